#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# From sketch to plan: an invented town, coarse first. A few totals, then figures for the tasks, then money,
# then a calendar; after every step the chain says what it makes of it.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$folder"
mkdir town # the files of a directory make one scenario

say "1. The sketch: two tasks, one rule of thumb, two totals. No task has a figure yet."
cat >town/1-sketch.yaml <<'EOF'
houtskool: 1
scenario: waterdorp
sources:
  memo: {title: Memo on the future of Waterdorp, year: 2024}
decisions:
  - id: sourcing
    categories: [in-house, outsource]
    criteria:
      - {id: proximity, scale: [low, medium, high]}
    model:
      method: rules
      rules:
        - {id: close-by, if: {proximity: high}, then: in-house}
        - {id: else, then: outsource}
tasks:
  - {id: counter, scores: {proximity: high}, cluster: services}
  - {id: permits, scores: {proximity: medium}, cluster: services}
organisation:
  clusters:
    - {id: services, fte: {value: 6, about: 0.5, source: memo §3}}
  totals:
    - {id: whole, fte: {value: 7, source: memo §1}}
EOF
classify town | staff -f table --table findings

say "2. Figures for the tasks, and a norm for what stays in house. The total of 7 finds no support."
cat >town/2-formation.yaml <<'EOF'
assumptions:
  direction: {low: 3%, high: 7%, shape: uniform, ends: min-max, note: Directing work by others takes a share of it.}
tasks:
  - {id: counter, workload: {fte: {value: 5, about: 0.5, source: memo §3}}}
  - {id: permits, workload: {fte: {value: 10, about: 1, source: memo §3}}}
organisation:
  norms:
    - {id: own-work, decision: sourcing, category: in-house, kept: 100%, note: What the word means.}
    - {id: work-by-others, decision: sourcing, category: outsource, kept: 0%, steering: direction}
EOF
classify town | staff -f table --table clusters
classify town | staff -f table --table findings

say "3. Money: what people cost is the formation times a price, so it follows the formation."
cat >town/3-budget.yaml <<'EOF'
assumptions:
  price-of-an-fte: {value: 80000, about: 5000, unit: eur/fte, source: memo §4}
budget:
  years: [2025, 2026]
  funds:
    - {id: contribution, nature: structural, amount: {value: 1200000, source: memo §4}}
    - {id: grant, nature: incidental, until: 2025, amount: {value: 100000, source: memo §4}}
  lines:
    - {id: people, nature: structural, verdict: in-house, factors: [staff.total, price-of-an-fte]}
    - {id: contracts, nature: structural, verdict: outsource, amount: {value: 700000, about: 50000, source: memo §4}}
EOF
classify town | staff | cost -f table --table coverage

say "4. A calendar: one tender for every task that goes out, and a date that the council has set."
cat >town/4-planning.yaml <<'EOF'
planning:
  start: 2025-01-06
  activities:
    - {id: draft, duration: {value: 20, source: memo §5}}
    - {id: tender, for-each: {category: outsource}, duration: {value: 45, source: memo §5}, needs: [draft]}
    - {id: signed, milestone: true, needs: [tender]}
  tollgates:
    - {id: council, date: 2025-03-31, requires: [signed], source: memo §5}
EOF
classify town | staff | cost | plan -f table --table tollgates

say "5. What if the contribution is cut to 1.1 million, and the tender takes 40 days?"
classify town | staff |
    cost --set 'budget.funds[contribution].amount.value=1100000' |
    plan --set 'planning.activities[tender].duration.value=40' -o town-5.yaml
cost town-5.yaml -f table --table findings
plan town-5.yaml -f table --table tollgates
