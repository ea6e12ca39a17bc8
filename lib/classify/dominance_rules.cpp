// SPDX-License-Identifier: MIT
#include "classify/dominance_rules.hpp"
