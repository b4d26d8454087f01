"""Thousands of works of one title: found as fast as others, and as if each had been held against all."""

from __future__ import annotations

import random
from typing import Any

import pytest

from citator.model import Citation, Identifier, Record
from citator.parsing.namesakes import Namesakes
from citator.parsing.works import gather
from tests.support.growth import grows_no_faster_than_its_input

WEIR = [{"family": "Weir", "given": "Ann"}]
ARTICLE: dict[str, Any] = {
    "type": "article-journal",
    "title": "Editorial",
    "author": WEIR,
    "container-title": "Lamp Letters",
    "issued": "2001",
}
REPORT: dict[str, Any] = {"type": "report", "title": "Annual report", "author": [{"literal": "Lamp Board"}], "issued": "2001"}


def cite(at: int, fields: dict[str, Any], **numbers: str) -> Citation:
    identifiers = tuple(Identifier(scheme, value) for scheme, value in numbers.items() if value)
    return Citation(
        f"c{at}", at, at + 1, "x", Record.from_csl({name: value for name, value in fields.items() if value}), identifiers=identifiers
    )


def groups(citations: list[Citation]) -> list[list[str]]:
    return [[citation.id for _, citation in group] for group in gather([(0, one) for one in citations])]


ALONE: dict[str, dict[str, Any]] = {  # what a citation has of its place, "{}" being another in each
    "volume": {"volume": "{}"}, "issue": {"issue": "{}"}, "page": {"page": "{}"}, "pages": {"volume": "3", "page": "{}"},
    "yearly": {**REPORT, "number": "2001/{}"}, "case": {"type": "legal_case", "title": "Weir v Lamp Board", "number": "{}/2001"},
    "pages of one site": {"type": "webpage", "title": "Lamps of the harbour", "URL": "https://example.org/{}"},
}  # fmt: skip


@pytest.mark.parametrize("kind", ["same", "place", "doi", "number", "symbol", "host", "doi on page 1", *ALONE])
def test_many_works_of_one_title_take_no_longer_than_others(kind: str) -> None:
    def citation(at: int) -> Citation:
        if kind in ALONE:
            written = {name: one.format(at) if isinstance(one, str) else one for name, one in ALONE[kind].items()}
            return cite(at, {**({} if "title" in written else ARTICLE), **written})
        if kind == "doi on page 1":
            return cite(at, {**ARTICLE, "page": "1", "volume": str(at), "DOI": f"10.5555/l.{at}"}, doi=f"10.5555/l.{at}")
        if kind == "number":
            return cite(at, {**REPORT, "number": f"LB-{at}"})
        if kind == "symbol":
            return cite(at, REPORT, un_symbol=f"A/70/{at}")
        if kind == "host":
            return cite(at, {"type": "webpage", "title": "Keynote", "URL": f"https://h{at}.example.org/x"})
        if kind == "doi":
            return cite(at, {**ARTICLE, "DOI": f"10.5555/l.{at}"}, doi=f"10.5555/l.{at}")
        return cite(at, {**ARTICLE, **({"volume": str(at // 10), "page": str(7 * at + 1)} if kind == "place" else {"volume": "1"})})

    assert grows_no_faster_than_its_input(lambda size: gather([(0, citation(at)) for at in range(size)]), 500)


@pytest.mark.parametrize("seed", range(40))
def test_what_is_not_looked_at_is_another_work(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)

    def some(*values: str) -> str:
        return chance.choice(values)

    def citation(at: int) -> Citation:
        page = some("", "1", "9", "1-9", "9–12", "–", "S1")
        volume, issue = some("", "3", "4", "IV", "—"), some("", "1", "2")
        if chance.random() < 0.5:
            doi = some("", "10.5555/a", "10.5555/b")
            return cite(at, {**ARTICLE, "page": page, "volume": volume, "issue": issue, "DOI": some("", doi)}, doi=doi)
        fields = {**REPORT, "type": some("report", "document", "webpage"), "title": some("Annual report", "Annual report of lamps")}
        fields |= {
            "number": some("", "12", "No. 12", "LB-12", "LB", "13", "2001/12", "12/2001", "2001/13"),
            "URL": some("", "https://a.example/x", "https://b.example/y"),
        }
        fields |= {"URL": some(fields["URL"], "https://web.archive.org/web/2020/https://a.example/x")}
        symbol = some("", "", "A/RES/33/115", "A/RES/33/115C", "A/RES/33/115B", "A/RES/377(V)[A]", "A/RES/377(V)")
        return cite(
            at,
            {**fields, "page": some("", page), "volume": some("", volume)},
            un_symbol=symbol,
            arxiv=some("", "", "2001.00001", "2001.00002"),
        )

    citations = [citation(at) for at in range(60)]
    found = groups(citations)
    monkeypatch.setattr(Namesakes, "near", lambda self, _: self._order)
    assert found == groups(citations)
