// SPDX-License-Identifier: MIT
#pragma once
// Many quantiles of one distribution: what a simulation spends its time on. Same probabilities,
// same bytes: on every machine, in blocks of any size, on any number of threads.

#include "uncertainty/distribution.hpp"

#include <memory>
#include <span>

namespace houtskool::uncertainty {

class Sampler {
  public:
    /// Takes up to 0.3 ms for a Pert shape, which it tabulates: make one per input, not per block.
    explicit Sampler(const Distribution& distribution);

    /// x[i] = quantile(distribution, p[i]), the same bytes as that gives; of a Pert shape within
    /// 1e-7 of its range. As many x as p; the spans are apart, or one and the same.
    void operator()(std::span<const double> p, std::span<double> x) const;

    /// The same for standard normal scores: x[i] = quantile(distribution, Phi(z[i])). For a
    /// Gaussian copula: faster and better in the tails than by way of Phi.
    void from_scores(std::span<const double> z, std::span<double> x) const;

    class Kernel;

  private:
    std::shared_ptr<const Kernel> kernel_; ///< shared by copies and threads: it never changes
};

} // namespace houtskool::uncertainty
