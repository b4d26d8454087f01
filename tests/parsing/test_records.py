"""Habits of the notes of commissions, essays and lessons: papers of offices, interviews, journals and signals in other languages."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from tests.parsing.recogniser import recognise

BROOK = [{"family": "Brook", "given": "Ann"}]
WEIR = [{"family": "Weir", "given": "Jo"}]
PEREZ = [{"family": "Pérez", "given": "Juan"}]


def read(note: str) -> tuple[str, dict[str, Any]]:
    [one] = parse_note(note, recognise)
    return one.type, one.record.light()


def chained(*notes: str) -> list[Citation]:
    return list(resolve_chains([one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]))


RECORDS = [
    (
        "NSC memo, Brook to Weir, Harbour Lights, May 3, 1999.", "document",
        {
            "genre": "memo", "author": [{"family": "Brook"}], "recipient": [{"family": "Weir"}], "authority": "NSC",
            "title": "Harbour Lights", "issued": "1999-05-03",
        },
    ),
    (
        "Attorney General letter, Brook to Weir, May 3, 1999.", "letter",
        {
            "genre": "letter", "author": [{"family": "Brook"}], "recipient": [{"family": "Weir"}], "authority": "Attorney General",
            "issued": "1999-05-03",
        },
    ),
    (
        "CIA cable, Harbour lights out again, May 3, 1999.", "document",
        {"genre": "cable", "author": [{"literal": "CIA"}], "title": "Harbour lights out again", "issued": "1999-05-03"},
    ),
    (
        "Harbour Board staff report, “Lamps,” May 3, 1999.", "report",
        {"genre": "staff report", "author": [{"literal": "Harbour Board"}], "title": "Lamps", "issued": "1999-05-03"},
    ),
    ("FAA report, “Lamps at Sea,” undated.", "report", {"genre": "report", "author": [{"literal": "FAA"}], "title": "Lamps at Sea"}),
    (
        "Intelligence report, interrogation of Brook, May 3, 2003.", "report",
        {"genre": "Intelligence report", "title": "interrogation of Brook", "issued": "2003-05-03"},
    ),
    ("Ann Brook interview (Dec. 3, 2003).", "interview", {"author": BROOK, "issued": "2003-12-03"}),
    ("Ann Brook and Jo Weir interviews (May 3, 2003).", "interview", {"author": BROOK + WEIR, "issued": "2003-05-03"}),
    ("FBI reports of enquiry, interview of Ann Brook, Oct. 4, 2001.", "interview", {"author": BROOK, "issued": "2001-10-04"}),
    ("Ann Brook testimony, May 3, 2004.", "speech", {"author": BROOK, "issued": "2004-05-03"}),
    ("Speech, The Light of Harbours, 1885.", "speech", {"genre": "Speech", "title": "The Light of Harbours", "issued": "1885"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), RECORDS)
def test_a_paper_of_an_office_is_read_by_who_made_it_and_what_it_is(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note) == (kind, fields)


def test_a_title_that_ends_in_report_is_no_paper_of_an_office() -> None:
    kind, fields = read("Ann Brook, The Harbour Report, Leeds, Weir Press, 1994.")
    assert (kind, fields["title"]) == ("book", "The Harbour Report")


ARTICLES = [
    (
        "Ann Brook, “Lamps,” Journal of Harbours, 5 no. 4 (2011): 377-417.",
        {
            "author": BROOK, "title": "Lamps", "container-title": "Journal of Harbours", "volume": "5", "issue": "4", "issued": "2011",
            "page": "377-417",
        },
    ),
    (
        "Ann Brook, “Lamps,” Journal of Harbours 3, no. 4 (2009).",
        {"author": BROOK, "title": "Lamps", "container-title": "Journal of Harbours", "volume": "3", "issue": "4", "issued": "2009"},
    ),
    (
        "Ann Brook, “Lamps,” Journal of Harbours (2004): 12-14.",
        {"author": BROOK, "title": "Lamps", "container-title": "Journal of Harbours", "issued": "2004", "page": "12-14"},
    ),
    (
        "Ann Brook, “Lamps,” Journal of Harbours 12, no. 3 (2004): 12.",
        {
            "author": BROOK, "title": "Lamps", "container-title": "Journal of Harbours", "volume": "12", "issue": "3", "issued": "2004",
            "locator": "12",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), ARTICLES)
def test_a_journal_has_its_volume_and_a_range_of_pages(note: str, fields: dict[str, Any]) -> None:
    assert read(note) == ("article-journal", fields)


@pytest.mark.parametrize(
    ("note", "signal"),
    [
        ("Sobre los faros, véase Juan Pérez, “Los faros,” Revista de Puertos 12 (2004).", "véase"),
        ("Sobre la historia de los faros ver Juan Pérez, “Los faros,” Revista de Puertos 12 (2004).", "ver"),
        ("Sur les phares, voir Juan Pérez, “Los faros,” Revista de Puertos 12 (2004).", "voir"),
    ],
)
def test_a_signal_behind_its_topic_is_known_in_other_languages(note: str, signal: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.signal, one.record.light()["author"]) == (signal, PEREZ)


def test_an_interview_without_a_title_is_the_same_by_its_person_and_day() -> None:
    first, second, other = chained("Ann Brook interview (May 3, 2003).", "Brook interview (May 3, 2003).", "Brook interview (May 4, 2003).")
    assert (second.short_form_of, other.short_form_of) == (first.id, None)


def test_interviews_of_two_persons_of_one_name_are_not_confused() -> None:
    first, second = chained("Ann Brook interview (May 3, 2003).", "Jo Brook interview (May 3, 2003).")
    assert second.short_form_of is None
    assert first.type == second.type == "interview"


def test_a_bare_page_behind_a_known_title_is_a_place_in_it() -> None:
    full, paged, short = chained(
        "Ann Brook, River Lamps (Leeds: Weir Press, 2013).", "Ann Brook, River Lamps 12.", "Brook, River Lamps, 14."
    )
    assert (paged.short_form_of, paged.pinpoint, paged.record.text("title")) == (full.id, "12", "River Lamps")
    assert short.short_form_of == full.id


def test_the_applicant_in_brackets_names_a_case_of_judicial_review() -> None:
    full, short = chained("R (Harbour Trust) v Weir [2014] EWCA Civ 1120.", "Harbour Trust (n 1) [41].")
    assert (short.short_form_of, short.type) == (full.id, "case")


PLAIN = [
    (
        "Hittell’s History of Harbours, Vol. III. p. 160.",
        {"author": [{"family": "Hittell"}], "title": "History of Harbours", "volume": "III", "locator": "p. 160"},
    ),
    ("Rivers and Lamps, by Ann Brook, pp. 225–254.", {"author": BROOK, "title": "Rivers and Lamps", "locator": "pp. 225–254"}),
    ("The Science of Harbours, p. 30.", {"title": "The Science of Harbours", "locator": "p. 30"}),
    (
        "Jean Martin, Les passeurs du fleuve, Paris, Éditions du Port, 1988, p. 12.",
        {
            "author": [{"family": "Martin", "given": "Jean"}], "title": "Les passeurs du fleuve", "publisher-place": "Paris",
            "publisher": "Éditions du Port", "issued": "1988", "locator": "p. 12",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), PLAIN)
def test_a_book_is_known_by_its_author_before_or_behind_its_title(note: str, fields: dict[str, Any]) -> None:
    assert read(note) == ("book", fields)


def test_names_and_a_page_stand_for_the_work_before() -> None:
    full, short = chained("Ann Brook et al., “Lamps,” Journal of Harbours 12 (2004).", "Ann Brook et al., 7.")
    assert (short.short_form_of, short.pinpoint) == (full.id, "7")


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        ("Jo Weir in Ann Brook, “Lamps,” Harbour Life (December 1966).", "Ann Brook, “Lamps,” Harbour Life (December 1966)"),
        (
            "Puede verse una revisión de los trabajos sobre los faros en Juan Pérez, “Los faros,” Revista 12 (2004).",
            "Juan Pérez, “Los faros,” Revista 12 (2004)",
        ),
        ("Brook v Weir [2014] EWCA Civ 1120 [32] (Marsh LJ).", "Brook v Weir [2014] EWCA Civ 1120 [32]"),
        (
            "Intelligence reports, interrogations of Brook, May 3, 2003; May 5, 2003.",
            "Intelligence reports, interrogations of Brook, May 3, 2003; May 5, 2003",
        ),
    ],
)
def test_a_citation_begins_behind_what_is_said_of_it_and_ends_before_its_judge(note: str, cited: str) -> None:
    assert [one.raw for one in parse_note(note, recognise)] == [cited]


def test_a_letter_is_kept_where_the_next_words_say() -> None:
    [one] = parse_note("Ann Brook, letter to Jo Weir, dated “Friday, 1966.” Weir Archive.", recognise)
    assert (one.type, one.raw[-12:], one.record.light()["recipient"]) == ("letter", "Weir Archive", WEIR)


def test_papers_cited_with_their_number_are_a_source_of_their_own() -> None:
    found = parse_note("Ann Brook, “Lamps,” Harbour Life 3 (1966): 4. Weir Papers, box 3, folder 4, Leeds Library.", recognise)
    assert [one.raw[:4] for one in found] == ["Ann ", "Weir"]


COLON = [
    (
        "Hans Weber: Die Fähren am Rhein, Köln 1988, S. 12.", "book",
        {
            "author": [{"family": "Weber", "given": "Hans"}], "title": "Die Fähren am Rhein", "publisher-place": "Köln",
            "issued": "1988", "locator": "S. 12",
        },
    ),
    (
        "Hans Weber: Die Fähren am Rhein. Köln: Hafenverlag 1988, S. 12.", "book",
        {
            "author": [{"family": "Weber", "given": "Hans"}], "title": "Die Fähren am Rhein", "publisher-place": "Köln",
            "publisher": "Hafenverlag", "issued": "1988", "locator": "S. 12",
        },
    ),
    (
        "J. Weir: 'Studies in Lamps', American Journal of Harbours, vii. 309.", "article-journal",
        {
            "author": [{"family": "Weir", "given": "J."}], "title": "Studies in Lamps", "container-title": "American Journal of Harbours",
            "volume": "vii", "locator": "309",
        },
    ),
    (
        "The Works of Brook, Leeds, 1834, vol. iv. p. 12.", "book",
        {"title": "The Works of Brook", "publisher-place": "Leeds", "issued": "1834", "volume": "iv", "locator": "p. 12"},
    ),
    (
        "Jo Weir, « Les phares », Revue des ports, n° 12, 2004, p. 12-33.", "article-journal",
        {"author": WEIR, "title": "Les phares", "container-title": "Revue des ports", "issue": "12", "issued": "2004", "page": "12-33"},
    ),
    (
        "Ann Brook (harbour master), interview by Jo Weir, May 3, 2011.", "interview",
        {"author": BROOK, "recipient": WEIR, "issued": "2011-05-03"},
    ),
    ("Ann Brook, conversation with the author, May 3, 2011.", "interview", {"author": BROOK, "issued": "2011-05-03"}),
    (
        "Jo Weir, Lamps, exh. cat. (Leeds: Harbour Museum, 2014).", "book",
        {
            "author": WEIR, "title": "Lamps", "genre": "exh. cat.", "publisher-place": "Leeds", "publisher": "Harbour Museum",
            "issued": "2014",
        },
    ),
    ("Tr. 45.", "document", {"title": "Tr.", "locator": "45"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), COLON)
def test_names_before_a_colon_and_old_volumes_are_read(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note) == (kind, fields)


def test_a_life_of_a_person_keeps_its_title() -> None:
    kind, fields = read("Jo Weir, Ann Brook: A Life in Harbours (Leeds, Weir Press, 1994).")
    assert (kind, fields["author"], fields["title"]) == ("book", WEIR, "Ann Brook: A Life in Harbours")


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        (
            "Weir and Hale 2014, 12–13.",
            "document",
            {"author": [{"family": "Weir"}, {"family": "Hale"}], "issued": "2014", "locator": "12–13"},
        ),
        (
            "Archivio di Stato di Novara, Prefettura, b. 212, fasc. 3, lettera del sindaco di Intra al prefetto, 8 giugno 1884.",
            "letter",
            {
                "archive": "Archivio di Stato di Novara",
                "author": [{"literal": "sindaco di Intra"}],
                "recipient": [{"literal": "prefetto"}],
                "issued": "1884-06-08",
            },
        ),
        (
            "Harbour Games, https://example.org/ [accessed 3 May 2019].",
            "webpage",
            {"title": "Harbour Games", "URL": "https://example.org/", "accessed": "2019-05-03"},
        ),
        (
            "Jo Weir, “Lamps,” in Rivers, exh. cat. (Leeds: Harbour Museum, 2014), 12.",
            "chapter",
            {
                "author": WEIR,
                "title": "Lamps",
                "container-title": "Rivers",
                "genre": "exh. cat.",
                "publisher-place": "Leeds",
                "publisher": "Harbour Museum",
                "issued": "2014",
                "locator": "12",
            },
        ),
        (
            "Ann Brook, director of the Harbour Museum, e-mail to Jo Weir, May 3, 2014.",
            "personal_communication",
            {"author": BROOK, "genre": "e-mail", "recipient": WEIR, "issued": "2014-05-03"},
        ),
    ],
)
def test_what_is_cited_is_told_from_where_it_is_kept(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note) == (kind, fields)


@pytest.mark.parametrize(
    "note",
    [
        "Thanks to Ann Brook, Harbour Institute, for the measurements of 2014.",
        "“I went down to the river that night and saw that the lamps were lit by the men.”",
    ],
)
def test_thanks_and_quotations_cite_nothing(note: str) -> None:
    assert parse_note(note, recognise) == []


def test_a_word_in_marks_stands_inside_a_title_in_straight_marks() -> None:
    kind, fields = read('Ann Brook, "Putting the “Co” in Harbours: A Study," Journal of Harbours 5, no. 4 (2011): 37-41.')
    assert (kind, fields["title"]) == ("article-journal", "Putting the “Co” in Harbours: A Study")


def test_another_volume_of_a_work_is_the_same_work() -> None:
    first, second = chained("Brook’s History of Harbours, Vol. III. p. 160.", "Brook’s History of Harbours, Vol. IV. p. 12.")
    assert second.short_form_of == first.id


def test_families_and_a_year_mean_the_one_work_of_that_year() -> None:
    full, short, again = chained("Jo Weir, Lamps (Leeds: Weir Press, 2014).", "Weir 2014, 12.", "Weir 2014, 14.")
    assert [(one.short_form_of, one.type) for one in (short, again)] == [(full.id, "book")] * 2


def test_families_and_a_year_of_two_works_mean_neither() -> None:
    *_, short = chained("Jo Weir, Lamps (Leeds: Weir Press, 2014).", "Jo Weir, Piers (Leeds: Weir Press, 2014).", "Weir 2014, 12.")
    assert short.short_form_of is None


def test_a_name_before_a_colon_leads_to_the_work_cited_before() -> None:
    full, short = chained("E. D. Brook: The Psychology of Rivers, London, 1899, p. 12.", "Brook: Op. cit., p. 3.")
    assert short.short_form_of == full.id
