#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The man pages say what the programs do: the same options as --help, every finding by its code.
#   tests/lint/pages.sh FOLDER-OF-PROGRAMS
bin=$(cd "$1" && pwd)
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# compare WHAT LEFT-NAME LEFT RIGHT-NAME RIGHT: one word a line on either side
compare() {
    local word
    for word in $(LC_ALL=C comm -23 <(sort -u <<<"$3") <(sort -u <<<"$5")); do
        fault "$1 $word: in $2, not in $4"
    done
    for word in $(LC_ALL=C comm -13 <(sort -u <<<"$3") <(sort -u <<<"$5")); do
        fault "$1 $word: in $4, not in $2"
    done
}

codes() { # codes that a program can emit
    grep -oE '^    \{"[a-z-]+", (error|warning|note), "[a-z]+"' lib/model/finding_kinds.cpp |
        tr -d '{",' | awk -v program="$1" '$3 == program || $3 == "all" {print $1}'
}

known=$(grep -cE '^    \{"' lib/model/finding_kinds.cpp)
listed=$(for program in classify staff cost plan; do codes "$program"; done | sort -u | wc -l)
[ "$known" -eq "$listed" ] || fault "finding_kinds.cpp: $known kinds, but $listed are understood"

for program in classify staff cost plan; do
    page=cmd/$program.1
    help=$("$bin/$program" --help)
    compare option "$program --help" \
        "$(sed -nE '/^examples/q; s/^  (-.{0,20}).*/\1/p' <<<"$help" | grep -oE -- '-{1,2}[a-z-]+')" \
        "$page" "$(grep -E '^\.It Fl ' "$page" | grep -oE 'Fl -?[a-z-]+' | sed 's/^Fl /-/')"
    compare finding "finding_kinds.cpp" "$(codes "$program")" \
        "$page" "$(sed -nE 's/^\.It Sy ([a-z-]+).*/\1/p' "$page")"
    while IFS= read -r line; do
        fault "$program --help: over 79 columns: $line"
    done < <(grep -E '.{80}' <<<"$help")
done

if command -v mandoc >/dev/null; then
    for page in cmd/*.[17]; do
        # not the level `style`: it finds fault with references to pages that are not installed yet
        while IFS= read -r line; do
            fault "$line"
        done < <(mandoc -Tlint -W warning "$page" | sed 's/^mandoc: //')
    done
fi
finish
