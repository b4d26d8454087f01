"""Where a relative address leads (RFC 3986, section 5), as browsers read it: https://url.spec.whatwg.org/.

``urllib.parse.urljoin`` drops empty segments: ``//`` in a path is another path than ``/``, and many sites have it.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urljoin

__all__ = ["joined", "without_dots"]

_BASE: Final = re.compile(r"(https?)://([^/?#\\]*)([^?#]*)(\?[^#]*)?", re.IGNORECASE | re.DOTALL)
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_REST: Final = re.compile(r"[?#]")
_BLANK: Final = "".join(map(chr, range(0x21)))
_DOT: Final = re.compile(r"%2e", re.IGNORECASE)


def joined(base: str, reference: str) -> str:
    """Where ``reference`` leads from the page at ``base``. An absolute reference comes back as it is, for whoever asks for it to read.

    A base that is none of the web is left to :func:`urllib.parse.urljoin`, which raises ``ValueError`` for brackets without an address.

    >>> joined("https://example.org/a//b/c?d", "../e//f"), joined("https://example.org/a/b", "?q=//")
    ('https://example.org/a//e//f', 'https://example.org/a/b?q=//')
    >>> joined("https://example.org/a", "//library.example/b"), joined("https://example.org/a//b", "./%2e%2E//c")
    ('https://library.example/b', 'https://example.org/a//c')
    """
    at = _BASE.match(base)
    if at is None:
        return urljoin(base, reference)
    reference = reference.strip(_BLANK)
    named = _SCHEME.match(reference)
    if named:
        rest = reference[named.end() :]
        if named[1].lower() != at[1].lower() or rest[:2].replace("\\", "/") == "//":
            return reference
        reference = rest  # "https:lamps.html" is read as if the scheme were not there (RFC 3986, 5.2.2)
    cut = _REST.search(reference)
    front, behind = (reference[: cut.start()], reference[cut.start() :]) if cut else (reference, "")
    front = front.replace("\\", "/")
    if front.startswith("//"):
        return f"{at[1]}://{front.lstrip('/')}{behind}"
    path = at[3].replace("\\", "/")
    if front:
        path = front if front.startswith("/") else path[: path.rfind("/") + 1] + front
    elif not behind.startswith("?"):
        behind = (at[4] or "") + behind
    return f"{at[1]}://{at[2]}{without_dots(path if path.startswith('/') else f'/{path}')}{behind}"


def without_dots(path: str) -> str:
    """``path`` without dot segments (RFC 3986, section 5.2.4), also those that are escaped. Empty segments stay.

    >>> without_dots("/a/./b/../c"), without_dots("/a//../b"), without_dots("/a/%2e%2E/.%2e/b/."), without_dots("/a/...")
    ('/a/c', '/a/b', '/b/', '/a/...')
    """
    if "/." not in path and "/%2" not in path:
        return path
    out: list[str] = []
    plain = ""
    for segment in path.split("/"):
        plain = _DOT.sub(".", segment) if len(segment) <= 6 else segment
        if plain == "..":
            if len(out) > 1:
                out.pop()
        elif plain != ".":
            out.append(segment)
    if plain in (".", ".."):
        out.append("")
    return "/".join(out) or "/"
