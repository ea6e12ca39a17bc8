// SPDX-License-Identifier: MIT
#include "cost/checks.hpp"

#include "cost/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace houtskool::cost {

namespace {

using model::Breach;
using model::Check;
using model::CheckResult;
using model::CheckStatus;
using model::Finding;
using model::Metric;
using model::Scenario;

std::string name_for(const Check& check) {
    if (!check.id.empty()) {
        return check.id;
    }
    if (check.no_new_unsourced) {
        return "no-new-unsourced";
    }
    if (!check.no_findings.empty()) {
        return "no-findings";
    }
    return check.every_metric ? "every-metric" : check.metric;
}

std::string rule_text(const Check& check) {
    if (check.no_new_unsourced) {
        return "no-new-unsourced";
    }
    if (!check.no_findings.empty()) {
        std::string text = "no-findings";
        for (const std::string& code : check.no_findings) {
            text += " " + code;
        }
        return text;
    }
    std::string text = check.every_metric ? "every metric" : check.metric;
    const auto add = [&](const char* name, const std::optional<model::Number>& limit) {
        if (limit) {
            text +=
                std::string(" ") + name + " " +
                (limit->percent ? (limit->value * Decimal(100)).str() + "%" : limit->value.str());
        }
    };
    add("min", check.min);
    add("max", check.max);
    add("absolute", check.absolute);
    add("relative", check.relative);
    add("standard-errors", check.standard_errors);
    return text;
}

bool is_tolerance(const Check& check) {
    return check.absolute || check.relative || check.standard_errors;
}

std::vector<Metric> targets(const Check& check, const std::vector<Metric>& metrics) {
    return check.every_metric ? metrics : named(metrics, check.metric);
}

void hold_value(const Check& check, const Metric& metric, CheckResult& result) {
    if (check.min && metric.value.value < check.min->value) {
        result.breaches.push_back({metric.id, "min", metric.value.value, check.min->value});
    }
    if (check.max && metric.value.value > check.max->value) {
        result.breaches.push_back({metric.id, "max", metric.value.value, check.max->value});
    }
}

/// Keeps the change that takes the largest part of what is allowed.
void keep_slack(const Metric& metric, const Decimal& change, const Decimal& allowed,
                CheckResult& result) {
    const auto part = [](const Decimal& a, const Decimal& b) {
        return a.is_zero() ? 0.0 : b.is_zero() ? HUGE_VAL : a.to_double() / b.to_double();
    };
    if (!result.slack ||
        part(change, allowed) > part(result.slack->change, result.slack->allowed)) {
        result.slack = model::Slack{metric.id, change, allowed};
    }
}

void hold_change(const Check& check, const Metric& before, const Metric& now, CheckResult& result) {
    const Decimal difference = now.value.value - before.value.value;
    std::optional<Decimal> least;
    const auto hold = [&](const char* limit, const Decimal& allowed) {
        least = least ? std::min(*least, allowed) : allowed;
        if (difference.abs() > allowed) {
            result.breaches.push_back({now.id, limit, difference, allowed});
        }
    };
    if (check.absolute) {
        hold("absolute", check.absolute->value);
    }
    if (check.relative) {
        hold("relative", (check.relative->value * before.value.value.abs()).rounded(8));
    }
    if (check.standard_errors) {
        const double error = std::hypot(before.error.to_double(), now.error.to_double());
        hold("standard-errors",
             Decimal::from_double(check.standard_errors->value.to_double() * error,
                                  model::metric_digits(now.unit)));
    }
    if (least) {
        keep_slack(now, difference.abs(), *least, result);
    }
}

class Judge {
  public:
    Judge(const Scenario& now, const Scenario* baseline)
        : now_(now), baseline_(baseline), metrics_(metrics(now, *now.results.cost)) {
        if (baseline != nullptr) {
            before_ = metrics(*baseline, *baseline->results.cost);
        }
    }

    [[nodiscard]] CheckResult judge(const Check& check) const {
        CheckResult result;
        result.id = name_for(check);
        result.rule = rule_text(check);
        result.severity = check.severity;
        result.owner = check.owner;
        result.reason = check.reason;
        result.place = check.place;
        const bool limits = check.min || check.max || !check.no_findings.empty();
        if (baseline_ == nullptr && check.needs_baseline() && !limits) {
            result.status = CheckStatus::not_evaluated;
            return result;
        }
        if (check.no_new_unsourced) {
            hold_sources(result);
        } else if (!check.no_findings.empty()) {
            hold_findings(check, result);
        } else {
            hold_metrics(check, result);
        }
        result.status = result.breaches.empty() ? CheckStatus::passed : CheckStatus::failed;
        return result;
    }

  private:
    void hold_metrics(const Check& check, CheckResult& result) const {
        const std::vector<Metric> found = targets(check, metrics_);
        const bool compared = is_tolerance(check) && baseline_ != nullptr;
        for (const Metric& metric : found) {
            ++result.evaluated;
            hold_value(check, metric, result);
            if (!compared) {
                continue;
            }
            if (const Metric* before = model::find(before_, metric.id)) {
                hold_change(check, *before, metric, result);
            } else if (!check.every_metric) {
                result.breaches.push_back({metric.id, "not-in-baseline", {}, {}});
            }
        }
        bool gone = false;
        if (compared) {
            for (const Metric& metric : targets(check, before_)) {
                if (model::find(metrics_, metric.id) == nullptr) {
                    result.breaches.push_back({metric.id, "gone", {}, {}});
                    gone = true;
                }
            }
        }
        if (found.empty() && !gone) {
            result.breaches.push_back(
                {check.every_metric ? "every metric" : check.metric, "unknown", {}, {}});
        }
    }

    [[nodiscard]] static std::set<std::string> unsourced(const Scenario& scenario) {
        std::set<std::string> names;
        for (const model::Assumption& assumption : scenario.assumptions) {
            if (assumption.quantity.source.empty() && assumption.quantity.note.empty()) {
                names.insert(assumption.id);
            }
        }
        return names;
    }

    void hold_sources(CheckResult& result) const {
        const std::set<std::string> before = unsourced(*baseline_);
        result.evaluated = static_cast<int>(now_.assumptions.size());
        for (const std::string& name : unsourced(now_)) {
            if (!before.contains(name)) {
                result.breaches.push_back({"assumptions." + name, "unsourced", {}, {}});
            }
        }
    }

    void hold_findings(const Check& check, CheckResult& result) const {
        const auto look = [&](const std::vector<Finding>& findings) {
            result.evaluated += static_cast<int>(findings.size());
            for (const Finding& finding : findings) {
                if (std::find(check.no_findings.begin(), check.no_findings.end(), finding.code) !=
                    check.no_findings.end()) {
                    result.breaches.push_back({finding.subject, finding.code, {}, {}});
                }
            }
        };
        if (now_.results.classify) {
            look(now_.results.classify->findings);
        }
        if (now_.results.staff) {
            look(now_.results.staff->findings);
        }
        look(now_.results.cost->findings);
    }

    const Scenario& now_;
    const Scenario* baseline_;
    std::vector<Metric> metrics_;
    std::vector<Metric> before_;
};

} // namespace

std::vector<CheckResult> evaluate(const std::vector<Check>& checks, const Scenario& now,
                                  const Scenario* baseline) {
    const Judge judge(now, baseline);
    std::vector<CheckResult> results;
    std::set<std::string> names;
    for (const Check& check : checks) {
        results.push_back(judge.judge(check));
        const std::string name = results.back().id;
        for (int i = 2; !names.insert(results.back().id).second; ++i) {
            results.back().id = name + "-" + std::to_string(i);
        }
    }
    return results;
}

} // namespace houtskool::cost
