"""Symbols, DOIs and numbers that run over a line end or a blank: where they go on, as addresses do."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["goes_on", "is_whole_of", "keeps_hyphen", "letter_of"]

_REACH: Final = 80  # characters of an identifier that are looked at
# A UN symbol as far as it is printed: its organ and at least one part (https://research.un.org/en/docs/symbols).
_SYMBOL: Final = re.compile(
    r"[(\[“\"‘']{0,2}(?:[A-Z]{1,6}/)(?:[A-Z][A-Za-z]{0,9}(?:\.\d{1,4}|-\d{1,2})?/|\d{1,4}/|[A-Z]{1,5}-[A-Z]{1,5}/)*\Z"
)
_WHOLE: Final = re.compile(r"[(\[“\"‘']{0,2}[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.-]{0,11}){1,8}\Z")
_DOTTED: Final = re.compile(
    r"[(\[“\"‘']{0,2}(?:[A-Z]{1,6}|\d{1,4})/(?:\S{1,40}/)?(?:CN|AC|C|L|SR|PV|INF|Add|Corr|Rev|WG|Sub|NGO|CONF|SER|CRP|WP|GC|BUR|MIN|Summary|RES)\.\Z"
)
_PART: Final = re.compile(r"(?:\d{1,4}|[A-Z][A-Za-z]{0,8}\.\d{1,4}|[A-Z]{2,9}\d?)(?:/|\b)")
_YEAR: Final = re.compile(r"\((?:19|20)\d\d\)")
_SESSION: Final = re.compile(r"[(\[“\"‘']{0,2}(?:S|A|E)/(?:RES|DEC)/\d{1,4}\Z")
_DOI: Final = re.compile(r"(?:doi\.org/|doi:?)?10\.\d{4,9}/\S*\Z", re.IGNORECASE)
_DOI_BEGUN: Final = re.compile(r"(?:\bdoi:? ?|doi\.org/)10\.\Z", re.IGNORECASE)


_LETTERED: Final = re.compile(r"(?P<whole>.*/(?:RES|DEC)/.*[\d)])(?:\[(?P<old>[A-Z](?:-[A-Z])?)\]|(?P<new>[A-Z](?:-[A-Z])?))")


def is_whole_of(whole: str, part: str) -> bool:
    """Whether one symbol is that of a resolution or decision of which the other is a part with a letter.

    >>> is_whole_of("A/RES/377(V)", "A/RES/377(V)[A]"), is_whole_of("A/RES/33/115", "A/RES/33/115C")
    (True, True)
    >>> is_whole_of("A/RES/377(V)[B]", "A/RES/377(V)[A]"), is_whole_of("A/RES/33/11", "A/RES/33/115C")
    (False, False)
    """
    found = _LETTERED.fullmatch(part)
    return found is not None and found["whole"] == whole


def letter_of(symbol: str) -> str:
    """The letter of the part of a resolution or decision; "" for a whole one, and for what is neither.

    >>> letter_of("A/RES/377(V)[A]"), letter_of("A/RES/33/115C"), letter_of("A/RES/33/115")
    ('A', 'C', '')
    """
    found = _LETTERED.fullmatch(symbol)
    return (found["old"] or found["new"]) if found else ""


def goes_on(text: str, start: int, left: int, right: int, broken: bool) -> bool:
    """Whether an identifier that ends at ``left`` goes on at ``right``, behind white space (``broken``: with a line end in it).

    >>> goes_on("A/RES/ 62/243", 0, 6, 7, False), goes_on("S/RES/822\\n(1993)", 0, 9, 10, True), goes_on("and/ or", 0, 4, 5, False)
    (True, True, False)
    """
    before, after = text[left - 1], text[right]
    if before == "/":
        return bool(_PART.match(text, right)) and _is_symbol(_token(text, start, left), text, right)
    if before == ".":
        if not after.isdigit():
            return False
        return bool(_DOTTED.match(_token(text, start, left)) or (broken and _DOI_BEGUN.search(text, max(start, left - 16), left)))
    if after == "/" and before.isalnum():
        return bool(_PART.match(text, right + 1)) and bool(_WHOLE.match(_token(text, start, left)))
    if broken and after == "(" and before.isdigit():
        return bool(_YEAR.match(text, right)) and bool(_SESSION.match(_token(text, start, left)))
    return False


def _is_symbol(token: str, text: str, right: int) -> bool:
    """Whether what ends in a stroke is the beginning of a symbol: with two strokes, or one more to come ("A/ 62/243")."""
    return bool(_SYMBOL.match(token)) and (token.count("/") > 1 or bool(re.compile(r"\w{1,9}/\w").match(text, right)))


def keeps_hyphen(text: str, start: int, left: int) -> bool:
    """Whether the hyphen before ``left`` stands in a DOI: nothing tells that a typesetter put it in."""
    return "/" in text[max(start, left - _REACH) : left] and bool(_DOI.match(_token(text, start, left).lstrip("(<[")))


def _token(text: str, start: int, end: int) -> str:
    """What stands before ``end`` without white space."""
    low = max(start, end - _REACH)
    found = text[low:end].rsplit(None, 1)
    return found[-1] if found and not text[end - 1].isspace() else ""
