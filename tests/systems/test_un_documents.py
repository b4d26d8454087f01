"""United Nations documents: tables of real strings, what they stand for, and what must not be taken for one."""

from __future__ import annotations

import json
import re

import pytest

from citator.model import Identifier, PartialDate
from citator.systems.un_documents import find, moved, symbol_in, url
from citator.systems.un_documents.grammar import canonical, symbols
from tests.support.development_data import data


def values(text: str) -> list[str]:
    return [match.identifier.value for match in find(text) if match.identifier]


SYMBOLS = [
    # organs, subsidiary bodies, kinds
    ("S/2018/462, para. 32", ["S/2018/462"]),
    ("S/25699", ["S/25699"]),
    ("S/PV.3292 and S/PRST/1994/4", ["S/PV.3292", "S/PRST/1994/4"]),
    ("A/810", ["A/810"]),
    ("A/HRC/40/60/Add.2", ["A/HRC/40/60/Add.2"]),
    ("A/HRC/WG.6/3/AZE/1", ["A/HRC/WG.6/3/AZE/1"]),
    ("A/C.4/52/SR.5", ["A/C.4/52/SR.5"]),
    ("E/CN.4/Sub.2/1998/5", ["E/CN.4/Sub.2/1998/5"]),
    ("E/CN.4/RES/1992/S-1/1", ["E/CN.4/RES/1992/S-1/1"]),
    ("ST/SGB/2016/10/Rev.1", ["ST/SGB/2016/10/Rev.1"]),
    ("ST/ESA/STAT/SER.F/93", ["ST/ESA/STAT/SER.F/93"]),
    ("CEDAW/C/CAF/CO/1-5,", ["CEDAW/C/CAF/CO/1-5"]),
    ("CCPR/C/106/D/1804-1805/2008", ["CCPR/C/106/D/1804-1805/2008"]),
    ("DP/FPA/OPS-ICEF-UNW-WFP/2025/CRP.1", ["DP/FPA/OPS-ICEF-UNW-WFP/2025/CRP.1"]),
    ("GEGN.2/2025/36/CRP.36", ["GEGN.2/2025/36/CRP.36"]),
    ("ECE/NICOSIA.CONF/2022/2.Add.1", ["ECE/NICOSIA.CONF/2022/2.Add.1"]),
    ("TD/B/EX(2)/3; ICCD/COP(8)/CST/INF.1", ["TD/B/EX(2)/3", "ICCD/COP(8)/CST/INF.1"]),
    ("UNEP/EA.4/Res.14", ["UNEP/EA.4/Res.14"]),
    # sessions: Roman, special, emergency
    ("A/RES/217(III)[A]", ["A/RES/217(III)[A]"]),
    ("A/RES/217 A (III)", ["A/RES/217(III)[A]"]),
    ("A/RES/217(III)A", ["A/RES/217(III)[A]"]),
    ("A/RES/2200A(XXI)", ["A/RES/2200(XXI)[A]"]),
    ("A/RES/3201(S-VI)", ["A/RES/3201(S-VI)"]),
    ("A/RES/S-23/2 and A/RES/ES-10/23", ["A/RES/S-23/2", "A/RES/ES-10/23"]),
    ("A/S-23/10", ["A/S-23/10"]),
    ("A/Res/79/1", ["A/RES/79/1"]),
    ("A/RES/75/290 A of 25 June 2021", ["A/RES/75/290A"]),
    # the year of a Security Council resolution
    ("S/RES/822 (1993)", ["S/RES/822 (1993)"]),
    ("S/RES/822(1993)", ["S/RES/822 (1993)"]),
    ("U.N. Doc. S/RES/1373 (Sept. 28, 2001)", ["S/RES/1373 (2001)"]),
    ("A/73/392 (2018)", ["A/73/392"]),
    # parts, joint symbols, further parts of a series
    ("A/80/15 (Part II)", ["A/80/15 (Part II)"]),
    ("(A/CONF.151/26/Rev.1 (Vol. I))", ["A/CONF.151/26/Rev.1 (Vol. I)"]),
    ("A/79/796-S/2025/105", ["A/79/796-S/2025/105"]),
    ("A/78/842–S/2024/384", ["A/78/842-S/2024/384"]),
    ("E/CN.7/2025/2-E/CN.15/2025/2", ["E/CN.7/2025/2-E/CN.15/2025/2"]),
    ("CRPD/C/28/D/67/2019-CRPD/C/28/D/68/2019", ["CRPD/C/28/D/67/2019", "CRPD/C/28/D/68/2019"]),
    ("A/73/762\nS/2019/168", ["A/73/762", "S/2019/168"]),
    ("A/79/437 and Add.4", ["A/79/437", "A/79/437/Add.4"]),
    ("A/AC.109/2025/SR.1 and 3", ["A/AC.109/2025/SR.1", "A/AC.109/2025/SR.3"]),
    ("A/C.3/79/SR.5, 7 and 9.", ["A/C.3/79/SR.5", "A/C.3/79/SR.7", "A/C.3/79/SR.9"]),
    # a date or a page behind a symbol is no further document
    ("A/HRC/49/CRP.7, 18 February 2022", ["A/HRC/49/CRP.7"]),
    ("A/HRC/49/CRP.7, 18–20 February 2022", ["A/HRC/49/CRP.7"]),
    ("S/PV.8765, 9 May 2020", ["S/PV.8765"]),
    ("A/79/437/Add.4, 3.", ["A/79/437/Add.4"]),
    ("A/AC.109/2025/SR.1, 12 pages", ["A/AC.109/2025/SR.1"]),
    ("A/CONF.162/3/Add.1-3", ["A/CONF.162/3/Add.1", "A/CONF.162/3/Add.3"]),
    # what stands beside them in print
    ("(A/CN.4/753).145", ["A/CN.4/753"]),
    ("A/79/843*", ["A/79/843"]),
    ("S/2018/462and", ["S/2018/462"]),
    ("见A/C.6/69/SR.19、A/C.6/69/SR.20和", ["A/C.6/69/SR.19", "A/C.6/69/SR.20"]),
    ("А/RES/3281(ХХIX)", ["A/RES/3281(XXIX)"]),  # Cyrillic capitals
    ("E/CN.9/2025/\nNGO/4", ["E/CN.9/2025/NGO/4"]),
]

ORDINAL = (
    "some UN Security\nCouncil Resolutions name the delta. The oldest (No. 822) dates April 30, 1993. Later ones are resolution 874, "
    "adopted\non 14 October 1993, and resolution 884,\nadopted on 12 November 1993"
)
PROSE = [
    (
        "Security Council resolutions 822 (1993), 853 (1993), 874 (1993) and 884 (1993)",
        ["S/RES/822 (1993)", "S/RES/853 (1993)", "S/RES/874 (1993)", "S/RES/884 (1993)"],
    ),
    (
        "Resolutions 822, 853, 874 and 884 issued by the Security Council of the United Nations",
        ["S/RES/822 (1993)", "S/RES/853 (1993)", "S/RES/874 (1993)", "S/RES/884 (1993)"],
    ),
    ("UN Security Council resolution 853", ["S/RES/853 (1993)"]),
    ("Resolution of the UN Security Council No. 822 of 30 April 1993", ["S/RES/822 (1993)"]),
    ("UNSCR 1325 and 1820 (2008)", ["S/RES/1325 (2000)", "S/RES/1820 (2008)"]),
    ("S.C. Res. 1373", ["S/RES/1373 (2001)"]),
    ("the Security Council’s resolution 1244 (1999)", ["S/RES/1244 (1999)"]),
    ("Security Council resolutions 2510 (2020) and 2899 (2031)", ["S/RES/2510 (2020)", "S/RES/2899 (2031)"]),
    ("UN General Assembly Resolution 62/243, adopted on March 14, 2008", ["A/RES/62/243"]),
    ("General Assembly resolutions 61/16 of 20 November 2006, 68/1 and 72/305", ["A/RES/61/16", "A/RES/68/1", "A/RES/72/305"]),
    ("General Assembly resolution 217 A (III)", ["A/RES/217(III)[A]"]),
    ("G.A. Res. 217 (III) A", ["A/RES/217(III)[A]"]),
    ("G.A. Res. 2200A (XXI), annex", ["A/RES/2200(XXI)[A]"]),
    ("General Assembly resolution 3379", ["A/RES/3379(XXX)"]),
    ("General Assembly resolution S-23/2, resolution ES-10/23", ["A/RES/S-23/2", "A/RES/ES-10/23"]),
    ("General Assembly decision 79/551", ["A/DEC/79/551"]),
    ("Human Rights Council resolution 16/18", ["A/HRC/RES/16/18"]),
    ("resolution 19/26 of the Human Rights Council", ["A/HRC/RES/19/26"]),
    ("Commission on Human Rights resolution 1993/77", ["E/CN.4/RES/1993/77"]),
    ("Sub-Commission on Human Rights, Res. 2003/16", []),
    ("Economic and Social Council resolution 2024/18", ["E/RES/2024/18"]),
    ("Economic and Social Council resolution 1503 (XLVIII)", ["E/RES/1503(XLVIII)"]),
    ("Council resolution 1991/39", ["E/RES/1991/39"]),
    ("Security Council resolution S/RES/822 (1993)", ["S/RES/822 (1993)"]),
    # no body, but one that fits
    ("resolutions 1514 (XV) and 1541 (XV) of 14 and 15 December 1960", ["A/RES/1514(XV)", "A/RES/1541(XV)"]),
    ("under resolution 2231 (2015)", ["S/RES/2231 (2015)"]),
    ("Resolutions 52/214, sect. B, 57/283 B, sect. III, and 58/250", ["A/RES/52/214", "A/RES/57/283B", "A/RES/58/250"]),
    (
        ORDINAL,
        ["S/RES/822 (1993)", "S/RES/874 (1993)", "S/RES/884 (1993)"],
    ),
]  # fmt: skip

NOTHING = [
    "Resolution 1416 (2005) of the Parliamentary Assembly of the Council of Europe",
    "PACE Resolution 1121 (1997)",
    "Resolution 535 adopted by the House of Representatives",
    "House Resolution 1594",
    "Senate Resolution 46/2",
    "House Resolution No. 822, of which the Security Council took no note",
    "Council Decision 2011/72/CFSP",
    "European Parliament resolution 2010/12",
    "Executive Board decision 2024/15",
    "resolution 64/12 of the World Health Assembly",
    "a resolution of 1024 pixels, resolution 300 dpi, and decision 12 years later",
    "Security Council decision 12",
    "UN Security Council resolution 99999",
    "its resolution 55/2",  # the General Assembly's of 2000 or the Human Rights Council's of 2024
    "his S/he, A/4 paper, CD/DVD, A/B, and/or 24/7, n/a, TD/LD, I/O, E/W, 3/4, T/F",
    "LC 93 0942",
    "A/KES/3V11",
    "S/20188/462",
    "https://example.org/docs/S/2018/462.pdf",
]

FAULTS = [
    ("S/RES/822 (1994)", "adopted in 1993, not 1994"),
    ("Security Council resolution 822 (1994)", "adopted in 1993, not 1994"),
    ("https://undocs.org/en/S/RES/1416%20(2005)", "adopted in 2002, not 2005"),
    ("A/RES/62/2430", "no session"),
    ("A/RES/25/2625", "Roman"),
    ("A/74/881-S/2020-503", "a slash is missing"),
    ("A/65/808-S/2023/145", "session 65"),
    ("S/2376/2025", "S/2025/2376"),
]


@pytest.mark.parametrize(("text", "expected"), SYMBOLS)
def test_symbols(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_resolutions_in_words(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_none(text: str) -> None:
    assert list(find(text)) == []


@pytest.mark.parametrize(("text", "fault"), FAULTS)
def test_faults_that_are_certain(text: str, fault: str) -> None:
    (match,) = find(text)
    assert match.problem
    assert match.problem[0] == "identifier-invalid"
    assert fault in match.problem[1]


@pytest.mark.parametrize("text", [text for text, _ in SYMBOLS])
def test_sound_symbols_have_no_fault(text: str) -> None:
    assert all(match.problem is None for match in find(text))


def test_no_fault_is_told_where_the_turn_of_the_year_is_not_proved() -> None:
    assert [match.problem for match in find("S/RES/2617 (2022) and S/RES/2617 (2021)")] == [None, None]


def test_each_number_of_a_list_has_its_span_and_the_first_has_the_shared_words() -> None:
    text = "See Security Council resolutions 822 (1993), 853 (1993) and 884 \n\n(1993);"
    assert [text[m.start : m.end] for m in find(text)] == ["Security Council resolutions 822 (1993)", "853 (1993)", "884 \n\n(1993)"]


def test_the_date_in_the_words_is_kept() -> None:
    text = "UN General Assembly Resolution 62/243, adopted on March 14, 2008, which"
    (match,) = find(text)
    assert text[match.start : match.end] == "UN General Assembly Resolution 62/243, adopted on March 14, 2008"
    assert match.record.type == "resolution"
    assert match.record.date() == PartialDate(2008, 3, 14)
    assert (match.record.text("authority"), match.record.text("number")) == ("General Assembly", "A/RES/62/243")


def test_a_joint_symbol_has_its_halves_as_equivalents() -> None:
    (match,) = find("A/79/796-S/2025/105")
    assert match.identifier == Identifier("un_symbol", "A/79/796-S/2025/105", ("A/79/796", "S/2025/105"))


@pytest.mark.parametrize(
    ("address", "symbol"),
    [
        ("https://docs.un.org/en/S/RES/822(1993)", "S/RES/822 (1993)"),
        ("https://undocs.org/en/S/RES/822%20(1993)", "S/RES/822 (1993)"),
        ("http://undocs.org/S/2018/462", "S/2018/462"),
        ("undocs.org/fr/a/res/75/233", "A/RES/75/233"),
        ("https://undocs.org/Home/Mobile?FinalSymbol=S%2F2018%2F462&Language=E", "S/2018/462"),
        ("https://documents.un.org/api/symbol/access?j=N2514909&t=pdf&i=A/AC.109/2025/L.8_1750089001548", "A/AC.109/2025/L.8"),
        ("http://daccess-ods.un.org/access.nsf/Get?OpenAgent&DS=A/62/10&Lang=E", "A/62/10"),
        ("https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/60/1", "A/RES/60/1"),
        (
            "https://tbinternet.ohchr.org/_layouts/15/treatybodyexternal/Download.aspx?symbolno=CAT%2fC%2fFRA%2fCO%2f8&Lang=en",
            "CAT/C/FRA/CO/8",
        ),
        ('https://digitallibrary.un.org/search?p=191__a:"A/RES/62/243"&of=xm', "A/RES/62/243"),
        ("http://www.unhchr.ch/tbs/doc.nsf/(Symbol)/CAT.C.FRA.8.En?Opendocument", "CAT/C/FRA/8"),
    ],
)
def test_addresses_name_a_document(address: str, symbol: str) -> None:
    found = symbol_in(address)
    assert found
    assert found.value == symbol


@pytest.mark.parametrize(
    "address", ["https://www.un.org/en/", "https://documents.un.org/contact-us", "https://example.org/S/2018/462", "http://["]
)
def test_addresses_that_name_none(address: str) -> None:
    assert symbol_in(address) is None
    assert moved(address) is None


def test_a_year_behind_a_blank_belongs_to_the_address() -> None:
    text = "at undocs.org/en/S/RES/822 (1993)."
    (match,) = find(text)
    assert text[match.start : match.end] == "undocs.org/en/S/RES/822 (1993)"


def test_old_addresses_have_moved() -> None:
    assert moved("https://undocs.org/en/S/RES/822%20(1993)") == "https://docs.un.org/en/S/RES/822(1993)"
    assert moved("https://undocs.org/fr/S/2018/462") == "https://docs.un.org/fr/S/2018/462"
    assert moved("https://docs.un.org/en/S/2018/462") is None
    assert url(Identifier("un_symbol", "A/80/15 (Part II)")) == "https://docs.un.org/en/A/80/15(PartII)"


@pytest.mark.parametrize("symbol", [text for text, expected in SYMBOLS if expected == [text]])
def test_a_canonical_symbol_is_its_own_spelling(symbol: str) -> None:
    again = canonical(symbol.lower())
    assert again
    assert again.value == symbol


@pytest.mark.development_data
def test_mentions_in_real_documents_name_what_their_link_names() -> None:
    rows = [json.loads(line) for line in data("un", "mentions_linked.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row.get("symbol") and row.get("anchor")]
    assert sum(_is_named(row) for row in rows) / len(rows) > 0.985


def _is_named(row: dict[str, str]) -> bool:
    text = f"{row['before']} {row['anchor']} {row['after']}".strip()
    start = len(row["before"]) + 1 if row["before"] else 0
    end = start + len(row["anchor"])
    got = {
        _bare(name)
        for match in find(text)
        if match.identifier and match.start < end and match.end > start
        for name in (match.identifier.value, *match.identifier.equivalents)
    }
    return any(_bare(wanted) in got for wanted in re.split(r",\s*", row["symbol"]))


def _bare(symbol: str) -> str:
    """Without blanks, case and the letter of a part, which the links leave out."""
    whole = re.sub(r"\[[A-Z]\]|[\s*]+", "", symbol.upper())
    return re.sub(r"(RES/[^/()]+/\d+)[A-Z](?:-[A-Z])?$", r"\1", re.sub(r"(\d)[A-Z](?=\()", r"\1", whole))


@pytest.mark.development_data
def test_printed_symbols_are_read_as_printed() -> None:
    rows = [json.loads(line)["symbol"] for line in data("un", "symbol_strings.jsonl").read_text(encoding="utf-8").splitlines()]
    read = [row for row in rows if [found.value.replace(" ", "") for found in symbols(row)] == [row.replace(" ", "")]]
    assert len(read) / len(rows) > 0.94


@pytest.mark.development_data
def test_resolutions_of_the_data_have_their_year_in_the_table() -> None:
    for line in data("un", "sc_resolutions.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert values(f"Security Council resolution {row['number']}") == [row["symbol_undl"]]
