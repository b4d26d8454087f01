"""Titles: main title and subtitle, quotation marks, capitals, and how two titles of one work may differ."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

__all__ = [
    "Likeness",
    "compare_titles",
    "first_word",
    "plain_case",
    "split_title",
    "title_words",
    "unquote",
    "without_article",
]

_QUOTES = "“”„‟\"«»‹›‘’‚‛'`´"
_ARTICLES = frozenset("the a an le la les l un une der die das ein eine el los las il lo gli i".split())
_SMALL = frozenset(
    "a an and as at but by for from in into of on or over per the to under upon via vs with within without against between "
    "de des du la le les et à en von und der die das dem den für im del y el los las e".split()
)


class Likeness(StrEnum):
    """How one title relates to another."""

    SAME = "same"  # apart from capitals, accents, punctuation and a leading article
    SHORT = "short"  # the first is a shortening of the second
    LONG = "long"  # the second is a shortening of the first
    DIFFERENT = "different"


def split_title(title: str) -> tuple[str, str]:
    """Main title and subtitle: cut at the first colon, or dash between blanks; ``""`` where there is no subtitle.

    >>> split_title("Longitude: The Story of a Clockmaker")
    ('Longitude', 'The Story of a Clockmaker')
    >>> split_title("Walden; or, Life in the Woods")
    ('Walden; or, Life in the Woods', '')
    """
    match = re.search(r"\s?:\s+|\s[–—]\s", title)
    if not match or not title[: match.start()].strip() or not title[match.end() :].strip():
        return title.strip(), ""
    return title[: match.start()].strip(), title[match.end() :].strip()


def unquote(title: str) -> str:
    """The title without the quotation marks round it and the comma or full stop that closes it.

    >>> unquote("“Is Citizenship Gendered?”"), unquote("‘The Sea Around Us’"), unquote('"A letter,"')
    ('Is Citizenship Gendered?', 'The Sea Around Us', 'A letter')
    """
    text = " ".join(title.split()).strip(" ,;")
    for _ in range(4):  # pairs of marks, one in another
        if len(text) < 2 or text[0] not in _QUOTES or text[-1] not in _QUOTES or _inner_mark(text):
            break
        text = text[1:-1].strip()
    text = text.rstrip(" ,;")
    if text.endswith(".") and not text.endswith(("..", " Inc.", " Ltd.", " Co.")) and not re.search(r"\b[A-Z]\.$", text):
        text = text[:-1]
    return text.strip()


def _inner_mark(text: str) -> bool:
    """Whether the first and last marks belong to different quotations ("‘One’ and ‘Two’")."""
    closing = {"“": "”", "‘": "’", "«": "»", "„": "“"}.get(text[0])
    return closing is not None and text.count(text[0]) > 1 and re.search(rf"{closing}\W.*{text[0]}", text) is not None


@lru_cache(maxsize=4096)
def title_words(title: str) -> tuple[str, ...]:
    """The words of a title for comparing: no case, accents or punctuation.

    >>> title_words("The “Sanctions” Régime: A Study")
    ('the', 'sanctions', 'regime', 'a', 'study')
    """
    text = unicodedata.normalize("NFKD", title).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"(?<=\w)[’'](?=\w)", "", text).replace("&", " and ")
    return tuple(re.findall(r"\w+", text))


def compare_titles(first: str, second: str) -> Likeness:
    """How two titles relate. A short title is the other's main title, or at least two words that begin it or its main title.

    >>> compare_titles("The Sea Around Us", "Sea Around Us: A History of the Coast").value
    'short'
    >>> compare_titles("Memorandum opinion", "Memorandum Opinion").value, compare_titles("Walden", "Waldeck").value
    ('same', 'different')
    """
    one, two = without_article(title_words(first)), without_article(title_words(second))
    if not one or not two:
        return Likeness.DIFFERENT
    if one == two:
        return Likeness.SAME
    if _shortens(one, two, second):
        return Likeness.SHORT
    if _shortens(two, one, first):
        return Likeness.LONG
    return Likeness.DIFFERENT


def without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a title without an article at their head: titles are alike only where these begin alike.

    >>> without_article(("the", "sea", "around", "us"))
    ('sea', 'around', 'us')
    """
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def first_word(short: str, full: str) -> bool:
    """Whether a title is shortened to its first word: enough behind the author's name, too little without it.

    >>> first_word("Rivers", "Rivers and Their Names"), first_word("Names", "Rivers and Their Names")
    (True, False)
    """
    one, two = without_article(title_words(short)), without_article(title_words(full))
    return len(one) == 1 and len(one[0]) > 3 and two[:1] == one


def _shortens(short: tuple[str, ...], full: tuple[str, ...], full_title: str) -> bool:
    if len(short) >= len(full):
        return False
    if short == without_article(title_words(split_title(full_title)[0])):
        return True
    if len(short) == 1 and len(short[0]) < 8:
        return False
    return full[: len(short)] == short and any(word not in _SMALL for word in short)


def plain_case(title: str) -> str:
    """A title set in capitals throughout, in ordinary letters (headline style); any other comes back unchanged.

    >>> plain_case("COMPANION TO THE HISTORY OF LIGHTHOUSES"), plain_case("The NATO Summit")
    ('Companion to the History of Lighthouses', 'The NATO Summit')
    """
    letters = [c for c in title if c.isalpha()]
    if len(letters) < 6 or not all(c.isupper() for c in letters) or len(title.split()) < 2:
        return title
    words = title.lower().split()
    return " ".join(word if at and word in _SMALL else word[:1].upper() + word[1:] for at, word in enumerate(words))
