"""What may stand right behind the address of a citation and is no part of it: a place in a recording, a page, the form of the file."""

from __future__ import annotations

import re
from typing import Final

from citator.text.pinpoints import pinpoint_at

__all__ = ["behind_address"]

_TIME: Final = r"\d{1,2}:[0-5]\d(?::[0-5]\d)?"
_PLACE: Final = re.compile(
    rf"(?:(?:at|from|starting at|ab|bei|von|à|de|en|min\.|minute)\s)?(?P<time>{_TIME}(?:\s?(?:[-–—]|to|bis)\s?{_TIME})?)"
    r"(?:\s(?:min(?:utes?|\.)?|Min\.|h))?"
)
_MINUTE: Final = re.compile(r"(?:at\s)?(?P<time>(?:[Mm]in(?:utes?|\.)|Min\.)\s\d{1,3}(?:\s?[-–]\s?\d{1,3})?)")
# "(PDF)", "(subscription required)": words without a name, a year or a number.
_FORM: Final = re.compile(
    r"(?:in )?(?:PDF|HTML|EPUB|XML|MP3|MP4|DOCX?|[a-zß-öø-ÿ][a-zß-öø-ÿ’'-]*)(?:,?\s(?:PDF|HTML|[a-zß-öø-ÿ][a-zß-öø-ÿ’'-]*)){0,7}"
)
_BRACKET: Final = re.compile(r"[\])>]?\s?[(\[](?P<words>[^()\[\]]{1,60})[)\]][\s.,;]*")
_COMMA: Final = re.compile(rf",\s(?P<words>(?:at\s)?{_TIME}(?:\s?[-–]\s?{_TIME})?)[\s.,;]*")


def behind_address(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place cited that is all that stands at ``[start, end)`` behind an address; an empty one where something else stands there that
    says nothing of the work; ``None`` for all else, as for a bracket with a name or a year in it.

    >>> text = "https://quay.example/film (at 2:15)"
    >>> [text[slice(*behind_address(text, 25, len(text)))]]
    ['2:15']
    """
    found = _BRACKET.fullmatch(text, start, end) or _COMMA.fullmatch(text, start, end)
    if found is None:
        return None
    first, last = found.span("words")
    if time := _PLACE.fullmatch(text, first, last) or _MINUTE.fullmatch(text, first, last):
        return time.span("time")
    if text[start:last].lstrip()[:1] == ",":
        return None
    led = first + 3 if text.startswith("at ", first) else first
    place = pinpoint_at(text, led, last)
    if place is not None and place.start == led and place.end == last:
        return led, last
    return (end, end) if _FORM.fullmatch(text, first, last) else None
