"""Papers and decisions that are called again by what they are or whose: "Letter from Weir to Brook, supra note 3", "BGH, a.a.O."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citator.model import Citation
from citator.parsing.chains.memory import Memory, family_of, whole_name
from citator.parsing.kinds.shorts import head_of_short
from citator.text.names import parse_name
from citator.text.titles import title_words

__all__ = ["by_its_note", "by_one_alone", "by_what_it_is", "made_first"]

_PAPER = re.compile(
    r"(?:[A-Z][a-z]+\s)?(?:Letters?|E-?mails?|Memorandum|Memo|Telegram|Interview|Brief|Statement|Declaration|Affidavit|(?:Press|News)\sRelease|"
    r"Complaint|Transcript|Testimony|Speech|Remarks|Petition|Motion|Order|Opposition|Answer|Indictment|Opinion|Symposium|"
    r"Colloquium|Foreword|Lecture|Commentary|Response)\b"
)
_SENT = re.compile(r"(?:\w+\s)?(?:Letter|E-?mail|Memorandum|Memo|Telegram)\sfrom\s(?P<by>[^,;]{2,60}?)(?:\sto\s(?P<to>[^;]{2,80}))?$")
_ASKED = re.compile(r"(?:\w+\s)?Interview\s(?:with|of|by)\s(?P<by>[^,;]{2,60})$")
_SENT_KINDS = ("letter", "personal_communication")


def by_what_it_is(short: Citation, there: Sequence[Citation]) -> list[Citation]:
    """Those of the note that a short form names which begin with its words, or are the letter or interview between the people it names.

    What was filed in a case is cited with the case: its own words are only in the text of the citation.
    """
    head = head_of_short(short.raw)
    if not _PAPER.match(head):
        return []
    words = title_words(head)
    begun = [one for one in there if title_words(one.raw[: len(head) + 20])[: len(words)] == words]
    sent, asked = _SENT.fullmatch(head), _ASKED.fullmatch(head)
    if begun or not (sent or asked):
        return begun
    if asked:
        return [one for one in there if one.type == "interview" and _is_one(asked["by"], one, "author")]
    kind = [one for one in there if one.type in _SENT_KINDS and sent is not None and _is_one(sent["by"], one, "author")]
    return [one for one in kind if sent is not None and (not sent["to"] or _is_one(sent["to"], one, "recipient"))]


def _is_one(words: str, full: Citation, role: str) -> bool:
    """Whether the last word of a name is the family name of who wrote the full one or had it."""
    last = title_words(family_of(parse_name(words.partition(", ")[0])))[-1:]
    return any(title_words(family_of(name))[-1:] == last for name in full.record.names(role))


def by_one_alone(short: Citation, found: list[Citation]) -> list[Citation]:
    """Of works that fit one family name those by nobody else, where the others name it behind another: "Weir" is none of "Brook & Weir"."""
    names = short.record.names("author")
    if len(names) != 1 or len(found) < 2:
        return found
    alone = [one for one in found if len(one.record.names("author")) == 1]
    others = [one.record.names("author") for one in found if one not in alone]
    family = family_of(names[0])
    return alone if alone and all(theirs and family_of(theirs[0]) != family for theirs in others) else found


def made_first(short: Citation, found: list[Citation], memory: Memory) -> list[Citation]:
    """Of what a court's name fits the works that it made, where there are some: its decisions are called so where there are none, all
    those of which it may be said.
    """
    if not found or not (court := _court_alone(short)):
        return found
    decided = [one for one in found if title_words(memory.root(one).record.text("authority")) == court]
    if not decided or len(decided) < len(found):
        return [one for one in found if one not in decided]
    others = [one for theirs, one in memory.courts.items() if not theirs or (theirs[: len(court)] == court and theirs != court)]
    return [*others, *decided, *filter(None, [memory.issued.get(court)])]


def by_its_note(short: Citation, found: list[Citation], there: Sequence[Citation]) -> list[Citation]:
    """What was found by name where the note that is given cites nothing of it: of a court, which has made many, only what is there."""
    court = _court_alone(short) if short.record.text("references") else ()
    if not court or all(title_words(one.record.text("authority")) != court for one in found):
        return found
    return [one for one in found if one.note in {other.note for other in there}]


def _court_alone(short: Citation) -> tuple[str, ...]:
    """The words of the only name of a short form that has no title: of a court, if that has made decisions."""
    names = short.record.names("author")
    return whole_name(names[0]) if len(names) == 1 and not short.record.text("title") else ()
