"""A UN document's own symbols, as its cover prints them: above or beside "Distr.", under the organization's name.

The masthead is described in the United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual.
"""

from __future__ import annotations

import re
from typing import Final

from citator.systems.un_documents.grammar import symbols

__all__ = ["own_symbols"]

_HEAD: Final = 600  # characters in which the masthead stands
_DISTRIBUTION: Final = re.compile(r"\bDistr(?:\.|ibution|ución)", re.IGNORECASE)
_NAME: Final = re.compile(r"United\s+Nations|Nations\s+Unies|Naciones\s+Unidas|Организация\s+Объединенных\s+Наций", re.IGNORECASE)


def own_symbols(text: str) -> tuple[str, ...]:
    """The symbols of the document itself, in canonical spelling, each half of a joint one; () where the text has no UN masthead.

    >>> own_symbols("United Nations A/79/989-S/2025/511\\n\\nGeneral Assembly Distr.: General\\n\\nSee A/79/1.")
    ('A/79/989', 'S/2025/511')
    >>> own_symbols("The United Nations published A/79/989.")
    ()
    """
    distribution = _DISTRIBUTION.search(text, 0, _HEAD)
    if distribution is None or not _NAME.search(text, 0, _HEAD):
        return ()
    found: dict[str, None] = {}
    for symbol in symbols(text[: distribution.start()]):
        found.update(dict.fromkeys(symbol.halves or (symbol.value,)))
    return tuple(found)
