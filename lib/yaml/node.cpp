// SPDX-License-Identifier: MIT
#include "yaml/node.hpp"

#include <algorithm>
#include <utility>

namespace houtskool::yaml {

bool looks_typed(std::string_view text) {
    if (text == "true" || text == "false") {
        return true;
    }
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t start = i;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9') {
            ++i;
        }
        return i - start;
    };
    if (i < text.size() && text[i] == '-') {
        ++i;
    }
    const std::size_t first = i;
    const std::size_t whole = digits();
    if (whole == 0 || (whole > 1 && text[first] == '0')) {
        return false;
    }
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (digits() == 0) {
            return false;
        }
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) {
            ++i;
        }
        if (digits() == 0) {
            return false;
        }
    }
    return i == text.size();
}

Node Node::plain(std::string text) {
    Node node;
    node.kind = Kind::scalar;
    node.text = std::move(text);
    return node;
}

Node Node::string(std::string text) {
    const Style style = looks_typed(text) ? Style::quoted : Style::plain;
    Node node = plain(std::move(text));
    node.style = style;
    return node;
}

Node Node::sequence() {
    return sequence(std::vector<Node>());
}

Node Node::mapping() {
    return mapping(std::vector<Entry>());
}

Node Node::sequence(std::vector<Node> items) {
    Node node;
    node.kind = Kind::sequence;
    node.items = std::move(items);
    return node;
}

Node Node::mapping(std::vector<Entry> entries) {
    Node node;
    node.kind = Kind::mapping;
    node.entries = std::move(entries);
    return node;
}

const Node* Node::find(std::string_view key) const {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &found->value;
}

Node* Node::find(std::string_view key) {
    return const_cast<Node*>(std::as_const(*this).find(key));
}

void Node::set(std::string key, Node value) {
    if (Node* found = find(key)) {
        *found = std::move(value);
    } else {
        entries.push_back({std::move(key), std::move(value), {}});
    }
}

bool Node::erase(std::string_view key) {
    return std::erase_if(entries, [&](const Entry& entry) { return entry.key == key; }) > 0;
}

std::string_view Node::kind_name() const {
    switch (kind) {
    case Kind::null:
        return "nothing";
    case Kind::scalar:
        return "a text";
    case Kind::sequence:
        return "a list";
    case Kind::mapping:
        return "a mapping";
    }
    return "";
}

bool operator==(const Node& a, const Node& b) {
    return a.kind == b.kind && a.style == b.style && a.text == b.text && a.items == b.items &&
           a.entries == b.entries;
}

bool operator==(const Entry& a, const Entry& b) {
    return a.key == b.key && a.value == b.value;
}

} // namespace houtskool::yaml
