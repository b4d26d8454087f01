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
    "CJK",
    "SHORT",
    "TEASER",
    "anywhere",
    "blocked",
    "calls_itself_home",
    "claimed",
    "claims",
    "consent",
    "empty",
    "find_phrase",
    "folded_phrases",
    "hijacked",
    "legal",
    "login",
    "needs_browser",
    "parked",
    "paywall",
    "placeholder",
    "server_error",
    "telling",
    "wrong_kind",
]  # fmt: skip

SHORT = 3_000  # characters of visible text, navigation included
TEASER = 4_000
_BARE = 600
_CUTS = re.compile(r"\s[|–—·•»«›-]+\s|\s?[|»•·]\s?|(?<=\w)[.!?]\s")
_SENTENCES = re.compile(r"[.!?\n|]+")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_LOGIN_ADDRESS = re.compile(
    r"://(?:[^/]{0,100}\.)?(?:login|signin|auth|sso|idp|accounts?)\.[^/]{1,200}/|[/.](?:log-?in|sign-?in|logon|sso|cas/login|saml2?|oauth2?"
    r"|openid|authenticate|authentication|authorize|servicelogin|user/login|wp-login\.php|connexion|anmelden|anmeldung)(?:[/?.;]|$)",
    re.IGNORECASE,
)
_CONSENT_ADDRESS = re.compile(
    r"://consent\.|/(?:cookie-?wall|privacy-?wall|cookie-?consent|consent|collectconsent)(?:[/?.]|$)", re.IGNORECASE
)
_CHALLENGE_HEADERS = (
    ("cf-mitigated", "challenge"),
    ("x-amzn-waf-action", "challenge"),
    ("x-amzn-waf-action", "captcha"),
    ("x-datadome", "protected"),
)
_PROGRAM = re.compile(
    r"\b(?:Fatal|Parse) error: .{0,300}?(?: on line \d|\.php\b|\bAllowed memory)|\bSQLSTATE\[|\bin /\S{1,200} on line \d"
    r"|\bUncaught (?:\w{1,40}\\){0,6}\w{0,40}(?:Exception|Error)\b"
    r"|\bTraceback \(most recent call last\)|\bORA-\d{5}:|\bat [\w.$]{3,120}\(\w{1,80}\.java:\d|\bHTTP Status 500\b"
    r"|\bAccess denied for user '|\bOLE DB Provider for \w|\berror '8[0-9a-f]{7}'"
)
"""The last words of a program: of PHP, of a database, of Python and Java."""
_FOR_SALE = re.compile(r"\b(?:domain|domain name|website|web address)(?: \w{1,60}){1,6} (?:is|may be|might be) (?:now )?for sale\b")
_NAME_FOR_SALE = re.compile(r"(?<![\w.@/-])(?:[\w-]{1,63}\.){1,3}[a-z]{2,24} (?:is|may be|might be) (?:now )?for sale\b", re.IGNORECASE)
_NOT_FREE = re.compile(r"\"isAccessibleForFree\"\s{0,5}:\s{0,5}\"?(?:false|no)\b", re.IGNORECASE)


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
    """The phrases of a table by their first words, each with its place in the table; and those of ideographs, which have no words."""

    by_word: dict[str, list[tuple[int, str]]]
    first_words: frozenset[str]
    ideographs: list[tuple[int, str]]


@cache
def _table(name: str) -> _Table:
    words: dict[str, list[tuple[int, str]]] = {}
    ideographs: list[tuple[int, str]] = []
    for place, phrase in enumerate(folded_phrases(name)):
        if CJK.search(phrase):
            ideographs.append((place, phrase))
        else:
            words.setdefault(phrase.partition(" ")[0], []).append((place, phrase))
    return _Table(words, frozenset(words), ideographs)


@lru_cache(maxsize=64)  # a dozen tables are held against the same few words
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def find_phrase(text: str, table: str, *, strong: bool = False) -> str | None:
    """The first phrase of the table that stands in folded ``text`` as whole words; with ``strong``, no weak one.

    Ideographs need no blanks round them. The phrase is given folded.
    """
    found = _found(text, table)
    if not found:
        return None
    weak = _weak(table) if strong else frozenset()
    return min((entry for entry in found if entry[1] not in weak), default=(0, None))[1]


def _found(text: str, table: str) -> list[tuple[int, str]]:
    """All phrases of the table in folded ``text``, each with its place in the table."""
    known, words = _table(table), _words(text)
    found: list[tuple[int, str]] = []
    if not known.first_words.isdisjoint(words):
        padded = f" {text} "
        found = [entry for word in known.first_words & words for entry in known.by_word[word] if f" {entry[1]} " in padded]
    if known.ideographs and not text.isascii() and CJK.search(text):
        found += [entry for entry in known.ideographs if entry[1] in text]
    return found


def claims(page: Page, headings: int = 1) -> Sequence[str]:
    """The short pieces in which a page names itself, folded: parts of the title, the first headings, or else the first line."""
    return _claims(page.title, page.headings[:headings], "" if page.title or page.headings[:headings] else page.text.partition("\n")[0])


@lru_cache(maxsize=256)  # each sign looks at the same few words
def _claims(title: str, headings: tuple[str, ...], first_line: str) -> tuple[str, ...]:
    found = [*(part for part in _CUTS.split(title) if part), *headings] or [first_line]
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


def claimed(
    page: Page, table: str, *, within: int = SHORT, bare_within: int = SHORT, headings: int = 1, beside: int | None = None
) -> str | None:
    """A phrase of the table in a claim of the page.

    A weak phrase ("not found", "coming soon") counts only with its usual companions. A claim that is hardly more than the phrase
    counts on pages of up to ``bare_within`` characters. With ``beside``, one with more telling words than that beside the phrase
    is a title of its own, unless the page has hardly any text.
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
        if beside is not None and len(page.text) > _BARE and len(telling(f" {claim} ".replace(f" {phrase} ", " "))) > beside:
            continue
        if len(page.text) <= (bare_within if extra <= (12 if ideographs else 3) else within):
            return phrase
    return None


def anywhere(page: Page, table: str, within: int) -> str | None:
    """A phrase of the table, no weak one, anywhere on a page that has no more text than that."""
    text = f"{page.title} {' '.join(page.headings)} {page.text}"
    return find_phrase(fold(text), table, strong=True) if len(page.text) <= within else None


def _sentence(page: Page, table: str, within: int, beside: int = 5) -> str | None:
    """A phrase of the table, no weak one, in a short sentence of a page that has no more text than that."""
    if len(page.text) > within:
        return None
    for sentence in _SENTENCES.split("\n".join((page.title, *page.headings, page.text))):
        folded = fold(sentence)
        phrase = find_phrase(folded, table, strong=True)
        if phrase and (CJK.search(phrase) or len(folded.split()) - len(phrase.split()) <= beside):
            return phrase
    return None


def _said(table: str, phrase: str | None, meaning: str) -> str | None:
    return f"the page says “{folded_phrases(table)[phrase]}”: {meaning}" if phrase else None


def calls_itself_home(page: Page) -> str | None:
    """The name by which a page calls itself a home page: worth a second look where another page was asked for."""
    for claim in claims(page):
        if not _found(claim, "HOME"):
            continue
        phrase = next((phrase for phrase in folded_phrases("HOME") if claim == phrase or claim.startswith(f"{phrase} ")), None)
        if phrase and len(claim.split()) <= 8:
            return folded_phrases("HOME")[phrase]
    return None


def server_error(page: Page) -> str | None:
    """A maintenance or database error page under a good status, or the last words of a program in place of a page."""
    match = _PROGRAM.search(page.text) if len(page.text) <= TEASER else None
    if match and (len(page.text) <= 600 or match.start() < 200):
        return f"the page says “{match[0].strip()}”: a program failed"
    return _said("SERVER_ERROR", claimed(page, "SERVER_ERROR") or anywhere(page, "SERVER_ERROR", 300), "the server is not well")


def blocked(seen: Observation) -> str | None:
    """A wall before machines, whatever the status."""
    for name, value in _CHALLENGE_HEADERS:
        if value in seen.headers.get(name, "").lower():
            return f"the server challenges us ({name})"
    told = next((note.partition(": ")[2] for note in seen.notes if note.startswith("challenge: ")), None)
    if told or seen.page is None:
        return told
    phrase = claimed(seen.page, "BLOCKED") or anywhere(seen.page, "BLOCKED", 600)
    return _said("BLOCKED", phrase, "a wall before machines")


def login(seen: Observation, asked: str) -> str | None:
    """A page that wants to know who we are."""
    page = seen.page
    if seen.final_url and _LOGIN_ADDRESS.search(seen.final_url) and not _LOGIN_ADDRESS.search(asked):
        return f"it leads to a login page: {seen.final_url}"
    if page is None:
        return None
    phrase = next((found for claim in claims(page) for found in [find_phrase(claim, "LOGIN")] if found), None)
    bare = any(claim in folded_phrases("LOGIN") for claim in claims(page))
    if phrase and len(page.text) <= (SHORT if page.password_field else 1_200 if bare else 300):
        return _said("LOGIN", phrase, "a login page")
    return "the page is a form that asks for a password" if page.password_field and len(page.text) < 400 else None


def consent(seen: Observation, asked: str) -> str | None:
    """A page that wants our consent before it shows anything."""
    if seen.final_url and _CONSENT_ADDRESS.search(seen.final_url) and not _CONSENT_ADDRESS.search(asked):
        return f"it leads to a consent page: {seen.final_url}"
    return _said("CONSENT", claimed(seen.page, "CONSENT") if seen.page else None, "consent is asked for first")


def paywall(page: Page) -> str | None:
    """A teaser. The landing page of a scholarly work is none: there the abstract is what a reader expects without paying."""
    if "citation_title" in page.meta or len(page.text) > TEASER:
        return None
    if any(_NOT_FREE.search(block) for block in page.json_ld):
        return "the page calls itself not free to read (isAccessibleForFree)"
    return _said("PAYWALL", anywhere(page, "PAYWALL", TEASER), "the text is for subscribers")


def legal(page: Page) -> str | None:
    """Kept from us by law."""
    return _said("LEGAL", claimed(page, "LEGAL") or anywhere(page, "LEGAL", 1_200), "it is kept from us")


def parked(seen: Observation) -> str | None:
    """A domain that is for sale, expired or parked."""
    host = (seen.final_url or seen.url).partition("://")[2].partition("/")[0].lower().partition(":")[0]
    if seen.hops and any(host == name or host.endswith(f".{name}") for name in phrases("PARKING_HOSTS")):
        return f"it leads to a seller of domain names: {host}"
    page = seen.page
    if page is None:
        return None
    text = "\n".join((page.title, *page.headings, page.text)) if len(page.text) <= 1_500 else ""
    offer = _FOR_SALE.search(fold(text)) or _NAME_FOR_SALE.search(text)
    if offer:
        return f"the page says “{offer[0]}”: the domain is parked"
    # More than a few words beside the phrase make a title of it, unless hardly anything else is there.
    return _said("PARKED", claimed(page, "PARKED", within=600) or _sentence(page, "PARKED", 1_500), "the domain is parked")


def placeholder(page: Page) -> str | None:
    """A server's default page, a suspended account, a site not yet or no longer there."""
    return _said("PLACEHOLDER", claimed(page, "PLACEHOLDER", within=600), "a placeholder")


def hijacked(page: Page, about: str) -> str | None:
    """Advertising put into an abandoned name. ``about`` is what the page should be about: cited title and address."""
    claim = fold(" ".join((page.title, *page.headings[:3], page.meta.get("description", ""))))
    phrase = find_phrase(claim, "HIJACKED")
    found = [word for _, word in sorted(_found(claim, "HIJACKED_WORDS"))]
    if not phrase and len(found) < 3:
        return None
    topic = set(fold(about).split())
    if topic & {part for part in (*found, *(phrase or "").split()) if len(part) > 3}:
        return None
    return f"the page advertises something else: “{phrase or ', '.join(found)}”"


def empty(seen: Observation) -> str | None:
    """Nothing at all: no bytes, or HTML without text, scripts or anything embedded."""
    if seen.size == 0 and not seen.truncated:
        return "the answer has no content"
    told = next((note.partition(": ")[2] for note in seen.notes if note.startswith("empty: ")), None)
    if told:
        return told
    page = seen.page
    if page is not None and not seen.truncated and not (page.text or page.scripts or page.links):
        return "the page has no content"
    return None


def needs_browser(page: Page) -> str | None:
    """A shell that scripts fill."""
    if not page.scripts or page.json_ld:
        return None
    if len(page.text) < 100:
        return "the page shows nothing without its scripts"
    return _said("SCRIPTS_NEEDED", anywhere(page, "SCRIPTS_NEEDED", 500), "it is made by scripts")


def wrong_kind(seen: Observation) -> str | None:
    """A page where the declared type promises a document."""
    declared, real = seen.media_type or "", seen.signature
    if declared in ("application/pdf", "application/epub+zip", "application/msword") and real == "text/html":
        return f"it says {declared} and is an HTML page"
    return None


Sign = Callable[[Page], str | None]


def first(page: Page | None, signs: Sequence[Sign]) -> str | None:
    """The first of the signs that the page shows."""
    return next((found for sign in signs for found in [sign(page)] if found), None) if page is not None else None
