#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Publishes every view of every example, a draft full of gaps, what falls due in each and its drill, and has all pages
# checked by check-pages.mjs.
#
#     check-examples.sh PROGRAM PROJECT
set -eu
program=$1
project=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$program" export "$project"/templates/examples/*.policy --to html --view all --out "$work/pages" >/dev/null
"$program" new "$work/empty.policy" >/dev/null
"$program" export "$work/empty.policy" --to html --view all --draft --out "$work/pages" >/dev/null

for policy in "$project"/templates/examples/*.policy "$work/empty.policy"; do
    # 1: something falls due
    "$program" status --due "$policy" --to html --out "$work/pages/$(basename "$policy" .policy)-health.html" >/dev/null || [ $? -eq 1 ]
    # 1: somewhere it ends in nobody
    "$program" drill "$policy" --at 2026-11-29T03:00 --out "$work/pages/$(basename "$policy" .policy)-drill.html" >/dev/null || [ $? -eq 1 ]
done

cd "$project/tests/web"
node check-pages.mjs "$work"/pages/*.html
