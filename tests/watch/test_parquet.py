"""The export as Parquet: the rows of the CSV, with types; and a line that says what is missing."""

from __future__ import annotations

import csv
import io
import json
import sys
from datetime import UTC, datetime

import pytest

from citator.watch.reports import SEPARATOR
from tests.support.web import Web, answer, page
from tests.watch.conftest import START, Watch, day


def test_it_has_the_rows_of_the_csv_with_types(watch: Watch) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    with Web({"/mill": answer(200, page("The mill"))}) as web:
        rows = [{"url": f"{web.base}/mill", "title": "=The mill"}, {"url": f"{web.base}/log"}]
        (watch.folder / "a b.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
        watch.json("add", watch.list(f"{web.base}/mill"), "--as-of", day(0))
        watch.json("add", "a b.jsonl", "--as-of", day(0))
        watch.run(0)
    assert watch("export", "--format", "parquet", "-o", "links.parquet") == ""
    table = parquet.read_table(watch.folder / "links.parquet").to_pylist()
    (mill,) = [row for row in table if row["verdict"] == "alive"]
    assert (mill["title"], mill["documents"], mill["status"], mill["checks"]) == ("=The mill", ["list.txt", "a b.jsonl"], 200, 1)
    assert mill["checked_at"] == START
    texts = list(csv.DictReader(io.StringIO(watch("export", "--format", "csv"))))
    assert [_as_text(row) for row in table] == texts


def _as_text(row: dict[str, object]) -> dict[str, str]:
    return {name: _cell(value) for name, value in row.items()}


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    text = SEPARATOR.join(value) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{text}" if text.startswith("=") else text


def test_without_the_library_or_a_file_one_line_says_so(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    watch.add("https://example.org/a")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert watch("export", "--format", "parquet", "-o", "links.parquet") == ""
    assert (watch.code, watch.err) == (1, "citator: --format parquet needs a library: pip install 'citator[parquet]'\n")
    monkeypatch.undo()
    monkeypatch.chdir(watch.folder)
    pytest.importorskip("pyarrow")
    watch("export", "--format", "parquet")
    assert (watch.code, watch.err) == (1, "citator: --format parquet is for a file: name it with -o FILE\n")
    assert not (watch.folder / "links.parquet").exists()
