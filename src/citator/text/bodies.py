"""Bodies: whether words name an organisation, an authority or a state and no person, and where one name of several ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from citator.facts.given_names import GIVEN_NAMES, GIVEN_OR_FAMILY
from citator.facts.places import COUNTRIES

__all__ = [
    "ends_in_legal_form", "heads_body", "is_body", "is_called_like_a_body", "is_group", "is_shortened_body", "names_work", "split_bodies",
]  # fmt: skip

_HEADS = """
    academy administration agency alliance archive archives army assembly association associates authority bank board branch brigade
    bureau cabinet campaign center centers centre centres chamber church club coalition college commission commissioner committee
    community company confederation conference congress consortium consulate convention cooperative corporation council court courts
    department delegation directorate division embassy federation forum foundation fund government group groups headquarters house
    inc. initiative institut force institute institutes institution institutions inspectorate laboratory league legislature
    library llc llp ltd ltd. ministry mission movement museum network office observatory ombudsman organisation organisations
    organization organizations panel parliament partners partnership party police press programme program project publishers registry
    rapporteur reporters republic school secretariat secretary-general senate service services society states statistics subcommittee
    sub-commission subcommission sub-committee sous-commission sous-comité subcomisión subcomité
    syndicate taskforce team tribunal trust trustees union université universität university watch workshop workers
    amt anstalt ausschuss bundeszentrale landeszentrale
    bundesamt bundesministerium gesellschaft gericht gerichtshof kommission kammer ministerium rat stiftung verein
    verband agence association assemblée bureau comité commission conseil cour établissement fédération institution ministère
    mairie observatoire organisation préfecture syndicat tribunal
    agencia asamblea asociación comisión comité consejo corte fundación instituto ministerio organización secretaría senado
    agenzia camera commissione consiglio ente istituto ministero комитет комиссия министерство совет организация
""".split()
_BODY_WORDS = frozenset(_HEADS)
_OF_AUTHORS = frozenset("collaboration collaborations collaborators consortia investigators".split())
"""At the end of the name of those who write a work together, if it has an acronym ("CMS Collaboration"); elsewhere words of titles."""
_SEVERAL = re.compile(r"[,;:]|\s(?:and|&|und|et|y)\s")  # "Hale, A., and the CMS Collaboration": people stand before it
_NAME_OF_ONE = re.compile(r"(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3}(?:\s(?:[Cc]ollaborations?|[Cc]onsorti(?:um|a)))?")
_ARTICLE = re.compile(r"\s*the\s")  # "Hale and the ATLAS and CMS Collaborations"
_OWN_NAME = re.compile(r"[A-Z]{2,}\w*|[A-Z][a-z]*[A-Z]\w*")
_HEADING = _BODY_WORDS - {"states"}  # "Small Island Developing States", "United States Citizenship"
_OF_TWO_SUBJECTS = re.compile(
    r"[A-Z]\w+\s(?:and|&)\s[A-Z]\w+\s(?:Organi[sz]ation|Commission|Committee|Agency|Council|Board|Authority|Administration|Fund)\b"
)
_TWO_SUBJECTS = re.compile(r"^([A-Z]\w+)\s(?:and|&)\s(?=[A-Z])")  # "Food and Agriculture Organization"
_BODY_PHRASES = re.compile(
    r"\b(?:Human Rights|United Nations|UN|Amnesty|Physicians for|Doctors Without|Médecins|Reporters|Friends of|Save the|"
    r"Bar|Red Cross|Red Crescent|(?<=\w )[Ww]ithout Borders|(?<=\w )[Ss]ans [Ff]rontières|"
    r"Crisis Group|European|African|Inter-American|Council|States? of|Republic of|Kingdom of|Ministers?|High Commissioner|Law Reform|"
    r"Groupe de travail|Grupo de [Tt]rabajo|Arbeitsgruppe)\b"
)
# As American lawyers shorten the nouns of bodies: "U.S. Dep't of Ports", "Pew Rsch. Ctr.", "COMM'N ON LAMPS".
_SHORTENED = re.compile(
    r"\b(?:(?:Ass|ASS|Comm|COMM|Fed|FED)[’'][nN]|(?:Dep|DEP|Gov|GOV)[’'][tT])\b|\b(?:Ctr|CTR|Off|OFF|Serv|SERV|Div|DIV)\.(?=[\s,]|$)|"
    r"\b(?:Comm|COMM)\.\s[oO][nN]\b|\b(?:Nat|NAT|Int|INT)[’'][lL]\s(?:Conf|CONF|Inst|INST|Acad|ACAD|Rsch|RSCH)\.|"
    r"\s(?:Inst|INST|Found|FOUND|Org|ORG)\.$|\b(?:Bd|BD)\.\s[oO][fF]\s|\b(?:Inst|Found)\.\s(?:for|on|of)\b"
)
_OF_SHORTENED = ("’n", "'n", "’t", "'t", "’l", "'l", "ctr.", "off.", "serv.", "div.", "comm.", "inst.", "found.", "org.", "bd.")
"""Letters of which each of these has some, in small letters."""
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}(?:[A-Z]\.?)?|[A-Z][A-Z&-]{1,9}|U[NK]?[A-Z]{2,}[a-z]?")
_KNOWN_ACRONYM = re.compile(
    r"(?:UN[A-Z]{1,6}|WHO|ILO|FAO|IMF|ITU|IAEA|OSCE|OECD|NATO|OHCHR|ICRC|EU|AU|OAS|ASEAN|OIC|NGO|BBC|CNN)\b(?![.’'])"
)
_WORK_OF = re.compile(
    r"(?:Data|Information|Figures|Statistics|Estimates|Documents|Materials?) (?:provided|received|supplied|furnished|submitted|collected|"
    r"compiled|obtained|published|shared) (?:by|from)\b|(?:Official )?(?:[Cc]ontributions?|[Ii]nputs?) (?:of|by|from)\b|"
    r"(?:(?:[A-Z][\w-]+) ){0,2}(?:(?:Records|[Rr]eports?|Proceedings|Minutes|Journal|Yearbook|Bulletin|Statements?|Notes?|Letters?) "
    r"(?:of|by|from)|[Rr]eports? (?:submitted|prepared))\b|"
    r"(?:Rapports?|Informes?) (?:[a-zà-ÿ]+ )?(?:du|des|de|del|d|par|por|sur|sobre|soumis|présentés?|établis?|presentados?)\b"
)
_PREPOSITION = re.compile(r"\s(?:for|of|on|in|against|to|at|the|de|des|du|del|für|der|and|und|et|y)\s")
_ROMAN = re.compile(r"[IVXL]{2,}\.?")  # "XIV, 35": the number of a book or a chapter
_GROUP = re.compile(
    r"\b(?:collaborations?|consortium|consortia|collaborators|investigators|network|team|initiative|"
    r"(?:study|working|trial|research) group)\b|\bgroup$",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"[\s/,()]+")
_LANDS = frozenset(name for name in COUNTRIES if " " in name)
"""Those of two words and more; "Jordan" and "Chad" are names of persons too."""


@lru_cache(maxsize=2_000)  # a name is asked about by every reader that might be of its kind
def is_body(text: str) -> bool:
    """Whether the words name an organisation, an authority or another body, and not a person.

    >>> is_body("Association for the Prevention of Torture"), is_body("CMS Collaboration"), is_body("Jessica A. Stanton")
    (True, True, False)
    """
    if names_work(text) or is_called_like_a_body(text):
        return False
    if text in _LANDS:
        return True
    words = _BREAKS.split(text.strip())
    if _ROMAN.fullmatch(words[0]) and len(words) == 1:
        return False
    if not _BODY_WORDS.isdisjoint(_BREAKS.split(text.strip().lower())):
        return True
    if _BODY_PHRASES.search(text) or words[-1] == "International" or (len(words) > 1 and is_shortened_body(text)):
        return True
    if _is_of_authors(words) and _are_of_authors(_SEVERAL.split(text)):
        return True
    if len(words) == 1:
        return bool(_ACRONYM.fullmatch(words[0]))
    if ends_in_legal_form(text):
        return _has_legal_form(text)
    if words[0] == "The":
        return len(words) < 4
    return bool(_KNOWN_ACRONYM.match(text))


_GERMAN_FIRMS = (" GmbH", " gGmbH", " KGaA")
_LEGAL_FORMS = (*_GERMAN_FIRMS, " e.V.", " e. V.", " eV", " S.p.A.", " SARL", " Ltda.")  # and no "AG", "S.A.": initials
_OF_FORMS = frozenset(
    "der die das des dem den ein eine einer eines einem im vom zum zur il la le lo una un une du de della dalla nella di da do".split()
)
_BESIDE_NAMES = frozenset(("der", "des", "einer", "eines"))
_OF_HISTORIES = frozenset("Storia Histoire Historia História Geschichte Dal Dalla Vom Von Zur Zum".split())
_ARTICLES = frozenset("Il La Lo I Gli Le Les Un Una Une O A Os As El Los Las".split())


def ends_in_legal_form(text: str) -> bool:
    """Whether the last of the words is the legal form of a firm or a club: a body is called so, or a title about one ends so.

    >>> ends_in_legal_form("Lampen und Docht GmbH"), ends_in_legal_form("Storia della Docht S.p.A."), ends_in_legal_form("Docht")
    (True, True, False)
    """
    return text.endswith(_LEGAL_FORMS)


def _has_legal_form(text: str) -> bool:
    """Whether words that end in a legal form are a body, and no electron volts.

    A title is about the form, "Das Recht der GmbH", about a German firm, "Geschichte der Docht GmbH", begins as histories do, "Storia della
    Docht S.p.A.", or has an article and a noun at its head, "Il bilancio della Docht S.p.A.".

    >>> [_has_legal_form(words) for words in ("Lampen und Docht GmbH", "Freunde der Häfen e.V.", "Ferrovie dello Stato S.p.A.")]
    [True, True, True]
    >>> [_has_legal_form(words) for words in ("Das Recht der GmbH", "Il bilancio della Docht S.p.A.", "Light at 10 eV")]
    [False, False, False]
    """
    form = next(one for one in _LEGAL_FORMS if text.endswith(one))
    named = text.removesuffix(form).split()
    if not named or named[-1] in _OF_FORMS or (form == " eV" and named[-1][0].isdecimal()):
        return False
    if named[0] in _ARTICLES and named[1:2] and named[1][0].islower():
        return False
    if named[0] in _OF_HISTORIES and any(word[0].islower() for word in named):
        return False
    return form not in _GERMAN_FIRMS or _BESIDE_NAMES.isdisjoint(named)


def is_shortened_body(text: str) -> bool:
    """Whether the words have a noun of bodies as American lawyers shorten it (the pattern is not tried where none of its letters stand).

    >>> is_shortened_body("U.S. Dep’t of Ports"), is_shortened_body("Lamp Rsch. Ctr."), is_shortened_body("Departure of Ships")
    (True, True, False)
    """
    if "’" not in text and "'" not in text and "." not in text:
        return False
    low = text.lower()
    for letters in _OF_SHORTENED:
        if letters in low:
            return _SHORTENED.search(text) is not None
    return False


def is_called_like_a_body(text: str) -> bool:
    """Whether a person has a word of bodies or of texts for a family name, behind a given name that is known or an initial.

    >>> [is_called_like_a_body(name) for name in ("Anne Case", "Robert C. Post", "Peter Church", "J. Law", "U.S. Code", "Harbour Church")]
    [True, True, True, True, False, False]
    """
    found = _CALLED_LIKE_A_BODY.fullmatch(text)
    if found is None:
        return False
    given = found["given"].split()[0] if found["given"] else ""
    if found["initial"]:
        return found["family"] in ("Law", "Case", "Post")
    return given in GIVEN_NAMES or (given in GIVEN_OR_FAMILY and found["family"] != "Case")  # "the Owen Case"


_CALLED_LIKE_A_BODY = re.compile(
    r"(?:(?P<initial>[A-Z]\.)|(?P<given>[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]*\.?){0,2}))\s(?P<family>Bank|Case|Church|Code|Court|Law|Post|Service)"
)


def _are_of_authors(members: Sequence[str]) -> bool:
    """Whether all members of a list are collaborations ("ATLAS and CMS Collaborations"), and none of them people who stand before one."""
    heads = [member.split()[-1:] for member in members]
    if all(head and head[0].lower() in _OF_AUTHORS for head in heads):
        return True
    several = members[-1].lower().endswith(("collaborations", "consortia"))
    return several and all(_NAME_OF_ONE.fullmatch(member.strip()) for member in members) and not any(map(_ARTICLE.match, members[1:]))


def _is_of_authors(words: Sequence[str]) -> bool:
    return len(words) > 1 and words[-1].lower() in _OF_AUTHORS and any(map(_OWN_NAME.fullmatch, words[:-1]))


def is_group(text: str) -> bool:
    """Whether a body is one that people form to write together, so that its name stands for theirs.

    >>> is_group("CMS Collaboration"), is_group("North Sea Study Group"), is_group("Ministry of Ports")
    (True, True, False)
    """
    return _GROUP.search(text) is not None


def names_work(text: str) -> bool:
    """Whether the words name something that a body has put out, and not the body.

    >>> names_work("Official Records of the General Assembly"), names_work("General Assembly")
    (True, False)
    """
    return bool(_WORK_OF.match(text.strip()))


_AND = re.compile(r"\s(?:and|&|und|et|y)\s")


def split_bodies(text: str) -> list[str]:
    """Bodies joined by "and" or "&"; an "and" inside the name of one body does not divide it.

    >>> split_bodies("Omega Research Foundation and Amnesty International")
    ['Omega Research Foundation', 'Amnesty International']
    >>> split_bodies("LHCb Collaboration & CMS Collaboration")
    ['LHCb Collaboration', 'CMS Collaboration']
    >>> split_bodies("Office for Democratic Institutions and Human Rights")
    ['Office for Democratic Institutions and Human Rights']
    """
    out, rest = [], text
    for joint in _AND.finditer(text):
        offset = len(text) - len(rest)
        left, right = rest[: joint.start() - offset].rstrip(","), text[joint.end() :]
        whole = _TWO_SUBJECTS.sub(r"\1 ", left)
        if all(_headed(one, whole=True) for one in _of_list(whole)) and _headed(right.split(", ")[0], whole=False):
            out.append(left.strip(" ,"))
            rest = right
    parts = [*out, rest.strip(" ,")]
    return [*_of_list(parts[0]), *parts[1:]] if len(parts) > 1 else parts


def _of_list(text: str) -> list[str]:
    """The members of "FAO, World Food Programme" before "and World Health Organization", where each is a body; else the whole."""
    members = text.split(", ") if "," in text else []
    return members if members and all(_headed(_TWO_SUBJECTS.sub(r"\1 ", one), whole=True) for one in members) else [text]


def heads_body(text: str) -> bool:
    """Whether the noun phrase that the words begin with names a body: its head is one of the nouns of bodies.

    >>> heads_body("International Fund for Agricultural Development"), heads_body("Guidelines on Freedom of Assembly")
    (True, False)
    >>> heads_body("Food and Agriculture Organization of the United Nations"), heads_body("Law and Administration in Ports")
    (True, False)
    """
    return _headed(text.strip(), whole=True) or _OF_TWO_SUBJECTS.match(text.strip()) is not None


def _headed(text: str, whole: bool) -> bool:
    """Whether a noun of bodies stands in the noun phrase that ``text`` begins with, or names a whole body some other way."""
    words = text.split()
    phrase = _PREPOSITION.split(f"{text} ", maxsplit=1)[0].replace(",", " ").split()
    if any(word.strip("()").lower() in _HEADING for word in phrase) or phrase[-1:] == ["International"]:
        return len(words) > 1
    if _is_of_authors(phrase):
        return True
    if len(words) == 1 and _ACRONYM.fullmatch(words[0]):
        return True
    if len(words) > 1 and is_shortened_body(" ".join(phrase)):
        return True
    return whole and _GUILD.match(text) is not None


_GUILD = re.compile(r"(?:Physicians|Doctors|Lawyers|Reporters|Friends|Journalists|Writers|Scholars) (?:for|of|without)\b")
