// SPDX-License-Identifier: MIT
#pragma once
// The quantile function of a Pert shape, tabulated: its inverse has no closed form.

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace houtskool::uncertainty {

/// Over standard normal scores, as which the quantile function is smooth up to both ends (over
/// probabilities it is not: it rises there like a root). Between two knots a polynomial of degree
/// five that has the value and both derivatives at each: within 1e-9 of the exact inverse.
class PertTable {
  public:
    /// Of the beta distribution on 0 .. 1 with this alpha, 1 to 5, and beta = 6 - alpha.
    explicit PertTable(double alpha);

    [[nodiscard]] double at(double score) const {
        const double place = (std::min(std::max(score, -reach), reach) + reach) * per_unit;
        const auto piece = std::min(static_cast<std::size_t>(static_cast<int>(place)), last);
        const double t = place - static_cast<double>(static_cast<int>(piece));
        const Piece& c = pieces_[piece];
        return ((((c[0] * t + c[1]) * t + c[2]) * t + c[3]) * t + c[4]) * t + c[5];
    }

  private:
    using Piece = std::array<double, 6>; ///< coefficients, that of the fifth power first
    static constexpr double reach = 8.5; ///< beyond all scores of probabilities that a double has
    static constexpr double per_unit = 8;
    static constexpr std::size_t last = 135; ///< 2 * reach * per_unit - 1
    std::vector<Piece> pieces_;
};

} // namespace houtskool::uncertainty
