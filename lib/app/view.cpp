// SPDX-License-Identifier: MIT
#include "app/view.hpp"

#include "base/diagnostics.hpp"
#include "base/text.hpp"
#include "render/csv.hpp"
#include "render/junit.hpp"
#include "render/markdown.hpp"
#include "render/sarif.hpp"
#include "render/svg.hpp"
#include "render/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace houtskool::app {

namespace {

constexpr int usual_width = 80;
constexpr int least_width = 40;

int terminal_width() {
    if (const char* columns = std::getenv("COLUMNS")) {
        const std::string_view text = columns;
        int width = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), width);
        if (error == std::errc{} && end == text.data() + text.size() && width >= least_width) {
            return width;
        }
    }
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= least_width) {
        return size.ws_col;
    }
    return usual_width;
}

render::Colour colour_for(const Options& options) {
    const char* no_colour = std::getenv("NO_COLOR"); // https://no-color.org
    const bool wanted =
        options.colour == When::always ||
        (options.colour == When::automatic && options.output.empty() &&
         ::isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0'));
    return wanted ? render::Colour::always : render::Colour::never;
}

/// Leaves only the named table in a report, or only its findings.
void keep_only(report::Report& report, const std::string& id, const Program& program) {
    if (id == render::findings_table) {
        report.tables.clear();
        return;
    }
    const report::Table* wanted = report::find_table(report, id);
    if (wanted == nullptr) {
        std::vector<std::string> known;
        for (const report::Table& table : report.tables) {
            known.push_back(table.id);
        }
        known.emplace_back(render::findings_table);
        const Place place{std::make_shared<const std::string>(program.name), 0, 0};
        throw InputError(place, fmt::format("--table: expected {}, found {}{}", join_or(known),
                                            houtskool::quoted(id), did_you_mean(id, known)));
    }
    report.tables = {report::Table(*wanted)};
    report.findings.clear();
    report.summary.clear();
}

/// The chart that is asked for, or the first.
std::string drawing(const Program& program, const std::vector<model::Scenario>& scenarios,
                    const Options& options) {
    const Place place{std::make_shared<const std::string>(program.name), 0, 0};
    if (scenarios.size() != 1) {
        throw InputError(place, fmt::format("-f svg draws one scenario, found {}; draw each to a "
                                            "file of its own",
                                            scenarios.size()));
    }
    const report::Report report = program.report(scenarios.front(), options.language);
    if (report.charts.empty()) {
        throw InputError(place, fmt::format("-f svg: {} has no charts for scenario '{}'; expected "
                                            "-f table, csv or markdown",
                                            program.name, report.scenario));
    }
    const report::Chart* chart = report::find_chart(report, options.chart);
    if (chart == nullptr) {
        std::vector<std::string> known;
        for (const report::Chart& each : report.charts) {
            known.push_back(each.id);
        }
        throw InputError(place, fmt::format("--chart: expected {}, found {}{}", join_or(known),
                                            houtskool::quoted(options.chart),
                                            did_you_mean(options.chart, known)));
    }
    return render::svg(*chart, options.language);
}

} // namespace

std::string view(const Program& program, const std::vector<model::Scenario>& scenarios,
                 const Options& options) {
    if (options.format == Format::svg) {
        return drawing(program, scenarios, options);
    }
    std::vector<report::Report> reports;
    for (const model::Scenario& scenario : scenarios) {
        reports.push_back(program.report(scenario, options.language));
        if (!options.table.empty()) {
            keep_only(reports.back(), options.table, program);
        } else {
            std::erase_if(reports.back().tables,
                          [](const report::Table& table) { return table.on_request; });
        }
    }
    if (reports.size() > 1) { // titles need not differ, ids do
        for (report::Report& report : reports) {
            if (!report.title.starts_with(report.scenario + ":")) {
                report.title = fmt::format("{}: {}", report.scenario, report.title);
            }
        }
    }
    if (options.format == Format::junit) {
        return render::junit(reports);
    }
    if (options.format == Format::sarif) {
        return render::sarif(reports);
    }
    if (options.format == Format::csv) {
        return render::csv(reports, options.table);
    }
    const render::TableOptions table_options{.width = terminal_width(),
                                             .colour = colour_for(options)};
    std::string text;
    for (const report::Report& report : reports) {
        text += text.empty() ? "" : "\n";
        text += options.format == Format::markdown ? render::markdown(report)
                                                   : render::table(report, table_options);
    }
    return text;
}

} // namespace houtskool::app
