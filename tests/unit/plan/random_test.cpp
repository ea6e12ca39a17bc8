// SPDX-License-Identifier: MIT
// Plans of random networks, verified by other means: predecessors spelled out one by one, longest
// paths by plain recursion, and a calendar that is walked day by day.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

#include "builder.hpp"

using namespace houtskool;
using namespace houtskool::model;

namespace {

class Verifier {
  public:
    Verifier(const Scenario& scenario, const PlanResult& result) : result_(result) {
        for (const Activity& activity : scenario.planning.activities) {
            activities_[activity.id] = &activity;
            if (!activity.part_of.empty()) {
                wholes_.insert(activity.part_of.id);
            }
        }
        for (Date day = *scenario.planning.start; days_.size() < 3000; day = day.plus_days(1)) {
            const auto& free = scenario.planning.calendar.holidays;
            if (day.weekday() <= 5 && std::none_of(free.begin(), free.end(),
                                                   [&](const auto& h) { return h.date == day; })) {
                days_.push_back(day);
            }
        }
        for (const ScheduledActivity& scheduled : result.activities) {
            for (const std::string& need : needs_of(scheduled)) {
                before_[scheduled.id].insert(need);
                after_[need].insert(scheduled.id);
            }
        }
    }

    void verify() {
        int finish = 0;
        int last = 0;
        for (const ScheduledActivity& scheduled : result_.activities) {
            finish = std::max(finish, start(scheduled.id) + length(scheduled.id));
            last = std::max(last, last_day(scheduled.id));
        }
        CHECK(result_.working_days == last + 1);
        for (const ScheduledActivity& scheduled : result_.activities) {
            if (scheduled.summary) {
                verify_summary(scheduled);
            } else {
                verify_activity(scheduled, finish);
            }
        }
        verify_path(finish);
    }

  private:
    [[nodiscard]] bool is_summary(const std::string& id) const { return wholes_.contains(id); }

    /// Ids of scheduled activities, no summaries, that make up an activity; for one task, if it is
    /// made for each.
    [[nodiscard]] Ids parts(const std::string& id, const std::string& task) const {
        Ids list;
        for (const ScheduledActivity& other : result_.activities) {
            const bool mine = task.empty() || other.task == task;
            for (std::string up = other.activity; !up.empty();
                 up = activities_.at(up)->part_of.id) {
                if (up == id && !other.summary && mine) {
                    list.push_back(other.id);
                }
            }
        }
        return list;
    }

    [[nodiscard]] Ids needs_of(const ScheduledActivity& scheduled) const {
        Ids list;
        if (scheduled.summary) {
            return list;
        }
        for (std::string up = scheduled.activity; !up.empty();
             up = activities_.at(up)->part_of.id) {
            for (const Ref& need : activities_.at(up)->needs) {
                const auto& other = *activities_.at(need.id);
                const bool pair = activities_.at(up)->for_each && other.for_each;
                for (const std::string& part : parts(need.id, pair ? scheduled.task : "")) {
                    list.push_back(part);
                }
            }
        }
        return list;
    }

    [[nodiscard]] int length(const std::string& id) const {
        const ScheduledActivity& scheduled = at(result_, id);
        const Activity& activity = *activities_.at(scheduled.activity);
        return scheduled.summary || activity.milestone
                   ? 0
                   : static_cast<int>(*activity.duration.value->value.scaled(0));
    }

    int start(const std::string& id) {
        if (at(result_, id).summary) {
            return 0;
        }
        const auto known = starts_.find(id);
        if (known != starts_.end()) {
            return known->second;
        }
        int value = earliest_day(id);
        for (const std::string& need : before_[id]) {
            value = std::max(value, start(need) + length(need));
        }
        return starts_[id] = value;
    }

    [[nodiscard]] int earliest_day(const std::string& id) const {
        const Activity& activity = *activities_.at(at(result_, id).activity);
        int value = 0;
        while (activity.earliest && days_[static_cast<std::size_t>(value)] < *activity.earliest) {
            ++value;
        }
        return value;
    }

    /// The last day worked on, or the day on which a milestone is reached.
    int last_day(const std::string& id) {
        if (length(id) > 0) {
            return start(id) + length(id) - 1;
        }
        int value = at(result_, id).summary ? 0 : earliest_day(id);
        for (const std::string& need : before_[id]) {
            value = std::max(value, last_day(need));
        }
        return value;
    }

    int late_finish(const std::string& id, int finish) {
        const auto known = late_.find(id);
        if (known != late_.end()) {
            return known->second;
        }
        int value = finish;
        for (const std::string& next : after_[id]) {
            value = std::min(value, late_finish(next, finish) - length(next));
        }
        return late_[id] = value;
    }

    void verify_activity(const ScheduledActivity& scheduled, int finish) {
        const int begin = start(scheduled.id);
        const int end = begin + length(scheduled.id);
        const int late = late_finish(scheduled.id, finish);
        CHECK(scheduled.total_slack == Decimal(late - end));
        CHECK_FALSE(scheduled.total_slack.is_negative());
        CHECK(scheduled.free_slack <= scheduled.total_slack);
        int next = finish;
        for (const std::string& other : after_[scheduled.id]) {
            next = std::min(next, start(other));
        }
        CHECK(scheduled.free_slack == Decimal(next - end));
        CHECK(scheduled.critical == (late == end));
        const Date done_on = days_[static_cast<std::size_t>(last_day(scheduled.id))];
        CHECK(scheduled.early_finish == done_on);
        if (length(scheduled.id) == 0) {
            CHECK(scheduled.early_start == done_on);
        } else {
            CHECK(scheduled.early_start == days_[static_cast<std::size_t>(begin)]);
            CHECK(scheduled.late_finish == days_[static_cast<std::size_t>(late - 1)]);
        }
        for (const std::string& need : before_[scheduled.id]) {
            const Date done = at(result_, need).early_finish;
            CHECK(scheduled.early_start >= done);
            if (length(scheduled.id) > 0 && length(need) > 0) {
                CHECK(scheduled.early_start > done);
            }
        }
    }

    void verify_summary(const ScheduledActivity& scheduled) {
        Date first = date("2199-01-01");
        Date last = date("1900-01-01");
        bool critical = false;
        for (const std::string& part : parts(scheduled.activity, scheduled.task)) {
            first = std::min(first, at(result_, part).early_start);
            last = std::max(last, at(result_, part).early_finish);
            critical = critical || at(result_, part).critical;
        }
        CHECK(scheduled.early_start == first);
        CHECK(scheduled.early_finish == last);
        CHECK(scheduled.critical == critical);
    }

    void verify_path(int finish) {
        REQUIRE_FALSE(result_.critical_path.empty());
        int time = start(result_.critical_path.front());
        for (const std::string& id : result_.critical_path) {
            CHECK(at(result_, id).critical);
            CHECK(start(id) == time);
            time += length(id);
        }
        CHECK(time == finish);
    }

    const PlanResult& result_;
    std::map<std::string, const Activity*> activities_;
    std::set<std::string> wholes_;
    std::vector<Date> days_;
    std::map<std::string, std::set<std::string>> before_;
    std::map<std::string, std::set<std::string>> after_;
    std::map<std::string, int> starts_;
    std::map<std::string, int> late_;
};

/// Four summaries; they and their members need what stands earlier in the list, of which a summary
/// counts as standing after its members, so that there is no cycle.
Scenario random_scenario(std::mt19937& random) {
    const auto chance = [&](unsigned percent) { return random() % 100 < percent; };
    std::vector<Activity> activities;
    Ids earlier;
    for (const std::string whole : {"north", "east", "south", "west"}) {
        const Ids known = earlier;
        const auto pick = [&](const Ids& from, Activity& to) {
            if (!from.empty() && chance(40)) {
                to.needs.push_back(Ref{from[random() % from.size()], {}});
            }
        };
        Activity summary_activity = summary(whole);
        pick(known, summary_activity);
        activities.push_back(summary_activity);
        const int members = 1 + static_cast<int>(random() % 6);
        for (int i = 0; i < members; ++i) {
            const std::string id = whole + "-" + std::to_string(i);
            Activity member = in(whole, activity(id, 1 + static_cast<int>(random() % 9)));
            if (chance(15)) {
                member = in(whole, milestone(id));
            }
            if (chance(30)) {
                member = for_each("out", member);
            }
            if (chance(20)) {
                member.earliest =
                    date("2018-01-01").plus_days(static_cast<int>(random() % 60) - 10);
            }
            pick(earlier, member);
            pick(earlier, member);
            activities.push_back(member);
            earlier.push_back(id);
        }
        earlier.push_back(whole);
    }
    Scenario result = scenario(activities);
    for (int i = 0; i < 10; ++i) {
        result.planning.calendar.holidays.push_back(
            {date("2018-01-01").plus_days(static_cast<int>(random() % 90)), {}});
    }
    return result;
}

} // namespace

TEST_CASE("random plans agree with a plan made by hand") {
    std::mt19937 random(2018);
    for (int i = 0; i < 300; ++i) {
        CAPTURE(i);
        const Scenario plan = random_scenario(random);
        const PlanResult result = plan_of(plan);
        Verifier(plan, result).verify();
        Scenario mixed = plan;
        std::shuffle(mixed.planning.activities.begin(), mixed.planning.activities.end(), random);
        const PlanResult other = plan_of(mixed);
        CHECK(other.finish == result.finish);
        for (const ScheduledActivity& scheduled : result.activities) {
            const ScheduledActivity& same = at(other, scheduled.id);
            CHECK(same.early_start == scheduled.early_start);
            CHECK(same.early_finish == scheduled.early_finish);
            CHECK(same.late_start == scheduled.late_start);
            CHECK(same.late_finish == scheduled.late_finish);
            CHECK(same.total_slack == scheduled.total_slack);
            CHECK(same.free_slack == scheduled.free_slack);
        }
    }
}
