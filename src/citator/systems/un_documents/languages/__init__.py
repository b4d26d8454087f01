"""The words for resolutions, decisions and the bodies that adopt them, one table for each official language.

A table holds patterns, and no more: how they are put together is said once, in :mod:`citator.systems.un_documents.prose`.
Official sources: the United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual, and UNTERM,
https://unterm.un.org, for the names of the bodies.
"""

from __future__ import annotations

from citator.systems.un_documents.languages.arabic import ARABIC
from citator.systems.un_documents.languages.chinese import CHINESE
from citator.systems.un_documents.languages.english import ENGLISH
from citator.systems.un_documents.languages.french import FRENCH
from citator.systems.un_documents.languages.russian import RUSSIAN
from citator.systems.un_documents.languages.spanish import SPANISH
from citator.systems.un_documents.languages.table import Words

__all__ = ["LANGUAGES", "Words"]

LANGUAGES: tuple[Words, ...] = (ENGLISH, FRENCH, SPANISH, RUSSIAN, ARABIC, CHINESE)
