"""What a page gives away about itself: walls, error pages under a good status, emptied domains, the cited title.

Each sign is a pure function that says in words what it saw, or ``None``. None of them is a verdict; :mod:`citator.rules.link_verdict`
weighs them. Words count where a page speaks of itself, in its title and main heading; deep in the text of a long page they do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from citator.facts.page_words import phrases
from citator.model import Observation, Page
from citator.text.clean import fold

__all__ = [
    "ARTICLE",
    "CJK",
    "CUTS",
    "NOTED",
    "QUOTED",
    "SHORT",
    "TEASER",
    "anywhere",
    "beyond",
    "calls_itself_home",
    "claimed",
    "claims",
    "empty",
    "find_phrase",
    "folded_phrases",
    "found_phrases",
    "moved_away",
    "needs_browser",
    "placeholder",
    "prose",
    "said",
    "sentences",
    "server_error",
    "short_sentence",
    "telling",
    "unreadable",
    "wrong_kind",
]  # fmt: skip

SHORT = 3_000  # characters of visible text, navigation included
TEASER = 4_000
_BARE = 600
ARTICLE = 700
"""Characters of running text: an error page or a wall has a few sentences; where there is more, a phrase may be that of a work's title."""
_LINE = 80  # characters: of a line that is no headline, and of one in ideographs or kana
_LINE_CJK = 30
_MOST = 20_000  # characters: with so many, nobody asks how many of them are running text
CUTS = re.compile(r"\s[|–—·•»«›-]+\s|\s?[|»•·]\s?|(?<=\w)[.!?]\s")
_SENTENCES = re.compile(r"[.!?]+(?=\s|$)|[\n|。！？]+")
QUOTED = re.compile(r"“[^”\n]{1,200}”|«[^»\n]{1,200}»|„[^“”\n]{1,200}[“”]|「[^」\n]{1,200}」|\"[^\"\n]{1,200}\"")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""What is written without blanks between words (Thai, Lao, Burmese, Khmer, Chinese, Japanese), or with endings at them (folded Korean)."""
_WORD = "application/msword"
_DOCUMENTS = (
    "application/pdf",
    "application/epub+zip",
    _WORD,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)
_NOTES = ("text/plain", "text/markdown", "application/json", "application/xml", "text/xml")
_NOTE = 2_000  # bytes
NOTED = ("empty", "unreadable", "challenge", "parked")
"""How the notes begin of what the bytes gave away when they came."""
_PROGRAM = re.compile(
    r"\b(?:Fatal|Parse) error: .{0,300}?(?: on line \d|\.php\b|\bAllowed memory)|\bSQLSTATE\[|\bin /\S{1,200} on line \d"
    r"|\bUncaught (?:\w{1,40}\\){0,6}\w{0,40}(?:Exception|Error)\b"
    r"|\bTraceback \(most recent call last\)|\bORA-\d{5}:|\bat [\w.$]{3,120}\(\w{1,80}\.java:\d|\bHTTP Status 500\b"
    r"|\bAccess denied for user '|\bOLE DB Provider for \w|\berror '8[0-9a-f]{7}'"
)
"""The last words of a program: of PHP, of a database, of Python and Java."""


@cache
def folded_phrases(table: str) -> dict[str, str]:
    """The phrases of a table, folded, each with its spelling in the table."""
    return {folded: phrase.lstrip("~") for phrase in phrases(table) if (folded := fold(phrase))}


@cache
def _weak(table: str) -> frozenset[str]:
    """The phrases that say something only where hardly anything stands beside them."""
    return frozenset(fold(phrase) for phrase in phrases(table) if phrase.startswith("~"))


@dataclass(frozen=True, slots=True)
class _Table:
    """The phrases of a table by their first words, each with its place in the table; and those that are looked for as letters."""

    by_word: dict[str, list[tuple[int, str]]]
    first_words: frozenset[str]
    unspaced: list[tuple[int, str]]


@cache
def _table(name: str) -> _Table:
    words: dict[str, list[tuple[int, str]]] = {}
    unspaced: list[tuple[int, str]] = []
    for place, phrase in enumerate(folded_phrases(name)):
        if _UNSPACED.search(phrase):
            unspaced.append((place, phrase))
        else:
            words.setdefault(phrase.partition(" ")[0], []).append((place, phrase))
    return _Table(words, frozenset(words), unspaced)


@lru_cache(maxsize=64)  # a dozen tables are held against the same few words
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def find_phrase(text: str, table: str, *, strong: bool = False) -> str | None:
    """The first phrase of the table that stands in folded ``text`` as whole words; with ``strong``, no weak one.

    Where words have no blanks between them, phrases need none round them. The phrase is given folded.
    """
    found = found_phrases(text, table)
    if not found:
        return None
    weak = _weak(table) if strong else frozenset()
    return min((entry for entry in found if entry[1] not in weak), default=(0, None))[1]


def found_phrases(text: str, table: str) -> list[tuple[int, str]]:
    """All phrases of the table in folded ``text``, each with its place in the table, folded too."""
    known, words = _table(table), _words(text)
    found: list[tuple[int, str]] = []
    if not known.first_words.isdisjoint(words):
        padded = f" {text} "
        found = [entry for word in known.first_words & words for entry in known.by_word[word] if f" {entry[1]} " in padded]
    if known.unspaced and not text.isascii() and _UNSPACED.search(text):
        found += [entry for entry in known.unspaced if entry[1] in text]
    return found


def claims(page: Page, headings: int = 1) -> Sequence[str]:
    """The short pieces in which a page names itself, folded: parts of the title, the first headings, or else the first line."""
    return _claims(page.title, page.headings[:headings], "" if page.title or page.headings[:headings] else page.text.partition("\n")[0])


@lru_cache(maxsize=256)  # each sign looks at the same few words
def _claims(title: str, headings: tuple[str, ...], first_line: str) -> tuple[str, ...]:
    found = [*(part for part in CUTS.split(title) if part), *headings] or [first_line]
    folded = [fold(piece) for piece in dict.fromkeys(found)]
    return tuple(piece for piece in folded if piece and len(piece.split()) <= 16 and len(piece) <= 160)


@cache
def _empty_words() -> frozenset[str]:
    """Words that say nothing about what a page is about."""
    return frozenset(word for table in ("COMPANIONS", "FUNCTION_WORDS") for phrase in folded_phrases(table) for word in phrase.split())


def telling(claim: str) -> list[str]:
    """The words of a folded claim that say what it is about.

    >>> telling("sorry the report on lamps could not be found")
    ['report', 'lamps']
    """
    return [word for word in claim.split() if word not in _empty_words() and not word.isdigit()]


def prose(page: Page) -> int:
    """How many characters of the page are running text: what stands in long lines, and not in menus, headlines and forms.

    >>> prose(Page("", text="Home\\nPage not found\\nSearch")), prose(Page("", text="The keeper wrote down every ship. " * 9)) > 300
    (0, True)
    """
    return len(page.text) if len(page.text) > _MOST else _running(page.text)


@lru_cache(maxsize=32)  # most signs ask it of the same page
def _running(text: str) -> int:
    if text.isascii() or not CJK.search(text):
        return sum(len(line) for line in text.split("\n") if len(line) >= _LINE)
    lines = (line for line in text.split("\n") if len(line) >= _LINE_CJK)
    return sum(3 * len(line) if CJK.search(line) else len(line) for line in lines if len(line) >= _LINE or CJK.search(line))


def claimed(
    page: Page,
    table: str,
    *,
    within: int = SHORT,
    bare_within: int = SHORT,
    headings: int = 1,
    beside: int | None = None,
    article: int = ARTICLE,
) -> str | None:
    """A phrase of the table in a claim of the page.

    A weak phrase ("not found", "coming soon") counts only with its usual companions. A claim that is hardly more than the phrase
    counts on pages of up to ``bare_within`` characters. With ``beside``, one with more telling words than that beside the phrase
    is a title of its own, unless the page has hardly any text; so is one with any such word, or of a weak phrase, where
    ``article`` characters of running text follow.
    """
    for claim in claims(page, headings):
        phrase = find_phrase(claim, table, strong=True) or find_phrase(claim, table)
        if phrase is None:
            continue
        ideographs = bool(CJK.search(phrase))
        extra = len(claim) - len(phrase) if ideographs else len(claim.split()) - len(phrase.split())
        if phrase in _weak(table):
            others = {word for word in f" {claim} ".replace(f" {phrase} ", " ").split() if not word.isdigit()}
            if extra > (8 if ideographs else 7) or not (ideographs or others <= set(folded_phrases("COMPANIONS"))):
                continue
        if len(page.text) > _BARE:
            more = max(0, extra) // 4 if ideographs else _beside(claim, table)
            if beside is not None and more > beside and not ideographs:
                continue
            if prose(page) > article and (more or phrase in _weak(table) or _title_of_more(page, phrase, table)):
                continue
        if len(page.text) <= (bare_within if extra <= (12 if ideographs else 3) else within):
            return phrase
    return None


def _title_of_more(page: Page, phrase: str, table: str) -> bool:
    """Whether the main heading has the phrase and more telling words: then a bare phrase is but the first part of it."""
    return any(f" {phrase} " in f" {claim} " and _beside(claim, table) for claim in map(fold, page.headings[:1]))


def _beside(claim: str, table: str) -> int:
    """How many telling words a claim has beside the phrases of the table."""
    return len(telling(beyond(claim, table)))


def beyond(claim: str, *tables: str) -> str:
    """The words of a folded claim that are in no phrase of the tables; one may be in two phrases.

    >>> beyond("aradiginiz sayfa bulunamadi torrow", "NOT_FOUND")
    'torrow'
    """
    padded, covered = f" {claim} ", bytearray(len(claim) + 2)
    for phrase in {phrase for table in tables for _, phrase in found_phrases(claim, table)}:
        sought = phrase if _UNSPACED.search(phrase) else f" {phrase} "
        at = padded.find(sought)
        while at >= 0:
            covered[at : at + len(sought)] = b"\1" * len(sought)
            at = padded.find(sought, at + 1)
    return " ".join("".join(" " if hidden else letter for letter, hidden in zip(padded, covered, strict=True)).split())


def anywhere(page: Page, table: str, within: int, *, article: int | None = None, strong: bool = True) -> str | None:
    """A phrase of the table, no weak one with ``strong``, anywhere on a page that has no more text than that, nor more running text
    than ``article``. What the page has in quotation marks it says of others.
    """
    if len(page.text) > within or (article is not None and prose(page) > article):
        return None
    return find_phrase(_spoken(page.title, page.headings, page.text), table, strong=strong)


@lru_cache(maxsize=32)  # several tables are held against the same page
def _spoken(title: str, headings: tuple[str, ...], text: str) -> str:
    return fold(QUOTED.sub(" ", "\n".join((title, *headings, text))))


def sentences(page: Page) -> tuple[str, ...]:
    """The sentences of a page, its title and its headings, folded, each once."""
    return _sentences_of(page.title, page.headings, page.text)


@lru_cache(maxsize=32)
def _sentences_of(title: str, headings: tuple[str, ...], text: str) -> tuple[str, ...]:
    folded = [fold(piece) for piece in _SENTENCES.split("\n".join((title, *headings, text)))]
    return tuple(dict.fromkeys(piece for piece in folded if piece))


def short_sentence(page: Page, table: str, within: int, beside: int = 5) -> str | None:
    """A phrase of the table, no weak one, in a short sentence of a page that has no more text than that."""
    if len(page.text) > within or prose(page) > ARTICLE:
        return None
    for folded in sentences(page):
        phrase = find_phrase(folded, table, strong=True)
        if phrase and (CJK.search(phrase) or len(folded.split()) - len(phrase.split()) <= beside):
            return phrase
    return None


def said(table: str, phrase: str | None, meaning: str) -> str | None:
    """What a page says, in words, and what that means; ``None`` where it says nothing."""
    return f"the page says “{folded_phrases(table)[phrase]}”: {meaning}" if phrase else None


def calls_itself_home(page: Page) -> str | None:
    """The name by which a page calls itself a home page: worth a second look where another page was asked for."""
    for claim in claims(page):
        if not found_phrases(claim, "HOME"):
            continue
        phrase = next((phrase for phrase in folded_phrases("HOME") if claim == phrase or claim.startswith(f"{phrase} ")), None)
        if phrase and len(claim.split()) <= 8:
            return folded_phrases("HOME")[phrase]
    return None


def server_error(page: Page) -> str | None:
    """A maintenance or database error page under a good status, or the last words of a program in place of a page."""
    match = _PROGRAM.search(page.text) if len(page.text) <= TEASER else None
    if match and match[0].startswith("in /") and prose(page) > ARTICLE:
        match = None  # a mere warning, above what the program made all the same
    if match and (len(page.text) <= 600 or match.start() < 200):
        return f"the page says “{match[0].strip()}”: a program failed"
    return said("SERVER_ERROR", claimed(page, "SERVER_ERROR") or anywhere(page, "SERVER_ERROR", 300), "the server is not well")


def placeholder(page: Page) -> str | None:
    """A server's default page, a suspended account, a site not yet or no longer there."""
    return said("PLACEHOLDER", claimed(page, "PLACEHOLDER", within=600), "a placeholder")


def moved_away(page: Page) -> str | None:
    """A page that has moved, as it says, and does not lead to where."""
    phrase = claimed(page, "MOVED", beside=0) if len(page.text) <= SHORT and prose(page) <= ARTICLE else None
    return said("MOVED", phrase, "it does not take us there")


def empty(seen: Observation) -> str | None:
    """Nothing at all: no bytes, or HTML without text, scripts or anything embedded."""
    if seen.size == 0 and not seen.truncated:
        return "the answer has no content"
    told = _noted(seen, "empty: ")
    if told:
        return told
    page = seen.page
    if page is not None and not seen.truncated and not (page.text or page.scripts or page.links):
        return "the page has no content"
    return None


def unreadable(seen: Observation) -> str | None:
    """Why a document that came can't be opened: it proves neither that the source is there nor that it is gone."""
    return _noted(seen, "unreadable: ")


def _noted(seen: Observation, kind: str) -> str | None:
    return next((note.removeprefix(kind) for note in seen.notes if note.startswith(kind)), None)


def needs_browser(page: Page) -> str | None:
    """A shell that scripts fill."""
    if not page.scripts or page.json_ld:
        return None
    if len(page.text) < 100:
        return "the page shows nothing without its scripts"
    return said("SCRIPTS_NEEDED", anywhere(page, "SCRIPTS_NEEDED", 500), "it is made by scripts")


def wrong_kind(seen: Observation) -> str | None:
    """A page, or a line or two, where the declared type promises a document."""
    declared, real = seen.media_type or "", seen.signature
    if declared not in _DOCUMENTS:
        return None
    if real == "text/html" and declared in _DOCUMENTS[:3] and not (declared == _WORD and seen.page and _saved_by_word(seen.page)):
        return f"it says {declared} and is an HTML page"
    if real in _NOTES and seen.size <= _NOTE and not seen.truncated:
        return f"it says {declared} and is a few words ({real})"
    return None


def _saved_by_word(page: Page) -> bool:
    """Whether an HTML page is a document all the same, as Word saves it: by the name of its maker, or by as much text as an article has."""
    maker = f"{page.meta.get('generator', '')} {page.meta.get('progid', '')}".lower()
    return any(name in maker for name in ("word", "office")) or prose(page) > ARTICLE


Sign = Callable[[Page], str | None]


def first(page: Page | None, signs: Sequence[Sign]) -> str | None:
    """The first of the signs that the page shows."""
    return next((found for sign in signs for found in [sign(page)] if found), None) if page is not None else None
