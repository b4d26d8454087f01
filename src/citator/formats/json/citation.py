"""Citations and quotations as JSON, as ``extract`` and as ``parse`` give them."""

from __future__ import annotations

from citator.formats.json.record import fields_from_json, fields_to_json
from citator.formats.json.values import JSON, drop_empty, items
from citator.model import Callout, Citation, DanglingCallout, Form, Identifier, Quotation

__all__ = [
    "citation_from_json", "citation_to_json", "dangling_from_json", "dangling_to_json", "parsed_to_json", "quotation_from_json",
    "quotation_to_json",
]  # fmt: skip


def citation_to_json(citation: Citation) -> JSON:
    """A citation as it stands in ``documents[].citations``."""
    record = fields_to_json(citation.record)
    return {
        "id": citation.id,
        "note": citation.note,
        "start": citation.start,
        "end": citation.end,
        "raw": citation.raw,
        "type": citation.type,
        "signal": citation.signal,
        "pinpoint": citation.pinpoint,
        "form": citation.form.value,
        "short_form_of": citation.short_form_of,
        "identifiers": _identifiers(citation),
        "url_as_written": citation.url_as_written,
        "url": citation.url,
        "canonical_url": citation.canonical_url,
        **record,
        "system": citation.system,
        "work": citation.work,
        **drop_empty(
            {
                "callouts": [_callout(one) for one in citation.callouts],
                "problems": [list(problem) for problem in citation.problems],
                "all_identifiers": _all_identifiers(citation),
            }
        ),
    }


def parsed_to_json(citation: Citation) -> JSON:
    """A citation as it stands in a line of ``citator parse``; what the contract names there, and the form, system and problems."""
    return {
        "id": citation.id,
        "raw": citation.raw,
        "start": citation.start,
        "end": citation.end,
        "type": citation.type,
        "fields": citation.record.light(),
        "signal": citation.signal,
        "pinpoint": citation.pinpoint,
        "short_form_of": citation.short_form_of,
        "identifiers": _identifiers(citation),
        "url": citation.url,
        "url_as_written": citation.url_as_written,
        "form": citation.form.value,
        "system": citation.system,
        **({"problems": [list(problem) for problem in citation.problems]} if citation.problems else {}),
    }


def citation_from_json(item: JSON) -> Citation:
    """The citation in what :func:`citation_to_json` gave."""
    return Citation(
        id=item["id"],
        start=item["start"],
        end=item["end"],
        raw=item["raw"],
        record=fields_from_json(item, item["type"]),
        note=item["note"],
        form=Form(item["form"]),
        signal=item["signal"],
        pinpoint=item["pinpoint"],
        short_form_of=item["short_form_of"],
        identifiers=_read_identifiers(item),
        url_as_written=item["url_as_written"],
        url=item["url"],
        canonical_url=item["canonical_url"],
        system=item["system"],
        work=item["work"],
        problems=items(item.get("problems"), lambda pair: (pair[0], pair[1])),
        callouts=items(item.get("callouts"), _read_callout),
    )


def _callout(one: Callout) -> JSON:
    return {"start": one.start, "end": one.end, **drop_empty({"pinpoint": one.pinpoint, "ambiguous": one.ambiguous})}


def _read_callout(item: JSON) -> Callout:
    return Callout(item["start"], item["end"], item.get("pinpoint"), item.get("ambiguous", False))


def dangling_to_json(one: DanglingCallout) -> JSON:
    """A callout without an entry as it stands in ``documents[].dangling_callouts``."""
    return {"start": one.start, "end": one.end, "near": one.near}


def dangling_from_json(item: JSON) -> DanglingCallout:
    """The callout in what :func:`dangling_to_json` gave."""
    return DanglingCallout(item["start"], item["end"], item["near"])


def quotation_to_json(quotation: Quotation) -> JSON:
    """A quotation as it stands in ``documents[].quotations``."""
    return {
        "id": quotation.id,
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.text,
        "marks": quotation.marks,
        "attributed_to": quotation.attributed_to,
        "citation": quotation.citation,
    }


def quotation_from_json(item: JSON) -> Quotation:
    """The quotation in what :func:`quotation_to_json` gave."""
    return Quotation(item["id"], item["start"], item["end"], item["text"], item["marks"], item["attributed_to"], item["citation"])


def _identifiers(citation: Citation) -> JSON:
    """One value for each scheme; the other names of it under "equivalents"."""
    out: JSON = {}
    equivalents: list[str] = []
    for one in citation.identifiers:
        out.setdefault(one.scheme, one.value)
        equivalents += one.equivalents
    return {**out, "equivalents": equivalents} if equivalents else out


def _all_identifiers(citation: Citation) -> list[list[object]] | None:
    """Every identifier in full, where ``identifiers`` can't tell all (two of a scheme, equivalents of which one is not known)."""
    simple = _read_identifiers({"identifiers": _identifiers(citation)})
    return None if simple == citation.identifiers else [[one.scheme, one.value, list(one.equivalents)] for one in citation.identifiers]


def _read_identifiers(item: JSON) -> tuple[Identifier, ...]:
    if item.get("all_identifiers"):
        return items(item["all_identifiers"], lambda one: Identifier(one[0], one[1], tuple(one[2])))
    found = item["identifiers"]
    equivalents = tuple(found.get("equivalents", ()))
    named = [Identifier(scheme, value) for scheme, value in found.items() if scheme != "equivalents"]
    # Equivalents belong to the first: of all schemes only UN symbols have any.
    return tuple(Identifier(one.scheme, one.value, equivalents) if index == 0 else one for index, one in enumerate(named))
