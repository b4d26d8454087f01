"""Passwords in addresses (RFC 3986, section 3.2.1), which nobody is to read in a report, a mail or a log."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["is_masked", "masked"]

_ESCAPED: Final = r"&#x?[0-9A-Fa-f]{1,6};"  # in HTML an apostrophe is written so
_USERINFO: Final = re.compile(
    rf"(?<=://)(?:((?:[^\s/?#\"<>@:,;|(){{}}\[\]]|{_ESCAPED})*):(?:[^\s/?#\"<>{{}}|]|{_ESCAPED})*|(?:[^\s/?#\"<>:,;|(){{}}\[\]]|{_ESCAPED})+)@"
)
"""Up to the last @ before the path, as browsers read it. What stands behind "https://example.org," is another word."""
_IN_QUERY: Final = re.compile(r"(?<=%3A%2F%2F)(?:(?!%2F|%3F|%23|%20)[^\s\"&<>/?#])*%40", re.IGNORECASE)
"""The same in an address that is the value of another's query."""


def masked(text: str) -> str:
    r"""``text`` with a mark in place of the password of each address in it; a name without one may be a key, and is not shown either.

    >>> print(masked("http://keeper:tide@harbour.example/log, https://k3y@harbour.example and https://harbour.example/@keeper"))
    http://keeper:***@harbour.example/log, https://***@harbour.example and https://harbour.example/@keeper
    >>> print(masked("/works?document=http%3A%2F%2Fkeeper%3Atide%40harbour.example%2F, https://harbour.example,info@harbour.example"))
    /works?document=http%3A%2F%2F***%40harbour.example%2F, https://harbour.example,info@harbour.example
    """
    if "@" in text:
        text = _USERINFO.sub(lambda found: f"{found[1]}:***@" if found[1] else "***@", text)
    return _IN_QUERY.sub("***%40", text) if "%40" in text else text


def is_masked(url: str) -> bool:
    """Whether an address is what :func:`masked` leaves of one: it leads nowhere.

    >>> is_masked("http://keeper:***@harbour.example/log"), is_masked("http://keeper:tide@harbour.example/a:***@b")
    (True, False)
    """
    return re.match(r"[a-z]+://(?:[^/?#@]*:)?\*{3}@", url, re.IGNORECASE) is not None
