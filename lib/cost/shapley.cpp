// SPDX-License-Identifier: MIT
#include "cost/shapley.hpp"

#include "base/money.hpp"

#include <bit>

namespace houtskool::cost {

namespace {

__extension__ using Wide = __int128;

std::int64_t factorial(std::size_t n) {
    std::int64_t product = 1;
    for (std::size_t i = 2; i <= n; ++i) {
        product *= static_cast<std::int64_t>(i);
    }
    return product;
}

} // namespace

std::vector<std::int64_t> shapley(const std::vector<std::int64_t>& outcomes) {
    const auto n = static_cast<std::size_t>(std::bit_width(outcomes.size()) - 1);
    const std::int64_t orders = factorial(n);
    std::vector<std::int64_t> shares(n);
    std::vector<std::int64_t> remainders(n);
    for (std::size_t i = 0; i < n; ++i) {
        // n! times the share: for each set of changes made before this one, the orders in which
        // they precede it and the others follow.
        Wide sum = 0;
        const std::size_t bit = std::size_t{1} << i;
        for (std::size_t set = 0; set < outcomes.size(); ++set) {
            if ((set & bit) == 0) {
                const auto before = static_cast<std::size_t>(std::popcount(set));
                sum += Wide{factorial(before) * factorial(n - before - 1)} *
                       (Wide{outcomes[set | bit]} - outcomes[set]);
            }
        }
        Wide whole = sum / orders;
        whole -= sum % orders < 0 ? 1 : 0; // towards minus infinity
        shares[i] = static_cast<std::int64_t>(whole);
        remainders[i] = static_cast<std::int64_t>(sum - whole * orders);
    }
    Wide left = n == 0 ? Wide{0} : Wide{outcomes.back()} - outcomes.front();
    for (const std::int64_t share : shares) {
        left -= share;
    }
    give_to_largest(static_cast<std::int64_t>(left), remainders, shares);
    return shares;
}

} // namespace houtskool::cost
