"""Courts, codes and archives of Spain, Italy and the Americas, debates and reports of organisations, old works by their own pages."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


def read(note: str) -> tuple[str, dict[str, Any], str | None]:
    [one] = parse_note(note, recognise)
    fields = one.record.light()
    fields.pop("locator", None)
    return one.type, fields, one.pinpoint


def person(family: str, given: str) -> list[dict[str, str]]:
    return [{"family": family, "given": given}]


NOTES: list[tuple[str, str, dict[str, Any], str | None]] = [
    (
        "Corte IDH. Caso Weir vs. Ostlandia. Fondo. Sentencia de 3 de mayo de 2011. Serie C No. 123, párr. 45.", "case",
        {"authority": "Corte IDH", "title": "Caso Weir vs. Ostlandia", "issued": "2011-05-03"}, "párr. 45",
    ),
    (
        "I/A Court H.R., Case of Weir v. Ostland. Merits. Judgment of May 3, 2011. Series C No. 123, para. 45.", "case",
        {"authority": "I/A Court H.R.", "title": "Case of Weir v. Ostland", "issued": "2011-05-03"}, "para. 45",
    ),
    ("STS de 3 de mayo de 2011 (rec. 1234/2010).", "case", {"authority": "STS", "issued": "2011-05-03", "number": "1234/2010"}, None),
    ("Constitución Española, art. 45.", "legislation", {"title": "Constitución Española"}, "art. 45"),
    ("Art. 2043 c.c.", "legislation", {"title": "c.c."}, "Art. 2043"),
    ("AGI, Indiferente, 1234.", "document", {"archive": "AGI", "archive_location": "Indiferente, 1234"}, None),
    ("AHN, Estado, leg. 123, exp. 4.", "document", {"archive": "AHN", "archive_location": "Estado, leg. 123, exp. 4"}, None),
    ("ASTo, Porti, b. 12.", "document", {"archive": "ASTo", "archive_location": "Porti, b. 12"}, None),
    ("Asamblea General, resolución 70/169, párr. 2.", "resolution", {"authority": "Asamblea General", "number": "A/RES/70/169"}, "párr. 2"),
    (
        "José Ruiz, «Faros», en Ana López (coord.), Los puertos, Madrid, Alianza, 2001, pp. 3-20.", "chapter",
        {
            "author": person("Ruiz", "José"), "title": "Faros", "editor": person("López", "Ana"), "container-title": "Los puertos",
            "publisher-place": "Madrid", "publisher": "Alianza", "issued": "2001", "page": "3-20",
        },
        None,
    ),
    (
        "Weir Corp. v. Republic of Ostland, ICSID Case No. ARB/01/12, Award, 3 May 2005, para. 123.", "case",
        {"title": "Weir Corp. v. Republic of Ostland", "number": "ARB/01/12", "issued": "2005-05-03"}, "para. 123",
    ),
    (
        "Appellate Body Report, US – Lamps, WT/DS123/AB/R, adopted 3 May 2001, para. 12.", "case",
        {"genre": "Appellate Body Report", "title": "US – Lamps", "number": "WT/DS123/AB/R", "issued": "2001-05-03"}, "para. 12",
    ),
    (
        "Commonwealth, Parliamentary Debates, House of Representatives, 3 May 2011, 1234 (Jo Weir).", "speech",
        {"container-title": "Parliamentary Debates", "author": person("Weir", "Jo"), "issued": "2011-05-03"}, "1234",
    ),
    ("Brook and Hale 2004, ch. 3.", "document", {"author": [{"family": "Brook"}, {"family": "Hale"}], "issued": "2004"}, "ch. 3"),
    ("Plato, Republic 360e–361b.", "book", {"author": [{"family": "Plato"}], "title": "Republic"}, "360e–361b"),
    (
        "Jo Weir, “Lamps,” Harbour Quarterly 12 (1999): 33–50, here 35.", "article-journal",
        {
            "author": person("Weir", "Jo"), "title": "Lamps", "container-title": "Harbour Quarterly", "volume": "12", "issued": "1999",
            "page": "33–50",
        },
        "35",
    ),
    (
        "Jo Weir, ‘Lamps’, Harbour Blog (Blog Post, 3 May 2011) <https://blog.example/1>.", "webpage",
        {
            "author": person("Weir", "Jo"), "title": "Lamps", "container-title": "Harbour Blog", "genre": "Blog Post",
            "issued": "2011-05-03", "URL": "https://blog.example/1",
        },
        None,
    ),
    ("M. Verdi, Il molo, Roma, Laterza, 1999, pp. 5 ss.", "book",
     {"author": person("Verdi", "M."), "title": "Il molo", "publisher-place": "Roma", "publisher": "Laterza", "issued": "1999"},
     "pp. 5 ss"),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields", "pinpoint"), NOTES)
def test_each_is_one(note: str, kind: str, fields: dict[str, Any], pinpoint: str | None) -> None:
    assert read(note) == (kind, fields, pinpoint)


@pytest.mark.parametrize("note", ["Peace and War 1914, p. 3.", "Corte IDH. The court sat in May. Nothing is printed."])
def test_what_only_looks_like_one(note: str) -> None:
    assert all("author" not in one.record.fields and one.type != "case" for one in parse_note(note, recognise))


def called_again(*notes: str) -> Citation:
    found = [one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")]
    return resolve_chains(found)[-1]


_LAMPS = "BGH, Urteil vom 3. Mai 2011 – I ZR 12/10, NJW 2011, 1234."
_QUAYS = "BGH, Urteil vom 4. Mai 2012 – I ZR 14/10, NJW 2012, 1234."


@pytest.mark.parametrize(
    "again",
    [
        "BGH, Urteil vom 3. Mai 2011, a.a.O., Rn. 4.",
        "BGH, Urt. v. 3.5.2011 – I ZR 12/10, a.a.O., Rn. 4.",
        "BGH, I ZR 12/10, a.a.O.",
        "BGH, Urteil vom 3. Mai 2011 (Fn. 1), Rn. 3.",
        "BGH (Fn. 1), Rn. 3.",
    ],
)
def test_a_german_decision_is_called_again_by_its_day_or_number(again: str) -> None:
    short = called_again(_LAMPS, _QUAYS, again)
    assert (short.type, short.short_form_of, short.record.text("authority")) == ("case", "n1-1", "BGH")
    assert not short.record.names("author")


def test_a_court_alone_calls_its_only_decision_again_and_none_of_two() -> None:
    assert called_again(_LAMPS, "BGH, a.a.O., Rn. 3.").short_form_of == "n1-1"
    short = called_again(_LAMPS, _QUAYS, "BGH, a.a.O., Rn. 3.")
    assert short.short_form_of is None
    assert "n1-1 or n2-1" in short.problems[0][1]


def test_a_french_decision_is_called_again_by_its_day() -> None:
    notes = ("CE, 20 octobre 1989, n° 108243.", "CE, 21 octobre 1989, n° 108244.", "CE, 20 octobre 1989, préc.")
    assert called_again(*notes).short_form_of == "n1-1"


def test_a_book_by_a_court_is_called_by_its_name_before_its_decisions_are() -> None:
    notes = (
        "European Court of Human Rights, Guide on Article 6, Strasbourg 2011.",
        "Weir v. Norway, European Court of Human Rights, 4 May 2011.",
        "European Court of Human Rights, op. cit., p. 4.",
    )
    assert called_again(*notes).short_form_of == "n1-1"
