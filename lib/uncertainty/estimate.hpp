// SPDX-License-Identifier: MIT
#pragma once
// What a quantity amounts to: its central value and the bounds that rounding or a range allow.

#include "model/results.hpp"
#include "model/scenario.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::uncertainty {

/// low <= value <= high. A stated value: value -/+ about. A range: its ends, whatever they are
/// (`ends` says whether they are the least and most possible or P10 and P90), and its mode, or the
/// midpoint where no mode is given. Mean and sd, median and sigma: that centre, P10 and P90 (within
/// the ends that cut it off), to 12 digits. Values: least, heaviest (or the lower median), most.
/// Quantiles: the first, the median between them, the last. A name: the estimate of that
/// assumption. All but those with 12 digits are exact. The quantity must be stated and its
/// assumption must exist (the document layer checks both).
[[nodiscard]] model::Span estimate(const model::Quantity& quantity,
                                   const std::vector<model::Assumption>& assumptions);

/// The same, or none where the quantity is not stated, has only one end of a range, or names an
/// assumption that is not there: for rules that go on without it and say so.
[[nodiscard]] std::optional<model::Span>
estimate_if_stated(const model::Quantity& quantity,
                   const std::vector<model::Assumption>& assumptions);

/// The citation of a quantity, or of the assumption that it names.
[[nodiscard]] std::string citation(const model::Quantity& quantity,
                                   const std::vector<model::Assumption>& assumptions);

[[nodiscard]] model::Span exactly(const Decimal& value);
/// Bounds of sums and products when every part may be anywhere within its own bounds (interval
/// arithmetic, Moore 1966). Sums: low to low, high to high. Differences: low to high.
[[nodiscard]] model::Span operator+(const model::Span& a, const model::Span& b);
[[nodiscard]] model::Span operator-(const model::Span& a, const model::Span& b);
/// Products of spans of any sign.
[[nodiscard]] model::Span operator*(const model::Span& a, const model::Span& b);
/// Whether the bounds have a value in common.
[[nodiscard]] bool overlap(const model::Span& a, const model::Span& b);

/// A finding `unsourced-assumption` for each of these assumptions that has neither source nor note,
/// in order of the document, each once.
[[nodiscard]] std::vector<model::Finding>
unsourced(const std::vector<model::Assumption>& assumptions, const std::vector<std::string>& used);

} // namespace houtskool::uncertainty
