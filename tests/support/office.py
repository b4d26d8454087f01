"""Small Word documents, OpenDocument texts and EPUB books, made of the XML that a test is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = f"{_R}/"
_WORD_SPACES = " ".join(
    [
        f'xmlns:w="{_W}" xmlns:r="{_R}"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
    ]
)


def zipped(parts: Mapping[str, str | bytes], stored: Sequence[str] = ()) -> bytes:
    """A zip archive of these parts, in this order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


# --------------------------------------------------------------------------------------------------- Word


def r(text: str = "", properties: str = "", inside: str = "") -> str:
    """A run of text; ``inside`` is XML behind the text."""
    shown = f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""
    return f"<w:r><w:rPr>{properties}</w:rPr>{shown}{inside}</w:r>"


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph; a piece that is no XML becomes a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def note_mark(note_id: int | str, kind: str = "footnote", custom: str = "") -> str:
    """The reference to a note; ``custom`` is the author's own mark."""
    follows = ' w:customMarkFollows="1"' if custom else ""
    return r(
        "",
        '<w:vertAlign w:val="superscript"/>',
        f'<w:{kind}Reference{follows} w:id="{note_id}"/>' + (f"<w:t>{custom}</w:t>" * bool(custom)),
    )


def note(*runs: str, kind: str = "footnote") -> str:
    """The paragraph of a note, with its own number before it."""
    return p(r("", "", f"<w:{kind}Ref/>"), " ", *runs)


def field(code: str, *result: str, data: str = "") -> str:
    """A complex field: its code in two runs, then its result."""
    half = len(code) // 2
    kept = f"<w:fldData>{data}</w:fldData>" if data else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{kept}</w:fldChar></w:r>'
        + "".join(f'<w:r><w:instrText xml:space="preserve">{escape(piece)}</w:instrText></w:r>' for piece in (code[:half], code[half:]))
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + "".join(run if run.startswith("<") else r(run) for run in result)
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def docx(
    *body: str,
    footnotes: Mapping[int, str] | None = None,
    endnotes: Mapping[int, str] | None = None,
    targets: Mapping[str, str] | None = None,
    parts: Mapping[str, str | bytes] | None = None,
    main: str = "word/document.xml",
) -> bytes:
    """A Word document. ``targets`` are external links by relationship id, the same in every part; ``parts`` is the content of
    ``settings``, ``styles``, ``numbering`` (without their root element), or whole parts by their full name.
    """
    folder = main.rpartition("/")[0]
    links = "".join(
        f'<Relationship Id="{key}" Type="{_TYPES}hyperlink" Target="{escape(target)}" TargetMode="External"/>'
        for key, target in (targets or {}).items()
    )
    inner = {"settings": "", "styles": "", "numbering": ""} | {k: v for k, v in (parts or {}).items() if "/" not in k and "." not in k}
    more = {key: content for key, content in (parts or {}).items() if key not in inner}
    content: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": _relations(f'<Relationship Id="rId1" Type="{_TYPES}officeDocument" Target="{main}"/>'),
        main: _root("document", f"<w:body>{''.join(body)}</w:body>"),
    }
    related = links
    for kind, notes in (("footnotes", footnotes), ("endnotes", endnotes)):
        if notes is not None:
            one = kind[:-1]
            separators = f'<w:{one} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{one}>'
            written = separators + "".join(f'<w:{one} w:id="{key}">{text}</w:{one}>' for key, text in notes.items())
            content[f"{folder}/{kind}.xml"] = _root(kind, written)
            content[f"{folder}/_rels/{kind}.xml.rels"] = _relations(links)
            related += f'<Relationship Id="rId{kind}" Type="{_TYPES}{kind}" Target="{kind}.xml"/>'
    for name, written in inner.items():
        content[f"{folder}/{name}.xml"] = _root(name, str(written))
        related += f'<Relationship Id="rId{name}" Type="{_TYPES}{name}" Target="/{folder}/{name}.xml"/>'
    content[f"{folder}/_rels/{main.rpartition('/')[2]}.rels"] = _relations(related)
    return zipped(content | more)


def _root(name: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{name} {_WORD_SPACES}>{content}</w:{name}>'


def _relations(content: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>'


def core(title: str) -> str:
    """The part docProps/core.xml with a title."""
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></cp:coreProperties>'
    )


# ------------------------------------------------------------------------------------------- OpenDocument

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF_SPACES = " ".join(
    [
        *(f'xmlns:{name}="{_ODF}{name}:1.0"' for name in ("office", "text", "table", "style", "meta", "manifest")),
        f'xmlns:draw="{_ODF}drawing:1.0" xmlns:fo="{_ODF}xsl-fo-compatible:1.0" xmlns:svg="{_ODF}svg-compatible:1.0"',
        'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ]
)


def odt(body: str, automatic: str = "", styles: str = "", title: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument text: its text, its automatic styles, its named styles, its title."""
    content: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": (
            f"<office:document-content {_ODF_SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
        ),
        "styles.xml": f"<office:document-styles {_ODF_SPACES}><office:styles>{styles}</office:styles></office:document-styles>",
        "meta.xml": (
            f"<office:document-meta {_ODF_SPACES}><office:meta><dc:title>{escape(title)}</dc:title></office:meta></office:document-meta>"
        ),
        "META-INF/manifest.xml": (
            f'<manifest:manifest {_ODF_SPACES}><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>'
        ),
    }
    return zipped(content | dict(parts or {}), stored=["mimetype"])


def odt_note(label: str, text: str, kind: str = "footnote", note_id: str = "ftn1") -> str:
    """A note where its marker stands."""
    return (
        f'<text:note text:id="{note_id}" text:note-class="{kind}"><text:note-citation>{label}</text:note-citation>'
        f"<text:note-body><text:p>{text}</text:p></text:note-body></text:note>"
    )


# --------------------------------------------------------------------------------------------------- EPUB


def epub(
    chapters: Mapping[str, str], opf: str = "", metadata: str = "", spine: str = "", parts: Mapping[str, str | bytes] | None = None
) -> bytes:
    """A book: the bodies of its chapters by file name, in the order of the spine. ``opf`` is XML behind the spine."""
    items = "".join(f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(chapters))
    order = spine or "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
    content: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
        ),
        "OEBPS/book.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"{metadata}</metadata><manifest>{items}</manifest><spine>{order}</spine>{opf}</package>"
        ),
    }
    for name, body in chapters.items():
        content[f"OEBPS/{name}"] = (
            '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
            f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>{body}</body></html>'
        )
    return zipped(content | dict(parts or {}), stored=["mimetype"])
