// SPDX-License-Identifier: MIT
#include "sorting/acceptability.hpp"

#include "uncertainty/random.hpp"

#include <algorithm>
#include <map>

namespace houtskool::sorting {

namespace {

using uncertainty::RandomStream;

constexpr std::size_t rows_between_looks_at_the_clock = 256;

/// Uniform among weights that are not negative and add up to 1.
std::vector<double> draw_weights(RandomStream& stream, std::size_t count) {
    if (count == 0) {
        return {};
    }
    std::vector<double> cuts{0.0};
    for (std::size_t index = 1; index < count; ++index) {
        cuts.push_back(stream.uniform());
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.push_back(1.0);
    for (std::size_t index = 0; index < count; ++index) {
        cuts[index] = cuts[index + 1] - cuts[index];
    }
    cuts.pop_back();
    return cuts;
}

/// Draws the weights of a majority model anew, in place.
class MajorityDrawer {
  public:
    MajorityDrawer(const MajorityModel& model, const std::optional<Range>& majority)
        : majority_(majority) {
        for (const Boundary& boundary : model.boundaries) {
            for (const Vote& vote : boundary.votes) {
                place_.emplace(vote.condition.attribute, 0);
            }
        }
        std::size_t next = 0;
        for (auto& [attribute, place] : place_) {
            place = next++;
        }
    }

    void operator()(RandomStream& stream, MajorityModel& model) const {
        if (!model.ordered) {
            for (Boundary& boundary : model.boundaries) {
                const std::vector<double> weights = draw_weights(stream, boundary.votes.size());
                for (std::size_t index = 0; index < weights.size(); ++index) {
                    boundary.votes[index].weight = weights[index];
                }
                boundary.majority = draw_majority(stream, boundary.majority);
            }
            return;
        }
        const std::vector<double> weights = draw_weights(stream, place_.size());
        const double drawn = draw_majority(stream, 0);
        for (Boundary& boundary : model.boundaries) {
            for (Vote& vote : boundary.votes) {
                vote.weight = weights[place_.at(vote.condition.attribute)];
            }
            boundary.majority = majority_ ? drawn : boundary.majority;
        }
    }

  private:
    double draw_majority(RandomStream& stream, double own) const {
        return majority_ ? majority_->low + stream.uniform() * (majority_->high - majority_->low)
                         : own;
    }

    std::optional<Range> majority_;
    std::map<std::size_t, std::size_t> place_; ///< of an attribute among those that vote
};

/// Draws the weights of an additive model anew, each time from the one it was made of.
class AdditiveDrawer {
  public:
    explicit AdditiveDrawer(const AdditiveModel& model) : model_(model) {
        for (const ValueFunction& function : model.functions) {
            std::vector<Span>& spans = spans_.emplace_back();
            double& sum = sums_.emplace_back(0.0);
            for (std::size_t index = 0; index < function.marginals.size(); ++index) {
                const Span span = span_of(function.marginals[index], index);
                if (span.high > span.low) {
                    sum += span.high - span.low;
                    spans.push_back(span);
                }
            }
        }
    }

    void operator()(RandomStream& stream, AdditiveModel& model) const {
        for (std::size_t at = 0; at < spans_.size(); ++at) {
            const std::vector<double> weights = draw_weights(stream, spans_[at].size());
            for (std::size_t index = 0; index < weights.size(); ++index) {
                const Span& span = spans_[at][index];
                const double factor = weights[index] * sums_[at] / (span.high - span.low);
                const Marginal& own = model_.functions[at].marginals[span.marginal];
                Marginal& drawn = model.functions[at].marginals[span.marginal];
                for (std::size_t point = 0; point < own.points.size(); ++point) {
                    drawn.points[point].value =
                        span.low + (own.points[point].value - span.low) * factor;
                }
                drawn.not_applicable = span.low + (own.not_applicable - span.low) * factor;
            }
        }
    }

  private:
    struct Span {
        std::size_t marginal = 0;
        double low = 0;
        double high = 0;
    };

    Span span_of(const Marginal& marginal, std::size_t index) const {
        const bool left_out =
            marginal.attribute < model_.left_out.size() && model_.left_out[marginal.attribute];
        std::vector<double> values;
        for (const Point& point : marginal.points) {
            values.push_back(point.value);
        }
        if (!left_out) {
            values.push_back(marginal.not_applicable);
        }
        if (values.empty()) {
            return {index, 0, 0};
        }
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        return {index, *low, *high};
    }

    const AdditiveModel& model_;
    std::vector<std::vector<Span>> spans_; ///< per function the marginals that have one
    std::vector<double> sums_;             ///< per function the sum of its weights
};

template <class M, class Drawer>
Acceptability count_draws(const M& model, const Drawer& drawer, const Table& table,
                          const AcceptabilityOptions& options) {
    Acceptability result;
    result.categories = table.categories.size();
    const std::size_t width = result.categories + 1;
    result.counts.assign(table.size() * width, 0);
    std::vector<std::size_t> places(table.size()); // counted only when the draw is complete
    M drawn = model;
    for (; result.draws < options.draws; ++result.draws) {
        RandomStream stream(options.seed, "acceptability", result.draws);
        drawer(stream, drawn);
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (row % rows_between_looks_at_the_clock == 0 && options.budget.over()) {
                result.timed_out = true;
                return result;
            }
            const int category = assign(drawn, table.row(row));
            const bool known =
                category >= 0 && static_cast<std::size_t>(category) < result.categories;
            places[row] =
                row * width + (known ? static_cast<std::size_t>(category) : result.categories);
        }
        for (const std::size_t place : places) {
            ++result.counts[place];
        }
    }
    return result;
}

} // namespace

std::size_t Acceptability::count(std::size_t row, int category) const {
    return counts[row * (categories + 1) +
                  (category == undecided ? categories : static_cast<std::size_t>(category))];
}

double Acceptability::share(std::size_t row, int category) const {
    return draws == 0 ? 0 : static_cast<double>(count(row, category)) / static_cast<double>(draws);
}

Acceptability acceptability(const MajorityModel& model, const Table& table,
                            const AcceptabilityOptions& options) {
    return count_draws(model, MajorityDrawer(model, options.majority), table, options);
}

Acceptability acceptability(const AdditiveModel& model, const Table& table,
                            const AcceptabilityOptions& options) {
    return count_draws(model, AdditiveDrawer(model), table, options);
}

} // namespace houtskool::sorting
