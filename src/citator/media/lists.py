"""Lists of addresses: one a line, or a JSON object a line that has it in "url"; ``#`` begins a remark. Read the same way by every command.

A line that holds no address is told with its number and spoils none beside it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

__all__ = ["ENDINGS", "MEDIA_TYPE", "NAMED", "Fault", "Listed", "is_list", "nothing_in", "read_line", "told"]

MEDIA_TYPE: Final = "text/uri-list"
"""RFC 2483, section 5."""
ENDINGS: Final = ("", ".txt", ".text", ".list", ".jsonl", ".urls")
"""How the names of lists end."""
_LINES_JUDGED: Final = 50
NAMED: Final = 10
"""How many lines are told by name."""
_NOTHING: Final[Mapping[str, object]] = {}
_ALONE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S*")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WEB: Final = re.compile(r"(?:<(?:URL:)?)?(?:https?|ftp)://\S+", re.IGNORECASE)
_NEARLY: Final = re.compile(r"[A-Za-z]{2,8}(?::/{1,3}|;//|//)\S+|www\.\S+", re.IGNORECASE)
_OBJECT: Final = re.compile(r"\{.*\"url\"\s*:", re.IGNORECASE)
_ANGLES: Final = re.compile(r"<(?:URL:)?\s*(.*?)\s*>", re.IGNORECASE)
"""RFC 3986, appendix C."""
_REMARK: Final = re.compile(r"\s+#.*", re.DOTALL)


class Listed(NamedTuple):
    """One address, as it was given, with what else the line says."""

    url: str
    fields: Mapping[str, object] = _NOTHING


class Fault(NamedTuple):
    """Why a line holds no address; its fields, where it has any. ``code`` is a word for programs."""

    code: str
    reason: str
    fields: Mapping[str, object] = _NOTHING


def read_line(line: str) -> Listed | Fault | None:
    """What stands on a line; ``None`` for a blank one and a remark.

    >>> read_line("https://example.org/a  # the harbour").url, read_line('{"url": "https://example.org/b", "title": "Tides"}').url
    ('https://example.org/a', 'https://example.org/b')
    >>> read_line("<https://example.org/c>").url, read_line("<URL:https://example.org/d>  # the harbour").url
    ('https://example.org/c', 'https://example.org/d')
    >>> read_line("https//example.org"), read_line("# the harbour")
    (Fault(code='bad-input', reason='no address (no scheme, such as https://)', fields={}), None)
    """
    text = line.strip().lstrip("\ufeff")
    if not text or text.startswith("#"):
        return None
    if text.startswith("{"):
        return _object(text)
    if _ALONE.fullmatch(text):  # as nearly all are
        return Listed(text)
    address = _REMARK.sub("", text)
    enclosed = _ANGLES.fullmatch(address)
    if enclosed:
        address = enclosed[1]
    if not _SCHEME.match(address):
        return Fault("bad-input", "no address (no scheme, such as https://)")
    if re.search(r"\s", address):
        return Fault("bad-input", "no address (a blank in it)")
    return Listed(address)


def _object(text: str) -> Listed | Fault:
    try:
        item = json.loads(text)
    except json.JSONDecodeError as error:
        return Fault("bad-json", f"not JSON: {error.msg} (column {error.colno})")
    except (ValueError, RecursionError):
        return Fault("bad-json", "not JSON: a number too long, or nested too deep")
    url = next((item[name] for name in ("url", "URL") if isinstance(item.get(name), str) and item[name].strip()), None)
    return Listed(url, item) if url is not None else Fault("bad-input", 'no text in "url"', item)


def is_list(text: str) -> bool:
    """Whether a text is a list of addresses: most of its first lines are one, or were meant to be one.

    Read as prose, a mistyped line would be joined to the address before it, and JSON would lose its names and titles.

    >>> is_list("# harbours\\nhttps://example.org/a\\nhttps//example.org/b"), is_list("On lamps, see\\nhttps://example.org/lamps")
    (True, False)
    """
    lines = []
    for line in text[: _LINES_JUDGED * 2_000].split("\n"):
        stripped = line.strip().lstrip("\ufeff")
        if stripped and not stripped.startswith("#"):
            lines.append(_REMARK.sub("", stripped) if not stripped.startswith("{") else stripped)
        if len(lines) == _LINES_JUDGED:
            break
    return 2 * sum(any(shape.fullmatch(line) for shape in (_WEB, _NEARLY)) or bool(_OBJECT.match(line)) for line in lines) > len(lines)


def nothing_in(faults: Sequence[str], count: int | None = None) -> str:
    """What to say of a list none of whose lines can be used: the first fault, and how many more there are (``count`` in all).

    >>> nothing_in(["line 1: no address", "line 3: not JSON"])
    'no line of this list of addresses holds one (line 1: no address; and 1 more)'
    """
    more = (len(faults) if count is None else count) - 1
    return f"no line of this list of addresses holds one ({faults[0]}{f'; and {more} more' if more else ''})"


def told(faults: Sequence[str], count: int | None = None) -> Iterator[str]:
    """The faults of a list of which other lines can be used: the first by name, and how many more there are (``count`` in all).

    >>> list(told([f"line {number}: no address" for number in range(1, 14)]))[-2:]
    ['line 10: no address', 'and 3 more lines without an address']
    """
    yield from faults[:NAMED]
    more = (len(faults) if count is None else count) - NAMED
    if more > 0:
        yield f"and {more} more line{'s' * (more > 1)} without an address"
