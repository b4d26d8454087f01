"""The name of an American case before the place where it is reported: "Amick v. Liberty Mut. Ins. Co.", "In re Gault".

The words are gone through backwards. A word in small letters is no party, and ends the name; so do the marks of a quotation, a full stop
that is none of an abbreviation's, and a comma, unless what follows it belongs to a company's name.
"""

from __future__ import annotations

import re

from citator.facts.case_names import ABBREVIATED, COMPANY, CONNECTED, LEADS, UNTELLING

__all__ = ["full_name", "short_name", "short_names"]

_VERSUS = re.compile(r"[\s\u200b]+(?:(?:v|vs)\.?\s+(?=(?:the\s)?[A-Z0-9“])|vs?\.(?=[A-Z][a-z]{2}))")  # "v.Weir": a blank is lost
_SINGLE = re.compile(r"\b(?:[Ii]n re|Ex parte|In (?:the )?[Mm]atter of|Matter of|Estate of|Succession of)\s+(?=[A-Z])")
_WORD = re.compile(r"\S+")
_DATED = re.compile(r"\s\((?P<year>(?:1[6-9]|20)\d\d)\)$")
_OF_NAMES = ("de", "la", "van", "von", "der", "del")
_LONGEST = 220
_STOPPED = re.compile(r"[.?!]\s+(?=[A-Z“])|;")
_SMALL = re.compile(r"[a-zß-ÿ]")


_BEFORE_PARTY = re.compile(
    r"(?:\d[\d–-]*(?:\sff?\.)?,?\s(?:and|&|und|et|y|e)|"
    r"(?:(?<=[,;:]\s\()|(?<=,\sand\s\()|(?<=\swith\s\()|(?<=Compare\s\()|(?<=\b[Ss]ee\s\()|(?<=\sare\s\())(?:\d{1,2}|[a-z])\))\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])"
)
"""What stands before the name of a decision: "…, p. 33, and Brook v. Weir", "Compare (1) Brook v. Weir, …, with (2) Hale v. Reid"."""


def full_name(text: str, start: int, at: int) -> tuple[int, int] | None:
    """Where the name begins and ends that stands before ``at`` and not before ``start``; ``None`` where there is none.

    >>> words = "The board cites as compelling Amick v. Liberty Mut. Ins. Co., 455 A.2d 793"
    >>> begin, end = full_name(words, 0, words.index("455"))
    >>> words[begin:end]
    'Amick v. Liberty Mut. Ins. Co.'
    """
    start = max(start, at - _LONGEST)
    end = _end(text, start, at)
    versus = None
    for found in _VERSUS.finditer(text, start, end):
        versus = found
    if versus and _is_party(text, versus.end(), end):
        begin = _backwards(text, start, versus.start())
        before = _BEFORE_PARTY.match(text, begin, end)
        begin = before.end() if before else begin
        if begin < versus.start():
            return begin, end
    single = None
    for found in _SINGLE.finditer(text, start, end):
        single = single if single and _is_party(text, single.end(), end) else found
    if single and not versus and _is_party(text, single.end(), end):
        return single.start(), end
    return None


def short_name(text: str, start: int, at: int) -> tuple[int, int] | None:
    """The name before a comma and ``at``, which has no "v.": "Gilmer, 500 U.S. at 25", "Lamp Co., 12 F.3d at 36".

    >>> short_name("before Foo, 1 U. S., at 2", 0, 12)
    (7, 10)
    """
    start = max(start, at - 90)
    end = _end(text, start, at)
    if end == at or not re.match(r"[,\s*_]+$", text[end:at]) or "," not in text[end:at]:
        return None
    begin = _backwards(text, start, end)
    words = text[begin:end]
    return (begin, end) if words and words[0].isupper() and 1 < len(words) <= 70 else None


def short_names(name: str) -> list[str]:
    """What a case may be called after it was given in full: by one of its parties, or by the first words of it.

    >>> short_names("Morton v. Mancari"), short_names("United States v. Lamp Co.")
    (['Morton', 'Mancari'], ['Lamp', 'Lamp Co.'])
    """
    out: list[str] = []
    for party in _VERSUS.split(name) if _VERSUS.search(name) else [_SINGLE.sub("", name)]:
        words = party.strip(" ,").split()
        if not words or words[0].lower().strip(".,") in UNTELLING or not words[0][0].isupper():
            continue
        out += dict.fromkeys((words[0].rstrip(","), party.strip(" ,")))
    return out


def _end(text: str, start: int, at: int) -> int:
    """Where a name before ``at`` ends: before its comma, an opening bracket, marks of emphasis, and the year that California sets there."""
    end = start + len(text[start:at].rstrip(" ,\n([—–-_*"))
    dated = _DATED.search(text, start, end)
    return dated.start() if dated else end


def _is_party(text: str, start: int, end: int) -> bool:
    """Whether the words behind "v." are a party and nothing more."""
    if not start < end <= start + 150:
        return False
    for stop in _STOPPED.finditer(text, start, end):
        if stop.group() == ";" or text[stop.start()] != "." or not _abbreviated(text[start : stop.start() + 1].rsplit(maxsplit=1)[-1]):
            return False
    words = text[start:end].split()
    small = [word for word in words if word[0].islower() and word.rstrip(",") not in CONNECTED]
    return not small and not re.search(r"[“”\"\[\]]|\d{3,}\s[A-Z]", text[start:end])


def _backwards(text: str, start: int, end: int) -> int:
    """Where the party begins that ends at ``end``."""
    words = list(_WORD.finditer(text, start, end))
    begin, after = end, ""
    for word in reversed(words):
        token = word.group().replace("\u200b", "")
        opening = re.match(r"[(\[“‘\"'*_]+", token)
        bare = token[opening.end() :] if opening else token
        if not bare.strip(",.") or not _belongs(bare, after, text[word.end() : end]):
            break
        begin = word.start() + (opening.end() if opening else 0)
        after = bare
        if opening:
            break
    return _without_lead(text, begin, end)


def _belongs(word: str, after: str, rest: str) -> bool:
    """Whether a word goes on the name whose next word is ``after``; ``rest`` is all that follows up to its end."""
    if word[-1] in ';:!?…”")]' and not re.fullmatch(r"\(?[A-Z\d]{1,4}\)|.*[A-Za-z]\)", word):
        return False
    if word.endswith(",") and after:
        if after.lower().rstrip(".,") not in COMPANY and not re.search(r"(?:^|\s)(?:&|and)\s", rest):
            return False
        word = word.rstrip(",")
    elif word.endswith("."):
        if after and not _abbreviated(word):
            return False
        word = word.rstrip(".")
    if word and word[0].islower():
        return word in CONNECTED or f"{word}." in CONNECTED or bool(re.match(r"(?:d’|al-|o’|ex$|de)[A-Z]|ex$", word))
    return bool(re.match(r"[A-Z0-9À-Þ&#’']", word or "&")) and not (
        word.lower().strip(",.") in LEADS and not (word == "In" and after == "re")
    )


def _abbreviated(word: str) -> bool:
    bare = word.strip("(").rstrip(".,)").lower().replace("'", "’")
    return (
        bare in ABBREVIATED
        or (len(bare) > 3 and bare.removesuffix("s") in ABBREVIATED)
        or bare in COMPANY
        or len(bare) == 1
        or bool(re.fullmatch(r"(?:\w{1,2}\.)+\w{1,3}", bare))
        or ("’" in bare and len(bare) < 10)
        or bare.rsplit("-", 1)[-1] in ABBREVIATED
    )


def _without_lead(text: str, begin: int, end: int) -> int:
    """Past the small words that a name can't begin with: "of", "and", "the"."""
    for word in _WORD.finditer(text, begin, end):
        if word.group() == "&" or (_SMALL.match(word.group()) and word.group() not in _OF_NAMES):
            begin = word.end()
        else:
            break
    found = _WORD.search(text, begin, end)
    return found.start() if found else end
