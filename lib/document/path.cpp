// SPDX-License-Identifier: MIT
#include "document/path.hpp"

#include <charconv>

namespace houtskool::document {

std::optional<std::vector<Step>> parse_path(std::string_view text) {
    std::vector<Step> steps;
    bool first = true;
    while (!text.empty()) {
        if (text.front() == '[') {
            const std::size_t close = text.find(']');
            if (first || close == std::string_view::npos || close == 1) {
                return std::nullopt;
            }
            steps.push_back({std::string(text.substr(1, close - 1)), true});
            text.remove_prefix(close + 1);
            continue;
        }
        if (!first) {
            if (text.front() != '.') {
                return std::nullopt;
            }
            text.remove_prefix(1);
        }
        const std::size_t end = std::min(text.find_first_of(".["), text.size());
        if (end == 0) {
            return std::nullopt;
        }
        steps.push_back({std::string(text.substr(0, end)), false});
        text.remove_prefix(end);
        first = false;
    }
    return first ? std::nullopt : std::optional(steps);
}

const yaml::Node* find_item(const yaml::Node& list, std::string_view name) {
    for (const yaml::Node& item : list.items) {
        const yaml::Node* id = item.find("id");
        if (id != nullptr && id->is_scalar() && id->text == name) {
            return &item;
        }
    }
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
    const bool number = error == std::errc{} && end == name.data() + name.size();
    return number && index < list.items.size() ? &list.items[index] : nullptr;
}

Place locate(const yaml::Node& document, std::string_view path) {
    const yaml::Node* node = &document;
    for (const Step& step : parse_path(path).value_or(std::vector<Step>{})) {
        if (step.item && step.name == "0" && !node->is_sequence()) {
            continue; // a single thing may stand for a list of one
        }
        const yaml::Node* next = step.item ? find_item(*node, step.name) : node->find(step.name);
        if (next == nullptr) {
            break;
        }
        node = next;
    }
    return node->place;
}

} // namespace houtskool::document
