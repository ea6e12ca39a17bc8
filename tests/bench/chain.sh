#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# How long the whole chain takes on Ommen, and how much memory each program: in a pipe, where the
# programs hand on JSON syntax, against the same pipe with block YAML, in one run, turn by turn.
#   tests/bench/chain.sh FOLDER-WITH-PROGRAMS [ROUNDS]
set -euo pipefail
programs=$(cd "$1" && pwd)
rounds=${2:-20}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export PATH="$programs:$PATH"

milliseconds() {
    local start end
    start=$(date +%s%N)
    "$@" >/dev/null
    end=$(date +%s%N)
    echo $(((end - start) / 1000000))
}
flow() { classify scenarios/ommen | staff | cost | plan; }
block() { classify scenarios/ommen -f yaml | staff -f yaml | cost -f yaml | plan -f yaml; }
median() { sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }

flows=() blocks=()
for ((i = 0; i < rounds; i++)); do
    flows+=("$(milliseconds flow)")
    blocks+=("$(milliseconds block)")
done
a=$(printf '%s\n' "${flows[@]}" | median)
b=$(printf '%s\n' "${blocks[@]}" | median)
echo "whole chain, median of $rounds: $a ms; handing on block YAML: $b ms; ratio $(
    awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", b / a }')"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
input=scenarios/ommen
for program in classify staff cost plan; do
    peak=$(bash -c 'ulimit -c 0; "$0" "$1" -f json -o "$2" & pid=$!; peak=0
        while [ -e /proc/$pid/status ]; do
            now=$(awk "/VmHWM/ { print \$2 }" /proc/$pid/status 2>/dev/null || true)
            [ -z "$now" ] || peak=$now
        done; wait $pid; echo "$peak"' "$program" "$input" "$folder/$program.json")
    echo "$program: peak memory $peak kB"
    input=$folder/$program.json
done
