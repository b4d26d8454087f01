"""Bodies: cut, slow, endless, packed, bombs, in odd charsets, and documents that are not HTML."""

from __future__ import annotations

import asyncio
import base64
import gzip
import re
import zlib

from tests.support.testweb.case import Case, case, family, switch
from tests.support.testweb.pages import ARTICLE, LAMPS, TITLE, TITLE_FR, TITLE_RU, bare, site
from tests.support.web import Behaviour, Hit, Web, Writer, answer, chunked, drip, endless, gzip_bomb

__all__ = ["CASES"]

_BODY = ARTICLE.encode()
_GOOD = answer(200, ARTICLE)
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
_CHUNKED = _HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
_OK = "alive/ok"
_UNREAD = "unstable/malformed"


def _then(data: bytes, end: str) -> Behaviour:
    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        writer.write(data)
        await writer.drain()
        await asyncio.sleep(0.1)
        if end == "reset":
            writer.transport.abort()
        elif end == "stay":
            await asyncio.sleep(30)

    return behave


def _dripping(first: bytes) -> Behaviour:
    async def behave(web: Web, hit: Hit, writer: Writer) -> None:
        writer.write(_HEAD + b"\r\n" + first)
        for _ in range(300):
            await writer.drain()
            await asyncio.sleep(0.1)
            writer.write(b" ")

    return behave


_CUT = [
    case("short-body", _OK, "less than promised", answer(200, ARTICLE, content_length="99999"), title=TITLE),
    case(
        "short-body-nothing",
        "unstable/*",
        "a body is promised and none comes",
        _HEAD + b"Content-Length: 5000\r\nConnection: close\r\n\r\n",
    ),
    case("long-body", _OK, "more than promised", answer(200, ARTICLE + "<p>more", content_length=str(len(_BODY))), title=TITLE),
    case(
        "reset-after-title", _OK, "a reset after the title", _then(_HEAD + b"Content-Length: 99999\r\n\r\n" + _BODY, "reset"), title=TITLE
    ),
    case("reset-before-body", "unstable/reset", "a reset after the head", _then(_HEAD + b"Content-Length: 99999\r\n\r\n", "reset")),
    case("body-hangs", "unstable/timeout", "a head, then nothing", _then(_HEAD + b"Content-Length: 99999\r\n\r\n", "stay")),
    case(
        "body-hangs-later", _OK, "half a page, then nothing", _then(_HEAD + b"Content-Length: 99999\r\n\r\n" + _BODY, "stay"), title=TITLE
    ),
    case("drip", _OK, "a page, then a blank now and then", drip),
    case("drip-titled", _OK, "the cited page, then a blank now and then", _dripping(_BODY), title=TITLE),
    case("drip-nothing", "unstable/timeout", "a page that never gets to its first word", _dripping(b"<!doctype html><html><head>")),
    case("endless", _OK, "a page without an end", endless),
    case("chunks", _OK, "chunks", chunked(_BODY[:100], _BODY[100:]), title=TITLE),
    case("chunk-bad", _OK, "a chunk whose size is no number, after the page", chunked(_BODY, end=b"zz\r\n"), title=TITLE),
    case("chunk-bad-first", "alive/ok unstable/*", "no chunks where chunks are promised", _CHUNKED + _BODY, title=TITLE),
    case("chunk-end-missing", _OK, "the last chunk is missing", chunked(_BODY, end=b""), title=TITLE),
    case("chunk-cut", _OK, "the last chunk is cut", _CHUNKED + b"%x\r\n" % (len(_BODY) + 900) + _BODY, title=TITLE),
    case(
        "chunk-extension",
        _OK,
        "words after the size of a chunk",
        _CHUNKED + b"%x;lamp=on\r\n" % len(_BODY) + _BODY + b"\r\n0\r\n\r\n",
        title=TITLE,
    ),
    case(
        "chunk-blank", _OK, "blanks after the size of a chunk", _CHUNKED + b"%x   \r\n" % len(_BODY) + _BODY + b"\r\n0\r\n\r\n", title=TITLE
    ),
    case("chunk-trailer", _OK, "lines after the last chunk", chunked(_BODY, end=b"0\r\nX-Sum: 1\r\n\r\n"), title=TITLE),
    case("chunk-line-feed", _OK, "sizes that end in a line feed", _CHUNKED + b"%x\n" % len(_BODY) + _BODY + b"\n0\n\n", title=TITLE),
    case("chunk-huge", "alive/ok unstable/*", "a chunk of an impossible size", _CHUNKED + b"fffffffffffffffff\r\n" + _BODY, title=TITLE),
    case(
        "large-page", _OK, "a page of two megabytes", answer(200, site(TITLE, f"<h1>{TITLE}</h1>" + f"<p>{LAMPS}</p>" * 3000)), title=TITLE
    ),
]


def _packed(data: bytes, coding: str = "gzip", body: bytes | None = None) -> bytes:
    return answer(200, gzip.compress(data) if body is None else body, content_encoding=coding)


def _zstd(*blocks: tuple[int, int, bytes]) -> bytes:
    """A Zstandard frame of raw (0) and repeated (1) blocks: kind, size, bytes (RFC 8878, 3.1.1)."""
    out = b"\x28\xb5\x2f\xfd\x00\x58"
    for index, (kind, size, data) in enumerate(blocks):
        out += (size << 3 | kind << 1 | (index == len(blocks) - 1)).to_bytes(3, "little") + data
    return out


_RAW = zlib.compressobj(9, zlib.DEFLATED, -15)
_DEFLATED = _RAW.compress(_BODY) + _RAW.flush()
_SMALL = bare(TITLE, f"<h1>{TITLE}</h1><p>").encode()
_ZSTD_BOMB = _zstd((0, len(_SMALL), _SMALL), *[(1, 131_072, b" ")] * 500)
# Brotli, made once with its own program: a page with the cited title; the same and 64 MB of zeros.
_BROTLI = base64.b85decode(
    "8zcb$oCR*I#!Tu6o-}T^+{V^*E#FG0QAjpb*czMUiJ_{nGMyYS_YM|E)Y>Y8I04LUYzMu9#L@6bG!@NE;E(G<ynM&ju`xwFfmh1!s;rOWpi<eQ4nziwgKbqvV62J?w^jK#`P&2"
)
_BROTLI_BOMB = base64.b85decode(
    "%m4pB07N(U6c_5dw<JRmE-3gTs*?lu?{=W_K${0Gz)%w8+{VUKa1`a}NtK{!@W_sRgz4pyL)?)1YH-JrXvQFu;?Y=pS<hp!Nu!99EKN<m$Nisg"
    "rs75X|NjF(0w4|xK==NS|NnmgNC3oP0qEZU@&Er1011FNECAj6KmPy!0U!YohXtT}|HuFTKL8{E;;;a8@BjG!{|A5sKpYl;?)_hCLP7zM0Eoi^s6vDS"
)
_BOMBED = "alive/ok unstable/malformed unknown/too-large"
_PACKED = [
    case("gzip", _OK, "gzip", _packed(_BODY), title=TITLE),
    case("x-gzip", _OK, "gzip by its old name", _packed(_BODY, "x-gzip"), title=TITLE),
    case("deflate", _OK, "deflate in its frame", _packed(b"", "deflate", zlib.compress(_BODY)), title=TITLE),
    case("deflate-bare", _OK, "deflate without its frame, as many servers send it", _packed(b"", "deflate", _DEFLATED), title=TITLE),
    case("gzip-two", _OK, "gzip in two members", _packed(b"", body=gzip.compress(_BODY[:900]) + gzip.compress(_BODY[900:])), title=TITLE),
    case("gzip-more", _OK, "gzip with other bytes after it", _packed(b"", body=gzip.compress(_BODY) + b"\0\0\0"), title=TITLE),
    case(
        "gzip-cut",
        _OK,
        "gzip that is cut after the title",
        _packed(b"", body=gzip.compress(_BODY + bytes(range(256)) * 40)[:-40]),
        title=TITLE,
    ),
    case("gzip-none", _UNREAD, "gzip is promised, and plain text comes", _packed(b"", body=_BODY)),
    case("gzip-damaged", _UNREAD, "gzip that is damaged at its start", _packed(b"", body=b"\x1f\x8b\x08\x00" + b"\xff" * 400)),
    case("gzip-bomb", _BOMBED, "gzip: 60 MB of zeros after the title", gzip_bomb(60_000_000), title=TITLE),
    case("zstd", f"{_OK} {_UNREAD}", "Zstandard, unasked", _packed(b"", "zstd", _zstd((0, len(_SMALL), _SMALL))), title=TITLE),
    case("zstd-bomb", _BOMBED, "Zstandard: 64 MB in 2 KB", _packed(b"", "zstd", _ZSTD_BOMB), title=TITLE),
    case("brotli", f"{_OK} {_UNREAD}", "Brotli, unasked", _packed(b"", "br", _BROTLI), title=TITLE),
    case("brotli-bomb", _BOMBED, "Brotli: 64 MB in 200 bytes", _packed(b"", "br", _BROTLI_BOMB), title=TITLE),
    case(
        "brotli-asked",
        _OK,
        "Brotli for who takes it, plain for others",
        switch("accept-encoding", "br", _packed(b"", "br", _BROTLI), _GOOD),
        title=TITLE,
    ),
    case("coding-unknown", _OK, "a coding that nobody knows over a page as it is", _packed(b"", "lamp", _BODY), title=TITLE),
    case("coding-unreadable", _UNREAD, "a coding that nobody knows over bytes that nobody reads", _packed(b"", "lamp", _BROTLI)),
    case("coding-twice", _OK, "gzip over gzip", _packed(gzip.compress(_BODY), "gzip, gzip"), title=TITLE),
    case("coding-named-twice", _OK, "gzip, named twice", _packed(_BODY, "gzip, gzip"), title=TITLE),
    case("gzip-one-byte", _UNREAD, "gzip that ends in its mark", _packed(b"", body=gzip.compress(_BODY)[:1])),
    case("gzip-only-head", _UNREAD, "gzip that ends behind its head", _packed(b"", body=gzip.compress(_BODY)[:10])),
    case("coding-none", _OK, "a coding called “identity”", _packed(b"", "identity", _BODY), title=TITLE),
]


def _in(charset: str, title: str, declared: str | None = None, meta: str = "") -> bytes:
    head = f"<html><head>{meta}<title>{title}</title></head><body><h1>{title}</h1><p>{title}. {title}.</p></body></html>"
    label = charset if declared is None else declared
    return answer(200, head.encode(charset), content_type=f"text/html; charset={label}" if label else "text/html")


_LOST_RU = "Страница не найдена"
_LOST_ZH = "页面不存在"
_LOST_AR = "الصفحة غير موجودة"
_META = "<meta charset=%s>"
_CHARSETS = [
    case("charset-1251", _OK, "Russian in windows-1251", _in("windows-1251", TITLE_RU), title=TITLE_RU),
    case("charset-koi8", _OK, "Russian in koi8-r", _in("koi8-r", TITLE_RU), title=TITLE_RU),
    case(
        "charset-latin",
        _OK,
        "French in ISO 8859-1, told by a meta element",
        _in("iso-8859-1", TITLE_FR, "", _META % "iso-8859-1"),
        title=TITLE_FR,
    ),
    case("charset-utf16", _OK, "UTF-16 with its mark", _in("utf-16", TITLE_FR, ""), title=TITLE_FR),
    case(
        "charset-wrong",
        _OK,
        "windows-1251 that is called UTF-8 and says so in a meta element",
        _in("windows-1251", TITLE_RU, "utf-8", _META % "windows-1251"),
        title=TITLE_RU,
    ),
    case("charset-unknown", _OK, "a charset that nobody knows", _in("utf-8", TITLE_RU, "x-lamp"), title=TITLE_RU),
    case("charset-none", _OK, "UTF-8 and no word about it", _in("utf-8", TITLE_RU, ""), title=TITLE_RU),
    case("charset-lost-1251", "dead/soft-404", "an error page in windows-1251", _in("windows-1251", _LOST_RU)),
    case(
        "charset-lost-gb",
        "dead/soft-404",
        "an error page in GB 18030, told by a meta element",
        _in("gb18030", _LOST_ZH, "", _META % "gb2312"),
    ),
    case("charset-lost-1256", "dead/soft-404", "an error page in windows-1256", _in("windows-1256", _LOST_AR)),
    case("charset-lost-utf16", "dead/soft-404", "an error page in UTF-16", _in("utf-16-le", _LOST_RU, "utf-16le")),
]

_PDF = (
    b"%PDF-1.4\n1 0 obj <</Type /Page /Parent 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [1 0 R] /Count 1>> endobj\ntrailer <<>>\n%%EOF\n"
)
_VIEWER = site(f"{TITLE} (PDF)", f"<h1>{TITLE}</h1><a href=/files/17.pdf?download=1>Download</a><p>{LAMPS}</p>")
_NOTHING = site("Harbour Office", "<h1>Downloads</h1><p>Choose a document from the menu.</p>")


def _file(name: str, why: str, body: bytes, media: str, ending: str, accepted: str = _OK) -> Case:
    return case(name, accepted, why, answer(200, body, content_type=media), path=f"/files/17.{ending}")


_FILES = [
    _file("pdf", "a PDF", _PDF, "application/pdf", "pdf"),
    _file("pdf-octets", "a PDF that is called bytes", _PDF, "application/octet-stream", "pdf"),
    _file("pdf-as-html", "a PDF that is called HTML", _PDF, "text/html", "pdf"),
    _file("pdf-junk-first", "a PDF after a few other bytes", b"\r\n\r\n" + _PDF, "application/pdf", "pdf"),
    _file("pdf-large", "a PDF of which only the start is read", _PDF.replace(b"%%EOF\n", b"") + b"0" * 600_000, "application/pdf", "pdf"),
    _file("pdf-empty", "a PDF of no bytes", b"", "application/pdf", "pdf", "dead/empty"),
    _file(
        "pdf-no-pages", "a PDF without pages", b"%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n", "application/pdf", "pdf", "dead/*"
    ),
    _file("pdf-is-html", "HTML that is called a PDF", _BODY, "application/pdf", "pdf", "dead/*"),
    _file(
        "pdf-is-error", "an error page that is called a PDF", site("Error", "<h1>Sorry</h1>").encode(), "application/pdf", "pdf", "dead/*"
    ),
    case(
        "pdf-asked-viewer", _OK, "a page with the cited title in place of the PDF", answer(200, _VIEWER), path="/files/17.pdf", title=TITLE
    ),
    case(
        "pdf-asked-lost",
        "dead/soft-404",
        "for every PDF the same page without it",
        answer(200, _NOTHING),
        path="/files/17.pdf",
        everywhere=True,
    ),
    case(
        "pdf-asked-login",
        "restricted/login",
        "a login in place of the PDF",
        path="/files/17.pdf",
        reply=answer(200, site("Log in", "<h1>Log in</h1><form><input name=u><input type=password></form>")),
    ),
    _file("text", "plain text", LAMPS.encode(), "text/plain; charset=utf-8", "txt"),
    _file("text-is-html", "HTML that is called plain text", _BODY, "text/plain", "html"),
    _file("xml", "XML", b"<?xml version='1.0'?><lamps><lamp n='1'/></lamps>", "application/xml", "xml"),
    _file("json", "JSON", b'{"lamps": [1, 2, 3]}', "application/json", "json"),
    _file("csv", "a table", b"lamp,keeper\n1,Ann\n", "text/csv", "csv"),
    _file("picture", "a picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 200, "image/png", "png"),
    _file("sound", "sound", b"ID3\x03\0\0\0\0\0\0" + b"\xff\xfb" * 4000, "audio/mpeg", "mp3"),
    _file("archive", "an archive", b"PK\x03\x04" + b"\0" * 200, "application/zip", "zip"),
    _file("book", "a book", b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip", "application/epub+zip", "epub"),
    _file("book-is-html", "HTML that is called a book", _BODY, "application/epub+zip", "epub", "dead/*"),
    _file(
        "word", "a letter", b"PK\x03\x04" + b"\0" * 200, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"
    ),
    _file("xhtml", "XHTML", b"<?xml version='1.0'?>" + _BODY, "application/xhtml+xml", "xhtml"),
    _file("html-bare", "HTML without html, head and body", f"<title>{TITLE}</title><p>{LAMPS}".encode(), "text/html", "htm"),
    _file("html-broken", "HTML whose elements are not closed", re.sub("</(?!title|h1)[a-z]+>", "", ARTICLE).encode(), "text/html", "html"),
    case(
        "html-late-title",
        _OK,
        "the title stands behind 100 KB of scripts",
        title=TITLE,
        reply=answer(200, ARTICLE.replace("<title>", f"<script>/*{'x' * 100_000}*/</script><title>")),
    ),
]

CASES = family("bodies", [*_CUT, *_PACKED, *_CHARSETS, *_FILES])
