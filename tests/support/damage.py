"""Documents of every format, made here, and what can happen to their bytes on the way."""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import zipfile
from collections.abc import Iterator

from citator.errors import SourceUnreadable
from citator.formats import readers
from citator.limits import Limits
from citator.model import Document, NoteKind
from tests.support import office, pdf

TEXT = "The lamp of the tower was lit at dusk."
NOTE = "J. Keeper, The Lamp (Harbour Press 1962), p. 4, https://example.org/lamp."


def samples() -> dict[str, bytes]:
    """A small whole document by the name of its file."""
    page = pdf.Page()
    end = page.text(72, 760, f"{TEXT}^1^ It burned until dawn.")
    page.lines(72, 740, ["The oil was carried up the stairs in the afternoon,", "and the glass was cleaned every morning."])
    page.rule(72, 200, 110)
    page.text(72, 98, "1 J. Keeper, The Lamp (Harbour Press 1962), p. 4.", 8)
    page.link((72, 755, end, 770), "https://example.org/lamp")
    html = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lamps</title></head><body><h1>Lamps</h1><p>{TEXT}'
        f'<sup><a href="#n1" id="r1">1</a></sup></p><ol><li id="n1">{NOTE} <a href="#r1">back</a></li></ol></body></html>'
    )
    item = {"id": "keeper1962", "type": "book", "title": "The Lamp", "author": [{"family": "Keeper"}], "issued": {"date-parts": [[1962]]}}
    return {
        "letter.pdf": pdf.build(page, pdf.Page(), title="Lamps"),
        "letter.docx": office.docx(office.p(TEXT, office.note_mark(2)), footnotes={2: office.note(NOTE)}),
        "letter.odt": office.odt(f"<text:p>{TEXT}{office.odt_note('1', NOTE)}</text:p>"),
        "book.epub": office.epub({"one.xhtml": f'<p>{TEXT}<a href="#n" id="r">1</a></p><p id="n"><a href="#r">1</a> {NOTE}</p>'}),
        "page.html": html.encode(),
        "letter.md": f"# Lamps\n\n{TEXT}[^1] See [the tower](https://example.org/tower).\n\n[^1]: {NOTE}\n".encode(),
        "letter.txt": f"{TEXT}[1]\n\nIt burned until dawn.[2]\n\nNotes\n\n[1] {NOTE}\n[2] Ibid., p. 5.\n".encode(),
        "works.bib": b"@book{keeper1962, author = {J. Keeper}, title = {The {Lamp}}, year = 1962, url = {https://example.org/lamp}}\n",
        "works.ris": b"TY  - BOOK\nAU  - Keeper, J.\nTI  - The Lamp\nPY  - 1962\nUR  - https://example.org/lamp\nER  - \n",
        "works.json": json.dumps([item]).encode(),
    }


def protected_pdf(user: str, text: str = TEXT) -> bytes:
    """A PDF that is encrypted (ISO 32000-1, 7.6.3, revision 2). Without a ``user`` password anybody may open it, and not change it."""
    padded = (user.encode() + pdf._PADDING)[:32]
    owner = pdf._rc4(hashlib.md5((b"owner" + pdf._PADDING)[:32]).digest()[:5], padded)
    key = hashlib.md5(padded + owner + (-4).to_bytes(4, "little", signed=True) + bytes(16)).digest()[:5]
    locked = pdf._rc4(key, pdf._PADDING)
    of_stream = hashlib.md5(key + (5).to_bytes(3, "little") + bytes(2)).digest()[:10]
    stream = pdf._rc4(of_stream, f"BT /F 10 Tf 72 700 Td ({text}) Tj ET".encode())
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 6 0 R >> >> /Contents 5 0 R >>",
        4: b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (owner.hex().encode(), locked.hex().encode()),
        5: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        6: b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    }
    zeros = "0" * 32
    return pdf._file(objects, f"/Root 1 0 R /Encrypt 4 0 R /ID [<{zeros}> <{zeros}>]")


def outcome(data: bytes, name: str, limits: Limits = Limits()) -> Document | SourceUnreadable:
    """What reading comes to: a sound document, or the one exception that is allowed, with one line. Anything else is raised."""
    try:
        document = readers.read(data, name, limits=limits)
    except SourceUnreadable as error:
        told = error
    else:
        check_sound(document)
        return document
    assert told.source == name
    assert told.code not in ("fault", "crashed", "timeout", "memory"), str(told)
    assert str(told).splitlines() == [str(told)]
    return told


def check_sound(document: Document) -> None:
    """Every place lies in the text and holds what is said to be there."""
    text = document.text
    text.encode("utf-8")  # no lone surrogate
    for start, end in places(document):
        assert 0 <= start <= end <= len(text)
    for note in document.notes:
        assert len({other.id for other in document.notes}) == len(document.notes)
        assert isinstance(note.kind, NoteKind)
        for at in range(len(note.text)):
            assert note.start <= note.offsets.source(at) <= note.end
        for marker in note.markers:
            shown = text[marker.start : marker.end]
            assert not marker.label or marker.label in shown or shown == "^" or shown.strip("[]()^ "), f"{marker} shows {shown!r}"
    for link in document.links:
        assert link.text.split() == text[link.start : link.end].split()
        assert link.href
    assert list(document.page_starts) == sorted(document.page_starts)


def places(document: Document) -> Iterator[tuple[int, int]]:
    """The ranges of everything in a document."""
    for note in document.notes:
        yield note.start, note.end
        yield from ((marker.start, marker.end) for marker in note.markers)
    for group in (document.links, document.dangling_markers, document.furniture, document.entries):
        yield from ((one.start, one.end) for one in group)
    yield from ((start, start) for start in document.page_starts)


def cut(data: bytes) -> Iterator[bytes]:
    """The file cut off after every twentieth part."""
    for part in range(20):
        yield data[: len(data) * part // 20]


def seeds(count: int) -> range:
    """The same seeds in each run of the tests; others, and ten times as many, in `make fuzz`."""
    if os.environ.get("HYPOTHESIS_PROFILE") != "fuzz":
        return range(count)
    first = random.randrange(1_000_000_000)
    return range(first, first + 10 * count)


def flipped(data: bytes, seed: int) -> bytes:
    """The file with a few bits turned, bytes replaced, or a piece left out or doubled."""
    chance = random.Random(seed)
    out = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        if not out:
            break
        at = chance.randrange(len(out))
        match chance.randrange(4):
            case 0:
                out[at] ^= 1 << chance.randrange(8)
            case 1:
                out[at] = chance.randrange(256)
            case 2:
                del out[at : at + chance.randrange(1, 9)]
            case _:
                out[at:at] = out[at : at + chance.randrange(1, 40)]
    return bytes(out) or b"x"


def inside(data: bytes, seed: int) -> bytes:
    """An archive whose longest part is damaged and packed again, so that the damage gets past the check sums to the reader."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        chance = random.Random(seed)
        names = [entry.filename for entry in old.infolist() if entry.file_size]
        hit = chance.choice(names)
        for name in names:
            part = old.read(name)
            new.writestr(name, flipped(part, seed) if name == hit else part)
    return out.getvalue()
