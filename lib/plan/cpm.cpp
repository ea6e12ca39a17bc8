// SPDX-License-Identifier: MIT
#include "plan/cpm.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace houtskool::plan {

namespace {

/// The whole days in a time that is not negative.
std::int64_t whole_days(const Decimal& time) {
    Decimal whole = time.rounded(0);
    if (whole > time) {
        whole -= Decimal(1);
    }
    const std::optional<std::int64_t> days = whole.scaled(0);
    if (!days) {
        throw OverflowError("a date of the plan lies too far away");
    }
    return *days;
}

/// The last day worked on by what finishes at this time; -1 when nothing was.
std::int64_t last_day_before(const Decimal& finish) {
    const std::int64_t days = whole_days(finish);
    return finish == Decimal(days) ? days - 1 : days;
}

/// Nodes after what they need (Kahn 1962); nodes on a cycle come last.
std::vector<std::size_t> in_order(const std::vector<Node>& nodes) {
    std::vector<std::vector<std::size_t>> needed_by(nodes.size());
    std::vector<std::size_t> open(nodes.size(), 0);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        open[i] = nodes[i].needs.size();
        for (const std::size_t need : nodes[i].needs) {
            needed_by[need].push_back(i);
        }
    }
    std::vector<std::size_t> order;
    order.reserve(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (open[i] == 0) {
            order.push_back(i);
        }
    }
    for (std::size_t done = 0; done < order.size(); ++done) {
        for (const std::size_t next : needed_by[order[done]]) {
            if (--open[next] == 0) {
                order.push_back(next);
            }
        }
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (open[i] != 0) {
            order.push_back(i);
        }
    }
    return order;
}

class Calculation {
  public:
    explicit Calculation(const std::vector<Node>& nodes)
        : nodes_(nodes), place_(nodes.size()), next_start_(nodes.size()) {
        result_.timings.resize(nodes.size());
        result_.order = in_order(nodes);
        for (std::size_t i = 0; i < result_.order.size(); ++i) {
            place_[result_.order[i]] = i;
        }
    }

    Schedule run() && {
        for (const std::size_t node : result_.order) {
            forward(node);
        }
        for (Timing& timing : result_.timings) {
            timing.late_finish = result_.finish;
        }
        std::for_each(result_.order.rbegin(), result_.order.rend(),
                      [this](std::size_t node) { backward(node); });
        return std::move(result_);
    }

  private:
    [[nodiscard]] bool counts(std::size_t need, std::size_t node) const {
        return place_[need] < place_[node];
    }

    void forward(std::size_t node) {
        const Node& here = nodes_[node];
        Timing& timing = result_.timings[node];
        std::int64_t reached = 0;
        for (const std::size_t need : here.needs) {
            if (!counts(need, node)) {
                continue;
            }
            const Timing& before = result_.timings[need];
            reached = std::max(reached, before.last_day);
            const Cause cause =
                nodes_[need].kind == NodeKind::work ? Cause{Reason::activity, need} : before.cause;
            if (before.early_finish > timing.early_start ||
                (before.early_finish == timing.early_start &&
                 cause.reason >= timing.cause.reason)) {
                timing.early_start = before.early_finish;
                timing.cause = cause;
            }
        }
        const Release& release = here.release;
        reached = std::max(reached, whole_days(release.time));
        if (release.time > timing.early_start ||
            (release.time == timing.early_start && release.reason >= timing.cause.reason)) {
            timing.early_start = release.time;
            timing.cause = {release.reason, node};
        }
        timing.early_finish = timing.early_start + here.duration;
        if (here.duration.is_zero()) {
            timing.first_day = reached;
            timing.last_day = reached;
        } else {
            timing.first_day = whole_days(timing.early_start);
            timing.last_day = last_day_before(timing.early_finish);
        }
        result_.finish = std::max(result_.finish, timing.early_finish);
        result_.last_day = std::max(result_.last_day, timing.last_day);
    }

    void backward(std::size_t node) {
        const Node& here = nodes_[node];
        Timing& timing = result_.timings[node];
        timing.late_start = timing.late_finish - here.duration;
        timing.total_slack = timing.late_start - timing.early_start;
        timing.free_slack = next_start_[node].value_or(result_.finish) - timing.early_finish;
        if (here.duration.is_zero()) {
            timing.late_last_day = std::max(timing.last_day, last_day_before(timing.late_finish));
            timing.late_first_day = timing.late_last_day;
        } else {
            timing.late_first_day = whole_days(timing.late_start);
            timing.late_last_day = last_day_before(timing.late_finish);
        }
        const std::optional<Decimal> start =
            here.kind == NodeKind::work ? timing.early_start : next_start_[node];
        for (const std::size_t need : here.needs) {
            if (!counts(need, node)) {
                continue;
            }
            Timing& before = result_.timings[need];
            before.late_finish = std::min(before.late_finish, timing.late_start);
            if (start) {
                next_start_[need] = std::min(next_start_[need].value_or(*start), *start);
            }
        }
    }

    const std::vector<Node>& nodes_;
    std::vector<std::size_t> place_;                 ///< in the order
    std::vector<std::optional<Decimal>> next_start_; ///< of the first work that needs the node
    Schedule result_;
};

} // namespace

Schedule schedule(const std::vector<Node>& nodes) {
    return Calculation(nodes).run();
}

} // namespace houtskool::plan
