"""Whether it says anything of an article that those who were asked do not have it. I/O-free.

A registry of DOIs has the articles of journals whose publishers register them, and nothing of others: most law reviews and many national
journals have no DOIs. So its silence counts where it shows that it has the journal; of a journal of law, of which often some years only are
registered, that it has that year. Where a DOI is cited, the article claims to be registered.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Sequence
from typing import Final, TypeAlias, cast

from citator.authorities import Authority, Search
from citator.facts.law_journals import is_of_law
from citator.model import Outcome, Record, Request, Unknown
from citator.rules.compare_containers import compare_container

__all__ = ["Silence", "has_its_journal", "silence_of"]

Silence: TypeAlias = Generator[Request, Outcome, str | Unknown | None]

_PLACE: Final = re.compile(r"\b\d{1,4}\s(?P<journal>[A-Z][^()\d]{2,70}?)\s\d{1,5}\b")


def has_its_journal(cited: Record, records: Iterable[Record]) -> bool:
    """Whether one of these records is of the journal that is cited; of a journal of law, and of that year."""
    year = _year(cited)
    return any(compare_container(cited, one)[0] in ("match", "variant") and (year is None or year in _years(one)) for one in records)


def silence_of(cited: Record, kind: str, deniers: Sequence[Authority], text: str = "") -> Silence:
    """Why it says nothing that ``deniers`` do not have an article; ``None`` where it counts, and an outage where that can't be told.

    Asked where one of them can say which journals it has (``in_container``), and a journal is cited without a DOI. In print (``text``) a
    name without volume, issue and page may be that of a house, of which nothing is asked.
    """
    name = cited.text("container-title")
    if kind in ("article-journal", "book") and text and not any(cited.text(field) for field in ("container-title", "DOI", "ISBN")):
        unread = next((one["journal"] for one in _PLACE.finditer(text) if is_of_law(one["journal"])), None)
        if unread:
            return f"the words name what looks like a journal of law, “{unread}”: that nobody has this article says nothing"
    able = [one for one in deniers if hasattr(one, "in_container")]
    placed = not text or any(cited.text(field) for field in ("volume", "issue", "page"))
    if kind != "article-journal" or not able or not name or not placed or cited.text("DOI"):
        return None
    year = _year(cited)
    for authority in able:
        search = cast("Search", authority.in_container(cited, year))
        found = yield from search
        if isinstance(found, Unknown):
            return found
        if isinstance(found, tuple) and has_its_journal(cited, (one.record for one in found)):
            return None
    when = f" of {year}" if year is not None else ""
    return f"{', '.join(one.NAME for one in able)} shows no article{when} of “{name}”: that this one is not there says nothing"


def _year(cited: Record) -> int | None:
    """The year that is to be there: only of a journal of law."""
    date = cited.date()
    return date.year if date and is_of_law(cited.text("container-title")) else None


def _years(record: Record) -> set[int]:
    dates = [record.get(name) for name in ("issued", "published-print", "published-online")]
    return {year for year in (getattr(date, "year", None) for date in dates) if year}
