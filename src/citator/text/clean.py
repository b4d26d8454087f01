"""Tidy text that still knows where every character came from.

Text copied out of PDFs has a line break after each line (and often a blank line too), words divided at line ends, blanks inside
words ("Februa ry"), soft hyphens and ligatures. :func:`join_lines` takes them out by a list of edits, so that an
:class:`~citator.model.OffsetMap` leads back. Wrong repairs are worse than none: a blank inside a word is closed, and a hyphen at a
line end dropped, only on evidence from the document itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from citator.model import OffsetMap
from citator.text.identifiers import goes_on, keeps_hyphen
from citator.text.letters import habits, letter_edits
from citator.text.spans import Within
from citator.text.urls import find_addresses
from citator.text.vocabulary import LIGATURES, Vocabulary, vocabulary
from citator.text.words import COMMON, COMPOUND_HEADS, COMPOUND_PARTS, PREFIXES

__all__ = ["Edit", "Vocabulary", "edited", "fold", "join_lines", "vocabulary"]

Edit = tuple[int, int, str]
"""Replace ``[start, end)`` by a string."""

_BREAKS: Final = frozenset("\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029")
_INVISIBLE: Final = "\u00ad\u200b\u2060\ufeff"
# U+FFFE and U+0002 are how PDFium reports a hyphen at a line end, often without the line end.
_PLACES: Final = re.compile(
    rf"(?P<divided>[\ufffe\x02]\s*)|(?P<before>\s*)(?P<hidden>[{_INVISIBLE}](?:\s*[{_INVISIBLE}])*)(?P<after>\s*)|(?P<space>\s+)|(?P<ligature>[ﬀ-ﬆ])"
)
_HYPHENS: Final = "-‐‑−"
_DASHES: Final = "–—"
_CJK: Final = re.compile("[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_LONGEST = 40  # letters of a word that are looked at
_ROUNDS: Final = 4
_SPACED: Final = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,59}(?=[.,;:)]?(?:\s|\Z))")
_APART: Final = re.compile(r" [^\W\d_] [^\W\d_]")
_VOWELS: Final = frozenset("aeiouyäöüéèаеиоуыюяαειουω")
_RUN: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?: [^\W\d_]++)+")  # possessive: a long word is read once


def edited(text: str, start: int, end: int, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """``text[start:end]`` with the edits made, and the map from the result back to ``text``.

    Edits are in order and don't overlap; a replacement's characters all map to the stretch that it replaces.
    """
    pieces: list[str] = []
    anchors: list[tuple[int, int]] = [(0, start)]
    clean, at = 0, start
    for left, right, new in edits:
        if left > at:
            pieces.append(text[at:left])
            clean += left - at
        if new:
            pieces.append(new)
            in_step = min(len(new), right - left)
            if in_step:
                _anchor(anchors, clean, left)
            for index in range(in_step, len(new)):
                _anchor(anchors, clean + index, right - 1 if right > left else left)
            clean += len(new)
        at = right
        _anchor(anchors, clean, at)
    pieces.append(text[at:end])
    total = clean + end - at
    while len(anchors) > 1 and anchors[-1][0] >= total:
        anchors.pop()
    return "".join(pieces), OffsetMap(tuple(anchors))


def _anchor(anchors: list[tuple[int, int]], clean: int, source: int) -> None:
    """Add an anchor, unless it says what the last one says; it replaces one at the same place."""
    if anchors[-1][0] == clean:
        anchors.pop()
    if not anchors or anchors[-1][1] - anchors[-1][0] != source - clean:
        anchors.append((clean, source))


def join_lines(text: str, start: int, end: int, words: Collection[str] = ()) -> tuple[str, OffsetMap]:
    """The stretch ``[start, end)`` of ``text`` on one line, tidied, and the map from it back to ``text``.

    Line breaks and runs of white space become one blank; a word divided at a line end is made whole, where ``words`` (in lower case;
    by default the :func:`vocabulary` of ``text``) or its parts show that the hyphen is none of its own; blanks that cut a word
    ("tha t", "full -scale") are closed where ``words`` has the whole and not the part; soft hyphens, zero-width blanks and ligatures
    are undone, and letters put right (:mod:`citator.text.letters`). Inside an address, a symbol or a DOI lines are joined without a
    blank and hyphens are kept. White space at both ends is left out.

    >>> join_lines("of the inter-\\n\\nnational lighthouse  service", 0, 43)[0]
    'of the international lighthouse service'
    >>> join_lines("the Schleswig-\\n\\nHolstein region and the full -\\nscale map", 0, 56, {"full-scale"})[0]
    'the Schleswig-Holstein region and the full-scale map'
    >>> join_lines("at www.example.org/news/1997/ \\n\\n03/a-\\nletter.html.", 0, 50)[0]
    'at www.example.org/news/1997/03/a-letter.html.'
    """
    known: Collection[str] = words or _Lazy(text)
    clean, offsets = text, None
    if letters := letter_edits(text, start, end, words.habits if isinstance(words, Vocabulary) else habits(text)):
        clean, offsets = edited(text, start, end, letters)
        start, end = 0, len(clean)
    if wide := list(_spaced_letters(clean, start, end, known)):
        clean, step = edited(clean, start, end, wide)
        offsets = step.then(offsets) if offsets else step
        start, end = 0, len(clean)
    clean, last = _on_one_line(clean, start, end, known)
    return clean, last.then(offsets) if offsets else last


def _on_one_line(text: str, start: int, end: int, words: Collection[str]) -> tuple[str, OffsetMap]:
    """The stretch without line ends and cut words. Mending one may show the next ("L⏎ight"): nothing is left for a second time."""
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    clean, offsets = edited(text, start, end, _line_edits(text, start, end, words, _addresses(text, start, end)))
    for _ in range(_ROUNDS):
        cut = list(_cut_words(clean, words))
        if not cut:
            break
        clean, step = edited(clean, 0, len(clean), cut)
        offsets = step.then(offsets)
        edits = list(_line_edits(clean, 0, len(clean), words, _addresses(clean, 0, len(clean))))
        if edits:
            clean, step = edited(clean, 0, len(clean), edits)
            offsets = step.then(offsets)
    return clean, offsets


def fold(text: str) -> str:
    """``text`` for comparing: no accents, no case, and white space and punctuation as single blanks.

    >>> fold("Gabčíkovo–Nagymaros Project,  “Straße”")
    'gabcikovo nagymaros project strasse'
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_PLAIN))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(_NOT_WORDS.sub(" ", text.casefold()).split())


# Letters with a stroke or of two parts, which NFKD leaves whole, and what divides a word without being seen.
_PLAIN: Final = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae",
     "œ": "oe", "Œ": "Oe", "ı": "i", "ħ": "h", "Ħ": "H"} | dict.fromkeys(_INVISIBLE + "\u200c\u200d\u200e\u200f", "")
)  # fmt: skip
_NOT_WORDS: Final = re.compile(r"[\W_]+")


class _Lazy(Collection[str]):
    """The vocabulary of a text, made only when a word is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @property
    def lost(self) -> Mapping[tuple[str, str], str]:
        return vocabulary(self._text).lost

    def __contains__(self, word: object) -> bool:
        return word in vocabulary(self._text)

    def __iter__(self) -> Iterator[str]:
        return iter(vocabulary(self._text))

    def __len__(self) -> int:
        return len(vocabulary(self._text))


def _addresses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    stretch = text[start:end]
    if "/" not in stretch and "www" not in stretch.lower():
        return []
    return [(start + found.start, start + found.end) for found in find_addresses(stretch)]


def _line_edits(text: str, start: int, end: int, words: Collection[str], addresses: list[tuple[int, int]]) -> Iterator[Edit]:
    """Edits for white space, hidden characters, ligatures and hyphens at line ends."""
    within, ends = Within(addresses), frozenset(last for _, last in addresses)
    for found in _PLACES.finditer(text, start, end):
        left, right = found.span()
        if found["ligature"]:
            yield left, right, LIGATURES[found[0]]
        elif within(left - 1, right + 1):
            put_in = text[left - 1] == "‐" and not _BREAKS.isdisjoint(found[0])  # an address holds only "-"
            yield left - put_in, right, "-" if found["divided"] else ""
        elif found["divided"]:
            head, tail = _word_before(text, left, start), _word_after(text, right, end)
            yield left, right, "" if tail and head and _drops_hyphen(text, head, tail, left + 1, start, words) else "-"
        elif found["hidden"]:
            divided = not found["before"] and (not found["after"] or not _BREAKS.isdisjoint(found["after"]))
            yield left, right, "" if divided else " "
        elif not _BREAKS.isdisjoint(found[0]) and _ends_address(text, left, ends) and not goes_on(text, start, left, right, True):
            yield from _blank(left, right, found[0])
        else:
            yield from _space(text, left, right, start, end, words)


def _ends_address(text: str, left: int, ends: Collection[int]) -> bool:
    """Whether the line ends with an address that does not go on, though it ends in a stroke or hyphen."""
    return text[left - 1] in "/-" and (left in ends or left - 1 in ends)


_HOLE = 3  # blanks side by side: no printed line has so many before a comma


def _space(text: str, left: int, right: int, start: int, end: int, words: Collection[str]) -> Iterator[Edit]:
    """What becomes of the white space ``[left, right)``."""
    space, before, after = text[left:right], text[left - 1], text[right]
    broken = not _BREAKS.isdisjoint(space)
    if before == "¬" and broken and after.isalpha():  # how Word showed a soft hyphen
        yield left - 1, right, ""
        return
    if len(space) > _HOLE and not broken and after in ",;.)":  # of what was left out, a marker or the address behind a link
        yield left, right, ""
        return
    if before in _HYPHENS and after.isalpha():
        head, tail = _word_before(text, left - 1, start), _word_after(text, right, end)
        if not head:  # a dash: with blanks around it, unless the document writes the two words with a hyphen ("Alsace -\nLorraine")
            first = _word_before(text, _skip_back(text, left - 1, start), start)
            glued = bool(first) and f"{first}-{tail}".lower() in words
            yield from [(left, right, "")] if glued else _blank(left, right, space)
        elif broken and keeps_hyphen(text, start, left):
            yield left, right, ""
        elif broken and _was_double(head, tail, words):
            yield left - 2, right, "c"
        elif broken and _drops_hyphen(text, head, tail, left, start, words):
            yield left - 1, right, ""
        elif broken or f"{head}-{tail}".lower() in words:
            yield left, right, ""
        elif tail.islower() and tail not in COMMON and (head + tail).lower() in words and (head.lower() not in words or tail not in words):
            yield left - 1, right, ""  # a line end that was lost: "in- habitants"
        else:
            yield from _blank(left, right, space)
        return
    if after in _HYPHENS and before.isalpha():
        head, tail = _word_before(text, left, start), _word_after(text, _skip(text, right + 1, end), end)
        glued = right + 1 < end and text[right + 1].isalpha()
        close = glued and (head.lower() in COMPOUND_HEADS or tail in ("scale", "term", "range", "level"))
        if tail and (close or f"{head}-{tail}".lower() in words):
            yield left, right, ""
            return
    runs_on = broken and _runs_on(before, after, text[left - 2] if left - 2 >= start else " ") and not text.startswith("http", right)
    if runs_on or goes_on(text, start, left, right, broken):
        yield left, right, ""
    else:
        yield from _blank(left, right, space)


def _blank(left: int, right: int, space: str) -> Iterator[Edit]:
    if space != " ":
        yield left, right, " "


def _runs_on(before: str, after: str, earlier: str) -> bool:
    """Whether a line that ends in ``before`` goes on without a blank: after a glued dash or stroke, between ideographs, in a range."""
    if before in _HYPHENS:
        return earlier.isalnum() and after.isalnum()
    if before in _DASHES or before == "/":
        return earlier.isalnum() or earlier in ")”’"
    return bool(_CJK.match(before) and _CJK.match(after))


def _was_double(head: str, tail: str, words: Collection[str]) -> bool:
    """Whether "k-k" at a line end is "ck", as it was divided in German until 1996 ("Zuk-ker")."""
    return head[-1] == "k" == tail[0] and f"{head[:-1]}c{tail}".lower() in words and (head + tail).lower() not in words


def _drops_hyphen(text: str, head: str, tail: str, left: int, start: int, words: Collection[str]) -> bool:
    """Whether the hyphen between ``head`` and ``tail``, at a line end, was put in by the typesetter."""
    at = left - 2 - len(head)
    chained = at >= start and text[at] in _HYPHENS  # state-of-the-|art
    if not tail[0].islower() or chained or f"{head}-{tail}".lower() in words:
        return False
    if (head + tail).lower() in words:
        return True
    low = head.lower()
    if low in COMPOUND_HEADS or head.isupper():
        return False
    head_is_word = low not in PREFIXES and (low in words or low in COMPOUND_PARTS)
    return not (head_is_word and (tail in words or tail in COMMON or tail in COMPOUND_PARTS))


def _cut_words(text: str, words: Collection[str]) -> list[Edit]:
    """Edits that close a blank inside a word, letter by letter ("N o t e s") or once, or put back the ligature that was lost there."""
    edits = sorted([*_spaced_letters(text, 0, len(text), words), *_closed(text, words)])
    if not edits:
        return []
    addresses = Within(_addresses(text, 0, len(text)))
    kept: list[Edit] = []
    for edit in edits:
        if not addresses.touches(edit[0], edit[1]) and (not kept or edit[0] >= kept[-1][1]):
            kept.append(edit)
    return kept


def _closed(text: str, words: Collection[str]) -> Iterator[Edit]:
    """A stack, so that closing one blank makes the next one seen."""
    for run in _RUN.finditer(text):
        lost = words.lost if isinstance(words, Vocabulary | _Lazy) else {}
        stack: list[str] = []
        blanks: list[int] = []
        at = run.start()
        for part in run[0].split(" "):
            if stack:
                blanks.append(at - 1)
            stack.append(part)
            at += len(part) + 1
            while len(stack) > 1:
                ligature = lost.get((stack[-2].lower(), stack[-1]), "")
                if not ligature and not _is_cut(stack[-2], stack[-1], words):
                    break
                tail = stack.pop()
                stack[-1] += ligature + tail
                yield blanks[-1], blanks.pop() + 1, ligature


def _spaced_letters(text: str, start: int, end: int, words: Collection[str]) -> Iterator[Edit]:
    for run in _SPACED.finditer(text, start, end) if _APART.search(text, start, end) else ():
        word = run[0].replace(" ", "")
        if word.lower() in words or word.lower() in COMMON or _is_spelt(word):
            yield from ((at, at + 1, "") for at in range(run.start() + 1, run.end(), 2))


def _is_spelt(word: str) -> bool:
    """Whether letters that stand apart are a word that was set wide, not a row of names ("points A B C D")."""
    return len(word) > 4 and word[1:].islower() and len(set(word)) > 3 and sorted(word) != list(word) and not _VOWELS.isdisjoint(word)


def _is_cut(left: str, right: str, words: Collection[str]) -> bool:
    if not right.islower() or len(left) + len(right) > _LONGEST:
        return False
    whole, low = (left + right).lower(), left.lower()
    if low in COMMON and right in COMMON:
        return False
    if whole in COMMON:
        return low not in COMMON and low not in words and right not in words
    return whole in words and ((low not in words and low not in COMMON) or (right not in words and right not in COMMON))


def _word_before(text: str, at: int, start: int) -> str:
    low = at
    while low > start and at - low < _LONGEST and text[low - 1].isalpha():
        low -= 1
    return text[low:at]


def _word_after(text: str, at: int, end: int) -> str:
    high = at
    while high < end and high - at < _LONGEST and text[high].isalpha():
        high += 1
    return text[at:high]


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _skip_back(text: str, at: int, start: int) -> int:
    while at > start and text[at - 1].isspace():
        at -= 1
    return at
