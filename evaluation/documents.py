"""The tables of documents: how many notes, markers and links are read, and how exactly, in each format.

The project's own sample (``data/documents``, made by ``tools.make_documents``) always; the development data where its folder is named:
the reader documents, the United Nations PDFs checked by reading and those counted by a program, and law reviews. Around a note a law
review prints its number, signs and a way back ("↑ 1", "Return to citation ^"): these are left out of both texts before they are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.document_score import Counts, Score, score_case
from evaluation.document_truth import Case, law_cases, nations_cases, own_cases

__all__ = ["OWN_DOCUMENTS", "DocumentSet", "document_sets", "print_tables", "totals"]

OWN_DOCUMENTS = Path(__file__).parent / "data" / "documents"
_HEAD = f"  {'':<40} {'notes':>5}  {'P':>5} {'R':>5} {'exact':>5}   {'marks':>5}  {'P':>5} {'R':>5}   {'links':>5}  {'P':>5} {'R':>5}"


@dataclass(frozen=True, slots=True)
class DocumentSet:
    """Documents that are judged together: the name of their floors, a title, the documents, and what is set aside of them and why."""

    name: str
    title: str
    cases: tuple[Case, ...]
    aside: str = ""


def document_sets(data: Path | None) -> Iterator[DocumentSet]:
    """The sets that are there; ``data`` is the folder of the development data."""
    own = tuple(own_cases(OWN_DOCUMENTS))
    yield DocumentSet("documents", "the project's own sample, evaluation/data/documents", own, "notes of tables, which may be read or not")
    if data is None or not data.is_dir():
        return
    yield DocumentSet("readers", "reader documents", tuple(own_cases(data / "readers")))
    docs, masthead = data / "docs", "notes with * (of mastheads), which the truths leave out"
    checked, counted = (tuple(nations_cases(docs, hand_checked=one)) for one in (True, False))
    yield DocumentSet("un_checked", "United Nations PDFs, checked by reading", checked, masthead)
    yield DocumentSet("un_counted", "United Nations PDFs, counted by a program", counted, f"{masthead}, and markers side by side")
    law = tuple(law_cases(docs))
    yield DocumentSet("law", "law reviews: pages, and PDFs against their pages", law, "notes of the PDFs that the pages do not have")


def totals(scores: Sequence[Score]) -> Counts:
    """The counts of several documents together."""
    total = Counts()
    for score in scores:
        total.add(score.total)
    return total


def print_tables(data: Path | None, *, every_file: bool) -> None:
    """Prints the table of every set: a row for each format and kind, and the totals; with ``every_file`` also the files, and what each
    of them missed."""
    for group in document_sets(data):
        scores = [score_case(case) for case in group.cases]
        print(f"\nDocuments: {group.title} ({len(scores)} files)\n{_HEAD}")
        if every_file:
            _print_files(scores)
        for (format_name, kind), counts in sorted(_by_format(scores).items()):
            print(_row(f"{format_name}, {kind}", counts))
        print(_row("all", totals(scores)), flush=True)
        if totals(scores).set_aside:
            print(f"  set aside: {group.aside}")
        for score in scores:
            if score.unread:
                print(f"  not read: {score.unread}")


def _print_files(scores: Sequence[Score]) -> None:
    for score in scores:
        print(_row(score.case.path.name, score.total))
        for miss in score.misses:
            print(f"      {miss}")


def _by_format(scores: Sequence[Score]) -> dict[tuple[str, str], Counts]:
    rows: dict[tuple[str, str], Counts] = defaultdict(Counts)
    for score in scores:
        for kind, counts in score.kinds.items():
            rows[score.case.format, kind].add(counts)
    return rows


def _row(name: str, counts: Counts) -> str:
    def rate(value: float, of: int) -> str:
        return f"{value:5.3f}" if of else "    –"

    notes, exact, markers, links = counts.notes, counts.exact, counts.markers, counts.links
    aside = f"   {counts.set_aside} set aside" if counts.set_aside else ""
    cells = (
        f"{notes.known:>5}  {rate(notes.precision, notes.read)} {rate(notes.recall, notes.known)} {rate(exact.recall, exact.known)}",
        f"{markers.known:>5}  {rate(markers.precision, markers.read)} {rate(markers.recall, markers.known)}",
        f"{links.known:>5}  {rate(links.precision, links.read)} {rate(links.recall, links.known)}",
    )
    return f"  {name:<40} {'   '.join(cells)}{aside}"
