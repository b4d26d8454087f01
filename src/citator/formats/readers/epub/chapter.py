"""One file of a book as a tree in the words of HTML, whatever it was written in: XHTML well-formed or not, HTML, DTBook, SVG."""

from __future__ import annotations

import html as markup
import re
from typing import TYPE_CHECKING, Final

from citator import media
from citator.formats.readers.epub.package import kinds_of
from citator.formats.readers.html.labels import label_of
from citator.formats.readers.html.tree import html_tree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["chapter_body"]

_DECLARED: Final = re.compile(
    rb"<\?xml[^>]{1,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})|<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
)
_PROLOGUE: Final = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_ENTITY: Final = re.compile(r"&([A-Za-z][A-Za-z0-9._-]{0,30});")
_OWN_ENTITY: Final = re.compile(
    r"<!ENTITY\s+([A-Za-z][\w.-]{0,30})\s+(?:\"((?:[^\"&<%]|&#\w{1,8};){0,40})\"|'((?:[^'&<%]|&#\w{1,8};){0,40})')\s*>"
)
_DOCTYPE: Final = re.compile(r"<!DOCTYPE[^\[>]{0,500}(?:\[[^\]]{0,65536}\][^>]{0,100})?>", re.IGNORECASE)
_XML_ENTITIES: Final = frozenset(("amp", "lt", "gt", "quot", "apos"))
_TAG: Final = re.compile(r"[a-z][a-z0-9]*")
_ATTRIBUTE: Final = re.compile(r"(?:\{[^{}]*\})?[A-Za-z_][\w.-]*")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CLOSED: Final = re.compile(r"<([A-Za-z][A-Za-z0-9:]{0,30})((?:\s[^<>]{0,4000})?)/>")
_VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_XLINK: Final = "{http://www.w3.org/1999/xlink}href"
_SAYS_NOTE: Final = re.compile(r"noteref|footnote", re.IGNORECASE)
_DTBOOK: Final = {
    **dict.fromkeys(("level", "level1", "level2", "level3", "level4", "level5", "level6", "bodymatter"), "div"),
    **dict.fromkeys(("rearmatter", "book", "doctitle", "docauthor", "hd", "prodnote", "linegroup", "sidebar"), "div"),
    "line": "p",
    "frontmatter": "div",
    "note": "aside",
    "noteref": "a",
    "annoref": "a",
    "annotation": "aside",
    "pagenum": "span",
}
_DTBOOK_KINDS: Final = {"note": "footnote", "noteref": "noteref", "annoref": "noteref", "annotation": "footnote", "pagenum": "pagebreak"}


def chapter_body(content: bytes) -> tuple[Element | None, bool]:
    """The body of a chapter, without namespaces, ``None`` where nothing can be read; and whether its tags had to be left out.

    XHTML knows the entities of HTML; no other DTD is.
    """
    found = _DECLARED.search(content[:4096])
    declared = (found[1] or found[2]).decode("ascii", "replace").lower() if found else None
    decoded = media.decode(content, declared) if content.strip() else None
    if decoded is None:
        return None, False
    root, bare = _tree(_PROLOGUE.sub("", decoded.text, count=1))
    if root is None:
        return None, False
    _plain_names(root)
    for switch in list(root.iter("switch")):
        _choose(switch)
    for picture in list(root.iter("svg")):
        _show_letters(picture)
    _label_pictures(root)
    return next((found for found in root.iter("body")), root), bare


def _tree(text: str) -> tuple[Element | None, bool]:
    """The tree of XML; of what is no XML, the tree that a browser would make of it."""
    from lxml import etree

    own = {name: double or single for name, double, single in _OWN_ENTITY.findall(text[:65536])} if "<!ENTITY" in text[:65536] else {}
    # Without its document type no chapter has nodes for entities. They lead into the document that they were read in; in the joined page,
    # when that is gone, libxml2 crashes on them.
    text = _ENTITY.sub(lambda found: _character(found, own), _DOCTYPE.sub("", text, count=1))
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
        if next(root.iter(etree.Entity), None) is None:
            return root, False
    except (etree.XMLSyntaxError, ValueError) as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from None  # and not: no XML
    return html_tree(_CLOSED.sub(_opened, text), comments=False)


def _character(found: re.Match[str], own: dict[str, str]) -> str:
    name = found[1]
    if name in _XML_ENTITIES:
        return found[0]
    if name in own:
        return own[name]
    text = markup.unescape(found[0])
    return f"&amp;{name};" if text.startswith("&") else "".join(f"&#{ord(letter)};" for letter in text)


def _opened(found: re.Match[str]) -> str:
    """``<a id="x"/>`` as HTML reads it: with an end tag."""
    return found[0] if found[1].lower() in _VOID else f"<{found[1]}{found[2]}></{found[1]}>"


def _plain_names(root: Element) -> None:
    """Elements by their local names in small letters; what DTBook calls otherwise, and ids, as HTML does."""
    for element in root.iter("*"):
        name = str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()  # a colon is left where a namespace is not declared
        for key, value in [(str(key), str(value)) for key, value in element.items()]:
            if not value.isprintable() and _CONTROL.search(value) and _ATTRIBUTE.fullmatch(key):  # lxml reads what it does not take back
                element.set(key, _CONTROL.sub("", value))
        if element.get(f"{_XML}id") and not element.get("id"):
            element.set("id", element.get(f"{_XML}id", ""))
        if element.get(_XLINK) and name == "a" and not element.get("href"):
            element.set("href", element.get(_XLINK, ""))
        if element.get("idref") and name in _DTBOOK_KINDS:
            element.set("href", "#" + element.get("idref", "").lstrip("#"))
        if name in _DTBOOK_KINDS:
            element.set("role", f"{element.get('role') or ''} {_DTBOOK_KINDS[name]}".strip())
        element.tag = _DTBOOK.get(name, name if _TAG.fullmatch(name) else "span")


def _choose(switch: Element) -> None:
    """Of the versions of something (``epub:switch``) leave one: the first with text in it."""
    cases = [case for case in switch if case.tag in ("case", "default")]
    kept = next((case for case in cases if "".join(map(str, case.itertext())).strip()), None)
    for case in cases:
        if case is not kept:
            switch.remove(case)


def _show_letters(picture: Element) -> None:
    """Let the words of a drawing be text: pages of fixed layout are drawings as a whole. Drawings without words stay what they are."""
    words = [element for element in picture.iter("text") if "".join(map(str, element.itertext())).strip()]
    if not words:
        return
    for element in picture.iter("text"):
        element.tag = "p"
    for element in list(picture.iter("title", "desc", "metadata", "defs", "style")):
        element.tag = "template"  # which is not shown
    for element in picture.iter("tspan", "textpath"):
        element.tag = "span"
    picture.tag = "div"


def _label_pictures(root: Element) -> None:
    """Give the sign of a note that is only a picture, as in Chinese books, the letter that stands for it: its ``alt``, else a star."""
    for link in root.iter("a"):
        if not _SAYS_NOTE.search(" ".join((*kinds_of(link), link.get("class") or ""))) or "".join(map(str, link.itertext())).strip():
            continue
        picture = next(link.iter("img"), None)
        if picture is not None and link.get("href"):
            alt = (picture.get("alt") or "").strip()
            picture.tag = "sup"
            picture.text = alt if label_of(alt) else "*"
