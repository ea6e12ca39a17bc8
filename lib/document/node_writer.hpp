// SPDX-License-Identifier: MIT
#pragma once
// Model -> node.

#include "document/io.hpp"
#include "yaml/node.hpp"

namespace houtskool::document {

class NodeWriter : public Io {
  public:
    NodeWriter();
    /// The tree written; its nodes carry the places of the things they were made from.
    [[nodiscard]] yaml::Node take();

    [[nodiscard]] bool reading() const override { return false; }
    [[nodiscard]] bool describing() const override { return false; }
    void mark(model::Origin& place) override { node().place = place; }
    void text(std::string& value) override;
    void id(std::string& value) override { text(value); }
    void reference(model::Ref& value) override { text(value.id); }
    void citation(model::Citation& value) override { text(value.text); }
    void assumption(model::Ref& value) override { text(value.id); }
    void integer(int& value) override;
    void boolean(bool& value) override;
    void decimal(Decimal& value) override;
    void money(Money& value) override;
    void date(Date& value) override;
    void number(model::Number& value) override;
    void choice(std::span<const std::string_view> names, std::size_t& index) override;
    [[nodiscard]] bool is_mapping() const override { return false; }
    [[nodiscard]] bool has_key(std::string_view) const override { return false; }
    [[nodiscard]] bool is_number() const override { return false; }
    [[nodiscard]] std::string peek() const override { return ""; }
    void fail(const std::string&) override {}
    void begin_alternatives() override {}
    void next_alternative() override {}
    void end_alternatives() override {}
    std::size_t begin_list(std::size_t size) override;
    void begin_item(std::size_t) override { begin_child(); }
    void end_item() override;
    void end_list() override {}
    std::vector<std::string> begin_names(std::vector<std::string> names) override;
    void begin_name(std::string_view name) override;
    void end_name() override { end_field(); }
    void end_names() override {}
    void others(std::map<std::string, std::string>& values, std::string_view about) override;
    void duplicate_id(const std::string&, const Place&, const Place&) override {}

  protected:
    void begin_mapping(std::string_view what) override;
    void end_mapping(model::Origin* place) override;
    bool begin_field(std::string_view key, Presence presence, std::string_view about) override;
    void end_field() override;

  private:
    [[nodiscard]] yaml::Node& node() { return stack_.back(); }
    void begin_child() { stack_.emplace_back(); }

    std::vector<yaml::Node> stack_; // the node being made, its parents before it
    std::vector<std::string> keys_; // of the fields being made
};

} // namespace houtskool::document
