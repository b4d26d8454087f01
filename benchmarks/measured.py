"""Runs one program and writes what it took: wall clock, processor time, peak memory. Started anew for each, as a script.

The peak of a new process begins with that of the process which started it (Linux keeps it over ``exec``): so it is started from this
small one, and not from the benchmarks with everything that they have loaded. Processor time holds the children that the program waited
for; the peak is that of the largest process, not of all together.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path


def main(report: str, given: str, out: str, errors: str, *command: str) -> None:
    """Run ``command`` with ``given`` as its standard input, ``out`` and ``errors`` as what it prints to."""
    with Path(given).open("rb") as stdin, Path(out).open("wb") as stdout, Path(errors).open("wb") as stderr:
        before = time.perf_counter()
        process = subprocess.Popen(command, stdin=stdin, stdout=stdout, stderr=stderr)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - before
    told = {
        "seconds": seconds,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss / 1024,  # kB on Linux
        "code": os.waitstatus_to_exitcode(status),
    }
    Path(report).write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
