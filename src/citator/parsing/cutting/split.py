"""One note into its citations: the stretches that cite something, each with the signal that introduces it.

A note is cut at semicolons and at the ends of sentences, at signals inside a sentence, and at "and" where what stands before is
complete. Matches of source systems come one by one. What is a remark, a comment or a quotation is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from citator.model import Match
from citator.parsing.cutting.beginnings import (
    ANNOUNCED,
    FILLED,
    FILLER,
    beginning,
    behind_address,
    short_ahead,
    without_words,
    work_ahead,
    work_at,
)
from citator.parsing.cutting.clauses import clauses
from citator.parsing.cutting.dated_names import names_and_years
from citator.parsing.cutting.decisions import Decision, decisions
from citator.parsing.cutting.embedded import available, embedded
from citator.parsing.cutting.ends import closed, without_comment
from citator.parsing.cutting.evidence import CASE_NAME, INSTRUMENT, SHORT_FORM, is_citation, is_prose
from citator.parsing.cutting.framed import past_label
from citator.parsing.cutting.genitives import IN_SENTENCE, named_by
from citator.parsing.cutting.leads import past_topic
from citator.parsing.cutting.own_words import cites_nothing, is_aside
from citator.parsing.cutting.pointers import NOTE_AHEAD, is_quoted_at_second_hand, points_back
from citator.parsing.cutting.printed_acts import printed_as
from citator.parsing.cutting.seen import Seen, Stretch, restates
from citator.parsing.cutting.shapes import COURT_HEADS, OF_DAY, WHOLE_OF_SAN_JOSE
from citator.parsing.cutting.signals import APPENDAGE, MIDWAY, SET_AGAINST, signal_at
from citator.parsing.cutting.symbols import between_documents, between_numbers, numbers_whole, repeats, within_place
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_person
from citator.text.pinpoints import pinpoint_before
from citator.text.remarks import before_remarks
from citator.text.telling import Spelled, Worded

__all__ = ["split_note"]


_KEPT_IN = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*\s){1,5}(?:(?:Collections?|Papers) (?:and|&) )?(?:Archives?|[Pp]apers|"
    r"Collection|[Rr]ecords|Nachlass|Fonds)(?:,[^;“”]{0,90})?\.?$"
)
_UNPUBLISHED = re.compile(
    r"\b(?:letter|memo|memorandum|draft|typescript|manuscript|telegram|postcard|notes|diary|brochure|interview|transcript)\b"
)
_COPY = re.compile(
    r"(?:(?:Unpublished|Edited|Original|Audio|Video|Handwritten|Typed)\s)?(?:[Tt]ranscript|[Tt]ypescript|[Mm]anuscript|[Rr]ecording|"
    r"[Cc]opy|[Tt]ape)\b(?:,?\s(?:pp?\.|pages?|tape|side|folio|fol\.)\s[\w–-]{1,12})?\.?"
)
"""In what form a letter or an interview is kept: a sentence of its own that belongs to it."""
_DAY_ALONE = re.compile(rf"(?:(?:{MONTH})\s\d{{1,2}},\s|\d{{1,2}}\s(?:{MONTH})\s){YEAR}\.?$", re.IGNORECASE)
_LONGEST_DAY = 40  # characters
_LONGEST_NAME = 60  # characters
_COLON = re.compile(r":\s(?=[“‘\"A-Z])")
_PARALLEL = re.compile(r"\d{1,4}\sU\.\s?S\.\s?C\.\s?C\.\s?A\.\s?N\.")
"""Where the reports of Congress are printed again: none but themselves are cited by it."""
_JOINT = re.compile(
    r"[,\s](?:(?:(?<!,)|(?<=,)\s)"
    r"(?:and|or|und|et|y|e(?=\s[A-ZÀ-ÞĀ-ŒŔ-Ž]|(?<![”’»\"]\se)\s[«“]|\s“[^“”]+”(?:,|\sdel)\s\d\d?\s[a-z]{3,}\s)|as well as)\s|(?<=,)\s)"
)
_ROMAN = "IVXLC"
_YEAR_END = re.compile(r"(?:\(|\b)\d{4}[a-z]?\)?$|[)”’»\"]$")
_BRACKETED_SIGNAL = re.compile(
    r"[(\[](?:see also|see|cf\.|cfr\.|vgl\.|siehe|voir|vid\.|véase|ver|vedi|см\.(?:\sтакже)?:?|ср\.:?|quoting|citing|quoted in|cited in|"
    r"zit\. (?:nach|n\.|bei)|zitiert (?:nach|bei))[\s,](?!(?:foot)?note|para|"
    r"above|below|table|annex|(?:oben,?\s|o\.\s)?(?:Anm|Fn|Fu(?:ß|ss)n)\b)"
)
_LOW_NAME = re.compile(r"supra\b|(?:(?:v[ao]n|de[nr]?|del|della|di|da|des|du|la|le|ter|ten)\s|d[’']|al-|el-){1,3}[A-ZÀ-ÞĀ-ŒŔ-Ž]")
"""What cites though it begins with a small letter: "supra note 5", a name with a particle; "the discussion at note 12" cites nothing."""


def split_note(seen: Seen) -> list[Stretch]:
    """The citations of a note, in order.

    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "See Re Orchard [1994] 1 All ER 819; and Smith, Lighthouses (London, 2001), p. 4. Emphasis added."
    >>> [(note[s.start:s.end], s.signal) for s in split_note(look_at(note, lambda text: ()))]
    [('Re Orchard [1994] 1 All ER 819', 'See'), ('Smith, Lighthouses (London, 2001), p. 4', None)]
    """
    out: list[Stretch] = []
    text = seen.text
    cited = decisions(text, seen.nesting, seen.matches)
    whole = _with_all(text, seen.covered(), cited)
    for begin, end in clauses(text, seen.nesting, whole):
        start = past_label(text, begin, end)
        inside = (
            cited[bisect_left(cited, start, key=attrgetter("start")) : bisect_left(cited, end, key=attrgetter("start"))] if cited else []
        )
        if inside:
            out += _about_decisions(seen, start, end, inside)
            continue
        said = cited and cited[0].end <= start and _says(seen, start, end)  # what the decision says
        if said or cites_nothing(text, start, end):
            continue
        if is_aside(text, start, end) and not any(start <= match.start and match.end <= end for match in seen.matches):
            continue
        if out and not out[-1].embedded:
            gap = text[out[-1].end : start]
            if gap.strip() == ";" and end - start < _LONGEST_DAY and _DAY_ALONE.match(text, start, end):
                out[-1] = replace(out[-1], end=closed(text, start, end))  # of the same kind, of another day
                continue
            if not gap.strip(' .”’"') and _KEPT_IN.match(text, start, end):
                if _UNPUBLISHED.search(text, out[-1].start, out[-1].end):
                    out[-1] = replace(out[-1], end=closed(text, start, end))
                    continue
                if "," not in text[start:end]:
                    continue
            if not gap.strip(" .") and _COPY.fullmatch(text, start, end):
                out[-1] = replace(out[-1], end=closed(text, start, end))
                continue
            if APPENDAGE.match(text, start, end) and _adjoins(text, out[-1].end, start, seen):
                stop, start = behind_address(seen, start, end)
                out[-1] = replace(out[-1], end=closed(text, begin, before_remarks(text, begin, stop)), decision=None)
                if start == end:
                    continue
        out += _in_clause(seen, start, end)
    return out


def _in_clause(seen: Seen, start: int, end: int) -> Iterator[Stretch]:
    for piece in _at_signals(seen, start, end):
        for one in _members(seen, *piece):
            listed = names_and_years(seen.text, one.start, one.end, one.signal is not None)
            for at, (begin, stop) in enumerate(listed):
                yield Stretch(begin, stop, None if at else one.signal)
            if not listed:
                yield without_words(seen.text, one)


def _says(seen: Seen, start: int, end: int) -> bool:
    """Whether a clause is a quotation and nothing else, which begins in the midst of a sentence or is one."""
    quoted = next((one for one in seen.nesting.quoted if one.start == start), None)
    words = seen.text[quoted.inner_start : quoted.inner_end] if quoted else ""
    return quoted is not None and quoted.end >= end - 1 and (words[:1].islower() or words.rstrip(" ”’").endswith((".", "?", "!")))


_OF_SAN_JOSE = Spelled(re.compile(""), *(letters for _, letters in WHOLE_OF_SAN_JOSE))


def _with_all(text: str, covered: bytes, cited: Sequence[Decision]) -> bytes:
    """With the decisions, in which no full stop ends a clause."""
    if not cited and not _OF_SAN_JOSE.may_match(text, 0, len(text)):
        return covered
    out = bytearray(covered)
    for judgment in (one for pattern, letters in WHOLE_OF_SAN_JOSE if letters in text for one in pattern.finditer(text)):
        out[judgment.start() : judgment.end()] = b"\1" * (judgment.end() - judgment.start())
    for one in cited:
        out[one.start : one.end] = b"\1" * (one.end - one.start)
    return bytes(out)


_LEADS_ON = re.compile(r",|\s(?:[<(\[]\s?(?:available\s(?:at|from):?\s|online:?\s)?(?:https?:|www\.)|\[online\]|\(PDF\))", re.IGNORECASE)


def _about_decisions(seen: Seen, start: int, end: int, cited: Sequence[Decision]) -> list[Stretch]:
    """The citations of a clause in which decisions are cited: these, and what else is cited before, between and behind them."""
    inner = [Stretch(one.start, one.end, one.signal, decision=one) for one in cited if one.bracketed]
    outer = [one for one in cited if not one.bracketed]
    others: list[Stretch] = []
    at = start
    for number, one in enumerate(outer):
        begin = at if number == 0 and _COURT.fullmatch(seen.text, at, one.start) else one.start
        others += _beside(seen, at, begin)
        at = max(at, one.end)
        if number + 1 == len(outer) and any(at <= one.start < end and _LEADS_ON.match(seen.text, at) for one in seen.addresses):
            others.append(Stretch(begin, closed(seen.text, begin, end), one.signal))  # its address is part of it
            at = end
        else:
            others.append(Stretch(begin, one.end, one.signal, decision=one if begin == one.start else None))
    others += _beside(seen, at, end) if outer else _in_clause(seen, start, end)
    # In brackets a decision goes before what else is seen there; the title of a book or an article goes before what its brackets name.
    others = [
        one for one in others if one.decision or not seen.nesting.depth[one.start] & 2 or not any(_meet(one, other) for other in inner)
    ]
    inner = [one for one in inner if not any(other.start <= one.start < other.end for other in others)]
    return sorted([*others, *inner], key=lambda one: one.start)


def _meet(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end


_COURT = re.compile(r"(?:The\s|the\s)?(?:[A-Z]\w+\s|of\s|the\s|for\s){0,8}(?:Court|Tribunal)\b[^.;“”\"()]{0,60},\s")


_JOINT_AT_END = re.compile(r"\s(?:and|und|et|or|&)$")


def _beside(seen: Seen, start: int, end: int) -> Iterator[Stretch]:
    """What is cited in the words beside decisions, which are mostly a signal or the author's own."""
    text = seen.text
    while start < end and (text[start] in " ,;:.)]\n" or text[start] in "(["):
        stop = next((stop for begin, stop in seen.nesting.brackets if begin == start), start + 1)
        if text[start] in "([" and _BRACKETED_SIGNAL.match(text, start):  # "12 U.S. 1 (1990) (quoting Ann Brook, Lamps 12 (1980))"
            signal, first = signal_at(text, start + 1, stop - 1)
            if (
                first < stop - 1
                and (not text[first].islower() or _LOW_NAME.match(text, first))
                and is_citation(text, first, stop - 1, seen.nesting, seen.known(first, stop - 1))
            ):
                yield Stretch(first, stop - 1, signal)
        start = stop
    end = start + len(text[start:end].rstrip(" ,;:(\n"))
    if joint := _JOINT_AT_END.search(text, max(start, end - 5), end):  # "…, p. 33, and Brook v. Weir"
        end = start + len(text[start : joint.start()].rstrip(" ,"))
    if end - start < 3:
        return
    short = any(seen.nesting.open(one.start()) for one in SHORT_FORM.finditer(text, start, end))
    figures = any(seen.nesting.open(one.start()) for one in _FIGURE.finditer(text, start, end))
    dated = figures and is_citation(text, start, end, seen.nesting, known=False)
    if short or dated or seen.heads(start, end) or any(start <= one.start < end for one in seen.addresses):
        yield from _in_clause(seen, start, end)


def _adjoins(text: str, end: int, start: int, seen: Seen) -> bool:
    """Whether only punctuation stands between; a bare address after a semicolon is a citation of its own unless it is a copy."""
    gap = text[end:start]
    if gap.strip(" .,;\n") not in ("", "[Online]"):
        return False
    bare = next((one for one in seen.addresses if one.start - start in (0, 1)), None)
    return not (";" in gap and bare and not re.search(r"perma\.cc|archive\.|webcitation", bare.url))


def _at_signals(seen: Seen, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """A clause, cut at the signals inside it and at brackets that hold a citation of their own; each piece with its signal."""
    text = seen.text
    depth = seen.nesting.depth
    inner = [one for one in seen.nesting.brackets if start <= one[0] < end and not depth[one[0]] & 1 and _cites(text, *one)]
    signal, at = signal_at(text, start, end)
    at = past_label(text, at, end)
    main = min(end, inner[0][0]) if inner else end
    between = [*MIDWAY.finditer(text, at, main)]
    if signal and signal.lower().startswith("compare"):
        between = sorted([*between, *SET_AGAINST.finditer(text, at, main)], key=lambda one: one.start())
    for middle in between:
        if middle["signal"].lower().startswith("reprinted") and _PARALLEL.match(text, middle.end(), main):
            continue
        if _named_alone(text, at, middle, main):
            continue
        if seen.nesting.open(middle.start("signal")):
            if not is_quoted_at_second_hand(text[at : middle.start()], middle["signal"]):
                yield at, middle.start(), signal
            signal, at = re.sub(r"^and\s", "", middle["signal"]), past_label(text, middle.end(), end)
    yield at, main, signal
    for begin, stop in inner:
        inner_signal, first = signal_at(text, begin + 1, stop - 1)
        yield first, stop - 1, inner_signal


def _named_alone(text: str, at: int, middle: re.Match[str], end: int) -> bool:
    """Whether a signal leads from a name, and no more than a short title, to the note that has its work: "Weir, siehe Anm. 5, S. 12"."""
    note = NOTE_AHEAD.match(text, middle.end(), end) if middle["signal"] in ("siehe", "vgl.") else None
    return note is not None and not _FIGURE.search(text, at, middle.start()) and points_back(text, at, middle.start(), note.end())


_FIGURE = re.compile(r"\d")


def _cites(text: str, start: int, end: int) -> bool:
    """Whether brackets hold a citation of their own: "(see Brook, p. 3)", "(Hale’s Rivers, vol. i, p. 12)"."""
    work = IN_SENTENCE.match(text, start + 1, end) if "’s " in text[start : start + 40] else None
    return _BRACKETED_SIGNAL.match(text, start) is not None or (work is not None and named_by(work["name"]))


def _members(seen: Seen, start: int, end: int, signal: str | None) -> Iterator[Stretch]:
    """The citations of one piece: cut at the joints, what is the author's own left out."""
    text = seen.text
    start, end = past_topic(seen, start, end)
    prose = is_prose(text, start, end, seen.nesting)
    if (seen.addresses and available(seen, start, end)) or (prose and not SHORT_FORM.match(text, start, end)):
        listed = _after_colon(seen, start, end)
        yield from embedded(seen, start, listed or end, signal)
        if listed:
            yield from _members(seen, listed, end, None)
        return
    for one, stop in _at_joints(seen, start, end):
        begin = beginning(seen, one, stop)
        close = closed(text, begin, stop)
        if close <= begin:
            continue
        shortened = without_comment(seen, begin, close)
        known = seen.known(begin, shortened)
        if is_citation(text, begin, shortened, seen.nesting, known, None if prose else (start, end)):
            yield Stretch(begin, shortened, signal)
            signal = None


def _after_colon(seen: Seen, start: int, end: int) -> int | None:
    """Where a list of citations begins that a sentence announces: "… in two papers: ‘A title’ (1996) 20 …"."""
    for colon in _COLON.finditer(seen.text, start, end):
        at = colon.end()
        named = colon.start() - start < _LONGEST_NAME and is_person(seen.text[start : colon.start()])  # "see Ann Brook: Häfen. Köln 1991"
        open_ = not named and seen.nesting.open(colon.start()) and not is_prose(seen.text, at, end, seen.nesting)
        if open_ and is_citation(seen.text, at, end, seen.nesting, seen.known(at, end)):
            return at
    return None


def _at_joints(seen: Seen, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut where one citation is complete and the next begins: between matches, and at "and" before a new source."""
    text = seen.text
    heads = seen.heads(start, end)
    at = start
    for joint in _JOINT.finditer(text, start, end):
        left, right = joint.span()
        if left < at or not seen.nesting.open(left) or (not heads and joint.group() == ", " and not _may_part(text, at, joint)):
            continue
        numbered = text[right : right + 1].isdecimal() or text[right : right + 1] in _ROMAN
        if (numbered and within_place(text, at, joint, end)) or (heads and any(head.start < right and left < head.end for head in heads)):
            continue
        if _new_source(seen, at, joint, end, heads):
            yield at, left
            at = right
    yield at, end


def _may_part(text: str, start: int, comma: re.Match[str]) -> bool:
    """Whether a new source can begin behind a comma where nothing was recognised: behind a number, a symbol in brackets or a day."""
    left, right = comma.span()
    return "/" in text[left - 5 : left] or text.find(")", max(start, left - 64), left) >= 0 or text[right : right + 2] in COURT_HEADS


def _new_source(seen: Seen, start: int, joint: re.Match[str], end: int, heads: Sequence[Match]) -> bool:
    text, left, right = seen.text, joint.start(), joint.end()
    if ("/" in text[left - 5 : left] and between_numbers(seen, left, right)) or between_documents(seen, start, left, right, end):
        return True
    before = [head for head in heads if start <= head.start and head.end <= left] if heads else []
    following = _next_head(text, right, end, heads) if heads else None
    if following:
        of_whole = before and joint.group() == ", " and following is heads[-1]
        if of_whole and (_is_its_symbol(seen, before[-1], following) or numbers_whole(seen.text, start, before[-1], following)):
            return False
        if before:
            return before[-1].identifier != following.identifier or following.identifier is None
        return joint.group() != ", " and _complete(seen, start, left)
    if text[right : right + 2] in COURT_HEADS and OF_DAY.match(text, right, end) and OF_DAY.match(text, start, left):
        return True
    if joint.group() == ", ":
        return False
    later = seen.heads(right, end) if before else []
    if later and (repeats(text, before[-1], later[0]) or printed_as(text, before[-1], later[0])):
        return False
    if later or any(start <= one.start and one.end == left for one in seen.addresses):
        return True
    if _VERSUS.search(text, start, left) and CASE_NAME.match(text, right, end):
        return True
    # "Carlo Rossi, “Il porto” e “La nave”, 4 marzo 1990" is one title, "“La Stampa” e “La Notte”, 4 marzo 1990" are two papers.
    of_one = joint.group() == " e " and text[left - 1] in "”’»" and text[start] not in "“‘«"
    if (text[right] in '“‘"' and not of_one and _complete(seen, start, left)) or short_ahead(text, left, right, end):
        return True
    if work_ahead(text, start, left, right, end) or (before and before[-1].end == left and work_at(text, right, end)):
        return True
    pinpoint = pinpoint_before(text, start, left)
    if pinpoint and pinpoint.start > start:
        if _NUMERAL.match(text, right, end):  # "annexes I and II"
            return False
        return text[right].isupper() or text[right] in "“‘\"'«" or ANNOUNCED.match(text, right, end) is not None
    return bool(_complete(seen, start, left) and text[right].isupper() and (text[left] == "," or INSTRUMENT.match(text, right, end)))


def _next_head(text: str, start: int, end: int, heads: Sequence[Match]) -> Match | None:
    """The match right behind a joint, or behind "documents" and its like."""
    filler = FILLER.match(text, start, end) if text[start : start + 1] in FILLED else None
    start = filler.end() if filler else start
    return next((head for head in heads if head.start == start), None)


_VERSUS = Worded(re.compile(r"\s[vc]\.?\s"), "v", "c")
_NUMERAL = re.compile(r"(?:[IVXLC]{1,7}|[A-Z])(?=[,.;:)\s]*$|,\s|\s\(|\sto\s|[-–])")


def _is_its_symbol(seen: Seen, named: Match, symbol: Match) -> bool:
    """Whether a resolution named in words is followed by a symbol that can only be meant as its own: one, not a list of them."""
    words = seen.text[named.start : named.end]
    return (
        "/RES/" not in words and "esolutions" not in words and named.identifier is not None and restates(seen, (named.identifier,), symbol)
    )


def _complete(seen: Seen, start: int, end: int) -> bool:
    return bool(_YEAR_END.search(seen.text, max(start, end - 8), end)) or pinpoint_before(seen.text, start, end) is not None
