// SPDX-License-Identifier: MIT
#include "base/diagnostics.hpp"
#include "yaml/parse.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace houtskool;
using namespace houtskool::yaml;

namespace {

std::string refusal(const std::string& text, const std::string& name = "f",
                    const Limits& limits = {}) {
    try {
        (void)parse(text, name, limits);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string result;
    for (const std::string_view part : parts) {
        result += part;
    }
    return result;
}

std::string repeat(std::string_view text, int count) {
    std::string result;
    for (int i = 0; i < count; ++i) {
        result += text;
    }
    return result;
}

} // namespace

TEST_CASE("deep nesting is refused where it gets too deep") {
    const std::string deep = "f:1:65: error: nested deeper than 64 levels";
    CHECK(refusal(repeat("[", 10'000)) == deep);
    CHECK(refusal(repeat("{", 10'000)) == deep);
    CHECK(refusal(joined({repeat("[", 10'000), repeat("]", 10'000)})) == deep);
    CHECK(refusal(repeat("[", 10'000), "f.json") ==
          "f.json:1:65: error: nested deeper than 64 levels");
    CHECK(refusal(repeat("{\"a\":", 10'000)) == "f:1:321: error: nested deeper than 64 levels");
    CHECK(refusal(joined({"a: ", repeat("[", 10'000)})) ==
          "f:1:67: error: nested deeper than 64 levels");
    CHECK(refusal(repeat("- ", 10'000) + "a") == "f:1:129: error: nested deeper than 64 levels");
    std::string block;
    for (int i = 0; i < 2'000; ++i) {
        block += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    }
    CHECK(refusal(block) == "f:65:65: error: nested deeper than 64 levels");
    CHECK(refusal(joined({repeat("[", 64), repeat("]", 64)})).empty());
    CHECK(refusal(repeat("- ", 64) + "a").empty());
    CHECK(refusal(joined({"x: ", repeat("[", 63), repeat("]", 63)})).empty());
    CHECK(refusal(repeat("? ", 10'000) + "a") ==
          "f:1:3: error: expected a text as key, found a mapping");
}

TEST_CASE("the depth may be set up to 400 levels in both formats") {
    const Limits high{.depth = 10'000};
    CHECK(refusal(repeat("- ", 400) + "a", "f", high).empty());
    CHECK(refusal(joined({"x: ", repeat("[", 399), repeat("]", 399)}), "f", high).empty());
    CHECK(refusal(joined({repeat("[", 400), repeat("]", 400)}), "f", high).empty());
    CHECK(refusal(repeat("- ", 401) + "a", "f", high) ==
          "f:1:801: error: nested deeper than 400 levels");
    CHECK(refusal(joined({repeat("[", 401), repeat("]", 401)}), "f", high) ==
          "f:1:401: error: nested deeper than 400 levels");
}

TEST_CASE("aliases that explode end early") {
    std::string laughs = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c < 'k'; ++c) {
        const std::string before{'*', static_cast<char>(c - 1)};
        laughs += c;
        laughs += ": &";
        laughs += c;
        laughs += joined({" [", repeat(joined({before, ", "}), 9), before, "]\n"});
    }
    CHECK(refusal(laughs, "f", {.nodes = 100'000}) ==
          "f:5:36: error: more than 100000 values, aliases counted as copies");
    CHECK(refusal(joined(
              {"a: &a ", std::string(1'000'000, 'x'), "\nb: [", repeat("*a, ", 1'000), "]"})) ==
          "f:2:513: error: more than 2000000 values, aliases counted as copies");
    CHECK(refusal("a: &x [*x]") ==
          "f:1:8: error: this alias stands inside the value that it names");
    CHECK(refusal("a: &x {b: [c, *x]}") ==
          "f:1:15: error: this alias stands inside the value that it names");
    CHECK(refusal("&x a: &y\n  b: &x [*x]") ==
          "f:2:10: error: this alias stands inside the value that it names");
    CHECK(refusal("a: &x [[[1]]]\nb: [[*x]]", "f", {.depth = 5}) ==
          "f:2:6: error: nested deeper than 5 levels");
}

TEST_CASE("the number of values is limited over all documents") {
    CHECK(refusal("[1, 2]\n---\n[3]", "f", {.nodes = 5}).empty());
    CHECK(refusal("[1, 2]\n---\n[3, 4]", "f", {.nodes = 5}) ==
          "f:3:5: error: more than 5 values, aliases counted as copies");
    CHECK(refusal("[1,2] [3,4]", "f", {.nodes = 5}) ==
          "f:1:10: error: more than 5 values, aliases counted as copies");
}

TEST_CASE("a file on one line takes time in proportion to its length") {
    const auto seconds = [](const std::string& text) {
        const auto start = std::chrono::steady_clock::now();
        (void)parse(text, "f");
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    // Quadratic behaviour would take hours; the bounds leave room for slow machines.
    CHECK(seconds(joined({"[", repeat("\"é\",", 1'900'000), "1]"})) < 60);
    CHECK(seconds(joined({"{a: [", repeat("é, ", 100'000), "x]}"})) < 60);
    CHECK(seconds(joined({"a: ", std::string(10'000'000, 'x')})) < 60);
    std::string wide;
    for (int i = 0; i < 50'000; ++i) {
        wide += joined({"k", std::to_string(i), ": 1\n"});
    }
    CHECK(seconds(wide) < 60);
    CHECK(refusal(wide + "k7: 2\n") == "f:50001:1: error: duplicate key 'k7', first stated at 8:1");
}
