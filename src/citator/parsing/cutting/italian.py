"""Places in the reviews of Italian lawyers, known by their shortened names, the year, the part and the page: "Foro it., 2011, I, 564"."""

from __future__ import annotations

import re
from typing import Final

from citator.text.dates import YEAR
from citator.text.telling import Telling

__all__ = ["IN_ITALIAN_REVIEW"]

IN_ITALIAN_REVIEW: Final = Telling(
    re.compile(
        r"(?:,\s(?:in\s)?|(?<![\w.]))(?P<journal>(?:(?:Rep\.\s)?Foro|(?:Nuova\s)?[Gg]iur\.|Riv\.|Dir\.|Quad\.|Corr\.|Giust\.|Cass\.(?=\spen)|"
        rf"Arch\.|Rass\.|Contr\.)(?:\s(?:[a-z]{{2,12}}\.|e)){{1,5}}),?\s(?P<date>{YEAR})"
        r"(?:,\s(?P<volume>[IVX]{1,4}(?:-\d)?)(?=,|$))?(?:,\s(?:(?:pp?|cc?)\.\s)?(?P<pages>\d{1,5}(?:[-–]\d{1,5})?)(?:\s(?:ss|sgg)?\.?)?)?$"
    ),
    *("foro", "giur.", "riv.", "dir.", "quad.", "corr.", "giust.", "cass.", "arch.", "rass.", "contr."),
)
"""The place at the end of a note, or the whole of it."""
