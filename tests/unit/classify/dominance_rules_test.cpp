#include "classify/dominance_rules.hpp"
