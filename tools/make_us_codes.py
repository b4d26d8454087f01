"""Makes ``src/citator/facts/us_codes.tsv``: the codes of statutes and of regulations of the American states and territories.

    python tools/make_us_codes.py LAWS.JSON VERSION

Origin: ``reporters_db/data/laws.json`` of reporters-db by the Free Law Project (https://github.com/freelawproject/reporters-db,
BSD-2-Clause), which follows table T1 of the Bluebook. Federal codes have readers of their own in :mod:`citator.systems.us_statutes` and
are left out, as are session laws and registers.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

HEAD = """\
# Codes of the American states and territories: abbreviation; jurisdiction; name.
# From reporters-db {version} (https://github.com/freelawproject/reporters-db), Copyright (c) 2013 Free Law Project, BSD-2-Clause:
# https://github.com/freelawproject/reporters-db/blob/main/LICENSE. Made by tools/make_us_codes.py; do not edit.
"""
KINDS = ("leg_statute", "admin_compilation", "municipal")


def main(source: Path, version: str, target: Path) -> None:
    lines = set()
    for abbreviation, laws in json.loads(source.read_text(encoding="utf-8")).items():
        for law in laws:
            if law["cite_type"] in KINDS and law["jurisdiction"] != "United States":
                for name in (abbreviation, *(law["variations"] or ())):
                    lines.add(f"{name}\t{law['jurisdiction']}\t{law['name']}\n")
    target.write_text(HEAD.format(version=version) + "".join(sorted(lines)), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(__file__).parents[1] / "src/citator/facts/us_codes.tsv")
