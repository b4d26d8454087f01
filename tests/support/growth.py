"""Does the work grow no faster than its input? Told by a ratio of processor times, so that a busy machine fails nothing."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

ATTEMPTS = 5
_ALLOWED = 3.0  # twice the input: 2 for linear work, 4 for quadratic
_NOISE = 0.02  # seconds of processor time below which a ratio says nothing


def grows_no_faster_than_its_input(run: Callable[[int], object], size: int) -> bool:
    """Whether ``run(2 * size)`` takes less than three times the processor time of ``run(size)``, in the best of five attempts."""
    return any(_spent(run, 2 * size) <= _ALLOWED * _spent(run, size) + _NOISE for _ in range(ATTEMPTS))


def _spent(run: Callable[[int], object], size: int) -> float:
    gc.collect()
    gc.disable()  # it goes through all that is alive now and then, which is no work of what is measured
    try:
        before = time.process_time()
        run(size)
        return time.process_time() - before
    finally:
        gc.enable()
