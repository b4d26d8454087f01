"""HTML: the body of a page, and the idioms in which pages on the web write their notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from tools.make_documents.model import Block, Inline, Link, Made, Mark, Note, Raised, Table

__all__ = ["IDIOMS", "Idiom", "PageWriter", "web_page"]


@dataclass(frozen=True, slots=True)
class Idiom:
    """One way of writing notes: ``mark(label, n, words)`` in the text, ``item(label, n, words)`` in the list, and what stands around the
    list. ``n`` counts notes from 1; ``words`` is the note as HTML without paragraphs.
    """

    mark: Callable[[str, int, str], str]
    item: Callable[[str, int, str], str]
    before: str = ""
    after: str = ""
    several: bool = True


def text_of(html: str) -> str:
    """The words of a piece of HTML, for an attribute."""
    out, inside = "", False
    for char in html:
        inside = char == "<" or (inside and char != ">")
        out += "" if inside or char == ">" else char
    return out.replace('"', "&quot;")


IDIOMS: dict[str, Idiom] = {
    "word": Idiom(
        lambda label, n, _: (
            f'<a style=\'mso-footnote-id:ftn{n}\' href="#_ftn{n}" name="_ftnref{n}" title=""><span '
            f"class=MsoFootnoteReference>[{label}]</span></a>"
        ),
        lambda label, n, said: (
            f"<div style='mso-element:footnote' id=ftn{n}>\n<p class=MsoFootnoteText><a style='mso-footnote-id:ftn{n}' "
            f'href="#_ftnref{n}" name="_ftn{n}" title=""><span class=MsoFootnoteReference>[{label}]</span></a> {said}</p>\n</div>'
        ),
        "<div style='mso-element:footnote-list'><br clear=all>\n<hr align=left size=1 width=\"33%\">",
        "</div>",
        several=False,
    ),
    "wiki": Idiom(
        lambda label, n, _: (
            f'<sup id="cite_ref-{n}" class="reference"><a href="#cite_note-{n}"><span>&#91;</span>{label}<span>&#93;</span></a></sup>'
        ),
        lambda _, n, said: (
            f'<li id="cite_note-{n}"><span class="mw-cite-backlink"><b><a href="#cite_ref-{n}">^</a></b></span> '
            f'<span class="reference-text">{said}</span></li>'
        ),
        '<h2 id="Notes">Notes</h2><div class="reflist"><ol class="references">',
        "</ol></div>",
        several=False,
    ),
    "substack": Idiom(
        lambda label, n, _: (
            f'<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-{n}-77" '
            f'href="#footnote-{n}-77" target="_self">{label}</a>'
        ),
        lambda label, n, said: (
            f'<div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-{n}-77" '
            f'href="#footnote-anchor-{n}-77" class="footnote-number" contenteditable="false" target="_self">{label}</a>'
            f'<div class="footnote-content"><p>{said}</p></div></div>'
        ),
    ),
    "aria": Idiom(
        lambda label, n, _: f'<sup><a href="#note-{n}" id="note-{n}-ref" role="doc-noteref" aria-label="Note {label}">{label}</a></sup>',
        lambda _, n, said: f'<li id="note-{n}" role="doc-endnote"><p>{said} <a href="#note-{n}-ref" role="doc-backlink">↩</a></p></li>',
        '<section role="doc-endnotes"><h2>Notes</h2><ol>',
        "</ol></section>",
    ),
    "pandoc": Idiom(
        lambda label, n, _: f'<a href="#fn{n}" class="footnote-ref" id="fnref{n}"><sup>{label}</sup></a>',
        lambda _, n, said: f'<li id="fn{n}"><p>{said}<a href="#fnref{n}" class="footnote-back">↩︎</a></p></li>',
        '<section class="footnotes footnotes-end-of-document"><hr><ol>',
        "</ol></section>",
    ),
    "bare": Idiom(
        lambda label, n, _: f"<sup>{label}</sup>",
        lambda label, n, said: f'<p class="small"><sup>{label}</sup> {said}</p>',
        '<div class="notes"><hr>',
        "</div>",
        several=False,
    ),
    "brackets": Idiom(
        lambda label, n, _: f"[{label}]",
        lambda label, n, said: f"<p>[{label}] {said}</p>",
        "<h2>Notes</h2>",
        several=False,
    ),
    "easy": Idiom(
        lambda label, n, said: (
            f'<span class="easy-footnote" id="easy-footnote-{n}-9"></span><span class="easy-footnote"><a '
            f'href="#easy-footnote-bottom-{n}-9" title="{text_of(said)}"><sup>{label}</sup></a></span>'
        ),
        lambda _, n, said: (
            f'<li class="easy-footnote-single"><span id="easy-footnote-bottom-{n}-9" class="easy-footnote-margin-adjust">'
            f'</span>{said}<a class="easy-footnote-to-top" href="#easy-footnote-{n}-9">↑</a></li>'
        ),
        '<div class="easy-footnote-title"><h4>Notes</h4></div><ol class="easy-footnotes-wrapper">',
        "</ol>",
        several=False,
    ),
    "hidden": Idiom(
        lambda label, n, said: (
            f'<sup class="modern-footnotes-footnote" data-mfn="{n}"><a href="javascript:void(0)" role="button" '
            f'aria-describedby="mfn-content-{n}">{label}</a></sup><span id="mfn-content-{n}" role="tooltip" '
            f'class="modern-footnotes-footnote__note" data-mfn="{n}">{said}</span>'
        ),
        lambda *_: "",
        several=False,
    ),
    "law": Idiom(
        lambda label, n, _: f'<sup class="citation"><a id="footnote-anchor-{n}" href="#footnote-ref-{n}">{label}</a></sup>',
        lambda label, n, said: (
            f'<li id="footnote-ref-{n}"><p><span class="arrow">^</span> {said} '
            f'<a href="#footnote-anchor-{n}">Return to citation ^</a></p></li>'
        ),
        '<div class="footnotes"><ol>',
        "</ol></div>",
        several=False,
    ),
    "arrow": Idiom(
        lambda label, n, _: f'<a id="back{n}" href="#foot{n}">{label}</a>',
        lambda label, n, said: f'<p id="foot{n}">{label}. {said} <a href="#back{n}">[back]</a></p>',
        "<hr>",
        several=False,
    ),
}


class PageWriter:
    """The body of a page; ``mark`` writes a marker."""

    def __init__(self, made: Made, mark: Callable[[int, Note], str]) -> None:
        self.made, self.mark = made, mark

    def text(self, inlines: tuple[Inline, ...]) -> str:
        """A text as HTML."""
        return "".join(self.one(inline) for inline in inlines)

    def one(self, inline: Inline) -> str:
        """One piece of a text as HTML."""
        if isinstance(inline, Link):
            return f'<a href="{escape(inline.url)}">{escape(inline.shown)}</a>'
        if isinstance(inline, Raised):
            return f"<sup>{escape(inline.text)}</sup>"
        if isinstance(inline, Mark):
            note = self.made.notes[inline.note]
            return f"[{note.label}]" if note.kind == "reference" else self.mark(inline.note, note)
        return escape(inline, quote=False)

    def note(self, note: Note, between: str = "</p><p>") -> str:
        """The words of a note."""
        return between.join(self.text(paragraph) for paragraph in note.paragraphs)

    def block(self, block: Block) -> str:
        """A block as HTML."""
        said = self.text(block.inlines)
        if block.table:
            return self.table(block.table)
        tag = {"title": "h1", "heading": "h2"}.get(block.kind, "p")
        kind = {"caption": ' class="caption"', "author": ' class="byline"'}.get(block.kind, "")
        return f"<{tag}{kind}>{block.number + ' ' if block.number else ''}{said}</{tag}>"

    def table(self, table: Table) -> str:
        """A table with its notes below it."""
        rows = ["".join(f"<{tag}>{self.text(cell)}</{tag}>" for cell in row) for row, tag in self._rows(table)]
        notes = "<br/>".join(f"<sup>{escape(letter)}</sup> {escape(said)}" for letter, said in table.notes)
        return f'<table>{"".join(f"<tr>{row}</tr>" for row in rows)}</table><p class="small">{notes}</p>'

    @staticmethod
    def _rows(table: Table) -> list[tuple[tuple[tuple[Inline, ...], ...], str]]:
        return [(row, "td" if at else "th") for at, row in enumerate(table.rows)]

    def body(self) -> str:
        """All blocks."""
        return "\n".join(self.block(block) for block in self.made.blocks)

    def references(self) -> str:
        """The list of references."""
        entries = "\n".join(f"<p>[{note.label}] {self.note(note)}</p>" for _, note in self.made.references)
        return f"<h2>References</h2>\n{entries}" if entries else ""


def web_page(made: Made, name: str) -> str:
    """A page whose notes are written in the idiom ``name``."""
    idiom = IDIOMS[name]
    between = "</p><p>" if idiom.several else "<br>"
    seen: set[int] = set()

    def mark(at: int, note: Note) -> str:
        again = at in seen
        seen.add(at)
        made_mark = idiom.mark(note.label or str(at + 1), at + 1, writer.note(note, " "))
        return made_mark.replace(f'id="cite_ref-{at + 1}"', f'id="cite_ref-{at + 1}-b"') if again else made_mark

    writer = PageWriter(made, mark)
    body = writer.body()
    notes = "\n".join(idiom.item(note.label or str(at + 1), at + 1, writer.note(note, between)) for at, note in made.footnotes)
    listed = f"{idiom.before}\n{notes}\n{idiom.after}" if notes.strip() else ""
    title = escape("".join(one for one in made.blocks[0].inlines if isinstance(one, str)))
    return (
        f'<!DOCTYPE html>\n<html lang="{made.language}"><head><meta charset="utf-8"><title>{title} – Harbour Trust</title></head>\n<body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/about/">About the Trust</a></li></ul></nav>\n'
        f"<main><article>\n{body}\n{listed}\n{writer.references()}\n</article></main>\n<footer><p>© Harbour Trust. "
        '<a href="/contact/">Contact</a></p></footer></body></html>\n'
    )
