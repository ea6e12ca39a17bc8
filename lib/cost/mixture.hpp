// SPDX-License-Identifier: MIT
#pragma once
// The figures of a scenario in which some of the changed inputs are as they were in the baseline
// and the others as they are now.

#include "cost/changes.hpp"
#include "model/metric.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace houtskool::cost {

/// One bit for each exchangeable input: set where it is as it is now.
using InputSet = std::uint64_t;
inline constexpr std::size_t most_exchanged_inputs = 64;

/// Amounts are kept for each set of the inputs that a line or fund stands on, so that walking
/// through all sets of 12 inputs takes a fraction of a second.
class Mixture {
  public:
    /// Exchanges those of the inputs that are exchangeable and that a fund, a line or a metric
    /// stands on, the first most_exchanged_inputs of them. The inputs must outlive it.
    /// Lines and funds that are there on one side only come and go; of everything else that is, the
    /// one that is there stands in both.
    Mixture(const model::Scenario& baseline, const model::Scenario& now,
            const std::vector<ChangedInput>& inputs);
    ~Mixture();
    Mixture(const Mixture&) = delete;
    Mixture& operator=(const Mixture&) = delete;

    [[nodiscard]] const std::vector<const ChangedInput*>& exchanged() const { return exchanged_; }
    /// Everything that is not sampled, with central values and their bounds.
    [[nodiscard]] std::vector<model::Metric> metrics(InputSet set);

  private:
    struct Item;
    void exchange(std::size_t input, bool now);
    void set_amounts(InputSet set);

    model::Scenario baseline_; ///< of both sides what figures are made of
    model::Scenario now_;
    std::vector<const ChangedInput*> exchanged_;
    model::Scenario mixed_;
    model::CostResult result_;
    InputSet current_ = 0;
    std::vector<Item> items_; ///< funds, then lines
};

} // namespace houtskool::cost
