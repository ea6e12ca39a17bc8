// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "yaml/scalar_text.hpp"
#include "yaml/write.hpp"

#include <algorithm>

namespace houtskool::yaml {

namespace {

constexpr std::size_t widest_line = 100;
// yaml-cpp and others look for the ':' of a simple key within 1024 bytes.
constexpr std::size_t longest_simple_key = 1000;

bool is_leaf(const Node& node) {
    return node.is_null() || node.is_scalar() || (node.is_sequence() && node.items.empty()) ||
           (node.is_mapping() && node.entries.empty());
}

std::string bare_or_quoted(const Node& node) {
    return node.style == Node::Style::quoted || needs_quotes(node.text) ? in_quotes(node.text)
                                                                        : node.text;
}

std::string key_text(const std::string& key) {
    return needs_quotes(key) ? in_quotes(key) : key;
}

std::string leaf_text(const Node& node) {
    switch (node.kind) {
    case Node::Kind::null:
        return "null";
    case Node::Kind::scalar:
        return bare_or_quoted(node);
    case Node::Kind::sequence:
        return "[]";
    case Node::Kind::mapping:
        return "{}";
    }
    return "";
}

class YamlWriter {
  public:
    std::string document(const Node& node);

  private:
    void mapping(const Node& node, std::size_t indent);
    void sequence(const Node& node, std::size_t indent);
    void value(const Node& node, std::size_t indent);
    [[nodiscard]] bool on_one_line(const Node& node);
    [[nodiscard]] bool flow(const Node& node, std::string& out, std::size_t most) const;
    void new_line(std::size_t indent);
    [[nodiscard]] std::size_t column() const;

    std::string out_;
    std::size_t line_start_ = 0;
};

void YamlWriter::new_line(std::size_t indent) {
    out_ += '\n';
    line_start_ = out_.size();
    out_.append(indent, ' ');
}

std::size_t YamlWriter::column() const {
    return code_points(std::string_view(out_).substr(line_start_));
}

std::string YamlWriter::document(const Node& node) {
    if (is_leaf(node)) {
        out_ = leaf_text(node);
    } else if (node.is_mapping()) {
        mapping(node, 0);
    } else {
        sequence(node, 0);
    }
    return std::move(out_) + "\n...\n";
}

void YamlWriter::mapping(const Node& node, std::size_t indent) {
    bool first = true;
    for (const Entry& entry : node.entries) {
        if (!first) {
            new_line(indent);
        }
        first = false;
        const std::string key = key_text(entry.key);
        if (key.size() > longest_simple_key) {
            out_ += "? " + key;
            new_line(indent);
            out_ += ':';
        } else {
            out_ += key + ':';
        }
        if (is_leaf(entry.value)) {
            out_ += ' ' + leaf_text(entry.value);
        } else if (out_ += ' '; !on_one_line(entry.value)) {
            out_.pop_back();
            new_line(indent + 2);
            value(entry.value, indent + 2);
        }
    }
}

void YamlWriter::sequence(const Node& node, std::size_t indent) {
    bool first = true;
    for (const Node& item : node.items) {
        if (!first) {
            new_line(indent);
        }
        first = false;
        out_ += "- ";
        if (is_leaf(item)) {
            out_ += leaf_text(item);
        } else if (!on_one_line(item)) {
            value(item, indent + 2);
        }
    }
}

void YamlWriter::value(const Node& node, std::size_t indent) {
    if (node.is_mapping()) {
        mapping(node, indent);
    } else {
        sequence(node, indent);
    }
}

/// Writes the node here if the line can hold it.
bool YamlWriter::on_one_line(const Node& node) {
    const std::size_t used = column();
    std::string text;
    if (used >= widest_line || !flow(node, text, widest_line * 4) ||
        used + code_points(text) > widest_line) {
        return false;
    }
    out_ += text;
    return true;
}

/// Flow style for leaves, lists of leaves, and mappings of these; false for all else, and for what
/// is longer than so many bytes.
bool YamlWriter::flow(const Node& node, std::string& out, std::size_t most) const {
    if (is_leaf(node)) {
        if (node.text.size() > most) {
            return false;
        }
        out += leaf_text(node);
        return out.size() <= most;
    }
    const char* separator = "";
    if (node.is_sequence()) {
        out += '[';
        for (const Node& item : node.items) {
            out += separator;
            separator = ", ";
            if (!is_leaf(item) || !flow(item, out, most)) {
                return false;
            }
        }
        out += ']';
        return true;
    }
    out += '{';
    for (const Entry& entry : node.entries) {
        if (entry.key.size() > most || (entry.value.is_mapping() && !is_leaf(entry.value))) {
            return false;
        }
        out += separator + key_text(entry.key) + ": ";
        separator = ", ";
        if (!flow(entry.value, out, most)) {
            return false;
        }
    }
    out += '}';
    return out.size() <= most;
}

} // namespace

std::string write_yaml(const Node& node) {
    return YamlWriter().document(node);
}

} // namespace houtskool::yaml
