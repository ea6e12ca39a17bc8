// SPDX-License-Identifier: MIT
#include "cost/breakdowns.hpp"

#include "cost/kinds.hpp"
#include "cost/money_span.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <string>
#include <utility>

namespace houtskool::cost {

namespace {

using model::Breakdown;
using model::Line;
using model::Scenario;

/// The parts of a code as numbers: 0.10 comes after 0.9, 6.81 after 6.7.
std::pair<int, int> code_order(const std::string& code) {
    std::pair<int, int> parts;
    const char* end = code.data() + code.size();
    const auto first = std::from_chars(code.data(), end, parts.first);
    if (first.ptr != end) {
        std::from_chars(first.ptr + 1, end, parts.second);
    }
    return parts;
}

std::string taakveld_of(const Line& line, const Scenario& scenario) {
    const model::Task* task = model::find(scenario.tasks, line.task.id);
    return line.taakveld.empty() && task != nullptr ? task->taakveld : line.taakveld;
}

template <class T>
std::vector<std::string> names_of(const std::vector<T>& list) {
    std::vector<std::string> names;
    for (const T& item : list) {
        names.push_back(item.id);
    }
    return names;
}

void add_to(std::vector<model::MoneySpan>& sums, const std::vector<model::MoneySpan>& amounts) {
    sums.resize(std::max(sums.size(), amounts.size()));
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        sums[i] = sums[i] + amounts[i];
    }
}

using NameOf = std::function<std::string(const Line&)>;

void add_breakdown(const std::string& by, const std::vector<std::string>& order, const NameOf& name,
                   const Scenario& scenario, const std::vector<model::YearAmounts>& lines,
                   std::vector<Breakdown>& to) {
    std::vector<Breakdown> rows;
    for (const std::string& id : order) {
        rows.push_back({by, id, {}});
    }
    Breakdown rest{by, "", {}};
    bool any_rest = false;
    for (std::size_t i = 0; i < lines.size() && i < scenario.budget.lines.size(); ++i) {
        const std::string id = name(scenario.budget.lines[i]);
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const Breakdown& r) { return r.id == id; });
        any_rest = any_rest || row == rows.end();
        add_to(row == rows.end() ? rest.amounts : row->amounts, lines[i].amounts);
    }
    std::erase_if(rows, [](const Breakdown& row) { return row.amounts.empty(); });
    if (rows.empty()) {
        return;
    }
    to.insert(to.end(), rows.begin(), rows.end());
    if (any_rest) {
        to.push_back(rest);
    }
}

std::vector<std::string> taakvelden(const Scenario& scenario) {
    std::vector<std::string> codes;
    for (const Line& line : scenario.budget.lines) {
        codes.push_back(taakveld_of(line, scenario));
    }
    std::erase(codes, std::string());
    std::sort(codes.begin(), codes.end(), [](const std::string& a, const std::string& b) {
        return std::pair(code_order(a), a) < std::pair(code_order(b), b);
    });
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

} // namespace

std::vector<Breakdown> breakdowns(const Scenario& scenario,
                                  const std::vector<model::YearAmounts>& lines) {
    std::vector<Breakdown> result;
    const auto add = [&](const std::string& by, const std::vector<std::string>& order,
                         const NameOf& name) {
        add_breakdown(by, order, name, scenario, lines, result);
    };
    add("task", names_of(scenario.tasks), [](const Line& line) { return line.task.id; });
    add("cluster", names_of(scenario.organisation.clusters),
        [](const Line& line) { return line.cluster.id; });
    add("function", names_of(scenario.organisation.functions),
        [](const Line& line) { return line.function.id; });
    add("taakveld", taakvelden(scenario),
        [&](const Line& line) { return taakveld_of(line, scenario); });
    add("kind", named_kinds(), [](const Line& line) { return std::string(kind_name(line.kind)); });
    return result;
}

} // namespace houtskool::cost
