"""The systems of organisations stay linear where their own words stand one behind the other."""

from __future__ import annotations

from itertools import count

import pytest

from citator.systems import (
    african_union,
    amnesty,
    crisis_group,
    hrw,
    icrc,
    instruments,
    inter_american,
    ohchr,
    oic,
    un_treaties,
)
from tests.support.growth import grows_no_faster_than_its_input

PIECES = [
    (un_treaties, "United Nations, Treaty Series, vol. 1, "), (un_treaties, "1 UNTS "),
    (amnesty, "AI Index: EUR 55/"), (amnesty, "EUR 55/01/93 "),
    (crisis_group, "Europe Report N°1 "), (crisis_group, "Asia "), (icrc, "ICRC, Customary IHL "), (icrc, "Rules 1, 2, 3 and 4, "),
    (oic, "Resolution No. 1/3-P "), (oic, "OIC/A-1/"), (african_union, "Assembly/AU/Dec. "), (african_union, "Communication 1/96, "),
    (inter_american, "OEA/Ser.L/V/"), (inter_american, "Case 10.675, "), (inter_american, "Series C No. 4 "),
    (ohchr, "Communication No. 1/1996 and "),
    (ohchr, "General Comment No. 1 "), (hrw, "World Report 1997 "), (hrw, "vol. 1, no. 2(D) "),
    (instruments, "Convention on the Rights of the "),
    (instruments, "article 1, 2, 3, "), (instruments, "UN Charter "), (instruments, "Устава "),
]  # fmt: skip


@pytest.mark.parametrize(("system", "piece"), PIECES, ids=lambda part: str(getattr(part, "NAME", part)))
def test_time_grows_with_length_only(system: object, piece: str) -> None:
    number = count()

    def find(letters: int) -> None:
        for _ in system.find(piece * (letters // len(piece)) + f" {next(number)}"):  # type: ignore[attr-defined]
            pass

    assert grows_no_faster_than_its_input(find, 20_000)
