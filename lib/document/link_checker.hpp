// SPDX-License-Identifier: MIT
#pragma once
// What the checks of one section need of the others; private to lib/document.

#include "base/diagnostics.hpp"
#include "base/text.hpp"
#include "document/path.hpp"
#include "model/scenario.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace houtskool::document {

template <class T>
[[nodiscard]] std::vector<std::string> ids(const std::vector<T>& list) {
    std::vector<std::string> result;
    result.reserve(list.size());
    for (const T& item : list) {
        result.push_back(item.id);
    }
    return result;
}

class LinkChecker {
  public:
    LinkChecker(const model::Scenario& scenario, const yaml::Node& document,
                Diagnostics& diagnostics)
        : scenario_(scenario), document_(document), diagnostics_(diagnostics) {}

    void check_decisions();
    void check_tasks();
    void check_organisation();
    void check_budget();
    void check_planning();
    void check_references();
    void check_checks();

  private:
    void error(const Place& place, std::string text) { diagnostics_.error(place, std::move(text)); }
    /// A name that must be one of these; `what` says of what.
    void check_known(std::string_view what, const std::string& name,
                     const std::vector<std::string>& known, const Place& place);
    /// The same for what is kept by name only: its place is looked up when it is needed, for a
    /// look-up walks the document.
    void check_known_at(std::string_view what, const std::string& name,
                        const std::vector<std::string>& known, const std::string& path);
    template <class T>
    void check_ref(std::string_view what, const model::Ref& ref, const std::vector<T>& list) {
        if (!ref.empty()) {
            check_known(what, ref.id, ids(list), ref.place);
        }
    }
    template <class T>
    void check_refs(std::string_view what, const std::vector<model::Ref>& refs,
                    const std::vector<T>& list) {
        for (const model::Ref& ref : refs) {
            check_ref(what, ref, list);
        }
    }
    /// What an assumption is used as: its unit, and its bounds. A figure that stands where it is
    /// used was checked when it was read.
    void check_use(const model::Quantity& quantity, model::Unit unit);
    void check_share(const model::Quantity& quantity);
    /// An index shrinks what it is laid on to nothing at most.
    /// An index of the budget knows every year between the prices and the budget.
    void check_index(const model::Ref& index, int price_year);
    void check_factors(const std::vector<model::Factor>& factors,
                       const std::vector<std::string>& paths);
    void check_line(const model::Line& line, const std::vector<std::string>& paths);
    /// A category, of a named decision or of the only one that has it.
    void check_category(const model::Ref& decision, const model::Ref& category);
    /// A level of the scale, a number, or nvt.
    void check_level_at(const model::Criterion& criterion, const std::string& level,
                        const std::string& path);
    void check_bound_at(const model::Criterion& criterion, const std::string& bound,
                        const std::string& path);
    void check_conditions(const model::Decision& decision,
                          const std::vector<model::Condition>& conditions, const std::string& path);
    void check_rules(const model::Decision& decision);
    void check_weights(const model::Decision& decision,
                       const std::vector<model::NamedNumber>& weights, const std::string& path);
    void check_boundaries(const model::Decision& decision);
    void check_values(const model::Decision& decision, const model::ValueFunction& function,
                      const std::string& path);
    void check_functions(const model::Decision& decision);
    void check_model(const model::Decision& decision);
    void check_scores(const std::map<std::string, std::string>& scores, const std::string& path);
    void check_verdicts(const std::map<std::string, std::string>& verdicts, const std::string& path,
                        const std::vector<std::string>& other_keys);
    void check_activity(const model::Activity& activity);

    const model::Scenario& scenario_;
    const yaml::Node& document_;
    Diagnostics& diagnostics_;
};

} // namespace houtskool::document
