"""Whether a line is a citation and nothing more, as notes are that somebody copied out of a document; paragraphs tell something.

A paragraph of a contract, a judgment or a resolution names a place too ("as set out in § 3"). But a citation begins with a name, a title
or a word that points back, and ends with a place, a year or an address.
"""

from __future__ import annotations

import re
from typing import Final

from citator.text.note_lines import CITES

__all__ = ["is_citation"]

_SIGNAL: Final = re.compile(
    r"(?:(?:[Ss]ee(?:,? e\.g\.,)?|[Bb]ut see|[Cc]fr?\.?|[Cc]ompare|[Aa]ccord|[Vv]gl\.?|[Ss]iehe|[Ss]\.|[Ss]o|[Vv]oir|[Vv]\.|[Vv][ée]ase|"
    r"[Vv]id\.?|[Ss]ul punto)(?:,? (?:also|generally|dazu|auch|etwa|nur|z\. ?B\.|aussi|par ex\.|notamment|en ce sens|también|anche|"
    r"per tutti|por todos|também),?)*:?\s)+"
)
_BACK: Final = re.compile(
    r"(?:[Ii]b[ií]d|[Ii]vi\b|[Ii]dem\b|[Ii]d\.|[Oo]p\. ?cit|[Ll]oc\. ?cit|[Ss]upra\b|[Ee]bd|[Ee]benda|[Aa]\. ?a\. ?O)"
)
_HEAD: Final = re.compile(r"[^,(\[“‘«„\"]*")
_ADDRESS: Final = re.compile(r"https?://\S+$|www\.\S+$")
_IN_NAMES: Final = frozenset(
    """a v vs and of the et al y e und en i de da do dos das di del della dei degli delle du des la le los las
    van von der den zu zur vom ter ten bin ibn""".split()
)
_RESOLUTION: Final = re.compile(r"\b(?:Council|Assembly)\s(?:resolution|decision)\b")
_TELLS: Final = re.compile(
    r"(?<![\w’'-])(?:is|are|was|were|been|has|have|had|shall|must|will|should|said|held|that|which|ist|sind|wird|werden|wurden?|hat|"
    r"sont|sera|doit|peut|será|debe|è|sono|deve|foi|são)(?![\w’'-])"
)
_QUOTED: Final = re.compile(r"“[^”]*”|‘[^’]*’|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"")
_DATED_HEAD: Final = re.compile(r"[^()]{3,100}\s\((?:1[5-9]|20)\d\d[a-z]?\)[.:,]\s")
_LAST: Final = re.compile(r"\S*\d\S*(?:\s(?:ff?|sq?q?|ss|segg?|e segg|et seq|et s)\.?)?$|\bcit\.$|\bpassim\.?$")
_BRACKETED: Final = re.compile(r"\s\d{1,4}\s\(\d{1,4}\)\.?$")  # "NJW 1990, 1234 (1235)"
_CALLS_BACK: Final = re.compile(r"\s\((?:n|nn|Fn\.|Anm\.|note)\s\d{1,3}\)|,\s(?:supra\s(?:n|note)|op\. ?cit|ob\. ?cit|cit\.|a\. ?a\. ?O)")
_REMARK: Final = re.compile(r"\s\([^()\d]{2,80}\)(?=\.?$)")  # "(emphasis added)"
_YEAR_ALONE: Final = re.compile(r",\s(?:1[5-9]|20)\d\d\.?$")
_NUMBER_ALONE: Final = re.compile(r",\s\d{1,4}(?:[-–]\d{1,4})?\.?$|\s\d{1,3}:\d{1,4}\.?$")


def is_citation(text: str) -> bool:
    """Whether the text begins as citations do, and ends as they do.

    >>> [is_citation(one) for one in ("M. Weir, Il porto, Torino, Einaudi, 1990, p. 12.", "Ibid., p. 4.", "Hale v Brook [1990] 2 AC 12.")]
    [True, True, True]
    >>> [is_citation(one) for one in ("The Buyer pays within thirty days (see § 4).", "Recalls resolution 60/12 (2005);", "Leeds, 12")]
    [False, False, False]
    """
    words = text.strip()
    if signal := _SIGNAL.match(words):
        words = words[signal.end() :]
    if _BACK.match(words):
        return True
    found = CITES.search(words) or _BRACKETED.search(words)
    if found is None or not _is_head(words) or _TELLS.search(_QUOTED.sub("", words)):
        return False
    if _ADDRESS.search(words):
        return "," in words or words.startswith(("http", "www."))
    if _DATED_HEAD.match(words):
        return True
    if _CALLS_BACK.search(words):
        return True
    words = _REMARK.sub("", words)
    if _LAST.search(words) is None:
        return False
    commas = words.count(",")
    if _YEAR_ALONE.search(words, found.start()):
        return commas > 2 or (commas == 2 and "." in words[:3])  # "Lecturer, University of Leeds, 1990" is a post
    if _NUMBER_ALONE.search(words, found.start()):
        return commas > 1  # "Leeds, 12" counts
    return commas > 0 or "(" in words or "[" in words


def _is_head(words: str) -> bool:
    """Whether what stands before the first comma or bracket names somebody or something, and tells nothing."""
    head = _HEAD.match(_RESOLUTION.sub("Resolution", words))
    assert head is not None
    return not any(word.islower() and word.isalpha() and word not in _IN_NAMES for word in head[0].split())
