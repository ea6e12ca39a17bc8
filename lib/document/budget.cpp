// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "document/keys.hpp"

#include <fmt/format.h>

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

std::string& year_name(model::YearShare& share) {
    return share.id;
}

void check_year(Io& io, const model::YearShare& share) {
    const std::optional<Decimal> year = Decimal::parse(share.id);
    if (io.reading() &&
        (!year || year->scale() > 0 || *year < Decimal(first_year) || *year > Decimal(last_year))) {
        io.fail(fmt::format("a key that is a year from {} to {}, not {}", first_year, last_year,
                            quoted(share.id)));
    }
}

void share_value(Io& io, model::YearShare& share) {
    as_share(io, share.share);
    share.place = share.share.place;
    check_year(io, share);
}

void growth_value(Io& io, model::YearShare& share) {
    as_ratio(io, share.share);
    share.place = share.share.place;
    check_year(io, share);
}

/// `shares: {2019: 50%, 2020: 100%}`
void shares(Io& io, std::vector<model::YearShare>& list) {
    convert_by_name(io, list, &year_name, &share_value);
}

void growth(Io& io, std::vector<model::YearShare>& list) {
    convert_by_name(io, list, &year_name, &growth_value);
}

void term_fields(Io& io, model::Term& term) {
    io.optional("from", term.from, "first year in which it flows", &as_year);
    io.optional("until", term.until, "last year in which it flows", &as_year);
    io.optional("shares", term.shares,
                "the years in which it flows and the part that does: "
                "{2019: 50%}",
                &shares);
    if (io.reading() && !term.shares.empty() && (term.from != 0 || term.until != 0)) {
        io.fail("either 'shares' or 'from' and 'until'");
    }
    if (io.reading() && term.from != 0 && term.until != 0 && term.until < term.from) {
        io.fail("'until' not before 'from'");
    }
}

constexpr const char* index_about = "an index of the budget, or an assumption: the growth a year";

} // namespace

void map(Io& io, model::Index& index) {
    io.mapping("index", &index.place, [&] {
        io.required("id", index.id, "name", &as_id);
        io.optional("label", index.label, "what people read");
        io.required("growth", index.growth, "by year, since the year before: {2019: 2.0%}",
                    &growth);
        io.optional("source", index.source, "where it comes from");
        io.optional("note", index.note, "what a reader should know of it");
    });
}

void map(Io& io, model::Fund& fund) {
    io.mapping("fund", &fund.place, [&] {
        io.required("id", fund.id, "name", &as_id);
        io.optional("label", fund.label, "what people read");
        io.required("nature", fund.nature, "structural: every year; incidental: for a while");
        io.required("amount", fund.amount, "euros a year", &as_euros);
        io.optional("year", fund.year, "year whose prices the amount is in", &as_year);
        io.optional("index", fund.index, index_about);
        term_fields(io, fund.term);
        io.optional("taakveld", fund.taakveld, "Iv3 code, in quotes");
        io.optional("task", fund.task, "whose own staff earns it: lost where the task leaves");
        io.optional("note", fund.note, "what a reader should know of it");
    });
}

void map(Io& io, model::Factor& factor) {
    const auto surcharge = [&] {
        io.mapping("surcharge", &factor.place, [&] {
            io.required("plus-one", factor.quantity, "surcharge: the factor is 1 + this");
        });
    };
    const auto reduction = [&] {
        io.mapping("reduction", &factor.place, [&] {
            io.required("one-minus", factor.quantity, "reduction: the factor is 1 - this");
        });
    };
    if (io.describing()) {
        io.begin_alternatives();
        convert(io, factor.quantity);
        io.next_alternative();
        io.reference(factor.path);
        io.next_alternative();
        surcharge();
        io.next_alternative();
        reduction();
        io.next_alternative();
        io.end_alternatives();
    } else if (!io.reading()) {
        if (factor.plus_one) {
            surcharge();
        } else if (factor.one_minus) {
            reduction();
        } else if (!factor.path.empty()) {
            io.reference(factor.path);
        } else {
            convert(io, factor.quantity);
        }
    } else if (io.peek().starts_with("staff.")) {
        io.reference(factor.path);
    } else if (io.has_key("plus-one")) {
        factor.plus_one = true;
        surcharge();
    } else if (io.has_key("one-minus")) {
        factor.one_minus = true;
        reduction();
    } else {
        convert(io, factor.quantity);
    }
}

void map(Io& io, model::Contract& contract) {
    io.mapping("contract", &contract.place, [&] {
        io.optional("partner", contract.partner, "who delivers");
        io.optional("basis", contract.basis,
                    "fixed: one sum; volume: price x volume; wages: the wages of the work");
        io.optional("overhead", contract.overhead,
                    "what the provider charges on top of it, as a share", &as_ratio);
        io.optional("vat", contract.vat,
                    "exempt; compensable: it comes back from the compensation fund; cost");
        io.optional("vat-rate", contract.vat_rate, "share, where VAT is cost", &as_share);
        io.optional("settlement", contract.settlement,
                    "fixed: whatever is used; actual: settled for actual use");
        if (io.reading() && io.is_mapping() &&
            (contract.vat == model::Vat::cost) != contract.vat_rate.stated()) {
            io.fail("'vat-rate' exactly where 'vat' is cost");
        }
    });
}

void map(Io& io, model::Line& line) {
    io.mapping("line", &line.place, [&] {
        io.required("id", line.id, "name", &as_id);
        io.optional("label", line.label, "what people read");
        io.required("nature", line.nature, "structural: every year; incidental: for a while");
        io.optional("kind", line.kind, "what it pays for");
        io.optional("verdict", line.verdict, "category of the tasks that it pays for");
        io.optional("decision", line.decision, "decision that the category belongs to");
        io.optional("task", line.task, "task that it pays for");
        io.optional("cluster", line.cluster, "cluster that it pays for");
        io.optional("function", line.function, "function that it pays for");
        io.optional("taakveld", line.taakveld, "Iv3 code, in quotes");
        io.optional("amount", line.amount, "euros a year", &as_euros);
        io.optional(
            "factors", line.factors,
            "the amount is the product of these: assumptions, numbers, staff.total, "
            "staff.clusters[ID], staff.functions[ID], staff.tasks[ID].leaving and the like");
        io.optional("contract", line.contract, "the agreement that it pays for");
        io.optional("paid-from", line.paid_from, "fund that pays it");
        io.optional("year", line.year, "year whose prices the amount is in", &as_year);
        io.optional("index", line.index, index_about);
        term_fields(io, line.term);
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

void map(Io& io, model::Rates& rates) {
    io.mapping("rates", &rates.place, [&] {
        io.required("own", rates.own, "factors of what one fte of own work costs a year");
        io.required("bought", rates.bought, "factors of what one fte of bought work costs a year");
    });
}

void map(Io& io, model::OutsideView& view) {
    io.mapping("outside-view", &view.place, [&] {
        io.required("id", view.id, "name", &as_id);
        io.optional("label", view.label, "what people read");
        io.required("metric", view.metric, "what it is laid over: cost.structural-cost");
        io.required("ratio", view.ratio, "actual over budget, elsewhere", &as_ratio);
        io.optional("note", view.note, "what a reader should know of it");
    });
}

void map(Io& io, model::Lever& lever) {
    io.mapping("lever", &lever.place, [&] {
        io.required("id", lever.id, "assumption, line or fund that can be changed", &as_id);
        io.optional("least", lever.least, "how far down it may go; as it is where unstated");
        io.optional("most", lever.most, "how far up it may go; as it is where unstated");
        io.optional("price", lever.price, "how much it hurts for each euro of the gap; 1",
                    &as_ratio);
        io.optional("note", lever.note, "what a reader should know of it");
        if (io.reading() && io.is_mapping() && !lever.least.stated() && !lever.most.stated()) {
            io.fail("a lever with 'least', 'most' or both");
        }
    });
}

void map(Io& io, model::Budget& budget) {
    io.mapping("budget", &budget.place, [&] {
        std::array<int, 2> range{budget.first_year, budget.last_year};
        io.required("years", range, "first and last year", &years);
        budget.first_year = range[0];
        budget.last_year = range[1];
        io.optional("indices", budget.indices, "growth of prices and wages by year");
        io.optional("funds", budget.funds, "money that comes in");
        io.optional("lines", budget.lines, "money that goes out");
        io.optional("sums", budget.sums, "sums that a source states");
        io.optional("rates", budget.rates, "what an fte of own and of bought work costs");
        io.optional("outside-views", budget.outside_views, "how such budgets turned out elsewhere");
        io.optional("levers", budget.levers, "what may be changed to close a gap");
        io.optional("excluded", budget.excluded, "cost that the source leaves out");
    });
}

} // namespace houtskool::document
