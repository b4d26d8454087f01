"""The sequence model that reads entries of reference lists, and the rules that make fields of its labels."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import threading
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citator.model import Name
from citator.parsing import parse_note, parse_reference
from citator.parsing.cutting.nesting import nest
from citator.parsing.kinds.draft import Draft
from citator.parsing.lists.sequence.fields import fill
from citator.parsing.lists.sequence.repairs import mended
from citator.parsing.lists.sequence.tagger import LONGEST, Segment, segments
from citator.parsing.lists.sequence.tokens import tokens
from tests.support.growth import grows_no_faster_than_its_input

MODEL = files("citator.parsing.lists.sequence").joinpath("references.crfsuite")
CARD = json.loads(files("citator.parsing.lists.sequence").joinpath("references.json").read_text(encoding="utf-8"))


def test_the_model_is_the_one_that_its_card_describes_and_small() -> None:
    data = MODEL.read_bytes()
    assert hashlib.sha256(data).hexdigest() == CARD["sha256"]
    assert len(data) < 6_000_000


@given(st.text(max_size=200))
def test_tokens_are_the_text_without_its_blanks(text: str) -> None:
    found = tokens(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert {letter for one in found for letter in one.text} >= {letter for letter in text if letter.isalnum() and not letter.isspace()}


@given(st.text(st.sampled_from("AaBb19.,;:()[]“”-– \n/&éß中"), max_size=120))
def test_any_text_is_a_reference_and_never_raises(text: str) -> None:
    found = segments(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert parse_reference(text, lambda _: ()).raw in text


def _filled(text: str, *labelled: tuple[str, str]) -> dict[str, object]:
    draft = Draft(text, 0, len(text), nest(text))
    found, at = [], 0
    for label, words in labelled:
        at = text.index(words, at)
        found.append(Segment(label, at, at + len(words)))
    fill(draft, found)
    return {name: field.value for name, field in draft.fields.items()}


@pytest.mark.parametrize(
    ("text", "volume", "issue"),
    [
        ("12(3)", "12", "3"), ("vol. 12, no. 3,", "12", "3"), ("2011 44(4)", "44", "4"), ("Bd. 7", "7", None), ("XIV:2", "XIV", "2"),
        ("12", "12", None), ("no. 3", None, "3"), ("A 20", "20", None), ("14.9 (2022):", "14", "9"),
    ],
)  # fmt: skip
def test_volume_and_issue(text: str, volume: str | None, issue: str | None) -> None:
    fields = _filled(text, ("volume", text))
    assert (fields.get("volume"), fields.get("issue")) == (volume, issue)


@pytest.mark.parametrize(
    ("text", "pages"),
    [("pp. 45–67.", "45–67"), ("S. 12", "12"), ("45-67", "45-67"), ("e1002101", "e1002101"), ("xi–xv", "xi–xv"), ("(pp. 3–9)", "3–9")],
)
def test_pages(text: str, pages: str) -> None:
    assert _filled(text, ("pages", text))["page"] == pages


@pytest.mark.parametrize(
    ("text", "date"), [("(1994).", "1994"), ("(2021, May 5).", "2021-05-05"), ("Oct. 1974", "1974-10"), ("1994a", "1994"), ("n.d.", "None")]
)
def test_dates(text: str, date: str) -> None:
    assert str(_filled(text, ("date", text)).get("issued")) == date


def test_editors_are_told_from_authors_and_titles_lose_what_encloses_them() -> None:
    text = "In A. Brook (ed.), “Rivers and (other) Names.” Leeds: Weir Press."
    fields = _filled(
        text,
        ("editor", "In A. Brook (ed.),"),
        ("title", "“Rivers and (other) Names.”"),
        ("location", "Leeds:"),
        ("publisher", "Weir Press."),
    )
    assert fields["editor"] == (Name("Brook", "A."),)
    assert fields["title"] == "Rivers and (other) Names"
    assert (fields["publisher-place"], fields["publisher"]) == ("Leeds", "Weir Press")


@pytest.mark.parametrize(
    ("entry", "fields"),
    [
        (
            "[1] R. H. Coase, “The lighthouse in economics,” J. Law Econ., vol. 17, no. 2, pp. 357–376, Oct. 1974.",
            {"title": "The lighthouse in economics", "container-title": "J. Law Econ", "volume": "17", "issue": "2", "page": "357–376",
             "issued": "1974-10"},
        ),
        (
            "Food and Agriculture Organization of the United Nations. The State of Fisheries. Rome: FAO, 2020.",
            {"author": [{"literal": "Food and Agriculture Organization of the United Nations"}], "title": "The State of Fisheries",
             "publisher": "FAO"},
        ),
        (
            "Doe, Jane (2021, May 5). Lamps of the north. The Guardian. https://www.theguardian.com/lamps",
            {"title": "Lamps of the north", "container-title": "The Guardian", "issued": "2021-05-05", "URL": "https://www.theguardian.com/lamps"},
        ),
        (
            "Müller, H., “Die Leuchttürme der Nordsee”, in: Schmidt, K. (Hrsg.), Handbuch der Seefahrt, Berlin: Springer 1987, S. 34–56.",
            {"title": "Die Leuchttürme der Nordsee", "container-title": "Handbuch der Seefahrt", "page": "34–56", "issued": "1987"},
        ),
    ],
)  # fmt: skip
def test_entries_in_four_habits(entry: str, fields: dict[str, object]) -> None:
    light = parse_reference(entry, lambda _: ()).record.light()
    assert {name: light.get(name) for name in fields} == fields


_LOADED_AGAIN = """
import threading
from citator.parsing.lists.sequence import tagger

entry = "Brook, A. (1998). The quay. Leeds: Weir Press."
begun, again = threading.Barrier(3), threading.Barrier(3)
same = []

def read():
    begun.wait()
    first = tagger.segments(entry)
    again.wait()  # here the model is loaded once more, as by a thread that asked for it at the same time
    again.wait()
    same.append(all(tagger.segments(entry) == first for _ in range(50)))

threads = [threading.Thread(target=read) for _ in range(2)]
for one in threads:
    one.start()
begun.wait()
again.wait()
tagger._model.cache_clear()
tagger._model()
again.wait()
for one in threads:
    one.join()
assert same == [True, True]
"""


def test_a_thread_reads_on_where_the_model_is_loaded_again() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADED_AGAIN], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr  # -11 where a tagger reads in bytes that are no more


def test_threads_read_side_by_side() -> None:
    entry = "Brook, A., & Weir, B. (1994). Rivers and their names. Leeds: Weir Press."
    expected, found = segments(entry), []
    threads = [threading.Thread(target=lambda: found.extend(segments(entry) == expected for _ in range(50))) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert found == [True] * 200


def test_time_grows_with_the_length_only_and_a_reference_has_an_end() -> None:
    entry = "Brook, A. (1994). Rivers and their names, 12(3), 45–67. "
    assert grows_no_faster_than_its_input(lambda size: segments((entry * size)[:LONGEST]), 30)
    assert max(one.end for one in segments(entry * 1_000)) <= LONGEST


def test_a_note_that_holds_a_list_with_the_years_behind_the_names_is_its_entries() -> None:
    note = (
        "Brook, Ann, 1976: Rivers and Their Names. Leeds: Weir Press. Mill, Rolf und Otto Weir, 1980: Die Mühlen am Fluß. Köln. "
        "Dent, Donald, 1973: The Tides, in: Journal of Rivers 2."
    )
    found = parse_note(note, lambda _: ())
    assert [(one.record.text("title"), str(one.record.date())) for one in found] == [
        ("Rivers and Their Names", "1976"),
        ("Die Mühlen am Fluß", "1980"),
        ("The Tides", "1973"),
    ]
    assert [one.id for one in found] == ["n1-1", "n1-2", "n1-3"]
    assert [note[one.start : one.end] for one in found] == [one.raw for one in found]


def test_a_note_in_sentences_is_no_list_of_entries() -> None:
    note = "Leeds, in May, 1976: The lamp was lit. See Brook, Rivers (1980), p. 4; Mill, Tides (1981)."
    assert all(one.record.text("title") != "The lamp was lit" for one in parse_note(note, lambda _: ()))


SEGMENTED = {
    "a title taken for a container": (
        [
            ("author", "Brook, A."),
            ("date", "(1991)."),
            ("container-title", "Rivers: An Introduction."),
            ("publisher", "Weir Press."),
        ],
        "Rivers: An Introduction.",
    ),
    "a title taken for a publisher, with the publisher behind it": (
        [("author", "Brook, Ann."), ("publisher", "The Lamp Companion."), ("location", "Leeds:"), ("publisher", "Weir Press,")],
        "The Lamp Companion.",
    ),
    "a title behind the name": ([("author", "Andrade, Maria de. Marés."), ("location", "Leeds:"), ("publisher", "Weir Press,")], "Marés."),
    "a title in a remark": (
        [("author", "A. Brook and B. Hale,"), ("note", "Physics of Tides (Weir Press; 1 edition, 1976).")],
        "Physics of Tides",
    ),
    "a journal by volume and page alone": ([("author", "A. Brook,"), ("journal", "Tide Lett."), ("volume", "12,"), ("pages", "7.")], None),
    "a body at the head": ([("author", "Wales. Department of Tides."), ("publisher", "Weir Press,")], None),
    "something in a book": (
        [("editor", "Brook, A. (ed.),"), ("container-title", "In Rivers."), ("publisher", "Weir Press.")],
        None,
    ),
    "a remark in small letters": ([("author", "A. Brook,"), ("note", "to be read at a meeting (Leeds), 1997.")], None),
}


@pytest.mark.parametrize(("given", "title"), SEGMENTED.values(), ids=SEGMENTED)
def test_a_title_is_found_where_one_must_stand(given: list[tuple[str, str]], title: str | None) -> None:
    text = " ".join(words for _, words in given)
    found = mended(text, laid_over(text, given))
    titles = [text[one.start : one.end] for one in found if one.label == "title"]
    assert titles == ([title] if title else [])


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("Leeds, second edition,", "Leeds"),
        ("New York, New York, 3rd ed.,", "New York, New York"),
        ("Leeds. Reprinted 1991", "Leeds"),
        ("Leeds, West Yorkshire,", "Leeds, West Yorkshire,"),
    ],
)
def test_an_imprint_ends_before_the_edition(place: str, kept: str) -> None:
    given = [("author", "Brook, A."), ("title", "Rivers."), ("location", place)]
    text = " ".join(words for _, words in given)
    last = mended(text, laid_over(text, given))[-1]
    assert text[last.start : last.end] == kept


def laid_over(text: str, given: list[tuple[str, str]]) -> list[Segment]:
    out, at = [], 0
    for label, words in given:
        start = text.index(words, at)
        at = start + len(words)
        out.append(Segment(label, start, at))
    return out


def test_who_made_a_film_is_told_by_part() -> None:
    entry = "Weir, C., & Brook, F. (Producers), & Yates, D. (Director). (2008). The keeper of the lamp [Motion picture]. Leeds: Weir Films."
    record = parse_reference(entry, lambda text: ()).record
    assert [name.family for name in record.names("producer")] == ["Weir", "Brook"]
    assert [name.family for name in record.names("director")] == ["Yates"]
    assert not record.names("author")
    assert record.type == "motion_picture"


@pytest.mark.parametrize(("opened", "closed"), ["«»", "„“", "“”"])
@pytest.mark.parametrize("taken", ["Kais. ", "Kais und ", ""])
def test_a_title_whose_beginning_is_taken_for_another_has_its_marks_whole(opened: str, closed: str, taken: str) -> None:
    text = f"Brook, Ann (2006), {opened}{taken}Lampen der Häfen{closed}, in: Hafenblätter 3"
    draft = Draft(text, 0, len(text), nest(text))
    at = text.index("Lampen") - (not taken)
    fill(draft, [Segment("author", 0, 10), Segment("title", at, text.index(closed, at + 2) + 1)])
    assert draft.record().text("title") == f"{taken}Lampen der Häfen"


def test_a_title_beside_words_in_marks_is_as_the_model_has_it() -> None:
    text = "Brook, Ann. “Lamps.” Quays of the North."
    draft = Draft(text, 0, len(text), nest(text))
    fill(draft, [Segment("author", 0, 10), Segment("title", text.index("Quays"), len(text))])
    assert draft.record().text("title") == "Quays of the North"


@pytest.mark.parametrize(("opened", "closed"), ["»«", "„“", "“”"])
def test_two_sentences_in_marks_behind_the_year(opened: str, closed: str) -> None:
    entry = f"Brook, Anna (2006), {opened}Mühlen. Zur Kunde der Wehre{closed}, in: Mühlenblätter, 3. Jg., H. 2, S. 12–20."
    assert parse_reference(entry, lambda text: ()).record.text("title") == "Mühlen. Zur Kunde der Wehre"
