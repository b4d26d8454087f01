"""Sentences about lighthouses, rivers and libraries, in several languages. Every name is invented."""

from __future__ import annotations

from random import Random

__all__ = ["LANGUAGES", "Words"]

LANGUAGES = ("en", "de", "fr", "es", "ru", "ar", "zh")

_NOUNS = (
    "lighthouse keeper lantern harbour river library archive catalogue bridge canal ferry orchard windmill observatory telescope "
    "glacier reservoir tramway botanist cartographer printer bookbinder almanac chronicle ledger survey estuary breakwater"
).split()
_ADJECTIVES = (
    "northern restored municipal quiet remarkable eighteenth-century well-documented provincial seasonal narrow limestone disputed "
    "annual neglected long-serving"
).split()
_VERBS = (
    "described measured recorded replaced surveyed published collected compared restored translated catalogued financed inspected "
    "observed rebuilt"
).split()
_PLACES = "Aberlour Kestrel Norwick Ostrava Tallow Penmarch Ravenna Sandvik Lerwick Varna Quimper Zadar".split()
_AUTHORS = "Hollis|Brandt|Okafor|Lindqvist|Marchetti|Dubois|Tanaka|O’Neill|van der Berg|Castellanos|Petrov|Achterberg".split("|")
_JOURNALS = (
    "Journal of Coastal History",
    "Annals of Cartography",
    "Library Quarterly",
    "Harbour Studies",
    "Review of River Engineering",
)

# Three patterns a language: {p} a place, {y} a year, {n} a number.
_PATTERNS = {
    "de": (
        "Der Leuchtturm von {p} wurde im Jahre {y} vom Hafenamt vermessen",
        "Die Bibliothek in {p} verwahrt {n} Karten des Flusses, die seit {y} gesammelt werden",
        "Nach dem Hochwasser von {y} ließ die Gemeinde {p} die Brücke erneuern",
    ),
    "fr": (
        "Le phare de {p} fut restauré en {y} par le service des ports",
        "La bibliothèque de {p} conserve {n} cartes de la rivière, rassemblées depuis {y}",
        "Après la crue de {y}, la ville de {p} fit reconstruire le pont",
    ),
    "es": (
        "El faro de {p} fue restaurado en {y} por la oficina del puerto",
        "La biblioteca de {p} conserva {n} mapas del río, reunidos desde {y}",
        "Después de la crecida de {y}, el municipio de {p} reconstruyó el puente",
    ),
    "ru": (
        "Маяк в городе {p} был измерен портовым ведомством в {y} году",
        "Библиотека города {p} хранит {n} карт реки, собранных с {y} года",
        "После наводнения {y} года мост в городе {p} построили заново",
    ),
    "ar": (
        "رمم مكتب الميناء منارة المدينة في عام {y}",
        "تحفظ مكتبة المدينة {n} خريطة للنهر جمعت منذ عام {y}",
        "بعد فيضان عام {y} أعادت البلدية بناء الجسر",
    ),
    "zh": ("港务局于{y}年修复了该灯塔", "图书馆收藏了自{y}年以来收集的{n}幅河流地图", "{y}年洪水之后市政府重建了桥梁"),
}
_STOPS = {"zh": "。"}


class Words:
    """A source of sentences, notes and addresses; the same seed gives the same ones."""

    def __init__(self, seed: int | str, language: str = "en") -> None:
        self.random = Random(str(seed))
        self.language = language
        self.stop = _STOPS.get(language, ".")

    def choose(self, *those: str) -> str:
        """One of those."""
        return self.random.choice(those)

    def chance(self, share: float) -> bool:
        """True in this share of the calls."""
        return self.random.random() < share

    def number(self, low: int, high: int) -> int:
        """A number between the two, both included."""
        return self.random.randint(low, high)

    def noun(self) -> str:
        """An English noun."""
        return self.random.choice(_NOUNS)

    def adjective(self) -> str:
        """An English adjective."""
        return self.random.choice(_ADJECTIVES)

    def verb(self) -> str:
        """An English participle."""
        return self.random.choice(_VERBS)

    def place(self) -> str:
        """A place."""
        return self.random.choice(_PLACES)

    def author(self) -> str:
        """A family name."""
        return self.random.choice(_AUTHORS)

    def sentence(self) -> str:
        """A sentence without its full stop."""
        if self.language in _PATTERNS:
            pattern = self.random.choice(_PATTERNS[self.language])
            return pattern.format(p=self.place(), y=self.number(1780, 1990), n=self.number(12, 940))
        said = (
            f"The {self.adjective()} {self.noun()} of {self.place()} was {self.verb()} by the {self.adjective()} {self.noun()} "
            f"in {self.number(1780, 1990)}"
        )
        if self.chance(0.5):
            became = self.choose("remained", "became", "was later called", "stood as")
            said += f", and the {self.noun()} {became} a {self.adjective()} {self.noun()}"
        if self.chance(0.3):
            said += f" ({self.choose('see', 'compare')} {self.place()})"
        return said

    def url(self) -> str:
        """An address on a reserved domain."""
        host = self.choose("www.", "", "archive.") + self.choose("harbour-trust", "river-commission", "nat-library", "coastal-survey")
        domain = self.choose(".example.org", ".example.com", "-online.example.net")
        path = "/".join(self.noun() + self.choose("-", "_", "") + self.noun() for _ in range(self.number(1, 3)))
        tail = self.choose("", "/", ".pdf", f"?id={self.number(10, 9999)}&lang=en", f"/{self.number(1990, 2024)}/{self.number(1, 12):02d}")
        return f"https://{host}{domain}/{path}{tail}"

    def title(self) -> str:
        """The title of a work."""
        return f"The {self.noun()} and the {self.noun()}"

    def journal(self) -> str:
        """The name of a journal."""
        return self.random.choice(_JOURNALS)
