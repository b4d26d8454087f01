"""One issue in a repository on GitHub: what needs somebody, brought up to date after each run, closed when nothing does.

The body says how things stand. Whoever follows the issue is told of news by a comment: GitHub sends nothing for an edited body.
https://docs.github.com/en/rest/issues
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from typing import Any, Final
from urllib.parse import urlsplit

from citator.errors import ConfigError
from citator.model import FrozenMap, Request, Response
from citator.watch.destinations.told import Delivery, News, Send, named, refusal
from citator.watch.told import as_markdown

__all__ = ["Issue"]

_VERSION: Final = "2022-11-28"
_REPOSITORY: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}")
_PAGE: Final = 100
_MOST_PAGES: Final = 30
_MOST_BYTES: Final = 16_000_000  # a hundred issues, each with as long a body as there may be
_MAY_BE_SAID: Final = timedelta(days=14)
_HEADS: Final = {
    "broken": "Broken",
    "out-of-order": "Out of order",
    "moved": "Moved for good",
    "drifted": "Another text than before, lately",
}
_LOOK: Final = {
    401: "is github_token valid still?",
    403: "may github_token write issues there?",
    404: "is there such a repository, and may github_token see it?",
    410: "are issues turned off there?",
}
"""What to look at, by the status of an answer."""
_FOOT: Final = "Kept by `citator watch`, which closes this issue when nothing is left in it."


class _Refused(Exception):
    """Why GitHub did not do what it was asked."""


@dataclass(frozen=True, slots=True)
class Issue:
    """The issue with a title in a repository."""

    repository: str
    title: str
    api: str
    token: str = field(repr=False)

    def __post_init__(self) -> None:
        if not _REPOSITORY.fullmatch(self.repository):
            raise ConfigError(f"github_repository: {self.repository!r} is not OWNER/NAME")
        if not self.title.strip() or len(self.title) > 256 or not self.title.isprintable():
            raise ConfigError("github_issue: not a title (one line of at most 256 characters)")
        parts = urlsplit(self.api)
        if parts.scheme not in ("http", "https") or not parts.netloc or "@" in parts.netloc or parts.query or parts.fragment:
            raise ConfigError("github_api: not an address such as https://HOST/api/v3")
        if parts.scheme == "http" and not _is_this_machine(parts.hostname or ""):
            raise ConfigError("github_api: the token goes to an https:// address only")
        if not re.fullmatch(r"[\x21-\x7e]{1,500}", self.token):
            raise ConfigError("github_token: holds what no token holds")

    @property
    def name(self) -> str:
        """What the store knows it by."""
        return named("issue ", self.api.rstrip("/"), self.repository.lower(), self.title)

    @property
    def label(self) -> str:
        """What people call it."""
        return f"the issue in {self.repository}"

    @staticmethod
    def last(noted: str | None) -> int:
        """The number of the last change that the issue was told of."""
        return int(json.loads(noted or "{}").get("last", 0))

    @staticmethod
    def begun(last: int) -> str:
        """What is noted of an issue that has been told of nothing yet, when the last change has a number."""
        return json.dumps({"last": last})

    async def show(self, standing: News, fresh: Delivery, noted: str | None, send: Send) -> tuple[str | None, str | None]:
        """Bring the issue up to date: what is to be noted for the next time, and why it could not be done; one of them is ``None``.

        ``noted`` is what was noted the last time. Where the issue says already what it should, nothing is asked.
        """
        body = as_markdown(standing, heads=_HEADS)
        before: dict[str, Any] = json.loads(noted or "{}")
        digest = hashlib.sha256(body.encode()).hexdigest()[:32]
        if before.get("body", "" if body else digest) == digest:
            return json.dumps({**before, "last": fresh.number}) if before else None, None
        try:
            number = await self._bring(body, self._comment(fresh), before.get("number"), send)
        except _Refused as error:
            return None, str(error)
        return json.dumps({"number": number, "body": digest, "last": fresh.number}), None

    async def _bring(self, body: str, news: str, known: int | None, send: Send) -> int | None:
        """Make the issue say it; its number."""
        found = await self._find(known, send)
        text = f"{body}\n\n{_FOOT}"
        if found is None:
            if not body:
                return None
            made = await self._ask(send, "POST", "", {"title": self.title, "body": text})
            if not self._is_it(made):
                raise _Refused("the answer is none of GitHub's")
            return int(made["number"])
        number = int(found["number"])
        if body:
            await self._ask(send, "PATCH", f"/{number}", {"body": text, "state": "open"})
        elif found.get("state") == "open":
            change = {"body": f"Nothing is left.\n\n{_FOOT}", "state": "closed", "state_reason": "completed"}
            await self._ask(send, "PATCH", f"/{number}", change)
        if news and (body or found.get("state") == "open") and not await self._is_said(number, news, send):
            await self._ask(send, "POST", f"/{number}/comments", {"body": news})
        return number

    def _comment(self, fresh: Delivery) -> str:
        """The news as a comment, with a mark that nobody sees: by it, the same news is known to be there already."""
        text = as_markdown(fresh.news)
        mark = named("", self.repository, str(fresh.number), text)
        return f"{text}\n\n<!-- citator: {mark} -->" if text else ""

    async def _is_said(self, number: int, news: str, send: Send) -> bool:
        """Whether the comment is there: a run may have been killed between posting it and noting that."""
        mark = news[news.rindex("<!--") :]
        since = (datetime.now(UTC) - _MAY_BE_SAID).strftime("%Y-%m-%dT%H:%M:%SZ")
        said = await self._ask(send, "GET", f"/{number}/comments?since={since}&per_page={_PAGE}", many=True)
        return any(isinstance(one, dict) and mark in str(one.get("body", "")) for one in said)

    async def _find(self, known: int | None, send: Send) -> Mapping[str, Any] | None:
        """The issue: that of the last time, else the first open one with the title, else the closed one that was touched last."""
        if known is not None:
            found = await self._ask(send, "GET", f"/{known}", may_be_gone=True)
            if self._is_it(found):
                return dict(found)
        for page in range(1, _MOST_PAGES + 1):
            listed = await self._ask(send, "GET", f"?state=open&sort=created&direction=asc&per_page={_PAGE}&page={page}")
            for one in listed:
                if self._is_it(one):
                    return dict(one)
            if len(listed) < _PAGE:
                break
        listed = await self._ask(send, "GET", f"?state=closed&sort=updated&direction=desc&per_page={_PAGE}")
        return next((dict(one) for one in listed if self._is_it(one)), None)

    def _is_it(self, found: Any) -> bool:
        if not isinstance(found, dict) or "pull_request" in found or not isinstance(found.get("number"), int):
            return False
        return str(found.get("title", "")).strip() == self.title.strip()

    async def _ask(
        self, send: Send, method: str, path: str, item: Mapping[str, Any] | None = None, *, may_be_gone: bool = False, many: bool = False
    ) -> Any:
        headers = {
            "accept": "application/vnd.github+json",
            "authorization": f"Bearer {self.token}",
            "x-github-api-version": _VERSION,
            **({"content-type": "application/json"} if item is not None else {}),
        }
        body = b"" if item is None else json.dumps(item).encode()
        url = f"{self.api.rstrip('/')}/repos/{self.repository}/issues{path}"
        outcome = await send(Request(url, method, FrozenMap(headers), body, max_bytes=_MOST_BYTES, follow=False, purpose="issue"))
        if may_be_gone and isinstance(outcome, Response) and outcome.status in (301, 404, 410):
            return None
        why = refusal(outcome)
        if why is not None:
            raise _Refused(f"{why}{_said(outcome)}" if isinstance(outcome, Response) else why)
        try:
            answer = json.loads(outcome.body) if isinstance(outcome, Response) else None
        except (ValueError, RecursionError):
            answer = None
        if isinstance(answer, list) if many or path.startswith("?") else isinstance(answer, dict):
            return answer
        raise _Refused("the answer is none of GitHub's")


def _said(answer: Response) -> str:
    """What GitHub says of it, for people, and what to look at."""
    try:
        message = f": {' '.join(str(json.loads(answer.body)['message']).split())[:200]}"
    except (ValueError, KeyError, TypeError, RecursionError):
        message = ""
    look = _LOOK.get(answer.status)
    return f"{message}; {look}" if look else message


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
