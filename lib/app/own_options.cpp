// SPDX-License-Identifier: MIT
#include "app/own_options.hpp"

#include "base/diagnostics.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>
#include <utility>

namespace houtskool::app {

namespace {

std::optional<double> parse(const std::string& text) {
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end ? std::optional(number) : std::nullopt;
}

} // namespace

std::vector<std::string> Given::texts(std::string_view option) const {
    const auto found = texts_.find(option);
    return found == texts_.end() ? std::vector<std::string>() : found->second;
}

std::string Given::text(std::string_view option) const {
    const std::vector<std::string> all = texts(option);
    return all.empty() ? std::string() : all.back();
}

double Given::number(std::string_view option, double otherwise) const {
    return parse(text(option)).value_or(otherwise);
}

const model::Scenario* Given::scenario(std::string_view option) const {
    const auto found = scenarios_.find(option);
    return found == scenarios_.end() ? nullptr : found->second.get();
}

void Given::add(const std::string& option, model::Scenario scenario) {
    scenarios_[option] = std::make_shared<const model::Scenario>(std::move(scenario));
}

void check_given(const std::string& program, const std::vector<OwnOption>& options,
                 const Given& given) {
    std::vector<std::string> faults;
    for (const OwnOption& option : options) {
        for (const std::string& text : given.texts(option.name)) {
            const auto& words = option.words;
            if (option.takes == Takes::scenario && text == "-") {
                faults.push_back(fmt::format("{}: expected a file or a directory, found '-': "
                                             "standard input is for the scenario itself",
                                             option.name));
            } else if (option.takes == Takes::number || option.takes == Takes::count) {
                const bool whole = option.takes == Takes::count;
                const std::optional<double> number = parse(text);
                if (!number || !(*number >= option.least && *number <= option.most) ||
                    (whole && *number != std::floor(*number))) {
                    faults.push_back(fmt::format("{}: expected a {}number from {} to {}, found {}",
                                                 option.name, whole ? "whole " : "", option.least,
                                                 option.most, houtskool::quoted(text)));
                }
            } else if (!words.empty() && !(text.empty() && option.takes == Takes::maybe_text) &&
                       std::find(words.begin(), words.end(), text) == words.end()) {
                faults.push_back(fmt::format("{}: expected {}, found {}{}", option.name,
                                             join_or(words), houtskool::quoted(text),
                                             did_you_mean(text, words)));
            }
        }
    }
    refuse(program, faults);
}

void refuse(const std::string& program, const std::vector<std::string>& faults) {
    Diagnostics diagnostics;
    for (const std::string& fault : faults) {
        diagnostics.error({std::make_shared<const std::string>(program), 0, 0}, fault);
    }
    diagnostics.throw_if_errors();
}

std::function<bool()> deadline(double seconds) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                                     std::chrono::duration<double>(seconds));
    return [end] { return Clock::now() >= end; };
}

} // namespace houtskool::app
