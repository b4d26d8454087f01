"""The numbers of resolutions and decisions as all six languages print them.

822 (1993)   62/243   57/283 B   217 A (III)   S-23/2   2024/18   853   217 ألف (د-3)   دإ-23/2   二四二
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from citator.facts.general_assembly import written
from citator.text.dates import MONTH

__all__ = ["BEGINS", "NUMBER", "Number", "number_of"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed: ``822 (1993)``, ``62/243``, ``217 A (III)``, ``2024/18``, ``853``.

    ``first`` is the number, or the session or year before the slash; ``second`` the number behind it. ``session`` is a Roman one,
    ``year`` the one in parentheses, ``letter`` that of a part. ``stroke``: the year stands
    behind a stroke (``1325/2000``).
    """

    first: str
    second: str = ""
    session: str = ""
    year: str = ""
    letter: str = ""
    stroke: bool = False

    @property
    def bare(self) -> bool:
        """Whether it is a number and no more."""
        return not (self.second or self.session or self.year)

    @property
    def by_year(self) -> bool:
        """Whether it is a year and a number: ``2024/18``."""
        return bool(self.second) and len(self.first) == 4 and self.first.isdigit()


_ARABIC_LETTERS: Final = {
    "ألف": "A", "باء": "B", "جيم": "C", "دال": "D", "هاء": "E", "واو": "F", "زاي": "G", "حاء": "H", "طاء": "I", "ياء": "J",
}  # fmt: skip
_ARABIC_SESSIONS: Final = {"دإط": "ES", "دإ": "S", "د إ ط": "ES", "د إ": "S"}
_NUMERALS: Final = {c: value for value, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_PLACES: Final = {"十": 10, "百": 100, "千": 1000}
_NAMED_LETTER: Final = "|".join(_ARABIC_LETTERS)
_LETTER: Final = (
    rf"(?:[A-Z](?:(?:\s?[-–]\s?|\s(?:and|to|et|y|и)\s|和)[A-Z](?![\w.]))?|(?:{_NAMED_LETTER})(?:\s?و\s?(?:{_NAMED_LETTER}))?(?!\w))"
)
_SPECIAL: Final = r"(?:E?S[-–]|د\s?إ(?:\s?ط)?\s?[-–]\s?)"
_ROMAN: Final = rf"{_SPECIAL}?[IVXL]{{1,8}}|{_SPECIAL}\d{{1,2}}|د\s?[-–]\s?\d{{1,2}}"
BEGINS: Final = rf"(?:\d|{_SPECIAL}\d)"
"""What a number begins with."""

NUMBER: Final = re.compile(
    rf"""
    (?P<number>\d{{1,4}})\s?(?P<letter>{_LETTER})?\s{{0,2}}\(\s?(?:(?P<roman>{_ROMAN})|(?P<year>(?:19|20)\d\d))\s?\)
        (?:\s?\[?(?P<behind>[A-Z])\]?(?!\w|\.(?!\s*\Z)|\s[a-z]{{3,}}))?
    | (?P<first>(?:19|20)\d\d|{_SPECIAL}?\d{{1,3}})/(?P<second>(?:S-\d/)?\d{{1,3}})
        (?:\s?(?P<part>{_LETTER})(?!(?!号)[\w’'-]|\.\w|(?<=\s[IVX])\.\s))?(?![/\d])
    | (?P<running>\d{{3,4}})/(?P<whole>(?:19|20)\d\d)(?![\w/.-]*[\w/])
    | (?P<bare>\d{{1,4}})(?P<bareletter>[A-Z])?(?!(?!号)[\w/%°:(–-]|[.,]\d|\s?\((?!{MONTH}|\d{{1,2}}\s{MONTH})|\s(?:per\s|[A-Z]\s?\())
    | (?<=第)(?P<numerals>[零〇○一二三四五六七八九十百千两]{{1,8}})(?=号)
    """,
    re.VERBOSE,
)


def number_of(found: re.Match[str]) -> Number:
    """What a match of :data:`NUMBER` says, in Latin letters and figures."""

    def letter(*names: str) -> str:
        return _lettered(next((found[name] for name in names if found[name]), ""))

    if found["numerals"]:
        return Number(str(_counted(found["numerals"])))
    if found["running"]:
        return Number(found["running"], year=found["whole"], stroke=True)
    if found["bare"]:
        return Number(found["bare"], letter=letter("bareletter"))
    if found["first"]:
        return Number(_session(found["first"]), found["second"], letter=letter("part"))
    return Number(found["number"], session=_session(found["roman"] or ""), year=found["year"] or "", letter=letter("letter", "behind"))


def _lettered(printed: str) -> str:
    names = [
        _ARABIC_LETTERS.get(name, name)
        for name in re.split(r"\s?(?:[-–]|\band\b|\bto\b|\bet\b|\by\b|\bи\b|和)\s?|\s+و\s?(?=\w\w)", printed)
    ]
    return "-".join(names)


def _session(printed: str) -> str:
    """A session in Roman numerals or with the S of a special one; Arabic texts have figures behind a letter for both."""
    plain = re.sub(r"\s+", "", printed).replace("–", "-")
    kind, mark, count = plain.rpartition("-")
    if kind == "د":
        return written(int(count))
    return f"{_ARABIC_SESSIONS.get(kind, kind)}{mark}{count}"


def _counted(numerals: str) -> int:
    """A Chinese number, by places (二百四十二) or by figures (二四二)."""
    if not any(c in _PLACES for c in numerals):
        return int("".join(str(_NUMERALS[c]) for c in numerals))
    total, figure = 0, 0
    for c in numerals:
        if c in _PLACES:
            total += (figure or 1) * _PLACES[c]
            figure = 0
        else:
            figure = _NUMERALS[c]
    return total + figure
