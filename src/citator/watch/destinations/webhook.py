"""News as JSON, posted to an address of the user's, signed where there is a secret."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from citator.formats.json.values import time_text
from citator.model import FrozenMap, Request, Response
from citator.watch.destinations.told import Delivery, Send, named, refusal

__all__ = ["DELIVERY", "SIGNATURE", "Webhook"]

SIGNATURE: Final = "x-citator-signature"
"""The header that says ``sha256=`` and the HMAC of the body under the user's secret, in hexadecimal figures."""


DELIVERY: Final = "x-citator-delivery"
"""The header by which the same news is known when it comes a second time: a run may be killed between the answer and its note."""


_LOOK: Final = {
    **dict.fromkeys((301, 302, 303, 307, 308), "it leads elsewhere, and news is not sent on: name that address"),
    **dict.fromkeys((401, 403), "are the key in the address and webhook_secret the right ones?"),
    **dict.fromkeys((404, 405, 410), "is it the right address?"),
}
"""What to look at, by the status of the answer."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that takes news as JSON."""

    url: str
    secret: str | None = field(repr=False)
    label: str = "the webhook"

    @property
    def name(self) -> str:
        """What the store knows it by."""
        return named("", self.url)

    async def deliver(self, delivery: Delivery, send: Send) -> str | None:
        """Post the news; why it was not taken, or ``None``."""
        told = {kind: [item.to_json() for item in items] for kind, items in delivery.news.items()}
        body = json.dumps({"sent": time_text(datetime.now(UTC).replace(microsecond=0)), "news": told}, ensure_ascii=False).encode()
        number = named("", self.url, str(delivery.number), json.dumps(told, sort_keys=True))
        headers = {"content-type": "application/json", DELIVERY: number}
        if self.secret:
            headers[SIGNATURE] = "sha256=" + hmac.new(self.secret.encode(), body, hashlib.sha256).hexdigest()
        answer = await send(Request(self.url, "POST", FrozenMap(headers), body, max_bytes=4_096, follow=False, purpose="webhook"))
        why = refusal(answer)
        look = _LOOK.get(answer.status) if why and isinstance(answer, Response) else None
        return f"{why}; {look}" if look else why
