"""CSL-JSON 1.0.2, valid under its schema; what citator found stands in ``custom.citator``, the object that 1.0.2 has for such things."""

from __future__ import annotations

import json
from collections.abc import Collection

from citator.formats.bibtex_supplied import entitled
from citator.formats.json import record_to_json
from citator.formats.json.evidence import archived_to_json
from citator.formats.json.values import JSON, drop_empty, time_text
from citator.formats.writers._status import accessed, archived, printed_elsewhere
from citator.model import Field, PartialDate, Report, Work

FORMATS = ("csl-json",)


def write(report: Report, format: str, *, verbose: bool = False) -> str:  # noqa: A002, ARG001 - the shape of every writer
    """The works of ``report`` as a list of CSL-JSON items, in their order."""
    elsewhere = printed_elsewhere(report)
    return json.dumps([_item(work, elsewhere) for work in report.works], ensure_ascii=False, indent=2) + "\n"


def _item(work: Work, elsewhere: Collection[str]) -> JSON:
    record = work.record
    if work.url and not record.text("URL"):
        record = record.having(URL=Field(work.url, "canonical"))
    seen = accessed(work, elsewhere)
    if seen:
        record = record.having(accessed=Field(PartialDate(seen.year, seen.month, seen.day), "check"))
    link, verification = work.link, work.verification
    custom = {
        "link": link
        and drop_empty(
            {
                "url": link.url,
                "verdict": link.verdict.value,
                "reason": link.reason,
                "status": link.status,
                "final_url": link.final_url,
                "checked_at": time_text(link.checked_at),
            }
        ),
        "archived": archived_to_json(archived(work)),
        "verdict": verification and verification.verdict.value,
        "authority": verification and verification.authority,
    }
    return record_to_json(entitled(record), work.key, **drop_empty(custom))
