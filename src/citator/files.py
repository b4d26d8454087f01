"""Writing a file whole or not at all: first beside its place, then put there, so that nobody ever reads half of it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from citator.errors import ConfigError

__all__ = ["is_plain", "put"]


def put(data: bytes, output: Path) -> None:
    """Write ``data`` to ``output``; a file that is there keeps its rights, and a link stays one.

    Raises :class:`ConfigError` that names the file and what the system says.
    """
    try:
        if not is_plain(output):
            with output.open("wb") as file:
                file.write(data)
            return
        output = output.resolve()
        handle, name = tempfile.mkstemp(dir=output.parent, prefix=".citator-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            mask = os.umask(0)
            os.umask(mask)
            Path(name).chmod(output.stat().st_mode & 0o777 if output.exists() else 0o666 & ~mask)
            Path(name).replace(output)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ConfigError(f"{output}: can't be written ({error.strerror or error})") from None


def is_plain(output: Path) -> bool:
    """Whether a file can be put in its place: a pipe or a device (``/dev/null``) must be written to, and not replaced."""
    return output.is_file() or not output.exists()
