#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Holds the includes against the drawing of the house, and third-party headers to their folders.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# What each folder may include, besides itself.
declare -A may=(
    [base]=""
    [solver]="base"
    [yaml]="base"
    [model]="base"
    [document]="yaml model base"
    [uncertainty]="model base"
    [sorting]="model uncertainty solver base"
    [classify]="sorting model uncertainty base"
    [staff]="model uncertainty solver base"
    [cost]="model uncertainty base"
    [plan]="model uncertainty base"
    [report]="model base"
    [render]="report yaml base"
    [app]="document yaml report render model base"
)
# Third-party headers: prefix of the include -> folders; fmt may be in any .cpp.
declare -A only_in=(
    [yaml-cpp/]=yaml
    [simdjson]=yaml
    [CLI/]=app
    [coin/]=solver
    [Eigen/]="sorting uncertainty"
    [Random123/]=uncertainty
    [boost/random]=uncertainty
    [boost/crc]=app
)

# Sets `folder` and `included`: lib/yaml/node.cpp, `#include "base/text.hpp"` -> yaml, base/text.hpp
take_apart() { # FILE TEXT
    folder=${1#lib/}
    folder=${folder%%/*}
    [[ $2 =~ [\"\<](.*)[\"\>] ]]
    included=${BASH_REMATCH[1]}
}

allowed() { # FILE FOLDER INCLUDED
    case $2 in
    "$3") return 0 ;;
    cmd) # only the program of its own name
        local program=${1##*/}
        case " app report model base ${program%.cpp} " in *" $3 "*) return 0 ;; esac
        ;;
    *) case " ${may[$2]-} " in *" $3 "*) return 0 ;; esac ;;
    esac
    return 1
}

# ---- between our folders, and no way round in a circle --------------------------------------------
edges=""
while IFS=: read -r file line text; do
    take_apart "$file" "$text"
    if [ ! -e "lib/$included" ]; then
        fault "$file:$line: include \"$included\": name a header by its folder in lib/"
        continue
    fi
    other=${included%%/*}
    allowed "$file" "$folder" "$other" ||
        fault "$file:$line: $folder may not include $other"
    [ "$folder" = "$other" ] || edges+="$folder $other"$'\n'
done < <(our_files | grep -E '^(lib|cmd)/.*\.[ch]pp$' | xargs grep -nE '^ *#include "')
tsort <<<"$edges" >/dev/null 2>&1 || fault "the folders include each other in a circle"

# ---- within a folder ------------------------------------------------------------------------------
our_files | grep -E '^lib/.*\.hpp$' | xargs grep -E '^ *#include "' |
    sed -E 's|^lib/([^:]*):.*"(.*)".*|\1 \2|' | tsort >/dev/null 2>&1 ||
    fault "headers include each other in a circle"

# ---- third-party headers --------------------------------------------------------------------------
# headers that are not in HEADERS of their folder are private to it
is_public() {
    tr " )" '\n\n' <"$(dirname "$1")/CMakeLists.txt" | grep -qx "$(basename "$1")"
}
while IFS=: read -r file line text; do
    take_apart "$file" "$text"
    case $included in *.h | *.hpp | fmt/*) ;; *) continue ;; esac
    case $included in unistd.h | sys/* | fcntl.h | immintrin.h) continue ;; esac
    case $file in
    *.hpp) ! is_public "$file" || fault "$file:$line: <$included> in a public header" ;;
    esac
    case $included in fmt/*) continue ;; esac
    where=""
    for prefix in "${!only_in[@]}"; do
        case $included in "$prefix"*) where=${only_in[$prefix]} ;; esac
    done
    case " $where " in
    *" $folder "*) ;;
    *) fault "$file:$line: <$included> belongs in ${where:+lib/}${where:-no folder of ours}" ;;
    esac
done < <(our_files | grep -E '^(lib|cmd)/.*\.[ch]pp$' | xargs grep -nE '^ *#include <')
finish
