# The budget of a benchmark as a scenario: jq -f budget_scenario.jq MODEL.json > scenario.json
def factor: if .[1] == "1+x" then {"plus-one": .[0]} elif .[1] == "1-x" then {"one-minus": .[0]} else .[0] end;
def shape:
    if .dist == "triangular" then {low: .min, mode, high: .max, shape: "triangular", ends: "min-max"}
    elif .dist == "normal" then {mean, sd, shape: "normal"}
    else {median, sigma, shape: "lognormal"} end
    | . + {note: "of the benchmark"};
. as $model
| (.price_level) as $level
| def shares: [$model.years, .] | transpose | map(select(.[1] != 0) | {key: (.[0] | tostring), value: .[1]}) | from_entries;
{
    houtskool: 1,
    scenario: "benchmark",
    assumptions: (.inputs | map({key: .id, value: shape}) | from_entries),
    budget: {
        years: [.years[0], .years[-1]],
        indices: [.indices | to_entries[] | select(.value != [])
                  | {id: ("index-" + .key),
                     growth: ([$model.years, .value] | transpose
                              | map({key: (.[0] | tostring), value: .[1]}) | from_entries)}],
        lines: [.lines[]
                | {id, nature, taakveld, year: $level, factors: ([.base] + (.factors | map(factor))),
                   shares: (.years | shares)}
                  + (if .index == "none" then {} else {index: ("index-" + .index)} end)],
        funds: [{id: "structural", nature: "structural", year: .years[0], amount: .funding.structural}]
    }
}
