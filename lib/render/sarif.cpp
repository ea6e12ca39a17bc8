// SPDX-License-Identifier: MIT
#include "render/sarif.hpp"

#include "yaml/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace houtskool::render {

namespace {

using model::Finding;
using report::Report;
using yaml::Node;

Node text_node(std::string text) {
    return Node::mapping({{"text", Node::string(std::move(text)), {}}});
}

Node number_node(int number) {
    return Node::plain(fmt::format("{}", number));
}

const char* level(model::Severity severity) {
    switch (severity) {
    case model::Severity::error:
        return "error";
    case model::Severity::warning:
        return "warning";
    case model::Severity::note:
        return "note";
    }
    return "none";
}

/// A file name as the path of a URI (RFC 3986 §3.3).
std::string uri(std::string_view file) {
    std::string result = file.starts_with('/') ? "file://" : "";
    for (const char c : file) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        result += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return result;
}

Node physical(const Place& place) {
    Node artifact = Node::mapping({{"uri", Node::string(uri(place.file_name())), {}}});
    return Node::mapping({{"artifactLocation", std::move(artifact), {}},
                          {"region",
                           Node::mapping({{"startLine", number_node(place.line), {}},
                                          {"startColumn", number_node(place.column), {}}}),
                           {}}});
}

Node location(const Finding& finding) {
    Node result = Node::mapping();
    // what came through a pipe has no file to point at
    if (finding.place.known() && !finding.place.file_name().starts_with('<')) {
        result.set("physicalLocation", physical(finding.place));
    }
    if (!finding.subject.empty()) {
        Node logical = Node::mapping({{"fullyQualifiedName", Node::string(finding.subject), {}}});
        result.set("logicalLocations", Node::sequence({std::move(logical)}));
    }
    return result;
}

/// The sentence, and of a failed rule the reasons.
std::string message(const Finding& finding, const Report& report) {
    std::string text = model::message(finding, report.language);
    if (report.gate) {
        for (const report::Rule& rule : report.gate->rules) {
            if (rule.status == report::Rule::Status::failed &&
                finding.subject == "checks[" + rule.id + "]") {
                text += fmt::format("\n{}", fmt::join(rule.details, "\n"));
            }
        }
    }
    return text;
}

Node rules_of(const std::vector<std::string>& codes) {
    Node rules = Node::sequence();
    for (const std::string& code : codes) {
        const auto kinds = model::finding_kinds();
        const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                       [&](const auto& known) { return known.code == code; });
        Node rule = Node::mapping({{"id", Node::string(code), {}}});
        if (kind != kinds.end()) {
            rule.set("shortDescription", text_node(std::string(kind->meaning)));
            rule.set("defaultConfiguration",
                     Node::mapping({{"level", Node::string(level(kind->severity)), {}}}));
        }
        rules.items.push_back(std::move(rule));
    }
    return rules;
}

Node result_of(const Finding& finding, const Report& report, std::size_t rule) {
    Node result = Node::mapping({{"ruleId", Node::string(finding.code), {}},
                                 {"ruleIndex", number_node(static_cast<int>(rule)), {}},
                                 {"level", Node::string(level(finding.severity)), {}},
                                 {"message", text_node(message(finding, report)), {}}});
    Node where = location(finding);
    if (!where.entries.empty()) {
        result.set("locations", Node::sequence({std::move(where)}));
    }
    Node fingerprint =
        Node::mapping({{"houtskool/v1",
                        Node::string(report.scenario + ":" + finding.code + ":" + finding.subject),
                        {}}});
    result.set("partialFingerprints", std::move(fingerprint));
    return result;
}

} // namespace

std::string sarif(std::span<const Report> reports) {
    std::vector<std::string> codes;
    for (const Report& report : reports) {
        for (const Finding& finding : report.findings) {
            codes.push_back(finding.code);
        }
    }
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    Node results = Node::sequence();
    for (const Report& report : reports) {
        for (const Finding& finding : report.findings) {
            const auto rule = std::lower_bound(codes.begin(), codes.end(), finding.code);
            results.items.push_back(
                result_of(finding, report, static_cast<std::size_t>(rule - codes.begin())));
        }
    }
    const std::string name = reports.empty() ? "houtskool" : reports.front().program;
    Node driver = Node::mapping(
        {{"name", Node::string("houtskool " + name), {}}, {"rules", rules_of(codes), {}}});
    Node run = Node::mapping({{"tool", Node::mapping({{"driver", std::move(driver), {}}}), {}},
                              {"columnKind", Node::string("unicodeCodePoints"), {}},
                              {"results", std::move(results), {}}});
    const Node log = Node::mapping(
        {{"$schema",
          Node::string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                       "sarif-schema-2.1.0.json"),
          {}},
         {"version", Node::string("2.1.0"), {}},
         {"runs", Node::sequence({std::move(run)}), {}}});
    return yaml::write_json(log, yaml::JsonLayout::indented);
}

} // namespace houtskool::render
