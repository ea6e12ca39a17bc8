// SPDX-License-Identifier: MIT
#include "uncertainty/ready.hpp"

namespace houtskool::uncertainty::ready {

Pieces steps_of(const Discrete& shape) {
    const auto weight = [&](std::size_t i) { return shape.weights.empty() ? 1 : shape.weights[i]; };
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < shape.values.size(); ++i) {
        if (weight(i) > 0) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return shape.values[a] < shape.values[b]; });
    double total = 0;
    for (const std::size_t i : order) {
        total += weight(i);
    }
    std::vector<Pieces::Piece> pieces;
    std::vector<double> thresholds;
    double below = 0;
    for (const std::size_t i : order) {
        pieces.push_back({0, shape.values[i], 0});
        below += weight(i);
        thresholds.push_back(below / total);
    }
    thresholds.pop_back();
    return {std::move(pieces), std::move(thresholds)};
}

Pieces lines_of(const Quantiles& shape) {
    const auto& points = shape.probabilities;
    std::vector<Pieces::Piece> pieces;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double rise = shape.values[i] - shape.values[i - 1];
        pieces.push_back({points[i - 1], shape.values[i - 1], rise / (points[i] - points[i - 1])});
    }
    return {std::move(pieces), std::vector<double>(points.begin() + 1, points.end() - 1)};
}

} // namespace houtskool::uncertainty::ready
