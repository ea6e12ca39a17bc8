// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <doctest/doctest.h>

using namespace houtskool;

TEST_CASE("bad UTF-8 is found where it starts") {
    CHECK_FALSE(invalid_utf8("één €uro 🙂").has_value());
    CHECK(invalid_utf8("ab\xff") == 2);
    CHECK(invalid_utf8("\xc0\xaf") == 0);         // overlong
    CHECK(invalid_utf8("a\xed\xa0\x80") == 1);    // surrogate
    CHECK(invalid_utf8("\xf4\x90\x80\x80") == 0); // above U+10FFFF
    CHECK(invalid_utf8("a\xe2\x82") == 1);        // cut short
}

TEST_CASE("length in code points and in columns") {
    CHECK(code_points("één") == 3);
    CHECK(display_width("één") == 3);
    CHECK(display_width("e\u0301e") == 2);
    CHECK(display_width("漢字") == 4);
}

TEST_CASE("a close name is suggested, a far one is not") {
    const std::vector<std::string> names{"hours", "workload", "label"};
    CHECK(closest("houres", names) == "hours");
    CHECK(closest("wrokload", names) == "workload");
    CHECK_FALSE(closest("budget", names).has_value());
    CHECK_FALSE(closest("x", std::vector<std::string>{"y"}).has_value());
    CHECK(did_you_mean("lable", names) == "; did you mean 'label'?");
    CHECK(did_you_mean("zzz", names).empty());
}

TEST_CASE("lists of words and quoted names") {
    const std::vector<std::string> words{"a", "b", "c"};
    CHECK(join_or(words) == "a, b or c");
    CHECK(join_and(std::vector<std::string>{"a", "b"}) == "a and b");
    CHECK(join_or(std::vector<std::string>{"a"}) == "a");
    CHECK(quoted("a\tb") == "'a\\x09b'");
    CHECK(quoted(std::string(100, 'x')) == "'" + std::string(60, 'x') + "...'");
}
