// SPDX-License-Identifier: MIT
#include "document/document.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace houtskool;

namespace {

void references(const yaml::Node& node, std::set<std::string>& found) {
    for (const yaml::Entry& entry : node.entries) {
        if (entry.key == "$ref") {
            found.insert(entry.value.text);
        }
        references(entry.value, found);
    }
    for (const yaml::Node& item : node.items) {
        references(item, found);
    }
}

} // namespace

TEST_CASE("every reference of the schema is defined, every key has a description") {
    const yaml::Node schema = document::schema("");
    const yaml::Node& definitions = *schema.find("definitions");
    std::set<std::string> names;
    references(schema, names);
    for (const std::string& name : names) {
        CAPTURE(name);
        CHECK(definitions.find(name.substr(std::string("#/definitions/").size())) != nullptr);
    }
    for (const yaml::Entry& type : definitions.entries) {
        for (const yaml::Entry& key : type.value.find("properties")->entries) {
            CAPTURE(type.key);
            CAPTURE(key.key);
            CHECK(key.value.find("description") != nullptr);
        }
    }
}

TEST_CASE("the schema of a program's document asks for its result") {
    const yaml::Node schema = document::schema("cost");
    CHECK(*schema.find("definitions")->find("results")->find("required") ==
          yaml::Node::sequence({yaml::Node::plain("cost")}));
    CHECK(document::schema("").find("definitions")->find("results")->find("required") == nullptr);
}
