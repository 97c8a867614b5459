#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# The work of ./dev, done where everything that it needs is installed. Called by ./dev only; the first argument is
# the job, the folder is the caller's.
set -euo pipefail

project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
readonly project
source "$project/packaging/dev/messages.sh"
source "$project/packaging/dev/lint.sh"

# -- building

# Configures a preset where that was not done yet, or its settings or the system it was done on have changed since;
# changes in CMakeLists.txt are Ninja's business. Arguments after the preset are variables, NAME=VALUE, which stay.
configure() {
    local preset=$1 folder=$project/build/$1 made_for variable
    local -a variables=()
    shift
    made_for="$(sha256sum <"$project/CMakePresets.json") gcc $(g++ -dumpfullversion) qt $(qtpaths6 --qt-version)"
    for variable in "$@"; do
        grep -qE "^${variable%%=*}:[A-Z]+=${variable#*=}\$" "$folder/CMakeCache.txt" 2>/dev/null || variables+=("-D$variable")
    done
    if [[ -e $folder/build.ninja && $(cat "$folder/.made-for" 2>/dev/null) == "$made_for" ]]; then
        ((${#variables[@]})) || return 0
        cmake "${variables[@]}" "$folder"
        return
    fi
    (cd "$project" && cmake --fresh --preset "$preset" "${@/#/-D}") || return
    echo "$made_for" >"$folder/.made-for"
}

compile() {
    local preset=$1
    shift
    group_files "$preset"
    ninja -C "$project/build/$preset" "$@"
}

# Says anew which files are compiled together, where the preset does that; CMake reads it when it differs.
group_files() {
    local unity=$project/build/$1/unity
    [[ ! -e $unity/sources ]] || (cd "$project" && packaging/dev/unity_groups.py "$unity/sources" "$unity/groups.cmake")
}

# Builds the release for `run`: silent, unless it fails or somebody at a terminal would wonder what takes so long.
compile_quietly() {
    local log=$project/build/release.log
    mkdir -p "$project/build"
    if [[ -t 2 ]] && ! is_built; then
        say "Building (minutes at the first time)"
        { configure release && compile release; } >&2 || stop "The build failed; see above."
    elif ! { configure release && compile release --quiet; } >"$log" 2>&1; then
        cat "$log" >&2
        stop "The build failed; see above."
    fi
    [[ -x $program ]] || stop "The build made no $program; this checkout is not complete."
}

is_built() {
    [[ -e $project/build/release/build.ninja ]] && ninja -C "$project/build/release" -n | grep -q 'no work to do'
}

readonly program=$project/build/release/app/cli/policywright
readonly window=$project/build/release/app/gui/policywright-desktop

# -- jobs

job_build() {
    local preset=${1:-dev}
    configure "$preset"
    compile "$preset" "${@:2}"
}

job_run() {
    compile_quietly
    exec "$program" "$@"
}

# With the caller's own home: policies, settings and unsaved work are theirs, not the cache's.
job_window() {
    compile_quietly
    HOME=${POLICYWRIGHT_HOME:-$HOME} exec "$window"
}

# Exports the larger example policy and lists what was written.
job_example() {
    local example=templates/examples/finance.policy started seconds
    cd "$project"
    [[ -e $example ]] || { say "There is no $example in this checkout, so there is nothing to export."; exit 1; }
    compile_quietly
    mkdir -p out
    : >out/.started
    started=$EPOCHREALTIME
    "$program" export "$example" --to html,pdf --view all --out out >out/.log 2>&1 || { cat out/.log >&2; exit "$exit_failure"; }
    seconds=$(awk -v from="$started" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }')
    find out -type f ! -name '.*' -newer out/.started -printf '%p %s\n' | LC_ALL=C sort |
        awk '{ printf "%-60s %7.1f kB\n", $1, $2 / 1000 }'
    echo "$example exported in $seconds s"
}

# The sanitizers go over the core's tests alone: the rest of the product would take them half an hour.
job_test() {
    local preset=$1
    local -a targets=() selection=()
    shift
    if [[ $preset == asan ]]; then
        targets=(policywright_core_tests)
        selection=(--label-regex '^core$')
    fi
    cd "$project"
    configure "$preset"
    compile "$preset" "${targets[@]}"
    install_node_packages tests/web
    exec ctest --preset "$preset" --parallel "$(nproc)" "${selection[@]}" "$@"
}

job_lint() {
    cd "$project"
    lint "$@"
}

job_bench() {
    cd "$project"
    configure bench
    compile bench
    install_node_packages tests/bench/peers
    exec tests/bench/run "$@"
}

job_soak() {
    cd "$project"
    if [[ -z ${1:-} || ! -x tests/soak/$1 ]]; then
        say "Name a long test: $(find tests/soak -maxdepth 1 -type f -executable -printf '%f ' 2>/dev/null || true)"
        exit "$exit_usage"
    fi
    exec "tests/soak/$1" "${@:2}"
}

job_shell() {
    (($#)) || exec bash --norc -i
    exec "$@"
}

# The packages of a folder's lock file, exactly; again only when that file changes.
install_node_packages() {
    local folder=$1
    [[ -e $folder/package-lock.json ]] || return 0
    cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed-lock" && return
    say "Installing the Node packages of $folder"
    npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel error >&2 ||
        stop "The Node packages of $folder could not be installed: check the network (npm's registry) and call again."
    cp "$folder/package-lock.json" "$folder/node_modules/.installed-lock"
}

"job_$1" "${@:2}"
