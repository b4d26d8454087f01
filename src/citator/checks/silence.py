"""Whether it says anything of an article that those who were asked do not have it. I/O-free.

A registry of DOIs has the articles of journals whose publishers register them, and nothing of others: most law reviews and many national
journals have no DOIs. So its silence counts where it shows that it has the journal. Of what is older than the registries themselves, it
has to show something of the journal that is as old: not every publisher has registered the volumes from before. Of a journal of law, of
which often some years only are registered, and of proceedings, it has to show that very year. Where a DOI is cited, the article claims
to be registered.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Sequence
from typing import Final, TypeAlias, cast

from citator.authorities import Authority, Search
from citator.facts.law_journals import is_of_law
from citator.model import AGREEING, Outcome, Record, Request, Unknown
from citator.rules.compare_containers import compare_container

__all__ = ["Silence", "has_its_journal", "silence_of"]

Silence: TypeAlias = Generator[Request, Outcome, str | Unknown | None]

_FIRST_YEAR: Final = 2000  # https://www.crossref.org/about/history/: articles are registered as they come out since then
_MEETINGS: Final = ("paper-conference", "chapter")
_PLACE: Final = re.compile(r"\b\d{1,4}\s(?P<journal>[A-Z][^()\d]{2,70}?)\s\d{1,5}\b")


def has_its_journal(cited: Record, records: Iterable[Record], *, exact: bool = False) -> bool:
    """Whether one of these records is of the journal that is cited and no younger; of a journal of law, or with ``exact``, of that year.

    A volume of proceedings shows only itself: those of one year are registered, and those of the year before are not.
    """
    return any(
        _within(*_span(cited, exact or one.type in _MEETINGS), _years(one)) and compare_container(cited, one)[0] in AGREEING
        for one in records
    )


def silence_of(cited: Record, kind: str, deniers: Sequence[Authority], text: str = "", *, exact: bool = False) -> Silence:
    """Why it says nothing that ``deniers`` do not have an article; ``None`` where it counts, and an outage where that can't be told.

    Asked where one of them can say which journals it has (``in_container``), and a journal is cited without a DOI; where none is named,
    nobody can say whether the article would be there. In print (``text``) a name without volume, issue and page may be that of a house, of
    which nothing is asked. ``exact``: an article of that very year has to be shown.
    """
    name = cited.text("container-title")
    if kind in ("article-journal", "book") and text and not any(cited.text(field) for field in ("container-title", "DOI", "ISBN")):
        unread = next((one["journal"] for one in _PLACE.finditer(text) if is_of_law(one["journal"])), None)
        if unread:
            return f"the words name what looks like a journal of law, “{unread}”: that nobody has this article says nothing"
    able = [one for one in deniers if hasattr(one, "in_container")]
    placed = not text or any(cited.text(field) for field in ("volume", "issue", "page"))
    if kind != "article-journal" or not able or not placed or cited.text("DOI"):
        return None
    if not name:
        return None if text else "no journal is named: whether the article would be known can't be told"
    first, last = _span(cited, exact)
    for authority in able:
        search = cast("Search", authority.in_container(cited, first, last))
        found = yield from search
        if isinstance(found, Unknown):
            return found
        if isinstance(found, tuple) and has_its_journal(cited, (one.record for one in found), exact=exact):
            return None
    when = f" of {last}" if first is not None else f" until {last}" if last is not None else ""
    return f"{', '.join(one.NAME for one in able)} shows no article{when} of “{name}”: that this one is not there says nothing"


def _span(cited: Record, exact: bool) -> tuple[int | None, int | None]:
    """From which year to which an article of the journal is to be there."""
    date = cited.date()
    if not date:
        return None, None
    if exact or is_of_law(cited.text("container-title")):
        return date.year, date.year
    return None, date.year if date.year < _FIRST_YEAR else None


def _within(first: int | None, last: int | None, years: set[int]) -> bool:
    """Whether one of ``years`` is in the span."""
    return (first, last) == (None, None) or any((first or 0) <= year <= (last or year) for year in years)


def _years(record: Record) -> set[int]:
    dates = [record.get(name) for name in ("issued", "published-print", "published-online")]
    return {year for year in (getattr(date, "year", None) for date in dates) if year}
