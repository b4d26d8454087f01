"""Rows read in a thread of their own: standard input may make us wait, and what was read is checked meanwhile."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator, MutableMapping
from typing import TypeVar

__all__ = ["fed", "told_of"]

T = TypeVar("T")
V = TypeVar("V")

_PAUSE_SECONDS = 0.05


async def fed(items: Iterator[T], stop: Callable[[], bool], room: Callable[[], bool]) -> AsyncIterator[list[T]]:
    """The items as they come, as many at a time as there are; reads on only while there is ``room``.

    What reading raises is raised here. The thread is a daemon: a terminal that sends nothing keeps no run from ending.
    """
    loop = asyncio.get_running_loop()
    arrived: list[T] = []
    news = asyncio.Event()
    failed: list[BaseException] = []
    over = False

    def tell() -> None:
        try:
            loop.call_soon_threadsafe(news.set)
        except RuntimeError:  # the loop is closed: nobody waits for this any more
            return

    def read() -> None:
        nonlocal over
        try:
            for item in items:
                arrived.append(item)
                if len(arrived) == 1:
                    tell()
                while not room() and not stop():
                    time.sleep(_PAUSE_SECONDS)
                if stop():
                    break
        except BaseException as error:  # noqa: BLE001 - raised where the items are used
            failed.append(error)
        over = True
        tell()

    threading.Thread(target=read, name="citator-input", daemon=True).start()
    while True:
        ended = over
        if arrived:
            count = len(arrived)
            some = arrived[:count]
            del arrived[:count]
            yield some
            continue
        if ended:
            if failed:
                raise failed[0]
            return
        await news.wait()
        news.clear()


async def told_of(
    read: MutableMapping[int, T], known: asyncio.Queue[tuple[int, V | None] | None], answers: AsyncIterator[tuple[int, V]], unordered: bool
) -> AsyncIterator[tuple[T, V | None]]:
    """Each item with its answer, in order unless ``unordered``; it is taken out of ``read``, where it stands under its number.

    ``known`` has the numbers of items that can't be asked about, as the reading of the questions finds them.
    """

    async def ask() -> None:
        try:
            async for told in answers:
                known.put_nowait(told)
        finally:
            known.put_nowait(None)

    asking = asyncio.ensure_future(ask())
    try:
        held: dict[int, V | None] = {}
        following = 0
        while (told := await known.get()) is not None:
            held[told[0]] = told[1]
            if unordered:
                yield read.pop(told[0]), held.pop(told[0])
            while following in held:
                yield read.pop(following), held.pop(following)
                following += 1
        await asking
    finally:
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
