"""A text that is nothing but notes, as somebody copies them out of a document, has these notes; numbered paragraphs are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from citator import extract, read

_NOTES = ["M. Weir, Il porto, Torino, Einaudi, 1990, p. 12.", "A. Rossi, I fari, Torino, Einaudi, 1991, p. 3.", "Ibid., p. 4."]


@pytest.mark.parametrize("label", ["{}. ", "[{}] ", "({}) "])
def test_a_text_of_nothing_but_notes_has_notes(tmp_path: Path, label: str) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("\n".join(label.format(number) + note for number, note in enumerate(_NOTES, 1)) + "\n", encoding="utf-8")
    document = read(file)
    assert [note.label for note in document.notes] == ["1", "2", "3"]
    found = extract(document)
    assert [one.short_form_of for one in found] == [None, None, found[1].id]


@pytest.mark.parametrize(
    "notes",
    [
        ["See Anna Weir, Lamps of the North, 14 Yale L.J. 12, 13 (1990).", "Id. at 14.", "Hale v. Brook, 12 F.2d 13, 15 (2d Cir. 1990)."],
        ["Hale v Brook [1990] 2 AC 12 (HL) 15.", "Anna Weir, Lamps of the North (2nd edn, OUP 1990) 12.", "ibid 13.", "Weir (n 2) 14."],
        ["P. Hale, « Les lampes », RFDA, 1990, p. 12.", "V. en ce sens J. Weir, Les quais, Paris, LGDJ, 1991, p. 33."],
        [
            "Weir v. Norland, no. 123/04, § 12, 3 May 2006.",
            "Ibid., § 14.",
            "Brook and Others v. Norland, nos. 1/05 and 2/05, § 3, 4 May 2008.",
        ],
        ["A/RES/45/12, para. 3.", "Security Council resolution 1325 (2000), para. 3.", "Ibid., para. 4."],
        ["Weir, M. (2009). Lamps. Harbour Review, 3(2), 12–14.", "Brook, J. (2010). Quays. Oxford: Clarendon."],
    ],
)
def test_notes_of_many_habits_are_notes(tmp_path: Path, notes: list[str]) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("\n".join(f"{number}. {words}" for number, words in enumerate(notes, 1)), encoding="utf-8")
    assert len(read(file).notes) == len(notes)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["The Council met in Leeds in 2010.", "It adopted the budget.", "Members were asked to report by 2012."],
        [
            "Recalls its resolution on harbours (A/RES/45/12, para. 3) and calls on States to light them;",
            "Requests the Secretary-General to report on resolution 60/12 (2005);",
            "Decides to remain seized of the matter (see para. 4 above).",
        ],
        [
            "The case originated in an application (no. 1234/05) against the Republic lodged on 3 May 2005.",
            "The applicant complained under Article 6 § 1 of the Convention.",
            "The Court refers to its case-law (see Weir v. Norland, no. 123/04, § 12, 3 May 2006).",
        ],
        [
            "This is an appeal (heard 3 May 2010).",
            "The claimant relied on Hale v Brook [1990] 2 AC 12.",
            "I agree with Lord Weir, para 12.",
        ],
        ["The Seller delivers the lamps as set out in § 3.", "The Buyer pays in time (see § 4).", "The Sale of Lamps Act (1990) applies."],
        ["Die Lampen sind nach § 3 zu prüfen.", "Die Prüfung erfolgt nach § 4 der Hafenordnung.", "Diese Satzung tritt in Kraft."],
        ["Heat the oven, then wait (see p. 12).", "Mix flour and water, 200.", "Bake for 40 minutes (p. 13)."],
        ["Opening of the session, 10:00", "Adoption of the agenda (A/45/1), 10:15", "Closing, 12:00"],
        ["Leeds, 12", "Oxford, 33", "York, 40"],
        ["Lecturer, University of Leeds, 1990", "Professor, University of Oxford, 1995", "Dean, University of York, 1999"],
        ["Open the door.", "See page 12 of the manual, p. 12.", "Close the door again.", "Wait."],
    ],
)
def test_numbered_paragraphs_are_no_notes(tmp_path: Path, paragraphs: list[str]) -> None:
    file = tmp_path / "text.txt"
    file.write_text("\n".join(f"{number}. {words}" for number, words in enumerate(paragraphs, 1)), encoding="utf-8")
    assert not read(file).notes
