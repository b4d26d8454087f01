"""A file as text, and as bytes again: all that is outside the edits stays byte for byte what it was."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from citator import media
from citator.formats.editing._places import NotPlaced
from citator.formats.readers.html.document import declared_encoding
from citator.model import Edit

__all__ = ["Text", "opened", "spliced"]

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Text:
    """A decoded file: ``mark`` are the bytes of its byte order mark, ``encoding`` is that of what follows."""

    text: str
    encoding: str
    mark: bytes = b""


def opened(data: bytes, media_type: str) -> Text:
    """The text in ``data`` as the reader of that media type has it. Raises :class:`NotPlaced` where writing it back gives other bytes."""
    decoded = media.decode(data, declared_encoding(data) if media_type == "text/html" else None)
    if decoded is None or decoded.lossy:
        raise NotPlaced("some of its bytes can't be decoded")
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", decoded.encoding))
    whole = Text(decoded.text, encoding, mark)
    if mark + _encoded(decoded.text, encoding) != data:
        raise NotPlaced(f"its encoding ({decoded.encoding}) can't be written back as it was")
    return whole


def spliced(data: bytes, whole: Text, edits: Sequence[Edit]) -> bytes:
    """The file with the edits made, which stand in order and apart from each other.

    Raises :class:`NotPlaced` where the new words can't be written in its encoding, or where encoding them would change other bytes.

    >>> data = "Brücke 1\\r\\n".encode("latin-1")
    >>> spliced(data, opened(data, "text/plain"), [Edit(7, 8, "1", "12")])
    b'Br\\xfccke 12\\r\\n'
    """
    out = bytearray(whole.mark)
    text: list[str] = []
    at = 0
    for edit in edits:
        if edit.start < at or whole.text[edit.start : edit.end] != edit.old:
            raise NotPlaced("two repairs are for the same place" if edit.start < at else "the file is not what was read")
        if not edit.new.isascii() and not whole.encoding.startswith("utf"):
            raise NotPlaced(f"which encoding it is in ({whole.encoding}) is a guess, and the new words are not ASCII")
        for piece in (whole.text[at : edit.start], edit.new):
            out += _encoded(piece, whole.encoding)
            text.append(piece)
        at = edit.end
    out += _encoded(whole.text[at:], whole.encoding)
    text.append(whole.text[at:])
    before = len(whole.mark) + len(_encoded(whole.text[: edits[0].start], whole.encoding)) if edits else len(data)
    after = len(_encoded(whole.text[at:], whole.encoding))
    kept = out[:before] == data[:before] and (not after or out[-after:] == data[-after:])
    if not kept or bytes(out) != whole.mark + _encoded("".join(text), whole.encoding):
        raise NotPlaced(f"its encoding ({whole.encoding}) can't be cut in pieces")
    return bytes(out)


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        raise NotPlaced(f"{error.object[error.start]!r} can't be written in its encoding ({encoding})") from None
    except (UnicodeError, LookupError):
        raise NotPlaced(f"its encoding ({encoding}) can't be written back") from None
