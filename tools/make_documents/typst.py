"""Typst: the source of a document."""

from __future__ import annotations

import re

from tools.make_documents.model import Block, Inline, Link, Made, Mark, Raised, Table

__all__ = ["typst"]


def escape(text: str) -> str:
    """A text with the characters that Typst would take for markup written otherwise."""
    return re.sub(r"([#$*_`<>@\\\[\]~=/\"'-])", r"\\\1", text)


class _Writer:
    def __init__(self, made: Made, columns: int, links: bool) -> None:
        self.made, self.columns, self.links = made, columns, links

    def text(self, inlines: tuple[Inline, ...]) -> str:
        """A text as source."""
        return "".join(self.one(inline) for inline in inlines)

    def one(self, inline: Inline) -> str:
        """One piece of a text as source."""
        if isinstance(inline, Link):
            if not self.links:
                return escape(inline.shown)
            shown = "" if inline.shown == inline.url else f"[{escape(inline.shown)}]"
            return f'#link("{inline.url}"){shown}'
        if isinstance(inline, Raised):
            return f"#super[{escape(inline.text)}]"
        if isinstance(inline, Mark):
            return self.note(inline.note)
        return escape(inline)

    def note(self, at: int) -> str:
        """A note where its marker stands."""
        note = self.made.notes[at]
        if note.kind == "reference":
            return f"\\[{note.label}\\]"
        said = "\n\n".join(self.text(paragraph) for paragraph in note.paragraphs)
        return f"#footnote[{said}]"

    def block(self, block: Block) -> str:
        """A block as source."""
        said = self.text(block.inlines)
        if block.kind == "title":
            shown = f"#text(size: 16pt)[{said}]"
            return f'#place(top + center, scope: "parent", float: true)[{shown}]' if self.columns > 1 else f"#align(center)[{shown}]"
        if block.kind == "author":
            return f"#align(center)[{said}]"
        if block.kind == "heading":
            return f"== {said}"
        if block.kind == "caption":
            return f"#align(center)[#text(size: 8pt)[{said}]]"
        if block.table:
            return self.table(block.table)
        return (f"{escape(block.number)} " if block.number else "") + said

    def table(self, table: Table) -> str:
        """A table with its notes below it."""
        cells = ", ".join(f"[{self.text(cell)}]" for row in table.rows for cell in row)
        notes = " \\ ".join(f"#super[{escape(letter)}] {escape(said)}" for letter, said in table.notes)
        made = f"#table(columns: 4, {cells})\n#text(size: 7pt)[{notes}]"
        return f'#place(top, scope: "parent", float: true)[{made}]' if table.wide and self.columns > 1 else made

    def references(self) -> str:
        """The list of references."""
        if not self.made.references:
            return ""
        entries = "\n\n".join(f"\\[{note.label}\\] {self.text(note.paragraphs[0])}" for _, note in self.made.references)
        return f"\n\n== References\n\n{entries}"


def typst(made: Made, columns: int = 1, size: float = 10, paper: str = "a4", rules: str = "", page: str = "", links: bool = True) -> str:
    """The Typst source. ``rules`` are set and show rules, ``page`` further settings of the page."""
    writer = _Writer(made, columns, links)
    body = "\n\n".join(writer.block(block) for block in made.blocks) + writer.references()
    font = "DejaVu Serif" if made.language == "ru" else "Libertinus Serif"
    return (
        f'#set page(paper: "{paper}", columns: {columns}, numbering: "1"{page})\n'
        f'#set text(size: {size}pt, font: "{font}", lang: "{made.language}", hyphenate: true)\n#set par(justify: true)\n{rules}\n\n{body}\n'
    )
