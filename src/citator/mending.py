"""Repairs made: from a report to files with what is certain put right, all else byte for byte as it was, and why the rest is left.

A file is edited only as it was when it was read (its SHA-256 is compared), the edits are held against a second reading, and nothing is
written here but by :func:`write`, whole or not at all.
"""

from __future__ import annotations

import asyncio
import hashlib
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from citator import media
from citator.checker import Checker, Stop
from citator.config import Settings
from citator.errors import SourceError, SourceUnreadable
from citator.files import put
from citator.flow import read_again
from citator.formats.editing import NotPlaced, editor_for
from citator.formats.editing._bytes import Text, opened, spliced
from citator.formats.editing._sameness import difference
from citator.limits import Limits
from citator.model import Document, Edit, Examined, Finding, Left, LinkCheck, LinkVerdict, Repair, Report
from citator.rules.link_title import Expected
from citator.rules.repairs import gone_with, proposed
from citator.selection import codes
from citator.sources import File, is_address, load

__all__ = ["Mended", "mend", "write"]

_TRIES = 64  # times that a file is read again to find the repairs that change what is read
_THERE = (LinkVerdict.ALIVE,)


@dataclass(frozen=True, slots=True)
class Mended:
    """What can be done about one document: the file with the repairs made (``after`` is ``before`` where there are none), the repairs with
    their edits in the decoded file ``text``, what is left, and what is ``gone`` with them though nothing is put right there. ``refused``
    says why the file as a whole can't be edited.
    """

    examined: Examined
    text: str = ""
    before: bytes = b""
    after: bytes = b""
    made: tuple[tuple[Repair, tuple[Edit, ...]], ...] = ()
    left: tuple[Left, ...] = ()
    refused: str = ""
    gone: frozenset[Finding] = frozenset()

    @property
    def source(self) -> str:
        """The name of the file."""
        return self.examined.document.source

    @property
    def edits(self) -> list[Edit]:
        """All edits, in order, each once."""
        return sorted({edit for _, edits in self.made for edit in edits}, key=lambda edit: (edit.start, edit.end))

    @property
    def repaired(self) -> frozenset[Finding]:
        """The findings that the repairs do away with, in full."""
        return (frozenset(repair.finding for repair, _ in self.made) | self.gone) - {one.finding for one in self.left}


def mend(report: Report, settings: Settings, stop: Stop | None = None) -> list[Mended]:
    """What can be repaired of each document in the report, in order. Nothing is written; addresses that are to be put in are looked at.

    The report has the findings that were selected (:func:`citator.selection.select`). Raises :class:`ConfigError` for a code that is none.
    """
    only = codes(settings.fix_only, "only")
    named = only | codes(settings.select, "select")
    works = {work.id: work for work in report.works}
    observed = {seen.id: seen for seen in report.observations}
    plans: list[tuple[Examined, list[Repair | Left]]] = []
    for index, one in enumerate(report.sources):
        if isinstance(one, Examined):
            plan = proposed(one, index, works, observed, archived=settings.fix_archived, named=named)
            plans.append((one, [item for item in plan if not only or item.finding.code in only]))
    known = {check.url: check for work in report.works for check in (work.link, *work.more_links) if check}
    asked = {one.confirm: one.title for _, plan in plans for one in plan if isinstance(one, Repair) and one.confirm not in ("", *known)}
    known |= asyncio.run(_looks(asked.items(), settings, stop)) if asked else {}
    return [_mended(one, [_confirmed(item, known) for item in plan], settings.limits()) for one, plan in plans]


def write(one: Mended) -> None:
    """Put the repaired file in the place of the one that was read, whole or not at all; a link stays one, and rights stay.

    Raises :class:`SourceUnreadable` where the file has changed since, and :class:`ConfigError` where it can't be written, or changes
    meanwhile.
    """
    if one.after == one.before:
        return
    now = load(File(one.source)).data
    if now == one.after:
        return  # named twice, or by two names
    if now != one.before:
        raise SourceUnreadable(one.source, "has changed since it was read: nothing was written", "changed")
    put(one.after, Path(one.source), was=one.before)


async def _looks(addresses: Iterable[tuple[str, str]], settings: Settings, stop: Stop | None) -> dict[str, LinkCheck]:
    async with Checker(settings, stop) as checker:
        found = [(url, (await checker.link(url, Expected(title=title)))[0]) for url, title in addresses]
    return dict(found)


def _confirmed(one: Repair | Left, known: dict[str, LinkCheck]) -> Repair | Left:
    if isinstance(one, Left) or not one.confirm:
        return one
    check = known.get(one.confirm)
    if check is None or check.verdict not in _THERE:
        seen = f"is {check.verdict.value}, {check.reason}" if check else "was not looked at"
        return Left(one.finding, f"that {one.confirm} was meant is not sure: it {seen}")
    old = known.get(one.finding.found or "")
    if old is not None and old.verdict in _THERE and old.url != one.confirm:
        return Left(one.finding, f"{old.url} is there too: which of the two is meant can't be told")
    return replace(one, evidence=(*one.evidence, f"{one.confirm}: {check.verdict.value}, {check.reason}", *check.evidence))


def _mended(examined: Examined, plan: Sequence[Repair | Left], limits: Limits) -> Mended:
    document = examined.document
    left = [one for one in plan if isinstance(one, Left)]
    repairs = [one for one in plan if isinstance(one, Repair)]
    refused = _refused(document)
    if refused or not repairs:
        return Mended(examined, left=(*left, *(Left(one.finding, "the file can't be edited") for one in repairs)), refused=refused)
    try:
        data = load(File(document.source), limits).data
        if hashlib.sha256(data).hexdigest() != document.sha256:
            raise NotPlaced("the file has changed since it was read")
        whole = opened(data, document.media_type)
        if whole.text != document.text and document.media_type != "text/html":
            raise NotPlaced("the text of the document is not its file")
    except SourceError as error:
        return Mended(examined, left=tuple(left), refused=error.reason)
    except NotPlaced as error:
        return Mended(examined, left=tuple(left), refused=f"{error}: nothing in it is repaired")
    made, unplaced = _placed(examined, whole, repairs)
    after, made, dropped = _tried(document, data, whole, made, limits)
    left += [*unplaced, *dropped]
    cited = {citation.id: citation for citation in examined.citations}
    gone = [one for one in left if gone_with(one.finding, (repair for repair, _ in made), cited)]
    left = sorted((one for one in left if one not in gone), key=lambda one: (one.finding.start, one.finding.end, one.finding.code))
    edited = tuple((repair, tuple(edits)) for repair, edits in made)
    return Mended(examined, whole.text, data, after, edited, tuple(left), gone=frozenset(one.finding for one in gone))


def _refused(document: Document) -> str:
    """Why a file can't be edited at all; "" where it can be."""
    shown = f"citator check {document.source} shows the suggestions"
    if document.source.startswith("<"):
        return "not a file: nothing can be put right in it"
    if is_address(document.source):
        return f"a page of the web, and no file: {shown}"
    if editor_for(document.media_type) is None:
        kind = media.NAMES.get(document.media_type, f"a file of the type {document.media_type}")
        return f"{kind} can't be edited safely: {shown}"
    return ""


def _placed(examined: Examined, whole: Text, repairs: Sequence[Repair]) -> tuple[list[tuple[Repair, list[Edit]]], list[Left]]:
    """The repairs with their edits, no two of which overlap, and those that can't be written into the file."""
    editor = editor_for(examined.document.media_type)
    assert editor is not None
    cited = {citation.id: citation for citation in examined.citations}
    made: list[tuple[Repair, list[Edit]]] = []
    left: list[Left] = []
    taken: list[Edit] = []
    for repair in repairs:
        try:
            edits = editor.edits(whole.text, examined.document, [cited[one] for one in repair.citations], repair)
            edits = [edit for edit in edits if edit.old != edit.new]
            if not edits:
                raise NotPlaced("it stands there already")
            if any(_clash(edit, taken) for edit in edits):
                raise NotPlaced("another repair is for the same place")
        except NotPlaced as error:
            left.append(Left(repair.finding, str(error)))
            continue
        for edit in edits:
            if edit not in taken[bisect_left(taken, edit.start, key=_start) :][:1]:
                insort(taken, edit, key=_start)
        made.append((repair, edits))
    return made, left


def _start(edit: Edit) -> int:
    return edit.start


def _clash(edit: Edit, taken: Sequence[Edit]) -> bool:
    """Whether an edit overlaps one of those that are taken already, which stand in order, unless it is the very same."""
    at = bisect_left(taken, edit.start, key=_start)
    near = taken[max(0, at - 1) : at + 1]
    return any(one != edit and one.start < edit.end and edit.start < one.end for one in near)


def _tried(
    document: Document, data: bytes, whole: Text, made: list[tuple[Repair, list[Edit]]], limits: Limits
) -> tuple[bytes, list[tuple[Repair, list[Edit]]], list[Left]]:
    """The file with the repairs, those that hold, and those dropped because the file would be read otherwise with them."""
    if not made:
        return data, [], []
    before = read_again(data, document.source, limits)

    def attempt(some: Sequence[tuple[Repair, list[Edit]]]) -> tuple[bytes, str]:
        edits = sorted({edit for _, edits in some for edit in edits}, key=lambda edit: (edit.start, edit.end))
        try:
            after = spliced(data, whole, edits)
            return after, difference(before, read_again(after, document.source, limits), whole.text, some)
        except (NotPlaced, SourceError) as error:
            return data, str(error)

    tries = 0
    held: list[tuple[Repair, list[Edit]]] = []
    left: list[Left] = []
    waiting = [made]
    after = data
    while waiting:
        some = waiting.pop()
        tries += 1
        changed, why = attempt([*held, *some]) if tries <= _TRIES else (data, "too many of them do")
        if not why:
            held += some
            after = changed
        elif len(some) == 1 or tries > _TRIES:
            left += _dropped(some, why)
        else:
            waiting += [some[len(some) // 2 :], some[: len(some) // 2]]
    return after, held, left


def _dropped(made: Iterable[tuple[Repair, list[Edit]]], why: str) -> Iterator[Left]:
    for repair, _ in made:
        yield Left(repair.finding, f"the repair would change more than its place ({why})")
