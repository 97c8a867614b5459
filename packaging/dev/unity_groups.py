#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
#
# Says which C++ files of a target are compiled together (CMake's unity build): nearly all of a file's compile time is
# the headers of Qt and of the standard library, and a group reads them once for a dozen files.
#
#   unity_groups.py SOURCES GROUPS
#
# SOURCES has a line "TARGET<tab>FILE" for each file. Writes GROUPS, a file for CMake that sets UNITY_GROUP, unless it
# says the same already. Files of a group have no name in common among what stands in their unnamed namespaces, and
# none of them uses such a name of another for something else.

import os
import re
import sys
from functools import cache

LARGEST_GROUP = 12

NAMESPACE = re.compile(r"^namespace ([\w:]+) \{", re.MULTILINE)
UNNAMED = re.compile(r"^namespace \{$(.*?)^\} // namespace$", re.MULTILINE | re.DOTALL)
BORROWED = re.compile(r"^using\s+([\w:]+::(\w+));", re.MULTILINE)
TEST = re.compile(r"^TEST(?:_F|_P)?\((\w+), (\w+)\)", re.MULTILINE)

# What is declared at the beginning of a line, as the house style has it: a type, an alias, a function, a constant.
DECLARED = re.compile(
    r"^(?:(?:struct|class|enum(?: class)?)\s+(\w+)"
    r"|using\s+(\w+)\s*="
    r"|(?!using\b|return\b|static_assert\b|TEST|INSTANTIATE)(?![#}/\s])[^=(\n]*?\b(\w+)\s*(?:\[[^\]]*\]\s*)?[({=;])",
    re.MULTILINE,
)

# Stands alone: a library's main is taken only by a program without one.
MAIN = re.compile(r"^int main\(", re.MULTILINE)

# A type, a constant or a called function that is named without saying whose it is.
BARE_NAME = re.compile(r"(?<![\w:.>])(?:([A-Z]\w*[a-z]\w*|k[A-Z]\w*)\b|(\w+)\()")
COMMENT = re.compile(r"//[^\n]*|\"(?:\\.|[^\"\\\n])*\"")
OWN_HEADER = re.compile(r"^#include \"((?:core|app|tests)/[^\"]+)\"", re.MULTILINE)


@cache
def text_of(file):
    with open(file, encoding="utf-8") as source:
        return source.read()


@cache
def namespace_of(file):
    found = NAMESPACE.search(text_of(file))
    return found[1] if found else ""


@cache
def names_of(file):
    """The names in the file's unnamed namespaces, each with what it stands for: its own, or somebody else's."""
    names = {}
    for body in UNNAMED.findall(text_of(file)):
        names.update((name, file) for found in DECLARED.findall(body) for name in found if name)
        names.update((name, whole) for whole, name in BORROWED.findall(body))
    names.update((f"{suite}_{test}", file) for suite, test in TEST.findall(text_of(file)))
    return {(namespace_of(file), name): meaning for name, meaning in names.items()}


@cache
def headers_of(file):
    """The project's own headers that the file reads, however deep."""
    found = set()
    for header in OWN_HEADER.findall(text_of(file)):
        if header not in found and os.path.exists(header):
            found |= {header} | headers_of(header)
    return frozenset(found)


@cache
def bare_names_of(file):
    found = BARE_NAME.findall(COMMENT.sub("", text_of(file)))
    return frozenset(name for names in found for name in names if name)


@cache
def used_names_of(file):
    """What the file and the headers of its folder name without saying whose it is, in each namespace around it."""
    used = set(bare_names_of(file))
    for header in headers_of(file):
        if os.path.dirname(header) == os.path.dirname(file):
            used |= bare_names_of(header)
    parts = namespace_of(file).split("::")
    around = ["::".join(parts[:depth]) for depth in range(1, len(parts) + 1)]
    return frozenset((namespace, name) for namespace in around for name in used)


class Group:
    def __init__(self, largest):
        self.largest, self.files, self.names, self.used = largest, [], {}, set()

    def takes(self, file):
        """Whether every name means to all files of the group what it means to each."""
        if len(self.files) >= self.largest:
            return False
        names = names_of(file)
        if any(self.names.get(name, "") not in ("", meaning) for name, meaning in names.items()):
            return False
        if any(name in self.names and name not in names for name in used_names_of(file)):
            return False
        return not any(name in self.used and name not in self.names for name in names)

    def add(self, file):
        self.files.append(file)
        self.names |= names_of(file)
        self.used |= used_names_of(file)


def groups_of(files, largest=LARGEST_GROUP):
    """Lists of the files; one that cannot be with any other is a list of its own."""
    groups = []
    for file in sorted(files):
        alone = MAIN.search(text_of(file))
        for group in [] if alone else groups:
            if group.takes(file):
                break
        else:
            group = Group(1 if alone else largest)
            groups.append(group)
        group.add(file)
    return [group.files for group in groups]


def main():
    sources_file, groups_file = sys.argv[1:]
    targets = {}
    for line in text_of(sources_file).splitlines():
        target, file = line.split("\t")
        if os.path.exists(file):  # the list may be of a time before it was taken away
            targets.setdefault(target, []).append(file)
    lines = []
    for target, files in targets.items():
        for number, group in enumerate(group for group in groups_of(files) if len(group) > 1):
            listed = " ".join(f'"{os.path.abspath(file)}"' for file in group)
            lines.append(f"set_property(SOURCE {listed} TARGET_DIRECTORY {target} PROPERTY UNITY_GROUP {number})\n")
        lines.append(f"set_target_properties({target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)\n")
    said = "".join(lines)
    if not os.path.exists(groups_file) or text_of(groups_file) != said:
        with open(groups_file, "w", encoding="utf-8") as written:
            written.write(said)


if __name__ == "__main__":
    main()
