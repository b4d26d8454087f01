"""Series of law reports of common-law countries outside the United States. The table tells its origin."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["NOMINATE", "law_reports"]

NOMINATE = "England (nominate reports)"
"""The jurisdiction of the reports of before 1866, which bear the names of their reporters ("5 Bing 91")."""


@cache
def law_reports() -> dict[str, tuple[tuple[str, str], ...]]:
    """Name and jurisdiction of the series that an abbreviation stands for; more than one where two countries use it.

    >>> law_reports()["WLR"]
    (('Weekly Law Reports', 'England and Wales'),)
    """
    out: dict[str, tuple[tuple[str, str], ...]] = {}
    for line in files("citator.facts").joinpath("law_reports.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, name, jurisdiction = line.split("\t")
            out[code] = (*out.get(code, ()), (name, jurisdiction))
    return out
