"""Figures that would be markers if the notes said so: glued to an acronym, a short word, an initial or "%", to a sentence that ends in
"no.", with blanks around them, or in round brackets behind a figure ("resolution 70/1 (2)", but also "article 5 (2)").

Alone they tell nothing ("OHCHR2", but also "the G20"; "has said more 2 while", but also "the other 2 were lost"): no note is looked for
because of them. But where a note is there, and its neighbours have their markers, the figure between these is its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from citator.text.sign import Sign

__all__ = ["SURE", "faint_signs"]

SURE: Final = 0.4
"""From this weight on a faint sign is a marker where one is missing; lighter ones are so only in a whole series."""
_AHEAD: Final = r"(?P<label>[1-9]\d{0,2})(?![\w%°]|[.,:/–-]\d)"
_GLUED: Final = re.compile(
    r"(?:(?<![^\W_])(?<![/.@_-])(?P<word>[A-Z]{2,8}s?|[^\W\d_A-Z]{2})|[^\W\d_][’']s|(?<=[\w)])[ \xa0]?%|(?<=[.\s])[A-Z]\.)" + _AHEAD
)
_UNCASED: Final = re.compile(r"(?P<word>[\u0590-\u06ff\u0900-\u0dff\u10d0-\u10ff\u3040-\u9fff\uac00-\ud7af])" + _AHEAD)
_STOPPED: Final = re.compile(r"[。，；：！？、）」』》](?P<label>[1-9]\d{0,2})(?=[\u3040-\u9fff])")
# "answered no.2 Others say": behind such a word a figure is most often its number, but here a sentence ends.
_SENTENCE_ENDS: Final = re.compile(
    r"(?<![^\W_])(?<![.&/-])(?:no|art|arts|fig|figs|add)\.(?P<label>[1-9]\d{0,2})(?=\s+[“\"«„‘(]?[A-ZÀ-ÞĀ-ŒŔ-Ž]|[ \t]*(?:\n|\Z))"
)
_APART: Final = re.compile(
    r"(?<![^\W_])(?P<word>[^\W\d_]{2,})[ \xa0](?P<label>[1-9]\d{0,2})(?P<after>[ \xa0](?=[^\W\d_])|(?=[.,;:!?)](?:\s|\Z)))"
)
_BRACKETED: Final = re.compile(r"(?<=[\d)])\s\((?P<label>[1-9]\d{0,2})\)(?=[\s.,;:،؛。，；]|\Z)")
_FORMULA: Final = frozenset(
    "CO SO NO NH CH PM HO SF UF MP AK MI CD co no pm mp km cm mm dm nm ft yd mi µm μm kg pp vs cf eg ie al cl fn nn".split()
)
_COUNTS: Final = re.compile(
    r"(?:nos?|pp?|vols?|art[ií]?[a-zé]*|sub\w*|para\w*|sect\w*|chap\w*|parts?|pages?|tables?|figures?|annex\w*|items?|steps?|rules?|days?|notes?|"
    r"phases?|options?|points?|lines?|levels?|groups?|class|grades?|rounds?|versions?|tests?|nr|num\w*|clauses?|appendi\w+|principles?|"
    r"columns?|rows?|box|cases?|of|in|at|to|by|the|a|an|and|or|for|from|with|on|than|about|over|under|between|until|till|since|per|only|all|"
    r"least|most|nearly|almost|some|another|other|these|those|last|first|next|are|is|was|were|have|has|had|after|before|within|around|plus|"
    r"de|du|des|le|la|les|et|en|à|au|dans|sur|par|il|el|los|las|y|der|die|das|und|von|im|am|zu|mit|bis)\Z",
    re.IGNORECASE,
)
_SMALL: Final = re.compile(
    r"(?:while|who|which|that|when|where|whereas|because|although|but|however|if|as|it|he|she|they|we|had|has|have|was|were|is|are|will|would|"
    r"must|can|could|did|does|nor|since|qui|que|mais|est|sont|ont|dont|der|die|das|dass|und|ist|sind|hat|haben|ha|han|pero|son|fue)\b"
)


def faint_signs(text: str) -> Iterator[Sign]:
    """The figures in ``text`` that are markers where nothing else can be one.

    >>> [(sign.label, sign.style) for sign in faint_signs("The OHCHR2 rose by 5%3 and has said more 4 while CO2 fell.")]
    [('2', 'faint'), ('3', 'faint'), ('4', 'apart')]
    """
    glued = [found for pattern in (_GLUED, _UNCASED) for found in pattern.finditer(text)]
    often = Counter(found[0] for found in glued if found["word"])
    for found in glued:
        if often[found[0]] < 2 and found["word"] not in _FORMULA:  # a name has its number each time
            yield Sign(found["label"], found.start("label"), found.end("label"), "faint", 0.8)
    for found in _STOPPED.finditer(text):
        yield Sign(found["label"], found.start("label"), found.end("label"), "faint", 0.6)
    for found in _SENTENCE_ENDS.finditer(text):
        yield Sign(found["label"], found.start("label"), found.end("label"), "faint", 0.5)
    for found in _BRACKETED.finditer(text):
        yield Sign(found["label"], found.start("label") - 1, found.end(), "counted", 0.5)
    for found in _APART.finditer(text):
        word = found["word"]
        if word[-1].islower() and not _COUNTS.match(word):
            sure = not found["after"] or bool(_SMALL.match(text, found.end("after")))
            yield Sign(found["label"], found.start("label"), found.end("label"), "apart", 0.5 if sure else 0.2)
