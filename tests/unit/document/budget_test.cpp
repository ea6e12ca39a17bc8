// SPDX-License-Identifier: MIT
// What the keys of a budget, of references and of correlations refuse, and what they give back.
#include <doctest/doctest.h>

#include <string>

#include "reading.hpp"

namespace {

/// The faults, without their places.
Faults budget_faults(const std::string& sections) {
    Faults texts;
    for (const std::string& fault : read_text("houtskool: 1\nscenario: s\n" + sections).faults) {
        texts.push_back(fault.substr(fault.find("error: ") + 7));
    }
    return texts;
}

std::string in_budget(const std::string& rest) {
    return "budget: {years: [2019, 2020], " + rest + "}\n";
}

std::string of_line(const std::string& keys) {
    return in_budget("lines: [{id: l, nature: structural, " + keys + "}]");
}

using Texts = Faults;

} // namespace

TEST_CASE("when money flows is said in one way") {
    CHECK(budget_faults(of_line("amount: 1, from: 2019, shares: {2019: 50%}")) ==
          Texts{"expected either 'shares' or 'from' and 'until'"});
    CHECK(budget_faults(of_line("amount: 1, from: 2020, until: 2019")) ==
          Texts{"expected 'until' not before 'from'"});
    CHECK(budget_faults(of_line("amount: 1, shares: {20x9: 50%}")) ==
          Texts{"expected a key that is a year from 1900 to 2199, not '20x9', found '50%'"});
    CHECK(budget_faults(of_line("amount: 1, shares: {2019: 150%}")) ==
          Texts{"expected a share between 0 and 1 (0% and 100%), found '150%'"});
    CHECK(budget_faults(of_line("amount: 1, shares: {2019: 50%, 2020: 100%}")).empty());
}

TEST_CASE("an index is there and knows every year that it is asked for") {
    CHECK(budget_faults(of_line("amount: 1, index: wages")) ==
          Texts{"unknown index or assumption 'wages'; there is none"});
    const std::string indices = "indices: [{id: wages, growth: {2020: 2%}}], ";
    CHECK(budget_faults(in_budget(indices + "lines: [{id: l, nature: structural, amount: 1, year: "
                                            "2018, index: wages}]")) ==
          Texts{"index 'wages' does not say what the growth of 2019 is, and prices of 2018 in a "
                "budget of 2019 to 2020 need it"});
    CHECK(budget_faults(in_budget(indices + "lines: [{id: l, nature: structural, amount: 1, index: "
                                            "wages}]"))
              .empty());
    CHECK(budget_faults("assumptions: {wages: {value: 1%, note: x}}\n" +
                        in_budget("indices: [{id: wages, growth: {2020: 2%}}]")) ==
          Texts{"id 'wages' is used twice among indices and assumptions"});
    CHECK(budget_faults("assumptions: {wages: {value: -200%, note: x}}\n" +
                        of_line("amount: 1, index: wages")) ==
          Texts{"expected a growth of -100% or more, found assumption 'wages'"});
}

TEST_CASE("a line pays for, and is paid from, what there is") {
    CHECK(budget_faults(of_line("amount: 1, task: permits")) ==
          Texts{"unknown task 'permits'; there is none"});
    CHECK(budget_faults(of_line("amount: 1, function: A")) ==
          Texts{"unknown function 'A'; there is none"});
    CHECK(
        budget_faults(in_budget("funds: [{id: grant, nature: structural, amount: 1}], lines: [{id: "
                                "l, nature: structural, amount: 1, paid-from: grand}]")) ==
        Texts{"unknown fund 'grand'; did you mean 'grant'?"});
    CHECK(budget_faults(of_line("amount: 1, kind: wage")) ==
          Texts{"expected other, wages, hire, overhead, contract, cooperation, friction, "
                "disintegration, double-running, recruitment or transition, found 'wage'; did you "
                "mean 'wages'?"});
    CHECK(budget_faults(of_line("factors: [2, staff.nobody]")) ==
          Texts{"unknown figure 'staff.nobody'; expected staff.total, staff.clusters[ID], "
                "staff.functions[ID], or staff.tasks[ID] or staff.categories[ID] with .workload, "
                ".in-house or .leaving"});
}

TEST_CASE("VAT has a rate exactly where it is cost") {
    CHECK(budget_faults(of_line("amount: 1, contract: {vat: cost}")) ==
          Texts{"expected 'vat-rate' exactly where 'vat' is cost"});
    CHECK(budget_faults(of_line("amount: 1, contract: {vat-rate: 21%}")) ==
          Texts{"expected 'vat-rate' exactly where 'vat' is cost"});
    CHECK(budget_faults(of_line("amount: 1, contract: {vat: cost, vat-rate: 21%}")).empty());
}

TEST_CASE("levers, correlations and references say enough") {
    CHECK(budget_faults(in_budget("levers: [{id: l}]")) ==
          Texts{"expected a lever with 'least', 'most' or both"});
    CHECK(budget_faults(in_budget("levers: [{id: l, most: 1}]")) ==
          Texts{"unknown assumption, fund or line 'l'; there is none"});
    const std::string assumptions =
        "assumptions: {a: {value: 1, note: x}, b: {value: 1, note: x}}\n";
    CHECK(budget_faults(assumptions + "correlations: [{id: c, of: [a, b], coefficient: 1}]\n") ==
          Texts{"expected a coefficient between -1 and 1"});
    CHECK(budget_faults(assumptions + "correlations: [{id: c, of: [a], coefficient: 0.5}]\n") ==
          Texts{"expected two or more assumptions that move together"});
    CHECK(budget_faults(assumptions + "correlations: [{id: c, of: [a, a], coefficient: 0.5}]\n") ==
          Texts{"assumption 'a' is named twice"});
    CHECK(budget_faults(assumptions +
                        "correlations: [{id: c, of: [a, b], coefficient: 0.5}, {id: d, "
                        "of: [b, a], coefficient: 0.4}]\n") ==
          Texts{"the correlation of 'a' and 'b' is stated by 'c' already"});
    CHECK(budget_faults("references: [{id: r, metric: cost.per-fte}]\n") ==
          Texts{"expected 'low', 'high' or both, low <= high"});
    CHECK(budget_faults("references: [{id: r, metric: cost.per-fte, low: 2, high: 1}]\n") ==
          Texts{"expected 'low', 'high' or both, low <= high"});
}
