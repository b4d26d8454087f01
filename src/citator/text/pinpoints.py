"""Pinpoints: the place in a source that is cited ("paras. 85–87", "annex II, table 3"), apart from the extent of the source.

Labels are those of UN editorial style, ISO 690, OSCOLA and Bluebook, and their French, Spanish and German fellows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["FIRST_WORDS", "PINPOINT", "Pinpoint", "label_kind", "pinpoint_at", "pinpoint_before", "pinpoint_before_year"]

_KINDS = {
    "page": r"pp?\.?|pages?|pgs?\.|S\.|Seiten?|págs?\.|páginas?|pagg?\.|(?-i:bl[zd]?[z]?\.)|стр\.|с\.|лл?\.(?=\s?\d)|"
    r"ff?\.?[°º]s?|fls?\.(?=\s\d)|cc?\.(?=\s\d{1,4}[rv]\b)",
    "paragraph": r"(?:(?:operative|op\.|preambular|sub)[\s-]?)?(?:paragraphs?|paras?\b\.?|pars?\.)|¶¶?|R[nz]\.|R[nz](?=\s\d)|Rdnr?n?\.|"
    r"(?-i:N)(?=\s\d{1,4}(?:\s?ff?\b|,(?!\s(?:1[4-9]|20)\d\d\b)|[;.)]|$))|párrs?\.|párrafos?|cons\.|considérants?|пункты?|п\.",
    "article": r"articles?|artículos?|arts?\.|arts?(?=\s\d)|Artikel|ст\.",
    "section": r"sections?|sect?s?\.|secc\.|sección|ss?\.(?!\s?[fpnlda](?:\.|$))|(?-i:ss?)(?=\s\d)|§§?|Abschnitt|Abs\.",
    "chapter": r"chapters?|chaps?\.|chs?\.|(?-i:ch)(?=\s\d)|cap\.|Kap\.",
    "part": r"parts?|pts?\.|titles?|books?|bks?\.|Teil",
    "annex": r"annex(?:es)?|appendix|appendices|app\.|anexo|annexe|Anhang|enclosures?|schedules?|schs?\.|schs?(?=\s\d)|addendum",
    "table": r"tables?|figures?|figs?\.|plates?|pls?\.(?=\s\d)|box(?:es)?|maps?|Tabelle|Tab\.|Abb\.|graphs?|charts?",
    "note": r"foot-?notes?|notes?|notas?|nn?\.|fns?\.|Fn\.|Anm\.|endnotes?|cmts?\.",
    "principle": r"principles?|rules?|guidelines?|(?<!eneral\s)recommendations?|standards?|goals?|targets?",
    "item": r"(?:agenda\s)?items?|points?|clauses?|cls?\.|lines?|ll?\.|cols?\.|cols?(?=\s\d)|columns?|"
    r"(?-i:Sp\.)(?=\s?\d)|recitals?|regulations?|regs?\.|regs?(?=\s\d)|"
    r"FJ|cc?\.\sj\.|indicators?|questions?|exhibits?",
}
_LABEL = "|".join(f"(?P<{kind}>{labels})" for kind, labels in _KINDS.items())
_PLAIN_LABEL = "|".join(_KINDS.values())

_NUMBER = r"(?:(?:(?-i:[LRDA])\.\s?)?\d+(?:\.\d+)*[a-z]?"
_NUMBER += r"(?:-?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|undecies|duodecies)\b)?|"
_NUMBER += r"[ivxlc]+(?:\.(?:[a-z]|\d{1,2})){1,3}(?![\w.]\w)|"
_NUMBER += r"(?-i:[A-Z])\.\d{1,2}(?![\w.]\w|\w)|[ivxlcdm]+|[IVXLC]+|[A-Z](?!\.\w|\.\s?\d))"
_SUB = r"(?:\s?\((?:\d{1,3}(?:\s?ff?\.|[a-z]{1,2})?|[a-z]{1,2}|[ivx]{1,5})(?:\s?[-–—]\s?[a-z\d]{1,3})?\)|\s[a-eg-z]\)|\s(?-i:[a-drv])$)"
# The letters behind a blank: "art. 3 a", "fº 23 v".
_VALUE = (
    rf"{_NUMBER}(?:\b|(?<=\d)(?=ff\b))(?:\.(?=\s|$))?(?:{_SUB}){{0,4}}(?:\s?[-‑–—]{{1,2}}\s?{_NUMBER}\b(?:{_SUB}){{0,3}}"
    rf"(?:(?:(?<=-\d\d)|(?<=-\d\d\d))[–—]\d{{1,3}}-\d{{2,3}}\b)?)?(?:\s?ff?\b\.?|"
    rf"\s?et seq\.?|\set suiv(?:antes|\.)?|\ssqq?\b\.?|\s(?:ss|sgg|segg|sigs?|segs)(?=$|[.,;)])|"
    r"\s[yei]\s(?:s[sg]|sigs?|sigts|segs?)\b\.?|\s[ye]\s(?:siguientes?|seguintes)\b|"
    r"\s(?:y|e|et|and)\spassim\b|\sи след\.|\sand throughout)?"
)
# "§§ 802–809, 110 Stat. 1321": the volume of what is printed behind is no further section.
_PRINTED = r"(?!\d{1,4}\s(?-i:Stat\.|U\.\s?S\.|S\.\s?Ct\.|F\.|Fed\.|Cong\.)\s?\S)"
_MORE = rf"(?:(?:,\s{_PRINTED}|,?\s(?:and|or|et|und|y|e(?=\s\d)|to|&)\s|\s?&\s?|\s(?:à|a|al)\s(?=\d))(?:{_VALUE}|{_SUB}))"
# "eighth preambular paragraph", "first sentence", "huitième alinéa du préambule": what is counted in words.
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth last"
)
_ORDINALS_ABROAD = (
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième dernier "
    "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo último"
)
_COUNTED = (
    rf"(?:{'|'.join(_ORDINALS.split())})\s(?:(?:preambular|operative|introductory|unnumbered)\s(?:paragraphs?|paras?\b\.?|recital)|"
    r"sentence|subparagraph|para\.)|"
    rf"(?:{'|'.join(_ORDINALS_ABROAD.split())})\s(?:alinéa|párrafo)(?:\s(?:du préambule|del preámbulo))?|"
    r"part\s(?:one|two|three|four|five|six)"
)
_BARE = rf"(?:{_COUNTED}|explanatory memorandum|annex|appendix|enclosure|preamble|passim|foreword|introduction|executive summary|summary)\b"

PINPOINT = rf"(?:(?:{_PLAIN_LABEL})\s?(?:nos?\.\s)?{_VALUE}{_MORE}{{0,40}}|{_BARE})"
"""One pinpoint with its label, as a pattern (labels are matched without case, roman numerals too)."""

_AT = re.compile(
    rf"(?:(?:{_LABEL})(?=[\s\d¶§])\s?(?:nos?\.\s)?{_VALUE}{_MORE}{{0,40}}|(?P<bare>{_BARE}))"
    rf"(?:\s(?:\((?:emphasis[^()]{{0,30}}|footnotes? omitted)\)))?",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"\s\([A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{2,40}\),?\s(?:and|et|y)\s|"  # who speaks on the page of a record: "p. 3 (Ostland) and p. 5 (Marland)"
    r",?\s(?:and|or|et|und|y|&|of|in|to)\s(?:the\s)?|,\s|\s|,\s(?:at|in particular|especially|esp\.|insbesondere|"
    r"notably|hier|spéc\.|spec\.)\s"
)
_LEAD = re.compile(
    r"[\s,]*(?:\b(?:at|in particular|especially|esp\.|insbesondere|insb\.|notably|hier|hierzu|ici|spéc\.|spec\.|qui|notamment|"
    r"en particulier|spécialement|en especial|especialmente|in particolare|in part\.|espec\.|spéc|partic\.|insbes\.|bes\.|aquí|"
    r"see|also)\s)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A pinpoint, which may have several steps, with its place; ``kind`` is that of its first step ("page", "paragraph", …)."""

    start: int
    end: int
    text: str
    kind: str
    single: bool


def pinpoint_at(text: str, start: int, end: int | None = None) -> Pinpoint | None:
    """The pinpoint that begins at ``start``, as long as it goes.

    >>> pinpoint_at("annex II, table 3, of the report", 0).text
    'annex II, table 3'
    """
    end = len(text) if end is None else end
    first = last = _step(text, start, end)
    if first is None or last is None:
        return None
    steps = 1
    while steps < 12:
        join = _JOIN.match(text, last.end(), end)
        following = _step(text, join.end(), end) if join else None
        if not following and last.lastgroup in ("chapter", "section", "annex", "bare"):
            following = _ADOPTED.match(text, last.end(), end)
        if not following:
            break
        last, steps = following, steps + 1
    stop = last.end()
    if text.startswith(", at ", stop) and last.lastgroup in _OF_A_WHOLE and (page := _PAGE_AT.match(text, stop, end)):
        stop, steps = page.end(), steps + 1
    if text[stop - 1] == "." and not _FOLLOWED.search(text, start, stop):
        stop -= 1
    words = text[start:stop]
    bare = "paragraph" if first["bare"] and _PARAGRAPH.search(first["bare"]) else "annex" if words[:1].lower() in "ae" else "part"
    kind = next((name for name in _KINDS if first.group(name)), bare)
    if words[-4:-2] in _CENTURIES and (year := _YEAR_BEHIND.search(words)) and _is_year(words[: year.start()], kind, year["letter"]):
        stop = start + (year.end("letter") if year["letter"] else year.start())
        words = text[start:stop]
    return Pinpoint(start, stop, _BLANKS.sub(" ", words), kind, steps == 1 and not _SEVERAL.search(words))


_CENTURIES = frozenset("14 15 16 17 18 19 20".split())
_YEAR_BEHIND = re.compile(r"(?<!\d\d\d\d)(?:,\s|(?P<letter>\sa)\s)\d{4}$")
_PLURAL = re.compile(r"(?:[^\W\d]{2,}s|pp|nn|ss|ll|cc|ff|§§|¶¶)\b|§§|¶¶", re.IGNORECASE)


def _is_year(places: str, kind: str, letter: str | None) -> bool:
    """Whether a number from 1400 to 2099 behind places below a thousand is the year of the source: "art. 3, 1994", "pp. 3–12, 1994", and
    "art. 3 a 1994", of one article its letter. Paragraphs of several have such numbers ("paras. 85, 1892").

    >>> pinpoint_at("arts. 3 a 5, 1994", 0).text, pinpoint_at("art. 3 a 1994", 0).text, pinpoint_at("arts. 1902 a 1910", 0).text
    ('arts. 3 a 5', 'art. 3 a', 'arts. 1902 a 1910')
    """
    if kind == "note":  # "n. 36, p. 17–38, 1998" may be the issue and the extent of an article
        return False
    if not _PLURAL.match(places):
        return True
    return not letter and kind in ("page", "article") and bool(_SEVERAL.search(places) or _RANGE.search(places))


_RANGE = re.compile(r"\d\s(?:à|al?)\s\d")
_ADOPTED = re.compile(
    r",\s(?:draft\s)?(?:resolution|decision)\s(?:\d{1,3}(?:/\d{1,3})?|[IVXL]{1,6})(?![\w/]|\s?\()"
)  # of a conference: "chap. I, resolution 1, annex"
_PARAGRAPH = re.compile(r"\s(?:para|recital|sentence|subpara|alinéa|párrafo)", re.IGNORECASE)
_OF_A_WHOLE = frozenset(["part", "annex", "chapter", "table"])
_PAGE_AT = re.compile(r",\sat\s\d{1,4}(?:[-–]\d{1,4})?(?:,\s\d{1,4}(?:[-–]\d{1,4})?)*(?![\w/.]\w)")  # "pt. 1, at 33"


def _step(text: str, at: int, end: int) -> re.Match[str] | None:
    """One label with its numbers."""
    word = _FIRST.match(text, at, end)
    return _AT.match(text, at, end) if word and word.group().casefold() in FIRST_WORDS else None


FIRST_WORDS = frozenset(
    """
    bk bks plate plates pl pls
    abb abs abschnitt addendum anexo anhang anm annex annexe annexes app appendices appendix art article articles artikel arts book
    books box boxes c cap cc ch chap chaps chapter chapters chart charts chs cl clause clauses cls cmt cmts col cols column columns
    cons considérant considérants
    enclosure enclosures endnote endnotes executive exhibit exhibits fig figs figure figures fj fn fns foot footnote footnotes
    foreword goal goals graph graphs guideline guidelines indicator indicators introduction item items kap l line lines ll map maps n nn
    nota notas note notes
    op operative operativepar operativepara operativeparagraph operativeparagraphs operativeparas operativepars p page pages
    pag pagg bl blz bldz par para paragraph paragraphs paras pars part parts passim pg pgs point points pp preamble preambular
    preambularpar preambularpara preambularparagraph preambularparagraphs preambularparas preambularpars principle principles pt pts pág
    págs página páginas párr párrs question questions rdn rdnn rdnr rdnrn recital recitals recommendation recommendations reg regs
    regulation regulations rn rule rules rz s sch schedule schedules schs sec secs sect section sections sects seite seiten ss standard
    standards sub subpar subpara subparagraph subparagraphs subparas subpars summary tab tabelle table tables target targets teil title
    titles § ¶ п пункт пункты с
    л лл ст стр sp f ff fº fºs ffº ffºs fl fls agenda explanatory artículo artículos párrafo párrafos secc sección
    """.split()
).union(_ORDINALS.split(), _ORDINALS_ABROAD.split())
"""The first words of all labels, in small letters: a word that is none of these begins no pinpoint."""
_FIRST = re.compile(r"[^\W\d_]+|[¶§]")
_WORD = re.compile(r"(?<![\w/.])(?:[^\W\d_]+|[¶§])")
# The last word of a pinpoint: a number, a roman number, a letter or two, what follows a number, or a word that needs none.
_MAY_END = re.compile(
    rf"(?:\d[\w.]*|\b(?:[ivxlcdm]+|[a-z]{{1,2}}|"
    rf"seq|passim|quater|quinquies|sexies|septies|octies|novies|nonies|decies|undecies|duodecies|suiv(?:antes)?|sqq?|sgg|segg|si?gt?s?|segs?|siguientes?|seguintes|след|throughout|emphasis[^()]{{0,30}}|omitted|{_BARE}))[^\w]*$",
    re.IGNORECASE,
)
# Words that such an end may be, beside roman numbers.
_LAST_WORDS = frozenset(
    "paragraph paragraphs para paras recital sentence subparagraph alinéa párrafo préambule preámbulo memorandum one two three four five "
    "six seq suiv suivante suivantes sq sqq sgg след segg sig sigs sigts segs seg siguiente siguientes seguintes "
    "throughout omitted annex appendix enclosure preamble passim foreword introduction "
    "summary".split()
)
_ROMAN = frozenset("ivxlcdm")  # its letters
_FOLLOWED = re.compile(r"(?:ff?|seq)\.$")
_BLANKS = re.compile(r"\s+")
_SEVERAL = re.compile(r"[-–—,&]|\s(?:and|to|or)\s")
_LONGEST = 240
_KEPT = 100_000  # characters of a text that is kept for the next question about it


def pinpoint_before(text: str, start: int, end: int) -> Pinpoint | None:
    """The longest pinpoint that ends at ``end`` and begins after ``start``, with a comma, a bracket or a blank before it.

    >>> p = pinpoint_before("S/2018/462, at paras. 85–87", 0, 27); p.text, p.kind
    ('paras. 85–87', 'paragraph')
    """
    window = max(start, end - _LONGEST)
    return _asked_again(text, window, end) if len(text) < _KEPT else _before(text, window, end)


_YEAR_AT_END = re.compile(r",?\s(?:1[4-9]|20)\d\d$")


def pinpoint_before_year(text: str, start: int, end: int) -> Pinpoint | None:
    """The pinpoint before a year that ends at ``end``, if there is a number in it.

    >>> note = "Harbour Code, art. 3 a, 1994"; pinpoint_before_year(note, 0, len(note)).text
    'art. 3 a'
    """
    year = _YEAR_AT_END.search(text, max(start, end - 6), end)
    found = pinpoint_before(text, start, year.start()) if year else None
    month = _MONTH_BEHIND.match(text, found.start, found.end) if found and year and year.group()[0] != "," else None
    if found and month and int(month["month"]) < int(month["first"]):
        stop = month.start("behind")
        return Pinpoint(found.start, stop, _BLANKS.sub(" ", text[found.start : stop]), found.kind, found.single)
    if found and found.text.startswith("N "):
        return None  # "Annales, N 12, 1999": before its year the number of an issue
    return found if found and _FIGURE.search(found.text) else None  # "Leeds, N. Y., 1899" has none


_FIGURE = re.compile(r"\d")
_MONTH_BEHIND = re.compile(r"pp?\.\s?(?P<first>\d+)\s?[-–—]\s?\d+(?P<behind>,\s(?P<month>0?[1-9]|1[0-2]))$")  # "pp. 1833-1841, 10 2018"


def _before(text: str, window: int, end: int) -> Pinpoint | None:
    if not _may_end(text, window, end):  # most citations end in a name or a word: seen at once
        return None
    labels = _labels(text) if len(text) < _KEPT else tuple(_labelled(text, window, end))
    for at in range(bisect_left(labels, (window, 0)), len(labels)):
        start, stop = labels[at]
        if stop > end:
            break
        found = pinpoint_at(text, start, end)
        if found and found.end >= end - (text[end - 1] == "."):
            return found
    return None


def _labelled(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the words stand with which a pinpoint can begin."""
    return (word.span() for word in _WORD.finditer(text, start, end) if word.group().casefold() in FIRST_WORDS)


@lru_cache(maxsize=4)  # it is asked of the end of each stretch that may be a citation
def _labels(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(_labelled(text, 0, len(text)))


def _may_end(text: str, window: int, end: int) -> bool:
    """Whether the last word can be that of a pinpoint: looked at alone first, as most are words of letters that are none of these."""
    while end > window and not text[end - 1].isalnum():
        end -= 1
    at = end
    while at > window and text[at - 1].isalpha():
        at -= 1
    if at == end and end > window and text[end - 1].isdecimal():
        return True
    if end - at > 2 and (at == window or text[at - 1] in " ("):
        word = text[at:end].casefold()
        if word not in _LAST_WORDS and not _ROMAN.issuperset(word):
            return "emphasis" in text[max(window, end - 40) : end].casefold()
    return _MAY_END.search(text, max(window, end - 40), end) is not None


_asked_again = lru_cache(maxsize=32)(_before)  # cutting, judging and reading ask about the same ends


def lead_of(text: str, start: int, at: int) -> int:
    """Where the words that lead to a pinpoint at ``at`` begin: its comma, its "at", its "in particular"."""
    low = max(start, at - 24)
    begin = at
    while begin > low and (text[begin - 1] == "," or text[begin - 1].isspace()):
        begin -= 1
    # Behind a word that leads to a pinpoint stands one blank, "in particular p. 3", and the end of the line where it is broken there.
    blanks = at - begin - (text[begin + 1 : at] == "\n")
    if blanks != 1 or text[begin] == "," or text[begin - 1] not in _LEAD_ENDS:
        return begin
    match = _LEAD.search(text, low, at)
    return match.start() if match else at


_LEAD_ENDS = frozenset("tryeuilcíoTRYEUILCÍO.")


@lru_cache(maxsize=32)
def label_kind(pinpoint: str | None) -> str | None:
    """The kind of a pinpoint's first label: "page", "paragraph", "article", "principle", …; ``None`` for a bare number.

    >>> label_kind("paras. 85–87"), label_kind("principle 5 (c)"), label_kind("42")
    ('paragraph', 'principle', None)
    """
    found = pinpoint_at(pinpoint or "", 0)
    return found.kind if found else None
