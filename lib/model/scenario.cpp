// SPDX-License-Identifier: MIT
#include "model/scenario.hpp"

namespace houtskool::model {

const Decision* decision_of(const Scenario& scenario, const Ref& decision, const Ref& category) {
    const Decision* found = nullptr;
    for (const Decision& candidate : scenario.decisions) {
        const bool fits = decision.empty() ? find(candidate.categories, category.id) != nullptr
                                           : candidate.id == decision.id;
        if (fits && found != nullptr) {
            return nullptr;
        }
        if (fits) {
            found = &candidate;
        }
    }
    return found;
}

} // namespace houtskool::model
