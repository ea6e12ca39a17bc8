#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A batch: several scenarios travel through one pipeline, one JSON document a line (ndjson), and come out as
# one table with a column that names the scenario.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

say "Two readings of the budget side by side"
{
    classify scenarios/ommen -f ndjson
    classify scenarios/ommen --set scenario=growth-is-incidental \
        --with examples/overlays/growth-is-incidental.yaml -f ndjson
} | staff -f ndjson | cost -f csv | cut -d, -f1,2,9-13

say "Six lengths of a long step: when does which tollgate break?"
for days in 20 30 40 50 60 70; do
    classify scenarios/ommen --set "scenario=long-step-$days" \
        --set "assumptions.step-long={value: $days, unit: days, note: one of a row of trials}" -f ndjson
done | plan -f csv --table tollgates | cut -d, -f1,2,4-7
