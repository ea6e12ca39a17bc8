// SPDX-License-Identifier: MIT
#include "report/report.hpp"

namespace houtskool::report {

const Table* find_table(const Report& report, std::string_view id) {
    for (const Table& table : report.tables) {
        if (id.empty() || table.id == id) {
            return &table;
        }
    }
    return nullptr;
}

const Chart* find_chart(const Report& report, std::string_view id) {
    for (const Chart& chart : report.charts) {
        if (id.empty() || chart.id == id) {
            return &chart;
        }
    }
    return nullptr;
}

} // namespace houtskool::report
