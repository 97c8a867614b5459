#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
#
# Joins C++ files into batches for clang-tidy, which spends nearly all of its time on the headers of Qt and of the
# standard library: a batch reads them once for a dozen files.
#
#   tidy_batches.py COMPILE_COMMANDS FOLDER <FILES
#
# Writes FOLDER/compile_commands.json (of the batches and of each file, without GCC's precompiled headers, which Clang
# cannot read) and, for every batch, FOLDER/NUMBER.cpp (its #include lines) and
# FOLDER/NUMBER.files (its files, one a line). Files of a batch are compiled with the same options and have no name in
# common among what stands in their unnamed namespaces; what is overlooked here makes the batch fail, and its files
# are then looked at one by one.

import json
import os
import re
import sys

LARGEST_BATCH = 12

# What is declared at the beginning of a line: a type, an alias, a function, a constant.
DECLARED = re.compile(
    r"^(?:(?:struct|class|enum(?: class)?)\s+(\w+)"
    r"|using\s+(\w+)\s*="
    r"|using\s+[\w:]+::(\w+);"
    r"|(?![#}/\s]|return\b)[^=(\n]*?\b(\w+)\s*(?:\[[^\]]*\]\s*)?[({=;])",
    re.MULTILINE,
)


def unnamed_names(text):
    """The names in the file's unnamed namespaces, which stand at the beginning of a line as the house style has them."""
    names = set()
    for body in re.findall(r"^namespace \{$(.*?)^\} // namespace$", text, re.MULTILINE | re.DOTALL):
        names.update(name for found in DECLARED.findall(body) for name in found if name)
    return names


def without_precompiled(entry):
    return entry | {"command": re.sub(r"\s-include\s+\S+cmake_pch\.hxx\b", "", entry["command"])}


def options_of(entry):
    """The command without what differs from file to file."""
    command = entry["command"].replace(entry["file"], "")
    return entry["directory"] + re.sub(r"\s-o\s+\S+", "", command)


def batches(files, commands):
    open_batches = []
    for file in files:
        entry = commands[os.path.abspath(file)]
        with open(file, encoding="utf-8") as source:
            names = unnamed_names(source.read())
        for batch in open_batches:
            if (
                batch["options"] == options_of(entry)
                and len(batch["files"]) < LARGEST_BATCH
                and not batch["names"] & names
            ):
                batch["files"].append(file)
                batch["names"] |= names
                break
        else:
            open_batches.append({"options": options_of(entry), "entry": entry, "files": [file], "names": names})
    return open_batches


def main():
    commands_file, folder = sys.argv[1:]
    with open(commands_file, encoding="utf-8") as source:
        commands = {entry["file"]: without_precompiled(entry) for entry in json.load(source)}
    os.makedirs(folder, exist_ok=True)
    files = sys.stdin.read().split()
    written = [commands[os.path.abspath(file)] for file in files]
    # The largest first, so that no processor waits at the end.
    ordered = sorted(batches(files, commands), key=lambda batch: -len(batch["files"]))
    for number, batch in enumerate(ordered):
        unit = os.path.join(os.path.abspath(folder), f"{number}.cpp")
        with open(unit, "w", encoding="utf-8") as joined:
            joined.writelines(f'#include "{os.path.abspath(file)}"\n' for file in batch["files"])
        with open(os.path.join(folder, f"{number}.files"), "w", encoding="utf-8") as listing:
            listing.writelines(f"{file}\n" for file in batch["files"])
        entry = dict(batch["entry"])
        entry["command"] = entry["command"].replace(entry["file"], unit)
        entry["file"] = unit
        written.append(entry)
    with open(os.path.join(folder, "compile_commands.json"), "w", encoding="utf-8") as listing:
        json.dump(written, listing, indent=1)


if __name__ == "__main__":
    main()
