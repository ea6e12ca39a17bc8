// SPDX-License-Identifier: MIT
#include "app/options.hpp"

#include "app/run.hpp"
#include "base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <map>
#include <sstream>

namespace houtskool::app {

namespace {

const std::map<std::string, Format> formats{
    {"table", Format::table},   {"yaml", Format::yaml}, {"json", Format::json},
    {"ndjson", Format::ndjson}, {"csv", Format::csv},   {"markdown", Format::markdown},
    {"svg", Format::svg}};
const std::map<std::string, Format> extensions{{"txt", Format::table},     {"yaml", Format::yaml},
                                               {"yml", Format::yaml},      {"json", Format::json},
                                               {"ndjson", Format::ndjson}, {"csv", Format::csv},
                                               {"md", Format::markdown},   {"svg", Format::svg}};
/// Of programs that hold results against rules.
const std::map<std::string, Format> guard_formats{{"junit", Format::junit},
                                                  {"sarif", Format::sarif}};
const std::map<std::string, Format> guard_extensions{{"xml", Format::junit},
                                                     {"sarif", Format::sarif}};
const std::map<std::string, Language> languages{{"en", Language::en}, {"nl", Language::nl}};
const std::map<std::string, When> moments{
    {"auto", When::automatic}, {"always", When::always}, {"never", When::never}};

std::map<std::string, Format> known_to(const Program& program, std::map<std::string, Format> shared,
                                       const std::map<std::string, Format>& guards) {
    if (program.guards) {
        shared.insert(guards.begin(), guards.end());
    }
    return shared;
}

/// What an option was given, checked against the words it knows.
template <class T>
struct Choice {
    std::string text;
    const std::map<std::string, T>& words;

    void add(CLI::App& app, const std::string& names, const std::string& about,
             const std::string& type) {
        app.add_option(names, text, about)->type_name(type)->take_last();
    }
    [[nodiscard]] T value(const std::string& option) const {
        const auto found = words.find(text);
        if (found != words.end()) {
            return found->second;
        }
        std::vector<std::string> known;
        for (const auto& [word, value] : words) {
            known.push_back(word);
        }
        throw CLI::ValidationError(fmt::format("{}: expected {}, found {}{}", option,
                                               join_or(known), houtskool::quoted(text),
                                               did_you_mean(text, known)));
    }
};

std::string own_help(const Program& program) {
    std::string text;
    for (const OwnOption& option : program.options) {
        text += option.about;
    }
    return text.empty() ? text : fmt::format("{} only\n{}\n", program.name, text);
}

/// What was given of one of the program's own options, taken from where CLI11 put it.
struct OwnValue {
    const OwnOption* option = nullptr;
    CLI::Option* handle = nullptr;
    std::vector<std::string> texts;
};

void add_own(CLI::App& app, OwnValue& own) {
    switch (own.option->takes) {
    case Takes::nothing:
        own.handle = app.add_flag(own.option->name);
        break;
    case Takes::maybe_text:
        own.handle = app.add_flag(own.option->name + "{}", own.texts)
                         ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        break;
    case Takes::text:
    case Takes::number:
    case Takes::count:
    case Takes::scenario:
        own.handle = app.add_option(own.option->name, own.texts)->expected(1)->take_last();
        break;
    case Takes::texts:
        own.handle = app.add_option(own.option->name, own.texts)->allow_extra_args(false);
        break;
    }
}

/// CLI11 writes into the elements, which stay where they are when the list is handed back.
std::vector<OwnValue> add_own(CLI::App& app, const Program& program) {
    std::vector<OwnValue> own(program.options.size());
    for (std::size_t i = 0; i < own.size(); ++i) {
        own[i].option = &program.options[i];
        add_own(app, own[i]);
    }
    return own;
}

Given given_of(const std::vector<OwnValue>& values) {
    Given given;
    for (const OwnValue& own : values) {
        if (own.handle->count() == 0) {
            continue;
        }
        if (own.option->takes == Takes::nothing) {
            given.add(own.option->name, "");
        }
        for (const std::string& text : own.texts) {
            // CLI11 writes `true` for a flag without a value
            const bool bare = own.option->takes == Takes::maybe_text && text == "true";
            given.add(own.option->name, bare ? "" : text);
        }
    }
    return given;
}

constexpr const char* guard_help =
    ";\n                      junit, sarif: rules and findings, for a build server";

std::string help(const Program& program) {
    return fmt::format(
        R"({name}: {about}

usage: {name} [SCENARIO...] [options]

SCENARIO is a file, a directory whose .yaml files are merged, or - for
standard input, which is also read when none is named. Several scenarios, or
several documents in one, make a batch.

input
  --with FILE         lay an overlay over each scenario: it wins where both
                      state a value, null removes (repeatable)
  --set PATH=VALUE    set one value, such as tasks[vth].workload.fte=3
                      (repeatable, after the overlays)

{own}output
  -f, --format FORMAT yaml, json, ndjson: the document, for the next program;
                      table, csv, markdown: a view of what was computed here;
                      svg: one chart of it, of one scenario{guards}
                      (default: table on a terminal, else yaml, or what the
                      name of the -o file ends in; in a pipe the yaml has the
                      syntax of JSON, which the next program reads faster)
  -o, --output FILE   write to a file, whole or not at all
  --table ID          show one table of the view; csv shows the first one, or
                      the one named; 'findings' names the findings
  --chart ID          with -f svg: draw this chart instead of the first one
  --lang LANG         en or nl: language of views; documents never change
  --color WHEN        auto, always or never

behaviour
  --strict            exit with 1 when a finding is a warning
  --quiet             no warnings and no count of findings on standard error
  --schema            print the JSON Schema of the document written, and stop
  --version           print the version, and stop
  --help              print this text, and stop

examples
{examples}
exit codes
  0  answered
  1  answered, and the answer is no: a finding is an error, or a warning under
     --strict
  2  no answer: the command line, the input or the output is at fault; nothing
     was written
)",
        fmt::arg("name", program.name), fmt::arg("about", program.about),
        fmt::arg("examples", program.examples), fmt::arg("own", own_help(program)),
        fmt::arg("guards", program.guards ? guard_help : ""));
}

Format default_format(const Program& program, const Options& options, OutputIs output_is) {
    const std::size_t point = options.output.rfind('.');
    if (point != std::string::npos) {
        const std::map<std::string, Format> all = known_to(program, extensions, guard_extensions);
        const auto known = all.find(options.output.substr(point + 1));
        if (known != all.end()) {
            return known->second;
        }
    }
    return output_is == OutputIs::terminal && options.output.empty() ? Format::table : Format::yaml;
}

Parsed stop(std::string text, int exit_code) {
    return {std::nullopt, std::move(text), exit_code};
}

/// The option closest to one that nobody knows.
std::string unknown_option(const Program& program, const std::string& option) {
    std::vector<std::string> known{"--with",   "--set",     "--format", "--output", "--table",
                                   "--chart",  "--lang",    "--color",  "--strict", "--quiet",
                                   "--schema", "--version", "--help"};
    for (const OwnOption& own : program.options) {
        known.push_back(own.name);
    }
    return fmt::format("unknown option {}{}", houtskool::quoted(option),
                       did_you_mean(option, known));
}

bool has_tables(Format format) {
    return format == Format::table || format == Format::csv || format == Format::markdown;
}

} // namespace

bool is_document(Format format) {
    return format == Format::yaml || format == Format::json || format == Format::ndjson;
}

Parsed parse_options(const Program& program, int argc, const char* const* argv,
                     OutputIs output_is) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    Options options;
    const std::map<std::string, Format> known_formats = known_to(program, formats, guard_formats);
    Choice<Format> format{"", known_formats};
    Choice<Language> language{"en", languages};
    Choice<When> colour{"auto", moments};
    bool wants_help = false;
    bool wants_version = false;
    std::vector<std::string> scenarios;
    app.add_option("scenarios", scenarios);
    app.add_option("--with", options.input.overlays)->allow_extra_args(false);
    app.add_option("--set", options.input.settings)->allow_extra_args(false);
    app.add_option("-f,--format", format.text)->take_last();
    app.add_option("-o,--output", options.output)->take_last();
    app.add_option("--table", options.table)->take_last();
    app.add_option("--chart", options.chart)->take_last();
    app.add_option("--lang", language.text)->take_last();
    app.add_option("--color", colour.text)->take_last();
    const std::vector<OwnValue> own = add_own(app, program);
    app.add_flag("--strict", options.strict);
    app.add_flag("--quiet", options.quiet);
    app.add_flag("--schema", options.schema);
    app.add_flag("--version", wants_version);
    app.add_flag("-h,--help", wants_help);
    try {
        app.parse(argc, argv);
        for (const std::string& extra : app.remaining()) {
            if (extra == "--") {
                break; // what follows are names of scenarios
            }
            if (extra.starts_with('-') && extra != "-") {
                throw CLI::ValidationError(unknown_option(program, extra));
            }
        }
        options.input.scenarios = scenarios;
        options.given = given_of(own);
        options.language = language.value("--lang");
        options.colour = colour.value("--color");
        options.format = format.text.empty() ? default_format(program, options, output_is)
                                             : format.value("--format");
        options.flow = format.text.empty() && options.output.empty() && output_is == OutputIs::pipe;
        if (!options.table.empty() && !has_tables(options.format)) {
            throw CLI::ValidationError("--table shows a part of a view: expected -f table, csv or "
                                       "markdown beside it");
        }
        if (!options.chart.empty() && options.format != Format::svg) {
            throw CLI::ValidationError("--chart chooses what is drawn: expected -f svg beside it");
        }
    } catch (const CLI::ArgumentMismatch& error) {
        const std::string text = error.what(); // --format: 1 required TEXT missing
        return stop(fmt::format("{}: error: {}: expected a value after it\n", program.name,
                                text.substr(0, text.find(':'))),
                    2);
    } catch (const CLI::ConversionError& error) {
        const std::string text = error.what(); // Could not convert: --strict = maybe
        const std::size_t name = std::min(text.find("--"), text.size());
        return stop(fmt::format("{}: error: {} takes no value\n", program.name,
                                text.substr(name, text.find(' ', name) - name)),
                    2);
    } catch (const CLI::ParseError& error) {
        return stop(fmt::format("{}: error: {}\n", program.name, error.what()), 2);
    }
    if (wants_help) {
        return stop(help(program), 0);
    }
    if (wants_version) {
        return stop(fmt::format("{} (houtskool) {}\n", program.name, HOUTSKOOL_VERSION), 0);
    }
    return {options, "", 0};
}

} // namespace houtskool::app
