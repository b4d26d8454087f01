"""Sales numbers of publications of the United Nations: language or languages, year, category, subcategory, number in it.

E.96.IV.13 · C.02.II.A.7 · E/F.92.IV.3 · GV.E.95.0.7 (of the office at Geneva) · 1949.X.1, 63.VIII.1 (to the sixties, without a language).
https://research.un.org/en/docs/publications
"""

from __future__ import annotations

from typing import Final

__all__ = ["SALES_NUMBER", "SOLD_AS"]

SALES_NUMBER: Final = (
    r"(?:(?:GV\.)?[A-Z](?:/[A-Z]){0,3}\.)?(?:19\d\d|20\d\d|\d\d)\.(?:[IVXL]{1,5}|0)(?:\.[A-Z](?:/[A-Z])?)?(?:\.\d{1,3})(?![\w/])"
)
"""The number itself, as a pattern."""

SOLD_AS: Final = rf"Sales\sNo\.?\s?(?P<number>{SALES_NUMBER})"
"""The number behind its words in English, as a pattern with the group ``number``."""
