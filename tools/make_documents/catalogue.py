"""Every variant that is made: which recipe through which program, and why it is there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tools.make_documents.compose import Recipe
from tools.make_documents.epub import epub
from tools.make_documents.latex import Style, latex
from tools.make_documents.markup import markdown, rst
from tools.make_documents.opendocument import Sheet, flat_odt
from tools.make_documents.plain import plain_text
from tools.make_documents.printed import chromium_page, weasyprint_page
from tools.make_documents.troff import troff
from tools.make_documents.typst import typst
from tools.make_documents.variants import Variant, roman
from tools.make_documents.web import IDIOMS, web_page
from tools.make_documents.words import LANGUAGES

__all__ = ["variants"]

_BOOK = "\\usepackage[a5paper,margin=1.7cm]{geometry}\\usepackage{fancyhdr}\\pagestyle{headings}"
_HEADS = (
    "\\usepackage{fancyhdr}\\pagestyle{fancy}\\fancyhead[L]{Harbour Trust 1904}\\fancyhead[R]{No. 12}"
    "\\renewcommand{\\headrulewidth}{.4pt}\\renewcommand{\\footrulewidth}{.4pt}\\fancyfoot[C]{Chronicle, vol. 3 -- \\thepage}"
)
_DOTTED = "\\makeatletter\\renewcommand\\@makefntext[1]{\\noindent\\@thefnmark. #1}\\makeatother"
_TIMES = "\\usepackage{mathptmx}"
_PLEADING = _TIMES + "\\usepackage[pagewise]{lineno}\\linenumbers\\usepackage{setspace}\\doublespacing\\usepackage[left=3.5cm]{geometry}"

# Of the files of an office, the sample holds these.
_SMALL = {("plain", "docx"), ("endnotes", "odt"), ("united-nations", "docx")}


def variants() -> Iterator[Variant]:
    """All variants."""
    yield from _latex()
    yield from _typst()
    yield from _office()
    yield from _printed()
    yield from _languages()
    yield from _sources()


def _latex() -> Iterator[Variant]:
    def one(name: str, recipe: Recipe, style: Style, *, sample: bool = False, texts: bool = False) -> Variant:
        links = style.hyperref
        return Variant(f"tex-{name}", "pdf", "pdflatex", recipe, partial(latex, style=style), hyperlinks=links, sample=sample, texts=texts)

    two, small = "10pt,twocolumn", "\\usepackage[margin=1.5cm]{geometry}"
    yield one("plain", Recipe(14), Style(encoding="T1"), texts=True)
    yield one("nolinks", Recipe(14), Style(hyperref=False), texts=True)
    yield one("two-multicol", Recipe(16), Style(options="10pt", columns=2))
    three = Style("extarticle", "9pt", _TIMES + small, columns=3)
    yield one("three-multicol", Recipe(20), three, sample=True)
    yield one("three-wide-table", Recipe(20, wide_table=True), three)
    yield one("two", Recipe(18), Style(options=two, encoding="T1"), texts=True)
    yield one("two-nolinks", Recipe(18, density=0.6), Style(options=two, preamble=_TIMES, hyperref=False), sample=True)
    yield one("two-wide-table", Recipe(18, wide_table=True), Style(options=two, preamble=_TIMES), sample=True)
    yield one("two-page-wide-notes", Recipe(18), Style(options="10pt", columns=2, hyperref=False))
    yield one("two-column-wide", Recipe(18), Style(options=two, preamble="\\usepackage{dblfnote}", hyperref=False))
    yield one("book", Recipe(18), Style("book", "10pt", _BOOK, encoding="T1"))
    yield one("times-bottom", Recipe(14, density=0.7), Style(preamble="\\usepackage{mathptmx}\\usepackage[bottom]{footmisc}"))
    sans = "\\usepackage[hang]{footmisc}\\usepackage{helvet}\\renewcommand{\\familydefault}{\\sfdefault}"
    yield one("hanging", Recipe(14, density=0.7), Style(preamble=sans, encoding="T1"))
    yield one("norule", Recipe(14), Style(preamble="\\renewcommand{\\footnoterule}{}", hyperref=False))
    yield one("same-size", Recipe(14), Style(preamble="\\let\\footnotesize\\normalsize", hyperref=False))
    yield one("dotted", Recipe(14), Style(preamble=_TIMES + _DOTTED, hyperref=False), sample=True)
    yield one("symbols", Recipe(8, labels="symbol", density=0.3), Style())
    yield one("mixed-symbols", Recipe(14, labels="mixed"), Style(hyperref=False))
    yield one("author", Recipe(12, author_note=True), Style(preamble=_TIMES, hyperref=False), sample=True)
    yield one("perpage", Recipe(16, labels="page"), Style(preamble=_TIMES + "\\usepackage[perpage]{footmisc}", hyperref=False), sample=True)
    yield one("chapters", Recipe(18, labels="chapter"), Style(chapters=True))
    yield one("long-notes", Recipe(16, long_notes=True), Style(hyperref=False), texts=True)
    yield one("several-paragraphs", Recipe(14, several_paragraphs=True), Style(hyperref=False))
    yield one("headings-captions", Recipe(14, heading_notes=True, caption_notes=True), Style(), sample=True)
    yield one("references", Recipe(12, references=6), Style(preamble=_TIMES, hyperref=False), sample=True)
    yield one("only-references", Recipe(12, references=8, density=0), Style())
    yield one("heads-and-feet", Recipe(18), Style(preamble=_HEADS, hyperref=False), texts=True)
    yield one("pleading", Recipe(12, tables=0), Style(options="12pt", preamble=_PLEADING, hyperref=False), sample=True)
    yield one("numbered", Recipe(16, numbered=True, headings=False), Style(hyperref=False))
    yield one("adjacent", Recipe(12, adjacent=0.6), Style(hyperref=False))
    yield one("star-table", Recipe(12, table_letters="*†"), Style(hyperref=False))
    landscape = "\\usepackage[a4paper,landscape,margin=2cm]{geometry}"
    yield one("landscape", Recipe(12), Style(preamble=landscape))


def _typst() -> Iterator[Variant]:
    def one(name: str, recipe: Recipe, *, sample: bool = False, **style: object) -> Variant:
        source = partial(typst, **style)  # type: ignore[arg-type]  # the options of typst(), by name
        return Variant(f"typst-{name}", "pdf", "typst", recipe, source, hyperlinks=bool(style.get("links", True)), sample=sample)

    short = "#set footnote.entry(separator: line(length: 40pt, stroke: .5pt))"
    yield one("plain", Recipe(14))
    yield one("two", Recipe(18), columns=2, sample=True)
    yield one("two-wide-table", Recipe(18, wide_table=True), columns=2)
    yield one("two-nolinks", Recipe(18), columns=2, links=False)
    yield one("three", Recipe(22), columns=3, size=8.5, sample=True)
    yield one("three-letter", Recipe(22, density=0.6), columns=3, size=8, paper="us-letter", rules=short)
    yield one("heads", Recipe(18), page=", header: [Harbour Trust #h(1fr) Annual chronicle]")
    yield one("noseparator", Recipe(18), rules="#set footnote.entry(separator: none)")
    yield one("long-notes", Recipe(16, long_notes=True), links=False)
    yield one("references", Recipe(12, references=6))
    yield one("landscape", Recipe(14), page=", flipped: true", columns=2)
    yield one("german", Recipe(12, language="de", tables=0, powers=False))


def _office() -> Iterator[Variant]:
    untagged = ':writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}'

    def one(name: str, recipe: Recipe, sheet: Sheet, extension: str = "pdf", *, sample: bool = False, filters: str = "") -> Variant:
        kind, label = ("endnote", roman) if sheet.endnotes else ("", str)
        source = partial(flat_odt, sheet=sheet)
        return Variant(f"office-{name}", extension, "soffice", recipe, source, kind, label, filters=filters, sample=sample)

    nations = Recipe(18, numbered=True, headings=False, author_note=False, tables=0)
    sheets = (
        ("plain", Recipe(14), Sheet(), True),
        ("two", Recipe(18), Sheet(columns=2), False),
        ("three", Recipe(18), Sheet(columns=3, size=9), True),
        ("per-page", Recipe(18, labels="page"), Sheet(restart="page"), False),
        ("endnotes", Recipe(12), Sheet(endnotes=True), True),
        ("sans", Recipe(18, density=0.8), Sheet(font="Liberation Sans"), False),
        ("raised-labels", Recipe(18), Sheet(raised_labels=True, gap="<text:s/>"), False),
        ("raised-tab-two", Recipe(18), Sheet(2, raised_labels=True, gap="<text:tab/>"), False),
        ("tab", Recipe(18, density=0.6), Sheet(gap="<text:tab/>"), False),
        ("author", Recipe(12, author_note=True, labels="mixed"), Sheet(), False),
        ("several-paragraphs", Recipe(14, several_paragraphs=True), Sheet(), False),
        ("long-notes", Recipe(16, long_notes=True), Sheet(), False),
        ("headings-captions", Recipe(14, heading_notes=True, caption_notes=True), Sheet(), False),
        ("united-nations", nations, Sheet(united_nations=True, raised_labels=True, gap='<text:s text:c="2"/>', size=10), True),
        ("landscape", Recipe(14), Sheet(landscape=True, columns=2), False),
        ("references", Recipe(12, references=6), Sheet(), False),
        ("adjacent", Recipe(12, adjacent=0.6), Sheet(raised_labels=True), False),
    )
    for name, recipe, sheet, sample in sheets:
        yield one(name, recipe, sheet, sample=sample)
    yield one("untagged", Recipe(18), Sheet(separator=False), filters=untagged)
    for extension in ("docx", "odt"):
        for name, recipe, sheet, sample in sheets:
            if sheet.columns == 1 and name != "per-page":
                yield one(name, recipe, sheet, extension, sample=sample and (name, extension) in _SMALL)


def _printed() -> Iterator[Variant]:
    def weasy(name: str, recipe: Recipe, style: str = "", *, sample: bool = False) -> Variant:
        return Variant(f"weasyprint-{name}", "pdf", "weasyprint", recipe, partial(weasyprint_page, style=style), sample=sample)

    def chrome(name: str, recipe: Recipe, style: str = "", marks: str = "<sup>{link}</sup>", *, sample: bool = False) -> Variant:
        source = partial(chromium_page, style=style, marks=marks)
        return Variant(f"chromium-{name}", "pdf", "chromium", recipe, source, "endnote", sample=sample)

    quad = "::footnote-marker{content:counter(footnote) ' '} "
    quad += "::footnote-call{content:counter(footnote);vertical-align:super;font-size:60%}"
    yield weasy("plain", Recipe(14, adjacent=0), sample=True)
    yield weasy("long", Recipe(30, density=0.6, adjacent=0))
    yield weasy("raised", Recipe(14, adjacent=0), quad)
    yield chrome("plain", Recipe(12), sample=True)
    yield chrome("two", Recipe(12), "body{columns:2}")
    yield chrome("brackets", Recipe(12), "", "[{link}]")
    for columns in (1, 2):
        yield Variant(
            f"groff-{columns}", "pdf", "groff", Recipe(14), partial(troff, columns=columns), hyperlinks=False, sample=columns == 2
        )


def _languages() -> Iterator[Variant]:
    for language in LANGUAGES[1:]:
        recipe = Recipe(8, language=language, tables=0, powers=False)
        if language != "zh":  # with the usual fallback fonts LibreOffice and Chromium drop Chinese characters from the text of a PDF
            yield Variant(f"office-{language}", "pdf", "soffice", recipe, flat_odt, sample=language in ("ru", "fr"))
            yield Variant(f"chromium-{language}", "pdf", "chromium", recipe, chromium_page, "endnote")
        yield Variant(f"office-{language}", "docx", "soffice", recipe, flat_odt)
        yield Variant(f"web-{language}", "html", "own", recipe, partial(web_page, name="pandoc"), "", sample=language == "zh")


def _sources() -> Iterator[Variant]:
    twice = Recipe(12, cited_twice=0.15)
    for name in IDIOMS:
        recipe = Recipe(12, cited_twice=0.15) if name in ("wiki", "brackets", "aria") else Recipe(12)
        kind = "endnote" if name in ("brackets", "aria") else ""
        yield Variant(
            f"web-{name}", "html", "own", recipe, partial(web_page, name=name), kind, sample=name in ("word", "wiki", "bare", "law")
        )
    for name in ("arrow", "bare"):
        yield Variant(f"web-{name}-mixed", "html", "own", Recipe(12, author_note=True), partial(web_page, name=name))
    yield Variant("web-references", "html", "own", Recipe(12, references=6), partial(web_page, name="pandoc"))
    yield Variant("book", "epub", "own", twice, epub, sample=True)
    yield Variant("book-paragraphs", "epub", "own", Recipe(12, several_paragraphs=True), epub)
    yield Variant("notes", "md", "own", twice, markdown, sample=True)
    yield Variant("notes-paragraphs", "md", "own", Recipe(12, several_paragraphs=True, heading_notes=True), markdown)
    yield Variant("manual", "rst", "own", twice, rst, sample=True)
    yield Variant("manual-paragraphs", "rst", "own", Recipe(12, several_paragraphs=True, references=4), rst, reference="R")
    yield Variant("article", "tex", "own", Recipe(12), latex, sample=True)
    several = Recipe(12, several_paragraphs=True, references=4, heading_notes=True)
    yield Variant("article-paragraphs", "tex", "own", several, latex)
    yield Variant("article-symbols", "tex", "own", Recipe(12, author_note=True, labels="mixed"), latex)
    yield Variant("copied", "txt", "own", Recipe(12, tables=0, headings=False), plain_text, hyperlinks=False, sample=True)
    yield Variant(
        "copied-dense",
        "txt",
        "own",
        Recipe(12, tables=0, headings=False),
        partial(plain_text, spaced=False, targets=False),
        hyperlinks=False,
    )
    symbols = Recipe(10, tables=0, headings=False, author_note=True, long_notes=True)
    yield Variant("copied-author", "txt", "own", symbols, plain_text, hyperlinks=False)
