"""Results as the plain dicts and lists of ``docs/interfaces.md``, and back, without loss.

The keys of the contract come first; what the way back needs besides (offset maps, where a field came from, observations) stands
under keys of its own. A key whose value is nothing known is left out only where the contract doesn't name it.
"""

from citator.formats.json.citation import citation_from_json, citation_to_json, parsed_to_json, quotation_from_json, quotation_to_json
from citator.formats.json.document import document_from_json, document_to_json
from citator.formats.json.evidence import (
    finding_from_json,
    finding_to_json,
    link_check_from_json,
    link_check_to_json,
    observation_from_json,
    observation_to_json,
    verification_from_json,
    verification_to_json,
)
from citator.formats.json.record import record_from_json, record_to_json
from citator.formats.json.report import (
    examined_from_json,
    examined_to_json,
    failed_to_json,
    report_from_json,
    report_to_json,
    work_from_json,
    work_to_json,
)

__all__ = [
    "citation_from_json", "citation_to_json", "document_from_json", "document_to_json", "examined_from_json", "examined_to_json",
    "failed_to_json", "finding_from_json", "finding_to_json", "link_check_from_json", "link_check_to_json", "observation_from_json",
    "observation_to_json", "parsed_to_json", "quotation_from_json", "quotation_to_json", "record_from_json", "record_to_json",
    "report_from_json", "report_to_json", "verification_from_json", "verification_to_json", "work_from_json", "work_to_json",
]  # fmt: skip
