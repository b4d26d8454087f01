"""Lost pages and what archives say of them: which copy is the right one, or that there is none, or that it can't be known.

A lost page stays lost whatever an archive answers; an archive that does not answer has not said that there is no copy.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from citator.bulk import Question
from citator.checker import Checker
from citator.config import Settings
from citator.model import LinkCheck, LinkVerdict, PartialDate
from citator.rules.link_verdict import Expected
from tests.support.engine import PUBLIC, Names
from tests.support.memento import Capture, MementoWeb
from tests.support.testweb.case import Reply
from tests.support.testweb.pages import ARTICLE, TITLE
from tests.support.web import answer, hang_up, page

__all__ = ["ARCHIVES", "ArchiveCase", "check_archives", "rates_of_archives", "wrong_archives"]

NONE, UNKNOWN = "none", "not known"
SOFT = page("Page not found", "We are sorry, the page you are looking for could not be found.")
LOGIN = page("Sign in", "Please sign in to continue.", more="<form><input name=user><input type=password name=pw></form>")
PARKED = page("harbour.example", "This domain is for sale. Buy this domain now. Related searches: boats, lamps, oil.")
OTHER = page("Cooking with lentils", "Lentils want to be soaked, rinsed and cooked slowly with onions until they are soft. " * 20)
EARLY, MIDDLE, LATE = "20100101000000", "20150101000000", "20190601120000"
EACH = tuple(Capture(time, f"{ARTICLE}<!-- {time} -->") for time in (EARLY, MIDDLE, LATE))
DOWN: Mapping[str, Reply] = {"503": answer(503), "429": answer(429, retry_after="0"), "hung up": hang_up}


@dataclass(frozen=True)
class ArchiveCase:
    """A lost page: what an archive has of it, which of its parts fail and how, and the time of the right copy (or none, or unknown)."""

    name: str
    right: str
    why: str
    captures: tuple[Capture, ...] = EACH
    accessed: PartialDate | None = None
    faults: Mapping[str, Reply] = field(default_factory=dict)
    memento: bool = False  # asked as an archive that has no index, by its TimeGate and TimeMap


def _down(*parts: str, right: str, memento: bool = False) -> list[ArchiveCase]:
    words = f"{' and '.join(parts)} {{}}" + (" of another archive" if memento else "")
    return [
        ArchiveCase(
            words.format(name), right, "the archive did not answer", EACH, PartialDate(2015), dict.fromkeys(parts, reply), memento=memento
        )
        for name, reply in DOWN.items()
    ]


ARCHIVES: tuple[ArchiveCase, ...] = (
    ArchiveCase("the last, without a date", LATE, "nothing says which one is meant"),
    ArchiveCase("near the access, early", EARLY, "the nearest to the day of access", accessed=PartialDate(2011, 3)),
    ArchiveCase("near the access, between", MIDDLE, "the nearest to the day of access", accessed=PartialDate(2014, 11, 2)),
    *(
        ArchiveCase(f"{name} at the date", LATE, "that copy does not show the work", (Capture(MIDDLE, bad), EACH[2]), PartialDate(2015))
        for name, bad in (("soft 404", SOFT), ("login", LOGIN), ("parked", PARKED), ("another work", OTHER), ("nothing", ""))
    ),
    ArchiveCase("soft 404 only", NONE, "an archived error page is no copy", (Capture(MIDDLE, SOFT),), PartialDate(2015)),
    ArchiveCase("soft 404s only", NONE, "nor are many", tuple(Capture(one.time, SOFT + one.time) for one in EACH), PartialDate(2015)),
    ArchiveCase("404 only", NONE, "an archived 404 is no copy", (Capture(MIDDLE, SOFT, status=404),)),
    ArchiveCase("no captures", NONE, "the archive answered and has none", ()),
    ArchiveCase("listed and lost", UNKNOWN, "it is in the index and not to be had", (Capture(MIDDLE, ARTICLE, lost=True),)),
    *_down("index", right=MIDDLE),
    *_down("index", "gate", right=UNKNOWN),
    *_down("index", "gate", "map", right=UNKNOWN),
    *_down("page", right=UNKNOWN),
    *_down("gate", right=UNKNOWN, memento=True),  # where its TimeMap is, only the gate says (RFC 7089, 4)
    *_down("gate", "map", right=UNKNOWN, memento=True),
    *_down("page", right=UNKNOWN, memento=True),
)  # fmt: skip


@cache
def check_archives() -> dict[str, LinkCheck]:
    """What is said of each lost page, as ``citator links`` says it; an archive in each state of repair is a server of its own."""

    async def run() -> list[LinkCheck]:
        return await asyncio.gather(*(asyncio.to_thread(_checked, one) for one in ARCHIVES))

    return dict(zip((one.name for one in ARCHIVES), asyncio.run(run()), strict=True))


def _checked(one: ArchiveCase) -> LinkCheck:
    async def run(web: MementoWeb) -> LinkCheck:
        url = f"{web.base}/lost"
        web.captures = {url: one.captures}
        own: dict[str, object] = {"authority": (f"wayback={web.base}",)}
        if one.memento:  # the Wayback Machine has none, and the other archive stands beside it
            web.faults = {**one.faults, "index": answer(200, "[]", content_type="application/json")}
            own["memento"] = (f"{web.base}/web",)

        async def questions() -> AsyncIterator[list[Question[int]]]:
            yield [Question(0, url, Expected(TITLE, accessed=one.accessed))]

        usual = {"allow_net": ("127.0.0.0/8",), "host_interval": 0.0, "timeout": 5.0}
        async with Checker(Settings(**{**usual, **own}), resolver=Names(PUBLIC)) as checker:  # type: ignore[arg-type]
            (check,) = [check async for _, check in checker.links(questions())]
            return check

    with MementoWeb(routes={"/lost": answer(404, page("Not found"))}, faults=one.faults) as web:
        return asyncio.run(run(web))


def wrong_archives(checks: Mapping[str, LinkCheck]) -> dict[str, str]:
    """What is wrong, by the name of the case."""
    return {one.name: f"{_told(checks[one.name])}, not {one.right} ({one.why})" for one in ARCHIVES if _told(checks[one.name]) != one.right}


def _told(check: LinkCheck) -> str:
    if check.verdict is not LinkVerdict.DEAD:
        return f"{check.verdict}"
    if check.archived:
        return f"{check.archived.datetime:%Y%m%d%H%M%S}"
    return NONE if check.in_archive is False else UNKNOWN


def rates_of_archives(checks: Mapping[str, LinkCheck]) -> dict[str, float]:
    """The rates of ``make eval``, from 0 to 1: right answers, and how often a silent archive was not taken for one without a copy."""
    silent = [one for one in ARCHIVES if one.right == UNKNOWN]
    return {
        "copies right": 1 - len(wrong_archives(checks)) / len(ARCHIVES),
        "never falsely none": sum(_told(checks[one.name]) != NONE for one in silent) / len(silent),
    }
