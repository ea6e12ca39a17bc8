// SPDX-License-Identifier: MIT
#pragma once
// Short ways to write a planning, and to look up what became of it.

#include "model/scenario.hpp"

#include <string>
#include <vector>

using Ids = std::vector<std::string>;

[[nodiscard]] houtskool::Date date(const std::string& text);
[[nodiscard]] houtskool::model::Quantity days(int count);

/// An activity of so many days; changed further by the test itself.
[[nodiscard]] houtskool::model::Activity activity(const std::string& id, int count,
                                                  const Ids& needs = {});
[[nodiscard]] houtskool::model::Activity milestone(const std::string& id, const Ids& needs = {});
/// Without a duration: for what others are part of.
[[nodiscard]] houtskool::model::Activity summary(const std::string& id, const Ids& needs = {});
[[nodiscard]] houtskool::model::Activity in(const std::string& whole,
                                            houtskool::model::Activity activity);
[[nodiscard]] houtskool::model::Activity for_each(const std::string& category,
                                                  houtskool::model::Activity activity);
[[nodiscard]] houtskool::model::Phase phase(const std::string& id, const std::string& start,
                                            const std::string& end);
[[nodiscard]] houtskool::model::Tollgate tollgate(const std::string& id, const std::string& on,
                                                  const Ids& required);

/// A scenario that starts on Monday 1 January 2018. Its one decision puts tasks t1 and t2 out and
/// t3 in, and none in `none`.
[[nodiscard]] houtskool::model::Scenario
scenario(const std::vector<houtskool::model::Activity>& activities);

[[nodiscard]] houtskool::model::PlanResult plan_of(const houtskool::model::Scenario& scenario);
/// The scheduled activity with this id, which must be there.
[[nodiscard]] const houtskool::model::ScheduledActivity&
at(const houtskool::model::PlanResult& result, const std::string& id);
[[nodiscard]] Ids codes(const houtskool::model::PlanResult& result);
