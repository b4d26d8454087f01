"""The parts of a Word document around its text: relationships, styles, settings, and how its notes are numbered.

ECMA-376 part 1 (WordprocessingML) and part 2 (OPC relationships): https://ecma-international.org/publications-and-standards/standards/ecma-376/
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from citator.formats.readers._office.labels import FORMATS, label
from citator.formats.readers._office.package import Package, damaged
from citator.model import NoteKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["NoteNumbers", "R", "Relation", "W", "WordFile", "attribute", "flag", "number", "value"]

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def attribute(element: Element | None, name: str) -> str:
    """An attribute of the word namespace, or ""."""
    return "" if element is None else element.get(W + name) or element.get(name) or ""


def value(element: Element | None, child: str) -> str:
    """The ``w:val`` of a child element, or ""."""
    return "" if element is None else attribute(element.find(W + child), "val")


def flag(element: Element | None, child: str) -> bool:
    """Whether a property that is on or off is there and on."""
    found = None if element is None else element.find(W + child)
    return found is not None and attribute(found, "val").lower() not in ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship: its kind (the last word of its type), its target, and whether that lies outside the package."""

    kind: str
    target: str
    external: bool


class WordFile:
    """The parts of a Word document. Raises :class:`SourceUnreadable` where there is no main part that can be read."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._relations: dict[str, dict[str, Relation]] = {}
        main = next((relation.target for relation in self.relations("").values() if relation.kind == "officeDocument"), "")
        self.main = main if main in package else "word/document.xml"
        if self.main not in package:
            raise package.not_this("a zip archive without a Word document in it")
        root = package.xml(self.main)
        if root is None:
            raise damaged(package.source, f"{self.main} is no XML")
        if root.tag != W + "document":
            raise package.not_this("an office document, but not of Word")
        self.document = root
        self.styles = self.related("styles")
        self.settings = self.related("settings")
        self.style_names = {attribute(style, "styleId"): value(style, "name").lower() for style in _all(self.styles, "style")}

    def relations(self, part: str) -> dict[str, Relation]:
        """The relationships of a part ("" for the package), by id; targets inside the package are names of parts."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part]

    def _read_relations(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        root = self.package.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, Relation] = {}
        for element in [] if root is None else root.iter("{*}Relationship"):
            target, external = element.get("Target", ""), element.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/"))).lstrip("/")
            found[element.get("Id", "")] = Relation(element.get("Type", "").rpartition("/")[2], target, external)
        return found

    def part_of(self, kind: str) -> str:
        """The name of the part that the main part refers to as ``kind`` ("footnotes"), by relationship or by custom."""
        named = (relation.target for relation in self.relations(self.main).values() if relation.kind == kind)
        return next(named, posixpath.join(posixpath.dirname(self.main), f"{kind}.xml"))

    def related(self, kind: str) -> Element | None:
        """The root of the part that the main part refers to as ``kind``."""
        return self.package.xml(self.part_of(kind))

    def notes(self, kind: NoteKind) -> dict[str, Element]:
        """The notes of a kind by id, without the separators that are kept among them."""
        root = self.related(f"{kind.value}s")
        found = [] if root is None else root.iterfind(W + kind.value)
        return {attribute(note, "id"): note for note in found if attribute(note, "type") in ("", "normal")}

    def properties(self) -> Iterator[tuple[str, str]]:
        """The properties that programs and people gave the document (docProps/custom.xml), with their values."""
        named = (relation.target for relation in self.relations("").values() if relation.kind == "custom-properties")
        root = self.package.xml(next(named, "docProps/custom.xml"))
        for element in [] if root is None else root.iter("{*}property"):
            yield element.get("name", ""), "".join(str(piece) for piece in element.itertext())

    def sections(self) -> list[Element]:
        """The properties of the sections, in order; those of a section stand at its end."""
        return [found for found in self.document.iter(W + "sectPr") if _is(found.getparent(), "pPr", "body")]

    def default_language(self) -> str:
        """The language of text that does not say its own, or ""."""
        defaults = None if self.styles is None else self.styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        return value(defaults, "lang")

    def styles_named(self, *names: str) -> frozenset[str]:
        """The ids of the styles with these (English, lower-case) names; Word keeps them so in every language."""
        return frozenset(style for style, name in self.style_names.items() if name in names)


def _all(root: Element | None, name: str) -> Iterator[Element]:
    return iter(()) if root is None else root.iter(W + name)


def _is(element: Element | None, *names: str) -> bool:
    return element is not None and element.tag in [W + name for name in names]


class NoteNumbers:
    """The labels of the notes of one kind, in the order of their markers.

    ``w:footnotePr`` (17.11.11) of the section, then of the settings, says format, start and restart. Without them footnotes count in
    decimal and endnotes in lower-case roman figures, through the whole document.
    """

    def __init__(self, word: WordFile, kind: NoteKind) -> None:
        name = W + f"{kind.value}Pr"
        general = None if word.settings is None else word.settings.find(name)
        usual = "decimal" if kind is NoteKind.FOOTNOTE else "lowerRoman"
        own = [section.find(name) for section in word.sections()] or [None]
        self._forms = [value(one, "numFmt") or value(general, "numFmt") or usual for one in own]
        self._starts = [number(value(one, "numStart") or value(general, "numStart"), 1) for one in own]
        self._restarts = [value(one, "numRestart") or value(general, "numRestart") for one in own]
        self._number = self._starts[0] - 1
        self._section = self._page = 0
        self.unknown_form = next((form for form in self._forms if form not in FORMATS), "")

    @property
    def by_page(self) -> bool:
        """Whether the numbers begin again on each page somewhere."""
        return "eachPage" in self._restarts

    def next(self, section: int, page: int) -> str:
        """The label of the next note, whose marker stands in that section and on that page (both counted from 0)."""
        at = min(section, len(self._forms) - 1)
        restart = self._restarts[at]
        if (section != self._section and restart in ("eachSect", "eachPage")) or (page != self._page and restart == "eachPage"):
            self._number = self._starts[at] - 1
        self._section, self._page = section, page
        self._number += 1
        return label(self._number, self._forms[at])


def number(text: str, otherwise: int) -> int:
    """A number that a property holds; ``otherwise`` where it holds none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else otherwise
