// SPDX-License-Identifier: MIT
#include "app/output.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace houtskool::app {

namespace {

namespace fs = std::filesystem;

constexpr mode_t usual_mode = 0666;

[[noreturn]] void fail(const std::string& name) {
    throw OutputError(fmt::format("{}: error: cannot write: {}", name, std::strerror(errno)));
}

/// 0, or the errno of the write that failed.
int write_all(int descriptor, const std::string& text) {
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t count = ::write(descriptor, text.data() + done, text.size() - done);
        if (count < 0 && errno != EINTR) {
            return errno;
        }
        done += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    return 0;
}

void write_directly(const std::string& name, const std::string& text) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(name.c_str(), "wb"),
                                                               &std::fclose);
    if (!file) {
        fail(name);
    }
    errno = write_all(::fileno(file.get()), text);
    if (errno != 0) {
        fail(name);
    }
}

/// The mode that a new file gets, or the one that the file it replaces had.
mode_t mode_for(const std::string& name) {
    struct stat known {};
    if (::stat(name.c_str(), &known) == 0) {
        return known.st_mode & 07777U;
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return usual_mode & ~mask;
}

} // namespace

void write_file(const std::string& name, const std::string& text) {
    std::error_code error;
    const fs::file_status status = fs::status(name, error);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        write_directly(name, text);
        return;
    }
    // Follow links, so that the file they lead to is replaced and not the link.
    const fs::path resolved = fs::exists(status) ? fs::canonical(name, error) : fs::path(name);
    const std::string target = error ? name : resolved.string();
    std::string temporary = target + ".XXXXXX";
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0) {
        fail(name);
    }
    int fault = write_all(descriptor, text);
    if (fault == 0 && ::fchmod(descriptor, mode_for(target)) != 0) {
        fault = errno;
    }
    if (::close(descriptor) != 0 && fault == 0) {
        fault = errno;
    }
    if (fault == 0 && std::rename(temporary.c_str(), target.c_str()) != 0) {
        fault = errno;
    }
    if (fault != 0) {
        ::unlink(temporary.c_str());
        errno = fault;
        fail(name);
    }
}

void write_standard_output(const std::string& text) {
    errno = write_all(STDOUT_FILENO, text);
    if (errno != 0 && errno != EPIPE) {
        fail("<stdout>");
    }
}

} // namespace houtskool::app
