"""Short forms of works by families of two words, with particles, or by several: each leads to its work."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise

LE_GOFF = "Anna S. Le Goff, Harbours of the North (London: Penguin, 1990), 45."
BERG = "Karl van der Berg, El pan y la sal, Madrid, Alianza, 2014, p. 267."
THREE = "José Harrington, Peter Okafor, and Élise MacLeod, Glass: A World History (Cambridge University Press 2007) 117."
TWO = "Thomas van Dijk & Martin Le Goff, Two Hundred Years of Chess 18 (3d ed. 1971)."
ARTICLE = "Élise Castellani und Anna Harrington, Lampen, Licht und Schatten, in: Merkur 5 (1948), S. 509–530, hier S. 511."
OTHER = "Nora Quill, Harbour Lamps and Their Keepers (Leeds: Weir Press, 1994), p. 33."


def called(*notes: str) -> Citation:
    [*_, last] = [one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")]
    return next(
        one for one in resolve_chains([c for at, n in enumerate(notes, 1) for c in parse_note(n, recognise, f"n{at}")]) if one.id == last.id
    )


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (LE_GOFF, "Le Goff, op. cit., p. 12."),
        (LE_GOFF, "Le Goff (n 1) 12."),
        (LE_GOFF, "Le Goff, Harbours, p. 12."),
        (LE_GOFF, "Le Goff, Harbours of the North, cit., p. 12."),
        (BERG, "van der Berg, ob. cit., p. 12."),
        (BERG, "van der Berg, op. cit., p. 12."),
        (TWO, "van Dijk and Le Goff, above n 1, 12."),
        (TWO, "van Dijk & Le Goff, supra note 1, at 12."),
        (TWO, "van Dijk et al., op. cit., p. 12."),
        (THREE, "Harrington et al., Glass, p. 12."),
        (THREE, "Harrington et al., “Glass,” 12."),
        (THREE, "Harrington, Okafor and MacLeod, Glass, p. 12."),
        (ARTICLE, "Castellani und Harrington: Lampen, Licht und Schatten, S. 12."),
        (ARTICLE, "Castellani/Harrington: Lampen, S. 12."),
        (ARTICLE.replace("Castellani", "de la Cruz"), "de la Cruz und Harrington: Lampen, Licht und Schatten, S. 12."),
    ],
)
def test_families_call_their_work_again(full: str, short: str) -> None:
    assert called(full, OTHER, short).short_form_of == "n1-1"


@pytest.mark.parametrize(
    "short", ["Le Goff, op. cit., p. 12.", "van Dijk and Weir, op. cit., p. 12.", "Harrington et al., Lamps, p. 12.", "Le Havre, p. 12."]
)
def test_families_of_nobody_call_nothing(short: str) -> None:
    assert called(BERG, THREE, OTHER, short).short_form_of is None


def test_a_family_alone_has_all_its_particles() -> None:
    one = called("van der Berg, Harbours (London: Penguin, 1990), 45.")
    assert one.record.light()["author"] == [{"family": "van der Berg"}]
