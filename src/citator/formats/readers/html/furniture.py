"""What in a web page is no part of what it says: navigation, banners, notices, share buttons, comments, lists of other pages.

Three signs, none of which may touch the main text, a note or a list of references: the element says so itself (HTML ``nav``, ARIA
landmarks); its class or id does, in the words that themes and content systems use; or it is made of links into its own site and stands
outside of the main text. A list of sources is made of links, too, but of links that lead elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from typing import Final
from urllib.parse import urlsplit

from citator.formats.readers.html.order import Element, Flow, above
from citator.text.spans import Within

__all__ = ["REFERENCE_HEADING", "furniture"]

REFERENCE_HEADING: Final = re.compile(
    r"[\W\d_]*(?:(?:selected |further |general |explanatory |source |web |online |cited |additional )?(?:end ?|foot)?"
    r"(?:notes?|references?|bibliography|works cited|(?:literature|sources|references) cited|sources?|citations?|reading)"
    r"(?: (?:and|&) (?:references?|notes?|sources?|bibliography|further reading|citations))?(?: list| cited)?|reference list|"
    r"(?:end|fu(?:ß|ss))noten|anmerkungen|einzelnachweise|quellen(?:verzeichnis)?|literatur(?:verzeichnis|hinweise)?|nachweise|"
    r"notes (?:de bas de page|et références)|références(?: bibliographiques)?|bibliographie|sources|notas(?: al pie| de rodapé| finales)?|"
    r"referencias(?: bibliográficas)?|bibliografía|fuentes|referências(?: bibliográficas)?|bibliografia|fontes?|note(?: a piè di pagina)?|"
    r"riferimenti(?: bibliografici)?|voetnoten|eindnoten|noten|bronnen|referenties|literatuur|fotnoter|källor|noter|referenser|kilder|"
    r"przypisy|bibliografia|źródła|poznámky|zdroje|jegyzetek|források|note de subsol|referințe|kaynakça|dipnotlar|kaynaklar|"
    r"примечания|сноски|литература|источники|список литературы|библиография|примітки|посилання|джерела|бележки|"
    r"المراجع|الهوامش|المصادر|مراجع|هوامش|הערות(?: שוליים)?|מקורות|注释|"
    r"注釋|脚注|腳註|参考文献|參考文獻|参考资料|參考資料|注|出典|각주|참고 ?문헌)[\W_]*",
    re.IGNORECASE,
)
"""A heading over notes or references, in the languages of the readers of plain text and more."""

_TAGS: Final = frozenset(("header", "footer", "aside"))
_ROLES: Final = frozenset(
    ("navigation", "banner", "contentinfo", "search", "menubar", "menu", "toolbar", "tablist", "dialog", "alertdialog", "complementary")
)
_ASKED: Final = frozenset(
    "div section ul ol dl aside header footer form span sup table tr td p a li figure main article nav h2 h3 h4".split()
)
_WORDS: Final = frozenset(
    "nav navbar navbox navigation subnav topnav menu menus submenu mainmenu sidebar breadcrumb breadcrumbs toc catlinks noprint "
    "editsection "
    "comment comments commentlist disqus respond sharedaddy share shares sharing sharebar social socials addthis addtoany sharethis "
    "related relatedposts recommended recommendation recommendations trending popular mostread outbrain taboola zergnet revcontent "
    "newsletter newsletters subscribe subscription signup mailchimp cookie cookies consent gdpr ccpa onetrust cookiebot cookielaw "
    "footer colophon masthead topbar skiplink widget widgets advert adverts advertisement advertising ads adsense adsbygoogle adbox "
    "sponsor sponsored promo promos promotion promobox popup modal lightbox overlay pagination pager pagenavi postnav printfriendly login "
    "searchform searchbox ambox sistersitebox printfooter toolbox paywall donate donation livefyre viafoura jp-relatedposts "
    "shariff kommentare kommentar commentaires comentarios "
    "partager compartir teilen seealso".split()
)
_SMALL: Final = frozenset(("a", "span", "p", "h2", "h3", "h4", "sup", "figure"))
_SMALL_WORDS: Final = frozenset(
    "share sharing sharedaddy sharebar social comments skiplink ad ads advert advertisement adsbygoogle editsection noprint breadcrumb "
    "breadcrumbs pagination addtoany navigation catlinks".split()
)
_ID_WORDS: Final = frozenset(
    "nav navbar navigation menu sidebar breadcrumb breadcrumbs toc catlinks comments commentlist disqus respond share sharing sharedaddy "
    "newsletter subscribe cookie consent gdpr onetrust cookiebot footer colophon masthead topbar skiplink ads ad advertisement popup modal "
    "pagination login searchform jp-relatedposts kommentare taboola outbrain livefyre viafoura".split()
)
_STATES: Final = frozenset(("has", "with", "w", "no", "without", "is", "and", "not", "show", "hide", "open", "enabled", "active", "layout"))
_LAYOUT: Final = frozenset(("content", "main", "page", "body", "article", "primary"))
_PARTS: Final = frozenset(("sidebar", "widget", "widgets", "modal", "popup", "overlay", "related", "promo", "subscription"))
"""Words that also say what the main text stands beside ("has-sidebar", "content-sidebar-wrap")."""

_EMBEDS: Final = frozenset("embed embedded tweet image img video quote figure caption blog".split())
_TALK: Final = re.compile(r"comment|disqus|respond|livefyre|viafoura|kommentar|coment", re.IGNORECASE)
_PHRASES: Final = re.compile(
    r"(?:^|[\s_-])(?:cite[-_]?this|how[-_]?to[-_]?cite|citation[-_]?(?:tools?|formats?|export|widget)|export[-_]?citation|skip[-_]?(?:link|to)|"
    r"jump[-_]link|read[-_]?(?:more|next)|more[-_](?:stories|news|from|articles|posts|on)|most[-_](?:read|popular|viewed|recent)|"
    r"also[-_]like|(?:site|global|main|top|page)[-_](?:header|footer|nav\w*)|(?:post|entry|article)[-_](?:tags|share|sharing|nav\w*|footer)|"
    r"tag[-_]?(?:list|links|cloud)|cat[-_]links|post[-_]categories|up[-_]next|right[-_]?rail|left[-_]?rail|ad[-_](?:unit|slot|"
    r"container|wrapper)|advertis\w*|follow[-_]us|sign[-_]?up|log[-_]?in|mw-(?:panel|head|editsection|navigation|jump)\w*|mc_embed\w*)",
    re.IGNORECASE,
)
_HEAD: Final = 600
"""More letters than a banner with the title of the page in it has."""

_SPLIT: Final = re.compile(r"[^a-z0-9]+|(?<=[a-z])(?=[A-Z])")
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary", "b", "strong", "p", "div", "span", "legend", "caption"))
_LISTS: Final = frozenset(("ul", "ol", "div", "section", "table", "dl", "td", "p", "center"))


def furniture(
    root: Element, flow: Flow, notes: Sequence[tuple[int, int]], markers: Collection[int], hosts: frozenset[str]
) -> list[tuple[int, int]]:
    """The ranges of furniture, in order, none in another.

    ``notes`` are the ranges of the notes, ``markers`` where markers begin; ``hosts`` are the names of the site itself.
    """
    return _Judge(root, flow, notes, markers, hosts).ranges()


class _Judge:
    def __init__(
        self, root: Element, flow: Flow, notes: Sequence[tuple[int, int]], markers: Collection[int], hosts: frozenset[str]
    ) -> None:
        self._root = root
        self._flow = flow
        self._hosts = hosts
        self._named: dict[tuple[str, str], bool] = {}
        self._bodies = sorted(flow.order[element][0] for element in root.iter("article", "main") if element in flow.order)
        self._titles = self._find_title()
        self._links, self._sums = self._sum_links()
        self._headings = self._find_headings()
        kept = [place for place, is_list in self._headings if is_list]
        self._kept = sorted([*kept, *markers])
        self._notes = Within(notes)
        self._main = self._find_main()

    def ranges(self) -> list[tuple[int, int]]:
        """What is furniture, the outermost of elements in one another."""
        out: list[tuple[int, int]] = []
        until = 0
        for element, (start, end) in self._flow.spans.items():
            if end <= start or start < until or not isinstance(element.tag, str):
                continue
            if (self._says_so(element) or self._is_list_of_links(element)) and self._is_apart(element, start, end):
                out.append((start, end))
                until = end
        return sorted(out)

    def _is_apart(self, element: Element, start: int, end: int) -> bool:
        """Whether the element touches neither the main text nor notes, markers or references."""
        at = bisect_left(self._kept, start)
        if self._notes.touches(start, end) or (at < len(self._kept) and self._kept[at] < end):
            return False
        if self._main is None:
            return (end - start) * 2 <= len(self._flow.text)
        if self._flow.holds(element, self._main):
            return False
        if end - start > _HEAD and element.tag not in ("nav", "header", "footer") and self._holds_one(self._titles, element):
            return False
        inside = self._flow.holds(self._main, element)
        left, right = self._flow.spans[self._main]
        return not inside or (end - start) * 3 <= right - left

    def _says_so(self, element: Element) -> bool:
        tag = element.tag
        if tag == "nav":
            return True
        attributes = element.attrib
        if attributes and tag in _ASKED:
            if attributes.get("role") in _ROLES:
                return True
            if self._is_named(tag, attributes.get("class", "")) or self._is_named("id", attributes.get("id", "")):
                return True
        return tag in _TAGS and not any(outer.tag in ("article", "main") for outer in above(element))

    def _is_named(self, tag: str, names: str) -> bool:
        """Whether a class or an id is one of furniture. Ids are also made of the words of headings ("related-work")."""
        if not names:
            return False
        key = (tag if tag == "id" or tag in _SMALL else "", names)
        if key not in self._named:
            split = [[word.lower() for word in _SPLIT.split(name) if word] for name in names.split()]
            known = _SMALL_WORDS if tag in _SMALL else _ID_WORDS if tag == "id" else _WORDS
            named = any(_names(name, known) for name in split) or (tag not in _SMALL and bool(_PHRASES.search(names)))
            whole = {word for name in split for word in name}
            self._named[key] = named and _EMBEDS.isdisjoint(whole) and (tag != "id" or len(whole) < 4)
        return self._named[key]

    def _find_headings(self) -> list[tuple[int, bool]]:
        """Where headings stand, and whether references or notes follow."""
        found: list[tuple[int, bool]] = []
        for element, (start, end) in self._flow.spans.items():
            if 0 < end - start < 60 and element.tag in _HEADINGS:
                listed = REFERENCE_HEADING.fullmatch(self._flow.text, start, end) is not None
                if element.tag[0] == "h" or (listed and self._is_alone(start, end)):
                    found.append((start, listed and next(element.iterancestors("a", "nav"), None) is None))
        return sorted(set(found))

    def _is_alone(self, start: int, end: int) -> bool:
        """Whether an element is all that stands in its block."""
        text = self._flow.text
        return text[max(0, start - 1) : start] in ("", "\n") and text[end : end + 1] in ("", "\n", ":")

    def _find_main(self) -> Element | None:
        """The innermost element that holds most of the prose which is not said to be furniture."""
        prose = self._find_prose()
        everything = self._weigh(prose)
        all_of_it = sum(prose.values())
        apart = {element for element in everything if self._is_apart_by_name(element, everything, all_of_it)}
        within: Element | None = None
        free: dict[Element, int] = {}
        for element in self._flow.spans:  # in the order of the page: an element comes before what is in it
            if within is None or not self._flow.holds(within, element):
                within = element if element in apart else None
            if within is None and element in prose:
                free[element] = prose[element]
        if sum(free.values()) * 10 < all_of_it:
            free = prose
        weights = self._weigh(free)
        body = self._body_with_title(weights)
        total = weights[body] if body is not None else sum(free.values())
        main = body
        for element in self._flow.spans if total >= 200 else ():
            if weights.get(element, 0) * 5 >= total * 3 and (main is None or self._flow.holds(main, element)):
                main = element
        return main

    def _body_with_title(self, weights: dict[Element, int]) -> Element | None:
        """The ``article`` or ``main`` with the title in it, or the only one there is; pages list other articles in such elements, too."""
        bodies = [element for element in self._root.iter("article", "main") if weights.get(element, 0) >= 200]
        titled = [element for element in bodies if self._holds_one(self._titles, element)]
        return titled[-1] if titled else bodies[0] if len(bodies) == 1 else None

    def _find_prose(self) -> dict[Element, int]:
        """The elements with text of their own, outside of links, and how many letters that is."""
        prose: dict[Element, int] = {}
        last: Element | None = None
        for element in self._flow.spans:
            if element.tag == "a" or not isinstance(element.tag, str):
                last = element if element.tag == "a" else last
                continue
            if last is not None and self._flow.holds(last, element):
                continue
            own = len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)
            if own >= 60:
                prose[element] = own
        return prose

    def _weigh(self, prose: dict[Element, int]) -> dict[Element, int]:
        weights: dict[Element, int] = {}
        for element, length in prose.items():
            for outer in (element, *above(element)):
                weights[outer] = weights.get(outer, 0) + length
        return weights

    def _is_apart_by_name(self, element: Element, weights: dict[Element, int], total: int) -> bool:
        """Whether an element is named as furniture and can be it: what wraps half of the prose can't, but comments can outgrow a text."""
        if element.tag in ("html", "body", "article", "main") or not self._says_so(element) or self._holds_one(self._bodies, element):
            return False
        return weights[element] * 2 < total or bool(_TALK.search(f"{element.get('class')} {element.get('id')}"))

    def _find_title(self) -> list[int]:
        """When the heading is entered that the page is named for: the one that ``<title>`` has, too, else the first."""
        titles = " ".join("".join(map(str, title.itertext())) for title in self._root.iter("title"))
        headings = [element for element in self._root.iter("h1") if self._flow.shown(element)]
        named = [element for element in headings if self._flow.shown(element) in titles]
        return [self._flow.order[element][0] for element in (named or headings)[:1]]

    def _holds_one(self, places: list[int], element: Element) -> bool:
        left, right = self._flow.order[element]
        at = bisect_right(places, left)
        return at < len(places) and places[at] <= right

    def _sum_links(self) -> tuple[list[int], list[tuple[int, int, int]]]:
        """When each link is entered, and up to there: how many links, how many of them into the site, how many letters of these."""
        entered: list[int] = []
        sums = [(0, 0, 0)]
        for link in self._root.iter("a"):
            start, end = self._flow.spans.get(link, (0, 0))
            if end > start and link.get("href"):
                entered.append(self._flow.order[link][0])
                count, own, letters = sums[-1]
                is_own = self._is_own(link.get("href", ""))
                sums.append((count + 1, own + is_own, letters + (end - start) * is_own))
        return entered, sums

    def _is_list_of_links(self, element: Element) -> bool:
        """Whether an element outside of the main text is made of links into the site itself."""
        if element.tag not in _LISTS or self._main is None or self._flow.holds(self._main, element):
            return False
        start, end = self._flow.spans[element]
        before = bisect_right(self._headings, (start, True)) - 1
        if before >= 0 and self._headings[before][1]:
            return False
        left, right = self._flow.order[element]
        first, last = self._sums[bisect_left(self._links, left)], self._sums[bisect_right(self._links, right)]
        count, own, letters = (after - earlier for earlier, after in zip(first, last, strict=True))
        return count >= 3 and own * 5 >= count * 4 and letters * 10 >= (end - start) * 6

    def _is_own(self, href: str) -> bool:
        try:
            parts = urlsplit(href.strip())
        except ValueError:
            return False
        return not parts.netloc or parts.netloc.lower().removeprefix("www.") in self._hosts


def _names(name: list[str], known: frozenset[str]) -> bool:
    """Whether a class, divided into words, names furniture."""
    found = known.intersection((*name, "-".join(name)))
    if not found or not _STATES.isdisjoint(name):
        return False
    return not found <= _PARTS or _LAYOUT.isdisjoint(name)
