// SPDX-License-Identifier: MIT
#include "uncertainty/simulate.hpp"

#include "uncertainty/columns.hpp"
#include "uncertainty/drawing.hpp"
#include "uncertainty/parallel.hpp"
#include "uncertainty/selection.hpp"
#include "uncertainty/sieve.hpp"
#include "uncertainty/sums.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>
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

/// Of one output: its sums per set of draws, and all sets together.
struct SetSums {
    std::vector<Sums> sets;
    Sums all;
};

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

OutputSummary summary_of_sets(std::span<const double> draws, const SetSums& sums,
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

/// The draws of a simulation, and what is known of them after they were evaluated.
class Run {
  public:
    Run(std::span<const Input> inputs, const Copula& copula, const Outcome& outcome,
        const Simulation& simulation)
        : outcome_(outcome), simulation_(simulation), drawing_(inputs, copula, simulation),
          blocks_(drawing_.blocks()), inputs_(inputs.size()),
          sums_(outcome.outputs.size() * blocks_.size()) {}

    [[nodiscard]] std::size_t draws() const { return drawing_.draws(); }
    [[nodiscard]] SetSums sums_of_output(std::size_t output) const;
    /// All draws of these outputs (rising).
    [[nodiscard]] Columns kept(std::span<const std::size_t> outputs);
    /// Per output its values at these places, but for outputs of which the first draws mislead.
    [[nodiscard]] std::vector<std::optional<std::vector<double>>>
    sieved(std::span<const std::size_t> places, std::span<const PilotRanks> ranks);

    /// Blocks of which the draws are kept to sieve the others by.
    static constexpr std::size_t pilot_blocks = 32;
    static constexpr std::size_t pilot_draws = pilot_blocks * Drawing::block_size;
    [[nodiscard]] static std::size_t width_of(std::span<const PilotRanks> ranks) {
        std::size_t width = 0;
        for (const PilotRanks& one : ranks) {
            width += one.width(pilot_draws);
        }
        return width;
    }

  private:
    void evaluate_block(std::size_t piece, std::span<const std::span<double>> y);

    const Outcome& outcome_;
    const Simulation& simulation_;
    Drawing drawing_;
    std::vector<Drawing::Block> blocks_;
    std::size_t inputs_;
    std::vector<Sums> sums_; ///< per output, per block
};

void Run::evaluate_block(std::size_t piece, std::span<const std::span<double>> y) {
    const Drawing::Block& block = blocks_[piece];
    const Columns room(inputs_, block.count);
    const std::vector<std::span<double>> x = room.parts(0, block.count);
    drawing_.fill(block, x);
    outcome_.evaluate(std::vector<std::span<const double>>(x.begin(), x.end()), y);
    for (std::size_t output = 0; output < y.size(); ++output) {
        sums_[output * blocks_.size() + piece] = sums_of(y[output]);
    }
}

SetSums Run::sums_of_output(std::size_t output) const {
    SetSums sums;
    sums.sets.resize(drawing_.sets());
    for (std::size_t piece = 0; piece < blocks_.size(); ++piece) {
        Sums& set = sums.sets[blocks_[piece].set];
        set = together(set, sums_[output * blocks_.size() + piece]);
    }
    for (const Sums& set : sums.sets) {
        sums.all = together(sums.all, set);
    }
    return sums;
}

Columns Run::kept(std::span<const std::size_t> outputs) {
    Columns values(outputs.size(), draws());
    const std::size_t count = outcome_.outputs.size();
    for_each_piece(blocks_.size(), simulation_.threads, [&](std::size_t piece) {
        const Drawing::Block& block = blocks_[piece];
        const Columns others(count - outputs.size(), block.count);
        std::vector<std::span<double>> y = others.parts(0, block.count);
        const std::size_t place = block.place(drawing_.draws_per_set());
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            y.insert(y.begin() + static_cast<std::ptrdiff_t>(outputs[i]),
                     values.part(i, place, block.count));
        }
        evaluate_block(piece, y);
    });
    return values;
}

std::vector<std::optional<std::vector<double>>> Run::sieved(std::span<const std::size_t> places,
                                                            std::span<const PilotRanks> ranks) {
    struct Output {
        std::optional<Sieve> sieve;
        Sieve::Tally tally;
        bool is_full = false;
        std::mutex mutex;
    };
    const std::size_t count = outcome_.outputs.size();
    std::vector<Output> outputs(count);
    // As many as should be kept and a quarter more; the pilot stands here first.
    const std::size_t room_for =
        std::max(pilot_draws, width_of(ranks) * (draws() / pilot_draws + 1) / 4 * 5);
    const Columns kept(count, room_for);
    for_each_piece(pilot_blocks, simulation_.threads, [&](std::size_t piece) {
        evaluate_block(piece, kept.parts(piece * Drawing::block_size, Drawing::block_size));
    });
    for_each_piece(count, simulation_.threads, [&](std::size_t i) {
        const std::span<double> pilot = kept.part(i, 0, pilot_draws);
        outputs[i].sieve.emplace(pilot, ranks);
        outputs[i].sieve->take(pilot, outputs[i].tally, pilot.data());
    });
    // The order in which threads add to what is kept changes no value at a place.
    const auto add = [&](std::size_t i, const Sieve::Tally& tally, const double* values) {
        Output& output = outputs[i];
        const std::lock_guard lock(output.mutex);
        for (std::size_t k = 0; k < tally.below.size(); ++k) {
            output.tally.below[k] += tally.below[k];
        }
        output.is_full = output.is_full || output.tally.kept + tally.kept > room_for;
        if (!output.is_full) {
            std::copy_n(values, tally.kept, kept.part(i, output.tally.kept, tally.kept).begin());
            output.tally.kept += tally.kept;
        }
    };
    for_each_piece(blocks_.size() - pilot_blocks, simulation_.threads, [&](std::size_t further) {
        const std::size_t piece = pilot_blocks + further;
        const Columns room(count, blocks_[piece].count);
        const std::vector<std::span<double>> y = room.parts(0, blocks_[piece].count);
        evaluate_block(piece, y);
        for (std::size_t i = 0; i < count; ++i) {
            Sieve::Tally tally;
            outputs[i].sieve->take(y[i], tally, y[i].data());
            add(i, tally, y[i].data());
        }
    });
    std::vector<std::optional<std::vector<double>>> found(count);
    for_each_piece(count, simulation_.threads, [&](std::size_t i) {
        const Output& output = outputs[i];
        if (!output.is_full) {
            found[i] =
                output.sieve->values_at(places, output.tally, kept.part(i, 0, output.tally.kept));
        }
    });
    return found;
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
        const SetSums sums = run.sums_of_output(output);
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
