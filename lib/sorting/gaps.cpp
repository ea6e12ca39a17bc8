// SPDX-License-Identifier: MIT
#include "sorting/gaps.hpp"

#include <algorithm>

namespace houtskool::sorting {

std::optional<Gaps> gaps(const Assign& assign, const std::vector<Attribute>& attributes,
                         const GapLimits& limits) {
    Gaps result;
    result.profiles = 1;
    for (const Attribute& attribute : attributes) {
        if (attribute.levels <= 0) {
            return std::nullopt;
        }
        result.profiles *= static_cast<std::uint64_t>(attribute.levels);
        if (result.profiles > limits.profiles) {
            return std::nullopt;
        }
    }
    std::vector<double> profile(attributes.size(), 0);
    for (std::uint64_t number = 0; number < result.profiles; ++number) {
        if (number % 1024 == 1023 && limits.budget.over()) {
            return std::nullopt;
        }
        if (assign(profile) == undecided) {
            ++result.undecided;
            if (result.listed.size() < limits.listed) {
                result.listed.push_back(profile);
            }
        }
        for (std::size_t i = attributes.size(); i-- > 0;) {
            if (++profile[i] < attributes[i].levels) {
                break;
            }
            profile[i] = 0;
        }
    }
    return result;
}

} // namespace houtskool::sorting
