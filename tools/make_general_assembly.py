"""Makes ``src/citator/facts/general_assembly.tsv``: the numbers of the resolutions of the General Assembly to the thirtieth session.

    python tools/make_general_assembly.py ga_resolutions.jsonl [mentions_linked.jsonl ga_footnotes.jsonl]

To 1975 resolutions were numbered through and cited with the session in Roman numerals. ``RANGES`` was written down from general knowledge,
not copied from a publication, and is widened by some tens at both ends, so it does not prove that a resolution exists. The rows of the
first file are votes (``{"session", "number"}``; from the eighteenth session on: before, its numbers are those of drafts), the other files
are searched for symbols ("A/RES/217(III)"). The least and greatest number that they show of each session go into the table; one outside
its range stops the script.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from citator.facts.general_assembly import roman

RANGES = {
    1: (1, 112), 2: (95, 192), 3: (180, 292), 4: (280, 370), 5: (360, 510), 6: (490, 615), 7: (600, 720), 8: (700, 815),
    9: (800, 915), 10: (900, 998), 11: (990, 1140), 12: (1130, 1240), 13: (1230, 1355), 14: (1345, 1476), 15: (1470, 1630),
    16: (1620, 1760), 17: (1740, 1880), 18: (1870, 2000), 19: (1985, 2010), 20: (2000, 2145), 21: (2125, 2245), 22: (2240, 2385),
    23: (2365, 2500), 24: (2490, 2610), 25: (2600, 2770), 26: (2745, 2905), 27: (2890, 3055), 28: (3045, 3205), 29: (3195, 3365),
    30: (3355, 3545),
}  # fmt: skip
FIRST_OF_VOTES = 18

HEAD = """\
# Session of the General Assembly; no resolution of it has a lower number, none a higher one; least and greatest number that the data show
# ("-": none). The ranges: general knowledge, in agreement with the data. Least and greatest: dgrtwo/unvotes (votes, from the eighteenth
# session on), addresses in United Nations documents of 2020 to 2025. Made by tools/make_general_assembly.py from {count} pairs.
"""
_SYMBOL = re.compile(r"A/RES/(\d{1,4})(?:%20| )?\(([IVX]{1,6})\)", re.IGNORECASE)


def main(votes: Path, more: list[Path], target: Path) -> None:
    """Write the table."""
    seen: dict[int, set[int]] = {session: set() for session in RANGES}
    for line in votes.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if FIRST_OF_VOTES <= row["session"] <= max(RANGES):
            _add(seen, row["session"], row["number"])
    for path in more:
        for found in _SYMBOL.finditer(path.read_text(encoding="utf-8")):
            session = roman(found[2].upper())
            if session in RANGES:
                _add(seen, session, int(found[1]))
    lines = [f"{s}\t{a}\t{b}\t{min(seen[s], default='-')}\t{max(seen[s], default='-')}\n" for s, (a, b) in RANGES.items()]
    target.write_text(HEAD.format(count=sum(map(len, seen.values()))) + "".join(lines), encoding="utf-8")


def _add(seen: dict[int, set[int]], session: int, number: int) -> None:
    first, last = RANGES[session]
    if not first <= number <= last:
        raise SystemExit(f"A/RES/{number}, session {session}: the table has {first} to {last}")
    seen[session].add(number)


if __name__ == "__main__":
    facts = Path(__file__).parents[1] / "src/citator/facts"
    main(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]], facts / "general_assembly.tsv")
