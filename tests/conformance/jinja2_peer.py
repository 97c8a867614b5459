#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Renders templates with Jinja2 for the conformance tests.

One JSON object a line on standard input, {"template": ..., "data": ...}; one a line on standard output, in the same
order: {"text": ...} or {"error": ...}, the latter with "unoptimized" where it renders so. One process serves the whole suite.
"""

import json
import sys
import warnings

import jinja2

warnings.simplefilter("ignore")  # Python warns of escapes such as \d, and goes on

def new_environment(**more):
    return jinja2.Environment(
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        cache_size=0,
        **more,
    )


USUAL = new_environment()
# Jinja2's optimizer evaluates constant parts while it compiles, and lets some errors of parts that are never reached
# out. What the template does without it is told beside the error.
UNOPTIMIZED = new_environment(optimized=False)


def render(environment, case):
    return environment.from_string(case["template"]).render(case["data"])


def answer(line):
    case = json.loads(line)
    try:
        return {"text": render(USUAL, case)}
    except Exception as problem:  # whatever Jinja2 and Python raise
        result = {"error": f"{type(problem).__name__}: {problem}"}
    try:
        result["unoptimized"] = render(UNOPTIMIZED, case)
    except Exception:
        pass
    return result


for line in sys.stdin:
    sys.stdout.write(json.dumps(answer(line)) + "\n")
    sys.stdout.flush()
