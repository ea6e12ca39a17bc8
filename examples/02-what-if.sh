#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What if the growth of the budget (414,000 euro) is granted for a few years, and not for good? An overlay
# says just that, and the gap grows by exactly that amount: from 392,657 to 806,657 euro.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

classify scenarios/ommen | staff -o "$folder/ommen.yaml"

say "As the source has it"
cost "$folder/ommen.yaml" -f table --table coverage

say "With the overlay"
cat examples/overlays/growth-is-incidental.yaml
cost "$folder/ommen.yaml" --with examples/overlays/growth-is-incidental.yaml -f table --table coverage

say "The document records what was changed, and by what"
cost "$folder/ommen.yaml" --with examples/overlays/growth-is-incidental.yaml -f yaml |
    sed -n '/^changes:/,/^[a-bd-z]/p' | sed '$d'

say "For a single value no file is needed"
cost "$folder/ommen.yaml" --set 'budget.funds[growth].nature=incidental' -f csv |
    cut -d, -f1,2,9-12
