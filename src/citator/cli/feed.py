"""Rows read in a thread of their own: standard input may make us wait, and what was read is checked meanwhile."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import TypeVar

__all__ = ["fed"]

T = TypeVar("T")

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
