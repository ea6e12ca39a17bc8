// SPDX-License-Identifier: MIT
#include "uncertainty/selection.hpp"

#include "uncertainty/vectorise.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstdint>

namespace houtskool::uncertainty {

namespace {

constexpr std::size_t most_parts = 4096;
/// Values whose parts are worked out before they are counted.
constexpr std::size_t stride = 256;

/// Equal parts of a range, by number.
struct Parts {
    double low = 0;
    double scale = 0;
    std::int32_t last = 0;
};

struct Range {
    double low;
    double high;
    double sum; ///< not finite if a value is not
};

HOUTSKOOL_VECTORISE
Range range_of(const double* values, std::size_t count) {
    constexpr std::size_t lanes = 8;
    std::array<double, lanes> low;
    std::array<double, lanes> high;
    std::array<double, lanes> nothing{};
    low.fill(values[0]);
    high.fill(values[0]);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (std::size_t k = 0; k < lanes; ++k) {
            const double x = values[i + k];
            low[k] = x < low[k] ? x : low[k];
            high[k] = x > high[k] ? x : high[k];
            nothing[k] += x - x; // stays zero unless a value is not finite
        }
    }
    Range all{low[0], high[0], 0};
    for (std::size_t k = 0; k < lanes; ++k) {
        all.low = std::min(all.low, low[k]);
        all.high = std::max(all.high, high[k]);
        all.sum += nothing[k];
    }
    for (; i < count; ++i) {
        all.low = std::min(all.low, values[i]);
        all.high = std::max(all.high, values[i]);
        all.sum += values[i] - values[i];
    }
    return all;
}

/// Never falling in the value, so that parts can be counted up to a place.
HOUTSKOOL_VECTORISE
void parts_of(const double* values, std::size_t count, const Parts& parts, std::int32_t* out) {
    for (std::size_t i = 0; i < count; ++i) {
        const auto part = static_cast<std::int32_t>((values[i] - parts.low) * parts.scale);
        out[i] = part < parts.last ? part : parts.last;
    }
}

/// For values that are not all finite, and as the last step: any order of NaN is no order.
bool before(double a, double b) {
    return std::isnan(b) ? !std::isnan(a) : a < b;
}

/// The values at rising places, counted from `first`, among those given; they are moved about.
void pick(std::span<double> values, std::size_t first, std::span<const std::size_t> places,
          double* out) {
    constexpr std::size_t few = 32;
    if (places.size() > few) {
        std::sort(values.begin(), values.end(), before);
    }
    auto from = places.size() > few ? values.end() : values.begin();
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(places[i] - first);
        if (at >= from) {
            std::nth_element(from, at, values.end(), before);
            from = at + 1;
        }
        out[i] = *at;
    }
}

/// Calls use(value index, part) for each value.
template <class Use>
void for_each_part(std::span<const double> values, const Parts& parts, Use use) {
    std::array<std::int32_t, stride> part;
    for (std::size_t done = 0; done < values.size(); done += stride) {
        const std::size_t count = std::min(stride, values.size() - done);
        parts_of(values.data() + done, count, parts, part.data());
        for (std::size_t i = 0; i < count; ++i) {
            use(done + i, static_cast<std::size_t>(part[i]));
        }
    }
}

std::vector<double> by_parts(std::span<const double> values, std::span<const std::size_t> places,
                             const Range& range) {
    const std::size_t wanted =
        std::clamp(std::bit_floor(values.size() / 64), std::size_t{1}, most_parts);
    const Parts parts{range.low, static_cast<double>(wanted) / (range.high - range.low),
                      static_cast<std::int32_t>(wanted - 1)};
    std::vector<std::uint32_t> counts(wanted, 0);
    for_each_part(values, parts, [&](std::size_t, std::size_t part) { ++counts[part]; });
    // Where in the list of kept values each part that holds a place begins; and one place beyond
    // for all that are not kept.
    std::vector<std::size_t> room(wanted, 0);
    struct Held {
        std::size_t part, begin, first;
        std::span<const std::size_t> places;
    };
    std::vector<Held> held;
    std::size_t kept = 0;
    std::size_t next = 0;
    std::size_t before_part = 0;
    std::vector<std::uint8_t> holds(wanted, 0);
    for (std::size_t part = 0; part < wanted && next < places.size(); ++part) {
        const std::size_t end = before_part + counts[part];
        const std::size_t from = next;
        while (next < places.size() && places[next] < end) {
            ++next;
        }
        if (next > from) {
            held.push_back({part, kept, before_part, places.subspan(from, next - from)});
            room[part] = kept;
            holds[part] = 1;
            kept += counts[part];
        }
        before_part = end;
    }
    std::vector<double> some(kept);
    for_each_part(values, parts, [&](std::size_t i, std::size_t part) {
        if (holds[part] != 0) {
            some[room[part]++] = values[i];
        }
    });
    std::vector<double> found(places.size());
    double* out = found.data();
    for (const Held& one : held) {
        pick(std::span(some).subspan(one.begin, counts[one.part]), one.first, one.places, out);
        out += one.places.size();
    }
    return found;
}

} // namespace

std::vector<double> values_at(std::span<const double> values, std::span<const std::size_t> places) {
    assert(std::is_sorted(places.begin(), places.end()));
    if (places.empty()) {
        return {};
    }
    assert(places.back() < values.size());
    const Range range = range_of(values.data(), values.size());
    const bool plain = range.sum == 0 && std::isfinite(range.high - range.low);
    if (plain && range.low == range.high) {
        return std::vector<double>(places.size(), range.low);
    }
    // A range too narrow to be cut into parts gives a scale that is not finite.
    if (plain && std::isfinite(static_cast<double>(most_parts) / (range.high - range.low))) {
        return by_parts(values, places, range);
    }
    std::vector<double> copy(values.begin(), values.end());
    std::vector<double> found(places.size());
    pick(copy, 0, places, found.data());
    return found;
}

namespace {

/// A place that may lie between two values: below, above, and how far along.
struct Between {
    std::size_t below;
    std::size_t above;
    double along;
};

Between between(double place, std::size_t count) {
    const double at = std::clamp(place, 0.0, static_cast<double>(count - 1));
    const auto below = static_cast<std::size_t>(at);
    return {below, std::min(below + 1, count - 1), at - static_cast<double>(below)};
}

/// The places that fractional ones, in any order, lie between: rising.
std::vector<std::size_t> places_about(std::span<const double> wanted, std::size_t count) {
    std::vector<std::size_t> places;
    for (const double place : wanted) {
        const Between at = between(place, count);
        places.push_back(at.below);
        places.push_back(at.above);
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

/// Values at fractional places, from those at the places about them.
std::vector<double> values_between(std::span<const double> found, std::span<const double> wanted,
                                   std::size_t count) {
    const std::vector<std::size_t> places = places_about(wanted, count);
    assert(found.size() == places.size());
    const auto value_at = [&](std::size_t place) {
        const auto at = std::lower_bound(places.begin(), places.end(), place);
        return found[static_cast<std::size_t>(at - places.begin())];
    };
    std::vector<double> results;
    for (const double place : wanted) {
        const Between at = between(place, count);
        const double below = value_at(at.below);
        const double above = value_at(at.above);
        // Between two infinite ones there is no line. Zeros of either sign are equal, so that any
        // may stand at a place: their sum with zero is the positive one.
        const bool on_line = at.along > 0 && above != below;
        results.push_back((on_line ? below + at.along * (above - below) : below) + 0.0);
    }
    return results;
}

/// Per probability: the fractional place of its quantile, and those that lie a standard error to
/// either side.
std::vector<double> drawn_places(std::size_t count, std::span<const double> probabilities) {
    const auto last = static_cast<double>(count - 1);
    std::vector<double> places;
    for (const double p : probabilities) {
        const double reach = std::sqrt(static_cast<double>(count) * p * (1 - p));
        places.insert(places.end(), {last * p, last * p - reach, last * p + reach});
    }
    return places;
}

} // namespace

std::vector<double> sample_quantiles(std::span<const double> values,
                                     std::span<const double> probabilities) {
    assert(!values.empty());
    const auto last = static_cast<double>(values.size() - 1);
    std::vector<double> places;
    for (const double p : probabilities) {
        places.push_back(last * p);
    }
    return values_between(values_at(values, places_about(places, values.size())), places,
                          values.size());
}

std::vector<std::size_t> places_of_quantiles(std::size_t count,
                                             std::span<const double> probabilities) {
    assert(count > 0);
    return places_about(drawn_places(count, probabilities), count);
}

std::vector<DrawnQuantile> quantiles_from_places(std::span<const double> at_places,
                                                 std::size_t count,
                                                 std::span<const double> probabilities) {
    const std::vector<double> found =
        values_between(at_places, drawn_places(count, probabilities), count);
    std::vector<DrawnQuantile> results;
    for (std::size_t i = 0; i < found.size(); i += 3) {
        results.push_back({found[i], (found[i + 2] - found[i + 1]) / 2});
    }
    return results;
}

std::vector<DrawnQuantile> drawn_quantiles(std::span<const double> values,
                                           std::span<const double> probabilities) {
    return quantiles_from_places(
        values_at(values, places_of_quantiles(values.size(), probabilities)), values.size(),
        probabilities);
}

} // namespace houtskool::uncertainty
