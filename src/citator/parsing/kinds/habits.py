"""Readers of one habit of citing each: a newspaper by its day, a law or a court of the continent, an archive, a title without marks."""

from __future__ import annotations

from citator.parsing.kinds.abnt import read_brazilian
from citator.parsing.kinds.archives import read_archived
from citator.parsing.kinds.between_bodies import read_between_bodies
from citator.parsing.kinds.commentaries import read_commentary
from citator.parsing.kinds.congress import read_hearing, read_testimony
from citator.parsing.kinds.courts import read_court
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.gost import read_russian
from citator.parsing.kinds.luxembourg import read_of_luxembourg
from citator.parsing.kinds.media import read_medium
from citator.parsing.kinds.mla import read_part_of_mla
from citator.parsing.kinds.outlet_titles import read_titled_press
from citator.parsing.kinds.parliament import read_of_parliament
from citator.parsing.kinds.parts import read_part
from citator.parsing.kinds.plain import read_plain
from citator.parsing.kinds.possessive import read_possessive
from citator.parsing.kinds.press import read_press
from citator.parsing.kinds.records import read_record
from citator.parsing.kinds.reviews import read_review
from citator.parsing.kinds.statutes import read_statute
from citator.parsing.kinds.treatises import read_treatise
from citator.parsing.kinds.unmarked import read_unmarked

__all__ = ["read_habit"]

_READERS = (
    read_of_parliament,
    read_brazilian, read_part_of_mla, read_medium, read_review, read_record, read_hearing, read_testimony, read_between_bodies,
    read_press, read_titled_press, read_of_luxembourg, read_court, read_statute, read_russian,
    read_archived, read_treatise, read_part, read_possessive, read_plain, read_commentary, read_unmarked,
)  # fmt: skip


def read_habit(draft: Draft) -> bool:
    """Read the draft as what one of these habits cites; False where it has the shape of none."""
    for reader in _READERS:  # noqa: SIM110 - any() with a generator takes twice as long
        if reader(draft):
            return True
    return False
