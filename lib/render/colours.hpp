// SPDX-License-Identifier: MIT
#pragma once
// The colours of charts, on a light and on a dark ground. Hues are those of Okabe & Ito (2008,
// "Color universal design"), which people with any form of colour blindness can tell apart.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace houtskool::render {

/// 0xRRGGBB
using Rgb = std::uint32_t;

/// What is drawn in one colour: a class of the style.
struct Paint {
    std::string_view name;
    Rgb light = 0;
    Rgb dark = 0;
};

inline constexpr Rgb light_ground = 0xFFFFFF;
inline constexpr Rgb dark_ground = 0x16191D;

[[nodiscard]] std::span<const Paint> text_paints();
[[nodiscard]] std::span<const Paint> line_paints();
[[nodiscard]] std::span<const Paint> fill_paints();

/// Of series, used in this order and then again; a text on one is black or white.
[[nodiscard]] std::span<const Rgb> series_colours();
[[nodiscard]] Rgb text_on(Rgb colour);

/// Relative luminance 0..1, and the contrast of two colours, 1..21 (WCAG 2.1, definitions). Text
/// needs at least 4.5 (level AA).
[[nodiscard]] double luminance(Rgb colour);
[[nodiscard]] double contrast(Rgb a, Rgb b);

/// "#0072B2"
[[nodiscard]] std::string hex(Rgb colour);

} // namespace houtskool::render
