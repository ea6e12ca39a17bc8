// SPDX-License-Identifier: MIT
#pragma once
// The tree between text and model: what a YAML or JSON document says, with the place of each part,
// and nothing about what it means. The same tree is read, merged, and written.

#include "base/place.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace houtskool::yaml {

struct Entry;

/// Text is kept as written: whether a plain `0.10` is a number or a code is for the reader of the
/// field to say. Style::quoted marks a scalar that the author declared to be text although it looks
/// like a number or a boolean (see looks_typed); every other scalar is Style::plain, however it was
/// quoted in the file, so that equal meaning is equal content.
struct Node {
    enum class Kind { null, scalar, sequence, mapping };
    enum class Style { plain, quoted };

    Kind kind = Kind::null;
    Style style = Style::plain;
    std::string text;           // of a scalar
    std::vector<Node> items;    // of a sequence
    std::vector<Entry> entries; // of a mapping, in order, keys unique
    Place place;

    [[nodiscard]] static Node plain(std::string text);
    /// A scalar that is text: quoted where it looks typed, plain elsewhere.
    [[nodiscard]] static Node string(std::string text);
    // overloads, since clang 14 wants Entry complete for a default argument
    [[nodiscard]] static Node sequence();
    [[nodiscard]] static Node sequence(std::vector<Node> items);
    [[nodiscard]] static Node mapping();
    [[nodiscard]] static Node mapping(std::vector<Entry> entries);

    [[nodiscard]] bool is_null() const { return kind == Kind::null; }
    [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
    [[nodiscard]] bool is_sequence() const { return kind == Kind::sequence; }
    [[nodiscard]] bool is_mapping() const { return kind == Kind::mapping; }

    /// The value of a key of a mapping; null where there is none or this is no mapping.
    [[nodiscard]] const Node* find(std::string_view key) const;
    [[nodiscard]] Node* find(std::string_view key);
    /// Adds the key at the end, or replaces its value.
    void set(std::string key, Node value);
    /// Removes the key; false where it was not there.
    bool erase(std::string_view key);

    /// "nothing", "a text", "a list", "a mapping": for messages.
    [[nodiscard]] std::string_view kind_name() const;

    /// Equal content; places do not count.
    friend bool operator==(const Node& a, const Node& b);
};

/// Whether a bare text is what JSON calls a number (RFC 8259 §6) or is `true` or `false`.
[[nodiscard]] bool looks_typed(std::string_view text);

struct Entry {
    std::string key;
    Node value;
    Place key_place;
    friend bool operator==(const Entry& a, const Entry& b);
};

} // namespace houtskool::yaml
