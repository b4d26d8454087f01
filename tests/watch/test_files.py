"""The files that a run keeps: a feed of the last days, and figures for Prometheus."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.support.web import Web, answer, page
from tests.watch.conftest import Watch, day
from tests.watch.test_formats import ATOM

SAMPLE = re.compile(r'[a-z_]+(?:\{[a-z]+="[a-z-]+"\})? \d+')


def figures(file: Path) -> dict[str, int]:
    """The samples of a file in Prometheus's text format, each of a metric that was introduced before."""
    found: dict[str, int] = {}
    known: set[str] = set()
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("# TYPE "):
            assert line.endswith(" gauge")
            assert line.split()[2] not in known  # a metric stands in one place
            known.add(line.split()[2])
        elif not line.startswith("# HELP "):
            assert SAMPLE.fullmatch(line)
            assert re.split("[{ ]", line)[0] in known
            name, _, value = line.rpartition(" ")
            found[name.removeprefix("citator_watch_")] = int(value)
    return found


def test_figures_are_written_after_every_run_also_off_line(watch: Watch) -> None:
    file = watch.folder / "citator.prom"
    with Web({"/mill": answer(200, page("The mill"))}) as web:
        watch.add(f"{web.base}/log", f"{web.base}/mill")
        for at in (0, 3, 6):
            watch.run(at, "--all", "--prometheus-file", "citator.prom")
        found = figures(file)
        assert found['addresses{state="dead"}'] == found['addresses{state="ok"}'] == found['last_run_changes{kind="broken"}'] == 1
        assert (found["last_run_checked"], found["addresses_due"], found["destinations_undelivered"]) == (2, 0, 0)
        assert found["last_run_finished_timestamp_seconds"] == found["last_run_started_timestamp_seconds"] > 1_700_000_000
        watch.run(7, "--all", "--prometheus-file", "citator.prom", "--offline")
        assert (figures(file)["last_run_checked"], figures(file)["last_run_left"]) == (0, 2)
    assert file.stat().st_mode & 0o444 == 0o444 & ~_mask()  # node_exporter is another user
    assert sorted(one.name for one in watch.folder.iterdir() if ".prom" in one.name or ".citator-" in one.name) == ["citator.prom"]


def _mask() -> int:
    import os

    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_the_feed_has_the_news_of_a_month_and_changes_only_with_it(watch: Watch) -> None:
    file = watch.folder / "feed.atom"
    with Web({}) as web:
        watch.add(f"{web.base}/log")
        for at in (0, 3, 6):
            watch.run(at, "--all", "--feed-file", "feed.atom")
        (entry,) = ET.parse(file).findall(f"{ATOM}entry")
        assert f"{web.base}/log" in str(entry.findtext(f"{ATOM}title"))
        before = file.stat()
        watch.run(7, "--all", "--feed-file", "feed.atom")
        assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
        watch.run(46, "--feed-file", "feed.atom", "--feed-days", "41")
        assert len(ET.parse(file).findall(f"{ATOM}entry")) == 1
        watch.run(46, "--feed-file", "feed.atom")
        assert ET.parse(file).findall(f"{ATOM}entry") == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--prometheus-file", "citator.txt"), "only files that end in .prom"),
        (("--prometheus-file", "none/citator.prom"), "no folder none"),
        (("--feed-file", "."), "is a directory"),
    ],
)
def test_a_file_that_cannot_be_written_is_told_first(watch: Watch, options: tuple[str, ...], told: str) -> None:
    watch.add("https://example.org/a")
    assert watch("run", *options, "--as-of", day(0)) == ""
    assert (watch.code, told in watch.err) == (1, True)


@pytest.mark.parametrize(
    ("name", "text", "told", "code"),
    [
        ("a.bib", "@misc{a, title={Lamps}}\n@misc{b, title={Piers}\n@misc{c, title={Quays}}\n", "line 2: can't be read as an entry", 1),
        ("a.bib", "@misc{a, title={Lamps}}\n", "", 0),
        ("a.md", "Lit.[^1] Out.[^2]\n\n[^1]: Ann Brook, Lamps (Leeds, Weir Press, 1994).\n[^2]:\n", "note 2 is empty", 0),
        ("a.wiki", "== Lamps ==\nLit.<ref>{{Literatur}}</ref> Out.<ref>{{BibISBN|9780306406157}}</ref>\n", "holds only a template", 0),
    ],
)
def test_what_is_not_read_of_a_document_is_told(watch: Watch, name: str, text: str, told: str, code: int) -> None:
    (watch.folder / name).write_text(text, encoding="utf-8")
    watch("add", name, "--as-of", day(0))
    assert (watch.code, watch.err.count("\n")) == (code, int(bool(told)))
    assert told in watch.err
