// SPDX-License-Identifier: MIT
#include "uncertainty/simulate.hpp"

#include "uncertainty/columns.hpp"
#include "uncertainty/drawing.hpp"
#include "uncertainty/parallel.hpp"
#include "uncertainty/run.hpp"
#include "uncertainty/selection.hpp"
#include "uncertainty/sums.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace houtskool::uncertainty {

namespace {

/// The standard error of the mean of these: their standard deviation over the root of their number.
double error_of_sets(std::span<const double> figures) {
    const Sums sums = sums_of(figures);
    return sd_of(sums) / std::sqrt(sums.count);
}

double proportion(std::uint64_t part, double count) {
    return static_cast<double>(part) / count;
}

double binomial_error(const Sums& sums) {
    double p = proportion(sums.not_above_zero, sums.count);
    if (p == 0 || p == 1) {
        p = (static_cast<double>(sums.not_above_zero) + 1) / (sums.count + 2);
    }
    return std::sqrt(p * (1 - p) / sums.count);
}

/// Everything but the errors that depend on the method.
OutputSummary without_errors(const Sums& all) {
    OutputSummary summary;
    summary.mean.value = all.mean;
    summary.sd = sd_of(all);
    summary.not_above_zero.value = proportion(all.not_above_zero, all.count);
    return summary;
}

OutputSummary summary_of_plain(const Sums& all, std::span<const DrawnQuantile> quantiles) {
    OutputSummary summary = without_errors(all);
    summary.mean.error = summary.sd / std::sqrt(all.count);
    summary.not_above_zero.error = binomial_error(all);
    for (const DrawnQuantile& quantile : quantiles) {
        summary.quantiles.push_back({quantile.value, quantile.error});
    }
    return summary;
}

OutputSummary summary_of_sets(std::span<const double> draws, const SumsOfDraws& sums,
                              std::span<const double> probabilities) {
    OutputSummary summary = without_errors(sums.all);
    std::vector<double> means;
    std::vector<double> shares;
    std::vector<std::vector<double>> quantiles(probabilities.size());
    const std::size_t per_set = draws.size() / sums.sets.size();
    for (std::size_t set = 0; set < sums.sets.size(); ++set) {
        means.push_back(sums.sets[set].mean);
        shares.push_back(proportion(sums.sets[set].not_above_zero, sums.sets[set].count));
        const std::vector<double> own =
            sample_quantiles(draws.subspan(set * per_set, per_set), probabilities);
        for (std::size_t i = 0; i < own.size(); ++i) {
            quantiles[i].push_back(own[i]);
        }
    }
    summary.mean.error = error_of_sets(means);
    const Sums& all = sums.all;
    const bool mixed = all.not_above_zero > 0 && proportion(all.not_above_zero, all.count) < 1;
    summary.not_above_zero.error = mixed ? error_of_sets(shares) : binomial_error(all);
    const std::vector<double> pooled = sample_quantiles(draws, probabilities);
    for (std::size_t i = 0; i < pooled.size(); ++i) {
        summary.quantiles.push_back({pooled[i], error_of_sets(quantiles[i])});
    }
    return summary;
}

/// The outputs of a plain simulation whose draws are not all kept.
std::vector<OutputSummary> sieved_summaries(Run& run, std::span<const PilotRanks> ranks,
                                            std::span<const std::size_t> places,
                                            const Simulation& simulation) {
    std::vector<std::optional<std::vector<double>>> found = run.sieved(places, ranks);
    std::vector<std::size_t> misled;
    for (std::size_t output = 0; output < found.size(); ++output) {
        if (!found[output]) {
            misled.push_back(output);
        }
    }
    if (!misled.empty()) {
        const Columns values = run.kept(misled);
        for_each_piece(misled.size(), simulation.threads, [&](std::size_t i) {
            found[misled[i]] = values_at(values.part(i, 0, run.draws()), places);
        });
    }
    std::vector<OutputSummary> summaries;
    for (std::size_t output = 0; output < found.size(); ++output) {
        summaries.push_back(summary_of_plain(
            run.sums_of_output(output).all,
            quantiles_from_places(*found[output], run.draws(), simulation.probabilities)));
    }
    return summaries;
}

std::vector<OutputSummary> kept_summaries(Run& run, std::size_t outputs,
                                          const Simulation& simulation) {
    std::vector<std::size_t> all(outputs);
    std::iota(all.begin(), all.end(), std::size_t{0});
    const Columns values = run.kept(all);
    std::vector<OutputSummary> summaries(outputs);
    for_each_piece(outputs, simulation.threads, [&](std::size_t output) {
        const std::span<const double> draws = values.part(output, 0, run.draws());
        const SumsOfDraws sums = run.sums_of_output(output);
        summaries[output] =
            simulation.method == Method::plain
                ? summary_of_plain(sums.all, drawn_quantiles(draws, simulation.probabilities))
                : summary_of_sets(draws, sums, simulation.probabilities);
    });
    return summaries;
}

/// Sieving keeps less than half of the draws of independent ones; of few draws it gains nothing.
bool is_worth_sieving(const Simulation& simulation, std::size_t draws,
                      std::span<const PilotRanks> ranks) {
    return simulation.method == Method::plain && draws > 2 * Run::pilot_draws &&
           Run::width_of(ranks) < Run::pilot_draws / 2;
}

} // namespace

std::vector<double> modes_of(std::span<const Input> inputs) {
    std::vector<double> point;
    for (const Input& input : inputs) {
        point.push_back(mode(input.distribution));
    }
    return point;
}

std::vector<double> means_of(std::span<const Input> inputs) {
    std::vector<double> point;
    for (const Input& input : inputs) {
        point.push_back(mean(input.distribution));
    }
    return point;
}

Summary simulate(std::span<const Input> inputs, const Copula& copula, const Outcome& outcome,
                 const Simulation& simulation) {
    Run run(inputs, copula, outcome, simulation);
    const std::size_t count = outcome.outputs.size();
    const std::vector<std::size_t> places =
        places_of_quantiles(run.draws(), simulation.probabilities);
    const std::vector<PilotRanks> ranks = ranks_about(Run::pilot_draws, run.draws(), places);
    Summary summary;
    summary.draws = run.draws();
    summary.outputs = is_worth_sieving(simulation, run.draws(), ranks)
                          ? sieved_summaries(run, ranks, places, simulation)
                          : kept_summaries(run, count, simulation);
    const std::vector<double> at_modes = evaluate(outcome, modes_of(inputs));
    const std::vector<double> at_means = evaluate(outcome, means_of(inputs));
    for (std::size_t output = 0; output < count; ++output) {
        summary.outputs[output].name = outcome.outputs[output];
        summary.outputs[output].at_modes = at_modes[output];
        summary.outputs[output].at_means = at_means[output];
    }
    return summary;
}

Draws draw(std::span<const Input> inputs, const Copula& copula, const Outcome& outcome,
           const Simulation& simulation) {
    const Drawing drawing(inputs, copula, simulation);
    const std::vector<Drawing::Block> blocks = drawing.blocks();
    Draws draws;
    draws.inputs.assign(inputs.size(), std::vector<double>(drawing.draws()));
    draws.outputs.assign(outcome.outputs.size(), std::vector<double>(drawing.draws()));
    for_each_piece(blocks.size(), simulation.threads, [&](std::size_t piece) {
        const Drawing::Block& block = blocks[piece];
        const auto spans = [&](std::vector<std::vector<double>>& columns) {
            std::vector<std::span<double>> parts;
            parts.reserve(columns.size());
            for (std::vector<double>& column : columns) {
                parts.push_back(
                    std::span(column).subspan(block.place(drawing.draws_per_set()), block.count));
            }
            return parts;
        };
        const std::vector<std::span<double>> x = spans(draws.inputs);
        drawing.fill(block, x);
        outcome.evaluate(std::vector<std::span<const double>>(x.begin(), x.end()),
                         spans(draws.outputs));
    });
    return draws;
}

} // namespace houtskool::uncertainty
