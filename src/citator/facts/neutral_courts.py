"""Courts that number their decisions themselves: whose "[2005] UKHL 71" is. The table tells its origin."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Court", "courts"]


@dataclass(frozen=True, slots=True)
class Court:
    """A court by its code. ``brackets`` tells whether the year stands in square brackets, ``site`` where the texts are ("austlii:cth").

    ``founded`` is the year before which it is certain that the court decided nothing; ``None`` where it is older than its numbers: the
    collections have numbered decisions of long ago afterwards.
    """

    code: str
    name: str
    jurisdiction: str
    brackets: bool
    founded: int | None
    site: str


@cache
def courts() -> dict[str, tuple[Court, ...]]:
    """The courts of each code; two countries may use one ("FCA": with brackets Australia's, without them Canada's).

    >>> [(one.name, one.brackets) for one in courts()["FCA"]]
    [('Federal Court of Australia', True), ('Federal Court of Appeal', False)]
    """
    out: dict[str, tuple[Court, ...]] = {}
    for line in files("citator.facts").joinpath("neutral_courts.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, name, jurisdiction, form, founded, site = line.split("\t")
            court = Court(code, name, jurisdiction, form == "[]", int(founded) if founded != "-" else None, site)
            out[code] = (*out.get(code, ()), court)
    return out
