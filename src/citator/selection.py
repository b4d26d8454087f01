"""Which findings are told, and which of them can fail a run: ``--select``, ``--ignore``, the ignore file, the baseline.

``.citatorignore`` stands in the working folder, one line for each thing to be left alone: a code or name of a finding, a
citation key, or an address (a ``*`` stands for anything). After it, ``until 2027-01-31`` makes it expire, and what follows ``#`` is
the reason::

    http://intranet.example.org/*   until 2027-01-31   # reachable from the office only
    C008                                               # house style leaves the year out
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from fnmatch import fnmatchcase
from pathlib import Path

from citator.config import Settings
from citator.errors import ConfigError
from citator.model import Examined, Finding, Report, Work
from citator.rules import find_rule

__all__ = ["Selected", "codes", "fingerprint", "select"]

IGNORE_FILE = ".citatorignore"


@dataclass(frozen=True, slots=True)
class Selected:
    """The report with the findings that are to be told (marked, where there is a baseline), and those of them that it does not have."""

    report: Report
    new: tuple[Finding, ...]


def select(report: Report, settings: Settings, folder: Path | None = None) -> Selected:
    """Leave out the findings that the settings and the ignore file (in ``folder``, else the working folder) exclude.

    Raises :class:`ConfigError` naming a code that does not exist, a line of the ignore file or a baseline that can't be read.
    """
    wanted = codes(settings.select, "select")
    unwanted = codes(settings.ignore, "ignore")
    ignored = _ignore_file((folder or Path.cwd()) / IGNORE_FILE)
    works = {work.id: work for work in report.works}

    def keep(finding: Finding) -> bool:
        if (wanted and finding.code not in wanted) or finding.code in unwanted:
            return False
        return not any(matches(finding, works.get(finding.work or "")) for matches in ignored)

    sources = tuple(
        replace(one, findings=tuple(filter(keep, one.findings))) if isinstance(one, Examined) else one for one in report.sources
    )
    kept_codes = {(finding.work, finding.code) for one in sources if isinstance(one, Examined) for finding in one.findings}
    kept = replace(
        report,
        sources=sources,
        works=tuple(
            replace(work, findings=tuple(code for code in work.findings if (work.id, code) in kept_codes)) for work in report.works
        ),
    )
    if settings.baseline is not None:
        known = _baseline(settings.baseline)
        kept = replace(kept, sources=tuple(_held_against(one, known) if isinstance(one, Examined) else one for one in kept.sources))
    return Selected(kept, tuple(finding for one in kept.examined for finding in one.findings if not finding.known))


def _held_against(one: Examined, known: frozenset[tuple[str, str, str]]) -> Examined:
    source, text = one.document.source, one.document.text
    marked = (replace(finding, known=fingerprint(source, text, finding) in known) for finding in one.findings)
    return replace(one, findings=tuple(marked))


def fingerprint(source: str, text: str, finding: Finding) -> tuple[str, str, str]:
    """What makes a finding the same one in a later run: its document, its name, and the words it is about, wherever they stand."""
    return Path(source).name, finding.name, " ".join(text[finding.start : finding.end].split())


def codes(given: Iterable[str], option: str) -> frozenset[str]:
    """The codes of findings that are given by code or name. Raises :class:`ConfigError` naming the option and what is none."""
    known = set()
    for code in given:
        found = find_rule(code)
        if found is None:
            raise ConfigError(f"{option}: {code!r} is no finding; citator rules lists them")
        known.add(found.code)
    return frozenset(known)


_LINE = re.compile(r"(?P<what>\S+)(?:\s+until\s+(?P<until>\d{4}-\d\d-\d\d))?\s*")


def _ignore_file(path: Path) -> list[Callable[[Finding, Work | None], bool]]:
    if not path.is_file():
        return []
    matchers = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        entry = re.split(r"(?:^|\s)#", line, maxsplit=1)[0].strip()
        if not entry:
            continue
        match = _LINE.fullmatch(entry)
        try:
            until = date.fromisoformat(match["until"]) if match and match["until"] else None
        except ValueError:
            match = None
        if match is None:
            raise ConfigError(f"{path}: line {number}: not of the form «WHAT until YYYY-MM-DD # reason»")
        if until is None or until >= datetime.now(UTC).date():
            matchers.append(_matcher(match["what"]))
    return matchers


def _matcher(what: str) -> Callable[[Finding, Work | None], bool]:
    named = find_rule(what)
    if named is not None:
        return lambda finding, _work: finding.code == named.code

    def about(finding: Finding, work: Work | None) -> bool:
        if work is None:
            return finding.found is not None and fnmatchcase(finding.found, what)
        return work.key == what or any(fnmatchcase(check.url, what) for check in (work.link, *work.more_links) if check)

    return about


def _baseline(path: str) -> frozenset[tuple[str, str, str]]:
    try:
        documents = json.loads(Path(path).read_text(encoding="utf-8"))["documents"]
        return frozenset(
            (Path(one["source"]).name, finding["name"], " ".join(one["text"][finding["start"] : finding["end"]].split()))
            for one in documents
            for finding in one.get("findings", ())
        )
    except OSError as error:
        raise ConfigError(f"{error.strerror or error}: the baseline {path}") from None
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigError(f"not a report of citator check --format json: the baseline {path} ({error})") from None
