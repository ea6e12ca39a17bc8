// SPDX-License-Identifier: MIT
#include "base/format.hpp"

#include <fmt/format.h>

namespace houtskool {

namespace {

std::string localised(const std::string& plain, int min_digits, Language language) {
    const bool negative = plain.starts_with('-');
    const std::string digits = negative ? plain.substr(1) : plain;
    const std::size_t point = digits.find('.');
    const std::string whole = digits.substr(0, point);
    std::string fraction = point == std::string::npos ? "" : digits.substr(point + 1);
    fraction.resize(std::max(fraction.size(), static_cast<std::size_t>(min_digits)), '0');

    std::string result = negative ? "-" : "";
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) {
            result += language == Language::nl ? '.' : ',';
        }
        result += whole[i];
    }
    if (!fraction.empty()) {
        result += (language == Language::nl ? ',' : '.') + fraction;
    }
    return result;
}

} // namespace

std::string format_decimal(const Decimal& value, Language language, int min_digits) {
    return localised(value.str(), min_digits, language);
}

std::string format_rounded(const Decimal& value, int digits, Language language) {
    return localised(value.rounded(digits).str(), digits, language);
}

std::string format_money(Money value, Language language) {
    const bool whole = value.in_cents() % 100 == 0;
    return format_decimal(value.to_decimal(), language, whole ? 0 : 2);
}

std::string format_percent(const Decimal& value, Language language) {
    return format_decimal(value * Decimal(100), language) + "%";
}

std::string format_date(const Date& value, Language language) {
    if (language == Language::nl) {
        return fmt::format("{:02}-{:02}-{:04}", value.day(), value.month(), value.year());
    }
    return value.str();
}

} // namespace houtskool
