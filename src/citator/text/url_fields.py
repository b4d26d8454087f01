"""What stands in a field for an address: an address, one with blanks in it, or one with words behind it.

No address has a blank (RFC 3986). A blank beside a slash is one of typesetting; any other may stand in the place of a sign, be one of the
address itself, which is written "%20", or stand before words that are no part of it, and what was meant can't be told.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["bare_address", "fault_of_address", "is_aside", "mended_address", "rest_behind_blank"]

_BEGIN: Final = re.compile(r"[A-Za-z][A-Za-z+.-]{0,15}:/|www\.", re.IGNORECASE)
_BESIDE_SLASH: Final = re.compile(r"(?<=/)\s+|\s+(?=/)")
_WHOLE: Final = re.compile(r"(?:https?|ftp)://[^\s/]+(?:\.[^\s/]+)+(?:/\S*)?|www\.[^\s/]+(?:\.[^\s/]+)+(?:/\S*)?", re.IGNORECASE)
_OF_A_PATH: Final = re.compile(r"[\w~%+,@:&=?#/.-]*[./?=_\d-][\w~%+,@:&=?#/.-]*")
# What may stand behind an address and is plainly no part of it: "(accessed 3 May 2020)", "; https://…", "abgerufen am …".
_ASIDE: Final = re.compile(
    r"[\s.,;]*(?:[()\[\]|;,<>“”\"&–—]|--|https?://|www\.|"
    r"(?:last (?:access|check|view|visit)ed|accessed|retrieved|available|viewed|visited|checked|consulted|abgerufen|aufgerufen|Abruf|"
    r"Zugriff|(?:zu)?letzte?r?|besucht|Stand|consultée?s?|visitée?s?|page consultée|"
    r"consultado|consultata?|visitado|recuperado|acceso|visto|"
    r"ultimo accesso|geraadpleegd|acesso|дата обращения|isbn|issn|doi)\b(?![./]))",
    re.IGNORECASE,
)
_SHOWN: Final = 120
_FILE: Final = r"(?:pdf|x?html?|shtml|php\d?|aspx?|jspx?|docx?|xlsx?|pptx?|epub|txt|xml|jpe?g|png)"
_PATH: Final = re.compile(rf"(?:[a-z]+://)?[^/?#:]+(?::\d+)?/(?![^?#]*\.{_FILE}/?$)[^?#]*", re.IGNORECASE)
_BEHIND: Final = re.compile(
    r"[ \t\xa0](?P<rest>(?:(?!(?:see|accessed|retrieved|available|from|at|as|is|are|was|file|files|siehe|vgl|voir|cf|ver|and|or|then|in|on|"
    r"with|use|the|an?|und|oder|dann|die|der|das|et|ou|puis|le|la|les|y|o|e|el|los|ed|il|con|avec|mit)\b)"
    rf"[\w&%+’'-]{{1,40}}[ \xa0]){{0,1}}[\w%+-]*[\w-]\.{_FILE})(?=[\s.,;:)\]>”\"]|\Z)(?!/)",
    re.IGNORECASE,
)


def mended_address(written: str) -> str:
    """The address in a field that has blanks beside its slashes and nowhere else; "" for all others.

    >>> mended_address("https://www.example.org/ news/a.html"), mended_address("https:// www.example.org/a")
    ('https://www.example.org/news/a.html', 'https://www.example.org/a')
    >>> mended_address("https://www.example.org/a page.html"), mended_address("https://www.example.org/ The page")
    ('', '')
    """
    first, _, rest = written.strip().partition(" ")
    if not _has_blank(written) or _ends(first, rest):
        return ""
    pieces = _BESIDE_SLASH.split(written.strip())
    joined = "".join(pieces)
    whole = len(pieces) > 1 and _WHOLE.fullmatch(joined) and joined.count("://") < 2
    return joined if whole and all(map(_OF_A_PATH.fullmatch, pieces[1:])) else ""


def bare_address(written: str) -> str:
    """The address in a field, without the words behind it and blanks beside its slashes; "" where what was meant can't be told.

    >>> bare_address("https://www.example.org/a (accessed 3 May 2020)"), bare_address("https://www.example.org/a page.html")
    ('https://www.example.org/a', '')
    >>> bare_address("see the page")
    'see the page'
    """
    if not _has_blank(written):
        return written
    first, _, rest = written.strip().partition(" ")
    return mended_address(written) or (first.rstrip(",;|") if _ends(first, rest) else "")


def fault_of_address(written: str) -> str:
    """What is wrong with a field that has blanks in what should be an address, as a clause; "" where there are none, or words behind it.

    >>> fault_of_address("https://www.example.org/ news/a.html")
    'a blank stands in the address “https://www.example.org/ news/a.html”: https://www.example.org/news/a.html is meant'
    >>> fault_of_address("https://www.example.org/a page.html")
    "a blank stands in the address “https://www.example.org/a page.html”: what was meant can't be told (one of its own is written %20)"
    >>> fault_of_address("https://www.example.org/a [online]"), fault_of_address("https://www.example.org/a")
    ('', '')
    """
    whole = bare_address(written)
    if address := mended_address(written):
        return f"a blank stands in the address “{written[:_SHOWN]}”: {address} is meant"
    told = f"a blank stands in the address “{written[:_SHOWN]}”: what was meant can't be told (one of its own is written %20)"
    return "" if whole or not written else told


def is_aside(words: str) -> bool:
    """Whether words behind an address and a blank are plainly no part of it.

    >>> is_aside("(accessed 3 May)"), is_aside("abgerufen am 3. Mai"), is_aside("page.html"), is_aside("accessed.html")
    (True, True, False, False)
    """
    return _ASIDE.match(words) is not None


def rest_behind_blank(text: str, url: str, end: int) -> str:
    """The words behind a printed address that ends at ``end`` where they look like the rest of it: up to the name of a file, which the
    address itself does not have; "" where there are none.

    >>> text = "at https://example.org/quay 2020.html (accessed 3 May)"
    >>> rest_behind_blank(text, "https://example.org/quay", text.index(" 2020"))
    '2020.html'
    >>> rest_behind_blank("https://example.org/a.html and b.html", "https://example.org/a.html", 26)
    ''
    """
    found = _BEHIND.match(text, end) if _PATH.fullmatch(url) else None
    return found["rest"] if found else ""


def _has_blank(written: str) -> bool:
    return len(written.split()) > 1 and _BEGIN.match(written.strip()) is not None


def _ends(first: str, rest: str) -> bool:
    return not first.endswith("://") and (is_aside(rest) or first[-1] in ",;|")
