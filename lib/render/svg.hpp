// SPDX-License-Identifier: MIT
#pragma once
// One chart as an SVG file that needs nothing else: no script, no font, no reference to another
// file. It follows the light or dark mode of the reader, and tells its alternative text to those
// who cannot see it. Figures are written in the language, in whole euros where they are large; the
// bars themselves are exact. Hues: Okabe & Ito (2008); contrast of texts: WCAG 2.1, level AA.

#include "report/report.hpp"

#include <string>

namespace houtskool::render {

/// A chart without figures is a title and a note.
[[nodiscard]] std::string svg(const report::Chart& chart, Language language);

} // namespace houtskool::render
