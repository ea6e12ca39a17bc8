// SPDX-License-Identifier: MIT
#include "uncertainty/correlation.hpp"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace houtskool::uncertainty {

namespace {

using Pair = std::pair<std::string, std::string>;
using Pairs = std::map<Pair, double>;

/// The pairs of a correlation, each in sorted order.
std::set<Pair> pairs_of(const Correlation& correlation) {
    std::set<Pair> pairs;
    for (const std::string& a : correlation.inputs) {
        for (const std::string& b : correlation.inputs) {
            if (a < b) {
                pairs.emplace(a, b);
            }
        }
    }
    return pairs;
}

Pairs pairs_of(std::span<const Correlation* const> correlations) {
    Pairs pairs;
    for (const Correlation* correlation : correlations) {
        for (const Pair& pair : pairs_of(*correlation)) {
            pairs.emplace(pair, correlation->coefficient);
        }
    }
    return pairs;
}

/// Sets of names that pairs connect, each sorted.
std::vector<std::vector<std::string>> sets_of(const Pairs& pairs) {
    std::map<std::string, std::string> leader; // of each name a smaller one of its set, or itself
    const auto lead = [&](std::string name) {
        while (leader[name] != name) {
            name = leader[name];
        }
        return name;
    };
    for (const auto& [pair, coefficient] : pairs) {
        leader.try_emplace(pair.first, pair.first);
        leader.try_emplace(pair.second, pair.second);
        const std::string a = lead(pair.first);
        const std::string b = lead(pair.second);
        leader[std::max(a, b)] = std::min(a, b);
    }
    std::map<std::string, std::vector<std::string>> sets;
    for (const auto& [name, ignored] : leader) {
        sets[lead(name)].push_back(name);
    }
    std::vector<std::vector<std::string>> found;
    found.reserve(sets.size());
    for (auto& [name, members] : sets) {
        found.push_back(std::move(members));
    }
    return found;
}

/// The lower Cholesky factor of the correlations of these names, or none.
std::optional<Eigen::MatrixXd> factor_of(const std::vector<std::string>& names,
                                         const Pairs& pairs) {
    const auto count = static_cast<Eigen::Index>(names.size());
    Eigen::MatrixXd matrix = Eigen::MatrixXd::Identity(count, count);
    for (Eigen::Index i = 0; i < count; ++i) {
        for (Eigen::Index j = 0; j < i; ++j) {
            const auto found = pairs.find(
                {names[static_cast<std::size_t>(j)], names[static_cast<std::size_t>(i)]});
            matrix(i, j) = matrix(j, i) = found == pairs.end() ? 0.0 : found->second;
        }
    }
    const Eigen::LLT<Eigen::MatrixXd> factor(matrix);
    // A matrix that is singular but for rounding would make one input a function of the others.
    constexpr double least_pivot = 1e-6;
    const Eigen::MatrixXd lower = factor.matrixL();
    if (factor.info() != Eigen::Success || lower.diagonal().minCoeff() < least_pivot) {
        return std::nullopt;
    }
    return lower;
}

bool possible_together(std::span<const Correlation* const> correlations) {
    const Pairs pairs = pairs_of(correlations);
    const auto sets = sets_of(pairs);
    return std::all_of(sets.begin(), sets.end(),
                       [&](const auto& names) { return factor_of(names, pairs).has_value(); });
}

std::optional<CorrelationFault> plain_fault(std::span<const Correlation> correlations) {
    using Kind = CorrelationFault::Kind;
    std::map<Pair, const Correlation*> stated;
    for (const Correlation& correlation : correlations) {
        if (!(correlation.coefficient > -1 && correlation.coefficient < 1)) {
            return CorrelationFault{Kind::outside, {correlation.id}};
        }
        for (const Pair& pair : pairs_of(correlation)) {
            const Correlation* other = stated.try_emplace(pair, &correlation).first->second;
            if (other->coefficient != correlation.coefficient) {
                return CorrelationFault{Kind::contradiction, {other->id, correlation.id}};
            }
        }
    }
    return std::nullopt;
}

/// Of correlations that are impossible together: each is left out if the others still are.
CorrelationFault impossible_fault(std::vector<const Correlation*> all) {
    for (std::size_t i = 0; i < all.size();) {
        std::vector<const Correlation*> others = all;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        if (possible_together(others)) {
            ++i;
        } else {
            all = std::move(others);
        }
    }
    CorrelationFault fault;
    for (const Correlation* correlation : all) {
        fault.ids.push_back(correlation->id);
    }
    return fault;
}

} // namespace

std::variant<Copula, CorrelationFault> copula_of(std::span<const Correlation> correlations,
                                                 std::span<const std::string> inputs) {
    if (auto fault = plain_fault(correlations)) {
        return *std::move(fault);
    }
    std::vector<const Correlation*> all;
    for (const Correlation& correlation : correlations) {
        all.push_back(&correlation);
    }
    if (!possible_together(all)) {
        return impossible_fault(std::move(all));
    }
    std::map<std::string, std::size_t> column_of;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        column_of.emplace(inputs[i], i);
    }
    Pairs pairs = pairs_of(all);
    std::erase_if(pairs, [&](const auto& entry) {
        return !column_of.contains(entry.first.first) || !column_of.contains(entry.first.second);
    });
    Copula copula;
    const auto sets = sets_of(pairs);
    for (const std::vector<std::string>& names : sets) {
        for (const std::string& name : names) {
            copula.columns_.push_back(column_of.at(name));
        }
    }
    std::sort(copula.columns_.begin(), copula.columns_.end());
    const auto place_of = [&](const std::string& name) {
        const auto at =
            std::lower_bound(copula.columns_.begin(), copula.columns_.end(), column_of.at(name));
        return static_cast<std::size_t>(at - copula.columns_.begin());
    };
    for (const std::vector<std::string>& names : sets) {
        // Part of a possible set is possible: a principal submatrix is positive definite too.
        const std::optional<Eigen::MatrixXd> factor = factor_of(names, pairs);
        assert(factor.has_value());
        for (std::size_t i = names.size(); i-- > 0;) {
            Copula::Row row;
            for (std::size_t j = 0; j <= i; ++j) {
                row.places.push_back(place_of(names[j]));
                row.weights.push_back(
                    (*factor)(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)));
            }
            copula.rows_.push_back(std::move(row));
        }
    }
    return copula;
}

void Copula::mix(std::span<const std::span<double>> scores) const {
    assert(scores.size() == columns_.size());
    for (const Row& row : rows_) {
        const std::span<double> own = scores[row.places.back()];
        for (double& score : own) {
            score *= row.weights.back();
        }
        for (std::size_t j = 0; j + 1 < row.places.size(); ++j) {
            const std::span<const double> other = scores[row.places[j]];
            const double weight = row.weights[j];
            for (std::size_t k = 0; k < own.size(); ++k) {
                own[k] += weight * other[k];
            }
        }
    }
}

} // namespace houtskool::uncertainty
