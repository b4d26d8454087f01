"""What stands near the names and the title of a work: signals behind a stop, words of titles that look like names or days."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


def resolved(*notes: str) -> list[Citation]:
    return list(resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")]))


def told(one: Citation, *names: str) -> dict[str, Any]:
    """Fields of a citation, people as they are called."""
    people = ("author", "editor", "translator", "container-author")
    return {
        name: [str(person) for person in one.record.names(name)]
        if name in people
        else one.type
        if name == "type"
        else one.record.text(name) or str(one.record.get(name) or "")
        for name in names
    }


@pytest.mark.parametrize(
    "note",
    [
        "Hans Weber, Die Häfen. Vgl. Anna Bach, Die Flüsse, Köln 1988, S. 12",
        "Hans Weber, Die Häfen. Siehe auch Anna Bach, Die Flüsse, Köln 1988, S. 12",
        "Hans Weber, Die Häfen. Ähnlich Anna Bach, Die Flüsse, Köln 1988, S. 12",
        "Hans Weber, Die Häfen. Ausführlich dazu Anna Bach, Die Flüsse, Köln 1988, S. 12",
        "Jean Dupont, Les ports. Voir également P. Martin, Les quais, Paris, Seuil, 1988, p. 12",
        "José Ruiz, Los puertos. En el mismo sentido, Ana Pérez, Las naves, Madrid, Trotta, 1988, p. 12",
        "Aldo Rossi, I porti. Si veda anche Carlo Verdi, Le navi, Torino, Einaudi, 1988, p. 12",
        "Ann Brook, Lamps. See also Jo Weir, Ferries, London: Quay, 1999, p. 22",
        "Jan Hout, Havens. Zie ook Piet Weir, Rivieren (Amsterdam 1999) 12",
    ],
)
def test_a_signal_behind_a_stop_begins_another_citation(note: str) -> None:
    assert len(resolved(note)) == 2


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Hans Weber, Flüsse. So nah, so fern, Köln 1988", "Flüsse. So nah, so fern"),
        ("Hans Weber, Die Häfen. Otto Hirsch und die Flotte, Köln 1988, S. 12", "Die Häfen. Otto Hirsch und die Flotte"),
        ("José Ruiz, Los puertos. Ver el mar, Madrid, Trotta, 1988, p. 12", "Los puertos. Ver el mar"),
        ("Jean Dupont, Les ports. Voir Venise, Paris, Seuil, 1988, p. 3", "Les ports. Voir Venise"),
        ("José Ruiz, El mar. Contra Franco y los suyos, Madrid, Trotta, 1988, p. 3", "El mar. Contra Franco y los suyos"),
        ("Ann Brook, Lamps. Compare and Contrast, London, Quay, 1999, p. 3", "Lamps. Compare and Contrast"),
        ("Aldo Rossi, I porti. Per una storia del mare, Torino, Einaudi, 1988, p. 12", "I porti. Per una storia del mare"),
    ],
)
def test_a_subtitle_stays_with_its_title(note: str, title: str) -> None:
    [one] = resolved(note)
    assert one.record.text("title") == title


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Anna Bach, Der Aufruf der Frauen, Köln 1988, S. 3", "Der Aufruf der Frauen"),
        ("Anna Bach, Der letzte Aufruf am Hafen, Köln 1988, S. 3", "Der letzte Aufruf am Hafen"),
        ("Anna Bach, Der Abruf von Daten, Köln 1988, S. 3", "Der Abruf von Daten"),
        ("Anna Bach, Zuletzt gesehen in Köln, Köln 1988, S. 3", "Zuletzt gesehen in Köln"),
        ("Ana Lima, O acesso em tempos de crise, São Paulo, Ática, 1998", "O acesso em tempos de crise"),
        ("Ana Ruiz, El puerto (Acceso 12), Madrid, 1999", "El puerto (Acceso 12)"),
        ("Ana Lima, «O acesso em Portugal», Análise, 12 (1998), p. 3", "O acesso em Portugal"),
    ],
)
def test_words_of_a_title_are_no_day_of_access(note: str, title: str) -> None:
    [one] = resolved(note)
    assert told(one, "title", "accessed") == {"title": title, "accessed": ""}


@pytest.mark.parametrize(
    "note",
    [
        "Anna Bach, Licht, https://example.org/a (letzter Aufruf: 03.05.2016)",
        "Anna Bach, Licht, https://example.org/a (Abruf am 3. Mai 2016)",
        "Anna Bach, Licht, zuletzt geprüft am 3.5.2016, https://example.org/a",
        "Ana Lima, Faróis, disponível em: https://example.org/a. Acesso em: 3 maio 2016",
    ],
)
def test_a_day_of_access_is_read(note: str) -> None:
    assert told(resolved(note)[0], "accessed") == {"accessed": "2016-05-03"}


WORKS: list[tuple[str, dict[str, Any]]] = [
    (
        "Ann Brook, Bernard of Clairvaux and Peter Abelard, in Medieval Lamps, ed. Jo Weir (Leeds: Quay, 1988), 12–33",
        {"author": ["Ann Brook"], "title": "Bernard of Clairvaux and Peter Abelard", "container-title": "Medieval Lamps"},
    ),
    ("Ann Brook, Joan of Arc and Richard III (London: Quay, 1988), 23", {"author": ["Ann Brook"], "title": "Joan of Arc and Richard III"}),
    (
        "Peter of Spain and William of Ockham, Letters (Leeds: Quay, 1988), 23",
        {"author": ["Peter of Spain", "William of Ockham"], "title": "Letters"},
    ),
    (
        "A. Rossi, B. Bianchi, Il mare e la costa, Milano, Mursia, 1988",
        {"author": ["A. Rossi", "B. Bianchi"], "title": "Il mare e la costa"},
    ),
    ("Weber/Bach, Recht und Ordnung, Köln 1988, S. 12", {"author": ["Weber", "Bach"], "title": "Recht und Ordnung"}),
    ("Weber/Bach/Hirsch, Hafen, Küste und Meer, Köln 1988", {"author": ["Weber", "Bach", "Hirsch"], "title": "Hafen, Küste und Meer"}),
    ("Anna Bach, Hamburg, Köln, Weimar 1993, S. 12", {"author": ["Anna Bach"], "title": "Hamburg"}),
    ("Anna Bach, Häfen, Wien, Köln, Weimar 1993, S. 12", {"title": "Häfen", "publisher-place": "Wien, Köln, Weimar"}),
    (
        "Tom Roe, “Quays,” in Hale, Weir, and Marsh, Ferries, 50–60",
        {"container-author": ["Hale", "Weir", "Marsh"], "container-title": "Ferries"},
    ),
    (
        "Harbour Watch, More Light, J. Ports 5 (2014)",
        {"type": "article-journal", "title": "More Light", "container-title": "J. Ports", "volume": "5"},
    ),
    (
        "BBC News, “Lamps”: Norwegian Keepers Speak, 3 May 2016",
        {"type": "article-newspaper", "title": "Lamps", "container-title": "BBC News"},
    ),
    (
        "Ann Brook, Jo Weir, and Kim Hale “Quiet Lamps,” 19 Harv. L. Rev. 79 (1999)",
        {"author": ["Ann Brook", "Jo Weir", "Kim Hale"], "title": "Quiet Lamps"},
    ),
    ("J. Dupont, « Le port », Annales, N 12, 1999", {"type": "article-journal", "container-title": "Annales", "issue": "12"}),
    ("A. Rossi, Il porto, in Studi storici, N 12, 1999", {"type": "article-journal", "container-title": "Studi storici", "issue": "12"}),
    ("Hans Bach, Hafenrecht, Zürich 2011, N 12", {"title": "Hafenrecht", "locator": "N 12"}),
    ("Ann Brook, Lamps (Quay Press New York 2001) 3", {"publisher": "Quay Press", "publisher-place": "New York"}),
    ("Ann Brook, Lamps (Quay Press Oxford 2001) 3", {"publisher": "Quay Press", "publisher-place": "Oxford"}),
    (
        "Ann Brook, Lamps, ed. Jo Louis Hale, Jr. (Leeds: Quay, 1999), 3",
        {"author": ["Ann Brook"], "title": "Lamps", "editor": ["Jo Louis Hale Jr."]},
    ),
    (
        "Ann Brook, Lamps, rev. ed., trans. Jo Hale (Leeds: Quay, 1999), 3",
        {"title": "Lamps", "edition": "rev. ed.", "editor": [], "translator": ["Jo Hale"]},
    ),
    (
        "Francis of Assisi: Early Documents, ed. Jo Hale (Leeds: Quay, 1999), 3",
        {"author": [], "title": "Francis of Assisi: Early Documents", "editor": ["Jo Hale"]},
    ),
    (
        "Anna Bach, „Hafen“, in: Otto Hirsch (Hg.), „Küste“ und „Meer“, Köln 1988, S. 12–33",
        {"title": "Hafen", "editor": ["Otto Hirsch"], "container-title": "„Küste“ und „Meer“"},
    ),
    ("Hans Weber, Les ports, éd. Odile Jacob, 1988, p. 12", {"editor": []}),
    ("Ann Brook, ‘Lamps’ (2010) 12 March <https://example.org/a>", {"type": "webpage", "volume": ""}),
]


@pytest.mark.parametrize(("note", "expected"), WORKS)
def test_people_and_titles(note: str, expected: dict[str, Any]) -> None:
    [one] = resolved(note)
    assert told(one, *expected) == expected


def test_a_life_is_cited_again_by_its_title() -> None:
    found = resolved(
        "Ann Brook, Bernard of Clairvaux: A Life (Leeds: Quay, 1988), 12.",
        "Jo Weir, Gregory of Tours (London: Quay, 1999), 12.",
        "Bernard of Clairvaux, 22.",
        "Gregory of Tours, 33.",
    )
    assert [one.short_form_of for one in found] == [None, None, "n1-1", "n2-1"]


def test_family_names_with_commas_lead_to_the_work_of_several() -> None:
    found = resolved(
        "A. Rossi, B. Bianchi, Il mare e la costa, Bologna, il Mulino, 1998, p. 34",
        "A. Rossi, I porti, Milano, Giuffrè, 2001, p. 12",
        "Rossi, Bianchi, Il mare e la costa, cit., p. 44",
        "Rossi, Bianchi, Il mare, cit., p. 55",
        "Rossi, I porti, cit., p. 13",
    )
    assert [one.short_form_of for one in found] == [None, None, "n1-1", "n1-1", "n2-1"]
    assert told(found[3], "author", "title") == {"author": ["Rossi", "Bianchi"], "title": "Il mare"}
