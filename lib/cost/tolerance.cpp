// SPDX-License-Identifier: MIT
#include "cost/tolerance.hpp"

#include "base/text.hpp"
#include "model/metric.hpp"

#include <algorithm>

namespace houtskool::cost {

namespace {

using model::Check;
using model::Number;

/// The number before a suffix, zero or more; none where the text is something else.
std::optional<Decimal> number_before(const std::string& text, const std::string& suffix) {
    if (!text.ends_with(suffix)) {
        return std::nullopt;
    }
    const std::optional<Decimal> number =
        Decimal::parse(text.substr(0, text.size() - suffix.size()));
    return number && !number->is_negative() ? number : std::nullopt;
}

bool set_rule(const std::string& text, Check& check) {
    if (const auto share = number_before(text, "%")) {
        check.relative = Number{*share * Decimal(1, 2), true};
    } else if (const auto errors = number_before(text, "se")) {
        check.standard_errors = Number{*errors};
    } else if (const auto amount = number_before(text, "")) {
        check.absolute = Number{*amount};
    } else {
        return false;
    }
    return true;
}

} // namespace

std::variant<Check, ToleranceFault> parse_tolerance(const std::string& text) {
    Check check;
    check.reason = "--tolerance " + text;
    const std::size_t sign = text.rfind('=');
    check.every_metric = sign == std::string::npos;
    const std::string rule = check.every_metric ? text : text.substr(sign + 1);
    if (!check.every_metric) {
        check.metric = text.substr(0, sign);
        const std::string family(model::metric_family(check.metric));
        std::vector<std::string> known;
        for (const std::string_view name : model::metric_families()) {
            known.emplace_back(name);
        }
        if (std::find(known.begin(), known.end(), family) == known.end()) {
            return ToleranceFault{"--tolerance: unknown metric " + quoted(check.metric) +
                                  did_you_mean(family, known)};
        }
    }
    if (!set_rule(rule, check)) {
        return ToleranceFault{"--tolerance: expected an amount, a share or standard errors, as in "
                              "0, 1000, 1% or 2se, found " +
                              quoted(rule)};
    }
    return check;
}

std::vector<Check> laid_over(std::vector<Check> stated, const std::vector<Check>& tolerances) {
    for (const Check& tolerance : tolerances) {
        bool laid = false;
        for (Check& check : stated) {
            if (!tolerance.every_metric && check.metric == tolerance.metric &&
                (check.absolute || check.relative || check.standard_errors)) {
                check.absolute = tolerance.absolute;
                check.relative = tolerance.relative;
                check.standard_errors = tolerance.standard_errors;
                check.reason = tolerance.reason;
                laid = true;
            }
        }
        if (!laid) {
            stated.push_back(tolerance);
        }
    }
    return stated;
}

} // namespace houtskool::cost
