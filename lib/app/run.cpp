// SPDX-License-Identifier: MIT
#include "app/run.hpp"

#include "app/freshness.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "app/view.hpp"
#include "base/text.hpp"
#include "document/document.hpp"
#include "yaml/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

namespace houtskool::app {

namespace {

using model::Scenario;

enum ExitCode { answered = 0, answered_no = 1, no_answer = 2 };

void say(const std::string& text) {
    (void)std::fwrite(text.data(), 1, text.size(), stderr);
}

void show(const std::vector<Diagnostic>& faults, bool quiet) {
    for (const Diagnostic& fault : faults) {
        if (!quiet || fault.kind == Diagnostic::Kind::error) {
            say(fault.str() + "\n");
        }
    }
}

/// What the program stands on and the document lacks, with the way to get it.
void check_ready(const Program& program, const Scenario& scenario, Diagnostics& diagnostics) {
    for (const std::string& section : program.sections) {
        if (!has_section(scenario, section)) {
            diagnostics.error(scenario.place,
                              fmt::format("scenario '{}' has no '{}', which {} needs", scenario.id,
                                          section, program.name));
        }
    }
    const std::vector<std::string> needs = program.needs(scenario);
    for (const std::string& result : needs) {
        if (!has_result(scenario, result)) {
            diagnostics.error(scenario.place,
                              fmt::format("scenario '{}' has no 'results.{}', which {} needs; {} "
                                          "writes it: {} | {}",
                                          scenario.id, result, program.name, result,
                                          pipeline_to(needs.back()), program.name));
            return; // the first one missing tells the whole pipeline
        }
    }
    for (const Stale& stale : stale_results(scenario, program.name)) {
        diagnostics.warning(scenario.place,
                            fmt::format("'results.{}' was computed before '{}' was changed; run {} "
                                        "again with the same change",
                                        stale.result, stale.path, stale.result));
    }
}

std::string documents(const std::vector<Scenario>& scenarios, const Options& options) {
    std::string text;
    for (const Scenario& scenario : scenarios) {
        const yaml::Node node = document::write(scenario);
        if (options.flow) {
            text += yaml::write_flow_yaml(node);
        } else if (options.format == Format::yaml) {
            text += scenarios.size() > 1 ? "---\n" : "";
            text += yaml::write_yaml(node);
        } else {
            text +=
                yaml::write_json(node, options.format == Format::json ? yaml::JsonLayout::indented
                                                                      : yaml::JsonLayout::one_line);
        }
    }
    return text;
}

void write(const Options& options, const std::string& text) {
    if (options.output.empty()) {
        write_standard_output(text);
    } else {
        write_file(options.output, text);
    }
}

/// How many findings there are, for those who only see the document go by.
void count_findings(const Program& program, const std::vector<Scenario>& scenarios) {
    for (const Scenario& scenario : scenarios) {
        int counts[3] = {};
        for (const model::Finding& finding : program.findings(scenario)) {
            ++counts[static_cast<std::size_t>(finding.severity)];
        }
        say(fmt::format("{}: {}: findings: {} errors, {} warnings, {} notes\n", program.name,
                        scenario.id, counts[0], counts[1], counts[2]));
    }
}

int verdict(const Program& program, const std::vector<Scenario>& scenarios, bool strict) {
    for (const Scenario& scenario : scenarios) {
        for (const model::Finding& finding : program.findings(scenario)) {
            if (finding.severity == model::Severity::error ||
                (strict && finding.severity == model::Severity::warning)) {
                return answered_no;
            }
        }
    }
    return answered;
}

OutputIs standard_output_is() {
    struct stat status {};
    if (::isatty(STDOUT_FILENO) != 0) {
        return OutputIs::terminal;
    }
    const bool pipe = ::fstat(STDOUT_FILENO, &status) == 0 && S_ISFIFO(status.st_mode);
    return pipe ? OutputIs::pipe : OutputIs::other;
}

/// Says whose figures grew too large: there may be many scenarios.
void compute(const Program& program, Scenario& scenario, const Given& given) {
    try {
        program.compute(scenario, given);
    } catch (const OverflowError& error) {
        throw OverflowError(fmt::format("scenario '{}': {}", scenario.id, error.what()));
    }
}

/// Reads the scenarios that the program's own options name.
Given read_given(const Program& program, const Options& options, Diagnostics& diagnostics) {
    Given given = options.given;
    for (const OwnOption& option : program.options) {
        if (option.takes != Takes::scenario || !given.has(option.name)) {
            continue;
        }
        InputOptions input;
        input.scenarios = {given.text(option.name)};
        std::vector<Scenario> read = read_scenarios(input, diagnostics);
        if (read.size() != 1) {
            diagnostics.error(read.back().place, fmt::format("{} takes one scenario, found {}",
                                                             option.name, read.size()));
        }
        given.add(option.name, std::move(read.front()));
    }
    return given;
}

int answer(const Program& program, const Options& options) {
    Diagnostics diagnostics;
    check_given(program.name, program.options, options.given);
    std::vector<Scenario> scenarios = read_scenarios(options.input, diagnostics);
    const Given given = read_given(program, options, diagnostics);
    for (const Scenario& scenario : scenarios) {
        check_ready(program, scenario, diagnostics);
    }
    diagnostics.throw_if_errors();
    show(diagnostics.sorted(), options.quiet);
    for (Scenario& scenario : scenarios) {
        drop_results_from(scenario, program.name);
        compute(program, scenario, given);
    }
    const std::string text = is_document(options.format) ? documents(scenarios, options)
                                                         : view(program, scenarios, options);
    if (program.beside) {
        program.beside(scenarios, given);
    }
    write(options, text);
    if (is_document(options.format) && !options.quiet && ::isatty(STDERR_FILENO) != 0) {
        count_findings(program, scenarios);
    }
    return verdict(program, scenarios, options.strict);
}

} // namespace

int run(const Program& program, int argc, const char* const* argv) {
    // A closed pipe is noticed as EPIPE where the output is written.
    (void)std::signal(SIGPIPE, SIG_IGN);
    try {
        const Parsed parsed = parse_options(program, argc, argv, standard_output_is());
        if (!parsed.options) {
            if (parsed.exit_code == answered) {
                write_standard_output(parsed.text);
            } else {
                say(parsed.text);
            }
            return parsed.exit_code;
        }
        if (parsed.options->schema) {
            write(*parsed.options,
                  yaml::write_json(document::schema(program.name), yaml::JsonLayout::indented));
            return answered;
        }
        if (parsed.options->input.scenarios.empty() && ::isatty(STDIN_FILENO) != 0) {
            say(fmt::format("{0}: error: no scenario named, and standard input is a terminal; "
                            "expected {0} SCENARIO (see {0} --help)\n",
                            program.name));
            return no_answer;
        }
        return answer(program, *parsed.options);
    } catch (const InputError& error) {
        show(error.faults(), false);
    } catch (const OutputError& error) {
        say(fmt::format("{}\n", error.what()));
    } catch (const OverflowError& error) {
        say(fmt::format("{}: error: {}\n", program.name, error.what()));
    } catch (const std::bad_alloc&) {
        say(fmt::format("{}: error: not enough memory\n", program.name));
    }
    return no_answer;
}

} // namespace houtskool::app
