"""Reads what other programs say of addresses: lychee's JSON, linkchecker's CSV and XML, and the CSV of ``citator watch export``.

An address on each line, with the document that it stands in; and what was seen there, where the report says when.
lychee 0.24 (https://github.com/lycheeverse/lychee), linkchecker 10.6 (https://linkchecker.github.io/linkchecker/).
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from citator.errors import SourceUnreadable
from citator.model import LinkVerdict
from citator.net.addresses import unasked
from citator.text.userinfo import is_masked

__all__ = ["REPORTED", "SEPARATOR", "Line", "Read", "read_report"]

SEPARATOR: Final = " | "
"""What stands between the documents in a cell of the export."""
REPORTED: Final = "reported"
"""The reason of what another program saw: it is told, and decides nothing."""
_MADE_AT: Final = re.compile(r"created by LinkChecker at (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)([+-]\d{2,4})?")
_FIRST: Final = int(datetime(1990, 1, 1, tzinfo=UTC).timestamp())
_LAST: Final = int(datetime(9999, 1, 1, tzinfo=UTC).timestamp())
_MAPS: Final = ("success_map", "error_map", "fail_map", "timeout_map", "redirect_map")
_VERDICTS: Final = frozenset(LinkVerdict)
_FEWEST: Final = frozenset(["url", "verdict", "reason", "checked_at"])


@dataclass(frozen=True, slots=True)
class Line:
    """What a report says of one address.

    ``at``: when it was seen (UTC seconds); ``verdict`` and ``reason`` where citator gave them; ``archived``: a copy, and when it was made;
    ``place``: where in the report it stands ("line 7"), ``odd``: why what was seen can't be taken, both for people.
    """

    url: str
    documents: tuple[str, ...] = ()
    at: int | None = None
    status: int | None = None
    final_url: str | None = None
    verdict: LinkVerdict | None = None
    reason: str = ""
    archived: tuple[str, int] | None = None
    about: Mapping[str, str] = field(default_factory=dict)
    place: str = ""
    odd: str = ""

    @property
    def has_look(self) -> bool:
        """Whether it says what was seen."""
        return not self.odd and (self.verdict is not None or self.status is not None)


class Read(NamedTuple):
    """Whose report it is, its lines, and those that are left out because nobody can ask at their addresses."""

    whose: str
    lines: list[Line]
    left_out: list[Line]


def read_report(data: bytes, name: str) -> Read:
    """What stands in a report.

    Raises :class:`SourceUnreadable` for what is none of the reports that are known.
    """
    text = data.decode("utf-8-sig", "replace")
    start = text.lstrip()[:1]
    try:
        found = _lychee(text) if start == "{" else _linkchecker_xml(data) if start == "<" else _table(text)
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError, csv.Error, etree.LxmlError):
        found = None  # of that kind, and not as its program writes it
    if found is None:
        raise SourceUnreadable(name, "not a report of lychee (JSON) or linkchecker (CSV, XML), and not the CSV of citator watch export")
    whose, lines = found
    kept: list[Line] = []
    left_out: list[Line] = []
    for line in lines:
        (left_out if unasked(line.url) or is_masked(line.url) else kept).append(line)
    return Read(whose, kept, left_out)


def _lychee(text: str) -> tuple[str, list[Line]] | None:
    """A line for each address of each document. The report bears no time."""
    report = json.loads(text)
    maps = {name: report[name] for name in _MAPS if isinstance(report.get(name), dict)}
    if not maps:
        return None
    lines: list[Line] = []
    for source, items in (one for of in maps.values() for one in of.items()):
        for item in items:
            status = item.get("status")
            code = status.get("code") if isinstance(status, dict) else None
            hops = item["redirects"]["redirects"] if isinstance(item.get("redirects"), dict) else item.get("redirects") or []
            final = _text(hops[-1]["url"]) if hops else None
            lines.append(Line(_text(item.get("url") or item["origin"]), _document(source), None, _status(code), final, place=source))
    return "lychee", lines


def _linkchecker_xml(data: bytes) -> tuple[str, list[Line]] | None:
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    if root.tag != "linkchecker":
        return None
    at = _made_at(f"created by LinkChecker at {root.get('created', '')}")
    lines = []
    for one in root.iterfind("urldata"):
        valid = one.find("valid")
        row = {"urlname": one.findtext("url"), "base": one.findtext("baseref"), "url": one.findtext("realurl")}
        row |= {"parentname": one.findtext("parent"), "result": valid.get("result") if valid is not None else None}
        lines.append(_of_linkchecker(row, at, _place(one.sourceline if isinstance(one.sourceline, int) else None)))
    return "linkchecker", lines


def _table(text: str) -> tuple[str, list[Line]] | None:
    rows = list(io.StringIO(text, newline=""))
    first = next((at for at, row in enumerate(rows) if row.strip() and not row.startswith("#")), len(rows))
    head = rows[first].strip() if first < len(rows) else ""
    parting = re.match(r"(?:urlname|parentname|url)([;,\t|])", head)
    if parting and "parentname" in head:
        at = _made_at("".join(rows[:first]))
        table = csv.DictReader((row for row in rows[first:] if not row.startswith("# Stopped")), delimiter=parting[1])
        return "linkchecker", [_of_linkchecker(row, at, place) for row, place in _numbered(table, first)]
    if set(head.split(",")) >= _FEWEST:
        return "citator", [_of_export(row, place) for row, place in _numbered(csv.DictReader(rows[first:]), first)]
    return None


def _numbered(table: csv.DictReader[str], before: int) -> Iterator[tuple[Mapping[str, str | None], str]]:
    """The rows, each with the line of the file on which it begins: one with a line end in a cell goes over several."""
    next_ = before + 2
    for row in table:
        yield row, _place(next_)
        next_ = before + table.line_num + 1


def _place(number: int | None) -> str:
    return f"line {number}" if number is not None else ""


def _of_linkchecker(row: Mapping[str, str | None], at: int | None, place: str) -> Line:
    """The address as cited: what the page has, against its base; ``url`` is where the redirects led."""
    parent, seen = row.get("parentname") or "", row.get("url") or ""
    url = _joined(row.get("base") or parent, (row.get("urlname") or seen).strip())
    said = re.match(r"([1-5]\d\d)\b", row.get("result") or "")
    final = seen.partition("#")[0] if said and seen.partition("#")[0] != url.partition("#")[0] else None
    return Line(url, _document(parent), at, _status(int(said[1])) if said else None, final, place=place)


def _joined(base: str, url: str) -> str:
    """An address against that of its page; one that is malformed as it is, and of no address of the web."""
    try:
        return urljoin(base, url)
    except ValueError:
        return url


def _of_export(row: Mapping[str, str | None], place: str) -> Line:
    cells = {name: _cell(value or "") for name, value in row.items() if name}
    verdict, reason, odd = None, cells["reason"], ""
    if cells["verdict"] not in _VERDICTS:
        odd = f"a verdict that this version does not know ({cells['verdict']})" if cells["verdict"] else ""
    elif reason and reason != REPORTED:  # else another program saw it, and it still decides nothing
        verdict = LinkVerdict(cells["verdict"])
    at, copied = _time(cells["checked_at"]), _time(cells.get("archived_at", ""))
    if at is None and cells["checked_at"]:
        odd = odd or f"no time ({cells['checked_at']})"
    return Line(
        cells["url"],
        tuple(name for name in cells.get("documents", "").split(SEPARATOR) if name),
        at,
        _status(int(cells["status"])) if re.fullmatch(r"[1-9]\d\d", cells.get("status", ""), re.ASCII) else None,
        cells.get("final_url") or None,
        verdict,
        reason,
        (cells["archived_url"], copied) if cells.get("archived_url") and copied is not None else None,
        {name: cells[name] for name in ("key", "type", "title") if cells.get(name)},
        place,
        odd,
    )


def _cell(text: str) -> str:
    """A cell as it was before it was made harmless for spreadsheets."""
    return text[1:] if re.match(r"'[=+\-@\t\r]", text) else text


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("an address that is no text")
    return value


def _status(code: Any) -> int | None:
    return code if isinstance(code, int) and not isinstance(code, bool) and 100 <= code < 1_000 else None


def _document(source: str) -> tuple[str, ...]:
    """The document that a report names; a file by its path."""
    parts = urlsplit(source)
    return (unquote(parts.path) if parts.scheme == "file" else source,) if source else ()


def _made_at(text: str) -> int | None:
    said = _MADE_AT.search(text)
    if said is None:
        return None
    # linkchecker writes hours of the zone in three figures and forgets the minutes: "+000", "-005".
    hours = int(said[2]) if said[2] and len(said[2]) <= 4 else 0
    return _sane(int(datetime.fromisoformat(said[1]).replace(tzinfo=UTC).timestamp()) - hours * 3_600)


def _time(text: str) -> int | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return _sane(int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()))


def _sane(seconds: int) -> int | None:
    """A time since there is a web, and not one that no calendar has; ``None`` for any other."""
    return seconds if _FIRST <= seconds <= _LAST else None
