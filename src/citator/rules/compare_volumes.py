"""What the number of a volume in a title belongs to: the work, a name that stands in the title ("Napoleon III"), or a series that is named
between title and number ("Lighthouses. Studies in Lamps, vol. 12").
"""

from __future__ import annotations

import re
from typing import Final

from citator.rules.compare_text import key, plain, script
from citator.text.volumes import beside_volume

__all__ = ["before_series", "has_its_name", "has_series", "is_of_a_name", "may_count_a_series", "without_series"]

_COUNTED: Final = re.compile(  # what is counted by numerals behind it: wars, councils, rulers
    r"(?:\b(?:war|wars|vatican|reich)|krieg|guerre|guerra|oorlog|войн[аеуы]|"
    r"\b(?:king|queen|prince|princess|emperor|empress|pope|tsar|czar|sultan|pharaoh|könig|königin|kaiser|kaiserin|papst|zar|"
    r"roi|reine|empereur|pape|rey|reina|emperador|papa|re|regina|imperatore|rei|rainha)(?:\s\w+){1,2}|"
    r"\b(?:john\spaul|(?:frederic?k?|friedrich)\s(?:william|wilhelm|august(?:us)?|christian)|victor\semmanuel|vittorio\semanuele|"
    r"franz\s\w+|henry|louis|charles|william|edward|george|elizabeth|heinrich|ludwig|karl|wilhelm|felipe|carlos|alfonso|pedro|napoleon))$",
    re.IGNORECASE,
)
_OF_WORKS: Final = frozenset(  # what collections and courses are called, which come in volumes
    "works writings papers letters essays lectures poems plays novels stories speeches sermons diaries journals notebooks documents "
    "history memoirs dialogues fragments opera opuscula epistulae werke schriften briefe aufsätze vorlesungen gedichte dramen reden "
    "erzählungen tagebücher geschichte œuvres oeuvres lettres essais écrits discours poésies romans histoire mémoires opere scritti "
    "lettere saggi poesie obras escritos cartas ensayos poesía obra historia storia dzieła сочинения письма собрание "
    "analysis algebra geometry calculus physics chemistry mathematics logic grammar optics mechanics analyse "
    "physik chemie mathematik analisi física".split()
)
_COLLECTED: Final = frozenset(key("works writings werke schriften œuvres opere obras dzieła сочинения сочинений").split())
_OF_KINDS: Final = frozenset(key("correspondence correspondance briefwechsel romane théâtre teatro").split()).union(
    *map(str.split, map(key, _OF_WORKS))
)
_LETTERS: Final = dict.fromkeys(key("correspondence correspondance briefwechsel lettres briefe cartas lettere письма").split(), "letters")
_UNSPACED: Final = frozenset(("CJK", "HIRAGANA", "KATAKANA", "THAI"))  # scripts that leave no blanks between words
_ARTICLE: Final = re.compile(r"(?:the|an?|der|die|das|le|la|les|el|los|las|il|lo|gli|de|het|den|det)\s", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*[:.;,]\s+|\s+[–—-]+\s+")
_NUMBER: Final = re.compile(r"\s*[;,]\s*(?:(?:vol|v|no|nr|n|bd|band|t|tome|tomo)\b\.?\s?)?\d{1,4}\W*$", re.IGNORECASE)  # in a series
_SERIES: Final = re.compile(  # what the names of series are made of, and subtitles hardly
    r"\b(?:(?:lecture\snotes|studies|monographs|texts|topics|advances|contributions|progress|series|library|publications)\s(?:in|on|of|for)|"
    r"tracts\sin|texts\sand\sstudies|supplements\sto|(?:beihefte?|ergänzungshefte?)\s(?:zu[rm]?|der|des|den)|"
    r"ergebnisse\sder\s(?:\w+\s){0,2}\w*(?:logie|mathematik|physik|chemie|medizin|wissenschaft(?:en)?)|"
    r"grundlehren\sder\s(?:\w+\s){0,2}\w*wissenschaft(?:en)?|"
    r"(?:schriften|studien|beiträge|forschungen|abhandlungen|untersuchungen|veröffentlichungen|arbeiten|quellen)\s"
    r"(?:zu[rm]?|der|des|aus|für|und)|(?:études|travaux|cahiers|bibliothèque|collection|publications)\s(?:de|du|des|d[’']|sur)|"
    r"(?:estudios|cuadernos|biblioteca|colección|publicaciones|studi|quaderni|collana|estudos|cadernos|coleção)\s"
    r"(?:de|del|di|sobre|su|sulla|sulle|da|do)|исследования\sпо|труды)\b|"
    r"(?:\b(?:series|library|monographs|classics)|reihe|bibliothek)\W*$|"
    r"(?<=\w\s)(?<!\band\s)(?<!\bund\s)(?:supplements|beihefte?|ergänzungshefte?)\W*$",  # and no "Indexes and Supplements"
    re.IGNORECASE,
)


def is_of_a_name(bare: str) -> bool:
    """Whether a number behind these words may be part of a name, and count no volume: behind a single word, a ruler, a war.

    >>> [is_of_a_name(bare) for bare in ("Napoleon", "The Windows", "Queen Elizabeth", "Lamps in World War", "Frederick William")]
    [True, True, True, True, True]
    >>> is_of_a_name("The History of Lamps"), is_of_a_name("Collected Letters"), is_of_a_name("Werke"), is_of_a_name("灯火的历史")
    (False, False, False, False)
    """
    words = _ARTICLE.sub("", bare.strip(), count=1).casefold().split()
    alone = len(words) == 1 and words[0] not in _OF_WORKS and script(bare) not in _UNSPACED
    return alone or _COUNTED.search(bare.strip()) is not None


def may_count_a_series(title: str, other: str, series: str = "", *, subtitle: bool = True) -> bool:
    """Whether the volume in a title of a book may be that of a series: before it stands, behind the title proper and not in the other one,
    what looks like the name of one, or the ``series`` of the record. ``subtitle``: behind a colon too, where it may as well be a subtitle.

    >>> may_count_a_series("Lighthouses. Studies in Lamps, vol. 12", "Lighthouses, Volume 2")
    True
    >>> may_count_a_series("Lighthouses, Beacon Books, vol. 12", "Lighthouses", "Beacon books")
    True
    >>> may_count_a_series("Lighthouses, vol. 12", "Lighthouses"), may_count_a_series("Oil. The Last Age, Bd. 2", "Oil, Bd. 1")
    (False, False)
    """
    return bool(_before_series(title, other, series, subtitle=subtitle))


def before_series(title: str, other: str = "") -> list[str]:
    """What stands before each comma or full stop in front of a volume in a title: what follows may be the name of a series, or more of the
    title. In a collection it is the name of the volume, where the ``other`` title names another kind of works.

    >>> before_series("Lamps, Beacon Books, New Series, vol. 12"), before_series("Lamps. Beacon Books, vol. 12")
    (['Lamps', 'Lamps, Beacon Books'], ['Lamps'])
    >>> before_series("Lamps, vol. 12"), before_series("Lamps, Oil")
    ([], [])
    >>> before_series("Works, Poems, vol. 2", "Works: Letters"), before_series("Works, Poems, vol. 2", "Works: Early Poems")
    ([], ['Works'])
    """
    before, name = beside_volume(plain(title), parts=True)
    if before == plain(title) or name:
        return []
    heads = [before[: mark.start()] for mark in re.finditer(r"(?:,|(?<=\w{3})\.)\s(?=.*\w)", before)]
    return [head for head in heads if not _are_two_of_a_collection(head, before, other)]


def _are_two_of_a_collection(head: str, one: str, other: str) -> bool:
    """Whether two titles of a collection that is called ``head`` go on with two kinds of works: "Werke, Briefe", "Werke: Gedichte"."""
    of_it = set(key(head).split())
    kinds = [{_LETTERS.get(word, word) for word in _OF_KINDS.intersection(key(plain(title)).split()) - of_it} for title in (one, other)]
    return not _COLLECTED.isdisjoint(of_it) and all(kinds) and kinds[0].isdisjoint(kinds[1])


def has_its_name(title: str, other: str) -> bool:
    """Whether a title has the name that a volume in the first one bears, which stands behind its number.

    >>> has_its_name("Lamps, vol. 2: Oil", "Lamps: Oil"), has_its_name("Lamps, vol. 2: Oil", "Lamps")
    (True, False)
    """
    name = key(beside_volume(plain(title), parts=True)[1])
    return bool(name) and f" {name} " in f" {key(plain(other))} "


def without_series(title: str, other: str, series: str = "") -> str:
    """A title without its volume and the series that this is of (:func:`may_count_a_series`); "" of any other title.

    >>> without_series("Lighthouses, Studies in Lamps, vol. 12", "Lighthouses"), without_series("Lighthouses, vol. 12", "Lighthouses")
    ('Lighthouses', '')
    >>> without_series("Lighthouses, Beacon Books, vol. 12", "Lighthouses", "Beacon books")
    'Lighthouses'
    """
    return _before_series(title, other, series, subtitle=False)


def has_series(title: str, series: str) -> bool:
    """Whether the series of a record stands before the volume in a title.

    >>> has_series("Lighthouses, Beacon Books, vol. 12", "Beacon books"), has_series("Lighthouses, Beacon Books, vol. 12", "Harbour Books")
    (True, False)
    """
    before = beside_volume(plain(title), parts=True)[0]
    marks = _BETWEEN.finditer(before) if before != plain(title) and _of_series(series) else ()
    return any(_of_series(before[mark.end() :]) == _of_series(series) for mark in marks)


def _before_series(title: str, other: str, series: str, *, subtitle: bool) -> str:
    """What stands before the name of the series that a volume in a title may be of; "" where there is none. A name may have commas."""
    before = beside_volume(plain(title), parts=True)[0]
    marks = [mark for mark in _BETWEEN.finditer(before) if key(before[: mark.start()])] if before != plain(title) else []
    for mark in reversed(marks):
        name = key(before[mark.end() :])
        looks = mark is marks[-1] and (subtitle or ":" not in mark.group()) and _SERIES.search(before[mark.end() :])
        if name and (_of_series(before[mark.end() :]) == _of_series(series) or looks) and f" {name} " not in f" {key(plain(other))} ":
            return before[: mark.start()]
    return ""


def _of_series(name: str) -> str:
    """The name of a series without an article and without the number that catalogues write behind it: "The Beacon Books ; v. 3"."""
    return key(_ARTICLE.sub("", _NUMBER.sub("", plain(name).strip()), count=1))
