"""Mail out: one message to one address through the server that the user names (SMTP, RFC 5321; TLS by RFC 3207 or 8314).

The address guard has no part in it: no document leads here, and a server of one's own is where mail usually goes.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from contextlib import ExitStack
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Final, Self
from urllib.parse import urlsplit

from citator.errors import ConfigError
from citator.net.transport import tls_context

__all__ = ["MailServer", "is_mail_address"]

_PORTS: Final = {"smtp": 25, "smtps": 465}
_SUBMISSION: Final = 587
_ADDRESS: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?")


def is_mail_address(text: str) -> bool:
    """Whether a text is an address as servers without SMTPUTF8 take it.

    >>> is_mail_address("keeper@lighthouse.example"), is_mail_address("keeper@a, other@b"), is_mail_address("k@a\\nBcc: x@b")
    (True, False, False)
    """
    return _ADDRESS.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class MailServer:
    """A server that takes mail. ``sealed``: TLS from the first byte; else from STARTTLS on, where the server offers it."""

    host: str
    port: int
    sealed: bool
    user: str | None = None
    password: str | None = None
    ca: str | None = None
    timeout: float = 25.0

    @classmethod
    def at(cls, url: str, user: str | None, password: str | None, ca: str | None, timeout: float) -> Self:
        """The server at ``smtp://HOST[:PORT]`` (25, or 587 with a login) or ``smtps://HOST[:PORT]`` (465); raises :class:`ConfigError`."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError:
            parts, host, port = urlsplit(""), None, None
        if parts.scheme not in _PORTS or not host or not host.isascii() or parts.path not in ("", "/") or parts.query or parts.fragment:
            raise ConfigError("smtp: not smtp://HOST[:PORT] or smtps://HOST[:PORT]")
        if "@" in parts.netloc:
            raise ConfigError("smtp: the login stands in smtp_user and smtp_password, and not in the address")
        if (user is None) != (password is None):
            raise ConfigError("smtp_user and smtp_password go together: one of them is missing")
        usual = _SUBMISSION if parts.scheme == "smtp" and user else _PORTS[parts.scheme]
        return cls(host, port or usual, parts.scheme == "smtps", user, password, ca, timeout)

    def deliver(self, message: EmailMessage, sender: str, recipient: str) -> str | None:
        """Hand over a message; why that failed, or ``None``. Waits for the server: call it in a thread."""
        try:
            with ExitStack() as stack:
                client = self._connect(sender.rpartition("@")[2])
                stack.callback(client.close)  # after an error nothing more is said
                self._enter(client)
                client.send_message(message, sender, [recipient])
                with ExitStack() as parting:  # taken is taken, however the server says good-bye
                    parting.push(lambda kind, *_: kind is not None and issubclass(kind, smtplib.SMTPException | OSError))
                    client.quit()
        except smtplib.SMTPRecipientsRefused as error:
            return f"the server takes no mail for it: {_said(*error.recipients[recipient])}"
        except smtplib.SMTPAuthenticationError as error:
            return f"the login was refused: {_said(error.smtp_code, error.smtp_error)}"
        except smtplib.SMTPResponseException as error:
            return f"the server said {_said(error.smtp_code, error.smtp_error)}"
        except ssl.SSLCertVerificationError as error:
            return f"the certificate of {self.host} is not trusted ({error.verify_message})"
        except smtplib.SMTPException as error:
            return " ".join(str(error).split())
        except OSError as error:
            return f"{self.host} port {self.port}: {error.strerror or error}"
        return None

    def _connect(self, own: str) -> smtplib.SMTP:
        # Our own domain is named without a look-up, which may take half a minute where the name server is slow.
        if self.sealed:
            return smtplib.SMTP_SSL(self.host, self.port, own, timeout=self.timeout, context=tls_context(self.ca))
        client = smtplib.SMTP(self.host, self.port, own, timeout=self.timeout)
        try:
            client.ehlo()
            if client.has_extn("starttls"):
                client.starttls(context=tls_context(self.ca))
        except BaseException:
            client.close()
            raise
        return client

    def _enter(self, client: smtplib.SMTP) -> None:
        if self.user is None or self.password is None:
            return
        if not isinstance(client.sock, ssl.SSLSocket):
            raise smtplib.SMTPNotSupportedError("the server offers no TLS, and the login goes nowhere without it")
        client.login(self.user, self.password)


def _said(code: int, text: bytes | str) -> str:
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return f"{code} {' '.join(words.split())}"[:300]
