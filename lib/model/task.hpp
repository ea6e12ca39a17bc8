// SPDX-License-Identifier: MIT
#pragma once
// A task of the organisation: what has to be done, whoever does it.

#include "model/quantity.hpp"

#include <map>
#include <string>
#include <vector>

namespace houtskool::model {

/// What a source says was decided about a task, per decision.
struct Decided {
    std::map<std::string, std::string> categories; ///< decision id -> category id
    Citation source;
    Origin place;
    friend bool operator==(const Decided&, const Decided&) = default;
};

/// A part of a task that goes its own way, as a share of the task's workload.
struct Part {
    std::string id;
    Label label;
    Quantity share;                              ///< 0..1; may be unstated
    std::map<std::string, std::string> verdicts; ///< decision id -> category id
    /// Criterion id -> level, where the part scores otherwise than its task; with any, the model
    /// judges the part where no source did.
    std::map<std::string, std::string> scores;
    Citation source;
    std::string note;
    Origin place;
    friend bool operator==(const Part&, const Part&) = default;
};

/// What a task asks of people in a year: in fte.
struct Workload {
    Quantity fte;
    friend bool operator==(const Workload&, const Workload&) = default;
};

struct Task {
    std::string id;
    Label label;
    std::string group;                         ///< a heading to list it under
    std::string taakveld;                      ///< Iv3 code: text, for 0.10 is not 0.1
    std::map<std::string, std::string> scores; ///< criterion id -> level
    std::vector<Decided> decided;              ///< the first that answers a decision counts
    Workload workload;
    std::vector<Part> parts;
    std::vector<std::string> partners;
    Ref cluster;  ///< where its work in house, and the direction of the rest, lands
    Ref function; ///< the function that carries that work
    Citation source;
    std::string note;
    Origin place;
    friend bool operator==(const Task&, const Task&) = default;
};

} // namespace houtskool::model
