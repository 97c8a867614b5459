# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# The lists in packaging/debian13, and installing packages on the machine itself.

# The packages of the tiers (build, test, lint, bench), one a line.
packages_of() {
    local tier
    for tier in "$@"; do
        sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$project/packaging/debian13/$tier.packages"
    done
}

# A tier's identity: comments and order do not change it.
hash_of() {
    packages_of "$@" | LC_ALL=C sort -u | sha256sum | cut -c1-12
}

# Those of the given packages that are not installed on this machine.
missing_packages() {
    local installed
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' || true)
    printf '%s\n' "$@" | LC_ALL=C sort -u | LC_ALL=C comm -23 - <(LC_ALL=C sort -u <<<"$installed")
}

# Installs packages on this machine: as root, else with sudo; asks where a terminal is there and never waits where
# none is.
install_packages() {
    local -a missing admin=()
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    local by_hand="sudo apt-get install --no-install-recommends ${missing[*]}"
    if ((EUID != 0)); then
        command -v sudo >/dev/null || stop "Packages are missing and sudo is not here; as root, run: ${by_hand#sudo }"
        admin=(sudo)
        at_terminal || admin=(sudo -n)
        "${admin[@]}" true 2>/dev/null || at_terminal || stop "Packages are missing and sudo asks for a password; run: $by_hand"
    fi
    agreed "Install ${#missing[@]} packages with apt-get (${missing[*]})?" || stop "Nothing was installed; when you are ready, run: $by_hand"
    say "Installing ${#missing[@]} packages with apt-get (${missing[*]})"
    local log=$cache/install.log
    {
        "${admin[@]}" apt-get update &&
            "${admin[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
    } >"$log" 2>&1 </dev/null || stop "$(explain_failure "$log" "The packages could not be installed")"
}

# Turns the log of an installation that failed into one sentence. The known causes first.
explain_failure() {
    local log=$1 what=$2
    if grep -qiE 'No space left on device|enough free space' "$log"; then
        echo "The disk is full: free 4 GB for $cache (or set XDG_CACHE_HOME to a folder on another disk) and call again."
    elif grep -qiE 'NO_PUBKEY|not signed|signatures? (couldn.t|could not) be verified' "$log"; then
        echo "This machine does not know the keys of Debian 13: install a current debian-archive-keyring and call again (log: $log)."
    elif grep -qiE 'Temporary failure resolving|Could not (connect|resolve)|Network is unreachable|Connection (timed out|refused)|Unable to connect|Failed to fetch' "$log"; then
        echo "The Debian mirror cannot be reached: check the network (or the proxy in apt's settings) and call again (log: $log)."
    else
        echo "$what; the last lines of $log say why: $(grep -vE '^[[:space:]]*$' "$log" | tail -n 1)"
    fi
}
