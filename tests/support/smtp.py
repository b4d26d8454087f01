"""A mail server of a few lines on loopback: it says what it offers, takes what it is told to take, and keeps every letter."""

from __future__ import annotations

import base64
import email
import email.policy
import socketserver
import ssl
import threading
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any, Self


@dataclass
class Post:
    """Use it as a context manager. ``login`` is the only one that it lets in; ``refused`` whom it takes no mail for."""

    tls: ssl.SSLContext | None = None
    sealed: bool = False
    login: tuple[str, str] | None = None
    refused: set[str] = field(default_factory=set)
    full: bool = False
    letters: list[EmailMessage] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)

    def __enter__(self) -> Self:
        post = self

        class Talk(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                post.talk(self)

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=lambda: self._server.serve_forever(poll_interval=0.02), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    @property
    def url(self) -> str:
        return f"{'smtps' if self.sealed else 'smtp'}://127.0.0.1:{self._server.server_address[1]}"

    def talk(self, to: Any) -> None:
        """One conversation."""
        try:
            if self.sealed:
                self._seal(to)
            self._say(to, "220 post.example ready")
            while line := to.rfile.readline():
                said = line.decode().strip()
                self.heard.append(said)
                if self._answer(to, said):
                    return
        except OSError:
            return
        finally:
            to.rfile.close()
            to.connection.close()  # the one under TLS is not the server's own

    def _answer(self, to: Any, said: str) -> bool:
        verb = said.partition(" ")[0].upper()
        under_tls = isinstance(to.connection, ssl.SSLSocket)
        if verb == "EHLO":
            offers = ["post.example"] + ["STARTTLS"] * bool(self.tls and not under_tls) + ["AUTH PLAIN"] * bool(self.login)
            self._say(to, *(f"250-{one}" for one in offers), "250 8BITMIME")
        elif verb == "STARTTLS":
            self._say(to, "220 go on")
            self._seal(to)
        elif verb == "AUTH":
            name, word = base64.b64decode(said.split()[2]).decode().split("\0")[1:]
            self._say(to, "235 come in" if (name, word) == self.login else "535 not you")
        elif verb == "RCPT" and said.split("<")[1].split(">", maxsplit=1)[0] in self.refused:
            self._say(to, "550 nobody of that name here")
        elif verb == "DATA":
            self._say(to, "354 go on")
            data = b"".join(iter(to.rfile.readline, b".\r\n"))
            if not self.full:
                self.letters.append(email.message_from_bytes(data.replace(b"\r\n..", b"\r\n."), policy=email.policy.default))
            self._say(to, "452 the box is full" if self.full else "250 taken")
        else:
            self._say(to, "221 good-bye" if verb == "QUIT" else "250 well")
        return verb == "QUIT"

    def _seal(self, to: Any) -> None:
        assert self.tls is not None
        to.connection = self.tls.wrap_socket(to.connection, server_side=True)
        to.rfile, to.wfile = to.connection.makefile("rb"), to.connection.makefile("wb", buffering=0)

    @staticmethod
    def _say(to: Any, *lines: str) -> None:
        to.wfile.write("".join(f"{line}\r\n" for line in lines).encode())
