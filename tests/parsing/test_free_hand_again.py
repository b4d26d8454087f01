"""References written by hand: imprints of several towns and with states, and what else stands between their full stops."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from citator.parsing.references import parse_reference
from citator.systems import recognise

KLEIN = {"family": "Klein", "given": "Anna"}

IMPRINTS = [
    ("Cambridge, MA 1971", "Cambridge, MA", None),
    ("Washington, D.C. 1995", "Washington, D.C.", None),
    ("Washington, DC 1995", "Washington, DC", None),
    ("Cambridge, Mass. 1995", "Cambridge, Mass.", None),
    ("London, Ont. 2011", "London, Ont.", None),
    ("Sudbury, ON 2011", "Sudbury, ON", None),
    ("Princeton University Press, Princeton, NJ 1995", "Princeton, NJ", "Princeton University Press"),
    ("MIT Press, Cambridge, Mass. 1995", "Cambridge, Mass.", "MIT Press"),
    ("Cambridge, MA: Harvard University Press, 1995", "Cambridge, MA", "Harvard University Press"),
    ("Cambridge, MA, Harvard University Press 1995", "Cambridge, MA", "Harvard University Press"),
    ("Springer, Berlin, Heidelberg 2005", "Berlin, Heidelberg", "Springer"),
    ("Böhlau, Wien, Köln, Weimar 2003", "Wien, Köln, Weimar", "Böhlau"),
    ("Köln, Weimar, Wien: Böhlau 2011", "Köln, Weimar, Wien", "Böhlau"),
    ("Kegan Paul, London, Boston 2011", "London, Boston", "Kegan Paul"),
    ("Campus, Frankfurt am Main, New York 1990", "Frankfurt am Main, New York", "Campus"),
    ("Wien, Köln, Weimar 2003", "Wien, Köln, Weimar", None),
    ("Köln, Wien 2003", "Köln, Wien", None),
    ("Fluss und Raum, Köln, Wien 2003", "Köln, Wien", None),
    ("Fluss und Raum, Ohio 2003", None, None),
    ("2. Auflage. Upton, Ohio 2003", None, None),
    ("Reisen, USA 2003", None, None),
    ("Weir Press, Ohio 2003", "Ohio", "Weir Press"),
    ("Phoenix, London 1998", "London", None),
    ("Farrar, Straus and Giroux, New York 1998", "New York", "Farrar, Straus and Giroux"),
    ("Yale University Press, New Haven, Conn., London 1966", "New Haven, Conn., London", "Yale University Press"),
    ("Meiner, Hamburg 1998", "Hamburg", "Meiner"),
]


def _read(note: str) -> dict[str, Any]:
    [one] = parse_note(note, recognise)
    return one.record.light()


@pytest.mark.parametrize(("imprint", "place", "house"), IMPRINTS, ids=[one[0] for one in IMPRINTS])
@pytest.mark.parametrize("names", ["Anna Klein", "Klein, Anna"])
def test_all_towns_are_the_place_and_no_state_is_a_publisher(names: str, imprint: str, place: str | None, house: str | None) -> None:
    for read in (
        _read(f"{names}: Der Rhein. {imprint}, S. 12."),
        parse_reference(f"{names}: Der Rhein. {imprint}.", recognise).record.light(),
    ):
        assert (read.get("title"), read.get("publisher-place"), read.get("publisher")) == ("Der Rhein", place, house)
        assert (read["author"], read["issued"]) == ([KLEIN], imprint[-4:])


READ: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Juan Pérez: La ciudad. En: Revista de historia. Núm. 3, 2001, pp. 3-12.",
        "article-journal",
        {"container-title": "Revista de historia", "issue": "3", "volume": None, "page": "3-12"},
    ),
    (
        "Mario Rossi: La città. In: Rivista storica. N. 3, 2001, pp. 3–12.",
        "article-journal",
        {"title": "La città", "container-title": "Rivista storica", "issue": "3", "page": "3–12"},
    ),
    (
        "Mario Rossi: La città. In: Rivista storica, num. 3, 2001, pp. 3–12.",
        "article-journal",
        {"container-title": "Rivista storica", "issue": "3", "volume": None},
    ),
    (
        "Deutscher Bundestag: Antwort der Bundesregierung. BT-Drs. 17/1234, Berlin 2011.",
        "report",
        {"author": [{"literal": "Deutscher Bundestag"}], "title": "Antwort der Bundesregierung", "number": "17/1234"}
        | {"publisher-place": "Berlin", "issued": "2011"},
    ),
    (
        "Deutscher Bundestag: Bericht. BT-Drucks. 17/12, S. 5, 3. März 2011.",
        "report",
        {"title": "Bericht", "number": "17/12", "locator": "S. 5", "issued": "2011-03-03"},
    ),
    (
        "Robert Koch-Institut: Bericht zur Lage. Berlin 2011.",
        "book",
        {"author": [{"literal": "Robert Koch-Institut"}], "title": "Bericht zur Lage"},
    ),
    (
        "Friedrich-Ebert-Stiftung (Hrsg.): Der Rhein. Bonn 2011.",
        "book",
        {"editor": [{"literal": "Friedrich-Ebert-Stiftung"}], "author": None, "title": "Der Rhein"},
    ),
    (
        "Anna Klein: Rede in Köln. Köln, 3. März 2011.",
        "book",
        {"title": "Rede in Köln", "publisher-place": "Köln", "issued": "2011-03-03"},
    ),
    (
        "Anna Klein: Die Revolution. Petrograd, Moskau 1917. Köln 1977.",
        "book",
        {"title": "Die Revolution", "publisher": None, "publisher-place": "Köln", "issued": "1977"},
    ),
    (
        "Anna Klein: Die Revolution. Reclam, Leipzig 1917. Böhlau, Köln 1977, S. 3.",
        "book",
        {"publisher": "Böhlau", "publisher-place": "Köln", "issued": "1977", "locator": "S. 3"},
    ),
    (
        "Immanuel Kant: Kritik der reinen Vernunft. Hrsg. von Jens Timmermann. Meiner, Hamburg 1998, A 51/B 75.",
        "book",
        {"author": [{"family": "Kant", "given": "Immanuel"}], "editor": [{"family": "Timmermann", "given": "Jens"}]}
        | {"title": "Kritik der reinen Vernunft", "publisher": "Meiner", "locator": "A 51/B 75"},
    ),
    (
        "Immanuel Kant: Kritik der reinen Vernunft. Meiner, Hamburg 1998, B 75 f.",
        "book",
        {"publisher-place": "Hamburg", "locator": "B 75 f."},
    ),
    (
        "Juan Pérez: «La ciudad». En Ana López (ed.): Ciudades. Taurus, Madrid 2001.",
        "chapter",
        {"title": "La ciudad", "editor": [{"family": "López", "given": "Ana"}], "container-title": "Ciudades", "publisher": "Taurus"},
    ),
]


@pytest.mark.parametrize(("note", "kind", "fields"), READ, ids=[one[0][:60] for one in READ])
def test_what_stands_between_the_full_stops_is_one_citation(note: str, kind: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    read = one.record.light()
    assert (one.type, {name: read.get(name) for name in fields}) == (kind, fields)


@pytest.mark.parametrize(
    ("entry", "kind", "title", "outlet"),
    [
        ("“Flood Hits Leeds.” The Guardian, March 12, 2019.", "article-newspaper", "Flood Hits Leeds", "The Guardian"),
        ('"Flood Hits Leeds." New York Times, March 12, 2019, sec. A.', "article-newspaper", "Flood Hits Leeds", "New York Times"),
        ("“Is Leeds Wet?” Daily Telegraph (London), March 12, 2019.", "article-newspaper", "Is Leeds Wet?", "Daily Telegraph"),
        ("“Flood Hits Leeds.” The Economist, March 12, 2019.", "article-magazine", "Flood Hits Leeds", "The Economist"),
        ("“Flood Hits Leeds.” The Guardian, 12 March 2019, p. 4.", "article-newspaper", "Flood Hits Leeds", "The Guardian"),
    ],
)
def test_an_article_without_author_stands_in_its_newspaper(entry: str, kind: str, title: str, outlet: str) -> None:
    one = parse_reference(entry, recognise)
    assert (one.record.type, one.record.text("title"), one.record.text("container-title")) == (kind, title, outlet)
    assert str(one.record.date("issued")) == "2019-03-12"


@pytest.mark.parametrize("title", ["Thinking, fast and slow", "Rivers", "Who, what and why?"])
@pytest.mark.parametrize(
    "house", ["Farrar, Straus and Giroux", "Farrar, Straus & Giroux", "Harcourt, Brace and World", "Faber and Faber", "Little, Brown"]
)
def test_a_house_of_several_names_is_the_publisher(title: str, house: str) -> None:
    record = parse_reference(f"Kahneman, D. (2011). {title}{'' if title[-1] == '?' else '.'} {house}.", recognise).record
    assert (record.text("title"), record.text("publisher"), record.text("container-title")) == (title, house, "")


@pytest.mark.parametrize("title", ["At home with Simon and Schuster", "Bread. Salt, water and wine"])
def test_names_and_things_in_a_title_are_no_publisher(title: str) -> None:
    record = parse_reference(f"Weir, D. (2011). {title}.", recognise).record
    assert (record.text("title"), record.text("publisher")) == (title, "")
