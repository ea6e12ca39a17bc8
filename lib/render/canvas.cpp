// SPDX-License-Identifier: MIT
#include "render/canvas.hpp"

#include "render/text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace houtskool::render {

namespace {

/// Two digits, and never "-0.00".
std::string number(double value) {
    const double rounded = std::round(value * 100) / 100;
    return fmt::format("{:.2f}", rounded == 0 ? 0.0 : rounded);
}

std::string path(const std::vector<Point>& points) {
    std::string text;
    for (const Point& point : points) {
        text += fmt::format("{}{},{}", text.empty() ? "" : " ", number(point.x), number(point.y));
    }
    return text;
}

std::string_view anchor_word(Anchor anchor) {
    switch (anchor) {
    case Anchor::start:
        break;
    case Anchor::middle:
        return " text-anchor=\"middle\"";
    case Anchor::end:
        return " text-anchor=\"end\"";
    }
    return "";
}

} // namespace

std::string xml_escaped(std::string_view text) {
    const std::string clean = on_one_line(text);
    std::string result;
    for (std::size_t i = 0; i < clean.size(); ++i) {
        const std::string_view rest = std::string_view(clean).substr(i);
        if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
            result += "\xEF\xBF\xBD"; // U+FFFE and U+FFFF are no characters of XML
            i += 2;
            continue;
        }
        switch (clean[i]) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        default:
            result += clean[i];
        }
    }
    return result;
}

void Canvas::close(std::string_view element, std::string_view hint) {
    markup_ += hint.empty() ? std::string("/>\n")
                            : fmt::format("><title>{}</title></{}>\n", xml_escaped(hint), element);
}

void Canvas::box(const Box& box, std::string_view paint, std::string_view hint) {
    markup_ += fmt::format(R"(<rect class="{}" x="{}" y="{}" width="{}" height="{}")", paint,
                           number(box.x), number(box.y), number(box.width), number(box.height));
    close("rect", hint);
}

void Canvas::line(Point from, Point to, std::string_view paint) {
    markup_ += fmt::format(R"(<line class="{}" x1="{}" y1="{}" x2="{}" y2="{}"/>)", paint,
                           number(from.x), number(from.y), number(to.x), number(to.y));
    markup_ += '\n';
}

void Canvas::curve(const std::vector<Point>& points, std::string_view paint) {
    markup_ += fmt::format("<polyline class=\"{}\" points=\"{}\"/>\n", paint, path(points));
}

void Canvas::area(const std::vector<Point>& points, std::string_view paint, std::string_view hint) {
    markup_ += fmt::format(R"(<polygon class="{}" points="{}")", paint, path(points));
    close("polygon", hint);
}

void Canvas::text(Point at, std::string_view text, std::string_view paint, Anchor anchor,
                  std::string_view hint) {
    if (text.empty()) {
        return;
    }
    markup_ += fmt::format(R"(<text class="{}" x="{}" y="{}"{}>)", paint, number(at.x),
                           number(at.y), anchor_word(anchor));
    if (!hint.empty()) {
        markup_ += fmt::format("<title>{}</title>", xml_escaped(hint));
    }
    markup_ += fmt::format("{}</text>\n", xml_escaped(text));
}

void Canvas::lines(Point at, double line_height, const Fitted& fitted, std::string_view whole,
                   std::string_view paint, Anchor anchor) {
    for (const std::string& line : fitted.lines) {
        text(at, line, paint, anchor, fitted.shortened ? whole : "");
        at.y += line_height;
    }
}

} // namespace houtskool::render
