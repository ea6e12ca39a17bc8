// SPDX-License-Identifier: MIT
// The law of the writers: reading what was written gives the same nodes.
#include "base/diagnostics.hpp"
#include "yaml/parse.hpp"
#include "yaml/write.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace houtskool;
using namespace houtskool::yaml;

namespace {

bool reads_back(const Node& node, const std::string& text) {
    try {
        return parse(text, "f").documents == std::vector<Node>{node};
    } catch (const InputError& error) {
        MESSAGE(error.what());
        return false;
    }
}

void check_law(const Node& node) {
    const std::string text = write_yaml(node);
    const std::string line = write_json(node, JsonLayout::one_line);
    CAPTURE(text);
    CHECK(reads_back(node, text));
    CHECK(reads_back(node, line));
    CHECK(reads_back(node, write_json(node, JsonLayout::indented)));
    CHECK(reads_back(node, write_flow_yaml(node)));
    CHECK(parse(text, "f").ended);
    CHECK(parse(write_flow_yaml(node), "f").ended);
    CHECK(write_yaml(parse(text, "f").documents.at(0)) == text);
}

const std::vector<std::string>& nasty() {
    static const std::vector<std::string> texts{
        "",         "a",      "yes",    "No",        "1",        "-1",     "0.10",       "08",
        "1e5",      "0x1F",   "~",      "null",      "Null",     "true",   "True",       " a",
        "a ",       " ",      "a: b",   "a:b",       ":a",       "a:",     ":",          "#x",
        "a #x",     "a#x",    "- x",    "-",         "-x",       "--",     "'",          "\"",
        "''",       "a'b",    "a\"b",   "\n",        "a\nb",     "\n\n",   "a\n",        "\na",
        "\r",       "a\r\nb", "\t",     "a\tb",      "\ta",      "é",      "🙂",       "\u2028",
        "a\u2029b", "\u0085", "\u00a0", "\ufeff",    "\ufffe",   "\uffff", "\u0080",     "\x7f",
        "\x01",     "---",    "--- a",  "...",       "... a",    "..",     "%x",         "%YAML",
        "@",        "`",      "?",      "? ",        "? a",      "a?",     "a? b",       "!x",
        "!!str",    "!",      "&a",     "*a",        "&",        "|",      ">",          "|-",
        ">+",       "=",      "<<",     ",",         "a,b",      "a, b",   "[",          "]",
        "[]",       "{",      "}",      "{}",        "{a: b}",   "\\",     "\\n",        "a\\",
        "0b1",      "1_000",  "+1",     ".5",        "1.",       "12:30",  "2018-06-30", "2.5%",
        "+/-",      ".inf",   "-.inf",  ".nan",      "http://a", "a: ",    "a:\tb",      "a\t#b",
        "x' y",     "\" #",   "#",      "a\n---\nb", "a\n...\n", "\u3000", "0",          "-0",
        "-",        "e",      "1e",     "it's",      "a - b",    "a & b"};
    return texts;
}

class Trees {
  public:
    explicit Trees(unsigned seed) : random_(seed) {}

    Node tree(int depth) {
        const int kind = pick(depth > 0 ? 6 : 3);
        if (kind == 0 && depth < 5) {
            return {};
        }
        if (kind < 3) {
            const std::string content = text();
            return pick(2) == 0 ? Node::plain(content) : Node::string(content);
        }
        const int size = pick(5);
        Node node = kind < 5 ? Node::mapping() : Node::sequence();
        for (int i = 0; i < size; ++i) {
            if (node.is_mapping()) {
                node.set(text(), tree(depth - 1));
            } else {
                node.items.push_back(tree(depth - 1));
            }
        }
        return node;
    }

  private:
    int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

    std::string text() {
        static const std::vector<std::string> pieces{
            "a", "1", "0", ".", "-", ":", " ",    "#",      ",",  "?",  "!",
            "&", "*", "[", "]", "{", "}", "'",    "\"",     "\\", "\n", "\t",
            "%", "|", ">", "=", "~", "é", "🙂", "\u2028", "e",  "+"};
        if (pick(2) == 0) {
            return nasty()[static_cast<std::size_t>(pick(static_cast<int>(nasty().size())))];
        }
        std::string result;
        for (int i = pick(8); i >= 0; --i) {
            result += pieces[static_cast<std::size_t>(pick(static_cast<int>(pieces.size())))];
        }
        return result;
    }

    std::mt19937 random_;
};

} // namespace

TEST_CASE("nasty texts survive as document, value, item, key, and in flow style") {
    std::vector<std::string> texts = nasty();
    texts.emplace_back(1, '\0');
    texts.emplace_back(3000, 'x');
    texts.emplace_back(std::string(500, 'x') + ": " + std::string(500, 'y') + "\n");
    for (const std::string& text : texts) {
        CAPTURE(text);
        for (const Node& scalar : {Node::plain(text), Node::string(text)}) {
            check_law(scalar);
            check_law(Node::sequence({scalar, Node::sequence({scalar, scalar})}));
            check_law(Node::mapping({{text, scalar, {}}, {"k" + text, Node{}, {}}}));
            const Node leaf = Node::mapping({{text, scalar, {}}, {text + "l", scalar, {}}});
            check_law(Node::sequence({leaf, Node::sequence({leaf}), scalar}));
            check_law(Node::mapping({{text, leaf, {}}, {text + ".", Node::sequence({leaf}), {}}}));
        }
    }
}

TEST_CASE("thousands of random trees survive") {
    Trees trees(2018);
    for (int i = 0; i < 5000; ++i) {
        Node node = trees.tree(5);
        if (!node.is_null()) {
            check_law(node);
        }
    }
}

TEST_CASE("streams of written documents survive") {
    Trees trees(2019);
    for (int i = 0; i < 200; ++i) {
        std::vector<Node> documents;
        std::string yaml;
        std::string json;
        std::string flow;
        while (documents.size() < 4) {
            Node node = trees.tree(3);
            if (node.is_mapping() || node.is_sequence()) {
                yaml += "---\n" + write_yaml(node);
                json += write_json(node, JsonLayout::one_line);
                flow += write_flow_yaml(node);
                documents.push_back(std::move(node));
            }
        }
        CAPTURE(yaml);
        CHECK(parse(yaml, "f").documents == documents);
        CHECK(parse(json, "f").documents == documents);
        CHECK(parse(flow, "f").documents == documents);
    }
}

TEST_CASE("a truncated document is a fault, or is seen not to have ended") {
    Trees trees(2020);
    for (int i = 0; i < 100; ++i) {
        const Node node = trees.tree(4);
        if (node.items.empty() && node.entries.empty()) {
            continue; // a prefix of "[]\n..." is whole JSON
        }
        for (const std::string& text :
             {write_yaml(node), write_json(node, JsonLayout::one_line), write_flow_yaml(node)}) {
            // A flow document is whole at its last bracket: the mark behind it adds nothing.
            const std::size_t last =
                text.find_last_not_of(text == write_yaml(node) ? " \n" : " \n.");
            const std::string content = text.substr(0, last + 1);
            for (std::size_t length = 0; length < content.size(); ++length) {
                try {
                    const Stream stream = parse(content.substr(0, length), "f");
                    CHECK_FALSE(stream.ended);
                } catch (const InputError&) {
                }
            }
        }
    }
}
