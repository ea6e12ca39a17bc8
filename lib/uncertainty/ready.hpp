// SPDX-License-Identifier: MIT
#pragma once
// Shapes made ready: all that can be worked out before the first value is. Each has `at`, of a
// probability or of a standard normal score, in line so that loops over it can be vectorised.

#include "uncertainty/distribution.hpp"
#include "uncertainty/elementary.hpp"
#include "uncertainty/normal.hpp"
#include "uncertainty/pert_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace houtskool::uncertainty::ready {

struct Flat {
    double value;
    [[nodiscard]] double at(double /*p*/) const { return value; }
};

struct Straight {
    double low;
    double high;
    [[nodiscard]] double at(double p) const { return std::min(low + (high - low) * p, high); }
};

struct Triangle {
    explicit Triangle(const Triangular& shape)
        : low(shape.low), high(shape.high), before((high - low) * (shape.mode - low)),
          after((high - low) * (high - shape.mode)),
          split(high > low ? (shape.mode - low) / (high - low) : 0) {}

    [[nodiscard]] double at(double p) const {
        const bool rising = p < split;
        const double distance = std::sqrt(rising ? p * before : (1.0 - p) * after);
        return rising ? low + distance : high - distance;
    }

    double low;
    double high;
    double before;
    double after;
    double split; ///< the probability of less than the mode
};

struct Bell {
    double mean;
    double sd;
    [[nodiscard]] double at(double score) const { return mean + sd * score; }
};

/// A probability within the ends is start + step * p of the whole bell. What is cut off below its
/// middle is turned round, since small probabilities keep more digits than those near 1.
struct CutBell {
    explicit CutBell(const Normal& shape)
        : mean(shape.mean), sd(shape.sd), low(shape.low), high(shape.high) {
        const double from = (low - mean) / sd;
        const double to = (high - mean) / sd;
        const double sign = from > 0 ? -1 : 1;
        start = normal_probability(sign * from);
        step = normal_probability(sign * to) - start;
        sd *= sign;
    }

    [[nodiscard]] double at(double score) const {
        return std::min(std::max(mean + sd * score, low), high);
    }

    double mean;
    double sd;
    double low;
    double high;
    double start = 0;
    double step = 1;
};

struct LogBell {
    double median;
    double sigma;
    [[nodiscard]] double at(double score) const { return median * exponential(sigma * score); }
};

struct Tabulated {
    double low;
    double range;
    PertTable table;
    [[nodiscard]] double at(double score) const { return low + range * table.at(score); }
};

struct Seen {
    std::vector<double> sorted;
    [[nodiscard]] double at(double p) const {
        const double place = static_cast<double>(sorted.size() - 1) * p;
        const auto before = static_cast<std::size_t>(place);
        const auto after = std::min(before + 1, sorted.size() - 1);
        return sorted[before] +
               (place - static_cast<double>(before)) * (sorted[after] - sorted[before]);
    }
};

/// Pieces of a straight quantile function; each but the first begins at a threshold.
class Pieces {
  public:
    struct Piece {
        double from = 0; ///< a probability at which the quantile is `value`
        double value = 0;
        double slope = 0;
    };

    Pieces(std::vector<Piece> pieces, std::vector<double> thresholds)
        : pieces_(std::move(pieces)), thresholds_(std::move(thresholds)) {
        while (half_ < thresholds_.size() + 1) {
            half_ *= 2;
        }
        thresholds_.resize(half_, 2.0); // never reached
        half_ /= 2;
    }

    // The number of thresholds up to p, by halving and without branches.
    [[nodiscard]] double at(double p) const {
        std::size_t found = 0;
        for (std::size_t step = half_; step > 0; step /= 2) {
            found += thresholds_[found + step - 1] <= p ? step : 0U;
        }
        const Piece& piece = pieces_[found];
        return piece.value + piece.slope * (p - piece.from);
    }

  private:
    std::vector<Piece> pieces_;
    std::vector<double> thresholds_;
    std::size_t half_ = 1;
};

[[nodiscard]] Pieces steps_of(const Discrete& shape);
[[nodiscard]] Pieces lines_of(const Quantiles& shape);

} // namespace houtskool::uncertainty::ready
