// SPDX-License-Identifier: MIT
#pragma once
// Inputs that move together: a Gaussian copula (Nelsen 2006, section 3.1). Each input keeps its own
// distribution; their normal scores have the stated correlations. A coefficient of r gives a rank
// correlation (Spearman) of 6/pi asin(r/2), which is at most 0.018 from r.

#include <cstddef>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace houtskool::uncertainty {

/// Each two of these inputs have this coefficient: a named group, or a pair.
struct Correlation {
    std::string id;
    std::vector<std::string> inputs;
    double coefficient = 0;
};

/// Why correlations do not go together.
struct CorrelationFault {
    enum class Kind {
        outside,       ///< a coefficient not strictly between -1 and 1
        contradiction, ///< two that give the same pair another coefficient
        impossible     ///< no figures can have these correlations: not positive definite
    };
    Kind kind = Kind::impossible;
    /// Two inputs of which nothing is stated have a correlation of zero, which may be impossible
    /// beside what is. The ids of those at fault, in the order given. `impossible`: left without
    /// any one of them, the others would be possible.
    std::vector<std::string> ids;
};

/// Mixes independent normal scores. Inputs that are correlated, directly or by way of others, are
/// mixed in sorted order of their names, so that the order in which inputs are given, and inputs of
/// other such sets, change nothing.
class Copula {
  public:
    /// The inputs that are mixed, as columns, rising.
    [[nodiscard]] const std::vector<std::size_t>& columns() const { return columns_; }
    /// scores[i]: scores of input columns()[i], all as many. They are replaced.
    void mix(std::span<const std::span<double>> scores) const;

  private:
    friend std::variant<Copula, CorrelationFault>
    copula_of(std::span<const Correlation> correlations, std::span<const std::string> inputs);
    /// One row of a Cholesky factor: score = sum of weight x score of place (into columns_).
    struct Row {
        std::vector<std::size_t> places; ///< its own place last
        std::vector<double> weights;
    };
    std::vector<std::size_t> columns_;
    std::vector<Row> rows_; ///< in an order in which each may be replaced after the one before
};

/// `inputs`: the unique names of all inputs. A correlation may name others, which are left out, and
/// may have fewer than two.
[[nodiscard]] std::variant<Copula, CorrelationFault>
copula_of(std::span<const Correlation> correlations, std::span<const std::string> inputs);

} // namespace houtskool::uncertainty
