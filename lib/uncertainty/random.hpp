// SPDX-License-Identifier: MIT
#pragma once
// Random numbers that belong to a name: the same seed and name give the same numbers whatever else
// is drawn, in which order and on how many threads. Philox4x32-10, a counter-based generator
// (Salmon, Moraes, Dror & Shaw 2011), by the library Random123.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace houtskool::uncertainty {

/// A name as a number, the same on every machine (FNV-1a, 64 bits; Fowler, Noll & Vo 1991).
[[nodiscard]] std::uint64_t name_hash(std::string_view name);

/// What a stream starts from: its seed as key of the generator, its name and index as a place in
/// the counter. The first word of the counter, here zero, counts blocks of four words.
struct StreamStart {
    std::uint32_t key[2];
    std::uint32_t counter[4];
};
[[nodiscard]] StreamStart stream_start(std::uint64_t seed, std::string_view name,
                                       std::uint64_t index = 0);

class RandomStream {
  public:
    /// `index` tells streams of one name apart (a draw, a restart, a fold).
    RandomStream(std::uint64_t seed, std::string_view name, std::uint64_t index = 0);

    [[nodiscard]] std::uint32_t bits();
    /// Uniform in [0, 1), with 53 random bits.
    [[nodiscard]] double uniform();
    /// Uniform in 0 .. count - 1, without bias; count > 0.
    [[nodiscard]] std::size_t below(std::size_t count);

    /// In a random order, each equally likely (Fisher & Yates, as Durstenfeld 1964).
    template <class T>
    void shuffle(std::span<T> items) {
        for (std::size_t left = items.size(); left > 1; --left) {
            std::swap(items[left - 1], items[below(left)]);
        }
    }

  private:
    void refill();
    std::uint32_t key_[2];
    std::uint32_t counter_[4];
    std::uint32_t block_[4] = {};
    int used_ = 4;
};

} // namespace houtskool::uncertainty
