"""The types. Frozen and slotted; no input or output, no knowledge of formats; they import nothing of ours but errors."""

from citator.model.citation import Callout, Citation, DanglingCallout, Form, Identifier, Match, Quotation
from citator.model.document import Document, Entry, Link, LinkKind, Marker, Note, NoteKind, Span
from citator.model.evidence import (
    Answer,
    Cookie,
    Etiquette,
    Failure,
    FailureKind,
    Found,
    Hop,
    LookUp,
    NotFound,
    Observation,
    Outcome,
    Page,
    Request,
    Response,
    Severity,
    Standing,
    Trail,
    Unknown,
    Validators,
)  # fmt: skip
from citator.model.frozen import FrozenMap
from citator.model.offsets import OffsetMap
from citator.model.record import DATES, NAMES, Field, FieldValue, Name, PartialDate, Record
from citator.model.repair import Change, Edit, Left, Repair
from citator.model.verdict import (
    AGREEING,
    GIVEN_COPY,
    TITLE_UNSEEN,
    Archived,
    Finding,
    LinkCheck,
    LinkVerdict,
    Verification,
    VerificationVerdict,
)
from citator.model.work import CitedIn, Differing, Examined, Failed, Report, Work

__all__ = [
    "AGREEING", "DATES", "GIVEN_COPY", "NAMES", "TITLE_UNSEEN",
    "Answer", "Archived", "Callout", "Change", "Citation", "CitedIn", "Cookie", "DanglingCallout", "Differing",
    "Document", "Edit", "Entry", "Etiquette", "Examined", "Failed", "Failure", "FailureKind", "Field", "FieldValue", "Finding", "Form",
    "Found", "FrozenMap", "Hop", "Identifier", "Left", "Link", "LinkCheck", "LinkKind", "LinkVerdict", "LookUp", "Marker", "Match",
    "Name", "NotFound", "Note", "NoteKind", "Observation", "OffsetMap", "Outcome", "Page", "PartialDate", "Quotation", "Record", "Repair",
    "Report", "Request", "Response", "Severity", "Span", "Standing", "Trail", "Unknown", "Validators", "Verification",
    "VerificationVerdict", "Work",
]  # fmt: skip
