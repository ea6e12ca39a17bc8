// SPDX-License-Identifier: MIT
#include "model/words.hpp"

namespace houtskool::model {

const std::string& Label::in(Language language, const std::string& fallback) const {
    if (!text.empty()) {
        return text;
    }
    const std::string& wanted = language == Language::nl ? nl : en;
    const std::string& other = language == Language::nl ? en : nl;
    if (!wanted.empty()) {
        return wanted;
    }
    return other.empty() ? fallback : other;
}

} // namespace houtskool::model
