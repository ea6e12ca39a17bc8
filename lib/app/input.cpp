// SPDX-License-Identifier: MIT
#include "app/input.hpp"

#include "app/freshness.hpp"
#include "base/text.hpp"
#include "document/document.hpp"
#include "document/merge.hpp"
#include "yaml/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace houtskool::app {

namespace {

namespace fs = std::filesystem;

const std::string standard_input = "<stdin>";

Place whole(const std::string& file) {
    return {std::make_shared<const std::string>(file), 0, 0};
}

Place start_of(const std::string& file) {
    return {std::make_shared<const std::string>(file), 1, 1};
}

std::string read_stream(std::FILE* stream, const std::string& name) {
    std::string text;
    char buffer[1 << 16];
    std::size_t count = 0;
    while ((count = std::fread(buffer, 1, sizeof buffer, stream)) > 0) {
        text.append(buffer, count);
    }
    if (std::ferror(stream) != 0) {
        throw InputError(whole(name), fmt::format("cannot read: {}", std::strerror(errno)));
    }
    return text;
}

std::string read_file(const std::string& name) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(name.c_str(), "rb"),
                                                               &std::fclose);
    if (!file) {
        throw InputError(whole(name), fmt::format("cannot open: {}", std::strerror(errno)));
    }
    return read_stream(file.get(), name);
}

/// The documents of one text; each must be a mapping.
std::vector<yaml::Node> parse_documents(const std::string& text, const std::string& name) {
    yaml::Stream stream = yaml::parse(text, name);
    if (stream.documents.empty()) {
        throw InputError(
            start_of(name),
            name == standard_input
                ? "nothing came in, expected a scenario: did the program before fail?"
                : "empty document, expected a scenario: a mapping with 'houtskool: 1'");
    }
    Diagnostics diagnostics;
    for (const yaml::Node& document : stream.documents) {
        if (!document.is_mapping()) {
            diagnostics.error(
                document.place,
                fmt::format("expected a mapping of sections, found {}", document.kind_name()));
        }
    }
    diagnostics.throw_if_errors();
    // A prefix of a YAML document is often valid YAML: what a program in a pipe did not finish
    // writing must not be taken for its answer.
    if (name == standard_input && !stream.ended &&
        stream.documents.back().find("results") != nullptr) {
        throw InputError(stream.documents.back().place,
                         "this document has results but does not end with '...': it was cut off");
    }
    return std::move(stream.documents);
}

std::vector<std::string> yaml_files(const std::string& directory) {
    std::vector<std::string> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(directory, error)) {
        if (entry.path().extension() == ".yaml" && !entry.is_directory()) {
            files.push_back(entry.path().string());
        }
    }
    if (error) {
        throw InputError(whole(directory), fmt::format("cannot read: {}", error.message()));
    }
    if (files.empty()) {
        throw InputError(whole(directory),
                         "no files in this directory end in .yaml, expected at least one");
    }
    std::sort(files.begin(), files.end());
    return files;
}

yaml::Node read_directory(const std::string& directory) {
    yaml::Node document = yaml::Node::mapping();
    Diagnostics diagnostics;
    for (const std::string& file : yaml_files(directory)) {
        try {
            const std::vector<yaml::Node> parts = parse_documents(read_file(file), file);
            if (parts.size() > 1) {
                diagnostics.error(parts[1].place, "a file of a directory is part of one scenario, "
                                                  "found a second document");
            }
            if (!document.place.known()) {
                document.place = parts.front().place;
            }
            document::merge_file(document, parts.front(), diagnostics);
        } catch (const InputError& error) {
            diagnostics.add(error.faults());
        }
    }
    diagnostics.throw_if_errors();
    return document;
}

std::vector<yaml::Node> read_input(const std::string& name) {
    if (name == "-") {
        return parse_documents(read_stream(stdin, standard_input), standard_input);
    }
    std::error_code error;
    if (fs::is_directory(name, error)) {
        return {read_directory(name)};
    }
    return parse_documents(read_file(name), name);
}

struct OverlayFile {
    std::string name;
    yaml::Node document;
};

std::vector<OverlayFile> read_overlays(const std::vector<std::string>& names,
                                       Diagnostics& diagnostics) {
    std::vector<OverlayFile> overlays;
    for (const std::string& name : names) {
        try {
            std::vector<yaml::Node> documents = read_input(name);
            if (documents.size() > 1) {
                diagnostics.error(documents[1].place,
                                  "an overlay is one document, found a second one");
            }
            for (const char* key : {"results", "changes", "origins"}) {
                if (const yaml::Node* section = documents.front().find(key)) {
                    diagnostics.error(section->place,
                                      fmt::format("an overlay cannot state '{}': only the programs "
                                                  "write it",
                                                  key));
                }
            }
            overlays.push_back({name, std::move(documents.front())});
        } catch (const InputError& error) {
            diagnostics.add(error.faults());
        }
    }
    return overlays;
}

model::Scenario read_document(yaml::Node document, const std::vector<OverlayFile>& overlays,
                              const std::vector<std::string>& settings, Diagnostics& diagnostics) {
    std::vector<model::Change> changes;
    for (const OverlayFile& over : overlays) {
        const auto made = document::overlay(document, over.document, over.name);
        changes.insert(changes.end(), made.begin(), made.end());
    }
    for (const std::string& setting : settings) {
        const auto made = document::set_value(document, setting, diagnostics);
        changes.insert(changes.end(), made.begin(), made.end());
    }
    model::Scenario scenario = document::read(document, diagnostics);
    for (model::Change& change : changes) {
        change.after = last_result(scenario);
        scenario.changes.push_back(std::move(change));
    }
    return scenario;
}

} // namespace

std::vector<model::Scenario> read_scenarios(const InputOptions& options, Diagnostics& diagnostics) {
    std::vector<std::string> names = options.scenarios;
    if (names.empty()) {
        names.emplace_back("-");
    }
    const auto stdin_count = std::count(names.begin(), names.end(), "-") +
                             std::count(options.overlays.begin(), options.overlays.end(), "-");
    if (stdin_count > 1) {
        throw InputError(whole(standard_input), "named twice, but it can be read only once");
    }
    const std::vector<OverlayFile> overlays = read_overlays(options.overlays, diagnostics);
    std::vector<model::Scenario> scenarios;
    for (const std::string& name : names) {
        try {
            for (yaml::Node& document : read_input(name)) {
                Diagnostics own;
                scenarios.push_back(
                    read_document(std::move(document), overlays, options.settings, own));
                diagnostics.add(own.sorted());
            }
        } catch (const InputError& error) {
            diagnostics.add(error.faults());
        }
    }
    diagnostics.throw_if_errors();
    return scenarios;
}

} // namespace houtskool::app
