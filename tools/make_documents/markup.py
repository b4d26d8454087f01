"""Markdown and reStructuredText."""

from __future__ import annotations

import re

from tools.make_documents.model import Block, Inline, Link, Made, Mark, Raised, Table

__all__ = ["markdown", "rst"]


class _Writer:
    def __init__(self, made: Made) -> None:
        self.made = made

    def text(self, inlines: tuple[Inline, ...]) -> str:
        """A text as source."""
        out = ""
        for inline in inlines:
            piece = self.one(inline, out[-1:])
            out += piece
        return out

    def one(self, inline: Inline, before: str) -> str:
        """One piece of a text as source; ``before`` is the character before it."""
        raise NotImplementedError


class _Markdown(_Writer):
    def one(self, inline: Inline, before: str) -> str:  # noqa: ARG002  # RST needs it
        if isinstance(inline, Link):
            return f"<{inline.url}>" if inline.shown == inline.url else f"[{inline.shown}]({inline.url})"
        if isinstance(inline, Raised):
            return f"^{inline.text}^"
        if isinstance(inline, Mark):
            note = self.made.notes[inline.note]
            return f"\\[{note.label}\\]" if note.kind == "reference" else f"[^{note.label}]"
        return re.sub(r"([*_`\[\]\\])", r"\\\1", inline)

    def block(self, block: Block) -> str:
        """A block as source."""
        if block.table:
            return _markdown_table(self, block.table)
        said = self.text(block.inlines)
        return {"title": "# ", "heading": "## "}.get(block.kind, block.number.replace(".", "\\.") + " " if block.number else "") + said


def _markdown_table(writer: _Writer, table: Table) -> str:
    rows = ["| " + " | ".join(writer.text(cell) for cell in row) + " |" for row in table.rows]
    rows.insert(1, "|---|---|---|---|")
    return "\n".join(rows) + "\n\n" + "\n\n".join(f"^{letter}^ {said}" for letter, said in table.notes)


def markdown(made: Made) -> str:
    """The document in Markdown with the footnotes that PHP Markdown Extra brought."""
    writer = _Markdown(made)
    body = "\n\n".join(writer.block(block) for block in made.blocks)
    code = "```\nfoot[^1] in code is no note\n```"
    notes = "\n\n".join(
        f"[^{note.label}]: " + "\n\n    ".join(writer.text(paragraph) for paragraph in note.paragraphs) for _, note in made.footnotes
    )
    return f"{body}\n\n{code}\n\n{notes}\n"


class _Rst(_Writer):
    def one(self, inline: Inline, before: str) -> str:
        if isinstance(inline, Link):
            return inline.url if inline.shown == inline.url else f"`{inline.shown} <{inline.url}>`__"
        if isinstance(inline, Raised):
            return f"\\ :sup:`{inline.text}`\\ "
        if isinstance(inline, Mark):
            note = self.made.notes[inline.note]
            name = f"R{note.label}" if note.kind == "reference" else note.label
            return ("\\ " if before not in ("", " ", "\n") else "") + f"[{name}]_" + "\\ "
        return re.sub(r"([*`|\\])", r"\\\1", re.sub(r"_", r"\\_", inline))

    def block(self, block: Block) -> str:
        """A block as source."""
        if block.table:
            rule = "  ".join("=" * 14 for _ in range(4))
            rows = ["  ".join(self.text(cell).strip().ljust(14) for cell in row) for row in block.table.rows]
            rows = [re.sub(r"\\ ?:sup:`(.)`\\ ?", r" (\1)", row) for row in rows]
            rows = ["  ".join(cell.strip().ljust(14) for cell in re.split(r"\s{2,}", row)) for row in rows]
            notes = "\n\n".join(f":sup:`{letter}` {said}" for letter, said in block.table.notes)
            return "\n".join([rule, rows[0], rule, *rows[1:], rule]) + "\n\n" + notes
        said = self.text(block.inlines)
        if block.kind in ("title", "heading"):
            return f"{said}\n{('=' if block.kind == 'title' else '-') * (len(said) + 2)}"
        return (block.number.replace(".", "\\.") + " " if block.number else "") + said


def rst(made: Made) -> str:
    """The document in reStructuredText."""
    writer = _Rst(made)
    body = "\n\n".join(writer.block(block) for block in made.blocks)
    code = "::\n\n    foot [1]_ in code is no note"
    notes = "\n\n".join(
        f".. [{'R' if note.kind == 'reference' else ''}{note.label}] "
        + "\n\n   ".join(writer.text(paragraph) for paragraph in note.paragraphs)
        for note in made.notes
    )
    return f"{body}\n\n{code}\n\n{notes}\n"
