"""How true the verdicts on references are.

The project's own small set always: invented works in catalogues on loopback (``tests/support/catalogues.py``), with what can be wrong
with a reference to them. With the development data, its labelled cases against the server beside it that answers as the services do.

Both also off line, with the records of the works loaded into an index on this machine: what it settles is to be settled as on line.
"""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.support.catalogues import WORKS, Catalogues

from citator.cli.main import run
from evaluation import repairs

__all__ = [
    "Measured", "agreement", "here", "labelled", "measured", "own", "own_cases", "own_here", "print_tables", "quiet", "rates",
    "with_distractors", "with_faults",
]  # fmt: skip

HOSTS: Final = {
    "crossref": "api.crossref.org", "datacite": "api.datacite.org", "doi": "doi.org", "openalex": "api.openalex.org",
    "semantic_scholar": "api.semanticscholar.org", "dblp": "dblp.org", "open_library": "openlibrary.org",
    "google_books": "www.googleapis.com", "loc": "www.loc.gov", "pubmed": "eutils.ncbi.nlm.nih.gov", "arxiv": "export.arxiv.org",
    "wikidata": "www.wikidata.org", "un_library": "digitallibrary.un.org", "undocs": "undocs.org",
}  # fmt: skip
_FLAGGED: Final = ("field_error", "not_found")
_DISTRACTORS: Final = 2_000
_LOADED: Final = ("crossref", "datacite", "csl")


@dataclass(frozen=True)
class Measured:
    """What came of one run: a verdict line for each case, how long it took, and how many requests the authorities had."""

    lines: Mapping[str, Mapping[str, Any]]
    seconds: float
    requests: int

    def flagged(self) -> set[str]:
        """The cases that were found faulty."""
        return {name for name, line in self.lines.items() if line["verdict"] in _FLAGGED}


# ------------------------------------------------------------------------------------------------------- the project's own set


def own_cases() -> list[dict[str, Any]]:
    """References to the invented works: right ones, harmless variants, one field altered, and works that nobody has."""
    cases: list[dict[str, Any]] = []
    works = [dict(work.item) for work in WORKS]

    def add(work: Mapping[str, Any], kind: str, wrong: str = "", verdict: str = "", **changes: Any) -> None:
        cited = {name: value for name, value in {**work, **changes}.items() if value is not None}
        told = verdict or ("field_error" if wrong else "ok")
        cases.append({"id": f"{kind}-{len(cases)}", "cited": cited, "verdict": told, "wrong": wrong})

    for at, work in enumerate(works):
        people, doi = work["author"], work.get("DOI")
        stranger = {"family": "Quill", "given": "Rosa"}
        add(work, "right")
        add(work, "initials", author=[{**one, "given": f"{one['given'][0]}."} for one in people])
        add(work, "without-identifier", DOI=None)
        add(work, "main-title", title=str(work["title"]).split(":")[0])
        add(work, "other-author", "author", author=[stranger, *people[1:]])
        add(work, "added-author", "author", author=[*people, stranger])
        if "volume" in work:
            add(work, "other-year", "year", issued={"date-parts": [[work["issued"]["date-parts"][0][0] - 6]]})
            add(work, "other-volume", "volume", volume=str(int(work["volume"]) + 9))
            add(work, "other-pages", "pages", page="911-930", DOI=None)
            add(work, "abbreviated", **{"container-title": re.sub(r"(\w{3})\w+", r"\1.", work["container-title"])})
        if doi:
            other = next(one["DOI"] for one in works[at + 1 :] + works if one.get("DOI") not in (None, doi))
            add(work, "doi-of-another", "doi", DOI=other)
            add(work, "dead-doi", "doi", DOI=f"{doi}.999")
        if work["type"] in ("article-journal", "book"):
            add(work, "invented", verdict="not_found", title=f"On the {at} weights of borrowed thunder", author=[stranger], DOI=None)
    return cases


def own(fault: str = "", every: int = 1, *, each: int = 1) -> Measured:
    """The verdicts on each ``each``-th of the project's own cases; with ``fault`` at each ``every``-th request (:class:`Catalogues`)."""
    with Catalogues(fault, every) as server:
        lines, seconds = _verify(own_cases()[::each], ("cited",), [*server.options, "--timeout", "1" if fault == "slow" else "25"])
        return Measured(lines, seconds, server.asked.total())


def own_here() -> Measured:
    """The verdicts on the project's own cases off line, where a library of the works is loaded."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "works.json"
        library.write_text(json.dumps([dict(work.item) for work in WORKS]), encoding="utf-8")
        return here(own_cases(), [library], "cited")


def here(cases: Sequence[Mapping[str, Any]], files: Sequence[Path], given: str) -> Measured:
    """The verdicts on cases off line, where files of records are loaded into an index."""
    with tempfile.TemporaryDirectory() as folder:
        index = str(Path(folder) / "local.sqlite3")
        run(["data", "add", *map(str, files), "--data", index, "-o", str(Path(folder) / "told"), "-q"])
        lines, seconds = _verify(cases, (given,), ["--offline", "--data", index])
    return Measured(lines, seconds, 0)


def agreement(off: Measured, on: Measured) -> dict[str, float]:
    """``settled``: how many were settled off line; ``agreeing``: how many of these as on line, but for DOIs that doi.org called dead."""
    settled = [name for name, line in off.lines.items() if line["verdict"] != "unknown"]
    asked = [name for name in settled if on.lines[name]["reason"] != "identifier-dead"]
    alike = [name for name in asked if _told(off.lines[name]) == _told(on.lines[name])]
    return {"settled": len(settled) / len(off.lines), "agreeing": len(alike) / len(asked)}


def quiet(seen: Measured, cases: Iterable[Mapping[str, Any]]) -> float:
    """How many of the right ones are not accused."""
    sound = {case["id"] for case in cases if (case.get("label") or case["verdict"]) in ("correct", "ok")}
    return 1 - len(seen.flagged() & sound) / len(sound)


def _told(line: Mapping[str, Any]) -> tuple[str, list[str]]:
    # An identifier of another work is found out on line and here; that nobody has the right one takes the word of the registries.
    verdict = "faulty" if line["verdict"] in _FLAGGED else line["verdict"]
    return verdict, sorted(name for name, state in line["fields"].items() if state == "wrong")


def own_rates(seen: Measured) -> dict[str, float]:
    """``right``: verdict and fields as labelled; ``quiet``: what is right is not accused."""
    cases = own_cases()
    right = [_is_right(case, seen.lines[case["id"]]) for case in cases]
    sound = [case["id"] for case in cases if case["verdict"] == "ok"]
    quiet = 1 - len(seen.flagged() & set(sound)) / len(sound)
    return {"right": sum(right) / len(right), "quiet": quiet, "references per request": len(cases) / seen.requests}


def _is_right(case: Mapping[str, Any], line: Mapping[str, Any]) -> bool:
    wrong = [name for name, state in line["fields"].items() if state == "wrong"]
    return bool(line["verdict"] == case["verdict"] and wrong == ([case["wrong"]] if case["wrong"] else []))


# ------------------------------------------------------------------------------------------------------ the development data


def measured(data: Path, given: str, records: Sequence[Path] = (), *, fault: str = "", each: int = 1) -> Measured:
    """The verdicts on the labelled cases, from their fields (``given`` is "cited") or as printed ("text"); of each ``each``-th case."""
    with served(data, records, fault) as base:
        options = [part for name, host in HOSTS.items() for part in ("--authority", f"{name}={base}/{host}")]
        options += ["--allow-net", "127.0.0.0/8", "--host-interval", "0"]
        lines, seconds = _verify(labelled(data)[::each], (given,), options)
        with urllib.request.urlopen(f"{base}/_log") as answer:
            return Measured(lines, seconds, sum(json.load(answer).values()))


def rates(data: Path, seen: Measured) -> dict[str, float]:
    """By the scorer beside the data."""
    cases = {case["id"]: case for case in labelled(data) if case["id"] in seen.lines}
    score = _scorer(data)(dict(seen.lines), cases)
    quiet = 1 - len(seen.flagged() & {name for name, case in cases.items() if case["label"] == "correct"}) / sum(
        case["label"] == "correct" for case in cases.values()
    )
    told = {"F1": score["f1"], "P": score["precision"], "R": score["recall"], "quiet": quiet}
    return {**told, "references per request": len(cases) / seen.requests}


def with_distractors(data: Path) -> Measured:
    """From fields, where the registry holds two thousand works more, each of words, names and places of real ones."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crossref.jsonl"
        path.write_text("".join(json.dumps(work) + "\n" for work in _distractors(data)), encoding="utf-8")
        return measured(data, "cited", [Path(folder)])


def with_faults(data: Path, fault: str) -> Measured:
    """From fields of each eighth case, where some answers are an error of the server."""
    return measured(data, "cited", fault=fault, each=8)


def _distractors(data: Path) -> Iterator[dict[str, Any]]:
    path = data / "authorities" / "records" / "crossref.jsonl"
    works = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    titled = [work for work in works if work.get("title") and work.get("author")]
    for number in range(_DISTRACTORS):
        one, two, three = (titled[(number * step + step) % len(titled)] for step in (1, 7, 31))
        first, second = one["title"][0].split(), two["title"][0].split()
        title = " ".join([*first[: (len(first) + 1) // 2], *second[len(second) // 2 :]])
        taken = {name: three[name] for name in ("container-title", "volume", "issue", "page", "publisher", "type") if name in three}
        yield {**taken, "DOI": f"10.5555/distractor.{number}", "title": [title], "author": two["author"], "issued": one.get("issued", {})}


def labelled(data: Path) -> list[dict[str, Any]]:
    """The labelled cases of the development data."""
    return [json.loads(line) for line in (data / "verify" / "cases.jsonl").read_text(encoding="utf-8").splitlines()]


@contextmanager
def served(data: Path, more: Sequence[Path] = (), fault: str = "") -> Iterator[str]:
    """The base address of the server beside the data, while it runs."""
    script = data.parent / "tools" / "authority_server.py"
    records = ",".join(map(str, (data / "authorities" / "records", *more)))
    command = [sys.executable, str(script), "--port", "0", "--records", records, "--interactions", str(data / "authorities")]
    with subprocess.Popen([*command, "--fault", fault], stdout=subprocess.PIPE, text=True) as server:
        try:
            found = re.search(r"http://[\d.:]+", server.stdout.readline() if server.stdout else "")
            if found is None:
                raise RuntimeError(f"{script} did not start")
            yield found.group()
        finally:
            server.terminate()


def _scorer(data: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score_verification", data.parent / "tools" / "score_verification.py")
    if spec is None or spec.loader is None:
        raise RuntimeError("the scorer is not beside the development data")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score


# ------------------------------------------------------------------------------------------------------------------------ both


def _verify(cases: Iterable[Mapping[str, Any]], given: Sequence[str], options: Sequence[str]) -> tuple[dict[str, Any], float]:
    """The lines of ``citator verify`` by id, and the seconds it took."""
    with tempfile.TemporaryDirectory() as folder:
        asked, told = Path(folder) / "asked.jsonl", Path(folder) / "told.jsonl"
        asked.write_text(
            "".join(json.dumps({"id": case["id"], **{name: case[name] for name in given}}) + "\n" for case in cases), encoding="utf-8"
        )
        begun = time.monotonic()
        run(["verify", str(asked), "-o", str(told), "-q", *(() if "--data" in options else ("--data", "")), *options])
        seconds = time.monotonic() - begun
        lines = [json.loads(line) for line in told.read_text(encoding="utf-8").splitlines()]
    return {line["id"]: line for line in lines}, seconds


def print_tables(data: Path, *, every_case: bool) -> None:
    """Prints the rates of each run; with ``every_case`` what was said wrongly of the project's own."""
    print("\nReferences against the authorities (citator verify)", flush=True)
    seen = own()
    _print("own works, from fields", own_rates(seen), seen)
    off = own_here()
    _print("own works, off line", {**agreement(off, seen), "quiet": quiet(off, own_cases())}, off)
    _print("their repairs", repairs.own_rates(own_cases(), seen.lines), seen)
    for case in own_cases() if every_case else ():
        if not _is_right(case, seen.lines[case["id"]]):
            print(f"    {case['id']}: {seen.lines[case['id']]['verdict']} {seen.lines[case['id']]['evidence']}")
    if not (data / "verify").is_dir():
        return
    for name, given in (("776 cases, from fields", "cited"), ("776 cases, as printed", "text")):
        seen = measured(data, given)
        _print(name, rates(data, seen), seen)
        off = here(labelled(data), [data / "authorities" / "records" / f"{one}.jsonl" for one in _LOADED], given)
        _print(f"{name[11:]}, off line", {**agreement(off, seen), "quiet": quiet(off, labelled(data))}, off)
        if given == "cited":
            _print("their repairs", repairs.labelled_rates(labelled(data), seen.lines), seen)
    seen = with_distractors(data)
    _print("from fields, 2,000 more", rates(data, seen), seen)


def _print(name: str, told: Mapping[str, float], seen: Measured) -> None:
    shown = "  ".join(f"{rate} {value:.3f}" for rate, value in told.items())
    print(f"  {name:<24} {shown}  requests {seen.requests}  {seen.seconds:.0f} s", flush=True)
