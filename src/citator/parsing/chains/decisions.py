"""Whether two decisions are one: by their number, or by court and day."""

from __future__ import annotations

import re

from citator.model import Record
from citator.text.titles import title_words

__all__ = ["of_court_and_day", "same_number", "told_by_number"]


def told_by_number(one: Record, two: Record) -> bool:
    """Whether both are decisions with a number, which tells alone whether they are one: "STC 11/1981, cit.", "Cass. n. 500/1999, cit."."""
    if two.type != "case" or not one.text("number") or not two.text("number"):
        return False
    return (one.type == "case" and one.text("authority") != "") or _at_luxembourg(one)


def same_number(one: Record, two: Record) -> bool:
    """Whether two decisions have the same number, one of them perhaps with its year, "500/1999" for number 500 of 1999, and one court.

    >>> from citator.model import Field, FrozenMap
    >>> whole, short = (Record("case", FrozenMap({"number": Field(number, "text")})) for number in ("500/1999", "501"))
    >>> same_number(whole, whole), same_number(whole, short)
    (True, False)
    """
    if _at_luxembourg(one):  # one of joined cases stands for all: "C-1/90 and C-2/90"
        return not set(_LUXEMBOURG.findall(one.text("number"))).isdisjoint(_LUXEMBOURG.findall(two.text("number")))
    (first, _, year), (other, _, later) = (record.text("number").partition("/") for record in (one, two))
    dates = [record.date("issued") for record in (one, two)]
    years = {written or (str(date.year) if date else "") for written, date in zip((year, later), dates, strict=True)}
    return first == other and len(years - {""}) < 2 and _same_court(one, two)


def _same_court(one: Record, two: Record) -> bool:
    """Whether two courts may be one, with its chamber or without: "Cass." and "Cass. civ.", never "OLG Hamm" and "OLG Köln"."""
    courts = [title_words(record.text("authority")) for record in (one, two)]
    words = list(zip(*courts, strict=False)) if len(courts[0]) == len(courts[1]) == 2 else [tuple(words[0] for words in courts if words)]
    return courts[0] == courts[1] or all(len(pair) == 2 and (pair[0].startswith(pair[1]) or pair[1].startswith(pair[0])) for pair in words)


def of_court_and_day(one: Record, two: Record) -> bool:
    """Whether two decisions are of one court and one whole day: "BGH, Urteil vom 3. Mai 2011".

    >>> of, on = {"type": "case", "authority": "BGH"}, {"issued": {"date-parts": [[2011, 5, 3]]}}
    >>> of_court_and_day(Record.from_csl(of | on), Record.from_csl(of | on)), of_court_and_day(Record.from_csl(of), Record.from_csl(of))
    (True, False)
    """
    mine, theirs = one.date("issued"), two.date("issued")
    whole = mine is not None and theirs is not None and mine.day is not None and mine == theirs
    kinds = {record.text("genre")[:2].casefold() for record in (one, two)} - {""}  # "Urt.", "Urteil"
    of_one_court = one.type == two.type == "case" and title_words(one.text("authority")) == title_words(two.text("authority"))
    return whole and of_one_court and len(kinds) < 2


_LUXEMBOURG = re.compile(r"[CT]-\d+/\d+")


def _at_luxembourg(record: Record) -> bool:
    """Whether the number is one of the courts at Luxembourg, which no other case has: "C-402/05 P"."""
    return _LUXEMBOURG.match(record.text("number")) is not None
