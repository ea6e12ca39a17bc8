// SPDX-License-Identifier: MIT
#include "render/junit.hpp"

#include "render/finding.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace houtskool::render {

namespace {

using report::Report;
using report::Rule;

struct Counts {
    std::size_t tests = 0;
    std::size_t failures = 0;
    std::size_t skipped = 0;
};

bool is_failure(const Rule& rule) {
    return rule.status == Rule::Status::failed && rule.severity == model::Severity::error;
}

Counts counts_of(const Report& report) {
    Counts counts;
    if (report.gate) {
        for (const Rule& rule : report.gate->rules) {
            ++counts.tests;
            counts.failures += is_failure(rule) ? 1U : 0U;
            counts.skipped += rule.status == Rule::Status::skipped ? 1U : 0U;
        }
    }
    return counts;
}

std::string attribute(std::string_view name, std::string_view value) {
    if (value.empty()) {
        return {};
    }
    std::string text;
    for (const char c : xml_text(value)) { // a parser takes bare ones for blanks (XML 1.0 §3.3.3)
        text += c == '\n' ? "&#10;" : c == '\t' ? "&#9;" : std::string(1, c);
    }
    return fmt::format(" {}=\"{}\"", name, text);
}

std::string explanation(const Rule& rule, Language language) {
    std::string text = rule.message + "\n";
    for (const std::string& detail : rule.details) {
        text += detail + "\n";
    }
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            text += fmt::format("{}: {}\n", report::word(key, language), value);
        }
    };
    add("holds", rule.text);
    add("owner", rule.owner);
    add("reason", rule.reason);
    if (rule.place.known()) {
        text += rule.place.str() + "\n";
    }
    return text;
}

std::string test_case(const Rule& rule, const Report& report) {
    std::string text = fmt::format("    <testcase{}{}",
                                   attribute("classname", report.program + "." + report.scenario),
                                   attribute("name", rule.id));
    if (rule.place.known()) {
        text += attribute("file", rule.place.file_name()) +
                attribute("line", fmt::format("{}", rule.place.line));
    }
    const std::string word = severity_word(rule.severity, Language::en);
    if (is_failure(rule)) {
        return text + fmt::format(">\n      <failure{}{}>{}</failure>\n    </testcase>\n",
                                  attribute("type", word), attribute("message", rule.message),
                                  xml_text(explanation(rule, report.language)));
    }
    if (rule.status == Rule::Status::skipped) {
        return text + fmt::format(">\n      <skipped{}/>\n    </testcase>\n",
                                  attribute("message", rule.message));
    }
    if (rule.message.empty()) {
        return text + "/>\n";
    }
    return text + fmt::format(">\n      <system-out>{}</system-out>\n    </testcase>\n",
                              xml_text(word + ": " + explanation(rule, report.language)));
}

std::string counted(const Counts& counts) {
    return fmt::format(" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\"", counts.tests,
                       counts.failures, counts.skipped);
}

/// The length of the character that starts here, when XML 1.0 §2.2 allows it; else 0.
std::size_t character(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte < 0x80) {
        return byte >= 0x20 && byte != 0x7f ? 1 : 0;
    }
    const std::size_t length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    const std::string_view bytes = text.substr(0, length);
    return bytes == "\xef\xbf\xbe" || bytes == "\xef\xbf\xbf" ? 0 : bytes.size();
}

} // namespace

std::string xml_text(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const char c = text.front();
        std::size_t length = 1;
        if (c == '&') {
            result += "&amp;";
        } else if (c == '<') {
            result += "&lt;";
        } else if (c == '>') {
            result += "&gt;";
        } else if (c == '"') {
            result += "&quot;";
        } else if (c == '\r') {
            result += "&#13;";
        } else if (c == '\n' || c == '\t') {
            result += c;
        } else if (const std::size_t known = character(text); known > 0) {
            length = known;
            result += text.substr(0, length);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            length = std::min<std::size_t>(text.size(), byte >= 0xe0 ? 3 : 1);
            result += "\xef\xbf\xbd";
        }
        text.remove_prefix(length);
    }
    return result;
}

std::string junit(std::span<const Report> reports) {
    Counts all;
    std::string suites;
    for (const Report& report : reports) {
        const Counts counts = counts_of(report);
        all.tests += counts.tests;
        all.failures += counts.failures;
        all.skipped += counts.skipped;
        suites +=
            fmt::format("  <testsuite{}{}>\n",
                        attribute("name", report.program + " " + report.scenario), counted(counts));
        if (report.gate) {
            for (const Rule& rule : report.gate->rules) {
                suites += test_case(rule, report);
            }
        }
        suites += "  </testsuite>\n";
    }
    return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites{}>\n{}"
                       "</testsuites>\n",
                       counted(all), suites);
}

} // namespace houtskool::render
