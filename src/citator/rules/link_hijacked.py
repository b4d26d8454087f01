"""Advertising put into an abandoned name: gambling, medicine, papers for sale, in the place of what stood there.

Newspapers and courts write of the same things under headlines with the same words. An article is known by its headline, which says more
than these words, and by its text, which is of other words for the most part; advertising is made of them.
"""

from __future__ import annotations

from typing import Final

from citator.model import Page
from citator.rules.link_signs import ARTICLE, CJK, CUTS, beyond, find_phrase, folded_phrases, found_phrases, prose, telling
from citator.text.clean import fold

__all__ = ["hijacked"]

_ENOUGH: Final = 3  # single words of advertising
_OF_ITS_OWN, _OF_ITS_OWN_CJK = 2, 8  # telling words, or ideographs and kana, of a headline
_TABLES: Final = ("HIJACKED", "HIJACKED_WORDS")
_MOSTLY: Final = 0.1  # of the letters of a text


def hijacked(page: Page, about: str) -> str | None:
    """Advertising put into an abandoned name. ``about`` is what the page should be about: cited title and address.

    >>> hijacked(Page("", title="Best online casino: slots and jackpot"), "https://example.org/lamps")
    'the page advertises something else: “online casino”'
    """
    claim = fold(" ".join((page.title, *page.headings[:3], page.meta.get("description", ""))))
    phrase = find_phrase(claim, "HIJACKED")
    found = [word for _, word in sorted(found_phrases(claim, "HIJACKED_WORDS"))]
    if not phrase and len(found) < _ENOUGH:
        return None
    topic = set(fold(about).split())
    if topic & {part for part in (*found, *(phrase or "").split()) if len(part) > 3}:
        return None
    if _writes_of_it(page):
        return None
    return f"the page advertises something else: “{phrase or ', '.join(found)}”"


def _writes_of_it(page: Page) -> bool:
    """Whether the text of an article stands under a headline that says more than what is advertised elsewhere."""
    if prose(page) <= ARTICLE:
        return False
    names = [fold(name) for name in (*CUTS.split(page.title), *page.headings[:1])]
    if not all(_says_more(name) for name in names if any(found_phrases(name, table) for table in _TABLES)):
        return False
    text = fold(page.text)
    return _covered(text) <= _MOSTLY * len(text)


def _says_more(headline: str) -> bool:
    rest = beyond(headline, *_TABLES)
    if CJK.search(headline):
        return len(CJK.findall(rest)) >= _OF_ITS_OWN_CJK
    own = telling(rest)
    return len(own) >= _OF_ITS_OWN and len(own) >= len(headline.split()) - len(rest.split())


def _covered(text: str) -> int:
    """How many letters of a folded text are those of what is advertised."""
    words = folded_phrases("HIJACKED_WORDS")
    covered = sum(len(word) for word in text.split() if word in words)
    padded = f" {text} "
    for _, term in found_phrases(text, "HIJACKED"):
        covered += len(term) * (text.count(term) if CJK.search(term) else padded.count(f" {term} "))
    return covered
