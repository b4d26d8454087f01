"""groff with its ms macros: the source of a document."""

from __future__ import annotations

from tools.make_documents.model import Block, Inline, Link, Made, Mark, Raised

__all__ = ["troff"]

_PLAIN = {"\\": "\\e", "“": "\\[lq]", "”": "\\[rq]", "’": "\\[cq]", "–": "\\[en]", "×": "\\[mu]", "-": "\\-"}


def escape(text: str) -> str:
    """A text with the characters that groff would take for requests written otherwise."""
    return "".join(_PLAIN.get(char, char) for char in text)


def _text(made: Made, inlines: tuple[Inline, ...]) -> str:
    out = ""
    for one in inlines:
        if isinstance(one, Mark):
            note = made.notes[one.note]
            if note.kind == "reference":
                out += f"[{note.label}]"
                continue
            said = "\n.LP\n".join(_text(made, paragraph).strip() for paragraph in note.paragraphs)
            out += f"\\**\n.FS\n{said}\n.FE\n"
        elif isinstance(one, Raised):
            out += f"\\*{{{escape(one.text)}\\*}}"
        else:
            # \% keeps groff from hyphenating an address.
            out += "\\%" + escape(one.shown) if isinstance(one, Link) else escape(one)
    return out


def _block(made: Made, block: Block) -> str:
    said = "\n".join(line.strip() for line in _text(made, block.inlines).splitlines())
    if block.kind == "title":
        return f".TL\n{said}"
    if block.kind == "author":
        return f".AU\n{said}"
    if block.kind == "heading":
        return f".SH\n{said}"
    if block.table:
        rows = "\n".join("\t".join(_text(made, cell) for cell in row) for row in block.table.rows)
        notes = "\n.br\n".join(f"\\*{{{letter}\\*}} {escape(words)}" for letter, words in block.table.notes)
        return f".TS\ncenter;\nl r r r.\n{rows}\n.TE\n.LP\n.ps -2\n{notes}\n.ps +2"
    return f".PP\n{said}"


def troff(made: Made, columns: int = 1) -> str:
    """The source for ``groff -ms``."""
    blocks = [_block(made, block) for block in made.blocks]
    columns_at = 1 + (len(made.blocks) > 1 and made.blocks[1].kind == "author")
    if columns > 1:
        blocks.insert(columns_at, ".2C")
    return ".nr HM 2c\n.nr FM 2c\n.nr PO 2.2c\n.nr LL 16.5c\n" + "\n".join(blocks) + "\n"
