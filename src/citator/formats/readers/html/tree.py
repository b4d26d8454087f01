"""The tree of an HTML page, whatever is in it, in time that grows with its length.

libxml2 gives up below 2,048 elements in one another (old pages that never close ``<font>`` get there), and takes time that grows with the
square of the attributes of one element. Both are put right before it reads the page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["held", "html_tree"]

_UNHELD: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_LONG: Final = 1_000
_LONG_TAG: Final = re.compile(r"<([A-Za-z][A-Za-z0-9:-]{0,40})[\s/][^<>]{1000,}>?")
_ATTRIBUTE: Final = re.compile(r"""[^\s=>"']{1,4096}(?:\s{0,9}=\s{0,9}(?:"[^"]*"|'[^']*'|[^\s"'>]*))?|["']""")
_MOST: Final = 256
"""Attributes of one element; more are left out. Nothing that a person reads has as many."""

_WRAPPERS: Final = re.compile(
    r"</?(?:font|b|i|u|s|em|strong|big|small|span|center|tt|nobr|strike|blink|div|section|blockquote|dl|ul|header|aside)(?:\s[^<>]{0,9999})?>",
    re.IGNORECASE,
)
_TAGS: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,40})(?:[\s/][^<>]{0,99999})?>")
_UNSEEN: Final = re.compile(r"<(head|title|script|style|template)(?=[\s/>])")
_TITLE: Final = re.compile(r"<title>[^<>]{1,2000}</title>", re.IGNORECASE)
_BREAKING: Final = re.compile(r"</?(?:p|div|li|tr|h[1-6]|section|article|blockquote|dd|dt|table)\b", re.IGNORECASE)


def held(text: str) -> str:
    """``text`` with a blank for each character that XML has none of (https://www.w3.org/TR/xml/#charsets).

    libxml2 reads a form feed and its like in a page, and lxml raises :class:`ValueError` where they are written to another place there.

    >>> held("on\\flamps")
    'on lamps'
    """
    return _UNHELD.sub(" ", text)


def html_tree(text: str, *, comments: bool = True) -> tuple[Element | None, bool]:
    """The root of the tree of ``text``, ``None`` where nothing is in it; and whether all of its tags had to be left out.

    Where elements nest too deep for libxml2, those that only dress the text are taken away, then all of them but the title; the text
    stays, without what is in the head, scripts and styles. Raises only :class:`MemoryError`.
    """
    text = text.replace("\0", "")
    if max(map(len, text.split("<"))) > _LONG:
        text = _LONG_TAG.sub(_with_fewer_attributes, text)
    root, cut = _parsed(text, comments=comments)
    if cut:
        root, cut = _parsed(_WRAPPERS.sub(" ", text), comments=comments)
    if cut:
        title = _TITLE.search(text)
        root, _ = _parsed((title[0] if title else "") + _TAGS.sub(_line_end, _shown(text)), comments=comments)
    return root, cut


def _shown(text: str) -> str:
    """``text`` without the elements of which nothing is seen, tags and all; one that never ends is kept."""
    low = text.lower()
    low = low if len(low) == len(text) else text
    kept: list[str] = []
    at = 0
    endless: set[str] = set()
    for found in _UNSEEN.finditer(low):
        end = low.find(f"</{found[1]}", found.end()) if found.start() >= at and found[1] not in endless else at
        if end < 0:
            endless.add(found[1])
        elif end > at:
            kept.append(text[at : found.start()])
            at = end
    return "".join([*kept, text[at:]])


def _parsed(text: str, *, comments: bool) -> tuple[Element | None, bool]:
    """The tree, and whether its reading was cut short."""
    from lxml import etree

    data = text.encode("utf-8", "replace")
    if not data.strip():
        return None, False
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, huge_tree=True, remove_comments=not comments, remove_pis=not comments
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from None  # and not: there is nothing in it
        return None, _is_too_deep(parser.error_log)
    return root, _is_too_deep(parser.error_log)


def _is_too_deep(log: object) -> bool:
    return any("depth" in str(entry) for entry in list(log)[-3:])  # type: ignore[call-overload]


def _with_fewer_attributes(tag: re.Match[str]) -> str:
    if len(tag[0]) < 2 * _MOST:
        return tag[0]
    kept: list[str] = []
    for found in _ATTRIBUTE.finditer(tag[0], len(tag[1]) + 1):
        kept.append(found[0])
        if len(kept) > _MOST:
            return f"<{tag[1]} {' '.join(kept[:_MOST])}>"
    return tag[0]


def _line_end(tag: re.Match[str]) -> str:
    return "<br>" if _BREAKING.match(tag[0]) or tag[2].lower() == "br" else ""
