// SPDX-License-Identifier: MIT
#include "yaml/scalar_text.hpp"
#include "yaml/write.hpp"

namespace houtskool::yaml {

namespace {

class JsonWriter {
  public:
    explicit JsonWriter(JsonLayout layout) : layout_(layout) {}
    std::string document(const Node& node);

  private:
    void value(const Node& node, std::size_t indent);
    void scalar(const Node& node);
    void new_line(std::size_t indent);
    /// Starts a member: a comma after the one before it, and a line of its own.
    void member(bool& first, std::size_t indent);

    JsonLayout layout_;
    std::string out_;
};

std::string JsonWriter::document(const Node& node) {
    value(node, 0);
    return std::move(out_) + '\n';
}

void JsonWriter::new_line(std::size_t indent) {
    if (layout_ == JsonLayout::indented) {
        out_ += '\n';
        out_.append(indent, ' ');
    }
}

void JsonWriter::member(bool& first, std::size_t indent) {
    if (!first) {
        out_ += layout_ == JsonLayout::indented ? "," : ", ";
    }
    first = false;
    new_line(indent);
}

void JsonWriter::scalar(const Node& node) {
    if (node.style == Node::Style::plain && looks_typed(node.text)) {
        out_ += node.text;
    } else {
        out_ += in_quotes(node.text);
    }
}

void JsonWriter::value(const Node& node, std::size_t indent) {
    bool first = true;
    switch (node.kind) {
    case Node::Kind::null:
        out_ += "null";
        break;
    case Node::Kind::scalar:
        scalar(node);
        break;
    case Node::Kind::sequence:
        out_ += '[';
        for (const Node& item : node.items) {
            member(first, indent + 2);
            value(item, indent + 2);
        }
        if (!first) {
            new_line(indent);
        }
        out_ += ']';
        break;
    case Node::Kind::mapping:
        out_ += '{';
        for (const Entry& entry : node.entries) {
            member(first, indent + 2);
            out_ += in_quotes(entry.key) + ": ";
            value(entry.value, indent + 2);
        }
        if (!first) {
            new_line(indent);
        }
        out_ += '}';
        break;
    }
}

} // namespace

std::string write_flow_yaml(const Node& node) {
    return JsonWriter(JsonLayout::indented).document(node) + "...\n";
}

std::string write_json(const Node& node, JsonLayout layout) {
    return JsonWriter(layout).document(node);
}

} // namespace houtskool::yaml
