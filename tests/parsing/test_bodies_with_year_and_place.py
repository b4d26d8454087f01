"""Entries in the house style of FAO and WHO, in notes and lists; bodies with an "and" in their name; states; long numbers of issues."""

from __future__ import annotations

import pytest

from citator.parsing.chains import resolve_chains
from citator.parsing.notes import parse_note
from citator.parsing.references import parse_reference
from citator.systems import recognise as recognise_all
from citator.text.names import is_body, split_bodies
from tests.parsing.recogniser import recognise


def _fields(note: str) -> list[dict[str, object]]:
    return [{"type": one.record.type, **one.record.light()} for one in parse_note(note, recognise)]


ENTRIES = [
    (
        "FAO and WHO. 2024. What are good lamps? A statement by both. Geneva, Switzerland. https://doi.org/10.4060/cd2223en.",
        {
            "type": "report",
            "author": [{"literal": "FAO"}, {"literal": "WHO"}],
            "issued": "2024",
            "title": "What are good lamps? A statement by both",
            "publisher-place": "Geneva, Switzerland",
        },
    ),
    (
        "UN-Rivers. n.d. Map of the rivers. In: UN-Rivers. Rome. [Cited 22 February 2025]. https://rivers.example/map",
        {
            "type": "webpage",
            "author": [{"literal": "UN-Rivers"}],
            "title": "Map of the rivers",
            "container-title": "UN-Rivers",
            "publisher-place": "Rome",
            "accessed": "2025-02-22",
            "URL": "https://rivers.example/map",
        },
    ),
    (
        "World Harbour Organization (WHO). 2022. Initiative on lamps (I-LAMP). Rome, FAO on behalf of the ports. https://lamps.example/i",
        {
            "type": "report",
            "author": [{"literal": "World Harbour Organization"}],
            "issued": "2022",
            "title": "Initiative on lamps (I-LAMP)",
            "publisher-place": "Rome",
            "publisher": "FAO on behalf of the ports",
        },
    ),
    (
        "Brook, A. & Weir, J. 2016. Small quays. FAO Harbour Technical Paper No. 541. Rome, FAO. 220 pp.",
        {
            "type": "book",
            "author": [{"family": "Brook", "given": "A."}, {"family": "Weir", "given": "J."}],
            "issued": "2016",
            "title": "Small quays",
            "collection-title": "FAO Harbour Technical Paper",
            "collection-number": "541",
            "publisher-place": "Rome",
            "publisher": "FAO",
            "number-of-pages": "220",
        },
    ),
    (
        "Brook, A. & Weir, J. 2019. Lamps and rivers: a guide. Cambridge, UK, Cambridge University Press.",
        {
            "type": "book",
            "title": "Lamps and rivers: a guide",
            "publisher-place": "Cambridge, UK",
            "publisher": "Cambridge University Press",
        },
    ),
]


@pytest.mark.parametrize(("entry", "expected"), ENTRIES)
def test_entries_of_bodies_are_read_whole_in_notes_and_lists(entry: str, expected: dict[str, object]) -> None:
    [noted] = _fields(entry)
    assert {name: noted.get(name) for name in expected if name != "type"} == {name: one for name, one in expected.items() if name != "type"}
    listed = parse_reference(entry, recognise).record
    assert listed.light()["title"] == expected["title"]
    assert noted["type"] in (expected["type"], "report")


@pytest.mark.parametrize(
    "note",
    [
        "Brook, A. 2016. The quays of Europe. Rome was their market. See also the text.",
        "The eight countries are: Burkina Faso, Burundi, Chad, Côte d’Ivoire, the Niger and Senegal.",
        "Haiti, Kenya and South Sudan in Phase 1; Burkina Faso, Chad and the Niger in Phase 2; and Benin, Ghana and Togo in Phase 3.",
        "Conducted by the Harbour Initiative.",
    ],
)
def test_no_report_of_a_body_is_made_of_sentences_and_lists_of_states(note: str) -> None:
    assert [one for one in _fields(note) if one["type"] == "report" or "publisher-place" in one] == []
    if "2016" not in note:
        assert _fields(note) == []


def test_a_state_is_a_body_and_no_person() -> None:
    [found] = _fields("Burkina Faso, “National plan for rivers” (Ouagadougou, 2019).")
    assert found["author"] == [{"literal": "Burkina Faso"}]
    assert is_body("Sri Lanka")
    assert not is_body("Jordan")


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("United States Citizenship and Immigration Services", 1),
        ("Office for the Least Developed Countries, Landlocked Developing Countries and Small Island Developing States", 1),
        ("FAO, IFAD, UNICEF, WFP and WHO", 5),
        ("Food and Agriculture Organization of the United Nations and World Health Organization", 2),
        ("Royal Society and British Academy", 2),
    ],
)
def test_an_and_divides_bodies_only_between_whole_names(words: str, bodies: int) -> None:
    assert len(split_bodies(words)) == bodies


@pytest.mark.parametrize(
    ("entry", "numbers"),
    [
        ("Brook, A. (2004). The first lamps. The Lancet, 404(10467), 2028–2030.", ("404", "10467", "2028–2030")),
        ("Brook, A. and Weir, J. 2024. The first lamps. The Lancet, 404(10467): 2028–2030.", ("404", "10467", "2028–2030")),
        ("Ann Brook, “The first lamps”, The Lancet, 380(9859), 2095–2128 (2004).", ("380", "9859", "2095–2128")),
        ("Ann Brook, “The first lamps”, Lamp Studies 12 (1998), 20–30.", ("12", "", "20–30")),
        ("Brook, A. 2016. Small quays. Rivers Journal 12: 30–40.", ("12", "", "30–40")),
    ],
)
def test_an_issue_may_have_five_figures_and_is_no_year(entry: str, numbers: tuple[str, str, str]) -> None:
    [found] = parse_note(entry, recognise)
    assert tuple(found.record.text(name) for name in ("volume", "issue", "page")) == numbers


def test_a_resolution_of_a_conference_is_a_place_in_its_report() -> None:
    [found] = parse_note("A/CONF.199/20, chap. I, resolution 2, annex.", recognise)
    assert found.pinpoint == "chap. I, resolution 2, annex"
    first, second = parse_note("A/RES/70/1, chap. 2, and General Assembly resolution 67/97.", recognise)
    assert (first.pinpoint, second.record.text("number")) == ("chap. 2", "67/97")


def test_the_kind_between_author_and_title_is_no_part_of_the_author() -> None:
    [found] = _fields("Harbour Coordination Group, issue brief, “Lamps of the coast”, December 2020.")
    assert (found["author"], found["genre"]) == ([{"literal": "Harbour Coordination Group"}], "issue brief")


def test_an_ibid_may_stand_for_the_records_and_the_series_alone() -> None:
    notes = [
        "Official Records of the General Assembly, Seventy-fifth Session, Supplement No. 10 (A/75/10), para. 51.",
        "Ibid., Seventy-sixth Session, Supplement No. 10 (A/76/10), annex, sect. C.",
        "Ibid., para. 9.",
        "United Nations, Treaty Series, vol. 1465, No. 24841.",
        "Ibid., vol. 993, No. 14531.",
        "Ibid., art. 3.",
    ]
    cited = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise_all, f"n{number}")]
    found = resolve_chains(cited)
    assert [one.record.text("number") for one in found] == ["A/75/10", "A/76/10", "", "24841", "14531", ""]
    assert [one.short_form_of for one in found] == [None, None, found[1].id, None, None, found[4].id]
    assert found[1].pinpoint == "annex, sect. C"
    assert found[4].record.text("container-title") == "United Nations, Treaty Series"


def test_the_days_of_a_conference_are_no_date_of_its_report() -> None:
    sold = "Report of the Conference on Harbours, Leeds, 3–14 May 1995 (United Nations publication, Sales No. E.96.IV.13 and corrigendum)"
    [found] = parse_note(f"{sold}, chap. I, resolution 1, annex II.", recognise)
    assert found.record.light() == {
        "title": "Report of the Conference on Harbours, Leeds, 3–14 May 1995",
        "publisher": "United Nations",
        "number": "E.96.IV.13",
        "locator": "chap. I, resolution 1, annex II",
    }
    [found] = parse_note("Report of the Conference on Harbours, Leeds, 3–14 May 1995 (A/CONF.177/20), chap. I, resolution 1.", recognise)
    assert (found.record.text("title"), found.record.date()) == ("Report of the Conference on Harbours, Leeds, 3–14 May 1995", None)


@pytest.mark.parametrize("places", ["annexes I and II", "chaps. I and II", "sects. A and B", "paras. 1 and 2"])
def test_roman_numbers_behind_an_and_go_on_with_a_pinpoint(places: str) -> None:
    [found] = parse_note(f"Ann Brook, Lamps (Leeds, 1994), {places}.", recognise)
    assert found.pinpoint == places


def test_the_phase_of_a_case_is_no_citation_of_its_own() -> None:
    note = "Lamps on the Shared Coast (Norland v. Southland). Provisional Measures, Order of 7 December 2021, para. 60."
    [found] = parse_note(note, recognise)
    assert (found.record.type, str(found.record.date()), found.pinpoint) == ("case", "2021-12-07", "para. 60")


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("Report of the Special Rapporteur on lamps, Ann Brook, submitted in accordance with Council decision 3, ", {"family": "Brook"}),
        ("Report of the Independent Expert on harbours, Ms. Ann Brook, ", {"family": "Brook"}),
        ("Final report of the Group of Experts, ", {"literal": "Group of Experts"}),
    ],
)
def test_who_reports_is_the_author_and_not_what_was_submitted(head: str, author: dict[str, str]) -> None:
    [found] = _fields(f"{head}“Lamps and rivers”, 3 May 2011.")
    assert found["title"] == "Lamps and rivers"
    [name] = found["author"]  # type: ignore[misc]
    assert author.items() <= name.items()


def test_a_parenthetical_that_is_never_closed_ends_the_citation_before_it() -> None:
    note = (
        "James Weir, Lamps as an Obligation: A History, 5 Buff. L. Rev. 551, 552 (2002) (“Thus, ‘to light them is to pay.’” "
        "(alteration in original) (quoting Ann Brook, Rivers 125–26 (Jo Hale trans., 1991))."
    )
    first = parse_note(note, recognise)[0]
    assert (first.record.text("title"), first.record.text("container-title"), first.pinpoint) == (
        "Lamps as an Obligation: A History",
        "Buff. L. Rev.",
        "552",
    )


def test_a_law_review_with_the_extent_alone() -> None:
    [found] = _fields("Ann Brook & Jo Weir, How to Save the Lamps, 129 Yale L.J. 181–92 (2019).")
    assert (found["type"], found["volume"], found["page"]) == ("article-journal", "129", "181–92")


def test_a_quoted_word_that_is_spoken_of_is_no_title() -> None:
    assert _fields("“Might,” because the distortion would consist of ferries flowing from ports with limits to ports without.") == []


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "Informant KI#6, interviewed on 31 May 2025.",
            {"type": "interview", "author": [{"literal": "Informant KI#6"}], "issued": "2025-05-31"},
        ),
        ("Harbour decree of 30 April 2023 on ports.", {"type": "legislation", "title": "Harbour decree of 30 April 2023 on ports"}),
        ("Law of 29 July 1881 on the freedom of the piers.", {"type": "legislation", "issued": "1881-07-29"}),
        ("Data provided by the Ministry of Ports, May 2024.", {"title": "Data provided by the Ministry of Ports", "issued": "2024-05"}),
        (
            "Report of the Panel on Harbours in Northern Europe on its visit to Norway, Oslo, 19 November 1993, p. 8.",
            {"author": [{"literal": "Panel on Harbours in Northern Europe on its visit to Norway"}], "locator": "p. 8"},
        ),
        (
            (
                "Note verbale dated 4 June 2012 from the Permanent Mission of Norway to the United Nations addressed to the "
                "Secretary-General, A/66/811."
            ),
            {
                "type": "letter",
                "number": "A/66/811",
                "author": [{"literal": "Permanent Mission of Norway to the United Nations"}],
                "issued": "2012-06-04",
            },
        ),
        (
            (
                "Consequences for States of the Lamps in Norland notwithstanding Security Council resolution 276 (1970), Advisory Opinion, "
                "International Court of Justice Reports 1971, para. 115."
            ),
            {"type": "case", "container-title": "International Court of Justice Reports", "issued": "1971", "locator": "para. 115"},
        ),
        (
            "World Bank, Harbour Indicators database, https://harbours.example (accessed on 3 May 2024).",
            {"author": [{"literal": "World Bank"}], "title": "Harbour Indicators database"},
        ),
    ],
)
def test_what_offices_cite_is_read_as_what_it_is(note: str, expected: dict[str, object]) -> None:
    [found] = _fields(note)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "World Harbour Organization, document WHA71/2018/REC/1, resolution 71.6, annex.",
            {"type": "document", "number": "WHA71/2018/REC/1", "locator": "resolution 71.6, annex"},
        ),
        ("International Ferry Organization, resolution MEPC.377(80).", {"type": "resolution", "number": "MEPC.377(80)"}),
        ("International Ferry Organization, document MSC 108/4/1, annex 9.", {"type": "document", "number": "MSC 108/4/1"}),
        ("Lake Trout Commission, resolutions 12/07 and 13/07.", {"authority": "Lake Trout Commission", "number": "12/07 and 13/07"}),
        ("Lake Trout Commission, recommendation 11-16.", {"type": "document", "number": "11-16"}),
        ("See resolution Conf. 16.3 (Rev. CoP17), entitled “Lamps”.", {"number": "Conf. 16.3 (Rev. CoP17)", "title": "Lamps"}),
        ("United Nations publication, Sales No. E.89.IX.1.", {"type": "un-document", "number": "E.89.IX.1", "title": None}),
        (
            "Yearbook of the International Law Commission, 2001, vol. II (Part Two) and corrigendum, para. 77.",
            {"title": "Yearbook of the International Law Commission", "issued": "2001", "volume": "II (Part Two)", "locator": "para. 77"},
        ),
        ("S/2018/462, part two, chaps. IV–IX.", {"locator": "part two, chaps. IV–IX"}),
        ("S/2018/462, sect. III.G.", {"locator": "sect. III.G"}),
        ("S/2018/462, chap. I, sect. C, decision 44/114.", {"locator": "chap. I, sect. C, decision 44/114"}),
        ("World Harbour Organization, Lamp Report 2016.", {"title": "Lamp Report 2016"}),
    ],
)
def test_documents_of_agencies_and_places_in_records(note: str, expected: dict[str, object]) -> None:
    [found] = _fields(note)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    "note",
    [
        "Oslo, Norway; Istanbul, Türkiye; Rio de Janeiro, Brazil; and Fez, Morocco.",
        "Three from each group: African States; Asia-Pacific States; Eastern European States; and Western European and other States.",
        "Entitled “International Day of Lamps”.",
        "To be adopted by the General Assembly.",
        "A joint programme of the Harbour Fund, the Ferry Programme, the Port Bank and the Lamp Organization.",
        "Launched by the Prime Minister of Norway on 28 May 2024 in Oslo.",
        "From 9 to 13 February 2026 and from 2 to 6 March 2026 during the sixty-sixth session.",
    ],
)
def test_remarks_of_resolutions_cite_nothing(note: str) -> None:
    assert _fields(note) == []


def test_the_year_of_an_annual_report_is_no_page_of_the_one_before() -> None:
    notes = ["World Harbour Organization, Lamp Report 2016.", "World Harbour Organization, Lamp Report 2019."]
    found = resolve_chains([one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")])
    assert [(one.short_form_of, one.pinpoint) for one in found] == [(None, None), (None, None)]


def test_a_body_of_two_subjects_is_an_author() -> None:
    [found] = _fields("Food and Agriculture Organization of the United Nations, The State of Harbours 2023: Urbanization (Rome, 2023).")
    assert found["author"] == [{"literal": "Food and Agriculture Organization of the United Nations"}]
    assert found["title"] == "The State of Harbours 2023: Urbanization"


@pytest.mark.parametrize("place", ["sect. C.4", "sect. B.2, para. 3", "chap. X, sect. C.4", "part one, chap. I"])
def test_letters_and_figures_are_one_place(place: str) -> None:
    [found] = parse_note(f"S/2018/462, {place}.", recognise)
    assert found.pinpoint == place


def test_states_in_the_style_of_the_united_nations_are_a_list_too() -> None:
    assert _fields("Belarus, Japan, Trinidad and Tobago, Iran (Islamic Republic of) and Venezuela (Bolivarian Republic of).") == []


@pytest.mark.parametrize(
    "note",
    [
        "See Human Rights Watch, Libya.",
        "Established by Security Council resolution 1325.",
        "This includes S/2018/462 and Security Council resolution 1325 (2000).",
        "Adopted by the Council in S/2018/462.",
        "These include Ann Brook, Lamps and Rivers (Leeds: Quay, 1994), p. 3.",
        "Led by Donkeys, How Four Friends, London, Atlantic, 2019.",
        "See authorities cited supra note 4, and Ann Brook, Lamps (Leeds, 1994), p. 3.",
        "Supported by Ann Brook, Lamps and Rivers, Leeds, Quay, 1994, p. 3.",
    ],
)
def test_what_is_cited_in_an_aside_is_kept(note: str) -> None:
    assert _fields(note)
