"""A very small PDF writer for tests: text at places, rules, links, several pages. Uncompressed, standard fonts, nothing else.

Courier is the default because every letter is 0.6 em wide: a test knows where each one stands.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

A4 = (595.0, 842.0)
_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def width(text: str, size: float = 10.0) -> float:
    """The width of a text in Courier."""
    return 0.6 * size * len(text.replace("^", ""))


@dataclass
class Page:
    """One page. Places are points from the lower left corner."""

    size: tuple[float, float] = A4
    rotate: int = 0
    _content: list[bytes] = field(default_factory=list)
    _annotations: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 10.0, font: str = "Courier", angle: int = 0) -> float:
        """Writes ``text`` and returns the x at which it ends. What stands between carets is raised: ``"shown.^1^ Then"``.

        In the font Symbol ``"\\xbf"`` is ↵.
        """
        for at, piece in enumerate(text.split("^")):
            raised = at % 2 == 1
            if piece:
                own, rise = (0.6 * size, 0.35 * size) if raised else (size, 0.0)
                matrix = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1"}[angle]
                shown = (
                    piece.encode("latin-1" if font == "Symbol" else "cp1252")
                    .replace(b"\\", b"\\\\")
                    .replace(b"(", b"\\(")
                    .replace(b")", b"\\)")
                )
                place = f"BT /{font} {own:g} Tf {matrix} {x:g} {y + rise:g} Tm (".encode()
                self._content.append(place + shown + b") Tj ET")
                x += width(piece, own)
        return x

    def lines(self, x: float, y: float, lines: list[str], size: float = 10.0, leading: float = 12.0) -> float:
        """Writes lines below each other and returns the y of the next one."""
        for line in lines:
            self.text(x, y, line, size)
            y -= leading
        return y

    def rule(self, left: float, right: float, y: float) -> None:
        """Draws a thin line."""
        self._content.append(f"0.5 w {left:g} {y:g} m {right:g} {y:g} l S".encode())

    def fill(self) -> None:
        """Paints a grey box where a scanned page would have its picture."""
        self._content.append(b"0.5 g 50 50 400 600 re f")

    def link(self, box: tuple[float, float, float, float], uri: str) -> None:
        """A link annotation to an address; ``box`` is left, bottom, right, top."""
        shown = re.sub(r"([\\()])", r"\\\1", uri)
        self._annotate(box, f"/A << /S /URI /URI ({shown}) >>")

    def goto(self, box: tuple[float, float, float, float], page: int, y: float) -> None:
        """A link annotation to a place on page ``page`` (from 1)."""
        self._annotate(box, f"/Dest [{{page{page}}} /XYZ 0 {y:g} null]")

    def _annotate(self, box: tuple[float, float, float, float], what: str) -> None:
        rectangle = " ".join(f"{edge:g}" for edge in box)
        self._annotations.append(f"<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [{rectangle}] {what} >>")


def build(*pages: Page, title: str = "", password: str = "") -> bytes:
    """The pages as a PDF. With ``password`` it asks for it."""
    numbers = {f"page{at}": f"{10 + 2 * at} 0 R" for at in range(1, len(pages) + 1)}
    fonts = " ".join(
        f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for name in ("Courier", "Helvetica", "Times-Roman")
    )
    fonts += " /Symbol << /Type /Font /Subtype /Type1 /BaseFont /Symbol >>"
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{' '.join(numbers.values())}] /Count {len(pages)} >>".encode(),
        3: b"<< /Title (" + title.encode("cp1252") + b") >>",
    }
    for at, page in enumerate(pages, 1):
        stream = b"\n".join(page._content)
        annotations = " ".join(page._annotations)
        for name, number in numbers.items():
            annotations = annotations.replace(f"{{{name}}}", number)
        objects[10 + 2 * at] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.size[0]:g} {page.size[1]:g}] /Rotate {page.rotate} "
            f"/Resources << /Font << {fonts} >> >> /Contents {11 + 2 * at} 0 R /Annots [{annotations}] >>"
        ).encode("cp1252")
        objects[11 + 2 * at] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
    trailer = "/Root 1 0 R /Info 3 0 R"
    if password:
        objects[4] = _encryption(password)
        trailer += " /Encrypt 4 0 R /ID [<00000000000000000000000000000000> <00000000000000000000000000000000>]"
    return _file(objects, trailer)


def _file(objects: dict[int, bytes], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, content in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    highest = max(objects)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (highest + 1)
    for number in range(1, highest + 1):
        out += b"%010d 00000 %s \n" % (places.get(number, 0), b"n" if number in places else b"f")
    out += f"trailer\n<< /Size {highest + 1} {trailer} >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def _encryption(password: str) -> bytes:
    """The standard security handler, revision 2 (ISO 32000-1, 7.6.3): 40 bits, enough to be asked for a password."""
    padded = (password.encode() + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    key = hashlib.md5(padded + owner + (-4).to_bytes(4, "little", signed=True) + bytes(16)).digest()[:5]
    user = _rc4(key, _PADDING)
    return b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (owner.hex().encode(), user.hex().encode())


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
