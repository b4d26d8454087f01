"""The JSON Schema of everything that citator writes as JSON."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, Final

from citator.errors import ConfigError

__all__ = ["schema"]

_LINES: Final = {"document": "document", "links": "linkLine", "parse": "parseLine", "verify": "verifyLine", "quotes": "quoteLine",
                 "fix": "fixed", "watch add": "watchAdded", "watch import": "watchImported", "watch run": "watchRun",
                 "watch status": "watchStatus", "watch history": "watchHistory", "watch report": "watchReport"}  # fmt: skip


def schema(part: str = "report") -> dict[str, Any]:
    """The schema (JSON Schema 2020-12) of a report, or of one line of "document", "links", "parse", "verify" or "quotes", or what
    a command such as "fix" or "watch run" writes.

    Raises :class:`ConfigError` for any other part.

    >>> schema()["title"], schema("links")["anyOf"][0]
    ('citator/1', {'$ref': '#/$defs/linkLine'})
    """
    whole: dict[str, Any] = json.loads(files("citator").joinpath("schema", "citator-1.schema.json").read_text(encoding="utf-8"))
    if part == "report":
        return whole
    if part not in _LINES:
        raise ConfigError(f"schema {part!r}: none of report, {', '.join(_LINES)}")
    error = "failed" if part == "document" else "errorLine"
    return {
        "$schema": whole["$schema"],
        "anyOf": [{"$ref": f"#/$defs/{_LINES[part]}"}, {"$ref": f"#/$defs/{error}"}],
        "$defs": whole["$defs"],
    }
