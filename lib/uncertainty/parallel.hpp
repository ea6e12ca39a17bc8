// SPDX-License-Identifier: MIT
#pragma once
// Pieces of work that do not depend on each other, shared out over threads. Results belong in a
// place of their own per piece: then the number of threads does not show.

#include <cstddef>
#include <functional>

namespace houtskool::uncertainty {

/// work(0) ... work(count - 1), each once, in no certain order, at most `threads` at a time (less
/// than one is taken as one). It must not throw.
void for_each_piece(std::size_t count, int threads, const std::function<void(std::size_t)>& work);

} // namespace houtskool::uncertainty
