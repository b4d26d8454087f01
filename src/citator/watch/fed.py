"""News for programs: JUnit XML, SARIF, an Atom feed; and one HTML page. The addresses in it are other people's words: all is escaped."""

from __future__ import annotations

import hashlib
import html
import json
import re
import xml.etree.ElementTree as ET  # only written here, never read
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from urllib.parse import quote

from citator._version import __version__
from citator.formats.json.values import time_text
from citator.model import Severity
from citator.rules import find_rule
from citator.text.userinfo import masked
from citator.watch.news import Item, apart, severity_of
from citator.watch.told import HEADS, last_look_of, line_of, since_of, verdict_of

__all__ = ["as_atom", "as_html", "as_junit", "as_sarif", "is_web"]

News = Mapping[str, Sequence[Item]]

_HOME: Final = "https://github.com/citator/citator"
_RULES: Final = {
    "broken": "L001",
    "still": "L001",
    "moved": "L002",
    "drifted": "L014",
    "out-of-order": "L006",
    "still-out-of-order": "L006",
}
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, section 2.2
_ATOM: Final = "http://www.w3.org/2005/Atom"


def as_junit(news: News) -> str:
    """A suite for each document, a case for each address: failed where it is broken, passed where it came back or was found elsewhere."""
    root = ET.Element("testsuites", name="citator watch")
    suites: dict[str, list[tuple[str, Item]]] = {}
    for kind, item in _all(news):
        for document in item.known.documents or ["cited no more"]:
            suites.setdefault(document, []).append((kind, item))
    for document, items in suites.items():
        suite = ET.SubElement(root, "testsuite", name=_xml(document), tests=str(len(items)))
        for kind, item in items:
            case = ET.SubElement(suite, "testcase", classname=_xml(document), name=_xml(f"{item.known.key}: {masked(item.known.row.url)}"))
            if severity_of(kind) is Severity.ERROR:
                ET.SubElement(
                    case,
                    "failure",
                    type=_xml((item.seen.reason if item.seen else item.known.row.reason) or kind),
                    message=_xml(f"{HEADS[kind]}: {line_of(item)}"),
                )
            else:
                ET.SubElement(case, "system-out").text = _xml(f"{HEADS[kind]}: {line_of(item)}")
        suite.set("failures", str(len(suite.findall("testcase/failure"))))
    root.set("tests", str(sum(int(suite.get("tests", "0")) for suite in root)))
    root.set("failures", str(sum(int(suite.get("failures", "0")) for suite in root)))
    return _document(root)


def as_sarif(news: News) -> str:
    """A SARIF 2.1.0 log with a result for each address and document; the same address has the same fingerprint in the next report."""
    results: list[dict[str, Any]] = []
    told = [(kind, item) for kind, item in _all(news) if kind in _RULES]
    codes = sorted({_RULES[kind] for kind, _ in told})
    rules = [rule for rule in map(find_rule, codes) if rule]
    for kind, item in told:
        for document in item.known.documents:
            code = _RULES[kind]
            print_ = hashlib.sha256(f"{document}\0{code}\0{item.known.row.url}".encode("utf-8", "replace")).hexdigest()
            place = {"artifactLocation": {"uri": quote(document, safe="/:?&=#%+,;@!$'()*~-._")}, "region": {"startLine": 1}}
            results.append(
                {
                    "ruleId": code,
                    "ruleIndex": codes.index(code),
                    "level": _LEVELS[severity_of(kind)],
                    "message": {"text": f"{HEADS[kind]}: {line_of(item)}"},
                    "locations": [{"physicalLocation": place}],
                    "partialFingerprints": {"citator/v1": print_},
                    "properties": {"url": masked(item.known.row.url), "key": item.known.key, "kind": kind},
                }
            )
    driver = {
        "name": "citator",
        "version": __version__,
        "informationUri": _HOME,
        "rules": [
            {"id": rule.code, "name": rule.name, "shortDescription": {"text": rule.name.replace("-", " ")}, "help": {"text": rule.manual}}
            for rule in rules
        ],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return masked(json.dumps(log, indent=1)) + "\n"


def as_atom(news: News, at: datetime) -> str:
    """A feed (RFC 4287) with an entry for each piece of news; an entry keeps its id, so that no reader shows it twice."""
    feed = ET.Element("feed", xmlns=_ATOM)
    items = [(kind, item) for kind, item in _all(news) if not kind.startswith("still")]
    latest = max((item.since for _, item in items if item.since), default=at)
    names = _names(news, at)
    _put(feed, "id", "urn:citator:watch")
    _put(feed, "title", "citator: what became of what is cited")
    _put(feed, "updated", time_text(latest))
    _put(ET.SubElement(feed, "author"), "name", "citator")
    for kind, item in sorted(items, key=lambda one: one[1].since or at, reverse=True):
        url, since = item.known.row.url, time_text(item.since or at)
        entry = ET.SubElement(feed, "entry")
        _put(entry, "id", f"urn:citator:watch:{names[id(item)]}")
        _put(entry, "title", f"{HEADS[kind]}: {masked(url)}")
        _put(entry, "updated", since)
        if is_web(shown := masked(url)):
            ET.SubElement(entry, "link", rel="related", href=_xml(shown))
        # As content: an entry without any would have to link to a page that says the same (RFC 4287, section 4.1.2).
        _put(entry, "content", f"{line_of(item)}; cited in {', '.join(map(masked, item.known.documents)) or 'nothing any more'}")
    return _document(feed)


def _names(news: News, at: datetime) -> dict[int, str]:
    """What each item (by its ``id()``) is called in a feed: by kind, address and second, and the second of the same there by its number."""
    met: Counter[str] = Counter()
    found: dict[int, str] = {}
    for item in (one for items in news.values() for one in items):
        text = f"{item.kind} {item.known.row.url} {time_text(item.since or at)}"
        name = f"{text} {met[text]}" if met[text] else text
        found[id(item)] = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:32]
        met[text] += 1
    return found


def as_html(news: News, at: datetime, left: int = 0) -> str:
    """One page that needs nothing else; a policy in it forbids every request. ``left``: how many pieces of news it leaves out."""
    parts = []
    told = apart(news)
    for kind in HEADS:
        items = told.get(kind, ())
        if items:
            rows = "".join(_row(item) for item in items)
            head = f"<tr><th>Address<th>Now<th>{since_of(kind)}<th>More<th>Cited in</tr>"
            parts.append(f"<section class={kind}><h2>{_html(HEADS[kind])} ({len(items)})</h2><table>{head}{rows}</table></section>")
    body = "".join(parts) or "<p>Nothing new.</p>"
    body += f"<p>… and {left} more: citator watch report</p>" if left else ""
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return masked(
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width"><title>citator watch</title><style>{_STYLE}</style></head>'
        f"<body><h1>What became of what is cited</h1><p>{_html((time_text(at) or '')[:16].replace('T', ' '))} UTC</p>{body}</body></html>\n"
    )


_STYLE: Final = (
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8884;"
    "overflow-wrap:anywhere}th{white-space:nowrap}.broken h2{color:#c62828}.recovered h2{color:#2e7d32}"
    "@media print{body{max-width:none;margin:0}}"
)


def _row(item: Item) -> str:
    row, check, last = item.known.row, item.seen, last_look_of(item)
    more = [f"at the last look {_html(last)}"] if last else []
    more += [_html(item.what)] if item.what else []
    if check and check.suggested_url:
        more.append(f"suggested: {_linked(check.suggested_url)}")
    if check and check.archived:
        more.append(f"archived {check.archived.datetime.date().isoformat()}: {_linked(check.archived.url)}")
    cells = (
        _linked(row.url),
        _html(verdict_of(item)),
        _html((time_text(item.began) or "")[:10]),
        "<br>".join(more),
        "<br>".join(map(_html, item.known.documents)),
    )
    return "<tr>" + "".join(f"<td>{cell}" for cell in cells) + "</tr>"


def _linked(url: str) -> str:
    url = masked(url)
    return f'<a href="{_html(url)}" rel="noreferrer">{_html(url)}</a>' if is_web(url) else _html(url)


def is_web(url: str) -> bool:
    """Whether an address may become a link: of the web, and with nothing in it that ends an attribute."""
    return re.fullmatch(r"https?://[^\s<>\"\x00-\x20]+", url, re.IGNORECASE) is not None


def _html(text: str) -> str:
    return html.escape(_NO_XML.sub("\ufffd", masked(text)), quote=True)


def _all(news: News) -> Iterator[tuple[str, Item]]:
    told = apart(news)
    for kind in HEADS:
        for item in told.get(kind, ()):
            yield kind, item


def _put(parent: ET.Element, tag: str, text: str | None) -> None:
    ET.SubElement(parent, tag).text = _xml(text or "")


def _xml(text: str) -> str:
    return _NO_XML.sub("\ufffd", masked(text))


def _document(root: ET.Element) -> str:
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + masked(ET.tostring(root, encoding="unicode")) + "\n"
