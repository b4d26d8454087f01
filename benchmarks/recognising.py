"""All recognisers together on a megabyte of text, beside eyecite in the same run; how triggers are found; and hostile input."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count

import pypdfium2
from tests.support.development_data import folder as data_folder

from benchmarks.timing import compare
from citator.systems import recognise, systems
from citator.systems._recogniser import lowered
from citator.text.triggers import Triggers

MEGABYTE = 1_000_000
SENTENCES = [
    "The keeper of the light wrote down every ship that passed the point that evening, and the wind with it.",
    "In the second week of May the river rose by 3.5 metres at the old bridge, which no gauge had shown since 1954.",
    "Libraries along the coast (there are 14 of them, some no larger than a room) lend charts as well as books.",
    "What the surveyors found was published two years later; its maps are still in use, with corrections.",
    "The committee met on 12 June 2014 and decided that the harbour dues should be halved for small boats.",
    "“The tide,” said the pilot, “waits for no committee”, and he was not asked again.",
]


def prose(size: int = MEGABYTE, every: int = 4) -> str:
    """Paragraphs in which each ``every``-th sentence is an example of a source system: no text comes twice in a row."""
    examples = [text for module in systems() for text, _ in module.EXAMPLES]
    out: list[str] = []
    length = number = 0
    while length < size:
        sentence = SENTENCES[number % len(SENTENCES)]
        if number % every == 0:
            sentence += f" See {examples[(number // every) % len(examples)]}."
        out.append(sentence + ("\n\n" if number % 7 == 6 else " "))
        length += len(out[-1])
        number += 1
    return "".join(out)[:size]


def _peer() -> Callable[[str], object] | None:
    try:
        from eyecite import get_citations
    except ImportError:
        return None
    logging.getLogger("eyecite").setLevel(logging.CRITICAL)
    return get_citations


def _documents() -> dict[str, str]:
    """The text layers of the real PDFs of the development data, where they are there."""
    kinds: dict[str, list[str]] = {}
    for path in sorted((data_folder() / "docs").glob("*.pdf")):
        nations = path.name.startswith(("A_", "E_", "S_"))
        document = pypdfium2.PdfDocument(path)
        pages = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
        kinds.setdefault("documents of the United Nations" if nations else "law reviews", []).extend(pages)
    return {kind: "\n".join(pages) for kind, pages in kinds.items()}


def _fresh(text: str, number: Iterator[int]) -> object:
    """The addresses of the last texts are remembered: no text comes twice."""
    return recognise(f"{text} {next(number)}")


def recognisers() -> None:
    """Every system on one core, beside eyecite, which knows United States citations (reporters, statutes, journals)."""
    peer = _peer()
    number = count()
    texts = {"prose, a reference in four sentences": prose(), "references only": prose(MEGABYTE, 1), **_documents()}
    for title, text in texts.items():
        runners = {f"citator, {len(systems())} systems": partial(_fresh, text, number)}
        if peer:
            runners["eyecite"] = partial(peer, text)
        compare(f"recognise, {title}", runners, rounds=3, amount=len(text) / 1000, unit="kB")
    if not peer:
        print("  eyecite is not installed: no peer in this run (pip install 'citator[bench]')")


def triggers() -> None:
    """Three ways to find the triggers of all systems in one pass."""
    words = sorted({lowered(trigger) for module in systems() for trigger in module.TRIGGERS})
    text = lowered(prose())
    branched, flat = re.compile(_tree(words)), re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
    automaton = Triggers({word: (word,) for word in words})
    compare(
        f"find {len(words)} triggers",
        {
            "one tree": lambda: _count(branched, text),
            "one alternation": lambda: _count(flat, text),
            "Aho–Corasick (what citator does)": lambda: sum(1 for _ in automaton.find(text)),
        },
        rounds=3,
        amount=len(text) / 1000,
        unit="kB",
    )


def _count(pattern: re.Pattern[str], text: str) -> int:
    number = at = 0
    while found := pattern.search(text, at):
        number, at = number + 1, found.start() + 1
    return number


def _tree(words: Sequence[str]) -> str:
    """A regular expression that matches the longest of the sorted words at a place, by the letters that they share."""
    begun: dict[str, list[str]] = {}
    for word in words:
        begun.setdefault(word[:1], []).append(word[1:])
    ends = begun.pop("", None)
    body = "|".join(re.escape(letter) + _tree(rest) for letter, rest in begun.items())
    return f"(?:{body})?" if ends and body else f"(?:{body})" if body else ""


HOSTILE = {
    "A/A/A/…": "A/",
    "(": "(",
    "digits": "0123456789",
    "www.a.a.a…": "www." + "a." * 40,
    "www.www.…": "www.",
    "blanks": " ",
    "№": "№",
    "nulls": "\0",
    "right-to-left marks": "\u200f\u202e",
    "lone surrogates": "\ud800",
    "mixed scripts": "A\u0410\u0391灯\u0623",
    "S/RES/822 (1993), …": "S/RES/822 (1993), ",
}


def hostile() -> None:
    """A megabyte of each, and ten megabytes without a blank: seconds of processor time."""
    print("\nrecognise, hostile input (seconds of processor time, one run)")
    for name, piece in HOSTILE.items():
        print(f"  1 MB of {name:<26} {_spent((piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]):8.3f} s", flush=True)
    print(f"  10 MB without a blank            {_spent('abcdefghij' * MEGABYTE):8.3f} s")


def _spent(text: str) -> float:
    before = time.process_time()
    recognise(text)
    return time.process_time() - before


def recognising() -> None:
    """Everything of this file."""
    recognisers()
    triggers()
    hostile()


if __name__ == "__main__":
    recognising()
