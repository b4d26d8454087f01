"""One note into its citations: the stretches that cite something, each with the signal that introduces it.

A note is cut at semicolons and at the ends of sentences, at signals inside a sentence, and at "and" where what stands before is
complete. Matches of source systems come one by one. What is a remark, a comment or a quotation is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from citator.model import Match
from citator.parsing.cutting.clauses import clauses
from citator.parsing.cutting.embedded import available, embedded
from citator.parsing.cutting.ends import closed, without_comment
from citator.parsing.cutting.evidence import AUTHOR_YEAR, CASE_NAME, INSTRUMENT, SHORT_FORM, is_citation, is_prose
from citator.parsing.cutting.seen import Seen, Stretch
from citator.parsing.cutting.signals import APPENDAGE, MIDWAY, REMARK, signal_at
from citator.text.pinpoints import pinpoint_before

__all__ = ["split_note"]


_FILLER = re.compile(
    r"(?:(?:and|or|in|the|also|both|und|et|by|as well as|notably|contained in|documents?|doc\.|United Nations documents?|"
    r"inter alia|[Aa]s noted in|under|of|to|[Ii]n its|[Ii]n)\s)+",
)
_OWN_TEXT = re.compile(
    r"(?:[Ss]ee\s(?:also\s)?(?:generally\s)?)?(?:supra|infra|above|below),?\s[^;]{0,40}?(?:accompanying text|\b(?:Part|"
    r"Section|section|Chapter|para\.|paras\.|pp?\.)\s[\dIVX])"
)
_LEADS_TO_NAME = re.compile(r"[^\d,;“\"‘(]{3,100}\s(?:bei|von|durch|by|zeigt|so|auch|chez|par|in)\s")
_COLON = re.compile(r":\s(?=[“‘\"A-Z])")
_CONJUNCTION = re.compile(r"(?:and|or|und|et)\s")
_JOINT = re.compile(r",?\s(?:and|or|und|et|y|as well as)\s|,\s")
_YEAR_END = re.compile(r"(?:\(|\b)\d{4}[a-z]?\)?$|[)”’»\"]$")
_BRACKETED_SIGNAL = re.compile(r"[(\[](?:see also|see|cf\.|vgl\.|siehe)[\s,](?!(?:foot)?note|para|above|below|table|annex)")


def split_note(seen: Seen) -> list[Stretch]:
    """The citations of a note, in order.

    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "See Re Orchard [1994] 1 All ER 819; and Smith, Lighthouses (London, 2001), p. 4. Emphasis added."
    >>> [(note[s.start:s.end], s.signal) for s in split_note(look_at(note, lambda text: ()))]
    [('Re Orchard [1994] 1 All ER 819', 'See'), ('Smith, Lighthouses (London, 2001), p. 4', None)]
    """
    out: list[Stretch] = []
    text = seen.text
    for start, end in clauses(text, seen.nesting, seen.covered()):
        if REMARK.fullmatch(text, start, end) or _OWN_TEXT.match(text, start, end):
            continue
        if out and not out[-1].embedded and APPENDAGE.match(text, start, end) and _adjoins(text, out[-1].end, start, seen):
            out[-1] = replace(out[-1], end=closed(text, start, end))
            continue
        for piece in _at_signals(seen, start, end):
            out += _members(seen, piece)
    return out


def _adjoins(text: str, end: int, start: int, seen: Seen) -> bool:
    """Whether only punctuation stands between; a bare address after a semicolon is a citation of its own unless it is a copy."""
    gap = text[end:start]
    if gap.strip(" .,;\n"):
        return False
    bare = next((one for one in seen.addresses if one.start - start in (0, 1)), None)
    return not (";" in gap and bare and not re.search(r"perma\.cc|archive\.|webcitation", bare.url))


def _at_signals(seen: Seen, start: int, end: int) -> Iterator[Stretch]:
    """A clause, cut at the signals inside it and at brackets that hold a citation of their own."""
    text = seen.text
    inner = [one for one in seen.nesting.brackets if start <= one[0] < end and _BRACKETED_SIGNAL.match(text, one[0])]
    inner = [one for one in inner if not seen.nesting.depth[one[0]] & 1]
    signal, at = signal_at(text, start, end)
    main = min(end, inner[0][0]) if inner else end
    for middle in MIDWAY.finditer(text, at, main):
        if seen.nesting.open(middle.start("signal")):
            yield Stretch(at, middle.start(), signal)
            signal, at = re.sub(r"^and\s", "", middle["signal"]), middle.end()
    yield Stretch(at, main, signal)
    for begin, stop in inner:
        inner_signal, first = signal_at(text, begin + 1, stop - 1)
        yield Stretch(first, stop - 1, inner_signal)


def _members(seen: Seen, piece: Stretch) -> Iterator[Stretch]:
    """The citations of one piece: cut at the joints, what is the author's own left out."""
    text = seen.text
    start, end = _skip_topic(seen, piece)
    if available(seen, start, end) or (is_prose(text, start, end, seen.nesting) and not SHORT_FORM.match(text, start, end)):
        listed = _after_colon(seen, start, end)
        yield from embedded(seen, start, listed or end, piece.signal)
        if listed:
            yield from _members(seen, Stretch(listed, end, None))
        return
    signal = piece.signal
    for one, stop in _at_joints(seen, start, end):
        begin = _past_filler(seen, one, stop)
        close = closed(text, begin, stop)
        if close <= begin:
            continue
        shortened = without_comment(seen, begin, close)
        if is_citation(text, begin, shortened, seen.nesting, seen.known(begin, shortened)):
            yield Stretch(begin, shortened, signal)
            signal = None


def _after_colon(seen: Seen, start: int, end: int) -> int | None:
    """Where a list of citations begins that a sentence announces: "… in two papers: ‘A title’ (1996) 20 …"."""
    for colon in _COLON.finditer(seen.text, start, end):
        at = colon.end()
        open_ = seen.nesting.open(colon.start()) and not is_prose(seen.text, at, end, seen.nesting)
        if open_ and is_citation(seen.text, at, end, seen.nesting, seen.known(at, end)):
            return at
    return None


def _skip_topic(seen: Seen, piece: Stretch) -> tuple[int, int]:
    """Past "on this dimension of article 3 …," after "See,": the citation begins where an author or a title does."""
    text, start, end = seen.text, piece.start, piece.end
    if not re.match(r"(?:on|in|as to|as regards|regarding|concerning|for|generally|in this regard|in relation to)\b", text[start:end]):
        return start, end
    for comma in re.finditer(r",\s(?=[A-Z“‘\"])", text[start:end]):
        at = start + comma.end()
        if seen.nesting.open(at - 2):
            return at, end
    return start, end


def _at_joints(seen: Seen, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut where one citation is complete and the next begins: between matches, and at "and" before a new source."""
    text = seen.text
    heads = seen.heads(start, end)
    at = start
    for joint in _JOINT.finditer(text, start, end):
        if joint.start() < at or not seen.nesting.open(joint.start()):
            continue
        if any(head.start < joint.end() and joint.start() < head.end for head in heads):
            continue
        if _new_source(seen, at, joint, end, heads):
            yield at, joint.start()
            at = joint.end()
    yield at, end


def _new_source(seen: Seen, start: int, joint: re.Match[str], end: int, heads: Sequence[Match]) -> bool:
    text, left, right = seen.text, joint.start(), joint.end()
    before = [head for head in heads if start <= head.start and head.end <= left]
    filler = _FILLER.match(text, right, end)
    following = next((head for head in heads if head.start == (filler.end() if filler else right)), None)
    if following:
        if before:
            return before[-1].identifier != following.identifier or following.identifier is None
        return joint.group() != ", " and _complete(seen, start, left)
    if joint.group() == ", ":
        return False
    if before and seen.heads(right, end):
        return True
    if any(start <= one.start and one.end == left for one in seen.addresses):
        return True
    if CASE_NAME.match(text, right, end) and re.search(r"\s(?:v|c)\.?\s", text[start:left]):
        return True
    if text[right] in '“‘"' and _complete(seen, start, left):
        return True
    pinpoint = pinpoint_before(text, start, left)
    if pinpoint and pinpoint.start > start:
        return text[right].isupper() or text[right] in "“‘\"'«"
    return bool(_complete(seen, start, left) and text[right].isupper() and (text[left] == "," or INSTRUMENT.match(text, right, end)))


def _complete(seen: Seen, start: int, end: int) -> bool:
    return bool(_YEAR_END.search(seen.text, max(start, end - 8), end)) or pinpoint_before(seen.text, start, end) is not None


def _past_filler(seen: Seen, start: int, end: int) -> int:
    """Where the citation begins: past "and", and past "documents" and its like before a match."""
    text = seen.text
    also, at = signal_at(text, start, end)
    start = at if also else start
    conjunction = _CONJUNCTION.match(text, start, end)
    start = conjunction.end() if conjunction else start
    dated = AUTHOR_YEAR.search(text, start, min(end, start + 120))
    if dated and _LEADS_TO_NAME.fullmatch(text, start, dated.start()):
        return dated.start()
    filler = _FILLER.match(text, start, end)
    if filler and any(match.start == filler.end() for match in seen.matches):
        return filler.end()
    return start
