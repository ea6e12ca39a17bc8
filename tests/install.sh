# SPDX-License-Identifier: MIT
# To be sourced: installs the Debian packages that are missing, and touches nothing when none is.

# install_missing PACKAGE...
install_missing() {
    local package missing=()
    if ! command -v dpkg-query >/dev/null; then
        return 0 # not Debian: cmake says what it cannot find
    fi
    for package in "$@"; do
        if [[ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" != installed ]]; then
            missing+=("$package")
        fi
    done
    if ((${#missing[@]} == 0)); then
        return 0
    fi
    local as_root=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            echo "missing: ${missing[*]}; as root: apt-get install ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing ${missing[*]} ..." >&2
    if ! { "${as_root[@]}" apt-get -qq update &&
           "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
               apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null; } </dev/null; then
        echo "could not install ${missing[*]}: is there a network, and may you install packages?" >&2
        return 1
    fi
}
