"""Readers of one habit of citing each: a newspaper by its day, a law or a court of the continent, an archive, a title without marks."""

from __future__ import annotations

from citator.parsing.kinds.abnt import read_brazilian
from citator.parsing.kinds.american_laws import AMERICAN_LAW, read_american_law
from citator.parsing.kinds.archives import read_archived
from citator.parsing.kinds.between_bodies import BETWEEN_BODIES, read_between_bodies
from citator.parsing.kinds.commentaries import read_commentary
from citator.parsing.kinds.congress import HEARING, TESTIMONY, read_hearing, read_testimony
from citator.parsing.kinds.courts import DECISIONS
from citator.parsing.kinds.dated_titles import read_dated_title
from citator.parsing.kinds.draft import Draft, Readers, read_by
from citator.parsing.kinds.german_courts import GERMAN_COURTS
from citator.parsing.kinds.gost import read_russian
from citator.parsing.kinds.iberian_courts import IBERIAN, read_of_iberia
from citator.parsing.kinds.institutions import read_of_institution
from citator.parsing.kinds.luxembourg import LUXEMBOURG, read_of_luxembourg
from citator.parsing.kinds.media import MEDIA
from citator.parsing.kinds.mla import PART_OF_MLA, read_part_of_mla
from citator.parsing.kinds.named_works import NAMED_WORK, read_named_work
from citator.parsing.kinds.outlet_titles import read_titled_press
from citator.parsing.kinds.own_work import OWN_WORKS
from citator.parsing.kinds.parliament import PARLIAMENT, read_of_parliament
from citator.parsing.kinds.parts import PARTS
from citator.parsing.kinds.plain import read_plain
from citator.parsing.kinds.possessive import read_possessive
from citator.parsing.kinds.posts import POSTS
from citator.parsing.kinds.press import read_press
from citator.parsing.kinds.printed_papers import PRINTED_PAPER, read_printed_paper
from citator.parsing.kinds.records import RECORDS
from citator.parsing.kinds.reviews import REVIEW, read_review
from citator.parsing.kinds.statutes import STATUTES
from citator.parsing.kinds.treatises import read_treatise
from citator.parsing.kinds.unmarked import read_unmarked

__all__ = ["read_habit"]

_READERS: Readers = (
    (None, read_dated_title),
    (PARLIAMENT, read_of_parliament),
    (None, read_brazilian),
    (PART_OF_MLA, read_part_of_mla),
    *MEDIA,
    (REVIEW, read_review),
    *RECORDS,
    (HEARING, read_hearing),
    (TESTIMONY, read_testimony),
    (PRINTED_PAPER, read_printed_paper),
    (BETWEEN_BODIES, read_between_bodies),
    *POSTS,
    *OWN_WORKS,
    (None, read_press),
    (None, read_titled_press),
    *GERMAN_COURTS,
    (LUXEMBOURG, read_of_luxembourg),
    (IBERIAN, read_of_iberia),
    *DECISIONS,
    *STATUTES,
    (None, read_russian),
    (None, read_archived),
    (AMERICAN_LAW, read_american_law),
    (NAMED_WORK, read_named_work),
    (None, read_of_institution),
    (None, read_treatise),
    *PARTS,
    (None, read_possessive),
    (None, read_plain),
    (None, read_commentary),
    (None, read_unmarked),
)


def read_habit(draft: Draft) -> bool:
    """Read the draft as what one of these habits cites; False where it has the shape of none."""
    return read_by(draft, _READERS)
