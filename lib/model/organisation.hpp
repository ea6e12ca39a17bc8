// SPDX-License-Identifier: MIT
#pragma once
// The organisation as its design states it: clusters, functions, roles and their totals.

#include "model/quantity.hpp"

#include <string>
#include <vector>

namespace houtskool::model {

/// A group of work with its stated formation. Clusters cut the formation by content, functions by
/// kind of work; both cover the same people.
struct FormationGroup {
    std::string id;
    Label label;
    Quantity fte;
    std::vector<Label> work; ///< what the source lists under it
    std::string note;
    Origin place;
    friend bool operator==(const FormationGroup&, const FormationGroup&) = default;
};

/// What people take on for a while; one person holds several.
struct Role {
    std::string id;
    Label label;
    Ref function; ///< the function it is closest to, if any
    Citation source;
    Origin place;
    friend bool operator==(const Role&, const Role&) = default;
};

/// How much of a task's work stays in house under a verdict, and how much direction (contract
/// management, control) the rest takes, as shares of the workload.
struct StaffingNorm {
    std::string id;
    Ref decision;
    Ref category;
    Quantity kept;     ///< share that stays in house, 0..1
    Quantity steering; ///< share of what leaves that comes back as direction; may be unstated: none
    Citation source;
    std::string note;
    Origin place;
    friend bool operator==(const StaffingNorm&, const StaffingNorm&) = default;
};

/// A cluster that is one and the same set of people as a function ("management" in both cuts).
struct SameGroup {
    Ref cluster;
    Ref function;
    Citation source;
    Origin place;
    friend bool operator==(const SameGroup&, const SameGroup&) = default;
};

/// A total that a source states for the whole organisation.
struct StatedTotal {
    std::string id;
    Quantity fte;
    Origin place;
    friend bool operator==(const StatedTotal&, const StatedTotal&) = default;
};

struct Organisation {
    Quantity inhabitants; ///< may be unstated
    std::vector<FormationGroup> clusters;
    std::vector<FormationGroup> functions;
    std::vector<SameGroup> same; ///< pairs that should agree on their own
    std::vector<StatedTotal> totals;
    std::vector<Role> roles;
    std::vector<StaffingNorm> norms;
    Origin place;
    friend bool operator==(const Organisation&, const Organisation&) = default;
};

} // namespace houtskool::model
