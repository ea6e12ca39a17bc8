#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guards a budget in a build: guard.sh SCENARIO BASELINE [FOLDER]
#
# SCENARIO is the scenario of this branch, BASELINE a result of cost that was kept, or the folder of the same
# scenario on the branch that this one goes to. Rules are those of `checks` in SCENARIO, and of $CHECKS, an
# overlay, where that is set. Reports go to FOLDER (default: reports):
#   rules.xml      JUnit: a test case for each rule
#   budget.sarif   SARIF: every finding with its file and line
#   comment.md     Markdown: what changed and why, for a comment
#   budget.yaml    the result itself: what --against reads next time
# The exit code is that of cost: 0 every rule holds, 1 one does not, 2 there is no answer.
set -euo pipefail
scenario="$1"
baseline="$2"
folder="${3:-reports}"
mkdir -p "$folder"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

classify "$scenario" | staff -o "$work/now.yaml"
if [[ -d "$baseline" ]]; then
    classify "$baseline" | staff | cost -o "$work/baseline.yaml" || [[ $? -eq 1 ]]
    baseline="$work/baseline.yaml"
fi
overlay=()
if [[ -n "${CHECKS:-}" ]]; then
    overlay=(--with "$CHECKS")
fi

code=0
for report in rules.xml budget.sarif comment.md budget.yaml; do
    code=0
    cost "$work/now.yaml" "${overlay[@]}" --against "$baseline" --quiet -o "$folder/$report" || code=$?
    [[ "$code" -lt 2 ]] || exit "$code"
done
cat "$folder/comment.md"
exit "$code"
