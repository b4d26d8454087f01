"""What stands inside the paragraphs of reStructuredText: note references, links, emphasis (specification, "Inline Markup")."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from citator.formats.readers.rst.blocks import SIMPLE, Target
from citator.text.clean import Edit

__all__ = ["Inline", "read_inline"]

_INLINE: Final = re.compile(
    rf"""(?P<literal>``(?=\S)(?P<code>(?:[^`]|`(?!`)){{1,1000}}?)(?<=\S)``)
    |\[(?P<label>\d{{1,6}}|\#(?:{SIMPLE})?|\*|{SIMPLE})\](?P<mark>_)
    |(?P<target>_`(?=\S)(?P<named>[^`]{{1,400}})`)
    |(?::(?P<role>[^\W_](?:[-_.:+]?[^\W_]){{0,60}}):)?`(?=[^\s`])(?P<phrase>(?:[^`\\]|\\.){{1,1000}})(?<=\S)`(?P<tail>__?|:[\w.:+-]{{1,40}}:)?
    |\|(?P<substitution>[^|\s](?:[^|]{{0,98}}[^|\s])?)\|(?P<linked>__?)?
    |\*\*(?=\S)(?P<strong>(?:[^*\\]|\\.|\*(?!\*)){{1,1000}}?)(?<=\S)\*\*
    |\*(?=[^\s*])(?P<emphasis>(?:[^*\\]|\\.){{1,1000}})(?<=\S)\*
    |(?<![\w\\])(?P<word>{SIMPLE})(?P<leads>__?)(?![\w])
    |\\(?P<escaped>.)""",
    re.VERBOSE | re.DOTALL,
)
_EMBEDDED: Final = re.compile(r"(?s)(?P<words>.*?)\s*<(?P<address>[^<>]{1,2000})>")
_BEFORE: Final = "'\"([{<-/:"
_AFTER: Final = "'\")]}>-/:.,;!?\\"
_ROLES: Final = {"pep": ("PEP ", "https://peps.python.org/pep-{:04d}"), "rfc": ("RFC ", "https://tools.ietf.org/html/rfc{}.html")}


@dataclass(slots=True)
class Inline:
    """Everything found. ``references`` lead to a name ("" is the next anonymous target), ``links`` to an address."""

    edits: list[Edit] = field(default_factory=list)
    marks: list[tuple[str, int, int]] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    references: list[tuple[int, int, str]] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)


def read_inline(text: str, prose: Iterator[tuple[int, int]], substitutions: dict[str, str]) -> Inline:
    """What stands in the paragraphs ``prose`` of ``text``."""
    out = Inline()
    for start, end in prose:
        at = start
        while found := _INLINE.search(text, at, end):
            at = found.end()
            if found["escaped"] is not None:
                out.edits.append((found.start(), at, "" if found["escaped"].isspace() else found["escaped"]))
            elif not _opens(text, found.start(), start) or not _closes(text, at, end):
                at = found.start() + 1 if found["word"] is None else at
            else:
                _take(found, out, substitutions)
    return out


def _opens(text: str, at: int, start: int) -> bool:
    """Whether inline markup can begin here (recognition rules 6 and 7)."""
    if at == start:
        return True
    before = text[at - 1]
    if before.isspace() or before in _BEFORE:
        return True
    return not before.isascii() and unicodedata.category(before) in ("Ps", "Pi", "Pf", "Pd", "Po")


def _closes(text: str, at: int, end: int) -> bool:
    if at >= end or text[at].isspace() or text[at] in _AFTER:
        return True
    return not text[at].isascii() and unicodedata.category(text[at]) in ("Pe", "Pf", "Pi", "Pd", "Po")


def _take(found: re.Match[str], out: Inline, substitutions: dict[str, str]) -> None:
    start, end = found.span()
    if found["mark"]:
        out.marks.append((found["label"], start, end))
        out.edits.append((start, end, ""))
    elif found["literal"]:
        out.code.append((start, end))
        _unwrap(out, start, *found.span("code"), end)
    elif found["target"]:
        _unwrap(out, start, *found.span("named"), end)
        out.targets.append(Target(" ".join(found["named"].lower().split())))
    elif found["phrase"] is not None:
        _phrase(found, out)
    elif found["substitution"]:
        name = " ".join(found["substitution"].lower().split())
        out.edits.append((start, end, substitutions.get(name, "")))
        if found["linked"]:
            out.references.append((start, end, "" if found["linked"] == "__" else name))
    elif found["word"]:
        _unwrap(out, start, *found.span("word"), end)
        out.references.append((*found.span("word"), "" if found["leads"] == "__" else found["word"].lower()))
    else:
        _unwrap(out, start, *found.span("strong" if found["strong"] is not None else "emphasis"), end)


def _unwrap(out: Inline, start: int, left: int, right: int, end: int) -> None:
    """Takes the signs around ``[left, right)`` away."""
    out.edits += [(start, left, ""), (right, end, "")]


def _phrase(found: re.Match[str], out: Inline) -> None:
    start, end = found.span()
    left, right = found.span("phrase")
    embedded = _EMBEDDED.fullmatch(found["phrase"])
    role = (found["role"] or "").rpartition(":")[2]
    if found["tail"] in ("_", "__"):
        if embedded:
            address = embedded["address"]
            words = (
                (left, left + len(embedded["words"]))
                if embedded["words"]
                else (left + embedded.start("address"), left + embedded.end("address"))
            )
            _unwrap(out, start, *words, end)
            if address.endswith("_") and "://" not in address:
                out.references.append((*words, " ".join(address[:-1].lower().split())))
            else:
                joined = re.sub(r"\\(.)|\s", r"\1", address)
                out.links.append((*words, joined))
                out.targets.append(Target(" ".join(embedded["words"].lower().split()), joined))
            return
        _unwrap(out, start, left, right, end)
        out.references.append((left, right, "" if found["tail"] == "__" else " ".join(found["phrase"].lower().split())))
        return
    number = re.fullmatch(r"(\d{1,5})(#\S+)?", found["phrase"])
    if role in _ROLES and number:
        before, form = _ROLES[role]
        out.edits += [(start, left, before), (right, end, "")]
        out.links.append((start, end, form.format(int(number[1])) + (number[2] or "")))
    elif embedded and found["role"]:
        words_end = left + len(embedded["words"])
        _unwrap(out, start, left, words_end or right, end)
    else:
        _unwrap(out, start, left, right, end)
        if role in ("code", "math", "samp", "kbd", "file"):
            out.code.append((start, end))
