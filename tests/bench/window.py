# SPDX-License-Identifier: Apache-2.0
#
# The rows of the window: its programs are started without a display and told by lines what to measure (see
# tests/bench/window/Commands.h).

import os
import subprocess
import time

from measure import CommandFailed, family_of, mb, ms, pss_bytes

LONG = ("internal", "purpose_statement")  # a view, and a question that one of its clauses reads
SHORT = ("crisis_plan", "staff_instruction")  # of about 12 pages
MOST_MS = 50


class Conversation:
    """A program with a window, from its start to "ready" and on."""

    def __init__(self, command):
        self.command = command
        start = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        if self.process.stdout.readline().strip() != "ready":
            self.__exit__()
            raise CommandFailed(f"{command[0]} was not ready")
        self.seconds = time.perf_counter() - start

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()

    def ask(self, line):
        print(line, file=self.process.stdin, flush=True)
        answer = self.process.stdout.readline()
        if not answer:
            raise CommandFailed(f"{self.command[0]} ended at \"{line}\"")
        return float(answer)

    def memory(self):
        time.sleep(2)  # what a change left behind is given back
        return sum(map(pss_bytes, family_of(self.process.pid)))


class WindowRows:
    """`export` writes a view of the policy as HTML and returns the file."""

    def __init__(self, programs, policy, export):
        self.figures = str(programs / "window_figures")
        self.empty = str(programs / "empty_window")
        self.engine = str(programs / "bare_engine")
        self.policy = str(policy)
        self.export = export
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

    def window(self, view):
        return Conversation([self.figures, "open", self.policy, view])

    def bare(self, view):
        return Conversation([self.engine, str(self.export(view))])

    def ready(self, table, job, ours, peer, rounds, reach):
        """From the start of each of the two programs to "ready", one after the other."""
        pairs = []
        for _ in range(rounds + 1):
            with ours() as one:
                pass
            with peer() as other:
                pairs.append((one.seconds, other.seconds))
        pairs = sorted(pairs[1:], key=lambda pair: pair[0] / pair[1])  # the first warmed the caches up
        one, other = pairs[len(pairs) // 2]
        table.add(job, ms(one), ms(other), one / other, reach)

    def start(self, table, rounds):
        job = "window on the screen, to an empty one"
        start, empty = (lambda: Conversation([self.figures, "start"])), (lambda: Conversation([self.empty]))
        self.ready(table, job, start, empty, rounds, 1.5)

    def first_preview(self, table, rounds):
        job = "start to first preview, to a bare engine with that page"
        self.ready(table, job, lambda: self.window(LONG[0]), lambda: self.bare(LONG[0]), rounds, 1.3)

    def keys(self, table, rounds):
        for (view, question), reach in ((SHORT, 1 / 15), (LONG, 1 / 20)):
            with self.window(view) as ours, self.bare(view) as bare:
                key, load = ours.ask(f"key {question} {rounds}"), bare.ask(f"load {rounds}")
            job = f"key press to laid-out preview ({view}), to setHtml with all of it"
            table.add(job, f"{key:.2f} ms", f"{load:.2f} ms", key / load, reach)

    def pages(self, table):
        with self.window(LONG[0]) as ours:
            for command, job in (("sections", "going to a section, the slowest"), ("overview", "opening all answers")):
                took = ours.ask(command)
                table.add(job, f"{took:.2f} ms", f"{MOST_MS} ms", took / MOST_MS, 1)

    def scrolling(self, table, turns):
        """In the review of a policy with many remarks: how often a frame was late."""
        with self.window(LONG[0]) as ours:
            late, longest = ours.ask(f"scroll {turns}"), ours.ask("longest")
        job = f"scrolling by {turns} turns of the wheel, times that the window was held over 16 ms"
        table.add(f"{job} (longest {longest:.0f} ms)", f"{late:.0f}", "0", late / turns, 0)

    def memory(self, table, edits):
        with self.window(LONG[0]) as ours, self.bare(LONG[0]) as bare:
            before, peer = ours.memory(), bare.memory()
            table.add("finance example open, memory, to a bare engine with that page", mb(before), mb(peer), before / peer, 1.3)
            ours.ask(f"key {LONG[1]} 5")
            ours.ask(f"edits {edits}")  # the engine's heaps grow until they are collected for the first time
            settled = ours.memory()
            ours.ask(f"edits {edits}")
            after = ours.memory()
        table.add(f"memory after {edits} more edits, to that before", mb(after), mb(settled), after / settled, 1.05)

    def all(self, table, rounds, edits):
        self.start(table, rounds)
        self.first_preview(table, rounds)
        self.keys(table, rounds)
        self.pages(table)
        self.memory(table, edits)
