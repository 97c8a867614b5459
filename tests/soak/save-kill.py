#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Kills a save, and breaks it, at each of its system calls.

A first run under strace lists the calls of one save; then the save is run again once for every call and every fault:
the process is killed at the call, or the call fails with an error. After each run:
  - the file holds wholly the old or wholly the new bytes,
  - unless it was killed, the save reported an error if and only if it did not save (or, behind the rename, could not
    confirm: then the new bytes are there and FileNotConfirmed is reported),
  - a fault that endangers the new bytes was reported,
  - nothing else lies in the folder than the backup and, if it was killed, our own temporary names, and
  - the next save works and sweeps these.
A file that another program replaces during the save is left alone. A file system without hard links is a case of its own: there linkat always fails and the backup is a copy.
The list itself is checked as well: the new file is synced before it is renamed, the folder after it.

usage: save-kill.py [VICTIM] [--rounds N] [--size BYTES]...
The test run does every point once; a soak does, say, --rounds 20 --size 1 --size 300000 --size 20000000.
"""
import argparse
import errno
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)$")
OURS = re.compile(r"^\.policywright-[0-9a-f]{16}\.(tmp|bak)$")
# What each kind of call can really fail with. The others (fstat, fcntl, …) are only killed at.
ERRORS = {
    "openat": ["EIO", "ENOSPC", "EROFS", "EMFILE"],
    "write": ["EIO", "ENOSPC", "EROFS", "EINTR"],
    "fsync": ["EIO", "ENOSPC", "EROFS"],
    "close": ["EIO", "ENOSPC"],
    "linkat": ["EIO", "ENOSPC", "EROFS", "EPERM"],
    "renameat": ["EIO", "ENOSPC", "EROFS"],
    "renameat2": ["EIO", "ENOSPC", "EROFS", "EINVAL"],
    "rename": ["EIO", "ENOSPC", "EROFS"],
    "fchmod": ["EIO", "EROFS"],
    "newfstatat": ["EIO"],
    "fstat": ["EIO"],
    "faccessat2": ["EACCES", "EROFS"],
    "lgetxattr": ["EIO", "EOPNOTSUPP"],
    "readlink": ["EIO"],
    "fcntl": ["EMFILE"],
    "flock": ["ENOLCK", "EAGAIN"],
    "unlinkat": ["EIO", "EROFS"],
    "getdents64": ["EIO"],
}
# Faults that a save gets over: the call is repeated, done in another way, or does not matter to it.
HARMLESS = {("write", "EINTR"), ("linkat", "EPERM"), ("renameat2", "EINVAL"), ("flock", "ENOLCK"),
            ("flock", "EAGAIN"), ("unlinkat", "EIO"), ("unlinkat", "EROFS"), ("getdents64", "EIO"),
            ("lgetxattr", "EOPNOTSUPP")}


# Faults that must never pass in silence, on the descriptor of a new file or on the names.
ENDANGERING_FILE = {"write", "fsync", "close", "fchmod"}
ENDANGERING_NAMES = {"fsync", "linkat", "renameat", "renameat2", "rename"}


class Case:
    """A folder with (or without) an old file, as it is before every run."""

    def __init__(self, victim, root, size, has_old, always=()):
        self.victim, self.has_old = victim, has_old
        self.always = always  # what strace injects in every run
        self.kind = f"{size} bytes over an old file" if has_old else f"{size} bytes as a new file"
        self.kind += ", no links" if always else ""
        self.old = b"old" * (size // 3 + 1)
        self.new = bytes(range(256)) * (size // 256 + 1)
        self.new_file = os.path.join(root, self.kind)
        with open(self.new_file, "wb") as file:
            file.write(self.new)
        self.root = root

    def __str__(self):
        return self.kind

    def folder(self):
        folder = tempfile.mkdtemp(dir=self.root)
        if self.has_old:
            with open(os.path.join(folder, "a.policy"), "wb") as file:
                file.write(self.old)
            with open(os.path.join(folder, "a.policy~"), "wb") as file:
                file.write(b"older")
        return folder

    def save(self, folder, strace=()):
        command = [*strace, self.victim, os.path.join(folder, "a.policy"), self.new_file]
        done = subprocess.run(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, check=False)
        return done.returncode, done.stderr.replace("begin", "").strip()

    def target(self, folder):
        try:
            with open(os.path.join(folder, "a.policy"), "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None


def call_of(fault):
    return fault.split("=")[1].split(":")[0]


def calls_of_a_save(case):
    """[(name, nth, arguments)] behind the mark; nth counts from the start of the process, as strace's `when` does."""
    folder = case.folder()
    trace = os.path.join(folder, "trace")
    inject = [part for fault in case.always for part in ("-e", fault)]
    code, message = case.save(folder, ["strace", "-o", trace, *inject])
    if code != 0:
        sys.exit(f"the save itself fails: {code} {message}")
    counts, calls, has_begun = {}, [], False
    with open(trace, encoding="utf-8", errors="replace") as file:
        for line in file:
            call = CALL.match(line)
            if not call:
                continue
            name, arguments = call.groups()
            counts[name] = counts.get(name, 0) + 1
            if has_begun and name != "exit_group":
                calls.append((name, counts[name], arguments))
            has_begun = has_begun or (name == "write" and '"begin' in arguments)
    shutil.rmtree(folder)
    return calls


def order_problems(case, calls):
    """Power loss: what is renamed was synced, what was renamed is synced in its folder, nothing is written in place."""
    problems = []
    names = [name for name, _, _ in calls]
    new_files = {}  # descriptor -> synced since the last write
    final = None
    for at, (name, _, arguments) in enumerate(calls):
        result = arguments.rsplit("= ", 1)[-1].split()[0]
        first = arguments.split(",")[0].split(")")[0]
        if name == "openat" and '"a.policy' in arguments and ("O_WRONLY" in arguments or "O_RDWR" in arguments):
            problems.append("the file is opened for writing in place")
        if name == "openat" and "O_CREAT" in arguments:
            new_files[result] = False
        if name == "write" and first in new_files:
            new_files[first] = False
        if name == "fsync" and first in new_files:
            new_files[first] = True
        if name.startswith("rename") and arguments.split('"')[3] == "a.policy":
            final = at
            if not new_files or not all(new_files.values()):
                problems.append("the new file is renamed before it is synced")
    if final is None:
        problems.append("nothing was renamed to the file's name")
    elif "fsync" not in names[final:]:
        problems.append("the folder is not synced behind the rename")
    if case.has_old and "linkat" not in names[:final]:
        problems.append("no backup is made before the rename")
    return problems


def endangering(calls):
    """The (name, nth) whose failure a save must report."""
    found, new_files = set(), set()
    for name, nth, arguments in calls:
        first = arguments.split(",")[0].split(")")[0]
        if name == "openat" and "O_CREAT" in arguments:
            new_files.add(arguments.rsplit("= ", 1)[-1].split()[0])
        if name in ENDANGERING_NAMES or (name in ENDANGERING_FILE and first in new_files):
            found.add((name, nth))
        if name == "close":
            new_files.discard(first)
    return found


def problems_after(case, folder, code, message, killed, cannot_unlink):
    """The file's state after one run, then after the next save."""
    problems = []
    target = case.target(folder)
    is_new, is_old = target == case.new, target == (case.old if case.has_old else None)
    if not is_new and not is_old:
        problems.append(f"the file is neither old nor new ({len(target or b'')} bytes)")
    if not killed:
        if code == 0 and not is_new:
            problems.append("success was reported and nothing saved")
        if code == 1 and is_new and message != "FileNotConfirmed":
            problems.append(f"{message} was reported and the file saved")
        if code not in (0, 1):
            problems.append(f"exit code {code}: {message}")
    rest = set(os.listdir(folder)) - {"a.policy", "a.policy~"}
    if not all(OURS.match(name) for name in rest) or (rest and not killed and not cannot_unlink):
        problems.append(f"left behind: {sorted(rest)}")
    code, message = case.save(folder)
    if code != 0 or case.target(folder) != case.new:
        problems.append(f"the next save failed: {message}")
    rest = set(os.listdir(folder)) - {"a.policy", "a.policy~"}
    if rest:
        problems.append(f"not swept by the next save: {sorted(rest)}")
    return problems


def run_point(case, name, nth, fault, must_report):
    folder = case.folder()
    # strace injects only into calls that it traces.
    trace = ",".join([name, *(call_of(fault) for fault in case.always)])
    faults = [f"trace={trace}", f"inject={name}:{fault}:when={nth}", *case.always]
    inject = [part for one in faults for part in ("-e", one)]
    code, message = case.save(folder, ["strace", "-o", "/dev/null", *inject])
    killed = fault.startswith("signal")
    problems = []
    if killed and code not in (-9, 137):
        problems.append(f"was not killed (exit code {code})")
    error = fault.removeprefix("error=")
    if not killed and (name, error) in HARMLESS and code != 0:
        problems.append(f"gave up with {message}, although it could go on")
    if not killed and must_report and (name, error) not in HARMLESS and code != 1:
        problems.append("was not reported")
    problems += problems_after(case, folder, code, message, killed, cannot_unlink=name == "unlinkat")
    shutil.rmtree(folder)
    return [f"{case}: {name} #{nth} {fault}: {problem}" for problem in problems], code


def race_problems(case):
    """Another program puts its file under the name while the new bytes are on their way to the disk."""
    folder = case.folder()
    target = os.path.join(folder, "a.policy")
    slow = ["strace", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:delay_enter=500000:when=1"]
    with subprocess.Popen([*slow, case.victim, target, case.new_file], stderr=subprocess.PIPE, text=True) as save:
        while save.poll() is None and not any(OURS.match(name) for name in os.listdir(folder)):
            pass
        with open(target + ".theirs", "wb") as file:
            file.write(b"theirs")
        os.rename(target + ".theirs", target)
        message = save.communicate()[1].replace("begin", "").strip()
    expected = "FileChangedMeanwhile" if case.has_old else "FileAlreadyExists"
    theirs = case.target(folder) == b"theirs"
    shutil.rmtree(folder)
    if theirs and save.returncode == 1 and message == expected:
        return []
    return [f"{case}: a file that was changed during the save was overwritten or not reported ({message})"]


def points_of(case, calls):
    dangerous = endangering(calls)
    always_failing = {call_of(fault) for fault in case.always}
    for name, nth, _ in calls:
        if name in always_failing:
            continue
        yield case, name, nth, "signal=KILL", False
        for error in ERRORS.get(name, []):
            assert hasattr(errno, error)
            yield case, name, nth, f"error={error}", (name, nth) in dangerous


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("victim", nargs="?", default="build/dev/tests/support/save_victim")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--size", type=int, action="append")
    options = parser.parse_args()
    if not shutil.which("strace"):
        sys.exit("strace is missing: install the package strace")
    problems, count, reported = [], 0, 0
    with tempfile.TemporaryDirectory(prefix="policywright-save-kill-") as root:
        for size in options.size or [300_000]:
            for case in (Case(options.victim, root, size, True), Case(options.victim, root, size, False),
                         Case(options.victim, root, size, True, ["inject=linkat:error=EPERM"])):
                calls = calls_of_a_save(case)
                problems += [f"{case}: {problem}" for problem in order_problems(case, calls)]
                problems += race_problems(case)
                points = list(points_of(case, calls)) * options.rounds
                count += len(points)
                with ThreadPoolExecutor(os.cpu_count()) as pool:
                    for found, code in pool.map(lambda point: run_point(*point), points):
                        problems += found
                        reported += code == 1
    print("\n".join(problems))
    print(f"{count} points, {reported} errors reported, {len(problems)} problems")
    return 1 if problems or reported == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
