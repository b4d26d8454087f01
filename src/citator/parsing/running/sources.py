"""Sources named in a sentence of running text, without a note: which book, which convention, and links that were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from citator.model import FieldValue, Name, Record
from citator.parsing.cutting.nesting import Nesting
from citator.parsing.running.attributions import NAME_START, attributions
from citator.parsing.running.mention import UNIDENTIFIED, Mention, record
from citator.parsing.running.papers import papers
from citator.parsing.running.speakers import SAYING, named_at
from citator.parsing.running.titled_works import may_have_title, titled_works
from citator.text.dates import YEAR, parse_date
from citator.text.names import is_person
from citator.text.pinpoints import pinpoint_at
from citator.text.titles import unquote

__all__ = ["mentions"]


def mentions(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """The sources that the sentence ``text[start:end]`` names."""
    for one in attributions(text, start, end, nesting):
        untitled = any("no title" in said for _, said in one.problems)
        yield replace(one, problems=()) if untitled and may_have_title(text, one.end, end, nesting) else one
    yield from titled_works(text, start, end, nesting)
    yield from papers(text, start, end, nesting)
    yield from _books(text, start, end, nesting)
    yield from _titled(text, start, end, nesting)
    yield from _instruments(text, start, end, nesting)
    yield from _lost_links(text, start, end)


_BOOK = re.compile(
    r"\b(?P<lead>(?:[Tt]he\s)?author of (?:the|a|an)\s(?:\w+\s){0,2}?|(?:in|In)\s(?:his|her|their|the|its|"
    r"an?)\s(?:\w+\s){0,3}?|(?:his|her|their)\s(?:\w+\s){0,2}?)(?P<noun>books?|articles?|monograph|study|novel|memoirs?|"
    r"report|essay|paper|film|documentary)"
    r"(?P<about>\s(?:about|on|of)\s[^“”‘’«»\",.;:]{3,80}?)?,?\s(?:entitled\s|titled\s|called\s)?(?=[“‘«\"„])"
)


_KINDS = {
    "article": "article", "essay": "article", "report": "report", "paper": "paper", "film": "motion_picture",
    "documentary": "motion_picture",
}  # fmt: skip
_BY = re.compile(r",?\s(?:by\s)?")


def _books(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """Such as "The author of the novel about … ‘Title’ Ann Brook", "in his book “Title”, Ann Brook"."""
    for found in _BOOK.finditer(text, start, end):
        quoted = next((one for one in nesting.quoted if one.start == found.end()), None)
        if not quoted:
            continue
        stop = quoted.end
        after = _BY.match(text, quoted.end, end)
        name = named_at(text, after.end(), end) if after else None
        fields: dict[str, tuple[FieldValue | None, int, int]] = {
            "title": (unquote(text[quoted.start : quoted.end]), quoted.start, quoted.end)
        }
        problems: tuple[tuple[str, str], ...] = ()
        if name and is_person(str(name[2][0])):
            fields["author"] = (name[2], name[0], name[1])
            stop = name[1]
        else:
            before = _person_before(text, start, found.start())
            if before:
                fields["author"] = (before[2], before[0], before[1])
        if "author of" in found["lead"]:
            problems = ((UNIDENTIFIED, "the book only says who speaks; where this was said is not given"),)
        speaker = str(fields["author"][0][0]) if "author" in fields and isinstance(fields["author"][0], tuple) else None
        kind = _KINDS.get(found["noun"].rstrip("s"), "book")
        yield Mention(found.start(), stop, record(kind, **fields), speaker, None, problems)


_TITLED = re.compile(
    r"\b[Ii]n\s(?:(?:his|her|their)\s(?:\w+\s){0,2}?(?P<noun>books?|novel|memoirs?|monograph|study|essay|article|report|film)\s(?:on\s[^*]{3,60}\s)?)?"
    r"(?P<mark>\*{0,2})(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][^*“”\"(),.;\n]{3,120}?)(?P=mark)"
    rf"(?:\s\((?:(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^():,]{{1,40}}):\s)?(?:(?P<publisher>[A-ZÀ-ÞĀ-ŒŔ-Ž][^():,]{{2,60}}),\s)?(?P<year>{YEAR})\))?,\s"
    r"(?:(?:the\s)?(?:[a-z][\w-]*\s){1,3})?(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s|Professor\s)?(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])"
)
_CASE = re.compile(r"\svs?\s")


def _titled(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """Such as "In her book The Silent Meadow, Ann Brook", "In *Dry Hills* (Weir Press, 2011), the historian Ann Brook"."""
    for found in _TITLED.finditer(text, start, end):
        name = named_at(text, found.end(), end)
        if (
            _CASE.search(found["title"])
            or not (found["noun"] or found["mark"])
            or not nesting.open(found.start())
            or not name
            or not is_person(str(name[2][0]))
        ):
            continue
        fields: dict[str, tuple[FieldValue | None, int, int]] = {"title": (found["title"], *found.span("title"))}
        fields["author"] = (name[2], name[0], name[1])
        for group, field in (("place", "publisher_place"), ("publisher", "publisher")):
            if found[group]:
                fields[field] = (found[group], *found.span(group))
        if found["year"]:
            fields["issued"] = (parse_date(found["year"]), *found.span("year"))
        kind = _KINDS.get((found["noun"] or "book").rstrip("s"), "book")
        yield Mention(found.start(), name[1], record(kind, **fields), str(name[2][0]))


def _person_before(text: str, start: int, at: int) -> tuple[int, int, tuple[Name, ...]] | None:
    for begin in NAME_START.finditer(text, max(start, at - 80), at):
        named = named_at(text, begin.start(), at)
        if named and is_person(str(named[2][0])) and re.fullmatch(rf",?\s?(?:{SAYING}|who|has|had|,|\s)*\s?", text[named[1] : at]):
            return named
    return None


_INSTRUMENT = re.compile(
    r"(?P<pin>(?:[Aa]rticles?|[Aa]rts?\.|[Pp]aragraphs?|[Ss]ections?)\s[\dIVXLC][\w(), and–-]{0,30}?\sof\sthe\s)?"
    r"(?P<title>(?:(?:UN|United Nations|European|American|African|International|Universal|Geneva|Hague|Vienna|Rome|"
    r"Optional|Additional|Framework|Fourth|Third|Second|First|Helsinki)\s){0,3}"
    r"(?:Conventions?|Covenants?|Treaty|Protocols?|Charter|Statute|Declaration|Final Act)"
    r"(?:\s(?:of|on|against|for|relating to|concerning|to)\s(?:the\s)?[A-Z][\w’'-]*(?:,?\s(?:[A-Z][\w’'-]*|of|on|and|the|"
    r"for|in|to|or|against|with|from)){0,24})?)"
)


_PLACES = ("Geneva", "Vienna", "Hague", "Rome", "Helsinki")
_SUBJECT = re.compile(r"\s(?:of|on|against|for)\s")
_KNOWN_SUBJECT = re.compile(r"\s(?:Human Rights|United Nations|Court|Rights|Elimination|Granting)\b")
_RELIED_ON = re.compile(
    r"\b(?:[Aa]ccording to|[Uu]nder|[Pp]ursuant to|[Aa]ccordance with|[Vv]iolations? of|[Bb]reach(?:es)? of|"
    r"[Dd]efined (?:in|by)|[Ss]tated in|[Ss]et out in|[Ll]aid down in|[Ee]nshrined in|[Pp]rovisions of|[Cc]ontrary to|"
    r"[Aa]s|[Tt]erms of)\s(?:article \S+ of\s)?(?:the\s)?$"
)


def _instruments(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """Treaties and declarations by their full names: "Article 2 of the Convention on …"."""
    for found in _INSTRUMENT.finditer(text, start, end):
        if not nesting.open(found.start()):
            continue
        title = re.sub(r"(?:,?\s(?:of|on|and|the|for|in|to|or|against|with|from))+$", "", found["title"])
        words = title.split()
        if not (words[0] in _PLACES and len(words) > 1) and (len(words) < 4 or not _SUBJECT.search(title)):
            continue
        if words[0] in ("Declaration", "Charter", "Statute") and not _KNOWN_SUBJECT.search(title):
            continue
        pinpoint = pinpoint_at(text, found.start(), end) if found["pin"] else None
        if not pinpoint and not _RELIED_ON.search(text, max(start, found.start() - 48), found.start()):
            continue  # a mere mention
        stop = found.start("title") + len(title)
        kind = "treaty" if re.search(r"Convention|Covenant|Treaty|Protocol|Charter|Statute", title) else "un-document"
        yield Mention(
            found.start(), stop, record(kind, title=(title, found.start("title"), stop)), title, pinpoint.text if pinpoint else None
        )


_CLICK = re.compile(
    r"\b[Cc]lick\s(?:here|on (?:this|the) (?:link|image|title))(?:\s(?:for|to)\s[^.!?\n]{2,140})?|\b(?:[Rr]ead|"
    r"[Ff]ind out|[Ll]earn|[Ss]ee|[Dd]ownload|[Ww]atch)\s(?:more\s|"
    r"the\s(?:full\s)?\w+\s)(?:about\s[^.!?\n]{2,80}\s)?here\b(?!\s(?:is|was|are))|"
    r"\b(?:available|accessible|found)\s(?:at the (?:following )?link|here)(?=[.,;]|$)"
)


def _lost_links(text: str, start: int, end: int) -> Iterator[Mention]:
    """Such as "Click here for …": words that stood for a link. Whether its address is in the document is decided by the links."""
    for found in _CLICK.finditer(text, start, end):
        lost = ("link-target-lost", "the address behind these words is not in the document")
        yield Mention(found.start(), found.end(), Record("webpage"), problems=(lost,))
