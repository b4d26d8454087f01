"""A web on loopback addresses, served by nginx: many hosts without a name server, each page with a title and the place that is linked."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import socket
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import trustme

__all__ = ["Moved", "Site", "moved", "nginx", "serving"]

_SIZE = 5_000
_START_SECONDS = 30.0
_SENTENCES = (
    "The river rises in the hills above the town and reaches the sea at the old lighthouse.",
    "Its level has been read from the gauge at the bridge every morning since the library kept the book.",
    "In spring the lower meadows lie under water for a week or two, and the ferry goes from the church.",
    "Readings that were missed in the winter of the long frost are given as the mean of their neighbours.",
)

# One process, which is stopped by its id. Without the header linkchecker asks a host ten times a second at most. Nobody from outside.
_NGINX = """
daemon off; master_process off; pid nginx.pid; error_log error.log warn;
events {{ worker_connections {connections}; multi_accept on; }}
http {{
    log_format bytes '$status $request_length $bytes_sent'; access_log {log};
    sendfile on; keepalive_timeout 75s; keepalive_requests 1000000;
    types {{ text/html html; }} charset utf-8; add_header LinkChecker allowed;
    client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp; scgi_temp_path temp;
    ssl_protocols TLSv1.2 TLSv1.3;
    root www; allow 127.0.0.0/8; deny all;
    server {{ listen 0.0.0.0:{port} backlog=4096; }}
{secure}
}}
"""
_SECURE = (
    "    server {{ listen {host}:{port} ssl{more}; ssl_certificate certificates/{host}.pem; ssl_certificate_key certificates/{host}.pem; }}"
)


@dataclass(frozen=True)
class Moved:
    """How many answers there were of each status, and the bytes of all requests and answers, heads included."""

    answers: Counter[int]
    asked: int
    sent: int


@dataclass(frozen=True)
class Site:
    """What is served: plain ``hosts``, and ``secure`` ones with certificates of ``ca``; each has the same pages."""

    folder: Path
    port: int
    secure_port: int
    hosts: tuple[str, ...]
    secure: tuple[str, ...]
    ca: Path | None

    def addresses(self, amount: int, *, secure: bool = False) -> list[str]:
        """As many addresses, no two of one page at one host, in a random order which is always the same."""
        start, hosts = (f"https://{{}}:{self.secure_port}", self.secure) if secure else (f"http://{{}}:{self.port}", self.hosts)
        every = [f"{start.format(hosts[n % len(hosts)])}/{n // len(hosts)}.html#{_place(n // len(hosts))}" for n in range(amount)]
        random.Random(6).shuffle(every)
        return every


def moved(site: Site) -> Moved:
    """What the site has sent and been sent since this was last asked; it must be ``counted``."""
    log = site.folder / "moved.log"
    rows = [line.split() for line in log.read_text(encoding="ascii").splitlines()]
    os.truncate(log, 0)
    return Moved(Counter(int(row[0]) for row in rows), sum(int(row[1]) for row in rows), sum(int(row[2]) for row in rows))


def nginx() -> str | None:
    """Where nginx is; Debian keeps it where only root looks."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/sbin")


@contextlib.contextmanager
def serving(folder: Path, hosts: int, pages: int, secure: int = 0, *, counted: bool = False) -> Iterator[Site]:
    """The site while the block runs; ``counted``: it notes the bytes of each answer. Raises RuntimeError where nginx does not start."""
    program = nginx()
    if program is None:
        raise RuntimeError("nginx is not installed")
    for name in ("www", "temp", "certificates"):
        (folder / name).mkdir()
    for number in range(pages):
        (folder / "www" / f"{number}.html").write_text(_page(number), encoding="utf-8")
    port, secure_port = _free_ports(2)
    site = Site(folder, port, secure_port, _loopback(1, hosts), _loopback(2, secure), folder / "ca.pem" if secure else None)
    if site.ca is not None:
        _certify(site.secure, folder / "certificates", site.ca)
    (folder / "nginx.conf").write_text(_configured(site, counted), encoding="utf-8")
    process = subprocess.Popen([program, "-p", f"{folder}/", "-c", "nginx.conf", "-e", "error.log"], cwd=folder, stderr=subprocess.DEVNULL)
    try:
        _await(process, site)
        yield site
    finally:
        process.terminate()
        process.wait()


def _configured(site: Site, counted: bool) -> str:
    """The configuration. Only the first of the listening addresses of a port may carry its backlog."""
    secure = [_SECURE.format(host=host, port=site.secure_port, more="") for host in site.secure]
    if secure:  # the wildcard is what is bound: one socket for all hosts
        first = _SECURE.format(host=site.secure[0], port=site.secure_port, more=" backlog=4096")
        secure.insert(0, first.replace(f"listen {site.secure[0]}", "listen 0.0.0.0", 1))
    return _NGINX.format(port=site.port, connections=8192, secure="\n".join(secure), log="moved.log bytes" if counted else "off")


def _await(process: subprocess.Popen[bytes], site: Site) -> None:
    until = time.monotonic() + _START_SECONDS
    while process.poll() is None and time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", site.port), timeout=1):
            return
        time.sleep(0.05)
    log = site.folder / "error.log"
    raise RuntimeError("nginx does not start: " + (log.read_text(encoding="utf-8")[-500:] if log.exists() else "it said nothing"))


def _page(number: int) -> str:
    title = f"Water levels of the river, part {number}"
    head = f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>\n<body><h1>{title}</h1>\n'
    body = f'<h2 id="{_place(number)}">The gauge at the bridge</h2>\n'
    count = 0
    while len(head) + len(body) < _SIZE:
        body += f"<p>{' '.join(_SENTENCES[(number + count + at) % len(_SENTENCES)] for at in range(3))}</p>\n"
        count += 1
    return f"{head}{body}</body></html>\n"


def _place(number: int) -> str:
    return f"gauge-{number}"


def _loopback(net: int, count: int) -> tuple[str, ...]:
    return tuple(f"127.{net}.{number // 250}.{number % 250 + 1}" for number in range(count))


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("0.0.0.0", 0))
        return [int(one.getsockname()[1]) for one in sockets]


def _certify(hosts: tuple[str, ...], folder: Path, ca: Path) -> None:
    """A certificate for each host, of an authority whose own is written to ``ca``."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(ca)
    for host in hosts:
        authority.issue_cert(host).private_key_and_cert_chain_pem.write_to_path(folder / f"{host}.pem")
