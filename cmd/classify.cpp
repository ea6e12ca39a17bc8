// SPDX-License-Identifier: MIT
#include "classify/classify.hpp"

#include "app/run.hpp"
#include "classify/learn.hpp"
#include "report/classify_report.hpp"

#include <fmt/format.h>

using namespace houtskool;

namespace {

const std::vector<app::OwnOption> own_options{
    {"--learn",
     R"(  --learn[=METHOD]    learn the model from the decided tasks: rules,
                      dominance-rules, mr-sort or additive (default: the
                      method of the model there is, else rules; with ordered
                      categories dominance-rules); the document has the model
)",
     app::Takes::maybe_text,
     {"rules", "dominance-rules", "mr-sort", "additive"}},
    {"--additive-fit",
     R"(  --additive-fit FIT  what additive values are fitted by: likelihood or margin
                      (default: margin up to 60 decided tasks, else likelihood)
)",
     app::Takes::text,
     {"likelihood", "margin"}},
    {"--precedents",
     R"(  --precedents FILE   with --learn: the decided tasks of this scenario are
                      examples too
)",
     app::Takes::scenario},
    {"--stress",
     R"(  --stress            leave tasks out, learn again on fewer criteria, draw
                      other weights: how the verdicts stand up
)"},
    {"--folds",
     R"(  --folds N           of the cross-validation of --stress (default: 10)
)",
     app::Takes::count,
     {},
     2,
     1000},
    {"--draws",
     R"(  --draws N           of random weights by --stress (default: 1000)
)",
     app::Takes::count,
     {},
     1,
     1e6},
    {"--fewest-repairs",
     R"(  --fewest-repairs[=CRITERIA]
                      the fewest decisions to re-open so that these criteria,
                      with commas between, explain all (default: those that
                      a source calls decisive, else all)
)",
     app::Takes::maybe_text},
    {"--model",
     R"(  --model FILE        set the verdicts beside those of this scenario's model
)",
     app::Takes::scenario},
    {"--map",
     R"(  --map OURS=THEIRS   with --model: which of its criteria, categories or
                      decisions is which of ours, where names differ
                      (repeatable)
)",
     app::Takes::texts},
    {"--decision",
     R"(  --decision ID       the decision that these options are about (default: all)
)",
     app::Takes::text},
    {"--seed",
     R"(  --seed N            of everything random (default: 1); the same seed gives
                      the same bytes
)",
     app::Takes::count,
     {},
     0,
     4294967295.0},
    {"--time-limit",
     R"(  --time-limit S      seconds after which learning and stress tests stop with
                      what they have, and say so (default: 60)
)",
     app::Takes::number,
     {},
     0,
     86400},
};

constexpr double usual_time_limit = 60;

std::optional<model::Method> method_named(const std::string& name) {
    for (const model::Method method : {model::Method::rules, model::Method::dominance_rules,
                                       model::Method::mr_sort, model::Method::additive}) {
        if (classify::name_of(method) == name) {
            return method;
        }
    }
    return std::nullopt;
}

std::vector<model::MappedName> mapped(const std::vector<std::string>& texts) {
    std::vector<model::MappedName> names;
    for (const std::string& text : texts) {
        const std::size_t sign = text.find('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == text.size()) {
            app::refuse("classify", {fmt::format("--map: expected OURS=THEIRS, found '{}'", text)});
        }
        names.push_back({text.substr(0, sign), text.substr(sign + 1)});
    }
    return names;
}

std::vector<std::string> listed(const std::string& text) {
    std::vector<std::string> names;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        names.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return names;
}

classify::Request request(const app::Given& given) {
    classify::Request result;
    result.decision = given.text("--decision");
    result.learning.seed = static_cast<std::uint64_t>(given.number("--seed", 1));
    result.learning.budget.spent = app::deadline(given.number("--time-limit", usual_time_limit));
    if (given.has("--additive-fit")) {
        result.learning.additive = given.text("--additive-fit") == "margin"
                                       ? sorting::AdditiveMethod::margin
                                       : sorting::AdditiveMethod::likelihood;
    }
    if (given.has("--learn")) {
        result.learn = classify::LearnRequest{method_named(given.text("--learn")),
                                              given.scenario("--precedents")};
    }
    if (given.has("--stress")) {
        result.stress = classify::StressRequest{static_cast<int>(given.number("--folds", 10)),
                                                static_cast<int>(given.number("--draws", 1000))};
    }
    if (given.has("--fewest-repairs")) {
        result.repair = classify::RepairRequest{listed(given.text("--fewest-repairs"))};
    }
    if (given.has("--model")) {
        result.compare =
            classify::CompareRequest{given.scenario("--model"), mapped(given.texts("--map"))};
    }
    return result;
}

/// Options that do nothing without another.
void check_company(const app::Given& given) {
    std::vector<std::string> faults;
    const auto with = [&](const char* option, const char* other) {
        if (given.has(option) && !given.has(other)) {
            faults.push_back(fmt::format("{0}: expected {1} beside it; without {1} it does nothing",
                                         option, other));
        }
    };
    with("--precedents", "--learn");
    with("--folds", "--stress");
    with("--draws", "--stress");
    with("--map", "--model");
    app::refuse("classify", faults);
}

void compute(model::Scenario& scenario, const app::Given& given) {
    check_company(given);
    const classify::Request asked = request(given);
    app::refuse("classify", classify::faults(scenario, asked));
    classify::Outcome outcome = classify::classify(scenario, asked);
    for (classify::LearnedModel& learned : outcome.learned) {
        for (model::Decision& decision : scenario.decisions) {
            if (decision.id == learned.decision) {
                const auto method = [](const model::DecisionModel& model) {
                    return model.stated() ? "method: " + classify::name_of(model.method)
                                          : std::string();
                };
                scenario.changes.push_back({fmt::format("decisions[{}].model", decision.id),
                                            method(decision.model), method(learned.model),
                                            "--learn", ""});
                decision.model = std::move(learned.model);
            }
        }
    }
    scenario.results.classify = std::move(outcome.result);
}

} // namespace

int main(int argc, char** argv) {
    const app::Program program{
        .name = "classify",
        .about = "decide per task who should do it, and say why",
        .examples = R"(  classify scenarios/ommen
  classify scenarios/ommen -f table --table explanations
  classify scenarios/ommen --set tasks[vth].scores.proximity=hoog
  classify scenarios/ommen --learn --stress -f table
  classify scenarios/ommen --fewest-repairs -f table --table repairs
  classify scenarios/ommen | staff | cost | plan
)",
        .needs = [](const model::Scenario&) -> std::vector<std::string> { return {}; },
        .sections = {"decisions", "tasks"},
        .compute = compute,
        .report = report::classify_report,
        .findings = [](const model::Scenario& scenario) -> const std::vector<model::Finding>& {
            return scenario.results.classify->findings;
        },
        .options = own_options};
    return app::run(program, argc, argv);
}
