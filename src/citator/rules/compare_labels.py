"""What is printed with a title and is no part of it: the number under which a journal has the article ("I.—", "XXV."), the heading of its
section ("Letters to the editor:"), the volume of a work in several; and titles that name several parts at once ("I, II").

One of two titles may have it and the other not. Where both have one, it tells them apart: part I is not part II.
"""

from __future__ import annotations

import re
from typing import Final

from citator.rules.compare_text import figures, key, plain
from citator.text.volumes import without_volume

__all__ = ["names_several_parts", "unlabelled"]

_NUMBER: Final = re.compile(r"(?=[IVXLC\d])(?:[IVXLC]{1,8}|\d{1,3})\s?\.\s?(?:[—–-]\s?|\s)(?=[\w“\"'‘(])")
_SECTION: Final = re.compile(
    r"(?:letters?\sto\sthe\seditor|(?:guest\s)?editorial|(?:review|original|research|feature|invited|regular)\s(?:article|paper)|"
    r"(?:invited|mini)[\s-]?review|(?:short|brief|rapid|research)\s(?:communication|report|note)|technical\s(?:note|report)|"
    r"viewpoint|perspective|opinion|replication\s(?:data|materials?|code)\sfor)\s?(?::|[.]\s|\s?[—–]|\s-\s)\s?(?=\S)",
    re.IGNORECASE,
)
_EDITION: Final = re.compile(  # the one that stands in brackets before a subtitle
    r"\s?[(\[][^()\[\]]{0,24}\b(?:ed|edn|edition|aufl|auflage)\b\.?[)\]](?=\s?[:;.,]|\s[–—-]\s)", re.IGNORECASE
)
_VERSION: Final = re.compile(  # of data and software
    r"\s?[,.;:(\[]?\s?\b(?:(?:version|release)\s\d+(?:\.\d+){0,3}|v\.?\s?\d+(?:\.\d+){1,3})\b[)\]]?",
    re.IGNORECASE,
)
_PART: Final = r"(?:[IVX]{1,5}|\d{1,2})"
_PARTS: Final = re.compile(rf"(?P<title>.+?\W)(?P<parts>{_PART}(?:\s?(?:,|&|[-–—]|\band\b|\bund\b|\bet\b|\by\b)\s?{_PART}){{1,4}})\W*")
_ANNOUNCED: Final = re.compile(r"(?:[.:,;(]|[–—]|\b(?:parts?|pts?|teile?|parties?|partes?)\.?)\s*$", re.IGNORECASE)
_RANGE: Final = re.compile(rf"(?P<first>{_PART})\s?[-–—]\s?(?P<last>{_PART})")
_LAST: Final = re.compile(rf"(?P<title>.+?\W)(?P<part>{_PART})\W*")


def unlabelled(title: str) -> str:
    """The title without a number or heading before it, or a volume, version or bracketed edition in it; "" where there is none.

    >>> unlabelled("XXV. On the lamps of lighthouses"), unlabelled("Letters to the editor: on lamps"), unlabelled("Lamps of the sea")
    ('On the lamps of lighthouses', 'on lamps', '')
    >>> unlabelled("Global Lamp Database, version 4.2"), unlabelled("Replication Data for: Lamps and law")
    ('Global Lamp Database', 'Lamps and law')
    >>> unlabelled("Lamps of the Sea, Volume 1 (3rd Ed.): Foundations")
    'Lamps of the Sea: Foundations'
    """
    text = plain(title)
    before = _NUMBER.match(text) or _SECTION.match(text)
    bare = text[before.end() :] if before else text
    bare = _VERSION.sub("", bare, count=1)
    bare = _EDITION.sub("", bare, count=1)
    bare = without_volume(bare)
    return bare if bare != text and len(key(bare).split()) > 1 else ""


def names_several_parts(longer: str, title: str) -> bool:
    """Whether ``longer`` names several parts of a work at once, and ``title`` is that of one of them.

    >>> names_several_parts("The tides. I, II", "The tides. II"), names_several_parts("The tides I and II", "The tides III")
    (True, False)
    >>> names_several_parts("The tides. I–III", "The tides. II"), names_several_parts("Luke 1-9", "Luke 2")
    (True, False)
    """
    many, one = _PARTS.fullmatch(plain(longer)), _LAST.fullmatch(plain(title))
    if not many or not one or key(many["title"]) != key(one["title"]):
        return False
    if re.search(r"\d", many["parts"] + one["part"]) and not _ANNOUNCED.search(many["title"]):
        return False  # "Luke 1–9", "children aged 6-12"
    part, parts = _number(one["part"]), many["parts"]
    spans = [(_number(span["first"]), _number(span["last"])) for span in _RANGE.finditer(parts)]
    return part in map(_number, re.findall(_PART, parts)) or any(first < part < last for first, last in spans)


def _number(part: str) -> int:
    return int(next(iter(figures(part)), "0"))
