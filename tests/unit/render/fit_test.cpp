// SPDX-License-Identifier: MIT
#include "render/fit.hpp"

#include <doctest/doctest.h>

using namespace houtskool::render;

namespace {

Fitted fitted(const char* text, double width, std::size_t most_lines) {
    return fit(text, width, 10, Weight::normal, most_lines);
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("widths by class of character") {
    CHECK(text_width("", 12) == 0);
    CHECK(text_width("aaaa", 10) == doctest::Approx(4 * text_width("a", 10)));
    CHECK(text_width("i", 10) < text_width("a", 10));
    CHECK(text_width("a", 10) < text_width("W", 10));
    CHECK(text_width("a", 20) == doctest::Approx(2 * text_width("a", 10)));
    CHECK(text_width("a", 10, Weight::bold) > text_width("a", 10));
    CHECK(text_width("é", 10) < 1.1 * text_width("e", 10)); // two bytes, one character
}

TEST_CASE("a text is broken at blanks and then shortened") {
    const double one = text_width("aaaa", 10) + 1;
    CHECK(fitted("aaaa aaaa", 1000, 1).lines == Texts{"aaaa aaaa"});
    CHECK(fitted("aaaa  aaaa", one, 2).lines == Texts{"aaaa", "aaaa"});
    const Fitted cut = fitted("aaaa aaaa aaaa", one, 2);
    CHECK(cut.shortened);
    REQUIRE(cut.lines.size() == 2);
    CHECK(cut.lines[1] == "aa…");
    CHECK(text_width(cut.lines[1], 10) <= one);
    CHECK_FALSE(fitted("aaaa aaaa", one, 2).shortened);
}

TEST_CASE("a word wider than the line is broken, by characters and not by bytes") {
    const double three = text_width("aaa", 10) + 1;
    CHECK(fitted("aaaaa", three, 2).lines == Texts{"aaa", "aa"});
    for (const std::string& line : fitted("éééééééééé", three, 4).lines) {
        CHECK(line.size() % 2 == 0);
    }
    CHECK(fitted("éa", 0.5, 3).lines == Texts{"é", "a"}); // no room at all
    CHECK(fitted("", three, 2).lines == Texts{""});
    CHECK(fitted("   ", three, 2).lines == Texts{""});
    CHECK(fitted("a\nb", 1000, 1).lines == Texts{"a b"});
}
