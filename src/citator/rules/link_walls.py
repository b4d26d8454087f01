"""Walls: what stands between us and a page that is there. Challenges, logins, consent, payment, the law.

Each sign says in words what it saw, or ``None``. A wall has a few words and little else: where running text follows, the same words are
the title of a work, a box beside it, or what somebody is quoted with. A wall stands before every address of its site, also before one
that can't exist, so it must be known before that is held against the page.
"""

from __future__ import annotations

import re

from citator.model import Observation, Page
from citator.rules.link_absence import not_found
from citator.rules.link_signs import (
    ARTICLE,
    CJK,
    SHORT,
    TEASER,
    anywhere,
    claimed,
    claims,
    find_phrase,
    folded_phrases,
    prose,
    said,
    sentences,
    telling,
)
from citator.text.clean import fold

__all__ = [
    "CHALLENGES",
    "asks_for_consent",
    "blocked",
    "consent",
    "led_round",
    "legal",
    "login",
    "mostly_of_consent",
    "password_form",
    "paywall",
    "speaks_of_consent",
]

_LITTLE = 400  # characters of running text: what a page with a wall says besides
_NOTICE = 2_000  # the longest notices: what data a publisher wants, which law a firm obeys
_NOTICE_BESIDE = 220  # characters of running text: the longest notices about cookies beside a page
_ON_A_WALL = 1_500  # characters of text, menus included
_REST = 600
_FEW_SENTENCES = 300  # characters of running text
_BESIDE = 3  # telling words beside "sign in": the name of the site
_LOGIN_ADDRESS = re.compile(
    r"://(?:[^/]{0,100}\.)?(?:login|signin|auth|sso|idp|accounts?)\.[^/]{1,200}/|[/.](?:log-?in|sign-?in|logon|sso|cas/login|saml2?|oauth2?"
    r"|openid|authenticate|authentication|authorize|servicelogin|user/login|wp-login\.php|connexion|anmelden|anmeldung)(?:[/?.;]|$)",
    re.IGNORECASE,
)
_CONSENT_ADDRESS = re.compile(
    r"://(?:consent|cmp|guce)\.|/(?:(?:cookie|privacy|gdpr|rgpd|dsgvo)-?(?:wall|gate|consent|check|accept)|consent|collectconsent|consentement"
    r"|consentimiento|consentimento|consenso|zustimmung|einwilligung|toestemming|gdpr|rgpd|dsgvo)(?:[/?.]|$)",
    re.IGNORECASE,
)
_CHALLENGE_HEADERS = (
    ("cf-mitigated", "challenge"),
    ("x-amzn-waf-action", "challenge"),
    ("x-amzn-waf-action", "captcha"),
    ("x-datadome", "protected"),
)
CHALLENGES = frozenset(name for name, _ in _CHALLENGE_HEADERS)
"""Header fields by which a server may say that it challenges us."""
_NOT_FREE = re.compile(r"\"isAccessibleForFree\"\s{0,5}:\s{0,5}\"?(?:false|no)\b", re.IGNORECASE)
_FREE = re.compile(r"\"isAccessibleForFree\"\s{0,5}:\s{0,5}\"?(?:true|yes)\b", re.IGNORECASE)


def blocked(seen: Observation) -> str | None:
    """A wall before machines, whatever the status."""
    for name, value in _CHALLENGE_HEADERS:
        if value in seen.headers.get(name, "").lower():
            return f"the server challenges us ({name})"
    told = next((note.partition(": ")[2] for note in seen.notes if note.startswith("challenge: ")), None)
    if told or seen.page is None:
        return told
    phrase = _claimed(seen.page, "BLOCKED") or anywhere(seen.page, "BLOCKED", 600)
    return said("BLOCKED", phrase, "a wall before machines")


def login(seen: Observation, asked: str) -> str | None:
    """A page that wants to know who we are."""
    page = seen.page
    if seen.final_url and _LOGIN_ADDRESS.search(seen.final_url) and not _LOGIN_ADDRESS.search(asked):
        return f"it leads to a login page: {seen.final_url}"
    if page is None or len(page.text) > SHORT or (not_found(page) and not _called_login(page)):
        return None  # a login box stands beside error pages too
    named = claims(page)
    found = ((claim, phrase) for claim in named for phrase in [find_phrase(claim, "LOGIN")] if phrase)
    phrase = next((phrase for claim, phrase in found if CJK.search(phrase) or _of_the_site(claim, phrase)), None)
    bare = any(claim in folded_phrases("LOGIN") for claim in named)
    if phrase and len(page.text) <= (SHORT if page.password_field else 1_200 if bare else 300) and prose(page) <= _NOTICE:
        return said("LOGIN", phrase, "a login page")
    return said("LOGIN_WALL", _asked_to_log_in(page), "it is for those who are logged in")


def led_round(seen: Observation) -> tuple[str, str] | None:
    """What stands where redirects lead back to themselves, and in words: a login or consent page on the way."""
    for hop in seen.hops:
        for reason, address in (("login", _LOGIN_ADDRESS), ("consent", _CONSENT_ADDRESS)):
            if address.search(hop.url) and not address.search(seen.url):
                return reason, f"the redirects go round by way of {hop.url}"
    return None


def _of_the_site(claim: str, phrase: str) -> bool:
    return len(telling(f" {claim} ".replace(f" {phrase} ", " "))) <= _BESIDE


def _called_login(page: Page) -> bool:
    return any(piece in folded_phrases("LOGIN") for piece in (fold(page.title), fold(page.title.partition("|")[0])))


def _asked_to_log_in(page: Page) -> str | None:
    """The phrase of a sentence by which a short page keeps itself to members; comments are kept to them everywhere."""
    if anywhere(page, "LOGIN_WALL", _ON_A_WALL, article=_LITTLE) is None:
        return None
    for sentence in sentences(page):
        phrase = find_phrase(sentence, "LOGIN_WALL")
        if phrase and not find_phrase(sentence, "LOGIN_ELSE"):
            return phrase
    return None


def password_form(page: Page) -> str | None:
    """A page of few words with a field for a password."""
    return "the page is a form that asks for a password" if page.password_field and len(page.text) < 400 else None


def consent(seen: Observation, asked: str) -> str | None:
    """A page that wants our consent before it shows anything."""
    if seen.final_url and _CONSENT_ADDRESS.search(seen.final_url) and not _CONSENT_ADDRESS.search(asked):
        return f"it leads to a consent page: {seen.final_url}"
    if seen.page is None:
        return None
    if _beside(seen.page, "CONSENT_NOUNS", "CONSENT_ACTS") > ARTICLE:
        return None
    found = said("CONSENT", _claimed(seen.page, "CONSENT"), "consent is asked for first")
    wall = anywhere(seen.page, "CONSENT_WALL", _ON_A_WALL, article=_ON_A_WALL)
    return found or said("CONSENT_WALL", wall, "consent is asked for first")


def _beside(page: Page, *tables: str) -> int:
    """How many characters of running text a page has in lines without a phrase of the tables."""
    lines = [line for line in page.text.split("\n") if not any(find_phrase(fold(line), table) for table in tables)]
    return prose(Page("", text="\n".join(lines)))


def speaks_of_consent(page: Page) -> bool:
    """Whether a page speaks of data about its readers and of what these are to agree to. A notice does so too: only of use where hardly
    anything else is there, or the page is named after it (:func:`asks_for_consent`).
    """
    return bool(anywhere(page, "CONSENT_NOUNS", _NOTICE) and anywhere(page, "CONSENT_ACTS", _NOTICE))


def asks_for_consent(page: Page) -> bool:
    """Whether title or main heading of such a page speak of these data too, or most of its text does."""
    return (any(find_phrase(claim, "CONSENT_NOUNS") for claim in claims(page)) and speaks_of_consent(page)) or mostly_of_consent(page)


def mostly_of_consent(page: Page) -> bool:
    """Whether nearly all the running text, more than the line or two of a notice, speaks of data about readers, and something is to be
    agreed to.
    """
    whole = prose(page)
    if not _NOTICE_BESIDE < whole <= _NOTICE or not anywhere(page, "CONSENT_ACTS", TEASER):
        return False
    lines = [line for line in page.text.split("\n") if find_phrase(fold(line), "CONSENT_NOUNS")]
    return prose(Page("", text="\n".join(lines))) > 0.8 * whole


def paywall(page: Page) -> str | None:
    """A teaser. The landing page of a scholarly work is none: there the abstract is what a reader expects without paying."""
    if "citation_title" in page.meta or len(page.text) > TEASER:
        return None
    if any(_NOT_FREE.search(block) for block in page.json_ld):
        return "the page calls itself not free to read (isAccessibleForFree)"
    if any(_FREE.search(block) for block in page.json_ld):
        return None
    phrase = anywhere(page, "PAYWALL", TEASER)
    return said("PAYWALL", phrase, "the text is for subscribers") if phrase and not _goes_on(page) else None


def _goes_on(page: Page) -> bool:
    """Whether as much text as an article has stands below the last line that speaks of paying: then there is no wall."""
    below: list[str] = []
    for line in reversed(page.text.split("\n")):
        if find_phrase(fold(line), "PAYWALL", strong=True):
            break
        below.append(line)
    return prose(Page("", text="\n".join(below))) > _REST


def legal(page: Page) -> str | None:
    """Kept from us by law."""
    phrase = _claimed(page, "LEGAL") or anywhere(page, "LEGAL", 1_200, article=_NOTICE)
    if phrase and _beside(page, "LEGAL") > _FEW_SENTENCES and not any(find_phrase(claim, "LEGAL") for claim in claims(page)):
        phrase = None  # of a part of the page, as of a video in it
    found = said("LEGAL", phrase, "it is kept from us")
    if found:
        return found
    order = anywhere(page, "LEGAL_ORDER", 1_200)
    shut = anywhere(page, "LEGAL_SHUT", 1_200) if order else None
    return f"the page says “{folded_phrases('LEGAL_ORDER')[order]}”: it is kept from us" if order and shut else None


def _claimed(page: Page, table: str) -> str | None:
    """A phrase by which the page calls itself a wall; what has the text of an article is called so as a work."""
    phrase = claimed(page, table)
    return phrase if phrase and prose(page) <= _NOTICE else None
