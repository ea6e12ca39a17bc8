#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# check.sh BIN SCRIPT TEXT...: runs an example away from the repository, with the programs in BIN and without
# standard input, and expects it to succeed and to print every TEXT.
set -euo pipefail
bin="$1"
script="$2"
shift 2
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export PATH="$bin:$PATH" COLUMNS=80 NO_COLOR=1

if ! "$script" >out 2>&1 </dev/null; then
    cat out
    echo "FAIL: $script: it did not succeed"
    exit 1
fi
failed=0
for text in "$@"; do
    if ! grep -qF -- "$text" out; then
        echo "FAIL: $script does not print: $text"
        failed=1
    fi
done
if ((failed)); then
    cat out
fi
exit "$failed"
