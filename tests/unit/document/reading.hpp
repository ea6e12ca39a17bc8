// SPDX-License-Identifier: MIT
#pragma once
// Reads a scenario, and shows the lists of what is wrong with it line by line.

#include "document/document.hpp"
#include "yaml/parse.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using Faults = std::vector<std::string>;

template <>
struct doctest::StringMaker<Faults> {
    static String convert(const Faults& lines) {
        std::string text;
        for (const std::string& line : lines) {
            text += "\n  " + line;
        }
        return text.c_str();
    }
};

struct Outcome {
    houtskool::model::Scenario scenario;
    Faults faults;
};

[[nodiscard]] inline Outcome read_text(const std::string& text) {
    const houtskool::yaml::Stream stream = houtskool::yaml::parse(text, "f");
    houtskool::Diagnostics diagnostics;
    Outcome outcome;
    outcome.scenario = houtskool::document::read(stream.documents.at(0), diagnostics);
    for (const houtskool::Diagnostic& fault : diagnostics.sorted()) {
        outcome.faults.push_back(fault.str());
    }
    return outcome;
}
