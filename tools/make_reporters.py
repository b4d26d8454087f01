"""Makes ``src/citator/facts/reporters.tsv``: the series of American law reports and the ways in which their names are written.

    python tools/make_reporters.py REPORTERS.JSON VERSION

Origin: ``reporters_db/data/reporters.json`` of reporters-db by the Free Law Project (https://github.com/freelawproject/reporters-db,
BSD-2-Clause, released every month; 1.7 MB with its journals and statutes, read as a whole on import). Of it the table keeps what
recognising needs, a twelfth of the size: each edition with its kind, its years, the name of the series, and its variations without
those that differ only by blanks and full stops, which :mod:`citator.facts.reporters` takes as equal anyway.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

HEAD = """\
# Series of American law reports: edition; kind; first and last year ("-": open); name; other spellings ("|" between).
# From reporters-db {version} (https://github.com/freelawproject/reporters-db), Copyright (c) 2013 Free Law Project, BSD-2-Clause:
# https://github.com/freelawproject/reporters-db/blob/main/LICENSE. Made by tools/make_reporters.py; do not edit.
"""


def plain(name: str) -> str:
    """The name without blanks and full stops."""
    return re.sub(r"[\s.]", "", name.replace("’", "'"))


def main(source: Path, version: str, target: Path) -> None:
    rows: dict[tuple[str, str, str], list[str]] = {}
    spellings: dict[tuple[str, str, str], set[str]] = {}
    for books in json.loads(source.read_text(encoding="utf-8")).values():
        for book in books:
            for edition, years in book["editions"].items():
                first, last = ((years[end] or "-")[:4] for end in ("start", "end"))
                key = (edition, book["name"], book["cite_type"])
                rows.setdefault(key, [edition, book["cite_type"], first, last, book["name"]])
                known = spellings.setdefault(key, set())
                known |= {other for other, meant in book["variations"].items() if meant == edition and plain(other) != plain(edition)}
    lines = []
    for key, row in sorted(rows.items()):
        others = {plain(one): one for one in sorted(spellings[key])}
        lines.append("\t".join([*row, "|".join(others.values())]) + "\n")
    target.write_text(HEAD.format(version=version) + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(__file__).parents[1] / "src/citator/facts/reporters.tsv")
