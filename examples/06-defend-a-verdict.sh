#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# To defend a verdict before a council: why it is so, what would turn it, whether the decisions on the other tasks
# lead to it, and whether another way to weigh, or another town, would say the same.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

say "Why does information technology go out, and what would be named against it?"
classify scenarios/ommen -f table --table explanations |
    sed -n '/^Information technology/,/^[A-Z]/p' | sed '$d'

say "It differs from procurement advice on vulnerability alone. What if it scored there as procurement does?"
classify scenarios/ommen --set 'tasks[ict].scores.vulnerability=gemiddeld' -f csv |
    grep -E '^scenario|,ict,' | cut -d, -f1,3,5,7,10

say "How many verdicts hang by one step on one criterion?"
classify scenarios/ommen -f table --table flips

say "Do the decisions lead to rules by themselves? The fewest that give every verdict, searched to the end."
classify scenarios/ommen --learn -o "$folder/learned.yaml"
classify "$folder/learned.yaml" -f table --table model
grep -E '^ {10}(rules|conditions|right|proved): ' "$folder/learned.yaml"

say "Would they have foretold a task that they had not seen? Beside three simpler ways to guess."
classify scenarios/ommen --learn --stress -f csv --table validations | cut -d, -f2,4-8

say "The source says that three criteria decided. Which decisions must be re-opened before that can be true?"
classify scenarios/ommen --fewest-repairs -f table --table repairs

say "Another way to weigh: criteria vote, those three twice as heavy. Where does it differ from the rules?"
classify scenarios/ommen --with examples/overlays/weighed.yaml --model scenarios/ommen -f table --table comparison

say "And another town's rules: read 'district' as doing it oneself. One of its eight criteria has a counterpart here."
almelo=(--model scenarios/almelo --map sourcing=steering --map proximity=area --map zelf-doen=district
    --map uitbesteden=line)
classify scenarios/ommen "${almelo[@]}" -f table --table mapping
classify scenarios/ommen "${almelo[@]}" -f table | sed -n '/^The model of almelo/p'
