// SPDX-License-Identifier: MIT
#include "document/schema_writer.hpp"

#include <fmt/format.h>

namespace houtskool::document {

namespace {

using yaml::Node;

Node typed(std::string type) {
    return Node::mapping({{"type", Node::plain(std::move(type)), {}}});
}

Node patterned(std::string pattern) {
    Node node = typed("string");
    node.set("pattern", Node::string(std::move(pattern)));
    return node;
}

Node any_of(std::vector<Node> choices) {
    return Node::mapping({{"anyOf", Node::sequence(std::move(choices)), {}}});
}

} // namespace

Node SchemaWriter::take() {
    return end_child();
}

Node SchemaWriter::take_definitions() {
    return std::move(definitions_);
}

Node SchemaWriter::end_child() {
    Node child = std::move(stack_.back());
    stack_.pop_back();
    return child;
}

void SchemaWriter::text(std::string&) {
    node() = typed("string");
}

void SchemaWriter::id(std::string&) {
    node() = patterned("^[A-Za-z0-9][A-Za-z0-9_-]*$");
}

void SchemaWriter::reference(model::Ref&) {
    node() = typed("string");
}

void SchemaWriter::citation(model::Citation&) {
    node() = typed("string");
}

void SchemaWriter::integer(int&) {
    node() = typed("integer");
}

void SchemaWriter::boolean(bool&) {
    node() = typed("boolean");
}

void SchemaWriter::decimal(Decimal&) {
    node() = typed("number");
}

void SchemaWriter::money(Money&) {
    node() = typed("number");
}

void SchemaWriter::date(Date&) {
    node() = patterned("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
}

void SchemaWriter::number(model::Number&) {
    node() = any_of({typed("number"), patterned("^[-+]?[0-9]+(\\.[0-9]+)?%$")});
}

void SchemaWriter::choice(std::span<const std::string_view> names, std::size_t& index) {
    index = 0;
    Node values = Node::sequence();
    for (const std::string_view name : names) {
        values.items.push_back(Node::string(std::string(name)));
    }
    node() = Node::mapping({{"enum", std::move(values), {}}});
}

void SchemaWriter::begin_alternatives() {
    alternatives_.emplace_back();
}

void SchemaWriter::next_alternative() {
    alternatives_.back().push_back(std::exchange(node(), Node()));
}

void SchemaWriter::end_alternatives() {
    node() = any_of(std::move(alternatives_.back()));
    alternatives_.pop_back();
}

std::size_t SchemaWriter::begin_list(std::size_t) {
    return 1;
}

void SchemaWriter::end_item() {
    Node item = end_child();
    Node list = typed("array");
    const bool plain = item.find("type") != nullptr || item.find("enum") != nullptr;
    list.set("items", item);
    // a single text may stand for a list of one
    node() = plain ? any_of({std::move(list), std::move(item)}) : std::move(list);
}

std::vector<std::string> SchemaWriter::begin_names(std::vector<std::string>) {
    return {"name"};
}

void SchemaWriter::end_name() {
    Node value = end_child();
    node() = typed("object");
    node().set("additionalProperties", std::move(value));
}

void SchemaWriter::others(std::map<std::string, std::string>&, std::string_view about) {
    if (known_type_) {
        return;
    }
    Node value = typed("string");
    value.set("description", Node::string(std::string(about)));
    node().set("additionalProperties", std::move(value));
}

void SchemaWriter::begin_mapping(std::string_view what) {
    types_.emplace_back(what);
    if (definitions_.find(what) != nullptr) {
        known_type_ = true;
        return;
    }
    node() = typed("object");
    node().set("properties", Node::mapping());
    node().set("required", Node::sequence());
    node().set("additionalProperties", Node::plain("false"));
}

void SchemaWriter::end_mapping(model::Origin*) {
    const std::string what = std::move(types_.back());
    types_.pop_back();
    if (!known_type_) {
        if (node().find("required")->items.empty()) {
            node().erase("required");
        }
        definitions_.set(what, std::move(node()));
    }
    known_type_ = false;
    node() = Node::mapping({{"$ref", Node::string("#/definitions/" + what), {}}});
}

bool SchemaWriter::begin_field(std::string_view key, Presence presence, std::string_view about) {
    if (known_type_) {
        return false;
    }
    fields_.push_back({std::string(key), std::string(about), presence});
    begin_child();
    return true;
}

void SchemaWriter::end_field() {
    Node value = end_child();
    const Field field = std::move(fields_.back());
    fields_.pop_back();
    if (!field.about.empty()) {
        if (value.find("$ref") != nullptr) { // draft-07 ignores what stands beside a $ref
            value = Node::mapping({{"allOf", Node::sequence({std::move(value)}), {}}});
        }
        value.set("description", Node::string(field.about));
    }
    node().find("properties")->set(field.key, std::move(value));
    if (field.presence == Presence::required) {
        node().find("required")->items.push_back(Node::string(field.key));
    }
}

} // namespace houtskool::document
