// SPDX-License-Identifier: MIT
#pragma once
// From text to a file or standard output, whole or not at all.

#include <stdexcept>
#include <string>

namespace houtskool::app {

class OutputError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Writes a file by way of a temporary one beside it, so that nobody ever sees half of it; what is
/// no regular file (/dev/null, a named pipe) is written directly. Throws OutputError.
void write_file(const std::string& name, const std::string& text);

/// Writes standard output and makes sure that it arrived. A reader that has closed its end of the
/// pipe has seen enough: that is no error. Throws OutputError for anything else.
void write_standard_output(const std::string& text);

} // namespace houtskool::app
