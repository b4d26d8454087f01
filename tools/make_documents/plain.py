"""Plain text as it comes out of a page that was copied: a blank line after each line, notes below a line of underscores, link targets
listed at the end of each page."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field

from tools.make_documents.model import Block, Inline, Link, Made, Mark, Raised

__all__ = ["plain_text"]

_WIDTH = 88
_LINES = 44


@dataclass
class _Page:
    body: list[str] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)

    def full(self, made: Made) -> bool:
        """Whether nothing more goes on the page."""
        notes = sum(sum(len(_shown(made, paragraph)) for paragraph in made.notes[at].paragraphs) // _WIDTH + 2 for at in self.notes)
        return len(self.body) + notes > _LINES


def _shown(made: Made, inlines: tuple[Inline, ...]) -> str:
    out = ""
    for one in inlines:
        if isinstance(one, Mark):
            note = made.notes[one.note]
            out += f"[{note.label}]" if note.kind == "reference" else str(note.label)
        else:
            out += one.shown if isinstance(one, Link) else one.text if isinstance(one, Raised) else one
    return out


def _wrapped(text: str, indent: str = " ") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, break_on_hyphens=False, break_long_words=False)


def _pages(made: Made) -> list[_Page]:
    pages = [_Page()]
    for block in made.blocks:
        if pages[-1].full(made):
            pages.append(_Page())
        page = pages[-1]
        page.body += _lines(made, block)
        page.notes += [one.note for one in block.inlines if isinstance(one, Mark) and made.notes[one.note].kind != "reference"]
    return pages


def _lines(made: Made, block: Block) -> list[str]:
    if block.table:
        rows = ["    ".join(_shown(made, cell) for cell in row) for row in block.table.rows]
        return rows + [f"{letter} {said}" for letter, said in block.table.notes]
    said = _shown(made, block.inlines)
    return _wrapped(f"{block.number} {said}" if block.number else said, "" if block.kind in ("title", "heading") else " ")


def plain_text(made: Made, spaced: bool = True, targets: bool = True) -> str:
    """The text. ``spaced``: a blank line after each line; ``targets``: the addresses of the links at the end of each page."""
    out = ""
    for page in _pages(made):
        lines = list(page.body)
        if page.notes:
            lines.append("__________________")
            for at in page.notes:
                note = made.notes[at]
                first, *rest = (_shown(made, paragraph) for paragraph in note.paragraphs)
                lines += _wrapped(f"{note.label}  {first}", " ")
                for paragraph in rest:
                    lines += _wrapped(paragraph)
        out += ("\n\n" if spaced else "\n").join(line + " " * (len(line) % 3) for line in lines) + ("\n\n" if spaced else "\n")
        if targets:
            links = [one for at in page.notes for paragraph in made.notes[at].paragraphs for one in paragraph if isinstance(one, Link)]
            out += "".join(f"{link.url}\n" for link in links)
    entries = [f"[{note.label}] {_shown(made, note.paragraphs[0])}" for _, note in made.references]
    return out + ("\nReferences\n\n" + "\n\n".join(entries) + "\n" if entries else "")
