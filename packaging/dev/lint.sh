# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# The checks of ./dev lint, each with one line about what it looked at. Sourced by inside.sh.

# With files: format and clang-tidy of these. Without: everything.
lint() {
    local -a sources
    mapfile -t sources < <(sources_among "$@")
    check_format "${sources[@]}"
    (($#)) || check_scripts
    configure ci
    (($#)) || check_architecture
    check_tidy "${sources[@]}"
}

# The C++ files of the project, or those among the arguments; new ones too, built ones never.
sources_among() {
    git ls-files --cached --others --exclude-standard -- "${@:-.}" | grep -E '\.(cpp|h)$' |
        while read -r file; do [[ ! -e $file ]] || echo "$file"; done
}

check_format() {
    say "Format of $# files"
    clang-format-19 --dry-run -Werror "$@" || stop "Run clang-format-19 -i on the files above (./dev shell clang-format-19 -i FILE…)."
}

check_scripts() {
    say "Shell scripts"
    shellcheck -x dev packaging/dev/inside.sh .ci/run || stop "Mend what shellcheck names above."
}

check_architecture() {
    say "Architecture: layers, names, sizes, unbuilt tests"
    compile ci architecture_tests --quiet >&2
    build/ci/tests/architecture/architecture_tests --gtest_brief=1 >&2 || stop "Mend what the architecture tests name above."
}

# clang-tidy over the product's own files, in parallel. A file that was clean is looked at again only when it, a
# header of the project or the settings changed.
check_tidy() {
    local settings remembered=build/ci/.tidy file
    local -a files=()
    mkdir -p "$remembered"
    settings=$(cat .clang-tidy $(git ls-files --cached --others --exclude-standard '*.h' '*.def') 2>/dev/null | sha256sum | cut -c1-16)
    for file in "$@"; do
        [[ $file == core/*.cpp || $file == app/*.cpp ]] || continue
        # Clang 19 cannot compile libqpdf's own headers as C++23 (a unique_ptr to an incomplete type).
        [[ $file != app/pdf/PdfFinishing.cpp ]] || continue
        [[ -e $remembered/$(tidy_key "$settings" "$file") ]] || files+=("$file")
    done
    say "clang-tidy of ${#files[@]} files"
    ((${#files[@]})) || return 0
    local batches=build/ci/tidy
    rm -rf "$batches"
    printf '%s\n' "${files[@]}" | packaging/dev/tidy_batches.py build/ci/compile_commands.json "$batches"
    export -f tidy_batch tidy_one tidy_key clang_tidy
    find "$batches" -name '*.cpp' | sort -V |
        xargs -P "$(nproc)" -I{} bash -c 'tidy_batch "$@"' tidy "$settings" "$remembered" {} ||
        stop "Mend what clang-tidy names above."
}

tidy_key() {
    echo "$(cat "$2" <(echo "$2 $1") | sha256sum | cut -c1-32)"
}

# A batch with a finding says nothing yet: what it names may come of joining the files, and each is looked at alone.
tidy_batch() {
    local settings=$1 remembered=$2 batch=$3 file failed=0
    local -a files
    mapfile -t files <"${batch%.cpp}.files"
    if ((${#files[@]} > 1)) && clang_tidy "${batch%/*}" "$batch" >/dev/null; then
        for file in "${files[@]}"; do
            : >"$remembered/$(tidy_key "$settings" "$file")"
        done
        return
    fi
    for file in "${files[@]}"; do
        tidy_one "$settings" "$remembered" "${batch%/*}" "$file" || failed=1
    done
    return "$failed"
}

tidy_one() {
    local settings=$1 remembered=$2 commands=$3 file=$4 findings
    if findings=$(clang_tidy "$commands" "$file"); then
        : >"$remembered/$(tidy_key "$settings" "$file")"
    else
        printf '%s\n' "$findings" >&2
        return 1
    fi
}

# -Wno-: the compilation database is GCC's, and clang does not know every warning of it.
clang_tidy() {
    clang-tidy-19 --quiet -p "$1" --extra-arg=-Wno-unknown-warning-option "$2" 2>/dev/null
}
