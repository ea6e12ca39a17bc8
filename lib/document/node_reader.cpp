// SPDX-License-Identifier: MIT
#include "document/node_reader.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace houtskool::document {

namespace {

const yaml::Node nothing;

bool is_id(std::string_view text) {
    const auto alphanumeric = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    return !text.empty() && alphanumeric(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return alphanumeric(c) || c == '-' || c == '_'; });
}

bool looks_like_date(const std::string& text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-' &&
           std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) ==
               8;
}

/// Why a text that a person meant as a number is none, with the mend.
std::string number_hint(const std::string& text) {
    const std::size_t commas = static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
    const std::size_t points = static_cast<std::size_t>(std::count(text.begin(), text.end(), '.'));
    const bool digits =
        !text.empty() && text.find_first_not_of("0123456789.,+-%") == std::string::npos;
    if (!digits) {
        if (text.find_first_not_of("0123456789.eE+-") == std::string::npos &&
            text.find_first_of("0123456789") == 0) {
            return "; write the number out, without an exponent";
        }
        return "";
    }
    if (commas > 0 || points > 1) {
        return "; write decimals with a point and thousands without a separator: 1234.56";
    }
    if (text.size() > 1 && text.front() == '0') {
        return "; write it without leading zeros";
    }
    return text.size() > 18 ? "; at most 18 digits before and 18 after the point" : "";
}

} // namespace

std::string found(const yaml::Node& node) {
    if (node.is_scalar()) {
        return "found " + quoted(node.text);
    }
    constexpr std::size_t few = 4;
    const bool short_list = node.is_sequence() && !node.items.empty() && node.items.size() <= few &&
                            std::all_of(node.items.begin(), node.items.end(),
                                        [](const yaml::Node& item) { return item.is_scalar(); });
    if (!short_list) {
        const bool empty = node.is_sequence() && node.items.empty();
        return fmt::format("found {}", empty ? "an empty list" : node.kind_name());
    }
    std::vector<std::string> texts;
    for (const yaml::Node& item : node.items) {
        texts.push_back(item.text);
    }
    const std::string list = quoted(fmt::format("[{}]", fmt::join(texts, ", ")));
    return "found " + list.substr(1, list.size() - 2);
}

NodeReader::NodeReader(const yaml::Node& root, Diagnostics& diagnostics, const Origins& origins)
    : diagnostics_(diagnostics), origins_(origins) {
    push(root, "");
}

void NodeReader::push(const yaml::Node& child, std::string step) {
    frames_.push_back(
        {&child, std::move(step), {}, false, frames_.empty() ? false : frames_.back().broken});
}

Place NodeReader::origin() const {
    if (origins_.empty()) {
        return node().place;
    }
    std::string path;
    for (const Frame& frame : frames_) {
        path += frame.step;
    }
    const auto known = origins_.find(path.starts_with('.') ? path.substr(1) : path);
    return known != origins_.end() ? known->second : node().place;
}

void NodeReader::refuse(const std::string& expected) {
    if (!frames_.back().broken) {
        diagnostics_.error(node().place, fmt::format("expected {}, {}", expected, found(node())));
        frames_.back().broken = true;
    }
}

void NodeReader::fail(const std::string& expected) {
    if (!node().is_mapping()) {
        refuse(expected);
    } else if (!frames_.back().broken) {
        // A mapping was expected; it is what stands in it that is at fault.
        diagnostics_.error(node().place, fmt::format("expected {}", expected));
        frames_.back().broken = true;
    }
}

bool NodeReader::is_number() const {
    return node().is_scalar() && node().style == yaml::Node::Style::plain &&
           Decimal::parse(node().text).has_value();
}

std::string NodeReader::peek() const {
    return node().is_scalar() ? node().text : "";
}

const std::string* NodeReader::scalar(const std::string& expected) {
    if (!node().is_scalar()) {
        refuse(expected);
        return nullptr;
    }
    return &node().text;
}

void NodeReader::text(std::string& value) {
    if (const std::string* found_text = scalar("a text")) {
        value = *found_text;
    }
}

void NodeReader::id(std::string& value) {
    const std::string expected = "an id: letters, digits, '-' and '_', starting with a letter or "
                                 "digit";
    if (const std::string* found_text = scalar(expected)) {
        if (!is_id(*found_text)) {
            refuse(expected);
        }
        value = *found_text;
    }
}

void NodeReader::reference(model::Ref& value) {
    value.place = node().place;
    if (const std::string* found_text = scalar("an id")) {
        value.id = *found_text;
        if (value.id.empty()) {
            refuse("an id");
        }
    }
}

void NodeReader::citation(model::Citation& value) {
    value.place = node().place;
    if (const std::string* found_text =
            scalar("a source: the id of one, then the place in it (sketch §7)")) {
        value.text = *found_text;
        citations_.push_back(value);
    }
}

void NodeReader::assumption(model::Ref& value) {
    reference(value);
    assumptions_.push_back(value);
}

void NodeReader::integer(int& value) {
    const std::string expected = "a whole number";
    const std::string* found_text = scalar(expected);
    if (found_text == nullptr) {
        return;
    }
    const char* end = found_text->data() + found_text->size();
    int parsed = 0;
    const auto [stop, error] = std::from_chars(found_text->data(), end, parsed);
    const std::string shortest = std::to_string(parsed);
    if (error != std::errc{} || stop != end || *found_text != shortest) {
        refuse(expected);
        return;
    }
    value = parsed;
}

void NodeReader::boolean(bool& value) {
    const std::string* found_text = scalar("true or false");
    if (found_text == nullptr) {
        return;
    }
    if (*found_text != "true" && *found_text != "false") {
        refuse("true or false");
        return;
    }
    value = *found_text == "true";
}

std::optional<Decimal> NodeReader::plain_number(const std::string& text,
                                                const std::string& expected) {
    std::optional<Decimal> parsed = Decimal::parse(text);
    if (node().style == yaml::Node::Style::quoted) {
        if (!frames_.back().broken) {
            diagnostics_.error(node().place,
                               fmt::format("expected {}, found the text {}; remove the quotes",
                                           expected, quoted(text)));
            frames_.back().broken = true;
        }
        return std::nullopt;
    }
    if (!parsed && !frames_.back().broken) {
        diagnostics_.error(node().place, fmt::format("expected {}, found {}{}", expected,
                                                     quoted(text), number_hint(text)));
        frames_.back().broken = true;
    }
    return parsed;
}

void NodeReader::decimal(Decimal& value) {
    if (const std::string* found_text = scalar("a number")) {
        value = plain_number(*found_text, "a number").value_or(Decimal());
    }
}

void NodeReader::money(Money& value) {
    Decimal amount;
    decimal(amount);
    const std::optional<Money> exact = Money::from_decimal(amount);
    if (!exact) {
        refuse("an amount in euros with at most two decimals");
        return;
    }
    value = *exact;
}

void NodeReader::date(Date& value) {
    const std::string expected = "a date as YYYY-MM-DD";
    if (const std::string* found_text = scalar(expected)) {
        const std::optional<Date> parsed = Date::parse(*found_text);
        if (!parsed) {
            refuse(looks_like_date(*found_text) ? "a day that exists, from 1900 to 2199"
                                                : expected);
        }
        value = parsed.value_or(Date());
    }
}

void NodeReader::number(model::Number& value) {
    const std::string expected = "a number or a percentage";
    const std::string* found_text = scalar(expected);
    if (found_text == nullptr) {
        return;
    }
    if (!found_text->ends_with('%')) {
        value = {plain_number(*found_text, expected).value_or(Decimal()), false};
        return;
    }
    const std::optional<Decimal> parsed =
        Decimal::parse(std::string_view(*found_text).substr(0, found_text->size() - 1));
    if (!parsed || parsed->scale() > 16) {
        (void)plain_number(*found_text, expected);
        return;
    }
    value = {*parsed * Decimal(1, 2), true};
}

void NodeReader::choice(std::span<const std::string_view> names, std::size_t& index) {
    const std::vector<std::string> words(names.begin(), names.end());
    const std::string* found_text = scalar(join_or(words));
    if (found_text == nullptr) {
        return;
    }
    const auto match = std::find(names.begin(), names.end(), *found_text);
    if (match == names.end()) {
        if (!frames_.back().broken) {
            diagnostics_.error(node().place,
                               fmt::format("expected {}, found {}{}", join_or(words),
                                           quoted(*found_text), did_you_mean(*found_text, words)));
            frames_.back().broken = true;
        }
        return;
    }
    index = static_cast<std::size_t>(match - names.begin());
}

std::size_t NodeReader::begin_list(std::size_t) {
    if (node().is_scalar()) {
        return 1; // a single text may stand for a list of one
    }
    if (!node().is_sequence()) {
        refuse("a list");
        return 0;
    }
    return node().items.size();
}

void NodeReader::begin_item(std::size_t index) {
    if (node().is_scalar()) {
        push(node(), "[0]");
        return;
    }
    const yaml::Node& item = node().items[index];
    const yaml::Node* id = item.find("id");
    push(item, id != nullptr && id->is_scalar() ? fmt::format("[{}]", id->text)
                                                : fmt::format("[{}]", index));
}

void NodeReader::end_item() {
    pop();
}

std::vector<std::string> NodeReader::begin_names(std::vector<std::string>) {
    std::vector<std::string> names;
    if (!node().is_mapping()) {
        refuse("a mapping from names to values");
        return names;
    }
    for (const yaml::Entry& entry : node().entries) {
        names.push_back(entry.key);
    }
    return names;
}

void NodeReader::begin_name(std::string_view name) {
    const yaml::Node* child = node().find(name);
    push(child != nullptr ? *child : nothing, fmt::format(".{}", name));
}

void NodeReader::end_name() {
    pop();
}

void NodeReader::others(std::map<std::string, std::string>& values, std::string_view) {
    frames_.back().open = true;
    const std::vector<std::string> known = frames_.back().keys; // push() may move the frames
    for (const yaml::Entry& entry : node().entries) {
        if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
            push(entry.value, "." + entry.key);
            text(values[entry.key]);
            pop();
        }
    }
}

void NodeReader::duplicate_id(const std::string& id, const Place& first, const Place& second) {
    diagnostics_.error(second, fmt::format("id {} is used twice in this list, first at {}:{}",
                                           quoted(id), first.line, first.column));
}

void NodeReader::begin_mapping(std::string_view what) {
    if (!node().is_mapping()) {
        refuse(fmt::format("a mapping that describes a {}", what));
    }
}

void NodeReader::end_mapping(model::Origin* place) {
    const Frame& frame = frames_.back();
    if (place != nullptr) {
        *place = origin();
    }
    if (frame.open || frame.broken) {
        return;
    }
    for (const yaml::Entry& entry : node().entries) {
        if (std::find(frame.keys.begin(), frame.keys.end(), entry.key) == frame.keys.end()) {
            std::string hint = did_you_mean(entry.key, frame.keys);
            if (hint.empty() && entry.value.is_null() &&
                entry.key.find_first_not_of("0123456789") == std::string::npos) {
                hint = "; a comma starts a new key here: write thousands without a separator and "
                       "decimals with a point";
            }
            diagnostics_.error(
                entry.key_place,
                fmt::format("unknown key {}{}", quoted(entry.key),
                            hint.empty() ? "; expected " + join_or(frame.keys) : hint));
        }
    }
}

bool NodeReader::begin_field(std::string_view key, Presence presence, std::string_view) {
    Frame& frame = frames_.back();
    frame.keys.emplace_back(key);
    const yaml::Node* child = node().find(key);
    if (child == nullptr) {
        if (presence == Presence::required && !frame.broken) {
            diagnostics_.error(node().place, fmt::format("key '{}' is missing", key));
        }
        return false;
    }
    if (child->is_null()) {
        if (!frame.broken) {
            diagnostics_.error(child->place, fmt::format("key '{}' has no value", key));
        }
        return false;
    }
    push(*child, fmt::format(".{}", key));
    return true;
}

void NodeReader::end_field() {
    pop();
}

} // namespace houtskool::document
