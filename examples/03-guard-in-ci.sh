#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A guard for a build server: the exit code tells whether the answer is yes (0), no (1), or missing (2).
# With --strict every warning is a no; the messages say where to look.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

classify scenarios/ommen | staff -o "$folder/ommen.yaml"

say "Warnings are answers too: 0"
exit_of cost "$folder/ommen.yaml" -o "$folder/budget.yaml"

say "The same under --strict: 1, and here is why"
exit_of cost "$folder/ommen.yaml" --strict -f csv --table findings

say "A misspelt key is no answer: 2, and nothing is written"
exit_of cost "$folder/ommen.yaml" --set 'budget.funds[growth].natur=incidental' -o "$folder/none.yaml" 2>&1
[[ ! -e "$folder/none.yaml" ]] && echo "nothing written"

say "A guard on one thing only: the code of the finding"
if cost "$folder/ommen.yaml" -f csv --table findings | grep -q '^[^,]*,structural-gap,'; then
    echo "guard: recurring cost is not covered by recurring funds"
fi
