// SPDX-License-Identifier: MIT
#include "ommen.hpp"

#include <array>

namespace houtskool::test {

namespace {

struct Row {
    const char* id;
    std::array<const char*, 6> levels;
    const char* decided;
};

constexpr std::array criteria{"motif", "proximity", "nature", "market", "quality", "vulnerability"};

// Services first, then operations, as the source lists them.
constexpr std::array rows = std::to_array<Row>({
    {"vth", {"+/-", "gemiddeld", "standaard", "+", "+", "gemiddeld"}, "uitbesteden"},
    {"ruimte", {"+/-", "gemiddeld", "maatwerk", "+", "-", "hoog"}, "samenwerken"},
    {"beleid", {"+", "hoog", "maatwerk", "-", "+", "gemiddeld"}, "zelf-doen"},
    {"maatschappelijk", {"+", "hoog", "maatwerk", "-", "+", "gemiddeld"}, "zelf-doen"},
    {"inkomen", {"+/-", "beperkt", "gemiddeld", "-", "+", "hoog"}, "uitbesteden"},
    {"sport", {"+", "beperkt", "gemiddeld", "+", "+", "gemiddeld"}, "uitbesteden"},
    {"openbare-ruimte", {"+/-", "beperkt", "gemiddeld", "+", "+", "gemiddeld"}, "uitbesteden"},
    {"ingenieurs", {"-", "beperkt", "gemiddeld", "+/-", "-", "laag"}, "uitbesteden"},
    {"gegevens", {"-", "beperkt", "standaard", "+/-", "+", "laag"}, "uitbesteden"},
    {"publiekszaken", {"+", "beperkt", "standaard", "+/-", "+", "hoog"}, "uitbesteden"},
    {"inkoop", {"-", "gemiddeld", "gemiddeld", "-", "+/-", "gemiddeld"}, "zelf-doen"},
    {"financien", {"-", "gemiddeld", "standaard", "+", "-", "laag"}, "samenwerken"},
    {"informatisering", {"-", "gemiddeld", "gemiddeld", "-", "+/-", "hoog"}, "uitbesteden"},
    {"facilitair", {"-", "beperkt", "standaard", "+", "-", "laag"}, "samenwerken"},
    {"div", {"-", "beperkt", "standaard", "-", "-", "laag"}, "samenwerken"},
    {"hrm", {"-", "beperkt", "maatwerk", "-", "+", "laag"}, "zelf-doen"},
    {"juridisch", {"-", "beperkt", "standaard", "+", "-", "gemiddeld"}, "samenwerken"},
    {"communicatie", {"+", "hoog", "gemiddeld", "+/-", "+", "hoog"}, "zelf-doen"},
    {"rampen", {"-", "hoog", "maatwerk", "-", "-", "hoog"}, "zelf-doen"},
    {"bedrijfsbureau", {"nvt", "gemiddeld", "standaard", "nvt", "-", "nvt"}, "zelf-doen"},
    {"aansturing", {"nvt", "gemiddeld", "maatwerk", "nvt", "-", "nvt"}, "zelf-doen"},
});

model::Decision sourcing() {
    const std::vector<std::string> signs{"-", "+/-", "+"};
    const std::vector<std::string> amounts{"laag", "gemiddeld", "hoog"};
    model::Decision decision;
    decision.id = "sourcing";
    for (const char* category : {"zelf-doen", "samenwerken", "uitbesteden"}) {
        decision.categories.push_back({category, {}, {}});
    }
    decision.criteria = {
        criterion("motif", signs),
        criterion("proximity", {"beperkt", "gemiddeld", "hoog"}),
        criterion("nature", {"standaard", "gemiddeld", "maatwerk"}),
        criterion("market", signs),
        criterion("quality", signs),
        criterion("vulnerability", amounts),
    };
    decision.decisive.criteria = {{"motif", {}}, {"proximity", {}}, {"nature", {}}};
    decision.decisive.source = cite("sketch §4.3");
    decision.model.rules = {
        rule("close-by", {{"proximity", {"hoog"}}}, "zelf-doen"),
        rule("own-organisation", {{"motif", {"nvt"}}}, "zelf-doen"),
        rule("tailored", {{"nature", {"maatwerk"}}, {"vulnerability", {"laag", "gemiddeld"}}},
             "zelf-doen"),
        rule("no-market",
             {{"market", {"-"}}, {"nature", {"gemiddeld"}}, {"vulnerability", {"gemiddeld"}}},
             "zelf-doen"),
        rule("weak-quality", {{"quality", {"-"}}, {"nature", {"standaard", "maatwerk"}}},
             "samenwerken"),
        rule("else", {}, "uitbesteden"),
    };
    return decision;
}

} // namespace

model::Citation cite(const std::string& text) {
    model::Citation citation;
    citation.text = text;
    return citation;
}

model::Rule rule(const std::string& id, const Levels& conditions, const std::string& category) {
    model::Rule result;
    result.id = id;
    for (const auto& [name, levels] : conditions) {
        result.conditions.push_back({{name, {}}, levels});
    }
    result.category.id = category;
    return result;
}

model::Criterion criterion(const std::string& id, const std::vector<std::string>& scale) {
    model::Criterion result;
    result.id = id;
    result.scale = scale;
    return result;
}

model::Task task(const std::string& id, const std::map<std::string, std::string>& scores) {
    model::Task result;
    result.id = id;
    result.scores = scores;
    return result;
}

void decide(model::Task& task, const std::string& decision, const std::string& category,
            const std::string& source) {
    task.decided.push_back({{{decision, category}}, cite(source), {}});
}

model::Part part(const std::string& id, const std::string& category, const std::string& source) {
    model::Part result;
    result.id = id;
    result.verdicts = {{"colour", category}};
    result.source = cite(source);
    return result;
}

model::Scenario ommen() {
    model::Scenario scenario;
    scenario.id = "ommen";
    scenario.decisions = {sourcing()};
    for (const Row& row : rows) {
        std::map<std::string, std::string> scores;
        for (std::size_t i = 0; i < criteria.size(); ++i) {
            scores.emplace(criteria[i], row.levels[i]);
        }
        model::Task one = task(row.id, scores);
        decide(one, "sourcing", row.decided, "sketch §4.3");
        scenario.tasks.push_back(std::move(one));
    }
    return scenario;
}

model::Decision colour() {
    model::Decision decision;
    decision.id = "colour";
    decision.categories = {{"red", {}, {}}, {"blue", {}, {}}};
    decision.criteria = {criterion("size", {"small", "big"}),
                         criterion("shape", {"round", "square"})};
    return decision;
}

} // namespace houtskool::test
