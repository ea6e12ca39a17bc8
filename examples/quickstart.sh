#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what is missing, builds the four programs, and runs them on the plan of Ommen. Can be run from
# anywhere and again at will; the second time nothing is installed.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"

source tests/install.sh
install_missing "${test_packages[@]}" # those of the tests too, so that tests/run.sh can go on in build/

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

build() {
    local generator=()
    if [[ ! -f build/CMakeCache.txt ]]; then # a build folder that exists keeps its generator
        generator=(-G Ninja)
    fi
    # the settings of tests/run.sh, so that one build serves both
    cmake -S . -B build "${generator[@]}" -DCMAKE_BUILD_TYPE=Release -DHOUTSKOOL_WERROR=ON \
        -DCMAKE_UNITY_BUILD=ON &&
        cmake --build build --target classify staff cost plan
}
echo "Building into build/; the first time takes some minutes ..."
if ! build >"$folder/build.log" 2>&1 </dev/null; then
    cat "$folder/build.log" >&2
    exit 1
fi
export PATH="$root/build/bin:$PATH"

# The chain. Each program adds its part to the document; it can be kept at every step, as here, or piped.
classify scenarios/ommen -o "$folder/1-verdicts.yaml"
staff "$folder/1-verdicts.yaml" -o "$folder/2-formation.yaml"
cost "$folder/2-formation.yaml" -o "$folder/3-budget.yaml"
plan "$folder/3-budget.yaml" -o "$folder/4-plan.yaml"

heading() {
    printf '\n──── %s\n%s\n\n' "$1" "$2"
}

heading "1. classify: who does which task, and why" \
    "Look at 'because': the scores that gave a task its verdict; 'everything else' met no other rule.
The source says that three criteria decided. The findings say how many tasks those explain."
classify "$folder/1-verdicts.yaml" -f table --table verdicts
classify "$folder/1-verdicts.yaml" -f table --table findings

heading "2. staff: how many people that takes" \
    "Look at the totals that should agree and do not, and whether the rounding of the source explains it."
staff "$folder/2-formation.yaml" -f table --table reconciliations
staff "$folder/2-formation.yaml" -f table --table findings

heading "3. cost: whether recurring cost is covered by recurring money" \
    "Look at the gap, and at its bounds: does it survive the rounding of the source?"
cost "$folder/3-budget.yaml" -f table --table coverage
cost "$folder/3-budget.yaml" -f table --table findings

heading "4. plan: dates, and tollgates met or missed" \
    "Look at the margin in working days, and at what each tollgate waits for."
plan "$folder/4-plan.yaml" -f table --table tollgates
plan "$folder/4-plan.yaml" -f table --table findings

heading "Now try it yourself" \
    "The programs are in build/bin. For instance:"
cat <<'EOF'
  export PATH="$PWD/build/bin:$PATH"
  classify scenarios/ommen | staff | cost -f table --lang nl
  classify scenarios/ommen | plan --set assumptions.step-long=65 -f table --table tollgates

More of these: README.md and examples/.
EOF
