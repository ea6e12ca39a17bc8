// SPDX-License-Identifier: MIT
#include "document/document.hpp"

#include "document/keys.hpp"
#include "document/links.hpp"
#include "document/node_reader.hpp"
#include "document/node_writer.hpp"
#include "document/schema_writer.hpp"

#include <fmt/format.h>

namespace houtskool::document {

namespace {

Origins read_origins(const yaml::Node& document) {
    Origins origins;
    const yaml::Node* files = document.find("origins");
    if (files == nullptr) {
        return origins;
    }
    for (const yaml::Entry& file : files->entries) {
        const auto name = std::make_shared<const std::string>(file.key);
        for (const yaml::Entry& path : file.value.entries) {
            Place place = Place::from_string("x:" + path.value.text);
            if (place.known()) {
                place.file = name;
                origins.emplace(path.key, std::move(place));
            }
        }
    }
    return origins;
}

void collect_origins(const yaml::Node& node, const std::string& path, yaml::Node& files) {
    if (node.place.known() && !path.empty()) {
        if (files.find(node.place.file_name()) == nullptr) {
            files.set(node.place.file_name(), yaml::Node::mapping());
        }
        // Paths are unique, so there is no need for set() to look for them.
        files.find(node.place.file_name())
            ->entries.push_back(
                {path,
                 yaml::Node::string(fmt::format("{}:{}", node.place.line, node.place.column)),
                 {}});
    }
    for (const yaml::Entry& entry : node.entries) {
        collect_origins(entry.value, path.empty() ? entry.key : path + "." + entry.key, files);
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const yaml::Node* id = node.items[i].find("id");
        collect_origins(node.items[i],
                        id != nullptr && id->is_scalar() ? fmt::format("{}[{}]", path, id->text)
                                                         : fmt::format("{}[{}]", path, i),
                        files);
    }
}

void drop_required(yaml::Node& node) {
    const yaml::Node* required = node.find("required");
    if (required != nullptr && required->is_sequence()) { // a mapping is a key of that name
        node.erase("required");
    }
    for (yaml::Entry& entry : node.entries) {
        drop_required(entry.value);
    }
    for (yaml::Node& item : node.items) {
        drop_required(item);
    }
}

} // namespace

model::Scenario read(const yaml::Node& document, Diagnostics& diagnostics) {
    const Origins origins = read_origins(document);
    NodeReader reader(document, diagnostics, origins);
    model::Scenario scenario;
    map(reader, scenario);
    if (!diagnostics.has_errors()) {
        check_names(scenario, reader.citations(), reader.assumptions(), diagnostics);
        check_links(scenario, document, diagnostics);
    }
    return scenario;
}

yaml::Node write(const model::Scenario& scenario) {
    NodeWriter writer;
    // The writer shares its description of the keys with the reader, hence takes values it could
    // change; it changes none.
    map(writer, const_cast<model::Scenario&>(scenario));
    yaml::Node document = writer.take();
    yaml::Node files = yaml::Node::mapping();
    collect_origins(document, "", files);
    if (!files.entries.empty()) {
        document.set("origins", std::move(files));
    }
    return document;
}

yaml::Node schema(std::string_view program) {
    SchemaWriter writer;
    model::Scenario scenario;
    map(writer, scenario);
    yaml::Node definitions = writer.take_definitions();
    if (!program.empty()) {
        yaml::Node required = yaml::Node::sequence({yaml::Node::string(std::string(program))});
        definitions.find("results")->set("required", std::move(required));
        definitions.find("scenario")
            ->find("required")
            ->items.push_back(yaml::Node::string("results"));
    }
    const std::string title = program.empty()
                                  ? "houtskool scenario"
                                  : fmt::format("houtskool document as {} writes it", program);
    return yaml::Node::mapping(
        {{"$schema", yaml::Node::string("http://json-schema.org/draft-07/schema#"), {}},
         {"title", yaml::Node::string(title), {}},
         {"allOf", // draft-07 ignores what stands beside a $ref
          yaml::Node::sequence(
              {yaml::Node::mapping({{"$ref", yaml::Node::string("#/definitions/scenario"), {}}})}),
          {}},
         {"definitions", std::move(definitions), {}}});
}

yaml::Node part_schema() {
    yaml::Node part = schema("");
    part.set("title", yaml::Node::string("part of a houtskool scenario, or an overlay"));
    drop_required(part);
    return part;
}

} // namespace houtskool::document
