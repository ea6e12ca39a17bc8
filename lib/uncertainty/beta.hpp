// SPDX-License-Identifier: MIT
#pragma once
// Beta distributions with alpha + beta = 6: those of Pert shapes. Same bytes on every machine.

namespace houtskool::uncertainty {

class PertBeta {
  public:
    /// 1 <= alpha <= 5.
    explicit PertBeta(double alpha);

    /// The density at 0 <= x <= 1.
    [[nodiscard]] double density(double x) const;
    /// The probability of less than x: the regularised incomplete beta function.
    [[nodiscard]] double probability(double x) const;
    /// The x with that probability, 0 <= p <= 1, to about 1e-15.
    [[nodiscard]] double quantile(double p) const;
    /// The same for 0 < p <= 1/2, from a guess between 0 and 1: sooner there.
    [[nodiscard]] double lower_quantile(double p, double guess) const;
    /// The derivative of the logarithm of the density, for 0 < x < 1.
    [[nodiscard]] double bend(double x) const;
    /// That of 1 - x.
    [[nodiscard]] PertBeta mirrored() const;

  private:
    [[nodiscard]] double first_guess(double p) const;
    double alpha_;
    double beta_;
    double function_; ///< B(alpha, beta)
};

} // namespace houtskool::uncertainty
