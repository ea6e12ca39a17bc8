#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# First steps: one program, then two, then four; a table to read, a document to keep, a file for a colleague.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

say "Which tasks go where?"
classify scenarios/ommen -f table --table categories

say "Two programs: which totals should agree, and do they?"
classify scenarios/ommen | staff -f table --table reconciliations

say "Four programs. The document is kept: it holds the scenario and all four results."
classify scenarios/ommen | staff | cost | plan -o "$folder/ommen.yaml"
grep -E '^  (classify|staff|cost|plan):$' "$folder/ommen.yaml"

say "From a kept document each program shows its own view again, in Dutch if you like."
cost "$folder/ommen.yaml" -f table --table coverage --lang nl

say "And as a file that a spreadsheet opens."
cost "$folder/ommen.yaml" -o "$folder/coverage.csv"
cat "$folder/coverage.csv"
