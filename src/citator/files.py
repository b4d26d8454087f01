"""Writing a file whole or not at all: first beside its place, then put there, so that nobody ever reads half of it."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from citator.errors import ConfigError

__all__ = ["is_plain", "put"]

_OF_CONTENT: Final = frozenset(["security.ima", "security.evm", "security.capability"])


def put(data: bytes, output: Path, *, was: bytes | None = None) -> None:
    """Write ``data`` to ``output``; a file that is there keeps its rights, its owner and its group, on Linux its extended attributes too
    (access control lists are such), and a link stays one.

    With ``was`` the file must still hold those bytes when the new ones are put in its place. Raises :class:`ConfigError` that names the
    file and what is against it: what the system says, that it is write-protected, has several names (hard links), or an owner, group or
    attribute that the new file can't be given, or that it holds something else by now.
    """
    try:
        if not is_plain(output):
            with output.open("wb") as file:
                file.write(data)
            return
        place = output.resolve()
        before = place.stat() if place.exists() else None
        if before is not None and (why := _protected(place, before)):
            raise ConfigError(f"{output}: can't be written ({why})")
        had = _attributes(place) if before is not None else {}
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=".citator-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            _like(Path(name), before, had, output)
            if was is not None and (before is None or not _unchanged(output, place, before, was)):
                raise ConfigError(f"{output}: has changed since it was read: nothing was written")
            Path(name).replace(place)
        except BaseException:  # Ctrl-C too leaves nothing beside the file
            Path(name).unlink(missing_ok=True)
            raise
        _settle(place.parent)
    except OSError as error:
        raise ConfigError(f"{output}: can't be written ({error.strerror or error})") from None


def is_plain(output: Path) -> bool:
    """Whether a file can be put in its place: a pipe or a device (``/dev/null``) must be written to, and not replaced."""
    return output.is_file() or not output.exists()


def _protected(place: Path, before: os.stat_result) -> str:
    """Why a file must not be replaced; "" where it may be. Who may write to the folder could replace any file in it."""
    if not before.st_mode & 0o222 or not os.access(place, os.W_OK):
        return "it is write-protected"
    if before.st_nlink > 1:
        return f"the file has {before.st_nlink} names (hard links), and the others would keep what it holds now"
    return ""


def _like(new: Path, before: os.stat_result | None, had: Mapping[str, bytes], output: Path) -> None:
    """Give the new file the owner, group, rights and attributes of the one that it takes the place of."""
    if before is None:
        mask = os.umask(0)
        os.umask(mask)
        new.chmod(0o666 & ~mask)
        return
    now = new.stat()
    if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        try:
            os.chown(new, before.st_uid, before.st_gid)
        except OSError:
            raise ConfigError(f"{output}: can't be written (its owner or group is another, and can't be kept)") from None
    new.chmod(stat.S_IMODE(before.st_mode) & 0o777)
    has = _attributes(new)  # a new file may have some from its folder
    for name in sorted(had.keys() | has.keys()):
        if had.get(name) == has.get(name):
            continue
        try:
            if name in had:
                os.setxattr(new, name, had[name])
            else:
                os.removexattr(new, name)
        except OSError:
            what = "access control list" if "_acl" in name else f"attribute {name}"
            raise ConfigError(f"{output}: can't be written (its {what} is another, and can't be kept)") from None


def _attributes(path: Path) -> dict[str, bytes]:
    """The extended attributes of a file, but for those that the kernel derives from what it holds; none where there are no such things."""
    if not hasattr(os, "listxattr"):
        return {}
    try:
        return {name: os.getxattr(path, name) for name in os.listxattr(path) if name not in _OF_CONTENT}
    except OSError as error:
        if error.errno in (errno.ENOTSUP, errno.ENOSYS):
            return {}
        raise


def _unchanged(output: Path, place: Path, before: os.stat_result, was: bytes) -> bool:
    """Whether the name still leads to the same file, with the same bytes in it."""
    if output.resolve() != place or not place.is_file():
        return False
    now = place.stat()
    return (now.st_dev, now.st_ino, now.st_mode) == (before.st_dev, before.st_ino, before.st_mode) and place.read_bytes() == was


def _settle(folder: Path) -> None:
    """Have the folder written to the disk, where the system can: else a loss of power may bring the old file back."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass  # not every file system can; the file itself is on the disk
    finally:
        os.close(handle)
