"""Sends news where the user wants it: each piece once. What could not be delivered is sent with the news of the next run."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from citator.checker import Checker
from citator.config import Settings
from citator.formats.json.values import time_text
from citator.model import FrozenMap, Request, Response
from citator.store import Store
from citator.store import asking as ask
from citator.watch.news import news_of

__all__ = ["SIGNATURE", "send"]

SIGNATURE: Final = "x-citator-signature"
"""The header that says ``sha256=`` and the HMAC of the body under the user's secret, in hexadecimal figures."""
_SENT: Final = "sent to "


async def send(store: Store, settings: Settings) -> str | None:
    """Send what is news since the last delivery to ``settings.webhook``; why that failed, or ``None``. Nothing new, nothing sent."""
    if not settings.webhook or settings.offline:
        return None
    # The address may hold a key: in the store stands only what tells destinations apart.
    name = _SENT + hashlib.sha256(settings.webhook.encode()).hexdigest()[:16]
    with store.reading() as connection:
        last, changes = ask.changes_after(connection, int(ask.fact_of(connection, name) or 0))
    news = news_of(store, changes)
    if any(news.values()):
        told = {kind: [item.to_json() for item in items] for kind, items in news.items()}
        body = json.dumps({"sent": time_text(datetime.now(UTC).replace(microsecond=0)), "news": told}, ensure_ascii=False).encode()
        failed = await _deliver(settings, body)
        if failed:
            return f"the news could not be delivered ({failed}); it goes with that of the next run"
    if changes:
        with store.writing() as connection:
            ask.set_fact(connection, name, str(last))
    return None


async def _deliver(settings: Settings, body: bytes) -> str | None:
    headers = {"content-type": "application/json"}
    if settings.webhook_secret:
        headers[SIGNATURE] = "sha256=" + hmac.new(settings.webhook_secret.encode(), body, hashlib.sha256).hexdigest()
    request = Request(str(settings.webhook), "POST", FrozenMap(headers), body, max_bytes=4_096, follow=False, purpose="webhook")
    async with Checker(replace(settings, robots=False, save=False)) as checker:
        outcome = await checker.send(request)
    if not isinstance(outcome, Response):
        return outcome.detail or outcome.kind.value
    return None if 200 <= outcome.status < 300 else f"the answer was {outcome.status}"
