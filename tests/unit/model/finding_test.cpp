// SPDX-License-Identifier: MIT
#include "model/finding.hpp"

#include <doctest/doctest.h>

using namespace houtskool;

TEST_CASE("a finding says its figures in the language that is asked for") {
    const model::Finding finding = model::make_finding("totals-differ", "organisation.clusters",
                                                       {{"left", "organisation.clusters"},
                                                        {"left-fte", *Decimal::parse("44.5")},
                                                        {"right", "organisation.functions"},
                                                        {"right-fte", Decimal(45)},
                                                        {"difference", *Decimal::parse("0.5")}},
                                                       {"sketch §6.1", "", "sketch §6.3"});
    CHECK(finding.severity == model::Severity::warning);
    CHECK(finding.sources == std::vector<std::string>{"sketch §6.1", "sketch §6.3"});
    CHECK(finding.message == "organisation.clusters is 44.5 fte, organisation.functions is 45: a "
                             "difference of 0.5 that rounding does not explain");
    CHECK(model::message(finding, Language::en) == finding.message);
    CHECK(model::message(finding, Language::nl) ==
          "organisation.clusters is 44,5 fte, organisation.functions is 45: een verschil van 0,5 "
          "dat afronding niet verklaart");
}

TEST_CASE("amounts get separators, years keep their digits together") {
    const model::Finding finding = model::make_finding("balance-not-robust", "budget",
                                                       {{"balance", Decimal(-81343)},
                                                        {"year", Decimal(2019)},
                                                        {"low", *Decimal::parse("-1000000.5")},
                                                        {"high", Decimal(25000)}});
    CHECK(finding.message == "all funds less all cost is -81,343 euro in 2019, but between "
                             "-1,000,000.50 and 25,000: not robust");
}

TEST_CASE("a finding of another version keeps the message it came with") {
    model::Finding finding;
    finding.code = "from-the-future";
    finding.message = "something new";
    CHECK(model::message(finding, Language::nl) == "something new");
}
