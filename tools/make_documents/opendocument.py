"""OpenDocument in one file (flat ODT), for LibreOffice: it makes PDF, DOCX and ODT of it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from tools.make_documents.model import Block, Inline, Link, Made, Mark, Raised, Table

__all__ = ["Sheet", "flat_odt"]

_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("table", "table"),
        ("svg", "svg-compatible"),
    )
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How the page looks. ``gap`` is what stands between the label of a note and its words."""

    columns: int = 1
    size: float = 11
    font: str = "Liberation Serif"
    restart: str = "document"
    endnotes: bool = False
    raised_labels: bool = False
    gap: str = ""
    separator: bool = True
    header: bool = True
    landscape: bool = False
    united_nations: bool = False
    margin: float = 2.0


class _Writer:
    def __init__(self, made: Made, sheet: Sheet) -> None:
        self.made, self.sheet, self.count = made, sheet, 0

    def text(self, inlines: tuple[Inline, ...]) -> str:
        """A text as XML."""
        return "".join(self.one(inline) for inline in inlines)

    def one(self, inline: Inline) -> str:
        """One piece of a text as XML."""
        if isinstance(inline, Link):
            return f'<text:a xlink:type="simple" xlink:href="{escape(inline.url)}">{escape(inline.shown)}</text:a>'
        if isinstance(inline, Raised):
            return f'<text:span text:style-name="Sup">{escape(inline.text)}</text:span>'
        if isinstance(inline, Mark):
            return self.note(inline.note)
        return escape(inline, quote=False)

    def note(self, at: int) -> str:
        """A note where its marker stands."""
        note = self.made.notes[at]
        if note.kind == "reference":
            return f"[{note.label}]"
        self.count += 1
        kind = "endnote" if self.sheet.endnotes else "footnote"
        own = "" if note.label is None or note.label.isdigit() else f' text:label="{escape(note.label)}"'
        paragraphs = [self.text(paragraph) for paragraph in note.paragraphs]
        paragraphs[0] = self.sheet.gap + paragraphs[0]
        body = "".join(f'<text:p text:style-name="Footnote">{paragraph}</text:p>' for paragraph in paragraphs)
        return (
            f'<text:note text:id="ftn{self.count}" text:note-class="{kind}">'
            f"<text:note-citation{own}>{escape(note.label or str(self.count))}</text:note-citation>"
            f"<text:note-body>{body}</text:note-body></text:note>"
        )

    def block(self, block: Block) -> str:
        """A block as XML."""
        said = self.text(block.inlines)
        if block.kind == "heading":
            return f'<text:h text:outline-level="1" text:style-name="H">{said}</text:h>'
        if block.table:
            return self.table(block.table)
        style = {"title": "T", "author": "C", "caption": "Small"}.get(block.kind, "N" if block.number else "P")
        return f'<text:p text:style-name="{style}">{block.number}{"<text:tab/>" if block.number else ""}{said}</text:p>'

    def table(self, table: Table) -> str:
        """A table with its notes below it."""
        rows = "".join(
            "<table:table-row>"
            + "".join(f'<table:table-cell><text:p text:style-name="Small">{self.text(cell)}</text:p></table:table-cell>' for cell in row)
            + "</table:table-row>"
            for row in table.rows
        )
        notes = "".join(
            f'<text:p text:style-name="Small"><text:span text:style-name="Sup">{escape(letter)}</text:span> {escape(said)}</text:p>'
            for letter, said in table.notes
        )
        return f'<table:table><table:table-column table:number-columns-repeated="4"/>{rows}</table:table>{notes}'

    def masthead(self) -> str:
        """The head of the first page of a document of the United Nations: organ, symbol, distribution, date."""
        if not self.sheet.united_nations:
            return ""
        lines = ("United Nations<text:tab/>A/79/512", "General Assembly<text:tab/>Distr.: General", "<text:tab/>14 October 2024")
        rest = ("Seventy-ninth session", "Agenda item 71 (b)", "Conservation of historic lighthouses")
        return "".join(f'<text:p text:style-name="M">{line}</text:p>' for line in lines + rest)

    def references(self) -> str:
        """The list of references."""
        entries = "".join(
            f'<text:p text:style-name="P">[{note.label}] {self.text(note.paragraphs[0])}</text:p>' for _, note in self.made.references
        )
        return f'<text:h text:outline-level="1" text:style-name="H">References</text:h>{entries}' if entries else ""


def _styles(sheet: Sheet, language: str) -> str:
    size = sheet.size
    direction = ' style:writing-mode="rl-tb"' if language == "ar" else ""

    def paragraph(name: str, paragraph: str = "", text: str = "") -> str:
        return (
            f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {paragraph}{direction}/>'
            f"<style:text-properties {text}/></style:style>"
        )

    def sized(points: float, more: str = "") -> str:
        return (
            " ".join(f'{key}:font-size{tail}="{points}pt"' for key, tail in (("fo", ""), ("style", "-asian"), ("style", "-complex"))) + more
        )

    indent = 'fo:text-align="justify" fo:margin-bottom="0.2cm"'
    left = "" if not sheet.united_nations else ' fo:margin-left="2cm" fo:margin-right="2cm"'
    notes = 'text:citation-body-style-name="Sup"' + (' text:citation-style-name="Sup"' if sheet.raised_labels else "")
    return (
        '<style:default-style style:family="paragraph"><style:paragraph-properties/>'
        f"<style:text-properties fo:font-family=\"'{sheet.font}'\" "
        f"style:font-family-asian=\"'Noto Serif CJK SC','Noto Sans CJK SC','Droid Sans Fallback'\" "
        f"style:font-family-complex=\"'Noto Naskh Arabic'\" {sized(size)} "
        f'fo:language="{language}"/></style:default-style>'
        + paragraph("P", indent + left)
        + paragraph("N", 'fo:text-align="justify" fo:margin-bottom="0.2cm"' + left)
        + paragraph("M", "", sized(size))
        + paragraph("C", 'fo:text-align="center"')
        + paragraph("T", 'fo:text-align="center"', sized(16, ' fo:font-weight="bold"'))
        + paragraph("H", "", sized(size + 1, ' fo:font-weight="bold"'))
        + paragraph("Small", "", sized(size - 2))
        + paragraph("Footnote", "", sized(size - 2))
        + '<style:style style:name="Sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
        f'<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-numbering-at="{sheet.restart}" '
        f'text:footnotes-position="page" {notes}/>'
        '<text:notes-configuration text:note-class="endnote" style:num-format="i" text:citation-body-style-name="Sup"/>'
    )


def _layout(sheet: Sheet) -> str:
    wide, high = ("29.7cm", "21cm") if sheet.landscape else ("21cm", "29.7cm")
    columns = f'<style:columns fo:column-count="{sheet.columns}" fo:column-gap="0.6cm"/>' if sheet.columns > 1 else ""
    rule = (
        f'<style:footnote-sep style:width="{"0.018cm" if sheet.separator else "0cm"}" style:rel-width="25%" style:color="#000000" '
        'style:line-style="solid" style:adjustment="left" style:distance-before-sep="0.1cm" style:distance-after-sep="0.1cm"/>'
    )
    margins = " ".join(f'fo:margin-{side}="{sheet.margin}cm"' for side in ("top", "bottom", "left", "right"))
    edge = "".join(
        f'<style:{name}-style><style:header-footer-properties fo:min-height="0.5cm" fo:margin-{side}="0.4cm"/></style:{name}-style>'
        for name, side in (("header", "bottom"), ("footer", "top"))
    )
    return (
        f'<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="{wide}" fo:page-height="{high}" '
        f'style:print-orientation="{"landscape" if sheet.landscape else "portrait"}" {margins}>{columns}{rule}'
        f"</style:page-layout-properties>{edge}</style:page-layout>"
    )


def flat_odt(made: Made, sheet: Sheet | None = None) -> str:
    """The document as flat ODT."""
    sheet = sheet or Sheet()
    writer = _Writer(made, sheet)
    body = writer.masthead() + "".join(writer.block(block) for block in made.blocks) + writer.references()
    said = made.head or ("A/79/512" if sheet.united_nations else "Harbour Trust — Annual chronicle")
    number = '<text:page-number text:select-page="current">1</text:page-number>'
    foot = f"24-18412 (E)<text:tab/>{number}" if sheet.united_nations else f"{number}/<text:page-count>1</text:page-count>"
    edges = (
        f'<style:header><text:p text:style-name="Small">{escape(said)}</text:p></style:header>'
        f'<style:footer><text:p text:style-name="Small">{foot}</text:p></style:footer>'
        if sheet.header
        else ""
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:styles>{_styles(sheet, made.language)}</office:styles><office:automatic-styles>{_layout(sheet)}</office:automatic-styles>"
        f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">{edges}</style:master-page>'
        f"</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    )
