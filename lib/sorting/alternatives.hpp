// SPDX-License-Identifier: MIT
#pragma once
// What a score might have been instead, and how far that is. A step is one level of the scale; of a
// criterion in numbers, one of the distinct values in the table. A score that is no figure (not
// applicable, unknown) has no place on the scale: any figure is one step away from it.

#include "sorting/table.hpp"

#include <cstddef>
#include <vector>

namespace houtskool::sorting {

/// Per attribute the figures it may have, ascending.
using Alternatives = std::vector<std::vector<double>>;

/// Levels of the scale; of a criterion in numbers the distinct figures in the table.
[[nodiscard]] Alternatives alternatives(const Table& table);

/// Another figure for a score.
struct Move {
    double value = 0;
    std::size_t steps = 1;
    friend bool operator==(const Move&, const Move&) = default;
};

/// From this score: nearest first; of those as near, the lowest first. A figure between two of the
/// alternatives is one step from both. No alternative is a move into `not_applicable`.
[[nodiscard]] std::vector<Move> moves(const std::vector<double>& alternatives, double score);

} // namespace houtskool::sorting
