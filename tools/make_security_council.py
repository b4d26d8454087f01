"""Makes ``src/citator/facts/security_council.tsv``: the first and last resolution of the Security Council in each year.

    python tools/make_security_council.py sc_resolutions.jsonl

Security Council resolutions are numbered through since 1946, so the number of the last one of each year tells the year of all of
them. The list below is that of the Council's own pages "Resolutions adopted by the Security Council in YEAR"
(https://main.un.org/securitycouncil/en/content/resolutions-0). Each line of the input (``{"number", "year"}``: resolutions with the year
in their symbol) must agree with it; the script stops at the first that does not.
"""

from __future__ import annotations

import json
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
# First and last resolution of the Security Council in each year.
# Source: the Council's pages "Resolutions adopted by the Security Council in YEAR"; checked against {count} resolutions with their year.
# Made by tools/make_security_council.py
"""


def main(source: Path, target: Path) -> None:
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    first = {year: LAST.get(year - 1, 0) + 1 for year in LAST}
    for row in rows:
        year, number = row["year"], row["number"]
        if not first[year] <= number <= LAST[year]:
            raise SystemExit(f"{row['symbol']}: the table has {year}: {first[year]} to {LAST[year]}")
    lines = [f"{year}\t{first[year]}\t{LAST[year]}\n" for year in sorted(LAST)]
    target.write_text(HEAD.format(count=len(rows)) + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parents[1] / "src/citator/facts/security_council.tsv")
