"""Error pages under a good status: does a page say of itself that what was asked for is not there?

By known phrases ("page introuvable"), and by what these are made of: a word for what was asked for ("document"), one for its absence
("no longer available"), and hardly another word that says anything. A title with a subject of its own is no error page.
"""

from __future__ import annotations

import re
from functools import cache

from citator.facts.page_words import phrases
from citator.model import Page
from citator.rules.link_signs import CJK, SHORT, anywhere, claimed, claims, find_phrase, folded_phrases, telling
from citator.text.clean import fold

__all__ = ["hints_at_absence", "not_found"]

_BESIDE = 2  # telling words beside noun and absence: the name of the site, of the document
_BESIDE_PHRASE = 3
_LONGEST_CJK = 24
_LITTLE = 1_000  # characters of text, menus included
_LONG = 8_000
_NUMBER = fold("404")


def not_found(page: Page) -> str | None:
    """That a page is an error page, by its title or headings, in words; ``None`` where it does not say so.

    >>> not_found(Page("", headings=("The report you asked for has been withdrawn",), text="x"))
    'the page says “the report you asked for has been withdrawn”: an error page'
    >>> not_found(Page("", headings=("No record: the library that was never found",), text="x"))
    """
    phrase = claimed(page, "NOT_FOUND", bare_within=8_000, headings=2, beside=_BESIDE_PHRASE)
    if phrase and not (phrase == _NUMBER and _is_a_name(page)):
        return f"the page says “{folded_phrases('NOT_FOUND')[phrase]}”: an error page"
    claim = _claims_absence(page, _LITTLE)
    return f"the page says “{claim}”: an error page" if claim else None


def hints_at_absence(page: Page) -> str | None:
    """Words of an error page anywhere on a short one, or at the head of a longer one: worth a second look, no proof."""
    return anywhere(page, "NOT_FOUND", SHORT) or _claims_absence(page, _LONG)


def _claims_absence(page: Page, within: int) -> str | None:
    return next((claim for claim in claims(page, 2) if _absent(claim)), None) if len(page.text) <= within else None


def _is_a_name(page: Page) -> bool:
    """Whether 404 is the number of something here: a bus, a resolution."""
    named = [claim for claim in claims(page, 2) if _NUMBER in claim.split() and telling(claim)]
    return any(not (CJK.search(claim) or _absent(claim) or find_phrase(claim, "NOT_FOUND", strong=True)) for claim in named)


def _absent(claim: str) -> bool:
    """Whether a folded claim says of what was asked for that it is not there, and nothing else."""
    if CJK.search(claim):
        there = [any(phrase in claim for phrase in folded_phrases(table)) for table in ("ABSENT_NOUNS", "ABSENT_WORDS")]
        return all(there) and len(claim) <= _LONGEST_CJK
    match = _absence().search(claim)
    if match is None:
        return False
    rest = f"{claim[: match.start()]} {claim[match.end() :]}".split()
    nouns = [word for word in rest if word in folded_phrases("ABSENT_NOUNS")]
    return bool(nouns) and len([word for word in telling(" ".join(rest)) if word not in nouns]) <= _BESIDE


@cache
def _absence() -> re.Pattern[str]:
    words = sorted(map(fold, phrases("ABSENT_WORDS")), key=len, reverse=True)
    return re.compile(r"(?<!\S)(?:" + "|".join(map(re.escape, words)) + r")(?!\S)")
