#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs a build to an empty prefix, and uses it as somebody else would: a program on the
# libraries, the pages, and the four programs on the scenarios that came along.
#   tests/install/run.sh BUILD COMPILER [FLAGS]
set -euo pipefail
build=$1 compiler=$2 flags=${3:-}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
prefix=$scratch/prefix

# expect WHAT EXPECTED FOUND
expect() {
    [ "$2" = "$3" ] || { echo "install: $1: expected '$2', found '$3'" >&2; exit 1; }
}

cmake --install "$build" --prefix "$prefix" >"$scratch/log"
# No lib moves about, no header is left out, nothing points back at the build.
if grep -rlF -e "$build" "$prefix"/lib*/cmake; then
    echo "install: the package names the build folder" >&2
    exit 1
fi

# the generator of the build: a bare system has ninja and no make
generator=$(sed -n 's/^CMAKE_GENERATOR:INTERNAL=//p' "$build/CMakeCache.txt")
cmake -G "$generator" -S "$here/consumer" -B "$scratch/consumer" -DCMAKE_PREFIX_PATH="$prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_FLAGS="$flags" >"$scratch/log"
cmake --build "$scratch/consumer" >>"$scratch/log" || { cat "$scratch/log"; exit 1; }
expect "the program on the libraries" "permits: keep" "$("$scratch/consumer/consumer")"

cd "$scratch"
PATH=$prefix/bin:$PATH
share=$prefix/share/houtskool/scenarios
for scenario in "$share"/*/; do
    [ "$(basename "$scenario")" != schema ] || continue
    # a sketch need not have what every program asks for
    classify "$scenario" -o result.yaml || [ $? -eq 1 ]
    for step in staff:organisation cost:budget plan:planning; do
        [ ! -e "$scenario/${step#*:}.yaml" ] || "${step%:*}" result.yaml -o result.yaml || [ $? -eq 1 ]
    done
    expect "the last line of the result" "..." "$(tail -n 1 result.yaml)"
done
for page in man1/classify.1 man1/staff.1 man1/cost.1 man1/plan.1 man7/houtskool.7; do
    test -s "$prefix/share/man/$page"
done
for name in scenario scenario-part classify staff cost plan; do
    test -s "$share/schema/$name.schema.json"
done
