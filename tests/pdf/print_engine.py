# SPDX-License-Identifier: Apache-2.0
"""Drives policywright-pdf as `policywright` does, one JSON object a line, and finds its renderer processes."""
import json
import os
import signal
import subprocess
import threading
import time


class PrintEngine:
    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.watchdog = threading.Timer(120, self.process.kill)  # a hang fails the test; it does not hang it
        self.watchdog.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.watchdog.cancel()
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    def ask(self, html, pdf, **more):
        job = {"html": html, "pdf": pdf, "title": "Policy", "language": "en", "footer": "Harbour",
               "page": "Page {page} of {pages}", "created": "2026-11-22T09:00:00Z", "bookmarks": [], **more}
        self.process.stdin.write(json.dumps(job).encode() + b"\n")
        self.process.stdin.flush()

    def answer(self):
        line = self.process.stdout.readline()
        return json.loads(line) if line else None

    def end(self):
        """Ends the input as the caller does and gives the exit code."""
        self.process.stdin.close()
        return self.process.wait(timeout=60)

    def renderers(self):
        """In the sandbox, a renderer is a child of the first process of a namespace that the zygote made."""
        return [pid for pid, depth in descendants(self.process.pid) if depth == 3]

    def wait_for_renderers(self):
        for _ in range(2000):
            if found := self.renderers():
                return found
            time.sleep(0.005)
        raise AssertionError("there is no renderer process")

    def signal_renderers(self, number):
        for pid in self.wait_for_renderers():
            os.kill(pid, number)


def descendants(root):
    """All processes below `root`, with their distance from it."""
    children = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", encoding="latin-1") as file:
                    parent = int(file.read().rpartition(")")[2].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(name))
    found, queue = [], [(root, 0)]
    while queue:
        process, depth = queue.pop()
        below = [(child, depth + 1) for child in children.get(process, [])]
        found += below
        queue += below
    return found


KILL, STOP = signal.SIGKILL, signal.SIGSTOP
