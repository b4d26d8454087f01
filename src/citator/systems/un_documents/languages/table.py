"""What a table of the words of one language holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Words"]


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns of one language. ``stems`` match in small letters: a text without any of them names no resolution in it.

    ``bodies`` are the full names (keyed by the English name), ``short`` those that need completing ("the Assembly"). ``kinds`` are the
    words for resolution and decision, of which ``decision`` matches the latter; ``draft`` stands before them; ``initials`` are the
    small letters with which either begins, where capitals are told from them. ``between`` joins kind and body ("of the"), ``number`` is
    the sign for "No.". ``joint`` separates the numbers of a list; ``dated`` leads from a number to its date; ``by`` leads from a number
    to the body behind it, and ``other`` is what may stand there and is no body of ours. ``pinpoint`` is a place in a resolution,
    between two numbers of a list. ``foreign`` names others who adopt what is called so, ``rivals`` those of them that number as bodies
    of the United Nations do, ``within`` what stands before a resolution that is a part of the document named before it, and ``whose``
    what makes an unnamed body that of the sentence ("its"). ``records`` is the title of the Official Records, ``united_nations`` what
    may stand before and behind the name of a body. ``behind`` says that the number comes before the kind.
    """

    code: str
    stems: tuple[str, ...]
    bodies: Mapping[str, str]
    short: Mapping[str, str]
    kinds: str
    decision: str
    draft: str
    between: str
    number: str
    joint: str
    dated: str
    by: str
    other: str
    pinpoint: str
    foreign: str
    rivals: str
    within: str
    whose: str
    records: str = r"(?!)"
    abbreviated: Mapping[str, str] = field(default_factory=dict)
    behind: bool = False
    initials: str = ""
    united_nations: tuple[str, str] = ("", "")
