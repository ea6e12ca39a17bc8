// SPDX-License-Identifier: MIT
#include "render/scale.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace houtskool;
using namespace houtskool::render;

namespace {

using Decimals = std::vector<Decimal>;

std::vector<std::string> texts_of(const Decimals& values) {
    std::vector<std::string> texts;
    for (const Decimal& value : values) {
        texts.push_back(value.str());
    }
    return texts;
}

Decimal exactly(const char* text) {
    return *Decimal::parse(text);
}

} // namespace

TEST_CASE("ticks stand at round figures around the data") {
    // 10.6 million / 5 = 2.12 million, nearest nice step 2 million
    CHECK(texts_of(nice_ticks(Decimal(), Decimal(10600000), 6)) ==
          std::vector<std::string>{"0", "2000000", "4000000", "6000000", "8000000", "10000000",
                                   "12000000"});
    // 300,000 / 4 = 75,000, which is nearer to 100,000 than to 50,000 (7.5 is over 7)
    CHECK(texts_of(nice_ticks(Decimal(-68657), Decimal(231343), 5)) ==
          std::vector<std::string>{"-100000", "0", "100000", "200000", "300000"});
    // 0.006 / 3 = 0.002; the figures at the ends are ticks themselves or lie within
    CHECK(texts_of(nice_ticks(exactly("0.025"), exactly("0.031"), 4)) ==
          std::vector<std::string>{"0.024", "0.026", "0.028", "0.03", "0.032"});
}

TEST_CASE("ticks where there is no range") {
    CHECK(texts_of(nice_ticks(Decimal(5), Decimal(5), 6)) ==
          std::vector<std::string>{"0", "1", "2", "3", "4", "5"});
    CHECK(texts_of(nice_ticks(Decimal(-4), Decimal(-4), 3)) ==
          std::vector<std::string>{"-4", "-2", "0"});
    // zero alone: 0..1 by 1/5
    CHECK(texts_of(nice_ticks(Decimal(), Decimal(), 6)).back() == "1");
    CHECK(nice_ticks(Decimal(), Decimal(), 6).size() == 6);
}

TEST_CASE("ticks hold the data between them, however large or small") {
    std::mt19937 random(7);
    std::uniform_int_distribution<std::int64_t> figure(-100000000000000, 100000000000000);
    std::uniform_int_distribution<int> digits(0, 12);
    for (int i = 0; i < 300; ++i) {
        const Decimal a(figure(random), digits(random));
        const Decimal b(figure(random), digits(random));
        const Decimals ticks = nice_ticks(std::min(a, b), std::max(a, b), 6);
        CAPTURE(a.str());
        CAPTURE(b.str());
        REQUIRE(ticks.size() >= 2);
        CHECK(ticks.size() <= 10);
        CHECK(ticks.front() <= std::min(a, b));
        CHECK(ticks.back() >= std::max(a, b));
        for (std::size_t t = 1; t < ticks.size(); ++t) {
            CHECK(ticks[t] - ticks[t - 1] == ticks[1] - ticks[0]);
        }
    }
}

TEST_CASE("an axis of large amounts is written in thousands or millions") {
    const auto euro = report::Measure::euro;
    const auto unit = [&](const Decimals& ticks, Language language) {
        return axis_unit(ticks, euro, language);
    };
    const Decimals millions{Decimal(), Decimal(500000), Decimal(1000000)};
    CHECK(unit(millions, Language::en).caption == "million euro");
    CHECK(tick_text(millions[1], unit(millions, Language::nl), euro, Language::nl) == "0,5");
    const Decimals thousands{Decimal(), Decimal(20000), Decimal(40000)};
    CHECK(unit(thousands, Language::nl).caption == "duizend euro");
    CHECK(tick_text(thousands[2], unit(thousands, Language::en), euro, Language::en) == "40");
    // steps below 100,000 would need two digits in millions
    const Decimals narrow{Decimal(1000000), Decimal(1050000), Decimal(1100000)};
    CHECK(tick_text(narrow[1], unit(narrow, Language::en), euro, Language::en) == "1,050");
    const Decimals small{Decimal(), Decimal(50), Decimal(100)};
    CHECK(unit(small, Language::en).caption == "euro");
    CHECK(tick_text(exactly("0.025"), {}, report::Measure::percent, Language::nl) == "2,5%");
}

TEST_CASE("printed parts add up to every printed total") {
    // running totals 0.4, 0.8, 1.2 are printed as 0, 1, 1
    CHECK(rounded_parts(Decimals{exactly("0.4"), exactly("0.4"), exactly("0.4")}, 0) ==
          Decimals{0, 1, 0});
    CHECK(rounded_parts(Decimals{exactly("1.6"), exactly("-0.2")}, 0) == Decimals{2, -1});
    CHECK(rounded_parts(Decimals{exactly("1.6")}, -1) == Decimals{exactly("1.6")});
    CHECK(rounded_parts({}, 0).empty());
}

TEST_CASE("amounts lose their cents where they are large") {
    const Decimals large{exactly("1000.5"), exactly("2.25")};
    CHECK(value_digits(large, report::Measure::euro) == 0);
    CHECK(value_text(large[0], 0, report::Measure::euro, Language::nl) == "1.001");
    const Decimals small{exactly("999.5")};
    CHECK(value_text(small[0], value_digits(small, report::Measure::euro), report::Measure::euro,
                     Language::en) == "999.50");
    CHECK(value_text(exactly("44.5"), -1, report::Measure::fte, Language::nl) == "44,5");
    CHECK(value_text(exactly("0.02567"), 3, report::Measure::percent, Language::en) == "2.6%");
}

TEST_CASE("places keep apart and stay near") {
    const auto places = [](std::vector<double> wanted, double low, double high) {
        return spread(wanted, 10, low, high);
    };
    using Places = std::vector<double>;
    // less 0, 10, 20 they are 10, 2, 10: the first two pool to 6
    CHECK(places({10, 12, 30}, 0, 100) == Places{6, 16, 30});
    CHECK(places({10, 12, 30}, 8, 100) == Places{8, 18, 30});
    // 95 and 89 pool to 92, of which there is room for 90
    CHECK(places({95, 99}, 0, 100) == Places{90, 100});
    CHECK(places({10, 50, 90}, 0, 100) == Places{10, 50, 90});
    CHECK(places({}, 0, 100).empty());
    // no room for all: from the lowest on
    CHECK(places({5, 5, 5}, 0, 10) == Places{0, 10, 20});
}

TEST_CASE("a scale is a straight line") {
    const Scale scale{-100, 300, 0, 800};
    CHECK(scale.at(Decimal(0)) == doctest::Approx(200)); // a quarter of the way
    CHECK(scale.at(Decimal(300)) == doctest::Approx(800));
    const Scale falling{0, 10, 500, 100};
    CHECK(falling.at(2.5) == doctest::Approx(400));
}
