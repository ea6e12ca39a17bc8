// SPDX-License-Identifier: MIT
#pragma once
// Charts of any size, with labels that are hard to place.

#include "report/chart.hpp"

#include <array>
#include <string>
#include <vector>

namespace charts {

using namespace houtskool;
using namespace houtskool::report;

inline std::string label(int i) {
    static const std::array<const char*, 6> labels{
        "Vergunningverlening, toezicht en handhaving op het gebied van de fysieke leefomgeving",
        "Uitbesteden",
        "ICT",
        "Salarisadministratie & personeelsbeheer",
        "Werkvoorzieningsschapsvergaderingsnotulenadministratie",
        "Inhuur <incidenteel>"};
    return std::string(labels[static_cast<std::size_t>(i) % labels.size()]) + " " +
           std::to_string(i + 1);
}

template <class Shape>
Chart chart_of(Shape shape) {
    Chart chart;
    chart.id = "some";
    chart.title = "Een titel die zo lang is dat hij over meer dan een regel van het plaatje loopt, "
                  "zoals titels dat doen";
    chart.alt = "What there is to see.";
    chart.note = "Een noot met <tekens> & \"aanhalingstekens\".";
    chart.measure = Measure::euro;
    chart.shape = std::move(shape);
    return chart;
}

inline Chart waterfall(int steps) {
    Waterfall shape;
    for (int i = 0; i < steps; ++i) {
        const std::int64_t cents = (100000 + i * 73211LL) * 100 + i * 7;
        shape.steps.push_back({label(i), Decimal(i % 3 == 2 ? -cents : cents, 2)});
    }
    shape.steps.push_back({"groot middel", Decimal(-900000)});
    shape.steps.push_back({"structureel tekort", Decimal(), true});
    return chart_of(shape);
}

inline Chart tornado(int rows) {
    Tornado shape;
    shape.centre = Decimal(392657);
    shape.centre_label = "waarschijnlijkste waarden:";
    shape.low_label = "invoer op het 10e percentiel";
    shape.high_label = "invoer op het 90e percentiel";
    for (int i = 0; i < rows; ++i) {
        const int swing = 400000 / (i + 1);
        const int low = i % 3 == 0 ? -swing : swing;
        const int high = i % 4 == 1 ? swing / 2 : -low;
        shape.rows.push_back({label(i), i % 2 == 0 ? "" : "1,5% tot 3,5%",
                              shape.centre + Decimal(low), shape.centre + Decimal(high)});
    }
    return chart_of(shape);
}

inline Chart fan(int years) {
    Fan shape;
    shape.median_label = "mediaan";
    shape.bands = {{"P5", "P95", {}, {}}, {"P10", "P90", {}, {}}, {"P25", "P75", {}, {}}};
    shape.reference = FanReference{"gedekt bij 0", {}};
    for (int i = 0; i < years; ++i) {
        const int median = 300000 + i * 40000;
        const int deviation = 150000 + i * 20000;
        shape.years.push_back(std::to_string(2019 + i));
        shape.median.emplace_back(median);
        int percent = 164;
        for (FanBand& band : shape.bands) {
            band.low.emplace_back(median - deviation / 100 * percent);
            band.high.emplace_back(median + deviation / 80 * percent);
            percent -= 45;
        }
        shape.reference->values.emplace_back();
    }
    return chart_of(shape);
}

inline Chart stacked(int columns, int series) {
    StackedBars shape;
    for (int i = 0; i < columns; ++i) {
        shape.columns.push_back(std::to_string(2019 + i));
    }
    for (int j = 0; j < series; ++j) {
        Series one{label(j), {}};
        const int sign = j == 1 ? -1 : 1;
        for (int i = 0; i < columns; ++i) {
            one.amounts.emplace_back(sign * (3500000 / (j + 1) + i * 31007 / (j + 1)));
        }
        shape.series.push_back(one);
    }
    return chart_of(shape);
}

} // namespace charts
