// SPDX-License-Identifier: MIT
#include "uncertainty/run.hpp"

#include "uncertainty/parallel.hpp"

#include <algorithm>
#include <mutex>

namespace houtskool::uncertainty {

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

SumsOfDraws Run::sums_of_output(std::size_t output) const {
    SumsOfDraws sums;
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

} // namespace houtskool::uncertainty
