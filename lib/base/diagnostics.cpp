// SPDX-License-Identifier: MIT
#include "base/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace houtskool {

std::string Diagnostic::str() const {
    const std::string where = place.str();
    return fmt::format("{}{}{}: {}", where, where.empty() ? "" : ": ",
                       kind == Kind::error ? "error" : "warning", text);
}

InputError::InputError(std::vector<Diagnostic> faults) : faults_(std::move(faults)) {
    what_ = faults_.empty() ? "invalid input" : faults_.front().str();
}

InputError::InputError(Place place, std::string text)
    : InputError({{Diagnostic::Kind::error, std::move(place), std::move(text)}}) {}

void Diagnostics::error(Place place, std::string text) {
    list_.push_back({Diagnostic::Kind::error, std::move(place), std::move(text)});
    ++errors_;
}

void Diagnostics::warning(Place place, std::string text) {
    list_.push_back({Diagnostic::Kind::warning, std::move(place), std::move(text)});
}

void Diagnostics::add(const std::vector<Diagnostic>& faults) {
    for (const Diagnostic& fault : faults) {
        list_.push_back(fault);
        errors_ += fault.kind == Diagnostic::Kind::error ? 1 : 0;
    }
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> result = list_;
    std::stable_sort(result.begin(), result.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

void Diagnostics::throw_if_errors() const {
    if (has_errors()) {
        throw InputError(sorted());
    }
}

} // namespace houtskool
