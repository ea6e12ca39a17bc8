// SPDX-License-Identifier: MIT
#include "ommen_table.hpp"

#include <array>

namespace houtskool::test {

namespace {

struct Row {
    const char* id;
    std::array<double, 6> scores;
    int decided;
};

// Levels: 0 - or low, 1 in between, 2 + or high. Decided: 0 do it ourselves, 1 cooperate, 2
// outsource.
constexpr std::array rows = std::to_array<Row>({
    {"vth", {1, 1, 0, 2, 2, 1}, 2},
    {"ruimte", {1, 1, 2, 2, 0, 2}, 1},
    {"beleid", {2, 2, 2, 0, 2, 1}, 0},
    {"maatschappelijk", {2, 2, 2, 0, 2, 1}, 0},
    {"inkomen", {1, 0, 1, 0, 2, 2}, 2},
    {"sport", {2, 0, 1, 2, 2, 1}, 2},
    {"openbare-ruimte", {1, 0, 1, 2, 2, 1}, 2},
    {"ingenieurs", {0, 0, 1, 1, 0, 0}, 2},
    {"gegevens", {0, 0, 0, 1, 2, 0}, 2},
    {"publiekszaken", {2, 0, 0, 1, 2, 2}, 2},
    {"inkoop", {0, 1, 1, 0, 1, 1}, 0},
    {"financien", {0, 1, 0, 2, 0, 0}, 1},
    {"informatisering", {0, 1, 1, 0, 1, 2}, 2},
    {"facilitair", {0, 0, 0, 2, 0, 0}, 1},
    {"div", {0, 0, 0, 0, 0, 0}, 1},
    {"hrm", {0, 0, 2, 0, 2, 0}, 0},
    {"juridisch", {0, 0, 0, 2, 0, 1}, 1},
    {"communicatie", {2, 2, 1, 1, 2, 2}, 0},
    {"rampen", {0, 2, 2, 0, 0, 2}, 0},
    {"bedrijfsbureau", {nvt, 1, 0, nvt, 0, nvt}, 0},
    {"aansturing", {nvt, 1, 2, nvt, 0, nvt}, 0},
});

} // namespace

sorting::Table ommen_table() {
    sorting::Table table;
    for (const char* id : {"motif", "proximity", "nature", "market", "quality", "vulnerability"}) {
        table.attributes.push_back({id, 3});
    }
    table.categories = {"zelf-doen", "samenwerken", "uitbesteden"};
    for (const Row& row : rows) {
        table.add(row.scores, row.decided, row.id);
    }
    return table;
}

} // namespace houtskool::test
