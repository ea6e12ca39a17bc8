#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# How sure a budget is: what is likely beside what is possible, which figures it hangs on, how such budgets turned
# out elsewhere, what would close the gap, and what another town looks like beside it.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
classify scenarios/ommen | staff -o "$folder/ommen.yaml"

say "The structural gap of each year: drawn 16,384 times"
cost "$folder/ommen.yaml" -f table --table uncertainty

say "What moves it, and what part of its variance comes of each figure"
cost "$folder/ommen.yaml" --sensitivity -f table --table influences

say "How staff budgets of small towns turned out, laid over this one"
cost "$folder/ommen.yaml" -f table --table outside

say "Own work against bought work: at which price would each verdict turn?"
cost "$folder/ommen.yaml" -f table --table prices

say "The least painful changes that close the gap of the last year, if any do"
cost "$folder/ommen.yaml" -f table --table closing

say "Two towns of different size side by side"
classify scenarios/ommen scenarios/almelo -f ndjson | staff -f ndjson | cost -f csv --table ratios | cut -d, -f1-3,6 | grep -E "^scenario|2018"

say "The same as pictures"
for chart in gap cost fan tornado; do
    cost "$folder/ommen.yaml" -f svg --chart "$chart" -o "$folder/$chart.svg"
done
grep -c '<svg' "$folder"/{gap,cost,fan,tornado}.svg | sed "s|$folder/||"
