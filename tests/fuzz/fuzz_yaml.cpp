// SPDX-License-Identifier: MIT
// Any bytes: parsing ends, with nodes or with faults that have a place; and what was parsed can be
// written and read back.

#include "base/diagnostics.hpp"
#include "yaml/parse.hpp"
#include "yaml/write.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace houtskool;
using namespace houtskool::yaml;

[[noreturn]] void fail(const char* law, const std::string& text) {
    std::fprintf(stderr, "%s\n%s\n", law, text.c_str());
    std::abort();
}

void check_faults(const InputError& error, std::string_view text) {
    for (const Diagnostic& fault : error.faults()) {
        if (!fault.place.known() || fault.place.column < 1 || fault.text.empty() ||
            static_cast<std::size_t>(fault.place.line) > text.size() + 1) {
            fail("a fault without a place or words", fault.str());
        }
    }
}

void check_reads_back(const Node& node, const std::string& text, const Limits& limits) {
    try {
        const Stream stream = parse(text, "written", limits);
        if (stream.documents != std::vector<Node>{node}) {
            fail("other nodes are read back", text);
        }
    } catch (const InputError& error) {
        fail(error.what(), text);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Limits limits{.depth = 64, .nodes = 20'000};
    try {
        (void)parse_value(text, "--set");
    } catch (const InputError& error) {
        check_faults(error, text);
    }
    Stream stream;
    try {
        stream = parse(text, "input", limits);
    } catch (const InputError& error) {
        check_faults(error, text);
        return 0;
    }
    for (const Node& node : stream.documents) {
        const std::string yaml = write_yaml(node);
        check_reads_back(node, yaml, limits);
        if (!parse(yaml, "written", limits).ended) {
            fail("the written document has no end", yaml);
        }
        check_reads_back(node, write_json(node, JsonLayout::one_line), limits);
        check_reads_back(node, write_json(node, JsonLayout::indented), limits);
        check_reads_back(node, write_flow_yaml(node), limits);
    }
    return 0;
}
