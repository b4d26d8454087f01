"""Words in quotation marks that are no title: the series of a book, or words in the midst of a title without marks."""

from __future__ import annotations

import re

from citator.facts.places import PLACES, TOWNS
from citator.parsing.cutting.nesting import Quoted
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_news
from citator.parsing.kinds.law_reviews import JOURNAL
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_body, is_person
from citator.text.persons import is_given

__all__ = ["begins_a_title", "behind_translation", "goes_on_to", "has_subtitle", "in_series", "within_title"]


def in_series(draft: Draft, quoted: Quoted) -> bool:
    """Whether words in marks are the series of a book: "Ann Brook, Les fleuves, Paris, PUF, coll. « Que sais-je ? », 1999"."""
    return draft.text[draft.start : quoted.start].rstrip().endswith((" coll.", " collection", " Coll.", " Reihe", " colección", " collana"))


def within_title(draft: Draft, quoted: Quoted) -> bool:
    """Whether words in marks are part of a title without marks: "Ann Brook, Judge Bans “Night Fishing” from the Harbour, GAZETTE"."""
    before = draft.text[draft.start : quoted.start].rstrip()
    first, comma, words = before.rpartition(", ")
    words = _AND.sub("", words)  # "Property, Utility, and Fairness: The Foundations of “Just Compensation” Law, 80 …"
    goes_on = _GOES_ON.match(draft.text, quoted.end, draft.end)
    ends = not goes_on and len(words.split()) > 4 and bool(comma) and _LAST_WORD.match(draft.text, quoted.end, draft.end)
    if ends:  # "Ann Brook, Norway Leads the World in “Green” Lamps, HARBOUR NEWS"
        return before[-1:].isalnum() and words[:1].isupper() and not is_body(words) and not is_person(words)
    if _IMPRINT_BEHIND.match(draft.text, quoted.end, draft.end) and _LED_TO.search(before):
        return True
    if comma and _ARTICLE.fullmatch(words):  # "Anna Bach, Die „Fähre“ als Ort"
        return True
    if _NUMBERED.match(draft.text, quoted.end, draft.end) and _ARTICLE.fullmatch(before.rpartition(": ")[2]):
        return True
    midst = _IN_THE_MIDST.search(words) is not None  # "A Closer Look at “Quiet Lamps” in Harbours": no name ends so
    if not goes_on and midst:
        goes_on = _GOES_ON_IN.match(draft.text, quoted.end, draft.end)
    if not goes_on or not before[-1:].isalnum() or not words[:1].isupper() or len(words.split()) < 2 or (is_body(words) and not midst):
        return False
    # Two persons in a row without "and" are one, and what he wrote: "Ann Brook, Federal Judge Bans “Night Fishing” from the Harbour".
    if comma and len(words.split()) > 3 and words.istitle() and "." not in words:  # "Jo Weir, Mayor Says He Would “Go On” With Ferries"
        return True
    return not is_person(words) or bool(comma and goes_on[1].islower() and not re.search(r"\b(?:and|&|und|et|y)\b", first))


# A title that ends in words in marks, before its imprint: "Ann Brook, The Discursive Limits of “Lamps” (Leeds: Quay, 1993)".
_LED_TO = re.compile(r"\w\s\w+\s(?:of|the|on|a|an|and|for|from|to|with|as|against|beyond)$")
_IMPRINT_BEHIND = re.compile(rf"\s\([A-ZÀ-ÞĀ-ŒŔ-Ž][^():;]{{2,60}}:\s[^();]{{2,80}},\s{YEAR}\)")
_NUMBERED = re.compile(r"\s\d{4}[–-]\d{2,4},\s")  # "Anna Bach: Die „Fähre“ 1900–1910, Berlin 2004"
_GOES_ON = re.compile(
    r"\s(?!(?:in|dans|en|nel|im)\s[“«„‘\"]?[A-ZÀ-ÞĀ-ŒŔ-Ž])(?!(?:trans|ed|edited|translated|available|unpublished|paper|speech|at|p|pp|vol|no)\b)"
    r"([A-Za-zÀ-ÿ][\w’-]*|[—–])\s"
)


_IN_THE_MIDST = re.compile(r"\s(?!in$|et$)[a-z]{1,4}$")
_GOES_ON_IN = re.compile(r"\s(in|dans|en|nel|im)\s[“«„‘\"]?[A-ZÀ-ÞĀ-ŒŔ-Ž]")


def goes_on_to(draft: Draft, quoted: Quoted, end: int) -> bool:
    """Whether the title goes on behind words in marks up to a journal at ``end``: "“Quiet Lamps” in Law, 12 Harv. L. Rev. 1 (1899)"."""
    behind = draft.text[quoted.end : end]
    before = draft.text[draft.start : quoted.start].rstrip()
    if not behind.strip(" ,") and ", " in before and before[-1:].isalnum() and not _is_named_last(before.rpartition(", ")[2]):
        return True  # "The Science of “Quiet Lamps,” 19 Harv. L. Rev. 79": names have a comma behind them
    goes_on = behind[:1] in ("—", "–", ":") or (behind[:1] == " " and behind[1:2].isalpha())
    return draft.text[quoted.end - 2] not in ",.?!" and goes_on and bool(behind.strip(" ,"))


def _is_named_last(words: str) -> bool:
    """Whether somebody is named last before a title, "and Kim Hale": what has no given name is the beginning of it, "Rethinking Legal"."""
    name = _AND.sub("", words)
    return (name != words or is_given(name.partition(" ")[0])) and is_person(name)


_ARTICLE = re.compile(r"The|An?|Die|Der|Das|Eine?|Les?|La|Une?|L[’']|Il|Lo|Gli|El|L[oa]s|De|Het|Det|Den")
# "„Die Fähre“. Überlegungen zur Schiffahrt, Berlin 2004": a book whose title begins with words in marks.
_BOOK_BEHIND = re.compile(
    rf"(?:[.:]|(?<=[!?][“«”\"]))\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^;()“”„«»\"]{{5,200}}?[,.]\s(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?)(?:\s(?:am|bei|a\.|i\.)\s?[A-ZÀ-ÞĀ-ŒŔ-Ž]\w*\.?)?"
    rf"(?:\s?[/–-]\s?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’. -]+)?"
    rf"(?:\su\.\s?a\.)?(?::\s[^,:;()]{{2,60}})?,?\s{YEAR}"
)


def begins_a_title(draft: Draft, quoted: Quoted) -> bool:
    """Whether words in marks are the first of a book's title, which goes on behind a stop up to town and year."""
    found = _BOOK_BEHIND.match(draft.text, quoted.end, draft.end)
    return found is not None and found["town"] in TOWNS


_AND = re.compile(r"^(?:and|&|or)\s(?=[A-Z])")
_LAST_WORD = re.compile(r"\s[A-Za-zÀ-ÿ][\w’-]*[,:]\s")


# “All the Lamps Are Out”: Abuses of Keepers in Norway (New York: …): the marks are part of the title of a report or a book.
_SUBTITLED = re.compile(r":\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^;()“”\"]{5,200}?\s\([^()]{4,100}\d{4}\)")
# Of a body the same with a day, a year or its own number behind it: "Harbour Watch, “We Wait”: Dry Docks in Norway, May 2016".
_SUBTITLE_OF_BODY = re.compile(
    rf":\s(?P<subtitle>[A-ZÀ-ÞĀ-ŒŔ-Ž][^;()“”\"]{{5,200}}?)(?:,\s(?:(?:ISBN\b|(?:\d{{1,2}}\s)?{MONTH}\s)|{YEAR}(?=,|$))|,?\s\((?:AI\s)?Index\b|$)"
)


def has_subtitle(draft: Draft, quoted: Quoted) -> bool:
    """Whether a title goes on behind a colon after words in marks, and is none of an article: what stands behind is no journal."""
    if quoted.start == draft.start or draft.text[quoted.end : quoted.end + 2] != ": ":
        return False
    if _SUBTITLED.match(draft.text, quoted.end, draft.end):
        return True
    body, comma, words = draft.text[draft.start : quoted.start].partition(", ")
    found = _SUBTITLE_OF_BODY.match(draft.text, quoted.end, draft.end) if comma and is_body(body) and not is_news(body) else None
    if found is None or len(found["subtitle"].split()) < 3 or found["subtitle"][-1].isdigit() or JOURNAL.search(found["subtitle"]):
        return False
    return not words or words.endswith(("– ", "— ", ": "))


# “В порту открыли школу” [“School Opened in the Port”], Unian, May 4, 2016; “Lamps” (in Norwegian), Harbour News
_IN_OTHER_WORDS = re.compile(
    r"[,.]?\s(?:\[(?:[“\"‘][^\[\]]{2,250}[”\"’]|[A-ZÀ-ÞĀ-ŒŔ-Ž][^\[\]“”\"]*\s[^\[\]“”\"]{2,250}?)[.,]?\]|[\[(][Ii]n\s(?P<language>[A-Z][a-z]{3,14})[\])]|"
    r"\[(?:blog post|video|podcast|press release|op-ed|editorial|online|audio)\])(?=[,.]?\s|,|$)"
)


def behind_translation(draft: Draft, at: int) -> int:
    """The end of what says the title behind ``at`` once more in the reader's language, or names its own; ``at`` where nothing does."""
    found = _IN_OTHER_WORDS.match(draft.text, at, draft.end)
    return found.end() if found and found["language"] not in PLACES else at
