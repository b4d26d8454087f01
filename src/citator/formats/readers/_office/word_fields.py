r"""Field codes of Word: what ``HYPERLINK "https://…" \l "top"`` and its kin say (ECMA-376 part 1, 17.16)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from citator.formats.readers._assemble import Assembly, Place

__all__ = ["FieldCode", "Fields", "OpenField", "is_bibliography", "parse"]

_TOKEN: Final = re.compile(r'"((?:[^"\\]|\\.)*)"?|\\(\S)|([^\s"\\]\S*)', re.DOTALL)
_ESCAPE: Final = re.compile(r'\\([\\"])')
_CURLY: Final = str.maketrans("“”„", '"""')
_WITH_VALUE: Final = {"HYPERLINK": "lot", "INCLUDETEXT": "cnt", "CITATION": "lfspvm"}
_LISTS: Final = (
    "ZOTERO_BIBL", "MENDELEY BIBLIOGRAPHY", "CSL_BIBLIOGRAPHY", "EN.REFLIST", "CITAVIBIBLIOGRAPHY", "CITAVI BIBLIOGRAPHY",
    "CITAVI.BIBLIOGRAPHY", "F1000_CSL_BIBLIOGRAPHY", "REFMGR.REFLIST", "RW.BIB", "PAPERS2_CITATIONS <PAPERS2_BIBLIOGRAPHY",
)  # fmt: skip
_RAISED: Final = 16  # fields that a raised figure can stand in
_NAME: Final = re.compile(r"\s*([^\s\"“”„]+)")


@dataclass(frozen=True, slots=True)
class FieldCode:
    """A field: its name in capitals, its arguments, and its switches with their values."""

    name: str = ""
    arguments: tuple[str, ...] = ()
    switches: tuple[tuple[str, str], ...] = ()

    def switch(self, letter: str) -> str | None:
        """The value of a switch ("" where it takes none), ``None`` where it is not set."""
        return next((found for switch, found in self.switches if switch == letter), None)

    @property
    def target(self) -> str:
        r"""Where a HYPERLINK leads, with its fragment; "" for a place in the same document.

        >>> parse(r' HYPERLINK "https://example.org/tides" \l "june" \o "Tide table" ').target
        'https://example.org/tides#june'
        """
        if self.name != "HYPERLINK" or not self.arguments or not self.arguments[0].strip():
            return ""
        fragment = self.switch("l")
        return self.arguments[0].strip() + (f"#{fragment}" if fragment else "")


def parse(code: str) -> FieldCode:
    r"""The field that ``code`` writes; ``ADDIN`` fields keep all that follows as one argument.

    >>> parse(r"NOTEREF _Ref12345 \f \h")
    FieldCode(name='NOTEREF', arguments=('_Ref12345',), switches=(('f', ''), ('h', '')))
    >>> parse('HYPERLINK http://example.org/a\\b').arguments
    ('http://example.org/a\\b',)
    """
    named = _NAME.match(code)
    if not named:
        return FieldCode()
    name, rest = named[1].upper(), code[named.end() :]
    if name == "ADDIN":
        return FieldCode(name, (rest.strip(),))
    arguments: list[str] = []
    switches: list[tuple[str, str]] = []
    expecting = ""
    for token in _TOKEN.finditer(rest.translate(_CURLY)):
        if token[2]:
            letter = token[2][0].lower()
            switches.append((letter, ""))
            expecting = letter if letter in _WITH_VALUE.get(name, "") else ""
            continue
        word = _ESCAPE.sub(r"\1", token[1]) if token[1] is not None else token[3]
        if expecting:
            switches[-1] = (expecting, word)
            expecting = ""
        else:
            arguments.append(word)
    return FieldCode(name, tuple(arguments), tuple(switches))


def is_bibliography(code: FieldCode) -> bool:
    """Whether the field's result is a list of references made by Word or a reference manager."""
    if code.name == "BIBLIOGRAPHY":
        return True
    words = code.arguments[0][:60].upper() if code.name == "ADDIN" and code.arguments else ""
    return words.startswith(_LISTS) or "CSL_BIBLIOGRAPHY" in words


@dataclass(slots=True)
class OpenField:
    """A field whose end has not come yet. ``raised`` tells that its result is set as superscript."""

    code: list[str]
    data: str = ""
    result: Place | None = None
    parsed: FieldCode = FieldCode()
    raised: bool = False


class Fields:
    """The fields that are open at a place of the text; they nest, and run over several runs and paragraphs."""

    def __init__(self, out: Assembly) -> None:
        self._out = out
        self._open: list[OpenField] = []
        self._coding: list[OpenField] = []  # those that have not come to their result

    @property
    def coding(self) -> bool:
        """Whether what comes now is code and no text: some open field has not come to its result."""
        return bool(self._coding)

    def add_code(self, text: str) -> None:
        """A piece of code: of the innermost field that has not come to its result. The result of a field inside it is code too."""
        if self._coding:
            self._coding[-1].code.append(text)

    def begin(self, code: str = "", data: str = "") -> None:
        """A field begins; ``data`` is what is kept beside it."""
        field = OpenField([code] if code else [], data)
        self._open.append(field)
        self._coding.append(field)

    def separate(self) -> None:
        """The code of the innermost field is complete; its result follows."""
        if self._open and self._open[-1].result is None:
            field = self._open[-1]
            self._coding.pop()
            field.parsed = parse("".join(field.code))
            field.result = self._out.open()

    def raise_(self) -> None:
        """The text now written is superscript."""
        for one in self._open[-_RAISED:]:
            one.raised = True

    def end(self) -> OpenField | None:
        """The innermost field ends: the field with its closed result, ``None`` where it had none."""
        field = self._open.pop() if self._open else None
        if field is None:
            return None
        if field.data and self._open and not self._open[-1].data:
            self._open[-1].data = field.data  # EndNote keeps its data in a field inside the field
        if field.result is None:
            self._coding.pop()
            return None
        self._out.close(field.result)
        return field

    def close_all(self) -> None:
        """End what is still open at the end of a story; code without an end has swallowed the text behind it."""
        if self._coding:
            self._out.warn("a field code has no end; text behind it may be missing")
        while self._open:
            self.end()
