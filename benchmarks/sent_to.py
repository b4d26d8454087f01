"""Runs a program with everything that it asks of the web sent to one base address: ``BASE/host/path`` in place of ``https://host/path``.

Started by the interpreter of the program itself: ``python sent_to.py BASE module:function ARGUMENT…``. Of HTTP libraries it knows the
standard library's and requests. Nothing else of the program is changed, its waits least of all.
"""

from __future__ import annotations

import importlib
import sys
import urllib.request
from typing import Any
from urllib.parse import urlsplit


def moved(base: str, url: str) -> str:
    """Where a request goes instead."""
    parts = urlsplit(url)
    return url if url.startswith(base) else f"{base}/{parts.netloc}{parts.path}{f'?{parts.query}' if parts.query else ''}"


def send_to(base: str) -> None:
    """From now on everything goes there."""
    opened = urllib.request.OpenerDirector.open

    def open_there(self: Any, asked: Any, *arguments: Any, **named: Any) -> Any:
        if isinstance(asked, str):
            asked = urllib.request.Request(asked)
        asked.full_url = moved(base, asked.full_url)
        return opened(self, asked, *arguments, **named)

    urllib.request.OpenerDirector.open = open_there  # type: ignore[method-assign]
    try:
        requests = importlib.import_module("requests")
    except ImportError:
        return
    sent = requests.Session.send

    def send_there(self: Any, request: Any, **named: Any) -> Any:
        request.url = moved(base, request.url)
        return sent(self, request, **named)

    requests.Session.send = send_there


if __name__ == "__main__":
    base, program, *arguments = sys.argv[1:]
    send_to(base)
    module, _, name = program.partition(":")
    sys.argv = [module, *arguments]
    sys.exit(getattr(importlib.import_module(module), name)())
