// SPDX-License-Identifier: MIT
#pragma once
// The keys of every noun: one `map` for each, the answer to "which keys may I write?". See io.hpp
// for how one description serves reading, writing and the schema.

#include "document/io.hpp"

namespace houtskool::document {

template <>
struct EnumNames<model::Unit> {
    static constexpr std::string_view names[] = {"none", "fte",     "hours",   "days",
                                                 "eur",  "eur/fte", "eur/hour"};
};
template <>
struct EnumNames<model::Shape> {
    static constexpr const auto& names = model::shape_names;
};
template <>
struct EnumNames<model::Ends> {
    static constexpr std::string_view names[] = {"min-max", "p10-p90"};
};
template <>
struct EnumNames<model::Method> {
    static constexpr std::string_view names[] = {"rules", "dominance-rules", "mr-sort", "additive"};
};
template <>
struct EnumNames<model::Match> {
    static constexpr std::string_view names[] = {"first", "all"};
};
template <>
struct EnumNames<model::Ties> {
    static constexpr std::string_view names[] = {"support", "order", "none", "votes"};
};
template <>
struct EnumNames<model::Direction> {
    static constexpr std::string_view names[] = {"none", "increasing", "decreasing"};
};
template <>
struct EnumNames<model::NotApplicable> {
    static constexpr std::string_view names[] = {"own-value", "ignore", "unknown"};
};
template <>
struct EnumNames<model::Order> {
    static constexpr std::string_view names[] = {"none", "ascending", "descending"};
};
template <>
struct EnumNames<model::Nature> {
    static constexpr std::string_view names[] = {"structural", "incidental"};
};
template <>
struct EnumNames<model::CostKind> {
    static constexpr const auto& names = model::cost_kind_names;
};
template <>
struct EnumNames<model::PriceBasis> {
    static constexpr std::string_view names[] = {"fixed", "volume", "wages"};
};
template <>
struct EnumNames<model::Vat> {
    static constexpr std::string_view names[] = {"exempt", "compensable", "cost"};
};
template <>
struct EnumNames<model::Settlement> {
    static constexpr std::string_view names[] = {"fixed", "actual"};
};
template <>
struct EnumNames<model::Severity> {
    static constexpr std::string_view names[] = {"error", "warning", "note"};
};

// words.cpp
void map(Io& io, model::Label& label);
void source_fields(Io& io, model::Source& source);
/// The years that a budget can reckon with, so that growth is never counted over millions of them.
inline constexpr int first_year = 1900;
inline constexpr int last_year = 2199;
void as_year(Io& io, int& year);

// quantities.cpp
void map(Io& io, model::Quantity& quantity);
void assumption_fields(Io& io, model::Assumption& assumption);
/// A quantity in this unit, whether it says so or not; another unit is a fault.
void as_fte(Io& io, model::Quantity& quantity);
void as_days(Io& io, model::Quantity& quantity);
void as_euros(Io& io, model::Quantity& quantity);
/// Any quantity without a unit: a share that may be below zero or above one.
void as_ratio(Io& io, model::Quantity& quantity);
/// A quantity between 0 and 1.
void as_share(Io& io, model::Quantity& quantity);

// decisions.cpp
void map(Io& io, model::Category& category);
void map(Io& io, model::Criterion& criterion);
void map(Io& io, model::Rule& rule);
void map(Io& io, model::Boundary& boundary);
void map(Io& io, model::ValueFunction& function);
void map(Io& io, model::DecisionModel& decision_model);
void map(Io& io, model::DecisiveClaim& claim);
void map(Io& io, model::Decision& decision);

// tasks.cpp
void map(Io& io, model::Decided& decided);
void map(Io& io, model::Part& part);
void map(Io& io, model::Workload& workload);
void map(Io& io, model::Task& task);

// organisation.cpp
void map(Io& io, model::FormationGroup& group);
void map(Io& io, model::Role& role);
void map(Io& io, model::StaffingNorm& norm);
void map(Io& io, model::SameGroup& same);
void map(Io& io, model::StatedTotal& total);
void map(Io& io, model::Organisation& organisation);

// budget.cpp
void map(Io& io, model::Index& index);
void map(Io& io, model::Fund& fund);
void map(Io& io, model::Factor& factor);
void map(Io& io, model::Contract& contract);
void map(Io& io, model::Line& line);
void map(Io& io, model::StatedSum& sum);
void map(Io& io, model::Rates& rates);
void map(Io& io, model::OutsideView& view);
void map(Io& io, model::Lever& lever);
void map(Io& io, model::Budget& budget);

// checks.cpp
void map(Io& io, model::Check& check);

// references.cpp
void map(Io& io, model::Correlation& correlation);
void map(Io& io, model::Reference& reference);

// planning.cpp
void map(Io& io, model::Holiday& holiday);
void map(Io& io, model::Calendar& calendar);
void map(Io& io, model::Process& process);
void map(Io& io, model::Phase& phase);
void map(Io& io, model::ForEachTask& for_each);
void map(Io& io, model::Activity& activity);
void map(Io& io, model::Tollgate& tollgate);
void map(Io& io, model::Risk& risk);
void map(Io& io, model::Planning& planning);

// classify_result.cpp
void map(Io& io, model::ClassifyResult& result);

// comparison.cpp
void map(Io& io, model::Provenance& provenance);
void map(Io& io, model::CostComparison& comparison);

// cost_result.cpp
void map(Io& io, model::CostResult& result);

// results.cpp
void map(Io& io, model::Finding& finding);
void map(Io& io, model::Span& span);
void map(Io& io, model::Results& results);

// scenario.cpp
void map(Io& io, model::Change& change);
void map(Io& io, model::Scenario& scenario);

} // namespace houtskool::document
