"""What of a page is seen without scripts, as text: one line for each block.

Elements hidden by attribute or inline style, and what only machines read, are taken out of the tree; the rest is written out and its tags
become line ends. A walk over the elements gives the same and takes five times as long, a stylesheet (XSLT) three times.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Any, Final

from citator.formats.readers.html.tree import held

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["UNSEEN", "seen_at_least", "seen_text"]

UNSEEN: Final = frozenset(
    ["script", "style", "template", "noscript", "head", "svg", "math", "select", "datalist", "object", "iframe", "noframes"]
)
"""Elements of which nothing is read as text."""

_AS_WRITTEN: Final = ("textarea", "title", "xmp", "plaintext", "noembed", "listing")
"""Elements whose text a reader of HTML may keep as it is, tags and all."""

_INLINE: Final = re.compile(
    r"</?(?:abbr|acronym|a|bdi|bdo|big|b|cite|code|del|dfn|em|font|ins|i|kbd|label|mark|q|samp|small|span|strike|strong|sub|sup|s|time|tt|"
    r"u|var|wbr)(?:\s[^<>]*)?/?>"
)
_TAG: Final = re.compile(r"<[^<>]*>")  # in XML as libxml2 writes it, no value of an attribute holds one of the two
_OTHER_BLANKS: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""White space, but not to XPath, or made a blank by :func:`held`. Each may stand beside two others, which are not told there."""
_STYLE: Final = "translate(@style, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ \t\n\r', 'abcdefghijklmnopqrstuvwxyz')"
_HIDDEN: Final = f"//*[@hidden] | //*[@style][contains({_STYLE}, 'display:none') or contains({_STYLE}, 'visibility:hidden')]"


@cache
def _hidden() -> Callable[[Any], list[Any]]:
    from lxml import etree

    return etree.XPath(_HIDDEN)  # type: ignore[return-value]  # a path to elements brings a list of them


@cache
def _may_hide() -> Callable[[Any], bool]:
    from lxml import etree

    return etree.XPath("boolean(//@*[name() = 'hidden' or name() = 'style'])")  # type: ignore[return-value]  # a truth value


@cache
def _in_one_line() -> Callable[[Any], str]:
    from lxml import etree

    return etree.XPath("normalize-space(.)", smart_strings=False)  # type: ignore[return-value]  # a text


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


def seen_at_least(root: Any) -> int:
    """A length that :func:`seen_text` of the same tree is not below, for a tenth of its time; the tree stays whole.

    All text counts, of each run of white space one character, less what stands in elements that are hidden or of which nothing is read.

    >>> from lxml import html
    >>> seen_at_least(html.fromstring("<div><h1>On <i>lamps</i></h1><p hidden>no<p>Lit<br>at &lt;dusk<script>x()</script></div>"))
    15
    """
    line = _in_one_line()
    text = line(root)
    length = len(text) - (0 if text.isascii() and text.isprintable() else 2 * len(_OTHER_BLANKS.findall(text)))
    unseen = [*root.iter(*UNSEEN, *_AS_WRITTEN), *(_hidden()(root) if _may_hide()(root) else ())]
    return length - sum(2 + len(line(one)) for one in unseen)  # the blanks before and behind it may go too


def _single(text: str) -> bool:
    """Whether no white space stands in ``text`` but line ends and single blanks, as in most pages: then no line is to be changed."""
    return text.isascii() and not any(blanks in text for blanks in ("  ", "\t", "\r", "\v", "\f"))


def _take_out(one: Any) -> None:
    """Remove an element and what is in it; the text behind it stays, with a blank for each character that can't be moved."""
    parent = one.getparent()
    if parent is None:  # in an element that is out already
        return
    before = one.getprevious()
    if one.tail:
        if before is None:
            parent.text = held((parent.text or "") + one.tail)
        else:
            before.tail = held((before.tail or "") + one.tail)
    parent.remove(one)
