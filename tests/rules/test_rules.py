"""The rules as a whole: codes, manuals, and the findings they make of documents and works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from citator import rules, systems
from citator.model import (
    Archived,
    Citation,
    CitedIn,
    Document,
    Examined,
    Field,
    FrozenMap,
    Identifier,
    Link,
    LinkCheck,
    LinkKind,
    LinkVerdict,
    Marker,
    Note,
    NoteKind,
    PartialDate,
    Record,
    Verification,
    VerificationVerdict,
    Work,
)
from citator.rules.context import Context

SOURCE = Path(rules.__file__).parents[1]


def _identify(address: str) -> Identifier | None:
    return next((m.identifier for m in systems.recognise(address) if m.identifier and m.address), None)


def _named(text: str) -> list[Identifier]:
    return [match.identifier for match in systems.recognise(text) if match.identifier and not match.address]


CONTEXT = Context(_identify, _named, systems.canonical_url)


def _document(text: str, **parts: object) -> Document:
    return Document("letter.txt", "text/plain", "0" * 64, text, **parts)  # type: ignore[arg-type]


def _names(examined: Examined) -> list[str]:
    return [finding.name for finding in rules.judge_document(examined, CONTEXT)]


def _record(kind: str = "book", **fields: object) -> Record:
    return Record(kind, FrozenMap({key.replace("_", "-"): Field(value) for key, value in fields.items()}))  # type: ignore[arg-type]


@pytest.mark.parametrize("one", rules.rules(), ids=lambda one: one.code)
def test_every_rule_has_a_code_of_its_family_and_a_manual_with_advice(one: rules.Rule) -> None:
    assert re.fullmatch(r"[SICLMQ]\d{3}", one.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", one.name)
    assert "What to do:" in one.manual
    assert rules.find_rule(one.code) is rules.find_rule(one.name) is one


def test_every_problem_that_reading_can_tell_of_has_a_rule() -> None:
    named = set()
    for path in (*SOURCE.glob("parsing/**/*.py"), *SOURCE.glob("systems/**/*.py")):
        named |= set(re.findall(r'\(\s*"([a-z]+(?:-[a-z]+)+)",\s*f?"', path.read_text(encoding="utf-8")))
    known = {one.name for one in rules.rules()}
    candidates = {name for name in named if name.split("-")[-1] in _LAST_WORDS}
    assert candidates <= known


_LAST_WORDS = {"missing", "lost", "unresolved", "identified", "invalid", "document", "mismatch", "inconsistent", "misspelled", "variant"}


def test_a_marker_without_note_is_an_error_on_the_marker() -> None:
    examined = Examined(_document("The tide turned.[1] It was noon.", dangling_markers=(Marker("1", 16, 19),)))
    (finding,) = rules.judge_document(examined, CONTEXT)
    assert (finding.name, finding.severity, finding.start, finding.end) == ("dangling-marker", "error", 16, 19)


def test_a_number_left_out_is_a_gap_and_a_restart_is_none() -> None:
    def notes(*labels: str) -> tuple[Note, ...]:
        marker = (Marker("x", 0, 1),)
        return tuple(Note(f"n{i}", label, NoteKind.FOOTNOTE, 0, 1, "text", markers=marker) for i, label in enumerate(labels))

    assert _names(Examined(_document("x", notes=notes("1", "2", "4")))) == ["numbering-gap"]
    assert _names(Examined(_document("x", notes=notes("1", "2", "1", "2", "*")))) == []


def test_a_note_nobody_points_at_is_told_only_where_markers_are_seen_at_all() -> None:
    seen = Note("n1", "1", NoteKind.FOOTNOTE, 0, 1, "a", markers=(Marker("1", 0, 1),))
    unseen = Note("n2", "2", NoteKind.FOOTNOTE, 0, 1, "b")
    assert _names(Examined(_document("x", notes=(seen, unseen)))) == ["note-unreferenced"]
    assert _names(Examined(_document("x", notes=(unseen,)))) == []


def test_one_case_has_decisions_of_several_days() -> None:
    def dated(scheme: str, value: str) -> Examined:
        at = (PartialDate(1984, 11, 26), PartialDate(1986, 6, 27))
        cited = (
            Citation(f"t-{n}", 0, 1, "x", _record("case", issued=day), identifiers=(Identifier(scheme, value),))
            for n, day in enumerate(at, 1)
        )
        return Examined(_document("x"), tuple(cited))

    assert "date-inconsistent" not in _names(dated("icj_case", "70"))
    assert "date-inconsistent" in _names(dated("celex", "32016R0679"))
    for scheme in ("issn", "us_code", "unts", "a_scheme_of_a_plug_in"):
        assert "date-inconsistent" not in _names(dated(scheme, "1"))


def _linked(words: str, identifier: Identifier, address: str) -> Examined:
    link = Link(0, len(words), words, address, LinkKind.ANCHOR)
    citation = Citation("t-1", 0, len(words), words, identifiers=(identifier,), url=address)
    return Examined(_document(words, links=(link,)), (citation,))


@pytest.mark.parametrize(
    ("identifier", "address", "wrong"),
    [
        (Identifier("un_symbol", "S/RES/822 (1993)"), "https://undocs.org/en/S/RES/822%20(1993)", False),
        (Identifier("un_symbol", "S/RES/822 (1993)"), "https://undocs.org/en/S/RES/853%20(1993)", True),
        (Identifier("un_symbol", "A/77/26"), "https://docs.un.org/en/A/76/26", True),
        (Identifier("un_symbol", "A/77/26/Add.1"), "https://docs.un.org/en/A/77/26", False),
        (Identifier("un_symbol", "A/79/796-S/2025/105", ("A/79/796", "S/2025/105")), "https://docs.un.org/en/S/2025/105", False),
        (Identifier("coe_document", "PACE Resolution 1416 (2005)"), "https://undocs.org/en/S/RES/1416%20(2005)", True),
        (Identifier("isbn", "9780393068795"), "https://docs.un.org/en/A/76/26", False),
        # the number of a file, or a search by application, says nothing of the document's number
        (Identifier("coe_document", "PACE Resolution 1416 (2005)"), "https://pace.coe.int/en/files/17289", False),
        (Identifier("un_symbol", "S/RES/1416 (2002)"), "https://pace.coe.int/en/files/17289", True),
        (Identifier("echr_application", "30210/96"), "https://hudoc.echr.coe.int/eng?i=001-58920", False),
        (Identifier("celex", "32016R0679"), "https://eur-lex.europa.eu/eli/reg/2016/679/oj", False),
        (Identifier("celex", "32016R0679"), "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02016R0679-20160504", False),
        (Identifier("celex", "32016R0679"), "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:31995L0046", True),
        (Identifier("oj", "OJ L 119, 2016, p. 1"), "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L:2016:119:TOC", False),
        (Identifier("eu_case", "C-131/12"), "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62012CJ0131", False),
        (Identifier("eu_case", "C-131/12"), "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=ecli:ECLI:EU:C:2014:317", False),
        (Identifier("icj_case", "70"), "https://www.icj-cij.org/case/131", True),
        (Identifier("un_symbol", "A/77/26"), "https://example.org/a-page", False),
        # a part of a resolution, the parentheses of a session, a letter to both organs
        (Identifier("un_symbol", "A/RES/33/115C"), "https://docs.un.org/en/A/RES/33/115", False),
        (Identifier("un_symbol", "TD/B/WP89/INF.1"), "https://docs.un.org/en/TD/B/WP(89)/INF.1", False),
        (Identifier("un_symbol", "A/55/305"), "https://docs.un.org/en/S/2000/809", False),
        (Identifier("un_symbol", "A/55/305"), "https://docs.un.org/en/S/2010/809", True),
        # the right number of a body that nobody named
        (Identifier("un_symbol", "A/RES/69/1"), "https://docs.un.org/en/E/RES/69/1", False),
    ],
)
def test_a_link_to_another_document_is_a_mismatch(identifier: Identifier, address: str, wrong: bool) -> None:
    assert ("link-mismatch" in _names(_linked("the words", identifier, address))) is wrong


def test_a_citation_that_names_two_documents_may_link_to_either() -> None:
    words = "letters dated 5 May and 8 May (A/78/636-S/2023/960 and A/78/764)"
    joint = Identifier("un_symbol", "A/78/636-S/2023/960", ("A/78/636", "S/2023/960"))
    link = Link(31, 50, words[31:50], "https://docs.un.org/en/A/78/764", LinkKind.ANCHOR)
    citation = Citation("t-1", 0, len(words), words, identifiers=(joint,))
    assert "link-mismatch" not in _names(Examined(_document(words, links=(link,)), (citation,)))


def test_the_right_number_of_another_body_than_the_one_named_is_a_mismatch() -> None:
    words = "Commission on Human Rights resolution 1993/77"
    record = _record("resolution").having(authority=Field("Commission on Human Rights"))
    citation = Citation("t-1", 0, len(words), words, record, identifiers=(Identifier("un_symbol", "E/CN.4/RES/1993/77"),))
    link = Link(38, len(words), words[38:], "https://docs.un.org/en/E/RES/1993/77", LinkKind.ANCHOR)
    assert "link-mismatch" in _names(Examined(_document(words, links=(link,)), (citation,)))


def test_a_link_that_takes_in_the_comma_is_held_against_its_citation() -> None:
    words = "see A/77/26, para. 3"
    citation = Citation("t-1", 4, 11, words[4:11], identifiers=(Identifier("un_symbol", "A/77/26"),))
    for symbol, wrong in (("A/76/26", True), ("A/77/26", False)):
        link = Link(4, 12, words[4:12], f"https://docs.un.org/en/{symbol}", LinkKind.ANCHOR)
        assert ("link-mismatch" in _names(Examined(_document(words, links=(link,)), (citation,)))) is wrong


@pytest.mark.parametrize(
    ("words", "symbol", "wrong"),
    [
        ("78/202", "A/RES/77/214", True),
        ("78/202,", "A/RES/78/202", False),
        ("822 (1993)", "S/RES/822(1993)", False),
        ("822 (1993)", "S/RES/853(1993)", True),
        ("2024/15,", "E/ICEF/2024/33", False),  # a decision, linked to the report that it is about
        ("chapter 3", "A/RES/77/214", False),
    ],
)
def test_a_bare_number_is_held_against_the_number_of_its_target(words: str, symbol: str, wrong: bool) -> None:
    link = Link(0, len(words), words, f"https://docs.un.org/en/{symbol}", LinkKind.ANCHOR)
    assert ("link-mismatch" in _names(Examined(_document(words, links=(link,)), ()))) is wrong


def test_the_right_address_is_suggested_for_a_mismatch() -> None:
    examined = _linked("resolution 853 (1993)", Identifier("un_symbol", "S/RES/853 (1993)"), "https://undocs.org/en/S/RES/822%20(1993)")
    (finding,) = [f for f in rules.judge_document(examined, CONTEXT) if f.name == "link-mismatch"]
    assert finding.suggestion == "https://docs.un.org/en/S/RES/853(1993)"
    assert finding.found == "S/RES/822 (1993)"


@pytest.mark.parametrize(
    ("written", "severity"), [(PartialDate(1997, 3, 23), None), (PartialDate(1997, 3, 24), "info"), (PartialDate(1997, 5, 1), "warning"),
                              (PartialDate(1997), None)]
)  # fmt: skip
def test_the_date_in_an_address_against_the_date_in_the_text(written: PartialDate, severity: str | None) -> None:
    citation = Citation("t-1", 0, 1, "x", _record("letter", issued=written), url="https://www.example.org/news/1997/03/23/letter")
    found = [f.severity for f in rules.judge_document(Examined(_document("x"), (citation,)), CONTEXT) if f.name == "date-mismatch"]
    assert found == ([severity] if severity else [])


def test_an_address_with_a_day_that_its_month_has_not_contradicts_no_date() -> None:
    citation = Citation(
        "t-1", 0, 1, "x", _record("letter", issued=PartialDate(1997, 5, 1)), url="https://www.example.org/1997/02/30/letter"
    )
    assert "date-mismatch" not in _names(Examined(_document("x"), (citation,)))


def test_two_dates_for_one_document_contradict_each_other() -> None:
    symbol = (Identifier("un_symbol", "A/RES/75/17"),)

    def dated(name: str, date: PartialDate) -> Citation:
        return Citation(name, 0, 1, "x", _record("resolution", issued=date), identifiers=symbol)

    same = Examined(_document("x"), (dated("t-1", PartialDate(2020, 12, 1)), dated("t-2", PartialDate(2020))))
    other = Examined(_document("x"), (dated("t-1", PartialDate(2020, 12, 1)), dated("t-2", PartialDate(2020, 11, 1))))
    assert "date-inconsistent" not in _names(same)
    assert "date-inconsistent" in _names(other)


def test_printed_addresses_that_are_broken_or_without_scheme_are_told() -> None:
    link = Link(0, 20, "www.example.org/a/ b", "http://www.example.org/a/b", LinkKind.PRINTED, broken=True)
    assert sorted(_names(Examined(_document("www.example.org/a/ b", links=(link,))))) == ["scheme-missing", "url-broken-across-lines"]


def _work(check: LinkCheck | None = None, verification: Verification | None = None) -> Work:
    record = _record(title="Longitude")
    return Work("w1", "sobel1995longitude", (CitedIn(0, "n1-1"),), record, record, link=check, verification=verification)


@pytest.mark.parametrize(
    ("verdict", "reason", "expected"),
    [
        (LinkVerdict.ALIVE, "ok", []),
        (LinkVerdict.ALIVE, "moved", [("link-moved", "warning")]),
        (LinkVerdict.DEAD, "not-found", [("link-dead", "error")]),
        (LinkVerdict.MISMATCH, "other-work", [("link-mismatch", "error")]),
        (LinkVerdict.UNSAFE, "private-address", [("link-unsafe", "error")]),
        (LinkVerdict.RESTRICTED, "login", [("link-restricted", "warning")]),
        (LinkVerdict.INSECURE, "tls", [("link-insecure", "warning")]),
        (LinkVerdict.UNSTABLE, "timeout", [("link-unstable", "info")]),
        (LinkVerdict.UNKNOWN, "needs-browser", [("link-unknown", "info")]),
        (LinkVerdict.UNKNOWN, "offline", []),
        (LinkVerdict.UNKNOWN, "not-checked", []),
    ],
)
def test_verdicts_become_findings_of_their_severity(verdict: LinkVerdict, reason: str, expected: list[tuple[str, str]]) -> None:
    check = LinkCheck("https://example.org/x", verdict, reason, final_url="https://example.org/y")
    assert [(f.name, f.severity.value) for f in rules.judge_work(_work(check))] == expected


def test_a_dead_link_suggests_its_archived_copy() -> None:
    from datetime import UTC, datetime

    copy = Archived("https://web.archive.org/web/20200101000000/https://example.org/x", datetime(2020, 1, 1, tzinfo=UTC))
    check = LinkCheck("https://example.org/x", LinkVerdict.DEAD, "gone", archived=copy)
    assert [f.suggestion for f in rules.judge_work(_work(check))] == [copy.url]


def test_authorities_answers_become_findings() -> None:
    wrong = Verification(
        VerificationVerdict.FIELD_ERROR, FrozenMap(title="match", volume="wrong", doi="wrong"), FrozenMap(volume="12", doi="10.1/x"),
        authority="crossref", identifiers=FrozenMap(doi="of-other-work"), suggestion=FrozenMap(DOI="10.1/x"),
    )  # fmt: skip
    assert [f.name for f in rules.judge_work(_work(verification=wrong))] == ["identifier-of-other-work", "field-mismatch"]
    assert rules.judge_work(_work(verification=wrong))[0].suggestion == "10.1/x"
    dead = Verification(VerificationVerdict.FIELD_ERROR, FrozenMap(doi="wrong"), identifiers=FrozenMap(doi="dead"))
    assert [f.name for f in rules.judge_work(_work(verification=dead))] == ["identifier-dead"]
    for status, severity in (("retracted", "error"), ("superseded", "warning")):
        told = rules.judge_work(_work(verification=Verification(VerificationVerdict.OK, authority="crossref", status=status)))
        assert [(f.name, f.severity.value) for f in told] == [(status, severity)]
    absent = Verification(VerificationVerdict.NOT_FOUND, asked=("crossref", "open_library"))
    assert [f.name for f in rules.judge_work(_work(verification=absent))] == ["work-not-found"]
    unknown = Verification(VerificationVerdict.UNKNOWN, evidence=("crossref did not answer",))
    assert rules.judge_work(_work(verification=unknown)) == []
