"""A citation is read the same whatever stands round it: labels, signals, remarks of the author, other citations, wide blanks.

No label tells here what is right but the note alone: each change leaves what is cited as it is, so all that is read has to stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise

NOTES = (
    "Anna Harrington, The Keeper of the Northern Lights (Oxford: Oxford University Press, 1987), 45.",
    "Thomas Okafor and Ruth M. Lindqvist, Salt and Stone (Cambridge, Cambridge University Press, 2003), pp. 12–15.",
    "David Moreau, Why Rivers Bend (2nd edn, Routledge 2011) 77.",
    "Helen Castellani & J.P. O’Brien, The Last Ferry 212 (3d ed. 1999).",
    "Karl Thornbury, Die Häfen der Hanse, München 1974, S. 102.",
    "Martin Svensson: Kleine Geschichte der Post. Wien 1991, S. 33 f.",
    "Élise Moreau, Les Ports de la Manche, Paris, Gallimard, 1962, p. 88.",
    "José Delgado, Los puertos del norte, Madrid, Alianza, 1995, p. 21.",
    "Laura Castellani, I porti del Tirreno, Einaudi, Torino 1983, p. 140.",
    "Peter Whitcombe, “A Short History of Lighthouses,” Journal of Maritime History 12, no. 3 (1994): 45.",
    "Sophie MacLeod, “On Bridges”, Environmental History, vol. 7, No. 2 (2002), pp. 201–220.",
    "Michael Abernathy, ‘Postal Reform’ (1988) 104 Law Quarterly Review 263, 270.",
    "Ingrid Rasmussen, Clocks and the Making of Time, 98 Harv. L. Rev. 1121, 1130 (1985).",
    "Ruth Kowalski, Vom Wert der Wege, in: Historische Zeitschrift 233 (1981), S. 1–34, hier S. 12.",
    "Anna Moreau, « Le sel des pauvres », Revue historique, n° 612, 1999, p. 811-840.",
    "Maria Petrov, “Learning to Sail,” in Between Land and Sea, ed. John Fitzgerald (Leiden: Brill, 2008), 33–58.",
    "Tom Hale, ‘Orchards’ in Ann Brook and Jo Weir (eds), After the Flood (Polity Press 2014) 88.",
    "Šimon Žižek, Die Häfen der Hanse, in: Łukasz Świątek (Hrsg.), Stadt und Land, Köln 2004, S. 41–60.",
    "Jo Weir, “Ferries Return to the Bay”, The Guardian, 3 May 2011.",
    "Jo Weir, Ferries Return to the Bay, N.Y. Times, May 3, 2011, at A4.",
    "Nora Quill, “Glass and Light” (PhD thesis, University of Oslo, 1978), p. 45.",
    "World Health Organization, Water in Small Towns (Geneva, 2006), p. 12.",
    "Human Rights Watch, “The Long Road to School”, report, 3 May 2012, p. 9.",
    "General Assembly resolution 60/147, annex, para. 8.",
    "A/HRC/33/49, paras. 12–14.",
    "Brook v. Weir, 410 U.S. 113, 120 (1973).",
    "Weir v Brook [1990] 2 AC 12, 15.",
    "BGH, NJW 1990, 1234 (1236).",
    "Regulation (EU) 2016/679, art. 17.",
    "Interview with Anna Harrington, Leeds, 3 May 2004.",
    "Letter from Tom Hale to Jo Weir, 3 May 1904, Weir Papers, Box 12, Leeds University Library.",
    "Jo Weir, “On Paper,” Harbour Blog, May 3, 2016, https://www.example.org/2016/05/paper.",
    "Harbour Watch, Ferries of the North (Leeds, 2011). Available at https://www.example.org/ferries.pdf.",
    "Harrington, supra note 5, at 12.",
    "Thornbury, Die Häfen der Hanse (wie Anm. 3), S. 99.",
    "Moreau, op. cit., p. 40.",
)
OTHER = "Nora Quill, Harbour Lamps and Their Keepers (Leeds: Weir Press, 1994), p. 33"


def bare(note: str) -> str:
    return note if note.endswith(" f.") else note.removesuffix(".")


BEFORE = (
    "(1) ", "(a) ", "(iv) ", "12) ", "[12] ", "1/ ", "* ", "† ", "² ", "Source: ", "Sources: ", "Quelle: ", "Fuente: ", "Source : ",
    "See ", "See, e.g., ", "See also ", "Cf. ", "But see ", "Compare ", "Vgl. ", "Vgl. dazu etwa ", "Siehe auch ", "Voir notamment ",
    "Véase, por ejemplo, ", "Cfr. ", "[12] See ", "(a) See also ", "For a discussion, see ", "On this point, see also ",
    "Zum Folgenden vgl. ", "Sur ce point, voir ", "Sobre este punto, véase ", "Si veda in proposito ", "This is disputed: see ",
    "This point is contested. See ", "I rely here on ", "The figures are taken from ", "The leading account is ", "Adapted from ",
    "Quoted in ", "Reprinted in ",
)  # fmt: skip
BEHIND = (
    " (emphasis added).", " (emphasis in original).", "; emphasis added.", " (footnotes omitted).", " (internal citations omitted).",
    " (my translation).", " (translation mine).", " (italics mine).", " [emphasis mine].", " (Hervorhebung im Original).",
    " (Hervorhebung d. Verf.).", " (eigene Übersetzung).", " (je souligne).", " (c’est nous qui soulignons).", " (notre traduction).",
    " (énfasis añadido).", " (traducción propia).", " (corsivo mio).", " (traduzione mia).", " (grifo nosso).", " (tradução nossa).",
    ". Emphasis added.", ". Translation by the author.", ". Hervorhebung des Verf.",
    ". This view is contested.", ". Diese Ansicht ist umstritten.",
)  # fmt: skip
BETWEEN = (
    "; ", "; see also ", ". See also ", "; cf. ", ". Cf. ", "; and ", "; but see ", ". For a different view, see ", "; vgl. auch ",
    "; voir aussi ", "; (2) ", "; and (b) ", " (emphasis added); ", " (Hervorhebung im Original); ", " (ma traduction); ", ", and ",
)  # fmt: skip


def records(note: str) -> list[tuple[str, dict[str, Any], str | None]]:
    return [told(one) for one in parse_note(note, recognise)]


def told(one: Citation) -> tuple[str, dict[str, Any], str | None]:
    return one.type, one.record.light(), one.pinpoint


def differing(change: Callable[[str], str], read: Callable[[str], Sequence[object]] = records, notes: Sequence[str] = NOTES) -> list[str]:
    return [change(note) for note in notes if read(change(note)) != records(note)]


def test_every_note_is_one_citation_with_more_than_a_title() -> None:
    assert [note for note in NOTES if len(found := records(note)) != 1 or len(found[0][1]) < 2] == []


@pytest.mark.parametrize("words", BEFORE)
def test_what_stands_before_it_is_no_part_of_it(words: str) -> None:
    assert differing(lambda note: words + note) == []


@pytest.mark.parametrize("words", BEHIND)
def test_what_stands_behind_it_is_no_part_of_it(words: str) -> None:
    assert differing(lambda note: (bare(note) + words).replace("f.. ", "f. ")) == []


@pytest.mark.parametrize("joint", BETWEEN)
def test_another_citation_before_it_changes_nothing(joint: str) -> None:
    assert differing(lambda note: f"{OTHER}{joint}{note}", lambda note: records(note)[1:]) == []


@pytest.mark.parametrize("joint", BETWEEN)
def test_another_citation_behind_it_changes_nothing(joint: str) -> None:
    def first(note: str) -> Sequence[object]:
        found = records(note)
        return found[:-1] if found and found[-1][1].get("title") == "Harbour Lamps and Their Keepers" else found

    ended = [note for note in NOTES if joint != ", and " or bare(note)[-1] in "0123456789.)"]  # behind words it might be one more author
    assert differing(lambda note: f"{bare(note)}{joint}{OTHER}.", first, ended) == []


@pytest.mark.parametrize(
    "spaced",
    [
        lambda note: note.replace(" ", "\u00a0"),
        lambda note: re.sub(r"(?<=[.,]) ", "  ", note),
        lambda note: re.sub(r"(?<=\b[pS]\.) ", "\u202f", note),
        lambda note: f"\t{note} ",
    ],
    ids=["hard", "double", "narrow", "tab"],
)
def test_blanks_of_any_width_are_blanks(spaced: Callable[[str], str]) -> None:
    assert differing(spaced) == []


def test_places_are_those_of_the_note_as_it_is_written() -> None:
    note = "(1)  See\u00a0Anna Harrington,  Rivers (Leeds: Quay, 1987),\u00a045 (emphasis added)."
    [one] = parse_note(note, recognise)
    assert note[one.start : one.end] == one.raw == "Anna Harrington,  Rivers (Leeds: Quay, 1987),\u00a045"
    title = one.record.fields["title"]
    assert (note[title.start : title.end], one.signal, one.pinpoint) == ("Rivers", "See", "45")
