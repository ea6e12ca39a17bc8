// SPDX-License-Identifier: MIT
#include "model/finding.hpp"

#include <algorithm>
#include <cassert>

namespace houtskool::model {

namespace {

const FindingKind* known_kind(std::string_view code) {
    const auto kinds = finding_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const FindingKind& kind) { return kind.code == code; });
    return found == kinds.end() ? nullptr : &*found;
}

std::string show(const Figure& figure, std::string_view kind, Language language) {
    if (const auto* text = std::get_if<std::string>(&figure.value)) {
        const std::optional<Date> date = kind == "date" ? Date::parse(*text) : std::nullopt;
        return date ? format_date(*date, language) : *text;
    }
    const auto& number = std::get<Decimal>(figure.value);
    if (kind == "percent") {
        return format_percent(number, language);
    }
    if (kind == "eur") {
        return number.scale() <= 2 ? format_money(*Money::from_decimal(number), language)
                                   : format_decimal(number, language);
    }
    // A year or another bare number that is not marked `number` keeps its digits together.
    return kind.empty() ? number.str() : format_decimal(number, language);
}

std::string fill(std::string_view pattern, const std::vector<Figure>& figures, Language language) {
    std::string result;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        result += pattern.substr(0, open);
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t close = pattern.find('}', open);
        const std::string_view slot = pattern.substr(open + 1, close - open - 1);
        const std::size_t colon = slot.find(':');
        const std::string_view name = slot.substr(0, colon);
        const std::string_view kind =
            colon == std::string_view::npos ? std::string_view{} : slot.substr(colon + 1);
        const auto figure = std::find_if(figures.begin(), figures.end(),
                                         [&](const Figure& f) { return f.name == name; });
        assert(figure != figures.end());
        if (figure != figures.end()) {
            result += show(*figure, kind, language);
        }
        pattern.remove_prefix(close + 1);
    }
    return result;
}

} // namespace

const FindingKind& finding_kind(std::string_view code) {
    const FindingKind* kind = known_kind(code);
    assert(kind != nullptr);
    return *kind;
}

Finding make_finding(std::string_view code, std::string subject, std::vector<Figure> figures,
                     std::vector<std::string> sources, Place place) {
    const FindingKind& kind = finding_kind(code);
    Finding finding;
    finding.code = code;
    finding.severity = kind.severity;
    finding.subject = std::move(subject);
    finding.message = fill(kind.en, figures, Language::en);
    finding.figures = std::move(figures);
    finding.sources = std::move(sources);
    std::erase(finding.sources, std::string());
    finding.place = std::move(place);
    return finding;
}

std::string message(const Finding& finding, Language language) {
    const FindingKind* kind = known_kind(finding.code);
    if (language == Language::en || kind == nullptr) {
        return finding.message;
    }
    return fill(kind->nl, finding.figures, language);
}

} // namespace houtskool::model
