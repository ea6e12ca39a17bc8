// SPDX-License-Identifier: MIT
#include "render/colours.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace houtskool::render {

namespace {

constexpr Rgb black = 0x000000;
constexpr Rgb white = 0xFFFFFF;
constexpr Rgb blue = 0x0072B2;
constexpr Rgb vermillion = 0xD55E00;
constexpr Rgb orange = 0xE69F00;

constexpr std::array text_list = std::to_array<Paint>({
    {"ink", 0x1F2328, 0xE6E9ED},
    {"quiet", 0x57606A, 0xA8B0B9},
});

constexpr std::array line_list = std::to_array<Paint>({
    {"grid", 0xE1E5EA, 0x2F353D},
    {"axis", 0x57606A, 0xA8B0B9},
    {"link", 0x8C959F, 0x6E7781},
    {"median", 0x1F2328, 0xE6E9ED},
    {"reference", 0xB34700, 0xFF9A5C},
});

/// Bands are tints of one blue, the innermost the strongest.
constexpr std::array fill_list = std::to_array<Paint>({
    {"sum", 0x6E7781, 0x8C959F},
    {"up", vermillion, vermillion},
    {"down", blue, 0x2E8BC8},
    {"low", blue, 0x2E8BC8},
    {"high", orange, orange},
    {"band0", 0xD3E6F2, 0x14303F},
    {"band1", 0xA6CDE5, 0x1B4A66},
    {"band2", 0x73B2D8, 0x25688F},
});

constexpr std::array series_list = std::to_array<Rgb>(
    {blue, orange, 0x009E73, 0xCC79A7, 0x56B4E9, vermillion, 0xF0E442, 0x999999});

double linear(Rgb channel) {
    const double share = static_cast<double>(channel & 0xFFU) / 255.0;
    return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

} // namespace

std::span<const Paint> text_paints() {
    return text_list;
}

std::span<const Paint> line_paints() {
    return line_list;
}

std::span<const Paint> fill_paints() {
    return fill_list;
}

std::span<const Rgb> series_colours() {
    return series_list;
}

Rgb text_on(Rgb colour) {
    return contrast(colour, white) >= contrast(colour, black) ? white : black;
}

double luminance(Rgb colour) {
    return 0.2126 * linear(colour >> 16U) + 0.7152 * linear(colour >> 8U) + 0.0722 * linear(colour);
}

double contrast(Rgb a, Rgb b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

std::string hex(Rgb colour) {
    return fmt::format("#{:06X}", colour);
}

} // namespace houtskool::render
