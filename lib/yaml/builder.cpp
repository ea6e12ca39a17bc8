// SPDX-License-Identifier: MIT
#include "yaml/builder.hpp"

#include "base/diagnostics.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace houtskool::yaml {

namespace {
// Mappings of a scenario are small; a hash table pays only for the large ones.
constexpr std::size_t indexed_from = 16;
// Spares most mappings from moving their entries as they grow.
constexpr std::size_t least_entries = 4;
// A copied text counts as one more node per this many bytes, so that a long text cannot be copied
// two million times.
constexpr std::size_t bytes_per_node = 64;
} // namespace

/// Whether so many nodes more are allowed.
bool Builder::counts(std::size_t nodes) {
    nodes_ += nodes;
    return nodes_ <= limits_.nodes;
}

void Builder::fail_count(Place place) const {
    throw InputError(std::move(place),
                     fmt::format("more than {} values, aliases counted as copies", limits_.nodes));
}

void Builder::open(Node::Kind kind, std::size_t offset) {
    if (!counts(1)) {
        fail_count(positions_.at(offset));
    }
    if (depth() >= limits_.depth) {
        throw InputError(positions_.at(offset),
                         fmt::format("nested deeper than {} levels", limits_.depth));
    }
    Frame& frame = frames_.emplace_back();
    frame.node.kind = kind;
    frame.node.place = positions_.at(offset);
}

void Builder::close() {
    Node node = std::move(frames_.back().node);
    frames_.pop_back();
    place_value(std::move(node));
}

void Builder::key(std::string text, std::size_t offset) {
    Frame& frame = frames_.back();
    std::vector<Entry>& entries = frame.node.entries;
    Place place = positions_.at(offset);
    const Entry* first = nullptr;
    if (entries.size() < indexed_from) {
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&](const Entry& entry) { return entry.key == text; });
        first = found == entries.end() ? nullptr : &*found;
    } else {
        for (std::size_t i = frame.index.size(); i < entries.size(); ++i) {
            frame.index.emplace(entries[i].key, i);
        }
        const auto found = frame.index.find(text);
        first = found == frame.index.end() ? nullptr : &entries[found->second];
    }
    if (first != nullptr) {
        throw InputError(std::move(place),
                         fmt::format("duplicate key {}, first stated at {}:{}",
                                     houtskool::quoted(text), first->key_place.line,
                                     first->key_place.column));
    }
    if (entries.empty()) {
        entries.reserve(least_entries);
    }
    Entry& entry = entries.emplace_back();
    entry.key = std::move(text);
    entry.key_place = std::move(place);
    frame.value_awaited = true;
}

void Builder::add(Node&& node) {
    if (!counts(1)) {
        fail_count(std::move(node.place));
    }
    place_value(std::move(node));
}

void Builder::add_copy(const Node& original, std::size_t offset) {
    const Extent size = extent(original, limits_.nodes - nodes_ + 1);
    if (!counts(size.nodes)) {
        fail_count(positions_.at(offset));
    }
    if (depth() + size.height > limits_.depth) {
        throw InputError(positions_.at(offset),
                         fmt::format("nested deeper than {} levels", limits_.depth));
    }
    place_value(Node(original));
}

void Builder::place_value(Node&& node) {
    if (frames_.empty()) {
        root_ = std::move(node);
        return;
    }
    Frame& frame = frames_.back();
    if (frame.node.is_sequence()) {
        frame.node.items.push_back(std::move(node));
    } else {
        frame.node.entries.back().value = std::move(node);
        frame.value_awaited = false;
    }
}

void Builder::end_document() {
    if (!root_.is_null()) {
        documents_.push_back(std::move(root_));
    }
    root_ = {};
}

bool Builder::expects_key() const {
    return in_mapping() && !frames_.back().value_awaited;
}

bool Builder::in_mapping() const {
    return !frames_.empty() && frames_.back().node.is_mapping();
}

const Place& Builder::owner_place() const {
    const Node& node = frames_.back().node;
    return node.is_mapping() && !node.entries.empty() ? node.entries.back().key_place : node.place;
}

std::vector<std::size_t> Builder::path() const {
    std::vector<std::size_t> result;
    for (const Frame& frame : frames_) {
        result.push_back(frame.node.is_sequence() ? frame.node.items.size()
                                                  : frame.node.entries.size() - 1);
    }
    return result;
}

const Node* Builder::closed_value(const std::vector<std::size_t>& path) const {
    const Node* node = nullptr;
    for (std::size_t level = 0; level < path.size(); ++level) {
        if (node == nullptr) {
            if (level == frames_.size()) {
                return nullptr;
            }
            const Frame& frame = frames_[level];
            const bool open =
                frame.node.is_sequence()
                    ? path[level] == frame.node.items.size()
                    : path[level] + 1 == frame.node.entries.size() && frame.value_awaited;
            if (open) {
                continue;
            }
            node = &frame.node;
        }
        node = node->is_sequence() ? &node->items[path[level]] : &node->entries[path[level]].value;
    }
    return node;
}

Builder::Extent Builder::extent(const Node& node, std::size_t most) const {
    Extent result{1 + node.text.size() / bytes_per_node, 0};
    const auto include = [&](const Node& child) {
        if (result.nodes < most) {
            const Extent inner = extent(child, most - result.nodes);
            result.nodes += inner.nodes;
            result.height = std::max(result.height, inner.height);
        }
    };
    std::for_each(node.items.begin(), node.items.end(), include);
    for (const Entry& entry : node.entries) {
        include(entry.value);
        result.nodes += entry.key.size() / bytes_per_node;
    }
    result.height += node.is_sequence() || node.is_mapping() ? 1 : 0;
    return result;
}

} // namespace houtskool::yaml
