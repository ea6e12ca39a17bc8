// SPDX-License-Identifier: MIT
#include "app/baseline.hpp"

#include "app/output.hpp"
#include "base/diagnostics.hpp"
#include "base/text.hpp"
#include "document/document.hpp"
#include "yaml/write.hpp"

#include <boost/crc.hpp>
#include <fmt/format.h>

#include <cstdint>
#include <utility>

namespace houtskool::app {

namespace {

/// What cost looks at; findings name places, which say nothing about the figures.
model::Scenario inputs_of(const model::Scenario& scenario) {
    model::Scenario result;
    result.id = scenario.id;
    result.sources = scenario.sources;
    result.assumptions = scenario.assumptions;
    result.correlations = scenario.correlations;
    result.references = scenario.references;
    result.decisions = scenario.decisions;
    result.tasks = scenario.tasks;
    result.organisation = scenario.organisation;
    result.budget = scenario.budget;
    result.results.classify = scenario.results.classify;
    result.results.staff = scenario.results.staff;
    if (result.results.classify) {
        result.results.classify->findings.clear();
    }
    if (result.results.staff) {
        result.results.staff->findings.clear();
    }
    return result;
}

} // namespace

std::string digest(const std::string& text) {
    constexpr std::uint64_t all = ~std::uint64_t{0};
    boost::crc_optimal<64, 0x42F0E1EBA9EA3693, all, all, true, true> crc;
    crc.process_bytes(text.data(), text.size());
    return fmt::format("{:016x}", crc.checksum());
}

model::Provenance provenance(const model::Scenario& scenario) {
    model::Provenance result;
    result.version = HOUTSKOOL_VERSION;
    result.method = "crc-64/xz";
    const yaml::Node document = document::write(inputs_of(scenario));
    const auto add = [&](const std::string& name, const yaml::Node& section) {
        result.digests[name] = digest(yaml::write_json(section, yaml::JsonLayout::one_line));
    };
    for (const yaml::Entry& section : document.entries) {
        if (section.value.is_scalar() || section.key == "origins") {
            continue;
        }
        if (section.key != "results") {
            add(section.key, section.value);
            continue;
        }
        for (const yaml::Entry& program : section.value.entries) {
            add("results." + program.key, program.value);
        }
    }
    return result;
}

void check_baseline(const model::Scenario& baseline, const std::string& fault) {
    if (!fault.empty()) {
        throw InputError(baseline.place, fault);
    }
    const model::Provenance& stated = *baseline.results.cost->provenance;
    const model::Provenance found = provenance(baseline);
    if (stated.version != found.version || stated.method != found.method) {
        return;
    }
    for (const auto& [name, value] : found.digests) {
        const auto known = stated.digests.find(name);
        if (known == stated.digests.end() || known->second != value) {
            throw InputError(baseline.place,
                             fmt::format("{} was changed after 'results.cost' of this baseline was "
                                         "computed: run cost on it again",
                                         quoted(name)));
        }
    }
}

void write_document(const std::string& file, const model::Scenario& scenario) {
    const yaml::Node document = document::write(scenario);
    write_file(file, file.ends_with(".json")
                         ? yaml::write_json(document, yaml::JsonLayout::indented)
                         : yaml::write_yaml(document));
}

} // namespace houtskool::app
