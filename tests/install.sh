# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# What a Debian 12 system needs, and how to get it. Sourced by run.sh and by the examples:
#   install_missing "${build_packages[@]}"

build_packages=(cmake ninja-build g++ libfmt-dev libyaml-cpp-dev libsimdjson-dev libcli11-dev
    libeigen3-dev coinor-libcbc-dev librandom123-dev libboost-dev)
# shellcheck disable=SC2034  # used by those who source this file
test_packages=("${build_packages[@]}" doctest-dev nlohmann-json3-dev libvalijson-dev jq mandoc
    libxml2-utils)
# shellcheck disable=SC2034
tidy_packages=("${test_packages[@]}" clang clang-format clang-tidy)
# shellcheck disable=SC2034
fuzz_packages=("${test_packages[@]}" clang-14 libclang-rt-14-dev)

# Installs the packages named that are not there. Calls apt only when one is missing, so that it
# works offline from the second time on.
install_missing() {
    command -v dpkg-query >/dev/null || {
        echo "not a Debian system: see to it that there is: $*" >&2
        return 0
    }
    local package missing=()
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -q '^installed' ||
            missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "installing ${missing[*]}" >&2
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null && [ ! -t 0 ]; then
            echo "cannot install without root; run as root: apt-get install ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    if ! { "${as_root[@]}" apt-get update -q &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -qy --no-install-recommends "${missing[@]}"; } >&2 </dev/null; then
        echo "apt-get failed; by hand, as root: apt-get install ${missing[*]}" >&2
        return 1
    fi
}
