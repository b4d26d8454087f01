"""HTML for programs that print it: WeasyPrint with the footnotes of CSS, Chromium with a list of notes at the end."""

from __future__ import annotations

from tools.make_documents.model import Made, Note
from tools.make_documents.web import PageWriter

__all__ = ["chromium_page", "weasyprint_page"]

_STYLE = (
    "body{font-family:'Liberation Serif',serif;font-size:11pt;text-align:justify;hyphens:auto;overflow-wrap:anywhere}"
    ".small,.caption{font-size:8pt} sup{font-size:7pt} td,th{padding:0 8pt}"
    "@page{size:A4;margin:2cm;@bottom-center{content:counter(page);font-size:9pt}@footnote{border-top:.5pt solid;padding-top:4pt}}"
    ".fn{float:footnote;font-size:8pt;text-align:left}"
)


def _page(made: Made, body: str, style: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="{made.language}" dir="{"rtl" if made.language == "ar" else "ltr"}"><head><meta charset="utf-8">'
        f"<style>{_STYLE}{style}</style></head><body>{body}</body></html>"
    )


def weasyprint_page(made: Made, style: str = "") -> str:
    """A page with a floating note where each marker stands."""

    def mark(_: int, note: Note) -> str:
        return f'<span class="fn">{writer.note(note, " ")}</span>'

    writer = PageWriter(made, mark)
    return _page(made, writer.body() + writer.references(), style)


def chromium_page(made: Made, style: str = "", marks: str = "<sup>{link}</sup>") -> str:
    """A page with linked markers and a numbered list of notes."""

    def mark(at: int, note: Note) -> str:
        return marks.format(link=f'<a id="r{at}" href="#n{at}">{note.label}</a>')

    writer = PageWriter(made, mark)
    body = writer.body()
    items = "".join(f'<li id="n{at}">{writer.note(note, "<br>")}</li>' for at, note in made.footnotes)
    return _page(made, f"{body}<h2>Notes</h2><ol>{items}</ol>{writer.references()}", style)
