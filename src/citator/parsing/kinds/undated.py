"""What an imprint has in place of its year: "forthcoming", "n.d.", "im Druck"."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["UNDATED_IMPRINT"]

UNDATED_IMPRINT: Final = re.compile(
    r",?\s(?:forthcoming|in press|n\.\s?d\.|undated|no date|s\.\s?[da]\.|o\.\s?J\.|(?:im|in) (?:Druck|Erscheinen)|sous presse|à paraître|"
    r"en prensa|in corso di (?:stampa|pubblicazione))\)",
    re.IGNORECASE,
)
"""Such words before the bracket that closes the imprint."""
