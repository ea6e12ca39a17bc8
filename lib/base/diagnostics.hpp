// SPDX-License-Identifier: MIT
#pragma once
// What is wrong with an input. Readers collect every fault here, go on with a harmless value, and
// throw InputError once at the end; only the app layer catches it.

#include "base/place.hpp"

#include <exception>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace houtskool {

/// One fault. The text starts with a small letter, has no final full stop, and names both what was
/// found and what was expected.
struct Diagnostic {
    enum class Kind { error, warning };
    Kind kind = Kind::error;
    Place place;
    std::string text;

    /// "file:line:column: error: text"
    [[nodiscard]] std::string str() const;
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Thrown when an input cannot be used. Carries all faults found, sorted by place.
class InputError : public std::exception {
  public:
    explicit InputError(std::vector<Diagnostic> faults);
    explicit InputError(Place place, std::string text);
    [[nodiscard]] const std::vector<Diagnostic>& faults() const { return faults_; }
    [[nodiscard]] const char* what() const noexcept override { return what_.c_str(); }

  private:
    std::vector<Diagnostic> faults_;
    std::string what_;
};

class Diagnostics {
  public:
    void error(Place place, std::string text);
    void warning(Place place, std::string text);
    /// Takes over what was collected elsewhere.
    void add(const std::vector<Diagnostic>& faults);
    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    /// Sorted by place; the same fault at the same place is listed once.
    [[nodiscard]] std::vector<Diagnostic> sorted() const;
    /// Throws InputError with all that was collected if any of it is an error.
    void throw_if_errors() const;

  private:
    std::vector<Diagnostic> list_;
    int errors_ = 0;
};

} // namespace houtskool
