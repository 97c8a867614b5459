# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Where the work is done: on the machine itself where it has what the product needs (Debian 13, Ubuntu 25.04 and
# newer), else in a Debian 13 root (debian13.sh).
#
# POLICYWRIGHT_PLATFORM=native takes the machine as it is and installs nothing: for distributions that are no
# relatives of Debian, and inside the root.

readonly oldest_qt=6.8

# Makes ready what the tiers need.
prepare_environment() {
    case ${POLICYWRIGHT_PLATFORM:-} in
    native) ;;
    '')
        command -v dpkg-query >/dev/null || command -v mmdebstrap >/dev/null ||
            stop "This is neither Debian nor Ubuntu: install mmdebstrap, bubblewrap and Debian's archive keys with its package manager; or install what packaging/debian13 lists and set POLICYWRIGHT_PLATFORM=native; and call again."
        if has_its_own_parts; then
            local -a packages
            mapfile -t packages < <(packages_of "$@")
            make_cache
            install_packages "${packages[@]}"
        else
            debian13_prepare "$@"
        fi
        ;;
    *) stop "POLICYWRIGHT_PLATFORM is \"$POLICYWRIGHT_PLATFORM\"; the only value is native." ;;
    esac
}

# Runs a command there, in the caller's folder, in the place of this process.
enter_environment() {
    if [[ -n ${POLICYWRIGHT_PLATFORM:-} ]] || has_its_own_parts; then
        exec "$@"
    fi
    set_inside_environment
    debian13_enter "$@"
}

# Whether this machine is Debian 13 or a newer relative: by its release, or, for a derivative that counts in its own
# way, by the Qt that apt would install (asking apt takes half a second).
has_its_own_parts() {
    local id='' version_id='' qt
    command -v dpkg-query >/dev/null || return 1
    eval "$(sed -nE 's/^(ID|VERSION_ID)=/\L\1\E=/p' /etc/os-release)"
    case $id in
    debian) dpkg --compare-versions "${version_id:-99}" ge 13 ;; # testing and unstable carry no number
    ubuntu) dpkg --compare-versions "${version_id:-0}" ge 25.04 ;;
    *)
        qt=$(LC_ALL=C apt-cache policy qt6-base-dev 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }')
        [[ -n $qt ]] && dpkg --compare-versions "$qt" ge "$oldest_qt"
        ;;
    esac
}

# Nothing of the caller's environment but what a program in the root can use: a compiler or library path of the
# machine would mix two systems.
set_inside_environment() {
    local name
    inside_environment=(
        PATH=/usr/bin:/usr/sbin LANG=C.UTF-8 "HOME=$cache/home" "CCACHE_DIR=$cache/ccache"
        CCACHE_SLOPPINESS=pch_defines,time_macros "TZ=${TZ:-$(machine_time_zone)}"
        "XDG_CACHE_HOME=${cache%/*}" POLICYWRIGHT_PLATFORM=native
        NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt "NPM_CONFIG_USERCONFIG=${NPM_CONFIG_USERCONFIG:-${HOME:-}/.npmrc}"
    )
    for name in $(compgen -e); do
        case $name in
        TERM | COLORTERM | NO_COLOR | DISPLAY | WAYLAND_DISPLAY | XAUTHORITY | XDG_RUNTIME_DIR | SOURCE_DATE_EPOCH | CI | \
            [a-z]*_proxy | *_PROXY | CCACHE_* | CTEST_* | GTEST_* | QT_* | QTWEBENGINE_* | POLICYWRIGHT_* | ASAN_OPTIONS | UBSAN_OPTIONS)
            [[ $name == CCACHE_DIR || $name == CCACHE_SLOPPINESS || $name == POLICYWRIGHT_PLATFORM ]] || inside_environment+=("$name=${!name}")
            ;;
        esac
    done
}

machine_time_zone() {
    local zone
    zone=$(readlink -f /etc/localtime)
    [[ $zone == /usr/share/zoneinfo/* ]] && echo "${zone#/usr/share/zoneinfo/}" || echo UTC
}

make_cache() {
    { mkdir -p "$cache/home" "$cache/ccache" && [[ -w $cache ]]; } 2>/dev/null ||
        stop "$cache cannot be written; set XDG_CACHE_HOME to a folder of yours and call again."
}
