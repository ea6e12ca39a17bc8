// SPDX-License-Identifier: MIT
#include "sorting/agreement.hpp"

#include <algorithm>

namespace houtskool::sorting {

namespace {

std::optional<double> share(std::size_t part, std::size_t whole) {
    if (whole == 0) {
        return std::nullopt;
    }
    return static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

Confusion::Confusion(std::size_t categories)
    : categories_(categories), counts_((categories + 1) * (categories + 1), 0) {}

std::size_t Confusion::place(int category) const {
    const bool known = category >= 0 && static_cast<std::size_t>(category) < categories_;
    return known ? static_cast<std::size_t>(category) : categories_;
}

void Confusion::add(int first, int second) {
    ++counts_[place(first) * (categories_ + 1) + place(second)];
}

std::size_t Confusion::at(int first, int second) const {
    return counts_[place(first) * (categories_ + 1) + place(second)];
}

std::size_t Confusion::total() const {
    std::size_t sum = 0;
    for (const std::size_t count : counts_) {
        sum += count;
    }
    return sum;
}

std::size_t Confusion::equal() const {
    std::size_t sum = 0;
    for (std::size_t index = 0; index <= categories_; ++index) {
        sum += counts_[index * (categories_ + 1) + index];
    }
    return sum;
}

std::size_t Confusion::in_first(int category) const {
    std::size_t sum = 0;
    for (std::size_t index = 0; index <= categories_; ++index) {
        sum += counts_[place(category) * (categories_ + 1) + index];
    }
    return sum;
}

std::size_t Confusion::in_second(int category) const {
    std::size_t sum = 0;
    for (std::size_t index = 0; index <= categories_; ++index) {
        sum += counts_[index * (categories_ + 1) + place(category)];
    }
    return sum;
}

std::optional<double> Confusion::accuracy() const {
    return share(equal(), total());
}

std::optional<double> Confusion::kappa() const {
    // In whole numbers: observed n * equal, by chance the products of the margins, of n * n.
    const std::size_t cases = total();
    std::size_t chance = in_first(undecided) * in_second(undecided);
    for (std::size_t index = 0; index < categories_; ++index) {
        const int category = static_cast<int>(index);
        chance += in_first(category) * in_second(category);
    }
    if (cases * cases == chance) {
        return std::nullopt;
    }
    return (static_cast<double>(cases * equal()) - static_cast<double>(chance)) /
           static_cast<double>(cases * cases - chance);
}

std::optional<double> Confusion::recall(int category) const {
    return share(at(category, category), in_first(category));
}

std::optional<double> Confusion::precision(int category) const {
    return share(at(category, category), in_second(category));
}

Agreement agreement(std::span<const int> first, std::span<const int> second,
                    std::size_t categories) {
    Agreement result{Confusion(categories), {}};
    const std::size_t cases = std::min(first.size(), second.size());
    for (std::size_t index = 0; index < cases; ++index) {
        result.confusion.add(first[index], second[index]);
        if (first[index] != second[index]) {
            result.differing.push_back(index);
        }
    }
    return result;
}

} // namespace houtskool::sorting
