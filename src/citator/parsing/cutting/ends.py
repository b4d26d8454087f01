"""Where a citation ends: before closing punctuation, a parenthetical, a comment of the author, or the quotation it introduces."""

from __future__ import annotations

import re

from citator.parsing.cutting.called import called
from citator.parsing.cutting.seen import Seen
from citator.text.pinpoints import pinpoint_before
from citator.text.remarks import is_bracketed
from citator.text.telling import Worded

__all__ = ["before_stop", "closed", "without_comment"]


_COMMENTS = Worded(
    re.compile(
        r"[,\s](?:(?<!,)|(?<=,)\s)(?:(?:der|die|das|welche[rs]?)\s(?:allerdings|jedoch|nur|auch)|describing|discussing|noting|arguing|explaining|"
        r"stating|holding|finding|observing|per\s(?:L(?:ord|ady)s?|Baroness|Sir|Dame|Justice|Judge|[A-Z][\w’-]+\s(?:LJJ?|JJ?A?|A?CJ|MR|JSC|DP|AJ))|where|which|who|(?:slightly\s)?abridged|condensed|"
        r"(?:copy |copies |transcript |recording )?on file (?:with|at)\b|in which|whereby|concerning which|"
        r"(?<=[)\]]\s)(?:was|were|is|are|has|had|have|shall|will)|hebt|berichtet|"
        r"(?<=\d\)\s)(?:argues|shows|notes|claims|suggests|finds|holds|contends|observes|maintains|describes|discusses|offers|writes|explains)|"
        r"mwN|m\.\s?w\.\s?N|mit weiteren Nachweisen|zur Gegenansicht|"
        r"for\s(?:an?|the|further|more|in-depth)\s(?:[\w-]+\s){0,2}(?:discussion|overview|analysis|summary|critique|examination)|"
        r"(?:and|but)\s(?:was|were|is|are|has|have|had)|and (?:its )?(?:subsequent )?amendments|and passim|"
        r"as amended|in respect of which|according to which)\b"
    ),
    *"allerdings jedoch nur auch describing discussing noting arguing explaining stating holding finding observing".split(),
    *"per where which who abridged condensed file whereby concerning was were is are has had have shall will hebt".split(),
    *"argues shows notes claims suggests finds holds contends observes maintains describes discusses offers writes explains".split(),
    *"mwn w weiteren gegenansicht berichtet amendments passim amended respect according".split(),
    *"discussion overview analysis summary critique examination".split(),
)
_ENDED = re.compile(r"[\d)\]”’»]$|\b(?:ff?\.?)$")
_ABBREVIATED = re.compile(
    r"(?:\bff?|\b[Ee]bda?|\b[Aa]\.\s?a\.\s?O|\bal|\bseq|\bcit|\bpréc|\b[Ii]d|\b[Ii]bid|[A-Z]\.[A-Z]|\bJr|\bInc|\bLtd)\.$"
)
_MAY_BE_ABBREVIATED = frozenset("faltqcdr")  # the last letter of each
_QUOTATION = re.compile(r":\s(?=[“\"«„])")


_PARENTHETICAL = re.compile(
    r"[(\[](?:[“\"‘']|(?!forthcoming\s)[a-z]+ing\b|that\b|emphasis|citations?\somitted|footnotes?\somitted|internal|alterations?|same\b|"
    r"[A-Z][\w’-]+\s(?:LJJ?|JJ?|CJ|MR|JSC|VC)\)|L(?:ord|ady)\s[A-Z][\w’-]+(?:\s(?:L?CJ|MR|P|LJ))?\)|"
    r"(?:written |oral |prepared )?(?:statement|testimony|remarks) (?:of|by)\s|[A-Z]{1,6}-\d{5,}\)|"
    r"(?:copy |copies |original )?on file\b|(?:[a-z]+\s(?:and\s[a-z]+\s)?)omitted\)|"
    r"(?:slightly\s|much\s)?(?:abridged|condensed|paraphrased)\)|per curiam|"
    r"(?<=\d\s.)(?:(?:joint\s)?opinion of\s)?[A-Z][\w’'-]+(?:(?:,\s[A-Z][\w’'-]+)*,?\s(?:&|and)\s[A-Z][\w’'-]+)?,\s(?:C\.\s?)?JJ?\."
    r"(?:,\s(?:concurring|dissenting)[^()\d]*)?\)|(?:plurality|majority|joint) opinion\b|"
    r"en banc|finding|where|because|with\s|which|stating|arguing|collecting|“)"
)


def without_comment(seen: Seen, start: int, end: int) -> int:
    """Where the citation ends: before a parenthetical ("(noting that …)") or a comment that follows it in the same clause."""
    for _ in range(4):
        begin = seen.nesting.bracket_to(end) if seen.text[end - 1] in ")]" else None
        if begin is None or begin <= start + 3 or called(seen.text, start, end):
            break
        if not (_PARENTHETICAL.match(seen.text, begin) or is_bracketed(seen.text, begin, end) or _spoken(seen.text, start, begin, end)):
            break
        end = closed(seen.text, start, begin)
    end = _before_unclosed(seen, start, end)
    end = _without_annex(seen.text, start, end)
    if quotation := _QUOTATION.search(seen.text, start + 4, end):
        before = quotation.start()
        before -= before > start + 4 and seen.text[before - 1].isspace()  # « Les ports » : “…”
        if seen.nesting.open(before) and _ends_citation(seen, start, before):
            return before
    for comment in _COMMENTS.finditer(seen.text, start + 4, end):
        if not seen.nesting.open(comment.start()):
            continue
        stop = comment.start()
        kept = _ends_citation(seen, start, stop)
        if kept and not any(one.start > stop for one in seen.addresses if one.end <= end):
            return stop
    return end


_QUOTED_IN_BRACKETS = re.compile(r"\((?<=\s\()(?=[“\"])")  # the bracket first: it is looked for much faster


def _before_unclosed(seen: Seen, start: int, end: int) -> int:
    """Where "(1988) (“a long quotation” (quoting" ends: brackets that are not closed before what was cut from them, or nowhere."""
    found = _QUOTED_IN_BRACKETS.search(seen.text, start + 5, end)
    if found is None or any(begin == found.start() and stop <= end for begin, stop in seen.nesting.brackets):
        return end
    before = found.start() - 1
    return closed(seen.text, start, before) if _ends_citation(seen, start, before) else end


_SPEAKER = re.compile(
    r"\((?:(?:Judges?|Justices?|Lord|Lady|Baron(?:ess)?|Viscount(?:ess)?|Earl|Sir|Dame|Mr|Mrs|Ms|Dr|Senator|Rep\.|Sen\.|M\.|Mme)\.?\s"
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{1,60}|[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{2,60}(?:\s(?:MP|TD|MEP|MSP|QC|KC)|,\s(?:dissenting|concurring)))\)$"
)
_OF_A_DELEGATION = re.compile(r"\([A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{2,90}\)$")
_RECORD = re.compile(r"/(?:PV|SR)\.\d|\bH[CL] Debs?\b")


def _spoken(text: str, start: int, begin: int, end: int) -> bool:
    """Whether brackets behind a place say whose words stand there: "S/PV.7926, p. 4 (Uruguay)", "para. 8 (Judge Brook, dissenting)"."""
    if not _OF_A_DELEGATION.match(text, begin, end):  # most brackets hold a figure: seen at once
        return False
    record = _RECORD.search(text, start, begin)
    if not record and not _SPEAKER.match(text, begin, end):
        return False
    return pinpoint_before(text, start, begin - 1) is not None or (record is not None and text[begin - 2].isalnum())


_SENT = re.compile(
    r"(?:[Tt]he\s)?(?:[Ll]etter|[Nn]ote [Vv]erbale|[Dd]iplomatic [Nn]ote|[Tt]elegram|[Cc]able|[Dd]espatch|[Mm]emorandum|"
    r"[Mm]inutes|[Ss]tatement|[Aa]ffidavit)\b"
)
_ANNEXED = re.compile(
    r",\s(?:Memorial|Counter-Memorial|Reply|Rejoinder|Application|Observations)\b[^,;()]{0,40}(?:,\s[Vv]ol\.\s[IVXLC\d]+)?,\s[Aa]nnex\s"
)


def _without_annex(text: str, start: int, end: int) -> int:
    """Where a letter ends that is an annex of a pleading: "Letter from … to …, 3 May 1911, Memorial, Vol. III, Annex 46"."""
    annexed = _ANNEXED.search(text, start, end) if text.find("nnex", start, end) >= 0 and _SENT.match(text, start, end) else None
    return annexed.start() if annexed else end


def _ends_citation(seen: Seen, start: int, end: int) -> bool:
    """Whether what ends at ``end`` can be a whole citation: it closes with a year, a number, a pinpoint or a match."""
    return bool(_ENDED.search(seen.text, start, end)) or any(match.end == end for match in seen.matches)


_FOLLOWING = re.compile(r"\d\s?ff?$")


def before_stop(text: str, end: int) -> int:
    """The end without blanks and full stops; that of the pages that follow one is its own: "S. 33 f.".

    >>> before_stop("Leeds 1994.", 11), before_stop("S. 33 f.", 8)
    (10, 8)
    """
    last = len(text[:end].rstrip(" .\n"))
    return last + (last < end and text[last] == "." and _FOLLOWING.search(text, max(0, last - 8), last) is not None)


def closed(text: str, start: int, end: int) -> int:
    """The end of the stretch without blanks and closing punctuation; the point of an abbreviation or a bracket's stays outside too."""
    while end > start and text[end - 1] in " \t\n.,;:":
        if (
            text[end - 1] == "."
            and (text[end - 2] in _MAY_BE_ABBREVIATED or text[end - 2].isupper())
            and _ABBREVIATED.search(text[max(start, end - 8) : end])
        ):
            break
        end -= 1
    return end
