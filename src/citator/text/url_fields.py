"""What stands in a field for an address: an address, one with blanks in it, or one with words behind it.

No address has a blank (RFC 3986). A blank beside a slash is one of typesetting; any other may stand in the place of a sign, be one of the
address itself, which is written "%20", or stand before words that are no part of it, and what was meant can't be told. Names of files on
one's own disk have blanks rightly, and are no addresses.
"""

from __future__ import annotations

import re
from typing import Final

from citator.text.dates import YEAR, parse_date

__all__ = ["bare_address", "begins_words", "fault_of_address", "is_aside", "mended_address", "rest_behind_blank"]

_BEGIN: Final = re.compile(r"(?:h{0,2}t{1,3}p{1,2}s?|s?ftp):/|www\.", re.IGNORECASE)  # "htp://" is meant for an address too
_BESIDE_SLASH: Final = re.compile(r"(?<=/)\s+|\s+(?=/)")
_WHOLE: Final = re.compile(r"(?:https?|ftp)://[^\s/]+(?:\.[^\s/]+)+(?:/\S*)?|www\.[^\s/]+(?:\.[^\s/]+)+(?:/\S*)?", re.IGNORECASE)
_OF_A_PATH: Final = re.compile(r"[\w~%+,@:&=?#/.-]*[./?=_\d-][\w~%+,@:&=?#/.-]*")
# What may stand behind an address and is plainly no part of it: "(accessed 3 May 2020)", "; https://…", "and https://…".
_MARK: Final = re.compile(
    r"[\s.,;]*(?:[()\[\]|;,<>“”\"&–—]|--|https?://|www\.|"
    r"(?:and|or|und|oder|et|ou|y|o|ed?|en|of|och|og|и|/|\+)\s+(?:https?://|ftp://|www\.))",
    re.IGNORECASE,
)
# Words of access: "accessed 3 May 2020", "abgerufen am …".
_ACCESS: Final = re.compile(
    r"[\s.,;]*(?:-\s+)?(?:(?:last|date(?: of)?) access(?:ed)?|last (?:check|view|visit)(?:ed)?|access date|accessed|retrieved|available|"
    r"viewed|visited|checked|consulted|archived|abgerufen|aufgerufen|abgefragt|eingesehen|Abruf|Zugriff|(?:zu)?letzte?r?|besucht|Stand|"
    r"consultée?s?|visitée?s?|page consultée|dernier accès|dernière consultation|consultado|consultata?|consultato|visitado|recuperado|"
    r"(?:fecha de |[úu]ltimo )?acceso|visto|ultim[oa] (?:accesso|consultazione)|geraadpleegd|bezocht|acesso|acessado|acedido|"
    r"hämta[dt]|besökt|hentet|besøkt|besøgt|viitattu|luettu|haettu|(?:data )?dostępu?|дата (?:обращения|доступа|звернення)|"
    r"erişim(?: tarihi)?|isbn|issn|doi)\b(?![./])",
    re.IGNORECASE,
)
_BEFORE_A_DAY: Final = re.compile(r"[\s.,;]*(?:-\s+)?(?:(?:on|am|le|el|il|em|op|den|dne|dnia)\s+)?", re.IGNORECASE)
_IN_FIGURES: Final = re.compile(r"\d{1,2}([./-])\s?\d{1,2}\1\s?\d{4}")
_PLACE: Final = re.compile(r"[\s.,;]*(?:pp?|vols?|S|Bd|págs?)\.\s?\d{1,5}(?:\s?[–-]\s?\d{1,5})?[\s.]*", re.IGNORECASE)
# Behind a slash it may be the day of an access and the rest of the address as well.
_OF_EITHER: Final = re.compile(rf"{YEAR}(?:([./-])\d{{1,2}}(?:\1\d{{1,2}})?)?")
_ENDING: Final = r"\.(?:pdf|x?html?|shtml|php\d?|aspx?|jspx?|docx?|xlsx?|pptx?|epub|txt|xml|jpe?g|png)"
_FILE: Final = rf"[^/?#\s]{_ENDING}"
_ENDS_IN_A_FILE: Final = re.compile(rf"[^?#]*/[^/?#]*{_FILE}(?:#\S*)?", re.IGNORECASE)
_TO_A_FILE: Final = re.compile(rf"(?!.*://)(?:.*\s)?\S*{_FILE}[\s.]*", re.IGNORECASE)
_OF_AN_ADDRESS: Final = re.compile(r"[=?&%#/_]")
# The last part of an address that may be the beginning of a name, and what may be the rest of it.
_LAST_PART: Final = re.compile(r"(?:[a-z]+://)?[^/?#:]+(?::\d+)?/(?:[^?#]*/)?(?P<name>[\w%+’'-]*)", re.IGNORECASE)
_REST: Final = re.compile(
    rf"[ \xa0](?P<rest>(?:[^\W\d_][\w&%+’'-]{{0,40}}[ \xa0])?[\w%+-]*[\w-](?i:{_ENDING}))(?=[.,;:)\]](?!\w)|[ \xa0]\(|\s*\Z|\n)"
)
_SHOWN: Final = 120


def mended_address(written: str) -> str:
    """The address in a field that has blanks beside its slashes and nowhere else; "" for all others.

    >>> mended_address("https://www.example.org/ news/a.html"), mended_address("https:// www.example.org/a")
    ('https://www.example.org/news/a.html', 'https://www.example.org/a')
    >>> mended_address("https://www.example.org/a page.html"), mended_address("https://www.example.org/news/ 2020")
    ('', '')
    """
    if not _has_blank(written) or _ends(written):
        return ""
    pieces = _BESIDE_SLASH.split(written.strip())
    joined = "".join(pieces)
    whole = len(pieces) > 1 and _WHOLE.fullmatch(joined) and joined.count("://") < 2
    return joined if whole and all(map(_OF_A_PATH.fullmatch, pieces[1:])) and not _OF_EITHER.fullmatch(pieces[-1]) else ""


def bare_address(written: str) -> str:
    """The address in a field, without the words behind it and blanks beside its slashes; "" where what was meant can't be told.

    >>> bare_address("https://www.example.org/a (accessed 3 May 2020)"), bare_address("https://www.example.org/a page.html")
    ('https://www.example.org/a', '')
    >>> bare_address("see the page"), bare_address("C:/My Files/a.pdf")
    ('see the page', 'C:/My Files/a.pdf')
    """
    if not _has_blank(written):
        return written
    return mended_address(written) or (written.split(maxsplit=1)[0].rstrip(",;|") if _ends(written) else "")


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

    >>> is_aside("(accessed 3 May)"), is_aside("abgerufen am 3. Mai"), is_aside("2020-05-03"), is_aside("p. 3")
    (True, True, True, True)
    >>> is_aside("page.html"), is_aside("accessed.html"), is_aside("2020"), is_aside("2001/03/05")
    (False, False, False, False)
    """
    return bool(_MARK.match(words)) or _is_said_of_it(words)


def begins_words(line: str) -> bool:
    """Whether a line below an address is plainly no part of it, so that the end of the line before is a blank.

    >>> begins_words("accessed 3 May 2020"), begins_words("(accessed 2020)"), begins_words("available"), begins_words("2020-05-03")
    (True, True, False, False)
    """
    return re.match(r"[(\[]|https?:", line) is not None or (len(line.split()) > 1 and _is_said_of_it(line))


def rest_behind_blank(text: str, url: str, end: int) -> str:
    """The words behind a printed address that ends at ``end`` where they look like the rest of a name: up to that of a file, which the
    address itself does not have, in letters like those that it ends with, and with the end of what is cited behind it; "" where there
    are none.

    >>> text = "at https://example.org/quay 2020.html (accessed 3 May)"
    >>> rest_behind_blank(text, "https://example.org/quay", text.index(" 2020"))
    '2020.html'
    >>> text = "at https://example.org/quay README.txt, at https://example.org/quay tells.html how"
    >>> [rest_behind_blank(text, "https://example.org/quay", text.index(words)) for words in (" README", " tells")]
    ['', '']
    """
    last, found = _LAST_PART.fullmatch(url), _REST.match(text, end)
    if last is None or found is None:
        return ""
    words = found["rest"].split()
    begins = [one[0] for one in (last["name"], *words) if one and not one[0].isdigit()]
    alike = len({one.isupper() for one in begins}) < 2 and not last["name"][:1].isdigit()
    return found["rest"] if alike and (len(words) < 2 or words[0][0].isupper()) else ""


def _is_said_of_it(words: str) -> bool:
    """Whether words are of access, a day, or a place in what the address leads to; "available quays.html" may be the rest of a name."""
    if _TO_A_FILE.fullmatch(words):
        return False
    return _ACCESS.match(words) is not None or _PLACE.fullmatch(words) is not None or _is_day(words)


def _is_day(words: str) -> bool:
    """Whether words are a day and no more; "2001/03/05" is how addresses are parted too."""
    before = _BEFORE_A_DAY.match(words)
    day = words[before.end() if before else 0 :].strip(" .,;)]")
    date = parse_date(day) if "/" not in day or _IN_FIGURES.fullmatch(day) else None
    return date is not None and (date.day is not None or _IN_FIGURES.fullmatch(day) is not None)


def _has_blank(written: str) -> bool:
    return len(written.split()) > 1 and _BEGIN.match(written.strip()) is not None


def _ends(written: str) -> bool:
    """Whether an address ends before the first blank: what stands behind is plainly no part of it, or it has come to the name of a file."""
    first, rest = written.split(maxsplit=1)
    if first.endswith("://"):
        return False
    if first.endswith("/") and _OF_EITHER.fullmatch(rest.strip()):
        return False
    if first[-1] in ",;|" or is_aside(rest):
        return True
    named = _ENDS_IN_A_FILE.fullmatch(first) is not None and not _TO_A_FILE.fullmatch(rest)
    return named and not _OF_AN_ADDRESS.search(rest.split()[0])
