"""What machines say to machines under a good status: an error in JSON or XML, a part of a page in place of the page.

Only what names itself an error is read: data may have the same words in any of its fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from citator.model import Observation

__all__ = ["begins_within", "cut_short", "error_said"]

_JSON: Final = re.compile(r"application/(?:[\w.+-]{1,60}\+)?json")
_XML: Final = re.compile(r"(?:application|text)/(?:[\w.+-]{1,60}\+)?xml")
_NUMBERS: Final = ("status", "code", "statusCode", "status_code", "errorCode", "error_code")
_WORDS: Final = ("error", "message", "title", "detail", "description", "error_description", "reason", "code")
_OF_ERRORS: Final = frozenset(
    [
        *_NUMBERS,
        *_WORDS,
        "errors",
        "instance",
        "path",
        "timestamp",
        "type",
        "requestId",
        "request_id",
        "traceId",
        "trace_id",
        "documentation_url",
    ]
)
"""What an error document has: one with other fields is data, and 404 may be the number of a bus."""
_GONE: Final = ("404", "410")
_LOST: Final = "404 Not Found"
_LONGEST: Final = 500
_ERROR_ROOT: Final = re.compile(r"\s{0,99}(?:<\?xml[^>]{0,200}\?>\s{0,99})?<(?:\w{1,40}:)?errors?\b", re.IGNORECASE)
_ERROR_PART: Final = re.compile(r"<(?:\w{1,40}:)?(code|message|title|detail|description|reason)\b[^>]{0,200}>([^<]{1,500})<", re.IGNORECASE)
_NO_SUCH: Final = re.compile(r"NoSuch\w{1,60}|\w{0,60}NotFound")  # the codes of stores of objects, and of most others
_RANGE: Final = re.compile(r"\s{0,9}bytes\s{1,9}(\d{1,15})-(\d{1,15})/(\d{1,15}|\*)")


def error_said(body: bytes, declared: str) -> str | None:
    """What a short JSON or XML document of the type ``declared`` says that went wrong, a line for each; ``None`` where it says nothing.

    >>> error_said(b'{"error": {"code": 404, "message": "No such record"}}', "application/json")
    '404 Not Found\\nNo such record'
    >>> error_said(b'{"title": "Lamps not found", "status": 200}', "application/json")
    """
    if _JSON.fullmatch(declared):
        try:
            value = json.loads(body.decode("utf-8-sig", "replace"))
        except (ValueError, RecursionError):
            return None
        said = _said(value, problem=declared == "application/problem+json") if isinstance(value, dict) else ()
    elif _XML.fullmatch(declared):
        text = body.decode("utf-8-sig", "replace")
        said = _said_in_xml(text) if _ERROR_ROOT.match(text) else ()
    else:
        return None
    return "\n".join(dict.fromkeys(said)) or None


def _said(value: dict[str, Any], *, problem: bool) -> Iterator[str]:
    error = value.get("error") or value.get("errors")
    if isinstance(error, list):
        error = error[0]
    inner = error if isinstance(error, dict) else {}
    number = next((str(one) for part in (inner, value) for name in _NUMBERS if (one := part.get(name)) is not None), "")
    refused = (
        len(number) == 3 and number[0] in "45" and number.isdigit() and all(name in _OF_ERRORS or not part for name, part in value.items())
    )
    if not (isinstance(error, str | dict) or error is True or problem or refused):
        return
    if number in _GONE:
        yield _LOST
    for part in (inner, value):
        for name in _WORDS:
            word = part.get(name)
            if isinstance(word, str) and word.strip() and len(word) <= _LONGEST:
                yield _LOST if _NO_SUCH.fullmatch(word) else word.strip()


def _said_in_xml(text: str) -> Iterator[str]:
    for _, word in _ERROR_PART.findall(text):
        if word.strip():
            yield _LOST if _NO_SUCH.fullmatch(word.strip()) or word.strip() in _GONE else word.strip()


def begins_within(seen: Observation) -> str | None:
    """That the server sent a part of the page, without its beginning, though the whole was asked for (RFC 9110, 15.3.7)."""
    match = _RANGE.match(seen.headers.get("content-range", "")) if seen.status == 206 else None
    return f"a part of the page came that nobody asked for: {match[0].strip()}" if match and int(match[1]) else None


def cut_short(status: int, content_range: str) -> bool:
    """Whether a partial answer (206) says itself that it is not the whole.

    >>> cut_short(206, "bytes 0-899/9000"), cut_short(206, "bytes 0-899/900"), cut_short(200, "")
    (True, False, False)
    """
    match = _RANGE.match(content_range) if status == 206 else None
    return match is not None and (int(match[1]) > 0 or not match[3].isdigit() or int(match[2]) + 1 < int(match[3]))
