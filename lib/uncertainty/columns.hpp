// SPDX-License-Identifier: MIT
#pragma once
// Room for columns of numbers that are all written before they are read.

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <span>
#include <vector>

namespace houtskool::uncertainty {

class Columns {
  public:
    Columns(std::size_t columns, std::size_t rows);

    [[nodiscard]] std::size_t columns() const { return columns_; }
    /// Rows first, first + 1 ... of a column.
    [[nodiscard]] std::span<double> part(std::size_t column, std::size_t first,
                                         std::size_t count) const {
        return {room_.get() + column * stride_ + first, count};
    }
    /// The same of every column.
    [[nodiscard]] std::vector<std::span<double>> parts(std::size_t first, std::size_t count) const;

  private:
    struct Free {
        void operator()(double* room) const { std::free(room); }
    };
    std::size_t columns_;
    std::size_t stride_;
    std::unique_ptr<double[], Free> room_;
};

} // namespace houtskool::uncertainty
