// SPDX-License-Identifier: MIT
#include "document/keys.hpp"

#include <array>

namespace houtskool::document {

namespace {

/// `years: [2019, 2022]`
void years(Io& io, std::array<int, 2>& range) {
    std::vector<int> list(range.begin(), range.end());
    convert(io, list);
    if (io.reading()) {
        const bool one = list.size() == 1;
        if ((!one && list.size() != 2) || list.front() < first_year || list.back() > last_year ||
            list.back() < list.front() || list.back() - list.front() > 50) {
            io.fail("the first and the last year of the budget: [2019, 2022]");
            return;
        }
        range = {list.front(), list.back()};
    }
}

/// `called: structural`
void called(Io& io, std::vector<model::Nature>& list) {
    if (!io.reading() && list.size() == 1) {
        convert(io, list.front());
    } else {
        convert(io, list);
    }
}

} // namespace

void map(Io& io, model::Fund& fund) {
    io.mapping("fund", &fund.place, [&] {
        io.required("id", fund.id, "name", &as_id);
        io.optional("label", fund.label, "what people read");
        io.required("nature", fund.nature, "structural: every year; incidental: for a while");
        io.required("amount", fund.amount, "euros a year", &as_euros);
        io.optional("year", fund.year, "year whose prices the amount is in", &as_year);
        io.optional("index", fund.index, "assumption with the growth a year", &as_assumption);
        io.optional("until", fund.until, "last year in which it comes in", &as_year);
        io.optional("note", fund.note, "what a reader should know of it");
    });
}

void map(Io& io, model::Factor& factor) {
    const auto long_form = [&] {
        io.mapping("factor", &factor.place, [&] {
            io.required("plus-one", factor.quantity, "surcharge: the factor is 1 + this");
        });
    };
    if (io.describing()) {
        io.begin_alternatives();
        convert(io, factor.quantity);
        io.next_alternative();
        io.reference(factor.path);
        io.next_alternative();
        long_form();
        io.next_alternative();
        io.end_alternatives();
    } else if (!io.reading()) {
        if (factor.plus_one) {
            long_form();
        } else if (!factor.path.empty()) {
            io.reference(factor.path);
        } else {
            convert(io, factor.quantity);
        }
    } else if (io.peek().starts_with("staff.")) {
        io.reference(factor.path);
    } else if (io.has_key("plus-one")) {
        factor.plus_one = true;
        long_form();
    } else {
        convert(io, factor.quantity);
    }
}

void map(Io& io, model::Line& line) {
    io.mapping("line", &line.place, [&] {
        io.required("id", line.id, "name", &as_id);
        io.optional("label", line.label, "what people read");
        io.required("nature", line.nature, "structural: every year; incidental: for a while");
        io.optional("verdict", line.verdict, "category of the tasks that it pays for");
        io.optional("decision", line.decision, "decision that the category belongs to");
        io.optional("cluster", line.cluster, "cluster that it pays for");
        io.optional("taakveld", line.taakveld, "Iv3 code, in quotes");
        io.optional("amount", line.amount, "euros a year", &as_euros);
        io.optional("factors", line.factors,
                    "the amount is the product of these: assumptions, numbers, staff.total, "
                    "staff.clusters[ID], staff.functions[ID]");
        io.optional("year", line.year, "year whose prices the amount is in", &as_year);
        io.optional("index", line.index, "assumption with the growth a year", &as_assumption);
        io.optional("until", line.until, "last year in which it is paid", &as_year);
        io.optional("note", line.note, "what a reader should know of it");
        if (io.reading() && io.is_mapping() && line.amount.stated() == !line.factors.empty()) {
            io.fail("a line with either 'amount' or 'factors'");
        }
    });
}

void map(Io& io, model::StatedSum& sum) {
    io.mapping("stated-sum", &sum.place, [&] {
        io.required("id", sum.id, "name", &as_id);
        io.optional("label", sum.label, "what people read");
        io.required("of", sum.of, "funds, lines or other sums that it is the sum of");
        io.required("amount", sum.amount, "what the source says they add up to", &as_euros);
        io.optional("called", sum.called, "what the source calls it, to be tested", &called);
        io.optional("note", sum.note, "what a reader should know of it");
    });
}

void map(Io& io, model::Budget& budget) {
    io.mapping("budget", &budget.place, [&] {
        std::array<int, 2> range{budget.first_year, budget.last_year};
        io.required("years", range, "first and last year", &years);
        budget.first_year = range[0];
        budget.last_year = range[1];
        io.optional("funds", budget.funds, "money that comes in");
        io.optional("lines", budget.lines, "money that goes out");
        io.optional("sums", budget.sums, "sums that a source states");
        io.optional("excluded", budget.excluded, "cost that the source leaves out");
    });
}

} // namespace houtskool::document
