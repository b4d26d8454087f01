"""American decisions in running text, as opinions and briefs have them: with the name of the case, and the "Id." and short forms behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citator.model import Citation, Form, Record
from citator.parsing.chains import resolve_chains
from citator.parsing.cutting.decisions import decisions
from citator.parsing.cutting.seen import Seen
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.reported import read_decision
from citator.parsing.kinds.shorts import read_short
from citator.parsing.running.mention import Mention

__all__ = ["reported", "with_short_forms"]

_ID = re.compile(
    r"(?<![\w.])[Ii]d\.(?:,?\sat\s(?:pp?\.\s)?\*?\d[\d–—-]*(?:\s(?:&\s)?nn?\.\s?\d+)?(?:,\s\*?\d[\d–—-]*)*|\s(?:¶¶?|§§?)\s?\d[\d.–—-]*\d?"
    r"|(?=\s*$|\s[(“A-Z]|[;,)]))"
)
_IN_TEXT = "text"  # all running text is one note to the short forms in it


def reported(seen: Seen, earlier: bool) -> list[Mention]:
    """The decisions that a paragraph cites; ``earlier`` says that one was cited before it, so that an "Id." can be meant."""
    out: list[Mention] = []
    found = decisions(seen.text, seen.nesting, seen.matches)
    for one in found:
        bare = one.report and (one.start, one.end) == (one.report.start, one.report.end)
        if not bare:
            draft = Draft(seen.text, one.start, one.end, seen.nesting)
            form = read_decision(draft, one)
            problems = (one.report.problem,) if one.report and one.report.problem else ()
            place = draft.pinpoint
            out.append(Mention(one.start, one.end, draft.record(), None, place, problems, one.report, form=form, signal=one.signal))
    begin = 0 if earlier else found[0].end if found else len(seen.text)
    for same in _ID.finditer(seen.text, begin):
        if not seen.nesting.depth[same.start()] & 5:
            draft = Draft(seen.text, *same.span(), seen.nesting)
            read_short(draft)
            out.append(Mention(*same.span(), Record("document", draft.record().fields), None, draft.pinpoint, form=Form.IBID))
    return out


def with_short_forms(citations: Sequence[Citation]) -> list[Citation]:
    """The citations of the running text, in order, with what its short forms of decisions stand for."""
    short = {one.id for one in citations if one.form in (Form.IBID, Form.SHORT)}
    if not short:
        return list(citations)
    resolved = resolve_chains([replace(one, note=_IN_TEXT) for one in citations])
    return [replace(known, note=None) if one.id in short else one for one, known in zip(citations, resolved, strict=True)]
