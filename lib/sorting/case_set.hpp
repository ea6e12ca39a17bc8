// SPDX-License-Identifier: MIT
#pragma once
// A set of cases, as bits: what conditions and rules cover. All sets of one table have one size.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace houtskool::sorting {

class CaseSet {
  public:
    CaseSet() = default;
    explicit CaseSet(std::size_t cases) : words_((cases + 63) / 64) {}

    void add(std::size_t index) { words_[index / 64] |= std::uint64_t{1} << (index % 64); }
    [[nodiscard]] bool has(std::size_t index) const {
        return ((words_[index / 64] >> (index % 64)) & 1U) != 0;
    }
    [[nodiscard]] std::size_t count() const {
        std::size_t sum = 0;
        for (const std::uint64_t word : words_) {
            sum += static_cast<std::size_t>(std::popcount(word));
        }
        return sum;
    }
    [[nodiscard]] bool empty() const {
        return std::ranges::all_of(words_, [](std::uint64_t word) { return word == 0; });
    }
    [[nodiscard]] bool within(const CaseSet& other) const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if ((words_[i] & ~other.words_[i]) != 0) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] bool meets(const CaseSet& other) const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if ((words_[i] & other.words_[i]) != 0) {
                return true;
            }
        }
        return false;
    }
    /// Becomes what is in both; they may be this set itself.
    void set_common(const CaseSet& one, const CaseSet& other) {
        words_.resize(one.words_.size());
        for (std::size_t i = 0; i < words_.size(); ++i) {
            words_[i] = one.words_[i] & other.words_[i];
        }
    }
    void include(const CaseSet& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            words_[i] |= other.words_[i];
        }
    }
    void remove(const CaseSet& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            words_[i] &= ~other.words_[i];
        }
    }
    /// In ascending order.
    [[nodiscard]] std::vector<std::size_t> members() const {
        std::vector<std::size_t> result;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
                result.push_back(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
            }
        }
        return result;
    }
    [[nodiscard]] const std::vector<std::uint64_t>& words() const { return words_; }
    friend bool operator==(const CaseSet&, const CaseSet&) = default;

  private:
    std::vector<std::uint64_t> words_;
};

} // namespace houtskool::sorting
