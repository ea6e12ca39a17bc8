// SPDX-License-Identifier: MIT
#include "uncertainty/points.hpp"
#include "uncertainty/uniforms.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

using houtskool::uncertainty::Method;
using houtskool::uncertainty::Points;
using houtskool::uncertainty::SobolColumn;

namespace uncertainty = houtskool::uncertainty;

namespace {

constexpr Method all_methods[] = {Method::plain, Method::latin, Method::sobol};

std::vector<double> column_of(const Points& points, std::size_t column) {
    std::vector<double> values(points.count());
    points.fill(column, 0, values);
    return values;
}

/// In which of `parts` equal parts of 0 .. 1 a number lies.
std::size_t part_of(double u, std::size_t parts) {
    return static_cast<std::size_t>(u * static_cast<double>(parts));
}

std::vector<double> sobol_column(std::size_t dimension, std::uint64_t seed, std::size_t count) {
    std::vector<double> values(count);
    SobolColumn(dimension, uncertainty::stream_start(seed, "any")).fill(0, values);
    return values;
}

} // namespace

TEST_CASE("numbers in blocks are those of the stream one by one, from any place on") {
    constexpr std::size_t count = 200;
    uncertainty::RandomStream stream(99, "wages", 2);
    std::vector<double> one_by_one;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t high = stream.bits();
        const std::uint64_t low = stream.bits();
        one_by_one.push_back(uncertainty::open_uniform((high << 32U) | low));
    }
    const auto start = uncertainty::stream_start(99, "wages", 2);
    for (std::size_t first = 0; first < 40; ++first) {
        for (const std::size_t size : {0U, 1U, 2U, 15U, 16U, 17U, 33U, 160U}) {
            std::vector<double> block(size);
            uncertainty::open_uniforms(start, first, block);
            CHECK(std::equal(block.begin(), block.end(),
                             one_by_one.begin() + static_cast<std::ptrdiff_t>(first)));
        }
    }
}

TEST_CASE("a uniform number is never 0 or 1, and as likely as one less itself") {
    CHECK(uncertainty::open_uniform(0) == 0x1.0p-53);
    CHECK(uncertainty::open_uniform(UINT64_MAX) == 1.0 - 0x1.0p-53);
    for (const std::uint64_t bits : {0x0123456789ABCDEFULL, 0x8000000000000000ULL}) {
        CHECK(uncertainty::open_uniform(bits) + uncertainty::open_uniform(~bits) == 1.0);
    }
}

TEST_CASE("points lie strictly within the cube, and a part of a column is a part of the whole") {
    const std::vector<std::string> names{"wages"};
    for (const Method method : all_methods) {
        const Points points(method, 3, names, 5000);
        const std::vector<double> whole = column_of(points, 0);
        CHECK(std::all_of(whole.begin(), whole.end(), [](double u) { return u > 0 && u < 1; }));
        std::vector<double> part(777);
        for (const std::size_t first : {0U, 1U, 255U, 256U, 1000U, 4223U}) {
            points.fill(0, first, part);
            CHECK(std::equal(part.begin(), part.end(),
                             whole.begin() + static_cast<std::ptrdiff_t>(first)));
        }
    }
}

TEST_CASE("a column belongs to its name: neither order nor other names change it") {
    const std::vector<std::string> few{"wages", "prices"};
    const std::vector<std::string> more{"hours", "prices", "fte", "wages"};
    // Not a matter of luck: without a collision Sobol points are as independent.
    REQUIRE(uncertainty::dimensions_of(few)[0] == uncertainty::dimensions_of(more)[3]);
    REQUIRE(uncertainty::dimensions_of(few)[1] == uncertainty::dimensions_of(more)[1]);
    for (const Method method : all_methods) {
        const Points a(method, 3, few, 1000);
        const Points b(method, 3, more, 1000);
        CHECK(column_of(a, 0) == column_of(b, 3));
        CHECK(column_of(a, 1) == column_of(b, 1));
        CHECK(column_of(a, 0) != column_of(a, 1));
        CHECK(column_of(a, 0) != column_of(Points(method, 4, few, 1000), 0));
        CHECK(column_of(a, 0) != column_of(Points(method, 3, few, 1000, 1), 0));
    }
}

TEST_CASE("of n Latin points one lies in each n-th part") {
    const std::vector<std::string> names{"a", "b"};
    for (const std::size_t count : {1U, 2U, 3U, 4U, 5U, 7U, 8U, 9U, 64U, 100U, 1000U}) {
        const Points points(Method::latin, 1, names, count);
        for (const std::size_t column : {0U, 1U}) {
            std::set<std::size_t> parts;
            for (const double u : column_of(points, column)) {
                parts.insert(part_of(u, count));
            }
            CHECK(parts.size() == count);
        }
    }
}

TEST_CASE("Latin points of two columns are in orders of their own") {
    // Means over 2,000 points of (u - 1/2)(v - 1/2): standard deviation 1/12 / sqrt(2000) = 0.0019.
    const std::vector<std::string> names{"a", "b", "c", "d"};
    const Points points(Method::latin, 1, names, 2000);
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const std::vector<double> u = column_of(points, i);
            const std::vector<double> v = column_of(points, j);
            double sum = 0;
            for (std::size_t k = 0; k < u.size(); ++k) {
                sum += (u[k] - 0.5) * (v[k] - 0.5);
            }
            CHECK(std::abs(sum / 2000) < 4 * 0.0019);
        }
    }
}

TEST_CASE("scrambled points are as even as Sobol's in their first two dimensions") {
    // A (0, m, 2)-net in base 2 (Niederreiter 1987): one point in each box of 2^-a by 2^-(m - a).
    // Scrambling keeps this (Owen 1995).
    constexpr std::size_t m = 10;
    constexpr std::size_t count = std::size_t{1} << m;
    for (const std::uint64_t seed : {1U, 2U}) {
        const std::vector<double> u = sobol_column(0, seed, count);
        const std::vector<double> v = sobol_column(1, seed, count);
        for (std::size_t a = 0; a <= m; ++a) {
            std::set<std::size_t> boxes;
            for (std::size_t i = 0; i < count; ++i) {
                boxes.insert((part_of(u[i], std::size_t{1} << a) << (m - a)) |
                             part_of(v[i], std::size_t{1} << (m - a)));
            }
            CHECK(boxes.size() == count);
        }
    }
}

TEST_CASE("direction numbers are those of Joe and Kuo: Sobol's property A") {
    // 2^d points in d dimensions: one in each of the 2^d corners (Sobol' 1976; Joe & Kuo 2008 chose
    // their numbers to have this up to dimension 1111). It fails for wrong numbers of any of them.
    constexpr std::size_t d = 12;
    constexpr std::size_t count = std::size_t{1} << d;
    std::vector<std::size_t> corner(count, 0);
    for (std::size_t dimension = 0; dimension < d; ++dimension) {
        const std::vector<double> u = sobol_column(dimension, 5, count);
        for (std::size_t i = 0; i < count; ++i) {
            corner[i] = 2 * corner[i] + part_of(u[i], 2);
        }
    }
    CHECK(std::set<std::size_t>(corner.begin(), corner.end()).size() == count);
}

TEST_CASE("in each dimension every part of the range gets as many Sobol points") {
    for (const std::size_t dimension : {0U, 1U, 17U, 200U, 255U}) {
        std::set<std::size_t> parts;
        for (const double u : sobol_column(dimension, 7, 4096)) {
            parts.insert(part_of(u, 4096));
        }
        CHECK(parts.size() == 4096);
    }
}

TEST_CASE("a name has a dimension of its own, whatever the order; too many share") {
    std::vector<std::string> names;
    for (int i = 0; i < 200; ++i) {
        names.push_back("input-" + std::to_string(i));
    }
    const std::vector<std::size_t> found = uncertainty::dimensions_of(names);
    CHECK(std::set<std::size_t>(found.begin(), found.end()).size() == 200);
    std::vector<std::string> backwards(names.rbegin(), names.rend());
    std::vector<std::size_t> other = uncertainty::dimensions_of(backwards);
    std::reverse(other.begin(), other.end());
    CHECK(other == found);
    for (int i = 200; i < 2000; ++i) {
        names.push_back("input-" + std::to_string(i));
    }
    const std::vector<std::size_t> all = uncertainty::dimensions_of(names);
    CHECK(*std::max_element(all.begin(), all.end()) == uncertainty::sobol_dimensions - 1);
    CHECK(uncertainty::dimensions_of(std::vector<std::string>{"a", "a"})[0] ==
          uncertainty::dimensions_of(std::vector<std::string>{"a"})[0]);
}
