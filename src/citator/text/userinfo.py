"""Passwords in addresses (RFC 3986, section 3.2.1), which nobody is to read in a report, a mail or a log."""

from __future__ import annotations

import html
import re
from typing import Final

__all__ = ["is_masked", "masked"]


def _spelled(char: str, name: str) -> str:
    """A character, as it stands and as HTML and XML write it, also twice over (``&amp;#64;``)."""
    return rf"(?:{re.escape(char)}|&(?:amp;)*(?:#0*{ord(char)}(?!\d)|#x0*{ord(char):x}(?![\da-f])|{name}\b);?)"


_AT: Final = re.compile(_spelled("@", "commat"), re.IGNORECASE)
_COLON: Final = re.compile(_spelled(":", "colon"), re.IGNORECASE)
_SLASH: Final = rf"(?:{_spelled('/', 'sol')}|\\)"
_ENDS: Final = "|".join(_spelled(char, name) for char, name in (("/", "sol"), ("?", "quest"), ("#", "num")))
_BEGINS: Final = rf"((?:https?{_COLON.pattern}|{_COLON.pattern}{_SLASH}){_SLASH}+)"
_ENTITY: Final = r"&(?:amp;)*(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);"
# What may hold the name and password runs to the path. In a text an address ends with its quotation mark or bracket; one that is the
# whole text has those in its password.
_IN_TEXT: Final = re.compile(rf'{_BEGINS}((?:(?!{_ENDS})(?:{_ENTITY}|[^\s/?#"<>]))++)', re.IGNORECASE)
_WHOLE: Final = re.compile(rf"{_BEGINS}((?:(?!{_ENDS})(?:{_ENTITY}|[^\s/?#]))++)", re.IGNORECASE)
_IS_WHOLE: Final = re.compile(r"[a-z][\da-z+.-]*:[/\\]+\S+", re.IGNORECASE)
_IN_QUERY: Final = re.compile(r"(?:(?<=%3A%2F%2F)|(?<=%3A//))(?:(?!%2F|%3F|%23|%20)[^\s\"&<>/?#])*%40", re.IGNORECASE)
"""The same in an address that is the value of another's query."""
_HOST_BEFORE: Final = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d{0,5})?[,;|(){}\[\]<>\"'\\][^:]*(?:mailto:[^:]*)?")
"""A host, and another word behind it: "https://example.org,info@example.org"."""


def masked(text: str) -> str:
    r"""``text`` with a mark in place of the password of each address in it; a name without one may be a key, and is not shown either.

    Name and password reach to the last ``@`` before the path, as in browsers (https://url.spec.whatwg.org/#authority-state).

    >>> print(masked("http://keeper:tide@harbour.example/log, https://k3y@harbour.example and https://harbour.example/@keeper"))
    http://keeper:***@harbour.example/log, https://***@harbour.example and https://harbour.example/@keeper
    >>> print(masked("http://keeper@mill.example:ti@de@harbour.example/log"), masked("<p>http://a&amp;b:tide&commat;harbour.example/"))
    http://keeper@mill.example:***@harbour.example/log <p>http://a&amp;b:***&commat;harbour.example/
    >>> print(masked("/works?document=http%3A%2F%2Fkeeper%3Atide%40harbour.example%2F, https://harbour.example,info@harbour.example"))
    /works?document=http%3A%2F%2F***%40harbour.example%2F, https://harbour.example,info@harbour.example
    """
    if "@" in text or ("&" in text and _AT.search(text)):
        if _IS_WHOLE.fullmatch(text):
            text = _WHOLE.sub(_without_password, text)
        text = _IN_TEXT.sub(_without_password, text)
    return _IN_QUERY.sub("***%40", text) if "%40" in text else text


def _without_password(found: re.Match[str]) -> str:
    ends = list(_AT.finditer(found[2]))
    userinfo = found[2][: ends[-1].start()] if ends else ""
    if not ends or _HOST_BEFORE.fullmatch(html.unescape(userinfo)):
        return found[0]
    colon = _COLON.search(userinfo)
    return f"{found[1]}{userinfo[: colon.end()] if colon else ''}***{found[2][ends[-1].start() :]}"


def is_masked(url: str) -> bool:
    """Whether an address is what :func:`masked` leaves of one: it leads nowhere.

    >>> is_masked("http://keeper:***@harbour.example/log"), is_masked("http://keeper:tide@harbour.example/a:***@b")
    (True, False)
    """
    return re.match(r"[a-z]+://(?:[^/?#]*:)?\*{3}@", url, re.IGNORECASE) is not None
