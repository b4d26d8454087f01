"""Works beside the cited one: other issues of a column, other volumes of a set, one book under two subtitles.

A catalogue that shows them and not the cited one has not denied it.
"""

from __future__ import annotations

from collections.abc import Sequence

from citator.model import AGREEING, Record
from citator.rules.compare import Comparison
from citator.rules.compare_foreign import of_their_journal
from citator.rules.compare_text import key, squeezed
from citator.rules.compare_titles import has_main_title
from citator.text.titles import volume_in, without_volume

__all__ = ["are_of_a_column", "why_it_may_be_there"]


def are_of_a_column(seen: Sequence[Comparison]) -> bool:
    """Whether the records of the cited title are of a column or yearly report of the cited journal, and none of the cited page.

    One record of the title on another page is a fault of the citation; of several pages, one more may be the cited one. A work that two
    sources have is on one page.
    """
    of_it = [one for one in seen if one.title.verdict == "match" and one.fields["container"] in AGREEING]
    return all("pages" in one.against for one in of_it) and len({squeezed(one.values["pages"]) for one in of_it}) > 1


def why_it_may_be_there(cited: Record, kind: str, shown: Sequence[tuple[Record, Comparison]]) -> str:
    """Why records that are not of the cited work speak for its being there under another name; "" where none does."""
    for record, seen in shown:
        title = f"“{record.text('title')}”"
        if of_their_journal(seen):
            return f"whether it is known there under another title, {title}, can't be told"
        if kind != "book":
            continue
        bare = [key(without_volume(one.text("title"))) for one in (cited, record)]
        if volume_in(cited.text("title")) and (seen.title.verdict in AGREEING or bare[0] == bare[1]):
            return f"the set or another volume of it is there, {title}: whether the cited volume is can't be told"
        if seen.authors.agree and has_main_title(cited.text("title"), record):
            return f"a book of theirs with this main title and another subtitle is there, {title}: editions have several"
    return ""
