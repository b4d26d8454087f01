"""``citator serve``: a page over a store, to read."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
from collections.abc import Iterator

from citator.cli.options import Quiet, with_settings
from citator.cli.output import say
from citator.config import Settings
from citator.errors import ConfigError


@with_settings("store", "serving")
def serve(quiet: Quiet = False, *, settings: Settings) -> int:
    """Show what is watched as pages to read: works, documents, the history of an address, the report, a feed, figures for Prometheus.

    It listens on this machine only, until --host says otherwise, and answers to localhost and to what --name gives. Ctrl-C ends it.
    """
    try:
        import starlette  # noqa: F401 - asked for here, so that what is missing is told in one line
        import uvicorn
    except ImportError:
        raise ConfigError("citator serve needs two libraries: pip install 'citator[web]'") from None
    from citator.store import open_store
    from citator.web.app import application

    with _listening(settings) as (listener, host), open_store(settings.store, must_exist=True) as store:
        address = f"[{host}]" if ":" in host else host
        app = application(store, (address, *settings.serve_name), feed_days=settings.feed_days)
        options = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, lifespan="off", limit_concurrency=128)
        if not quiet:
            say(f"citator: http://{address}:{listener.getsockname()[1]}/ (Ctrl-C ends it)")
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(options).run(sockets=[listener])
    return 0


@contextlib.contextmanager
def _listening(settings: Settings) -> Iterator[tuple[socket.socket, str]]:
    host, port = settings.serve_host, settings.serve_port
    try:
        version = ipaddress.ip_address(host).version
    except ValueError:
        raise ConfigError(f"serve_host: {host!r} is no address (for example 127.0.0.1, or ::1)") from None
    if not 0 <= port <= 65_535:
        raise ConfigError(f"serve_port: {port} is no port")
    try:
        listener = socket.create_server((host, port), family=socket.AF_INET6 if version == 6 else socket.AF_INET)
    except OSError as error:
        raise ConfigError(f"serve: {host} port {port}: {error.strerror or error}") from None
    with listener:
        yield listener, host
