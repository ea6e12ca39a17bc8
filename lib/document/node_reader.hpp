// SPDX-License-Identifier: MIT
#pragma once
// Node -> model. Collects every fault and goes on with a harmless value.

#include "base/diagnostics.hpp"
#include "document/io.hpp"
#include "yaml/node.hpp"

#include <set>

namespace houtskool::document {

/// Places that an earlier program in a pipe recorded for the mappings of a document, by path.
using Origins = std::map<std::string, Place, std::less<>>;

class NodeReader : public Io {
  public:
    NodeReader(const yaml::Node& root, Diagnostics& diagnostics, const Origins& origins);

    /// All citations, and all references to assumptions, that were read.
    [[nodiscard]] const std::vector<model::Citation>& citations() const { return citations_; }
    [[nodiscard]] const std::vector<model::Ref>& assumptions() const { return assumptions_; }

    [[nodiscard]] bool reading() const override { return true; }
    [[nodiscard]] bool describing() const override { return false; }
    void mark(model::Origin& place) override { place = origin(); }
    void text(std::string& value) override;
    void id(std::string& value) override;
    void reference(model::Ref& value) override;
    void citation(model::Citation& value) override;
    void assumption(model::Ref& value) override;
    void integer(int& value) override;
    void boolean(bool& value) override;
    void decimal(Decimal& value) override;
    void money(Money& value) override;
    void date(Date& value) override;
    void number(model::Number& value) override;
    void choice(std::span<const std::string_view> names, std::size_t& index) override;
    [[nodiscard]] bool is_mapping() const override { return node().is_mapping(); }
    [[nodiscard]] bool has_key(std::string_view key) const override {
        return node().find(key) != nullptr;
    }
    [[nodiscard]] bool is_number() const override;
    [[nodiscard]] std::string peek() const override;
    void fail(const std::string& expected) override;
    void begin_alternatives() override {}
    void next_alternative() override {}
    void end_alternatives() override {}
    std::size_t begin_list(std::size_t size) override;
    void begin_item(std::size_t index) override;
    void end_item() override;
    void end_list() override {}
    std::vector<std::string> begin_names(std::vector<std::string> names) override;
    void begin_name(std::string_view name) override;
    void end_name() override;
    void end_names() override {}
    void others(std::map<std::string, std::string>& values, std::string_view about) override;
    void duplicate_id(const std::string& id, const Place& first, const Place& second) override;

  protected:
    void begin_mapping(std::string_view what) override;
    void end_mapping(model::Origin* place) override;
    bool begin_field(std::string_view key, Presence presence, std::string_view about) override;
    void end_field() override;

  private:
    struct Frame {
        const yaml::Node* node;
        std::string step;              // how its parent names it: ".key", "[id]"
        std::vector<std::string> keys; // of a mapping: those that its type knows
        bool open = false;             // other scalar keys are data
        bool broken = false;           // a fault was reported here: no more complaints about it
    };

    [[nodiscard]] const yaml::Node& node() const { return *frames_.back().node; }
    [[nodiscard]] Place origin() const;
    void push(const yaml::Node& child, std::string step);
    void pop() { frames_.pop_back(); }
    /// Reports that what stands here is of another kind than expected.
    void refuse(const std::string& expected);
    /// The text of the scalar here, or a fault that names what was expected.
    [[nodiscard]] const std::string* scalar(const std::string& expected);
    [[nodiscard]] std::optional<Decimal> plain_number(const std::string& text,
                                                      const std::string& expected);

    std::vector<Frame> frames_;
    std::vector<model::Citation> citations_;
    std::vector<model::Ref> assumptions_;
    Diagnostics& diagnostics_;
    const Origins& origins_;
};

/// What was found, for a message: "found 'abc'", "found a list".
[[nodiscard]] std::string found(const yaml::Node& node);

} // namespace houtskool::document
