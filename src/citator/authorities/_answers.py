"""What every catalogue's answer has in common: JSON (or XML) or not, an outage or not, and values of any shape read without trust.

An answer can come from a proxy, a captive portal or a page with a puzzle for browsers. Only what has the shape of the service's own
answer says anything; all else is :class:`Unknown` with the reason.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from citator.model import Failure, Field, FieldValue, FrozenMap, NotFound, Outcome, PartialDate, Record, Unknown

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["date_parts", "first", "items", "mapping", "read_json", "read_xml", "record", "text", "texts", "year_of", "years_between"]

_CONTROLS: Final = dict.fromkeys([*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)])
"""Characters that no title holds; U+0098 and U+009C enclose the article of a title in the catalogues of libraries."""


_FAILED: Final = ("error", "failed", "failure")
"""The ``status`` of an answer that is none; Crossref's is "ok" otherwise (https://api.crossref.org/swagger-ui)."""


def read_json(outcome: Outcome, authority: str, *, errors: bool = False) -> Any | NotFound | Unknown:
    """The decoded JSON of an answer with status 200; :class:`NotFound` for a 404 of the service itself.

    Failures, other statuses, HTML with any status, cut and undecodable bodies are :class:`Unknown`, and so is an answer that calls itself
    an error, whatever stands beside it: an empty list is then no word on what there is. With ``errors`` such an answer is given back like
    any other.
    """
    body = _body(outcome, authority, (b"<!doctype", b"<html", b"<?xml", b"<head"))
    if not isinstance(body, bytes):
        return body
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):  # ValueError: no JSON, no Unicode, or a number of thousands of digits
        return Unknown(authority, "the answer is no JSON")
    told = _error(answer) if isinstance(answer, dict) and not errors else ""
    return Unknown(authority, f"an error: {told[:200]}") if told else answer


def read_xml(outcome: Outcome, authority: str) -> Element | NotFound | Unknown:
    """The root of the XML of an answer with status 200, without its namespaces; all else as with :func:`read_json`.

    Entities are not expanded and nothing is fetched for a document type.
    """
    body = _body(outcome, authority, (b"<!doctype html", b"<html", b"<head"))
    if not isinstance(body, bytes):
        return body
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return Unknown(authority, "the answer is no XML")
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    return root


def mapping(value: object, *path: str) -> Mapping[str, Any]:
    """The object at ``path`` inside ``value``; an empty one where anything else stands there."""
    for name in path:
        value = value.get(name) if isinstance(value, (dict, Mapping)) else None  # a look at the class alone is four times faster
    return value if isinstance(value, (dict, Mapping)) else {}


def items(value: object) -> Iterator[Any]:
    """The items of a list, the one value that stands in for a list, or nothing for null."""
    if isinstance(value, list):
        yield from value
    elif value is not None:
        yield value


def text(value: object) -> str:
    """A string with single blanks and no control characters, or a number as string; "" for anything else.

    >>> text(" Tides\\n of\\x98 the\\x9c sea"), text(7), text(None)
    ('Tides of the sea', '7', '')
    """
    if type(value) is str and len(value) <= 5000 and value.isprintable() and "  " not in value and value.strip() == value:
        return value  # most are so, and a dump has billions of them
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    return " ".join(str(value)[:5000].translate(_CONTROLS).split())


def texts(value: object) -> list[str]:
    """The strings of a list (or one string), without empty ones."""
    return [one for item in items(value) if (one := text(item))]


def first(value: object) -> str:
    """The first string of a list, or the string itself."""
    return next(iter(texts(value)), "")


def date_parts(value: object) -> PartialDate | None:
    """The date in ``{"date-parts": [[2012, 3, 1]]}``; Crossref has ``[[null]]`` where it has none."""
    date = PartialDate.parse(value) if isinstance(value, (dict, Mapping)) and isinstance(value.get("date-parts"), list) else None
    return date if date and _is_year(date.year) else None


def year_of(value: object) -> int | None:
    """The first four-figure year in a value: 1995, "September 1997", "[c1926]"."""
    digits = ""
    for letter in text(value)[:200] + " ":
        if letter.isascii() and letter.isdigit():
            digits += letter
        elif len(digits) == 4 and _is_year(int(digits)):
            return int(digits)
        elif len(digits) == 8 and _is_year(int(digits[:4])):  # 20120301
            return int(digits[:4])
        else:
            digits = ""
    return None


def record(kind: str, source: str, values: Mapping[str, FieldValue | None]) -> Record:
    """A record of the values that are there, each with the authority as its source."""
    return Record(kind, FrozenMap({name: Field(value, source) for name, value in values.items() if value}))


def _error(answer: Mapping[str, Any]) -> str:
    """What an answer says of itself if it is an error: its code or message, or the names that it has for it; "" for all others."""
    for name in ("error", "errors"):
        if answer.get(name):
            said = next(items(answer[name]), None)
            return next(
                (words for one in ("code", "message", "title", "detail") if (words := text(mapping(said).get(one)))), text(said) or name
            )
    return text(answer.get("message")) or "status" if answer.get("status") in _FAILED else ""


def _is_year(year: int) -> bool:
    return 1000 <= year <= datetime.now(UTC).year + 5


def _body(outcome: Outcome, authority: str, pages: tuple[bytes, ...]) -> bytes | NotFound | Unknown:
    """What came with status 200, whole and not for browsers; ``pages`` are beginnings (in small letters) that no answer has."""
    if isinstance(outcome, Failure):
        return Unknown(authority, f"{outcome.kind.value}: {outcome.detail}" if outcome.detail else outcome.kind.value)
    start = outcome.body[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if outcome.media_type in ("text/html", "application/xhtml+xml") or start.startswith(pages):
        return Unknown(authority, f"a page for browsers instead of an answer (HTTP {outcome.status})")
    if outcome.status in (404, 410):
        return NotFound(authority)
    if outcome.status == 429:
        return Unknown(authority, "asks us to slow down (HTTP 429)")
    if outcome.status != 200:
        return Unknown(authority, f"HTTP {outcome.status}")
    if outcome.truncated:
        return Unknown(authority, "the answer is too long and was cut")
    return outcome.body


def years_between(first: object, last: object) -> str:
    """The years from one date to another, as text: a preprint is cited by the year of any of its versions.

    >>> years_between("2017-06-12", "2019-08-02"), years_between("2017", ""), years_between("1950", "2017")
    ('2017 2018 2019', '2017', '1950 2017')
    """
    start, end = year_of(first), year_of(last)
    span = range(start, end + 1) if start and end and end - start < 40 else (start, end)
    return " ".join(str(year) for year in span if year)
