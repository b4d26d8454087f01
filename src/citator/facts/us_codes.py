"""Codes of the American states: which jurisdiction "Kan. Stat. Ann." is of. The table tells its origin."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from citator.facts.reporters import plain

__all__ = ["codes"]


@cache
def codes() -> dict[str, tuple[str, str]]:
    """The abbreviation and the jurisdiction, by the plain spelling (without blanks and full stops).

    >>> codes()["KanStatAnn"]
    ('Kan. Stat. Ann.', 'Kansas')
    """
    out: dict[str, tuple[str, str]] = {}
    for line in files("citator.facts").joinpath("us_codes.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            abbreviation, jurisdiction, _ = line.split("\t")
            out.setdefault(plain(abbreviation), (abbreviation, jurisdiction))
    return out
