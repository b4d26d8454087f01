"""References to United Nations documents, measured on the development data: the symbol that a link names must be read from the words.

Four measures: mentions in running text with their link; the footnotes of General Assembly resolutions, whose links name symbols; the same
footnotes in six languages, which must give the same symbols; and wrong links, which must be found, beside right ones, which must not be.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from citator import flow, parsing
from citator.model import Citation, Document, Link, LinkKind
from citator.systems import recognise
from evaluation.score import load

__all__ = ["footnotes", "languages", "link_alarms", "mentions", "rates"]


def rates(folder: Path) -> dict[str, dict[str, float]]:
    """Every measure by its name in the floors; ``folder`` is that of the United Nations data."""
    return {
        "un_mentions": {"right": mentions(load(folder / "mentions_linked.jsonl"))},
        "un_footnotes": {"right": footnotes(load(folder / "ga_footnotes.jsonl"))},
        "un_languages": languages(load(folder / "ga_footnotes_languages.jsonl")),
        "un_links": link_alarms(load(folder / "link_checks.jsonl"), load(folder / "mentions_linked.jsonl")),
    }


def mentions(rows: Iterable[Mapping[str, Any]]) -> float:
    """The share of linked mentions whose symbol is read at the words of the link."""
    right = total = 0
    for row in rows:
        if row.get("symbol") and row.get("anchor"):
            text, start = _around(row)
            end = start + len(row["anchor"])
            read = [one for one in parsing.parse_note(text, recognise, "n") if one.start < end and start < one.end]
            right += any(_plain(part) in _symbols(read) for part in re.split(r",\s*", row["symbol"]))
            total += 1
    return right / total


def footnotes(rows: Iterable[Mapping[str, Any]]) -> float:
    """The share of links in footnotes whose symbol is read somewhere in their note."""
    right = total = 0
    for row in rows:
        for note in row["footnotes"]:
            wanted = [wanted for link in note["links"] if (wanted := _target(link["href"]))]
            if wanted:
                read = _symbols(parsing.parse_note(note["text"], recognise, "n"))
                right += sum(one in read for one in wanted)
                total += len(wanted)
    return right / total


def languages(rows: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """For each language, the share of notes that give the symbols of the English note, where that has any."""
    found: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        english = {note["marker"]: _symbols(parsing.parse_note(note["text"], recognise, "n")) for note in row["notes"].get("English", ())}
        for language, notes in row["notes"].items():
            for note in notes:
                if language != "English" and english.get(note["marker"]):
                    found[language].append(_symbols(parsing.parse_note(note["text"], recognise, "n")) == english[note["marker"]])
    return {language: sum(right) / len(right) for language, right in sorted(found.items())}


def link_alarms(checks: Iterable[Mapping[str, Any]], right: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """``found``: the share of wrong links that are told; ``quiet``: the share of right ones that are not."""
    wrong = [row for row in checks if row["verdict"] == "mismatch"]
    fine = [row for row in right if row.get("symbol") and row.get("anchor")]
    told = sum(
        _is_told(f"{row.get('context') or 'See'} {row['anchor']}, para. 4.", row["anchor"], _address(row["link_symbol"])) for row in wrong
    )
    false = sum(_is_told(_around(row)[0], row["anchor"], row["uri"]) for row in fine)
    return {"found": told / len(wrong), "quiet": 1 - false / len(fine)}


def _around(row: Mapping[str, Any]) -> tuple[str, int]:
    before = f"{row['before']} " if row["before"] else ""
    return f"{before}{row['anchor']} {row['after']}".strip(), len(before)


def _in_a_sentence(row: Mapping[str, Any]) -> str:
    return f"{row.get('context') or 'See'} {row['anchor']}, para. 4."


def _is_told(text: str, anchor: str, address: str) -> bool:
    start = text.index(anchor)
    link = Link(start, start + len(anchor), anchor, address, LinkKind.ANCHOR)
    document = Document("note.txt", "text/plain", "", text, links=(link,), language="en")
    return any(finding.name == "link-mismatch" for finding in flow.examine(document).findings)


def _address(symbol: str) -> str:
    return f"https://docs.un.org/en/{symbol.replace(' ', '')}"


def _target(address: str) -> str:
    found = re.match(r"https?://(?:undocs|docs\.un)\.org/(?:(?:en|fr|es|ru|ar|zh)/)?(?P<symbol>[A-Z].+)", address)
    return _plain(re.sub(r"%20", " ", found["symbol"])) if found else ""


def _symbols(citations: Iterable[Citation]) -> frozenset[str]:
    return frozenset(symbol for citation in citations for symbol in _named(citation))


def _named(citation: Citation) -> Iterator[str]:
    for identifier in citation.identifiers:
        if identifier.scheme == "un_symbol":
            yield _plain(identifier.value)
            yield from (_plain(half) for half in re.split(r"[-–](?=[ASE]/)", identifier.value))


def _plain(symbol: str) -> str:
    """A symbol without what addresses leave out: blanks, the asterisk of a reissue, "(SUPP)", the letter of "217 A (III)"."""
    plain = re.sub(r"\[[A-Z]\]|\(SUPP\)", "", re.sub(r"[\s*]+", "", symbol).upper()).rstrip(".,;")
    return re.sub(r"(RES/[^/()]+/\d+)[A-Z](?:-[A-Z])?$", r"\1", re.sub(r"(\d)[A-Z](?=\()", r"\1", plain))
