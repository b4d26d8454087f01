"""A web archive on loopback: index (CDX), TimeGate, TimeMap in pages, recorded pages, and a recorder, each as its documentation has it.

It stands under ``/web/`` as the Wayback Machine does, so that ``wayback=BASE`` and ``--memento BASE/web`` lead to it. ``faults`` maps the
name of a part (``index``, ``gate``, ``map``, ``page``, ``save``, ``status``) to what it answers instead; ``said`` lists the parts asked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from urllib.parse import parse_qs, urlsplit

from tests.support.web import Behaviour, Hit, Web, answer, redirect

__all__ = ["Capture", "MementoWeb"]


@dataclass(frozen=True)
class Capture:
    """One recorded answer. ``to`` is where a recorded redirect led; ``lost``: in the index, and not to be had."""

    time: str
    body: str = ""
    status: int = 200
    to: str = ""
    kind: str = "text/html"
    lost: bool = False

    @property
    def at(self) -> datetime:
        return datetime.strptime(self.time, "%Y%m%d%H%M%S").replace(tzinfo=UTC)


@dataclass
class MementoWeb(Web):
    """The server; ``captures`` has those of each address; other paths answer as ``routes`` says."""

    routes: Mapping[str, bytes | Behaviour] = field(default_factory=dict)
    captures: Mapping[str, Sequence[Capture]] = field(default_factory=dict)
    faults: Mapping[str, bytes | Behaviour] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    jobs: list[Mapping[str, object]] = field(default_factory=list)
    saves: list[str] = field(default_factory=list)
    sorts: bool = True  # whether the index keeps ``sort=closest``
    raw: bool = True  # whether it has pages as they were recorded
    bare: bool = False  # whether it leaves out Memento-Datetime
    page_size: int = 0  # of the TimeMap; 0: one page

    def _route(self, hit: Hit) -> bytes | Behaviour:
        path, query = hit.path, {name: values[-1] for name, values in parse_qs(urlsplit(hit.target).query).items()}
        for name, pattern, reply in (
            ("index", r"/cdx/search/cdx()", self._index),
            ("map", r"/web/timemap/link/(.+)", self._map),
            ("page", r"/web/(\d{14}(?:[a-z]{2}_)?/.+)", self._page),
            ("gate", r"/web/(.+)", self._gate),
            ("status", r"/save/status/([\w-]+)", self._status),
            ("save", r"/save/?()", self._save),
        ):
            match = re.fullmatch(pattern, path)
            if match:
                self.said.append(name)
                return self.faults.get(name) or reply(match[1], hit, query)
        return super()._route(hit)

    def _of(self, url: str) -> list[tuple[str, Capture]]:
        """The captures of an address, whatever its scheme, in order."""
        bare = re.sub(r"^https?://", "", url).rstrip("/")
        return sorted(
            ((own, one) for own, some in self.captures.items() if re.sub(r"^https?://", "", own).rstrip("/") == bare for one in some),
            key=lambda pair: pair[1].time,
        )

    def _index(self, _: str, hit: Hit, query: Mapping[str, str]) -> bytes:
        rows = [pair for pair in self._of(query["url"]) if pair[1].status == 200]
        if "from" in query:
            rows = [pair for pair in rows if pair[1].time >= query["from"]]
        if "to" in query:
            rows = [pair for pair in rows if pair[1].time <= query["to"]]
        if query.get("collapse") == "digest":
            rows = [pair for n, pair in enumerate(rows) if not n or rows[n - 1][1].body != pair[1].body]
        if query.get("sort") == "closest" and self.sorts:
            wanted = datetime.strptime(query["closest"], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
            rows.sort(key=lambda pair: abs(pair[1].at - wanted))
        limit = int(query.get("limit", "0"))
        rows = rows[limit:] if limit < 0 else rows[:limit] if limit else rows
        columns = query["fl"].split(",")
        cells = [
            {"timestamp": one.time, "original": own, "statuscode": "200", "digest": f"{hash(one.body) & 0xFFFFFFFF:X}"} for own, one in rows
        ]
        table = [columns, *([cell[name] for name in columns] for cell in cells)] if cells else []
        return answer(200, json.dumps(table), content_type="application/json")

    def _gate(self, url: str, hit: Hit, query: Mapping[str, str]) -> bytes:
        some = self._of(url)
        original = f'<{url}>; rel="original"'
        if not some:
            return answer(404, "<title>Nothing here</title>", vary="accept-datetime", link=original)
        wanted = parsedate_to_datetime(hit.headers["accept-datetime"])
        own, nearest = min(some, key=lambda pair: abs(pair[1].at - wanted))
        map_link = f'<{self.base}/web/timemap/link/{url}>; rel="timemap"; type="application/link-format"'
        return redirect(f"{self.base}/web/{nearest.time}/{own}", 302, vary="accept-datetime", link=f"{original}, {map_link}")

    def _map(self, target: str, hit: Hit, query: Mapping[str, str]) -> bytes:
        number, _, url = target.partition("/") if re.match(r"\d+/", target) else ("0", "", target)
        some = self._of(url)
        size = self.page_size or len(some) or 1
        pages = [some[at : at + size] for at in range(0, len(some), size)] or [[]]
        lines = [f'<{url}>; rel="original"', f'<{self.base}/web/{url}>; rel="timegate"']
        for at, part in enumerate(pages):
            if len(pages) > 1 and at != int(number):
                lines.append(
                    f'<{self.base}/web/timemap/link/{at}/{url}>; rel="timemap"; type="application/link-format"; '
                    f'from="{_date(part[0][1])}"; until="{_date(part[-1][1])}"'
                )
        lines += [f'<{self.base}/web/{one.time}/{own}>; rel="memento"; datetime="{_date(one)}"' for own, one in pages[int(number)]]
        return answer(200, ",\n".join(lines), content_type="application/link-format")

    def _page(self, target: str, hit: Hit, query: Mapping[str, str]) -> bytes:
        stamp, _, url = target.partition("/")
        mode, time = stamp[14:], stamp[:14]
        url += f"?{urlsplit(hit.target).query}" if urlsplit(hit.target).query else ""
        some = self._of(url)
        if not some or (mode and not self.raw):
            return answer(404, "<title>Wayback Machine</title><p>The archive has not archived that URL.</p>")
        wanted = datetime.strptime(time, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        own, one = min(some, key=lambda pair: abs(pair[1].at - wanted))
        if one.lost:
            return answer(404, "<title>Wayback Machine</title><p>The archive has not archived that URL.</p>")
        if one.time != time:
            return redirect(f"{self.base}/web/{one.time}{mode}/{own}", 302)
        dated = {} if self.bare else {"memento_datetime": _date(one)}
        if one.to:
            return redirect(f"{self.base}/web/{one.time}{mode}/{one.to}", one.status, **dated)
        return answer(one.status, one.body, content_type=one.kind, x_archive_orig_server="Apache", **dated)

    def _save(self, _: str, hit: Hit, query: Mapping[str, str]) -> bytes:
        self.saves.append(parse_qs(hit.body.decode())["url"][0])
        told = {"url": self.saves[-1], "job_id": f"spn2-{len(self.saves)}"}
        return answer(200, json.dumps(told), content_type="application/json")

    def _status(self, job: str, hit: Hit, query: Mapping[str, str]) -> bytes:
        url = self.saves[int(job.rpartition("-")[2]) - 1]
        done: Mapping[str, object] = {"status": "success", "timestamp": "20260102030405", "original_url": url}
        return answer(200, json.dumps({"job_id": job, **(self.jobs.pop(0) if self.jobs else done)}), content_type="application/json")


def _date(one: Capture) -> str:
    return format_datetime(one.at, usegmt=True)
