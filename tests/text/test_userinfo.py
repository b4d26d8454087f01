"""Passwords in addresses are shown to nobody, and nothing else is taken for one."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citator.text.userinfo import masked


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org,info@example.org",
        "url = {https://example.org},note={a@b}",
        "see https://example.org; write to info@example.org",
        "(https://example.org)info@example.org",
        "https://example.org/@keeper/log",
        "https://example.org/?mail=info@example.org",
        "https://example.org/#info@example.org",
        "info@example.org",
    ],
)
def test_what_is_no_password_stays(text: str) -> None:
    assert masked(text) == text


@given(st.text("ab1!$&'()*+,;=~._-", min_size=1, max_size=12))
def test_no_password_is_shown_in_text_or_html(password: str) -> None:
    secret = f"q{password}q"
    address = f"https://keeper:{secret}@harbour.example/log"
    assert masked(address) == "https://keeper:***@harbour.example/log"
    page = masked(f"<td>{html.escape(address)}</td>")
    assert html.escape(secret) not in page
    assert "keeper:***@harbour.example/log" in page


def test_an_address_in_the_query_of_another_is_masked_too() -> None:
    assert masked('href="/works?document=http%3A%2F%2Fkeeper%3Atide%40harbour.example%2Flog&state=dead"') == (
        'href="/works?document=http%3A%2F%2F***%40harbour.example%2Flog&state=dead"'
    )
