"""What a web page says of itself: title, headings, metadata, visible text, where it sends us on.

Not a document reader (:mod:`citator.formats.readers.html` is): it takes any bytes that a server calls a page, never raises, and
judges nothing. Encoding as in the HTML Standard, 13.2.3.2: byte order mark, ``Content-Type``, ``<meta>``, then a guess.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, unquote

from citator.formats.readers.html.seen_text import UNSEEN, seen_at_least, seen_text
from citator.formats.readers.html.tree import html_tree
from citator.model import FrozenMap, Page
from citator.text.relative import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["read_page"]

_MAX_BYTES: Final = 4_000_000
_MAX_TEXT: Final = 60_000
_MAX_PIECE: Final = 2_000  # a title or heading
_MAX_JSON_LD: Final = 100_000
_MAX_REFRESH_SECONDS: Final = 30
_AT_ONCE: Final = 5  # seconds: a page that stays longer and has as much text as an article is one to be read, and then goes on by itself
_READ: Final = 1_500
_MUCH_TEXT: Final = 4_000  # characters: of a page that has more, the rules want to know hardly more than what it calls itself
_MOST_HEADINGS: Final = 50

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CHARSET = re.compile(r"charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{1,40})", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{1,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}[\"']([\w.:-]{1,40})", re.IGNORECASE)
_LABELS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
           "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949",
           "ks_c_5601-1987": "cp949", "iso-8859-9": "cp1254", "tis-620": "cp874", "unicode": "utf-8", "utf8": "utf-8"}  # fmt: skip
"""Labels that mean another encoding than they say (https://encoding.spec.whatwg.org/#names-and-labels)."""

_CONTROLS = bytes((*range(9), 11, *range(14, 32), 127))
_NO_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())
_UNPRINTED = dict.fromkeys((*_CONTROLS, 65534, 65535))
_INLINE = frozenset("a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup "
                    "time tt u var wbr".split())  # fmt: skip
_POINTING = ("a", "area", "frame", "iframe", "embed", "object", "img", "video")
_HIDDEN = re.compile(r"(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)", re.IGNORECASE)
_BOX = re.compile(r"(?:\b|_)(?:aside|side-?bar|drop-?down|off-?canvas|pop-?up|light-?box)|modal(?!-(?:content|body|dialog))", re.IGNORECASE)
"""Names of classes and ids for what stands beside a page; a box for a login may be built of the parts of a window, and be the page."""
_REFRESH = re.compile(r"\s{0,9}(\d{1,9})?(?:\.\d{0,9})?\s{0,9}[;,]?\s{0,9}(?:url\s{0,9}=\s{0,9})?(.{0,4000})", re.IGNORECASE | re.DOTALL)
_SCRIPT_REDIRECT = re.compile(
    r"\s{0,200}(?:<!--)?\s{0,200}(?:(?:[\"']use strict[\"']|(?:window\.)?opener\s?=\s?null)\s?;\s{0,9})?"
    r"(?:(?:setTimeout\(\s{0,9}|(?:window\.)?onload\s?=\s?)(?:function\s?\(\)\s?\{|\(\)\s?=>\s?\{?|[\"'])\s{0,9})?"
    r"(?:(?:window|document|self|top|parent)\s?\.\s?){0,2}location"
    r"(?:\s?\.\s?href)?\s{0,9}(?:=|\.\s?(?:replace|assign)\s{0,3}\()\s{0,9}"
    r"(?:\"([^\"\s]{1,2000})\"|'([^'\s]{1,2000})')",
    re.IGNORECASE,
)


def read_page(body: bytes, url: str, content_type: str = "") -> Page:
    """The facts of a web page from its bytes, the address it came from, and its ``Content-Type``.

    Addresses in it are made absolute. The text is what is seen without scripts, at most 60,000 characters; elements hidden by
    attribute or inline style, and what stands in ``noscript``, are left out. ``links`` counts what points elsewhere or embeds
    (anchors, areas, frames, objects, images). ``password_field``: one that is seen, and in no box beside the page.
    Never raises: what can't be parsed gives an empty page.

    >>> page = read_page(b"<title>Lamps</title><h1 id=a>On <i>lamps</i></h1><p hidden>no", "https://example.org/x")
    >>> page.title, page.headings, page.text, sorted(page.ids)
    ('Lamps', ('On lamps',), 'On lamps', ['a'])
    """
    body = body[:_MAX_BYTES]
    root, encoding = _tree(body, content_type)
    if root is None:
        return Page(url)
    named = _named(root, url, encoding)
    least = 0 if named.refresh else seen_at_least(root)
    if least > _MUCH_TEXT:
        return _Begun.of(named.facts, least, lambda: _read(body, url, content_type))
    return _whole(root, named)


def _read(body: bytes, url: str, content_type: str) -> Page:
    root, encoding = _tree(body, content_type)
    return Page(url) if root is None else _whole(root, _named(root, url, encoding))


def _tree(body: bytes, content_type: str) -> tuple[Any, str]:
    """The tree of a page, and the name of its encoding where that is none of Unicode."""
    source, encoding = _decode(body, content_type)
    data = source.encode("utf-8", "replace")  # a lone surrogate is no character
    if len(data.translate(None, _CONTROLS)) < len(data) or (not data.isascii() and any(mark in data for mark in _NO_CHARACTERS)):
        source = source.translate(_UNPRINTED)
    root, _ = html_tree(source, comments=False)
    return root, encoding


def _in_letters_of(encoding: str, url: str) -> str:
    """An address with its query in the encoding of the page that has it (https://url.spec.whatwg.org/#query-state)."""
    front, fragment = url.partition("#")[::2]
    path, mark, query = front.partition("?")
    letters = (letter if letter.isascii() else quote(letter, encoding=encoding, errors="xmlcharrefreplace") for letter in query)
    return f"{path}{mark}{''.join(letters)}{'#' if fragment else ''}{fragment}"


@dataclass(frozen=True, slots=True)
class _Named:
    """What is known from one walk over a tree: the ``facts`` of its page that are found so, and what the others need."""

    facts: dict[str, Any]
    base: str
    encoding: str
    refresh: str | None
    wait: int


class _Begun(Page):
    """A page with much text, of which names and places are read. The rest is read when somebody asks for it: hardly anybody does."""

    __slots__ = ("_least", "_rest")

    def __init__(self, **facts: Any) -> None:  # where a page is made of another (dataclasses.replace): then all is known
        super().__init__(**facts)
        object.__setattr__(self, "_least", 0)

    @classmethod
    def of(cls, facts: dict[str, Any], least: int, rest: Callable[[], Page]) -> _Begun:
        """The page of which those facts are known, and that it has so many characters of text at least."""
        page = cls.__new__(cls)
        for name, value in facts.items():
            object.__setattr__(page, name, value)
        object.__setattr__(page, "_least", least)
        object.__setattr__(page, "_rest", rest)
        return page

    def longer_than(self, characters: int) -> bool:
        return self._least > characters or len(self.text) > characters

    def kept(self) -> Page:
        return Page(*self._facts())

    def _facts(self) -> tuple[Any, ...]:
        return tuple(getattr(self, fact) for fact in Page.__slots__)

    def __getattr__(self, name: str) -> Any:
        """The value of a fact that is not known yet."""
        if name not in Page.__slots__:
            raise AttributeError(name)
        rest = self._rest()
        for fact in Page.__slots__:
            object.__setattr__(self, fact, getattr(rest, fact))
        object.__setattr__(self, "_rest", None)  # and with it the bytes
        return getattr(rest, name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Page) and self.kept() == other.kept()

    def __hash__(self) -> int:
        return hash(self.kept())

    def __reduce__(self) -> tuple[Any, ...]:  # what is put aside is a page that was read
        return Page, self._facts()


def _named(root: Any, url: str, encoding: str) -> _Named:
    """The names of a page, the places in it, and where it sends us on."""
    title = ""
    base: str | None = None
    metas: list[tuple[str, str]] = []
    headings: list[str] = []
    refreshes: list[Any] = []
    for one in root.iter("title", "meta", "h1", "h2", "base"):
        if one.tag == "meta":
            metas += _meta(one)
            if one.get("http-equiv"):
                refreshes.append(one)
        elif one.tag == "title":
            title = title or ("" if _inside(one, "svg") else _line(one))
        elif one.tag == "base":
            base = _absolute(url, one.get("href")) or url if base is None and one.get("href") else base
        elif len(headings) < _MOST_HEADINGS and not _unseen(one):
            headings += filter(None, [_line(one)])
    first: dict[str, str] = {}
    for name, content in metas:
        first.setdefault(name, content)
    refresh, wait = _refresh(refreshes, base or url)
    facts = {
        "url": url,
        "title": title,
        "headings": tuple(headings),
        "meta": FrozenMap(first),
        "metas": tuple(metas),
        "refresh": refresh,
        "ids": _ids(root),
    }
    return _Named(facts, base or url, encoding, refresh, wait)


def _whole(root: Any, named: _Named) -> Page:
    """A page with all its facts. The tree is of no use afterwards."""
    base, meta = named.base, named.facts["meta"]
    script = _script_redirect(root, base)
    rest: dict[str, Any] = {
        "json_ld": tuple(_json_ld(root)),
        "language": (root.get("lang") or meta.get("content-language") or "").strip() or None,
        "canonical": next((_absolute(base, one.get("href", "")) for one in root.iter("link") if "canonical" in _rel(one)), None),
        "links": sum(1 for one in root.iter(*_POINTING) if one.get("href") or one.get("src") or one.get("data")),
        "scripts": int(_path("count(//script)")(root)),
        "password_field": any((one.get("type") or "").strip().lower() == "password" and not _beside(one) for one in root.iter("input")),
    }
    text = seen_text(root, _MAX_TEXT)  # last: it takes the tree apart
    refresh = None if named.wait > _AT_ONCE and len(text) >= _READ else named.refresh
    if named.encoding:
        refresh, script = (one if one is None or one.isascii() else _in_letters_of(named.encoding, one) for one in (refresh, script))
    return Page(**{**named.facts, **rest, "text": text, "refresh": refresh, "script_redirect": script})


def _decode(body: bytes, content_type: str) -> tuple[str, str]:
    """The text, and the name of its encoding where that is told and is none of Unicode."""
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, "replace"), ""
    head = body[:4096]
    found = _CHARSET.search(content_type)
    own = (match[1].decode("ascii", "replace") for pattern in (_META_CHARSET, _XML_ENCODING) if (match := pattern.search(head)))
    for label in chain([found[1]] if found else [], own):
        text = _as(body, label)
        if text is not None:
            name = _LABELS.get(label.strip().lower(), label.strip())
            return text, "" if name.lower().startswith("utf") else name
    try:
        return body.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        if error.start >= len(body) - 3:  # cut inside the last character
            return body[: error.start].decode("utf-8"), ""
    return _guess(body), ""


def _as(body: bytes, label: str) -> str | None:
    """``body`` in the encoding of that label; ``None`` where there is no such encoding, or the bytes are plainly in another."""
    name = _LABELS.get(label.strip().lower(), label.strip())
    try:
        if name.lower().startswith("utf-16") and body[:100].count(0) < 10:
            return None  # a page whose <meta> can be read as ASCII is not UTF-16
        text = body.decode(name, "replace")
        if name.lower() in ("utf-8", "utf_8") and text.count("\ufffd") > max(5, len(text) // 100):
            return None
    except (LookupError, ValueError, TypeError, AssertionError):  # also codecs that are no text encodings
        return None
    return text


def _guess(body: bytes) -> str:
    from charset_normalizer import from_bytes

    try:
        best = from_bytes(body[:50_000]).best()
    except (ValueError, LookupError, UnicodeError):
        best = None
    return (_as(body, best.encoding) if best is not None else None) or body.decode("cp1252", "replace")


def _meta(one: Any) -> list[tuple[str, str]]:
    name = one.get("property") or one.get("name") or one.get("itemprop") or one.get("http-equiv")
    content = one.get("content")
    return [(name.strip().lower()[:200], " ".join(content.split())[: _MAX_PIECE * 5])] if name and content and content.strip() else []


def _json_ld(root: Any) -> Iterator[str]:
    for one in root.iter("script"):
        if "ld+json" in (one.get("type") or "").lower() and one.text and len(one.text) <= _MAX_JSON_LD:
            yield one.text.strip()


def _refresh(metas: Sequence[Any], base: str) -> tuple[str | None, int]:
    """The target of a meta refresh that a reader would wait for, and the seconds; one in ``noscript`` is not for browsers with scripts."""
    for one in metas:
        if (one.get("http-equiv") or "").strip().lower() != "refresh" or _inside(one, "noscript"):
            continue
        match = _REFRESH.fullmatch(one.get("content") or "")
        target = match[2].strip().strip("\"'").strip() if match else ""
        if match and target and int(match[1] or 0) <= _MAX_REFRESH_SECONDS:
            return _absolute(base, target), int(match[1] or 0)
    return None, 0


def _script_redirect(root: Any, base: str) -> str | None:
    """The target of a script that does nothing but go elsewhere; one with a condition or a function round it is not read."""
    for one in root.iter("script"):
        text = one.text or ""
        if one.get("src") or len(text) > 1000:
            continue
        match = _SCRIPT_REDIRECT.match(text)
        if match:
            return _absolute(base, (match[1] or match[2]).replace("\\/", "/"))
    return None


@cache
def _path(words: str) -> Callable[[Any], Any]:
    from lxml import etree

    return etree.XPath(words, smart_strings=False)


def _ids(root: Any) -> frozenset[str]:
    """What a fragment can point at (HTML Standard, 7.4.6.4)."""
    named: list[str] = _path("//a/@name | //map/@name")(root)
    return frozenset([*_path("//@id")(root), *(unquote(name) for name in named)]) - {""}


def _is_unseen(one: Any, tag: str) -> bool:
    style = one.get("style")
    return tag in UNSEEN or one.get("hidden") is not None or bool(style and _HIDDEN.search(style))


def _unseen(one: Any) -> bool:
    return any(_is_unseen(up, up.tag if isinstance(up.tag, str) else "") for up in (one, *one.iterancestors()))


def _beside(one: Any) -> bool:
    """Whether a field is out of sight or in a box beside the page: a side column, a menu, a window that opens on demand."""
    if _unseen(one):
        return True
    for up in one.iterancestors():
        if up.tag in ("aside", "nav", "dialog", "body"):
            return bool(up.tag != "body")
        if _BOX.search(f"{up.get('id') or ''} {up.get('class') or ''}"):
            return True
    return False


def _inside(one: Any, tag: str) -> bool:
    return next(one.iterancestors(tag), None) is not None


def _rel(one: Any) -> list[str]:
    return (one.get("rel") or "").lower().split()


def _line(one: Any) -> str:
    """The text of an element on one line, without scripts and styles in it."""
    if not len(one):
        return " ".join((one.text or "").split())[:_MAX_PIECE]
    pieces = [one.text or ""]
    for part in one.iterdescendants():
        apart = "" if part.tag in _INLINE else " "
        text = "" if part.tag in ("script", "style") else part.text or ""
        pieces += (apart, text, apart, part.tail or "")
    return " ".join("".join(pieces).split())[:_MAX_PIECE]


def _absolute(base: str, target: str) -> str | None:
    try:
        return joined(base, target.strip()) or None
    except ValueError:
        return None
