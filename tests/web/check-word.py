#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Word documents that the program writes, judged by the schema: see word_schema.py.

usage: check-word.py PROGRAM PROJECT

Each example as a review copy, and redlines between examples that have little in common. A document that was broken on
purpose shows that the judge sees what is wrong.
"""
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from word_schema import faults_in

REDLINES = [("finance", "city"), ("maschinenbau", "project"), ("charity", "university")]


def broken(path):
    """A copy of the document whose first paragraph begins with a table row, which no schema allows."""
    copy = path.with_stem(path.stem + "-broken")
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(copy, "w") as changed:
        for name in package.namelist():
            content = package.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:p>", b"<w:p><w:tr/>", 1)
            changed.writestr(name, content)
    return copy


def main():
    program, project = Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute()
    examples = sorted((project / "templates/examples").glob("*.policy"))
    findings = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        made = []
        for example in examples:
            made.append(folder / f"{example.stem}.docx")
            subprocess.run([program, "review", "copy", example, "--to", "docx", "--draft", "--out", made[-1]],
                           check=True, stdout=subprocess.DEVNULL)
        for older, newer in REDLINES:
            made.append(folder / f"{older}-{newer}.docx")
            names = [project / f"templates/examples/{name}.policy" for name in (older, newer)]
            done = subprocess.run([program, "diff", *names, "--format", "docx", "--out", made[-1]],
                                  check=False, stdout=subprocess.DEVNULL)
            if done.returncode != 1:
                findings.append(f"{made[-1].name}: diff ended with {done.returncode}")
        for path in made:
            findings += faults_in(path)
        if not faults_in(broken(made[0])):
            findings.append("the judge found nothing in a document that is broken")
    for finding in findings:
        print(finding)
    print(f"{len(made)} Word documents, {len(findings) or 'no'} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
