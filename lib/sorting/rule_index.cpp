// SPDX-License-Identifier: MIT
#include "sorting/rule_index.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::sorting {

namespace {

/// A score in the stretch: one of the scores, or between two.
double example(const std::vector<double>& scores, std::size_t stretch) {
    const std::size_t next = stretch / 2;
    if (stretch % 2 == 1) {
        return scores[next];
    }
    const double low = next == 0 ? -std::numeric_limits<double>::infinity() : scores[next - 1];
    const double high = next == scores.size() ? std::numeric_limits<double>::max() : scores[next];
    return std::nextafter(high, low);
}

} // namespace

RuleIndex::RuleIndex(const std::vector<SortingRule>& rules, std::size_t attributes)
    : words_((rules.size() + 63) / 64), all_(words_) {
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        all_[rule / 64] |= std::uint64_t{1} << (rule % 64);
    }
    for (std::size_t attribute = 0; attribute < attributes; ++attribute) {
        Stretches own;
        own.attribute = attribute;
        std::vector<std::pair<std::size_t, const Condition*>> conditions;
        for (std::size_t rule = 0; rule < rules.size(); ++rule) {
            for (const Condition& condition : rules[rule].conditions) {
                if (condition.attribute == attribute) {
                    conditions.emplace_back(rule, &condition);
                    for (const Range& range : condition.ranges) {
                        own.scores.push_back(range.low);
                        own.scores.push_back(range.high);
                    }
                }
            }
        }
        if (conditions.empty()) {
            continue;
        }
        std::sort(own.scores.begin(), own.scores.end());
        own.scores.erase(std::unique(own.scores.begin(), own.scores.end()), own.scores.end());
        const std::size_t stretches = 2 * own.scores.size() + 1;
        for (std::size_t stretch = 0; stretch < stretches + 2; ++stretch) {
            double score = unknown;
            if (stretch < stretches) {
                score = example(own.scores, stretch);
            } else if (stretch == stretches) {
                score = not_applicable;
            }
            std::vector<std::uint64_t> allowed = all_;
            for (const auto& [rule, condition] : conditions) {
                if (!condition->meets(score)) {
                    allowed[rule / 64] &= ~(std::uint64_t{1} << (rule % 64));
                }
            }
            own.allowed.insert(own.allowed.end(), allowed.begin(), allowed.end());
        }
        attributes_.push_back(std::move(own));
    }
}

void RuleIndex::met(std::span<const double> row, std::span<std::uint64_t> bits) const {
    std::copy(all_.begin(), all_.end(), bits.begin());
    for (const Stretches& own : attributes_) {
        const double score = row[own.attribute];
        std::size_t stretch = 2 * own.scores.size() + 1;
        if (std::isnan(score)) {
            ++stretch;
        } else if (score != not_applicable) {
            const auto above = std::lower_bound(own.scores.begin(), own.scores.end(), score);
            stretch = 2 * static_cast<std::size_t>(above - own.scores.begin());
            stretch += above != own.scores.end() && *above == score ? 1U : 0U;
        }
        const std::uint64_t* allowed = own.allowed.data() + stretch * words_;
        for (std::size_t word = 0; word < words_; ++word) {
            bits[word] &= allowed[word];
        }
    }
}

} // namespace houtskool::sorting
