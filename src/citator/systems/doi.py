"""Digital object identifiers: ``10.1017/cbo9781107706477``.

A prefix (``10.`` and a registrant's code) and, behind a slash, a suffix of the registrant's choice. Upper and lower case are one; the
canonical form here is lower case.

Official sources
    syntax: ISO 26324 and the DOI Handbook, https://www.doi.org/doi-handbook/HTML/;
    what suffixes look like: https://www.crossref.org/blog/dois-and-matching-regular-expressions/;
    look-up: https://www.doi.org/doi-handbook/HTML/rest-api.html (``/api/handles/``); whose DOI it is: ``/doiRA/``, for several at once,
    https://www.doi.org/doi-handbook/HTML/which-ra_-service.html; its record, from whichever agency: https://citation.doi.org/docs.html.

Found in prose (``doi:10.…``, ``DOI 10.…``, ``info:doi/10.…``, bare) and in addresses (doi.org, dx.doi.org, a library's proxy of them,
publishers' ``/doi/…/10.…``, ``/article/10.…``, ``?doi=10.…``). The resolver at doi.org is the one that may say that a DOI does not
exist. A short form (``10/gfxx9f``, https://shortdoi.org) stands for a longer one, which only the resolver knows: it is reported as it
is written.

Old suffixes are made of a Serial Item and Contribution Identifier (SICI, ANSI/NISO Z39.56) and hold "<", ">", ";" and even "#" at their
end. What belongs to the sentence or to the page is left out: punctuation and brackets at the end, ``/full``, ``.pdf``, a query behind
"?", a "PMID" without a blank before it. A DOI broken over two lines behind a hyphen, a slash or an underscore is joined; hyphens that a
typesetter has made typographic are made plain.

>>> [match.identifier.value for match in find("See doi:10.1017/CBO9781107706477, p. 3 (https://dx.doi.org/10.1000/182).")]
['10.1017/cbo9781107706477', '10.1000/182']
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from html import unescape
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from citator.model import (
    Etiquette,
    Failure,
    Field,
    Found,
    FrozenMap,
    Identifier,
    LookUp,
    Match,
    NotFound,
    Outcome,
    Record,
    Request,
    Unknown,
)
from citator.systems._addresses import addresses, outside
from citator.text.doi_suffixes import goes_on, is_begun
from citator.text.urls import host_of

__all__ = [
    "AT_ONCE",
    "BASE",
    "ETIQUETTE",
    "EXAMPLES",
    "NAME",
    "PRIORITY",
    "SCHEMES",
    "TRIGGERS",
    "agencies",
    "agency",
    "find",
    "lookup",
    "metadata",
    "moved",
    "url",
]

NAME = "doi"
SCHEMES = ("doi",)
PRIORITY = 90
TRIGGERS = ("10.", "doi:", "doi.org", "10%2e", "doi 10/")
BASE = "https://doi.org"
AT_ONCE = 40  # DOIs in one address, of some 2,000 characters
ETIQUETTE = Etiquette(0.25, 2, source="our own caution: neither a published limit nor a measured one is known to us")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    ("doi:10.1017/cbo9781107706477", "10.1017/cbo9781107706477"),
    ("https://doi.org/10.1080/09668136.2014.990698.", "10.1080/09668136.2014.990698"),
    ("DOI: 10.1016/S0140-6736(24)02439-5", "10.1016/s0140-6736(24)02439-5"),
    ("(doi 10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O)", "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"),
    ("https://link.springer.com/article/10.1007/s11192-015-1798-9", "10.1007/s11192-015-1798-9"),
    ("https://www.tandfonline.com/doi/abs/10.1080/02634937.2012.671993?journalCode=ccas20", "10.1080/02634937.2012.671993"),
    ("http://dx.doi.org/10.1000%2F182", "10.1000/182"),
    # suffixes of AMS, Allen Press, Wiley and BioOne with a SICI in them (https://www.doi.org/doi-handbook/HTML/, "Numbering")
    ("10.1175/1520-0477(1997)078<2771:ACATOT>2.0.CO;2.", "10.1175/1520-0477(1997)078<2771:acatot>2.0.co;2"),
    ("doi:10.1890/0012-9658(2006)87[2445:TEOTEO]2.0.CO;2)", "10.1890/0012-9658(2006)87[2445:teoteo]2.0.co;2"),
    ("10.1002/(SICI)1096-8644(199711)104:3<347::AID-AJPA5>3.0.CO;2-#", "10.1002/(sici)1096-8644(199711)104:3<347::aid-ajpa5>3.0.co;2-#"),
    ("https://doi.org/10.1175/1520-0477(1997)078<2771:ACATOT>2.0.CO;2", "10.1175/1520-0477(1997)078<2771:acatot>2.0.co;2"),
    ("https://doi.org/10.1890/0012-9658(2006)87[2445:TEOTEO]2.0.CO;2.", "10.1890/0012-9658(2006)87[2445:teoteo]2.0.co;2"),
    ("10.1175/1520-0477(1997)078&lt;2771:ACATOT&gt;2.0.CO;2", "10.1175/1520-0477(1997)078<2771:acatot>2.0.co;2"),
    ("https://doi.org/10.1175/1520-0477(1997)078%3C2771:ACATOT%3E2.0.CO;2", "10.1175/1520-0477(1997)078<2771:acatot>2.0.co;2"),
    ("info:doi/10.1000/182", "10.1000/182"),
    ("DOI10.1016/j.jml.2007.12.005", "10.1016/j.jml.2007.12.005"),
    ("doi:10.1037/0003-066X.59.1.29PMID: 14736317", "10.1037/0003-066x.59.1.29"),
    ("doi:10.1016/S0140‐6736(24)02439‐5", "10.1016/s0140-6736(24)02439-5"),
    ("doi:10.1080/\n09668136.2014.990698", "10.1080/09668136.2014.990698"),
    ("doi:10/gfxx9f", "10/gfxx9f"),
    ("https://doi.org/10/gfxx9f", "10/gfxx9f"),
    ("https://doi.org/gfxx9f", "10/gfxx9f"),
    ("https://doi-org.proxy.example.edu/10.1000/182", "10.1000/182"),
    ("https://example.org/resolve?doi=10.1000%2F182&from=x", "10.1000/182"),
    ("https://zenodo.org/badge/DOI/10.5281/zenodo.1234567.svg", "10.5281/zenodo.1234567"),
    ("https://www.jstor.org/stable/10.2307/2709413", "10.2307/2709413"),
    ("https://link.springer.com/10.1007/s11192-015-1798-9", "10.1007/s11192-015-1798-9"),
    ("10.1111/j.1467-8624.2007.01078.x/full", "10.1111/j.1467-8624.2007.01078.x"),
    ("[doi:10.1000/182](https://example.org/a)", "10.1000/182"),
    ("https://www.taylorfrancis.com/books/mono/10.4324/9781315656984/a-book-of-rivers", "10.4324/9781315656984"),
    ("https://www.biorxiv.org/content/10.1101/2020.01.30.927871v1.full.pdf", "10.1101/2020.01.30.927871"),
    ("DOI：10.3969/j.issn.1003-9082.2019.01.001。", "10.3969/j.issn.1003-9082.2019.01.001"),
    # a version is a part of the name
    ("10.21203/rs.3.rs-12345/v1", "10.21203/rs.3.rs-12345/v1"),
    ("https://doi.org/10.36227/techrxiv.175393512.21951930/v1", "10.36227/techrxiv.175393512.21951930/v1"),
    ("doi: 10.18653/v1/2023.findings-acl.539.", "10.18653/v1/2023.findings-acl.539"),
    ("section 10.1/2 of the report", None),
    ("$10.1250/lb", None),
    ("EUR 10.5000/kg", None),
    ("case 10.2014/123 of the court", None),
    ("at 10/10 they closed", None),
    ("https://doi.org/about", None),
    ("https://www.doi.org/the-identifier/what-is-a-doi/", None),
    ("ratio 10.5/20", None),
    ("10.1000", None),
    ("10.12.2014/15", None),
    ("version 10.1500.2/3", None),
    ("do it 10/gfxx9f times", None),
    ("10.2015/16 a year", None),
    ("https://example.org/10.1000/182", None),
]

_SICI: Final = (
    r"(?:\(SICI\)[^\s\"”’]{10,80}|"
    r"\d{4}-\d{3}[\dXx]\(\d{4,8}\)[\w:.-]{0,20}(?:<|\[|&lt;)[^\s<>\[\]]{1,40}(?:>|\]|&gt;)[\w.]{0,12}CO;2(?:-[\w#]){0,1})"
)
_SUFFIX: Final = r"(?:(?![;,]\s?10\.\d{4}|\]\()[^\s\"“”<>«»‘…|{}\\^`\u200b\u00ad。、，；：！？（）【】《》「」]){1,250}"
_PREFIX: Final = r"10\.\d{4,9}(?:\.\d{1,9}){0,3}"
_DOI: Final = rf"{_PREFIX}/(?:{_SICI}|{_SUFFIX})"
_IN_PROSE: Final = re.compile(
    rf"(?:(?<![a-z])(?P<label>doi(?:\.org/|/|\s?[:=：]?\s{{0,3}}))|(?<![\w./-])(?<!\d,))(?P<doi>{_DOI})"
    r"(?P<more>(?<=[-/_])\s?\n\s{0,2}[a-z\d][\w.()/-]{0,60}|(?<=\.)\s{1,8}\d[\d.]{2,14}(?![^\s,;:)\]]))?",
    re.IGNORECASE,
)
_BROKEN: Final = re.compile(
    rf"\bdoi:\s{{0,2}}(?P<doi>{_PREFIX}/)\s{{1,2}}(?P<more>[\w(][\w.()/:;-]{{0,60}}\d[\w.()/:;-]{{0,60}})", re.IGNORECASE
)
_SHORT: Final = re.compile(r"\bdoi(?::\s?|\s)(?P<doi>10/[a-z\d]{3,8})(?![\w/.-]*\w)", re.IGNORECASE)
_LABELLED: Final = re.compile(r"\bdoi:\s{0,2}(?P<wrong>(?!10\.)\d{1,3}\.\d{4,6}/[^\s,;)]{2,60})", re.IGNORECASE)
_IN_PATH: Final = re.compile(
    r"(?:^|/(?:doi(?:/[a-z]{2,12}){0,2}|article|chapter|books?|books/(?:mono|edit)|content|content/(?:pdf|journals)|doifinder|articles|"
    r"stable(?:/pdf)?|abs|fulltext|referencework|protocol|view(?=/10\.1093/acprof)))"
    rf"/(?P<doi>{_DOI})",
    re.IGNORECASE,
)
# hosts that put a DOI at once
_OWN_ROOT: Final = ("link.springer.com", "psycnet.apa.org", "nature.com", "dl.acm.org", "pubs.acs.org", "sci-hub.se")
_IN_QUERY: Final = re.compile(
    r"(?:^|&)(?:id|doi|rft_id=info:doi/|rft_id|q|pid)=?(?:info:doi/|doi:)?(?P<doi>10\.\d{4,9}/[^\s&\"<>]{1,250})", re.IGNORECASE
)
_AFTER: Final = re.compile(
    r"/(?:full|pdf|abstract|summary|meta|epdf|html|fulltext)(?:/.*)?$|\.(?:full|pdf|abstract|svg)(?:\.pdf)?$|;jsessionid=.*$|"
    r"\?[a-z_]{2,20}=.*$|PMC?ID:?$|/(?:$)|(?<=/97[89]\d{10})/(?:[a-z]+-)+[a-z]+$|(?<=\.001\.0001)/acprof-\d{13}$|"
    r"(?<=\d{6})v\d{1,2}(?:\.full(?:\.pdf|-text)?)?$",
    re.IGNORECASE,
)
_CSL: Final = FrozenMap({"accept": "application/vnd.citationstyles.csl+json"})
_LISTED: Final = ("title", "container-title", "publisher")  # lists in the records of some agencies
_TYPESET: Final = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-", "\u200b": None, "\u00ad": None})
_TRAILING: Final = ".,;:!?'’”*"


def find(text: str) -> Iterator[Match]:
    """DOIs in prose and in addresses."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    broken: set[int] = set()
    for address in addresses(text):
        sici = _with_sici(text, address.start, address.end)
        value = _in_address(address.url)
        if sici:
            yield _match(address.start, sici[1], sici[0], address=True)
        elif value:
            yield _match(address.start, address.end, value, address=True)
    for found in (*_BROKEN.finditer(text), *_SHORT.finditer(text)):
        more = _trimmed(found["more"]) if found.re is _BROKEN else ""
        if outside(text, found.start("doi")) and (found.re is _SHORT or goes_on(text, found.start("more"), more)):
            broken.add(found.start("doi"))
            yield _match(found.start(), found.start("more") + len(more) if more else found.end("doi"), found["doi"] + more)
    for found in _IN_PROSE.finditer(text):
        value = _trimmed(found["doi"])
        end = found.start("doi") + len(value)
        rest = _trimmed(found["more"] or "")
        if rest and goes_on(text, found.start("more"), rest):
            end, value = found.start("more") + len(rest), found["doi"] + rest.lstrip()
        if (
            value
            and (found["label"] or _certain(text, found.start(), value))
            and found.start("doi") not in broken
            and outside(text, found.start("doi"))
        ):
            yield _match(found.start(), end, value)
    for wrong in _LABELLED.finditer(text):
        if wrong.start("wrong") in broken:
            continue
        problem = ("identifier-invalid", "a DOI begins with “10.”")
        yield Match(wrong.start(), wrong.start("wrong") + len(_trimmed(wrong["wrong"])), NAME, None, Record(), problem=problem)


def url(identifier: Identifier) -> str | None:
    """The address at the resolver.

    >>> url(Identifier("doi", "10.1002/(sici)1097-4571<693>3.0"))
    'https://doi.org/10.1002/(sici)1097-4571%3C693%3E3.0'
    """
    return f"{BASE}/{quote(identifier.value, safe='/:;()._-~')}" if identifier.scheme == NAME else None


def moved(url: str) -> str | None:
    """The resolver was at dx.doi.org until 2013, and answers there still; the address to cite is that of doi.org.

    >>> moved("http://dx.doi.org/10.1000/182")
    'https://doi.org/10.1000/182'
    """
    value = _in_address(url) if host_of(url) == "dx.doi.org" else ""
    return f"{BASE}/{quote(value.lower(), safe='/:;()._-~')}" if value else None


def lookup(identifier: Identifier) -> LookUp:
    """Ask the resolver whether the DOI is registered, and where it leads: ``Found`` with ``DOI`` and ``URL``, or ``NotFound``.

    Response codes of the Handle proxy: 1 found, 2 error, 100 no such handle, 200 a handle without such values.
    """
    address = f"{BASE}/api/handles/{quote(identifier.value, safe='/:;()._-~')}"
    outcome = yield Request(address, authority=NAME, max_bytes=65_536, purpose="look-up")
    if isinstance(outcome, Failure):
        return Unknown(NAME, f"{outcome.kind.value}: {outcome.detail}" if outcome.detail else outcome.kind.value)
    try:
        answer = json.loads(outcome.body)
    except (ValueError, RecursionError):
        return Unknown(NAME, f"the answer is no JSON (HTTP {outcome.status})")
    code = answer.get("responseCode") if isinstance(answer, Mapping) else None
    if code == 100:
        return NotFound(NAME, "no such handle")
    if code not in (1, 200):
        return Unknown(NAME, f"response code {code} (HTTP {outcome.status})")
    fields = {"DOI": Field(identifier.value, NAME)}
    target = _target(answer)
    if target:
        fields["URL"] = Field(target, NAME)
    return Found(Record("document", FrozenMap(fields)), address, NAME)


def metadata(identifier: Identifier) -> LookUp:
    """The record of a DOI from the agency that registered it, whichever that is; ``Unknown`` where it gives none.

    Content negotiation: doi.org sends the question on, and agencies that have no records as CSL-JSON answer with the page of the work, with
    406, or with 202 or 204. None of it says that a DOI is dead: :func:`lookup` asks that.
    """
    address = f"{BASE}/{quote(identifier.value, safe='/:;()._-~')}"
    outcome = yield Request(address, headers=_CSL, authority=NAME, max_bytes=2_000_000, purpose="look-up")
    if isinstance(outcome, Failure):
        return Unknown(NAME, f"{outcome.kind.value}: {outcome.detail}" if outcome.detail else outcome.kind.value)
    if outcome.status != 200 or "json" not in outcome.media_type or outcome.truncated:
        return Unknown(NAME, f"its agency gives no record (HTTP {outcome.status})")
    try:
        item = json.loads(outcome.body)
    except (ValueError, RecursionError):
        return Unknown(NAME, "the answer is no JSON")
    if not isinstance(item, Mapping):
        return Unknown(NAME, "the answer is no record")
    record = Record.from_csl(
        {name: value[0] if isinstance(value, list) and name in _LISTED and value else value for name, value in item.items()}, NAME
    )
    return Found(record, address, NAME) if record.text("title") else Unknown(NAME, "the record has no title")


def agencies(identifiers: Sequence[Identifier]) -> Generator[Request, Outcome, Mapping[Identifier, str]]:
    """Which agency registered each of several DOIs ("Crossref", "DataCite", "JaLC", …), with one request; "" for a DOI that does not exist.

    Those are missing of which doi.org says something else ("Unknown", "Invalid DOI"), or nothing. Short DOIs are not asked about: the
    service does not know them.
    """
    asked = {one.value.lower(): one for one in identifiers[:AT_ONCE] if one.scheme == NAME and not one.value.startswith("10/")}
    told = yield from _agencies(list(asked))
    found = {asked[doi]: name for doi, name in told if name and doi in asked}
    return found | {asked[doi]: "" for doi, name in told if name is None and doi in asked}


def agency(identifier: Identifier) -> Generator[Request, Outcome, str]:
    """The name of the agency that registered a DOI ("Crossref", "DataCite", "JaLC", "mEDRA", …); "" where doi.org does not say."""
    told = yield from _agencies([identifier.value])
    return (told[0][1] or "") if told else ""


def _agencies(dois: Sequence[str]) -> Generator[Request, Outcome, list[tuple[str, str | None]]]:
    """What the service says of each DOI: its agency, ``None`` where there is no such DOI, "" for anything else."""
    address = f"{BASE}/doiRA/{','.join(quote(doi, safe='/:;()._-~') for doi in dois)}"  # a comma inside a DOI is escaped
    outcome = yield Request(address, authority=NAME, max_bytes=65_536, purpose="look-up")
    if isinstance(outcome, Failure) or outcome.status != 200:
        return []
    try:
        answer = json.loads(outcome.body)
    except (ValueError, RecursionError):
        return []
    return [_told(item) for item in answer if isinstance(item, Mapping)] if isinstance(answer, list) else []


def _told(item: Mapping[str, object]) -> tuple[str, str | None]:
    doi, name = str(item.get("DOI")).lower(), item.get("RA")
    if isinstance(name, str):
        return doi, name.strip()[:40]
    return doi, None if item.get("status") == "DOI does not exist" else ""


def _target(answer: Mapping[str, object]) -> str:
    """The address in the values of a handle record."""
    values = answer.get("values")
    for value in values if isinstance(values, list) else []:
        data = value.get("data") if isinstance(value, Mapping) and value.get("type") == "URL" else None
        target = data.get("value") if isinstance(data, Mapping) else None
        if isinstance(target, str):
            return target
    return ""


def _with_sici(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The DOI of an address that stops at the "<" or "[" of its SICI, and where it ends."""
    if text[end : end + 1] not in ("<", "&", "["):
        return None
    found = re.compile(rf"(?P<doi>{_PREFIX}/{_SICI})", re.IGNORECASE).search(text, start, min(len(text), end + 80))
    return (_trimmed(found["doi"]), found.start() + len(_trimmed(found["doi"]))) if found and found.end() > end else None


def _in_address(address: str) -> str:
    """The DOI that an address names; "" for none."""
    host = host_of(address)
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    path = unquote(parts.path)
    if host in ("doi.org", "dx.doi.org", "oadoi.org", "hdl.handle.net") or host.startswith(
        ("doi-org.", "dx-doi-org.", "doi.org.", "dx.doi.org.")
    ):
        # a query behind "?" may belong to the suffix only where it holds no "="
        query = f"?{unquote(parts.query)}" if parts.query and "=" not in parts.query else ""
        fragment = f"#{parts.fragment}" if not parts.fragment and address.endswith("CO;2-#") else ""
        found = re.fullmatch(_DOI, path.lstrip("/") + query + fragment, re.IGNORECASE)
        return _trimmed(found.group()) if found else _short(host, path)
    inside = _IN_PATH.search(path) or _IN_QUERY.search(unquote(parts.query))
    if inside and inside.re is _IN_PATH and not inside.start() and path.startswith("/10.") and host not in _OWN_ROOT:
        return ""
    return _trimmed(inside["doi"]) if inside else ""


def _certain(text: str, start: int, value: str) -> bool:
    """Whether a DOI that nothing calls one can be nothing else: a price ("$10.1250/lb"), a month and number ("10.2014/123") can be."""
    prefix, _, suffix = value.partition("/")
    dated = re.fullmatch(r"10\.(?:19|20)\d\d", prefix) and suffix.isdigit()
    priced = re.search(r"(?:[$€£¥₹]|\b[A-Z]{3}|Rs\.?)\s?$", text[max(0, start - 5) : start])
    plain = not re.search(r"[A-Za-z]|\d{3}", suffix)
    return len(suffix) > 2 and not plain and not dated and not (priced and not re.search(r"\d{3}", suffix))


def _short(host: str, path: str) -> str:
    """The short DOI in an address of the resolver; a word of its own pages ("about") is none."""
    found = re.fullmatch(r"/(?P<ten>10/)?(?P<id>[a-z\d]{3,8})", path, re.IGNORECASE) if host in ("doi.org", "dx.doi.org") else None
    if not found or (not found["ten"] and not re.search(r"\d", found["id"]) and re.search(r"[aeiouy]", found["id"], re.IGNORECASE)):
        return ""
    return f"10/{found['id']}"


def _trimmed(written: str) -> str:
    """The DOI without punctuation and closing brackets that belong to the sentence, and without what only a page's address has."""
    written = "" if is_begun(written) else _AFTER.sub("", written)
    end = len(written)
    open_, square = written.count("(") - written.count(")"), written.count("[") - written.count("]")
    while end:
        last = written[end - 1]
        if last in _TRAILING:
            end -= 1
        elif last == ")" and open_ < 0:
            open_, end = open_ + 1, end - 1
        elif last == "]" and square < 0:
            square, end = square + 1, end - 1
        else:
            break
    return written[:end]


def _match(start: int, end: int, written: str, *, address: bool = False) -> Match:
    value = unescape(written).translate(_TYPESET).lower()
    return Match(start, end, NAME, Identifier("doi", value), Record("document", FrozenMap({"DOI": Field(value)})), address)
