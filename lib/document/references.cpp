// SPDX-License-Identifier: MIT
#include "document/keys.hpp"

namespace houtskool::document {

void map(Io& io, model::Correlation& correlation) {
    io.mapping("correlation", &correlation.place, [&] {
        io.required("id", correlation.id, "name", &as_id);
        io.required("of", correlation.of, "assumptions that move together");
        io.required("coefficient", correlation.coefficient, "of every two of them, -1 to 1");
        io.optional("source", correlation.source, "where it comes from");
        io.optional("note", correlation.note, "why this figure, in a sentence");
        if (io.reading() && io.is_mapping() &&
            (correlation.coefficient.value <= Decimal(-1) ||
             correlation.coefficient.value >= Decimal(1))) {
            io.fail("a coefficient between -1 and 1");
        }
        if (io.reading() && io.is_mapping() && correlation.of.size() < 2) {
            io.fail("two or more assumptions that move together");
        }
    });
}

void map(Io& io, model::Reference& reference) {
    io.mapping("reference", &reference.place, [&] {
        io.required("id", reference.id, "name", &as_id);
        io.optional("label", reference.label, "what people read");
        io.required("metric", reference.metric, "figure that is held against it: cost.per-fte");
        io.optional("low", reference.low, "lower end of what is found elsewhere");
        io.optional("high", reference.high, "upper end");
        io.optional("source", reference.source, "where it comes from");
        io.optional("note", reference.note, "what a reader should know of it");
        if (io.reading() && io.is_mapping() &&
            ((!reference.low && !reference.high) ||
             (reference.low && reference.high && reference.low->value > reference.high->value))) {
            io.fail("'low', 'high' or both, low <= high");
        }
    });
}

} // namespace houtskool::document
