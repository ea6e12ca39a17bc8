// SPDX-License-Identifier: MIT
#include "render/text.hpp"

#include <doctest/doctest.h>

using namespace houtskool::render;

using Lines = std::vector<std::string>;

TEST_CASE("lines are broken at blanks") {
    CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrapped("one two three", 80) == Lines{"one two three"});
    CHECK(wrapped("  one   two ", 80) == Lines{"one two"});
    CHECK(wrapped("", 10) == Lines{""});
    CHECK(wrapped("a verylongword b", 4) == Lines{"a", "verylongword", "b"});
    CHECK(wrapped("één één één", 7) == Lines{"één één", "één"});
    CHECK(wrapped("a b", 0) == Lines{"a", "b"});
}

TEST_CASE("items of a list stay together where they can") {
    CHECK(wrapped_list("a: b; c: d; e: f", 10) == Lines{"a: b;", "c: d; e: f"});
    CHECK(wrapped_list("a: b; c: d", 80) == Lines{"a: b; c: d"});
    CHECK(wrapped_list("one; two three four five", 9) == Lines{"one; two", "three", "four five"});
    CHECK(wrapped_list("no list at all", 7) == Lines{"no list", "at all"});
    CHECK(wrapped_list("", 7) == Lines{""});
}

TEST_CASE("the widest word, in columns") {
    CHECK(longest_word("a één vier") == 4);
    CHECK(longest_word("漢字 abc") == 4);
    CHECK(longest_word("") == 0);
}

TEST_CASE("control characters become blanks") {
    CHECK(on_one_line("a\tb\nc\x7f") == "a b c ");
    CHECK(on_one_line("caf\xc3\xa9 \xc2\xa7 4") == "café § 4");
    CHECK(on_one_line("\xc2\x9b") == " ");
}
