// SPDX-License-Identifier: MIT
#pragma once
#include "classify/learning.hpp"
namespace houtskool::classify {}
