// SPDX-License-Identifier: MIT
#pragma once
// What a learned rule may ask of one attribute: a set of adjacent steps, or `not_applicable`. The
// steps are the levels of the scale, or the distinct numbers in the table. All steps together are
// no condition: whoever wants them drops it. On a scale of three levels: {0} {1} {2} {0 1} {1 2}
// and not applicable; with "no condition" seven ways.

#include "sorting/case_set.hpp"
#include "sorting/models.hpp"

#include <cstdint>
#include <vector>

namespace houtskool::sorting {

/// In `ElementaryConditions::wider`: without the condition.
inline constexpr std::size_t dropped = static_cast<std::size_t>(-1);

struct ElementaryConditions {
    /// Ranges by their lowest step, then by their highest, then not applicable. Ranges of numbers
    /// reach halfway to the next number that was seen, and beyond the outer ones; a number that
    /// lies exactly halfway belongs to both sides.
    std::vector<Condition> conditions;
    /// Of each: the conditions one step wider, or `dropped`. What is wider still follows from
    /// these.
    std::vector<std::vector<std::size_t>> wider;
};

/// Has a scale, and no score that is not one of its levels.
[[nodiscard]] bool on_scale(const Table& table, std::size_t attribute);

/// Levels of the scale, or ascending distinct figures of the decided cases where there is
/// no scale.
[[nodiscard]] std::vector<double> steps(const Table& table, std::size_t attribute);

[[nodiscard]] ElementaryConditions elementary_conditions(const Table& table, std::size_t attribute);

/// How many rules can be written: for each attribute a condition or none. Stops at `saturated`.
[[nodiscard]] std::uint64_t candidate_count(const Table& table);
inline constexpr std::uint64_t saturated = 1'000'000'000'000'000'000ULL;

/// Decided cases that meet it.
[[nodiscard]] CaseSet covered(const Table& table, const Condition& condition);

} // namespace houtskool::sorting
