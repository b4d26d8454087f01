"""``make live``: do the real services still answer in the shape that our saved answers have, and how true is verification against them?

The calls are those of the saved answers in ``tests/authorities/fixtures``, a handful of requests. Then the sets of :mod:`evaluation.live`,
where ``CITATOR_DATA`` names the development data: every twentieth row, or every one of ``LIVE_EACH``. Exit code 1 when a service answers in
another way; an outage is told and fails nothing.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

from citator.authorities import authorities
from citator.config import load
from citator.model import Archived, Found, Identifier, NotFound, PartialDate, Record, Unknown
from citator.net.drive import drive
from citator.net.engine import Engine
from evaluation import live

FIXTURES = Path(__file__).resolve().parents[1] / "tests" / "authorities" / "fixtures"


def _call(module: Any, case: dict[str, Any]) -> Any:
    if case["call"] == "lookup":
        return module.lookup(Identifier(**case["identifier"]))
    if case["call"] == "search":
        return module.search(Record.from_csl(case["record"]))
    return getattr(module, case["call"])(case["url"], PartialDate.parse(case["when"]))


def _word(answer: object) -> str:
    if isinstance(answer, Found | Archived) or (isinstance(answer, tuple) and answer):
        return "found"
    if isinstance(answer, NotFound | tuple):
        return "not found"
    return f"no answer ({answer.reason})" if isinstance(answer, Unknown) else repr(answer)


async def main() -> int:
    """Ask, print a line for each call, and say with the exit code whether a shape has changed."""
    changed = 0
    etiquettes = {module.NAME: (module.BASE, module.ETIQUETTE) for module in authorities()}

    async with Engine(load(), authorities=lambda: etiquettes) as engine:
        for module in authorities():
            for path in sorted((FIXTURES / module.NAME).glob("*.json")):
                case = json.loads(path.read_text(encoding="utf-8"))
                if case["call"] == "save" or case.get("made_up"):  # leaves something behind, and needs keys; nothing of the kind exists
                    continue
                saved = "not found" if case["expected"].get("answer") == "not found" else "found"
                answer = await drive(_call(module, case), engine.send)
                word = _word(answer)
                state = "ok" if word == saved else ("not told" if isinstance(answer, Unknown) else "CHANGED")
                changed += state == "CHANGED"
                print(f"{state:<9} {module.NAME:<14} {path.stem:<18} saved: {saved}; now: {word}", flush=True)
    return 1 if changed else 0


if __name__ == "__main__":
    shapes = asyncio.run(main())
    if os.environ.get("CITATOR_DATA"):
        live.print_tables(Path(os.environ["CITATOR_DATA"]), each=max(1, int(os.environ.get("LIVE_EACH", "20"))))
    else:
        print("\nThe development data is not there (CITATOR_DATA names its folder): no references were asked about.")
    sys.exit(shapes)
