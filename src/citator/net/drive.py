"""Running generators of requests: one, or many at a time with results as they come; and the way back to code without a loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Generator, Iterable
from itertools import islice
from typing import Any, TypeAlias, TypeVar

from citator.model import Outcome, Request

__all__ = ["Send", "drive", "drive_all", "run"]

T = TypeVar("T")
K = TypeVar("K")

Send: TypeAlias = Callable[[Request], Awaitable[Outcome]]

# How many generators are begun at once. Requests in flight are bounded in the engine; a generator that waits for its host's turn
# costs a few kilobytes and must not keep those of other hosts from starting.
WINDOW = 2048


async def drive(generator: Generator[Request, Outcome, T], send: Send) -> T:
    """Run a generator to its end: what it yields is sent, the outcome goes back in. Gives what the generator returns."""
    try:
        request = next(generator)
        while True:
            request = generator.send(await send(request))
    except StopIteration as done:
        result: T = done.value
        return result
    finally:
        generator.close()


async def drive_all(
    jobs: Iterable[tuple[K, Generator[Request, Outcome, T]]],
    send: Send,
    *,
    window: int = WINDOW,
    stop: asyncio.Event | None = None,
) -> AsyncIterator[tuple[K, T]]:
    """Run many generators at once and yield each result with its key as soon as it is known.

    ``jobs`` is read no further ahead than ``window``. When ``stop`` is set, what is under way is cancelled and the iteration ends
    with the results there are. Close the iterator (``contextlib.aclosing``) to stop early. What a generator raises comes out here.
    """
    waiting = iter(jobs)
    running: dict[asyncio.Task[T], K] = {}
    done: asyncio.Queue[asyncio.Task[Any]] = asyncio.Queue()
    halt = asyncio.ensure_future(stop.wait()) if stop is not None else None
    if halt is not None:
        halt.add_done_callback(done.put_nowait)
    try:
        while True:
            for key, generator in islice(waiting, window - len(running)):
                task = asyncio.ensure_future(drive(generator, send))
                task.add_done_callback(done.put_nowait)
                running[task] = key
            if not running:
                return
            task = await done.get()
            if task is halt:
                return
            yield running.pop(task), task.result()
    finally:
        under_way: list[asyncio.Task[Any]] = [*running, *([halt] if halt is not None else [])]
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


def run(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """The result of a coroutine, from code without an event loop; inside one (a notebook) it runs in a thread of its own."""
    if not _inside_a_loop():
        return _run(work)
    outcome: list[T] = []
    errors: list[BaseException] = []

    def in_thread() -> None:
        try:
            outcome.append(_run(work))
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that asked
            errors.append(error)

    thread = threading.Thread(target=in_thread, name="citator", daemon=True)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
    return outcome[0]


def _inside_a_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _run(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    with asyncio.Runner(loop_factory=_loop()) as runner:
        return runner.run(work())


def _loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """What makes an event loop: uvloop where it is installed (the extra ``fast``), which takes a third less time; else the usual one."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop
