"""The table of ``watch export``: its columns, and the table as a Parquet file for DuckDB, pandas and the like (the extra ``parquet``)."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from typing import Any, Final

from citator.errors import ConfigError

__all__ = ["COLUMNS", "as_parquet", "check_parquet"]

COLUMNS: Final = {
    "key": "text", "type": "text", "title": "text", "url": "text", "verdict": "text", "reason": "text", "status": "number",
    "state": "text", "since": "time", "checked_at": "time", "first_seen": "time", "checks": "number", "final_url": "text",
    "suggested_url": "text", "archived_url": "text", "archived_at": "time", "documents": "texts",
}  # fmt: skip
"""The names of the columns, in their order, and what stands in them."""
_AT_ONCE: Final = 10_000  # rows: a group of them is read, or passed over, together


def check_parquet() -> Any:
    """The library that writes Parquet; raises :class:`ConfigError` where it is not installed."""
    try:
        import pyarrow as pa
        import pyarrow.parquet
    except ImportError:
        raise ConfigError("--format parquet needs a library: pip install 'citator[parquet]'") from None
    return pa


def as_parquet(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """The table as a Parquet file: times in UTC, numbers as numbers, documents as lists; what is not known is null."""
    pa = check_parquet()
    types = {"text": pa.string(), "number": pa.int64(), "time": pa.timestamp("s", tz="UTC"), "texts": pa.list_(pa.string())}
    form = pa.schema([(name, types[kind]) for name, kind in COLUMNS.items()], metadata={"schema": "citator/1"})
    out = io.BytesIO()
    with pa.parquet.ParquetWriter(out, form, compression="zstd") as writer:
        some: list[dict[str, Any]] = []
        for row in rows:
            some.append({name: _plain(row.get(name)) for name in COLUMNS})
            if len(some) == _AT_ONCE:
                writer.write_table(pa.Table.from_pylist(some, form))
                some = []
        writer.write_table(pa.Table.from_pylist(some, form))
    return out.getvalue()


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else str(value) if isinstance(value, str) else value
