// SPDX-License-Identifier: MIT
#pragma once
// Options that one program has beside those that all share.

#include "model/scenario.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace houtskool::app {

/// What an option is followed by. `maybe_text`: `--name` or `--name=TEXT`. `scenario`: a file or a
/// directory, read like the scenarios themselves. `count`: a whole number.
enum class Takes { nothing, maybe_text, text, texts, number, count, scenario };

struct OwnOption {
    std::string name;  ///< `--learn`
    std::string about; ///< its lines in --help, laid out, at most 79 columns
    Takes takes = Takes::nothing;
    std::vector<std::string> words = {}; ///< of a text: those it may be; empty: any
    double least = 0;                    ///< of a number
    double most = 0;
};

/// What was given of them.
class Given {
  public:
    [[nodiscard]] bool has(std::string_view option) const { return texts_.contains(option); }
    /// The last text given; empty where none was.
    [[nodiscard]] std::string text(std::string_view option) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view option) const;
    [[nodiscard]] double number(std::string_view option, double otherwise) const;
    /// Null where none was given.
    [[nodiscard]] const model::Scenario* scenario(std::string_view option) const;

    void add(const std::string& option, const std::string& text) { texts_[option].push_back(text); }
    void add(const std::string& option, model::Scenario scenario);

  private:
    std::map<std::string, std::vector<std::string>, std::less<>> texts_;
    std::map<std::string, std::shared_ptr<const model::Scenario>, std::less<>> scenarios_;
};

/// Throws InputError, placed at the program, when a text is none of the words or no such number.
void check_given(const std::string& program, const std::vector<OwnOption>& options,
                 const Given& given);

/// Throws InputError with these texts, placed at the program; nothing where there are none.
void refuse(const std::string& program, const std::vector<std::string>& faults);

/// True from so many seconds on, counted from this call.
[[nodiscard]] std::function<bool()> deadline(double seconds);

} // namespace houtskool::app
