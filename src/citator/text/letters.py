"""The letters that a damaged or old file meant: accents that stand beside their letters, letters encoded twice, glyphs of a font's own.

Old TeX fonts have accents as signs of their own, printed before the letter ("Andr´e", "Lemaˆıtre"); other programs print them behind it
("nin˜o"). Which of the two, whether "´" is an apostrophe ("l´eau"), and whether "Ã©" is a letter encoded twice, is told by the whole
document (:class:`Habits`); what it doesn't tell is left as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

__all__ = ["Habits", "LetterEdit", "habits", "letter_edits", "oddities"]

LetterEdit = tuple[int, int, str]
"""Replace ``[start, end)`` by a string."""

# Spacing accents, the combining ones that they stand for, and the letters that carry them in Latin alphabets: those that certainly do,
# and those that do in one or two.
_ACCENTS: Final[dict[str, tuple[str, str, str]]] = {
    "´": ("\u0301", "aeiouyı", "cnszrl"),
    "ˊ": ("\u0301", "aeiouyı", "cnszrl"),
    "`": ("\u0300", "aeiouı", ""),
    "ˋ": ("\u0300", "aeiouı", ""),
    "¨": ("\u0308", "aeiouyı", ""),
    "ˆ": ("\u0302", "aeiouı", "cghjswy"),
    "˜": ("\u0303", "aon", "iu"),
    "˚": ("\u030a", "au", ""),
    "ˇ": ("\u030c", "cszren", "dtl"),
    "˘": ("\u0306", "ag", "eiou"),
    "˝": ("\u030b", "ou", ""),
    "¯": ("\u0304", "aeiouı", ""),
    "˙": ("\u0307", "zecgı", ""),
    "¸": ("\u0327", "cs", "tgklnr"),
    "˛": ("\u0328", "ae", "iu"),
}
_SIGNS: Final = "".join(_ACCENTS)
_BELOW: Final = "¸˛"  # printed behind their letters by TeX, too
_APOSTROPHES: Final = "´`ˊˋ"
_SILENT: Final = _BELOW + "`"  # these show no habit; "`" is a quotation mark and a sign of Markdown
_APOSTROPHE: Final = re.compile(r"[^\W\d_]['’][^\W\d_]")
_BESIDE: Final = re.compile(rf"(?P<sign>[{_SIGNS}])(?:(?<=(?P<left>[^\W\d_]).)|)(?P<gap> ?)(?P<right>[^\W\d_]?)")
_MARKS: Final = "\u0300-\u036f\u0653-\u0655\u3099\u309a"
_COMPOSED: Final = re.compile(rf"[^\W_][{_MARKS}]{{1,8}}")
_WIDE: Final = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_FORMS: Final = "\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc"
_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Signs that fonts keep where no standard has any: the ligatures of Apple's fonts; figures and small capitals of Adobe's glyph list
# (https://github.com/adobe-type-tools/agl-specification); the bullets of Symbol and Wingdings, as Word writes them.
_OWN: Final = (
    {"\uf001": "fi", "\uf002": "fl", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓"}
    | {chr(0xF730 + digit): str(digit) for digit in range(10)}
    | {chr(0xF761 + at): chr(0x61 + at) for at in range(26)}
)
# The same letters left as control characters by old TeX fonts (OT1): ffi and ffl. Those of ff, fi and fl are line ends here.
_CONTROLS: Final = {"\x0e": "ffi", "\x0f": "ffl"}
_SINGLE: Final = re.compile(
    rf"(?P<form>[{_FORMS}])|(?P<wide>[{_WIDE}])|(?P<bidi>[{_BIDI}]+)|(?P<own>[{''.join(_OWN)}])|(?<=[a-z])(?P<control>[\x0e\x0f])(?=[a-z])"
)
_ODD: Final = re.compile(rf"[{_SIGNS}{_MARKS}{_WIDE}{_FORMS}{_BIDI}{''.join(_OWN)}\x0e\x0f]|[Â-ô][^\x00-\x7f]")
# UTF-8 that was read as Windows-1252: a first byte and the bytes that must follow it (RFC 3629).
_LATE: Final = "".join(
    dict.fromkeys(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0))
) + "".join(map(chr, range(0x80, 0xA0)))  # fmt: skip
_TWICE: Final = re.compile(rf"[Â-ß][{re.escape(_LATE)}]|[à-ï][{re.escape(_LATE)}]{{2}}|[ð-ô][{re.escape(_LATE)}]{{3}}")
_FOREIGN: Final = re.compile(r"[^\x00-\x7f\ufffd]")
_PRIVATE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_ELIDED: Final = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|nell|sull|all|dall|un|don|isn|won|can|didn|o)\Z", re.IGNORECASE
)
_SUFFIX: Final = re.compile(r"(?:s|t|ll|re|ve|d|m)\b", re.IGNORECASE)
_LONGEST: Final = 40


@dataclass(frozen=True, slots=True)
class Habits:
    """How a document is written: ``accents`` "before" or "behind" their letters ("" if nothing shows it), whether "´" is (also) its
    apostrophe, and whether its letters are ``twice`` encoded throughout.
    """

    accents: str = ""
    apostrophes: bool = True
    twice: bool = False


@lru_cache(maxsize=4)
def habits(text: str) -> Habits:
    """The habits that the whole of ``text`` shows. O(n)."""
    if text.isascii() and "`" not in text:
        return Habits()
    sides: Counter[str] = Counter()
    for found in _BESIDE.finditer(text):
        side, sure = _side(found)
        if side and sure and found["sign"] not in _SILENT and not _may_elide(text, found):
            sides[side] += 1 if found["sign"] in _APOSTROPHES else 3
    order, often = max(sides.items(), key=lambda pair: pair[1], default=("", 0))
    order = order if often >= 4 * (sum(sides.values()) - often) else ""
    return Habits(order, not (order and _APOSTROPHE.search(text)), _is_twice(text))


def _side(found: re.Match[str]) -> tuple[str, bool]:
    """On which side of its letter an accent stands, and whether the letters alone show it."""
    sign, left, right = found["sign"], found["left"], found["right"]
    if found["gap"] and (not left or _fit(sign, left) or not right.islower() or sign in _BELOW):
        right = ""
    if right == "ı":
        return "before", True
    before, behind = _fit(sign, right), _fit(sign, left)
    if before == behind:
        return "", False
    return ("before" if before > behind else "behind"), bool(left and right and not found["gap"] and not (before and behind))


def _fit(sign: str, letter: str | None) -> int:
    """How well an accent goes with a letter: 2 in many languages, 1 in a few, 0 in none."""
    _, sure, rare = _ACCENTS[sign]
    low = (letter or "").lower()
    return 2 if low and low in sure else 1 if low and low in rare else 0


def _may_elide(text: str, found: re.Match[str]) -> bool:
    """Whether the sign could be an apostrophe ("l´eau", "it´s")."""
    if found["sign"] not in _APOSTROPHES or not found["left"] or not found["right"]:
        return False
    at = found.start("sign")
    low = at
    while low and at - low < _LONGEST and text[low - 1].isalpha():
        low -= 1
    return bool(_ELIDED.match(text[low:at])) or bool(_SUFFIX.match(text, found.start("right")))


def _is_twice(text: str) -> bool:
    """Whether every letter beyond ASCII is part of a letter that was encoded twice, and two at least are."""
    covered = letters = 0
    for found in _TWICE.finditer(text):
        if _decoded(found[0]):
            covered += len(found[0])
            letters += 1
    return letters > 1 and covered == len(_FOREIGN.findall(text))


def _decoded(twice: str) -> str:
    """The letter that was encoded twice, or "" where it is none."""
    data = bytearray()
    for letter in twice:
        try:
            data += letter.encode("cp1252")
        except UnicodeEncodeError:
            if ord(letter) > 0xFF:
                return ""
            data.append(ord(letter))
    try:
        letter = data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return letter if len(letter) == 1 and (letter.isprintable() or letter in "\u00a0\u00ad\u2009\u202f\u200b") else ""


def letter_edits(text: str, start: int, end: int, shown: Habits) -> list[LetterEdit]:
    """The edits that put the letters of ``text[start:end]`` right, in order; none overlaps another.

    >>> text = "Andr´e Lemaˆıtre, M¨uller"
    >>> letter_edits(text, 0, len(text), habits(text))
    [(4, 5, ''), (5, 6, 'é'), (11, 12, ''), (12, 13, 'î'), (19, 20, ''), (20, 21, 'ü')]
    """
    if not _ODD.search(text, start, end):
        return []
    edits = [*_single(text, start, end), *_composed(text, start, end)]
    if shown.twice:
        edits += ((*found.span(), _decoded(found[0])) for found in _TWICE.finditer(text, start, end) if _decoded(found[0]))
    else:
        edits += _accented(text, start, end, shown)
    edits.sort()
    kept: list[LetterEdit] = []
    for edit in edits:
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept


def _single(text: str, start: int, end: int) -> Iterator[LetterEdit]:
    for found in _SINGLE.finditer(text, start, end):
        if found["bidi"]:
            yield *found.span(), ""
        elif found["own"]:
            yield *found.span(), _OWN[found[0]]
        elif found["control"]:
            yield *found.span(), _CONTROLS[found[0]]
        elif unicodedata.category(found[0]) in ("Lo", "Lu", "Ll", "Nd", "Lm"):
            plain = unicodedata.normalize("NFKC", found[0])
            if plain != found[0]:
                yield *found.span(), plain


def _composed(text: str, start: int, end: int) -> Iterator[LetterEdit]:
    for found in _COMPOSED.finditer(text, start, end):
        whole = unicodedata.normalize("NFC", found[0])
        if whole != found[0]:
            yield from _placed(text, *found.span(), whole)


def _accented(text: str, start: int, end: int, shown: Habits) -> Iterator[LetterEdit]:
    at = start
    while found := _BESIDE.search(text, at, end):
        sign = found.start("sign")
        at = sign + 1
        side = _chosen(text, found, shown)
        if side == "before":
            left, right, letter = sign, found.end("right"), found["right"]
        elif side == "behind":
            left, right, letter = sign - 1, sign + 1, found["left"]
        else:
            continue
        whole = unicodedata.normalize("NFC", letter.replace("ı", "i") + _ACCENTS[found["sign"]][0])
        if len(whole) == 1:
            yield from _placed(text, left, right, whole)
            at = right


def _chosen(text: str, found: re.Match[str], shown: Habits) -> str:
    """The side of its letter on which an accent stands; "" for one that is to be left alone."""
    sign, at = found["sign"], found.start("sign")
    side, sure = _side(found)
    if at and text[at - 1].isdigit():  # minutes, degrees
        return ""
    habit = "" if sign in _BELOW else shown.accents
    if sign in _APOSTROPHES and (not sure or sign in "`ˋ" or _may_elide(text, found)):
        elided = shown.apostrophes and _may_elide(text, found)
        return "" if elided or not habit else _if_fitting(found, habit)
    return side if sure or (side and not habit) else _if_fitting(found, habit)


def _if_fitting(found: re.Match[str], side: str) -> str:
    """``side``, if the letter there carries the accent."""
    letter = found["right"] if side == "before" else found["left"]
    apart = side == "before" and bool(found["gap"]) and (not found["left"] or not letter.islower())
    return side if side and not apart and _fit(found["sign"], letter) else ""


def _placed(text: str, left: int, right: int, letter: str) -> Iterator[LetterEdit]:
    """The letter in the place of ``[left, right)``: a word's first letter maps to where that begins, any other to where it ends, so
    that the range of a word in the cleaned text leads to the whole of it.
    """
    if left and (text[left - 1].isalnum() or unicodedata.combining(text[left - 1])):
        yield left, right - 1, ""
        yield right - 1, right, letter
    else:
        yield left, right, letter


def oddities(text: str) -> Iterator[str]:
    """What is wrong with the letters of ``text`` and can't be put right, a clause each.

    >>> list(oddities("The l\ufffdmp; cafÃ© and café; the \ue123 sign"))
    ['1 character is lost (shown as \\ufffd)', '1 letter looks as if it was encoded twice (Ã©)', '1 sign has a meaning only in its font']
    """
    if text.isascii():
        return
    if lost := text.count("\ufffd"):
        yield f"{_counted(lost, 'character')} lost (shown as \ufffd)"
    twice = [] if habits(text).twice else [one[0] for one in _TWICE.finditer(text) if _decoded(one[0])]
    if twice:
        thing = "it was" if len(twice) == 1 else "they were"
        yield f"{_counted(len(twice), 'letter', 'looks', 'look')} as if {thing} encoded twice ({twice[0]})"
    own = sum(1 for sign in _PRIVATE.finditer(text) if sign[0] not in _OWN)
    if own:
        yield f"{_counted(own, 'sign', 'has', 'have')} a meaning only in {'its' if own == 1 else 'their'} font"


def _counted(count: int, what: str, one: str = "is", more: str = "are") -> str:
    return f"{count:,} {what} {one}" if count == 1 else f"{count:,} {what}s {more}"
