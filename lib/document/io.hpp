// SPDX-License-Identifier: MIT
#pragma once
// One description of each section serves three purposes: reading a node into the model, writing the
// model to a node, and describing the format as a JSON Schema. `map(io, thing)` names the keys of a
// thing once; the three kinds of Io do the rest (after the YAMLTraits of LLVM).

#include "base/date.hpp"
#include "base/money.hpp"
#include "model/scenario.hpp"

#include <concepts>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace houtskool::document {

/// The names of an enumeration in the document, in order of its values.
template <class E>
struct EnumNames;

class Io {
  public:
    enum class Presence { required, optional };

    Io() = default;
    Io(const Io&) = delete;
    Io& operator=(const Io&) = delete;
    virtual ~Io() = default;

    [[nodiscard]] virtual bool reading() const = 0;
    /// The place of what stands here, for things that are no mapping.
    virtual void mark(model::Origin& place) = 0;

    /// A mapping with these fields. `what` names the type ("task"); place is filled when reading.
    void mapping(std::string_view what, model::Origin* place, const std::function<void()>& fields) {
        begin_mapping(what);
        fields();
        end_mapping(place);
    }
    template <class T>
    void required(std::string_view key, T& value, std::string_view about) {
        field(key, value, about, Presence::required);
    }
    /// Left out when it equals a value-initialised T.
    template <class T>
    void optional(std::string_view key, T& value, std::string_view about) {
        if (!reading() && !describing() && value == T{}) {
            return;
        }
        field(key, value, about, Presence::optional);
    }

    /// The same with a conversion that is not the one of the type.
    template <class T>
    void required(std::string_view key, T& value, std::string_view about, void (*how)(Io&, T&)) {
        if (begin_field(key, Presence::required, about)) {
            how(*this, value);
            end_field();
        }
    }
    template <class T>
    void optional(std::string_view key, T& value, std::string_view about, void (*how)(Io&, T&)) {
        if (!reading() && !describing() && value == T{}) {
            return;
        }
        if (begin_field(key, Presence::optional, about)) {
            how(*this, value);
            end_field();
        }
    }

    // What a map function may be asked to convert, besides mappings.
    virtual void text(std::string& value) = 0;
    /// A name that others point at: letters, digits, `-` and `_`.
    virtual void id(std::string& value) = 0;
    virtual void reference(model::Ref& value) = 0;
    virtual void citation(model::Citation& value) = 0;
    virtual void assumption(model::Ref& value) = 0; ///< a reference to an assumption
    virtual void integer(int& value) = 0;
    virtual void boolean(bool& value) = 0;
    virtual void decimal(Decimal& value) = 0;
    virtual void money(Money& value) = 0;
    virtual void date(Date& value) = 0;
    virtual void number(model::Number& value) = 0; ///< a decimal or a percentage
    virtual void choice(std::span<const std::string_view> names, std::size_t& index) = 0;

    // Short and long forms of one thing. `is_mapping` looks ahead when reading; when writing or
    // describing the map function decides.
    [[nodiscard]] virtual bool is_mapping() const = 0;
    [[nodiscard]] virtual bool has_key(std::string_view key) const = 0;
    [[nodiscard]] virtual bool is_number() const = 0;
    [[nodiscard]] virtual bool describing() const = 0;
    /// The text of a scalar, without taking it: to choose between forms.
    [[nodiscard]] virtual std::string peek() const = 0;
    /// Reports that what stands here is not what was expected. Only when reading.
    virtual void fail(const std::string& expected) = 0;
    /// A form of several: describing collects them.
    virtual void begin_alternatives() = 0;
    virtual void next_alternative() = 0;
    virtual void end_alternatives() = 0;

    // Lists, and mappings from names to things of one type.
    virtual std::size_t begin_list(std::size_t size) = 0;
    virtual void begin_item(std::size_t index) = 0;
    virtual void end_item() = 0;
    virtual void end_list() = 0;
    /// Keys of a mapping whose names are data. Writing passes the keys in; reading gives them back.
    virtual std::vector<std::string> begin_names(std::vector<std::string> names) = 0;
    virtual void begin_name(std::string_view name) = 0;
    virtual void end_name() = 0;
    virtual void end_names() = 0;
    /// The scalar fields of this mapping that were not named before (decision ids beside `source`).
    virtual void others(std::map<std::string, std::string>& values, std::string_view about) = 0;
    /// Two items of a list have the same id.
    virtual void duplicate_id(const std::string& id, const Place& first, const Place& second) = 0;

  protected:
    virtual void begin_mapping(std::string_view what) = 0;
    virtual void end_mapping(model::Origin* place) = 0;
    virtual bool begin_field(std::string_view key, Presence presence, std::string_view about) = 0;
    virtual void end_field() = 0;

  private:
    template <class T>
    void field(std::string_view key, T& value, std::string_view about, Presence presence);
};

inline void convert(Io& io, std::string& value) {
    io.text(value);
}
inline void convert(Io& io, model::Ref& value) {
    io.reference(value);
}
inline void convert(Io& io, model::Citation& value) {
    io.citation(value);
}
inline void convert(Io& io, int& value) {
    io.integer(value);
}
inline void convert(Io& io, bool& value) {
    io.boolean(value);
}
inline void convert(Io& io, Decimal& value) {
    io.decimal(value);
}
inline void convert(Io& io, Money& value) {
    io.money(value);
}
inline void convert(Io& io, Date& value) {
    io.date(value);
}
inline void convert(Io& io, model::Number& value) {
    io.number(value);
}

inline void as_assumption(Io& io, model::Ref& value) {
    io.assumption(value);
}
inline void as_id(Io& io, std::string& value) {
    io.id(value);
}

template <class E>
requires std::is_enum_v<E>
void convert(Io& io, E& value) {
    auto index = static_cast<std::size_t>(value);
    io.choice(EnumNames<E>::names, index);
    value = static_cast<E>(index);
}

/// Everything else says itself what its keys are.
template <class T>
requires std::is_class_v<T>
void convert(Io& io, T& value) {
    map(io, value);
}

template <class T>
void convert(Io& io, std::optional<T>& value) {
    if (io.reading() || io.describing()) {
        value.emplace();
    }
    if (value) {
        convert(io, *value);
    }
}

template <class T>
concept HasId = requires(T t) {
    { t.id } -> std::convertible_to<std::string>;
    { t.place } -> std::convertible_to<Place>;
}
&&!std::same_as<T, model::Ref>;

template <class T>
void convert(Io& io, std::vector<T>& list) {
    const std::size_t size = io.begin_list(list.size());
    if (io.reading() || io.describing()) {
        list.clear();
        list.resize(size);
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        io.begin_item(i);
        convert(io, list[i]);
        io.end_item();
    }
    if constexpr (HasId<T>) {
        std::map<std::string_view, const T*> seen;
        for (const T& item : list) {
            const auto [first, fresh] = seen.emplace(item.id, &item);
            if (!fresh && !item.id.empty()) {
                io.duplicate_id(item.id, first->second->place, item.place);
            }
        }
    }
    io.end_list();
}

template <class T>
void convert(Io& io, std::map<std::string, T>& values) {
    std::vector<std::string> names;
    names.reserve(values.size());
    for (const auto& [name, value] : values) {
        names.push_back(name);
    }
    for (const std::string& name : io.begin_names(names)) {
        io.begin_name(name);
        convert(io, values[name]);
        io.end_name();
    }
    io.end_names();
}

/// A list of things with a name, written as a mapping from the name to the rest.
template <class T>
void convert_by_name(Io& io, std::vector<T>& list, std::string& (*name)(T&),
                     void (*rest)(Io&, T&)) {
    std::vector<std::string> names;
    names.reserve(list.size());
    for (T& item : list) {
        names.push_back(name(item));
    }
    const std::vector<std::string> found = io.begin_names(names);
    if (io.reading() || io.describing()) {
        list.clear();
        list.resize(found.size());
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        io.begin_name(found[i]);
        name(list[i]) = found[i];
        rest(io, list[i]);
        io.end_name();
    }
    io.end_names();
}

template <class T>
std::string& id_of(T& thing) {
    return thing.id;
}

template <class T>
void Io::field(std::string_view key, T& value, std::string_view about, Presence presence) {
    if (begin_field(key, presence, about)) {
        convert(*this, value);
        end_field();
    }
}

} // namespace houtskool::document
