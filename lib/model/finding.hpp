// SPDX-License-Identifier: MIT
#pragma once
// What an analyst should look at: a stable code, the figures, the sources, the place in the file.

#include "base/format.hpp"
#include "model/words.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace houtskool::model {

/// error: the answer is no; warning: look at it (exit 1 under --strict); note: good to know.
enum class Severity { error, warning, note };

/// A named figure of a finding. Amounts are in euros, dates are texts in ISO form.
struct Figure {
    std::string name;
    std::variant<std::string, Decimal> value;
    friend bool operator==(const Figure&, const Figure&) = default;
};

struct Finding {
    std::string code;
    Severity severity = Severity::note;
    std::string subject; ///< path in the document: `tasks[vth]`, `organisation.clusters`
    std::vector<Figure> figures;
    std::vector<std::string> sources; ///< citations of the figures that are at odds
    std::string message;              ///< in English, made from code and figures
    Origin place;
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// What a code means, and its sentence in each language. A sentence names figures in braces with a
/// kind: {gap:eur} {fte:fte} {share:percent} {when:date} {n:number} {names} (text as it is).
struct FindingKind {
    std::string_view code;
    Severity severity;
    std::string_view program; ///< who finds it
    std::string_view meaning; ///< one line for the manual: when it is found and why it matters
    std::string_view en;
    std::string_view nl;
};

/// Every code there is, by program and then by name.
[[nodiscard]] std::span<const FindingKind> finding_kinds();
/// The kind with this code; the code must exist.
[[nodiscard]] const FindingKind& finding_kind(std::string_view code);

/// A finding of a known code, with its English message filled in.
[[nodiscard]] Finding make_finding(std::string_view code, std::string subject,
                                   std::vector<Figure> figures,
                                   std::vector<std::string> sources = {}, Place place = {});

/// The sentence of a finding in a language. A code of another version keeps its stored message.
[[nodiscard]] std::string message(const Finding& finding, Language language);

} // namespace houtskool::model
