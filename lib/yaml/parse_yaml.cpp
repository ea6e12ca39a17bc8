// SPDX-License-Identifier: MIT
#include "base/diagnostics.hpp"
#include "base/text.hpp"
#include "yaml/builder.hpp"
#include "yaml/formats.hpp"
#include "yaml/yaml_faults.hpp"
#include "yaml/yaml_tags.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

namespace houtskool::yaml {

namespace {

/// Takes the events of yaml-cpp. Places come from byte offsets, since its lines and columns count
/// bytes and end lines in their own way.
class Handler : public YAML::EventHandler {
  public:
    Handler(Builder& builder, Positions& positions, const Limits& limits)
        : builder_(builder), positions_(positions), text_(positions.text()), limits_(limits) {}

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override { builder_.end_document(); }
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

    [[nodiscard]] InputError fault(const YAML::Exception& exception);

  private:
    struct Anchor {
        std::optional<Node> scalar;    // a copy; also of a key, which has no path
        std::vector<std::size_t> path; // of a list or mapping
    };

    std::size_t offset(const YAML::Mark& mark);
    [[noreturn]] void fail(std::size_t offset, std::string text);
    [[noreturn]] void fail_key(std::size_t offset, std::string_view found);
    void open(Node::Kind kind, std::size_t offset, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style);
    void close();
    void key(std::size_t offset, const std::string& tag, const std::string& value);
    void remember(YAML::anchor_t anchor, Anchor value);
    [[nodiscard]] Place place_of_nothing(std::size_t offset);

    Builder& builder_;
    Positions& positions_;
    std::string_view text_;
    const Limits& limits_;
    std::vector<Anchor> anchors_;
    std::size_t last_offset_ = 0;
    std::optional<std::size_t> flow_start_; // of the outermost open bracket
    int flow_depth_ = 0;
    bool first_document_ = true;
};

std::size_t Handler::offset(const YAML::Mark& mark) {
    last_offset_ = mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
    return last_offset_;
}

void Handler::fail(std::size_t offset, std::string text) {
    throw InputError(positions_.at(offset), std::move(text));
}

/// In a list of brackets that is never closed yaml-cpp takes the innermost for a key.
void Handler::fail_key(std::size_t offset, std::string_view found) {
    if (flow_start_) {
        if (const auto open = find_open(text_, *flow_start_, text_.size(), limits_.depth,
                                        builder_.depth() - flow_depth_)) {
            fail(open->offset, open->text);
        }
    }
    fail(offset, fmt::format("expected a text as key, found {}", found));
}

/// yaml-cpp starts a new document at whatever it cannot place, without ever passing it.
void Handler::OnDocumentStart(const YAML::Mark& mark) {
    const std::size_t start = offset(mark);
    anchors_.clear();
    if (std::exchange(first_document_, false) || text_.substr(start).starts_with("---")) {
        return;
    }
    std::string_view before = text_.substr(0, start);
    while (!before.empty()) {
        const std::size_t end = before.find_last_of('\n');
        const std::string_view line =
            end == std::string_view::npos ? before : before.substr(end + 1);
        const std::size_t first = line.find_first_not_of(" \t\r");
        if (line.starts_with("...")) {
            return;
        }
        if (first != std::string_view::npos && line[first] != '#' && line[0] != '%') {
            break;
        }
        before = before.substr(0, end == std::string_view::npos ? 0 : end);
    }
    if (start < text_.size() &&
        std::string_view(",]}").find(text_[start]) != std::string_view::npos) {
        fail(start, fmt::format("unexpected '{}'", text_[start]));
    }
    fail(start, "the document has ended before this; separate documents by '---'");
}

/// An empty value has the position of whatever comes next.
Place Handler::place_of_nothing(std::size_t offset) {
    const std::string_view rest = text_.substr(std::min(offset, text_.size()));
    const bool stated = rest.starts_with("~") || (rest.size() >= 4 && says_null(rest.substr(0, 4)));
    std::string_view before = text_.substr(0, offset);
    const std::size_t last = before.find_last_not_of(" \t");
    const bool starts_line = last == std::string_view::npos || before[last] == '\n';
    if (builder_.depth() == 0 || (stated && !starts_line)) {
        return positions_.at(offset);
    }
    if (builder_.in_mapping()) {
        return builder_.owner_place();
    }
    // An empty item: its dash ends the nearest line above that is not blank or a comment.
    constexpr std::size_t look_back = 4096;
    while (starts_line && !before.empty() && offset - before.size() < look_back) {
        const std::size_t end = before.substr(0, before.size() - 1).find_last_of('\n');
        const std::size_t start = end == std::string_view::npos ? 0 : end + 1;
        std::string_view line = before.substr(start);
        const std::size_t first = line.find_first_not_of(" \t\r\n");
        if (first != std::string_view::npos && line[first] != '#') {
            line = line.substr(0, line.find(" #"));
            const std::size_t dash = line.find_last_not_of(" \t\r\n");
            if (dash != std::string_view::npos && line[dash] == '-') {
                return positions_.at(start + dash);
            }
            break;
        }
        before = before.substr(0, start);
    }
    return builder_.owner_place();
}

void Handler::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::size_t at = offset(mark);
    if (builder_.expects_key()) {
        fail_key(at, "nothing; put a text such as 'null' in quotes");
    }
    Node node;
    node.place = place_of_nothing(at);
    remember(anchor, {node, {}});
    builder_.add(std::move(node));
}

void Handler::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
    const std::size_t at = offset(mark);
    Node node = scalar_with_tag(positions_.at(at), tag, value);
    remember(anchor, {node, {}});
    if (builder_.expects_key()) {
        key(at, tag, node.text);
    } else {
        builder_.add(std::move(node));
    }
}

void Handler::key(std::size_t offset, const std::string& tag, const std::string& value) {
    if (tag == "?" && value == "<<") {
        fail(offset, "merge keys ('<<') are not supported; write the keys out, or keep the shared "
                     "part in a file of its own and add it as an overlay");
    }
    if (tag == std::string(core_tag) + "null") {
        fail_key(offset, "nothing");
    }
    builder_.key(value, offset);
}

void Handler::remember(YAML::anchor_t anchor, Anchor value) {
    if (anchor == YAML::NullAnchor) {
        return;
    }
    if (anchors_.size() <= anchor) {
        anchors_.resize(anchor + 1);
    }
    anchors_[anchor] = std::move(value);
}

void Handler::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::size_t at = offset(mark);
    const Anchor* known = anchor < anchors_.size() ? &anchors_[anchor] : nullptr;
    const Node* original = nullptr;
    if (known != nullptr) {
        original = known->scalar ? &*known->scalar : builder_.closed_value(known->path);
    }
    if (original == nullptr) {
        fail(at, "this alias stands inside the value that it names");
    }
    if (!builder_.expects_key()) {
        // A copy: the original would move when the list that it stands in grows.
        builder_.add_copy(*original, at);
    } else if (original->is_scalar()) {
        builder_.key(original->text, at);
    } else {
        fail_key(at, original->kind_name());
    }
}

void Handler::open(Node::Kind kind, std::size_t offset, const std::string& tag,
                   YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    const bool is_list = kind == Node::Kind::sequence;
    if (style == YAML::EmitterStyle::Flow && flow_depth_ == 0) {
        flow_start_ = offset;
    }
    if (builder_.expects_key()) {
        fail_key(offset, is_list ? "a list" : "a mapping");
    }
    if (tag != "?" && tag != "!" && tag != std::string(core_tag) + (is_list ? "seq" : "map")) {
        fail(offset, fmt::format("{} does not fit the tag {}", is_list ? "a list" : "a mapping",
                                 tag_name(tag)));
    }
    remember(anchor, {std::nullopt, builder_.path()});
    builder_.open(kind, offset);
    // what is inside brackets is flow style whatever yaml-cpp calls it
    flow_depth_ += flow_start_ ? 1 : 0;
}

void Handler::close() {
    builder_.close();
    if (flow_start_ && --flow_depth_ == 0) {
        flow_start_.reset();
    }
}

void Handler::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value style) {
    open(Node::Kind::sequence, offset(mark), tag, anchor, style);
}

void Handler::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) {
    open(Node::Kind::mapping, offset(mark), tag, anchor, style);
}

InputError Handler::fault(const YAML::Exception& exception) {
    const std::size_t at =
        exception.mark.pos < 0 ? last_offset_ : static_cast<std::size_t>(exception.mark.pos);
    const std::string& message = exception.msg;
    const bool quote_open =
        message == YAML::ErrorMsg::EOF_IN_SCALAR || message == YAML::ErrorMsg::DOC_IN_SCALAR;
    const bool bracket_open =
        message == YAML::ErrorMsg::END_OF_MAP_FLOW || message == YAML::ErrorMsg::END_OF_SEQ_FLOW;
    if (quote_open || bracket_open) {
        const std::size_t from = flow_start_.value_or(last_offset_);
        const std::size_t to = quote_open ? at : text_.size();
        if (const auto open =
                find_open(text_, from, to, limits_.depth, builder_.depth() - flow_depth_)) {
            return InputError(positions_.at(open->offset), open->text);
        }
    }
    return syntax_error(positions_, message, at, limits_.depth);
}

/// yaml-cpp takes a quoted text that is open at the end of the last line as closed there; the mark
/// of a document's end makes it complain. Blanks on the last line hide the end in the same way.
std::string with_end_mark(std::string_view text) {
    std::string result(text);
    const std::size_t last = text.find_last_not_of(" \t");
    if (last == std::string_view::npos || text[last] == '\n') {
        result.resize(last == std::string_view::npos ? 0 : last + 1);
        result += "...\n";
    }
    return result;
}

} // namespace

std::vector<Node> parse_yaml(Positions& positions, const Limits& limits) {
    std::istringstream input(with_end_mark(positions.text()));
    Builder builder(limits, positions);
    Handler handler(builder, positions, limits);
    try {
        YAML::Parser parser(input);
        while (parser.HandleNextDocument(handler)) {
        }
    } catch (const YAML::Exception& exception) {
        throw handler.fault(exception);
    }
    return builder.take();
}

} // namespace houtskool::yaml
