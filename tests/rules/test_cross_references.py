"""Cross-references of notes: ambiguous ones, and numbers that lead elsewhere, from the text to the finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from citator.flow import report_of
from citator.model import Finding


def _findings(text: str, folder: Path) -> list[Finding]:
    path = folder / "text.txt"
    path.write_text(text, encoding="utf-8")
    return [finding for document in report_of([path]).examined for finding in document.findings]


CROSS_REFERENCES = {
    "the number of another note": ("Rose, supra note 1, at 720.", "S009", "3"),
    "a number that no note has": ("Rose, supra note 44, at 720.", "S009", "3"),
    "the right number": ("Rose, supra note 3, at 720.", None, None),
    "a note that speaks of the author too": ("Hale, supra note 2, at 7.", None, None),
    "a later note": ("Rose, infra note 1, at 720.", None, None),
}


@pytest.mark.parametrize(("note", "code", "meant"), CROSS_REFERENCES.values(), ids=CROSS_REFERENCES)
def test_the_number_of_a_note_is_held_against_what_it_cites(note: str, code: str | None, meant: str | None, tmp_path: Path) -> None:
    text = (
        "Lamps.1 Tides.2 Commons.3 Again.4\n\n1. Ann Brook, Rivers at Law, 12 Harv. L. Rev. 3 (2004).\n"
        "2. Ben Weir, Tides at Law, 13 Harv. L. Rev. 3 (2005) (with what Hale said of it).\n"
        "3. Carol Rose, The Comedy of the Commons, 53 U. Chi. L. Rev. 711 (1986); Jo Hale, Lamps at Law, 14 Harv. L. Rev. 3 (2006).\n"
        f"4. {note}\n"
    )
    found = [one for one in _findings(text, tmp_path) if one.code in ("S004", "S009")]
    assert [(one.code, one.suggestion) for one in found] == ([(code, meant)] if code else [])


def test_an_ibid_behind_a_note_with_two_short_forms_is_told(tmp_path: Path) -> None:
    text = (
        "Lamps.1 Tides.2 Both.3 Again.4\n\n1. Ann Brook, Rivers and Weirs (Leeds, Weir Press, 2004), p. 3.\n"
        "2. Ben Hale, Lamps and Ships (Leeds, Weir Press, 2005), p. 4.\n3. Brook, Rivers and Weirs, p. 5; Hale, Lamps and Ships, p. 6.\n"
        "4. Ibid., p. 7.\n"
    )
    assert [one.code for one in _findings(text, tmp_path) if one.code == "S004"] == ["S004"]


@pytest.mark.parametrize(
    ("note", "again"),
    [
        ("Hafener Zeitung vom 12. März 2021, S. 9; Statistisches Bundesamt: Zahlen der Häfen, Wiesbaden 2020.", "Ebenda, S. 12."),
        ("The Guardian, 3 May 2018, p. 9; Ann Brook, Lamps (Leeds, Weir Press, 1994), p. 3.", "Ibid., p. 4."),
        ("Décret n° 2004-100 du 3 mai 2004, art. 2 ; Archives nationales, F/17/1204.", "Ibid., art. 3."),
        ("Stadtarchiv Bern, A II 123, fol. 12r; Staatsarchiv Basel, B 4, Nr. 7.", "Ebd., fol. 13v."),
        ("Ann Brook, Lamps (Leeds, Weir Press, 1994), p. 3; The Guardian, 3 May 2018.", "Ibid."),
    ],
)
def test_between_a_newspaper_or_an_archive_and_a_work_nothing_is_guessed(note: str, again: str, tmp_path: Path) -> None:
    assert [one.code for one in _findings(f"Lamps.1 Again.2\n\n1. {note}\n2. {again}\n", tmp_path)] == ["S004"]


@pytest.mark.parametrize(
    ("note", "again"),
    [
        ("Ann Brook, Lamps (Leeds, Weir Press, 1994), p. 3; https://www.example.org/harbours/lamps (accessed 3 May 2018).", "Ibid., p. 4."),
        ("Ann Brook, Lamps (Leeds, Weir Press, 1994), p. 3; Stadtarchiv Bern, A II 123, fol. 12r.", "Ibid., p. 4."),
        ("Stadtarchiv Bern, A II 123, fol. 12r.", "Ebd., fol. 13v."),
    ],
)
def test_where_the_place_or_the_note_decides_nothing_is_told(note: str, again: str, tmp_path: Path) -> None:
    assert not [one for one in _findings(f"Lamps.1 Again.2\n\n1. {note}\n2. {again}\n", tmp_path) if one.code == "S004"]


@pytest.mark.parametrize(
    ("third", "fourth", "told"),
    [
        ("Brook, supra note 4, at 75.", "20 U.S.C. § 9101 (2018).", True),
        ("Brook, supra note 4, at 75.", "Jo Hale, Lamps at Law, 14 Harv. L. Rev. 3 (2006).", True),
        ("Brook, above note 4, at 75.", "20 U.S.C. § 9101 (2018).", True),
        ("Brook, supra note 1, at 75.", "20 U.S.C. § 9101 (2018).", False),
        ("Brook, supra note 4, at 75.", "Id. at 76.", True),  # which means what leads to it
        ("Brook, supra note 3, at 75.", "20 U.S.C. § 9101 (2018).", True),  # the note itself
        ("Brook, infra note 4, at 75.", "Id. at 76.", False),
        ("Hale, Lamps, 3 Tides 4 (1999); Brook, supra note 1, at 75.", "Id. at 76.", False),
        ("Brook, supra note 4, at 75.", "As Brook says in Rivers at Law.", False),
        ("Brook, infra note 4, at 75.", "20 U.S.C. § 9101 (2018).", False),
        ("Brook (n 4) 75.", "20 U.S.C. § 9101 (2018).", False),  # the note may be a later one
    ],
)
def test_a_number_that_points_ahead_is_held_against_what_it_cites_too(third: str, fourth: str, told: bool, tmp_path: Path) -> None:
    text = (
        "Lamps.1 Tides.2 Commons.3 Again.4\n\n1. Ann Brook, Rivers at Law, 12 Harv. L. Rev. 3 (2004).\n"
        f"2. Ben Weir, Tides at Law, 13 Harv. L. Rev. 3 (2005).\n3. {third}\n4. {fourth}\n"
    )
    found = [one for one in _findings(text, tmp_path) if one.code == "S009"]
    assert [(one.found, one.suggestion) for one in found] == ([(third.partition(" note ")[2][:1], "1")] if told else [])


_BOOKS = "Ann Brook, Rivers at Law, 12 Harv. L. Rev. 3 (2004); Jo Hale, Lamps and Quays (Leeds: Weir Press, 2005)."
_OF_BROOK = "Ann Brook, Rivers at Law, 12 Harv. L. Rev. 3 (2004); Ann Brook, Tides at Law, 13 Harv. L. Rev. 3 (2005)."
_HALE, _LAMPS = "Jo Hale, Lamps and Quays (Leeds: Weir Press, 2005).", "Ann Brook, Lamps (Leeds: Weir Press, 1994)."


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ([_BOOKS, "Compare Brook, supra note 1, at 4, with Hale, supra note 1, at 16.", "Id. at 17."], True),
        (["Ann Brook, Lamps (Leeds: Weir Press, 1994), 12, quoted in Jo Hale, Quays (Leeds: Weir Press, 1995), 3.", "Ibid., 4."], True),
        (["Ann Brook, Lamps (Leeds: Weir Press, 1994), 12. See also Jo Hale, Quays (Leeds: Weir Press, 1995), 3.", "Ibid., 4."], True),
        ([_OF_BROOK, "Brook, supra note 1, at 7."], True),
        ([_OF_BROOK, "Brook, Tides, supra note 1, at 7."], False),
        ([_BOOKS, "Brook, supra note 1, at 7."], False),
        ([_BOOKS, "See supra note 1."], False),
        ([_BOOKS, "See supra note 1 and accompanying text."], False),
        (["Anna Brandt, Die Lampen, Zeitschrift für Lichter 12 (1980), S. 3, wiederabgedruckt in: Jo Weiss (Hrsg.), Aufsätze, Köln 1990.",
          "Ebd., S. 4."], False),
        (["Anne Morel, « Les phares », Revue des ports 12 (1980), p. 3, repris dans Jo Petit, Études, Paris, Quai, 1990, p. 33.",
          "Ibid., p. 4."], False),
        (["Anna Brandt, Brief an Jo Weiss, 3. Mai 1880, zitiert nach: Karl Hafen, Die Lampen, Köln 1990, S. 33.", "Ebd., S. 34."], False),
        (["Brook v Hale [2004] EWCA Civ 12, followed in Weir v Rose [2006] UKHL 3.", "ibid [14]."], False),
        (["General Assembly resolution 75/233, UN Doc. A/RES/75/233, para. 5. See https://undocs.org/A/RES/75/233.",
          "Ibid., para. 6."], False),
        (["Ann Brook, Lamps (Leeds: Weir Press, 1994), 12. See also infra note 3.", "Ibid., 13.", _HALE], False),
        ([_HALE, "Ann Brook, Lamps (Leeds: Weir Press, 1994), 12. See also Hale, supra note 1, at 4.", "Ibid., 13."], True),
        (["Ann Brook, Lamps at Law, 12 Harv. L. Rev. 3 (2004); Ann Brook & Jo Hale, Tides at Law, 13 Harv. L. Rev. 3 (2005).",
          "Brook, supra note 1, at 7."], False),
        (["Ann Brook, Lamps at Law, 12 Harv. L. Rev. 3 (2004); Ann Brook, Tides at Law, 13 Harv. L. Rev. 300 (2005).",
          "Brook, supra note 1, at 307."], False),
        (["Ann Brook, ‘Lamps’ (1994) 3 J Lamps 12; reprinted in Jo Hale (ed), Quays (Weir Press 1995) 3.", "ibid 13."], False),
        (["Anna Brandt, Die Lampen, Zeitschrift für Lichter 12 (1980), S. 3; abgedruckt in: Karl Hafen (Hrsg.), Aufsätze, Köln 1990.",
          "Ebd., S. 4."], False),
        (["Ann Brook, ‘Lamps’ (1994) 3 J Lamps 12; reproduced in Jo Hale (ed), Quays (Weir Press 1995) 3.", "ibid 13."], False),
        (["Ann Brook, ‘Lamps’ (1994) 3 J Lamps 12; Jo Hale (ed), Quays (Weir Press 1995) 3.", "ibid 13."], True),
        (["Ann Brook, ‘Lamps’ (1994) 3 J Lamps 12; quoted in Jo Hale (ed), Quays (Weir Press 1995) 3.", "ibid 13."], True),
        (["Ann Brook, ‘Lamps’ (2004) 12 J Lamps 100; Ann Brook, ‘Tides’ (2005) 13 J Lamps 250.", "Brook (n 1) 255."], False),
        (["Ann Brook, ‘Lamps’ (2004) 12 J Lamps 100; Ann Brook, ‘Tides’ (2005) 13 J Lamps 120.", "Brook (n 1) 155."], True),
        (["Ann Brook, Lamps at Law, 12 Harv. L. Rev. 100–120 (2004); Ann Brook, Tides at Law, 13 Harv. L. Rev. 150–170 (2005).",
          "Brook, supra note 1, at 160."], False),
        (["Ann Brook, Lamps at Law, 12 Harv. L. Rev. 100–160 (2004); Ann Brook, Tides at Law, 13 Harv. L. Rev. 150–170 (2005).",
          "Brook, supra note 1, at 155."], True),
        (["Ann Brook, Lamps at Law, 12 Harv. L. Rev. 3 (2004) (citing Ann Brook, Tides at Law, 13 Harv. L. Rev. 3 (2003)).",
          "Brook, supra note 1, at 7."], False),
        (["Hale v. Brook, 12 F.3d 3 (2d Cir. 1994), aff’d, 512 U.S. 3 (1995).", "Ibid., p. 7."], False),
        (["Ann Brook, Lamps, 12 Yale L.J. 3 (1980), reprinted in Essays on Lamps (Jo Weir ed., 1990).", "Ibid., 4."], False),
        ([_HALE, "Brook, Lamps, infra note 3, at 3.", _LAMPS], False),
        ([_HALE, "Stout, infra note 3, at 3.", _LAMPS], True),
    ],
)  # fmt: skip
def test_of_two_sources_of_a_note_none_is_guessed_and_it_is_told(notes: list[str], told: bool, tmp_path: Path) -> None:
    calls = " ".join(f"{word}.{number}" for number, word in enumerate(("Lamps", "Tides", "Commons")[: len(notes)], 1))
    text = "".join([f"{calls}\n\n", *(f"{number}. {note}\n" for number, note in enumerate(notes, 1))])
    assert [one.code for one in _findings(text, tmp_path) if one.code == "S004"] == (["S004"] if told else [])
