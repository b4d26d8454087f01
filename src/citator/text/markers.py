"""Note markers in plain text: what looks like one.

Copied text has lost the raised figures: "the flood.1 In addition", "the harbour master, 6  along", "lights”4". A figure is a marker only in
the order of the notes; powers (10³ copied as 103), units (km2), decimals and years are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from citator.text.faint import faint_signs
from citator.text.labels import number_of
from citator.text.sign import Sign
from citator.text.spans import Within

__all__ = ["Sign", "signs"]

# Each of these begins with what it looks for and looks back from there: so a long text is searched for figures, not tried letter by letter.
_NUMBER: Final = re.compile(r"\d(?<!\d\d)\d{0,2}(?!\d)")
_STOPS: Final = ".,;:!?…。，；：！？、،؛؟։।"
_ENDS: Final = "\"'”’»)]）」』》"
_CLOSING: Final = re.escape(_STOPS + _ENDS)
_NOT_AHEAD: Final = r"(?![\w%°]|[.,:/–-]\d)"
_GLUED: Final = re.compile(rf"(?<=[^\W\d_]|[{_CLOSING}])(\d{{1,3}}){_NOT_AHEAD}")
_SEVERAL: Final = re.compile(rf"(?<=[{_CLOSING}])\d{{4,9}}{_NOT_AHEAD}")
_SERIES: Final = re.compile(rf"(?<=[^\W\d_]|[{_CLOSING}])(?P<label>[1-9]\d{{0,2}})(?:(?:, ?|[–-])[1-9]\d{{0,2}}){{1,4}}{_NOT_AHEAD}")
_PART: Final = re.compile(r"(\D*)(\d+)")
_ENDING_FIGURE: Final = re.compile(r"(?:(?<!\d)(?:1[5-9]|20)\d\d|(?<![^\W_])(?:[kcmdµμ]?m|ft|yd|mi|in|CO|H)[23] ?)[.,]\Z")  # a year, km2
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_ISOTOPE: Final = re.compile(r"(?<![\w.])\d{1,3} ?[A-Z][a-z]?\.\Z")  # "traces of 14 C."
_TEXT_AGAIN: Final = re.compile(r"\s+[^\W\d_]|[ \t\xa0]*(?:[\r\n\f]|\Z)")
_MISSED: Final = 2  # markers between two that were seen
_BEFORE_SPACED: Final = re.compile(r"[.,;:”’»)](?P<before>[ \xa0]{1,3})\Z")
_SPACED: Final = re.compile(r"(?P<after>[ \xa0]{1,3}(?=[^\W\d_])|\s*$)", re.MULTILINE)
_BEFORE_LINE_END: Final = re.compile(r"[^\W\d_][ \xa0]{1,3}\Z")
_LINE_END: Final = re.compile(r"[ \xa0]*(?:\r?\n|\Z)")
_LINE_START: Final = re.compile(r"[ \xa0]*\r?\n|[ \xa0]+[^\W\d_]")
_AFTER_YEAR: Final = re.compile(r"(?:1[89]|20)(?<![\w.,/–-]..)\d\d(\d{1,2})(?=[\s.,;:)”]|$)")
_SQUARE: Final = re.compile(r"\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,12})\](?!\()")
_MAKE: Final = re.compile(r"(?: ?[=:]=? |: )")  # "make[2]: entering", "x[1] = 2"
_NO_MARKER_BEHIND: Final = ("*", "-", "=", "/", "\\", "^", "$", "_", "(", "[", "{")
_SQUARE_ROMAN: Final = re.compile(r"\[([ivxlc]{1,8})\](?![(\[])")
_ROUND: Final = re.compile(
    r"\((?:(?<=[^\W\d_.,;:!?”’\"'»]\()|(?<=[.,;:!?”’\"'»。，；！？،؛؟]\()|(?<=[^\W\d_]\s\()|(?<=[.,;:!?”’\"'»]\s\())(\d{1,3})\)(?=[\s.,;:،؛。，；]|$)"
)
_RAISED: Final = re.compile(r"[⁰¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}")
_SIGN: Final = re.compile(
    r"(?:[*∗⁎](?:(?<=[^\W_].)|(?<=[.,;:!?)”’\"'»…%].))[*∗⁎]{0,3}|[†‡§¶‖∥](?:(?<=[^\W_].)|(?<=[.,;:!?)”’\"'»…%].))[†‡§¶‖∥]{0,2})(?=[\s.,;:)”’\"']|$)"
)
_ROMAN: Final = re.compile(r"[.,;:!?)\]”’\"'»…][ \xa0]?([ivxlc]{1,8})(?=[\s.,;:)”]|$)")
_DIGITS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹∗⁎", "0123456789**")
_UNITS: Final = frozenset(("m", "km", "cm", "mm", "dm", "nm", "ft", "yd", "mi", "in", "s", "sec", "µm", "μm", "kg"))
_ABBREVIATION: Final = re.compile(r"\b(?:nos?|pp?|vols?|arts?|paras?|ch|figs?|rev|add|corr|conf|pv|sr|inf|wp|[a-z])\.\Z", re.IGNORECASE)
_OPENED: Final = re.compile(r"[^\s*]")
_CLOSED: Final = re.compile(r"[\s.,;:)]|$")
_BLANK: Final = (" ", "\xa0")
_LETTER_OR_END: Final = re.compile(rf"[^\W\d_]{{3,}}[ \xa0]?\Z|[{_CLOSING}][ \xa0]?\Z")
_RANGE: Final = re.compile(r" ?[–—-] ?")
_WIDE: Final = 20  # numbers that a range stands for, at most
_NAMES_PART: Final = re.compile(
    r"(?:sub\w*|para\w*|sections?|articles?|clauses?|items?|rules?|steps?|eq\w*|formulae?|options?|points?|parts?|figures?|tables?|and|or|"
    r"to|through|in|of|see)\Z",
    re.IGNORECASE,
)


def signs(text: str, skip: Within) -> list[Sign]:
    """Everything in ``text`` that could be a note marker, in order; not in the stretches of ``skip`` (addresses, listed targets).

    >>> [(sign.label, sign.style) for sign in signs("in the flood.1 An area of 12 km2 was lost,7 see [4].", Within([]))]
    [('1', 'glued'), ('7', 'glued'), ('4', 'square')]
    """
    plain = [*_all(text), *_long(text)]
    known = {sign.start for sign in plain}
    faint = [sign for sign in faint_signs(text) if sign.start not in known]
    found = [sign for sign in (*plain, *faint) if not skip.touches(sign.start, sign.end)]
    return _parted(sorted(found, key=lambda sign: (sign.start, sign.end)))


def _all(text: str) -> Iterator[Sign]:
    yield from _bare(text)
    yield from _bracketed(text)
    yield from _unmistakable(text)


def _long(text: str) -> Iterator[Sign]:
    """Figures too long for one marker, that may be several."""
    for match in _SEVERAL.finditer(text):
        weight = _glued_weight(text, match.start(), match.end())
        if weight:
            yield Sign(match[0], match.start(), match.end(), "several", weight)


def _parted(found: Sequence[Sign]) -> list[Sign]:
    """The signs, with those in the place of one that consist of several side by side: after 8, "910" is 9 and 10.

    So is read only what is not due itself, and only where the first of the several is; at the beginning of a text, only where the
    series goes on.
    """
    out: list[Sign] = []
    last = 0
    labels = {sign.label for sign in found if sign.style not in ("faint", "apart", "counted")}
    for sign in found:
        if sign.style not in ("glued", "raised", "several"):
            out.append(sign)
            last += sign.style in ("spaced", "loose") and sign.weight >= 1 and sign.label == str(last + 1)
            continue
        number = int(sign.label)
        due = range(last + 1, last + 2 + _MISSED)
        parts = next((parts for first in due if number not in due and (parts := list(_consecutive(sign, first)))), [])
        if parts and (last or str(int(parts[-1].label) + 1) in labels):
            out += parts
            last = int(parts[-1].label)
        elif sign.style != "several" or number in due:  # the thousandth note
            out.append(replace(sign, style="glued") if sign.style == "several" else sign)
            last = number if number in due or number == 1 or not last else last
    return out


def _consecutive(sign: Sign, number: int) -> Iterator[Sign]:
    """The signs with the numbers from ``number`` on of which ``sign`` consists; nothing where it does not consist of such."""
    places: list[tuple[int, int]] = []
    at = 0
    while at < len(sign.label):
        label = str(number + len(places))
        if not sign.label.startswith(label, at):
            return
        places.append((at, at + len(label)))
        at += len(label)
    if len(places) > 1:
        for start, end in places:
            style = "glued" if sign.style == "several" else sign.style
            yield Sign(sign.label[start:end], sign.start + start, sign.start + end, style, sign.weight, several=True)


def _bare(text: str) -> Iterator[Sign]:
    """Figures with nothing around them."""
    numbers = [found.span() for found in _NUMBER.finditer(text)]
    series = [found for start, _ in numbers if (found := _SERIES.match(text, start))]
    for found in series:
        yield from _in_series(text, found)
    told = {found.start() for found in series}
    for match in (found for start, _ in numbers if start not in told and (found := _GLUED.match(text, start))):
        weight = _glued_weight(text, match.start(), match.end())
        if weight:
            style = "glued" if weight > 2 or text[match.start() - 1] in _STOPS else "joined"
            yield Sign(match[1], match.start(), match.end(), style, weight, _opens_with_sign(text, match.start()))
    yield from _spaced(text, numbers)
    for start, end in numbers:
        if text[start - 1 : start] in _BLANK and _BEFORE_LINE_END.search(text, max(0, start - 4), start) and _LINE_END.match(text, end):
            yield Sign(text[start:end], start, end, "loose", 0.6)
    for start, end in numbers:
        if _opens_line(text, start) and _LINE_START.match(text, end):
            yield Sign(text[start:end], start, end, "loose", 0.6)
    for match in _AFTER_YEAR.finditer(text):
        yield Sign(match[1], match.start(1), match.end(1), "loose", 0.6)


def _in_series(text: str, found: re.Match[str]) -> Iterator[Sign]:
    """The markers of "lost.1,2" and "lost.2–4"; of a figure with a decimal comma none but the first."""
    weight = _glued_weight(text, found.start(), found.end())
    style = "glued" if weight > 2 or text[found.start() - 1] in _STOPS else "joined"
    parts = [(part[1], int(part[2]), part.start(2), part.end(2)) for part in _PART.finditer(text, found.start(), found.end())]
    rises = all(one[1] < two[1] <= one[1] + (1 if two[0] == ", " else _WIDE) for one, two in pairwise(parts))
    if not weight or (not rises and parts[1][0] != ", "):
        return
    last = 0
    for joint, number, start, end in parts if rises else parts[:1]:
        if joint in ("–", "-"):
            for between in range(last + 1, number):
                yield Sign(str(between), start - 1, start, style, weight, several=True)
        yield Sign(str(number), start, end, style, weight, several=bool(joint) or parts[1][0] != ", ")
        last = number


def _spaced(text: str, numbers: Sequence[tuple[int, int]]) -> Iterator[Sign]:
    """Figures with blanks around them."""
    for start, end in numbers:
        behind = _BEFORE_SPACED.search(text, max(0, start - 4), start) if text[start - 1 : start] in _BLANK else None
        ahead = _SPACED.match(text, end) if behind else None
        if not behind or not ahead or _ABBREVIATION.search(text, max(0, behind.start() - 7), behind.start() + 1):
            continue
        wide = len(behind["before"]) > 1 or ahead["after"] not in (" ", "\xa0")
        yield Sign(text[start:end], start, end, "spaced" if wide else "loose", 1.5 if wide else 1)


def _opens_line(text: str, at: int) -> bool:
    """Whether nothing but blanks, and at most one empty line, stands between ``at`` and a line that ends as text does."""
    at = _back(text, at)
    for _ in range(2):
        if not at or text[at - 1] != "\n":
            return False
        at = _back(text, at - 1 - (text[at - 2 : at - 1] == "\r"))
        if at and (text[at - 1].isalnum() or text[at - 1] in "_.,;:!?)”’»"):
            return True
    return False


def _back(text: str, at: int) -> int:
    while at and text[at - 1] in " \xa0":
        at -= 1
    return at


def _bracketed(text: str) -> Iterator[Sign]:
    for match in _SQUARE.finditer(text):
        before = text[match.start() - 1 : match.start()]
        ranged = before in ("-", "–") and text[match.start() - 2 : match.start() - 1] == "]"
        if (before in _NO_MARKER_BEHIND and not ranged) or _MAKE.match(text, match.end()):  # an index, a pattern
            continue
        yield from _up_to_next(text, match)
        labels = list(_listed(match[1]))
        for label in labels if len(labels) == 1 or "0" not in labels else ():
            yield Sign(label, match.start(), match.end(), "square", 3 if before and before in ".,;:!?”’\"'»)" else 2.5)
    yield from _roman_in_square(text)
    yield from _round(text)


def _up_to_next(text: str, left: re.Match[str]) -> Iterator[Sign]:
    """The numbers between those of "[4]-[6]"."""
    joint = _RANGE.match(text, left.end())
    right = _SQUARE.match(text, joint.end()) if joint else None
    if joint and right and left[1].isdecimal() and right[1].isdecimal() and int(right[1]) - int(left[1]) <= _WIDE:
        for number in range(int(left[1]) + 1, int(right[1])):
            yield Sign(str(number), joint.start(), joint.end(), "square", 2.5)


def _roman_in_square(text: str) -> Iterator[Sign]:
    """[i] and [ii], as programs save endnotes; not the index of a formula, and not what sets words in italics."""
    if "[/i]" in text:
        return
    for match in _SQUARE_ROMAN.finditer(text):
        if number_of(match[1]) is not None and _LETTER_OR_END.search(text, max(0, match.start() - 8), match.start()):
            yield Sign(match[1], match.start(), match.end(), "square", 2.5)


def _round(text: str) -> Iterator[Sign]:
    """Figures in round brackets; ``closing`` are those that end a sentence or a part of it, as markers do: "the lamp (1).", "lit.(2)".

    The parts of a law are called so, too: then the same word stands before several, or the word for a part.
    """
    found = [(match, text[max(0, match.start(1) - 40) : match.start(1) - 1]) for match in _ROUND.finditer(text)]
    words = [before.split()[-1] if before.strip() and before[-1] not in _STOPS + _ENDS else "" for _, before in found]
    often = Counter(word.lower() for word in words)
    for (match, before), word in zip(found, words, strict=True):
        behind = text[match.end(1) + 1 : match.end(1) + 2]
        glued = before[-1:] and before[-1] in ".!?。！？؟" + _ENDS
        named = word and (often[word.lower()] > 1 or _NAMES_PART.match(word))
        style = "closing" if glued or (behind and behind in _STOPS and word and not named) else "round"
        yield Sign(match[1], match.start(1) - 1, match.end(1) + 1, style, 2)


def _unmistakable(text: str) -> Iterator[Sign]:
    """Raised figures, signs, Roman figures."""
    for match in _RAISED.finditer(text):
        if not _is_power(text, match.start(), match.end()):
            yield Sign(match[0].translate(_DIGITS), match.start(), match.end(), "raised", 3)
    for match in _SIGN.finditer(text):
        if _opens_with_sign(text, match.start()) or _is_emphasis(text, match):  # or the sign of a bar code
            continue
        yield Sign(match[0].translate(_DIGITS), match.start(), match.end(), "sign", 2)
    for match in _ROMAN.finditer(text):
        lone = len(match[1]) == 1 and (match[1] not in "ivx" or _opens_with_sign(text, match.start(1)))
        if number_of(match[1]) is not None and not lone:
            yield Sign(match[1], match.start(1), match.end(1), "roman", 2 if match.start() + 1 == match.start(1) else 1)


def _opens_with_sign(text: str, at: int) -> bool:
    """Whether the word before ``at`` opens with a sign, too, or is a path ("lamps/north/*")."""
    low = at
    while low and at - low < 60 and not text[low - 1].isspace():
        low -= 1
    return low < at and (text[low] in "*∗⁎†‡§¶‖∥" or "/" in text[low:at])


def _is_emphasis(text: str, sign: re.Match[str]) -> bool:
    """Whether the asterisks close what the same asterisks opened in the paragraph ("the *first of all* lamps")."""
    if sign[0][0] != "*":
        return False
    before = text[max(0, sign.start() - 300) : sign.start()].rpartition("\n\n")[2]
    at = before.rfind(sign[0])
    while at >= 0:
        behind = at + len(sign[0])
        lead = before[at - 1] if at else " "
        if (lead.isspace() or lead in '([“"') and _OPENED.match(before, behind):
            return True
        if lead != "*" and not lead.isspace() and _CLOSED.match(before, behind):
            return False
        at = before.rfind(sign[0], 0, behind - 1)
    return False


def _listed(numbers: str) -> Iterator[str]:
    """The labels in "1, 3" and "2–4"."""
    if numbers.isdecimal():
        yield numbers
        return
    for part in re.split(r"[,;]", numbers):
        first, _, last = (piece.strip() for piece in re.sub(r"[–-]", "–", part).partition("–"))
        if last and int(first) < int(last) <= int(first) + 20:
            yield from map(str, range(int(first), int(last) + 1))
        else:
            yield from (number for number in (first, last) if number)


def _glued_weight(text: str, start: int, end: int) -> float:
    """How likely a number glued to what stands before it is a marker; 0 for none."""
    before = text[start - 1]
    earlier = text[start - 2] if start > 1 else " "
    if text[start] == "0":
        return 0
    if before.isalpha():
        low = start
        while low and start - low < 30 and text[low - 1].isalpha():
            low -= 1
        word = text[low:start]
        joined = low and text[low - 1] in "-‐‑"
        mixed = any(map(str.isupper, word[1:]))  # LGPLv2, OpenGL4
        named = mixed or (low and text[low - 1] in "/_@.")
        return (
            2
            if (len(word) > 2 or joined) and word not in _UNITS and (before.islower() or "\u0590" <= before <= "\u06ff") and not named
            else 0
        )
    if before in _ENDS:
        return 3 if not earlier.isspace() or (before == "»" and _closes_quotation(text, start)) else 0
    if before in _STOPS:
        if earlier.isdigit() or earlier == " ":  # "in 1992.3 The" may be a marker, "1.275 people" can't
            year = _ENDING_FIGURE.search(text, max(0, start - 8), start)
            return 1 if year and _TEXT_AGAIN.match(text, end) else 0
        abbreviation = _ABBREVIATION.search(text, max(0, start - 8), start) and not _ISOTOPE.search(text, max(0, start - 8), start)
        return 0 if abbreviation else 3 if earlier.isalpha() or earlier in _ENDS or earlier == "%" else 0
    return 0


def _closes_quotation(text: str, end: int) -> bool:
    """Whether « with a blank on each side opened what the » before ``end`` closes, as in French; » opens in other languages."""
    at = text.rfind("«", max(0, end - 600), end)
    opens = at >= 0 and (not at or text[at - 1].isspace() or text[at - 1] in "(’'") and text[at + 1].isspace()
    return opens and "»" not in text[at : end - 1]


def _is_power(text: str, at: int, end: int) -> bool:
    """Whether a raised figure is a power: after a figure that is no year ("in 2006³ and"), or after a unit."""
    low = at
    while low and at - low < 8 and (text[low - 1].isalnum() or text[low - 1] in "µμ"):
        low -= 1
    word = text[low:at]
    if _YEAR.fullmatch(word) and not (low and text[low - 1] in ".,") and _CLOSED.match(text, end):
        return False
    return bool(word) and (word[-1].isdigit() or word in _UNITS or (len(word) == 1 and not word.isupper()))
