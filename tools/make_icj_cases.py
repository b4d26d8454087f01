"""Makes ``src/citator/facts/icj_cases.tsv``: numbers and names of cases of the International Court of Justice.

    python tools/make_icj_cases.py icj_cases.csv

The file has the columns ``caseno`` and ``casename_full`` (SeanFobbe/cd-icj, ``data/CD-ICJ_Source_CaseNames.csv``, public domain): the
number
that the Court's site gives a case, and its official name. Only these two facts are taken. Several rows of one number must agree.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

HEAD = """\
# Number and name of cases of the International Court of Justice, as its site numbers them (https://www.icj-cij.org/list-of-all-cases).
# A selection, not the whole list: from a name that is not here nothing follows.
# Origin: SeanFobbe/cd-icj, data/CD-ICJ_Source_CaseNames.csv. Made by tools/make_icj_cases.py from {count} rows.
"""


def main(source: Path, target: Path) -> None:
    names: dict[int, str] = {}
    with source.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            number, name = int(row["caseno"]), re.sub(r"\s+", " ", row["casename_full"]).strip()
            if names.setdefault(number, name) != name:
                raise SystemExit(f"case {number} has two names: {names[number]!r}, {name!r}")
    lines = [f"{number}\t{names[number]}\n" for number in sorted(names)]
    target.write_text(HEAD.format(count=len(names)) + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parents[1] / "src/citator/facts/icj_cases.tsv")
