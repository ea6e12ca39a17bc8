// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <random>

#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::model;

namespace {

std::vector<std::string> codes(const CostResult& result) {
    std::vector<std::string> list;
    for (const Finding& finding : result.findings) {
        list.push_back(finding.code);
    }
    return list;
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("Ommen 2018: recurring cost leans on money that comes once (sketch §7)") {
    const CostResult result = cost_of(ommen());
    REQUIRE(result.coverage.size() == 1);
    const Coverage& year = result.coverage[0];
    CHECK(year.year == 2018);
    CHECK(year.structural_funds == euros(10'207'343, 10'207'343, 10'207'343));
    CHECK(year.incidental_funds == euros(474'000, 474'000, 474'000));
    CHECK(year.structural_cost == euros(10'450'000, 10'600'000, 10'750'000));
    CHECK(year.incidental_cost == MoneySpan());
    CHECK(year.structural_gap == euros(242'657, 392'657, 542'657));
    CHECK(year.balance == euros(-68'657, 81'343, 231'343));
    CHECK_FALSE(year.covered);
    CHECK(year.survives_rounding);
    CHECK_FALSE(year.balance_survives_rounding);
    CHECK(codes(result) == Codes{"structural-gap", "balance-not-robust"});
    CHECK(result.findings[0].subject == "results.cost.coverage[2018]");
    CHECK(result.findings[0].message ==
          "recurring cost exceeds recurring funds by 392,657 euro in 2018 (between 242,657 and "
          "542,657)");
    CHECK(result.findings[0].sources == Codes{"sketch §7"});
}

TEST_CASE("wages that rise faster than funds widen the gap each year") {
    Scenario scenario = ommen();
    scenario.budget.last_year = 2022;
    assume(scenario, "wage-index", "0.025");
    assume(scenario, "fund-index", "0.016");
    for (Line& line : scenario.budget.lines) {
        line.index.id = "wage-index";
        line.year = 2018;
    }
    for (Fund& fund : scenario.budget.funds) {
        fund.index.id = "fund-index";
    }
    const CostResult result = cost_of(scenario);
    REQUIRE(result.coverage.size() == 5);
    // 10,600,000 * 1.025 - 10,207,343 * 1.016 = 10,865,000 - 10,370,660.488
    CHECK(result.coverage[1].structural_gap.value == Money::cents(494'339'51));
    // 4,525,632.85 + 3,863,345.12 + 3,311,438.67 (1.025^4 = 1.103812890625) less 9,568,325.35 +
    // 866,995.27 + 441,138.71 (1.016^4 = 1.065552449536), each rounded on its own
    CHECK(result.coverage[4].structural_gap.value == Money::cents(823'957'31));
    // what came once is gone after 2018
    CHECK(result.coverage[1].incidental_funds == MoneySpan());
    CHECK(codes(result) == Codes{"structural-gap", "balance-not-robust", "structural-gap",
                                 "balance-negative", "structural-gap", "balance-negative",
                                 "structural-gap", "balance-negative", "structural-gap",
                                 "balance-negative"});
}

TEST_CASE("an answer that rounding can turn over is not robust") {
    Scenario scenario = ommen();
    scenario.budget.funds[2].amount = about(806'000, 0); // gap 657, bounds -149,343 .. 150,657
    CostResult result = cost_of(scenario);
    CHECK_FALSE(result.coverage[0].covered);
    CHECK_FALSE(result.coverage[0].survives_rounding);
    CHECK(codes(result).front() == "structural-gap-not-robust");

    scenario.budget.funds[2].amount = about(806'657, 0); // gap exactly 0: covered, by luck
    result = cost_of(scenario);
    CHECK(result.coverage[0].structural_gap.value.is_zero());
    CHECK(result.coverage[0].covered);
    CHECK_FALSE(result.coverage[0].survives_rounding);

    scenario.budget.funds[2].amount = about(956'657, 0); // gap -300,000 .. 0: covered, whatever
    result = cost_of(scenario);
    CHECK(result.coverage[0].structural_gap == euros(-300'000, -150'000, 0));
    CHECK(result.coverage[0].covered);
    CHECK(result.coverage[0].survives_rounding);
    CHECK(result.findings.empty());
}

TEST_CASE("adding a fund never widens the gap; moving one moves it by exactly its amount") {
    const Scenario before = ommen();
    const Money gap = cost_of(before).coverage[0].structural_gap.value;
    Scenario moved = before;
    moved.budget.funds[2].nature = Nature::incidental;
    const Coverage after = cost_of(moved).coverage[0];
    CHECK(after.structural_gap.value - gap == Money::euros(414'000));
    CHECK(after.balance == cost_of(before).coverage[0].balance);

    std::mt19937 random(7);
    for (int i = 0; i < 100; ++i) {
        Scenario more = before;
        more.budget.funds.push_back(fund("extra",
                                         i % 2 == 0 ? Nature::structural : Nature::incidental,
                                         static_cast<std::int64_t>(random() % 1'000'000)));
        const Coverage year = cost_of(more).coverage[0];
        CHECK(year.structural_gap.value <= gap);
        CHECK(year.balance.value >= after.balance.value);
    }
}

TEST_CASE("rows add up to totals, and bounds hold their value, whatever the indices") {
    std::mt19937 random(3);
    const auto pick = [&](std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(least, most)(random);
    };
    for (int i = 0; i < 50; ++i) {
        Scenario scenario = ommen();
        scenario.budget.last_year = 2024;
        Assumption index{"index", {}};
        index.quantity.low = Number{Decimal(pick(-30, 10), 3), true};
        index.quantity.mode = Number{Decimal(pick(11, 20), 3), true};
        index.quantity.high = Number{Decimal(pick(21, 60), 3), true};
        scenario.assumptions.push_back(index);
        for (Line& line : scenario.budget.lines) {
            line.amount = about(pick(-9'999'999, 9'999'999), pick(0, 9'999));
            line.index.id = "index";
            line.year = static_cast<int>(pick(2016, 2026));
        }
        const CostResult result = cost_of(scenario);
        for (std::size_t year = 0; year < result.years.size(); ++year) {
            Money lines;
            Money funds;
            for (const YearAmounts& line : result.lines) {
                lines += line.amounts[year].value;
                CHECK(line.amounts[year].low <= line.amounts[year].value);
                CHECK(line.amounts[year].value <= line.amounts[year].high);
            }
            for (const YearAmounts& fund : result.funds) {
                funds += fund.amounts[year].value;
            }
            const Coverage& coverage = result.coverage[year];
            CHECK(coverage.structural_cost.value + coverage.incidental_cost.value == lines);
            CHECK(coverage.balance.value == funds - lines);
            CHECK(coverage.structural_gap.value ==
                  coverage.structural_cost.value - coverage.structural_funds.value);
        }
    }
}
