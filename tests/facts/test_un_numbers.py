"""Numbers that no document of the United Nations can have."""

from __future__ import annotations

import json
from datetime import date

import pytest

from citator.facts.general_assembly import roman_sessions, written
from citator.facts.un_numbers import why_impossible
from citator.systems.un_documents.grammar import canonical
from tests.support.development_data import data

DAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    "symbol",
    [
        "A/RES/1(I)", "A/RES/217(III)[A]", "A/RES/377(V)[A]", "A/RES/1514(XV)", "A/RES/2625(XXV)", "A/RES/3379(XXX)", "A/RES/3201(S-VI)",
        "A/RES/31/1", "A/RES/62/243", "A/RES/73/349", "A/RES/81/5", "A/DEC/60/551", "A/RES/ES-10/23", "A/RES/S-27/2", "A/520/Rev.20",
        "A/81/6 (Sect. 29A)/Corr.1", "A/82/50", "S/RES/1 (1946)", "S/RES/822 (1993)", "S/RES/2767 (2024)", "S/RES/2800 (2025)",
        "S/RES/2840 (2026)", "S/1994/1", "S/26000", "S/PRST/2015/25", "S/PV.3292", "A/HRC/RES/60/1", "A/HRC/DEC/51/101", "A/HRC/64/2",
        "A/HRC/WG.6/3/AZE/1", "E/RES/1987/121", "E/DEC/2024/312", "E/1990/5/Rev.1", "E/2027/22", "E/CN.4/1998/5",
    ],
)  # fmt: skip
def test_what_can_be_is_not_judged(symbol: str) -> None:
    assert why_impossible(symbol, DAY) is None


@pytest.mark.parametrize(
    ("symbol", "why"),
    [
        ("S/RES/2768 (2024)", "the Security Council came to resolution 2767 in 2024"),
        ("S/RES/4000 (2026)", "the Security Council, at resolution 2767 in 2024, can't have come to 4000 in 2026"),
        ("S/RES/2900 (2027)", "the year 2027 has not come"),
        ("S/2028/12", "the year 2028 has not come"),
        ("S/1992/12", "documents of the Security Council have the year in their symbol from 1994 on"),
        ("A/RES/82/1", "the eighty-second session of the General Assembly opens in 2027"),
        ("A/95/4", "the ninety-fifth session of the General Assembly opens in 2040"),
        ("A/RES/62/743", "no session of the General Assembly has had 743 resolutions"),
        ("A/RES/5000(XXV)", "resolution 5000 of the General Assembly was not adopted at the twenty-fifth session"),
        ("A/HRC/RES/16/98", "no session of the Human Rights Council has had 98 resolutions"),
        ("A/HRC/80/4", "the eightieth session of the Human Rights Council is not before 2032"),
        ("E/RES/2024/900", "the Economic and Social Council has not had 900 resolutions in one year"),
        ("E/2029/3", "the year 2029 has not come"),
    ],
)
def test_what_can_not_be_is_told_with_its_reason(symbol: str, why: str) -> None:
    assert why_impossible(symbol, DAY) == why


def test_no_symbol_that_a_document_links_to_is_impossible() -> None:
    linked = [json.loads(row)["symbol"] for row in data("un", "mentions_linked.jsonl").read_text(encoding="utf-8").splitlines()]
    symbols = {found.value for symbol in linked if symbol and (found := canonical(symbol))}
    wrong = {symbol for symbol in symbols if why_impossible(symbol, DAY)}
    assert len(symbols) > 500
    assert wrong <= {"A/HRC/RES/74/146"}  # a link to the Human Rights Council under a resolution of the General Assembly


def test_the_table_of_roman_sessions_holds_the_votes() -> None:
    # The data of votes has numbers of drafts before the eighteenth session.
    rows = [json.loads(row) for row in data("un", "ga_resolutions.jsonl").read_text(encoding="utf-8").splitlines()]
    voted = [(row["number"], row["session"]) for row in rows if 18 <= row["session"] <= 30]
    assert len(voted) > 150
    for number, session in voted:
        first, last = roman_sessions()[session]
        assert first <= number <= last
        assert why_impossible(f"A/RES/{number}({written(session)})", DAY) is None
