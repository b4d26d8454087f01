"""News by mail, to a real server on loopback: headers, both parts, TLS, logins; and what is not taken goes with the next run."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email.headerregistry import Address
from pathlib import Path

import pytest
import trustme

from citator.errors import ConfigError
from citator.net.mail import MailServer
from citator.store.spans import Now
from citator.watch.destinations.mail import Mailbox, letter
from citator.watch.destinations.told import Delivery
from citator.watch.news import Item, Known
from tests.support.smtp import Post
from tests.support.web import Web
from tests.watch.conftest import Watch, day

KEEPER, MILLER = "keeper@lighthouse.example", "miller@mill.example"
FROM = ("--mail-from", "citator@library.example")


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def sealing(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path) -> str:
    file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(file)
    return str(file)


@pytest.fixture
def gone() -> Iterator[str]:
    with Web({}) as web:
        yield f"{web.base}/log?a=<b>&c=1"


def news(url: str = "https://example.org/log") -> Delivery:
    stands = {"id": 1, "url": url, "verdict": "dead", "reason": "not-found", "state": "dead"}
    known = Known(Now(*(stands.get(name) for name in Now._fields)), None, (), ())  # type: ignore[arg-type]
    return Delivery({"broken": [Item("broken", known, datetime(2026, 5, 4, tzinfo=UTC))]}, 7, datetime(2026, 5, 4, tzinfo=UTC))


def test_the_letter_says_it_twice_and_is_nobodys_answer() -> None:
    first, again = (letter(news("https://example.org/<script>é"), FROM[1], KEEPER) for _ in range(2))
    assert first["Subject"] == "citator: 1 newly broken"
    assert (first["From"], first["To"], first["Auto-Submitted"]) == (FROM[1], KEEPER, "auto-generated")
    assert first["Message-ID"] == again["Message-ID"]
    assert first["Message-ID"].endswith("@library.example>")
    assert letter(replace(news(), number=8), FROM[1], KEEPER)["Message-ID"] != first["Message-ID"]
    plain, page = first.iter_parts()
    assert (plain.get_content_type(), page.get_content_type()) == ("text/plain", "text/html")
    assert "https://example.org/<script>é: dead (not-found), failing since 2026-05-04" in plain.get_content()
    assert "<script>" not in page.get_content()
    assert max(map(len, bytes(first).splitlines())) <= 998  # RFC 5322, 2.1.1


def test_a_letter_is_of_a_size_that_servers_take() -> None:
    one = news().news["broken"][0]
    message = letter(Delivery({"broken": [one] * 60_000}, 7, news().at), FROM[1], KEEPER)
    assert len(bytes(message)) < 2_000_000
    assert message["Subject"] == "citator: 60000 newly broken"
    assert all("… and 59000 more: citator watch report" in part.get_content() for part in message.iter_parts())


def test_each_reader_gets_news_once_and_whoever_could_not_gets_it_later(watch: Watch, gone: str) -> None:
    with Post(refused={MILLER}) as post:
        to = ("--smtp", post.url, *FROM, "--mail-to", KEEPER, "--mail-to", MILLER)
        watch.add(gone)
        for at in (0, 3):
            watch.run(at, *to)
        assert post.heard == []  # nothing new, nothing sent
        watch.run(6, *to)
        assert watch.code == 1
        assert f"the mail to {MILLER}: the news could not be delivered (the server takes no mail for it: 550 nobody" in watch.err
        post.refused.clear()
        watch.run(7, *to)
        assert watch.code == 0
        watch.run(8, *to)
    assert [one["To"].addresses for one in post.letters] == [(Address(addr_spec=KEEPER),), (Address(addr_spec=MILLER),)]
    assert gone.partition("<")[0] in post.letters[0].get_body(("plain",)).get_content()  # type: ignore[union-attr]


def test_a_server_that_offers_tls_is_talked_to_under_tls(sealing: ssl.SSLContext, trusted: str) -> None:
    login = ("keeper", "the lamp is lit")
    for sealed in (False, True):
        with Post(sealing, sealed=sealed, login=login) as post:
            server = MailServer.at(post.url, *login, trusted, 5)
            assert server.deliver(letter(news(), FROM[1], KEEPER), FROM[1], KEEPER) is None
            assert len(post.letters) == 1
            wrong = replace(server, password="it is out")
            assert wrong.deliver(letter(news(), FROM[1], KEEPER), FROM[1], KEEPER) == "the login was refused: 535 not you"
            stranger = replace(server, ca=None).deliver(letter(news(), FROM[1], KEEPER), FROM[1], KEEPER)
            assert "certificate of 127.0.0.1 is not trusted" in str(stranger)


def test_a_login_goes_nowhere_without_tls() -> None:
    with Post(login=("keeper", "lit")) as post:
        server = MailServer.at(post.url, "keeper", "lit", None, 5)
        assert "offers no TLS" in str(server.deliver(letter(news(), FROM[1], KEEPER), FROM[1], KEEPER))
        assert not [line for line in post.heard if line.startswith(("AUTH", "MAIL"))]


def test_what_the_server_does_not_take_is_told() -> None:
    with Post(full=True) as post:
        server = MailServer.at(post.url, None, None, None, 5)
        assert server.deliver(letter(news(), FROM[1], KEEPER), FROM[1], KEEPER) == "the server said 452 the box is full"
    assert "refused" in str(server.deliver(letter(news(), FROM[1], KEEPER), FROM[1], KEEPER))


@pytest.mark.parametrize(
    "url", ["post.example", "http://post.example", "smtp://", "smtp://a:b@post.example", "smtp://post.example:x", "smtp://post.example/a"]
)
def test_an_address_that_names_no_server_is_refused(url: str) -> None:
    with pytest.raises(ConfigError, match="smtp"):
        MailServer.at(url, None, None, None, 5)


def test_ports_are_the_usual_ones() -> None:
    ports = [MailServer.at(url, user, user, None, 5).port for url in ("smtp://a", "smtps://a") for user in (None, "keeper")]
    assert ports == [25, 587, 465, 465]
    with pytest.raises(ConfigError, match="go together"):
        MailServer.at("smtp://a", "keeper", None, None, 5)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--mail-to", KEEPER), "needs mail_from"),
        (("--mail-to", "nobody", *FROM), "'nobody' is no mail address"),
        (("--mail-to", KEEPER, "--mail-from", "a@b\nBcc: c@d"), "is no mail address"),
    ],
)
def test_what_cannot_be_used_is_told_before_anything_is_asked(watch: Watch, gone: str, options: tuple[str, ...], told: str) -> None:
    watch.add(gone)
    assert watch("run", *options, "--as-of", day(0)) == ""
    assert told in watch.err
    assert watch.json("status")["last_run"] is None


def test_braces_in_what_a_server_says_are_its_own_words() -> None:
    server = MailServer("127.0.0.1", 1, sealed=False)
    said = Mailbox(KEEPER, MILLER, server)._in_words('the server said -1 ERR {"jsonrpc": "2.0"}')
    assert said == '127.0.0.1:1 answers as no mail server does (the server said -1 ERR {"jsonrpc": "2.0"}); is it the right port?'


def test_what_goes_wrong_unexpectedly_at_one_destination_costs_no_other_its_news(
    watch: Watch, gone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = []

    async def deliver(box: Mailbox, _delivery: Delivery, _send: object) -> None:
        if box.address == KEEPER:
            raise KeyError("jsonrpc")
        taken.append(box.address)

    monkeypatch.setattr(Mailbox, "deliver", deliver)
    watch.add(gone)
    for at in (0, 3, 6):
        watch.run(at, "--mail-to", KEEPER, "--mail-to", MILLER, *FROM, "--smtp", "smtp://127.0.0.1:9")
    assert watch.code == 1
    assert taken == [MILLER]
    assert f"the mail to {KEEPER}: the news could not be delivered (an unexpected KeyError" in watch.err
