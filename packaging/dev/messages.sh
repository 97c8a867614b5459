# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# How ./dev speaks: on stderr, a line a step, so that stdout belongs to the program that it runs.

readonly exit_usage=2
readonly exit_failure=4

say() {
    printf 'dev: %s\n' "$*" >&2
}

# One sentence that says what is wrong and what to do, and the end.
stop() {
    say "$*"
    exit "$exit_failure"
}

at_terminal() {
    [[ -t 0 && -t 2 ]]
}

# Asks where somebody can answer; where nobody can, the call itself is the consent.
agreed() {
    local answer
    at_terminal || return 0
    read -r -p "dev: $1 [Y/n] " answer
    [[ -z $answer || $answer == [yY]* ]]
}
