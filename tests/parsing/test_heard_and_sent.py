"""Interviews, e-mails and personal communications: who was asked or wrote, who asked or was written to, and no title of these words."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from tests.parsing.recogniser import recognise

BROOK = [{"family": "Brook", "given": "Ann"}]
WEIR = [{"family": "Weir", "given": "Jo"}]


def body(name: str) -> list[dict[str, str]]:
    return [{"literal": name}]


def read(note: str) -> tuple[str, dict[str, Any]]:
    [one] = parse_note(note, recognise)
    return one.type, one.record.light()


WATCH = body("Coast Rights Watch")
INTERVIEWS: list[tuple[str, dict[str, Any]]] = [
    ("Coast Rights Watch telephone interview with Dr. Jo Weir, engineer, Leeds, 3 May 2019.", {"author": WEIR, "recipient": WATCH}),
    ("Coast Rights Watch interview with Mira D., Port Ellis, May 3, 2019.", {"author": body("Mira D."), "recipient": WATCH}),
    (
        "Coast Rights Watch interview with a keeper (name withheld), Port Ellis, 3 May 2019.",
        {"author": body("keeper (name withheld)"), "recipient": WATCH},
    ),
    ("Coast Rights Watch group interview with six pilots, Port Ellis, 3 May 2019.", {"author": body("six pilots"), "recipient": WATCH}),
    ("Coast Rights Watch, interview with Jo Weir, 3 May 2019, Port Ellis.", {"author": WEIR, "recipient": WATCH}),
    ("Coast Rights Watch Skype interview, Jo Weir, Port Ellis, 3 May 2019.", {"author": WEIR, "recipient": WATCH}),
    ("Interview with “Samira” (pseudonym), Port Ellis, 3 May 2019.", {"author": body("Samira")}),
    ("Author interview with Jo Weir, Port Ellis, 3 May 2019.", {"author": WEIR}),
    ("Jo Weir, interview with Coast Rights Watch, Port Ellis, 3 May 2019.", {"author": WEIR, "recipient": WATCH}),
    ("Jo Weir, in conversation with the author, Port Ellis, 3 May 2019.", {"author": WEIR}),
    ("Interview by Ann Brook with Jo Weir, Port Ellis, 3 May 2019.", {"author": WEIR, "recipient": BROOK}),
    ("Entretien avec un ancien gardien, Lyon, 3 mai 2019.", {"author": body("ancien gardien"), "event-place": "Lyon"}),
    ("Entretien de Coast Rights Watch avec Jo Weir, Lyon, 3 mai 2019.", {"author": WEIR, "recipient": WATCH, "event-place": "Lyon"}),
    ("Entrevista telefónica con Jo Weir, Sevilla, 3 de mayo de 2019.", {"author": WEIR}),
    ("Entrevista de Coast Rights Watch con Jo Weir, Sevilla, 3 de mayo de 2019.", {"author": WEIR, "recipient": WATCH}),
    ("Intervista telefonica con Jo Weir, Torino, 3 maggio 2019.", {"author": WEIR, "event-place": "Torino"}),
    ("Telefoninterview mit Jo Weir, Köln, 3. Mai 2019.", {"author": WEIR, "event-place": "Köln"}),
    ("Interview mit einem früheren Lotsen, Köln, 3. Mai 2019.", {"author": body("früheren Lotsen"), "event-place": "Köln"}),
    ("Confidential interview, Port Ellis, 3 May 2019.", {"title": "Confidential interview"}),
]


@pytest.mark.parametrize(("note", "fields"), INTERVIEWS)
def test_who_was_asked_and_who_asked(note: str, fields: dict[str, Any]) -> None:
    assert read(note) == ("interview", {**fields, "issued": "2019-05-03"})


def test_the_pages_of_an_interview_that_stands_in_an_appendix_are_its_place() -> None:
    [one] = parse_note("Jo Weir, interview by Ann Brook and Sam Hale, in Brook 2005, appendix D1, pp. 9, 15.", recognise)
    assert (one.type, str(one.record.date()), one.pinpoint, one.record.text("container-title")) == (
        "interview", "2005", "appendix D1, pp. 9, 15", "",
    )  # fmt: skip
    assert [str(name) for name in one.record.names("recipient")] == ["Ann Brook", "Sam Hale"]


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Ann Brook, The Interview with the Keeper (Leeds: Weir Press, 2004).", "book"),
        ("Ann Brook, “Interview with a Lamp,” Journal of Harbours 12 (2004): 3–9.", "article-journal"),
        ("Ann Brook, Conversations with Keepers, Leeds, Weir Press, 2004.", "book"),
    ],
)
def test_a_work_that_is_called_an_interview_is_none(note: str, kind: str) -> None:
    assert read(note)[0] == kind


SENT: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Email from Jo Weir, keeper, to Coast Rights Watch, 3 May 2019 (on file with Coast Rights Watch).",
        "personal_communication",
        {"author": WEIR, "recipient": WATCH, "issued": "2019-05-03"},
    ),
    (
        "Email to Coast Rights Watch from Jo Weir, May 3, 2019.",
        "personal_communication",
        {"author": WEIR, "recipient": WATCH, "issued": "2019-05-03"},
    ),
    (
        "WhatsApp message from Jo Weir to Coast Rights Watch, May 3, 2019.",
        "personal_communication",
        {"author": WEIR, "recipient": WATCH, "issued": "2019-05-03"},
    ),
    ("Personal communication from Jo Weir, 3 May 2019.", "personal_communication", {"author": WEIR, "issued": "2019-05-03"}),
    (
        "J. Weir, personal communication, Harbour Museum, Leeds, 2009.",
        "personal_communication",
        {"author": [{"family": "Weir", "given": "J."}], "genre": "personal communication", "issued": "2009"},
    ),
    (
        "6/23/17 Letter, Mayor’s Counsel to Harbour Office, at 7–8.",
        "letter",
        {
            "author": body("Mayor’s Counsel"), "recipient": body("Harbour Office"), "issued": "2017-06-23", "genre": "Letter",
            "locator": "7–8",
        },
    ),
    (
        "1/4/18 Email, Brook to Weir.",
        "personal_communication",
        {"author": [{"family": "Brook"}], "recipient": [{"family": "Weir"}], "issued": "2018-01-04", "genre": "Email"},
    ),
    (
        "Note verbale dated 8 November 1994 from the Ministry of Harbours of Ostria to the Embassy of Marland, ref. 14/305.",
        "letter",
        {
            "author": body("Ministry of Harbours of Ostria"), "recipient": body("Embassy of Marland"), "issued": "1994-11-08",
            "number": "14/305",
            "title": "Note verbale dated 8 November 1994 from the Ministry of Harbours of Ostria to the Embassy of Marland",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), SENT)
def test_who_wrote_and_to_whom(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note) == (kind, fields)


def test_a_letter_of_the_united_nations_is_a_letter_with_a_symbol() -> None:
    kind, fields = read(
        "Identical letters dated 17 June 1994 from the Permanent Representative of Ostria addressed to the Secretary-General and the "
        "President of the Security Council (S/1994/720)."
    )
    assert (kind, fields["number"]) == ("letter", "S/1994/720")
    assert fields["recipient"] == [{"literal": "Secretary-General"}, {"literal": "President of the Security Council"}]


@pytest.mark.parametrize("kept", [" (on file with Coast Rights Watch)", ", on file with Coast Rights Watch", " (copy on file)"])
def test_where_a_copy_is_kept_is_no_part_of_the_citation(kept: str) -> None:
    [one] = parse_note(f"Letter from Jo Weir to Coast Rights Watch, 3 May 2019{kept}.", recognise)
    assert one.raw == "Letter from Jo Weir to Coast Rights Watch, 3 May 2019"


RECORDS_OF_INTERVIEWS = [
    ("Weir 4/10/18 302, at 5.", [{"family": "Weir"}], "2018-04-10", "5"),
    ("Weir 11/30/17 302.", [{"family": "Weir"}], "2017-11-30", None),
    ("OMB budget examiner interview (Apr. 27, 2004).", body("OMB budget examiner"), "2004-04-27", None),
    ("Mira D. interview (Aug. 27, 2003).", body("Mira D."), "2003-08-27", None),
    ("Nora Quill, interview by author, Leeds, October 3, 2011, tape 2.", [{"family": "Quill", "given": "Nora"}], "2011-10-03", "tape 2"),
]


@pytest.mark.parametrize(("note", "author", "day", "pin"), RECORDS_OF_INTERVIEWS)
def test_records_of_interviews(note: str, author: list[dict[str, str]], day: str, pin: str | None) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.light()["author"], str(one.record.date()), one.pinpoint) == ("interview", author, day, pin)


def test_the_transcript_and_the_archive_that_keeps_it_belong_to_the_interview() -> None:
    note = (
        "Jo Weir, interview by Ann Brook, Leeds, May 3, 1978. Unpublished transcript, page 1. Weir Collection and Archive, Harbour Gallery."
    )
    [one] = parse_note(note, recognise)
    assert (one.type, one.raw, one.pinpoint) == ("interview", note[:-1], "page 1")


OF_OTHER_TONGUES = [
    ("E-Mail von Jo Weir an die Verfasserin, 3. Mai 2019.", "personal_communication"),
    ("Courriel de Jo Weir à l’auteur, 3 mai 2019.", "personal_communication"),
    ("Correo electrónico de Jo Weir a la autora, 3 de mayo de 2019.", "personal_communication"),
    ("Schriftliche Mitteilung von Jo Weir, 3. Mai 2019.", "personal_communication"),
    ("Comunicación personal con Jo Weir, 3 de mayo de 2019.", "personal_communication"),
    ("Intervista dell’autore a Jo Weir, Torino, 3 maggio 2019.", "interview"),
]


@pytest.mark.parametrize(("note", "kind"), OF_OTHER_TONGUES)
def test_what_was_sent_to_the_author_or_said(note: str, kind: str) -> None:
    place = {"event-place": "Torino"} if "Torino" in note else {}
    assert read(note) == (kind, {"author": WEIR, "issued": "2019-05-03", **place})


OF_BODIES: list[tuple[str, str, dict[str, Any]]] = [
    ("Coast Rights Watch letter to Jo Weir, May 3, 2019.", "letter", {"author": WATCH, "recipient": WEIR}),
    ("Letter to Coast Rights Watch from Ministry of Harbours, May 3, 2019.", "letter", {"author": body("Ministry of Harbours")}),
    ("Written response from the Ministry of Harbours to Coast Rights Watch, 3 May 2019.", "letter", {"recipient": WATCH}),
    ("Coast Rights Watch, submission to the Harbour Committee, 3 May 2019, para. 12.", "submission",
     {"author": WATCH, "recipient": body("Harbour Committee")}),
    ("Coast Rights Watch interview (name withheld), Port Ellis, May 3, 2019.", "interview",
     {"title": "Coast Rights Watch interview", "recipient": WATCH}),
    ("Entrevista a Jo Weir, por Ann Brook, Sevilla, 3 de mayo de 2019.", "interview", {"author": WEIR, "recipient": BROOK}),
    ("Press release of the Office of the Harbours, 3 May 2019.", "report", {"author": body("Office of the Harbours")}),
    ("Press release, “Lamps Lit”, Ministry of Harbours, 3 May 2019.", "report", {"author": body("Ministry of Harbours")}),
    ("Coast Rights Watch, “Lamps Out”, public statement, 3 May 2019.", "report", {"author": WATCH, "genre": "public statement"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), OF_BODIES)
def test_what_bodies_send_submit_and_release(note: str, kind: str, fields: dict[str, Any]) -> None:
    found = read(note)
    assert (found[0], {name: found[1].get(name) for name in (*fields, "issued")}) == (kind, {**fields, "issued": "2019-05-03"})
