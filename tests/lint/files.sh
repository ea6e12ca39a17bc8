#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The top level, the licence lines, what should not be left lying about, and files nobody builds.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

mapfile -t files < <(our_files)

# ---- the top level --------------------------------------------------------------------------------
while read -r name; do
    case $name in
    CMakeLists.txt | LICENSE | README.md | cmd | lib | scenarios | examples | tests | .?*) ;;
    *) fault "$name: does not belong at the top level" ;;
    esac
done < <(printf '%s\n' "${files[@]%%/*}" | sort -u)

# ---- every source and script ----------------------------------------------------------------------
sources=() texts=()
for file in "${files[@]}"; do
    case $file in *.cpp | *.hpp | *.sh | .ci/* | cmd/*.[17]) sources+=("$file") ;; esac
    case $file in tests/fuzz/corpus/* | tests/fuzz/crashes/* | LICENSE) ;; *) texts+=("$file") ;; esac
    case $file in
    *.sh | .ci/*)
        IFS= read -r first <"$file"
        [[ $first != '#!'* ]] || [ -x "$file" ] || fault "$file: not executable"
        ;;
    esac
done
while IFS= read -r file; do
    fault "$file:1: no SPDX-License-Identifier"
done < <(grep -L 'SPDX-License-Identifier: MIT' "${sources[@]}")
while IFS= read -r line; do
    fault "$line"
done < <(grep -nIE 'TO[D]O|FIX[M]E|(^|[^A-Za-z0-9._~/}>-])/(home|root|Users|work|mnt)/' "${texts[@]}")

# ---- every file in its CMakeLists.txt -------------------------------------------------------------
for list in lib/*/CMakeLists.txt; do
    names=" $(tr -s ' )\n' ' ' <"$list") "
    for source in "${list%/*}"/*.cpp; do
        [[ $names == *" ${source##*/} "* ]] || fault "$source: not in $list"
    done
done
for source in cmd/*.cpp; do
    grep -qw "$(basename "$source" .cpp)" cmd/CMakeLists.txt || fault "$source: not built"
done
finish
