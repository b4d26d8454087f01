"""Web addresses in text: where they stand, and what they are once line breaks are taken out of them.

Grammar: RFC 3986 (appendix C on addresses in running text) and RFC 3987 (raw letters of any script). An address is found by its
scheme (``http``, ``https``, ``ftp``), by ``www.``, or as host and path with a known top-level domain. A printed address may run over
line ends, blank lines and page breaks; lines are joined only where something shows that the address goes on, and a hyphen is
never dropped, since nothing tells one that belongs to the address from one that a typesetter put in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlsplit

from citator.facts.domains import COUNTRY, TOP_LEVEL
from citator.text.address_ends import CLOSED, trimmed
from citator.text.address_starts import LABEL, Beginning, Beginnings
from citator.text.doi_suffixes import completes, is_doi_suffix
from citator.text.relative import without_dots

__all__ = ["Address", "addresses_in", "find_addresses", "host_of", "normalise"]


@dataclass(frozen=True, slots=True)
class Address:
    """An address at ``[start, end)`` of the text.

    ``as_written`` is that slice with runs of white space as one space; ``url`` the address to ask for: joined, with a scheme (``http``
    where none is printed), soft hyphens and zero-width spaces taken out. ``broken``: white space stood in it.
    """

    start: int
    end: int
    url: str
    as_written: str
    broken: bool = False
    scheme_missing: bool = False


# Letters that can't stand in an address as printed: white space, quotation marks, brackets of other kinds, CJK punctuation.
_STOP: Final = r"\s<>\"“”„‟«»‹›‘`\\^|{}—―…·•、。，；：！？（）【】《》「」『』\u00b9\u00b2\u00b3\u2070-\u2079"
_CHAR: Final = rf"[^{_STOP}\[\]]"
# A square bracket belongs to it around an IPv6 host, in a query, and around one letter in a UN symbol (A/RES/217(III)[A]); else it
# opens a note marker.
# HUDOC and other script pages keep their state as JSON after "#": #{"itemid":["001-57619"]}.
_RUN: Final = re.compile(
    rf"(?:{_CHAR}|(?<=//)\[[0-9A-Fa-f:.]{{2,45}}\]|\[[A-Z]\]|(?<=[\w\]])\[\w{{0,30}}\](?==)|(?<=#)\{{[^\s{{}}<>]{{1,400}}\}})+"
)
_TOKEN: Final = re.compile(rf"(?:{_CHAR})+")
_HOST: Final = re.compile(
    rf"(?:[\w.~%+:-]{{1,64}}@)?(\[[0-9a-f:.]{{2,45}}\]|{LABEL}(?:\.{LABEL}){{0,12}})\.?(?::\d{{1,5}})?", re.IGNORECASE
)
_DOTTED: Final = re.compile(rf"{LABEL}\.(?:{LABEL}\.){{0,6}}[^\W\d_]{{2,24}}", re.IGNORECASE)
_GAP: Final = re.compile(r"\s{1,120}")
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
# File endings that are country codes too: "setup.py/…" is no host.
_FILE_LIKE: Final = frozenset(
    ("py", "md", "sh", "ps", "pl", "rs", "so", "cc", "st", "am", "as", "is", "no", "in", "it", "to", "at", "be", "me")
)
_GLUED: Final = re.compile(r"(?<=[\w)\],;])(?=https?://)", re.IGNORECASE)
_NEXT_NOTE: Final = re.compile(r"\d{1,3}[A-Z]/(?:[A-Z.]{1,6}/){0,3}\d")  # "6A/79/571", a note that is the symbol of a document


_NORMAL: Final = re.compile(
    r"(https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::(?!80/|443/)(?:[1-9]\d{0,3}|[1-5]\d{4}))?/[A-Za-z0-9._~/-]*)(?:#(?:(?![!/{%])[\x21-\x7e]+)?)?"
)
"""An address in the form in which spellings of it are equal, with the fragment that is left out."""


def find_addresses(text: str, joined: bool = True) -> Iterator[Address]:
    """The web addresses in ``text``, in order. With ``joined`` an address that runs over a line end (or, where it plainly goes on,
    over a blank) is one; without, each ends at the first white space.

    Punctuation after it, brackets around it and mail addresses are left out; balanced parentheses are kept. Linear in ``len(text)``.

    >>> [a.url for a in find_addresses("see www.example.org/news/1997/ \\n\\n03/23/a-letter-to-the-editor. Emphasis added.")]
    ['http://www.example.org/news/1997/03/23/a-letter-to-the-editor']
    >>> [a.url for a in find_addresses("(https://docs.un.org/en/S/RES/822(1993)); info@example.org, p.m., v1.2/3, Add.1/Rev.2")]
    ['https://docs.un.org/en/S/RES/822(1993)']
    """
    if "/" not in text and "ww" not in text.lower():  # every address has a stroke or its "www"
        return
    at = 0
    beginnings = Beginnings(text)
    while found := beginnings.after(at):
        address = _read(text, found, joined)
        at = address.end if address else found.end
        if address:
            yield address


@lru_cache(maxsize=4)
def addresses_in(text: str) -> tuple[Address, ...]:
    """Every address in ``text``, in order, joined. The last texts are remembered: many look at the same ones in turn."""
    return tuple(find_addresses(text))


def host_of(url: str) -> str:
    """The host of an address, lower case, without ``www.`` and port; "" where it has none.

    >>> host_of("HTTPS://www.Example.org:8080/a")
    'example.org'
    """
    try:
        host = (urlsplit(url if "://" in url else f"http://{url}").hostname or "").lower()
    except ValueError:
        return ""
    return host.removeprefix("www.").rstrip(".")


def _read(text: str, found: Beginning, joined: bool) -> Address | None:
    start = found.start
    bracketed = _between_angles(text, start)
    scheme_missing = not found.scheme
    if found.bare and not _is_host(text[start : found.end]):
        return None
    broken = not scheme_missing and any(map(str.isspace, text[start : found.end]))
    if broken and not (joined and _DOTTED.match(text, found.end)):
        return None
    at = start if scheme_missing else found.end
    pieces: list[tuple[int, int]] = [(start, at)] if at > start else []
    if bracketed and joined:
        pieces += [(piece.start(), piece.end()) for piece in _PRINTED.finditer(text, at, bracketed)]
    else:
        pieces += _runs(text, at, joined, _is_enclosed(text, start))
    start, end, url = _finish(text, pieces, bool(bracketed)) if pieces else (start, start, "")  # a raised figure begins no address
    if not url or not _valid(url, scheme_missing):
        return None
    written = " ".join(text[start:end].split())
    prefix = "http://" if scheme_missing else ""
    return Address(start, end, prefix + url, written, " " in written, scheme_missing)


def _is_enclosed(text: str, start: int) -> bool:
    """Whether a bracket that opens shortly before ``start`` is still open: "(" near by, or "[" at once, as before an archived copy."""
    before = text[max(0, start - 24) : start]
    return before.endswith("[") or before.rfind("(") > before.rfind(")")


def _between_angles(text: str, start: int) -> int:
    """The end of the address that begins at ``start`` if it stands in ``<…>`` (RFC 3986, appendix C), else 0."""
    before = text[max(0, start - 5) : start].lower()
    if not (before.endswith("<") or before == "<url:"):
        return 0
    end = text.find(">", start, start + 600)
    inside = text[start:end] if end > 0 else "\n\n"
    return end if end > 0 and inside.count("\n") < 4 and "<" not in inside and len(inside.split()) < 8 else 0


def _runs(text: str, at: int, joined: bool, enclosed: bool) -> list[tuple[int, int]]:
    """The stretches without white space that make up the address whose host begins at ``at``."""
    runs: list[tuple[int, int]] = []
    last = ""
    while len(runs) < 12:
        run = _RUN.match(text, at)
        if not run:
            break
        end = run.end()
        glued = _GLUED.search(text, at + 1, end) if not last else None
        if glued:
            return [*runs, (at, glued.start())]
        runs.append((at, end))
        last += _INVISIBLE.sub("", text[at:end])
        gap = _GAP.match(text, end) if joined else None
        if not gap or gap.group().count("\n") > 4:
            break
        token = _TOKEN.match(text, gap.end())
        if not token or not _goes_on(last, gap.group(), token.group(), text[token.end() : token.end() + 2], enclosed):
            break
        at = gap.end()
    return runs


_NEXT_IS_ADDRESS: Final = re.compile(rf"https?:|www\d?\.|(?:{LABEL}\.){{1,6}}(?P<top>[a-z]{{2,24}})/", re.IGNORECASE)
_ARCHIVED: Final = re.compile(r"/(?:web/)?\d{4,14}(?:id_|if_|im_)?/$")
_DATE: Final = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\W*$")
_FILE: Final = re.compile(
    r"\.(?:pdf|html?|php\d?|aspx?|docx?|xlsx?|pptx?|xml|txt|jspx?|cfm|shtml|epub|jpe?g|png)\W*$|\.(?:aspx?|php|html?)\?", re.IGNORECASE
)
_WORDS: Final = frozenset(
    "a an and or the in of for see accessed last visited on to also which ibid as at by from is was with its this that are were be it"
    " he she they we who but not no if under chapter article para paragraph"
    " page pages note notes emphasis added available retrieved".split()
)


def _goes_on(before: str, gap: str, token: str, after: str, enclosed: bool) -> bool:
    """Whether an address that has come to ``before`` goes on with ``token`` after the white space ``gap``.

    ``after`` are the characters behind the token: a line end or punctuation there shows that the token is not the first word of a
    sentence. ``enclosed``: the address stands in brackets that open shortly before it.
    """
    token = CLOSED.sub(")", token)
    bare = token.rstrip(".,;:!?'’)]*")
    path = _path(before)
    new_line = "\n" in gap or "\f" in gap
    if new_line and _NEXT_NOTE.match(token):
        return False
    if before.endswith("."):
        return completes(before, bare) or _goes_on_after_stop(before, token, path)
    if not bare or bare.lower() in _WORDS or (bare[0] == "(" and ")" not in token):
        return False
    if before.endswith("\u2010") and new_line:
        return bare[0].isalnum()
    begins = _NEXT_IS_ADDRESS.match(token)
    if begins and (not begins["top"] or begins["top"].lower() in TOP_LEVEL):
        hyphened = new_line and path == "" and before.endswith(("-", "\u2010"))  # a host cut in the midst of a label
        return bool(_ARCHIVED.search(before)) or bool(begins["top"] and (hyphened or before.endswith(("//", "www."))))
    last_of_clause = len(bare) < len(token) or not after.strip() or after.startswith("\n")
    sentence = bare[0].isupper() and bare.isalpha() and not last_of_clause
    if before[-1] in "?#":  # a question mark may end a sentence
        return "=" in bare or (new_line and _pathlike(bare, last_of_clause=False))
    if before[-1] == "-" and not path:  # a host cut at its hyphen
        return new_line and _completes_host(before, token)
    if before[-1] in "-\u2010_=&%~+":  # no address ends in one of these
        return bare[0].isalnum() and path != "" and not sentence
    if before.endswith("/"):
        if enclosed and new_line and _fills_bracket(token, bare, after):
            return True
        return _goes_on_after_slash(before, token, bare, new_line, last_of_clause and not after.startswith(" "))
    if _CODE.search(before) and _CODE_GOES_ON.match(bare) and any(c.isdigit() for c in bare):
        return True
    if not new_line or before[-1] in ",;:!)]'":
        return False
    if token[0] in "/?&=#%_":
        return len(bare) > 1 and bare[1].isalnum() and (token[0] in "/#_" or "=" in bare or token[0] in "=%")
    return path != "" and not bare[0].isupper() and not _DATE.match(bare) and _plainly_path(bare, last_of_clause)


# A part cut in the middle of a hexadecimal or base-64 code goes on with such a code.
_CODE: Final = re.compile(r"[/=*-](?=[\w.]*\d[\w.]*[A-Za-z]|[\w.]*[A-Za-z][\w.]*\d|\d{3}$)[\w.]{3,}$")
_CODE_GOES_ON: Final = re.compile(r"(?=[0-9]*[a-f])[0-9a-f]{5,}(?![g-zG-Z])|(?=\S*[a-z])(?=\S*[A-Z])(?=\S*\d)[A-Za-z0-9.]{14,}$")


# The permanent addresses of the United Nations end in a symbol: https://undocs.org/A/RES/75/17
_TAKES_SYMBOL: Final = re.compile(r"(?:^|[/.])(?:undocs|docs\.un)\.org/(?:[a-z]{2}/)?(?P<organ>[A-Z]{1,4}/)?$", re.IGNORECASE)
_SYMBOL: Final = re.compile(r"[A-Z]{1,5}(?:\.[A-Z]+)?/\S*\d")
_WHOLE_SYMBOL: Final = re.compile(r"(?:[ASET]|ST)/")  # of an organ: behind "undocs.org/A/" it is a symbol of its own
_TAKES_SUFFIX: Final = re.compile(r"/10\.\d{4,9}(?:\.\d{1,9}){0,3}/(?:[^\s/?#]+/){0,3}$")  # no DOI ends in a stroke


def _fills_bracket(token: str, bare: str, after: str) -> bool:
    """Whether the last word in brackets is a code that ends an address: "[https://perma.cc/" and "8Y68-G6C4]" on the next line."""
    if not re.search(r"[-_\d]", bare):
        return False
    return token.rstrip(".,;:").endswith(")") or (after.startswith("]") and not _DATE.match(bare))


def _goes_on_after_slash(before: str, token: str, bare: str, new_line: bool, last_of_clause: bool) -> bool:
    if (taking := _TAKES_SYMBOL.search(before)) and _SYMBOL.match(token):
        return not (taking["organ"] and _WHOLE_SYMBOL.match(token))
    if _TAKES_SUFFIX.search(before):
        return is_doi_suffix(bare, last_of_clause=last_of_clause or len(bare) < len(token))
    if bare.isdigit():
        return len(bare) > 2 and last_of_clause
    if bare.isalpha():
        return new_line and _path(before) not in ("", "/") and bare.islower() and len(bare) < len(token)
    return _pathlike(bare, last_of_clause=last_of_clause)


def _goes_on_after_stop(before: str, token: str, path: str) -> bool:
    """A host or file name cut at its full stop ("www.un.", "org/en/…") goes on; a full stop at the end of a sentence does not."""
    if path:
        return bool(_FILE.match("." + token)) and token[:1].islower()
    known = before.rstrip(".").rpartition(".")[2].lower() in TOP_LEVEL
    rest = re.match(r"((?:[a-z0-9-]{1,40}\.){0,4})([a-z]{2,24})(?=/|\W*$)", token)
    if token.rstrip(".,;:!?'’)]*").lower() in _WORDS:
        return False
    return bool(rest) and (rest[2] in TOP_LEVEL if rest else False) and (not known or "/" in token)


def _completes_host(before: str, token: str) -> bool:
    """Whether a host that was cut at a hyphen is whole with the next word: it ends in a top-level domain."""
    host = _DOTTED.match(before.rpartition("//")[2] + token)
    return bool(host) and (host.group().rpartition(".")[2].lower() in TOP_LEVEL if host else False)


def _path(address: str) -> str:
    """What follows the host, with its first slash."""
    slash = address.find("/")
    return "" if slash < 0 else address[slash:]


def _pathlike(word: str, *, last_of_clause: bool) -> bool:
    """Whether a word after "/" looks like part of a path rather than of a sentence."""
    if _DATE.match(word) and not word.count("/"):
        return False
    mixed = any(c.isdigit() for c in word) and any(c.isalpha() for c in word)
    if re.search(r"[_=&%~]", word) or _FILE.search(word):
        return True
    if word[0].isupper():
        return last_of_clause and mixed and "/" not in word
    slash = "/" in word and not re.fullmatch(r"[a-z]{1,5}/[a-z]{1,5}", word)  # "and/or"
    return slash or word.count("-") > 1 or (last_of_clause and (mixed or "-" in word or "." in word or "?" in word))


def _plainly_path(word: str, last_of_clause: bool) -> bool:
    """Whether a word at the start of a line can only be the rest of an address that the line before broke off in mid-word."""
    if _FILE.search(word) or re.search(r"%[0-9A-Fa-f]{2}|\w=\w|\w_\w", word):
        return True
    if word.count("/") > 1 and not any(c.isupper() for c in word):
        return True
    return last_of_clause and word.count("-") > 1 and word == word.lower()


_PRINTED = re.compile(r"\S+")
_BROKEN = re.compile(r"\s|\u2010\s+")


def _finish(text: str, pieces: list[tuple[int, int]], delimited: bool) -> tuple[int, int, str]:
    """Start, end and joined form, without what stands behind the address and does not belong to it."""
    # U+2010 at a line end is a typesetter's: no address holds one, and a hyphen of its own would be U+002D.
    url = "".join(_BROKEN.sub("", text[a:b]).removesuffix("\u2010" if b < pieces[-1][1] else "") for a, b in pieces)
    kept = url if delimited else trimmed(url)
    start, end = pieces[0][0], pieces[-1][1]
    surplus = len(url) - len(kept)
    while surplus and end > start:  # walk back over the text, not counting the white space between the pieces
        end -= 1
        surplus -= not text[end].isspace()
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end, _INVISIBLE.sub("", kept).translate({0x2010: "-", 0x2011: "-"})


def _is_host(name: str) -> bool:
    """Whether a name without scheme or ``www.`` is a host: its last label is a top-level domain, and it is no file or abbreviation."""
    labels = name.split(".")
    top = labels[-1].lower()
    if top not in TOP_LEVEL or (top in COUNTRY and any(c.isupper() for c in name)):
        return False
    if top in _FILE_LIKE and len(labels) == 2:
        return top not in ("py", "md", "sh", "ps", "so") and len(labels[0]) > 3
    return all(labels) and any(len(label) > 1 for label in labels[:-1])


def _valid(url: str, scheme_missing: bool) -> bool:
    host = _HOST.match(url if scheme_missing else url.partition("//")[2])
    if not host:
        return False
    name = host.group(1).rstrip(".")
    return not scheme_missing or ("." in name and name.rpartition(".")[2].lower() in TOP_LEVEL)


_ESCAPE: Final = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def normalise(url: str) -> str:
    """The form of an address in which two spellings of it are equal (RFC 3986, section 6.2.2 and 6.2.3).

    Scheme and host in lower case, no default port, no dot segments, escapes in upper case and only where needed; the fragment is
    dropped, except where a script page keeps its state there (``#!``, ``#/``, ``#{``). ``%2F``, the case of the path and the
    order of the query stay as they are. What can't be read as an address comes back unchanged.

    >>> normalise("HTTPS://Example.ORG:443/a/./b%7ec%2fd?y=1&x=2#top")
    'https://example.org/a/b~c%2Fd?y=1&x=2'
    """
    normal = _NORMAL.fullmatch(url)
    return normal[1] if normal is not None and "/." not in url else _respelled(url)


def _respelled(url: str) -> str:
    if "://" not in url:
        url = f"http://{url}"
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = parts.hostname or ""
    except ValueError:
        return url
    if not host:
        return url
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            host = quote(host, errors="surrogatepass")
    scheme = parts.scheme.lower()
    name = f"[{host}]" if ":" in host else host.rstrip(".")
    default = {"http": 80, "https": 443, "ftp": 21}.get(scheme)
    netloc = name if port in (None, default) else f"{name}:{port}"
    user = parts.netloc.rpartition("@")[0]
    out = f"{scheme}://{user + '@' if user else ''}{netloc}{without_dots(_escaped(parts.path)) or '/'}"
    if parts.query:
        out += f"?{_escaped(parts.query)}"
    return f"{out}#{_escaped(parts.fragment)}" if parts.fragment.startswith(("!", "/", "{", "%7B", "%7b")) else out


def _escaped(part: str) -> str:
    def one(match: re.Match[str]) -> str:
        letter = chr(int(match.group(1), 16))
        return letter if letter in _UNRESERVED else match.group().upper()

    return quote(_ESCAPE.sub(one, part), safe="%/:?#[]@!$&'()*+,;=-._~", errors="surrogatepass")
