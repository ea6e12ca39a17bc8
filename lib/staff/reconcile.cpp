// SPDX-License-Identifier: MIT
#include "staff/reconcile.hpp"

#include "uncertainty/estimate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace houtskool::staff {

namespace {

using Groups = std::vector<const model::FormationGroup*>;
using namespace uncertainty; // arithmetic of spans, which no argument leads to

void add_source(std::vector<std::string>& sources, const std::string& source) {
    if (!source.empty() && std::find(sources.begin(), sources.end(), source) == sources.end()) {
        sources.push_back(source);
    }
}

Groups all(const std::vector<model::FormationGroup>& groups) {
    Groups result;
    for (const model::FormationGroup& group : groups) {
        result.push_back(&group);
    }
    return result;
}

Groups without(const std::vector<model::FormationGroup>& groups,
               const std::vector<std::string>& ids) {
    Groups result;
    for (const model::FormationGroup& group : groups) {
        if (std::find(ids.begin(), ids.end(), group.id) == ids.end()) {
            result.push_back(&group);
        }
    }
    return result;
}

std::optional<Side> one(const std::string& path, const std::vector<model::FormationGroup>& groups,
                        const std::string& id, Figures& figures) {
    const model::FormationGroup* group = model::find(groups, id);
    return group == nullptr ? std::nullopt
                            : sum_of(fmt::format("{}[{}]", path, id), {group}, figures);
}

void compare(const std::optional<Side>& left, const std::optional<Side>& right,
             std::vector<Compared>& list) {
    if (!left || !right) {
        return;
    }
    Compared compared;
    model::Reconciliation& result = compared.result;
    result.left = left->path;
    result.right = right->path;
    result.left_fte = left->fte;
    result.right_fte = right->fte;
    result.difference = left->fte.value - right->fte.value;
    result.agrees = result.difference.is_zero();
    result.explained_by_rounding = !result.agrees && overlap(left->fte, right->fte);
    for (const Side* side : {&*left, &*right}) {
        for (const std::string& source : side->sources) {
            add_source(result.sources, source);
        }
    }
    compared.place = left->place;
    list.push_back(std::move(compared));
}

void compare_same(const model::Organisation& organisation, Figures& figures,
                  std::vector<Compared>& list) {
    const std::string clusters = "organisation.clusters";
    const std::string functions = "organisation.functions";
    std::vector<std::string> same_clusters;
    std::vector<std::string> same_functions;
    for (const model::SameGroup& same : organisation.same) {
        compare(one(clusters, organisation.clusters, same.cluster.id, figures),
                one(functions, organisation.functions, same.function.id, figures), list);
        add_source(same_clusters, same.cluster.id);
        add_source(same_functions, same.function.id);
    }
    if (organisation.same.empty()) {
        return;
    }
    compare(sum_of(fmt::format("{} without {}", clusters, fmt::join(same_clusters, ", ")),
                   without(organisation.clusters, same_clusters), figures),
            sum_of(fmt::format("{} without {}", functions, fmt::join(same_functions, ", ")),
                   without(organisation.functions, same_functions), figures),
            list);
}

} // namespace

std::optional<Side> sum_of(const std::string& path, const Groups& groups, Figures& figures) {
    if (groups.empty()) {
        return std::nullopt;
    }
    Side side;
    side.path = path;
    side.place = groups.front()->place;
    for (const model::FormationGroup* group : groups) {
        const std::optional<model::Span> fte = figures.span(group->fte);
        if (!fte) {
            return std::nullopt;
        }
        side.fte = side.fte + *fte;
        add_source(side.sources, figures.citation(group->fte));
    }
    return side;
}

std::optional<Side> clusters_side(const model::Organisation& organisation, Figures& figures) {
    return sum_of("organisation.clusters", all(organisation.clusters), figures);
}

std::optional<Side> functions_side(const model::Organisation& organisation, Figures& figures) {
    return sum_of("organisation.functions", all(organisation.functions), figures);
}

std::vector<Side> total_sides(const model::Organisation& organisation, Figures& figures) {
    std::vector<Side> sides;
    for (const model::StatedTotal& total : organisation.totals) {
        if (const std::optional<model::Span> fte = figures.span(total.fte)) {
            Side side;
            side.path = fmt::format("organisation.totals[{}]", total.id);
            side.fte = *fte;
            add_source(side.sources, figures.citation(total.fte));
            side.place = total.place;
            sides.push_back(std::move(side));
        }
    }
    return sides;
}

std::vector<Compared> reconcile(const model::Organisation& organisation, Figures& figures) {
    const std::optional<Side> clusters = clusters_side(organisation, figures);
    const std::optional<Side> functions = functions_side(organisation, figures);
    const std::vector<Side> totals = total_sides(organisation, figures);
    std::vector<Compared> list;
    for (const std::optional<Side>* sum : {&clusters, &functions}) {
        for (const Side& total : totals) {
            compare(*sum, total, list);
        }
    }
    compare(clusters, functions, list);
    compare_same(organisation, figures, list);
    for (std::size_t i = 0; i < totals.size(); ++i) {
        for (std::size_t j = i + 1; j < totals.size(); ++j) {
            compare(totals[i], totals[j], list);
        }
    }
    return list;
}

} // namespace houtskool::staff
