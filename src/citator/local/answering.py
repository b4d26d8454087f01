"""The port that answers ``local:`` requests, from the index where there is one and from the facts that ship with citator.

The engine hands it what the authority ``local`` asks. The index is asked in a thread of its own: a question may have to wait for the disk.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from citator.authorities import local
from citator.local import shipped
from citator.local.asking import Hits, OutOfTime, look_up, search
from citator.local.index import Index
from citator.model import Failure, FailureKind, FrozenMap, Outcome, Request, Response

__all__ = ["Port"]

_JSON: Final = FrozenMap({"content-type": "application/json"})


class Port:
    """Answers the requests of one run; closes the index that it is given."""

    def __init__(self, index: Index | None = None) -> None:
        self._index = index
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="citator-local")

    async def __call__(self, request: Request) -> Outcome:
        """The answer as JSON; a failure where the index can't be read."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self.answer, request)

    def answer(self, request: Request) -> Outcome:
        """As :meth:`__call__`, in the thread of the caller."""
        question = json.loads(request.body)
        try:
            works = self._looked_up(question) if request.url == f"{local.BASE}lookup" else self._searched(question)
        except OutOfTime:
            return Failure(FailureKind.TIMEOUT, "the search took too long", request.url)
        except (sqlite3.Error, ValueError, KeyError, TypeError) as error:
            name = self._index.file if self._index else "the facts"
            return Failure(FailureKind.MALFORMED, f"{name}: can't be read ({error})", request.url)
        return Response(
            request.url,
            200,
            _JSON,
            json.dumps({"works": works, "cut": getattr(works, "cut", False)}, ensure_ascii=True).encode(),
            requests=0,
        )

    def close(self) -> None:
        """Let the thread end, and close the index."""
        self._thread.shutdown(wait=True, cancel_futures=True)
        if self._index is not None:
            self._index.close()

    def _looked_up(self, wanted: list[list[str]]) -> list[dict[str, Any]]:
        found = look_up(self._index, wanted) if self._index else []
        return [*found, *shipped.look_up(wanted)]

    def _searched(self, asked: dict[str, Any]) -> list[dict[str, Any]]:
        shown = list(shipped.search(asked))
        try:
            found = search(self._index, asked) if self._index else Hits()
        except OutOfTime:
            if not shown:
                raise
            found = Hits()
            found.cut = True  # what ships may not be the work, and no end was come to
        found.extend(shown)
        return found
