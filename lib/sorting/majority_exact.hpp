// SPDX-License-Identifier: MIT
#pragma once
// The fewest wrong cases that an MR-Sort model can have, proved. Profiles are enumerated, as on few
// levels there are few; for each set of profiles a case is no more than the set of its votes that
// are met, and the question is which cases to give up so that weights and a majority part the
// others. That is answered by branching over conflicts: a set of votes that should reach the
// boundary lies within one that should not, or else a linear program shows that a mixture of those
// that should is outweighed by a mixture of those that should not, and its duals say which; one of
// them must be given up. It finds the same optimum as the mixed-integer program of Leroy, Mousseau
// & Pirlot (2011, "Learning the parameters of a multiple criteria sorting method"), without its big
// constants. There are no vetoes here.

#include "sorting/learning.hpp"
#include "sorting/majority_task.hpp"

namespace houtskool::sorting {

struct MajorityEffort {
    double looks = 1e8;  ///< profiles times cases; a table that takes more is not tried
    int steps = 200'000; ///< of branching (majority_conflicts.hpp); beyond that there is no proof
};

struct MajorityProof {
    MajorityFit fit; ///< the known one, unless a better one was found
    double errors = 0;
    bool proved = false; ///< no model has fewer
    bool timed_out = false;
};

/// `known` is a good fit to start from. Where criteria drop out, votes are no longer a sum against
/// a fixed majority; then only a fit without errors, or one that meets `errors_at_least`, is
/// proved.
[[nodiscard]] MajorityProof prove_majority(const MajorityTask& task, const MajorityFit& known,
                                           const MajorityEffort& effort, const Budget& budget);

/// No model of this kind has fewer errors: pairs of cases, disjoint, of which one is at least as
/// good on every criterion and should reach less. Greedy, so there may be more.
[[nodiscard]] double errors_at_least(const MajorityTask& task);

} // namespace houtskool::sorting
