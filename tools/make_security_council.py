"""Makes ``src/citator/facts/security_council.tsv``: the first and last resolution of the Security Council in each year.

    python tools/make_security_council.py sc_resolutions.jsonl [mentions_linked.jsonl ga_footnotes.jsonl]

Security Council resolutions are numbered through since 1946, so the number of the last one of each year tells the year of all of them.
``LAST`` was written down from general knowledge, not copied from a publication, and is no proof by itself. The rows of the first
file (``{"number", "year"}``) and the symbols that addresses in the other files name ("S/RES/2231(2015)") are: their least and greatest
number of each year go into the table too. A row of the first file that disagrees with ``LAST`` stops the script; an address that does is
told and left out.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

LAST = {
    1946: 15, 1947: 37, 1948: 66, 1949: 78, 1950: 89, 1951: 96, 1952: 98, 1953: 103, 1954: 106, 1955: 110, 1956: 121, 1957: 126,
    1958: 131, 1959: 132, 1960: 160, 1961: 170, 1962: 177, 1963: 185, 1964: 199, 1965: 219, 1966: 232, 1967: 244, 1968: 262, 1969: 275,
    1970: 291, 1971: 307, 1972: 324, 1973: 344, 1974: 366, 1975: 384, 1976: 402, 1977: 422, 1978: 443, 1979: 461, 1980: 484, 1981: 499,
    1982: 529, 1983: 545, 1984: 559, 1985: 580, 1986: 593, 1987: 606, 1988: 626, 1989: 646, 1990: 683, 1991: 725, 1992: 799, 1993: 892,
    1994: 969, 1995: 1035, 1996: 1092, 1997: 1146, 1998: 1219, 1999: 1284, 2000: 1334, 2001: 1386, 2002: 1454, 2003: 1521, 2004: 1580,
    2005: 1651, 2006: 1738, 2007: 1794, 2008: 1859, 2009: 1907, 2010: 1966, 2011: 2032, 2012: 2085, 2013: 2132, 2014: 2195, 2015: 2259,
    2016: 2336, 2017: 2397, 2018: 2451, 2019: 2503, 2020: 2560, 2021: 2617, 2022: 2671, 2023: 2721, 2024: 2767,
}  # fmt: skip

HEAD = """\
# Year; first and last resolution of the Security Council in it; least and greatest number that the data show for it ("-": none).
# First and last: general knowledge, in agreement with the data. Least and greatest: SeanFobbe/cr-unsc and UniteIdeas/
# Security-Council-Resolution-References-Arcs- (to 2011), addresses in United Nations documents of 2020 to 2025 (later years).
# Made by tools/make_security_council.py from {count} pairs of number and year.
"""
_SYMBOL = re.compile(r"(?:undocs\.org|docs\.un\.org)/(?:en/)?S/RES/(\d+)(?:%20| )?\((\d{4})\)", re.IGNORECASE)


def main(source: Path, more: list[Path], target: Path) -> None:
    first = {year: LAST.get(year - 1, 0) + 1 for year in LAST}
    seen: dict[int, set[int]] = {year: set() for year in LAST}
    for line in source.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        year, number = row["year"], row["number"]
        if not first[year] <= number <= LAST[year]:
            raise SystemExit(f"{row['symbol']}: the table has {year}: {first[year]} to {LAST[year]}")
        seen[year].add(number)
    for path in more:
        for found in _SYMBOL.finditer(path.read_text(encoding="utf-8")):
            number, year = int(found[1]), int(found[2])
            if year in LAST and first[year] <= number <= LAST[year]:
                seen[year].add(number)
            elif year in LAST:
                print(f"left out: {found[0]}")
    lines = [f"{y}\t{first[y]}\t{LAST[y]}\t{min(seen[y], default='-')}\t{max(seen[y], default='-')}\n" for y in sorted(LAST)]
    count = sum(map(len, seen.values()))
    target.write_text(HEAD.format(count=count) + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]], Path(__file__).parents[1] / "src/citator/facts/security_council.tsv")
