// SPDX-License-Identifier: MIT
#include "uncertainty/columns.hpp"

#include <new>
#ifdef __linux__
#include <sys/mman.h>
#endif

namespace houtskool::uncertainty {

namespace {

/// Columns that begin a power of two apart would take each other's place in the cache: they are
/// moved apart by an odd number of its lines.
std::size_t stride_of(std::size_t rows) {
    constexpr std::size_t line = 8;
    const std::size_t lines = (rows + line - 1) / line;
    return (lines + (lines % 2 == 0 ? 33 : 32)) * line;
}

/// Asks for pages of 2 MB where there is room enough for them: with pages of 4 kB the system takes
/// longer to hand them out than a simulation takes to fill them.
double* allocate(std::size_t numbers) {
    constexpr std::size_t page = std::size_t{1} << 21U;
    constexpr std::size_t line = 64;
    const std::size_t alignment = numbers * sizeof(double) >= 2 * page ? page : line;
    const std::size_t bytes = (numbers * sizeof(double) / alignment + 1) * alignment;
    void* const room = std::aligned_alloc(alignment, bytes);
    if (room == nullptr) {
        throw std::bad_alloc();
    }
#ifdef __linux__
    if (alignment == page) {
        madvise(room, bytes, MADV_HUGEPAGE);
    }
#endif
    return static_cast<double*>(room);
}

} // namespace

Columns::Columns(std::size_t columns, std::size_t rows)
    : columns_(columns), stride_(stride_of(rows)), room_(allocate(columns * stride_)) {}

std::vector<std::span<double>> Columns::parts(std::size_t first, std::size_t count) const {
    std::vector<std::span<double>> all;
    all.reserve(columns_);
    for (std::size_t column = 0; column < columns_; ++column) {
        all.push_back(part(column, first, count));
    }
    return all;
}

} // namespace houtskool::uncertainty
