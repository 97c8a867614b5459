# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# The Debian 13 root for machines that are something else: made once by mmdebstrap in the user's cache, entered with
# bubblewrap, never mounted, removed with `rm -rf`. The root is made under a temporary name and renamed when it is
# complete, so a root that has its name is whole; a lock keeps two calls apart.

readonly release=trixie
readonly needed_kilobytes=4000000
root_tools=(mmdebstrap bubblewrap debian-archive-keyring)
((EUID == 0)) || root_tools+=(uidmap)

debian13_root=$cache/debian13-$(hash_of build)-$(uname -m)

# Makes or completes the root so that it holds the tiers.
debian13_prepare() {
    debian13_holds "$@" && [[ -n $(command -v bwrap) ]] && return
    make_cache
    lock_root
    if ! debian13_holds "$@"; then
        install_packages "${root_tools[@]}"
        check_namespaces
        remove_leftovers
        check_space
        if [[ -d $debian13_root ]]; then
            add_tiers "$@"
        else
            make_root "$@"
        fi
    fi
    unlock_root
}

# Runs a command in the root as an ordinary user who stands for the caller: files that are made belong to the
# caller, and Chromium keeps its own sandbox, which it would refuse to the super-user.
#
# Everything of the system comes from Debian 13, read-only; the machine's other folders are at their own paths, so
# that every file that the caller names is there.
debian13_enter() {
    local root=$debian13_root folder
    local -a arguments=(
        --unshare-user --uid 1000 --gid 1000 --die-with-parent
        --ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc --ro-bind "$root/var" /var
        --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64
        --dev /dev --perms 1777 --tmpfs /dev/shm --proc /proc --bind /var/tmp /var/tmp
        --ro-bind-try /etc/resolv.conf /etc/resolv.conf --ro-bind-try /etc/hosts /etc/hosts
        --ro-bind-try /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
    )
    for folder in /*/; do
        folder=${folder%/}
        case $folder in
        /bin | /boot | /dev | /etc | /lib* | /lost+found | /opt | /proc | /run | /sbin | /sys | /usr | /var) ;;
        *) [[ -r $folder && -x $folder ]] && arguments+=(--bind "$folder" "$folder") ;;
        esac
    done
    for folder in "$project" "$cache" "$PWD" "${XDG_RUNTIME_DIR:-}"; do
        case $folder in
        /opt/* | /run/* | /srv/* | /usr/* | /var/*) arguments+=(--bind-try "$folder" "$folder") ;;
        esac
    done
    exec env -i "${inside_environment[@]}" bwrap "${arguments[@]}" --chdir "$PWD" "$@"
}

# -- what is there

debian13_holds() {
    local tier
    for tier in "$@"; do
        [[ $(cat "$debian13_root/var/lib/policywright/$tier" 2>/dev/null) == "$(hash_of "$tier")" ]] || return 1
    done
}

lock_root() {
    exec 9>"$cache/debian13.lock" || stop "$cache cannot be written; set XDG_CACHE_HOME to a folder of yours and call again."
    flock -n 9 && return
    say "Another call of ./dev is setting up; waiting for it"
    flock 9
}

unlock_root() {
    exec 9>&-
}

# What a set-up that was interrupted left behind. Nobody works on it: we hold the lock.
remove_leftovers() {
    local leftover
    for leftover in "$debian13_root".new.*; do
        [[ -d $leftover ]] || continue
        say "Removing what an interrupted set-up left behind"
        as_root_of_tree rm -rf --one-file-system "$leftover"
    done
}

check_space() {
    local free
    free=$(df -Pk "$cache" | awk 'NR == 2 { print $4 }')
    ((free >= needed_kilobytes)) ||
        stop "$cache has $((free / 1000)) MB free and the Debian 13 root needs $((needed_kilobytes / 1000)): free some, or set XDG_CACHE_HOME to a folder on another disk, and call again."
}

check_namespaces() {
    bwrap --unshare-user --uid 1000 --gid 1000 --ro-bind / / true 2>/dev/null ||
        stop "This system does not let $(id -un) make user namespaces, which the Debian 13 root and Chromium's sandbox need: allow them (sysctl user.max_user_namespaces, kernel.unprivileged_userns_clone, kernel.apparmor_restrict_unprivileged_userns) or work on a machine with Debian 13."
    as_root_of_tree true 2>/dev/null ||
        stop "$(id -un) has no range of user ids of their own for the Debian 13 root: as root, run \`usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)\` and call again."
}

# -- making and completing it

# The root's files belong to several users. The super-user can make them so; anybody else does it in a user
# namespace with the range of ids that /etc/subuid grants.
as_root_of_tree() {
    if ((EUID == 0)); then
        "$@"
    else
        unshare --map-root-user --map-auto --mount "$@"
    fi
}

make_root() {
    local temporary=$debian13_root.new.$$ log=$cache/debian13.log mirror tier
    local -a record=() proxies
    mirror=$(debian_mirror)
    mapfile -t proxies < <(proxy_options)
    for tier in "$@"; do
        record+=(--customize-hook="echo $(hash_of "$tier") >\"\$1/var/lib/policywright/$tier\"")
    done
    say "Making a Debian 13 root in $debian13_root (once; some minutes and 2 to 4 GB)"
    # shellcheck disable=SC2016 # $1 is the hook's own: the folder of the new root
    as_root_of_tree mmdebstrap --mode=root --variant=apt --include="$(packages_of "$@" | paste -sd,)" \
        --aptopt='Acquire::Retries "3"' --aptopt='APT::Sandbox::User "root"' "${proxies[@]}" \
        --customize-hook='mkdir -p "$1/var/lib/policywright"' \
        --customize-hook='echo "policywright:x:1000:1000:::/bin/bash" >>"$1/etc/passwd"' \
        --customize-hook='cd "$1/etc" && rm -f resolv.conf hosts && touch resolv.conf hosts' \
        "${record[@]}" "$release" "$temporary" ${mirror:+"$mirror"} </dev/null 2>&1 |
        tee "$log" | show_steps || {
        remove_leftovers
        stop "$(explain_failure "$log" "The Debian 13 root could not be made")"
    }
    mv -T "$temporary" "$debian13_root"
    say "The Debian 13 root is complete"
}

# Installs the lists that the root lacks. Interrupted half-way, dpkg goes on where it was; where even that fails, the
# root is taken away, so that the next call makes a new one.
add_tiers() {
    local log=$cache/debian13.log tier
    local -a names=() record=()
    for tier in "$@"; do
        debian13_holds "$tier" && continue
        names+=("$tier")
        record+=("$(hash_of "$tier") $tier")
    done
    say "Adding the packages of ${names[*]} to the Debian 13 root"
    root_as_super_user bash -c '
        set -e
        export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
        apply=(apt-get -y --no-install-recommends -o Dpkg::Options::=--force-unsafe-io)
        echo "I: completing what was interrupted"
        dpkg --configure -a
        "${apply[@]}" --fix-broken install
        echo "I: reading the package lists"
        apt-get update
        echo "I: installing the packages"
        "${apply[@]}" install $1
        apt-get clean
        while read -r hash tier; do echo "$hash" >"/var/lib/policywright/$tier"; done <<<"$2"
    ' add "$(packages_of "${names[@]}" | paste -sd' ')" "$(printf '%s\n' "${record[@]}")" </dev/null 2>&1 |
        tee "$log" | show_steps || give_up_tiers "$log"
    say "The Debian 13 root holds ${names[*]} now"
}

give_up_tiers() {
    local log=$1
    if grep -qE '^E: Sub-process .*dpkg returned an error|dpkg was interrupted|Unmet dependencies' "$log" &&
        ! grep -q 'No space left on device' "$log"; then
        mv -T "$debian13_root" "$debian13_root.new.broken"
        stop "The Debian 13 root was damaged and is taken away; call again to make a new one (log: $log)."
    fi
    stop "$(explain_failure "$log" "The packages could not be added to the Debian 13 root")"
}

# A command in the root as its super-user, with all its user ids, the root writable and nothing else visible.
root_as_super_user() {
    as_root_of_tree env -i PATH=/usr/sbin:/usr/bin bwrap --cap-add ALL --die-with-parent \
        --bind "$debian13_root" / --dev /dev --proc /proc --tmpfs /tmp \
        --ro-bind-try /etc/resolv.conf /etc/resolv.conf --ro-bind-try /etc/hosts /etc/hosts "$@"
}

# mmdebstrap and we mark the steps with "I: "; the rest is for the log.
show_steps() {
    sed -unE '/customize-hook|signed-by|architecture|format|success|received signal/d; s/^I: /dev:   /p' >&2
}

# -- the machine's own apt settings

# The Debian mirror that this machine uses, so that a company's or a country's own is respected; nothing where there
# is none (Ubuntu), and mmdebstrap takes its default.
debian_mirror() {
    # shellcheck disable=SC2016 # apt's own variables
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(LABEL)' 'Created-By: Packages' 2>/dev/null |
        awk '$1 ~ /^https?:/ && $2 !~ /[-\/]/ && $3 == "main" && ($4 == "Debian" || ($4 == "" && $1 ~ /\/debian\/$/)) { print $1; exit }'
}

# The proxies of apt's settings as options of mmdebstrap, one a line.
proxy_options() {
    local kind value
    for kind in http https; do
        value=$(apt-config dump --format '%v' "Acquire::$kind::Proxy" 2>/dev/null) || true
        [[ -z $value ]] || printf -- '--aptopt=Acquire::%s::Proxy "%s"\n' "$kind" "$value"
    done
}
