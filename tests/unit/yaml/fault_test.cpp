// SPDX-License-Identifier: MIT
#include "base/diagnostics.hpp"
#include "yaml/parse.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace houtskool;
using namespace houtskool::yaml;

namespace {

std::string fault(std::string_view text, const std::string& name = "f") {
    try {
        (void)parse(text, name);
    } catch (const InputError& error) {
        return error.faults().at(0).place.str().substr(name.size() + 1) + " " +
               error.faults().at(0).text;
    }
    return "none";
}

struct Case {
    std::string text;
    std::string expected;
};

} // namespace

TEST_CASE("faults of YAML are named where they stand") {
    const std::vector<Case> cases{
        {",", "1:1 unexpected ','"},
        {"[1] 2", "1:5 the document has ended before this; separate documents by '---'"},
        {"\"a\" \"b\"", "1:5 the document has ended before this; separate documents by '---'"},
        {"- a\nb: c", "2:1 the document has ended before this; separate documents by '---'"},
        {"a: 1\n b: 2", "2:3 unexpected ':'; put a text that contains ': ' in quotes, and start a "
                        "mapping on a line of its own"},
        {"a: b: c", "1:5 unexpected ':'; put a text that contains ': ' in quotes, and start a "
                    "mapping on a line of its own"},
        {"a: 1\n- b", "2:1 expected a key with ':', indented as the keys of this mapping"},
        {"a:\n  - x\n  y: 1", "3:3 expected a key with ':', indented as the keys of this mapping"},
        {"a: - b", "1:4 unexpected '-'; a list starts on a line of its own, a text with '-' is put "
                   "in quotes"},
        {"a: ? b", "1:4 unexpected '?'; put a text that starts with it in quotes"},
        {"a: 1\nb: 2\na: 3", "3:1 duplicate key 'a', first stated at 1:1"},
        {"\303\251: {'b': 1, b: 2}", "1:13 duplicate key 'b', first stated at 1:5"},
        {"[[[[1", "1:4 this '[' is never closed"},
        {"{a: [1,2", "1:5 this '[' is never closed"},
        {"a: [1, 2\nb: 3", "1:4 this '[' is never closed"},
        {"{a: 1}}", "1:7 this bracket closes nothing, or another kind of bracket"},
        {"{a: [1}", "1:7 this bracket closes nothing, or another kind of bracket"},
        {"a: {b?c: 1}", "1:6 unexpected '?'; put a text that contains it in quotes"},
        {"a: \"x", "1:4 this quote (\") is never closed"},
        {"\303\251: {b: 'x\nc: 1", "1:8 this quote (') is never closed"},
        {"a: 'x\nb: 3\n---\nc", "1:4 this quote (') is never closed"},
        {"b: \"ok\"\na: 'it''s\nb: 3\n", "2:4 this quote (') is never closed"},
        {"a:\n\tb: 1", "2:3 a tab is used for indentation; use blanks"},
        {"a:\n\t- b\n", "2:2 a tab is used for indentation; use blanks"},
        {"\ta: 1", "1:3 a tab is used for indentation; use blanks"},
        {"a:\n  b: |\n\tx\n", "3:1 a tab is used for indentation; use blanks"},
        {"a: @x", "1:4 a text may not start with '@'; put it in quotes"},
        {"a: `x", "1:4 a text may not start with '`'; put it in quotes"},
        {"a: %x", "1:4 a text may not start with '%'; put it in quotes"},
        {"a: \"\\q\"", "1:7 unknown escape in a quoted text; write '\\\\' for a backslash"},
        {"a: \"\\u12\"", "1:10 expected hexadecimal digits in this escape"},
        {"a: \"\\ud83d\"", "1:11 this escape is not a character; write the character itself"},
        {"a: |x\n", "1:5 expected the end of the line after the start of a block text"},
        {"a: >0\n x", "1:6 the indentation of a block text may not be 0"},
        {"? [a]\n: b", "1:3 expected a text as key, found a list"},
        {"{{a: b}: c}", "1:2 expected a text as key, found a mapping"},
        {": x", "1:1 expected a text as key, found nothing; put a text such as 'null' in quotes"},
        {"~: x", "1:1 expected a text as key, found nothing; put a text such as 'null' in quotes"},
        {"!!null ~: x", "1:1 expected a text as key, found nothing"},
        {"<<: {a: 1}", "1:1 merge keys ('<<') are not supported; write the keys out, or keep the "
                       "shared part in a file of its own and add it as an overlay"},
        {"a: &b {c: 1}\nd:\n  <<: *b",
         "3:3 merge keys ('<<') are not supported; write the keys out, or keep the shared part in "
         "a file of its own and add it as an overlay"},
        {"a: *x",
         "1:4 alias '*x' has no anchor before it; put a text that starts with '*' in quotes"},
        {"a: *", "1:5 expected a name after '*'; put a text that starts with it in quotes"},
        {"a: &", "1:5 expected a name after '&'; put a text that starts with it in quotes"},
        {"a: &x &y 1", "1:7 a value may have one anchor"},
        {"a: &b [c]\n*b : 1", "2:1 expected a text as key, found a list"},
        {"a: !foo 1", "1:4 unknown tag '!foo'; put a text that starts with '!' in quotes"},
        {"a: !foo [1]", "1:4 a list does not fit the tag '!foo'"},
        {"a: !!null x", "1:4 'x' does not fit the tag '!!null'"},
        {"a: !!int 1.5", "1:4 '1.5' does not fit the tag '!!int'"},
        {"a: !!int x", "1:4 'x' does not fit the tag '!!int'"},
        {"a: !!float x", "1:4 'x' does not fit the tag '!!float'"},
        {"a: !!bool yes", "1:4 'yes' does not fit the tag '!!bool'"},
        {"a: !!seq {}", "1:4 a mapping does not fit the tag '!!seq'"},
        {"a: !!str [1]", "1:4 a list does not fit the tag '!!str'"},
        {"a: !!seq x", "1:4 a text does not fit the tag '!!seq'"},
        {"a: !!timestamp 2018-06-30",
         "1:4 unknown tag '!!timestamp'; put a text that starts with '!' in quotes"},
        {"a: ! ! b", "1:6 a value may have one tag"},
        {"a: !<x y", "1:7 this tag is never closed; expected '>'"},
        {"a: !!", "1:6 expected a name after this tag's '!'"},
        {"%YAML 2.0\n---\na", "1:1 expected YAML version 1.2 or below"},
        {"%YAML x\n---\na", "1:1 expected a version such as 1.2 after %YAML"},
        {"%YAML\n---\na", "1:1 expected a version such as 1.2 after %YAML"},
        {"%TAG x\n---\na", "1:1 expected a handle and a prefix after %TAG"},
    };
    for (const Case& example : cases) {
        CAPTURE(example.text);
        CHECK(fault(example.text) == example.expected);
    }
}

TEST_CASE("faults of JSON are named where they stand") {
    const std::vector<Case> cases{
        {"{\"\303\251\":1,\"\303\251\":2}", "1:8 duplicate key '\303\251', first stated at 1:2"},
        {"{\"a\":1 \"b\":2}", "1:8 unexpected '\"' in JSON"},
        {"{\"a\":1,}", "1:8 unexpected '}' in JSON"},
        {"{\"a\":}", "1:6 '}' is no JSON value"},
        {"{\"a\" 1}", "1:6 unexpected '1' in JSON"},
        {"{,}", "1:2 unexpected ',' in JSON"},
        {"{a:1}", "1:2 unexpected 'a' in JSON"},
        {"[1,]", "1:4 ']' is no JSON value"},
        {"[1 2]", "1:4 unexpected '2' in JSON"},
        {"[1,,2]", "1:4 ',' is no JSON value"},
        {"[01]", "1:2 '01' is no JSON value"},
        {"[1.]", "1:2 '1.' is no JSON value"},
        {"[+1]", "1:2 '+1' is no JSON value"},
        {"[tru]", "1:2 'tru' is no JSON value"},
        {"[NaN]", "1:2 'NaN' is no JSON value"},
        {"['a']", "1:2 ''a'' is no JSON value"},
        {"[\"\\x\"]", "1:2 bad escape in this text"},
        {"[\"\\ud800\"]", "1:2 bad escape in this text"},
        {"[\"a", "1:2 this quote (\") is never closed"},
        {"[\"a\nb\"]", "1:2 this quote (\") is never closed"},
        {"[\"a\tb\"]", "1:4 control character U+0009; in a text write it as \"\\u0009\""},
        {"[\"a\"b]", "1:5 unexpected 'b' in JSON"},
        {"{\"\303\251\":[1,\"x\",nul]}", "1:13 'nul' is no JSON value"},
        {"[1", "1:1 this '[' is never closed"},
        {"{\"a\":[1,{\"b\":2}", "1:6 this '[' is never closed"},
        {"[1}", "1:3 '}' does not close the '[' before it"},
        {"[1]]", "1:4 expected '{' or '[' or the end of the text"},
        {"[1] x", "1:5 expected '{' or '[' or the end of the text"},
        {"{} 1", "1:4 expected '{' or '[' or the end of the text"},
        {"[1],[2]", "1:4 expected '{' or '[' or the end of the text"},
        {"[\\\"a\"]", "1:2 unexpected '\\' in JSON"},
        {"[1]\n..\n", "2:1 expected '{' or '[' or the end of the text"},
    };
    for (const Case& example : cases) {
        CAPTURE(example.text);
        CHECK(fault(example.text, "f.json") == example.expected);
    }
    CHECK(fault("{\"a\":1,\"a\":2}", "f.yaml") == "1:8 duplicate key 'a', first stated at 1:2");
}

TEST_CASE("texts that are no UTF-8 text are refused before they are parsed") {
    CHECK(fault("a: é\nb: \xff") == "2:4 byte 0xFF is not valid UTF-8; save the text as UTF-8");
    CHECK(fault("[\"\xc0\xaf\"]") == "1:3 byte 0xC0 is not valid UTF-8; save the text as UTF-8");
    CHECK(fault(std::string_view("\xff\xfe\x61\x00", 4)) ==
          "1:1 the text is in UTF-16; save it as UTF-8");
    CHECK(fault(std::string_view("\xfe\xff\x00\x61", 4)) ==
          "1:1 the text is in UTF-16; save it as UTF-8");
    CHECK(fault(std::string_view("é: \0", 5)) ==
          "1:4 control character U+0000; in a text write it as \"\\u0000\"");
    CHECK(fault("a: \x04") == "1:4 control character U+0004; in a text write it as \"\\u0004\"");
    CHECK(fault("a: \x7f") == "1:4 control character U+007F; in a text write it as \"\\u007f\"");
    CHECK(fault("a: \xc2\x80") ==
          "1:4 control character U+0080; in a text write it as \"\\u0080\"");
    CHECK(fault("a\rb") == "1:2 a carriage return without a line feed; end lines with LF or CRLF");
}

TEST_CASE("a value on the command line is one value") {
    const auto value_fault = [](std::string_view text) -> std::string {
        try {
            (void)parse_value(text, "--set");
        } catch (const InputError& error) {
            return error.what();
        }
        return "none";
    };
    CHECK(value_fault("{a: 1") == "--set:1:1: error: this '{' is never closed");
    CHECK(value_fault("[1] [2]") == "--set:1:1: error: expected one value, found 2");
    CHECK(value_fault("a\nb\x01") ==
          "--set:2:2: error: control character U+0001; in a text write it as \"\\u0001\"");
}
