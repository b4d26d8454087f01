"""German notes: subtitles behind a full stop, towns before the year, words in marks within a title, and how a work is called again."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise

WEBER = {"family": "Weber", "given": "Hans"}
BACH = {"family": "Bach", "given": "Anna"}


def _light(note: str) -> tuple[str, dict[str, Any]]:
    [one] = parse_note(note, recognise)
    return one.type, dict(one.record.light())


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        ("Hans Weber, Deutsche Häfen 1800–1866. Kai und starker Kran, 6. Aufl., München 1993, S. 11.",
         "Deutsche Häfen 1800–1866. Kai und starker Kran", "München"),
        ("Hans Weber, Das lange Licht. Lampe, Docht und Öl in frühen Häfen, München ²1997, S. 5.",
         "Das lange Licht. Lampe, Docht und Öl in frühen Häfen", "München"),
        ("Anna Bach (Hg.), Fähren im 19. Jahrhundert. Norwegen im Vergleich, 3 Bde., Kiel 1988.",
         "Fähren im 19. Jahrhundert. Norwegen im Vergleich", "Kiel"),
        ("Anna Bach, Lampen. Docht, Öl, Glas, Frankfurt/Main 2001 (stw 1523), S. 9.", "Lampen. Docht, Öl, Glas", "Frankfurt/Main"),
        ("Piet Hout, De havens 1780-1940. Een kleine geschiedenis (Amsterdam 2002) 112.", "De havens 1780-1940. Een kleine geschiedenis",
         "Amsterdam"),
        ("Hans Weber, Lampen. Öl und Docht, Reinbek bei Hamburg 1993, S. 8.", "Lampen. Öl und Docht", "Reinbek bei Hamburg"),
        ("Hans Weber, Lampen, Frankfurt a. M. u. a. 1981, S. 8.", "Lampen", "Frankfurt a. M. u. a."),
        ("Hans Weber, Lampen und Kräne, Wien, Köln, Weimar 1993, S. 8.", "Lampen und Kräne", "Wien, Köln, Weimar"),
        ("Hans Weber, Die Kräne am Kai (Studien zur Hafenkunde 48), Kiel 1981, S. 3.", "Die Kräne am Kai", "Kiel"),
        ("Hans Weber, Lampen und die „Kräne“ am Kai, Kiel 1993, S. 8.", "Lampen und die „Kräne“ am Kai", "Kiel"),
        ("Hans Weber, „Nichts als Öl!“ Die Lampen der Häfen, Kiel 1993, S. 8.", "„Nichts als Öl!“ Die Lampen der Häfen", "Kiel"),
    ],
)  # fmt: skip
def test_a_book_is_whole_from_its_author_to_town_and_year(note: str, title: str, place: str) -> None:
    kind, read = _light(note)
    assert (kind, read["title"], read["publisher-place"]) == ("book", title, place)
    assert read.get("author") or read.get("editor")


@pytest.mark.parametrize(
    ("note", "parts"),
    [
        ("Hans Weber, Die Lampen. Anna Bach, Die Häfen, Kiel 1999.", 2),
        ("Hans Weber, Lampen, Kiel 1998, S. 3. Bach, Häfen, Köln 1999, S. 4.", 2),
        ("Hans Weber, Lampen, Kiel 1998. Anna Bach, Häfen am Fluss, Köln 1999, S. 4.", 2),
        ("Vgl. Weber, Lampen, S. 3. Anders Anna Bach, Häfen am Fluss, Köln 1999, S. 4.", 2),
        ("Ann Brook, Rivers (Leeds, 1994), p. 3. Jo Weir, Lamps and Ports (London, 1999), p. 4.", 2),
        ("BGH NJW 1994, 12. Anna Bach, Häfen am Fluss, Köln 1999, S. 4.", 2),
    ],
)
def test_two_works_stay_two(note: str, parts: int) -> None:
    assert len(parse_note(note, recognise)) == parts


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        ("Hans Weber, Lampen im 19. Jahrhundert. Öl, Docht, Glas, in: ZfH 12 (1999), S. 3–5.", "article-journal",
         {"title": "Lampen im 19. Jahrhundert. Öl, Docht, Glas", "container-title": "ZfH", "volume": "12", "page": "3–5"}),
        ("Hans Weber, Das Öl der Lampen, HZ 177 (1954), S. 21–48.", "article-journal",
         {"title": "Das Öl der Lampen", "container-title": "HZ", "volume": "177", "page": "21–48"}),
        ("Hans Weber, Das Öl, in: Merkur, 62. Jg. (2008), Heft 9/10, S. 80–85.", "article-journal",
         {"container-title": "Merkur", "volume": "62", "issue": "9/10", "issued": "2008"}),
        ("Hans Weber, Das Öl, in: Review of Harbours 91, 5 (1986), S. 105–107.", "article-journal",
         {"container-title": "Review of Harbours", "volume": "91", "issue": "5"}),
        ("Hans Weber, Lampen, in: Anna Bach (Hg.), Die Häfen. Fische, Netze, Boote, Köln 1999, S. 3–5.", "chapter",
         {"title": "Lampen", "editor": [BACH], "container-title": "Die Häfen. Fische, Netze, Boote", "publisher-place": "Köln"}),
        ("Hans Weber, Was ist Öl?, in: ders. (Hg.), Lampen, Kiel 1989, S. 9–47.", "chapter",
         {"title": "Was ist Öl?", "editor": [WEBER], "container-title": "Lampen"}),
        ("Hans Weber, Öl und Docht, in: ders., Kai, Kran, Docht, Frankfurt a.M. 1976, S. 22–25.", "chapter",
         {"title": "Öl und Docht", "author": [WEBER], "container-title": "Kai, Kran, Docht"}),
        ("Hans Weber, »Öl« und »Docht« – zwei Lampen, in: Anna Bach (Hg.), Häfen, Kiel 1979, S. 34–37.", "chapter",
         {"title": "»Öl« und »Docht« – zwei Lampen", "container-title": "Häfen", "author": [WEBER]}),
        ("Hans Weber, Öl als „Licht“, in: Anna Bach (Hg.), Häfen, Kiel 1979, S. 34–37.", "chapter",
         {"title": "Öl als „Licht“", "container-title": "Häfen", "author": [WEBER]}),
        ("Hans Weber, Öl, in: Am Kai. Festschrift für Anna Bach zum 60. Geburtstag, Kiel 1999, S. 3–9.", "chapter",
         {"container-title": "Am Kai. Festschrift für Anna Bach zum 60. Geburtstag", "issued": "1999"}),
        # near them
        ("Anna Bach, „Öl am Kai“, in: Häfen 4 (1999), S. 3–5.", "article-journal", {"title": "Öl am Kai", "author": [BACH]}),
        ("Anna Bach: „Die Lampe“, in: Häfen 4 (1999), S. 3–5.", "article-journal", {"title": "Die Lampe", "author": [BACH]}),
        ("Ann Brook, “Quiet Lamps”, in Harbours, 12 (1999), pp. 3–5.", "article-journal", {"title": "Quiet Lamps"}),
    ],
)  # fmt: skip
def test_what_stands_in_a_journal_or_a_book(note: str, kind: str, fields: dict[str, Any]) -> None:
    found, read = _light(note)
    assert (found, {name: read.get(name) for name in fields}) == (kind, fields)


def test_editors_are_joined_by_u_and_marked_hgg() -> None:
    for note in ("Hans Weber u. Anna Bach (Hg.), Am Kai, Kiel 2004.", "Hans Weber/Anna Bach (Hgg.), Am Kai, Kiel 2004."):
        assert _light(note)[1]["editor"] == [WEBER, BACH]
    assert _light("Hans Weber u. a., Am Kai, Kiel 2004.")[1]["author"] == [WEBER, {"literal": "et al."}]


BOOKS = ("Hans Weber, Die Fähren, Kiel 1999, S. 3.", "Anna Bach (Hg.), Die Häfen, Köln 2001.")


@pytest.mark.parametrize(
    ("note", "target", "place"),
    [
        ("Ebd.", "n2-1", None),
        ("Vgl. ebd.", "n2-1", None),
        ("So auch ebd.", "n2-1", None),
        ("Ebda.", "n2-1", None),
        ("Ebd., 12 f.", "n2-1", "12 f."),
        ("A.a.O.", "n2-1", None),
        ("Weber, aaO, S. 4.", "n1-1", "S. 4"),
        ("Hans Weber: Fähren, a.a.O., S. 4.", "n1-1", "S. 4"),
        ("Weber (wie Anm. 1, S. 4).", "n1-1", "S. 4"),
        ("Weber, wie Anm. 1, S. 4.", "n1-1", "S. 4"),
        ("Weber, siehe Anm. 1, S. 4.", "n1-1", "S. 4"),
        ("Weber (o. Fn. 1), S. 4.", "n1-1", "S. 4"),
        ("Weber (siehe oben Anm. 1), S. 4.", "n1-1", "S. 4"),
        ("Weber (s. o. Anm. 1), S. 4.", "n1-1", "S. 4"),
        ("Weber, Fähren, S. 4 (wie Anm. 1).", "n1-1", "S. 4"),
        ("Bach (Hg.), Häfen (wie Anm. 2), S. 4.", "n2-1", "S. 4"),
        ("Weber (FN 1) 12 f.", "n1-1", "12 f."),
    ],
)
def test_works_called_again(note: str, target: str, place: str | None) -> None:
    notes = [parse_note(one, recognise, f"n{number}") for number, one in enumerate((*BOOKS, note), 1)]
    last = resolve_chains([one for read in notes for one in read])[-1]
    assert (last.short_form_of, last.pinpoint) == (target, place)


@pytest.mark.parametrize(
    "note",
    [
        "Hans Weber, Die Fähren, Kiel 1999, S. 12, siehe Anm. 5.",
        "Ann Brook, AAO, Annual Report (Leeds: Weir Press, 1999), p. 3.",
        "Bach, Anm. zu BGH NJW 1999, 12.",
    ],
)
def test_what_is_no_short_form(note: str) -> None:
    assert parse_note(note, recognise)[0].form.value == "full"
