#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# manual.sh BIN: the examples of the man page of the format are a scenario and models laid over it. Each must put
# every task where the scenario says it was decided.
set -euo pipefail
export PATH="$1:$PATH"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
failed=0

# Blocks that begin as a scenario, or as an overlay on its decisions.
awk -v folder="$folder" '
    /^\.Bd -literal/ { name = ""; first = 1; next }
    /^\.Ed/ { name = ""; first = 0; next }
    first && /^houtskool: 1$/ { name = folder "/scenario.yaml" }
    first && /^decisions:$/ { name = sprintf("%s/model-%d.yaml", folder, ++count) }
    { first = 0 }
    name != "" { print > name }
' cmd/houtskool.7

methods=""
for model in "$folder"/model-*.yaml; do
    method="$(sed -n 's/^ *method: //p' "$model")"
    methods+="$method "
    if ! classify "$folder/scenario.yaml" --with "$model" -f csv >"$folder/verdicts" 2>"$folder/messages"; then
        echo "FAIL: houtskool.7: $method: it is not accepted"
        cat "$folder/messages"
        failed=1
    elif [[ "$(grep -c ',true' "$folder/verdicts")" != "$(grep -c 'decided:' "$folder/scenario.yaml")" ]]; then
        echo "FAIL: houtskool.7: $method: not every task comes out as decided"
        cat "$folder/verdicts"
        failed=1
    fi
done
if [[ "$methods" != "rules dominance-rules mr-sort additive " ]]; then
    echo "FAIL: houtskool.7: expected an example of each method, found: $methods"
    failed=1
fi
exit "$failed"
