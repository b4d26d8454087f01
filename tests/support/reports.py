"""Sample reports, made by hand: works about water, light and post that exist, with verdicts as checks would have brought them."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

from citator.model import (
    Archived,
    Citation,
    CitedIn,
    Document,
    Examined,
    Failed,
    Finding,
    Form,
    FrozenMap,
    Hop,
    Identifier,
    Link,
    LinkCheck,
    LinkKind,
    LinkVerdict,
    Marker,
    Note,
    NoteKind,
    Observation,
    OffsetMap,
    Page,
    Quotation,
    Record,
    Report,
    Severity,
    Verification,
    VerificationVerdict,
    Work,
)
from tests.support.sample_records import EDDYSTONE, GAZETTE, OTHERS, PULP, SEA, SHANNON, SHANNON_FOUND, STEVENSON, WATER, field

AT = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)

BODY = """The lights of the coast

The first lighthouse on the Eddystone stood for five years.1 Its successors are described by Stevenson,2 and
“the theory of communication” owes signals at sea a good deal.3 Rivers are shared waters4 and so is their law.5, 6

"""
NOTES = (
    ("1", "Trinity House, “Eddystone Lighthouse”, www.trinityhouse.co.uk/lighthouses-and-light-\nvessels/eddystone-lighthouse."),
    (
        "2",
        "Alan Stevenson, A Rudimentary Treatise on the History, Construction and Illumination of Lighthouses "  # noqa: ISC004
        "(London: John Weale, 1850), p. 12.",
    ),
    (
        "3",
        "C. E. Shannon, “A Mathematical Theory of Communication”, Bell System Technical Journal 27, no. 3 (1949): 379–423, "  # noqa: ISC004
        "https://doi.org/10.1002/j.1538-7305.1948.tb01338.x.",
    ),
    ("4", "See A/RES/71/222, para. 3; Convention on the Law of the Sea, 1833 UNTS 3."),
    ("5", "Pulp Mills on the River Uruguay (Argentina v. Uruguay), Judgment, I.C.J. Reports 2010, p. 14, para. 175."),
    (
        "6",
        "Stevenson, p. 40; Harbour Gazette, “Fog & “Horns” <script>alert(1)</script>”, 1911, http://harbour-gazette.example/1911?a=1&b=2.",
    ),
)


def check(url: str, verdict: str, reason: str, **more: Any) -> LinkCheck:
    """A verdict on an address, looked at on the day of these reports."""
    return LinkCheck(url, LinkVerdict(verdict), reason, checked_at=AT, requests=1, elapsed=0.21, **more)


def sample(source: str = "lights.txt") -> Report:
    """One document with six notes, eight works and every kind of verdict; and one source that could not be read."""
    examined, ids = _examined(source)
    copy = Archived("https://web.archive.org/web/20200101000000/http://harbour-gazette.example/1911", datetime(2020, 1, 1, tzinfo=UTC))
    eddystone = str(EDDYSTONE.text("URL"))
    works = (
        _work(
            1,
            "trinityhouseeddystone",
            EDDYSTONE,
            ids,
            0,
            link=check(
                eddystone,
                "alive",
                "redirected",
                status=200,
                final_url=eddystone + "/",
                permanent=True,
                hops=(Hop(eddystone, 301),),
                title="Eddystone Lighthouse | Trinity House",
                media_type="text/html",
                observation="o1",
                evidence=("the title of the page is the cited one",),
            ),
        ),
        _work(
            2,
            "stevenson1850rudimentary",
            STEVENSON,
            ids,
            1,
            6,
            verification=Verification(
                VerificationVerdict.NOT_FOUND,
                asked=("crossref", "open_library"),
                evidence=("crossref: nothing like it among 20 candidates",),
            ),
        ),
        _work(
            3,
            "shannon1949mathematical",
            SHANNON,
            ids,
            2,
            link=check(str(SHANNON.text("URL")), "restricted", "paywall", status=200),
            verification=Verification(
                VerificationVerdict.FIELD_ERROR,
                FrozenMap({"title": "match", "author": "variant", "year": "wrong", "pages": "match"}),
                FrozenMap({"year": "1948"}),
                SHANNON_FOUND,
                "crossref",
                0.97,
                ("crossref",),
                ("crossref has 1948-07",),
            ),
            findings=("M002",),
        ),
        _work(4, "a-res-71-222", WATER, ids, 3, link=check("https://docs.un.org/en/A/RES/71/222", "unknown", "offline")),
        _work(5, "unitednations1982convention", SEA, ids, 4),
        _work(
            6,
            "icj2010pulp",
            PULP,
            ids,
            5,
            verification=Verification(VerificationVerdict.UNKNOWN, evidence=("no authority knows judgments",)),
        ),
        _work(
            7,
            "harbourgazette1911fog",
            GAZETTE,
            ids,
            7,
            link=check(
                GAZETTE.text("URL"),
                "dead",
                "not-found",
                status=404,
                archived=copy,
                suggested_url="javascript:alert(1)",
                evidence=("404 after two looks",),
            ),
            archived=copy,
            findings=("L001",),
        ),
    )
    seen = Observation(
        "o1",
        eddystone,
        AT,
        0.21,
        1,
        (Hop(eddystone, 301),),
        200,
        eddystone + "/",
        FrozenMap({"content-type": "text/html"}),
        "text/html",
        "ab" * 32,
        5120,
        page=Page(eddystone + "/", "Eddystone Lighthouse", ("Eddystone",), metas=(("og:title", "Eddystone"),), ids=frozenset(["top"])),
        notes=("one redirect",),
        probe=Observation("o1p", eddystone + "-x", AT, status=404),
    )
    return Report(
        (examined, Failed("scan.pdf", "encrypted", "needs a password")), works, (seen,), AT, AT.replace(minute=31), tool="citator 0.1.0"
    )


def _work(number: int, key: str, record: Record, ids: list[str], *places: int, **more: Any) -> Work:
    full = record.completed(more["verification"].record) if more.get("verification") and more["verification"].record else record
    return Work(f"w{number}", key, tuple(CitedIn(0, ids[at]) for at in places), record, full, record.text("URL") or None, **more)


def _examined(source: str) -> tuple[Examined, list[str]]:
    text = BODY + "".join(f"{label}. {note}\n" for label, note in NOTES)
    notes = []
    for label, raw in NOTES:
        start = text.index(f"{label}. {raw[:12]}")
        at = BODY.index(_marked(label)) + len(_marked(label)) - len(label)
        inner = start + len(label) + 2
        clean = raw.replace("-\n", "-")
        anchors = ((0, inner),) if clean == raw else ((0, inner), (raw.index("\n"), inner + raw.index("\n") + 1))
        notes.append(
            Note(
                f"n{label}",
                label,
                NoteKind.FOOTNOTE,
                start,
                inner + len(raw),
                clean,
                None,
                (Marker(label, at, at + len(label)),),
                OffsetMap(anchors),
            )
        )
    cited = (
        (
            "n1",
            NOTES[0][1].rstrip("."),
            EDDYSTONE,
            {"url": EDDYSTONE.text("URL"), "url_as_written": "www.trinityhouse.co.uk/…", "work": "w1"},
        ),
        ("n2", NOTES[1][1].rstrip("."), STEVENSON, {"pinpoint": "p. 12", "work": "w2"}),
        (
            "n3",
            NOTES[2][1].rstrip("."),
            SHANNON,
            {"identifiers": (Identifier("doi", SHANNON.text("DOI")),), "url": SHANNON.text("URL"), "work": "w3"},
        ),
        (
            "n4",
            "A/RES/71/222, para. 3",
            WATER,
            {
                "signal": "See",
                "pinpoint": "para. 3",
                "form": Form.IDENTIFIER,
                "system": "un_documents",
                "work": "w4",
                "identifiers": (Identifier("un_symbol", "A/RES/71/222"),),
                "canonical_url": "https://docs.un.org/en/A/RES/71/222",
            },
        ),
        ("n4", "Convention on the Law of the Sea, 1833 UNTS 3", SEA, {"work": "w5"}),
        ("n5", NOTES[4][1].rstrip("."), PULP, {"pinpoint": "para. 175", "work": "w6"}),
        (
            "n6",
            "Stevenson, p. 40",
            field(type="book", author=[{"family": "Stevenson"}]),
            {"form": Form.SHORT, "short_form_of": "n2-1", "pinpoint": "p. 40", "work": "w2"},
        ),
        (
            "n6",
            NOTES[5][1].split("; ")[1].rstrip("."),
            GAZETTE,
            {"url": GAZETTE.text("URL"), "work": "w7", "problems": (("container-missing", "no place"),)},
        ),
    )
    citations = []
    for note, raw, record, more in cited:
        start = text.index(raw, text.index(f"\n{note[1:]}. "))
        count = sum(one.note == note for one in citations) + 1
        citations.append(Citation(f"{note}-{count}", start, start + len(raw), raw, record, note, **more))  # type: ignore[arg-type]
    third, last = citations[2], citations[7]
    quoted = text.index("“the theory")
    address = text.index("www.trinity")
    document = Document(
        source,
        "text/plain",
        hashlib.sha256(text.encode()).hexdigest(),
        text,
        title="The lights of the coast",
        language="en",
        notes=tuple(notes),
        links=(
            Link(address, citations[0].end, text[address : citations[0].end], EDDYSTONE.text("URL"), LinkKind.PRINTED, None, "n1", True),
        ),
        dangling_markers=(Marker("7", 2, 3),),
        warnings=("one line could not be read",),
    )
    findings = (
        Finding("S001", "dangling-marker", Severity.ERROR, "the marker 7 has no note", 2, 3),
        Finding(
            "S009",
            "url-broken-across-lines",
            Severity.WARNING,
            "the address runs over a line end",
            address,
            citations[0].end,
            "n1",
            "n1-1",
            suggestion=EDDYSTONE.text("URL"),
        ),
        Finding(
            "M002",
            "field-mismatch",
            Severity.ERROR,
            "the year is 1948 in Crossref",
            third.start,
            third.end,
            "n3",
            "n3-1",
            "1948",
            "1949",
            "1948",
            work="w3",
        ),
        Finding(
            "L001",
            "link-dead",
            Severity.ERROR,
            "nothing is there any more (404)",
            last.start,
            last.end,
            "n6",
            "n6-2",
            evidence=("o1",),
            work="w7",
        ),
    )
    quotation = Quotation("q1", quoted, quoted + 29, text[quoted : quoted + 29], "“ ”", "Shannon", "n3-1")
    return Examined(document, tuple(citations), (quotation,), findings), [one.id for one in citations]


def _marked(label: str) -> str:
    return {"1": "years.1", "2": "Stevenson,2", "3": "deal.3", "4": "waters4", "5": "law.5", "6": "law.5, 6"}[label]


def bibliography() -> Report:
    """Works of every type, none with more than its record: what a bibliography is made of."""
    records = [EDDYSTONE, STEVENSON, SHANNON, WATER, SEA, PULP, GAZETTE, *OTHERS]
    return Report(
        works=tuple(Work(f"w{n}", f"k{n}", (), record, record, record.text("URL") or None) for n, record in enumerate(records, 1))
    )


def large(notes: int = 500) -> Report:
    """One document with that many footnotes, each with one work."""
    body = "".join(f"Sentence {n} of the history of a river.{n}\n" for n in range(1, notes + 1))
    text = body + "".join(f"{n}. A. Author, River Studies {n} (Place: Publisher, 19{n % 100:02}), p. {n}.\n" for n in range(1, notes + 1))
    found, citations, works = [], [], []
    at = len(body)
    for n, line in enumerate(text[len(body) :].splitlines(keepends=True), 1):
        start, end = at + len(f"{n}. "), at + len(line) - 2
        found.append(Note(f"n{n}", str(n), NoteKind.FOOTNOTE, at, at + len(line) - 1, line[len(f"{n}. ") :].rstrip()))
        record = field(type="book", title=f"River Studies {n}", author=[{"family": "Author", "given": "A."}], issued=f"19{n % 100:02}")
        citations.append(Citation(f"n{n}-1", start, end, text[start:end], record, f"n{n}", work=f"w{n}"))
        works.append(
            Work(f"w{n}", f"author{n}", (CitedIn(0, f"n{n}-1"),), record, record, link=check(f"https://river.example/{n}", "alive", "ok"))
        )
        at += len(line)
    document = Document("rivers.txt", "text/plain", "0" * 64, text, notes=tuple(found))
    return Report((Examined(document, tuple(citations)),), tuple(works), tool="citator 0.1.0")
