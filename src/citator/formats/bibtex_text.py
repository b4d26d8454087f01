"""Text as it stands between the braces of a BibTeX value, both ways.

Written is Unicode, with only those signs escaped that TeX would take for its own (``& % # _ $ { } \\ ^ ~``). Braces are written
by name, because BibTeX counts ``\\{`` as a brace too (``btxdoc``, section 4). Read is what people write: accents
(``\\"{o}``), symbols, dashes, quotation marks, grouping braces, and Greek letters in math.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

__all__ = ["escape", "groups", "one_line", "protect", "unescape", "verbatim"]

_ESCAPES: Final = {
    "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$",
    "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip
_SPECIAL = re.compile(r"[&%#_${}\\^~]|-(?=-)|`(?=`)|'(?=')|[?!](?=`)")  # the last: ligatures that TeX would make of two signs
_BLANK = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_LONE = re.compile(r"[\ud800-\udfff\ufffe\uffff]")


def one_line(text: str) -> str:
    """``text`` with runs of blanks, line ends and control characters made one blank; what UTF-8 can't hold becomes U+FFFD.

    >>> one_line(" a\\n\\tb ")
    'a b'
    """
    return _BLANK.sub(" ", _LONE.sub("\N{REPLACEMENT CHARACTER}", text)).strip()


def escape(text: str) -> str:
    """``text`` as a BibTeX value, without the outer braces.

    >>> escape("Salt & Sons: 50% of {all}")
    'Salt \\\\& Sons: 50\\\\% of \\\\textbraceleft{}all\\\\textbraceright{}'
    """
    return _escape(one_line(text))


def _escape(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPES.get(found[0], found[0] + "{}"), text)


def verbatim(text: str) -> str:
    """An address or identifier as a BibTeX value: nothing escaped; what would break the file is percent-encoded (RFC 3986, 2.1).

    >>> verbatim("https://example.org/a_b?q={x}")
    'https://example.org/a_b?q=%7Bx%7D'
    """
    return re.sub(r"[\s{}\\]", lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), one_line(text))


def protect(title: str) -> str:
    """``title`` as a BibTeX value whose capitals survive a style that writes titles in lower case.

    >>> protect("On the rivers of Sweden and the UN"), protect("The Lighthouses of Brittany")
    ('On the rivers of {Sweden} and the {UN}', '{The Lighthouses of Brittany}')
    """
    words = one_line(title).split(" ")
    marked = [_needs_protection(word, first=index == 0) for index, word in enumerate(words)]
    if len(words) > 2 and 2 * sum(marked) >= sum(any(c.isalpha() for c in word) for word in words):
        return "{" + escape(title) + "}"
    return " ".join(f"{{{_escape(word)}}}" if mark else _escape(word) for word, mark in zip(words, marked, strict=True))


def _needs_protection(word: str, *, first: bool) -> bool:
    letters = [c for c in word if c.isalpha()]
    return any(c.isupper() for c in (letters[1:] if first and len(letters) > 1 else letters))


_ACCENTS: Final = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307", '"': "\u0308",
    "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331",
}  # fmt: skip
_SYMBOLS: Final = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å", "i": "ı",
    "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "pounds": "£",
    "copyright": "©", "dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—", "textquoteleft": "‘",
    "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "textquotesingle": "'", "guillemotleft": "«",
    "guillemotright": "»", "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^",
    "textasciitilde": "~", "textasciigrave": "`", "textbar": "|", "textless": "<", "textgreater": ">", "textunderscore": "_",
    "textdollar": "$", "textdegree": "°", "texteuro": "€", "euro": "€", "textregistered": "®", "texttrademark": "™",
    "textsection": "§", "times": "×", "cdot": "·", "pm": "±", "infty": "∞", "rightarrow": "→", "to": "→", "leq": "≤", "geq": "≥",
    "approx": "≈", "circ": "°", "prime": "′", "sim": "∼", "quad": " ", "qquad": " ", "newline": " ", "par": " ",
}  # fmt: skip
# A sign of TeX: an accent with its letter, a command, an escaped sign, a ligature, a brace, math, a tie.
_TEX = re.compile(
    r"""\\(?P<accent>[`'^~=."]|[urHvdckb](?![A-Za-z]))\s*(?:\{(?P<braced>\\?[^\\{}]{0,2})\}|(?P<bare>\\[ij](?![A-Za-z])|[^\s\\{}]))"""
    r"""|\\(?P<command>[A-Za-z]+)\*?(?:\s*\{\}|\s*)|\\(?P<sign>.)|(?P<ligature>---?|``|''|[?!]`|~)|(?P<brace>[{}$])""",
    re.DOTALL,
)
_LIGATURES: Final = {"---": "—", "--": "–", "``": "“", "''": "”", "?`": "¿", "!`": "¡", "~": "\N{NO-BREAK SPACE}"}
_UNBROKEN = re.compile(r"\{\}")


def unescape(value: str) -> str:
    """The text that a BibTeX value stands for: one line, composed letters, no braces.

    >>> unescape(r'{\\"O}sterreich \\& {UN}: caf\\'{e}, 12--13, \\emph{so}, \\L\\'od\\'z'), unescape(r"$\\beta$-decay")
    ('Österreich & UN: café, 12–13, so, Łódź', 'β-decay')
    """
    if not any(sign in value for sign in "\\{}$~-`'"):
        return one_line(value)
    return one_line(_TEX.sub(_read, value))


def _read(found: re.Match[str]) -> str:
    if found["accent"]:
        raw = found["braced"] if found["braced"] is not None else found["bare"]
        letter = raw.removeprefix("\\") or " "
        return unicodedata.normalize("NFC", letter[0] + _ACCENTS[found["accent"]]) + letter[1:]
    if found["command"]:
        return _command(found)
    if found["sign"]:
        return {"\\": " ", "-": "", "/": "", ",": " ", ";": " ", ":": " ", "!": ""}.get(found["sign"], found["sign"])
    return _LIGATURES[found["ligature"]] if found["ligature"] else ""


def _command(found: re.Match[str]) -> str:
    name = found["command"]
    if name in _SYMBOLS:
        return _SYMBOLS[name]
    case = "SMALL" if name.islower() else "CAPITAL"
    try:
        return unicodedata.lookup(f"GREEK {case} LETTER {name.replace('var', '').upper()}")
    except KeyError:
        return ""  # a command for looks (\emph, \textsc, \url): what stands in its braces stays


def groups(value: str) -> Iterator[tuple[bool, str]]:
    """The stretches of a value in order: (is it a ``{group}`` of its own, what is in it).

    >>> list(groups("{one {1}}. two"))
    [(True, 'one {1}'), (False, '. two')]
    """
    depth = start = 0
    for index, sign in enumerate(value):
        if sign not in "{}" or (value[index - 1 : index] == "\\" and value[index - 2 : index] != "\\\\"):
            continue
        if sign == "{":
            if depth == 0:
                if value[start:index]:
                    yield False, value[start:index]
                start = index + 1
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield True, value[start:index]
                start = index + 1
    if value[start:]:
        yield False, value[start:]
