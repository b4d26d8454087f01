"""One labelled behaviour: an address, how its server behaves, and which verdicts are right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase

from tests.support.testweb.pages import FOUND_NOWHERE, HOME
from tests.support.web import Behaviour, Hit, Web, Writer, answer, redirect

__all__ = ["EVERYWHERE", "PATH", "Case", "Reply", "Turns", "about", "at_first", "case", "family", "fill", "send", "switch", "to", "told"]

Reply = bytes | Behaviour
PATH = "/papers/17-b"
"""The address of a case that names none: no word in it tells what the page is about."""
EVERYWHERE = "*"
_LABEL = re.compile(r"p\d{3,}")


@dataclass(frozen=True)
class Turns:
    """The answers of a name server that changes its mind: one list of addresses for each look-up, the last one for all later ones."""

    answers: tuple[Sequence[str], ...]


Name = Sequence[str] | int | Turns | None
"""What a name server says: addresses, an error number of ``getaddrinfo``, changing answers; ``None`` stands for the case's own address."""


@dataclass(frozen=True)
class Case:
    """A behaviour of the web with its label.

    ``accepted`` are patterns of ``verdict/reason``; more than one where the contract admits more. ``routes`` maps paths to replies
    (``*``: every path without a reply of its own). ``tls`` names the certificate that the host shows. ``names`` are host names of this case
    beside its own. ``fragment`` is the ``fragment_ok`` that must come out ("" where it is not looked at), ``final`` the final address.
    """

    name: str
    accepted: tuple[str, ...]
    why: str
    address: str
    routes: Mapping[str, Reply]
    title: str = ""
    tls: str = ""
    names: Mapping[str, Name] = field(default_factory=dict)
    fragment: bool | str | None = ""
    final: str = ""
    robots: bool = False
    family: str = ""
    number: int = 0

    @property
    def host(self) -> str:
        """The name of its host: a number, so that no word in it can help or mislead."""
        return f"p{self.number:03d}.test"

    @property
    def other(self) -> str:
        """A second name that somebody else owns; it leads to the same server."""
        return f"p{self.number:03d}.example"

    @property
    def ip(self) -> str:
        """The address of its host; a few cases share one, as sites do."""
        group = self.number // 4
        return f"127.1.{group // 250 + 1}.{group % 250 + 1}"

    @property
    def served(self) -> bool:
        """Whether it needs a server at all."""
        return "{host}" in self.address

    def accepts(self, told: str) -> bool:
        """Whether ``verdict/reason`` is right."""
        return any(fnmatchcase(told, pattern) for pattern in self.accepted)


def case(
    name: str,
    accepted: str,
    why: str,
    reply: Reply | None = None,
    *,
    path: str = PATH,
    url: str = "",
    everywhere: bool = False,
    whole: bool = False,
    routes: Mapping[str, Reply] | None = None,
    title: str = "",
    tls: str = "",
    names: Mapping[str, Name] | None = None,
    fragment: bool | str | None = "",
    final: str = "",
    robots: bool = False,
) -> Case:
    """A case: ``reply`` is what its path answers, with ``everywhere`` every other path of its site too, with ``whole`` also its home page.

    ``accepted`` are patterns with blanks between them. ``url`` is a whole address in place of the path. In addresses, ``{host}``,
    ``{other}``, ``{port}`` and ``{tls}`` stand for the names and ports of the case.
    """
    paths: dict[str, Reply] = {"/": answer(200, HOME), EVERYWHERE: answer(404, FOUND_NOWHERE)}
    if reply is not None:
        paths[EVERYWHERE if everywhere or whole else path.partition("#")[0].partition("?")[0]] = reply
    if whole:
        del paths["/"]
    address = url or (f"https://{{host}}:{{tls}}{path}" if tls else f"http://{{host}}:{{port}}{path}")
    return Case(name, tuple(accepted.split()), why, address, {**paths, **(routes or {})}, title, tls, names or {}, fragment, final, robots)


def family(name: str, cases: Iterable[Case]) -> tuple[Case, ...]:
    """The cases of one file."""
    return tuple(replace(one, family=name) for one in cases)


def fill(text: str, hit: Hit, web: Web) -> str:
    """``text`` with names and ports put in, as they are for the host that was asked."""
    labels = hit.headers.get("host", "").partition(":")[0].split(".")
    own = next((label for label in labels if _LABEL.fullmatch(label)), "")
    return _put(text, own, web.port, getattr(web, "tls_port", 0))


def about(text: str, one: Case, port: int, tls_port: int) -> str:
    """``text`` with names and ports put in, as they are for a case."""
    return _put(text, one.host.partition(".")[0], port, tls_port).replace("{ip}", one.ip)


def _put(text: str, label: str, port: int, tls_port: int) -> str:
    values = {"{host}": f"{label}.test", "{other}": f"{label}.example", "{port}": str(port), "{tls}": str(tls_port)}
    for token, value in values.items():
        text = text.replace(token, value)
    return text


def to(target: str, status: int = 302, **headers: str) -> Behaviour:
    """A redirect to an address with tokens in it."""

    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        writer.write(redirect(fill(target, hit, web), status, **headers))

    return behave


def told(status: int, body: str, **headers: str) -> Behaviour:
    """An answer with tokens in body and headers, and ``{path}`` in the body for the path that was asked."""

    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        text = fill(body, hit, web).replace("{path}", hit.path)
        writer.write(answer(status, text, **{name: fill(value, hit, web) for name, value in headers.items()}))

    return behave


def switch(name: str, wanted: str, yes: Reply, no: Reply) -> Behaviour:
    """One reply where the request header ``name`` contains ``wanted``, another where it does not.

    ``:method`` and ``:target`` are those of the request line.
    """

    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        value = {":method": hit.method, ":target": hit.target}.get(name) or hit.headers.get(name, "")
        await send(yes if wanted in value else no, web, hit, writer)

    return behave


def at_first(bad: Reply, good: Reply, times: int = 1) -> Behaviour:
    """One reply to the first requests for a path of this web, another to all later ones."""

    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        so_far = sum(one.target == hit.target and one.headers.get("host") == hit.headers.get("host") for one in tuple(web.hits))
        await send(bad if so_far <= times else good, web, hit, writer)

    return behave


async def send(reply: Reply, web: Web, hit: Hit, writer: Writer) -> None:
    """Answer with a reply, bytes or behaviour."""
    if isinstance(reply, bytes):
        writer.write(reply)
    else:
        await reply(web, hit, writer)
