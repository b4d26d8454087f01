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
from citator.parsing.kinds.draft import Draft, Readers
from citator.parsing.kinds.german_courts import GERMAN_COURTS
from citator.parsing.kinds.gost import read_russian
from citator.parsing.kinds.iberian_courts import IBERIAN, read_of_iberia
from citator.parsing.kinds.institutions import read_of_institution
from citator.parsing.kinds.luxembourg import LUXEMBOURG, read_of_luxembourg
from citator.parsing.kinds.media import MEDIA
from citator.parsing.kinds.mla import PART_OF_MLA, read_part_of_mla
from citator.parsing.kinds.named_works import NAMED_WORKS
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
from citator.text.telling import told_in

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
    *NAMED_WORKS,
    (None, read_of_institution),
    (None, read_treatise),
    *PARTS,
    (None, read_possessive),
    (None, read_plain),
    (None, read_commentary),
    (None, read_unmarked),
)


_UNSIGNED = [at for at, (signs, _) in enumerate(_READERS) if signs is None]
_SIGNED = {signs: [at for at, (one, _) in enumerate(_READERS) if one is signs] for signs, _ in _READERS if signs is not None}
_SIGNS = frozenset(_SIGNED)


def read_habit(draft: Draft) -> bool:
    """Read the draft as what one of these habits cites; False where it has the shape of none.

    As :func:`~citator.parsing.kinds.draft.read_by`, but of so many readers those of which no sign stands in the text are not even gone
    through.
    """
    asked = [*_UNSIGNED]
    for signs in _SIGNS & told_in(draft.text):
        asked += _SIGNED[signs]
    asked.sort()
    for at in asked:  # noqa: SIM110 - any() with a generator takes twice as long
        if _READERS[at][1](draft):
            return True
    return False
