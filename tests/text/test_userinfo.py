"""Passwords in addresses are shown to nobody, and nothing else is taken for one."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citator.formats.bibtex_supplied import supplied_title
from citator.model import Record
from citator.text.keys import keys
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
        "[the log](http://example.org:80),mailto:info@example.org",
        '{"url":"http://example.org:80","mail":"info@example.org"}',
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


@pytest.mark.parametrize(
    ("user", "password"),
    [
        ("keeper@mill.example", "tide"), ("keeper", "ti@de"), ("a&b", "tide"), ("a,b", "tide"), ("a(b)", "tide"), ("a;b", "tide"),
        ("keeper", 'ti"de'), ("keeper", "ti<de>"), ("keeper", "ti{de}|"), ("keeper", "ti\\de"), ("", "tide"),
    ],
)  # fmt: skip
def test_name_and_password_reach_to_the_last_at_before_the_path_as_in_browsers(user: str, password: str) -> None:
    shown = f"http://{user}:***@harbour.example/log/@keeper"
    assert masked(shown.replace("***", password)) == shown


@pytest.mark.parametrize(
    "page",
    [
        "http://a&amp;b:{}@harbour.example/", "http://keeper:{}&amp;quot;@harbour.example/", "http://keeper:{}&commat;harbour.example/",
        "http://keeper&colon;{}&#64;harbour.example/", "http:&#x2F;&#x2f;keeper&#x3A;{}&#x40;harbour.example/",
        "http&amp;#58;//keeper:{}&amp;#064;harbour.example/", "http://keeper@mill.example:{}@harbour.example/",
        "http:/keeper:{}@harbour.example/",
        "http%3A//keeper%3A{}%40harbour.example/",
    ],
)  # fmt: skip
def test_a_password_is_found_however_html_and_xml_write_what_is_around_it(page: str) -> None:
    told = masked(f'<a href="/x">see {page.format("qtideq")}</a> info@harbour.example')
    assert "qtideq" not in told
    assert told.endswith("harbour.example/</a> info@harbour.example")


def test_a_key_or_title_that_is_made_of_an_address_has_nothing_of_its_password() -> None:
    for userinfo in ("keeper@mill.example:tide", "keeper%3Atide", "tide"):
        record = Record.from_csl({"type": "webpage", "URL": f"http://{userinfo}@harbour.example/log"})
        assert (keys([record]), supplied_title(record)) == (["harbour"], "harbour.example/log")


def test_an_address_in_the_query_of_another_is_masked_too() -> None:
    assert masked('href="/works?document=http%3A%2F%2Fkeeper%3Atide%40harbour.example%2Flog&state=dead"') == (
        'href="/works?document=http%3A%2F%2F***%40harbour.example%2Flog&state=dead"'
    )
