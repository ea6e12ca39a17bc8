// SPDX-License-Identifier: MIT
#pragma once
// One descent of the search for MR-Sort models (majority_search.hpp): from a given fit, downhill in
// the smooth count of errors, to a fit that no single step makes better.

#include "sorting/learning.hpp"
#include "sorting/majority_task.hpp"

#include <cstdint>
#include <vector>

namespace houtskool::sorting {

class MajorityDescent {
  public:
    /// The task must outlive it.
    MajorityDescent(const MajorityTask& task, double steepness);

    /// Gives the smooth count at the end.
    double run(MajorityFit& fit, const Budget& budget);
    /// How many figures were looked at so far: a clock that is the same on every machine.
    [[nodiscard]] double work() const { return work_; }

  private:
    /// A case at a boundary that it should or should not reach.
    struct Sample {
        std::size_t one = 0;
        bool reach = false;
        double met = 0; ///< weight of the votes that are met
    };
    /// Samples with the same votes.
    struct Coalition {
        double reach = 0; ///< counts
        double stay = 0;
    };

    [[nodiscard]] double loss(bool reach, double margin) const;
    [[nodiscard]] static double scale_of(const std::vector<double>& weights, std::size_t changed,
                                         double step);
    void weigh(const MajorityFit& fit);
    [[nodiscard]] double total(const MajorityFit& fit) const;
    void gather(const MajorityFit& fit, std::size_t criterion);
    [[nodiscard]] double place(std::size_t criterion, bool falling, std::vector<int>& cuts);
    void move_profiles(MajorityFit& fit, std::size_t criterion);
    void form_coalitions(const MajorityFit& fit);
    [[nodiscard]] double with_step(std::size_t criterion, double step, double majority) const;
    void move_weights(MajorityFit& fit, const Budget& budget);

    const MajorityTask& task_;
    std::vector<double> table_[2]; ///< loss by margin, of cases that should stay, and reach
    std::vector<std::vector<Sample>> samples_; ///< by boundary
    std::vector<double> all_;                  ///< per case: weight of the votes that count
    std::vector<double> change_; ///< [boundary][rank]: loss when met less loss when not
    std::vector<Coalition> coalitions_;
    std::vector<std::uint8_t> votes_; ///< [coalition][criterion]: 1 met, 2 dropped out
    std::vector<double> met_;         ///< per coalition
    std::vector<double> weight_;      ///< per coalition: of the votes that count
    double scale_ = 1;                ///< of margins, by the weights of the moment
    double work_ = 0;
};

} // namespace houtskool::sorting
