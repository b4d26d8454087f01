"""What a catalogue is asked in words: those of titles and names, without anything that has a meaning in a language of queries."""

from __future__ import annotations

import re
from typing import Final

from citator.model import Record
from citator.text.titles import split_title
from citator.text.volumes import without_volume

__all__ = ["title_and_author", "words"]

_WORD: Final = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")


def words(value: str, most: int = 20) -> list[str]:
    """The first words of a title or name, without marks that could mean something in a language of queries.

    >>> words("The river: “a history” (AND more)")
    ['The', 'river', 'a', 'history', 'AND', 'more']
    """
    return _WORD.findall(re.sub(r"<[^<>]{1,100}>", " ", value))[:most]


def title_and_author(record: Record, title: int, author: int) -> tuple[list[str], list[str]]:
    """The first words of the main title (as many as ``title``) and of the name of the first author, or of the editor where there is none.

    That is what catalogues of books are asked by: their subtitles are often left out, and who else wrote a book too.

    >>> title_and_author(Record.from_csl({"title": "The river: a history", "editor": [{"family": "van Dam", "given": "Jo"}]}), 15, 3)
    (['The', 'river'], ['van', 'Dam'])
    """
    names = record.names("author") or record.names("editor")
    return words(split_title(without_volume(record.text("title")))[0], title), words(
        names[0].family or names[0].literal, author
    ) if names else []
