// SPDX-License-Identifier: MIT
#include "sorting/majority_exact.hpp"

#include "sorting/majority_conflicts.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::sorting {

namespace {

constexpr std::size_t most_criteria = 12;

/// A criterion's profiles at all boundaries, and its direction.
struct Choice {
    std::vector<int> cuts;
    bool falling = false;
};

void add_choices(std::size_t boundaries, int low, int width, Choice& choice,
                 std::vector<Choice>& choices) {
    if (choice.cuts.size() == boundaries) {
        choices.push_back(choice);
        return;
    }
    for (int cut = low; cut <= width; ++cut) {
        choice.cuts.push_back(cut);
        add_choices(boundaries, cut, width, choice, choices);
        choice.cuts.pop_back();
    }
}

/// With one boundary, a vote that nobody meets or everybody meets parts nothing: a weight of 0
/// does the same, so only the first choice is kept of those.
std::vector<Choice> choices_of(const MajorityTask& task, std::size_t criterion) {
    const int width = task.width(criterion);
    std::vector<Choice> choices;
    for (const bool falling : {false, true}) {
        if (task.free[criterion] || task.falling[criterion] == falling) {
            Choice choice{{}, falling};
            add_choices(task.boundaries, 0, width, choice, choices);
        }
    }
    if (task.boundaries > 1) {
        return choices;
    }
    bool some_never = false;
    for (std::size_t one = 0; one < task.cases(); ++one) {
        some_never = some_never || task.rank(one, criterion) < 0;
    }
    std::vector<Choice> result;
    bool any = false;
    for (const Choice& choice : choices) {
        const int cut = choice.cuts.front();
        const bool splits = cut > 0 && cut < width;
        if (splits || (cut == 0 && some_never && !any)) {
            result.push_back(choice);
            any = any || !splits;
        }
    }
    if (result.empty()) {
        result.push_back({{width}, task.falling[criterion]});
    }
    return result;
}

/// Depth first over the criteria; at the bottom every sample has its set of votes.
class ProfileEnumeration {
  public:
    ProfileEnumeration(const MajorityTask& task, const MajorityEffort& effort, const Budget& budget,
                       MajorityProof& proof)
        : task_(task), budget_(budget), proof_(proof),
          conflicts_(task.criteria, effort.steps, budget) {
        for (std::size_t one = 0; one < task.cases(); ++one) {
            const std::size_t target = task.target[one];
            if (target > 0) {
                samples_.push_back({one, target - 1, true});
            }
            if (target < task.boundaries) {
                samples_.push_back({one, target, false});
            }
        }
        auto looks = static_cast<double>(samples_.size());
        for (std::size_t j = 0; j < task.criteria; ++j) {
            choices_.push_back(choices_of(task, j));
            looks *= static_cast<double>(choices_.back().size());
        }
        small_ = looks <= effort.looks;
        votes_.assign(task.criteria + 1, std::vector<std::uint32_t>(samples_.size(), 0));
        for (auto& counts : counts_) {
            counts.assign(std::size_t{1} << task.criteria, 0);
        }
        chosen_.assign(task.criteria, 0);
    }

    [[nodiscard]] bool small() const { return small_; }

    /// False: given up, by budget or effort.
    [[nodiscard]] bool run(std::size_t depth) {
        if (proof_.errors == 0) {
            return true;
        }
        if (depth == task_.criteria) {
            judge();
            return !conflicts_.exhausted();
        }
        const int* ranks = task_.ranks.data() + depth * task_.cases();
        const int width = task_.width(depth);
        for (std::size_t i = 0; i < choices_[depth].size(); ++i) {
            if (budget_.over()) {
                proof_.timed_out = true;
                return false;
            }
            const Choice& choice = choices_[depth][i];
            chosen_[depth] = i;
            for (std::size_t s = 0; s < samples_.size(); ++s) {
                const bool met = meets(ranks[samples_[s].one], choice.cuts[samples_[s].boundary],
                                       width, choice.falling);
                votes_[depth + 1][s] = votes_[depth][s] | (met ? 1U << depth : 0U);
            }
            if (!run(depth + 1)) {
                return false;
            }
        }
        return true;
    }

  private:
    struct Sample {
        std::size_t one = 0;
        std::size_t boundary = 0;
        bool reach = false;
    };

    void judge() {
        std::vector<VoteSet> sets[2];
        const std::vector<std::uint32_t>& votes = votes_.back();
        for (std::size_t s = 0; s < samples_.size(); ++s) {
            double& count = counts_[samples_[s].reach ? 1 : 0][votes[s]];
            if (count == 0) {
                sets[samples_[s].reach ? 1 : 0].push_back({votes[s], 0});
            }
            count += task_.count[samples_[s].one];
        }
        for (std::size_t side = 0; side < 2; ++side) {
            for (VoteSet& set : sets[side]) {
                set.count = counts_[side][set.votes];
                counts_[side][set.votes] = 0;
            }
        }
        double most = VoteConflicts::at_least(sets[1], sets[0]);
        for (; most < proof_.errors; ++most) {
            if (conflicts_.can_part(sets[1], sets[0], most)) {
                take();
                return;
            }
            if (conflicts_.exhausted()) {
                return;
            }
        }
    }

    void take() {
        MajorityFit fit;
        fit.weights = conflicts_.parting().weights;
        const double majority = conflicts_.parting().majority;
        fit.majority = std::clamp(majority, 0.0, 1.0);
        fit.cuts.resize(task_.boundaries * task_.criteria);
        for (std::size_t j = 0; j < task_.criteria; ++j) {
            const Choice& choice = choices_[j][chosen_[j]];
            fit.falling.push_back(choice.falling);
            for (std::size_t b = 0; b < task_.boundaries; ++b) {
                fit.cuts[b * task_.criteria + j] = majority > 1 ? task_.width(j) : choice.cuts[b];
            }
        }
        const double now = errors(task_, fit);
        if (now < proof_.errors) {
            proof_.errors = now;
            proof_.fit = std::move(fit);
        }
    }

    const MajorityTask& task_;
    const Budget& budget_;
    MajorityProof& proof_;
    VoteConflicts conflicts_;
    bool small_ = false;
    std::vector<Sample> samples_;
    std::vector<std::vector<Choice>> choices_;
    std::vector<std::vector<std::uint32_t>> votes_; ///< [depth][sample]
    std::vector<double> counts_[2];                 ///< by set of votes, emptied after use
    std::vector<std::size_t> chosen_;
};

/// How many profiles there are at most, without listing them.
double choices_about(const MajorityTask& task) {
    double product = 1;
    for (std::size_t j = 0; j < task.criteria; ++j) {
        double ways = task.free[j] ? 2 : 1; // ascending cuts: boundaries out of width + 1, repeated
        for (std::size_t b = 1; b <= task.boundaries; ++b) {
            ways *= static_cast<double>(task.width(j)) + static_cast<double>(b);
            ways /= static_cast<double>(b);
        }
        product *= ways;
    }
    return product;
}

} // namespace

double errors_at_least(const MajorityTask& task) {
    std::vector<double> left = task.count;
    double sum = 0;
    const auto as_good = [&](std::size_t a, std::size_t b) {
        for (std::size_t j = 0; j < task.criteria; ++j) {
            const int one = task.rank(a, j);
            const int other = task.rank(b, j);
            const bool lower = task.falling[j] ? one > other : one < other;
            if (one != other && (task.free[j] || one == drops_out || other == drops_out ||
                                 one == never_met || (other != never_met && lower))) {
                return false;
            }
        }
        return true;
    };
    for (std::size_t a = 0; a < task.cases(); ++a) {
        for (std::size_t b = 0; b < task.cases() && left[a] > 0; ++b) {
            if (task.target[a] < task.target[b] && left[b] > 0 && as_good(a, b)) {
                const double pairs = std::min(left[a], left[b]);
                left[a] -= pairs;
                left[b] -= pairs;
                sum += pairs;
            }
        }
    }
    return sum;
}

MajorityProof prove_majority(const MajorityTask& task, const MajorityFit& known,
                             const MajorityEffort& effort, const Budget& budget) {
    MajorityProof proof;
    proof.fit = known;
    proof.errors = errors(task, known);
    const double pairs = static_cast<double>(task.cases()) * static_cast<double>(task.cases());
    proof.proved = proof.errors == 0 || (pairs * static_cast<double>(task.criteria) < 2e7 &&
                                         proof.errors <= errors_at_least(task));
    if (proof.proved || task.criteria > most_criteria || task.anything_drops_out() ||
        choices_about(task) > effort.looks) {
        return proof;
    }
    ProfileEnumeration enumeration(task, effort, budget, proof);
    proof.proved = enumeration.small() && enumeration.run(0);
    proof.timed_out = proof.timed_out || (!proof.proved && budget.over());
    return proof;
}

} // namespace houtskool::sorting
