#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every header compiles alone. Where a .cpp of the same name includes it first, a build that is no
# unity build shows that, as does `tests/run.sh tidy`; the others are compiled here. (The target all_verify_interface_header_sets compiles all of
# the public ones, in minutes.)
#   tests/lint/headers.sh COMPILER
compiler=$1
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

while read -r header; do
    source=${header%.hpp}.cpp
    name=${header#lib/}
    if [ ! -e "$source" ]; then
        "$compiler" -std=c++20 -fsyntax-only -Ilib -include "$name" -x c++ /dev/null ||
            fault "$header: does not compile alone"
    elif [ "$(grep -m 1 '^#include' "$source")" != "#include \"$name\"" ]; then
        fault "$source: include \"$name\" first, so that it is seen to compile alone"
    fi
done < <(our_files | grep -E '^lib/.*\.hpp$')
finish
