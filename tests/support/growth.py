"""Does the work grow no faster than its input? Told by a ratio of processor times, so that a busy machine fails nothing."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable

ATTEMPTS = 5
_ALLOWED = 3.0  # twice the input: 2 for linear work, 4 for quadratic
_NOISE = 0.02  # seconds of processor time below which a ratio says nothing


def grows_no_faster_than_its_input(run: Callable[[int], object], size: int) -> bool:
    """Whether ``run(2 * size)`` takes less than three times the processor time of ``run(size)``, in the best of five attempts."""
    return any(_spent(run, 2 * size) <= _ALLOWED * _spent(run, size) + _NOISE for _ in range(ATTEMPTS))


def _spent(run: Callable[[int], object], size: int) -> float:
    """The seconds of processor time of ``run(size)`` alone.

    The garbage collector goes through all that is alive now and then, and coverage counts every line: neither is work of what is measured.
    """
    tracer = sys.gettrace()
    gc.disable()
    sys.settrace(None)
    try:
        before = time.process_time()
        run(size)
        return time.process_time() - before
    finally:
        sys.settrace(tracer)
        gc.enable()
