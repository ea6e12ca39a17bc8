#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what is missing, builds, and runs every test.
#   tests/run.sh                 release build in build/, all tests
#   tests/run.sh sanitize        address and undefined-behaviour sanitizers, in build-sanitize/
#   tests/run.sh tidy [FILE...]  clang-format and clang-tidy over our sources, warnings are errors
#   tests/run.sh fuzz [SECONDS]  every fuzz target in turn (60 seconds each), in build-fuzz/
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tests/install.sh
jobs=$(nproc)

# configure FOLDER [CMAKE-OPTION...]: ninja where there is one; a folder keeps its generator.
configure() {
    local folder=$1 generator=()
    shift
    if [ ! -e "$folder/CMakeCache.txt" ] && command -v ninja >/dev/null; then
        generator=(-G Ninja)
    fi
    cmake -S . -B "$folder" "${generator[@]}" "$@"
}

build_and_test() {
    cmake --build "$1" --parallel "$jobs"
    ctest --test-dir "$1" --output-on-failure --parallel "$jobs"
}

sources() {
    find lib cmd tests -name '*.cpp' -o -name '*.hpp' | grep -v '^tests/install/' | LC_ALL=C sort
}

mode=${1:-test}
[ $# -eq 0 ] || shift
case $mode in
test)
    install_missing "${test_packages[@]}"
    configure build -DCMAKE_BUILD_TYPE=Release -DHOUTSKOOL_WERROR=ON -DCMAKE_UNITY_BUILD=ON
    build_and_test build
    ;;
sanitize)
    install_missing "${test_packages[@]}"
    configure build-sanitize -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" \
        -DHOUTSKOOL_WERROR=ON -DHOUTSKOOL_SANITIZE=ON -DCMAKE_UNITY_BUILD=ON
    build_and_test build-sanitize
    ;;
tidy)
    install_missing "${tidy_packages[@]}"
    sources | xargs clang-format --dry-run -Werror
    # its own build folder: clang-tidy wants clang's flags
    configure build-tidy -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=Debug \
        -DCMAKE_EXPORT_COMPILE_COMMANDS=ON >/dev/null
    if [ $# -gt 0 ]; then printf '%s\n' "$@"; else sources | grep '\.cpp$'; fi |
        xargs -P "$jobs" -n 1 clang-tidy -p build-tidy --quiet
    echo "tidy: nothing to mend"
    ;;
fuzz)
    install_missing "${fuzz_packages[@]}"
    seconds=${1:-60}
    configure build-fuzz -DCMAKE_CXX_COMPILER=clang++-14 -DCMAKE_BUILD_TYPE=Release \
        -DHOUTSKOOL_FUZZ=ON
    cmake --build build-fuzz --parallel "$jobs" --target fuzz_targets
    for corpus in tests/fuzz/corpus/*/; do
        name=$(basename "$corpus")
        found=build-fuzz/found/$name # what is new is kept here; crashes too
        mkdir -p "$found"
        dictionary=()
        [ ! -e "tests/fuzz/$name.dict" ] || dictionary=(-dict="tests/fuzz/$name.dict")
        echo "fuzz_$name: $seconds seconds"
        "build-fuzz/tests/fuzz/fuzz_$name" "${dictionary[@]}" -max_total_time="$seconds" \
            -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
            -artifact_prefix="$found/" -print_final_stats=1 "$found" "$corpus"
    done
    ;;
*)
    echo "run.sh: error: expected test, sanitize, tidy or fuzz, found '$mode'" >&2
    exit 2
    ;;
esac
