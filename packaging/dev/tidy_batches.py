#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
#
# Joins C++ files into batches for clang-tidy, which spends nearly all of its time on the headers of Qt and of the
# standard library: a batch reads them once for two dozen files.
#
#   tidy_batches.py COMPILE_COMMANDS FOLDER <FILES
#
# Writes FOLDER/compile_commands.json (of the batches and of each file, without GCC's precompiled headers, which Clang
# cannot read) and, for every batch, FOLDER/NUMBER.cpp (its #include lines) and FOLDER/NUMBER.files (its files, one a
# line). Which files can be together, unity_groups.py says. What is overlooked there makes the batch fail, and its
# files are then looked at one by one.

import json
import os
import re
import sys

from unity_groups import groups_of

LARGEST_BATCH = 24
JOINED = re.compile(r"^#include \"([^\"]+\.cpp)\"", re.MULTILINE)


def files_of(entry):
    """The files that are compiled by the command: one, or those of a group."""
    if not entry["file"].endswith("_cxx.cxx"):
        return [entry["file"]]
    with open(entry["file"], encoding="utf-8") as unit:
        return JOINED.findall(unit.read())


def command_for(file, entry):
    command = re.sub(r"\s-include\s+\S+cmake_pch\.hxx\b", "", entry["command"])
    return {"directory": entry["directory"], "file": file, "command": command.replace(entry["file"], file)}


def command_for_batch(unit, entries):
    """The first one's command with the folders and definitions of all."""
    joined = command_for(unit, entries[0])
    for entry in entries:
        for option in re.findall(r"(?:-isystem |-I|-D)\S+", entry["command"]):
            if option not in joined["command"]:
                joined["command"] = joined["command"].replace(" -c ", f" {option} -c ", 1)
    return joined


def main():
    commands_file, folder = sys.argv[1:]
    with open(commands_file, encoding="utf-8") as source:
        commands = {file: entry for entry in json.load(source) for file in files_of(entry)}
    files = sys.stdin.read().split()
    # Apart, since the window's read many headers that others do without.
    of_window = [file for file in files if file.startswith("app/gui/")]
    others = [file for file in files if not file.startswith("app/gui/")]
    batches = groups_of(of_window, LARGEST_BATCH) + groups_of(others, LARGEST_BATCH)
    written = [command_for(file, entry) for file, entry in commands.items()]
    os.makedirs(folder, exist_ok=True)
    # The largest first, so that no processor waits at the end.
    for number, batch in enumerate(sorted(batches, key=lambda files: -sum(map(os.path.getsize, files)))):
        unit = os.path.join(os.path.abspath(folder), f"{number}.cpp")
        with open(unit, "w", encoding="utf-8") as joined:
            joined.writelines(f'#include "{os.path.abspath(file)}"\n' for file in batch)
        with open(os.path.join(folder, f"{number}.files"), "w", encoding="utf-8") as listing:
            listing.writelines(f"{file}\n" for file in batch)
        written.append(command_for_batch(unit, [commands[os.path.abspath(file)] for file in batch]))
    with open(os.path.join(folder, "compile_commands.json"), "w", encoding="utf-8") as listing:
        json.dump(written, listing, indent=1)


if __name__ == "__main__":
    main()
