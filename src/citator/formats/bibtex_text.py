"""Text as it stands between the braces of a BibTeX value, both ways.

Written is Unicode, with only those signs escaped that TeX would take for its own (``& % # _ $ { } \\ ^ ~``). Braces are written
by name, because BibTeX counts ``\\{`` as a brace too (``btxdoc``, section 4). Read is what people write: accents
(``\\"{o}``), symbols, dashes, quotation marks, grouping braces, and Greek letters in math.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from itertools import groupby
from typing import Final

from citator.text.url_fields import begins_words

__all__ = ["address", "escape", "marked", "one_line", "protect", "unescape", "verbatim"]

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


def address(value: str) -> str:
    """The address or identifier in a value, as it is on the web: without braces, ``\\url``, escapes, and blanks of a line end
    within it. A blank within a line, or before words on the next, stays: what was meant by it is for others to tell.

    Such values are verbatim in biblatex and escaped in BibTeX; people write both, and a backslash is never part of an address.

    >>> address(r"{\\url{https://example.org/a\\_b\\%20c/\\~{}keeper}}"), address(r"10.1002/1(1999)4:1$<$21::A{_}2$>$3.0")
    ('https://example.org/a_b%20c/~keeper', '10.1002/1(1999)4:1<21::A_2>3.0')
    """
    found = _URL.search(value)
    value = found[1] if found else value
    text = one_line(_LINE_END.sub(_below, value) if "://" in value else value)
    for written, meant in _TILDES:
        text = text.replace(written, meant)
    text = _ESCAPED.sub(r"\1", text)
    while len(text) > 1 and text[0] + text[-1] in ("{}", '""', "<>"):
        text = text[1:-1].strip()
    text = _GROUPED.sub(r"\1", text)
    first, *rest = text.split(" ")
    return first.rstrip(";,") if rest and "://" in rest[0] and "://" in first and not first.endswith("//") else text


def _below(found: re.Match[str]) -> str:
    """What the end of a line stands for: nothing where the address goes on below, a blank where words begin there."""
    return " " if begins_words(found["line"]) else ""


def protect(title: str, *, begins: bool = True) -> str:
    """``title`` as a BibTeX value whose capitals survive a style that writes titles in small letters, as plain.bst does.

    A title whose words mostly have capitals is kept as it is as a whole: which of them are names can't be told. ``begins``: it is no piece
    of a title from behind its beginning.

    >>> protect("On the great rivers of South Sweden and the UN"), protect("The Lighthouses of Brittany")
    ('On the great rivers of {South Sweden} and the {UN}', '{The Lighthouses of Brittany}')
    >>> print(protect("On the algae <i>Noctiluca scintillans</i> of the fjords"))
    On the algae \\emph{{Noctiluca} scintillans} of the fjords
    """
    if "<" in title and _MARKED.search(title):
        plain = _TAG.sub("", title)
        if protect(plain, begins=begins) == "{" + escape(plain) + "}":
            return "{" + marked(title) + "}"
        return marked(title, lambda text, at: protect(text, begins=begins and not at))
    words = one_line(title).split(" ")
    starts = [begins if index == 0 else words[index - 1].endswith(":") for index in range(len(words))]  # a style keeps the capital there
    capital = [_needs_protection(word, first=first) for word, first in zip(words, starts, strict=True)]
    long = [word for word in words[1:] if sum(c.isalpha() for c in word) > 3]
    if len(words) > 2 and any(capital) and 3 * sum(_needs_protection(word, first=False) for word in long) >= 2 * len(long):
        return "{" + escape(title) + "}"
    runs = [(mark, " ".join(word for _, word in run)) for mark, run in groupby(zip(capital, words, strict=True), key=lambda one: one[0])]
    return " ".join(_brace(text) if mark else _escape(text) for mark, text in runs)


def marked(text: str, write: Callable[[str, int], str] = lambda text, _: escape(text), at: int = 0) -> str:
    """``text`` as a BibTeX value, with commands of LaTeX for the markup that titles of CSL-JSON and of registries have.

    >>> print(marked("H<sub>2</sub>O &amp; <i>Noctiluca</i>: 5 < 6"))
    H\\textsubscript{2}O \\& \\emph{Noctiluca}: 5 < 6
    """
    out, end = "", 0
    for found in _MARKED.finditer(text):
        command = _COMMANDS.get((found["tag"] or "").lower(), "")
        inner = marked(found["inner"] if found["inner"] is not None else found["span"], write, at + found.start() + 1)
        out += _between(text[end : found.start()], write, at + end) + (f"{command}{{{inner}}}" if command else inner)
        end = found.end()
    return out + _between(text[end:], write, at + end)


def _between(text: str, write: Callable[[str, int], str], at: int) -> str:
    """A stretch without markup, the blanks at its ends kept."""
    text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    core = text.strip()
    before, _, after = text.partition(core) if core else (text[:1], "", "")
    return f"{' ' if before else ''}{write(core, at) if core else ''}{' ' if after else ''}"


def _brace(words: str) -> str:
    """Words in braces; marks before and behind a word stay outside."""
    parts = re.split(r"""((?:^|(?<=\s))[(\["'“‘«]+|[,:;?!)\]"'”’»]+(?=\s|$)|[.,:;?!)\]"'”’»]+$)""", words)
    return "".join(_escape(part) if index % 2 or not part.strip() else _core(part) for index, part in enumerate(parts))


def _core(part: str) -> str:
    core = part.strip()
    before, _, after = part.partition(core)
    return f"{before}{{{_escape(core)}}}{after}"


def _needs_protection(word: str, *, first: bool) -> bool:
    letters = [c for c in word if c.isalpha()]
    return any(c.isupper() for c in (letters[1:] if first else letters))


_MARKED = re.compile(
    r"<(?P<tag>i|em|b|strong|sub|sup|sc)>(?P<inner>.{1,400}?)</(?P=tag)>|<span[^<>]{0,80}>(?P<span>.{1,400}?)</span>",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?(?:i|em|b|strong|sub|sup|sc|span)(?:\s[^<>]{0,80})?>", re.IGNORECASE)
_COMMANDS: Final = {
    "i": r"\emph", "em": r"\emph", "b": r"\textbf", "strong": r"\textbf", "sub": r"\textsubscript", "sup": r"\textsuperscript",
    "sc": r"\textsc",
}  # fmt: skip
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
    "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e",
    "TeX": "TeX", "BibTeX": "BibTeX", "XeTeX": "XeTeX", "ConTeXt": "ConTeXt", "textasciicircumflex": "^", "textcopyright": "©",
    "textonehalf": "½", "textperiodcentered": "·", "textbullet": "•", "textdagger": "†", "textdaggerdbl": "‡", "textparagraph": "¶",
    "slash": "/", "nobreakspace": "\N{NO-BREAK SPACE}", "textmu": "µ", "ohm": "Ω",
}  # fmt: skip
# A sign of TeX: an accent with its letter, a command, an escaped sign, a ligature, a brace, math, a tie.
_TEX = re.compile(
    r"""\\(?P<accent>[`'^~=."]|[urHvdckb](?![A-Za-z]))\s*(?:\{(?P<braced>\\?[^\\{}]{0,2})\}|(?P<bare>\\[ij](?![A-Za-z])|[^\s\\{}]))"""
    r"""|\\(?P<command>[A-Za-z]+)\*?(?:\s*\{\}|\s*)|\\(?P<sign>.)|(?P<ligature>---?|``|''|[?!]`|~)|(?P<brace>[{}$])""",
    re.DOTALL,
)
_LIGATURES: Final = {"---": "—", "--": "–", "``": "“", "''": "”", "?`": "¿", "!`": "¡", "~": "\N{NO-BREAK SPACE}"}
_LINE_END = re.compile(r"\s*\n\s*(?=(?P<line>[^\n]*))")
_URL = re.compile(r"\\(?:url|nolinkurl|path)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_TILDES: Final = (
    ("{\\textasciitilde}", "~"), ("\\textasciitilde{}", "~"), ("\\textasciitilde ", "~"), ("\\textasciitilde", "~"), ("$\\sim$", "~"),
    ("\\~{}", "~"), ("\\string~", "~"), ("\\textunderscore{}", "_"), ("{\\textunderscore}", "_"), ("\\textless{}", "<"),
    ("\\textgreater{}", ">"), ("{\\textless}", "<"), ("{\\textgreater}", ">"), ("$<$", "<"), ("$>$", ">"), ("\\$<\\$", "<"),
    ("\\$>\\$", ">"), ("\\textless ", "<"), ("\\textgreater ", ">"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("\\slash ", "/"),
    ("\\allowbreak ", ""), ("\\-", ""),
)  # fmt: skip
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8});")
_ESCAPED = re.compile(r"\\([%_&#~$<>{}^-])")
_GROUPED = re.compile(r"\{([^{}]{0,3})\}")


def unescape(value: str) -> str:
    """The text that a BibTeX value stands for: one line, composed letters, no braces, no entities of HTML.

    >>> unescape(r'{\\"O}sterreich \\& {UN}: caf\\'{e}, 12--13, \\emph{so}, \\L\\'od\\'z'), unescape(r"$\\beta$-decay")
    ('Österreich & UN: café, 12–13, so, Łódź', 'β-decay')
    """
    if any(sign in value for sign in "\\{}$~-`'"):
        value = _TEX.sub(_read, value)
    if "&" in value and ";" in value:  # the web page that an entry was copied from shows through: "&#8211;", "&amp;"
        value = _ENTITY.sub(lambda found: html.unescape(found[0]), value)
    return one_line(value)


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
        return unicodedata.lookup(f"GREEK {case} LETTER {name.replace('var', '').upper().replace('LAMBDA', 'LAMDA')}")
    except KeyError:
        return ""  # a command for looks (\emph, \textsc, \url): what stands in its braces stays
