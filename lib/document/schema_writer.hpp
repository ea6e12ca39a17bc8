// SPDX-License-Identifier: MIT
#pragma once
// The format described as a JSON Schema (draft-07), from the same map functions that read it.

#include "document/io.hpp"
#include "yaml/node.hpp"

namespace houtskool::document {

class SchemaWriter : public Io {
  public:
    SchemaWriter() { begin_child(); }
    /// The schema of what was described, and of the named types in it.
    [[nodiscard]] yaml::Node take();
    [[nodiscard]] yaml::Node take_definitions();

    [[nodiscard]] bool reading() const override { return false; }
    [[nodiscard]] bool describing() const override { return true; }
    void mark(model::Origin&) override {}
    void text(std::string& value) override;
    void id(std::string& value) override;
    void reference(model::Ref& value) override;
    void citation(model::Citation& value) override;
    void assumption(model::Ref& value) override { reference(value); }
    void integer(int& value) override;
    void boolean(bool& value) override;
    void decimal(Decimal& value) override;
    void money(Money& value) override;
    void date(Date& value) override;
    void number(model::Number& value) override;
    void choice(std::span<const std::string_view> names, std::size_t& index) override;
    [[nodiscard]] bool is_mapping() const override { return true; }
    [[nodiscard]] bool has_key(std::string_view) const override { return false; }
    [[nodiscard]] bool is_number() const override { return true; }
    [[nodiscard]] std::string peek() const override { return ""; }
    void fail(const std::string&) override {}
    void begin_alternatives() override;
    void next_alternative() override;
    void end_alternatives() override;
    std::size_t begin_list(std::size_t size) override;
    void begin_item(std::size_t) override { begin_child(); }
    void end_item() override;
    void end_list() override {}
    std::vector<std::string> begin_names(std::vector<std::string> names) override;
    void begin_name(std::string_view) override { begin_child(); }
    void end_name() override;
    void end_names() override {}
    void others(std::map<std::string, std::string>& values, std::string_view about) override;
    void duplicate_id(const std::string&, const Place&, const Place&) override {}

  protected:
    void begin_mapping(std::string_view what) override;
    void end_mapping(model::Origin* place) override;
    bool begin_field(std::string_view key, Presence presence, std::string_view about) override;
    void end_field() override;

  private:
    struct Field {
        std::string key;
        std::string about;
        Presence presence;
    };
    [[nodiscard]] yaml::Node& node() { return stack_.back(); }
    void begin_child() { stack_.emplace_back(); }
    [[nodiscard]] yaml::Node end_child();

    std::vector<yaml::Node> stack_;
    std::vector<Field> fields_;
    std::vector<std::string> types_;
    std::vector<std::vector<yaml::Node>> alternatives_;
    yaml::Node definitions_ = yaml::Node::mapping();
    bool known_type_ = false; // inside a type that is already defined: its fields are skipped
};

} // namespace houtskool::document
