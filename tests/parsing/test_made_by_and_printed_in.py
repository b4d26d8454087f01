"""Who made a work, and in what it was printed: the same author, translators, holders of an office; journals by year, awards."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from citator.systems import recognise


def light(citation: Citation, names: tuple[str, ...]) -> dict[str, str]:
    """Some fields of a citation, as they would be written."""
    record = citation.record
    return {
        name: str(record.date(name) or "") if name == "issued" else " and ".join(map(str, record.names(name))) or record.text(name)
        for name in names
    }


READ = [
    (
        "Ann Brook, ed. and trans., The Log of the Lamp (London: Quay Society, 1932), 118.", "book",
        {"title": "The Log of the Lamp", "translator": "Ann Brook", "editor": "Ann Brook", "author": ""}, "118",
    ),
    (
        "Weir, Y. (2020, May 11). Why the old piers matter. The Guardian. https://www.theguardian.com/uk/2020/may/11/piers",
        "article-newspaper", {"title": "Why the old piers matter", "container-title": "The Guardian", "publisher": ""}, None,
    ),
    (
        "Weir, Greta. “The Herring Years.” The Lit Quay, edited by Karl Ahl and Ida Beck, Norton, 1987, pp. 55–81.", "chapter",
        {"container-title": "The Lit Quay", "page": "55–81"}, None,
    ),
    (
        "Press Release, U.S. Dep’t of Lamps, Ferry Grants Announced (Aug. 2, 2017), https://www.lamps.gov/grants.", "report",
        {"author": "U.S. Dep’t of Lamps", "title": "Ferry Grants Announced", "issued": "2017-08-02"}, None,
    ),
    (
        "Hilde Weber, Wem gehört das Ufer?, JZ 2012, S. 345 (350 f.).", "article-journal",
        {"author": "Hilde Weber", "title": "Wem gehört das Ufer?", "container-title": "JZ", "issued": "2012", "page": "345"}, "350 f.",
    ),
    (
        "Weber/Bach, Die Fähre im Recht, AcP 200 (2000), S. 273–290.", "article-journal",
        {"author": "Weber and Bach", "container-title": "AcP", "volume": "200", "page": "273–290"}, None,
    ),
    (
        "Isle of Lamps (Norway/Chile), Award of 4 April 1928, RIAA, vol. II, p. 829, at p. 838.", "case",
        {"title": "Isle of Lamps (Norway/Chile)", "container-title": "RIAA", "volume": "II", "page": "829", "issued": "1928-04-04"},
        "p. 838",
    ),
    (
        "Lamp Warrior (Norway v. Chile), Award of 30 April 1990, RIAA, vol. XX, p. 217, para. 75.", "case",
        {"container-title": "RIAA", "volume": "XX", "page": "217"}, "para. 75",
    ),
    (
        "L. Prada, «Las costas», Revista de Puertos, 2004, pp. 11-38.", "article-journal",
        {"container-title": "Revista de Puertos", "page": "11-38", "issued": "2004"}, None,
    ),
    (
        "Remarks by the Minister of Ports, Lena Ruud, at the Harbour Conference, Bergen, 3 February 2021.", "speech",
        {"author": "Lena Ruud", "issued": "2021-02-03"}, None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields", "pinpoint"), READ)
def test_maker_and_print_are_read(note: str, kind: str, fields: dict[str, str], pinpoint: str | None) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, light(one, tuple(fields)), one.pinpoint) == (kind, fields, pinpoint)


SAME = [
    ("dies., Am Kai, Hamburg 2004, S. 9", "book", {"title": "Am Kai", "publisher-place": "Hamburg", "issued": "2004"}),
    (
        "dies., Die Boote, in: Hansische Blätter 113 (1995), S. 1–40, hier S. 12", "article-journal",
        {"title": "Die Boote", "container-title": "Hansische Blätter", "volume": "113", "page": "1–40"},
    ),
    (
        "dies., Wer fährt?, in: Karl Bach (Hrsg.), Wasser, Berlin 1999, S. 3–20", "chapter",
        {"title": "Wer fährt?", "container-title": "Wasser", "editor": "Karl Bach", "page": "3–20"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("again", "kind", "fields"), SAME)
def test_another_work_of_the_same_author_is_read_as_if_the_name_stood_there(again: str, kind: str, fields: dict[str, str]) -> None:
    note = f"Anna Keil, Die Lotsen, Hamburg 2001, S. 9; {again}."
    [_, one] = parse_note(note, recognise)
    assert (one.type, one.raw, light(one, ("author", *fields))) == (kind, again, {"author": "Anna Keil", **fields})
    title = one.record.fields["title"]
    assert note[title.start : title.end] == fields["title"]


def test_documents_with_their_symbols_in_brackets_are_one_citation_each() -> None:
    note = (
        "See the concluding observations of the Human Rights Committee on the sixth periodic report of Norway (CCPR/C/NOR/CO/6), para. 14, "
        "and the report of the Special Rapporteur on water (A/HRC/33/49)."
    )
    found = parse_note(note, recognise)
    assert [light(one, ("number", "authority")) for one in found] == [
        {"number": "CCPR/C/NOR/CO/6", "authority": "Human Rights Committee"},
        {"number": "A/HRC/33/49", "authority": "Special Rapporteur on water"},
    ]
    assert [one.pinpoint for one in found] == ["para. 14", None]


def test_a_translator_is_known_by_name_again() -> None:
    notes = ("Ann Brook, trans., The Log of the Lamp (London: Quay Society, 1932), 118.", "Brook, Log of the Lamp, 120.")
    first, second = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    assert (first.record.names("author"), second.short_form_of) == ((), first.id)
