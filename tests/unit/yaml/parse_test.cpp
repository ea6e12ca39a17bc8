// SPDX-License-Identifier: MIT
#include "yaml/write.hpp"

#include "reading.hpp"

using namespace houtskool;
using namespace houtskool::yaml;

namespace {

std::string place_of(const Node& node, const char* key) {
    return node.find(key)->place.str();
}

} // namespace

TEST_CASE("values have their places, counted in code points") {
    const Node node = one("één: [a, 'é', {b: c}]\nlijst:\n  - één\n  - x: é\n    y: 1\n");
    CHECK(node.place.str() == "f.yaml:1:1");
    CHECK(node.entries[0].key_place.str() == "f.yaml:1:1");
    const Node& flow = node.entries[0].value;
    CHECK(flow.place.str() == "f.yaml:1:6");
    CHECK(flow.items[0].place.str() == "f.yaml:1:7");
    CHECK(flow.items[1].place.str() == "f.yaml:1:10");
    CHECK(flow.items[2].place.str() == "f.yaml:1:15");
    CHECK(flow.items[2].entries[0].value.place.str() == "f.yaml:1:19");
    const Node& list = node.entries[1].value;
    CHECK(list.place.str() == "f.yaml:3:3");
    CHECK(list.items[0].place.str() == "f.yaml:3:5");
    CHECK(list.items[1].entries[1].key_place.str() == "f.yaml:5:5");
    CHECK(place_of(list.items[1], "y") == "f.yaml:5:8");
}

TEST_CASE("a byte order mark and CRLF do not move places") {
    const Node node = one("\xEF\xBB\xBF"
                          "é: é x\r\nb:\r\n  c: 1\r\n");
    CHECK(node.entries[0].key_place.str() == "f.yaml:1:1");
    CHECK(place_of(node, "é") == "f.yaml:1:4");
    CHECK(node.find("é")->text == "é x");
    CHECK(place_of(*node.find("b"), "c") == "f.yaml:3:6");
}

TEST_CASE("JSON has places too") {
    const Node node = one("\xEF\xBB\xBF{\"één\": [1, \"é\", true],\r\n \"b\": {\"c\": null}}\n");
    CHECK(node.place.str() == "f.yaml:1:1");
    CHECK(node.entries[0].key_place.str() == "f.yaml:1:2");
    const Node& list = node.entries[0].value;
    CHECK(list.place.str() == "f.yaml:1:9");
    CHECK(list.items[1].place.str() == "f.yaml:1:13");
    CHECK(list.items[2].place.str() == "f.yaml:1:18");
    CHECK(node.entries[1].key_place.str() == "f.yaml:2:2");
    CHECK(node.entries[1].value.entries[0].value.place.str() == "f.yaml:2:13");
}

TEST_CASE("an empty value stands at its key or its dash") {
    const Node node = one("a:\n\nb: ~\nc:\n  - \n  -   # none\n\n  - null\n  - x\nd:\n");
    CHECK(place_of(node, "a") == "f.yaml:1:1");
    CHECK(place_of(node, "b") == "f.yaml:3:4");
    const Node& list = *node.find("c");
    REQUIRE(list.items.size() == 4);
    CHECK(list.items[0].place.str() == "f.yaml:5:3");
    CHECK(list.items[1].place.str() == "f.yaml:6:3");
    CHECK(list.items[2].place.str() == "f.yaml:8:5");
    CHECK(place_of(node, "d") == "f.yaml:10:1");
    for (const char* key : {"a", "b", "d"}) {
        CHECK(node.find(key)->is_null());
    }
    CHECK(place_of(one("a: {b: , c: 1}"), "a") == "f.yaml:1:4");
    CHECK(place_of(*one("a: {b: , c: 1}").find("a"), "b") == "f.yaml:1:5");
}

TEST_CASE("quotes make text of what looks typed, and nothing else differs") {
    const Node node =
        one("[1, '1', \"true\", 'yes', yes, 0.10, !!str 5, ! 6, !!int 7, 'null', NULL,"
            " !!null , !!str ~, 08, '08']");
    const std::vector<Node>& items = node.items;
    REQUIRE(items.size() == 15);
    CHECK(items[0] == Node::plain("1"));
    CHECK(items[1] == Node::string("1"));
    CHECK(items[1].style == Node::Style::quoted);
    CHECK(items[2].style == Node::Style::quoted);
    CHECK(items[3] == items[4]);
    CHECK(items[5] == Node::plain("0.10"));
    CHECK(items[6] == Node::string("5"));
    CHECK(items[7] == Node::string("6"));
    CHECK(items[8] == Node::plain("7"));
    CHECK(items[9] == Node::string("null"));
    CHECK(items[10].is_null());
    CHECK(items[11].is_null());
    CHECK(items[12] == Node::string("~"));
    CHECK(items[13] == items[14]);
}

TEST_CASE("block texts, folding and escapes") {
    const Node node = one("a: |\n  x\n  y\nb: >-\n  x\n  y\nc: \"x\\\n  y\\u00e9\"\nd: it's\n");
    CHECK(node.find("a")->text == "x\ny\n");
    CHECK(node.find("b")->text == "x y");
    CHECK(node.find("c")->text == "xyé");
    CHECK(node.find("d")->text == "it's");
    CHECK(one("\"\\Né\\_\\L\\N\": 1").entries[0].key == "\u0085é\u00a0\u2028\u0085");
}

TEST_CASE("JSON keeps digits and decodes escapes") {
    const Node node =
        one("{\"n\": 0.10, \"e\": 1E+5, \"t\": \"0.10\", \"u\": \"\\ud83d\\ude42\\n\"}");
    CHECK(*node.find("n") == Node::plain("0.10"));
    CHECK(*node.find("e") == Node::plain("1E+5"));
    CHECK(*node.find("t") == Node::string("0.10"));
    CHECK(node.find("u")->text == "🙂\n");
}

TEST_CASE("streams of documents") {
    CHECK(parse("", "f").documents.empty());
    CHECK(parse(" \n\t\n", "f").documents.empty());
    CHECK(parse("# only a comment\n  # and one more\n", "f").documents.empty());
    CHECK(parse("---\n...\n---\n~\n", "f").documents.empty());
    const Stream stream =
        parse("%YAML 1.2\n---\na: 1\n---\n# none\n---\nb: 2\n...\n# c\nc: 3\n", "f");
    REQUIRE(stream.documents.size() == 3);
    CHECK(stream.documents[2].find("c")->place.str() == "f:10:4");
    const Stream lines = parse("{\"a\": 1}\n\n{\"a\": 2}[3]\n", "f");
    REQUIRE(lines.documents.size() == 3);
    CHECK(lines.documents[1].place.str() == "f:3:1");
    CHECK(lines.ended);
}

TEST_CASE("an end mark tells a whole document from a truncated one") {
    CHECK_FALSE(parse("a: 1\n", "f").ended);
    CHECK(parse("a: 1\n...\n", "f").ended);
    CHECK(parse("a: 1\r\n...\r\n\r\n", "f").ended);
    CHECK(parse("a: 1\n... # end\n# more\n\n", "f").ended);
    CHECK_FALSE(parse("a: |\n  ...\n", "f").ended);
    CHECK_FALSE(parse("a: 1\n...\nb: 1\n", "f").ended);
    CHECK_FALSE(parse("- a\n- ....\n", "f").ended);
    CHECK_FALSE(parse("{a: 1}\n", "f").ended);
    CHECK(parse("{a: 1}\n...\n", "f").ended);
    CHECK(parse("{\"a\": 1}", "f").ended);
}

TEST_CASE("aliases are copies") {
    const Node node = one("a: &x [1, {b: 2}]\nc: *x\nd: [*x, &y z, *y]\n&k e: *k\n");
    CHECK(*node.find("c") == *node.find("a"));
    CHECK(node.find("d")->items[0] == *node.find("a"));
    CHECK(node.find("d")->items[2].text == "z");
    CHECK(node.find("e")->text == "e");
    const Node again = one("- &x {a: &y [1]}\n- &x 2\n- *x\n- *y\n- ? &z q\n  : *z\n");
    CHECK(again.items[2].text == "2");
    CHECK(again.items[3] == again.items[0].entries[0].value);
    CHECK(again.items[4].find("q")->text == "q");
}

TEST_CASE("flow style with bare keys is YAML, not JSON") {
    const Node node = one("{houtskool: 1, scenario: voorbeeld, l: [a b, c]}");
    CHECK(node.find("scenario")->text == "voorbeeld");
    CHECK(node.find("l")->items[0].text == "a b");
}

TEST_CASE("a value on the command line") {
    CHECK(parse_value("2.5%", "--set").text == "2.5%");
    CHECK(parse_value(" a: b # c ", "--set") == Node::plain("a: b # c"));
    CHECK(parse_value("*x", "--set") == Node::plain("*x"));
    CHECK(parse_value("- 1", "--set") == Node::plain("- 1"));
    CHECK(parse_value("'1'", "--set") == Node::string("1"));
    CHECK(parse_value("!!str 1", "--set") == Node::string("1"));
    CHECK(parse_value("", "--set").is_null());
    CHECK(parse_value("null", "--set").is_null());
    CHECK(parse_value("{low: 1, high: 2}", "--set").find("high")->text == "2");
    CHECK(parse_value("[a, 'b']", "--set").items.size() == 2);
    CHECK(parse_value(" é", "--set").place.str() == "--set:1:2");
}
