"""Several people with semicolons between them before one title, as Spanish, German, Brazilian and chemical notes have them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise

_BOOK = "El faro del norte"


@pytest.mark.parametrize(
    ("note", "people", "title"),
    [
        (
            "Pérez Ruiz, Juan; García Soto, Ana; Luna, Luis, El faro del norte, Madrid, Cátedra, 1990, p. 12.",
            "Pérez Ruiz|García Soto|Luna",
            _BOOK,
        ),
        ("Pérez, J.; García, A. y Luna, L., El faro del norte, Madrid, Cátedra, 1990, p. 12.", "Pérez|García|Luna", _BOOK),
        ("Pérez, J.; García, A. (1990). El faro del norte. Madrid: Cátedra.", "Pérez|García", _BOOK),
        ("Weber, Hans; Bach, Anna: Die Häfen des Nordens, Köln 1990, S. 12.", "Weber|Bach", "Die Häfen des Nordens"),
        ("Hans Weber; Anna Bach; Karl Huber, Die Häfen des Nordens, Köln 1990, S. 12.", "Weber|Bach|Huber", "Die Häfen des Nordens"),
        ("See Anna Hale; Thomas Brook, Lamps of the North (Oxford: Clarendon, 1990), 12.", "Hale|Brook", "Lamps of the North"),
        ("[12] Silva, João; Lima, Ana. Os faróis do norte. São Paulo: Atlas, 1990, p. 12.", "Silva|Lima", "Os faróis do norte"),
        ("Rossi M.; Verdi A.; Neri L., I fari del nord, Torino, Einaudi, 1990, p. 12.", "Rossi|Verdi|Neri", "I fari del nord"),
        ("J. Weir; A. Brook; T. Hale, ‘Lamps of the North’ (2001) 12 MLR 33.", "Weir|Brook|Hale", "Lamps of the North"),
        ("Weir, J. P.; Brook, D. A. “Lamps of the North.” Harbour Rev. 2009, 106, 14271–14275.", "Weir|Brook", "Lamps of the North"),
    ],
)
def test_people_between_semicolons_wrote_one_work(note: str, people: str, title: str) -> None:
    [one] = parse_note(note, recognise)
    assert ([name.family for name in one.record.names("author")], one.record.text("title")) == (people.split("|"), title)
    field = one.record.fields["author"]
    assert field.start is not None
    assert field.end is not None
    shown = note[field.start : field.end]
    assert all(family in shown for family in people.split("|"))
    assert title not in shown
    assert note[one.start : one.end] == one.raw


def test_editors_between_semicolons_edited_the_book_of_a_chapter() -> None:
    [one] = parse_note("Karl Huber, Lampen, in: Weber, Hans; Bach, Anna (Hrsg.), Die Häfen des Nordens, Köln 1990, S. 12.", recognise)
    assert [name.family for name in one.record.names("editor")] == ["Weber", "Bach"]
    assert [one.record.text(name) for name in ("title", "container-title")] == ["Lampen", "Die Häfen des Nordens"]


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        ("Weir, Lamps, 12; Brook, Quays, 13.", ["Lamps", "Quays"]),
        ("John Weir, Lamps (Oxford: Clarendon, 1990), 12; Ann Brook, Quays (Oxford: Clarendon, 1991), 13.", ["Lamps", "Quays"]),
        ("Thomas Hale, Leviathan; John Brook, Two Treatises (Cambridge: CUP, 1988), 12.", ["Leviathan", "Two Treatises"]),
    ],
)
def test_semicolons_divide_works_that_have_titles(note: str, titles: list[str]) -> None:
    assert [one.record.text("title") for one in parse_note(note, recognise)] == titles


def test_the_pages_of_chemists_stand_behind_year_and_volume() -> None:
    [one] = parse_note("J. P. Weir, “The Role of Lamps,” Harbour Rev. 2009, 106, 14271–14275.", recognise)
    assert [one.record.text(name) for name in ("volume", "page", "locator")] == ["106", "14271–14275", ""]
    [law] = parse_note("Huber, Häfen, NJW 1990, 1234, 1236–1237.", recognise)
    assert law.record.text("page") != "1236–1237"


@pytest.mark.parametrize(
    "note",
    [
        "Mozart, Don Giovanni; Verdi, Luisa Miller, Milano, Ricordi, 1990, p. 12.",
        "Euripides, Helen; Sophocles, Antigone, London, Heinemann, 1912, p. 3.",
        "Rousseau, Emile; Voltaire, Candide, Paris, Garnier, 1990, p. 12.",
        "Kipling, Kim; Austen, Emma, Harmondsworth, Penguin, 1990, p. 12.",
    ],
)
def test_works_that_are_called_like_people_are_works(note: str) -> None:
    *_, last = parse_note(note, recognise)
    assert last.record.text("publisher-place") == note.split("; ")[1].split(", ")[2]
    assert len(last.record.names("author")) < 2


@pytest.mark.parametrize(
    ("note", "where"),
    [
        ("Anna Weir, Lamps, 1990 Wis. L. Rev. 12, 345–50.", ["1990", "12", "345–50"]),
        ("Hale v. Brook, 1990 W.L. 12, 345-50 (1990).", ["1990", "12", "345-50"]),
    ],
)
def test_a_year_before_the_journal_is_its_volume(note: str, where: list[str]) -> None:
    [one] = parse_note(note, recognise)
    assert [one.record.text(name) for name in ("volume", "page", "locator")] == where


@pytest.mark.parametrize(
    ("note", "name", "value"),
    [
        ("A. Rossi, I fari. Il Corriere della Sera, 3 maggio 1990.", "container-title", "Il Corriere della Sera"),
        ("Weir lasted 12 min. John Hale, Quays, London 1990, p. 12.", "title", "Quays"),
    ],
)
def test_newspapers_and_minutes_end_what_stands_before(note: str, name: str, value: str) -> None:
    assert parse_note(note, recognise)[-1].record.text(name) == value


def test_a_play_that_is_called_like_a_woman_has_a_subtitle() -> None:
    [one] = parse_note("García Lorca, Mariana Pineda, Obra de teatro, Madrid, Cátedra, 1990, p. 12.", recognise)
    assert one.record.text("title") == "Mariana Pineda, Obra de teatro"


@given(
    st.lists(st.sampled_from(["Weber, Hans", "Ann Brook", "J. Hale", "Lamps", "12", "(1990)", "in: ", "Die Häfen, Köln 1990"]), max_size=8)
)
def test_no_row_of_names_is_lost_or_moved(parts: list[str]) -> None:
    note = "; ".join(parts)
    for one in parse_note(note, recognise):
        assert note[one.start : one.end] == one.raw


@pytest.mark.parametrize(
    ("note", "people", "title"),
    [
        ("L. Weir, Luci e ombre. I fari delle coste, Ancona, Mursia, 2002, p. 18.", ["Weir"], "Luci e ombre. I fari delle coste"),
        ("L. Weir, Luci e ombre. Gli alberi del mare, Ancona, Mursia, 2002, p. 18.", ["Weir"], "Luci e ombre. Gli alberi del mare"),
        ("Ana Maria Lima e João Carlos Souza, Faróis de Portugal, Lisboa, Gradiva, 1995, p. 33.", ["Lima", "Souza"], "Faróis de Portugal"),
        ("Sánchez Terry, Miguel Ángel, Faros del Mediterráneo, Madrid, MOPU, 1987, p. 22.", ["Sánchez Terry"], "Faros del Mediterráneo"),
    ],
)
def test_names_and_titles_of_the_south(note: str, people: list[str], title: str) -> None:
    [one] = parse_note(note, recognise)
    assert ([name.family for name in one.record.names("author")], one.record.text("title")) == (people, title)


@pytest.mark.parametrize("short", ["García de Enterría y Fernández, ob. cit., p. 34.", "García de Enterría, ob. cit., p. 34."])
def test_a_family_with_a_particle_within_is_called_again(short: str) -> None:
    full = "García de Enterría, Eduardo y Fernández, Tomás-Ramón, Curso de derecho, Madrid, Civitas, 2001, p. 33."
    [one, again] = resolve_chains([*parse_note(full, recognise, "n1"), *parse_note(short, recognise, "n2")])
    assert again.short_form_of == one.id


@pytest.mark.parametrize(
    "behind",
    ["Rel. Min. Ana Rocha, j. 29 maio 2008", "Rel. Ministra Ana Rocha, Segunda Turma, julgado em 29 de maio de 2008", "j. 29.05.2008"],
)
def test_who_reported_to_the_court_wrote_no_book(behind: str) -> None:
    [one] = parse_note(f"STF, ADI 3.510/DF, {behind}.", recognise)
    assert (one.record.type, one.record.text("number"), str(one.record.date("issued"))) == ("case", "ADI 3.510/DF", "2008-05-29")
