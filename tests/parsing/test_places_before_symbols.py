"""The place cited before the symbol or the year, as American law reviews cite the United Nations, and their short names of organs."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise

CESCR = "Comm. on Econ., Soc. & Cultural Rts."


@pytest.mark.parametrize(
    ("note", "authority", "title", "place"),
    [
        ("Hum. Rts. Comm., General Comment No. 34, ¶ 11, U.N. Doc. CCPR/C/GC/34 (Sept. 12, 2011)",
         "Hum. Rts. Comm.", "General Comment No. 34", "¶ 11"),
        ("U.N. Hum. Rts. Comm., General Comment No. 34, ¶¶ 11–12, U.N. Doc. CCPR/C/GC/34",
         "U.N. Hum. Rts. Comm.", "General Comment No. 34", "¶¶ 11–12"),
        (f"{CESCR}, General Comment No. 13, ¶ 6, U.N. Doc. E/C.12/1999/10 (Dec. 8, 1999)", CESCR, "General Comment No. 13", "¶ 6"),
        (f"{CESCR}, General Comment No. 13: Schools, U.N. Doc. E/C.12/1999/10 (Dec. 8, 1999)", CESCR,
         "General Comment No. 13: Schools", None),
        ("Comm. Against Torture, General Comment No. 2, at 5, U.N. Doc. CAT/C/GC/2 (Jan. 24, 2008)",
         "Comm. Against Torture", "General Comment No. 2", "5"),
        ("Human Rights Committee, General Comment No. 34, para. 11, UN Doc. CCPR/C/GC/34 (2011)",
         "Human Rights Committee", "General Comment No. 34", "para. 11"),
        ("Human Rights Council, Report of the Working Group on Lamps, ¶ 22, U.N. Doc. A/HRC/17/27 (May 16, 2011)", "Human Rights Council",
         "Report of the Working Group on Lamps", "¶ 22"),
        ("Hum. Rts. Comm., General Comment No. 34: Article 19, ¶ 11, U.N. Doc. CCPR/C/GC/34 (2011)",
         "Hum. Rts. Comm.", "General Comment No. 34: Article 19", "¶ 11"),
        ("Committee against Torture, General Comment No. 2, ¶ 5 (2008)", "Committee against Torture", "General Comment No. 2", "¶ 5"),
        ("Hum. Rts. Comm., General Comment No. 34, ¶ 11 (2011)", "Hum. Rts. Comm.", "General Comment No. 34", "¶ 11"),
    ],
)  # fmt: skip
def test_it_is_no_part_of_the_title(note: str, authority: str, title: str, place: str | None) -> None:
    [one] = parse_note(note, recognise)
    assert (one.record.text("authority"), one.record.text("title"), one.pinpoint) == (authority, title, place)


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        ("Yearbook of the International Law Commission 1996, vol. II, Part Two, A/CN.4/SER.A/1996/Add.1",
         "Yearbook of the International Law Commission 1996, vol. II, Part Two", None),
        ("Report of the Secretary-General on lamps, annex II, A/62/3", "Report of the Secretary-General on lamps, annex II", None),
        ("Report on the follow-up to article 14, A/HRC/17/27", "Report on the follow-up to article 14", None),
        ("Human Rights Committee, General Comment No. 34, UN Doc. CCPR/C/GC/34, ¶ 11 (2011)", "General Comment No. 34", "¶ 11"),
    ],
)  # fmt: skip
def test_what_is_part_of_the_title_stays(note: str, title: str, place: str | None) -> None:
    [one] = parse_note(note, recognise)
    assert (one.record.text("title"), one.pinpoint) == (title, place)


@pytest.mark.parametrize("dated", ["", " (27 July 2016)", " (July 27, 2016)", " (2016)"])
@pytest.mark.parametrize("place", ["para. 5", "paras. 5–7", "p. 5", "¶ 5"])
def test_whatever_stands_behind_the_symbol(place: str, dated: str) -> None:
    [one] = parse_note(f"Human Rights Council, Report of the Special Rapporteur on Lamps, {place}, UN Doc. A/HRC/17/27{dated}.", recognise)
    fields = [one.record.text(name) for name in ("authority", "title", "number")]
    assert (fields, one.pinpoint) == (["Human Rights Council", "Report of the Special Rapporteur on Lamps", "A/HRC/17/27"], place)
