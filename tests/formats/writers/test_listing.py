"""What ``citator extract`` shows a person: every note with what was read in it, and what was not read, with its place."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support import office
from tests.support.reports import sample

import citator
from citator.cli.main import run
from citator.flow import examine
from citator.formats import writers
from citator.limits import NOTE
from citator.model import FrozenMap, Report, Verification, VerificationVerdict

BOOK = "Ann Brook, Rivers and Their Names (Leeds, Weir Press, 1994), p. 3."
RESOLUTION = "A/RES/62/243, para. 3; Sue Vale, Piers of the Coast (London, Quay Press, 2001)."


def listed(text: str | bytes, name: str) -> str:
    data = text.encode() if isinstance(text, str) else text
    return writers.write(Report((examine(citator.read(data, name)),)), "listing")


def markdown(*notes: str) -> str:
    marks = " ".join(f"Sentence.[^{at}]" for at, _ in enumerate(notes, 1))
    return "\n".join([marks, "", *(f"[^{at}]: {note}" for at, note in enumerate(notes, 1)), ""])


def word(*notes: str) -> bytes:
    body = [office.p("Sentence.", office.note_mark(at)) for at, _ in enumerate(notes, 1)]
    return office.docx(*body, footnotes={at: office.note(note) for at, note in enumerate(notes, 1)})


@pytest.mark.parametrize("name", ["a.md", "a.docx"])
def test_each_note_has_its_citations_and_they_their_fields(name: str) -> None:
    notes = (BOOK, RESOLUTION, "Ibid., p. 9.", "Brook, Rivers and Their Names, p. 7.", "The lamp was lit at nine.")
    shown = listed(word(*notes) if name == "a.docx" else markdown(*notes), name).splitlines()
    heads = [line for line in shown if line.startswith("  note ")]
    assert [head.split(" (")[0] for head in heads] == [f"  note {number}" for number in range(1, 6)]
    assert all("called in line " in head for head in heads)
    cited = [line.split(" ", 7)[7] for line in shown if line.startswith("      ")]
    assert cited == [
        "book: Ann Brook, “Rivers and Their Names”, 1994, p. 3",
        "resolution: A/RES/62/243, para. 3",
        "book: Sue Vale, “Piers of the Coast”, 2001",
        "book: as in note 2 (“Piers of the Coast”), p. 9",
        "book: as in note 1 (“Rivers and Their Names”), p. 7",
        "citation: The lamp was lit at nine.",
    ]


def test_places_are_those_of_the_text() -> None:
    shown = listed(markdown(BOOK, RESOLUTION), "a.md")
    assert "  note 1 (line 3, called in line 1)\n      3:7 book: " in shown
    assert "  note 2 (line 4, called in line 1)\n      4:7 resolution: A/RES/62/243, para. 3\n      4:30 book: " in shown


def test_what_was_not_read_is_told_in_its_place() -> None:
    shown = listed(markdown(BOOK, "tide " * (NOTE // 5 + 1), "", BOOK), "a.md")
    assert f"  note 2 (line 4, called in line 1)\n      not read: note 2 has {NOTE + 4:,} characters; " in shown
    assert "  note 3 (line 5, called in line 1)\n      not read: note 3 is empty\n" in shown


def test_text_links_quotations_and_marks_without_a_note() -> None:
    text = "See A/70/112, para. 4, and [the lamps](https://example.org/lamps).[^7]\n\n"
    text += "He wrote: “The lamp was lit at nine and put out at four.”[^1]\n\n"
    shown = listed(text + "[^1]: Ann Brook, Rivers (Leeds, Weir Press, 1994), https://example.org/rivers.\n", "a.md")
    assert "  in the text\n      1:5 un-document: A/70/112, para. 4\n" in shown
    assert "  marks without a note\n      1:67 7\n" in shown
    assert "https://example.org/lamps: the lamps\n" in shown
    assert "https://example.org/rivers (note 1)\n" in shown
    assert "  quotations\n      3:" in shown
    assert "“The lamp was lit at nine and put out at four.”" in shown


def test_long_things_are_shortened_and_many_are_counted() -> None:
    many = "; ".join(f"Ann Brook, {'Rivers and streams ' * 12}{number} (Leeds, Weir Press, 1994)" for number in range(30))
    shown = listed(markdown(many), "a.md")
    assert "      and 10 citations more (--format json has them all)\n" in shown
    assert max(map(len, shown.splitlines())) < 250


def test_entries_of_a_bibliography_have_their_keys() -> None:
    shown = listed(
        "@book{brook, author={Brook, Ann}, title={Rivers}, year={1994}}\n\n@misc{vale, title={Piers}, url={https://example.org/p}}\n",
        "a.bib",
    )
    assert "  1:1 brook, book: Ann Brook, “Rivers”, 1994\n" in shown
    assert "  3:1 vale, " in shown
    assert "“Piers”, https://example.org/p\n" in shown


def test_what_a_terminal_would_obey_is_no_part_of_it() -> None:
    assert "\x1b" not in listed(markdown("Ann Brook, Riv\x1b[2Jers (Leeds, Weir Press, 1994)."), "a.md")


def test_the_command_shows_it_as_text_and_leaves_json_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text(markdown(BOOK), encoding="utf-8")
    assert run(["extract", str(path)]) == 0
    assert "book: Ann Brook, “Rivers and Their Names”, 1994, p. 3\n" in capsys.readouterr().out
    assert run(["extract", str(path), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"][0]["citations"][0]["fields"]["title"] == "Rivers and Their Names"
    assert run(["check", str(path), "--offline"]) == 0
    assert "Rivers and Their Names" not in capsys.readouterr().out


# ------------------------------------------------------------------------------------------------ the summary


def faulty(verification: Verification, *, told: bool) -> str:
    report = sample()
    one = report.examined[0]
    work = next(work for work in report.works if work.citations and work.record.text("title"))
    changed = replace(work, verification=verification)
    works = tuple(changed if other is work else replace(other, verification=None) for other in report.works)
    kept = tuple(finding for finding in one.findings if told and finding.citation in work.citations)
    sources = tuple(replace(source, findings=kept) if source is one else source for source in report.sources)
    return writers.write(replace(report, sources=sources, works=works), "text")


WRONG_YEAR = Verification(
    VerificationVerdict.FIELD_ERROR, FrozenMap({"title": "match", "year": "wrong"}), FrozenMap({"year": "1948"}), authority="crossref"
)
MISSING = Verification(VerificationVerdict.NOT_FOUND, asked=("crossref", "datacite"))


@pytest.mark.parametrize(
    ("verification", "said"),
    [
        (WRONG_YEAR, "crossref has “1948”"),
        (replace(WRONG_YEAR, expected=FrozenMap()), "differs at crossref"),
        (MISSING, "not known to crossref, datacite"),
        (Verification(VerificationVerdict.FIELD_ERROR, reason="identifier-of-other-work"), "identifier-of-other-work"),
    ],
)
def test_no_fault_is_counted_that_is_not_named(verification: Verification, said: str) -> None:
    assert said in faulty(verification, told=False).partition("without a finding above")[2]


@pytest.mark.parametrize("verdict", [VerificationVerdict.OK, VerificationVerdict.UNKNOWN])
def test_what_is_no_fault_needs_no_finding(verdict: VerificationVerdict) -> None:
    assert "without a finding above" not in faulty(Verification(verdict), told=False)


def test_a_template_that_a_short_form_repeats_is_named_by_what_it_prints() -> None:
    pages = {
        "A.{{sfn|Weir|1998|p=2}} B.{{sfn|Weir|1998|p=4}}": "as in note 1 (“Weir 1998”), p. 4",
        "A.{{sfn|Weir|Hale|1998|p=2}} B.{{sfn|Weir|Hale|1998|p=4}}": "as in note 1 (“Weir and others 1998”), p. 4",
    }
    for page, told in pages.items():
        assert told in listed(page, "page.wiki")
