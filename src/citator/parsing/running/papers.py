"""Newspapers, agencies and journals that a sentence names for what they had: with the day where it is given, seldom with a title.

"The Guardian reported on 3 May 2018 that …"; "Jo Hale told Reuters: “…”"; "a study published in *Nature* in 2015"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.facts.newspapers import is_newspaper
from citator.model import Name
from citator.parsing.cutting.nesting import Nesting
from citator.parsing.kinds.genre import is_magazine
from citator.parsing.kinds.numbered_issues import PERIODICAL_NAME
from citator.parsing.running.mention import UNIDENTIFIED, Mention, record
from citator.text.dates import DateSpan, first_date

__all__ = ["papers"]

_NAME = r"(?P<paper>(?:[Tt]he\s)?[A-ZÀ-ÖØ-ÞĀ-ŽА-Я][\w’'./+-]*(?:\s(?:[A-ZÀ-ÖØ-ÞĀ-ŽА-Я][\w’'./&-]*|of|and|&|de|della|du|des|do|la|el)){0,5})"
_MARK = r"(?P<mark>[*_“\"]{0,2})"
_END = r"[*_”\"]{0,2}"
_HAD = re.compile(
    rf"(?<![\w’'-]){_MARK}{_NAME}{_END}(?P<had>\s(?:(?:newspaper|daily|weekly|website|agency|also|later|first|has|had)\s){{0,2}}"
    r"(?:(?P<verb>reported|reports|wrote|writes|revealed|noted|published|quoted|quotes|said|found)\b|"
    r"carried\s(?:the|this|that|an?)\s(?:story|report|article|interview|news|letter)\b))"
    r"(?=\s(?:that|how|the|an?|on|in)\s|[,:]|\s?[“\"«])"  # what it had; "Reuters said it would close" is none
)
_MADE_BY = re.compile(r"\b(?:of|for|at|with|by|from)\s[*_“\"]{0,2}$")
_MAY_FOLLOW = re.compile(r"(?:[’']s\b|\s(?:Magazine|Radio|Television|TV|Online|English|Service|and|of|de)\b)")
_TOLD = re.compile(
    r"\b(?P<lead>(?:told|speaking\sto|spoke\sto|(?:an?\s|the\s|his\s|her\s|their\s)?(?:interview|comments?|remarks|statement)\s(?:with|to|for|in|by))\s"
    rf"(?:the\s(?:newspaper|daily|agency|broadcaster|magazine)\s)?){_MARK}{_NAME}"
)
_PUBLISHED = re.compile(
    r"\b(?:(?:[Aa]n?|[Tt]he|[Tt]his|[Oo]ne)\s)?(?:(?:\d{4}|recent|new|large|long)\s)?"
    r"(?P<noun>stud(?:y|ies)|articles?|papers?|surveys?|analysis|editorial|op-ed|investigation|interview|essay|letter|review)\s"
    r"(?:that\s(?:was\s)?|which\swas\s)?(?:published|printed|appeared|appearing|carried)\s(?:\w+ly\s)?(?:in|by)\s"
    rf"(?P<journal>(?:the\s)?(?:(?:\w+\s)?(?:journal|magazine|newspaper|daily|weekly)\s)?){_MARK}{_NAME}"
)
_ON = re.compile(r"[*_”\"]{0,2},?\s(?:on|in|of|dated)\s$")
_ON_FIRST = re.compile(r"(?:(?P<day>On)|In)\s$")
_WORDS = re.compile(r":\s?[“\"«„]")
_BETWEEN = re.compile(r",?\s[*_“\"]{0,2}")
_MAGAZINES = frozenset(
    ["The Economist", "The New Yorker", "The Atlantic", "The Spectator", "Der Spiegel", "Le Point", "L’Express", "Newsweek"]
)
_SURE = frozenset(
    "Reuters Xinhua Interfax TASS AFP CNN NPR BBC Haaretz Kommersant Izvestia Izvestiya Vedomosti Aftenposten "
    "Handelsblatt Politiken Mediapart Euronews Deutschlandfunk ProPublica Rappler HuffPost Libération Hürriyet "
    "Milliyet Cumhuriyet Kathimerini Expressen Aftonbladet Politico Ukrinform Meduza Eurasianet Euractiv EUobserver "
    "Malaysiakini Guardian Times Telegraph Scotsman Irrawaddy Intercept".split()
)
"""Names of one word that nothing else bears; the others are persons, places or words as well, Dawn, Sabah, Combat, The Standard, and mean a
newspaper only where the day of what it had stands right behind, or its words do: "The Standard reported in 2019: “…”"."""
_PERIODICAL = re.compile(rf"{PERIODICAL_NAME.pattern}|\b(?:Proceedings|Letters)\b")
_NOUN_OF_TIME = re.compile(r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


def papers(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """The outlets that the sentence ``text[start:end]`` names for something they had."""
    for pattern in (_HAD, _TOLD, _PUBLISHED):
        for found in pattern.finditer(text, start, end):
            if nesting.open(found.start("paper")) or found["mark"]:
                mention = _mention(text, (start, end), found)
                if mention is not None:
                    yield mention


def _mention(text: str, sentence: tuple[int, int], found: re.Match[str]) -> Mention | None:
    groups = found.groupdict()
    had = groups.get("had") is not None
    behind = _date_behind(text, found.end(), sentence[1]) if had else None
    stop = _name_end(found, sure=had and _has_words(text, found, behind))
    if stop is None:
        return None
    begin, name = found.start("paper"), text[found.start("paper") : stop]
    if had and _MADE_BY.search(text, max(sentence[0], found.start() - 8), found.start()):
        return None  # "the editor of The Guardian said"
    after = found.end() if had else stop
    dated = behind if had else _date_behind(text, stop, sentence[1])
    dated = dated or _date_before(text, sentence[0], found.start(), day=not had)
    speaker = str(Name(literal=name)) if had else None
    kind = "article-magazine" if is_magazine(name) else "article-newspaper" if is_newspaper(name) else "article-journal"
    first = found.start() if groups.get("noun") or groups.get("lead") or found["mark"] else begin
    last = max(after, dated.end if dated and dated.start > begin else 0)
    fields = record(kind, container_title=(name, begin, stop), issued=(dated.date, dated.start, dated.end) if dated else None)
    said = "no title, author or link" if dated else "no title, date or link"
    return Mention(first, last, fields, speaker, problems=((UNIDENTIFIED, f"named by where it came out only: {said}"),))


def _has_words(text: str, found: re.Match[str], dated: DateSpan | None) -> bool:
    """Whether "reported" has a day right behind it, or a date and what "The …" wrote then: hardly a person or a place is spoken of so."""
    if dated is None or found["verb"] not in ("reported", "wrote"):
        return False
    words = found["paper"].startswith("The ") and _WORDS.match(text, dated.end) is not None
    return words or (found["verb"] == "reported" and dated.date.day is not None)


def _name_end(found: re.Match[str], *, sure: bool) -> int | None:
    """Where the name ends, if it is one of a newspaper, or of a journal that is called so or set apart; ``None`` where it is neither.
    ``sure``: the sentence says of it what is said of newspapers only.
    """
    groups = found.groupdict()
    name = found["paper"].rstrip(".,’'")
    words = name
    while words:
        called = _is_known(words, sure or bool(found["mark"])) or words in _MAGAZINES or bool(groups.get("noun") and is_magazine(words))
        if called and (words == name or _MAY_FOLLOW.match(name, len(words))):
            return found.start("paper") + len(words)
        words = words.rpartition(" ")[0] if not groups.get("had") else ""
    called = groups.get("journal", "") not in ("", "the ") or bool(groups.get("noun") and (found["mark"] or _PERIODICAL.search(name)))
    return found.start("paper") + len(name) if called and not _NOUN_OF_TIME.search(name) else None


def _is_known(name: str, sure: bool) -> bool:
    """Whether it is a newspaper's name, which in plain words has to be one of several words, or one that nothing else bears."""
    plain = name[4:] if name[:4] in ("The ", "the ") else name
    return is_newspaper(name) and (sure or " " in plain or plain in _SURE)


def _date_behind(text: str, at: int, end: int) -> DateSpan | None:
    """The date right behind: "… reported on 3 May 2018"."""
    found = first_date(text, at, min(end, at + 40))
    return found if found and _ON.fullmatch(text, at, found.start) else None


def _date_before(text: str, start: int, begin: int, *, day: bool) -> DateSpan | None:
    """The date that opens the sentence right before: "On 3 May 2018, Reuters reported". "In 2018 Reuters reported" has none where only a
    ``day`` will do: "in 2018, an article published in Nature" may be of any year.
    """
    found = first_date(text, start, min(begin, start + 30))
    opening = _ON_FIRST.fullmatch(text, start, found.start) if found else None
    if found is None or opening is None or (found.date.day is None and (day or opening["day"])):
        return None
    return found if _BETWEEN.fullmatch(text, found.end, begin) else None
