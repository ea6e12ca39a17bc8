// SPDX-License-Identifier: MIT
#include "document/keys.hpp"

#include <fmt/format.h>

namespace houtskool::document {

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

void as_year(Io& io, int& year) {
    io.integer(year);
    if (io.reading() && (year < first_year || year > last_year)) {
        io.fail(fmt::format("a year from {} to {}", first_year, last_year));
    }
}

} // namespace houtskool::document
