"""The facts that ship with citator (:mod:`citator.facts`) as records: resolutions of the Security Council with their years, cases of the
International Court of Justice, international instruments with their names and dates.

They confirm: only the year of a resolution, of which the table says which are possible, may contradict a citation. A selection is no
register, so that nothing follows from what is not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Final

from citator.facts.icj_cases import Known, cases, same_parties
from citator.facts.instruments import Instrument, instruments
from citator.facts.security_council import possible_years, year_of
from citator.local.rows import as_json
from citator.model import Field, FieldValue, FrozenMap, PartialDate, Record, Standing
from citator.rules.compare_text import key

__all__ = ["SOURCE", "look_up", "search"]

SOURCE: Final = "facts"
"""The name of this data: no other may have it."""
_COUNCIL: Final = re.compile(r"S/RES/(\d{1,5})(?: \(\d{4}\))?")
_PARTIES: Final = re.compile(r"(?P<title>.+?)\s*[(,]\s*(?P<parties>[^()]+(?:\sv\.?\s|/)[^()]+)\)?")
_OF_TREATIES: Final = ("treaty", "legislation", "un-document", "document", "resolution")
_OF_CASES: Final = ("legal_case", "case", "document")


def look_up(wanted: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    """The records that bear identifiers, as :func:`citator.local.asking.look_up` has them."""
    return [{"asked": number, **hit} for number, (scheme, *values) in enumerate(wanted) for value in values for hit in _by(scheme, value)]


def search(asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The instruments and cases of the name in ``title``, where ``type`` is one that they can have.

    >>> [hit["record"]["fields"]["issued"] for hit in search({"type": "treaty", "title": "Genocide Convention"})]
    [{'date': [1948, 12, 9]}]
    >>> search({"type": "book", "title": "Genocide Convention"})
    []
    """
    kind, title = asked["type"], asked["title"]
    found: list[dict[str, Any]] = []
    if kind in _OF_TREATIES:
        found += [_of_instrument(one, title) for one in _named().get(key(title), ())]
    if kind in _OF_CASES:
        found += [_of_case(one, title) for one in _cases_named(title)]
    return found


def _by(scheme: str, value: str) -> Iterator[dict[str, Any]]:
    if scheme == "un_symbol" and (council := _COUNCIL.fullmatch(value)):
        yield from _of_council(int(council[1]))
    elif scheme == "icj_case":
        yield from (_of_case(one) for one in cases() if str(one.number) == value)
    elif scheme in ("unts", "mtdsg"):
        yield from (_of_instrument(one) for one in instruments() if value in (*one.elsewhere, one.mtdsg))


def _of_council(number: int) -> Iterator[dict[str, Any]]:
    years, likely = possible_years(number), year_of(number)
    if years and likely:
        values: dict[str, FieldValue] = {
            "number": f"S/RES/{number} ({likely})",
            "authority": "Security Council",
            "issued": PartialDate(likely),
            "other-years": " ".join(str(year) for year in range(years[0], years[1] + 1)),
            "URL": f"https://docs.un.org/en/S/RES/{number}({likely})",
        }
        yield _hit("resolution", f"security-council/{number}", Standing.REGISTRY, values)


def _of_case(known: Known, cited: str = "") -> dict[str, Any]:
    whole = f"{known.title} ({' v. '.join(known.sides)})" if known.sides else known.title
    values: dict[str, FieldValue] = {
        "title": cited or whole,
        "title-short": known.title,
        "original-title": whole if cited else "",
        "authority": "International Court of Justice",
        "number": str(known.number),
        "URL": f"https://www.icj-cij.org/case/{known.number}",
    }
    return _hit("case", f"icj/{known.number}", Standing.COMPILED, values)


def _of_instrument(one: Instrument, cited: str = "") -> dict[str, Any]:
    day: date = one.adopted
    values: dict[str, FieldValue] = {
        "title": cited or one.full[0],
        "title-short": next(iter(one.short), ""),
        "original-title": one.full[0] if cited else "",
        "issued": PartialDate(day.year, day.month, day.day),
        "other-years": " ".join(map(str, one.years)),
        "publisher-place": one.place,
        "number": next(iter(one.elsewhere), ""),
        "URL": one.url,
    }
    return _hit(one.kind, f"instruments/{one.key}", Standing.COMPILED, values)


def _hit(kind: str, place: str, standing: Standing, values: Mapping[str, FieldValue]) -> dict[str, Any]:
    record = Record(kind, FrozenMap({name: Field(value) for name, value in values.items() if value}))
    return {"source": SOURCE, "at": f"local:{SOURCE}#{place}", "standing": standing.value, "record": as_json(record)}


@cache
def _named() -> Mapping[str, tuple[Instrument, ...]]:
    found: dict[str, tuple[Instrument, ...]] = {}
    for one in instruments():
        for name in dict.fromkeys(map(key, (*one.full, *one.short, *one.abbreviations))):
            found[name] = (*found.get(name, ()), one)
    return found


def _cases_named(title: str) -> Iterator[Known]:
    """The cases of a name as it is cited: whole, or with its parties in other words; without parties, where one case alone has the name."""
    parted = _PARTIES.fullmatch(title)
    same = [one for one in cases() if key(one.title) == key(parted["title"] if parted else title)]
    if parted:
        yield from (one for one in same if same_parties(one, parted["parties"]))
    elif len(same) == 1:
        yield same[0]
