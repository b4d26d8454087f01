"""What an identifier is the number of: one work, a book with its chapters, a whole series, a proceeding, a thing of one date.

ISSN: ISO 3297 (a serial as a whole). ISBN: ISO 2108 (a publication, whose parts have none of their own). Numbers of applications and
cases stay the same from the first order to the last judgment; a section of a code is dated by the edition that was used.
"""

from __future__ import annotations

from typing import Final

__all__ = ["OF_A_BOOK", "OF_ONE_DATE", "OF_ONE_DOCUMENT", "names_the_work"]

OF_A_SERIES: Final = frozenset(("issn",))
OF_A_BOOK: Final = frozenset(("isbn", "un_sales_number", "oclc"))
OF_ONE_DATE: Final = frozenset(
    "un_symbol doi arxiv pmid pmcid hrw amnesty_index crisis_group coe_document osce_document oas_document oas_resolution iachr iacthr "
    "celex ecli neutral_citation law_report reporter us_law us_statutes_at_large us_federal_register special_procedures general_comment "
    "un_press_release un_sales_number isbn ssrn icj_report echr_report itlos_report achpr oic_document au_document".split()
)
"""Identifiers whose thing was issued once: two dates beside one of them cannot both be right."""
OF_ONE_DOCUMENT: Final = frozenset(
    "un_symbol un_press_release general_comment special_procedures coe_document osce_document oas_document oas_resolution oic_document "
    "au_document amnesty_index crisis_group celex ecli us_law us_bill us_federal_register arxiv".split()
)
"""Official numbers that name documents one by one: two of one kind are two documents, however alike these are titled."""


def names_the_work(scheme: str, *, part: bool) -> bool:
    """Whether two citations with one identifier of ``scheme`` are of one work; ``part`` says that a chapter or an article is cited.

    >>> names_the_work("isbn", part=False), names_the_work("isbn", part=True), names_the_work("issn", part=False)
    (True, False, False)
    """
    return scheme not in OF_A_SERIES and not (part and scheme in OF_A_BOOK)
