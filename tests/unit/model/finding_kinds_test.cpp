// SPDX-License-Identifier: MIT
// The catalogue of findings is a promise: scripts match on codes, people read the sentences.
#include "model/finding.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace houtskool;

namespace {

/// What stands between braces, as written.
std::vector<std::string> slots(std::string_view sentence) {
    std::vector<std::string> result;
    for (std::size_t open = sentence.find('{'); open != std::string_view::npos;
         open = sentence.find('{', open + 1)) {
        const std::size_t close = sentence.find('}', open);
        REQUIRE(close != std::string_view::npos);
        result.emplace_back(sentence.substr(open + 1, close - open - 1));
    }
    return result;
}

std::set<std::string> slot_set(std::string_view sentence) {
    const std::vector<std::string> list = slots(sentence);
    return {list.begin(), list.end()};
}

std::string kind_of(const std::string& slot) {
    const std::size_t colon = slot.find(':');
    return colon == std::string::npos ? "" : slot.substr(colon + 1);
}

} // namespace

TEST_CASE("codes are unique, and stand by program and then by name") {
    std::set<std::string_view> codes;
    std::vector<std::string_view> programs;
    std::string_view previous;
    for (const model::FindingKind& kind : model::finding_kinds()) {
        CAPTURE(kind.code);
        CHECK(codes.insert(kind.code).second);
        if (programs.empty() || programs.back() != kind.program) {
            programs.push_back(kind.program);
            previous = "";
        }
        CHECK(previous < kind.code);
        previous = kind.code;
    }
    CHECK(programs == std::vector<std::string_view>{"classify", "staff", "cost", "plan", "all"});
}

TEST_CASE("codes are lower-case words joined by hyphens") {
    for (const model::FindingKind& kind : model::finding_kinds()) {
        CAPTURE(kind.code);
        CHECK(kind.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
        CHECK(model::finding_kind(kind.code).code == kind.code);
    }
}

TEST_CASE("both languages name the same figures, of the same kinds") {
    const std::set<std::string> kinds{"", "eur", "fte", "percent", "date", "number"};
    for (const model::FindingKind& kind : model::finding_kinds()) {
        CAPTURE(kind.code);
        CHECK_FALSE(kind.en.empty());
        CHECK_FALSE(kind.nl.empty());
        CHECK_FALSE(kind.meaning.empty());
        CHECK(slot_set(kind.en) == slot_set(kind.nl));
        for (const std::string& slot : slots(kind.en)) {
            CAPTURE(slot);
            CHECK(kinds.contains(kind_of(slot)));
        }
    }
}

TEST_CASE("a sentence starts small and has no full stop") {
    for (const model::FindingKind& kind : model::finding_kinds()) {
        for (const std::string_view text : {kind.meaning, kind.en, kind.nl}) {
            CAPTURE(text);
            CHECK_FALSE((text.front() >= 'A' && text.front() <= 'Z'));
            CHECK_FALSE(text.ends_with('.'));
            CHECK(text.find("  ") == std::string_view::npos);
        }
    }
}

TEST_CASE("every kind can be made and said in both languages") {
    for (const model::FindingKind& kind : model::finding_kinds()) {
        CAPTURE(kind.code);
        std::vector<model::Figure> figures;
        for (const std::string& slot : slot_set(kind.en)) {
            const std::string name = slot.substr(0, slot.find(':'));
            if (kind_of(slot) == "date") {
                figures.push_back({name, "2018-06-30"});
            } else if (kind_of(slot).empty()) {
                figures.push_back({name, "<" + name + ">"});
            } else {
                figures.push_back({name, Decimal(1250)});
            }
        }
        const model::Finding finding = model::make_finding(kind.code, "subject", figures);
        CHECK(finding.severity == kind.severity);
        for (const Language language : {Language::en, Language::nl}) {
            const std::string text = model::message(finding, language);
            CHECK_FALSE(text.empty());
            CHECK(text.find_first_of("{}") == std::string::npos);
        }
    }
}
