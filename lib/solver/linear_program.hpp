// SPDX-License-Identifier: MIT
#pragma once
// Linear and mixed-integer programs, solved by Clp and Cbc (COIN-OR); the only folder that knows
// them. Minimises cost * x, with bounds on x and on each row of coefficients.

#include <cstddef>
#include <functional>
#include <limits>
#include <vector>

namespace houtskool::solver {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

struct Term {
    std::size_t column = 0;
    double coefficient = 0;
};

struct Column {
    double low = 0;
    double high = infinity;
    double cost = 0;
    bool integer = false;
};

/// low <= sum of terms <= high. A column stands in a row at most once.
struct Row {
    double low = -infinity;
    double high = infinity;
    std::vector<Term> terms = {};
};

struct LinearProgram {
    std::vector<Column> columns;
    std::vector<Row> rows;

    std::size_t add(Column column) {
        columns.push_back(column);
        return columns.size() - 1;
    }
    void add(Row row) { rows.push_back(std::move(row)); }
};

enum class Status {
    optimal,    ///< proved, within the tolerances of the solver
    feasible,   ///< a solution, but the limit came before the proof
    infeasible, ///< proved that there is none
    unbounded,
    unknown ///< the limit came before any answer
};

struct Solution {
    Status status = Status::unknown;
    double objective = 0;
    double bound = 0;           ///< no solution costs less
    std::vector<double> values; ///< of the columns; empty: none was found
    std::vector<double> duals;  ///< of the rows; only of linear programs
};

struct Limits {
    /// Says when to stop, and is asked in every iteration; empty: never. What depends on the clock
    /// is not reproducible.
    std::function<bool()> spent;
    long nodes = 0; ///< of branch and bound, 0: no limit; reproducible
};

/// Deterministic as far as the limits are: the same program gives the same solution. Says nothing
/// on standard output or error. Thread-safe: no state is shared between calls.
[[nodiscard]] Solution solve(const LinearProgram& program, const Limits& limits = {});

} // namespace houtskool::solver
