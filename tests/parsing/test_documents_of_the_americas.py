"""Reports of the Inter-American Commission by the symbols of the Organization, in its four languages."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise

NOTES = [
    (
        "Commission IDH, Rapport annuel 1995, OEA/Ser.L/V/II.91, doc. 7 rév., 28 février 1996, chap. IV.",
        "Commission IDH", "Rapport annuel 1995", "1996-02-28", "OEA/Ser.L/V/II.91 doc. 7 rev.", "chap. IV",
    ),
    (
        "CIDH, Informe Anual 1998, OEA/Ser.L/V/II.102, doc. 6 rev., 16 de abril de 1999, cap. IV.",
        "CIDH", "Informe Anual 1998", "1999-04-16", "OEA/Ser.L/V/II.102 doc. 6 rev.", "cap. IV",
    ),
    (
        "Inter-American Commission on Human Rights, Annual Report 1995, OEA/Ser.L/V/II.91, Doc. 7 rev., 28 February 1996, ch. IV.",
        "Inter-American Commission on Human Rights", "Annual Report 1995", "1996-02-28", "OEA/Ser.L/V/II.91 doc. 7 rev.", "ch. IV",
    ),
    (
        "Comissão Interamericana de Direitos Humanos, Relatório Anual 1997, OEA/Ser.L/V/II.98, doc. 6 rev., 1998, cap. VII.",
        "Comissão Interamericana de Direitos Humanos", "Relatório Anual 1997", "1998", "OEA/Ser.L/V/II.98 doc. 6 rev.", "cap. VII",
    ),
    (
        "IACHR, Third Report on the Harbours of Ostland, OEA/Ser.L/V/II.102, Doc. 9 rev. 1, 26 February 1999, para. 12.",
        "IACHR", "Third Report on the Harbours of Ostland", "1999-02-26", "OEA/Ser.L/V/II.102 doc. 9 rev. 1", "para. 12",
    ),
    (
        "Inter-Am. Comm’n H.R., Report on Lamps and Rights, OEA/Ser.L/V/II.116, doc. 5 rev. 1 corr. ¶ 3 (2002).",
        "Inter-Am. Comm’n H.R.", "Report on Lamps and Rights", "2002", "OEA/Ser.L/V/II.116 doc. 5 rev. 1 corr.", "¶ 3",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "body", "title", "issued", "number", "pinpoint"), NOTES, ids=[note[1] for note in NOTES])
def test_a_report_with_its_symbol(note: str, body: str, title: str, issued: str, number: str, pinpoint: str) -> None:
    [one] = parse_note(f"See {note}", recognise)
    got = one.record.light()
    assert one.type == "report"
    assert (got["author"], got["title"], got["issued"], got["number"]) == ([{"literal": body}], title, issued, number)
    assert [identifier.value for identifier in one.identifiers] == [number]
    assert (one.pinpoint, one.signal) == (pinpoint, "See")


def test_the_symbol_alone_and_two_in_one_note() -> None:
    [alone] = parse_note("See OEA/Ser.L/V/II.91, doc. 7 rév.", recognise)
    assert (alone.type, alone.form, alone.record.text("number")) == ("report", "identifier", "OEA/Ser.L/V/II.91 doc. 7 rev.")
    two = parse_note(
        "IACHR, Lamps, OEA/Ser.L/V/II Doc. 68, 2007, para. 4; CIDH, Faros, OEA/Ser.L/V/II.116, Doc. 5, 2002, párr. 2.", recognise
    )
    assert [(one.record.text("title"), one.pinpoint) for one in two] == [("Lamps", "para. 4"), ("Faros", "párr. 2")]


def test_a_case_with_such_a_symbol_and_a_report_without_stay_as_they_are() -> None:
    [case] = parse_note(
        "Weir v. Ostland, Case 10.675, Inter-Am. C.H.R., Report No. 51/96, OEA/Ser.L/V/II.95, doc. 7 rev. 1 (1997).", recognise
    )
    assert (case.type, case.record.text("title")) == ("case", "Weir v. Ostland")
    [other] = parse_note("Anna Bach, « Les phares », Revue des phares, vol. 7, 1996, p. 12.", recognise)
    assert other.type == "article-journal"
