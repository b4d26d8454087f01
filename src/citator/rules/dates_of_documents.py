"""What the number or the name of a document says of its time, against the date that a citation gives it. Pure functions.

A symbol of the United Nations has the year or the session in it (:mod:`citator.facts.un_years`), the number of an act of the European
Union its year (https://eur-lex.europa.eu/content/help/eurlex-content/celex-number.html), that of a preprint the month it was posted in;
when a declaration was adopted stands in the facts (:mod:`citator.facts.instruments`). What may differ legitimately is not told: a
document and its annex, a reissue, an act of December that is numbered in January, a reprint.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from citator.facts.instruments import Instrument, instruments
from citator.facts.un_years import circulated, years_of
from citator.model import Citation, Identifier, PartialDate, Severity
from citator.rules.compare_text import key
from citator.text.dates import first_date

__all__ = ["Contradiction", "against_its_name", "contradiction", "fits", "years_against"]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A date that something else in the citation speaks against: what is told, and the date that it could be.

    ``suggestion`` is that date where there is only one.
    """

    message: str
    expected: str
    suggestion: str | None = None
    severity: Severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class _Dated:
    """A citation with its date, and the words before it."""

    citation: Citation
    given: PartialDate
    before: str


def contradiction(citation: Citation, given: PartialDate, before: str, behind: str = "") -> Contradiction | None:
    """The first thing that speaks against the date ``given`` in a citation; ``before`` and ``behind`` are the words round it."""
    field = citation.record.fields.get("issued")
    if any(name == "identifier-invalid" for name, _ in citation.problems):
        return None  # that the number and its year do not go together has been told
    entry = bool(citation.record.text("citation-key"))
    if field is None or field.source != "text":
        return None
    printed = field.start is not None or given.month or entry  # else the year was taken from the identifier itself
    if printed:
        dated = _Dated(citation, given, before)
        named = [one for one in citation.identifiers if not _is_about(citation, one)]
        told = (judge(dated, one) for one in named for judge in _JUDGES)
        if found := _posted_later(citation, given) or next(filter(None, told), None):
            return found
    return against_its_name(citation, before, behind)


def against_its_name(citation: Citation, before: str = "", behind: str = "") -> Contradiction | None:
    """What speaks against the year that stands right behind a name which has a year of its own: that of a declaration in the facts, or the
    number of a resolution ("1325 (2000)"). ``before`` and ``behind`` are the words round the citation.
    """
    before = _SIGN.sub("", re.split(r"[\n;(]", before)[-1])
    return _declared(citation, before, behind) or _dated_again(citation, before, behind)


def _is_about(citation: Citation, identifier: Identifier) -> bool:
    """Whether a work has the document in its title and is about it; its own symbol can stand behind the title of a report too."""
    title, value = " ".join(citation.record.text("title").split()), "".join(identifier.value.split())
    words, bracket, last = title.rpartition("(")
    if bracket and _ITS_OWN.match(words) and "".join(last.split()).rstrip(")") == value:
        title = words
    named = _NUMBERED_BY_YEAR.fullmatch(identifier.value) if identifier.scheme == "un_symbol" else None
    number = rf"{named[1]}\s?\({named[2]}\)" if named else ""
    within = bool(number) and re.search(rf"\b{number}", title) is not None
    of_somebody = any(one.family for one in citation.record.names("author")) or bool(citation.record.text("container-title"))
    if within and (of_somebody or not re.match(f"{_OPENING}{_RESOLUTION}{number}", title, re.IGNORECASE)):
        return True  # "Legality of Resolution 242 (1967)", and under this title alone what a person wrote or a journal printed
    return value in "".join(title.split())


def fits(identifier: Identifier, given: PartialDate) -> bool:
    """Whether a date is of the years that a symbol says, as that of a resolution does."""
    years = years_of(identifier.value) if identifier.scheme == "un_symbol" else None
    return years is not None and years[0] <= (given.year, given.month or 12) and (given.year, given.month or 1) <= years[1]


def _adopted(dated: _Dated, identifier: Identifier) -> Contradiction | None:
    """A resolution or decision, of the year or session in its symbol."""
    years = years_of(identifier.value) if identifier.scheme == "un_symbol" else None
    given = dated.given
    if years is None or fits(identifier, given):
        return None
    when = _in_words(years)
    return Contradiction(f"dated {given}; {identifier.value} can only be of {when}", when, when if years[0][0] == years[1][0] else None)


def _in_words(years: tuple[tuple[int, int], tuple[int, int]]) -> str:
    (first, _), (last, _) = years
    return str(last) if first == last else f"{first} to {last}" if last - first < 5 else f"{last} at the latest"


def years_against(identifier: Identifier, given: PartialDate) -> str:
    """The years in which a resolution or decision can have been adopted, as its symbol says, where the date is of none of them; else "".

    >>> years_against(Identifier("un_symbol", "A/RES/68/167"), PartialDate(2009))
    '2013 to 2014'
    >>> years_against(Identifier("un_symbol", "A/RES/68/167"), PartialDate(2013))
    ''
    """
    years = years_of(identifier.value) if identifier.scheme == "un_symbol" else None
    return _in_words(years) if years and not fits(identifier, given) else ""


# Words for a part of a document that is older than the document, and for what has it again.
_PART: Final = re.compile(r"\b(?:annex\w*|appendi\w+|enclos\w+|attach\w+|anexo|allegato|anlage)\b|приложени|附件|مرفق", re.IGNORECASE)
_AGAIN: Final = re.compile(
    r"\b(?:reprint\w*|reproduc\w+|reissue\w*|republish\w*|updated|corrected|rev(?:\.|ised)|corr\.|technical reasons)", re.IGNORECASE
)
_IN: Final = re.compile(
    r"\b(?:reprint\w*|reproduc\w+|contained|included|annexed|circulated|published|issued|transmitted|submitted|set out|available|found|"
    r"text|in|as|to|see)\W+(?:as\s|in\s)?(?:UN|U\.N\.|United Nations)?\s?(?:[Dd]oc(?:ument|\.)?s?)?\W*$"
)
# What nobody but the United Nations titles so; an agreement or a declaration can be older than the document that has its text.
_ITS_OWN: Final = re.compile(
    r"(?:(?!on |about |to |for )[\w’'-]+ ){0,4}?(?:reports?|notes?|summary records?|provisional agenda|statements? (?:by|of) the president|"
    r"bulletins?|administrative instructions?|rapport|informe|nota|note)\b(?!\s+verbale)",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(
    r"(?:identical\s)?letters?\s(?:dated|of)\b|lettres?\s(?:identiques\s)?datées?\b|cartas?\s(?:idénticas\s)?de fecha\b", re.IGNORECASE
)


def _circulated(dated: _Dated, identifier: Identifier) -> Contradiction | None:
    """A document with the year of its circulation in the symbol.

    It is numbered in that year or dated before it opens, and may be issued again in the next; what it circulates may be much older.
    """
    if identifier.scheme != "un_symbol":
        return None
    found = next((one for value in (identifier.value, *identifier.equivalents) if (one := circulated(value))), None)
    citation, given = dated.citation, dated.given
    if found is None or _IN.search(dated.before) or citation.record.text("container-title"):
        return None
    title = citation.record.text("title")
    letter = citation.type == "letter" or _LETTER.match(title) is not None
    when = str(found.year)
    told = f"dated {given}; {identifier.value} was circulated in {when}"
    if not found.main or _AGAIN.search(citation.raw):
        return None if given.year >= found.year - 1 or not found.main else Contradiction(told, when, when)
    # What was signed after the year ended is in a document of the next; the first days of January are left to slow typists.
    late = (given.year, given.month or 1) > ((found.year + 1, 1) if letter and given.month else (found.year + 1, 12))
    if late:
        return Contradiction(told, when, when)
    if given.year >= found.year - 1 or _PART.search(citation.raw):
        return None
    if letter:
        return Contradiction(f"{told}, and a letter of {given.year} would be its annex", when, severity=Severity.INFO)
    own = not title or _ITS_OWN.match(title)
    return Contradiction(told, when, when) if own and str(given.year) not in title else None


_ACT: Final = re.compile(r"3(?P<year>(?:19[5-9]|20[0-4])\d)(?P<kind>[LRD])\d{4}")
_OF: Final = re.compile(r"\s(?:of|dated|du|vom|del|de|di|dell[’'])\s(?=\d)")
_NUMBERED: Final = re.compile(r"\d+/\d+")
_FIGURE: Final = re.compile(r"\d")  # of another act


def _of_the_union(dated: _Dated, identifier: Identifier) -> Contradiction | None:
    """A directive, regulation or decision of the European Union, by the day that stands behind its number: "of 23 October 2000".

    Since 2015 the Official Journal numbers it when it prints it, often the year after a delegated act was adopted; before, whoever adopted
    it did, up to some months apart (Directive 79/7/EEC of 19 December 1978, 2002/96/EC of 27 January 2003). Decisions were printed years
    later. Of a year alone nothing is said: it may be that of the Official Journal, or of a consolidated text.
    """
    given, raw = dated.given, dated.citation.raw
    act = _ACT.fullmatch(identifier.value) if identifier.scheme == "celex" else None
    number = _NUMBERED.search(raw) if act else None
    said = _OF.search(raw, number.end()) if act and number else None
    day = first_date(raw, said.end()) if said else None
    if act is None or number is None or said is None or day is None or day.start != said.end() or not day.date.day:
        return None
    printed = (given.year, given.month or day.date.month, given.day or day.date.day)
    if printed != (day.date.year, day.date.month, day.date.day) or _FIGURE.search(raw, number.end(), said.start()):
        return None
    given = day.date
    year = int(act["year"])
    first = (0, 0) if act["kind"] == "D" else (year - 1, 1 if year >= 2015 else 7)
    month = (given.year, given.month or 1)
    if first <= month <= (year + 1, 3):
        return None
    return Contradiction(f"dated {given}; the number {number[0]} is one of {year}", str(year))


# The first four figures of a number are year and month since April 2007 (https://info.arxiv.org/help/arxiv_identifier.html).
_ARXIV: Final = re.compile(r"(?:10\.48550/arxiv\.)?(?P<year>\d\d)(?P<month>0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,3})?", re.IGNORECASE)


def _posted_later(citation: Citation, given: PartialDate) -> Contradiction | None:
    """A preprint that is dated before the month in its number; an article in a journal may have been posted years later."""
    if any(citation.record.text(name) for name in ("volume", "page")):
        return None
    for identifier in citation.identifiers:
        posted = _ARXIV.fullmatch(identifier.value) if identifier.scheme in ("arxiv", "doi") else None
        if posted and given.year < 2000 + int(posted["year"]):
            when = f"20{posted['year']}"
            return Contradiction(f"dated {given}; arXiv {identifier.value} was posted in {when}-{posted['month']}", when)
    return None


_JUDGES: Final[tuple[Callable[[_Dated, Identifier], Contradiction | None], ...]] = (
    _adopted,
    _circulated,
    _of_the_union,
)
_ADOPTED: Final = r"(?:which was\s)?(?:adopted|proclaimed|signed|adoptée?|proclamée?|aprobada|proclamada)\b[^\d();]{0,60}?"
_BEHIND: Final = re.compile(rf"[”\"’*_]{{0,3}},?\s?\(?(?:(?P<adopted>{_ADOPTED})|(?:of|du|de|del|vom)\s)?(?=\d)")
_PUBLISHED: Final = (
    "author",
    "editor",
    "publisher",
    "publisher-place",
    "container-title",
    "URL",
    "edition",
    "page",
    "volume",
    "issue",
    "number",
)
# Words and marks apart, and without a full stop: in a loop that takes marks as well, each would be read in two ways, n of them in 2^n.
_ARTICLE_WORD: Final = (
    r"(?:arts?|articles?|artículos?|artigos?|articol[io]|artikel[ns]?|paras?|paragraphs?|paragraphes?|párrafos?|preamble|preambular|"
    r"préambule|preámbulo|präambel|principles?|principes?|principios?)\b"
)
_ARTICLE: Final = rf"{_ARTICLE_WORD}|[§¶]"
_PLACE_ALONE: Final = re.compile(
    rf"[)\]”\"’*_]*(?:[,;:]?\s\(?(?:(?:at|see|in|its|the|esp\.|especially)\s)*(?:{_ARTICLE})"
    rf"(?:{_ARTICLE}|(?<!\d)\d{{1,3}}(?!\d)|\b(?:[a-z]|[ivx]{{2,5}}|and|to|or|et|und|of|the|ff|seq)\b|[\s(),;.&–-])*+)?[.\s]*",
    re.IGNORECASE,
)
# Before the name of what is cited: "See Article 3 of the". Whoever else stands there may have written about it.
_LEADS: Final = (
    rf"(?:see|also|cf|compare|e\.?g|in|under|of|to|the|at|and|voir|aussi|dans|à|de|la|le|du|des|l|vgl|siehe|auch|die|der|zur?|véase|ver|"
    rf"en|el|del|{_ARTICLE_WORD}|\d{{1,3}}|[ivx]{{1,5}})(?!\w)"
)
_OPENING: Final = rf"(?:\W|\b{_LEADS})*"
_BEFORE_A_NAME: Final = re.compile(rf"{_OPENING}(?:(?:(?:UN|U\.N\.|United Nations)\s?)?General Assembly[,.:]\s{_OPENING})?", re.IGNORECASE)
# The last word before a mark is a name, also with the article of a title behind it ("Weir, The …"), or it has a genitive ("Weir’s …").
_NAME: Final = rf"\b(?!(?i:{_LEADS}))[A-ZÀ-Þ][\w’'-]*"
_AUTHOR: Final = re.compile(
    rf"(?:{_NAME}|\))[.,:]\W*$|(?:{_NAME}[,:]|\b[A-ZÀ-Þ]\.)\W*(?:The|L[ae]|L[’']|Die|El|A)\W*$"
    r"|\b(?!UN\b|Nations\b|Assembly\b)[A-ZÀ-Þ][\w-]*(?:[’']s|(?<=s)[’'])\s\W*$"
)
# "the sixtieth anniversary of the UDHR (2008)": the year may be that of what stands before "of"; of an article it can't be.
_OF_ANOTHER: Final = re.compile(
    rf"(?!\b(?i:{_ARTICLE_WORD}|provisions?|terms?|[ivxlc]{{1,5}})\s)\b[^\W\d_]{{2,}}[”\"’]?\s"
    r"(?:of|on|to|for|with|against|about|behind|and|de|du|des|del|della|di|à|au|sur|sobre|y|et|der|zur?|und)"
    r"\s(?:the\s|la\s|l[’']|der\s)?(?:UN\s|U\.N\.\s|United Nations\s)?[“\"‘*_]*$"
)
_SIGN: Final = re.compile(r"\s*(?:\[\^?\w+\]:?|\d{1,4}[.)]?\s|[*>-]\s)\s*")  # of a note or of a list
# Behind what was cited: the end of a sentence, its next words, or the sign of a note; not "(1949) 43 AJIL 127" and "(1998), 4th ed.".
_SENTENCE: Final = re.compile(
    r"[)\]”\"’*_]*(?:[ \t]*(?:\n|$|[.;:?!)](?![ \t]?\d)|\[\^?\w+\]|[⁰¹²³⁴-⁹]|—|–)"
    r"|,?\s(?![a-z]*edition|ed\b|(?:re)?print|version|translat|illustrat|annotat|volume|vol\b|pp?\b|pages?\b|pamphlet|booklet|poster|text\b|report|yearbook|anniversary|published|issued)[a-zà-ÿ])"
)


def _declared(citation: Citation, words_before: str, words_behind: str) -> Contradiction | None:
    """A declaration that ships in the facts, with another year right behind its name, and nothing behind that but an article.

    Declarations alone: of a treaty there are days of signature and of entry into force, and earlier ones of the same name. What somebody
    printed has a year of its own: an edition, a yearbook, the report of a conference, what names a body for its author or is cited by page;
    and who stands before the name may have written a book about it.
    """
    one = _declarations().get(key(citation.record.text("title")))
    title = " ".join(citation.record.text("title").split())
    at = citation.raw.find(title) if one and title else -1
    if one is None or at < 0:
        return None
    behind = _BEHIND.match(citation.raw, at + len(title))
    said = first_date(citation.raw, behind.end()) if behind else None
    if behind is None or said is None or said.start != behind.end() or said.date.circa:
        return None
    opens = _BEFORE_A_NAME.fullmatch(citation.raw[:at]) and not _AUTHOR.search(words_before) and not _OF_ANOTHER.search(words_before)
    if not behind["adopted"] and not (opens and _is_of_its_name(citation, said.end, words_behind)):
        return None
    given, known = said.date, PartialDate(one.adopted.year, one.adopted.month, one.adopted.day)
    days = given.day and (given.month, given.day) != (known.month, known.day) and behind["adopted"]
    if given.year in one.years and not days:
        return None
    return Contradiction(f"dated {given}; the {one.full[0]} was adopted on {known}", str(known))


def _is_of_its_name(citation: Citation, end: int, behind: str) -> bool:
    """Whether a year that ends at ``end`` of the citation is that of the thing named before, and of no text of it that was printed."""
    if any(citation.record.get(name) for name in _PUBLISHED) or any(one.scheme != "instrument" for one in citation.identifiers):
        return False
    return _PLACE_ALONE.fullmatch(citation.raw, end) is not None and _SENTENCE.match(behind) is not None


_NUMBERED_BY_YEAR: Final = re.compile(r"S/RES/(\d{1,4}) \((\d{4})\)")
_COUNCIL: Final = (
    r"(?:(?:UN|U\.N\.|United Nations)\s?)?(?:Security Council|SC|S\.C\.|Conseil de sécurité|Consejo de Seguridad|Sicherheitsrat)[,.:]?\s"
)
_RESOLUTION: Final = rf"(?:{_COUNCIL})?(?:(?:UN|U\.N\.)\s)?(?:Doc(?:ument|\.)?\s)?(?:R[eé]sol\w+|Res\b\.?|S/RES/)\s?(?:No\.?\s)?"
_YEAR_BEHIND: Final = (
    r"[”\"’*_]{0,3}(?:,?\s?\((?P<bracket>(?:19|20)\d\d)\)|,\s(?P<last>(?:19|20)\d\d)"
    r"(?=\.[ \t]*(?:$|\n)|[ \t]*(?:$|\n(?![ \t]*[a-zà-ÿ\d]))))"  # a line that goes on below is no end
)
_NUMBERS_APART: Final = 500


def _dated_again(citation: Citation, before: str, behind: str) -> Contradiction | None:
    """A resolution of the Security Council with another year behind the one in its number: "1325 (2000) (2001)".

    Only where nothing is cited but the resolution, by itself or behind its organ: who writes about one has its number in the title, and
    a year of his own behind it. What has its text goes on behind that year: "1325 (2000) (2001) 40 ILM 500". Without brackets it must be
    the last word, or it begins the next ("1325 (2000), 2001 saw the first report"), and nothing that may be the number of another
    resolution: "resolutions 1988 (2011), 1989".
    """
    raw, text = citation.raw, citation.raw + behind
    for identifier in citation.identifiers if _BEFORE_A_NAME.fullmatch(before) else ():
        named = _NUMBERED_BY_YEAR.fullmatch(identifier.value) if identifier.scheme == "un_symbol" else None
        number = rf"(?P<number>{named[1]})\s?\({named[2]}\)" if named else ""
        found = re.match(rf"{_OPENING}{_RESOLUTION}{number}{_YEAR_BEHIND}", text, re.IGNORECASE) if number else None
        if named is None or found is None or found.start("number") >= len(raw):
            continue
        ends = found.end() > len(raw) or _PLACE_ALONE.fullmatch(raw, found.end())
        year = found["bracket"] or found["last"]
        if found["last"] and (int(year) < int(named[2]) or abs(int(year) - int(named[1])) < _NUMBERS_APART or _SEVERAL.search(found[0])):
            continue
        if year != named[2] and ends and _SENTENCE.match(text, max(found.end(), len(raw))):
            return Contradiction(f"dated {year}; {identifier.value} was adopted in {named[2]}", named[2], named[2])
    return None


_SEVERAL: Final = re.compile(r"\bR[eé]sol\w+(?:s|en|i)\b", re.IGNORECASE)


@cache
def _declarations() -> Mapping[str, Instrument]:
    return {key(name): one for one in instruments() if one.kind != "treaty" for name in (*one.full, *one.abbreviations)}
