"""The styles of an OpenDocument text, as far as they tell what a piece of text is: raised, hidden, a title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["DRAW", "FO", "LOEXT", "OFFICE", "STYLE", "TABLE", "TEXT", "XLINK", "Styles"]

_ODF: Final = "{urn:oasis:names:tc:opendocument:xmlns:"
DRAW: Final = _ODF + "drawing:1.0}"
FO: Final = _ODF + "xsl-fo-compatible:1.0}"
OFFICE: Final = _ODF + "office:1.0}"
STYLE: Final = _ODF + "style:1.0}"
TABLE: Final = _ODF + "table:1.0}"
TEXT: Final = _ODF + "text:1.0}"
LOEXT: Final = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XLINK: Final = "{http://www.w3.org/1999/xlink}"

_CHAIN: Final = 16  # styles that are based on one another


class Styles:
    """Looks up styles by name; those of the content hide those of the document where names are the same."""

    def __init__(self, *roots: Element | None) -> None:
        """``roots`` are the parts content.xml and styles.xml, the content first."""
        self._styles: dict[str, Element] = {}
        self.outline: dict[int, Element] = {}
        self._lists: dict[str, Element] = {}
        self._levels: dict[str, dict[int, Element]] = {}
        self._roots = [root for root in roots if root is not None]
        for root in self._roots:
            for style in root.iter(STYLE + "style"):
                self._styles.setdefault(style.get(STYLE + "name", ""), style)
            for style in root.iter(TEXT + "list-style"):
                self._lists.setdefault(style.get(STYLE + "name", ""), style)
            for level in root.iter(TEXT + "outline-level-style"):
                self.outline.setdefault(_level_of(level), level)

    def list_levels(self, name: str) -> dict[int, Element]:
        """The numbered levels of a list style, from 1."""
        found = self._levels.get(name)
        if found is None:
            style = self._lists.get(name)
            levels = [] if style is None else style.iterfind(TEXT + "list-level-style-number")
            found = self._levels[name] = {_level_of(level): level for level in levels}
        return found

    def list_style(self, name: str) -> str | None:
        """The list style that a paragraph style names; "" where it says that there is none, ``None`` where it says nothing."""
        for _ in range(_CHAIN):
            style = self._styles.get(name)
            if style is None:
                break
            given = style.get(STYLE + "list-style-name")
            if given is not None:
                return given
            name = style.get(STYLE + "parent-style-name", "")
        return None

    def begins_page(self, name: str) -> bool:
        """Whether a paragraph in the style begins a page."""
        style = self._styles.get(name)
        properties = None if style is None else style.find(STYLE + "paragraph-properties")
        breaks = properties is not None and properties.get(FO + "break-before") == "page"
        return style is not None and (breaks or bool(style.get(STYLE + "master-page-name")))

    def _property(self, name: str, wanted: str) -> str:
        """A text property of a style, or of the style it is based on."""
        for _ in range(_CHAIN):
            style = self._styles.get(name)
            if style is None:
                break
            found = style.find(STYLE + "text-properties")
            if found is not None and found.get(wanted):
                return found.get(wanted, "")
            name = style.get(STYLE + "parent-style-name", "")
        return ""

    def raised(self, name: str) -> bool:
        """Whether the style sets text as superscript."""
        position = self._property(name, STYLE + "text-position").split()
        return bool(position) and (
            position[0] == "super" or (position[0].removesuffix("%").strip("0123456789") == "" and position[0][0] != "0")
        )

    def hidden(self, name: str) -> bool:
        """Whether text in the style is not shown."""
        return self._property(name, TEXT + "display") == "none"

    def base(self, name: str) -> str:
        """The named style behind an automatic one ("P7" is a "Title")."""
        style = self._styles.get(name)
        parent = None if style is None else style.get(STYLE + "parent-style-name")
        automatic = style is not None and str(getattr(style.getparent(), "tag", "")).endswith("}automatic-styles")
        return parent if automatic and parent else name

    def language(self) -> str:
        """The language of paragraphs that do not say their own, or ""."""
        for root in self._roots:
            for style in root.iter(STYLE + "default-style"):
                found = style.find(STYLE + "text-properties")
                if style.get(STYLE + "family") == "paragraph" and found is not None:
                    return found.get(FO + "language", "")
        return ""


def _level_of(element: Element) -> int:
    level = element.get(TEXT + "level", "")
    return int(level) if level.isascii() and level.isdigit() and len(level) < 3 else 0
