"""Titles that are swapped and titles that are translated: how many of the ones are told, and that none of the others is.

A swap is a real article of Crossref's records under the title of another one, with all else right. A translation is an article under the
other title of a pair of ``data/translated_titles.tsv``, all else right; in both directions.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from citator.model import Record
from citator.rules.compare import examine as held_against
from citator.rules.compare import same_work, verification

__all__ = ["PAIRS", "articles", "pairs", "print_table", "swapped", "translated"]

PAIRS: Final = Path(__file__).parent / "data" / "translated_titles.tsv"
_SWAPS: Final = 1_500
_SEED: Final = 5
_PLACE: Final = ("container-title", "volume", "page")
_WORK: Final[dict[str, Any]] = {
    "type": "article-journal", "author": [{"family": "Ames", "given": "Joanna"}, {"family": "Berg", "given": "Lars"}], "issued": "2011",
    "container-title": "Annals of the Coast", "volume": "14", "issue": "2", "page": "113-129", "DOI": "10.5555/coast.14.113",
}  # fmt: skip
# What is cited besides title, authors and year.
CITED: Final[Mapping[str, tuple[str, ...]]] = {
    "DOI and place": ("DOI", "issue", *_PLACE), "place": ("issue", *_PLACE), "DOI": ("DOI",), "DOI and volume": ("DOI", "volume"),
}  # fmt: skip


def pairs() -> list[tuple[str, str]]:
    """The titles and their translations, each pair in both directions."""
    rows = [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [pair for _, one, _, two in rows for pair in ((one, two), (two, one))]


def translated() -> dict[str, Counter[str]]:
    """What becomes of works under the translation of their title, by what else is cited."""
    told: dict[str, Counter[str]] = {}
    for name, given in CITED.items():
        told[name] = Counter(_verdict({**_kept(given), "title": one}, {**_WORK, "title": two}) for one, two in pairs())
    return told


def swapped(works: list[dict[str, Any]]) -> dict[str, Counter[str]]:
    """What becomes of works under the title of another, by what else is cited."""
    told: dict[str, Counter[str]] = {}
    for name, given in CITED.items():
        chance = random.Random(_SEED)
        drawn = (chance.sample(works, 2) for _ in range(_SWAPS))
        told[name] = Counter(_verdict(_kept(given, {**one, "title": two["title"]}), one) for one, two in drawn if _key(one) != _key(two))
    return told


def articles(data: Path) -> list[dict[str, Any]]:
    """The articles among Crossref's records of the development data that have people, a volume and pages."""
    return list(_articles(data / "authorities" / "records" / "crossref.jsonl"))


def _articles(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        work = json.loads(line)
        people = [{name: one[name] for name in ("family", "given") if one.get(name)} for one in work.get("author", ())]
        whole = all(work.get(name) for name in ("title", "container-title", "volume", "issued")) and "-" in str(work.get("page", ""))
        if work.get("type") == "journal-article" and whole and people and all("family" in one for one in people):
            kept = {name: work[name] for name in ("issued", "volume", "issue", "page", "DOI") if name in work}
            names = {"title": work["title"][0], "container-title": work["container-title"][0]}
            yield {"type": "article-journal", "author": people, **kept, **names}


def _kept(given: tuple[str, ...], work: Mapping[str, Any] = _WORK) -> dict[str, Any]:
    return {name: work[name] for name in ("type", "title", "author", "issued", *given) if name in work}


def _key(work: Mapping[str, Any]) -> str:
    return str(work["title"]).casefold()


def _verdict(cited: Mapping[str, Any], work: Mapping[str, Any]) -> str:
    """The verdict by that record alone; "another" where it can't be of the cited work: an identifier is wrong, or nothing is found."""
    one, two = Record.from_csl(cited), Record.from_csl(work)
    seen = held_against(one, two, pinned="DOI" in cited)
    return verification(one, two, seen, "crossref").verdict.value if same_work(one, two, seen, named="DOI" in cited) else "another"


def print_table(data: Path) -> None:
    """Prints both."""
    tables = [(f"{len(pairs())} translated titles, all else right", translated())]
    if (data / "authorities" / "records" / "crossref.jsonl").is_file():
        works = articles(data)
        tables.append((f"{_SWAPS} titles swapped among {len(works)} articles, all else right", swapped(works)))
    for title, table in tables:
        print(f"\n{title}")
        for name, told in table.items():
            print(f"  {name:<16}" + "  ".join(f"{verdict} {amount}" for verdict, amount in told.most_common()), flush=True)
