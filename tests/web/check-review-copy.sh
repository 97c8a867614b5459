#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Reviews played in review copies in Chromium and merged back by the program: see check-review-copy.mjs.
#
#     check-review-copy.sh PROGRAM PROJECT
set -eu
program=$1
project=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$project/tests/web"
node check-review-copy.mjs "$program" "$project" "$work"
