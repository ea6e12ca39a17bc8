// SPDX-License-Identifier: MIT
#pragma once
// Builds nodes from what a parser comes across, in order, and holds every document to the same
// rules: unique keys, limited nesting, limited size.

#include "yaml/parse.hpp"
#include "yaml/positions.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace houtskool::yaml {

class Builder {
  public:
    Builder(const Limits& limits, Positions& positions) : limits_(limits), positions_(positions) {}

    /// Starts a list or mapping as the next value.
    void open(Node::Kind kind, std::size_t offset);
    void close();
    /// The key of the next value. Throws for one that the mapping has already.
    void key(std::string text, std::size_t offset);
    /// A whole value: a scalar, nothing, or a copy (see add_copy).
    void add(Node&& node);
    /// A copy of what another place of the document says; its nodes count as if written out.
    void add_copy(const Node& original, std::size_t offset);
    /// Closes a document; one that says nothing is left out.
    void end_document();
    [[nodiscard]] std::vector<Node> take() { return std::move(documents_); }

    [[nodiscard]] bool expects_key() const;
    [[nodiscard]] bool in_mapping() const;
    /// The place of the key whose value is awaited, or of the open list.
    [[nodiscard]] const Place& owner_place() const;
    [[nodiscard]] int depth() const { return static_cast<int>(frames_.size()); }

    /// Where the next value will stand: the way from the document's root, by index.
    [[nodiscard]] std::vector<std::size_t> path() const;
    /// The value at a path of this document; null while it is still open.
    [[nodiscard]] const Node* closed_value(const std::vector<std::size_t>& path) const;

  private:
    struct Frame {
        Node node;
        bool value_awaited = false;                         // of a mapping: its last entry's
        std::unordered_map<std::string, std::size_t> index; // of a mapping with many keys
    };
    struct Extent {
        std::size_t nodes = 0;
        int height = 0;
    };

    [[nodiscard]] bool counts(std::size_t nodes);
    [[noreturn]] void fail_count(Place place) const;
    void place_value(Node&& node);
    [[nodiscard]] Extent extent(const Node& node, std::size_t most) const;

    const Limits& limits_;
    Positions& positions_;
    std::vector<Frame> frames_;
    std::vector<Node> documents_;
    Node root_;
    std::size_t nodes_ = 0;
};

} // namespace houtskool::yaml
