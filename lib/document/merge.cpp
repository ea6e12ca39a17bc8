// SPDX-License-Identifier: MIT
#include "document/merge.hpp"

#include "base/text.hpp"
#include "document/path.hpp"
#include "yaml/parse.hpp"
#include "yaml/write.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace houtskool::document {

namespace {

using model::Change;
using yaml::Entry;
using yaml::Node;

bool is_id_list(const Node& node) {
    return node.is_sequence() &&
           std::all_of(node.items.begin(), node.items.end(), [](const Node& n) {
               const Node* id = n.find("id");
               return id != nullptr && id->is_scalar();
           });
}

Node* item_with_id(Node& list, const std::string& id) {
    for (Node& item : list.items) {
        if (const Node* found = item.find("id"); found != nullptr && found->text == id) {
            return &item;
        }
    }
    return nullptr;
}

std::string join(const std::string& path, const std::string& key) {
    return path.empty() ? key : path + "." + key;
}

std::string item_path(const std::string& path, const std::string& id) {
    return fmt::format("{}[{}]", path, id);
}

/// The value in one line, for the record of changes.
std::string one_line(const Node& node) {
    if (node.is_scalar()) {
        return node.text;
    }
    std::string text = write_json(node, yaml::JsonLayout::one_line);
    while (!text.empty() && text.back() == '\n') {
        text.pop_back();
    }
    return text;
}

// ---- files of a directory -----------------------------------------------------------------------

void merge_strict(Node& base, const Node& more, const std::string& path, Diagnostics& diagnostics) {
    if (base.is_mapping() && more.is_mapping()) {
        for (const Entry& entry : more.entries) {
            Node* known = base.find(entry.key);
            const bool shared = (path.empty() && entry.key == "houtskool") ||
                                (path.ends_with(']') && entry.key == "id");
            if (known == nullptr) {
                base.entries.push_back(entry);
            } else if (!shared || !(*known == entry.value)) {
                merge_strict(*known, entry.value, join(path, entry.key), diagnostics);
            }
        }
        return;
    }
    if (is_id_list(base) && is_id_list(more)) {
        for (const Node& item : more.items) {
            const std::string& id = item.find("id")->text;
            if (Node* known = item_with_id(base, id)) {
                merge_strict(*known, item, item_path(path, id), diagnostics);
            } else {
                base.items.push_back(item);
            }
        }
        return;
    }
    diagnostics.error(more.place,
                      fmt::format("'{}' is stated twice, first at {}", path, base.place.str()));
}

// ---- overlays -----------------------------------------------------------------------------------

class Overlay {
  public:
    Overlay(const std::string& by, std::vector<Change>& changes) : by_(by), changes_(changes) {}

    void lay(Node& base, const Node& over, const std::string& path) {
        if (base.is_mapping() && over.is_mapping() && !is_other_form(base, over)) {
            lay_mapping(base, over, path);
        } else if (is_id_list(base) && !base.items.empty() && over.is_mapping()) {
            for (const Entry& entry : over.entries) {
                lay_item(base, entry.key, entry.value, path);
            }
        } else if (is_id_list(base) && is_id_list(over) && !over.items.empty()) {
            for (const Node& item : over.items) {
                lay_item(base, item.find("id")->text, item, path);
            }
        } else if (!(base == over)) {
            replace(base, over, path);
        }
    }

    void remove(Node& parent, const std::string& key, const std::string& path) {
        if (const Node* known = parent.find(key)) {
            changes_.push_back({path, one_line(*known), "", by_});
            parent.erase(key);
        }
    }

    void add(Node& parent, const Entry& entry, const std::string& path) {
        changes_.push_back({path, "", one_line(entry.value), by_});
        parent.entries.push_back(entry);
    }

    void remove_item(Node& list, const std::string& id, const std::string& path) {
        const auto found =
            std::find_if(list.items.begin(), list.items.end(),
                         [&](const Node& item) { return item.find("id")->text == id; });
        if (found != list.items.end()) {
            changes_.push_back({item_path(path, id), one_line(*found), "", by_});
            list.items.erase(found);
        }
    }

  private:
    /// A quantity has one form (a value, a range, or the name of an assumption): an overlay that
    /// states another replaces it whole, for a merge of two forms would be none.
    static bool is_other_form(const Node& base, const Node& over) {
        const auto form = [](const Node& node) -> std::string_view {
            for (const std::string_view key : {"value", "low", "assumption"}) {
                if (node.find(key) != nullptr) {
                    return key;
                }
            }
            return "";
        };
        return !form(base).empty() && !form(over).empty() && form(base) != form(over);
    }

    void replace(Node& base, const Node& over, const std::string& path) {
        changes_.push_back({path, one_line(base), one_line(over), by_});
        base = over;
    }

    void lay_mapping(Node& base, const Node& over, const std::string& path) {
        for (const Entry& entry : over.entries) {
            const std::string here = join(path, entry.key);
            if (entry.value.is_null()) {
                remove(base, entry.key, here);
            } else if (Node* known = base.find(entry.key)) {
                lay(*known, entry.value, here);
            } else {
                add(base, entry, here);
            }
        }
    }

    void lay_item(Node& list, const std::string& id, const Node& over, const std::string& path) {
        Node* known = item_with_id(list, id);
        if (over.is_null()) {
            remove_item(list, id, path);
        } else if (known != nullptr) {
            lay(*known, over, item_path(path, id));
        } else {
            Node item = over;
            if (item.is_mapping() && item.find("id") == nullptr) {
                item.entries.insert(item.entries.begin(), {"id", Node::string(id), over.place});
            }
            changes_.push_back({item_path(path, id), "", one_line(item), by_});
            list.items.push_back(std::move(item));
        }
    }

    const std::string& by_;
    std::vector<Change>& changes_;
};

// ---- single values ------------------------------------------------------------------------------

/// Where a path ends: the node that holds the last step.
Node* walk(Node& document, const std::vector<Step>& steps, std::string_view path,
           const Place& place, Diagnostics& diagnostics) {
    Node* node = &document;
    std::string here;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        const Step& step = steps[i];
        if (step.item) {
            const Node* item = node->is_sequence() ? find_item(*node, step.name) : nullptr;
            if (item == nullptr) {
                std::vector<std::string> known;
                for (const Node& candidate : node->items) {
                    if (const Node* id = candidate.find("id")) {
                        known.push_back(id->text);
                    }
                }
                diagnostics.error(place, fmt::format("{}: there is no {} in '{}'{}", path,
                                                     quoted(step.name), here,
                                                     did_you_mean(step.name, known)));
                return nullptr;
            }
            node = const_cast<Node*>(item);
            here = item_path(here, step.name);
        } else {
            if (!node->is_mapping()) {
                diagnostics.error(place, fmt::format("{}: '{}' is {}, so it has no '{}'", path,
                                                     here, node->kind_name(), step.name));
                return nullptr;
            }
            if (node->find(step.name) == nullptr) {
                Node made = Node::mapping();
                made.place = place;
                node->entries.push_back({step.name, std::move(made), place});
            }
            node = node->find(step.name);
            here = join(here, step.name);
        }
    }
    return node;
}

} // namespace

void merge_file(yaml::Node& document, const yaml::Node& file, Diagnostics& diagnostics) {
    merge_strict(document, file, "", diagnostics);
}

std::vector<Change> overlay(yaml::Node& document, const yaml::Node& over, const std::string& by) {
    std::vector<Change> changes;
    Overlay(by, changes).lay(document, over, "");
    return changes;
}

std::vector<Change> set_value(yaml::Node& document, std::string_view assignment,
                              Diagnostics& diagnostics) {
    const std::string by = "--set";
    const Place place{std::make_shared<const std::string>(by), 0, 0};
    const std::size_t equals = assignment.find('=');
    const std::string_view path = assignment.substr(0, equals);
    const std::optional<std::vector<Step>> steps = parse_path(path);
    if (equals == std::string_view::npos || !steps) {
        diagnostics.error(place, fmt::format("expected PATH=VALUE such as "
                                             "'tasks[vth].workload.fte=3', found {}",
                                             quoted(assignment)));
        return {};
    }
    if (steps->front().name == "results" || steps->front().name == "changes") {
        diagnostics.error(
            place, fmt::format("{}: only the programs write '{}'", path, steps->front().name));
        return {};
    }
    constexpr std::size_t longest_shown = 80;
    const bool shown = path.size() <= longest_shown;
    Node value = yaml::parse_value(assignment.substr(equals + 1),
                                   shown ? fmt::format("{} {}", by, path) : by);
    Node* parent = walk(document, *steps, path, place, diagnostics);
    if (parent == nullptr) {
        return {};
    }
    const Step& last = steps->back();
    std::vector<Change> changes;
    Overlay changer(by, changes);
    const std::size_t tail = last.name.size() + (last.item ? 2 : 1);
    const std::string before(path.substr(0, path.size() - std::min(tail, path.size())));
    if (last.item) {
        const Node* item = parent->is_sequence() ? find_item(*parent, last.name) : nullptr;
        if (item == nullptr) {
            diagnostics.error(
                place, fmt::format("{}: there is no {} in '{}'", path, quoted(last.name), before));
        } else if (value.is_null() && is_id_list(*parent)) {
            changer.remove_item(*parent, item->find("id")->text, before);
        } else {
            changer.lay(*const_cast<Node*>(item), value, std::string(path));
        }
    } else if (!parent->is_mapping()) {
        diagnostics.error(place, fmt::format("{}: '{}' is {}, so it has no '{}'", path, before,
                                             parent->kind_name(), last.name));
    } else if (value.is_null()) {
        changer.remove(*parent, last.name, std::string(path));
    } else if (Node* known = parent->find(last.name)) {
        if (!(*known == value)) { // a value given on the command line replaces, it does not merge
            changes.push_back({std::string(path), one_line(*known), one_line(value), by});
            *known = std::move(value);
        }
    } else {
        changer.add(*parent, {last.name, std::move(value), place}, std::string(path));
    }
    return changes;
}

} // namespace houtskool::document
