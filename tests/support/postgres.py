"""A real PostgreSQL on loopback, made for one test session and thrown away: Debian's, as `make system-deps` installs it."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path


def programs() -> Path | None:
    """The folder with ``initdb`` and ``postgres``; Debian keeps them off the path."""
    for folder in (*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), Path("/usr/bin"), Path("/usr/local/bin")):
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    return None


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextlib.contextmanager
def running(folder: Path) -> Iterator[str]:
    """The address of a database on loopback, while the server runs. It refuses to run as root, so root becomes another user for it."""
    bin_ = programs()
    assert bin_ is not None
    data = Path(tempfile.mkdtemp(prefix="citator-pg-", dir=folder))
    user = None
    if os.geteuid() == 0:
        user = next(name for name in ("postgres", "nobody") if _there(name))
        shutil.chown(data, user)
    port = _free_port()

    def call(program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(bin_ / program), *arguments],
            user=user,
            check=False,
            capture_output=True,
            text=True,
            cwd=data,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
        )
        assert done.returncode == 0, done.stdout + done.stderr

    call("initdb", "-D", str(data / "db"), "-U", "citator", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
    call("pg_ctl", "-D", str(data / "db"), "-w", "-l", str(data / "log"), "-o", options, "start")
    try:
        yield f"postgresql://citator@127.0.0.1:{port}/postgres"
    finally:
        call("pg_ctl", "-D", str(data / "db"), "-m", "immediate", "stop")
        shutil.rmtree(data, ignore_errors=True)


def _there(name: str) -> bool:
    with contextlib.suppress(KeyError):
        return bool(pwd.getpwnam(name))
    return False
