// SPDX-License-Identifier: MIT
#include "yaml/write.hpp"

#include "reading.hpp"

using namespace houtskool::yaml;

TEST_CASE("YAML is laid out for people") {
    const char* text = R"(houtskool: 1
scenario: voorbeeld
sources:
  sketch: {title: Sketch of the new organisation, year: 2018}
none: null
empty: []
start: 2018-04-01
tasks:
  - id: permits
    label: {nl: Vergunningen}
    taakveld: "8.3"
    workload: {value: 6, about: 0.5, unit: fte, scores: [a, "b, c"]}
    parts:
      - {id: coordination, share: 10%}
    note: "two\nlines"
  - {id: short}
  - [1, 2, 3]
  - - [1, 2]
    - {}
titles:
  - a title that is long enough to keep two of them from standing on one and the same line
  - a title that is long enough to keep two of them from standing on one and the same line
...
)";
    CHECK(write_yaml(one(text)) == text);
}

TEST_CASE("the top level is always a block, and a scalar is a document") {
    CHECK(write_yaml(one("{a: 1}")) == "a: 1\n...\n");
    CHECK(write_yaml(one("[1, b]")) == "- 1\n- b\n...\n");
    CHECK(write_yaml(Node::string("1")) == "\"1\"\n...\n");
    CHECK(write_yaml(Node::mapping()) == "{}\n...\n");
    CHECK(write_yaml(Node::sequence()) == "[]\n...\n");
}

TEST_CASE("lines of flow style stay within 100 columns, counted in code points") {
    const std::string fits = "k: {a: " + std::string(85, 'x') + ", b: éé}";
    CHECK(write_yaml(one(fits)) == fits + "\n...\n");
    const std::string wide = "k: {a: " + std::string(86, 'x') + ", b: éé}";
    CHECK(write_yaml(one(wide)) == "k:\n  a: " + std::string(86, 'x') + "\n  b: éé\n...\n");
}

TEST_CASE("what another reader could take for something else is quoted") {
    for (const char* text :
         {"yes",      "No",   "ON",    "off",  "y",     "True",  "FALSE", "~",    "null",
          "Null",     "08",   "0x1F",  "0o17", "1_000", "+1",    ".5",    "1.",   "1:30",
          "12:30:45", ".inf", "-.INF", ".NaN", "=",     "<<",    "-",     "- x",  "? x",
          ": x",      "a: b", "a #b",  "#x",   "&a",    "*a",    "!x",    "|",    ">",
          "%x",       "@x",   "`x",    "'x",   "\"x",   "[x",    "{x",    "a, b", "what?",
          " a",       "a ",   "",      "a:",   "---",   "... x", "\t",    "-_1"}) {
        CAPTURE(text);
        const std::string written = write_yaml(Node::string(text));
        CHECK(written.front() == '"');
    }
    for (const char* text : {"voorbeeld", "2018-06-30", "2.5%", "+/-", "a:b", "http://a.nl/b", "é",
                             "it's", "sketch §6.1.1", "1.2.3a", "a-b", "-x", "min-max", "p10-p90",
                             "organisation.clusters.policy.fte", "a#b", "e5", "x > y", "50-50"}) {
        CAPTURE(text);
        CHECK(write_yaml(Node::string(text)) == std::string(text) + "\n...\n");
    }
}

TEST_CASE("numbers and booleans keep their digits, text that looks so its quotes") {
    const Node node = one("{a: 0.10, b: '0.10', c: true, d: 'true', e: -1E+5}");
    CHECK(write_yaml(node) == "a: 0.10\nb: \"0.10\"\nc: true\nd: \"true\"\ne: -1E+5\n...\n");
    CHECK(write_json(node, JsonLayout::one_line) ==
          "{\"a\": 0.10, \"b\": \"0.10\", \"c\": true, \"d\": \"true\", \"e\": -1E+5}\n");
}

TEST_CASE("JSON on one line or indented") {
    const Node node = one("{a: [1, {b: null}], c: {}, d: [], e: \"x\\n\\x01\\\"\\\\\"}");
    CHECK(write_json(node, JsonLayout::one_line) ==
          "{\"a\": [1, {\"b\": null}], \"c\": {}, \"d\": [], \"e\": \"x\\n\\u0001\\\"\\\\\"}\n");
    CHECK(write_json(node, JsonLayout::indented) == R"({
  "a": [
    1,
    {
      "b": null
    }
  ],
  "c": {},
  "d": [],
  "e": "x\n\u0001\"\\"
}
)");
}
