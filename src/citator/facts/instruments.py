"""International instruments: names, dates, places of publication. The table and its origin: ``instruments.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final

__all__ = ["Instrument", "instrument", "instruments"]

_LANGUAGES: Final = ("fr", "es", "ru", "ar", "zh")


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument. ``full`` are its full names in all languages, ``short`` short ones, ``abbreviations`` letters that stand for nothing
    else, ``cited`` letters that stand for it beside an article only. ``years`` are those it can be called by, the year of adoption first.
    ``articles`` is their number, 0 where it is not certain. ``elsewhere`` are its names in other systems (UNTS, MTDSG, ICRC).
    """

    key: str
    kind: str
    full: tuple[str, ...]
    short: tuple[str, ...]
    abbreviations: tuple[str, ...]
    cited: tuple[str, ...]
    adopted: date
    place: str
    years: tuple[int, ...]
    articles: int
    elsewhere: tuple[str, ...]
    mtdsg: str
    icrc: str
    url: str


@cache
def instruments() -> tuple[Instrument, ...]:
    """All instruments of the table, in its order.

    >>> next(one for one in instruments() if one.key == "Genocide Convention").elsewhere
    ('78 UNTS 277', 'UNTS No. 1021', 'IV-1')
    """
    table = tomllib.loads(files("citator.facts").joinpath("instruments.toml").read_text(encoding="utf-8"))
    return tuple(_read(key, row) for key, row in table.items())


@cache
def _by_key() -> dict[str, Instrument]:
    return {one.key: one for one in instruments()}


def instrument(key: str) -> Instrument | None:
    """The instrument of that key.

    >>> str(instrument("CRC").adopted), instrument("no such thing")
    ('1989-11-20', None)
    """
    return _by_key().get(key)


def _read(key: str, row: dict[str, Any]) -> Instrument:
    mtdsg, icrc = row.get("mtdsg", ""), row.get("icrc", "")
    elsewhere = (*row.get("unts", ()), *([mtdsg] if mtdsg else ()), *([f"ihl-treaties/{icrc}"] if icrc else ()))
    full = (*row.get("names", ()), *(name for language in _LANGUAGES for name in row.get(language, ())))
    return Instrument(
        key, row.get("kind", "treaty"), full, tuple(row.get("short", ())), tuple(row.get("abbr", ())), tuple(row.get("cited", ())),
        row["adopted"], row.get("place", ""), (row["adopted"].year, *row.get("years", ())), row.get("articles", 0), elsewhere, mtdsg, icrc,
        row.get("url", ""),
    )  # fmt: skip
