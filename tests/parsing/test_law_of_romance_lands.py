"""Decisions, acts and reviews of law as French, Spanish, Italian, Portuguese and Latin American notes cite them, and call them again."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise


def read(note: str) -> list[dict[str, Any]]:
    out = []
    for one in parse_note(note, recognise):
        fields = {name: one.record.text(name) for name in one.record.fields if name not in ("author", "issued")}
        day = one.record.date("issued")
        out.append({"type": one.type, **fields, "day": str(day) if day else "", "pin": one.pinpoint or ""})
    return out


def resolved(*notes: str) -> list[list[Citation]]:
    found = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    return [[one for one in found if one.note == f"n{at}"] for at in range(1, len(notes) + 1)]


DECISIONS: list[tuple[str, dict[str, Any]]] = [
    ("Cfr. Caso Weir y otros Vs. Ostlandia. Fondo y Costas. Sentencia de 26 de septiembre de 2006. Serie C No. 954, párr. 105.",
     {"title": "Caso Weir y otros Vs. Ostlandia", "day": "2006-09-26", "pin": "párr. 105"}),
    ("Corte IDH. Caso Weir e outros Vs. Ostlândia. Exceções e Mérito. Sentença de 24 de novembro de 2010. Série C No. 919, par. 172.",
     {"authority": "Corte IDH", "title": "Caso Weir e outros Vs. Ostlândia", "day": "2010-11-24"}),
    ("Sentencia del Tribunal Constitucional 931/2010, de 28 de junio (BOE de 16 de julio de 2010).",
     {"authority": "Tribunal Constitucional", "number": "931/2010", "day": "2010-06-28"}),
    ("Sentencia del Tribunal Supremo, Sala de lo Civil, de 12 de diciembre de 2003, rec. 4615/1999.",
     {"authority": "Tribunal Supremo, Sala de lo Civil", "number": "4615/1999", "day": "2003-12-12"}),
    ("STEDH de 7 de julio de 1989, caso Weir contra Ostlandia, § 88.",
     {"authority": "STEDH", "title": "Weir contra Ostlandia", "pin": "§ 88"}),
    ("STJCE de 5 de febrero de 1963, Weir & Brook, asunto 26/62.", {"title": "Weir & Brook", "number": "26/62", "day": "1963-02-05"}),
    ("SAP de Sevilla (Sección 10.ª) de 18 de julio de 2012.", {"authority": "SAP de Sevilla", "day": "2012-07-18"}),
    ("Corte Constitucional, Sentencia T-925 de 2004, M.P. Ana Ruiz.", {"authority": "Corte Constitucional", "number": "T-925 de 2004"}),
    ("Tribunal Constitucional del Perú, Exp. N.º 9488-2002-HC/TC, caso Ana Ruiz.", {"number": "9488-2002-HC/TC", "title": "Ana Ruiz"}),
    ("CSJN, “Ruiz, Ana”, sentencia del 13 de julio de 2007, Fallos: 330:3248.",
     {"title": "Ruiz, Ana", "container-title": "Fallos", "volume": "330", "page": "3248", "day": "2007-07-13"}),
    ("Acórdão do Tribunal Constitucional n.º 39/84, de 11 de Abril.", {"number": "39/84", "day": "1984-04-11"}),
    ("Ac. STJ de 12 de Janeiro de 2010, proc. n.º 123/06.", {"authority": "STJ", "number": "123/06", "day": "2010-01-12"}),
    ("STF, ADI 3.510/DF, Rel. Min. Ana Rocha.", {"authority": "STF", "number": "ADI 3.510/DF"}),
    ("CE 19 mai 1933, Weir, Rec. p. 541.", {"authority": "CE", "title": "Weir", "page": "541", "day": "1933-05-19"}),
    ("Trib. Milano, 14 aprile 2004, in Corr. giur., 2004, p. 1123.", {"authority": "Trib. Milano", "day": "2004-04-14"}),
    ("App. Roma, 6 dicembre 2001.", {"authority": "App. Roma", "day": "2001-12-06"}),
    ("V. Cass. 3e civ., 10 juill. 2007, Bull. civ. III, n° 128.", {"authority": "Cass. 3e civ.", "day": "2007-07-10"}),
    ("Cass. pen. sez. un. 24 aprile 2014, n. 38343, Rossi, in Cass. pen., 2015, p. 426.", {"number": "38343", "day": "2014-04-24"}),
    ("Corte cost. n. 364/1988.", {"number": "364", "authority": "Corte cost."}),
    ("Cons. St., Ad. plen., 23 marzo 2011, n. 3.", {"authority": "Cons. St., Ad. plen.", "number": "3"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), DECISIONS)
def test_decisions(note: str, fields: dict[str, Any]) -> None:
    [one] = read(note)
    assert {"type": one["type"], **{name: one.get(name) for name in fields}} == {"type": "case", **fields}


ACTS: list[tuple[str, dict[str, Any]]] = [
    ("L. n° 78-17, 6 janv. 1978, art. 2.", {"number": "78-17", "day": "1978-01-06", "pin": "art. 2"}),
    ("Ord. n° 2016-131 du 10 févr. 2016 portant réforme des ports, JO 11 févr. 2016, texte n° 26.",
     {"number": "2016-131", "title": "Ord. n° 2016-131 du 10 févr. 2016 portant réforme des ports", "container-title": "JO"}),
    ("Art. L. 110-1 du code de l’environnement.", {"title": "code de l’environnement", "pin": "Art. L. 110-1"}),
    ("Artículo 1902 del Código Civil.", {"title": "Código Civil", "pin": "Artículo 1902"}),
    ("CPP, art. 63-1.", {"title": "CPP", "pin": "art. 63-1"}),
    ("R.d. 16 marzo 1942, n. 262.", {"number": "262", "day": "1942-03-16"}),
    ("L. 7 agosto 1990, n. 241, art. 21-octies.", {"number": "241", "pin": "art. 21-octies"}),
    ("Lei n.º 7/2009, de 12 de Fevereiro.", {"number": "7/2009", "day": "2009-02-12"}),
    ("Lei nº 8.078, de 11 de setembro de 1990, art. 6.", {"number": "8.078", "day": "1990-09-11", "pin": "art. 6"}),
    ("Decreto-Lei n.º 47344/66, de 25 de Novembro.", {"number": "47344/66", "day": "1966-11-25"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), ACTS)
def test_acts(note: str, fields: dict[str, Any]) -> None:
    [one] = read(note)
    assert {"type": one["type"], **{name: one.get(name) for name in fields}} == {"type": "legislation", **fields}


ARTICLES: list[tuple[str, str, dict[str, Any]]] = [
    ("J. Martin, « Les quais en droit », D. 1962, chron., p. 37.", "article-journal", {"title": "Les quais en droit", "pin": "p. 37"}),
    ("J. Martin, « Les quais en droit », RTD civ. 1994, p. 223.", "article-journal", {"title": "Les quais en droit"}),
    ("J. Martin, « Les quais en droit », JCP G 1997, I, 4025.", "article-journal", {"container-title": "JCP G"}),
    ("P. Rossi, Il porto e la legge, in Riv. dir. nav., 1939, I, p. 105 ss.", "article-journal", {"volume": "I"}),
    ("P. Rossi, Il porto e la legge, in Mare e diritto, 2004, p. 25.", "article-journal", {"container-title": "Mare e diritto"}),
    ("P. Rossi, Il porto e la legge, «La Lanterna», 3 gennaio 1925.", "article-newspaper",
     {"title": "Il porto e la legge", "container-title": "La Lanterna", "day": "1925-01-03"}),
    ("La Nación, Buenos Aires, 24 de marzo de 1976, p. 1.", "article-newspaper", {"publisher-place": "Buenos Aires"}),
    ("J. Martin, « Les quais en droit », RTD civ. 1999, p. 771, spéc. n° 12.", "article-journal", {"issue": None}),
    ("P. Rossi, voce Porto, in Enc. giur., IX, Roma, 1988.", "chapter", {"volume": "IX", "publisher-place": "Roma", "publisher": None}),
    ("P. Rossi, Il porto, in Trattato di diritto marittimo, 2001, p. 77.", "chapter", {"title": "Il porto"}),
    ("P. Rossi, Il porto, in Studi sul diritto del mare, Torino, Einaudi, 2001, p. 77.", "chapter", {"publisher": "Einaudi"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), ARTICLES)
def test_reviews_of_law_and_newspapers(note: str, kind: str, fields: dict[str, Any]) -> None:
    [one] = read(note)
    assert {"type": one["type"], **{name: one.get(name) for name in fields}} == {"type": kind, **fields}


NO_DECISIONS = [
    "Tribunal Constitucional, La justicia de los puertos, Madrid, Tecnos, 1999, p. 3.",
    "Corte Suprema de Justicia, Informe de labores, San José, 2004, p. 3.",
    "STJ, Relatório anual, Brasília, 2008.",
    "L. Weir, Lamps, 12 aprile 1999.",
    "La sentencia del Tribunal Supremo fue recurrida por los pescadores de Cádiz.",
    "L’article 1240 du code civil dispose que les quais sont gardés.",
]


@pytest.mark.parametrize("note", NO_DECISIONS)
def test_what_is_no_decision_and_no_act(note: str) -> None:
    assert not {"case", "legislation"} & {one["type"] for one in read(note)}


AGAIN = [
    ("CE, Ass., 20 octobre 1989, Weir, n° 908243, Rec. p. 190.", "CE, Ass., 20 octobre 1989, Weir, préc."),
    ("CEDH, 7 juillet 1989, Weir c. Ostlande, req. n° 94038/88, § 88.", "CEDH, Weir c. Ostlande, préc., § 89."),
    ("STC 911/1981, de 8 de abril, FJ 7.", "STC 911/1981, cit., FJ 8."),
    ("Cass., Sez. Un., 22 luglio 1999, n. 500, in Giust. civ., 1999, I, 2261.", "Cass. n. 500/1999, cit."),
    ("Corte cost., 24 ottobre 2007, n. 349, in Giur. cost., 2007, p. 3535.", "Corte cost., sent. n. 349 del 2007, cit."),
    ("Corte IDH. Caso Weir Vs. Ostlandia. Fondo. Sentencia de 29 de julio de 1988. Serie C No. 994, párr. 172.",
     "Cfr. Caso Weir Vs. Ostlandia. Fondo, supra, párr. 174."),
    ("Corte IDH. Caso Weir Vs. Ostlandia. Fondo. Sentencia de 29 de julio de 1988. Serie C No. 994, párr. 172.",
     "Corte IDH, Caso Weir Vs. Ostlandia, cit., párr. 175."),
]  # fmt: skip


@pytest.mark.parametrize(("full", "again"), AGAIN)
def test_decisions_called_again(full: str, again: str) -> None:
    [_, [short]] = resolved(full, again)
    assert short.short_form_of == "n1-1"


def test_another_number_or_court_is_another_decision() -> None:
    full = "Cass., Sez. Un., 22 luglio 1999, n. 500, in Giust. civ., 1999, I, 2261."
    for again in ("Cass. n. 501/1999, cit.", "Cass. n. 500/2001, cit.", "Corte cost. n. 500/1999, cit."):
        assert resolved(full, again)[1][0].short_form_of is None


def test_a_work_called_again_by_its_title_is_none_that_was_called_by_its_author_alone() -> None:
    notes = [
        "Anne Martin, « Le quai et la mer », Annales, n° 6, 1989, p. 15-20.",
        "Anne Martin, Les ports du nord, Paris, Seuil, 1990, p. 23.",
        "A. Martin, art. cité, p. 18.",
        "A. Martin, Les ports du nord, ouvr. cité, p. 12.",
    ]
    assert [group[0].short_form_of for group in resolved(*notes)] == [None, None, "n1-1", "n2-1"]


def test_a_name_before_a_colon_is_called_again() -> None:
    [_, [short]] = resolved(
        "Josep RUIZ: La costa y el mar, Barcelona, Ariel, 1979, p. 88.", "Josep RUIZ: La costa..., op. cit., pp. 90 y ss."
    )
    assert short.short_form_of == "n1-1"
