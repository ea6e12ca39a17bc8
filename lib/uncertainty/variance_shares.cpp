// SPDX-License-Identifier: MIT
#include "uncertainty/variance_shares.hpp"

#include "uncertainty/columns.hpp"
#include "uncertainty/parallel.hpp"
#include "uncertainty/sampler.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace houtskool::uncertainty {

namespace {

/// Points that are worked on together.
constexpr std::uint64_t piece_size = 1024;

/// Sums over points of one output, of values less `centre`, which is near their mean.
struct OutputSums {
    double values = 0;
    double squares = 0;
    double count = 0;
};

/// Sums over points of one output and one input.
struct InputSums {
    double first = 0; ///< f(B) (f(AB) - f(A))
    double drift = 0; ///< f(AB) - f(A)
    double total = 0; ///< (f(A) - f(AB))^2
};

struct SetSums {
    std::vector<OutputSums> outputs;
    std::vector<InputSums> inputs; ///< output by output
};

/// Two independent columns per input: of its own name, and of its name with this behind it.
constexpr const char* second = " (second)";

class Shares {
  public:
    Shares(std::span<const Input> inputs, const Outcome& outcome)
        : outcome_(outcome), count_(inputs.size()), centre_(evaluate(outcome, means_of(inputs))) {
        for (const Input& input : inputs) {
            samplers_.emplace_back(input.distribution);
        }
    }

    [[nodiscard]] SetSums sums(const Points& points) const {
        SetSums sums{std::vector<OutputSums>(outcome_.outputs.size()),
                     std::vector<InputSums>(outcome_.outputs.size() * count_)};
        for (std::uint64_t from = 0; from < points.count(); from += piece_size) {
            add(points, from, std::min(piece_size, points.count() - from), sums);
        }
        return sums;
    }

  private:
    void add(const Points& points, std::uint64_t from, std::size_t size, SetSums& sums) const;

    const Outcome& outcome_;
    std::size_t count_;
    std::vector<double> centre_;
    std::vector<Sampler> samplers_;
};

/// f at A and at B, then at A with one column of B after another.
void Shares::add(const Points& points, std::uint64_t from, std::size_t size, SetSums& sums) const {
    const std::size_t outputs = outcome_.outputs.size();
    const Columns x(2 * count_, size);
    for (std::size_t i = 0; i < 2 * count_; ++i) {
        const std::span<double> column = x.part(i, 0, size);
        points.fill(i, from, column);
        samplers_[i % count_](column, column);
    }
    const Columns y(3 * outputs, size);
    const std::vector<std::span<double>> columns = x.parts(0, size);
    const std::vector<std::span<double>> results = y.parts(0, size);
    std::vector<std::span<const double>> a(columns.begin(),
                                           columns.begin() + static_cast<std::ptrdiff_t>(count_));
    const std::vector<std::span<const double>> b(
        columns.begin() + static_cast<std::ptrdiff_t>(count_), columns.end());
    outcome_.evaluate(a, std::span(results).first(outputs));
    outcome_.evaluate(b, std::span(results).subspan(outputs, outputs));
    for (std::size_t o = 0; o < outputs; ++o) {
        OutputSums& own = sums.outputs[o];
        for (std::size_t k = 0; k < size; ++k) {
            const double fa = results[o][k] - centre_[o];
            const double fb = results[outputs + o][k] - centre_[o];
            own.values += fa + fb;
            own.squares += fa * fa + fb * fb;
        }
        own.count += 2 * static_cast<double>(size);
    }
    for (std::size_t i = 0; i < count_; ++i) {
        const std::span<const double> own_column = a[i];
        a[i] = b[i];
        outcome_.evaluate(a, std::span(results).subspan(2 * outputs, outputs));
        a[i] = own_column;
        for (std::size_t o = 0; o < outputs; ++o) {
            InputSums& own = sums.inputs[o * count_ + i];
            for (std::size_t k = 0; k < size; ++k) {
                const double moved = results[2 * outputs + o][k] - results[o][k];
                own.first += (results[outputs + o][k] - centre_[o]) * moved;
                own.drift += moved;
                own.total += moved * moved;
            }
        }
    }
}

/// Value over all sets together; error from the spread of the sets.
Figure figure_of(std::span<const double> parts, double value) {
    double squares = 0;
    double mean = 0;
    const auto count = static_cast<double>(parts.size());
    for (const double part : parts) {
        mean += part / count;
    }
    for (const double part : parts) {
        squares += (part - mean) * (part - mean);
    }
    return {value, std::sqrt(squares / (count - 1) / count)};
}

struct Estimates {
    double first;
    double total;
};

/// The estimators, the mean of the values taken off: sum of (f(B) - mean)(f(AB) - f(A)).
Estimates estimate_of(const OutputSums& output, const InputSums& input) {
    const double mean = output.values / output.count;
    const double variance = output.squares / output.count - mean * mean;
    const double points = output.count / 2;
    if (!(variance > 0)) {
        return {0, 0};
    }
    return {(input.first - mean * input.drift) / points / variance,
            input.total / (2 * points) / variance};
}

} // namespace

VarianceShares variance_shares(std::span<const Input> inputs, const Outcome& outcome,
                               std::uint64_t seed, std::uint64_t points, int threads) {
    std::vector<std::string> names = names_of(inputs);
    for (const Input& input : inputs) {
        names.push_back(input.name + second);
    }
    const std::uint64_t per_set = std::bit_ceil((points + replicates - 1) / replicates);
    const Shares shares(inputs, outcome);
    std::vector<SetSums> sets(replicates);
    for_each_piece(replicates, threads, [&](std::size_t set) {
        sets[set] = shares.sums(Points(Method::sobol, seed, names, per_set, set));
    });
    VarianceShares found(outcome.outputs.size());
    for (std::size_t o = 0; o < outcome.outputs.size(); ++o) {
        OutputSums output;
        for (const SetSums& set : sets) {
            output.values += set.outputs[o].values;
            output.squares += set.outputs[o].squares;
            output.count += set.outputs[o].count;
        }
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            InputSums input;
            std::vector<double> first;
            std::vector<double> total;
            for (const SetSums& set : sets) {
                const InputSums& own = set.inputs[o * inputs.size() + i];
                input.first += own.first;
                input.drift += own.drift;
                input.total += own.total;
                const Estimates part = estimate_of(set.outputs[o], own);
                first.push_back(part.first);
                total.push_back(part.total);
            }
            const Estimates all = estimate_of(output, input);
            found[o].push_back(
                {inputs[i].name, figure_of(first, all.first), figure_of(total, all.total)});
        }
    }
    return found;
}

} // namespace houtskool::uncertainty
