#!/bin/bash
# SPDX-License-Identifier: MIT
# Runs golden cases of the command line: tests/cli/run.sh BIN_DIR CASE_DIR...
#
# A case is a folder with
#   cmd              a pipeline, run by `bash -o pipefail` in a copy of the folder
#   stdout, stderr   what it must print (no file: nothing)
#   exit             its exit code (no file: 0)
# and whatever files the pipeline reads. The programs are on the PATH, $SCENARIOS and $DATA lead to
# scenarios/ and tests/cli/data; both are relative, so that places in messages are the same in
# every checkout. UPDATE=1 writes what was printed into the case instead of comparing: look at the
# difference before you commit it.
set -u
bin=$(cd "$1" && pwd) || exit 2
shift
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
ln -s "$here/../../scenarios" "$work/scenarios"
ln -s "$here/data" "$work/data"
failed=0

# Compares one stream, or an exit code, with the file of the case that holds it.
check() {
    local expected="$1/$2" found="$work/$2"
    if [ -n "${UPDATE:-}" ]; then
        rm -f "$expected"
        [ ! -s "$found" ] || cp "$found" "$expected"
        return
    fi
    [ -e "$expected" ] || expected=/dev/null
    diff -u --label "expected $2" --label "found $2" "$expected" "$found"
}

run() {
    local code good=1
    rm -rf "$work/case"
    cp -R "$1" "$work/case"
    rm -f "$work/case/stdout" "$work/case/stderr" "$work/case/exit"
    (cd "$work/case" &&
        env PATH="$bin:$PATH" LC_ALL=C.UTF-8 TZ=UTC COLUMNS=80 NO_COLOR=1 \
            SCENARIOS=../scenarios DATA=../data \
            bash -o pipefail ./cmd) < /dev/null > "$work/stdout" 2> "$work/stderr"
    code=$?
    : > "$work/exit"
    [ "$code" = 0 ] || echo "$code" > "$work/exit"
    check "$1" stdout || good=0
    check "$1" stderr || good=0
    check "$1" exit || good=0
    [ "$good" = 1 ] || { echo "failed: $1"; sed 's/^/    /' "$1/cmd"; failed=1; }
}

for folder in "$@"; do
    run "${folder%/}"
done
exit "$failed"
