// SPDX-License-Identifier: MIT
#include "cost/item_change.hpp"

#include "cost/flows.hpp"
#include "cost/quantity_change.hpp"

#include <algorithm>

namespace houtskool::cost {

namespace {

using model::Quantity;
using model::Scenario;

/// Collects the names of the parts that differ, each once.
class Parts {
  public:
    Parts(const Scenario& baseline, const Scenario& now) : baseline_(baseline), now_(now) {}

    void add(const char* name, bool differs) {
        if (differs && std::find(parts_.begin(), parts_.end(), name) == parts_.end()) {
            parts_.emplace_back(name);
        }
    }
    /// A figure of the item: a difference in what it is under its own name, in where it comes from
    /// as `source`, in what is noted of it as `note`.
    void add(const char* name, const Quantity& before, const Quantity& after) {
        const std::vector<std::string> parts = differing_parts(before, baseline_, after, now_);
        add(name, moves_figures(parts));
        for (const char* other : {"source", "note", "owner", "valid-until", "unit"}) {
            add(other, std::find(parts.begin(), parts.end(), other) != parts.end());
        }
    }
    void add(const char* name, const std::vector<model::YearShare>& before,
             const std::vector<model::YearShare>& after) {
        add(name, before.size() != after.size());
        for (const model::YearShare& share : before) {
            const model::YearShare* other = model::find(after, share.id);
            if (other == nullptr) {
                add(name, true);
            } else {
                add(name, share.share, other->share);
            }
        }
    }
    void add(const model::Term& before, const model::Term& after) {
        add("from", before.from != after.from);
        add("until", before.until != after.until);
        add("shares", before.shares, after.shares);
    }
    [[nodiscard]] const Scenario& baseline() const { return baseline_; }
    [[nodiscard]] const Scenario& now() const { return now_; }
    [[nodiscard]] std::vector<std::string> take() { return std::move(parts_); }

  private:
    const Scenario& baseline_;
    const Scenario& now_;
    std::vector<std::string> parts_;
};

/// What a line and a fund have in common.
template <class FundOrLine>
void add_shared(const FundOrLine& before, const FundOrLine& after, Parts& parts) {
    parts.add("nature", before.nature != after.nature);
    parts.add("amount", before.amount, after.amount);
    parts.add("year", price_year(before.year, parts.baseline().budget) !=
                          price_year(after.year, parts.now().budget));
    parts.add("index", before.index != after.index);
    parts.add(before.term, after.term);
    parts.add("taakveld", before.taakveld != after.taakveld);
    parts.add("task", before.task != after.task);
    parts.add("note", before.note != after.note);
}

void add_factors(const std::vector<model::Factor>& before, const std::vector<model::Factor>& after,
                 Parts& parts) {
    parts.add("factors", before.size() != after.size());
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
        parts.add("factors", before[i].path != after[i].path ||
                                 before[i].plus_one != after[i].plus_one ||
                                 before[i].one_minus != after[i].one_minus);
        parts.add("factors", before[i].quantity, after[i].quantity);
    }
}

void add_contract(const std::optional<model::Contract>& before,
                  const std::optional<model::Contract>& after, Parts& parts) {
    const model::Contract none;
    const model::Contract& a = before ? *before : none;
    const model::Contract& b = after ? *after : none;
    parts.add("contract", before.has_value() != after.has_value() || a.partner != b.partner ||
                              a.basis != b.basis || a.vat != b.vat || a.settlement != b.settlement);
    parts.add("contract", a.overhead, b.overhead);
    parts.add("contract", a.vat_rate, b.vat_rate);
}

std::string factors_text(const std::vector<model::Factor>& factors) {
    std::string text;
    for (const model::Factor& factor : factors) {
        const std::string figure =
            factor.path.empty() ? quantity_text(factor.quantity) : factor.path.id;
        text += text.empty() ? "" : " x ";
        text += factor.plus_one    ? "(1 + " + figure + ")"
                : factor.one_minus ? "(1 - " + figure + ")"
                                   : figure;
    }
    return text;
}

} // namespace

std::vector<std::string> line_parts(const model::Line& before, const Scenario& baseline,
                                    const model::Line& after, const Scenario& now) {
    Parts parts(baseline, now);
    add_shared(before, after, parts);
    add_factors(before.factors, after.factors, parts);
    add_contract(before.contract, after.contract, parts);
    parts.add("kind", before.kind != after.kind);
    parts.add("verdict", before.verdict != after.verdict || before.decision != after.decision);
    parts.add("cluster", before.cluster != after.cluster);
    parts.add("function", before.function != after.function);
    parts.add("paid-from", before.paid_from != after.paid_from);
    return parts.take();
}

std::vector<std::string> fund_parts(const model::Fund& before, const Scenario& baseline,
                                    const model::Fund& after, const Scenario& now) {
    Parts parts(baseline, now);
    add_shared(before, after, parts);
    return parts.take();
}

std::vector<std::string> index_parts(const model::Index& before, const Scenario& baseline,
                                     const model::Index& after, const Scenario& now) {
    Parts parts(baseline, now);
    parts.add("growth", before.growth, after.growth);
    parts.add("source", source_differs(before.source, baseline, after.source, now));
    parts.add("note", before.note != after.note);
    return parts.take();
}

std::string line_text(const model::Line& line) {
    return line.factors.empty() ? quantity_text(line.amount) : factors_text(line.factors);
}

std::string index_text(const model::Index& index) {
    std::string text;
    for (const model::YearShare& growth : index.growth) {
        text += (text.empty() ? "" : ", ") + growth.id + ": " + quantity_text(growth.share);
    }
    return text;
}

std::string rates_text(const model::Rates& rates) {
    const std::string own = factors_text(rates.own);
    const std::string bought = factors_text(rates.bought);
    return own.empty() && bought.empty() ? "" : own + "; " + bought;
}

} // namespace houtskool::cost
