"""How an address or identifier is written in the source of a format: what of it is escaped, and what can't be written at all."""

from __future__ import annotations

import re
from typing import Final

from citator.formats.editing._places import NotPlaced

__all__ = ["html_pattern", "html_written", "latex_pattern", "latex_written", "markdown_pattern", "markdown_written", "plain_pattern"]

_AND: Final = r"&(?:amp;|\#38;)?"
_LATEX: Final = {
    "_": r"\\?_", "%": r"\\?%", "&": r"\\?&", "#": r"\\?\#", "~": r"(?:\\~\{\}|\\string~|\{?\\textasciitilde\s?(?:\{\})?\}?|\$\\sim\$|~)",
}  # fmt: skip
_PUNCTUATION: Final = re.compile(r"[!-/:-@\[-`{-~]")
_VERBATIM: Final = re.compile(r"\\(?:url|nolinkurl|path|burl|href|hyperref)\*?\s*(?:\[[^\]\n]{0,80}\])?\{\s*\Z")


def plain_pattern(value: str) -> str:
    """The pattern of a value that stands as it is."""
    return re.escape(value)


def markdown_pattern(value: str) -> str:
    """The pattern of a value in Markdown: signs with or without a backslash, ``&`` as an entity too."""
    return "".join(_AND if sign == "&" else rf"\\?{re.escape(sign)}" if _PUNCTUATION.match(sign) else sign for sign in value)


def markdown_written(value: str, place: str) -> str:
    """An address in Markdown; ``place`` is the text before it. In round brackets its own must be in pairs (CommonMark 0.31, 6.3)."""
    out = value.replace("[", "%5B").replace("]", "%5D").replace("*", "%2A")
    if place.endswith(("(", "(<")) and not _paired(out):
        out = out.replace("(", "%28").replace(")", "%29")
    return out


def _paired(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return False
    return depth == 0


def latex_pattern(value: str) -> str:
    """The pattern of a value in LaTeX and BibTeX: special signs with or without their escape."""
    return "".join(_LATEX.get(sign, re.escape(sign)) for sign in value)


def latex_written(value: str, old: str, place: str, *, verbatim: bool = False) -> str:
    """An address in LaTeX, as ``old`` in its place was written; ``place`` is the text before it.

    Raises :class:`NotPlaced` where nothing tells how its signs have to be written there.

    >>> latex_written("https://a.org/a_b", "https://a.org/a\\\\_c", "see "), latex_written("https://a.org/a_b", "x", "\\\\url{")
    ('https://a.org/a\\\\_b', 'https://a.org/a_b')
    """
    command = verbatim or _VERBATIM.search(place[-200:]) is not None
    escaped = re.search(r"\\[_%&#~]", old) is not None
    bare = re.search(r"(?<!\\)[_%&#~]", old) is not None
    if escaped and bare:
        raise NotPlaced("the address is written in two ways at once")
    if re.search(r"[\\{}^]", value) or ("~" in value and (escaped or not command)):
        raise NotPlaced(f"{value} has signs that TeX takes for its own")
    if command and not escaped:
        # In an argument of another command (a footnote) a bare one ends the line, or the run of TeX: the old address shows whether it may.
        if not verbatim and any(sign in value and sign not in old for sign in "%#"):
            raise NotPlaced(f"whether {value} needs an escape there can't be told")
        return value
    return re.sub(r"([_%&#])", r"\\\1", value)


def html_pattern(value: str) -> str:
    """The pattern of a value in the source of a page."""
    other = {"&": _AND, "<": "&lt;", ">": "&gt;", '"': '(?:&quot;|")', "'": "(?:&\\#39;|&apos;|')"}
    return "".join(other.get(sign, re.escape(sign)) for sign in value)


def html_written(value: str) -> str:
    """A value in the source of a page, right between quotation marks of either kind and in the text.

    >>> html_written("https://example.org/?a=1&b='2'")
    'https://example.org/?a=1&amp;b=&#39;2&#39;'
    """
    out = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return out.replace('"', "&quot;").replace("'", "&#39;")
