// SPDX-License-Identifier: MIT
// What the tools must find in Ommen's table by themselves.
#include "classify/classify.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "ommen.hpp"

using namespace houtskool;
using houtskool::test::ommen;

namespace {

/// Of the warnings.
std::set<std::string> warnings(const model::ClassifyResult& result) {
    std::set<std::string> found;
    for (const model::Finding& finding : result.findings) {
        if (finding.severity == model::Severity::warning) {
            found.insert(finding.code);
        }
    }
    return found;
}

/// Share of the 21 tasks that a set of criteria classifies without conflict.
int consistent_on(const std::vector<std::string>& criteria) {
    model::Scenario scenario = ommen();
    scenario.decisions[0].decisive.criteria.clear();
    for (const std::string& criterion : criteria) {
        scenario.decisions[0].decisive.criteria.push_back({criterion, {}});
    }
    return classify::classify(scenario).decisions[0].consistency.at(0).consistent;
}

} // namespace

TEST_CASE("six rules give all 21 tasks the category that was decided: 8, 5 and 8") {
    const model::ClassifyResult result = classify::classify(ommen());
    REQUIRE(result.decisions.size() == 1);
    const model::DecisionResult& sourcing = result.decisions[0];
    REQUIRE(sourcing.verdicts.size() == 21);
    CHECK(sourcing.compared == 21);
    CHECK(sourcing.agreeing == 21);
    CHECK(sourcing.undecided == 0);
    CHECK(sourcing.counts == std::vector<model::CategoryCount>{{"zelf-doen", 8, 8},
                                                               {"samenwerken", 5, 5},
                                                               {"uitbesteden", 8, 8}});
}

TEST_CASE("the three criteria said to have decided explain 15 of the 21 tasks") {
    const model::ClassifyResult result = classify::classify(ommen());
    const std::vector<model::Consistency>& checks = result.decisions[0].consistency;
    REQUIRE(checks.size() == 2);
    const model::Consistency& claim = checks[0];
    CHECK(claim.basis == "claim");
    CHECK(claim.criteria == std::vector<std::string>{"motif", "proximity", "nature"});
    CHECK(claim.cases == 21);
    CHECK(claim.consistent == 15);
    REQUIRE(claim.conflicts.size() == 2);
    CHECK(claim.conflicts[0].scores == std::vector<model::Because>{{"motif", "-"},
                                                                   {"proximity", "beperkt"},
                                                                   {"nature", "standaard"}});
    CHECK(claim.conflicts[0].camps ==
          std::vector<model::Camp>{{"samenwerken", {"facilitair", "div", "juridisch"}},
                                   {"uitbesteden", {"gegevens"}}});
    CHECK(
        claim.conflicts[1].camps ==
        std::vector<model::Camp>{{"zelf-doen", {"inkoop"}}, {"uitbesteden", {"informatisering"}}});

    const model::Consistency& rules = checks[1];
    CHECK(rules.basis == "model");
    CHECK(rules.criteria.size() == 6);
    CHECK(rules.consistent == 21);
    CHECK(rules.conflicts.empty());
}

TEST_CASE("the warnings on Ommen name the claim and the two groups, and nothing else") {
    const model::ClassifyResult result = classify::classify(ommen());
    REQUIRE(result.findings.size() >= 3);
    CHECK(result.findings[0].code == "claim-inconsistent");
    CHECK(result.findings[0].subject == "decisions[sourcing].decisive");
    CHECK(result.findings[0].sources == std::vector<std::string>{"sketch §4.3"});
    CHECK(result.findings[0].message == "the criteria said to have decided (motif, proximity, "
                                        "nature) explain only 15 of the 21 decided tasks");
    CHECK(result.findings[1].message ==
          "alike on motif, proximity, nature, yet decided differently: samenwerken: facilitair, "
          "div, juridisch; uitbesteden: gegevens");
    CHECK(result.findings[2].code == "conflicting-decisions");
    CHECK(warnings(result) == std::set<std::string>{"claim-inconsistent", "conflicting-decisions"});
}

TEST_CASE("the reducts of Ommen's table: six of four criteria, with vulnerability in each") {
    const std::vector<std::string> all{"motif",  "proximity", "nature",
                                       "market", "quality",   "vulnerability"};
    std::vector<std::set<std::size_t>> reducts;
    // Small sets come first, so that a set with a known reduct in it is not minimal.
    for (std::size_t size = 0; size <= all.size(); ++size) {
        for (unsigned mask = 1; mask < (1U << all.size()); ++mask) {
            std::set<std::size_t> members;
            std::vector<std::string> names;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if ((mask >> i & 1U) != 0) {
                    members.insert(i + 1);
                    names.push_back(all[i]);
                }
            }
            const bool minimal =
                std::none_of(reducts.begin(), reducts.end(), [&](const auto& reduct) {
                    return std::includes(members.begin(), members.end(), reduct.begin(),
                                         reduct.end());
                });
            if (members.size() == size && minimal && consistent_on(names) == 21) {
                reducts.push_back(members);
            }
        }
    }
    std::sort(reducts.begin(), reducts.end());
    CHECK(reducts ==
          std::vector<std::set<std::size_t>>{
              {1, 3, 4, 6}, {1, 3, 5, 6}, {2, 3, 4, 6}, {2, 3, 5, 6}, {2, 4, 5, 6}, {3, 4, 5, 6}});
}

TEST_CASE("a verdict names the rule that fired and what each of its conditions met") {
    const model::ClassifyResult result = classify::classify(ommen());
    const model::Verdict& hrm = result.decisions[0].verdicts[15];
    CHECK(hrm.task == "hrm");
    CHECK(hrm.category == "zelf-doen");
    CHECK(hrm.rule == "tailored");
    CHECK(hrm.because ==
          std::vector<model::Because>{{"nature", "maatwerk"}, {"vulnerability", "laag"}});
    CHECK(hrm.decided == "zelf-doen");
    const model::Verdict& vth = result.decisions[0].verdicts[0];
    CHECK(vth.rule == "else");
    CHECK(vth.because.empty());
}

TEST_CASE("a second statement that differs from the first is a finding, and the first counts") {
    model::Scenario scenario = ommen();
    test::decide(scenario.tasks[7], "sourcing", "samenwerken", "sketch §5.2");
    const model::ClassifyResult result = classify::classify(scenario);
    CHECK(result.decisions[0].verdicts[7].decided == "uitbesteden");
    CHECK(result.decisions[0].agreeing == 21);
    const auto found =
        std::find_if(result.findings.begin(), result.findings.end(),
                     [](const model::Finding& f) { return f.code == "decided-twice"; });
    REQUIRE(found != result.findings.end());
    CHECK(found->subject == "tasks[ingenieurs]");
    CHECK(found->sources == std::vector<std::string>{"sketch §4.3", "sketch §5.2"});
    CHECK(found->message ==
          "ingenieurs is listed under uitbesteden in one place and under samenwerken in another");
}
