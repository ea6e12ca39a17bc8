// SPDX-License-Identifier: MIT
// What holds at any width: nothing sticks out, and no figure is lost or cut.
#include "base/text.hpp"
#include "render/table.hpp"
#include "report/classify_report.hpp"
#include "report/cost_report.hpp"
#include "report/plan_report.hpp"
#include "report/staff_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "../report/sketch.hpp"

using namespace houtskool;
using namespace houtskool::render;

namespace {

std::vector<report::Report> reports(Language language) {
    const model::Scenario scenario = sketch();
    return {report::classify_report(scenario, language), report::staff_report(scenario, language),
            report::cost_report(scenario, language), report::plan_report(scenario, language)};
}

std::size_t widest_line(const std::string& text) {
    std::istringstream stream(text);
    std::size_t widest = 0;
    for (std::string line; std::getline(stream, line);) {
        widest = std::max(widest, display_width(line));
    }
    return widest;
}

/// The words with a digit.
std::set<std::string> figures(const std::string& text) {
    std::istringstream stream(text);
    std::set<std::string> found;
    for (std::string word; stream >> word;) {
        if (word.find_first_of("0123456789") != std::string::npos) {
            found.insert(word);
        }
    }
    return found;
}

std::string lost(const std::set<std::string>& expected, const std::string& text) {
    const std::set<std::string> found = figures(text);
    std::string words;
    for (const std::string& figure : expected) {
        words += found.contains(figure) ? "" : figure + " ";
    }
    return words;
}

} // namespace

TEST_CASE("no line is wider than the terminal, and every figure is there uncut") {
    for (const Language language : {Language::en, Language::nl}) {
        for (const report::Report& report : reports(language)) {
            const auto expected = figures(table(report, {1000, Colour::never}));
            for (int width = 60; width <= 200; width += language == Language::en ? 1 : 5) {
                CAPTURE(report.program);
                CAPTURE(width);
                const std::string text = table(report, {width, Colour::never});
                CHECK(widest_line(text) <= static_cast<std::size_t>(width));
                CHECK(text.find(" \n") == std::string::npos);
                CHECK(lost(expected, text).empty());
            }
        }
    }
}

TEST_CASE("a terminal too narrow for anything still shows everything") {
    for (const report::Report& report : reports(Language::nl)) {
        const auto expected = figures(table(report, {1000, Colour::never}));
        for (const int width : {-1, 0, 1, 10, 30}) {
            CHECK(lost(expected, table(report, {width, Colour::never})).empty());
        }
    }
}

TEST_CASE("colour changes no character") {
    for (const report::Report& report : reports(Language::en)) {
        std::string coloured = table(report, {80, Colour::always});
        for (std::size_t at = coloured.find('\x1b'); at != std::string::npos;
             at = coloured.find('\x1b')) {
            coloured.erase(at, coloured.find('m', at) - at + 1);
        }
        CHECK(coloured == table(report, {80, Colour::never}));
    }
}
