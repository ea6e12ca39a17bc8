// SPDX-License-Identifier: MIT
// How fast a budget is simulated, and how near Sobol points come to its exact mean:
//   cost_bench SCENARIO                      # accuracy of the points, time per part
//   cost_bench SCENARIO simulate [THREADS]   # a million draws, one line: seconds of processor
// cost.sh sets the second beside numpy's script.
#include "uncertainty/simulate.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <string>
#include <sys/resource.h>
#include <variant>

#include "budget_model.hpp"

using namespace houtskool;
using namespace houtskool::uncertainty;

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double processor_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

long peak_mebibytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

void simulate_million(const bench::BudgetModel& budget, int threads) {
    Simulation simulation;
    simulation.draws = 1'000'000;
    simulation.threads = threads;
    const auto start = Clock::now();
    const double used = processor_seconds();
    const Summary summary =
        simulate(budget.inputs, Copula(), outcome_of(budget.model, budget.inputs), simulation);
    const double wall = seconds_since(start);
    const OutputSummary& all = summary.outputs.back();
    fmt::print("{{\"threads\": {}, \"seconds\": {:.3f}, \"cpu_s\": {:.3f}, \"peak_MiB\": {}, "
               "\"mean_off_in_errors\": {:.2f}, \"sd_ratio\": {:.5f}, \"P50\": {:.0f}}}\n",
               threads, wall, processor_seconds() - used, peak_mebibytes(),
               (all.mean.value - budget.exact_mean) / all.mean.error, all.sd / budget.exact_sd,
               all.quantiles[2].value);
}

/// Root of the mean square of the distance to the exact mean, over seeds; beside what the
/// simulation says of itself.
void measure(const bench::BudgetModel& budget, const char* name, Method method,
             std::uint64_t draws) {
    constexpr int seeds = 40;
    double squares = 0;
    double stated = 0;
    Simulation simulation;
    simulation.method = method;
    simulation.draws = draws;
    const Outcome outcome = outcome_of(budget.model, budget.inputs);
    double used = processor_seconds();
    for (int seed = 1; seed <= seeds; ++seed) {
        simulation.seed = static_cast<std::uint64_t>(seed);
        const Figure mean =
            simulate(budget.inputs, Copula(), outcome, simulation).outputs.back().mean;
        squares += std::pow(mean.value - budget.exact_mean, 2);
        stated += mean.error * mean.error;
    }
    used = processor_seconds() - used;
    fmt::print("{:6} {:8} {:10.0f} {:10.0f} {:10.2f}\n", name, draws, std::sqrt(squares / seeds),
               std::sqrt(stated / seeds), used / seeds * 1e3);
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc < 2) {
            fmt::print(stderr, "usage: cost_bench SCENARIO [simulate [THREADS]]\n");
            return 2;
        }
        const bench::BudgetModel budget = bench::read_budget_model(argv[1]);
        if (argc > 2) {
            simulate_million(budget, argc > 3 ? std::atoi(argv[3]) : 1);
            return 0;
        }
        fmt::print("all years: exact mean {:.0f}, sd {:.0f}; a million plain draws have a standard "
                   "error of {:.0f}\n",
                   budget.exact_mean, budget.exact_sd, budget.exact_sd / 1000);
        fmt::print("{:6} {:>8} {:>10} {:>10} {:>10}\n", "points", "draws", "rmse", "stated",
                   "cpu ms");
        for (const std::uint64_t draws : {4096U, 8192U, 16384U, 32768U, 65536U}) {
            measure(budget, "sobol", Method::sobol, draws);
        }
        measure(budget, "latin", Method::latin, 65536);
        measure(budget, "plain", Method::plain, 65536);
    } catch (const std::exception& error) {
        fmt::print(stderr, "cost_bench: {}\n", error.what());
        return 2;
    }
    return 0;
}
