"""Notes that are only in an attribute of their marker."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from citator.formats.readers.html.labels import label_of
from citator.formats.readers.html.order import Element
from citator.formats.readers.html.tree import held

__all__ = ["expand_attributes"]

_ATTRIBUTES: Final = ("data-footnote", "data-footnote-content", "data-note", "data-content", "data-tooltip", "data-tippy-content", "title")
_SAYS: Final = re.compile(r"footnote|endnote|sidenote|noteref|note-ref|(?:^|\s)(?:fn|note)(?:\s|$)", re.IGNORECASE)


def expand_attributes(root: Element, named: dict[str, Element]) -> None:
    """Put a note that is only in an attribute of its marker into a hidden element behind the marker."""
    for element in list(root.iter("sup", "a", "span", "button")):
        given, role = element.get("class"), element.get("role")
        own = element.get("data-footnote") is not None
        if not (given or role or own) or not (own or _SAYS.search(f"{given or ''} {role or ''}")):
            continue
        if all(element.get(name) is None for name in _ATTRIBUTES) or label_of("".join(map(str, element.itertext()))) is None:
            continue
        href = next((link.get("href") or "" for link in element.iter("a")), "")
        following = element.getnext()
        beside = following is not None and "note" in (following.get("class") or "").lower()
        text = next((value for name in _ATTRIBUTES if len((value := element.get(name) or "").split()) > 1), "")
        if beside or not text or href.partition("#")[2] in named or "view" in text.lower().split()[:1] or len(text) > 20_000:
            continue
        note = etree.Element("span", {"class": "footnote__note"})
        parsed = etree.fromstring(f"<div>{text}</div>", etree.HTMLParser()) if "<" in text else None
        if parsed is not None:
            note.extend(list(parsed.iter("div"))[:1])
        else:
            note.text = held("".join(filter(lambda letter: letter.isprintable() or letter.isspace(), text)))
        outer = element.getparent()
        at = outer if outer is not None and outer.tag == "sup" and element.tag != "sup" else element
        note.tail, at.tail = held(at.tail or ""), None
        at.addnext(note)
