"""The index of `citator data`: how fast a dump is loaded, what a record takes, how fast it is asked, and that memory stays flat.

A hundred thousand invented works in the shape of Crossref's, of the length that its works have without their lists of references.
"""

from __future__ import annotations

import gzip
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.timing import compare
from citator.authorities import local as authority
from citator.local import Index, Port, open_index
from citator.model import Identifier, Outcome, Record, Request

AMOUNT = 100_000
ASKED = 1_000
_PARTS = "tid har lam kee riv gau can flo pie alm shor bea sta ferr wei dyk est mar dun oys".split()
_ENDS = "es ours ps pers ers ges als ods rs anac e con tion ies rs es uary shes e ters ing ed ment ology".split()


def words(count: int = 40_000) -> list[str]:
    """Invented words, the frequent ones first, as many as the titles of a registry share."""
    chance = random.Random(7)
    return list(dict.fromkeys("".join(chance.choices(_PARTS, k=chance.randint(1, 3))) + chance.choice(_ENDS) for _ in range(3 * count)))[
        :count
    ]


def works(amount: int = AMOUNT) -> Iterator[dict[str, Any]]:
    """Works in the shape of Crossref's."""
    chance, known = random.Random(11), words()
    weights = [1 / (rank + 10) for rank in range(len(known))]  # as words are: https://en.wikipedia.org/wiki/Zipf%27s_law
    drawn = chance.choices(known, weights, k=amount * 12)
    for number in range(amount):
        title = " ".join(drawn[number * 12 : number * 12 + chance.randint(5, 12)]).capitalize()
        year, first = chance.randint(1950, 2025), chance.randint(1, 900)
        people = [
            {"given": f"{chance.choice(known).capitalize()} J.", "family": chance.choice(known).capitalize(), "sequence": "additional",
             "affiliation": [{"name": f"Institute of {chance.choice(known)}"}]}
            for _ in range(chance.randint(1, 6))
        ]  # fmt: skip
        yield {
            "DOI": f"10.{5000 + number % 90}/coast.{number}", "type": "journal-article", "title": [title], "author": people,
            "issued": {"date-parts": [[year, 3]]}, "published-print": {"date-parts": [[year, 3]]}, "volume": str(year - 1949),
            "issue": str(1 + number % 6), "page": f"{first}-{first + 12}", "container-title": [f"Journal of {known[number % 900]}"],
            "publisher": "Harbour Press", "ISSN": ["2376-6980"], "member": "10", "prefix": "10.5000", "source": "Crossref", "score": 1.0,
            "URL": f"http://dx.doi.org/10.{5000 + number % 90}/coast.{number}", "indexed": {"timestamp": 1_628_248_480_000 + number},
        }  # fmt: skip


def _bare(source: Path, target: Path) -> None:
    """What nobody can do without: reading the lines and writing titles into a full text."""
    target.unlink(missing_ok=True)
    with sqlite3.connect(target) as rows, source.open(encoding="utf-8") as lines:
        rows.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        rows.executemany("INSERT INTO words VALUES (?)", (json.loads(line)["title"] for line in lines))
    rows.close()


def _through(port: Port) -> Callable[[Any], Any]:
    """What runs a look-up of the authority, as a run does but for its thread."""

    def run(generator: Any) -> Any:
        try:
            request: Request = next(generator)
            while True:
                outcome: Outcome = port.answer(request)
                request = generator.send(outcome)
        except StopIteration as done:
            return done.value

    return run


def _process(command: list[str], folder: Path) -> dict[str, float]:
    """Seconds and peak memory of a process of its own."""
    report = folder / "report.json"
    launcher = [
        sys.executable,
        "-I",
        "-S",
        str(Path(__file__).with_name("measured.py")),
        str(report),
        "/dev/null",
        "/dev/null",
        "/dev/null",
    ]
    subprocess.run([*launcher, *command], check=True)
    told: dict[str, float] = json.loads(report.read_text(encoding="utf-8"))
    return told


def asking(index: Index, some: list[dict[str, Any]]) -> None:
    """Look-ups by DOI and searches by title, altered title and place."""
    run = _through(Port(index))

    def titled(work: dict[str, Any], **more: Any) -> Record:
        item = {**work, "type": "article-journal", "title": work["title"][0], "container-title": "", **more}
        return Record.from_csl({name: value for name, value in item.items() if not isinstance(value, list) or name == "author"})

    altered = [titled(work, title=" ".join(word for at, word in enumerate(work["title"][0].split()) if at != 2)) for work in some]
    whole = [titled(work) for work in some]
    strange = [titled(work, title="Of pears and plums they knew nothing whatever", author=[], page="") for work in some]
    questions: dict[str, Callable[[], list[Any]]] = {
        "by DOI, one at a time": lambda: [run(authority.lookup(Identifier("doi", work["DOI"]))) for work in some],
        "by DOI, 500 together": lambda: [
            run(authority.batch([Identifier("doi", work["DOI"]) for work in some[begin : begin + 500]]))
            for begin in range(0, len(some), 500)
        ],
        "by title and authors": lambda: [run(authority.search(one)) for one in whole],
        "by a title with a word left out": lambda: [run(authority.search(one)) for one in altered],
        "a title that nobody has": lambda: [run(authority.search(one)) for one in strange],
    }
    for kind in ("by title and authors", "by a title with a word left out"):
        hits = [any(one.record.text("DOI") == work["DOI"] for one in found) for found, work in zip(questions[kind](), some, strict=True)]
        print(f"  {kind}: the work is among the candidates of {sum(hits)} of {len(hits)}")
    compare(f"{ASKED} questions to an index of {AMOUNT:,}", questions, rounds=3, unit="questions", amount=ASKED)


def local() -> None:
    """Everything about the index."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        source, target = place / "works.jsonl", place / "local.sqlite3"
        with source.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(work) + "\n" for work in works())
        add = [sys.executable, "-m", "citator", "data", "add", "-q"]

        def whole() -> None:
            target.unlink(missing_ok=True)
            subprocess.run([*add, str(source), "--data", str(target)], check=True, stdout=subprocess.DEVNULL)

        contenders = {
            "citator data add (whole process)": whole,
            "json and FTS5 of the titles alone": lambda: _bare(source, place / "bare.sqlite3"),
        }
        compare(f"{AMOUNT:,} works of Crossref's shape into the index", contenders, rounds=2, unit="records", amount=AMOUNT)
        size, read = target.stat().st_size, source.stat().st_size
        print(f"  {size / AMOUNT:.0f} bytes of index for a record of {read / AMOUNT:.0f} bytes ({size / read:.2f} of it)")
        for part in (AMOUNT // 10, AMOUNT):
            packed = place / f"{part}.jsonl.gz"
            with gzip.open(packed, "wt", encoding="utf-8", compresslevel=1) as file:
                file.writelines(json.dumps(work) + "\n" for work in works(part))
            told = _process([*add, str(packed), "--data", str(place / f"{part}.sqlite3")], place)
            print(f"  {part:>9,} records, packed: {told['seconds']:6.1f} s, {told['peak']:5.0f} MB at most (whole process)")
        chance = random.Random(3)
        with open_index(target) as index:
            asking(index, [work for work in works() if chance.random() < ASKED / AMOUNT * 1.1][:ASKED])
        before = time.perf_counter()
        with open_index(target, write=True) as index:
            index.remove("works")
        print(f"  taken out again in {time.perf_counter() - before:.1f} s; {target.stat().st_size / 1e6:.1f} MB are left")


if __name__ == "__main__":
    local()
