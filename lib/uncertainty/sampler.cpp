// SPDX-License-Identifier: MIT
#include "uncertainty/sampler.hpp"

#include "uncertainty/normal.hpp"

#include <cassert>

namespace houtskool::uncertainty {

class Sampler::Kernel {
  public:
    Distribution distribution;
};

Sampler::Sampler(const Distribution& distribution)
    : kernel_(std::make_shared<Kernel>(Kernel{distribution})) {}

void Sampler::operator()(std::span<const double> p, std::span<double> x) const {
    assert(p.size() == x.size());
    for (std::size_t i = 0; i < p.size(); ++i) {
        x[i] = quantile(kernel_->distribution, p[i]);
    }
}

void Sampler::from_scores(std::span<const double> z, std::span<double> x) const {
    assert(z.size() == x.size());
    for (std::size_t i = 0; i < z.size(); ++i) {
        x[i] = quantile(kernel_->distribution, normal_probability(z[i]));
    }
}

} // namespace houtskool::uncertainty
