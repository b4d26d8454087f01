"""Reading in a worker process: a document that takes too long or too much memory, or crashes a C library, ends itself alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from citator import workers
from citator.errors import CitatorError, SourceUnreadable
from citator.limits import Limits, exceeded, megabytes

__all__ = ["read_alone"]

R = TypeVar("R")


def read_alone(
    function: Callable[..., R],
    data: bytes,
    source: str,
    *more: Any,
    limits: Limits,
    alone: bool = True,
    stop: Callable[[], bool] | None = None,
) -> R:
    """``function(data, source, *more)``, with ``alone`` in a worker within ``limits``; given up when ``stop()`` turns true.

    Raises the :class:`CitatorError` that the function raises, and :class:`SourceUnreadable` with the code ``timeout``, ``memory``,
    ``too-deep``, ``crashed`` or ``stopped``; anything else that comes out is a fault of a reader and gets the code ``fault``.
    """
    try:
        return workers.run(function, data, source, *more, alone=alone, timeout=limits.seconds, memory=limits.memory, stop=stop)
    except workers.WorkerLost as lost:
        raise _told(lost, source, limits) from None
    except CitatorError:
        raise
    except MemoryError:  # here, where nothing is bounded but the machine
        raise exceeded(source, "it needs more memory than there is", "read_alone", "memory") from None
    except RecursionError:
        raise SourceUnreadable(source, "parts of it are nested too deeply to be read", "too-deep") from None
    except Exception as error:
        reason = f"a fault of citator on this source: {type(error).__name__}: {' '.join(str(error).split())}"
        raise SourceUnreadable(source, reason, "fault") from error


def _told(lost: workers.WorkerLost, source: str, limits: Limits) -> SourceUnreadable:
    if lost.why == "timeout":
        return exceeded(source, f"not read after {limits.seconds:g} seconds", "read_timeout", "timeout")
    if lost.why == "memory":
        return exceeded(source, f"it needs more than {megabytes(limits.memory)} of memory", "read_memory", "memory")
    if lost.why == "stopped":
        return SourceUnreadable(source, "not read: the run was stopped", "stopped")
    return SourceUnreadable(source, f"it can't be read: {lost}", "crashed")
