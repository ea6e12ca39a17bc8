# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Shared by the lint tests: faults are counted, said, and decide the exit code.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
faults=0

fault() {
    echo "$*" >&2
    faults=$((faults + 1))
}

# Files of the project: those git knows or would add; all, where there is no git.
our_files() {
    if [ -e .git ] && git rev-parse --git-dir >/dev/null 2>&1; then
        git ls-files --cached --others --exclude-standard | while read -r file; do
            [ ! -e "$file" ] || echo "$file"
        done
    else
        find . -path ./.git -prune -o -path './build*' -prune -o -type f -print | sed 's|^\./||'
    fi | LC_ALL=C sort
}

finish() {
    [ "$faults" -eq 0 ] || { echo "$faults faults" >&2; exit 1; }
}
