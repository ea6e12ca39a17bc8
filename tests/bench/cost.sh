#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A million draws of a budget, with five quantiles of 13 outputs, on one thread and on two, beside
# numpy's script for the same budget, turn by turn in one run. Ratios are of processor time (user
# and system), which other work on the machine changes least; of two threads the time is that of
# the clock, beside numpy's. Then how near Sobol points come to the exact mean.
#   tests/bench/cost.sh COST_BENCH FOLDER [ROUNDS]   # FOLDER: model.json and mc_numpy.py
set -euo pipefail
bench=$1
folder=$2
rounds=${3:-9}
python=/usr/bin/python3
"$python" -c 'import numpy' 2>/dev/null || {
    echo "numpy is missing: apt-get install python3-numpy" >&2
    exit 2
}

scenario=$(mktemp --suffix .json)
trap 'rm -f "$scenario"' EXIT
jq -f "$(dirname "${BASH_SOURCE[0]}")/budget_scenario.jq" "$folder/model.json" >"$scenario"

field() { jq -r ".$1"; }
ratios=() wall_ratios=() ones=() twos=() peers=() peaks=()
for ((i = 0; i < rounds; i++)); do
    peer=$("$python" "$folder/mc_numpy.py" --json)
    one=$("$bench" "$scenario" simulate 1)
    two=$("$bench" "$scenario" simulate 2)
    peers+=("$(field cpu_s <<<"$peer")")
    ones+=("$(field cpu_s <<<"$one")")
    twos+=("$(field cpu_s <<<"$two")")
    peaks+=("$(field peak_MiB <<<"$one")" "$(field peak_MiB <<<"$two")")
    ratios+=("$(jq -n "$(field cpu_s <<<"$peer") / $(field cpu_s <<<"$one")")")
    wall_ratios+=("$(jq -n "$(field seconds <<<"$peer") / $(field seconds <<<"$two")")")
done
range() {
    printf '%s\n' "$@" | sort -g | awk '{ a[NR] = $1 } END {
        printf "%.2f (%.2f .. %.2f)", a[int((NR + 1) / 2)], a[1], a[NR] }'
}
echo "a million draws, 13 outputs; median (least .. most) of $rounds rounds"
echo "numpy, one thread:      $(range "${peers[@]}") s of processor"
echo "cost, one thread:       $(range "${ones[@]}") s of processor"
echo "cost, two threads:      $(range "${twos[@]}") s of processor, both together"
echo "numpy / one thread:     $(range "${ratios[@]}") in processor time"
echo "numpy / two threads:    $(range "${wall_ratios[@]}") by the clock"
echo "peak memory:            $(printf '%s\n' "${peaks[@]}" | sort -g | tail -1) MiB"
echo
"$bench" "$scenario"
