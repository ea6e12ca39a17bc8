// SPDX-License-Identifier: MIT
#pragma once
// The small words that all nouns are made of: names, labels, citations.

#include "base/format.hpp"
#include "base/place.hpp"

#include <string>
#include <utility>
#include <vector>

namespace houtskool::model {

/// The place a value was read from. Two values that say the same are equal wherever they stand.
struct Origin : Place {
    Origin() = default;
    Origin(Place place) : Place(std::move(place)) {} // NOLINT: any place will do
    friend bool operator==(const Origin&, const Origin&) { return true; }
};

/// A name that points at something with that id elsewhere in the document.
struct Ref {
    std::string id;
    Origin place;
    [[nodiscard]] bool empty() const { return id.empty(); }
    friend bool operator==(const Ref&, const Ref&) = default;
};

/// What people read: one text for all languages, or one for each.
struct Label {
    std::string text; ///< for every language; empty where en or nl is given
    std::string en;
    std::string nl;
    [[nodiscard]] bool empty() const { return text.empty() && en.empty() && nl.empty(); }
    /// The text in a language, else in another one, else the fallback (mostly the id).
    [[nodiscard]] const std::string& in(Language language, const std::string& fallback) const;
    friend bool operator==(const Label&, const Label&) = default;
};

/// Where a figure comes from: an id of `sources`, then the place in it ("sketch §7").
struct Citation {
    std::string text;
    Origin place;
    [[nodiscard]] bool empty() const { return text.empty(); }
    /// The id of the source: the text up to the first blank.
    [[nodiscard]] std::string source() const { return text.substr(0, text.find(' ')); }
    friend bool operator==(const Citation&, const Citation&) = default;
};

/// A document that figures cite.
struct Source {
    std::string id;
    Label title;
    std::string author;
    int year = 0; ///< 0 = not stated
    std::string note;
    Origin place;
    friend bool operator==(const Source&, const Source&) = default;
};

/// The element with this id, or null.
template <class T>
[[nodiscard]] const T* find(const std::vector<T>& list, const std::string& id) {
    for (const T& element : list) {
        if (element.id == id) {
            return &element;
        }
    }
    return nullptr;
}

} // namespace houtskool::model
