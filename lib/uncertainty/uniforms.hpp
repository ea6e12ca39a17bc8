// SPDX-License-Identifier: MIT
#pragma once
// Uniform random numbers in blocks, from any place of a stream on: what RandomStream gives one by
// one (Philox4x32-10, Salmon et al. 2011), as many at a time as the processor can.

#include "uncertainty/random.hpp"

#include <cstdint>
#include <span>

namespace houtskool::uncertainty {

/// 64 random bits as a number in (0, 1), never 0 or 1: (k + 1/2) / 2^52 with k their first 52.
/// u and 1 - u are as likely, and exact.
[[nodiscard]] double open_uniform(std::uint64_t bits);

/// out[i] = open_uniform of words 2(first + i) (the high half) and 2(first + i) + 1 of the stream;
/// first + out.size() <= 2^33.
void open_uniforms(const StreamStart& start, std::uint64_t first, std::span<double> out);

} // namespace houtskool::uncertainty
