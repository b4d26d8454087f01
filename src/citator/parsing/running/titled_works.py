"""Works that a sentence names by a body or a person and by their title: "a 2021 report by the River Watch, *Dry Wells*, found …".

"According to a 2021 River Watch report, *Dry Wells*,"; "the River Watch report “Dry Wells” found"; "in its 2021 report *Dry Wells*, the
River Watch wrote"; "the River Watch’s *Yearbook of Wells 2021*". Words are set apart for many reasons: species, ships, pictures, films and
newspapers are, what is stressed, what is quoted. So the sentence has to say plainly that they are the title of what the body made; where
another reading is as good, no work is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citator.model import FieldValue, Name
from citator.parsing.cutting.nesting import Nesting
from citator.parsing.kinds.genre import is_magazine, is_news
from citator.parsing.kinds.numbered_issues import PERIODICAL_NAME
from citator.parsing.running.attributions import NAME_START, kind_of
from citator.parsing.running.mention import Mention, record
from citator.parsing.running.speakers import SAYING, WORK_NOUN, named_at
from citator.text.dates import MONTH, YEAR, first_date, parse_date
from citator.text.names import is_body, is_person

__all__ = ["may_have_title", "titled_works"]

Named = tuple[int, int, tuple[Name, ...]]

_FURTHEST = 160  # characters before a title in which its work is named
_SET_APART = re.compile(r"(?<![\w*_])(?P<mark>\*{1,3}|__?)(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž\d][^*_\n]{2,200}?)(?P=mark)(?![\w*])")
_LEAD = re.compile(r"(?:,?\s(?P<entitled>entitled|titled)\s|(?P<comma>,)?\s(?P<bracket>\()?)$")
_WHEN = re.compile(rf"(?:,?\s(?:published|issued|released))?\s(?:in|from|of|for|dated)\s(?P<date>(?:{MONTH}\s)?{YEAR})$")
_ABOUT = re.compile(r"\s(?:on|about)\s[^,.;:“”\"*_()]{3,80}$")
_ON_WHAT = re.compile(r"\s(?:on|about)\s")
_MORE = (
    rf"(?:(?:{YEAR}|annual|biennial|quarterly|recent|latest|own|new|joint|final|special|country|first|last|major|landmark|flagship|research|"
    r"global|policy|technical)\s){0,3}"
)
_WORK = rf"{_MORE}(?P<noun>{WORK_NOUN})"
_BY = re.compile(
    rf"(?<!\w)(?<![’']\s)(?<![’']s\s)(?:(?:[Aa]n?|[Tt]he|[Tt]his|[Oo]ne)\s)?{_WORK}(?:\s(?:on|about)\s[^,.;:“”\"*_()]{{3,60}}?)?"
    r"\s(?:(?:published|issued|released|prepared|written)\s)?(?P<by>by|of|from)\s"
)
_THEIR_OWN = re.compile(r"reports?|statements?|declaration|letter")  # "a study of the World Bank" is about it
_ITS_WORK = re.compile(
    rf"(?:(?:’s|'s|(?<=s)[’'])?|,?\s(?:(?:has|had|also)\s)?{SAYING}\s(?:(?:this|that|so)\s)?in\s(?:its|their|his|her|an?))\s{_WORK}$"
)
_WHOSE = re.compile(r"(?:’s|'s|(?<=s)[’'])$")
_IN_ITS = re.compile(rf"(?<!\w)[Ii]n\s(?:its|their|an?|the)\s{_WORK}$")
_A = re.compile(r"[Ii]n\san?\s")
_OWN = re.compile(r"[Ii]n\s(?:its|their)\s")
_PRINTED = re.compile(r"reports?|study|studies|survey|book|article|analysis|monograph|briefing")
"""What comes out with a title. Beside a statement or a letter stand words of it; a paper or a bulletin is what the title is that of."""
_SERIAL = re.compile(
    r"\S\s(?:Yearbook|Statistics|Indicators|Guidelines)\b|\b(?:Yearbook|Guidelines)\s\S|"
    rf"\b(?:Annual|Biennial|Quarterly|Global|World|Statistical)\s(?:[A-Z]\w+\s){{0,3}}(?:Report|Survey|Outlook)\b|"
    rf"\b(?:Report|Survey|Outlook)s?,?\s(?:for\s)?{YEAR}"
)
_YEAR_BEFORE = re.compile(rf"(?:(?<!\w)(?:[Aa]n?|[Tt]he)\s)?(?P<year>{YEAR})\s$|(?<!\w)[Aa]n?\s$")
_RELIED_ON = re.compile(
    r"(?:[Aa]ccording to|[Aa]s (?:reported|stated|noted|documented|described) (?:by|in)|[Bb]ased on|[Cc]iting|[Qq]uoting)\s$"
)
_IN = re.compile(r"(?<!\w)(?:[Ii]n|[Ss]ee|[Ff]rom)\s$")
_SAID_IN = re.compile(r"\sin\s(?:its|their|his|her|an?)\s")
_IMPRINT = re.compile(
    rf"\s\((?:(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^():]{{1,40}}):\s)?(?:(?P<publisher>[A-ZÀ-ÞĀ-ŒŔ-Ž][^():,]{{2,60}}),\s)?(?P<year>{YEAR})\)"
)
_VERB = r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|must|may|might|can|could|do|does|did|cannot|not)\b"
_FINITE = re.compile(_VERB)
_SENTENCE = re.compile(rf"{_VERB}|[.;?!]\s|[.;]$")
_CLOSING = re.compile(rf"(?:,\s(?P<date>(?:{MONTH}\s)?{YEAR}))?\)")
_OUT = r"(?:(?:was|were|is)\s)?(?:first\s)?(?:published|issued|released|printed)\b"
_TELLS = rf"(?:(?:also|has|had|which|that)\s){{0,2}}(?:{SAYING}|(?:which\s|that\s)?{_OUT})\b"
_GOES_ON = re.compile(rf"\s?\)|,|\s{_TELLS}|\s(?:that|how)\s|\s\((?:[^()]*\s)?{YEAR}\)|\.?$|\.\s")
_SAYS_BEHIND = re.compile(rf"\s(?:that\s)?{_TELLS}")
_JOINED = re.compile(r"\s(?:and|or|nor|but|as|which|who|whose|[“\"*_])")
_INSERTED = re.compile(r"\s(?P<words>[^,;:“”\"*_]{1,100}),\s")
_LATIN = re.compile(r"[A-Z][a-zß-ÿ]+(?:\s(?!(?:of|in|on|and|for|the|at|to|a|an|from|with|by)\s)[a-zß-ÿ.]+){1,3}")
_NO_TITLE = re.compile(
    r"(?:[Ii]bid|[Ii]d|[Ii]dem|[Ss]upra|[Ee]adem|[Oo]p\. ?cit|[Ss]ic)\b|(?:[Oo]ur )?(?:[Ee]mphas[ie]s|[Ii]talics)\b|.*\svs?\.?\s|"
    r"(?:HMS|USS|SS|MV|MS|RMS|HMY|RRS)\s|Operation\s"
)
"""Words for what stands elsewhere, remarks on the marks, cases, ships, and what the police and armies undertake."""
_SAYS = re.compile(rf"\s(?:also\s|has\s|had\s)?{SAYING}\b")
_BESIDE = re.compile(r"(?:,?\s\(?(?=[*_“\"„«‘])|(?:,\s|\s\()(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d]))")
_CAPITAL = r"[A-ZÀ-ÞĀ-ŒŔ-Ž\d][\w’'-]*:?"
_CAPITALS = re.compile(rf"{_CAPITAL}(?:\s(?:(?:[a-z]{{1,3}}|from|with|into|under)\s){{0,2}}{_CAPITAL}){{1,15}}(?=[,)])")
_CLOSES = re.compile(r"[,)]|\.?$")
_LONGEST = 16  # words of a title in quotation marks


@dataclass(frozen=True, slots=True)
class _Title:
    """A title in a sentence: ``[start, end)`` with its marks, ``inner`` without them and a comma, and what leads to it."""

    start: int
    end: int
    inner: tuple[int, int]
    marked: bool
    lead: re.Match[str]

    @property
    def said(self) -> bool:
        """Whether the sentence calls it a title."""
        return self.lead["entitled"] is not None


@dataclass(frozen=True, slots=True)
class _Work:
    """What a sentence says before or behind a title: from where, who made it, by which noun it is called (none behind a bare name), where
    its maker is named, and up to where it is spoken of.
    """

    start: int
    whom: Named
    noun: str
    way: str
    end: int


def titled_works(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """The works that the sentence ``text[start:end]`` names by who made them and by their title.

    >>> from citator.parsing.cutting.nesting import nest
    >>> said = "According to a 2021 report by the River Watch, *Dry Wells*, the wells are dry."
    >>> [one.record.text("title") for one in titled_works(said, 0, len(said), nest(said))]
    ['Dry Wells']
    """
    for title in _titles(text, start, end, nesting):
        if title.said or _can_be_title(text, title):
            yield from _named(text, (start, end), title)


def may_have_title(text: str, at: int, end: int, nesting: Nesting) -> bool:
    """Whether behind ``at``, where a work was named, words stand between commas or in brackets that can be its title, or not: set apart,
    or, as most formats don't show what is, with the capitals of a title.
    """
    begin = _BESIDE.match(text, at, end)
    if begin is None:
        return False
    if plain := _CAPITALS.match(text, begin.end(), end):
        return not is_body(plain.group()) and first_date(text, *plain.span()) is None
    here = (one for one in _titles(text, at, min(end, at + _FURTHEST + 64), nesting) if one.start == begin.end())
    return any(_can_be_title(text, one) and (text[one.inner[1]] == "," or _CLOSES.match(text, one.end, end)) for one in here)


def _titles(text: str, start: int, end: int, nesting: Nesting) -> Iterator[_Title]:
    found: list[tuple[int, int, tuple[int, int], bool]] = []
    if text.find("*", start, end) >= 0 or text.find("_", start, end) >= 0:
        for one in _SET_APART.finditer(text, start, end):
            alone = " " not in one["title"] and _SAYS.match(text, one.end(), end)  # "…, *Nature* wrote": an outlet
            if not alone and not nesting.depth[one.start()] & 5:
                found.append((*one.span(), one.span("title"), True))
    for words in nesting.quoted:
        if start <= words.start and words.end <= end and not nesting.depth[words.start - 1 if words.start else 0] & 5:
            found.append((words.start, words.end, (words.inner_start, words.inner_end), False))
    for begin, stop, inner, marked in found:
        lead = _LEAD.search(text, max(start, begin - 12), begin)
        if lead:
            kept = inner[0] + len(text[slice(*inner)].rstrip(","))
            yield _Title(begin, stop, (inner[0], kept), marked, lead)


def _can_be_title(text: str, title: _Title) -> bool:
    """Whether words that are set apart can be a title: with a capital, without a finite verb, and no outlet, species, ship, case."""
    words = text[slice(*title.inner)]
    if not words or not (words[0].isupper() or words[0].isdigit()) or len(words.split()) > _LONGEST or _SENTENCE.search(words):
        return False
    if _NO_TITLE.match(words) or (title.marked and _LATIN.fullmatch(words)):
        return False
    serial = _SERIAL.search(words)
    return not (is_news(words) or is_magazine(words) or (PERIODICAL_NAME.search(words) and not serial))


def _named(text: str, sentence: tuple[int, int], title: _Title) -> Iterator[Mention]:
    at, floor = title.lead.start(), max(sentence[0], title.lead.start() - _FURTHEST)
    when = _WHEN.search(text, max(floor, at - 44), at)
    at = when.start() if when else at
    about = _ABOUT.search(text, max(floor, at - 90), at) if title.lead["entitled"] or title.lead["comma"] else None
    ends = (at, about.start()) if about else (at,)
    work = next((one for end in ends if (one := _by_whom(text, floor, end) or _whose(text, floor, end))), None)
    work = work or _its_own(text, floor, at, title, sentence[1])
    imprint = _IMPRINT.match(text, title.end, sentence[1])
    if work is None or not (title.said or _plainly(text, sentence, title, work, imprint, dated=when is not None)):
        return
    issued = when and (parse_date(when["date"]), *when.span("date"))
    dated = first_date(text, work.start, ends[-1]) if issued is None else None
    if dated and not _ON_WHAT.search(text, work.start, dated.start):  # "a report on 1945": not of that year
        issued = dated.date, dated.start, dated.end
    kind = kind_of(work.noun)
    begin, stop, name = work.whom
    fields: dict[str, tuple[FieldValue | None, int, int] | None] = {"issued": issued}
    if is_news(str(name[0])):
        begin -= 4 * text.startswith("The ", max(0, begin - 4), begin)
        kind, fields["container_title"] = "article-newspaper", (text[begin:stop], begin, stop)
    else:
        fields["author"] = (name, begin, stop)
    fields["title"] = (text[slice(*title.inner)], *title.inner)
    end = max(title.end, work.end)
    if imprint:
        end = max(end, imprint.end())
        fields["issued"] = issued or (parse_date(imprint["year"]), *imprint.span("year"))
        for group, field in (("place", "publisher_place"), ("publisher", "publisher")):
            fields[field] = (imprint[group], *imprint.span(group)) if imprint[group] else None
    if title.lead["bracket"] and (closing := _CLOSING.match(text, end, sentence[1])):
        end = closing.end()
        fields["issued"] = fields["issued"] or ((parse_date(closing["date"]), *closing.span("date")) if closing["date"] else None)
    before = _RELIED_ON.search(text, max(sentence[0], work.start - 24), work.start)
    yield Mention(before.start() if before else work.start, end, record(kind, **fields), str(name[0]))


def _plainly(text: str, sentence: tuple[int, int], title: _Title, work: _Work, imprint: re.Match[str] | None, *, dated: bool) -> bool:
    """Whether the sentence leaves no doubt that the words are the title of what the body made, though it doesn't call them so."""
    name, lead = str(work.whom[2][0]), title.lead
    if is_news(name):
        return False
    if not work.noun:  # "the River Watch’s *Yearbook of Wells*": so are its pictures and ships
        full = imprint is not None and imprint["place"] and imprint["publisher"]
        return title.marked and (bool(full) or _SERIAL.search(text, *title.inner) is not None)
    if not _PRINTED.fullmatch(work.noun):
        return False
    if not lead["comma"] and not lead["bracket"]:
        closed = text[title.inner[1]] == "," or _GOES_ON.match(text, title.end, sentence[1]) is not None
        return closed and work.way != "by"
    if " " not in text[slice(*title.inner)]:
        return False
    if lead["bracket"]:  # behind the name of a body stands its name in another language
        return (work.way != "by" or dated) and _CLOSING.match(text, title.end, sentence[1]) is not None
    if work.way == "by" and not title.marked and is_person(name):
        return False  # "a letter by Ann Brook, “Queen of Crime,”"
    return _in_apposition(text, sentence, imprint.end() if imprint else title.end, title, work)


def _in_apposition(text: str, sentence: tuple[int, int], at: int, title: _Title, work: _Work) -> bool:
    """Whether the words between commas that end before ``at`` are the title: "a report by the River Watch, *Dry Wells*, found …".

    They are none where they may begin a clause or a list of what is spoken of: "according to a report by the Navy, *Lamp*, a ship, sank".
    """
    rest = text[at : sentence[1]]
    inside = text[title.inner[1]] == ","
    if not (inside or rest.startswith(",")):
        return rest.strip(" .") == ""
    rest = rest.removeprefix(",")
    inserted = _INSERTED.match(rest)
    told = _SAYS_BEHIND.match(rest) is not None
    if _JOINED.match(rest) or (not told and (_FINITE.match(rest, 1) or (inserted and not _FINITE.search(inserted["words"])))):
        return False
    relied = _RELIED_ON.search(text, max(sentence[0], work.start - 24), work.start) or _IN.search(text, sentence[0], work.start)
    said_in = work.way == "its" and rest.startswith((" that ", " how "))
    return told or relied is not None or work.way == "own" or said_in


def _by_whom(text: str, floor: int, at: int) -> _Work | None:
    """The work that is named before ``at`` as "a 2021 report by the River Watch"."""
    for found in _BY.finditer(text, floor, at):
        whom = named_at(text, found.end(), at)
        if whom and whom[1] == at and (found["by"] != "of" or _THEIR_OWN.fullmatch(found["noun"])):
            return _Work(found.start(), whom, found["noun"], "by", at)
    return None


def _whose(text: str, floor: int, at: int) -> _Work | None:
    """The same of "the River Watch’s 2021 report", "a 2021 River Watch report", and of "the River Watch’s" alone."""
    work = _ITS_WORK.search(text, floor, at)
    whose = None if work else _WHOSE.search(text, max(floor, at - 2), at)
    end = work.start() if work else whose.start() if whose else floor
    for begin in NAME_START.finditer(text, floor, end):
        whom = named_at(text, begin.start(), end)
        if whom and whom[1] == end:
            dated = _YEAR_BEFORE.search(text, max(floor, whom[0] - 12), whom[0])
            said = work is not None and _SAID_IN.search(work.group()) is not None
            return _Work(dated.start() if dated else begin.start(), whom, work["noun"] if work else "", "its" if said else "whose", at)
    return None


def _its_own(text: str, floor: int, at: int, title: _Title, end: int) -> _Work | None:
    """The same of "in its 2021 report *Dry Wells*, the River Watch wrote"."""
    its = _IN_ITS.search(text, floor, at)
    if its is None or not (_OWN.match(its.group()) or (title.said and _A.match(its.group()))):
        return None
    comma = re.compile(r",?\s").match(text, title.end, end)
    whom = named_at(text, comma.end(), end) if comma and "," in text[title.inner[1] : comma.end()] else None
    says = whom and re.compile(rf"\s(?:(?:has|had|also)\s)?{SAYING}\b").match(text, whom[1], end)
    return _Work(its.start(), whom, its["noun"], "own", whom[1]) if whom and says else None
