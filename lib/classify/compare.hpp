// SPDX-License-Identifier: MIT
#pragma once
// The model of another scenario on these tasks: where the two part, and how far they agree.

#include "classify/cases.hpp"
#include "classify/request.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::classify {

/// The decision of the other scenario that answers ours: the one that the mapping names, else the
/// one with the same id, else its only one; null where there is none or more.
[[nodiscard]] const model::Decision* their_decision(const CompareRequest& request,
                                                    const model::Decision& ours);

/// Their criteria are ours where the mapping says so, else where the ids are the same; else their
/// criterion is unknown. A level is matched by name, or by its place where both scales are as long
/// and share no name. Their categories are ours where the mapping says so or the ids are the same;
/// verdicts in others differ from all of ours.
[[nodiscard]] model::Comparison compare(const CompareRequest& request,
                                        const model::Decision& theirs, const model::Decision& ours,
                                        const std::vector<Case>& cases,
                                        const std::vector<model::Verdict>& verdicts);

} // namespace houtskool::classify
