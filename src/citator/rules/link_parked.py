"""Names that nobody lives under: for sale, run out, taken and put aside with advertising.

What offers a domain says so at once. That one is taken says the office that has it too: this counts only where the page comes for
everything.
"""

from __future__ import annotations

import re

from citator.facts.page_words import phrases
from citator.model import Observation, Page
from citator.rules.link_signs import (
    ARTICLE,
    CJK,
    CUTS,
    QUOTED,
    anywhere,
    claimed,
    find_phrase,
    found_phrases,
    prose,
    said,
    sentences,
    short_sentence,
    telling,
)
from citator.text.clean import fold

__all__ = ["called_by_its_host", "parked", "taken"]

_NAMED = re.compile(r"(?:\S{1,20} )?(?:[\w-]{1,63}\.){1,3}[a-z]{2,24}(?=\s)", re.IGNORECASE)
"""A line that begins with the name of a host, perhaps behind the word for it."""
_FOR_SALE = re.compile(r"\b(?:domain|domain name|website|web address)(?: \w{1,60}){1,6} (?:is|may be|might be) (?:now )?for sale\b")
_NAME_FOR_SALE = re.compile(r"(?<![\w.@/-])(?:[\w-]{1,63}\.){1,3}[a-z]{2,24} (?:is|may be|might be) (?:now )?for sale\b", re.IGNORECASE)


def parked(seen: Observation) -> str | None:
    """A domain that is for sale, expired or parked."""
    host = (seen.final_url or seen.url).partition("://")[2].partition("/")[0].lower().partition(":")[0]
    if seen.hops and any(host == name or host.endswith(f".{name}") for name in phrases("PARKING_HOSTS")):
        return f"it leads to a seller of domain names: {host}"
    page = seen.page
    if page is None:
        return None
    told = next((note.partition(": ")[2] for note in seen.notes if note.startswith("parked: ")), None)
    if told:
        return told
    brief = len(page.text) <= 1_500 and prose(page) <= ARTICLE
    text = QUOTED.sub(" ", "\n".join((page.title, *page.headings, page.text))) if brief else ""
    offer = (_FOR_SALE.search(fold(text)) or _NAME_FOR_SALE.search(text)) if brief else None
    if offer:
        return f"the page says “{offer[0]}”: the domain is parked"
    told = _offered(page)
    if not told and called_by_its_host(page, seen.final_url or seen.url):
        told = anywhere(page, "ADVERTISING", 1_500, article=ARTICLE)
    if told:
        return f"the page says “{told}”: the domain is parked"
    # More than a few words beside the phrase make a title of it, unless hardly anything else is there.
    return said(
        "PARKED",
        (claimed(page, "PARKED", within=600) if prose(page) <= ARTICLE else None) or short_sentence(page, "PARKED", 1_500),
        "the domain is parked",
    )


def _offered(page: Page) -> str | None:
    """A line that begins with the name of a host and offers it, or a short sentence that offers a domain."""
    if len(page.text) > 1_500 or prose(page) > ARTICLE:
        return None
    for line in (page.title, *page.headings, *page.text.split("\n")):
        match = _NAMED.match(line)
        rest = fold(line[match.end() :]) if match else ""
        if match and any(rest.startswith(phrase) for _, phrase in found_phrases(rest, "FOR_SALE_WORDS")):
            return line
    return _of_a_domain(page, "FOR_SALE_WORDS")


def _of_a_domain(page: Page, *tables: str) -> str | None:
    for sentence in sentences(page):
        if len(sentence.split()) > 16 or (CJK.search(sentence) and len(sentence) > 60) or not find_phrase(sentence, "DOMAIN_NOUNS"):
            continue
        if any(find_phrase(sentence, table) for table in tables):
            return sentence
    return None


def taken(page: Page) -> str | None:
    """A short sentence by which a domain is taken or run out. Offices have domains too, and so has the law: only of use where the page
    comes for everything.
    """
    if len(page.text) > 1_500 or prose(page) > ARTICLE:
        return None
    found = _of_a_domain(page, "DOMAIN_STATES", *(["TAKEN_WORDS"] if len(page.text) <= 500 and page.links <= 5 else []))
    return f"the page says “{found}”: the domain is parked" if found else None


def called_by_its_host(page: Page, url: str) -> bool:
    """Whether a short page has no other name than that of its host, which may be that of what is cited.

    >>> called_by_its_host(Page("", title="talis-ferries.example", text="Ferries"), "https://www.talis-ferries.example/timetable")
    True
    """
    if len(page.text) > 1_500:
        return False
    host = url.partition("://")[2].partition("/")[0].lower().partition(":")[0].removeprefix("www.")
    pieces = [piece for name in (page.title, *page.headings[:1]) for piece in CUTS.split(name) if piece]
    others = [
        name for name in dict.fromkeys((page.title, *page.headings[:1], *pieces)) if name.lower().removeprefix("www.").rstrip(" .") != host
    ]
    named = [name for name in (page.title, *page.headings[:1]) if name and name not in others]
    return bool(named) and not any(telling(fold(name).replace(fold(host), " ")) for name in others)
