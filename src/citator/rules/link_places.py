"""What the addresses themselves tell: a redirect to the home page, to an error or search page, a fragment, a move."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import SplitResult, unquote, urlsplit

from citator.model import Hop, Page
from citator.text.clean import fold
from citator.text.hosts import registered_domain

__all__ = [
    "error_address",
    "fragment_found",
    "is_home",
    "moved",
    "permanent",
    "same_page",
    "split",
    "takes_along",
    "went_home",
    "went_to_search",
]

_LANGUAGES = (
    "ab|af|am|ar|az|be|bg|bn|bs|ca|cs|cy|da|de|el|en|es|et|eu|fa|fi|fr|ga|gl|he|hi|hr|hu|hy|id|is|it|ja|ka|kk|km|ko|ky|lb|lo|lt|lv|mk|mn|ms|mt"
    "|my|ne|nl|no|nb|nn|pl|ps|pt|ro|ru|si|sk|sl|sq|sr|sv|sw|ta|te|tg|th|tk|tr|uk|ur|uz|vi|zh|eng|fra|fre|spa|rus|ara|deu|ger|ita|por|chi"
)  # ISO 639
_HOME = re.compile(
    rf"/?(?:(?:{_LANGUAGES})(?:[-_][a-z]{{2,4}})?(?:/|$))?(?:(?:index|home|homepage|default|main|welcome|start|startseite|accueil|inicio)"
    r"(?:\.(?:html?|php|aspx?|jsp|cfm|shtml))?/?)?",
    re.IGNORECASE,
)
_OF_THE_WAY = re.compile(
    r"(?:utm_\w{1,30}|ref|referrer|referer|from|source|src|error|err|errorcode|status|gclid|fbclid|mc_[ce]id)=", re.IGNORECASE
)
"""What a query tells of the way here, and not of what is asked for."""
_ERROR = re.compile(
    r"(?:^|/)(?:(?:(?:error|err|http|status|page|erreur|fehler|errore|erro|custom)[-_.]?)?404(?:[-_.]?(?:error|page|not-?_?found|notfound))?"
    r"|(?:error|page|file|content|document)?[-_.]?not-?_?found(?:[-_.]?(?:error|page|404))?|error-?_?page|page-?_?error|page-?introuvable"
    r"|missing|page-?_?missing|missing-?_?page|seite-?nicht-?gefunden|nicht-?gefunden|no-?encontrad[ao]|pagina-?no-?encontrada"
    r"|pagina-?non-?trovata|non-?trovat[ao]|nao-?encontrad[ao]|pagina-?nao-?encontrada|niet-?gevonden|pagina-?niet-?gevonden"
    r"|nie-?znaleziono|unavailable|nonexistent)(?:\.\w{2,5})?/?$|^/(?:errors?|err|error/.{0,200})(?:\.\w{2,5})?/?$",
    re.IGNORECASE,
)
"""A whole part of a path: the number of a bus and missing persons stand in addresses too."""
_SEARCH = re.compile(
    r"(?:^|/)(?:search|site-?search|suche|recherche|rechercher|buscar|busqueda|ricerca|search-?results|cerca|pesquisa|pesquisar|busca|buscador|resultados"
    r"|zoeken|zoek|zoekresultaten|szukaj|wyszukiwanie|wyszukiwarka|wyniki|poisk|sok|sogning|haku|hledat|arama|cautare|suchergebnisse|suchen"
    r"|resultats|risultati|sousuo|kensaku|bahth)(?:$|[/.])",
    re.IGNORECASE,
)
_LOOSE_FRAGMENT = re.compile(r"^(?:!|/|\?|\{)|[=&]|^L\d+(?:[-:]|C|$)|^:")


def split(url: str) -> SplitResult:
    """The parts of an address, all empty for one that is none (``urlsplit`` raises on stray brackets)."""
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", "", "", "")


def is_home(url: str) -> bool:
    """Whether an address is that of a home page, also one that tells where its reader came from, or that there was an error.

    >>> [is_home(u) for u in ("https://example.org", "http://example.org/en/index.html", "http://example.org/?p=7")]
    [True, True, False]
    >>> is_home("https://example.org/?ref=404"), is_home("https://example.org/?utm_source=mail26&p=7")
    (True, False)
    """
    parts = split(url)
    if not _HOME.fullmatch(parts.path):
        return False
    query = "&".join(pair for pair in parts.query.split("&") if not _OF_THE_WAY.match(pair))
    return not re.search(r"\d|(?:id|page|file|doc|symbol|q)=", query, re.IGNORECASE)


def went_home(asked: str, final: str) -> bool:
    """Whether a redirect led from a page to a home page, with nothing there that takes up what was asked for.

    A campaign address ("example.org/annualreport" to "annualreport.example.org") and a short address on another host lead to
    their goal, and are none.

    >>> went_home("http://example.org/a/17-b", "http://example.org/"), went_home("http://example.org/a/17-b", "http://example.org/#/a/17-b")
    (True, False)
    """
    if is_home(asked) or not is_home(final):
        return False
    before, after = split(asked), split(final)
    segments = [part for part in unquote(before.path).split("/") if part]
    if segments and is_home(f"https://{before.netloc}/{segments[-1]}"):  # a home page in a folder
        return False
    kept = re.sub(r"[\W_]", "", (after.netloc + after.path + after.query).lower())
    words = [re.sub(r"[\W_]", "", part.lower()) for part in segments]
    if any(len(word) > 3 and word in kept for word in words[-1:]):
        return False
    if after.fragment != before.fragment and words[-1:] and words[-1] in _routed(after.fragment):
        return False
    other_host = _site(before.hostname) != _site(after.hostname)
    token = len(segments) == 1 and not before.query and bool(re.fullmatch(r"[A-Za-z0-9]{2,12}", segments[0]))
    return not (other_host and token)


def _routed(fragment: str) -> list[str]:
    """The parts of an address that a page keeps behind "#": script sites have their pages there, and one long page its sections."""
    return [re.sub(r"[\W_]", "", part.lower()) for part in re.split(r"[/?&=]", unquote(fragment))]


def went_to_search(asked: str, final: str) -> bool:
    """Whether a redirect led to a search page."""
    return bool(_SEARCH.search(split(final).path)) and not _SEARCH.search(split(asked).path)


def takes_along(asked: str, final: str) -> bool:
    """Whether the address that a redirect led to has the one that was asked for in its query, to go back to: a gate, whatever it asks.

    >>> takes_along("https://example.org/a/7", "https://example.org/welcome?back=%2Fa%2F7"), takes_along("https://a.org/b/c", "https://a.org/?q=b")
    (True, False)
    """
    path, parts = unquote(split(asked).path), split(final)
    return len(path) > 3 and path in unquote(unquote(parts.query)) and path not in unquote(parts.path) and not error_address(asked, final)


def error_address(asked: str, final: str) -> bool:
    """Whether a redirect led to an address that calls itself an error page.

    >>> error_address("http://example.org/a", "http://example.org/404.html"), error_address("http://example.org/404", "http://example.org/404")
    (True, False)
    """
    return bool(_ERROR.search(split(final).path)) and not _ERROR.search(split(asked).path)


def same_page(one: str, two: str) -> bool:
    """Whether two addresses differ only by scheme, ``www.``, capitals of the host, a closing slash, or the fragment."""
    return _plain(one) == _plain(two)


def permanent(hops: Sequence[Hop]) -> bool:
    """Whether a chain of redirects is one that may be written into the document: every hop says so (301, 308)."""
    return bool(hops) and all(hop.status in (301, 308) for hop in hops)


def moved(asked: str, final: str, hops: Sequence[Hop]) -> bool:
    """Whether the page has a new address for good, other than by scheme or ``www.``."""
    return permanent(hops) and not same_page(asked, final)


def fragment_found(url: str, page: Page | None, *, truncated: bool) -> bool | None:
    """Whether the place that the fragment names is on the page; ``None`` without one, or where it can't be told.

    ``#top`` is everywhere (HTML Standard, 7.4.6.3); ``#page=3`` is for viewers, ``#!/…`` and ``#/…`` for scripts; a text fragment
    (``#:~:text=…``) is looked for in the visible text.
    """
    if page is None or "#" not in url:
        return None
    fragment, _, directive = split(url).fragment.partition(":~:")
    if not (fragment or directive):
        return None
    answers = [_text_found(directive, page, truncated)] if directive else []
    if fragment:
        name = unquote(fragment)
        if name.lower() == "top" or name in page.ids or fragment in page.ids or f"user-content-{name}" in page.ids:
            answers.append(True)
        elif truncated or _LOOSE_FRAGMENT.search(name) or (not page.longer_than(499) and page.scripts):
            answers.append(None)
        else:
            answers.append(False)
    return False if False in answers else None if None in answers else True


def _text_found(directive: str, page: Page, truncated: bool) -> bool | None:
    """Whether the text of a text fragment is there: ``text=[prefix-,]start[,end][,-suffix]`` (wicg.github.io/scroll-to-text-fragment)."""
    parts = [value for key, _, value in (piece.partition("=") for piece in directive.split("&")) if key == "text"]
    if not parts:
        return None
    text = f" {fold(page.text)} "
    for part in parts:
        for wanted in part.split(","):
            if wanted and fold(unquote(wanted.strip("-"))) not in text:
                return None if truncated else False
    return True


def _plain(url: str) -> tuple[str, str, str]:
    parts = split(url)
    return (parts.hostname or "").removeprefix("www."), unquote(parts.path).rstrip("/"), parts.query


def _site(host: str | None) -> str:
    """The part of a host that somebody owns."""
    return registered_domain(host) if host else ""
