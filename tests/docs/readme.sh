#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# readme.sh BIN [FILE]: holds README.md (or FILE) against the programs in BIN. A mark on the line before a block
# says what the block is:
#   <!-- run -->            the commands must exit with 0; <!-- run: exit 1 --> with 1
#   <!-- output -->         what the block run last prints, whole; a line with only … stands for any number of lines
#   <!-- file: PATH -->     the text of that file, relative to the repository
# Pictures in examples/picture say nothing that their command, after the $, does not print.
set -euo pipefail
export PATH="$1:$PATH" COLUMNS=80 NO_COLOR=1
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readme="${2:-README.md}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
failed=0
fail() {
    echo "FAIL: $*"
    failed=1
}

# Each marked block becomes NNN.block, with its mark and line in NNN.mark.
awk -v folder="$folder" '
    /^<!-- (run|output|file: [^ ]+|run: exit [0-9]+) -->$/ { mark = $0; next }
    /^```/ && !inside { inside = 1; name = ""
        if (mark != "") {
            name = sprintf("%s/%03d", folder, ++count)
            gsub(/^<!-- | -->$/, "", mark)
            print NR ": " mark > (name ".mark")
            printf "" > (name ".block")
        }
        mark = ""; next }
    /^```/ { inside = 0; if (name != "") { close(name ".block"); close(name ".mark") }; next }
    inside && name != "" { print > (name ".block") }
    !inside && mark != "" { print FILENAME ":" NR ": a mark without a block" > "/dev/stderr"; exit 1 }
' "$readme"

# Whether a file is as a block says: line by line, … skipping any number of lines.
matches() {
    awk -v block="$1" '
        function same(from, at) { # the lines of the block from here on match those of the file
            for (; from <= wanted; ++from) {
                if (want[from] == "…") {
                    for (; at <= NR + 1; ++at) if (same(from + 1, at)) return 1
                    return 0
                }
                if (at > NR || want[from] != line[at]) {
                    if (from > furthest) furthest = from
                    return 0
                }
                ++at
            }
            return at == NR + 1
        }
        BEGIN { while ((getline text < block) > 0) want[++wanted] = text; furthest = 1 }
        { line[NR] = $0 }
        END { if (same(1, 1)) exit 0; print "  not in the output at this point: " want[furthest]; exit 1 }
    ' "$2"
}

runs=0
for mark in "$folder"/*.mark; do
    block="${mark%.mark}.block"
    what="$(<"$mark")"
    where="$readme:${what%%: *}"
    case "${what#*: }" in
        run*)
            expected=0
            [[ "$what" == *"run: exit "* ]] && expected="${what##* }"
            code=0
            bash -euo pipefail "$block" >"$folder/output" 2>&1 </dev/null || code=$?
            if ((code != expected)); then
                fail "$where: exit code $code, expected $expected"
                cat "$folder/output"
            fi
            runs=$((runs + 1)) ;;
        output)
            matches "$block" "$folder/output" || fail "$where: the output differs" ;;
        file:*)
            diff -u "${what##*file: }" "$block" || fail "$where: differs from ${what##*file: }" ;;
    esac
done
((runs > 0)) || fail "$readme: no block is marked to be run"

for picture in examples/picture/*.svg; do
    sed -n 's/.*<text [^>]*>\(.*\)<\/text>.*/\1/p' "$picture" | sed 's/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g' >"$folder/shown"
    command="$(sed -n '2p' "$folder/shown")" # after the prompt
    bash -euo pipefail -c "$command" >"$folder/output" 2>&1 </dev/null || fail "$picture: $command: exit code $?"
    while read -r text; do
        if [[ "$text" != "$command" && "$text" != '$' && "$text" != …* ]] && ! grep -qF -- "$text" "$folder/output"; then
            fail "$picture: not printed any more: $text"
        fi
    done <"$folder/shown"
done
exit "$failed"
