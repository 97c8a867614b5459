#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Kills an editing session, and breaks it, at each of its system calls, and looks whether its words are found again.

The victim answers one question with 1, 2, 3, …, flushes each answer to its recovery journal, saves in the middle and
goes without a word. A first run under strace lists its calls; then it is run again once for every call and every fault:
it is killed at the call, or the call fails with an error. After each run, a program that recovers must find
  - an answer that is not older than the last one that was reported as flushed or saved, and not newer than the last one
    that was given,
  - the same answer once more, if the recovering program is killed as well, and
  - the same answer in the file, and no journal, after it has saved; temporary names are gone after the next session.
A policy that was never saved is a case of its own. So are kills at a random time, without strace.

usage: journal-kill.py [VICTIM] [--rounds N] [--random N]
The test run does every point once; a soak does, say, --rounds 10 --random 2000.
"""
import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)$")
OURS = re.compile(r"\.policywright-[0-9a-f]{16}\.(tmp|bak)")
COUNT = 6  # answers given in one run
# What each kind of call can really fail with. The others are only killed at.
ERRORS = {
    "openat": ["EIO", "ENOSPC", "EMFILE"],
    "write": ["EIO", "ENOSPC"],
    "fdatasync": ["EIO", "ENOSPC"],
    "fsync": ["EIO", "ENOSPC"],
    "close": ["EIO"],
    "linkat": ["EIO", "EPERM"],
    "renameat": ["EIO", "ENOSPC"],
    "renameat2": ["EIO", "EINVAL"],
    "unlink": ["EIO", "EROFS"],
    "unlinkat": ["EIO"],
    "mkdir": ["EIO", "ENOSPC"],
    "flock": ["ENOLCK", "EAGAIN"],
    "fcntl": ["EMFILE"],
    "fchmod": ["EIO"],
}


class Case:
    """A folder with a policy that was saved before, or without."""

    def __init__(self, victim, root, is_saved):
        self.victim, self.root = victim, root
        self.name = "a policy that was saved before" if is_saved else "a policy that was never saved"
        self.made = tempfile.mkdtemp(dir=root)
        if is_saved:
            subprocess.run([victim, "make", self.made], check=True)

    def folder(self):
        return shutil.copytree(self.made, tempfile.mkdtemp(dir=self.root), dirs_exist_ok=True)

    def edit(self, folder, strace=()):
        command = [*strace, self.victim, "edit", folder, str(COUNT)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        return done.returncode, done.stdout, done.stderr


def last_reported(output):
    numbers = [int(line.split()[1]) for line in output.splitlines() if re.match(r"(flushed|saved) \d+$", line)]
    return max(numbers, default=0)


def calls_of_an_edit(case):
    """[(name, nth)] behind the mark that concern our files; nth counts from the start of the process, as `when` does."""
    folder = case.folder()
    trace = os.path.join(folder, "trace")
    code, output, message = case.edit(folder, ["strace", "-o", trace])
    if code != 0 or last_reported(output) != COUNT:
        sys.exit(f"the editing itself fails: {code} {message}")
    counts, calls, has_begun, ours = {}, [], False, set()
    with open(trace, encoding="utf-8", errors="replace") as file:
        for line in file:
            call = CALL.match(line)
            if not call:
                continue
            name, arguments = call.groups()
            counts[name] = counts.get(name, 0) + 1
            first = arguments.split(",")[0].split(")")[0]
            result = arguments.rsplit("= ", 1)[-1].split()[0]
            is_ours = folder in arguments or first in ours
            if name == "openat" and is_ours:
                ours.add(result)
            if name == "fcntl" and is_ours and "F_DUPFD" in arguments:
                ours.add(result)
            if name == "close":
                ours.discard(first)
            if has_begun and is_ours:
                calls.append((name, counts[name]))
            has_begun = has_begun or (name == "write" and '"begin' in arguments)
    shutil.rmtree(folder)
    return calls


def problems_after(case, folder, output):
    """What a program that recovers finds, twice, and what is left when it has saved."""
    problems = []
    least = last_reported(output)
    answers = []
    for verb in ("recover", "recover", "finish"):
        done = subprocess.run([case.victim, verb, folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              check=False)
        if done.returncode != 0:
            return problems + [f"{verb} fails: {done.stderr.strip()}"]
        answers.append(int(done.stdout))
    if not least <= answers[0] <= COUNT:
        problems.append(f"{least} was reported, {answers[0]} is found")
    if len(set(answers)) != 1:
        problems.append(f"what is found changes: {answers}")
    journals = os.path.join(folder, "recovery")
    left = os.listdir(journals) if os.path.isdir(journals) else []
    if not all(OURS.fullmatch(name) for name in left):
        problems.append(f"left behind: {left}")
    case.edit(folder)  # the next session sweeps what a dead one's writing left
    left = [name for place in (folder, journals) for name in os.listdir(place) if OURS.fullmatch(name)]
    if left or len(os.listdir(journals)) != 1:
        problems.append(f"not swept by the next session: {left}")
    return problems


def run_point(case, name, nth, fault):
    folder = case.folder()
    inject = ["-e", f"trace={name}", "-e", f"inject={name}:{fault}:when={nth}"]
    code, output, _ = case.edit(folder, ["strace", "-o", "/dev/null", *inject])
    is_killed = fault.startswith("signal")
    problems = []
    if is_killed and code not in (-9, 137):
        problems.append(f"was not killed (exit code {code})")
    if not is_killed and code != 0:
        problems.append(f"gave up (exit code {code})")
    # One fault costs one flush at most: the next one, where there is one, makes up for it.
    if not is_killed and code == 0 and last_reported(output) < COUNT - 1:
        problems.append("never came back to flushing")
    problems += problems_after(case, folder, output)
    shutil.rmtree(folder)
    return [f"{case.name}: {name} #{nth} {fault}: {problem}" for problem in problems]


def run_random(case, seed):
    """Killed from outside while it types as fast as it can."""
    folder = case.folder()
    delay = random.Random(seed).uniform(0.0, 0.06)
    with subprocess.Popen([case.victim, "edit", folder, str(10**6)], stdout=subprocess.PIPE, text=True) as edit:
        begin = edit.stdout.readline()
        time.sleep(delay)
        edit.send_signal(signal.SIGKILL)
        output = begin + edit.stdout.read()
    flushed = last_reported(output)
    problems = []
    done = subprocess.run([case.victim, "finish", folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          check=False)
    if done.returncode != 0:
        problems.append(f"finish fails: {done.stderr.strip()}")
    elif not flushed <= int(done.stdout) <= flushed + 1:
        problems.append(f"{flushed} was reported, {done.stdout.strip()} is found")
    shutil.rmtree(folder)
    return [f"{case.name}: killed after {delay:.4f} s (seed {seed}): {problem}" for problem in problems], flushed


def points_of(case, calls):
    for name, nth in calls:
        yield case, name, nth, "signal=KILL"
        for error in ERRORS.get(name, []):
            yield case, name, nth, f"error={error}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("victim", nargs="?", default="build/dev/tests/support/journal_victim")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--random", type=int, default=40)
    options = parser.parse_args()
    if not shutil.which("strace"):
        sys.exit("strace is missing: install the package strace")
    problems, count, flushed = [], 0, 0
    # In memory where that is possible: what is asked is which calls are made, not how long a disk takes for them.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="policywright-journal-kill-", dir=memory) as root, \
            ThreadPoolExecutor(os.cpu_count()) as pool:
        for case in (Case(options.victim, root, True), Case(options.victim, root, False)):
            points = list(points_of(case, calls_of_an_edit(case))) * options.rounds
            count += len(points)
            for found in pool.map(lambda point: run_point(*point), points):
                problems += found
            for found, number in pool.map(lambda seed, case=case: run_random(case, seed), range(options.random)):
                problems += found
                flushed += number
    print("\n".join(problems))
    print(f"{count} points, {2 * options.random} random kills after {flushed} flushes, {len(problems)} problems")
    return 1 if problems or flushed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
