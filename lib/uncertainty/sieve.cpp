// SPDX-License-Identifier: MIT
#include "uncertainty/sieve.hpp"

#include "uncertainty/selection.hpp"
#include "uncertainty/vectorise.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace houtskool::uncertainty {

namespace {

/// Values that are sieved together: they and their marks stay in the nearest cache.
constexpr std::size_t sieve_width = 1024;

struct CellCounts {
    std::uint64_t below = 0;
    std::uint64_t below_end = 0;
};

HOUTSKOOL_VECTORISE
CellCounts count_cell(const double* x, std::size_t count, double from, double to) {
    CellCounts counts;
    for (std::size_t i = 0; i < count; ++i) {
        counts.below += x[i] < from ? 1U : 0U;
        counts.below_end += x[i] < to ? 1U : 0U;
    }
    return counts;
}

/// Also marks the values in the cell.
HOUTSKOOL_VECTORISE
CellCounts mark_cell(const double* x, std::size_t count, double from, double to,
                     std::uint64_t* marks) {
    CellCounts counts;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t below = x[i] < from ? 1U : 0U;
        const std::uint64_t below_end = x[i] < to ? 1U : 0U;
        counts.below += below;
        counts.below_end += below_end;
        marks[i] |= below ^ below_end;
    }
    return counts;
}

/// Moves the marked values together; returns how many they are.
std::size_t gather(const double* x, std::size_t count, const std::uint64_t* marks, double* out) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
        out[found] = x[i];
        found += static_cast<std::size_t>(marks[i]);
    }
    return found;
}

constexpr double unbounded = std::numeric_limits<double>::infinity();

} // namespace

std::vector<PilotRanks> ranks_about(std::size_t pilot, std::size_t count,
                                    std::span<const std::size_t> places) {
    constexpr double deviations = 6;
    const auto size = static_cast<double>(pilot);
    std::vector<PilotRanks> all;
    for (const std::size_t place : places) {
        const double p = static_cast<double>(place) / static_cast<double>(count);
        const double margin =
            deviations * std::sqrt(size * p * (1 - p)) + deviations * deviations / 2;
        const double first = std::floor(size * p - margin);
        const double last = std::ceil(size * p + margin);
        PilotRanks ranks;
        if (first >= 0) {
            ranks.first = static_cast<std::size_t>(first);
        }
        if (last < size) {
            ranks.last = static_cast<std::size_t>(last);
        }
        const bool apart =
            all.empty() || (all.back().last && ranks.first && *all.back().last < *ranks.first);
        if (apart) {
            all.push_back(ranks);
        } else {
            all.back().last = ranks.last;
        }
    }
    return all;
}

Sieve::Sieve(std::span<const double> pilot, std::span<const PilotRanks> ranks) {
    // Beside each bound its neighbours: where they are alike, very many values may be.
    std::vector<std::size_t> wanted;
    const auto with_neighbours = [&](std::size_t rank) {
        wanted.insert(wanted.end(),
                      {rank - (rank > 0 ? 1U : 0U), rank, std::min(rank + 1, pilot.size() - 1)});
    };
    for (const PilotRanks& one : ranks) {
        if (one.first) {
            with_neighbours(*one.first);
        }
        if (one.last) {
            with_neighbours(*one.last);
        }
    }
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    const std::vector<double> found = uncertainty::values_at(pilot, wanted);
    const auto value_at = [&](std::size_t rank) {
        const auto at = std::lower_bound(wanted.begin(), wanted.end(), rank);
        return found[static_cast<std::size_t>(at - wanted.begin())];
    };
    const auto is_tied = [&](std::size_t rank) {
        const double value = value_at(rank);
        return (rank > 0 && value_at(rank - 1) == value) ||
               (rank + 1 < pilot.size() && value_at(rank + 1) == value);
    };
    for (const PilotRanks& one : ranks) {
        double from = one.first ? value_at(*one.first) : -unbounded;
        const double to = one.last ? value_at(*one.last) : unbounded;
        if (one.first && is_tied(*one.first)) {
            add(from, std::nextafter(from, unbounded), true);
            from = std::nextafter(from, unbounded);
        }
        add(from, to, false);
        if (one.last && is_tied(*one.last)) {
            add(to, std::nextafter(to, unbounded), true);
        }
    }
}

/// Leaves out cells that hold nothing, and those whose bounds are no number.
void Sieve::add(double from, double to, bool is_one) {
    if (from < to) {
        cells_.push_back({from, to, is_one});
    }
}

void Sieve::take(std::span<const double> values, Tally& tally, double* kept) const {
    tally.below.resize(2 * cells_.size());
    std::array<std::uint64_t, sieve_width> marks;
    std::array<double, sieve_width> some;
    for (std::size_t done = 0; done < values.size(); done += sieve_width) {
        const double* const x = values.data() + done;
        const std::size_t count = std::min(sieve_width, values.size() - done);
        std::fill_n(marks.begin(), count, 0U);
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            const Cell& cell = cells_[i];
            const CellCounts counts = cell.is_one
                                          ? count_cell(x, count, cell.from, cell.to)
                                          : mark_cell(x, count, cell.from, cell.to, marks.data());
            tally.below[2 * i] += counts.below;
            tally.below[2 * i + 1] += counts.below_end;
        }
        const std::size_t found = gather(x, count, marks.data(), some.data());
        kept = std::copy_n(some.data(), found, kept);
        tally.kept += found;
    }
}

std::optional<std::vector<double>> Sieve::values_at(std::span<const std::size_t> places,
                                                    const Tally& tally,
                                                    std::span<const double> kept) const {
    // Sorted, the kept values are those of the first cell, of the second ...
    std::vector<double> found(places.size());
    std::vector<std::size_t> kept_places;
    std::vector<std::size_t> kept_at; // which of `places` they are
    std::size_t cell = 0;
    std::size_t kept_before = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        while (cell < cells_.size() && places[i] >= tally.below[2 * cell + 1]) {
            kept_before +=
                cells_[cell].is_one ? 0 : tally.below[2 * cell + 1] - tally.below[2 * cell];
            ++cell;
        }
        if (cell == cells_.size() || places[i] < tally.below[2 * cell]) {
            return std::nullopt;
        }
        if (cells_[cell].is_one) {
            found[i] = cells_[cell].from;
        } else {
            kept_places.push_back(kept_before + places[i] - tally.below[2 * cell]);
            kept_at.push_back(i);
        }
    }
    const std::vector<double> values = uncertainty::values_at(kept, kept_places);
    for (std::size_t i = 0; i < values.size(); ++i) {
        found[kept_at[i]] = values[i];
    }
    return found;
}

} // namespace houtskool::uncertainty
