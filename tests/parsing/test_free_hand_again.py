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
