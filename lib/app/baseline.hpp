// SPDX-License-Identifier: MIT
#pragma once
// Documents that later results are compared with.

#include "model/scenario.hpp"

#include <string>

namespace houtskool::app {

/// The version of this program, and a digest of each section that results.cost stands on: CRC-64/XZ
/// (ECMA-182 polynomial, reflected, as in .xz files) of what the section is in JSON on one line, in
/// 16 hexadecimal digits. It tells a change from none; it is no seal against forgery.
[[nodiscard]] model::Provenance provenance(const model::Scenario& scenario);

/// CRC-64/XZ of a text, in 16 hexadecimal digits.
[[nodiscard]] std::string digest(const std::string& text);

/// Throws InputError at the baseline when there is a fault, or when a section of it was changed
/// after its results.cost was computed by this version.
void check_baseline(const model::Scenario& baseline, const std::string& fault);

/// Writes a document by way of a temporary file: JSON where the name ends in .json, else YAML.
/// Throws OutputError.
void write_document(const std::string& file, const model::Scenario& scenario);

} // namespace houtskool::app
