// SPDX-License-Identifier: MIT
#include "document/node_writer.hpp"

namespace houtskool::document {

NodeWriter::NodeWriter() {
    begin_child();
}

yaml::Node NodeWriter::take() {
    yaml::Node result = std::move(stack_.back());
    stack_.clear();
    begin_child();
    return result;
}

void NodeWriter::text(std::string& value) {
    node() = yaml::Node::string(value);
}

void NodeWriter::integer(int& value) {
    node() = yaml::Node::plain(std::to_string(value));
}

void NodeWriter::boolean(bool& value) {
    node() = yaml::Node::plain(value ? "true" : "false");
}

void NodeWriter::decimal(Decimal& value) {
    node() = yaml::Node::plain(value.str());
}

void NodeWriter::money(Money& value) {
    node() = yaml::Node::plain(value.str());
}

void NodeWriter::date(Date& value) {
    node() = yaml::Node::plain(value.str());
}

void NodeWriter::number(model::Number& value) {
    node() = yaml::Node::plain(value.percent ? (value.value * Decimal(100)).str() + "%"
                                             : value.value.str());
}

void NodeWriter::choice(std::span<const std::string_view> names, std::size_t& index) {
    node() = yaml::Node::plain(std::string(names[index]));
}

std::size_t NodeWriter::begin_list(std::size_t size) {
    node() = yaml::Node::sequence();
    node().items.reserve(size);
    return size;
}

void NodeWriter::end_item() {
    yaml::Node child = std::move(stack_.back());
    stack_.pop_back();
    node().items.push_back(std::move(child));
}

std::vector<std::string> NodeWriter::begin_names(std::vector<std::string> names) {
    node() = yaml::Node::mapping();
    return names;
}

void NodeWriter::begin_name(std::string_view name) {
    keys_.emplace_back(name);
    begin_child();
}

void NodeWriter::others(std::map<std::string, std::string>& values, std::string_view) {
    for (auto& [name, value] : values) {
        begin_name(name);
        text(value);
        end_field();
    }
}

void NodeWriter::begin_mapping(std::string_view) {
    node() = yaml::Node::mapping();
}

void NodeWriter::end_mapping(model::Origin* place) {
    if (place != nullptr) {
        node().place = *place;
    }
}

bool NodeWriter::begin_field(std::string_view key, Presence, std::string_view) {
    begin_name(key);
    return true;
}

void NodeWriter::end_field() {
    yaml::Node child = std::move(stack_.back());
    stack_.pop_back();
    node().entries.push_back({std::move(keys_.back()), std::move(child), {}});
    keys_.pop_back();
}

} // namespace houtskool::document
