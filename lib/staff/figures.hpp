// SPDX-License-Identifier: MIT
#pragma once
// Reads quantities and remembers which assumptions were needed, so that what the outcome rests on
// can be named.

#include "model/scenario.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace houtskool::staff {

class Figures {
  public:
    /// The assumptions must outlive this.
    explicit Figures(const std::vector<model::Assumption>& assumptions)
        : assumptions_(&assumptions) {}

    /// The estimate of a quantity; none where nothing usable is stated.
    [[nodiscard]] std::optional<model::Span> span(const model::Quantity& quantity);
    [[nodiscard]] std::string citation(const model::Quantity& quantity) const;
    /// Names of the assumptions that were read, each once, in order of the alphabet.
    [[nodiscard]] std::vector<std::string> used() const { return {used_.begin(), used_.end()}; }

  private:
    const std::vector<model::Assumption>* assumptions_;
    std::set<std::string> used_;
};

} // namespace houtskool::staff
