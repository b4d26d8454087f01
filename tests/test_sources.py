"""What the caller names becomes bytes with a name, or one clear reason."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from citator import sources
from citator.errors import SourceError
from citator.limits import Limits
from citator.sources import Address, File, Named, beside, expand, load


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
    assert [type(one).__name__ for one in found] == ["File", "File", "Address"]
    with pytest.raises(SourceError) as caught:
        load(File(str(tmp_path / "absent.txt")))
    assert str(caught.value) == f"{tmp_path / 'absent.txt'}: no such file"
    assert load(File(str(good))).data == b"x"


def test_a_folder_without_documents_says_so(tmp_path: Path) -> None:
    (one,) = expand([tmp_path])
    assert isinstance(one, SourceError)
    assert one.code == "no-documents"


def test_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"text"), encoding="utf-8"))
    assert [load(one) for one in expand(["-"]) if isinstance(one, File)] == [Named("<stdin>", b"text")]


def refused(path: Path | str, limits: Limits = Limits()) -> SourceError:
    """The error for a path."""
    (one,) = expand([path], limits)
    assert isinstance(one, File)
    with pytest.raises(SourceError) as caught:
        load(one, limits)
    assert "\n" not in str(caught.value)
    return caught.value


def test_names_that_no_file_system_takes_are_told() -> None:
    assert "can't be read" in refused("a\0b").reason
    assert "can't be read" in refused("x" * 5000).reason


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_bytes(b"x" * 1_572_864)
    error = refused(tmp_path / "large.txt", Limits(size=1024 * 1024))
    assert (error.code, error.reason) == ("too-large", "larger than 1 MB (setting max_size)")


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="a system without files that hide their size")
def test_a_file_that_says_it_is_empty_and_is_not_is_bounded_too() -> None:
    assert refused("/proc/self/status", Limits(size=10)).code == "too-large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "round.txt").symlink_to(tmp_path / "round.txt")
    assert refused(tmp_path / "pipe.txt").reason.startswith("not a regular file")
    assert refused("/dev/zero").reason.startswith("not a regular file")
    assert refused(tmp_path / "link.txt").reason == "a link to a file that is not there"
    assert "can't be read" in refused(tmp_path / "round.txt").reason


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x", encoding="utf-8")

    def no(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", no)
    assert str(refused(path)) == f"{path}: can't be read (Permission denied)"


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    scan = os.scandir

    def no(path: str) -> object:
        if str(path).endswith("inner"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", no)
    found = [type(one).__name__ for one in expand([tmp_path])]
    assert found == ["File", "SourceMissing"]


def test_a_folder_as_standard_input_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "closed").open("w+", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
    assert "can't be read" in refused("-").reason


def test_standard_input_is_bounded_and_not_waited_for_when_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 200), encoding="utf-8"))
    assert refused("-", Limits(size=100)).code == "too-large"
    into, out = os.pipe()
    with os.fdopen(into, encoding="utf-8") as stream, os.fdopen(out, "wb"):
        monkeypatch.setattr(sys, "stdin", stream)
        with pytest.raises(SourceError) as caught:
            load(File("-"), stop=lambda: True)
    assert caught.value.code == "stopped"


def test_addresses_are_known_by_their_scheme() -> None:
    assert list(expand(["HTTPS://example.org/x"])) == [Address("HTTPS://example.org/x")]
    assert not sources.is_address("ftp.txt")


def test_files_beside_a_document_are_had_from_its_folder_and_from_no_other(tmp_path: Path) -> None:
    inner = tmp_path / "book" / "parts"
    inner.mkdir(parents=True)
    for name in ("out.bib", "book/refs.bib", "book/parts/own.bib"):
        (tmp_path / name).write_text(name)
    (inner / "link.bib").symlink_to(tmp_path / "out.bib")
    one = Named("one", b"", path=inner / "one.tex")
    wanted = ("own.bib", "refs.bib", "link.bib", "../refs.bib", str(tmp_path / "out.bib"), "missing.bib", "nu\0ll.bib", ".")
    assert beside(one, wanted) == {"own.bib": b"book/parts/own.bib"}
    in_folder = Named("one", b"", path=inner / "one.tex", root=tmp_path / "book")
    assert beside(in_folder, wanted) == {"own.bib": b"book/parts/own.bib", "refs.bib": b"book/refs.bib"}
    assert beside(in_folder, ["*.bib"]) == {"own.bib": b"book/parts/own.bib"}
    assert beside(Named("bytes", b""), wanted) == {}


def test_files_of_a_folder_know_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("text")
    (one,) = expand([tmp_path])
    assert isinstance(one, File)
    named = load(one)
    assert (named.path, named.root) == (tmp_path / "a.md", tmp_path)
