// SPDX-License-Identifier: MIT
#pragma once
// A fourth kind of Io: fills any thing that has a map function with random values.

#include "document/keys.hpp"

#include <array>
#include <random>

namespace houtskool::document {

class RandomFiller : public Io {
  public:
    explicit RandomFiller(unsigned seed) : random_(seed) {}

    [[nodiscard]] bool reading() const override { return true; }
    [[nodiscard]] bool describing() const override { return false; }
    void mark(model::Origin&) override {}
    void text(std::string& value) override { value = nasty_[below(nasty_.size())]; }
    void id(std::string& value) override { value = fresh("id"); }
    void reference(model::Ref& value) override {
        value.id = pending_path_ ? "staff.total" : fresh("ref");
        pending_path_ = false;
    }
    void citation(model::Citation& value) override { value.text = "sketch §" + fresh(""); }
    void assumption(model::Ref& value) override { value.id = fresh("a"); }
    void integer(int& value) override { value = static_cast<int>(below(5000)) - 1000; }
    void boolean(bool& value) override { value = coin(); }
    void decimal(Decimal& value) override { value = some_decimal(); }
    void money(Money& value) override {
        value = Money::cents(static_cast<std::int64_t>(below(2'000'000'000)) - 1'000'000'000);
    }
    void date(Date& value) override {
        value = Date::parse("2018-01-01")->plus_days(static_cast<int>(below(2000)));
    }
    void number(model::Number& value) override {
        value.percent = coin();
        value.value = some_decimal() * (value.percent ? Decimal(1, 2) : Decimal(1));
    }
    void choice(std::span<const std::string_view> names, std::size_t& index) override {
        index = below(names.size());
    }
    [[nodiscard]] bool is_mapping() const override { return coin(); }
    [[nodiscard]] bool has_key(std::string_view) const override { return coin(); }
    [[nodiscard]] bool is_number() const override { return coin(); }
    [[nodiscard]] std::string peek() const override {
        const std::array<const char*, 3> starts{"name", "12", "staff.total"};
        const std::size_t pick = below(starts.size());
        pending_path_ = pick == 2;
        return starts[pick];
    }
    void fail(const std::string&) override {}
    void begin_alternatives() override {}
    void next_alternative() override {}
    void end_alternatives() override {}
    std::size_t begin_list(std::size_t) override { return below(4); }
    void begin_item(std::size_t) override {}
    void end_item() override {}
    void end_list() override {}
    std::vector<std::string> begin_names(std::vector<std::string>) override {
        std::vector<std::string> names;
        for (std::size_t i = below(4); i > 0; --i) {
            names.push_back(fresh("name"));
        }
        return names;
    }
    void begin_name(std::string_view) override {}
    void end_name() override {}
    void end_names() override {}
    void others(std::map<std::string, std::string>& values, std::string_view) override {
        for (std::size_t i = below(3); i > 0; --i) {
            text(values[fresh("other")]);
        }
    }
    void duplicate_id(const std::string&, const Place&, const Place&) override {}

  protected:
    void begin_mapping(std::string_view what) override {
        mappings_.emplace_back(what);
        if (what == "quantity") {
            form_ = below(3);
        }
    }
    void end_mapping(model::Origin*) override { mappings_.pop_back(); }
    bool begin_field(std::string_view key, Presence presence, std::string_view) override {
        if (mappings_.back() == "quantity" && !fits_form(key)) {
            return false;
        }
        return presence == Presence::required || coin();
    }
    void end_field() override {}

  private:
    /// Only the keys of one of the three forms of a quantity.
    [[nodiscard]] bool fits_form(std::string_view key) const {
        const bool range =
            key == "low" || key == "mode" || key == "high" || key == "shape" || key == "ends";
        const bool value = key == "value" || key == "about";
        return (!range || form_ == 0) && (!value || form_ == 1) &&
               (key != "assumption" || form_ == 2);
    }
    [[nodiscard]] std::size_t below(std::size_t count) const {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
    }
    [[nodiscard]] bool coin() const { return below(2) == 0; }
    [[nodiscard]] std::string fresh(const std::string& prefix) {
        return prefix + std::to_string(++counter_);
    }
    [[nodiscard]] Decimal some_decimal() const {
        return {static_cast<std::int64_t>(below(2'000'000)) - 1'000'000,
                static_cast<int>(below(6))};
    }

    mutable std::mt19937 random_;
    mutable bool pending_path_ = false;
    int counter_ = 0;
    std::size_t form_ = 0;
    std::vector<std::string> mappings_;
    std::vector<std::string> nasty_{
        "plain", "1",    "yes",   "null",   "~",      "0.10", "a: b", "# no",      "- x",
        "\"q\"", "'s'",  "één €", " lead",  "trail ", "a\nb", "[x]",  "{y}",       "nvt",
        "%",     "2.5%", "true",  "*alias", "&anch",  "!tag", "...",  "2018-01-01"};
};

} // namespace houtskool::document
