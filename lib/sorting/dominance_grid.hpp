// SPDX-License-Identifier: MIT
#pragma once
// What the learners of dominance rules look at: decided cases with scores as codes in ascending
// order, and for every condition that a rule may have the cases that meet it, by bit.

#include "sorting/models.hpp"

#include <cstdint>

namespace houtskool::sorting {

using CaseBits = std::vector<std::uint64_t>;

[[nodiscard]] std::size_t count_bits(const CaseBits& bits);
[[nodiscard]] std::size_t count_common(const CaseBits& a, const CaseBits& b);

/// Codes `low` .. `high` of an attribute; both -1: not applicable.
struct CodeRange {
    std::size_t attribute = 0;
    int low = 0;
    int high = 0;
    friend auto operator<=>(const CodeRange&, const CodeRange&) = default;
};

/// Conditions by attribute; each attribute at most once.
using DraftRule = std::vector<CodeRange>;

/// Where a rule may widen: towards lower codes, towards higher ones, or both.
enum class OpenEnds { low_end, high_end, both };

/// Where a condition on numbers ends: at a score of a case that meets it, or in the middle between
/// that and the next score. On scales always at a level.
enum class Edges { at_scores, between };

class DominanceGrid {
  public:
    /// An attribute with more than this many different scores gets as many codes, each for about
    /// as many cases: thresholds between them are not tried.
    static constexpr std::size_t most_codes = 256;

    explicit DominanceGrid(const Table& table);

    [[nodiscard]] std::size_t size() const { return decided_.size(); }
    [[nodiscard]] std::size_t attributes() const { return columns_.size(); }
    [[nodiscard]] int decided(std::size_t index) const { return decided_[index]; }
    [[nodiscard]] std::size_t words() const { return (size() + 63) / 64; }
    [[nodiscard]] int codes(std::size_t attribute) const;
    /// -1: not applicable, -2: unknown.
    [[nodiscard]] int code(std::size_t attribute, std::size_t index) const;
    /// Some case has no figure, so that having one is a condition.
    [[nodiscard]] bool partial(std::size_t attribute) const;
    [[nodiscard]] bool names_not_applicable(std::size_t attribute) const;

    [[nodiscard]] CaseBits all() const;
    [[nodiscard]] CaseBits in_union(int category, Scope scope) const;
    /// Keeps the cases in the range only.
    void restrict(CaseBits& bits, const CodeRange& range) const;
    [[nodiscard]] CaseBits meeting(const DraftRule& rule) const;

    /// The end of a condition that is open, for a union of this scope.
    [[nodiscard]] OpenEnds open_ends(std::size_t attribute, Scope scope) const;
    /// Every condition on the attribute for a union of this scope, wider ones first.
    [[nodiscard]] std::vector<CodeRange> conditions(std::size_t attribute, Scope scope) const;
    /// Next wider conditions; none: wider is no condition.
    [[nodiscard]] std::vector<CodeRange> wider(const CodeRange& range, Scope scope) const;
    [[nodiscard]] Condition condition(const CodeRange& range, Scope scope, Edges edges) const;

  private:
    struct Column {
        model::Direction direction = model::Direction::none;
        std::vector<Range> values;      ///< scores with the code
        std::vector<int> codes;         ///< by case
        std::vector<CaseBits> at_least; ///< by code; one more, empty
        CaseBits not_applicable;
        bool has_not_applicable = false;
        bool partial = false;
        bool scaled = false;
    };
    void fill(Column& column, const Table& table, const std::vector<std::size_t>& rows,
              std::size_t attribute) const;

    std::vector<Column> columns_;
    std::vector<int> decided_;
};

} // namespace houtskool::sorting
