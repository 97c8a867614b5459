#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Publishes every view of every example, and a draft full of gaps, and has all pages checked by check-pages.mjs.
#
#     check-examples.sh PROGRAM PROJECT
set -eu
program=$1
project=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for answers in "$project"/templates/examples/*.answers.json; do
    policy=$work/$(basename "$answers" .answers.json).policy
    "$program" new "$policy" >/dev/null
    "$program" answers import "$policy" "$answers" >/dev/null
done
"$program" export "$work"/*.policy --to html --view all --out "$work/pages" >/dev/null
"$program" new "$work/empty.policy" >/dev/null
"$program" export "$work/empty.policy" --to html --view all --draft --out "$work/pages" >/dev/null

cd "$project/tests/web"
node check-pages.mjs "$work"/pages/*.html
