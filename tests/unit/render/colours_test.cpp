// SPDX-License-Identifier: MIT
#include "render/colours.hpp"

#include <doctest/doctest.h>

using namespace houtskool::render;

namespace {

constexpr double level_aa = 4.5;

} // namespace

TEST_CASE("contrast as WCAG defines it") {
    CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21)); // (1 + 0.05) / (0 + 0.05)
    CHECK(contrast(0xFFFFFF, 0xFFFFFF) == doctest::Approx(1));
    // the grey that is said to be the lightest that suffices on white
    CHECK(contrast(0x767676, 0xFFFFFF) >= level_aa);
    CHECK(contrast(0x777777, 0xFFFFFF) < level_aa);
    CHECK(hex(0x0072B2) == "#0072B2");
}

TEST_CASE("texts can be read in either mode") {
    for (const Paint& text : text_paints()) {
        CAPTURE(text.name);
        CHECK(contrast(text.light, light_ground) >= level_aa);
        CHECK(contrast(text.dark, dark_ground) >= level_aa);
    }
}

TEST_CASE("figures can be read on their bars") {
    for (const Rgb colour : series_colours()) {
        CAPTURE(hex(colour));
        CHECK(contrast(colour, text_on(colour)) >= level_aa);
    }
}

TEST_CASE("lines that tell something stand out from the ground") {
    constexpr double graphics = 3; // WCAG 2.1, 1.4.11
    for (const Paint& line : line_paints()) {
        CAPTURE(line.name);
        if (line.name != "grid") { // only helps the eye along
            CHECK(contrast(line.light, light_ground) >= graphics);
            CHECK(contrast(line.dark, dark_ground) >= graphics);
        }
    }
}
