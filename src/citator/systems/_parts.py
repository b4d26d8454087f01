"""An address in its parts, for the systems that read identifiers out of addresses."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

from citator.text.urls import host_of

__all__ = ["Parts", "parts_of"]


@dataclass(frozen=True, slots=True)
class Parts:
    """Host without "www.", decoded path, and the query by its names in lower case (the first value of each)."""

    host: str = ""
    path: str = ""
    query: dict[str, str] = field(default_factory=dict)

    def within(self, *domains: str) -> bool:
        """Whether the host is one of ``domains`` or a name under one."""
        return any(self.host == domain or self.host.endswith(f".{domain}") for domain in domains)


def parts_of(address: str) -> Parts:
    """The parts of an address; all empty where it can't be read as one.

    >>> parts_of("https://www.example.org/a%20b?ID=3").path, parts_of("https://www.example.org/?ID=3").query
    ('/a b', {'id': '3'})
    """
    try:
        split = urlsplit(address if "://" in address else f"http://{address}")
        query: dict[str, str] = {}
        for name, value in parse_qsl(split.query, max_num_fields=100):
            query.setdefault(name.lower(), value)
    except ValueError:
        return Parts()
    return Parts(host_of(address), unquote(split.path), query)
