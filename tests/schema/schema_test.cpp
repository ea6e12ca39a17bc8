// SPDX-License-Identifier: MIT
// The JSON Schemas that ship in scenarios/schema are those of this build, every scenario and every
// result is valid under them, and wrong documents are not. `UPDATE=1 test_schema` writes them.
#include "document/document.hpp"
#include "yaml/parse.hpp"
#include "yaml/write.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

using namespace houtskool;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path scenarios = HOUTSKOOL_SCENARIOS;
const std::vector<std::string> programs{"classify", "staff", "cost", "plan"};

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

fs::path schema_path(const std::string& name) {
    return scenarios / "schema" / (name + ".schema.json");
}

struct Command {
    std::string output;
    int exit_code = -1;
};

Command run(const std::string& command) {
    const std::string with_path = "PATH='" HOUTSKOOL_PROGRAMS "':\"$PATH\"; set -e; " + command;
    std::FILE* pipe = ::popen(with_path.c_str(), "r");
    REQUIRE(pipe != nullptr);
    Command result;
    std::vector<char> buffer(65536);
    std::size_t size = 0;
    while ((size = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0) {
        result.output.append(buffer.data(), size);
    }
    result.exit_code = ::pclose(pipe) / 256;
    return result;
}

/// The faults of a document under a schema that ships; empty: it is valid.
class Checker {
  public:
    explicit Checker(const std::string& name) {
        const json text = json::parse(read_file(schema_path(name)));
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(text), *schema_);
    }

    [[nodiscard]] std::string faults(const json& document) const {
        valijson::Validator validator(valijson::Validator::kStrongTypes);
        valijson::ValidationResults results;
        const valijson::adapters::NlohmannJsonAdapter adapter(document);
        std::string text;
        if (!validator.validate(*schema_, adapter, &results)) {
            valijson::ValidationResults::Error error;
            while (results.popError(error)) {
                for (const std::string& step : error.context) {
                    text += step;
                }
                text += ": " + error.description + "\n";
            }
        }
        return text;
    }

  private:
    std::unique_ptr<valijson::Schema> schema_ = std::make_unique<valijson::Schema>();
};

/// The scenarios that ship: directories of .yaml files.
std::vector<fs::path> all_scenarios() {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(scenarios)) {
        if (entry.is_directory() && entry.path().filename() != "schema") {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// Whether a scenario has the section that a program needs; a sketch need not have them all.
bool asks(const fs::path& scenario, const std::string& program) {
    static const std::map<std::string, std::string> needed{{"classify", "decisions.yaml"},
                                                           {"staff", "organisation.yaml"},
                                                           {"cost", "budget.yaml"},
                                                           {"plan", "planning.yaml"}};
    return fs::exists(scenario / needed.at(program));
}

std::string chain_to(const std::string& program, const fs::path& scenario) {
    std::string command;
    for (const std::string& step : programs) {
        if (asks(scenario, step)) {
            command += command.empty() ? step + " '" + scenario.string() + "'" : " | " + step;
        }
        if (step == program) {
            break;
        }
    }
    return command + " -f json --quiet";
}

bool has_section(const json& document, const std::string& program) {
    return document.at("results").contains(program);
}

} // namespace

TEST_CASE("the schemas that ship are those of this build") {
    std::vector<std::pair<std::string, yaml::Node>> expected{
        {"scenario", document::schema("")}, {"scenario-part", document::part_schema()}};
    for (const std::string& program : programs) {
        expected.emplace_back(program, document::schema(program));
    }
    for (const auto& [name, schema] : expected) {
        CAPTURE(name);
        const std::string text = yaml::write_json(schema, yaml::JsonLayout::indented);
        if (const char* update = std::getenv("UPDATE");
            update != nullptr && std::string(update) == "1") {
            std::ofstream(schema_path(name), std::ios::binary) << text;
        }
        const bool current = read_file(schema_path(name)) == text;
        CHECK_MESSAGE(current, "renew it: UPDATE=1 build/tests/schema/test_schema");
    }
    for (const std::string& program : programs) {
        const bool printed = run(program + " --schema").output == read_file(schema_path(program));
        CHECK_MESSAGE(printed, program, " --schema prints another one");
    }
}

TEST_CASE("every scenario is valid, whole and in parts") {
    const Checker whole("scenario");
    const Checker part("scenario-part");
    REQUIRE_FALSE(all_scenarios().empty());
    for (const fs::path& scenario : all_scenarios()) {
        CAPTURE(scenario.string());
        const Command merged = run(chain_to("classify", scenario));
        REQUIRE(merged.exit_code < 2);
        CHECK(whole.faults(json::parse(merged.output)) == "");
        for (const fs::directory_entry& file : fs::directory_iterator(scenario)) {
            if (file.path().extension() != ".yaml") {
                continue;
            }
            CAPTURE(file.path().string());
            const yaml::Stream stream = yaml::parse(read_file(file.path()), file.path().string());
            for (const yaml::Node& document : stream.documents) {
                const std::string text = yaml::write_json(document, yaml::JsonLayout::one_line);
                CHECK(part.faults(json::parse(text)) == "");
            }
        }
    }
}

TEST_CASE("every result of every program is valid under the schema of that program") {
    for (const std::string& program : programs) {
        const Checker checker(program);
        REQUIRE(asks(scenarios / "ommen", program));
        for (const fs::path& scenario : all_scenarios()) {
            if (!asks(scenario, program)) {
                continue;
            }
            CAPTURE(program);
            CAPTURE(scenario.string());
            const Command result = run(chain_to(program, scenario));
            REQUIRE(result.exit_code < 2);
            const json document = json::parse(result.output);
            CHECK(checker.faults(document) == "");
            CHECK(has_section(document, program));
        }
    }
}

TEST_CASE("wrong documents are refused") {
    const Checker whole("scenario");
    const Checker part("scenario-part");
    const json good = {{"houtskool", 1}, {"scenario", "small"}};
    REQUIRE(whole.faults(good) == "");
    const auto with = [&good](const std::string& path, const json& value) {
        json document = good;
        document[json::json_pointer(path)] = value;
        return document;
    };
    CHECK(whole.faults(with("/tasks", json::array({{{"id", "permits"}}}))) == "");

    // each of them wrong in a file of a scenario too
    for (const json& wrong : {
             with("/task", json::array()),                                 // unknown section
             with("/scenario", "two words"),                               // not a name
             with("/houtskool", "one"),                                    // not a number
             with("/tasks", json::array({{{"id", "a"}, {"houres", 3}}})),  // unknown key
             with("/tasks", json::array({{{"id", "a"}, {"scores", 3}}})),  // wrong kind
             with("/planning/start", "1 April 2018"),                      // not a date
             with("/assumptions/x", {{"value", "1,5"}, {"unit", "fte"}}),  // not a number
             with("/assumptions/x", {{"value", 3}, {"unit", "guilders"}}), // unknown unit
         }) {
        CAPTURE(wrong.dump());
        CHECK(whole.faults(wrong) != "");
        CHECK(part.faults(wrong) != "");
    }
    // what is missing is only wrong in the whole
    for (const json& wrong : {json{{"scenario", "small"}}, json{{"houtskool", 1}},
                              with("/tasks", json::array({{{"label", "no id"}}}))}) {
        CAPTURE(wrong.dump());
        CHECK(whole.faults(wrong) != "");
        CHECK(part.faults(wrong) == "");
    }
    CHECK(Checker("cost").faults(good) != ""); // no result of cost
}
