// SPDX-License-Identifier: MIT
// The rules in somebody else's program: a scenario as text in, a verdict out.
#include <classify/classify.hpp>
#include <document/document.hpp>
#include <iostream>
#include <yaml/parse.hpp>

using namespace houtskool;

constexpr const char* text = R"(
houtskool: 1
scenario: small
decisions:
  - id: sourcing
    categories: [keep, share]
    criteria: [{id: proximity, scale: [low, high]}]
    model:
      method: rules
      rules:
        - {id: close-by, if: {proximity: high}, then: keep}
        - {id: else, then: share}
tasks:
  - {id: permits, scores: {proximity: high}}
)";

int main() {
    Diagnostics diagnostics;
    const yaml::Stream stream = yaml::parse(text, "text");
    const model::Scenario scenario = document::read(stream.documents.front(), diagnostics);
    diagnostics.throw_if_errors();
    const model::ClassifyResult result = classify::classify(scenario);
    const model::Verdict& verdict = result.decisions.front().verdicts.front();
    std::cout << verdict.task << ": " << verdict.category << '\n';
}
