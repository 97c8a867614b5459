# SPDX-License-Identifier: Apache-2.0
#
# The peer of the template engine: Jinja2 with the settings that the inputs were made for.
#     jinja_peer.py TEMPLATE DATA          prints the rendered text
#     jinja_peer.py TEMPLATE DATA ROUNDS   prints {"parse": us, "render": us}, medians in one process

import json
import statistics
import sys
import time
from pathlib import Path

import jinja2


def environment():
    return jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True, cache_size=0)


def median_us(work, rounds):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1e6)
    return statistics.median(times)


def main():
    source = Path(sys.argv[1]).read_text(encoding="utf-8")
    data = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    template = environment().from_string(source)
    if len(sys.argv) == 3:
        sys.stdout.write(template.render(data))
        return
    rounds = int(sys.argv[3])
    print(
        json.dumps(
            {
                "parse": median_us(lambda: environment().from_string(source), rounds),
                "render": median_us(lambda: template.render(data), rounds * 10),
            }
        )
    )


if __name__ == "__main__":
    main()
