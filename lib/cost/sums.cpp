// SPDX-License-Identifier: MIT
#include "cost/sums.hpp"

#include "cost/amounts.hpp"
#include "cost/money_span.hpp"
#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <set>

namespace houtskool::cost {

namespace {

using model::MoneySpan;
using model::Nature;
using model::Scenario;
using model::StatedSum;

MoneySpan rounded_or_zero(const std::optional<model::Span>& amount) {
    return amount ? rounded(*amount) : MoneySpan();
}

MoneySpan part_amount(const std::string& id, const Scenario& scenario) {
    const model::Budget& budget = scenario.budget;
    if (const auto* fund = model::find(budget.funds, id)) {
        return rounded_or_zero(base_amount(*fund, scenario));
    }
    if (const auto* line = model::find(budget.lines, id)) {
        return rounded_or_zero(base_amount(*line, scenario));
    }
    if (const auto* sum = model::find(budget.sums, id)) {
        return rounded_or_zero(uncertainty::estimate_if_stated(sum->amount, scenario.assumptions));
    }
    return {};
}

bool overlap(const MoneySpan& a, const MoneySpan& b) {
    return a.low <= b.high && b.low <= a.high;
}

/// The citations of a sum and of its parts, each once.
std::vector<std::string> sources_of(const StatedSum& stated, const Scenario& scenario) {
    std::vector<std::string> sources;
    const auto add = [&](const model::Quantity& quantity) {
        const std::string text = uncertainty::citation(quantity, scenario.assumptions);
        if (std::find(sources.begin(), sources.end(), text) == sources.end()) {
            sources.push_back(text);
        }
    };
    add(stated.amount);
    for (const model::Ref& part : stated.of) {
        if (const auto* fund = model::find(scenario.budget.funds, part.id)) {
            add(fund->amount);
        } else if (const auto* line = model::find(scenario.budget.lines, part.id)) {
            add(line->amount);
        } else if (const auto* sum = model::find(scenario.budget.sums, part.id)) {
            add(sum->amount);
        }
    }
    return sources;
}

/// Adds up the funds and lines of one nature under a sum; `seen` keeps each from counting twice.
Money of_nature(const StatedSum& sum, Nature nature, const Scenario& scenario,
                std::set<std::string>& seen) {
    Money total;
    for (const model::Ref& part : sum.of) {
        if (!seen.insert(part.id).second) {
            continue;
        }
        const auto* fund = model::find(scenario.budget.funds, part.id);
        const auto* line = model::find(scenario.budget.lines, part.id);
        const auto* inner = model::find(scenario.budget.sums, part.id);
        if (fund != nullptr || line != nullptr) {
            const Nature found = fund != nullptr ? fund->nature : line->nature;
            total += found == nature ? part_amount(part.id, scenario).value : Money();
        } else if (inner != nullptr) {
            total += of_nature(*inner, nature, scenario, seen);
        }
    }
    return total;
}

std::string subject_of(const StatedSum& sum) {
    return "budget.sums[" + sum.id + "]";
}

void add_difference(const StatedSum& sum, const model::SumCheck& check, const Scenario& scenario,
                    std::vector<model::Finding>& findings) {
    if (check.agrees) {
        return;
    }
    findings.push_back(model::make_finding(
        check.explained_by_rounding ? "sum-differs-rounding" : "sum-differs", subject_of(sum),
        {{"sum", sum.id},
         {"stated", check.stated.value.to_decimal()},
         {"computed", check.computed.value.to_decimal()},
         {"difference", check.difference.abs().to_decimal()}},
        sources_of(sum, scenario), sum.place));
}

void add_called(const StatedSum& sum, const model::SumCheck& check, const Scenario& scenario,
                std::vector<model::Finding>& findings) {
    const auto called = [&](Nature nature) {
        return std::find(sum.called.begin(), sum.called.end(), nature) != sum.called.end();
    };
    const auto add = [&](const char* code, Nature other) {
        std::set<std::string> seen{sum.id};
        const Money part = of_nature(sum, other, scenario, seen);
        if (!part.is_zero()) {
            findings.push_back(model::make_finding(code, subject_of(sum),
                                                   {{"sum", sum.id},
                                                    {"amount", check.stated.value.to_decimal()},
                                                    {"part", part.to_decimal()}},
                                                   sources_of(sum, scenario), sum.place));
        }
    };
    // A sum that is called both is called nothing.
    if (called(Nature::structural) && !called(Nature::incidental)) {
        add("called-structural", Nature::incidental);
    }
    if (called(Nature::incidental) && !called(Nature::structural)) {
        add("called-incidental", Nature::structural);
    }
}

} // namespace

std::vector<model::SumCheck> check_sums(const Scenario& scenario) {
    std::vector<model::SumCheck> checks;
    for (const StatedSum& sum : scenario.budget.sums) {
        const auto stated = uncertainty::estimate_if_stated(sum.amount, scenario.assumptions);
        if (!stated) {
            continue;
        }
        model::SumCheck check;
        check.id = sum.id;
        check.stated = rounded(*stated);
        for (const model::Ref& part : sum.of) {
            if (part.id != sum.id) {
                check.computed = check.computed + part_amount(part.id, scenario);
            }
        }
        check.difference = check.computed.value - check.stated.value;
        check.agrees = check.difference.is_zero();
        check.explained_by_rounding = !check.agrees && overlap(check.stated, check.computed);
        checks.push_back(std::move(check));
    }
    return checks;
}

std::vector<model::Finding> sum_findings(const Scenario& scenario,
                                         const std::vector<model::SumCheck>& checks) {
    std::vector<model::Finding> findings;
    for (const model::SumCheck& check : checks) {
        const StatedSum* sum = model::find(scenario.budget.sums, check.id);
        if (sum != nullptr) {
            add_difference(*sum, check, scenario, findings);
            add_called(*sum, check, scenario, findings);
        }
    }
    return findings;
}

} // namespace houtskool::cost
