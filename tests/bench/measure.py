# SPDX-License-Identifier: Apache-2.0
#
# Times commands in turn and samples their memory. Only what was measured in one run, one after the other, is compared:
# other work on the machine slows both sides of a ratio.

import ctypes
import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

SAMPLE_SECONDS = 0.005
PR_SET_THP_DISABLE = 41  # of linux/prctl.h


class CommandFailed(Exception):
    """A command that is measured ended with an error: its time means nothing."""


class Run:
    """What one call of a command took."""

    def __init__(self, seconds, cpu_seconds):
        self.seconds = seconds
        self.cpu_seconds = cpu_seconds


def run_once(command, allowed=frozenset({0})):
    """`allowed`: exit codes that are no failure; a comparison that finds something exits with 1."""
    before = os.times()
    start = time.perf_counter()
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    except FileNotFoundError as missing:
        raise CommandFailed(f"{command[0]} is not there") from missing
    seconds = time.perf_counter() - start
    after = os.times()
    if done.returncode not in allowed:
        words = done.stderr.decode(errors="replace").strip().splitlines()
        raise CommandFailed(f"{command[0]} failed with {done.returncode}: {words[-1] if words else 'no message'}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(seconds, cpu)


def interleaved(commands, rounds, allowed=frozenset({0})):
    """name -> runs, from rounds A B C A B C ...; one round before them warms the caches up and is not counted."""
    runs = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            run = run_once(command, allowed)
            if number > 0:
                runs[name].append(run)
    return runs


def median_seconds(runs):
    return statistics.median(run.seconds for run in runs)


def paired_ratio(ours, peer):
    """The median of the rounds' own ratios: a slow moment falls on both sides of one."""
    return statistics.median(a.seconds / b.seconds for a, b in zip(ours, peer))


def parent_of(process):
    # The name in front of the parent's number stands in brackets and may hold anything.
    return int((process / "stat").read_text().rsplit(")", 1)[1].split()[1])


def family_of(root):
    """The process and all that descend from it."""
    children = {}
    for process in Path("/proc").iterdir():
        if not process.name.isdigit():
            continue
        try:
            children.setdefault(parent_of(process), []).append(int(process.name))
        except (OSError, IndexError):
            continue  # it has ended meanwhile
    family, next_ones = [], [root]
    while next_ones:
        process = next_ones.pop()
        family.append(process)
        next_ones += children.get(process, [])
    return family


def pss_bytes(process):
    """Its proportional set size: what processes share is shared out among them. 0 where it has ended."""
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def peak_bytes(command):
    """The largest sum over the process tree that was seen; a peak between two samples is missed."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        peak = 0
        ended = threading.Event()

        def sample():
            nonlocal peak
            while not ended.is_set():
                peak = max(peak, sum(map(pss_bytes, family_of(process.pid))))
                ended.wait(SAMPLE_SECONDS)

        sampler = threading.Thread(target=sample)
        sampler.start()
        status = process.wait()
        ended.set()
        sampler.join()
    if status != 0:
        raise CommandFailed(f"{command[0]} failed with {status} while its memory was measured")
    return peak


LAUNCHER = """
import os, sys
made = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ,
                      file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
_, status, usage = os.wait4(made, 0)
print(usage.ru_maxrss if status == 0 else "")
"""


def most_resident_bytes(command, large_pages=True):
    """The most that a process had in memory, by the system's own count: no peak is missed between two looks. The count
    begins with what the launcher has, so that is one of its own and small. Without large pages it is what was needed,
    not how the system rounded it up."""

    def take_small_pages():
        ctypes.CDLL(None).prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0)

    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", LAUNCHER, *command],
        preexec_fn=None if large_pages else take_small_pages,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    if not done.stdout.strip():
        raise CommandFailed(f"{command[0]} failed while its memory was measured")
    return int(done.stdout) * 1024


def ms(seconds):
    return f"{seconds * 1000:.2f} ms"


def kb(size):
    return f"{size / 1024:.1f} KiB"


def mb(size):
    return f"{size / 1024 / 1024:.0f} MiB"
