"""Error pages under a good status: does a page say of itself that what was asked for is not there?

By known phrases ("page introuvable"), and by what these are made of: a word for what was asked for ("document"), one for its absence
("no longer available"), and hardly another word that says anything. A title with a subject of its own is no error page.
"""

from __future__ import annotations

from citator.model import Page
from citator.rules.link_signs import (
    CJK,
    SHORT,
    anywhere,
    beyond,
    claimed,
    claims,
    find_phrase,
    folded_phrases,
    found_phrases,
    prose,
    sentences,
    telling,
)
from citator.text.clean import fold

__all__ = ["echoed", "hints_at_absence", "in_doubt", "is_named_so", "not_found", "says_nothing", "says_so", "sounds_lost"]

_BESIDE = 2  # telling words beside noun and absence: the name of the site, of the document
_BESIDE_PHRASE = 3
_LONGEST_CJK = 24
_LITTLE = 1_000  # characters of text, menus included
_LONG = 8_000
_ARTICLE = 700  # characters of running text
_ECHO = 300
_SCANT = 150  # characters of text, menus included
_SHORT_TITLE = 4  # words
_NUMBER = fold("404")


def not_found(page: Page) -> str | None:
    """That a page is an error page, by its title or headings, in words; ``None`` where it does not say so.

    >>> not_found(Page("", headings=("The report you asked for has been withdrawn",), text="x"))
    'the page says “the report you asked for has been withdrawn”: an error page'
    >>> not_found(Page("", headings=("No record: the library that was never found",), text="x"))
    """
    phrase = claimed(page, "NOT_FOUND", bare_within=8_000, headings=2, beside=_BESIDE_PHRASE, article=_LONG)
    if phrase and not (phrase == _NUMBER and _is_a_name(page)):
        return f"the page says “{folded_phrases('NOT_FOUND')[phrase]}”: an error page"
    claim = _claims_absence(page, _LITTLE)
    return f"the page says “{claim}”: an error page" if claim else None


def sounds_lost(title: str) -> bool:
    """Whether a cited title is itself what error pages say: then their words prove nothing.

    >>> sounds_lost("Page Not Found"), sounds_lost("The lost lamps of the Talis")
    (True, False)
    """
    folded = fold(title)
    return bool(find_phrase(folded, "NOT_FOUND")) and len(folded.split()) <= _SHORT_TITLE


def in_doubt(page: Page, title: str) -> bool:
    """Whether what :func:`not_found` says of the page may be the name of a work: the cited title sounds like that, or the text of an
    article stands below, with more than the phrase above it or no title to look for. An address that can't exist tells.
    """
    beside = _beside_the_phrase(page)
    return (
        sounds_lost(title)
        or (prose(page) > _ARTICLE and (not title or beside > 0))
        or (not title and beside > 0 and len(page.text) > _SCANT)
    )


def is_named_so(page: Page, title: str) -> bool:
    """Whether words of absence are plainly the name of what is on the page: there is text below them, and they are more than the phrase
    or what was cited.
    """
    return prose(page) > _ECHO and (sounds_lost(title) or _beside_the_phrase(page) > 0)


def says_so(page: Page) -> bool:
    """Whether a short page has a sentence by which what was asked for is gone, whatever else went wrong.

    >>> says_so(Page("", text="Something went wrong.\\nThe document you requested has been moved or deleted."))
    True
    """
    if len(page.text) > _LITTLE or prose(page) > _ECHO:
        return False
    gone = folded_phrases("GONE_WORDS")
    absent = (sentence for sentence in sentences(page) if _absent(sentence))
    return any(phrase in gone for sentence in absent for _, phrase in found_phrases(sentence, "ABSENT_WORDS"))


def _beside_the_phrase(page: Page) -> int:
    """How many telling words stand beside the phrase at least, where the page calls itself an error page."""
    named = [claim for claim in claims(page, 2) if found_phrases(claim, "NOT_FOUND")]
    return min((0 if CJK.search(claim) else _telling_beside(claim) for claim in named), default=0)


def _telling_beside(claim: str) -> int:
    rest = telling(beyond(claim, "NOT_FOUND", "ABSENT_WORDS"))
    return sum(word not in folded_phrases("ABSENT_NOUNS") for word in rest)


def says_nothing(page: Page) -> bool:
    """Whether a page says of a name that there is no page, or no result, for it."""
    return anywhere(page, "NO_TEXT", _LITTLE) is not None


def echoed(page: Page, title: str) -> str | None:
    """That a short page names the cited title and says in the same line, or below it, that it has no such page; ``None`` else."""
    if len(page.text) > _LITTLE or prose(page) > _ECHO:
        return None
    phrase = anywhere(page, "NO_TEXT", _LITTLE)
    if phrase:
        return f"the page says “{folded_phrases('NO_TEXT')[phrase]}”: it has the name only"
    cited = fold(title)
    for claim in claims(page, 2):
        rest = " ".join(f" {claim} ".replace(f" {cited} ", " ").split())
        if rest != claim and (rest in folded_phrases("NOT_FOUND") or _absent(rest)):
            return f"the page says “{claim}”: an error page"
    return None


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
    found = found_phrases(claim, "ABSENT_WORDS")
    if not found:
        return False
    rest = f" {claim} ".replace(f" {max((phrase for _, phrase in found), key=len)} ", " ", 1).split()
    nouns = [word for word in rest if word in folded_phrases("ABSENT_NOUNS")]
    return bool(nouns) and len([word for word in telling(" ".join(rest)) if word not in nouns]) <= _BESIDE
