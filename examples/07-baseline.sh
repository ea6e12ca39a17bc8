#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A baseline: what changed in a budget, because of what, and whether that is allowed. examples/ci has the same as
# ready jobs for GitHub Actions and GitLab CI.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

export CHECKS=examples/ci/checks.yaml

say "The scenario beside itself: one line, every rule holds"
exit_of examples/ci/guard.sh scenarios/ommen scenarios/ommen "$folder/same"

say "A budget letter brings 20,000 of wages: the funds may not move, and this is why they did"
cp -R scenarios/ommen "$folder/branch"
sed -i 's/value: 8979685/value: 8999685/' "$folder/branch/budget.yaml"
exit_of examples/ci/guard.sh "$folder/branch" scenarios/ommen "$folder/more"

say "For a build server"
grep -A 3 '<failure' "$folder/more/rules.xml"
grep -c '"ruleId": "check-changed"' "$folder/more/budget.sarif"

say "The council adopts it: the new baseline says why, and holds"
classify "$folder/branch" | staff -o "$folder/now.yaml"
exit_of cost "$folder/now.yaml" --with "$CHECKS" --against "$folder/same/budget.yaml" --quiet \
    --accept "$folder/baseline.yaml" --reason "budget letter, adopted on 5 July" -o "$folder/accepted.yaml"
exit_of cost "$folder/now.yaml" --against "$folder/baseline.yaml" --tolerance 0 -f markdown
grep 'accepted:' "$folder/baseline.yaml"
