"""Titles that are swapped and titles that are translated: how many of the ones are told, and that none of the others is.

A swap is a real article of Crossref's records under the title of another one, with all else right. A translation is an article under the
other title of a pair of ``data/translated_titles.tsv``, all else right; in both directions. So are pairs of titles of one language
(``data/titles_of_one_language.tsv``), which are to be told. The rules were made with these at hand: how they do on titles by another
hand is measured beside it (``data/parallel_titles.tsv``, ``data/hard_translations.tsv``, ``data/fresh_titles_of_one_language.tsv``).
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

__all__ = [
    "articles", "fresh", "of_one_language", "pairs", "print_table", "swapped", "told_fresh", "told_of_one_language", "translated",
]  # fmt: skip

_DATA: Final = Path(__file__).parent / "data"
_PAIRS: Final = _DATA / "translated_titles.tsv"
_SWAPPED: Final = _DATA / "titles_of_one_language.tsv"
_FRESH: Final = {"parallel": _DATA / "parallel_titles.tsv", "hard": _DATA / "hard_translations.tsv"}
_FRESH_SWAPPED: Final = _DATA / "fresh_titles_of_one_language.tsv"
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


def pairs(path: Path = _PAIRS) -> list[tuple[str, str]]:
    """The titles and their translations, each pair in both directions."""
    return [pair for _, one, _, two in _rows(path) for pair in ((one, two), (two, one))]


def of_one_language(path: Path = _SWAPPED) -> list[tuple[str, str, str]]:
    """A language and two titles in it, each pair in both directions."""
    return [row for language, one, two in _rows(path) for row in ((language, one, two), (language, two, one))]


def _rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def translated() -> dict[str, Counter[str]]:
    """What becomes of works under the translation of their title, by what else is cited."""
    return {name: Counter(_under(one, two, given) for one, two in pairs()) for name, given in CITED.items()}


def fresh() -> dict[str, float]:
    """How many translations by another hand are not accused, where everything else is cited; and where the language on record is that of a
    journal, which has English titles beside others ("of a journal in English").
    """
    rates = {}
    for name, path in {"own": _PAIRS, **_FRESH}.items():
        for language in ("", "en"):
            seen = [_under(one, two, CITED["DOI and place"], language) in ("ok", "unknown") for one, two in pairs(path)]
            rates[f"{name}, of a journal in English" if language else name] = sum(seen) / len(seen)
    return rates


def told_of_one_language(path: Path = _SWAPPED) -> dict[str, float]:
    """How many of the works under another title of the same language are told: in English, and in others."""
    told: dict[str, list[bool]] = {"English": [], "others": []}
    for language, one, two in of_one_language(path):
        kind = "English" if language == "en" else "others"
        told[kind].append(all(_under(one, two, given) not in ("ok", "unknown") for given in CITED.values()))
    return {kind: sum(found) / len(found) for kind, found in told.items()}


def told_fresh() -> dict[str, float]:
    """How many of those by another hand are told."""
    return told_of_one_language(_FRESH_SWAPPED)


def _under(title: str, whole: str, given: tuple[str, ...], language: str = "") -> str:
    return _verdict({**_kept(given), "title": title}, {**_WORK, "title": whole, "language": language})


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
    """Prints all."""
    tables = [(f"{len(pairs())} translated titles, all else right", translated())]
    if (data / "authorities" / "records" / "crossref.jsonl").is_file():
        works = articles(data)
        tables.append((f"{_SWAPS} titles swapped among {len(works)} articles, all else right", swapped(works)))
    for title, table in tables:
        print(f"\n{title}")
        for name, told in table.items():
            print(f"  {name:<16}" + "  ".join(f"{verdict} {amount}" for verdict, amount in told.most_common()), flush=True)
    print(f"\n{len(of_one_language())} titles under another of their language, all else right: told")
    print("  " + "  ".join(f"{kind} {share:.3f}" for kind, share in told_of_one_language().items()), flush=True)
    print("\nTitles by another hand: told of one language, and translations not accused")
    print("  " + "  ".join(f"{kind} {share:.3f}" for kind, share in {**told_fresh(), **fresh()}.items()), flush=True)
