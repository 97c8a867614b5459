#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a fuzz target's replay program over everything that the target was ever given and has found.

That is: its seeds (tests/data/fuzz/TARGET/, files with names that say what is in them), the corpus that campaigns of
tests/soak/fuzz have grown (tests/data/fuzz/TARGET.tar.xz) and the inputs that once brought it down
(tests/regressions/fuzz/TARGET/).

usage: replay.py PROGRAM TARGET, in the project's folder
"""
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path


def main():
    program, target = sys.argv[1:]
    places = [Path("tests/data/fuzz") / target, Path("tests/regressions/fuzz") / target]
    grown = Path("tests/data/fuzz") / f"{target}.tar.xz"
    with tempfile.TemporaryDirectory(prefix="policywright-replay-") as folder:
        if grown.exists():
            with tarfile.open(grown) as archive:
                archive.extractall(folder, filter="data")
            places.append(Path(folder))
        command = [program, *(str(place) for place in places if place.exists())]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
