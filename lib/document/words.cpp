// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "document/keys.hpp"

#include <fmt/format.h>

namespace houtskool::document {

using model::Quantity;

void map(Io& io, model::Label& label) {
    const auto short_form = [&] { io.text(label.text); };
    const auto long_form = [&] {
        io.mapping("label", nullptr, [&] {
            io.optional("en", label.en, "in English");
            io.optional("nl", label.nl, "in Dutch");
        });
    };
    if (io.describing()) {
        io.begin_alternatives();
        short_form();
        io.next_alternative();
        long_form();
        io.next_alternative();
        io.end_alternatives();
    } else if (io.reading() ? io.is_mapping() : label.text.empty() && !label.empty()) {
        long_form();
    } else {
        short_form();
    }
}

void source_fields(Io& io, model::Source& source) {
    io.mapping("source", &source.place, [&] {
        io.required("title", source.title, "title of the document");
        io.optional("author", source.author, "who wrote or published it");
        io.optional("year", source.year, "year of publication");
        io.optional("note", source.note, "what a reader should know of it");
    });
}

namespace {

bool starts_like_a_name(const std::string& text) {
    return !text.empty() &&
           ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
}

void check(Io& io, const Quantity& quantity) {
    const int forms = (quantity.value ? 1 : 0) + (quantity.low || quantity.high ? 1 : 0) +
                      (quantity.assumption.empty() ? 0 : 1);
    if (forms != 1) {
        io.fail("a quantity with exactly one of 'value', 'low' and 'high', or 'assumption'");
        return;
    }
    if (quantity.low || quantity.high) {
        if (!quantity.low || !quantity.high) {
            io.fail("a range with both 'low' and 'high'");
        } else if (quantity.low->value > quantity.high->value ||
                   (quantity.mode && (quantity.mode->value < quantity.low->value ||
                                      quantity.mode->value > quantity.high->value))) {
            io.fail("a range with low <= mode <= high");
        } else if (!quantity.shape || !quantity.ends) {
            io.fail("a range that says its 'shape' and what its 'ends' are");
        } else if (quantity.about) {
            io.fail("a range without 'about': that is for a rounded value");
        }
    } else if (quantity.mode || quantity.shape || quantity.ends) {
        io.fail("a range, since 'mode', 'shape' or 'ends' is given: with 'low' and 'high'");
    } else if (quantity.about && (quantity.about->value.is_negative() || !quantity.value)) {
        io.fail("'about' of zero or more beside a 'value'");
    }
}

void long_form(Io& io, Quantity& quantity) {
    io.mapping("quantity", &quantity.place, [&] {
        io.optional("value", quantity.value, "the figure, as the source states it");
        io.optional("about", quantity.about,
                    "the source rounded: the true figure lies within value -/+ about");
        io.optional("low", quantity.low, "lower end of a range");
        io.optional("mode", quantity.mode, "most likely value in a range");
        io.optional("high", quantity.high, "upper end of a range");
        io.optional("shape", quantity.shape, "how likelihood lies between the ends");
        io.optional("ends", quantity.ends,
                    "what the ends are: least and most possible, or 10th and 90th percentile");
        io.optional("assumption", quantity.assumption, "name of an assumption", &as_assumption);
        io.optional("unit", quantity.unit, "what is counted");
        io.optional("source", quantity.source, "where the figure comes from: sketch §7");
        io.optional("note", quantity.note, "why this figure, in a sentence");
        if (io.reading() && io.is_mapping()) {
            check(io, quantity);
        }
    });
}

/// The bare value or name, when there is nothing else to say.
bool is_short(const Quantity& quantity) {
    Quantity bare;
    bare.value = quantity.value;
    bare.assumption = quantity.assumption;
    return bare == quantity && (quantity.value.has_value() != !quantity.assumption.empty());
}

void short_form(Io& io, Quantity& quantity) {
    const bool named = io.reading() ? starts_like_a_name(io.peek()) : !quantity.value.has_value();
    if (named) {
        io.assumption(quantity.assumption);
    } else {
        io.number(quantity.value ? *quantity.value : quantity.value.emplace());
    }
    io.mark(quantity.place);
}

void in_unit(Io& io, Quantity& quantity, model::Unit unit) {
    map(io, quantity);
    if (io.reading() && quantity.unit != unit && quantity.unit != model::Unit::none) {
        const auto name = EnumNames<model::Unit>::names[static_cast<std::size_t>(unit)];
        const auto stated = EnumNames<model::Unit>::names[static_cast<std::size_t>(quantity.unit)];
        io.fail(fmt::format("a quantity in {}, found one in {}", name, stated));
    }
}

void not_negative(Io& io, const Quantity& quantity) {
    for (const auto& number : {quantity.value, quantity.low}) {
        if (io.reading() && number && number->value.is_negative()) {
            io.fail("a quantity of zero or more");
        }
    }
}

} // namespace

void map(Io& io, Quantity& quantity) {
    if (io.describing()) {
        model::Number number;
        std::string name;
        io.begin_alternatives();
        io.number(number);
        io.next_alternative();
        io.id(name);
        io.next_alternative();
        long_form(io, quantity);
        io.next_alternative();
        io.end_alternatives();
    } else if (io.reading() ? io.is_mapping() : !is_short(quantity)) {
        long_form(io, quantity);
    } else if (io.reading() && io.peek().empty()) {
        io.fail("a number, a percentage, the name of an assumption, or a mapping with 'value'");
    } else {
        short_form(io, quantity);
    }
}

void assumption_fields(Io& io, model::Assumption& assumption) {
    map(io, assumption.quantity);
    if (io.reading() && !assumption.quantity.assumption.empty()) {
        io.fail("a figure or a range: an assumption cannot be the name of another");
    }
}

void as_fte(Io& io, Quantity& quantity) {
    in_unit(io, quantity, model::Unit::fte);
    not_negative(io, quantity);
}

void as_days(Io& io, Quantity& quantity) {
    in_unit(io, quantity, model::Unit::days);
    not_negative(io, quantity);
}

void as_euros(Io& io, Quantity& quantity) {
    in_unit(io, quantity, model::Unit::eur);
}

void as_year(Io& io, int& year) {
    io.integer(year);
    if (io.reading() && (year < first_year || year > last_year)) {
        io.fail(fmt::format("a year from {} to {}", first_year, last_year));
    }
}

void as_share(Io& io, Quantity& quantity) {
    map(io, quantity);
    if (!io.reading()) {
        return;
    }
    for (const auto& number : {quantity.value, quantity.low, quantity.mode, quantity.high}) {
        if (number && (number->value.is_negative() || number->value > Decimal(1))) {
            io.fail("a share between 0 and 1 (0% and 100%)");
        }
    }
}

} // namespace houtskool::document
