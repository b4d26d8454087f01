"""A file is put in its place whole or not at all, as the one that stood there, and not where that can't be done."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import pytest

from citator import files
from citator.errors import ConfigError


def only(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_and_one_that_was_there_behind_a_link(tmp_path: Path) -> None:
    files.put(b"new", tmp_path / "a.txt")
    (tmp_path / "a.txt").chmod(0o640)
    (tmp_path / "link.txt").symlink_to("a.txt")
    files.put(b"newer", tmp_path / "link.txt", was=b"new")
    assert (tmp_path / "a.txt").read_bytes() == b"newer"
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "link.txt").is_symlink()
    assert only(tmp_path) == ["a.txt", "link.txt"]


def attributed(path: Path, name: str, value: bytes) -> None:
    """Give a file an extended attribute; the test is skipped where there are none."""
    if not hasattr(os, "setxattr"):
        pytest.skip("this system has no extended attributes")
    try:
        os.setxattr(path, name, value)
    except OSError as error:
        pytest.skip(f"this file system takes no {name}: {error}")


def acl(reader: int) -> bytes:
    """A POSIX access control list that lets a user read: version 2, and entries of tag, permission and id (linux/posix_acl_xattr.h)."""
    nobody = 0xFFFFFFFF
    entries = [(1, 6, nobody), (2, 4, reader), (4, 4, nobody), (0x10, 4, nobody), (0x20, 0, nobody)]
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


def test_extended_attributes_stay_and_none_comes_from_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    attributed(path, "user.origin", b"a library")
    files.put(b"new", path, was=b"old")
    assert os.getxattr(path, "user.origin") == b"a library"
    attributed(path, "system.posix_acl_access", acl(65_534))
    attributed(tmp_path, "system.posix_acl_default", acl(65_533))
    mode = path.stat().st_mode
    files.put(b"newer", path, was=b"new")
    assert (path.read_bytes(), path.stat().st_mode) == (b"newer", mode)
    assert os.getxattr(path, "system.posix_acl_access") == acl(65_534)
    os.removexattr(path, "system.posix_acl_access")
    files.put(b"newest", path, was=b"newer")
    assert os.listxattr(path) == ["user.origin"]


def test_a_file_whose_access_control_list_cannot_be_kept_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    attributed(path, "system.posix_acl_access", acl(65_534))

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "setxattr", refused)
    with pytest.raises(ConfigError, match="access control list is another"):
        files.put(b"new", path, was=b"old")
    assert path.read_bytes() == b"old"
    assert only(tmp_path) == ["a.txt"]


def test_a_file_that_is_write_protected_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(ConfigError, match="write-protected"):
        files.put(b"new", path)
    assert path.read_bytes() == b"old"


def test_a_file_with_two_names_stays_one_file(tmp_path: Path) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_bytes(b"old")
    os.link(path, other)
    with pytest.raises(ConfigError, match=r"2 names \(hard links\)"):
        files.put(b"new", path)
    assert path.samefile(other)
    assert other.read_bytes() == b"old"
    assert only(tmp_path) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("how", ["written", "replaced", "removed", "led elsewhere"])
def test_a_file_that_changes_in_the_last_moment_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_bytes(b"old")
    link.symlink_to("a.txt")
    real = os.fsync

    def meanwhile(handle: int) -> None:
        real(handle)
        if how == "written":
            path.write_bytes(b"mine")
        elif how == "removed":
            path.unlink()
        else:
            (tmp_path / "c.txt").write_bytes(b"old")
            if how == "replaced":
                (tmp_path / "c.txt").replace(path)
            else:
                link.unlink()
                link.symlink_to("c.txt")

    monkeypatch.setattr(files.os, "fsync", meanwhile)
    with pytest.raises(ConfigError, match="has changed since it was read"):
        files.put(b"new", link, was=b"old")
    assert not any(found.read_bytes() == b"new" for found in tmp_path.iterdir() if found.exists())
    assert not any(name.startswith(".citator-") for name in only(tmp_path))


def test_ctrl_c_leaves_nothing_beside_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def stopped(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        files.put(b"new", path)
    assert path.read_bytes() == b"old"
    assert only(tmp_path) == ["a.txt"]


def test_a_file_whose_owner_can_t_be_kept_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    asked: list[tuple[int, int]] = []
    real = Path.stat

    def another(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        seen = real(self, follow_symlinks=follow_symlinks)
        return os.stat_result((*seen[:5], seen.st_gid + 1, *seen[6:10])) if self.name == "a.txt" else seen

    def refused(_: Path, owner: int, group: int) -> None:
        asked.append((owner, group))
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "stat", another)
    monkeypatch.setattr(files.os, "chown", refused)
    with pytest.raises(ConfigError, match="owner or group"):
        files.put(b"new", path)
    assert asked == [(path.lstat().st_uid, real(path).st_gid + 1)]
    assert path.read_bytes() == b"old"
    assert only(tmp_path) == ["a.txt"]
