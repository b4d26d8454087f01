"""What of a page is seen without scripts, as text: one line for each block.

Elements hidden by attribute or inline style, and what only machines read, are taken out of the tree; the rest is written out and its tags
become line ends. A walk over the elements gives the same and takes five times as long, a stylesheet (XSLT) three times.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["UNSEEN", "seen_text"]

UNSEEN: Final = frozenset(
    ["script", "style", "template", "noscript", "head", "svg", "math", "select", "datalist", "object", "iframe", "noframes"]
)
"""Elements of which nothing is read as text."""

_INLINE: Final = re.compile(
    r"</?(?:abbr|acronym|a|bdi|bdo|big|b|cite|code|del|dfn|em|font|ins|i|kbd|label|mark|q|samp|small|span|strike|strong|sub|sup|s|time|tt|"
    r"u|var|wbr)(?:\s[^<>]*)?/?>"
)
_TAG: Final = re.compile(r"<[^<>]*>")  # in XML as libxml2 writes it, no value of an attribute holds one of the two
_STYLE: Final = "translate(@style, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ \t\n\r', 'abcdefghijklmnopqrstuvwxyz')"
_HIDDEN: Final = f"//*[@hidden] | //*[@style][contains({_STYLE}, 'display:none') or contains({_STYLE}, 'visibility:hidden')]"


@cache
def _hidden() -> Callable[[Any], list[Any]]:
    from lxml import etree

    return etree.XPath(_HIDDEN)  # type: ignore[return-value]  # a path to elements brings a list of them


def seen_text(root: Any, most: int) -> str:
    """The visible text below ``root``, an lxml element whose tree is of no use afterwards; at most ``most`` characters.

    Empty lines and doubled blanks are left out.

    >>> from lxml import html
    >>> seen_text(html.fromstring("<div><h1>On <i>lamps</i></h1><p hidden>no<p>Lit<br>at &lt;dusk<script>x()</script></div>"), 100)
    'On lamps\\nLit\\nat <dusk'
    """
    from lxml import etree

    for one in _hidden()(root):
        if one is root:
            return ""
        _take_out(one)
    etree.strip_elements(root, *UNSEEN, with_tail=False)
    written = etree.tostring(root, encoding="unicode", with_tail=False)
    text = unescape(_TAG.sub("\n", _INLINE.sub("", written)))
    lines = map(str.strip, text.split("\n")) if _single(text) else (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(filter(None, lines))[:most]


def _single(text: str) -> bool:
    """Whether no white space stands in ``text`` but line ends and single blanks, as in most pages: then no line is to be changed."""
    return text.isascii() and not any(blanks in text for blanks in ("  ", "\t", "\r", "\v", "\f"))


def _take_out(one: Any) -> None:
    """Remove an element and what is in it; the text behind it stays."""
    parent = one.getparent()
    if parent is None:  # in an element that is out already
        return
    before = one.getprevious()
    if one.tail:
        if before is None:
            parent.text = (parent.text or "") + one.tail
        else:
            before.tail = (before.tail or "") + one.tail
    parent.remove(one)
