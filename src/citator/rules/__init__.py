"""Rules: pure functions from what was seen to verdicts and findings. Every finding has a code, as a linter's have.

``S`` structure of the notes · ``I`` identifier · ``C`` consistency inside the document · ``L`` link · ``M`` match with an
authority · ``Q`` quotation. The docstring of a rule is what ``citator explain CODE`` prints: what it means, an example, what
to do. Modules of this folder are walked; a rule is registered nowhere else.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from citator.errors import PluginError
from citator.model import Examined, Finding, Severity, Work

__all__ = ["Rule", "find_rule", "judge_document", "judge_work", "rule", "rules"]

_CODE: Final = re.compile(r"``(.+?)``", re.DOTALL)


@dataclass(frozen=True)
class Rule:
    """A rule: its code, its name in findings, its usual severity, and the function that applies it.

    ``subject`` is what the function is given: "document" (an ``Examined`` and a ``Context``), "work" (a ``Work``) or "watch" (two
    observations of one address, for :mod:`citator.watch`). A rule on
    documents that is also decided by what the network brought has ``on_work`` besides.
    """

    code: str
    name: str
    severity: Severity
    subject: str
    apply: Callable[..., Iterator[Finding]]
    on_work: Callable[[Work], Iterator[Finding]] | None = None

    @property
    def manual(self) -> str:
        """What ``citator explain`` prints; what is to be written so stands in quotation marks."""
        return _CODE.sub(r"“\1”", inspect.cleandoc(self.apply.__doc__ or ""))

    @property
    def about(self) -> str:
        """The first sentences of the manual, in one line: what it finds."""
        return " ".join(self.manual.partition("\n\n")[0].split())

    def finding(self, message: str, *, severity: Severity | None = None, **place: Any) -> Finding:
        """A finding of this rule."""
        return Finding(self.code, self.name, severity or self.severity, message, **place)


def rule(
    code: str,
    name: str,
    severity: Severity,
    subject: str = "document",
    on_work: Callable[[Work], Iterator[Finding]] | None = None,
) -> Callable[[Callable[..., Iterator[Finding]]], Rule]:
    """Make a rule of a function; inside it, its own name is the :class:`Rule`, whose ``finding`` builds its findings."""
    return lambda apply: Rule(code, name, severity, subject, apply, on_work)


def judge_document(examined: Examined, context: Any) -> list[Finding]:
    """Every finding on a document that needs no network, in the order of their places."""
    found = [finding for one in rules() if one.subject == "document" for finding in one.apply(examined, context)]
    return sorted(found, key=lambda finding: (finding.start, finding.end, finding.code))


def judge_work(work: Work) -> list[Finding]:
    """Every finding that follows from what the network brought on a work; without a place, which the caller knows."""
    found: list[Finding] = []
    for one in rules():
        apply = one.apply if one.subject == "work" else one.on_work
        if apply is not None:
            found += apply(work)
    return found


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by code. Raises :class:`PluginError` where two share a code or a name."""
    found: dict[str, Rule] = {}
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        for value in vars(module).values():
            if isinstance(value, Rule):
                other = found.setdefault(value.code, value)
                if other is not value:
                    raise PluginError(f"rule {value.code}: both {other.name} and {value.name}")
    names = [one.name for one in found.values()]
    for name in names:
        if names.count(name) > 1:
            raise PluginError(f"rule name {name}: used twice")
    return tuple(sorted(found.values(), key=lambda one: one.code))


def find_rule(code_or_name: str) -> Rule | None:
    """The rule with that code or name.

    >>> find_rule("C003").name
    'link-mismatch'
    """
    wanted = code_or_name.strip()
    return next((one for one in rules() if wanted.upper() == one.code or wanted.lower() == one.name), None)
