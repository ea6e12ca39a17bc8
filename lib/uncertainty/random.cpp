// SPDX-License-Identifier: MIT
#include "uncertainty/random.hpp"

#include <Random123/philox.h>

#include <algorithm>
#include <cassert>
#include <iterator>

namespace houtskool::uncertainty {

std::uint64_t name_hash(std::string_view name) {
    std::uint64_t value = 14695981039346656037ULL;
    for (const char letter : name) {
        value ^= static_cast<unsigned char>(letter);
        value *= 1099511628211ULL;
    }
    return value;
}

// The name and the index choose a place in the counter, the seed is the key; the first word of the
// counter counts blocks, so that a stream is 2^34 words long.
StreamStart stream_start(std::uint64_t seed, std::string_view name, std::uint64_t index) {
    const std::uint64_t place = name_hash(name) ^ (index * 0x9E3779B97F4A7C15ULL);
    return {{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)},
            {0, static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(place >> 32U),
             static_cast<std::uint32_t>(index)}};
}

RandomStream::RandomStream(std::uint64_t seed, std::string_view name, std::uint64_t index) {
    const StreamStart start = stream_start(seed, name, index);
    std::copy(std::begin(start.key), std::end(start.key), key_);
    std::copy(std::begin(start.counter), std::end(start.counter), counter_);
}

void RandomStream::refill() {
    const r123::Philox4x32 generator;
    const r123::Philox4x32::ctr_type counter{{counter_[0], counter_[1], counter_[2], counter_[3]}};
    const r123::Philox4x32::key_type key{{key_[0], key_[1]}};
    const r123::Philox4x32::ctr_type block = generator(counter, key);
    for (std::size_t i = 0; i < 4; ++i) {
        block_[i] = block[i];
    }
    ++counter_[0];
    used_ = 0;
}

std::uint32_t RandomStream::bits() {
    if (used_ == 4) {
        refill();
    }
    return block_[used_++];
}

double RandomStream::uniform() {
    const std::uint64_t high = bits() >> 5U; // 27 bits
    const std::uint64_t low = bits() >> 6U;  // 26 bits
    return static_cast<double>((high << 26U) | low) * 0x1.0p-53;
}

std::size_t RandomStream::below(std::size_t count) {
    assert(count > 0);
    // Numbers past the last whole multiple would favour the small ones: they are drawn again.
    const std::uint64_t range = count;
    const std::uint64_t last = UINT64_MAX - (UINT64_MAX % range + 1) % range;
    std::uint64_t drawn = 0;
    do {
        drawn = (static_cast<std::uint64_t>(bits()) << 32U) | bits();
    } while (drawn > last);
    return static_cast<std::size_t>(drawn % range);
}

} // namespace houtskool::uncertainty
