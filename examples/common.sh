# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# What the examples share; sourced by each. Goes to the top of the project, puts the programs on the path, and makes
# a $folder of its own that goes when the example ends.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
PATH="$PATH:$root/build/bin"
cd "$root"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

say() { printf '\n== %s\n\n' "$1"; }

# exit_of COMMAND...: runs it and tells its exit code
exit_of() {
    local code=0
    "$@" || code=$?
    echo "exit $code"
}
