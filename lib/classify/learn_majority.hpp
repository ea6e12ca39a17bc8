// SPDX-License-Identifier: MIT
#pragma once
#include "classify/learning.hpp"
#include "classify/majority_search.hpp"
namespace houtskool::classify {
struct MajorityOptions { LearningOptions learning; bool veto=false; MajoritySearch search; };
[[nodiscard]] Learned<MajorityModel> learn_majority(const Table& table, const MajorityOptions& options);
}
