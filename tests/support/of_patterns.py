"""Texts in the shape of a regular expression, made from its parts: cheap, the same in every run, and not held against the pattern.

Hypothesis makes them too (``from_regex``), but keeps only what matches the whole pattern: of one that looks behind itself it makes
hundreds and keeps none, so that nothing is tested. Here what a pattern looks at is written too, and the caller sees what matches.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

_LETTERS: Final = "aehinorstuzABMRSéüßñçø"
_OF_CLASS: Final = {"DIGIT": "0123456789", "SPACE": "  \n", "WORD": f"{_LETTERS}0123456789_"}
_ANY: Final = f"{_LETTERS}0123456789 .,;:()/-–’\n"
_MOST: Final = 3  # more times than at least is what may be repeated


def texts_like(pattern: re.Pattern[str], count: int) -> Iterator[str]:
    """So many texts; each has the parts of the pattern in their order, between blanks, brackets or lines."""
    parsed = re._parser.parse(pattern.pattern, pattern.flags)  # type: ignore[attr-defined]  # the parser has no public name
    for seed in range(count):
        made = "".join(_Writer(random.Random(seed), bool(pattern.flags & re.IGNORECASE)).of(parsed))
        before, after = random.Random(-seed - 1).choice([("", ""), (" ", " "), ("\n", "\n"), ("see ", ", p. 3"), ("(", ")"), ("A. ", ".")])
        yield f"{before}{made}{after}"


class _Writer:
    """Writes one text; remembers its groups, for what refers to them."""

    def __init__(self, chance: random.Random, either_case: bool) -> None:
        self._chance, self._either_case = chance, either_case
        self._groups: dict[int, str] = {}

    def of(self, parts: Any) -> Iterator[str]:
        """The text of each part."""
        for at, (operation, given) in enumerate(parts, 1):
            if str(operation) == "ASSERT" and given[0] > 0:  # what is to come is written by the parts that follow, where any do
                yield self._all(given[1]) if at == len(parts) else ""
            else:
                write: Callable[[Any], str] = getattr(self, f"_{operation!s}".lower())
                yield write(given)

    def _all(self, parts: Any) -> str:
        return "".join(self.of(parts))

    def _literal(self, code: int) -> str:
        letter = chr(code)
        turned = letter.swapcase() if self._either_case and self._chance.random() < 0.2 else letter
        return turned if len(turned) == 1 else letter

    def _not_literal(self, code: int) -> str:
        return self._chance.choice([letter for letter in _ANY if letter != chr(code)])

    def _any(self, _: None) -> str:
        return self._chance.choice(_ANY[:-1])

    def _in(self, allowed: Any) -> str:
        if str(allowed[0][0]) == "NEGATE":
            return self._chance.choice([letter for letter in _ANY if not any(map(_holds(letter), allowed[1:]))] or ["¶"])
        operation, given = self._chance.choice(allowed)
        match str(operation):
            case "LITERAL":
                return self._literal(given)
            case "RANGE":
                return self._literal(self._chance.randint(*given))
            case _:
                return self._category(given)

    def _category(self, name: Any) -> str:
        _, _, words = str(name).partition("_")
        if words.startswith("NOT_"):
            return self._chance.choice([letter for letter in _ANY if letter not in _OF_CLASS[words[4:]]])
        return self._chance.choice(_OF_CLASS[words])

    def _branch(self, given: Any) -> str:
        return self._all(self._chance.choice(given[1]))

    def _subpattern(self, given: Any) -> str:
        number, flags, _, parts = given
        outside, self._either_case = self._either_case, self._either_case or bool(flags & re.IGNORECASE)
        text = self._all(parts)
        self._either_case = outside
        if number is not None:
            self._groups[number] = text
        return text

    def _groupref(self, number: int) -> str:
        return self._groups.get(number, "")

    def _groupref_exists(self, given: Any) -> str:
        number, yes, no = given
        return self._all(yes if number in self._groups else no or ())

    def _atomic_group(self, parts: Any) -> str:
        return self._all(parts)

    def _max_repeat(self, given: Any) -> str:
        least, most, parts = given
        return "".join(self._all(parts) for _ in range(self._chance.randint(least, min(int(most), least + _MOST))))

    _min_repeat = _possessive_repeat = _max_repeat

    def _at(self, _: Any) -> str:
        return ""

    def _assert(self, given: Any) -> str:
        return self._all(given[1])

    def _assert_not(self, _: Any) -> str:
        return ""

    def _failure(self, _: Any) -> str:
        return ""


def _holds(letter: str) -> Callable[[Any], bool]:
    def holds(part: Any) -> bool:
        operation, given = part
        match str(operation):
            case "LITERAL":
                return chr(given) == letter
            case "RANGE":
                return bool(given[0] <= ord(letter) <= given[1])
            case _:
                _, _, words = str(given).partition("_")
                of_class = {"DIGIT": letter.isdigit(), "SPACE": letter.isspace(), "WORD": letter.isalnum() or letter == "_"}
                return not of_class[words[4:]] if words.startswith("NOT_") else of_class[words]

    return holds
