// SPDX-License-Identifier: MIT
#include "solver/linear_program.hpp"

#include <coin/CbcEventHandler.hpp>
#include <coin/CbcModel.hpp>
#include <coin/CglGomory.hpp>
#include <coin/CglKnapsackCover.hpp>
#include <coin/CglMixedIntegerRounding2.hpp>
#include <coin/CglProbing.hpp>
#include <coin/ClpEventHandler.hpp>
#include <coin/ClpSimplex.hpp>
#include <coin/CoinPackedMatrix.hpp>
#include <coin/OsiClpSolverInterface.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace houtskool::solver {

namespace {

double bounded(double value) {
    return std::isinf(value) ? std::copysign(COIN_DBL_MAX, value) : value;
}

/// The program in the form in which both solvers take it.
struct Arrays {
    std::vector<double> low;
    std::vector<double> high;
    std::vector<double> cost;
    std::vector<double> row_low;
    std::vector<double> row_high;
    CoinPackedMatrix matrix;
};

Arrays arrays(const LinearProgram& program) {
    Arrays result;
    for (const Column& column : program.columns) {
        result.low.push_back(bounded(column.low));
        result.high.push_back(bounded(column.high));
        result.cost.push_back(column.cost);
    }
    std::vector<int> rows;
    std::vector<int> columns;
    std::vector<double> coefficients;
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        result.row_low.push_back(bounded(program.rows[i].low));
        result.row_high.push_back(bounded(program.rows[i].high));
        for (const Term& term : program.rows[i].terms) {
            rows.push_back(static_cast<int>(i));
            columns.push_back(static_cast<int>(term.column));
            coefficients.push_back(term.coefficient);
        }
    }
    result.matrix = CoinPackedMatrix(true, rows.data(), columns.data(), coefficients.data(),
                                     static_cast<CoinBigIndex>(rows.size()));
    result.matrix.setDimensions(static_cast<int>(program.rows.size()),
                                static_cast<int>(program.columns.size()));
    return result;
}

/// Ends the iterations of Clp.
class LimitOfIterations : public ClpEventHandler {
  public:
    explicit LimitOfIterations(const Limits& limits) : limits_(&limits) {}
    int event(Event which) override {
        constexpr int go_on = -1;
        constexpr int stop = 3;
        return which == endOfIteration && limits_->spent() ? stop : go_on;
    }
    [[nodiscard]] ClpEventHandler* clone() const override { return new LimitOfIterations(*this); }

  private:
    const Limits* limits_;
};

/// Ends the search of Cbc, which goes on where a linear program of a node was cut short.
class LimitOfNodes : public CbcEventHandler {
  public:
    explicit LimitOfNodes(const Limits& limits) : limits_(&limits) {}
    CbcAction event(CbcEvent /*which*/) override { return limits_->spent() ? stop : noAction; }
    [[nodiscard]] CbcEventHandler* clone() const override { return new LimitOfNodes(*this); }

  private:
    const Limits* limits_;
};

Solution linear(const LinearProgram& program, const Limits& limits) {
    const Arrays data = arrays(program);
    ClpSimplex simplex;
    simplex.setLogLevel(0);
    simplex.loadProblem(data.matrix, data.low.data(), data.high.data(), data.cost.data(),
                        data.row_low.data(), data.row_high.data());
    if (limits.spent) {
        const LimitOfIterations limit(limits);
        simplex.passInEventHandler(&limit); // copies it
    }
    simplex.initialSolve();
    Solution solution;
    switch (simplex.status()) {
    case 0:
        solution.status = Status::optimal;
        break;
    case 1:
        solution.status = Status::infeasible;
        return solution;
    case 2:
        solution.status = Status::unbounded;
        return solution;
    default:
        return solution;
    }
    solution.objective = simplex.objectiveValue();
    solution.bound = solution.objective;
    const auto columns = static_cast<std::ptrdiff_t>(program.columns.size());
    const auto rows = static_cast<std::ptrdiff_t>(program.rows.size());
    solution.values.assign(simplex.primalColumnSolution(),
                           simplex.primalColumnSolution() + columns);
    solution.duals.assign(simplex.dualRowSolution(), simplex.dualRowSolution() + rows);
    return solution;
}

void add_cuts(CbcModel& model) {
    constexpr int now_and_then = -1; // tried at the root, kept up where it helps
    CglProbing probing;
    CglGomory gomory;
    CglKnapsackCover cover;
    CglMixedIntegerRounding2 rounding;
    model.addCutGenerator(&probing, now_and_then, "Probing");
    model.addCutGenerator(&gomory, now_and_then, "Gomory");
    model.addCutGenerator(&cover, now_and_then, "Knapsack");
    model.addCutGenerator(&rounding, now_and_then, "MIR");
}

Solution mixed_integer(const LinearProgram& program, const Limits& limits) {
    const Arrays data = arrays(program);
    OsiClpSolverInterface clp;
    clp.messageHandler()->setLogLevel(0);
    clp.getModelPtr()->setLogLevel(0);
    clp.loadProblem(data.matrix, data.low.data(), data.high.data(), data.cost.data(),
                    data.row_low.data(), data.row_high.data());
    for (std::size_t i = 0; i < program.columns.size(); ++i) {
        if (program.columns[i].integer) {
            clp.setInteger(static_cast<int>(i));
        }
    }
    if (limits.spent) {
        const LimitOfIterations limit(limits);
        clp.getModelPtr()->passInEventHandler(&limit); // copies it
    }
    CbcModel model(clp);
    model.setLogLevel(0);
    model.solver()->messageHandler()->setLogLevel(0);
    add_cuts(model);
    if (limits.spent) {
        const LimitOfNodes limit(limits);
        model.passInEventHandler(&limit); // copies it
    }
    if (limits.nodes > 0) {
        model.setMaximumNodes(static_cast<int>(limits.nodes));
    }
    model.setAllowableGap(1e-9);
    model.initialSolve();
    if (limits.spent && limits.spent()) {
        return {};
    }
    if (!model.isInitialSolveProvenPrimalInfeasible()) {
        model.branchAndBound();
    }
    Solution solution;
    solution.bound = model.getBestPossibleObjValue();
    if (const double* best = model.bestSolution()) {
        solution.objective = model.getObjValue();
        solution.values.assign(best, best + program.columns.size());
        for (std::size_t i = 0; i < solution.values.size(); ++i) {
            if (program.columns[i].integer) {
                solution.values[i] = std::round(solution.values[i]);
            }
        }
        solution.status = model.isProvenOptimal() ? Status::optimal : Status::feasible;
    } else if (model.isInitialSolveProvenPrimalInfeasible() || model.isProvenInfeasible()) {
        solution.status = Status::infeasible;
    }
    return solution;
}

} // namespace

Solution solve(const LinearProgram& program, const Limits& limits) {
    if (limits.spent && limits.spent()) {
        return {};
    }
    const bool integers = std::any_of(program.columns.begin(), program.columns.end(),
                                      [](const Column& column) { return column.integer; });
    return integers ? mixed_integer(program, limits) : linear(program, limits);
}

} // namespace houtskool::solver
