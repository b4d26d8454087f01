"""What stands between the title and the imprint of a book and says nothing of either: edition, volumes, makers, the first year.

Max Weber, Wirtschaft und Gesellschaft, hrsg. v. Johannes Winckelmann, 5. Aufl., Tübingen: Mohr 1972 (zuerst 1922), S. 28
A. Ruiz, La costa, 17.ª ed., Madrid, Faro, 1963, 2 vols., t. II, p. 9

Each land has its own place for them, and a reader of an imprint stumbles over all. They are taken out, what is left is read, and the
places are led back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from citator.facts.given_names import GIVEN_NAMES
from citator.facts.places import PLACES, TOWNS
from citator.model import Field, FieldValue, FrozenMap, Match, Record
from citator.parsing.cutting.seen import Seen, Stretch, look_at
from citator.parsing.kinds.houses import is_publisher
from citator.parsing.kinds.inner_marks import shown, without_inner_marks
from citator.parsing.kinds.made_by import makers_in
from citator.parsing.kinds.prose import Reading, read_stretch
from citator.parsing.placing import placed
from citator.text.dates import YEAR
from citator.text.names import is_person, parse_names
from citator.text.persons import JUNIOR
from citator.text.telling import Telling

__all__ = ["read_beside_asides"]

_COUNT = r"\d{1,2}|deux|trois|quatre|two|three|four|zwei|drei|vier|dos|tres|due|tre|dois"
_VOLUMES = rf"(?P<volumes>{_COUNT})\s(?:vols?\.?|volumes?|volúmenes|volumi|Bde\.?|Bände|tomes|tomi|tomos|voll\.|tt\.)"
_EDITION = (
    r"(?P<edition>\d{1,2})(?:\.?\s?[ªºᵃ]|\.?\s?ᵉ|\s?ʳᵉ|e|re|ème|\.)\s(?:[a-zà-ÿ]+\.?\s(?:und\s|u\.\s|et\s|y\s|e\s)?){0,3}"
    r"(?:éd\.|édition|ed\.|edición|edição|edizione|Aufl\.|Auflage)(?:\s(?:[a-zà-ÿ]+\.?\s?(?:und\s|u\.\s|et\s|y\s|e\s)?){1,2}(?=,))?|"
    r"(?P<roman>[IVX]{1,4})\s(?:ed\.|edizione|éd\.)|"
    r"(?P<state>(?:(?:rev|exp|expanded|revised|enl|enlarged|updated|corr|corrected|nouv|nouvelle)\.?\s(?:and\s|&\s)?){1,3}(?:edn|edition|ed\.|éd\.|édition))"
)
_NAME = r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]*\.?(?:\s|-)?(?:(?:de|del|della|di|da|du|van|von|der)\s)?){1,5}"
_AND = r"\s?/\s?|,?\s(?:und|u\.|et|y|e|and|&)\s"
_NAMES = rf"(?:{_NAME}(?:,\s{_NAME}){{1,3}}(?:{_AND}){_NAME}|{_NAME}(?:(?:{_AND}){_NAME}){{0,2}})"
_MADE = (
    r"(?:(?:[Hh]rsg|[Hh]g)\.\sv(?:\.|on)|herausgegeben\svon|édité(?:e)?\spar|éd\.\spar|"
    r"(?:texte|édition)\s(?:établi|présenté|préparé)e?(?:(?:,|\set)\s(?:présenté|annoté)e?){0,2}\spar|présentée?\spar|"
    r"(?:éd(?:ition|\.)|ed(?:ición|izione|\.))\s(?:critique|crítica|critica)\s(?:de|di|par|por|a\scura\sdi|établie\spar)|"
    rf"edición\sde|ed\.\sde|edição\sde|org(?:anização|\.)\s(?:de|por)|a\scura\sdi|(?:{YEAR},\s)?edited\sby)\s(?P<editor>{_NAMES})|"
    r"(?:übers(?:etzt)?\.?\sv(?:\.|on)|aus\sdem\s\w+\s(?:übersetzt\s|übers\.\s)?v(?:\.|on)|trad\.\s(?:(?:it|fr|esp|ingl|fran[cç])\.\s)?(?:de|di|par|por)|"
    r"(?:trad\.|trad(?:uit|uction|ucción|uzione|ução))\s(?:(?:française|italiana|española|castellana)\s)?"
    r"(?:de\sl[’']|dall[’']|d[ue]l?\s|dal\s)[a-zà-ÿ]+\s(?:\([^()]{3,20}\)\s)?(?:par|di|por|de|a\scura\sdi)|"
    rf"traduit\spar|traduction\s(?:de|par)|traducción\sde|tradução\sde|traduzione\sdi|translated\sby)\s(?P<translator>{_NAMES})(?:\set\sal\.?)?|"
    r"(?:préface|préf\.|prólogo|introducción|introd\.|prefácio|introdução|Vorwort|Nachwort|prefazione|introduzione|[Ff]oreword|[Pp]reface|"
    rf"[Ii]ntroduction)\s(?:de|di|par|por|by|v(?:\.|on))\s(?P<other>{_NAMES})|"
    rf"[éeÉE]d\.\s(?P<bare_editor>{_NAMES})|trad\.\s(?:(?:it|fr|esp|ingl|fran[cç])\.\s|(?:y|e|et)\s[a-zà-ÿ]{{3,8}}\.\s)?(?P<bare_translator>{_NAMES})(?:\set\sal\.?)?|"
    rf"préf\.\s(?P<bare_other>{_NAMES})"
)
_OWN_SERIES = (
    r"«\s?(?P<own>[A-ZÀ-ÞĀ-ŒŔ-Ž\d][^«»“”]{1,70}?)\s?»"
    r"(?:,?\s(?:n[°ºo]s?\.?|\()\s?(?P<at>\d{1,4}|[IVXL]{1,7})\)?|,\s(?:t\.|vol\.)\s(?P<tome>\d{1,3}|[IVXL]{1,7}))?"
    rf"(?=,?\s(?:\d{{1,2}}(?:e|ᵉ|ème)\séd\.,\s)?{YEAR})"
)
"""A series in marks between house and year, of which nothing else says that it is one: "Paris, Seuil, « Rivages », 1998"."""
_ORDINAL = (
    r"1(?:ʳᵉ|re|ère|ª|\.ª|st|\.|ᵉ)|première|primera|prima|orig\w*\.?|first|zuerst|erstmals|EA|Erstausgabe|frz\.|engl\.|ital\.|span\.|russ\."
)
_BEFORE = rf"(?:(?:{_ORDINAL})(?:\s[^\W\d]+\.?)?(?:,|:)?|or\.)\s"
_FIRST_YEAR = rf"(?<=\d\d\d\d)\s\[(?:{_BEFORE})?{YEAR}\]|(?<=\d)\s\({_BEFORE}{YEAR}\)"
_OF_LANGUAGE = r"(?:it|fr|esp|ingl|al|cast|port|ted|italiana|española|inglesa|française|allemande|anglaise)\b\.?"
_IN_ANOTHER = (  # of the work in another language, or of its first edition, behind the year: "(trad. it. Siddharta, Milano, Adelphi, 1975)"
    rf"(?:(?:[Tt]rad(?:uzione|ucción|uction|\.)|[Tt]r\.)\s{_OF_LANGUAGE}|[EeÉé]d\.\s(?:or(?:ig(?:inale)?)?\b\.?)|[Oo]rig(?:inal(?:e|ausgabe)?|\.)[:\s]|"
    r"(?:English|German|French|Italian|Spanish|American)\s(?:trans(?:l(?:ation)?)?|ed(?:ition|n)?)\b\.?|(?:dt|engl|frz|ital)\.\s(?:Ausg|Übers|Orig)\w*\.?)"
)
_ASIDE = Telling(
    re.compile(
        # most characters begin none of its parts
        rf"(?=\s[(\[]|,\s|[²³⁴⁵⁶⁷⁸⁹]|:\s[Вв])(?:"
        rf"(?<=\d\d\d\d)\s\({_IN_ANOTHER}[^()]{{2,240}}\)|,\s{_OWN_SERIES}|,\s[Cc]oll\.\s(?P<shelf>«[^«»]{{2,70}}»)(?:,?\sn[°º]\s?(?P<shelved>\d{{1,4}}))?(?=,\s{YEAR})|,\s(?:{_VOLUMES}|{_EDITION}|{_MADE})(?:(?=\s\(|,(?!\s{JUNIOR})|;|$)|(?<=\.)(?=:\s)|(?P<open>\s)(?={YEAR}|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+,?\s))|{_FIRST_YEAR}|(?<=\d\d\d\d)(?P<raised>[²³⁴⁵⁶⁷⁸⁹])(?=[,;.)\s]|$)|(?<=\s)(?P<lifted>[²³⁴⁵⁶⁷⁸⁹])(?=\d\d\d\d\b)|\s\(=\s?(?P<series>[^()]{{3,80}}?)(?:,?\s(?:Bd\.\s|Nr\.\s|vol\.\s|n\.\s)?(?P<place>[\d/]{{1,7}}|[IVXLC]{{1,6}}))?\)|"
        rf"\s\((?=[^()]{{2,150}}\s\d{{1,4}}\))(?P<unmarked>(?:[^()\d]{{0,60}}(?:[Ss]tudien|[Ss]chriften|[Ff]orschungen|Veröffentlichungen|Beiträge|Abhandlungen|[Rr]eihe|Bibliothek|"
        rf"[Mm]onographien)\b[^()\d]{{0,60}}?(?=,?\s(?:\w{{1,4}}\.\s)?(?!{YEAR}\))\d)|stw|es|st)),?\s(?:Bd\.\s|Nr\.\s|H\.\s|N\.\s?F\.\s)?(?P<counted>\d{{1,4}})\)(?=[,.;]|\s\d|$)|"
        r":\s[Вв]\s(?P<count>\d{1,2})\s(?:т|кн|ч)(?=\.\s))"
    ),
    *"vol bde bände tome tomi tomo tt. éd ed. edn edici ediç edizi edition aufl hrsg hg. heraus établi présent prépar org cura".split(),
    *"edited übers aus trad translated préf prólogo introd prefá wort prefaz foreword preface".split(),
    *"в [ zuerst (1 (= première primera prima first erst".split(),
    *"(trad (tr. (ed. (éd. (orig (german (french (italian (spanish (american (dt.".split(),
    *"studien schriften forschungen veröffentlichungen beiträge abhandlungen reihe bibliothek monographien (stw (es (st".split(),
    *"(ea (or (frz (eng (ital (span (russ".split(),
    *"»²³⁴⁵⁶⁷⁸⁹",
)
_IN_BOOK = re.compile(r",\s(?:in|dans|en|em):?\s|[”»“]\s?,?\s(?:in|dans|en|em)?:?\s?|//|\bdir\.|\bHrsg\.\)")
"""What tells of a book round the work, before who made it: that is read there."""
_IN_BOOK_BEHIND = re.compile(r",\s(?:in|dans|en|em):?\s|//|\bdir\.|\bHrsg\.\)")
_QUOTED_IN = re.compile(r"[”»]\s?,?\s(?:in|dans|en|em):?\s")


@dataclass(frozen=True, slots=True)
class _Taken:
    """What was taken out of a stretch, and what it told."""

    spans: tuple[tuple[int, int], ...]
    fields: tuple[tuple[str, Field], ...]

    def left(self, text: str, start: int, end: int) -> str:
        """The stretch without it."""
        kept, at = [], start
        for first, last in self.spans:
            kept.append(text[at:first])
            at = last
        return "".join([*kept, text[at:end]])

    def back(self, start: int) -> Callable[[int, int], tuple[int, int]]:
        """Leads places in what was left of a stretch that begins at ``start`` back to the note."""

        def on(first: int, last: int) -> tuple[int, int]:
            begin, stop = first + start, last + start
            for one, two in self.spans:
                begin += (two - one) if one <= begin else 0
                stop += (two - one) if one < stop else 0
            return begin, stop

        return on


def read_beside_asides(seen: Seen, stretch: Stretch) -> Reading:
    """The fields of the citation at ``stretch``, read without what stands between its title and its imprint.

    >>> note = "Ann Brook, Die Fähren, hrsg. v. Jo Weir, 3. Aufl., Köln 1972 (zuerst 1922), S. 28"
    >>> reading = read_beside_asides(look_at(note, lambda text: ()), Stretch(0, len(note)))
    >>> [str(reading.record.get(name)) for name in ("title", "edition", "publisher-place", "issued")]
    ['Die Fähren', '3', 'Köln', '1972']
    """
    if seen.nesting.quoted and not stretch.decision and (hidden := without_inner_marks(seen, stretch)):
        reading = read_beside_asides(hidden, stretch)
        if reading.record.type in _TITLED and {"author", "editor"} & set(reading.record.fields):
            return replace(reading, record=shown(reading.record))
    taken = _asides(seen, stretch)
    if taken is None:
        return read_stretch(seen, stretch)
    words = taken.left(seen.text, stretch.start, stretch.end)
    numbered = _NUMBERED.search(words) if any(name == "edition" for name, _ in taken.fields) else None
    words = words[: numbered.start()] if numbered else words
    reading = read_stretch(look_at(words, _nothing), replace(stretch, start=0, end=len(words)))
    unnamed = reading.record.type == "document" and not {"author", "publisher", "publisher-place"} & set(reading.record.fields)
    if reading.within or unnamed or reading.record.type not in _BOOKS:
        return read_stretch(seen, stretch)
    if "issued" not in reading.record.fields and "issued" in (whole := read_stretch(seen, stretch)).record.fields:
        return whole  # "4. Aufl. 2002, § 8": the year was that of the edition
    record = placed(reading.record, taken.back(stretch.start))
    fields = {**dict(taken.fields), **record.fields}
    if numbered and "locator" not in fields:
        fields["locator"] = Field(numbered["pin"], "text", *taken.back(stretch.start)(*numbered.span("pin")))
        reading = replace(reading, pinpoint=numbered["pin"])
    kind = "book" if record.type == "document" and {"publisher", "publisher-place"} & set(fields) else record.type
    return replace(reading, record=Record(kind, FrozenMap(fields)))


_NUMBERED = re.compile(r"(?<=\d\d\d\d),\s(?P<pin>n[°º]s?\s\d[\d.]*(?:\set\ss\.?|-\d+)?)$")
"""A numbered paragraph of a French treatise, behind its year: "15e éd., Dalloz, 2001, n° 450"."""
_BOOKS = frozenset(["book", "chapter", "document", "report", "thesis"])


_TITLED = frozenset(["book", "chapter", "article-journal", "article-newspaper", "article-magazine", "thesis", "entry-encyclopedia"])


def _nothing(_: str) -> Sequence[Match]:
    return ()


def _asides(seen: Seen, stretch: Stretch) -> _Taken | None:
    """What stands between in the stretch, if there is something and nothing was recognised in it."""
    text, start, end = seen.text, stretch.start, stretch.end
    if stretch.decision:
        return None
    for match in seen.matches:
        if start <= match.start and match.end <= end:
            return None
    phrases = makers_in(text, start, end)
    if not phrases and not _ASIDE.may_match(text, start, end):
        return None
    kept = [one for one in phrases if seen.nesting.open(one.start) and one.start >= start + 4]
    taken = [((one.start, one.end), one.fields) for one in kept]
    for one in _ASIDE.finditer(text, start, end):
        if not seen.nesting.open(one.start()) or one.start() < start + 6 or any(a.start <= one.start() < a.end for a in kept):
            continue
        if one["own"] and not _housed(text, start, one.start()):
            continue
        makers = next((name for name in _MAKERS if one[name]), None)
        if makers or one["open"] or one["shelf"]:
            within = _QUOTED_IN if one["shelf"] else _IN_BOOK
            of_part = within.search(text, start, one.start()) or _IN_BOOK_BEHIND.search(text, one.end(), end)
            if (of_part is not None) != (one["shelf"] is not None):
                continue  # the series of a book that is cited whole is read with its imprint
        if makers and not all(_made(name, bare="_" in makers) for name in _JOINED.split(one[makers].strip())):
            continue
        taken.append(((one.start() + (2 if one["open"] else 0), one.end()), tuple(_told(one, makers))))
    taken.sort(key=lambda one: one[0])
    return _Taken(tuple(span for span, _ in taken), tuple(field for _, told in taken for field in told)) if taken else None


_FIGURES = ("raised", "lifted", "roman")
"""The edition as a small figure at the year, "Bari 1973²", or in Roman numerals, "II ed."."""
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_MAKERS = ("editor", "translator", "other", "bare_editor", "bare_translator", "bare_other")


def _made(name: str, bare: bool) -> bool:
    """Whether it is somebody's name; with nothing but "éd." before it, one that begins with a given name: "éd. Gallimard" is a house."""
    if not is_person(name, surname=not bare) or name in PLACES or (bare and is_publisher(name) is True):
        return False
    first = re.split(r"[\s-]", name)[0]
    return not bare or first.endswith(".") or first in GIVEN_NAMES


_HOUSE_BEFORE = re.compile(r"(?:,|:)\s(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()«»]{1,40})(?:,|\s?:)\s(?P<house>[^\W\d_][^,:;()«»]{1,50})$")
_ONE_BEFORE = re.compile(r"(?:,|:)\s(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()«»]{1,50})$")


def _housed(text: str, start: int, end: int) -> bool:
    """Whether a house, or a town with its house or without, stands before what may be a series, and no title in marks before that."""
    if "»" in text[start:end]:
        return False
    both, one = _HOUSE_BEFORE.search(text, start, end), _ONE_BEFORE.search(text, start, end)
    if both and re.split(r"\s?[-–/]\s?(?=[A-Z])", both["town"])[0] in TOWNS:
        return True
    return one is not None and (is_publisher(one["house"]) is True or one["house"] in TOWNS)


_JOINED = re.compile(r",\s|\s?/\s?|\s(?:und|u\.|et|y|e|and|&)\s")


def _figure(words: str) -> str:
    """The edition in figures.

    >>> _figure("²"), _figure("IV"), _figure("XVII")
    ('2', '4', 'XVII')
    """
    if words in "⁰¹²³⁴⁵⁶⁷⁸⁹":
        return str("⁰¹²³⁴⁵⁶⁷⁸⁹".index(words))
    return str(_ROMAN.index(words)) if words in _ROMAN else words


def _told(one: re.Match[str], makers: str | None) -> list[tuple[str, Field]]:
    out: list[tuple[str, FieldValue, str]] = []
    for name, group in (
        ("number-of-volumes", "volumes"),
        ("number-of-volumes", "count"),
        ("edition", "edition"),
        ("edition", "state"),
        ("edition", "roman"),
        ("edition", "raised"),
        ("edition", "lifted"),
        ("collection-title", "series"),
        ("collection-number", "place"),
        ("collection-title", "unmarked"),
        ("collection-number", "counted"),
        ("collection-title", "own"),
        ("collection-title", "shelf"),
        ("collection-number", "shelved"),
        ("collection-number", "at"),
        ("volume", "tome"),
    ):
        if one[group]:
            out.append((name, _figure(one[group]) if group in _FIGURES else one[group].strip("«» "), group))
    if makers and not makers.endswith("other"):
        out.append((makers.removeprefix("bare_"), parse_names(one[makers].strip()), makers))
    return [(name, Field(value, "text", *one.span(group))) for name, value, group in out]
