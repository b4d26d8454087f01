"""The one seam to more processes: a call here, a call in a process of its own, or many calls in several.

A C library can crash or hang on one damaged file. In a worker of its own that is the end of this file alone: the worker is
replaced, and the caller is told with :class:`WorkerLost`.

``ProcessPoolExecutor`` is not used: when one of its processes dies every call under way fails with it and none can say whose fault
it was, a call that hangs can't be ended, and *spawn* runs the caller's main module again, which a library must not ask of scripts
without ``if __name__ == "__main__"``. A worker is a fresh interpreter that is sent pickled calls over a pipe; it starts in about
0.1 s and is kept for the next call.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, BinaryIO, Final, ParamSpec, TypeVar

__all__ = ["WorkerLost", "ahead", "count", "map", "run"]

P = ParamSpec("P")
R = TypeVar("R")
A = TypeVar("A")

HANG: Final = 300.0  # seconds after which a call is taken for hanging, where the caller does not say
_LOOK: Final = 0.1  # seconds between two looks whether a call shall be given up
CALLS_PER_WORKER: Final = 200  # then a fresh one: what a C library leaks does not add up
_START: Final = "import sys; sys.path[:0] = {path!r}; from citator.workers import serve; serve()"
_LENGTH: Final = 8


class WorkerLost(Exception):
    """A worker was lost during a call. ``str()`` is one clause; ``why`` is "crash", "timeout", "memory" or "stopped"."""

    def __init__(self, clause: str, why: str = "crash") -> None:
        super().__init__(clause)
        self.why = why

    def __reduce__(self) -> tuple[type[WorkerLost], tuple[str, str]]:
        return type(self), (str(self), self.why)


def count() -> int:
    """How many workers can work side by side: the CPUs that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(
    function: Callable[..., R],
    *arguments: Any,
    alone: bool = False,
    timeout: float = HANG,
    memory: int | None = None,
    stop: Callable[[], bool] | None = None,
) -> R:
    """``function(*arguments)``, here, or with ``alone`` in a worker process (unless this already is one).

    The worker is ended after ``timeout`` seconds, or when ``stop()`` turns true, and may take ``memory`` bytes of address space, where
    the system can bound that. With ``alone``, function, arguments and result must be picklable. Raises what the function raises, and
    :class:`WorkerLost`.
    """
    if not alone or _inside:
        return function(*arguments)
    worker = _take()
    try:
        result: R = worker.call(function, arguments, timeout, memory, stop)
    except WorkerLost:
        worker.close()
        raise
    except BaseException:
        # An exception of the function leaves the worker idle; an interruption leaves it busy with a call nobody waits for.
        _give_back(worker) if worker.idle else worker.close()
        raise
    _give_back(worker) if worker.idle else worker.close()
    return result


def map(  # noqa: A001 - the counterpart of the built-in one
    function: Callable[[A], R], items: Iterable[A], *, processes: int | None = None, timeout: float = HANG
) -> Generator[R | Exception, None, None]:
    """``function`` of every item, in order; where a call fails its exception stands in place of the result.

    ``processes`` worker processes work side by side (default: one for each CPU); 0 works here. Items are taken as they are needed, a
    few ahead, so an endless iterator will do.
    """
    at_once = count() if processes is None else processes
    if not at_once or _inside:
        for item in items:
            yield _caught(function, item, alone=False, timeout=timeout)
        return
    yield from ahead(lambda item, stop: _caught(function, item, alone=True, timeout=timeout, stop=stop), items, at_once)


def ahead(function: Callable[[A, Callable[[], bool]], R], items: Iterable[A], at_once: int) -> Generator[R, None, None]:
    """``function(item, stop)`` of every item, in order, in ``at_once`` threads of this process that are a few items ahead.

    ``stop()`` turns true when nobody waits for results any more. Raises what the function raises.
    """
    waiting: deque[Future[R]] = deque()
    given_up = threading.Event()
    with ThreadPoolExecutor(at_once, thread_name_prefix="citator-worker") as threads:
        try:
            for item in items:
                waiting.append(threads.submit(function, item, given_up.is_set))
                if len(waiting) >= 2 * at_once:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            given_up.set()
            for future in waiting:
                future.cancel()


def _caught(function: Callable[[A], R], item: A, *, alone: bool, timeout: float, stop: Callable[[], bool] | None = None) -> R | Exception:
    try:
        return run(function, item, alone=alone, timeout=timeout, stop=stop)
    except Exception as error:  # noqa: BLE001 - it is the result
        return error


# ---------------------------------------------------------------------------------------------- the caller's side

_idle: list[_Worker] = []
_lock = threading.Lock()
_inside = False


class _Worker:
    """A process that carries out one call after the other."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", _START.format(path=[entry for entry in sys.path if entry])]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - our own code
        self.calls = 0
        self.idle = True

    def call(
        self,
        function: Callable[..., Any],
        arguments: tuple[Any, ...],
        timeout: float,
        memory: int | None,
        stop: Callable[[], bool] | None,
    ) -> Any:
        call = pickle.dumps((memory, function, arguments), protocol=pickle.HIGHEST_PROTOCOL)
        self.calls += 1
        self.idle = False
        with self._guarded(timeout, stop) as given_up:
            try:
                stdin, stdout = self._process.stdin, self._process.stdout
                assert stdin is not None
                assert stdout is not None
                _write(stdin, call)
                del call  # a large document need not stand here while it is read there
                answer = _read(stdout)
            except (OSError, EOFError):
                raise given_up[0] if given_up else self._lost() from None
        good, value = pickle.loads(answer)  # noqa: S301 - written by our own worker
        self.idle = not given_up  # the time may have been over just when the answer was here: then it is being killed
        if good:
            return value
        if isinstance(value, MemoryError):
            self.idle = False  # what is left of its memory may be in pieces: the next call gets a fresh one
            raise WorkerLost("more memory would be needed than is allowed", "memory")
        raise value

    @contextlib.contextmanager
    def _guarded(self, timeout: float, stop: Callable[[], bool] | None) -> Iterator[list[WorkerLost]]:
        """Ends the process when the time is over or the caller wants no more; the list then holds why."""
        given_up: list[WorkerLost] = []
        done = threading.Event()
        deciding = threading.Lock()

        def watch() -> None:
            end = time.monotonic() + timeout
            while not done.wait(min(_LOOK, timeout)):
                if time.monotonic() >= end:
                    why = WorkerLost(f"no result after {timeout:g} s", "timeout")
                elif stop is not None and stop():
                    why = WorkerLost("it was stopped", "stopped")
                else:
                    continue
                with deciding:
                    if not done.is_set():
                        given_up.append(why)
                        self._process.kill()
                return

        threading.Thread(target=watch, name="citator-watch", daemon=True).start()
        try:
            yield given_up
        finally:
            with deciding:  # from here on the process is not ended any more, or the list says that it was
                done.set()

    @property
    def usable(self) -> bool:
        return self.calls < CALLS_PER_WORKER and self._process.poll() is None

    def close(self) -> None:
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        self._process.wait()

    def _lost(self) -> WorkerLost:
        code = self._process.wait()
        return WorkerLost(f"the reading process crashed ({f'signal {-code}' if code < 0 else f'exit code {code}'})")


def _take() -> _Worker:
    with _lock:
        while _idle:
            worker = _idle.pop()
            if worker.usable:
                return worker
            worker.close()
    return _Worker()


def _give_back(worker: _Worker) -> None:
    with _lock:
        if len(_idle) < count():
            _idle.append(worker)
            return
    worker.close()


@atexit.register
def _close_all() -> None:
    with _lock:
        while _idle:
            _idle.pop().close()


def _after_fork() -> None:
    # The pipes of the parent's workers are the parent's: two processes that talk over one of them would mix up their answers.
    global _lock  # noqa: PLW0603
    _lock = threading.Lock()
    _idle.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


# ---------------------------------------------------------------------------------------------- the worker's side


def serve() -> None:
    """The loop of a worker: reads calls from standard input and writes results to what was standard output, until input ends."""
    global _inside  # noqa: PLW0603
    _inside = True
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the caller, who ends its workers
    calls = sys.stdin.buffer
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not mix with the results
    while True:
        try:
            call = _read(calls)
        except EOFError:
            return
        answer = _answer(call)
        try:
            _write(results, answer)
        except OSError:
            return


def _answer(call: bytes) -> bytes:
    try:
        memory, function, arguments = pickle.loads(call)  # noqa: S301 - written by our own process
        _bound_memory(memory)
        return pickle.dumps((True, function(*arguments)), protocol=pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - the caller raises it
        error.add_note(traceback.format_exc())  # which does not survive the way
        try:
            pickle.loads(answer := pickle.dumps((False, error)))  # noqa: S301
        except Exception:  # noqa: BLE001 - an exception that can't be pickled
            return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))
        return answer


def _bound_memory(memory: int | None) -> None:
    """Bound the address space of this process for one call; a call may be given more than the one before it."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        bounds = [bound for bound in (memory, None if hard == resource.RLIM_INFINITY else hard) if bound is not None]
        resource.setrlimit(resource.RLIMIT_AS, (min(bounds, default=resource.RLIM_INFINITY), hard))


def _write(pipe: BinaryIO | Any, message: bytes) -> None:
    pipe.write(len(message).to_bytes(_LENGTH, "big"))
    pipe.write(message)
    pipe.flush()


def _read(pipe: BinaryIO | Any) -> bytes:
    length = int.from_bytes(_exactly(pipe, _LENGTH), "big")
    return _exactly(pipe, length)


def _exactly(pipe: BinaryIO | Any, count: int) -> bytes:
    data: bytes = pipe.read(count)
    if len(data) < count:
        raise EOFError
    return data
