"""LaTeX: the source of a document, for pdfTeX and as a document in its own right."""

from __future__ import annotations

from dataclasses import dataclass

from tools.make_documents.model import Block, Inline, Link, Made, Mark, Raised, Table

__all__ = ["Style", "latex"]

_PLAIN = {
    "\\": "\\textbackslash{}",
    "&": "\\&",
    "%": "\\%",
    "#": "\\#",
    "_": "\\_",
    "$": "\\$",
    "“": "``",
    "”": "''",
    "’": "'",
    "–": "--",
    "×": "$\\times$",
}
_SYMBOLS = {"*": "*", "†": "\\dag", "‡": "\\ddag", "§": "\\S"}


@dataclass(frozen=True, slots=True)
class Style:
    """How the page looks."""

    document_class: str = "article"
    options: str = "11pt"
    preamble: str = ""
    hyperref: bool = True
    columns: int = 1
    encoding: str = "OT1"
    chapters: bool = False


def escape(text: str) -> str:
    """A text with the characters that LaTeX would take for commands written otherwise."""
    return "".join(_PLAIN.get(char, char) for char in text)


class _Writer:
    def __init__(self, made: Made, style: Style) -> None:
        self.made, self.style = made, style

    def text(self, inlines: tuple[Inline, ...]) -> str:
        """A text as source."""
        return "".join(self.one(inline) for inline in inlines)

    def one(self, inline: Inline) -> str:
        """One piece of a text as source."""
        if isinstance(inline, Link):
            return f"\\url{{{inline.url}}}" if inline.shown == inline.url else f"\\href{{{inline.url}}}{{{escape(inline.shown)}}}"
        if isinstance(inline, Raised):
            return f"$^{{{inline.text}}}$" if inline.text.isdigit() else f"\\textsuperscript{{{escape(inline.text)}}}"
        if isinstance(inline, Mark):
            return self.note(inline.note)
        return escape(inline)

    def note(self, at: int) -> str:
        """A note where its marker stands; a symbol is set by hand and counts for nothing."""
        note = self.made.notes[at]
        if note.kind == "reference":
            return f"\\cite{{r{note.label}}}"
        said = "\n\n".join(self.text(paragraph) for paragraph in note.paragraphs)
        if note.label in _SYMBOLS:
            return (
                f"\\begingroup\\renewcommand{{\\thefootnote}}{{{_SYMBOLS[note.label]}}}\\footnote{{{said}}}"
                "\\addtocounter{footnote}{-1}\\endgroup{}"
            )
        return f"\\footnote{{{said}}}"

    def block(self, block: Block) -> str:
        """A block as source."""
        said = self.text(block.inlines)
        if block.kind == "title":
            return f"\\begin{{center}}{{\\Large {said}}}\\end{{center}}\n"
        if block.kind == "author":
            return f"\\begin{{center}}{said}\\end{{center}}\n"
        if block.kind == "heading":
            plain = escape("".join(one for one in block.inlines if isinstance(one, str)))
            reset = "\\setcounter{footnote}{0}" if self.style.chapters else ""
            return f"{reset}\\section[{plain}]{{{said}}}\n"
        if block.kind == "caption":
            return f"\\begin{{center}}\\small {said}\\end{{center}}\n"
        if block.table:
            return self.table(block.table)
        return (f"\\noindent {block.number}\\quad " if block.number else "") + said + "\n"

    def table(self, table: Table) -> str:
        """A table with its notes below it."""
        rows = ["&".join(self.text(cell) for cell in row) + "\\\\" for row in table.rows]
        rows.insert(1, "\\hline")
        notes = "\\\\ ".join(f"\\textsuperscript{{{escape(letter)}}} {escape(said)}" for letter, said in table.notes)
        wide = table.wide and "twocolumn" in self.style.options
        if self.style.columns > 1 and table.wide:
            return f"\\end{{multicols}}\n{self.tabular(rows, notes)}\n\\begin{{multicols}}{{{self.style.columns}}}\n"
        if self.style.columns > 1:
            return self.tabular(rows, notes)
        star, place = ("*", "t") if wide else ("", "t" if "twocolumn" in self.style.options else "h")
        return f"\\begin{{table{star}}}[{place}]{self.tabular(rows, notes)}\\end{{table{star}}}\n"

    @staticmethod
    def tabular(rows: list[str], notes: str) -> str:
        """The table itself."""
        inner = "\n".join(rows)
        return (
            f"\\begin{{center}}\\small\\begin{{tabular}}{{lrrr}}\\hline\n{inner}\n\\hline\\end{{tabular}}"
            f"\\par\\smallskip{{\\footnotesize {notes}}}\\end{{center}}\n"
        )

    def document(self) -> str:
        """The whole source."""
        style, blocks = self.style, self.made.blocks
        body = "\n".join(self.block(block) for block in blocks)
        if style.columns > 1:
            body = f"\\begin{{multicols}}{{{style.columns}}}\n{body}\n\\end{{multicols}}\n"
        if self.made.references:
            entries = "\n".join(
                f"\\bibitem{{r{note.label}}} {' '.join(self.text(one) for one in note.paragraphs)}" for _, note in self.made.references
            )
            body += f"\n\\begin{{thebibliography}}{{99}}\n{entries}\n\\end{{thebibliography}}\n"
        packages = f"\\usepackage[{style.encoding}]{{fontenc}}\n\\usepackage[utf8]{{inputenc}}\n\\usepackage{{multicol}}\n"
        links = "\\usepackage{hyperref}\n" if style.hyperref else "\\usepackage{url}\n"
        head = f"\\documentclass[{style.options}]{{{style.document_class}}}\n{packages}{style.preamble}\n{links}"
        return f"{head}\\begin{{document}}\n{body}\\end{{document}}\n"


def latex(made: Made, style: Style | None = None) -> str:
    """The LaTeX source of a document."""
    return _Writer(made, style or Style()).document()
