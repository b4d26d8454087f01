"""What the commands of LaTeX print, and which of their arguments are no text.

The tables hold what people use in prose: the kernel, and the packages hyperref, csquotes, natbib, biblatex, xcolor, graphicx and their
like. A command that is not here prints its arguments and nothing of its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from citator.formats.bibtex_text import unescape

__all__ = [
    "ARGUMENTS", "DISPLAYED", "ENVIRONMENTS", "HEADINGS", "SYMBOLS", "accented", "address_of", "ligature",
    "mark_of", "marks_of", "numeral", "sign",
]  # fmt: skip

SYMBOLS: Final = {
    "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "XeLaTeX": "XeLaTeX", "LuaLaTeX": "LuaLaTeX", "pdfLaTeX": "pdfLaTeX",
    "og": "« ", "fg": " »", "guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›",
    "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»", "quotedblbase": "„", "quotesinglbase": "‚",
    "textquotedbl": '"', "lq": "‘", "rq": "’", "lbrack": "[", "rbrack": "]", "lbrace": "{", "rbrace": "}", "slash": "/", "dash": "–",
    "textnumero": "№", "numero": "№", "No": "№", "no": "n°", "degree": "°", "EUR": "€", "eur": "€", "pounds": "£", "textsterling": "£",
    "textyen": "¥", "textcent": "¢", "textparagraph": "¶", "dag": "†", "ddag": "‡", "textdagger": "†", "textdaggerdbl": "‡",
    "textbullet": "•", "textperiodcentered": "·", "textordfeminine": "ª", "textordmasculine": "º", "textonehalf": "½",
    "textonequarter": "¼", "textthreequarters": "¾", "textexclamdown": "¡", "textquestiondown": "¿", "textasteriskcentered": "*",
    "textpm": "±", "texttimes": "×", "textmu": "µ", "space": " ", "nobreakspace": " ", "thinspace": " ", "enspace": " ", "enskip": " ",
    "hfill": " ", "hfil": " ", "newline": "\n", "linebreak": " ", "par": "\n\n", "bigskip": "\n\n", "medskip": "\n\n", "smallskip": "\n\n",
    "newpage": "\n\n", "clearpage": "\n\n", "cleardoublepage": "\n\n", "pagebreak": "\n\n", "tabularnewline": "\n\n", "hline": "\n\n",
    "toprule": "\n\n", "midrule": "\n\n", "bottomrule": "\n\n", "and": "\n\n", "ge": "≥", "le": "≤", "geq": "≥", "leq": "≤", "neq": "≠",
    "ne": "≠", "ll": "≪", "gg": "≫", "div": "÷", "equiv": "≡", "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫",
    "in": "∈", "forall": "∀", "exists": "∃", "cdots": "…", "cup": "∪", "cap": "∩", "subset": "⊂", "emptyset": "∅", "leftarrow": "←",
    "Rightarrow": "⇒", "leftrightarrow": "↔", "ast": "*", "star": "⋆", "mid": "|", "lvert": "|", "rvert": "|", "ell": "ℓ", "hbar": "ℏ",
    "SS": "ẞ", "i": "ı", "j": "ȷ", "dagger": "†", "ddagger": "‡", "Vert": "‖", "parallel": "‖",
}  # fmt: skip
"""What a command prints, where :func:`citator.formats.bibtex_text.unescape` does not know it."""

_ARGUMENTS: Final = {
    "m": """label ref pageref eqref autoref nameref vref cref Cref vpageref cpageref index glsadd vspace hspace vskip addvspace pagestyle
        thispagestyle pagenumbering bibliographystyle input include includeonly subfile usetikzlibrary graphicspath color pagecolor
        selectlanguage setstretch linespread hypersetup captionsetup geometry lstset sisetup setmainlanguage setotherlanguage
        setdefaultlanguage setmainfont setsansfont setmonofont addbibresource bibliography nocite nobibliography usefonttheme usetheme
        stepcounter refstepcounter value arabic roman Roman alph Alph fnsymbol phantom vphantom hphantom cline cmidrule microtypesetup
        hyphenation theoremstyle todo missingfigure citestyle setcitestyle ExecuteBibliographyOptions bookmarksetup tikzset pgfplotsset
        fontfamily
        DeclareGraphicsExtensions fontseries fontshape ProvidesPackage NeedsTeXFormat ProvidesClass RequirePackage PassOptionsToPackage
        newcounter newlength newsavebox newif enlargethispage noalign includepdf lstinputlisting verbatiminput inputminted import
        epigraphhead floatstyle bookmark""",
    "mm": """setlength addtolength setcounter addtocounter settowidth fontsize addtocontents counterwithin counterwithout numberwithin
        DeclareMathOperator setotherlanguages subimport DefineBibliographyStrings DeclareUnicodeCharacter renewbibmacro newbibmacro
        @addtoreset SetCiteCommand DeclareLanguageMapping titlespacing hypertarget markboth""",
    "mmm": "definecolor addcontentsline newacronym",
    "om": "includegraphics documentclass usepackage fancyhead fancyfoot fancyhf setkomafont pdfbookmark markright",
    "mom": "newtheorem DeclareFieldFormat",
    "mt": "textcolor colorbox foreignlanguage hyperlink rotatebox scalebox",
    "mmt": "resizebox multicolumn fcolorbox",
    "ot": "makebox framebox caption hyperref",
    "omt": "parbox",
    "omm": "rule",
    "momt": "raisebox",
    "omomt": "multirow",
}
ARGUMENTS: Final = {name: arguments for arguments, names in _ARGUMENTS.items() for name in names.split()}
"""One letter an argument: "o" in square brackets and "m" in braces, left out; "t" in braces, and text."""

HEADINGS: Final = (
    "part chapter section subsection subsubsection paragraph subparagraph addpart addchap addsec minisec frametitle framesubtitle".split()
)

DISPLAYED: Final = frozenset(
    "equation align gather multline eqnarray displaymath alignat flalign math dmath split array tikzpicture picture pspicture axis "
    "algorithm algorithmic forest tikzcd prooftree".split()
)
"""Environments of formulas and drawings: no prose."""

ENVIRONMENTS: Final = {
    "tabular": "om", "tabularx": "mom", "tabulary": "mm", "longtable": "om", "longtabu": "m", "tabu": "m", "minipage": "ooom",
    "multicols": "m",    "thebibliography": "m", "wrapfigure": "omom", "wraptable": "omom",
    "otherlanguage": "m", "adjustwidth": "mm", "list": "mm", "figure": "o",
    "table": "o", "enumerate": "o", "itemize": "o", "description": "o", "quote": "o", "frame": "o", "center": "", "foreignquote": "m",
    "subfigure": "om", "array": "om", "spacing": "m", "addmargin": "om", "threeparttable": "o", "tablenotes": "o", "letter": "",
}  # fmt: skip

_LIGATURES: Final = {
    "---": "—", "--": "–", "``": "“", "''": "”", "?`": "¿", "!`": "¡", "<<": "«", ">>": "»", "~": " ", "`": "‘", "'": "’",
}  # fmt: skip
_SHORTHANDS: Final = {
    '"`': "„", "\"'": "“", '"=': "-", '"~': "-", '"-': "", '"|': "", '"<': "«", '">': "»",
    '"a': "ä", '"o': "ö", '"u': "ü", '"A': "Ä", '"O': "Ö", '"U': "Ü", '"s': "ß",
}  # fmt: skip
_SIGNS: Final = {"\\": "\n", "-": "", "/": "", "@": "", "!": "", ",": " ", ";": " ", ":": " ", ">": " ", " ": " ", "\n": " ", "\t": " ",
                 "(": "", ")": "", "[": "", "]": "", "|": "‖", "+": "", "=": "", "'": "", "`": "", '"': "", "^": "^", "~": "~", "<": "",
                 ".": ""}  # fmt: skip
_RAISED: Final = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_ACCENTS: Final = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307", '"': "\u0308",
    "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361",
}  # fmt: skip
SYMBOL_SETS: Final = {
    "lamport": ("*", "†", "‡", "§", "¶", "‖", "**", "††", "‡‡"),
    "bringhurst": ("*", "†", "‡", "§", "‖", "¶"),
    "chicago": ("*", "†", "‡", "§", "‖", "#"),
    "wiley": ("*", "**", "†", "‡", "§", "¶", "‖"),
}
"""The signs that notes are marked with in turn: LaTeX's own, and the other sets that the package ``footmisc`` knows."""
_MARK: Final = re.compile(r"\\(?P<name>[A-Za-z]+|\|)\s*|[${}\s]+|(?P<plain>[^\\${}\s])")
_NO_MARKS: Final = frozenset(("ensuremath", "textsuperscript", "mathrm", "mathsf", "text", "mbox", "relax", "protect", "hbox", "bfseries"))
_ROMAN: Final = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def accented(written: str) -> str:
    r"""The letter that an accent makes.

    >>> accented(r"\'{\i}"), accented(r"\v c"), accented(r"\c{c}"), accented(r'\"\i')
    ('í', 'č', 'ç', 'ï')
    """
    base = written[2:].strip(" \t\n\r{}")
    if base.startswith("\\"):
        base = {"i": "i", "j": "j"}.get(base[1:]) or unescape(base)
    return unicodedata.normalize("NFC", base[:1] + _ACCENTS[written[1]] + base[1:])


def ligature(written: str, *, german: bool) -> str | None:
    """What TeX makes of some signs; ``None`` for what is only a shorthand of babel's in other languages."""
    return _LIGATURES.get(written) or (_SHORTHANDS[written] if german and written in _SHORTHANDS else None)


def sign(name: str) -> str:
    """What a command of one sign prints."""
    return _SIGNS.get(name, name)


def symbol(name: str) -> str:
    """What a command prints by itself: "" for one that only says how something looks."""
    known = SYMBOLS.get(name)
    return unescape(f"\\{name}") if known is None and len(name) < 24 else known or ""


def raised(digits: str) -> str:
    """An exponent, where Unicode has signs for it."""
    return digits.translate(_RAISED)


def address_of(written: str) -> str:
    r"""The address in the argument of ``\url`` or ``\href``.

    >>> address_of(r"https://example.org/a\_b\%20c\#d~e")
    'https://example.org/a_b%20c#d~e'
    """
    written = re.sub(r"\\(?:textasciitilde|string\s*~|~)(?:\{\})?|\$\\sim\$", "~", written)
    written = re.sub(r"\\(?:textunderscore|_)(?:\{\})?", "_", written)
    return re.sub(r"\s+|%\n\s*", "", re.sub(r"\\(?=[^A-Za-z\s])", "", written.replace("{}", "")))


def numeral(number: int, style: str, marks: Sequence[str] = SYMBOL_SETS["lamport"]) -> str:
    """A number as a counter prints it.

    >>> [numeral(n, style) for n, style in ((3, "arabic"), (4, "roman"), (2, "fnsymbol"), (28, "alph"), (12, "fnsymbol"))]
    ['3', 'iv', '†', '28', '12']
    """
    if style == "fnsymbol" and 0 < number <= len(marks):
        return marks[number - 1]
    if style in ("alph", "Alph") and 0 < number <= 26:
        return chr(ord("a" if style == "alph" else "A") + number - 1)
    if style in ("roman", "Roman") and 0 < number < 400:
        out, left = "", number
        for value, letters in _ROMAN:
            out += letters * (left // value)
            left %= value
        return out if style == "roman" else out.upper()
    return str(number)


def mark_of(written: str) -> str:
    r"""The sign that stands in a definition in place of a number; "" where it is none.

    >>> mark_of("*"), mark_of(r"\dag"), mark_of(r"$\ast\ast$"), mark_of(r"\ensuremath{\ddagger}"), mark_of(r"\alph{page}")
    ('*', '†', '**', '‡', '')
    """
    marks = marks_of(written)
    return "".join(marks) if 0 < len(marks) < 4 else ""


def marks_of(written: str) -> list[str]:
    """The signs in a definition, one by one; none where something else stands there."""
    out: list[str] = []
    for found in _MARK.finditer(written):
        name = found["name"]
        mark = found["plain"] or ("‖" if name == "|" else symbol(name) if name and name not in _NO_MARKS else "")
        if (name and name not in _NO_MARKS and len(mark) != 1) or (mark and mark.isalnum()):
            return []
        out += [mark] if mark else []
    return out
