"""Books, theses and short forms as French, Spanish, Italian and Portuguese notes have them, and what stands near these habits."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise


def read(note: str) -> list[dict[str, Any]]:
    out = []
    for one in parse_note(note, recognise):
        fields = {
            name: one.record.text(name) for name in one.record.fields if name not in ("author", "editor", "translator", "issued", "locator")
        }
        people = {
            name: [str(who) for who in one.record.names(name)] for name in ("author", "editor", "translator") if one.record.names(name)
        }
        year = one.record.date("issued")
        out.append(
            {
                "type": one.type,
                **fields,
                **people,
                **({"year": year.year} if year else {}),
                **({"pin": one.pinpoint} if one.pinpoint else {}),
            }
        )
    return out


def resolved(*notes: str) -> list[list[Citation]]:
    found = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    return [[one for one in found if one.note == f"n{at}"] for at in range(1, len(notes) + 1)]


BOOKS: list[tuple[str, dict[str, Any]]] = [
    ("A. Martin, Les quais du nord, Paris, PUF, « Rivages », 1996 [1893], p. 46.",
     {"author": ["A. Martin"], "title": "Les quais du nord", "publisher": "PUF", "collection-title": "Rivages", "year": 1996}),
    ("Anne Martin, Les quais et la mer, Flammarion, « Ports », n° 165, 1986, p. 3.",
     {"title": "Les quais et la mer", "publisher": "Flammarion", "collection-title": "Ports", "collection-number": "165"}),
    ("Brennus, Essai sur les quais, éd. René Martin, Paris, Garnier, 1963, t. I, p. 5.",
     {"author": ["Brennus"], "editor": ["René Martin"], "title": "Essai sur les quais", "publisher": "Garnier", "volume": "I"}),
    ("H. Weber, Théorie des quais, trad. Ch. Martin, Paris, Dalloz, 1962.",
     {"author": ["H. Weber"], "translator": ["Ch. Martin"], "title": "Théorie des quais", "publisher": "Dalloz"}),
    ("Jane Weir, Le retour du bac, trad. de l’anglais par Anne Martin, Paris, Plon, 1982.",
     {"author": ["Jane Weir"], "translator": ["Anne Martin"], "title": "Le retour du bac", "publisher": "Plon"}),
    ("A. Martin, Trois quais pour un port, Paris, éd. du Seuil, 1998.",
     {"title": "Trois quais pour un port", "publisher": "éd. du Seuil", "publisher-place": "Paris"}),
    ("A. Martin, Droit fluvial. Pour une étude des quais, 10e éd., LGDJ, 2001, p. 61.",
     {"title": "Droit fluvial. Pour une étude des quais", "publisher": "LGDJ", "edition": "10"}),
    ("A. Martin, Droit fluvial, Dalloz, 2001, p. 61.", {"title": "Droit fluvial", "publisher": "Dalloz"}),
    ("E. Rossi, Porto e fiume. Studi e ricerche, Laterza, Bari 1973², p. 90.",
     {"title": "Porto e fiume. Studi e ricerche", "publisher": "Laterza", "publisher-place": "Bari", "edition": "2", "year": 1973}),
    ("Si veda in proposito A. Rossi, Lampade del porto. Guardiani, marinai, pescatori, Torino, Einaudi, 1996.",
     {"author": ["A. Rossi"], "title": "Lampade del porto. Guardiani, marinai, pescatori"}),
    ("João Rocha, As vésperas do cais. Faróis e poder. Portugal, séc. XVII, Coimbra, Almedina, 1994, pp. 12 e ss.",
     {"title": "As vésperas do cais. Faróis e poder. Portugal, séc. XVII", "publisher": "Almedina", "pin": "pp. 12 e ss"}),
    ("José Ruiz y Soto, La costa de las luces, Madrid, Tecnos, 1979, págs. 320 y sigs.",
     {"author": ["José Ruiz y Soto"], "title": "La costa de las luces", "pin": "págs. 320 y sigs"}),
    ("J. Ruiz y Soto: La costa de las luces, Madrid, Tecnos, 1979, p. 3.", {"author": ["J. Ruiz y Soto"]}),
    ("SILVA, João da. Curso de direito dos rios. 25. ed. São Paulo: Cais, 2005, p. 178 e ss.",
     {"author": ["João da Silva"], "title": "Curso de direito dos rios", "edition": "25", "publisher": "Cais", "pin": "p. 178 e ss"}),
    ("SILVA, J. A. da. Os rios (1777-1808). São Paulo: Cais, 1979, p. 98.",
     {"author": ["J. A. da Silva"], "title": "Os rios (1777-1808)", "year": 1979}),
    ("ROCHA, Ana. O cais velho. In: LIMA, João (Org.). Portos do sul. São Paulo: Cais, 1997. p. 11-76.",
     {"type": "chapter", "author": ["Ana Rocha"],
      "editor": ["João Lima"], "title": "O cais velho", "container-title": "Portos do sul", "page": "11-76"}),
    ("ROCHA, Ana. O cais e a maré. 1987. 234 f. Tese (Doutorado em História) – Universidade do Sul, Porto Alegre, 1987.",
     {"type": "thesis", "title": "O cais e a maré", "publisher": "Universidade do Sul", "publisher-place": "Porto Alegre"}),
    ("Ana Weir, Le quai. 1. Les barques, Paris, Seuil, coll. « Ports », 1980, p. 21.", {"title": "Le quai. 1. Les barques"}),
    ("A. Martin, Ph. Simon, Y. Leroy, Droit fluvial. Les quais, Dalloz, 11e éd., 2013, n° 345.",
     {"author": ["A. Martin", "Ph. Simon", "Y. Leroy"], "title": "Droit fluvial. Les quais", "publisher": "Dalloz"}),
    ("A. Rossi, B. Bianchi, Il mare e la costa, in «Porti e fari», 40, 1979, pp. 181-190.", {"author": ["A. Rossi", "B. Bianchi"]}),
    ("M. Martin, De l’obligation des quais. Essai d’une théorie, préf. J. Simon, LGDJ, 1992.",
     {"title": "De l’obligation des quais. Essai d’une théorie", "publisher": "LGDJ"}),
    ("Gérard Martin (dir.), Vocabulaire fluvial, 8e éd., PUF, 2007, p. 3.", {"publisher": "PUF", "edition": "8"}),
    ("Anne Martin, « Le quai », in J. Simon (dir.), Jeux de quais. La barque au port, Paris, Seuil, coll. « Rives », 1996, p. 15-36.",
     {"type": "chapter", "container-title": "Jeux de quais. La barque au port", "publisher": "Seuil", "collection-title": "Rives"}),
    ("Anne Martin, L’impossible quai. L’étranger dans le port, thèse de doctorat d’histoire, université Paris-I, 1994.",
     {"type": "thesis", "title": "L’impossible quai. L’étranger dans le port"}),
    ("Max Weir, Le quai, trad. J. Martin et al., Paris, Plon, « Rives », t. II, 1995, p. 9.",
     {"translator": ["J. Martin"], "title": "Le quai", "collection-title": "Rives", "volume": "II"}),
    ("A. Rossi, Il consumo di lampade. Religione e porti nelle campagne, Marsilio, Venezia 1995.",
     {"title": "Il consumo di lampade. Religione e porti nelle campagne", "publisher": "Marsilio"}),
    ("A. Rossi, Il porto nella costa, Torino, Einaudi, 1965, p. 12 e passim.", {"publisher": "Einaudi", "pin": "p. 12 e passim"}),
    ("A. Rossi, La nuova lanterna del porto, III ed., Milano, Giuffrè, 2006, p. 17.", {"edition": "3"}),
    ("Ruiz Soto, José: La costa de las luces. La idea del mar, Madrid, Taurus, 2001.", {"author": ["José Ruiz Soto"]}),
    ("Ruiz, Juan Antonio, Derecho fluvial. Parte general, Buenos Aires, Ediar, 2000, p. 45.", {"author": ["Juan Antonio Ruiz"]}),
    ("Ruiz Soto, Juan Antonio, «¿Hay faros?», Revista de Puertos, núm. 3, 1996, pp. 65-86.", {"author": ["Juan Antonio Ruiz Soto"]}),
    ("LIMA, João (Org.). História dos portos. São Paulo: Cais, 1977. v. 8, p. 22.",
     {"editor": ["João Lima"], "volume": "8", "pin": "p. 22"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), BOOKS)
def test_books(note: str, fields: dict[str, Any]) -> None:
    [one] = read(note)
    assert {name: one.get(name) for name in fields} == fields


SEVERAL = [
    ("Sobre o tema, ver ROCHA, Ana. Os rios do sul. São Paulo: Cais, 2006, p. 45; e LIMA, João. Os portos. Porto Alegre: Faro, 1997.",
     ["Os rios do sul", "Os portos"]),
    ("Véanse J. Ruiz, Los faros del sur, Madrid, Tecnos, 1984, p. 20; y L. Soto, Los puertos del norte, Madrid, Tecnos, 1994, p. 33.",
     ["Los faros del sur", "Los puertos del norte"]),
]  # fmt: skip


@pytest.mark.parametrize(("note", "titles"), SEVERAL)
def test_several_joined_by_a_word(note: str, titles: list[str]) -> None:
    assert [one["title"] for one in read(note)] == titles


NEIGHBOURS: list[tuple[str, dict[str, Any]]] = [
    ("A. Martin, « Les quais », Rivages, 1996, p. 46.", {"title": "Les quais", "author": ["A. Martin"]}),
    ("A. Martin, « Les quais du nord », n° 12, 1986, p. 3.", {"title": "Les quais du nord"}),
    ("Nicolás Ruiz y Juan Soto, Los puertos, Madrid, Tecnos, 1981.", {"author": ["Nicolás Ruiz", "Juan Soto"]}),
    ("Anna Martin, Les ports, éd. Gallimard, 1998.", {"author": ["Anna Martin"]}),
    ("A. Brook, J. S. Bach, New York, Norton, 1990.", {"author": ["A. Brook"], "title": "J. S. Bach"}),
    ("Harbour Lamps, Leeds: A History, London, Weir Press, 2001.", {"year": 2001}),
    ("Brook, A., Harbour Lamps (Leeds: Weir Press, 1994), p. 3.", {"author": ["A. Brook"], "title": "Harbour Lamps"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), NEIGHBOURS)
def test_what_stands_near(note: str, fields: dict[str, Any]) -> None:
    [one] = read(note)
    assert {name: one.get(name) for name in fields} == fields
    assert not {"collection-title", "editor"} & set(one)


def test_names_before_a_full_stop_are_no_title() -> None:
    note = "A. Brook, J. Weir. Lamps of the harbour. Leeds, Weir Press, 1990."
    assert "J. Weir. Lamps of the harbour" not in [one.get("title") for one in read(note)]


RIVER = "Carlo Rossi, Il fiume e la città, Torino, Einaudi, 1976, pp. 12-15."
LAMP = "ROCHA, Ana. O cais e o rio. São Paulo: Cais, 1987. p. 12."
AGAIN = [
    (RIVER, "Rossi, Il fiume cit., p. 34.", "p. 34"),
    (RIVER, "Rossi, Il fiume cit.", None),
    (RIVER, "C. Rossi, Il fiume e la città cit., pp. 34-35.", "pp. 34-35"),
    (RIVER, "Rossi, op. ult. cit., p. 121.", "p. 121"),
    (RIVER, "Íd., p. 33.", "p. 33"),
    (LAMP, "ROCHA, Ana. Op. cit., p. 70.", "p. 70"),
    (LAMP, "ROCHA, A. O cais e o rio, op. cit., p. 71.", "p. 71"),
    ("RUIZ, Claudio, Los faros del sur, Madrid, Tecnos, 1997, p. 3.", "RUIZ, Claudio, Los faros del sur, op. cit., p. 5.", "p. 5"),
    ("RUIZ, Antonio, Los faros del sur, Madrid, Tecnos, 1997, p. 3.", "RUIZ, Antonio, op. cit., p. 5.", "p. 5"),
    ("A. Martin, Droit fluvial, 10e éd., LGDJ, 2001, p. 61.", "Martin, Droit fluvial, préc.", None),
]


@pytest.mark.parametrize(("full", "again", "pin"), AGAIN)
def test_called_again(full: str, again: str, pin: str | None) -> None:
    [_, [short]] = resolved(full, again)
    assert (short.short_form_of, short.pinpoint) == ("n1-1", pin)


def test_cit_in_leads_to_where_it_was_read() -> None:
    [[one]] = resolved("Cit. in Carlo Rossi, Il fiume e la città, Torino, Einaudi, 1976, p. 3.")
    assert (one.record.text("title"), one.short_form_of) == ("Il fiume e la città", None)


def test_the_number_of_a_note_behind_supra_in_spanish() -> None:
    [_, _, [short]] = resolved(RIVER, "Ana Ruiz, Los faros del sur, Madrid, Tecnos, 1997.", "Rossi, supra nota 1, p. 42.")
    assert (short.short_form_of, short.record.text("references"), short.pinpoint) == ("n1-1", "1", "p. 42")
