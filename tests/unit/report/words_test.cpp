// SPDX-License-Identifier: MIT
#include "report/classify_report.hpp"
#include "report/cost_report.hpp"
#include "report/plan_report.hpp"
#include "report/staff_report.hpp"
#include "report/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "sketch.hpp"

using namespace houtskool;
using namespace houtskool::report;

namespace {

/// The slots of a text, as "{0}{1}", in order of their number.
std::string slots(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t at = text.find('{'); at != std::string_view::npos;
         at = text.find('{', at + 1)) {
        found.emplace_back(text.substr(at, text.find('}', at) - at + 1));
    }
    std::sort(found.begin(), found.end());
    std::string all;
    for (const std::string& slot : found) {
        all += slot;
    }
    return all;
}

std::vector<Report> reports(Language language) {
    const model::Scenario scenario = sketch();
    return {classify_report(scenario, language), staff_report(scenario, language),
            cost_report(scenario, language), plan_report(scenario, language)};
}

} // namespace

TEST_CASE("every text stands in both languages, once, with the same slots") {
    std::set<std::string_view> keys;
    for (const Word& word : words()) {
        CAPTURE(word.key);
        CHECK(keys.insert(word.key).second);
        CHECK_FALSE(word.en.empty());
        CHECK_FALSE(word.nl.empty());
        CHECK(slots(word.en) == slots(word.nl));
    }
}

TEST_CASE("sentences are filled in") {
    CHECK(word("total", Language::nl) == "totaal");
    CHECK(phrase("staff:workload", Language::en, {"3", "21"}) == "Tasks with a workload: 3 of 21.");
    CHECK(phrase("staff:workload", Language::nl, {"3", "21"}) ==
          "Taken met een werklast: 3 van 21.");
}

TEST_CASE("the language changes what people read and nothing else") {
    const std::vector<Report> english = reports(Language::en);
    const std::vector<Report> dutch = reports(Language::nl);
    for (std::size_t i = 0; i < english.size(); ++i) {
        CAPTURE(english[i].program);
        CHECK(english[i].title != dutch[i].title);
        CHECK(english[i].summary.size() == dutch[i].summary.size());
        REQUIRE(english[i].tables.size() == dutch[i].tables.size());
        for (std::size_t t = 0; t < english[i].tables.size(); ++t) {
            const Table& en = english[i].tables[t];
            const Table& nl = dutch[i].tables[t];
            CHECK(en.id == nl.id);
            REQUIRE(en.columns.size() == nl.columns.size());
            for (std::size_t c = 0; c < en.columns.size(); ++c) {
                CHECK(en.columns[c].key == nl.columns[c].key);
                CHECK_FALSE(nl.columns[c].heading.empty());
            }
            REQUIRE(en.rows.size() == nl.rows.size());
            for (std::size_t r = 0; r < en.rows.size(); ++r) {
                CHECK(en.rows[r].cells.size() == en.columns.size());
                CHECK(en.rows[r].cells.size() == nl.rows[r].cells.size());
            }
        }
    }
}

TEST_CASE("a table is found by its id, the main one by none") {
    const Report report = classify_report(sketch(), Language::en);
    CHECK(find_table(report, "")->id == "verdicts");
    CHECK(find_table(report, "conflicts")->id == "conflicts");
    CHECK(find_table(report, "costs") == nullptr);
    CHECK(find_table(Report{}, "") == nullptr);
}
