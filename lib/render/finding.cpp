// SPDX-License-Identifier: MIT
#include "render/finding.hpp"

#include "report/words.hpp"

namespace houtskool::render {

std::string severity_word(model::Severity severity, Language language) {
    switch (severity) {
    case model::Severity::error:
        return report::word("error", language);
    case model::Severity::warning:
        return report::word("warning", language);
    case model::Severity::note:
        return report::word("note", language);
    }
    return {};
}

std::string whereabouts(const model::Finding& finding) {
    return finding.place.known() ? finding.place.str() : finding.subject;
}

} // namespace houtskool::render
