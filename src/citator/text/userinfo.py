"""Passwords in addresses (RFC 3986, section 3.2.1), which nobody is to read in a report, a mail or a log."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["masked"]

_USERINFO: Final = re.compile(r"(?<=://)(?:([^\s/?#\"<>@:]*):)?[^\s/?#\"<>]*@")
"""Up to the last @ before the path, as browsers read it."""


def masked(text: str) -> str:
    r"""``text`` with a mark in place of the password of each address in it; a name without one may be a key, and is not shown either.

    >>> print(masked("http://keeper:tide@harbour.example/log, https://k3y@harbour.example and https://harbour.example/@keeper"))
    http://keeper:***@harbour.example/log, https://***@harbour.example and https://harbour.example/@keeper
    """
    return _USERINFO.sub(lambda found: f"{found[1]}:***@" if found[1] else "***@", text) if "@" in text else text
