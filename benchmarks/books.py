"""Long documents for the benchmarks: the same made book in every format."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
from tests.support.office import docx, epub, note, note_mark, odt, odt_note, p
from tests.support.pdf import Page, build
from tools.make_documents.compose import Recipe, compose
from tools.make_documents.latex import latex
from tools.make_documents.markup import markdown, rst
from tools.make_documents.plain import plain_text
from tools.make_documents.web import web_page

__all__ = ["made_pdf", "repeated", "sample_pdfs", "texts"]

SAMPLE = Path(__file__).parents[1] / "evaluation" / "data" / "documents"


def made_pdf(pages: int) -> bytes:
    """A PDF with two footnotes on each page."""
    made = []
    for number in range(1, pages + 1):
        page, first = Page(), 2 * number - 1
        page.lines(72, 770, [f"The keeper of light {line} wrote down every ship that passed in year {number}." for line in range(44)])
        for label, y in ((first, 200.0), (first + 1, 188.0)):
            after = page.text(72, y, "The tide of that day was high")
            page.text(after, y + 4, str(label), size=6.0)
        page.rule(72, 200, 120)
        for label, y in ((first, 104.0), (first + 1, 92.0)):
            after = page.text(72, y, str(label), size=6.0)
            page.text(after + 4, y, f"Dava Sobel, Longitude (New York, Walker, 1995), p. {label}.", size=8.0)
        made.append(page)
    return build(*made)


def sample_pdfs() -> list[bytes]:
    """The PDFs of the sample of documents, made by six programs."""
    return [path.read_bytes() for path in sorted(SAMPLE.glob("*.pdf"))]


def repeated(name: str, pages: int) -> bytes:
    """A PDF of the sample again and again, until there are so many pages."""
    out = pypdfium2.PdfDocument.new()
    source = pypdfium2.PdfDocument(SAMPLE / name)
    while (left := pages - len(out)) > 0:
        out.import_pages(source, list(range(min(len(source), left))))
    buffer = io.BytesIO()
    out.save(buffer)
    return buffer.getvalue()


def texts(paragraphs: int) -> dict[str, bytes]:
    """A made book of so many paragraphs in every format but PDF, by the ending of its name."""
    made = compose("benchmark", Recipe(paragraphs, tables=0))
    body, notes = [], {}
    written = []
    for number in range(1, paragraphs + 1):
        said = f"The keeper of light {number} wrote down every ship that passed, and the almanac names them all. " * 5
        cited = f"Dava Sobel, Longitude (New York, Walker, 1995), p. {number}."
        body.append(p(said, note_mark(number)))
        notes[number] = note(cited)
        written.append(f"<text:p>{said}{odt_note(str(number), cited, note_id=f'ftn{number}')}</text:p>")
    chapter = "".join(f'<p>{block}<a epub:type="noteref" id="r{at}" href="#n{at}">{at}</a></p>' for at, block in enumerate(notes, 1))
    asides = "".join(f'<aside epub:type="footnote" id="n{at}"><p>{at}. Longitude, p. {at}.</p></aside>' for at in notes)
    return {
        "html": web_page(made, "pandoc").encode(),
        "md": markdown(made).encode(),
        "rst": rst(made).encode(),
        "tex": latex(made).encode(),
        "txt": plain_text(made).encode(),
        "docx": docx(*body, footnotes=notes),
        "odt": odt("".join(written)),
        "epub": epub({"one.xhtml": chapter + asides}),
    }
