"""What a work will be called, in brackets behind it: "('Software Directive')", "(the “Convention”)", "[hereinafter Lamps]"."""

from __future__ import annotations

import re

from citator.text.titles import title_words

__all__ = ["FROM_HERE", "HEREINAFTER", "SMALL", "act_called", "called", "called_from_here", "said_before"]

FROM_HERE = (
    "hereinafter|hereafter|henceforth|ci-après|"
    "(?:im folgenden|nachfolgend|künftig|fortan)(?: zit\\.| zitiert| abgekürzt)?(?: als)?|en adelante|"
    "zit\\.(?=:|\\sals)(?: als)?|zitiert als"
)
"""The words before what a work will be called, as a pattern without regard to case."""
HEREINAFTER = re.compile(
    rf"[(\[](?:{FROM_HERE})(?:\s(?:referred to as|cited as|cité|zitiert als|citado|dénommée?s?))?\s?[,:]?\s(?:the\s)?"
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\[\]“”‘\",]{1,60},\s(?=[“‘\"]))?[“‘\"']?(?P<name>[^()\[\]“”‘\"]{2,80}?)[”’\"']?[)\]]$",
    re.IGNORECASE,
)
"""What a work will be called: "(hereinafter Weir 2014)"."""
_CALLED = re.compile(
    r"\s[(\[](?:the\s)?[“‘\"'](?:the\s)?(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.&/ -]{1,60}?(?:\s\([Nn]o\.?\s\d{1,2}\))?)[”’\"'][)\]]$"
)
_BESIDE_PLACE = re.compile(r"[\d\])]\s[(\[]‘[^‘]{3,70}’[)\]]")
_VERSUS = re.compile(r"\sv\.?\s")
_KINDS = frozenset("Judgement Judgment Decision Order Opinion Convention Protocol Report Directive Regulation Declaration".split())
SMALL = frozenset("of the and for on in to a an de des du la le les et der die das und für zur zum del della di".split())
"""Words that stand in names without a capital, and of which no letter stands in their initials."""


def called(text: str, start: int, end: int) -> re.Match[str] | None:
    """The brackets at the end of ``text[start:end]`` in which a name of the work stands in marks, as group ``name``.

    The name has capitals as names have, and a word of the work before it, or is an abbreviation. Other words in marks are quoted.

    >>> text = "Directive 2009/24/EC on the legal protection of lamps [2009] OJ L111/16 ('Lamp Directive')"
    >>> called(text, 0, len(text))["name"]
    'Lamp Directive'
    >>> called("Ann Brook, Lamps (Leeds, 1994) (“Each lamp”)", 0, 44) is None
    True
    """
    if end - start < 8 or text[end - 1] not in ")]" or text[end - 2] not in "”’\"'":
        return None
    found = _CALLED.search(text, max(start, end - 80), end)
    if found is None:
        return None
    words = found["name"].replace("(", "").split()
    if len(words) > 6 or not all(word[0].isupper() or word[0].isdigit() or word in SMALL for word in words):
        return None
    if len(words) == 1 and words[0].isupper():
        return found
    if _BESIDE_PLACE.fullmatch(text, found.start() - 1, end) and len(words[0]) > 2 and _VERSUS.search(text, start, found.start()):
        return found  # "[2004] UKHL 56, [2005] 2 AC 68 (‘Belmarsh’)": a case has a name that none of its parties bears
    if words[-1] in ("Case", "Cases") and len(words) > 1 and " v" in text[start : found.start()]:
        return found  # "… v Tasmania (1983) 158 CLR 1 (‘Tasmanian Dam Case’)"
    if len(words) > 1 and words[-1] in _KINDS:  # "(“Lamp Appeal Judgement”)"
        return found
    before = set(title_words(text[start : found.start()]))
    own = [word for word in title_words(found["name"]) if len(word) > 3]
    return found if any(word in before for word in own) and (len(words) > 1 or words[0].isalpha()) else None


_ACTS = (
    r"(?:Act|Code|Convention|Covenant|Charter|Treaty|Regulations?|Directive|Protocol|Statute|Declaration|Ordinance|Rules|Agreement|Order|Bill|"
    r"Constitution|Framework)"
)
_LETTERS = re.compile(r"\s\((?:the\s)?(?P<name>[A-Z]{3,8})\)$")
_KIND_LAST = re.compile(rf"\s\((?:the\s)?(?P<name>(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]*\s|of\s|on\s|the\s|and\s){{1,6}}{_ACTS})\)$")
_OF_ACT = re.compile(rf"\b{_ACTS}\b")
_OF_CASE = re.compile(r"(?<=[\d\])])\s\((?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]{3,}(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]*){0,3})\)$")
_WORLD_COURT = re.compile(r"\b(?:I\.?C\.?J|P\.?C\.?I\.?J)\b")
_STATES = frozenset("NSW ACT TAS VIC QLD USA".split())
"""Letters that stand for a part of Australia or a land behind the name of its acts."""
_FIRST_LETTER = re.compile(r"(?<![\w’'-])(?:[A-Z](?=[A-Z]*\b)|\w)|(?<=[A-Z])[A-Z](?=[A-Z]*\b)")  # of "UN" both


def act_called(text: str, start: int, end: int) -> re.Match[str] | None:
    """The brackets at the end of ``text[start:end]`` with letters or a short name of the act or case before them, as group ``name``.

    The letters are first letters of words of its name, in their order; of a short name the last word says what it is, as its name does.
    A case is called by words of its name.

    >>> text = "Harbour Lights Act 1998, s 3 (HLA)"
    >>> act_called(text, 0, len(text))["name"], act_called("Harbours Act 1998 (NSW)", 0, 23)
    ('HLA', None)
    """
    opened = text.rfind(" (", max(start, end - 80), end) + 2 if text[end - 1 : end] == ")" else 1
    if opened < 2 or not (text[opened].isupper() or text.startswith("the ", opened)):  # most brackets hold a year
        return None
    case = _OF_CASE.search(text, max(start, end - 60), end)
    if case and (_VERSUS.search(text, start, case.start()) or _WORLD_COURT.search(text, start, case.start())):
        before = set(title_words(text[start : case.start()]))
        return case if all(word in before for word in title_words(case["name"])) else None
    found = _LETTERS.search(text, max(start, end - 20), end) or _KIND_LAST.search(text, max(start, end - 80), end)
    if found is None or _OF_ACT.search(text, start, found.start()) is None or _VERSUS.search(text, start, found.start()):
        return None
    name = found["name"]
    if found.re is _KIND_LAST:
        last = name.rpartition(" ")[2]
        return found if re.search(rf"\b{last}\b", text[start : found.start()], re.IGNORECASE) else None
    firsts = iter("".join(_FIRST_LETTER.findall(text, start, found.start())).upper())
    return found if name not in _STATES and all(letter in firsts for letter in name) else None


_REMARK = re.compile(r"\s\([^()\d]{3,60}\)")  # between a case and what it will be called: "(1965) (per curiam) [hereinafter Quay]"
_LONGEST = 140  # characters of such brackets


def called_from_here(text: str, start: int, at: int) -> re.Match[str] | None:
    """The brackets behind ``at`` that say what the work at ``text[start:at]`` will be called, as group ``name``.

    >>> text = "Brook v. Weir, 1 U.S. 20 (1994) [hereinafter Brook Case], and more."
    >>> called_from_here(text, 0, 31)["name"], called_from_here("Brook v. Weir, 1 U.S. 20 (1994) (quoted)", 0, 31)
    ('Brook Case', None)
    """
    for begin in (at, remark.end() if (remark := _REMARK.match(text, at)) else at):
        if text[begin : begin + 2] not in (" [", " ("):
            continue
        close = text.find("]" if text[begin + 1] == "[" else ")", begin, begin + _LONGEST) + 1
        found = (HEREINAFTER.search(text, begin, close) or called(text, start, close)) if close else None
        if found and found.start() in (begin, begin + 1):
            return found
    return None


def said_before(name: str, before: str) -> bool:
    """Whether a shortened title is made of words of the title, in their order, and a year stands behind these: "[Leeds]" is a place."""
    words = title_words(name)
    at = 0
    for word in words:
        found = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE).search(before, at)
        if found is None:
            return False
        at = found.end()
    return bool(words) and re.search(r"\b(?:1[5-9]|20)\d\d\b", before[at:]) is not None
