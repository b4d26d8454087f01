"""Titles: is the cited title the one of the record, a harmless variant of it, or another one?

A record may have its title in several forms: ``title`` (with the subtitle), ``title-short`` (without), ``original-title``. A title
agrees when its words do; when it is the other one's main title, or begins it up to a subtitle boundary; or when every odd word is one
edit away. The thresholds come from measurements on Crossref's records and the labelled references of the development data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from citator.model import AGREEING, Record
from citator.rules.compare_labels import names_several_parts, unlabelled
from citator.rules.compare_spelling import in_old_letters, one_spelling
from citator.rules.compare_text import key, plain, script, spelled_out, squeezed, within_one_edit
from citator.rules.compare_volumes import before_series, has_series, is_of_a_name, may_count_a_series, without_series
from citator.text.title_language import differ
from citator.text.titles import split_title
from citator.text.volumes import volumes_in, without_number, without_volume

__all__ = [
    "TitleCheck", "compare_title", "continues", "few_words", "has_main_title", "is_anybodys", "is_book_review", "is_notice", "reviewed",
    "shortens",
]  # fmt: skip

_BOUNDARY: Final = re.compile(r"\s*[:;?!.]\s+|\s+[–—‒―-]+\s+|[–—―]|\s*[(\[/=]\s*")
_SMALL: Final = frozenset("a an and as at by de del der des die du for from im in la le les of on or the to und with zu zur".split())
_PARTS: Final = frozenset(
    "abstracts afterword announcement announcements answer book books chairman comment comments commentary conclusion conclusions "
    "contents contributors correspondence discussion editor editorial editors foreword forum from general guest in index introduction "
    "introductory invited issue letter letters message news note notes obituary opening overview postscript preface president reader "
    "readers remarks reply report response review reviews section special summary symposium theme this volume welcome".split()
)
_SHARED: Final = 0.8  # titles that have so many words in common, or begin with these, are no translations of each other
_BEGUN: Final = 0.3
_KINDS: Final = frozenset(
    "account analysis approach biography case companion critique essay essays geschichte guide handbook histoire historia history how "
    "inquiry introduction life making manual memoir novel perspective portrait stories story studies study tale theory what when where who "
    "why".split()
)
_LONG: Final = 6  # letters of a word that nobody else takes for a title by chance: "Longitude", and no "Lamps"
_BOUNDARIES: Final = 20  # a title has a handful; more would make long junk dear
_LEAD: Final = re.compile(
    r"(?:(?:retracted|withdrawn|retraction)(?: article| chapter| paper)? |(?:reprint|republication) of |"
    r"(?:chapter|kapitel|chapitre|capitulo) (?:\d{1,3}|[ivxlc]{1,7}) )"
)
_OF_A_NOTICE: Final = re.compile(
    r"(?:(?:author|publisher) )?(?P<kind>erratum|errata|corrigendum|corrigenda|correction|addendum)(?: (?:to|for|in))? "
    r"(?:the (?:article|paper) )?"
)
_ARTICLES: Final = frozenset("the a an le la les l der die das el los las il lo gli".split())
_SECOND: Final = re.compile(r"([^\[\]=]{1,400}?)\s*(?:\[([^\[\]=]{1,400})\]\.?|\s=\s([^\[\]=]{1,400}))")
_REVISED: Final = (
    r"(?:(?:completely |fully |thoroughly )?(?:revised|rev\.|enlarged|enl\.|expanded|updated|corrected|corr\.|augmented|new|neue?|"
    r"(?:völlig |vollst(?:ändig|\.) )?(?:über|neu)(?:arb\.|arbeitete|bearb\.|bearbeitete)|verb(?:\.|esserte)|erw(?:\.|eiterte)|"
    r"unveränd(?:\.|erte)|durchges(?:\.|ehene)|revue|augmentée|corrigée|revisada|ampliada|riveduta)(?:,| and| und| u\.| et| y| e|)\s{0,2})"
)
_EDITION: Final = re.compile(
    r"[\s,.;:]{0,3}[(\[]?\b(?:(?:\d{1,2}(?:st|nd|rd|th|d|e|a|[ªº]|ème|\.)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"erste|zweite|dritte|vierte|fünfte|deuxième|troisième|segunda|tercera|seconda|terza),?\s{1,2}|"
    r"(?:anniversary|international|special|student|classic|reprint|paperback)\s{1,2}|(?=revised|rev\.|new|enlarged|neue|über))"
    rf"{_REVISED}{{0,3}}(?:ed\b\.?|edn\b\.?|edition\b|aufl\b\.?|auflage\b|ausgabe\b|éd\b\.?|édition\b|edición\b|edizione\b)"
    rf"(?:,?\s{_REVISED}{{1,3}})?[)\]]?\.?\s*$",
    re.IGNORECASE,
)
_GENRE: Final = re.compile(r"\s[(\[](?:data\s?set|(?:computer\s)?software|source\scode)[)\]]\W*$", re.IGNORECASE)  # APA 7, 10.9
_NOTICE: Final = re.compile(
    r"(?:erratum|errata|corrigendum|corrigenda|correction|author correction|publisher correction|addendum|retraction|retraction notice|"
    r"retraction note|expression of concern|comment on|comments on|reply to|response to|review of|book review|book reviews)\b"
)
_REVIEW: Final = re.compile(
    r"(?P<bracket>\W{0,3})(?P<book>book\s)?review(?:ed\swork)?(?:\sessay)?(?::|\sof)\s"
    r"(?P<the>the\s(?:books?|volumes?|monograph)[:\s]\s?)?(?P<work>\S.{0,600}?)"
    r"(?P<by>,?\s(?:by|edited\sby|ed(?:s|ited)?\.)\s(?-i:[A-Z]).{0,300})?[\].\s]{0,3}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TitleCheck:
    """``verdict`` is a field verdict, ``found`` the nearest title of the record, ``similarity`` 0 to 1.

    ``overlap`` is the share of words in common; ``lead`` that of the words with which both begin, where they part in mid-clause: titles
    that share a main title and have different subtitles are those of a series. ``foreign``: the cited title is "plainly" in another
    language than the record's, or "perhaps". ``open``: they agree, and whether they name one volume can't be told.
    ``other_volume``: they agree but for that; ``of_series``: and the number of one of them may be that of a series, whose name may stand
    before it ("unsupported", where it does not look like one). ``begun``: the cited one is the first words of the other.
    ``whole`` is the title of the record with its subtitle.
    """

    verdict: str
    found: str
    similarity: float = 0.0
    overlap: float = 0.0
    lead: float = 0.0
    foreign: str = ""
    open: bool = False
    other_volume: bool = False
    of_series: bool = False
    begun: bool = False
    whole: str = ""

    @property
    def near(self) -> bool:
        """Whether the titles agree, what stands of a volume or a series, or behind the cited words, apart."""
        return self.verdict in AGREEING or self.open or self.of_series or self.begun


def compare_title(cited: str, found: Record, *, lenient: bool = False) -> TitleCheck:
    """The cited title against the titles of a record. ``lenient`` (the authors agree) takes a main title of one or two words too.

    >>> record = Record.from_csl({"title": "Walden: or, Life in the Woods", "title-short": "Walden"})
    >>> compare_title("Walden", record).verdict, compare_title("Waldeck", record).verdict
    ('variant', 'wrong')
    """
    short = found.text("title-short")
    titles = [title for title in (found.text("title"), short, found.text("original-title")) if key(title)]
    if not key(cited):
        return TitleCheck("absent", titles[0] if titles else "")
    if not titles:
        return TitleCheck("unsupported", "")
    checks = [_of_volumes(cited, title, lenient, main_only=title == short and len(titles) > 1, of=found) for title in titles]
    best = max(checks, key=lambda check: (check.near, ("unsupported", "wrong", "variant", "match").index(check.verdict), check.similarity))
    best = replace(best, whole=titles[0])
    if best.verdict == "match" and titles[0] != best.found and squeezed(cited) != squeezed(titles[0]):
        return replace(best, verdict="variant")  # the main title, or the original one
    return best if best.verdict != "wrong" else replace(best, found=titles[0])


def has_main_title(cited: str, found: Record, *, apart: bool = False) -> bool:
    """Whether a record has the main title of a cited one, of two telling words or a long one, and each another subtitle. ``apart``: it
    begins otherwise, or with a word that many begin with ("A History of", "How"), and is none that goes on otherwise.

    >>> record = Record.from_csl({"title": "The Better Lamps of Our Harbours: Why the Dark Has Declined"})
    >>> has_main_title("The Better Lamps of Our Harbours: The Decline of the Dark", record), has_main_title("The Better Lamps", record)
    (True, False)
    """
    (one, sub), (two, other) = (split_title(without_volume(plain(text), parts=True)) for text in (cited, found.text("title")))
    telling = _telling(one)
    told = len(telling) > 1 or (len("".join(telling)) > _LONG and not _PARTS.issuperset(telling))
    pairs = zip(_telling(sub), _telling(other), strict=False)
    alike = not next((a != b for a, b in pairs if a != b or a not in _KINDS), False)
    return bool(sub and other) and told and _bare(one) == _bare(two) and not (apart and alike)


def continues(one: str, other: str) -> bool:
    """Whether ``one`` has all words of ``other`` and goes on: with a subtitle, or as the title of what its author wrote later.

    >>> continues("Harbour Lamps – Ten Years On", "Harbour Lamps"), continues("Harbour Lamps Revisited", "Harbour Lamps")
    (True, True)
    >>> continues("Harbour Lamps", "Harbour Lamps"), continues("Harbour Lampshades", "Harbour Lamps")
    (False, False)
    """
    longer, shorter = ("".join(f"{word} " for word in _bare(text).split()) for text in (one, other))
    return bool(shorter) and longer != shorter and longer.startswith(shorter)


def shortens(cited: str, title: str) -> bool:
    """Whether a cited title is the first words of one that goes on in mid-clause, as the long ones of old books do.

    >>> shortens("On the Origin of Lamps", "On the Origin of Lamps by Means of Fire"), shortens("The Lamps", "The Lamps of the North")
    (True, False)
    """
    return len(_telling(cited)) > 1 and continues(title, cited)


def is_notice(title: str) -> bool:
    """Whether the title is that of a notice about another work: an erratum, a reply, a book review.

    >>> is_notice("Corrigendum to “Tides of the North Sea”"), is_notice("Corrections in orchards")
    (True, False)
    """
    return bool(_NOTICE.match(key(title)))


def reviewed(title: str) -> str:
    """The work that a title calls the subject of a review; "" for all others.

    >>> reviewed("Review of the book Lamps: A History, by A. Weir"), reviewed("[Review of Lamps and Law]"), reviewed("Reviewing lamps")
    ('Lamps: A History', 'Lamps and Law', '')
    """
    review = _REVIEW.fullmatch(plain(title))
    return review["work"] if review else ""


def is_book_review(title: str) -> bool:
    """Whether a title says that it is the review of a book, and not of a subject.

    >>> is_book_review("Review of Lamps and Law, by A. Weir"), is_book_review("[Review of Lamps]"), is_book_review("Review of lamp making")
    (True, True, False)
    """
    review = _REVIEW.fullmatch(plain(title))
    return bool(review and (review["bracket"] or review["book"] or review["the"] or review["by"]))


def few_words(title: str) -> bool:
    """Whether a title has so few words that an author may well have given it twice.

    >>> few_words("River tides"), few_words("Tides of the North Sea"), few_words("")
    (True, False, False)
    """
    return 0 < len(_telling(title)) < 3


def is_anybodys(title: str) -> bool:
    """Whether a title is that of many works: a word alone, or one for a part of a journal or book."""
    telling = _telling(title)
    return len(telling) == 1 or bool(telling and _PARTS.issuperset(telling))


def _telling(title: str) -> list[str]:
    return [word for word in key(title).split() if word not in _SMALL]


def _of_volumes(cited: str, title: str, lenient: bool, main_only: bool, of: Record) -> TitleCheck:
    """One title against another, that ``of`` a record, each of which may name a volume: by its number, however it is written."""
    series = of.text("collection-title")
    one, two = (volumes_in(plain(text), parts=True) for text in (cited, title))
    parts = of.type == "book" or (one is not None and two is not None and one.meets(two))
    if not parts:  # two parts of an article are two articles
        one, two = (volumes_in(plain(text)) for text in (cited, title))
    if not one and not two:
        return _against(cited, title, lenient, main_only)
    bare, other = (without_volume(plain(text), parts=parts) for text in (cited, title))
    counted = whole = ""
    if parts and one and not two and (shorter := without_number(other, one)):  # "Lamps 2" in a catalogue
        other, two, counted, whole = shorter, one, shorter, other
    elif parts and two and not one and (shorter := without_number(bare, two)):
        bare, one, counted, whole = shorter, two, shorter, bare
    apart = one is not None and two is not None and not one.meets(two)
    seen = _against(bare, other, lenient, main_only)
    if seen.verdict not in AGREEING:
        pairs = ((without_series(cited, title, series), other), (bare, without_series(title, cited, series))) if lenient else ()
        begun = {_against(*pair, lenient, main_only).verdict for pair in pairs if all(pair)}
        if "match" in begun or ("variant" in begun and (has_series(cited, series) or has_series(title, series))):
            return replace(seen, verdict="variant", found=title, similarity=0.95, of_series=apart, foreign="")
        whole = of.text("title")
        heads = ((before_series(cited, whole), other), (before_series(title, cited), bare)) if lenient and parts and not apart else ()
        heard = {_against(head, rest, lenient, main_only).verdict for before, rest in heads for head in before}
        if "match" in heard or "variant" in begun or ("variant" in heard and not (one and two)):
            return replace(seen, verdict="unsupported", found=title, similarity=0.95, of_series=True, foreign="")
        seen = _against(cited, title, lenient, main_only)
        return replace(seen, verdict="wrong", other_volume=True) if apart and seen.verdict in AGREEING else seen
    if apart and (may_count_a_series(cited, title, series) or may_count_a_series(title, cited, series)):
        return replace(seen, verdict="variant", found=title, similarity=0.95, of_series=True)
    if apart:
        return replace(seen, verdict="wrong", found=title, similarity=0.95, other_volume=True)
    of_name = bool(counted) and whole[len(counted)].isspace() and is_of_a_name(counted)  # "Lamps. 2" counts volumes
    if one and two and (of_name or one.is_open(two)):  # "Napoleon III" and "Napoleon, vol. 3", "Bd. 1/2" and the second
        return replace(seen, verdict="unsupported", found=title, similarity=0.95, open=True)
    same = seen.verdict == "match" and one == two and not counted
    return replace(seen, verdict="match" if same else "variant", found=title, similarity=1.0 if same else 0.95)


def _against(cited: str, title: str, lenient: bool, main_only: bool) -> TitleCheck:
    """One title against another; ``main_only``: ``title`` is half of a title, so that it must be all of the cited one."""
    from rapidfuzz import fuzz

    one, two = _bare(cited), _bare(title)
    if one.replace(" ", "") == two.replace(" ", ""):
        return TitleCheck("match", title, 1.0, 1.0, 1.0)
    seen = TitleCheck("wrong", title, fuzz.ratio(one, two) / 100, _overlap(one.split(), two.split()), _lead(cited, title))
    if script(cited) != script(title):
        # A transliteration or a translation: nothing can be said of it letter by letter.
        return replace(seen, verdict="unsupported")
    if not main_only and (_begins(cited, two, lenient) or _begins(title, one, lenient)):
        return replace(seen, verdict="variant", similarity=max(seen.similarity, 0.95))
    if seen.similarity >= 0.7 and _spelt_otherwise(cited, title):
        return replace(seen, verdict="variant", similarity=max(seen.similarity, 0.95))
    if not main_only and (_in_two_languages(cited, two) or _in_two_languages(title, one)):
        return replace(seen, verdict="variant", similarity=max(seen.similarity, 0.95))
    if not main_only and (_is_of_review(cited, title) or _is_of_review(title, cited)):
        return replace(seen, verdict="variant", similarity=max(seen.similarity, 0.95))
    if not main_only and (_is_labelled(cited, title) or names_several_parts(cited, title) or (lenient and _is_subtitle(one, title))):
        return replace(seen, verdict="variant", similarity=max(seen.similarity, 0.95))
    if _misprinted(one.split(), two.split()) or (lenient and not main_only and _other_subtitle(cited, title)):
        return replace(seen, verdict="variant", similarity=max(seen.similarity, 0.9))
    if seen.overlap < _SHARED and seen.lead < _BEGUN and differ(cited, title):
        return replace(seen, verdict="unsupported", foreign="plainly")  # a translation, or another work: letters don't say
    return seen


def _bare(title: str) -> str:
    """The key of a title without a leading article, a chapter number, a mark of retraction or an edition at its end.

    "Erratum to: Tides" and "Erratum: Tides" are one.
    """
    text = key(_EDITION.sub("", _GENRE.sub("", plain(title)))) or key(title)
    notice = _OF_A_NOTICE.match(text)
    if notice and text[notice.end() :]:
        text = f"{notice['kind']} {text[notice.end() :]}"
    lead = _LEAD.match(text)
    if lead and text[lead.end() :]:
        text = text[lead.end() :]
    first, _, rest = text.partition(" ")
    return rest if first in _ARTICLES and rest and not rest[0].isdigit() else text  # "L^2 estimates"


def _spelt_otherwise(cited: str, title: str) -> bool:
    """Whether two titles are one in another spelling (:func:`one_spelling`), umlauts as two letters too, a misprint apart."""
    ones, others = ({text, spelled_out(text)} for text in (cited, title))
    for one in ones:
        for other in others:
            first, second = one_spelling(_bare(one).split()), one_spelling(_bare(other).split())
            if "".join(first) == "".join(second) or _misprinted(first, second):
                return True
            if in_old_letters(" ".join(first), cited) == in_old_letters(" ".join(second), title):
                return True
    return False


def _in_two_languages(longer: str, short: str) -> bool:
    """Whether ``short`` (bare) is one of two titles: "Flüsse Norwegens [Rivers of Norway]", "Flüsse Norwegens = Rivers of Norway"."""
    match = _SECOND.fullmatch(plain(longer))
    if match is None or " " not in short:
        return False
    squeeze = short.replace(" ", "")
    return any(_bare(part).replace(" ", "") == squeeze for part in match.groups() if part)


def _is_of_review(one: str, other: str) -> bool:
    """Whether ``one`` is "Review of …" and ``other`` names that work: registries have reviews under its title, with its author."""
    work = key(reviewed(one))
    return len(work.split()) > 2 and f" {work} " in f" {key(other)} "


def _is_subtitle(short: str, title: str) -> bool:
    """Whether ``short`` (bare) is the subtitle of a title: what a registry has before it may be the heading of a series."""
    _, subtitle = split_title(plain(title))
    return len(short.split()) > 3 and _bare(subtitle).replace(" ", "") == short.replace(" ", "")


def _is_labelled(one: str, other: str) -> bool:
    """Whether one of two titles has what is no part of it (:func:`unlabelled`) and is the other one without."""
    ways = unlabelled(one), unlabelled(other)
    if bool(ways[0]) == bool(ways[1]):
        return False
    bare, whole = _bare(ways[0] or ways[1]), _bare(other if ways[0] else one)
    return bare.replace(" ", "") == whole.replace(" ", "") or _misprinted(bare.split(), whole.split())


def _begins(longer: str, short: str, lenient: bool) -> bool:
    """Whether ``short`` (bare) is what stands before a subtitle boundary of ``longer``."""
    if not lenient and len(short.split()) < 3 and len(short) < 20:
        return False
    text = plain(longer)
    squeeze = short.replace(" ", "")
    return any(
        _bare(text[: mark.start()]).replace(" ", "") == squeeze for mark in islice(_BOUNDARY.finditer(text), _BOUNDARIES) if mark.start()
    )


def _overlap(one: list[str], two: list[str]) -> float:
    """Shared words of four letters and more, as a share of the longer title's; all words where there are none so long."""
    first, second = ({word for word in text if len(word) > 3} or set(text) for text in (one, two))
    return len(first & second) / max(len(first), len(second), 1)


def _lead(cited: str, title: str) -> float:
    one, two = _bare(cited).split(), _bare(title).split()
    common = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    mains = [len(_bare(main).split()) for main, subtitle in map(split_title, (plain(cited), plain(title))) if subtitle]
    return common / min(len(one), len(two)) if common >= 3 and common not in mains and common < min(len(one), len(two)) else 0.0


def _other_subtitle(cited: str, title: str) -> bool:
    """Whether two books have one main title, and one subtitle has all words of the other: those of editions differ."""
    (one, sub), (two, other) = split_title(plain(cited)), split_title(plain(title))
    shorter, longer = sorted((set(key(sub).split()), set(key(other).split())), key=len)
    return len(shorter) > 2 and _bare(one) == _bare(two) and shorter <= longer


def _misprinted(one: list[str], two: list[str]) -> bool:
    """Whether every odd word is one edit away from its partner, or an article; and few words are odd."""
    from rapidfuzz.distance import Levenshtein

    odd = 0
    for step in Levenshtein.opcodes(one, two):
        left, right = one[step.src_start : step.src_end], two[step.dest_start : step.dest_end]
        if step.tag == "equal":
            continue
        if step.tag == "replace" and len(left) == len(right):
            if not all(within_one_edit(a, b) for a, b in zip(left, right, strict=True)):
                return False
        elif any(word not in _ARTICLES for word in (*left, *right)):
            return False
        odd += max(len(left), len(right))
    return odd <= 1 + min(len(one), len(two)) // 6
