// SPDX-License-Identifier: MIT
#pragma once
// What figures of a scenario are held against, and what is known of assumptions together.

#include "model/quantity.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::model {

/// The range in which a metric lies elsewhere, or must lie by a rule.
struct Reference {
    std::string id;
    Label label;
    std::string metric; ///< `cost.per-fte`; a metric by year without its year: every year
    std::optional<Number> low;
    std::optional<Number> high;
    Citation source;
    std::string note;
    Origin place;
    friend bool operator==(const Reference&, const Reference&) = default;
};

/// Assumptions that move together: the correlation of every two of them, of their normal scores
/// (Gaussian copula).
struct Correlation {
    std::string id;
    std::vector<Ref> of;
    Number coefficient; ///< between -1 and 1
    Citation source;
    std::string note;
    Origin place;
    friend bool operator==(const Correlation&, const Correlation&) = default;
};

} // namespace houtskool::model
