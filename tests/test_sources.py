"""What the caller names becomes bytes with a name, or one clear reason."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from citator import sources
from citator.errors import SourceError
from citator.sources import Address, Named, beside, expand


def test_a_folder_gives_its_documents_by_name_without_what_is_hidden_or_no_document(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "image.png", ".hidden.txt", "sub/c.html", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text", encoding="utf-8")
    (tmp_path / "data.json").write_text('{"a": 1}', encoding="utf-8")
    names = [Path(one.source).name for one in expand([tmp_path])]
    assert names == ["a.md", "b.txt", "c.html"]


def test_order_is_kept_and_a_missing_file_does_not_stop_the_others(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("x", encoding="utf-8")
    found = list(expand([tmp_path / "absent.txt", good, "https://example.org/a"]))
    assert [type(one).__name__ for one in found] == ["SourceMissing", "Named", "Address"]
    assert str(found[0]) == f"{tmp_path / 'absent.txt'}: no such file"


def test_a_folder_without_documents_says_so(tmp_path: Path) -> None:
    (one,) = expand([tmp_path])
    assert isinstance(one, SourceError)
    assert one.code == "no-documents"


def test_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"text"), encoding="utf-8"))
    assert list(expand(["-"])) == [Named("<stdin>", b"text")]


def test_names_that_no_file_system_takes_are_told_and_not_raised() -> None:
    (one,) = expand(["a\0b"])
    assert isinstance(one, SourceError)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_BYTES", 10)
    (tmp_path / "large.txt").write_bytes(b"x" * 11)
    (one,) = expand([tmp_path / "large.txt"])
    assert isinstance(one, SourceError)
    assert one.code == "too-large"


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x", encoding="utf-8")

    def refused(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refused)
    (one,) = expand([path])
    assert str(one) == f"{path}: can't be read (Permission denied)"


def test_addresses_are_known_by_their_scheme() -> None:
    assert list(expand(["HTTPS://example.org/x"])) == [Address("HTTPS://example.org/x")]
    assert not sources.is_address("ftp.txt")


def test_files_beside_a_document_are_had_from_its_folder_and_from_no_other(tmp_path: Path) -> None:
    inner = tmp_path / "book" / "parts"
    inner.mkdir(parents=True)
    for name in ("out.bib", "book/refs.bib", "book/parts/own.bib"):
        (tmp_path / name).write_text(name)
    (inner / "link.bib").symlink_to(tmp_path / "out.bib")
    one = Named("one", b"", inner / "one.tex")
    wanted = ("own.bib", "refs.bib", "link.bib", "../refs.bib", str(tmp_path / "out.bib"), "missing.bib", "nu\0ll.bib", ".")
    assert beside(one, wanted) == {"own.bib": b"book/parts/own.bib"}
    in_folder = Named("one", b"", inner / "one.tex", tmp_path / "book")
    assert beside(in_folder, wanted) == {"own.bib": b"book/parts/own.bib", "refs.bib": b"book/refs.bib"}
    assert beside(in_folder, ["*.bib"]) == {"own.bib": b"book/parts/own.bib"}
    assert beside(Named("bytes", b""), wanted) == {}


def test_files_of_a_folder_know_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("text")
    (one,) = expand([tmp_path])
    assert isinstance(one, Named)
    assert (one.path, one.root) == (tmp_path / "a.md", tmp_path)
