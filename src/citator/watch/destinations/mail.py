"""News by mail: plain text, and the page as HTML beside it. Each address is a destination of its own: none has to wait for another."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, localtime
from typing import Final

from citator._version import __version__
from citator.net.mail import MailServer
from citator.watch.destinations.told import Delivery, Send, named
from citator.watch.destinations.words import explained
from citator.watch.fed import as_html
from citator.watch.news import apart
from citator.watch.told import HEADS, as_text

__all__ = ["Mailbox", "letter"]

_MOST: Final = 1_000
"""How much of one kind a mail tells: servers refuse mails of many megabytes, each time they are sent again."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Somebody who gets mail."""

    address: str
    sender: str
    server: MailServer

    @property
    def name(self) -> str:
        """What the store knows it by."""
        return named("mail ", self.address)

    @property
    def label(self) -> str:
        """What people call it."""
        return f"the mail to {self.address}"

    async def deliver(self, delivery: Delivery, _send: Send) -> str | None:
        """Hand the mail to the server; why it was not taken, or ``None``."""
        message = letter(delivery, self.sender, self.address)
        failed = await asyncio.to_thread(self.server.deliver, message, self.sender, self.address)
        return None if failed is None else self._in_words(failed)

    def _in_words(self, failed: str) -> str:
        """What the server said of the mail is told as it is; what became of the connection, in words."""
        server = self.server
        own = f"{server.host} port {server.port}: "
        said = failed.removeprefix(own)
        if not (said != failed or re.match(r"Connection unexpectedly closed|the server said -1\b|the certificate of", failed)):
            return failed
        place = f"{server.host}:{server.port}"
        return explained(place, said, "mail server", "smtps://", "smtp://", is_sealed=server.sealed)


def letter(delivery: Delivery, sender: str, recipient: str) -> EmailMessage:
    """The mail (RFC 5322) for one piece of news or more; the same news sent again has the same ``Message-ID``, and is shown once."""
    message = EmailMessage(SMTP)
    news = apart(delivery.news)
    counts = [f"{len(news[kind])} {head.lower()}" for kind, head in HEADS.items() if kind in news]
    message["Subject"] = f"citator: {', '.join(counts)}"
    message["From"] = sender
    message["To"] = recipient
    message["Date"] = format_datetime(localtime())
    shown = {kind: items[:_MOST] for kind, items in news.items()}
    left = sum(len(items[_MOST:]) for items in news.values())
    text = as_text(shown) + (f"\n\n… and {left} more: citator watch report" if left else "")
    of = named("", recipient, str(delivery.number), text)
    message["Message-ID"] = f"<citator.{of}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's absence note answers it
    message["X-Mailer"] = f"citator {__version__}"
    message.set_content(text + "\n")
    message.add_alternative(as_html(shown, delivery.at, left), subtype="html")
    return message
