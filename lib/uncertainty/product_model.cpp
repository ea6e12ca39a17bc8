// SPDX-License-Identifier: MIT
#include "uncertainty/product_model.hpp"

#include "uncertainty/vectorise.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <map>
#include <numeric>
#include <tuple>

namespace houtskool::uncertainty {

namespace {

/// Points that are computed together: few enough that all columns stay in the cache.
constexpr std::size_t batch = 256;

HOUTSKOOL_VECTORISE
void set_linear(double* out, const double* x, double offset, double slope, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = offset + slope * x[i];
    }
}

HOUTSKOOL_VECTORISE
void set_product(double* out, const double* a, const double* b, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = a[i] * b[i];
    }
}

HOUTSKOOL_VECTORISE
void set_inverse(double* out, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = 1 / out[i];
    }
}

HOUTSKOOL_VECTORISE
void add_weighted(double* out, const double* x, double weight, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        out[i] += weight * x[i];
    }
}

/// A factor by the place of its input among the sorted names, so that it can be ordered.
using FactorKey = std::tuple<std::size_t, double, double, int>;

/// The factors of a term, sorted; those that differ only in power become one, and those of power
/// zero, which are one, are left out.
std::vector<FactorKey> key_of(const Term& term, const std::vector<std::size_t>& rank) {
    std::map<std::tuple<std::size_t, double, double>, int> powers;
    for (const Factor& factor : term.factors) {
        assert(factor.input < rank.size());
        powers[{rank[factor.input], factor.offset, factor.slope}] += factor.power;
    }
    std::vector<FactorKey> key;
    for (const auto& [linear, power] : powers) {
        if (power != 0) {
            key.push_back(std::tuple_cat(linear, std::tuple(power)));
        }
    }
    return key;
}

/// In order of size, so that the order in which they came does not show.
double ordered_sum(std::vector<double> parts) {
    std::sort(parts.begin(), parts.end());
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

} // namespace

class ProductEvaluator::Program {
  public:
    explicit Program(const ProductModel& model);
    void run(std::span<const std::span<const double>> inputs,
             std::span<const std::span<double>> outputs) const;

  private:
    /// The product so far, times a factor: the partial products of a term are those of the terms
    /// that begin alike.
    struct Step {
        std::size_t factor;
        std::size_t depth; ///< factors in the product
        std::vector<Share> shares;
    };
    [[nodiscard]] std::size_t slot_of(const FactorKey& key, const std::vector<std::size_t>& sorted);
    static const double* factor_column(const Factor& factor, const double* input, double* own,
                                       std::size_t count);

    std::vector<Factor> factors_; ///< distinct
    std::map<FactorKey, std::size_t> slots_;
    std::vector<double> constants_; ///< per output
    std::vector<Step> steps_;       ///< depth first
    std::size_t depth_ = 0;
};

std::size_t ProductEvaluator::Program::slot_of(const FactorKey& key,
                                               const std::vector<std::size_t>& sorted) {
    const auto [found, is_new] = slots_.try_emplace(key, factors_.size());
    if (is_new) {
        const auto& [rank, offset, slope, power] = key;
        factors_.push_back({sorted[rank], offset, slope, power});
    }
    return found->second;
}

ProductEvaluator::Program::Program(const ProductModel& model) {
    std::vector<std::size_t> sorted(model.inputs.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::sort(sorted.begin(), sorted.end(),
              [&](std::size_t a, std::size_t b) { return model.inputs[a] < model.inputs[b]; });
    std::vector<std::size_t> rank(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        rank[sorted[i]] = i;
    }
    std::map<std::vector<FactorKey>, std::map<std::size_t, std::vector<double>>> merged;
    for (const Term& term : model.terms) {
        auto& weights = merged[key_of(term, rank)];
        for (const Share& share : term.shares) {
            assert(share.output < model.outputs.size());
            weights[share.output].push_back(term.base * share.weight);
        }
    }
    constants_.assign(model.outputs.size(), 0.0);
    // Sorted keys: those that begin alike stand together.
    std::vector<FactorKey> last;
    for (const auto& [key, weights] : merged) {
        std::vector<Share> shares;
        for (const auto& [output, parts] : weights) {
            const double weight = ordered_sum(parts);
            if (key.empty()) {
                constants_[output] = weight;
            } else if (weight != 0) {
                shares.push_back({output, weight});
            }
        }
        if (shares.empty()) {
            continue;
        }
        const auto parting = std::mismatch(key.begin(), key.end(), last.begin(), last.end()).first;
        for (auto factor = parting; factor != key.end(); ++factor) {
            const auto place = static_cast<std::size_t>(factor - key.begin());
            steps_.push_back({slot_of(*factor, sorted), place + 1, {}});
        }
        steps_.back().shares = std::move(shares);
        depth_ = std::max(depth_, key.size());
        last = key;
    }
}

/// The values of a factor: the input's own where nothing is to be computed.
const double* ProductEvaluator::Program::factor_column(const Factor& factor, const double* input,
                                                       double* own, std::size_t count) {
    const double* linear = input;
    if (factor.offset != 0 || factor.slope != 1) {
        set_linear(own, input, factor.offset, factor.slope, count);
        linear = own;
    }
    if (factor.power == 1) {
        return linear;
    }
    // By squaring, as many times as the power has bits: from its second bit down.
    std::vector<double> base(linear, linear + count);
    const auto size = static_cast<unsigned>(factor.power < 0 ? -static_cast<long>(factor.power)
                                                             : static_cast<long>(factor.power));
    std::copy(base.begin(), base.end(), own);
    for (unsigned bit = std::bit_floor(size) / 2; bit > 0; bit /= 2) {
        set_product(own, own, own, count);
        if ((size & bit) != 0) {
            set_product(own, own, base.data(), count);
        }
    }
    if (factor.power < 0) {
        set_inverse(own, count);
    }
    return own;
}

void ProductEvaluator::Program::run(std::span<const std::span<const double>> inputs,
                                    std::span<const std::span<double>> outputs) const {
    assert(outputs.size() == constants_.size());
    const std::size_t total = outputs.empty() ? 0 : outputs[0].size();
    const std::size_t width = std::min(batch, total);
    const auto room = std::make_unique_for_overwrite<double[]>((factors_.size() + depth_) * width);
    double* const products = room.get() + factors_.size() * width;
    std::vector<const double*> factor(factors_.size());
    std::vector<const double*> product(depth_ + 1);
    for (std::size_t begin = 0; begin < total; begin += width) {
        const std::size_t count = std::min(width, total - begin);
        for (std::size_t i = 0; i < factors_.size(); ++i) {
            factor[i] = factor_column(factors_[i], inputs[factors_[i].input].data() + begin,
                                      room.get() + i * width, count);
        }
        for (std::size_t o = 0; o < outputs.size(); ++o) {
            std::fill_n(outputs[o].data() + begin, count, constants_[o]);
        }
        for (const Step& step : steps_) {
            product[step.depth] = factor[step.factor];
            if (step.depth > 1) {
                double* const own = products + (step.depth - 1) * width;
                set_product(own, product[step.depth - 1], factor[step.factor], count);
                product[step.depth] = own;
            }
            for (const Share& share : step.shares) {
                add_weighted(outputs[share.output].data() + begin, product[step.depth],
                             share.weight, count);
            }
        }
    }
}

ProductEvaluator::ProductEvaluator(const ProductModel& model)
    : program_(std::make_shared<Program>(model)) {}

void ProductEvaluator::operator()(std::span<const std::span<const double>> inputs,
                                  std::span<const std::span<double>> outputs) const {
    program_->run(inputs, outputs);
}

Outcome outcome_of(const ProductModel& model, std::span<const Input> inputs) {
    std::vector<std::size_t> column;
    for (const std::string& name : model.inputs) {
        const auto found = std::find_if(inputs.begin(), inputs.end(),
                                        [&](const Input& input) { return input.name == name; });
        assert(found != inputs.end());
        column.push_back(static_cast<std::size_t>(found - inputs.begin()));
    }
    const auto run = [evaluator = ProductEvaluator(model),
                      column](std::span<const std::span<const double>> given,
                              std::span<const std::span<double>> outputs) {
        std::vector<std::span<const double>> own;
        own.reserve(column.size());
        for (const std::size_t i : column) {
            own.push_back(given[i]);
        }
        evaluator(own, outputs);
    };
    return {model.outputs, run};
}

std::vector<double> evaluate(const ProductModel& model, std::span<const double> point) {
    return evaluate(Outcome{model.outputs, ProductEvaluator(model)}, point);
}

} // namespace houtskool::uncertainty
