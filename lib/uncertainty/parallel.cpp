// SPDX-License-Identifier: MIT
#include "uncertainty/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace houtskool::uncertainty {

void for_each_piece(std::size_t count, int threads, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    const auto work_on = [&] {
        for (std::size_t piece = next++; piece < count; piece = next++) {
            work(piece);
        }
    };
    const std::size_t wanted =
        std::min(static_cast<std::size_t>(std::max(threads, 1)), std::max(count, std::size_t{1}));
    std::vector<std::jthread> others;
    others.reserve(wanted - 1);
    for (std::size_t i = 1; i < wanted; ++i) {
        others.emplace_back(work_on);
    }
    work_on();
}

} // namespace houtskool::uncertainty
