// SPDX-License-Identifier: MIT
#pragma once
// Shapes and texts of a picture, written as SVG 1.1. Everything is escaped, places have two digits.

#include "render/fit.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace houtskool::render {

/// Of text and attributes; what XML cannot hold becomes a blank or U+FFFD.
[[nodiscard]] std::string xml_escaped(std::string_view text);

struct Point {
    double x = 0;
    double y = 0;
};

/// Seen from the top left corner.
struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

enum class Anchor { start, middle, end };

/// `paint` is a class of the style; a `hint` is what a pointer held above it shows.
class Canvas {
  public:
    void box(const Box& box, std::string_view paint, std::string_view hint = "");
    void line(Point from, Point to, std::string_view paint);
    void curve(const std::vector<Point>& points, std::string_view paint);
    void area(const std::vector<Point>& points, std::string_view paint, std::string_view hint = "");
    /// `at` is where its base line starts, is centred or ends.
    void text(Point at, std::string_view text, std::string_view paint,
              Anchor anchor = Anchor::start, std::string_view hint = "");
    /// Lines below each other, all of them with the whole text as hint where it was shortened.
    void lines(Point at, double line_height, const Fitted& fitted, std::string_view whole,
               std::string_view paint, Anchor anchor = Anchor::start);

    [[nodiscard]] const std::string& markup() const { return markup_; }

  private:
    void close(std::string_view element, std::string_view hint);
    std::string markup_;
};

} // namespace houtskool::render
