// SPDX-License-Identifier: MIT
#pragma once
// What every learner takes and gives. A learner never throws on data: it gives the best model that
// it found, and says what it could not satisfy.

#include "sorting/models.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace houtskool::sorting {

/// Says when to stop. Learners ask now and then, and stop with what they have. A default-made one
/// never stops anybody, so that results do not depend on the clock.
struct Budget {
    std::function<bool()> spent; ///< empty: never
    [[nodiscard]] bool over() const { return spent && spent(); }
};

/// Applying a model takes less time than asking what time it is.
inline constexpr std::size_t evaluations_between_looks_at_the_clock = 64;

struct LearningOptions {
    std::uint64_t seed = 1;
    Budget budget;
};

/// What came of learning.
template <class M>
struct Learned {
    M model;
    bool exact = false;     ///< proved best of its kind (see each learner for what best means)
    bool timed_out = false; ///< stopped by the budget before it was done
    /// Rows of the table that the model puts elsewhere than they were decided, or nowhere.
    std::vector<std::size_t> wrong;
};

} // namespace houtskool::sorting
