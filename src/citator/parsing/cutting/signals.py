"""The words that introduce a citation ("See, for example,", "Cf.", "vgl. auch") and the remarks that are none ("Emphasis added.")."""

from __future__ import annotations

import re

from citator.facts.places import TOWNS
from citator.text.names import is_person
from citator.text.telling import Worded

__all__ = ["APPENDAGE", "DISPUTED", "MIDWAY", "REMARK", "SET_AGAINST", "SIGNAL_AHEAD", "signal_at"]

_ADVERB = (
    r"(?:ferner|weiter(?:hin)?|au(?:ß|ss)erdem|zudem|insbesondere|insb\.|vor allem|darüber hinaus|ergänzend|allgemein|jetzt|"
    r"neuerdings|nunmehr|demgegenüber|schlie(?:ß|ss)lich|en outre|par ailleurs|enfin|encore|plus récemment|à ce propos|inoltre|altresì|"
    r"ancora|poi|ora|però|además|asimismo|igualmente|en especial|más recientemente|ainda|além disso|ook|verder|bijv\.|bijvoorbeeld|"
    r"hierover|daarover|m(?:ore|ost) recently|recently|in addition|similarly|in general|particularly)"
)
_QUALIFIER = (
    r"(?:,?\s(?:(?:for|by way of)\s(?:example|instance|illustration)|e\.\s?g\.|i\.\s?e\.|(?-i:eg|ie)(?=[\s,:])|in particular|inter alia|"
    r"among (?:many |several )?others?|entre (?:muchos |varios )?otr[oa]s|entre autres|"
    r"(?:fra|tra) (?:gli altri|molti)|unter anderem|u\.\s?a\.|"
    r"p\.\s?ej\.|ad es(?:empio|\.)|mutatis mutandis|"
    r"especially|esp\.|"
    r"generally|notably|further|also|too|more generally|for further (?:details|information)|etwa|zum Beispiel|z\.\s?B\.|par exemple|"
    r"sobre este (?:punto|tema)|sobre el (?:tema|particular)|a este respecto|sobre esta cuestión|"
    r"in proposito|al riguardo|sul punto|in argomento|in merito|in generale|per esempio|in particolare|da ultimo|soprattutto|"
    r"sur ce point|à ce sujet|à cet égard|en particulier|surtout|en général|al respecto|en particular|sobre todo|especialmente|en general|"
    r"a propósito|em especial|designadamente|nomeadamente|por todos|per tutti|pour tous|"
    r"notamment|not\.|également|égal\.|en ce sens|p\. ex\.|spéc\.|por ejemplo|auch|"
    r"beispielsweise|bereits|schon|hierzu|dazu|now(?=\s[A-Z“‘])|nur|noch|aber|jedoch|freilich|allerdings|zuletzt|statt vieler|"
    # Titles begin with a capital, "See Recently Lit Harbours", and families, "Ferner, A., Ports"; an adverb may before "A. Rossi".
    rf"(?-i:{_ADVERB}(?=,?\s(?:(?:auch|etwa)\s)?(?!(?:Abb|Tab|Taf|Kap)[a-z]*[.\s])[A-ZÀ-ÞĀ-ŒŔ-Ž„“«‘]))|"
    rf"{_ADVERB}(?=(?-i:,?\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){{1,3}}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’]))))"
)
_CORE = (
    r"(?:see|cf\.|cf|cp\.|compare|contrast|contra|accord|but see|but cf\.|consult|confer|vgl\.|vergleiche|siehe|"
    r"s\.(?=\s?auch)|voir|v\.(?=\s(?:(?-i:Cass\.|CE\b|CEDH|CJ[CU]E|Cons\.|TGI|CA\s)|aussi|en\sce\ssens|not\.|égal|par\sex|p\.\sex|spéc)|aussi)|so(?=\s(?:auch|etwa|bereits|schon|noch|ebd|ebenda)\b)|"
    r"(?-i:So(?=\s(?:(?:BVerf|BVerw|BGH|BAG|BSG|BFH|OLG|OVG|VGH|LG|RG|EuGH|EGMR|OGH|BGE|BGer)\w*\s|"
    r"[A-ZÄÖÜ][\wäöüß-]+(?:/[A-ZÄÖÜ][\wäöüß-]+){0,4},\s(?:[A-ZÄÖÜ]|in:|a\.)))|"
    r"(?:[Gg]anz\s)?[Hh]\.\s?[ML]\.(?=,?\s(?:vgl\.|siehe|s\.|statt|nur|seit|etwa|BGH|BVerf|BVerw|BAG|OLG))|[Ss]t\.\s?Rspr\.|[Aa]llg\.\s?M\.|[Ss]tatt\s(?:vieler|aller)(?:\snur)?)|ebenso|ähnlich|"
    r"(?-i:(?:[Aa]nders|[Dd]agegen|[Kk]ritisch|[Gg]rundlegend|[Aa]usführlich|[Ee]ingehend|[Nn]äher|[Ee]xemplarisch|[Bb]eispielhaft|[Vv]ertiefend|[Zz]usammenfassend|[Ss]tellvertretend|[Ww]eiterführend|[Hh]ierzu|[Dd]azu|"
    r"[Zz]um\s(?:Folgenden|Ganzen|Vorstehenden|Nachstehenden|Nachfolgenden|Vorangehenden))"
    r"(?=(?:\s(?:dazu|hierzu|dagegen|auch|etwa|jedoch|freilich|allerdings|zuletzt|"
    r"aber|noch|insbesondere|insb\.|nur|"
    r"ausführlich|eingehend|näher|grundlegend|kritisch)){0,2}:?\s[A-ZÄÖÜ„]))|en ce sens|dans le même sens|en sens contraire|"
    r"en (?:el mismo|este|igual|sentido contrario) sentido|por todos|"
    r"in senso (?:contrario|conforme)|nello stesso senso|per tutti|si vedan?o?|"
    r"подробнее(?=\sсм)|(?-i:a\.\s?A\.)|"
    r"véase|véanse|vid\.|vide|vedi|cfr\.|v\.(?=\s(?:anche|in particolare))|vgl\. hierzu|см\.|ср\.|ver(?=\s(?:también|também|por))|"
    r"(?-i:[Zz]ie(?=\s(?:ook|verder|bijv\.|bijvoorbeeld|hierover|daarover)\b)|[Ss]e(?=\s(?:også|även)\b)|(?:[Jj]fr?|[Ss]ml)\.|[Jj]fr(?=\s[A-ZÀ-ÞĀ-ŒŔ-Ž])))"
)
_AT_SECOND_HAND = (
    r"(?:cited|quoted) (?:in|by|from)|reprinted (?:in|as)|reproduced in|translated (?:as|in)|zitiert (?:nach|bei)|zit\. (?:nach|n\.|bei)|"
    r"abgedruckt (?:in|bei)|cité(?:e|s)? (?:par|dans|in)|repris (?:dans|in)|réimprimé (?:dans|in)|ripubblicato in|ora in|"
    r"wieder(?: abgedruckt)? in|wiederabgedruckt in|"
    r"recogido en|reimpreso en|reproduit (?:dans|in)|citado (?:en|por)|reproducido en|citato (?:in|da)|"
    r"cit\. in|riprodotto in|цит\. по"
)
"""What leads from a source to the one in which it was read."""
_OPENING = r"(?:(?:and|but|or|und|et|y),?\s)?"
_PHRASE = (
    rf"{_OPENING}(?:{_CORE}{_QUALIFIER}{{0,3}}(?:,?\s(?:aussi|también|também|anche|også|även|также))?|(?:for example|for instance|"
    rf"also(?=\s(?-i:[A-ZÀ-ÞĀ-ŒŔ-Ž“‘]))|e\.\s?g\.|(?-i:[Ee]g)(?=,?\s(?-i:[A-ZÀ-ÞĀ-ŒŔ-Ž“‘]))|"
    rf"with reference to|citing|quoting|discussed in|mutatis mutandis(?=,)|"
    rf"z\.\s?B\.|{_AT_SECOND_HAND}))"
)
_MORE_ABOUT = (
    r"(?:for|on|in|as (?:to|regards)|regarding|concerning|with (?:regard|respect) to|zu|zum|zur|für|sobre|acerca de|"
    r"respecto (?:a|de)|sur|à propos de|pour|su|sul|sulla|per)\s(?:(?!\bsee\b|\bcompare\b|\bcontrast\b|\bconsult\b|"
    r"\bvgl\b|\bver\b|\bvéase\b|\bvoir\b|\bvedi\b|\bcfr\b|"
    r"\bsiehe\b)[^;.?!“”\"()]){1,240}?,?\s"
)

_HEAD = re.compile(rf"(?:{_PHRASE})(?=[\s,:])[,:]?\s*", re.IGNORECASE)
_LED = Worded(
    re.compile(
        rf"{_MORE_ABOUT}(?P<signal>(?:see|compare|contrast|consult|vgl\.|siehe|ver|véan?se|voir|vedi|"
        rf"si vedan?o?|cfr\.)(?![\w-]){_QUALIFIER}{{0,3}})[,:]?\s*",
        re.IGNORECASE,
    ),
    *"see compare contrast consult vgl siehe ver véase véanse voir vedi si cfr".split(),
)
# Before a name and a title only: "Zie Piet Weir, Rivieren", while "Se havet" is a title; "v. Rossi, Il porto" where nothing stands before.
_PARTICLE = r"(?:(?:v[ao]n|de[nr]?|di|del|della|da|ter?)\s|d[’'])?"
_BEFORE_NAME = re.compile(
    rf"(?P<signal>Zie|Se|(?P<letter>[vs]\.)(?!\s(?:Abb|Anm|Cap|Codice|Fig|Kap|Statuto|Tab|Taf)))\s"
    rf"(?=(?P<name>{_PARTICLE}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]*\.?(?:\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]*\.|v[ao]n|de[nr]?|ten?|af|av)){{0,3}}\s"
    rf"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+|(?(letter){_PARTICLE}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+|(?!))),\s(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž‘“«][\w’-]*))"
)
_ALSO_APPLIED = re.compile(
    r"(?:also|first|similarly|likewise|subsequently|later|further)\s(?:applied|followed|cited|quoted|referred to|"
    r"discussed|adopted|affirmed|used|published|available)\sin\s",
    re.IGNORECASE,
)

SIGNAL_AHEAD = re.compile(
    r"(?:See|Cf\.|Cfr\.|Compare|Contrast|Contra|Accord|But see|Siehe|Vgl\.|Voir|Véase|Ibid|Id\.|Ebenda|Ebd\.|For (?:example|"
    r"more|further|a|an|details|information|the)|"
    r"On (?:the|this|these|positive)|E\.g\.|Also|Emphasis|Available|Accessed)(?:\b|(?<=\.))"
)
"""What a new sentence of a note begins with, even after a full stop that could be an abbreviation's."""

MIDWAY = Worded(
    re.compile(
        r"[,\s](?:(?<!,)|(?<=,)\s)(?=[acefoqrstuvwzц])(?P<signal>(?:and\s)?(?:see also|see, for example|see,?\s(?:e\.g\.|eg)|see|cf\.|"
        r"vgl\. auch|vgl\.|siehe auch|siehe|"
        r"with reference to|citing|quoting|reviewed\sby(?=\s[A-Z][^,;]{2,60},\s[^;]{0,160}\d)|"
        r"(?:affirmed|approved|applied|followed|upheld|confirmed)"
        rf"(?:\sin(?=\s[A-ZÀ-ÞĀ-ŒŔ-Ž“‘\[])|(?:\s[a-z]+){{0,3}}?\s(?:in|by)(?=\s[A-Z][^,;.()]{{2,70}}?\sv\.?\s[A-Z]))|{_AT_SECOND_HAND}|"
        r"sowie|ebenso))(?=[\s,:])[,:]?\s+(?=[\w“‘\"'«„(])"
    ),
    *"reviewed affirmed approved applied followed upheld confirmed".split(),
    *"see cf vgl siehe with citing quoting sowie ebenso cited quoted reprinted reproduced translated zitiert zit abgedruckt".split(),
    *"cité citée cités citées reproduit citado reproducido citato cit riprodotto цит".split(),
    *"repris réimprimé ripubblicato ora wieder wiederabgedruckt recogido reimpreso".split(),
)
"""A signal between two citations of one sentence."""

SET_AGAINST = re.compile(r"(?:,\s|(?<=[\d)])\s)(?:and\s)?(?P<signal>with)\s(?=(?:\((?:\d|[a-z])\)\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž“‘\"«„])")
"""Between the two sides of a "Compare …, with …"."""

DISPUTED = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]+(?:\s[a-zà-ÿ-]+){1,8}\s(?:this|that|it|otherwise|differently|the (?:contrary|same|opposite)|"
    r"this (?:view|point|claim|account)):\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])"
)
"""What the author says of a work before a colon: "Ferry users dispute this: Dry Landings, p. 19"."""

REMARK = re.compile(
    r"(?:\(?\[?(?:emphasis|italics|underlining|bold)\s(?:is\s)?(?:added|supplied|in (?:the )?original|mine|ours|omitted)|"
    r"(?:foot|end)?notes?\somitted|citations?\s(?:and\s[\w\s]{1,30})?omitted|"
    r"(?:internal )?quotation marks omitted|(?:author’s|unofficial|our|my|free)\stranslation(?:\sby\s[^.]{1,60})?|"
    r"translation (?:by|mine|ours)[^.]{0,60}|re-?issued for technical reasons[^.;]{0,40}|"
    r"circulated in the languages? of submission[^.;]{0,30}|on file with [^.]{1,80}|Hervorhebung[^.]{0,40}|"
    r"\(?(?:signed|gezeichnet|gez\.|signé|firmado)(?:\s(?:by\s)?|:\s?|\)\s?)(?-i:[A-ZÀ-ÞĀ-ŒŔ-Ž])[^;:“”\"]{1,80})"
    r"[\])]?\s?\.?",
    re.IGNORECASE,
)
"""A remark of the author, no citation."""

APPENDAGE = re.compile(
    r"(?:(?:also |now |currently |last )?(?:available|accessible|accessed|retrieved|consulted|viewed|visited|downloaded|"
    r"archived)\b|(?:text|the text|document|report|full text|pdf)\s(?:is\s)?available|"
    r"pdf,?\s(?=https?:|www)|doi:?\s?10|e?-?isbn\b|issn\b|oclc\b|pmid\b|url:|https?://|www\.|<\s?https?:|"
    r"\[?\s?https?://(?:perma\.cc|web\.archive\.org|"
    r"archive\.)|disponible|verfügbar|abrufbar|online\s(?:unter|verfügbar|abrufbar|zugänglich)\b|dostupn|доступно|в интернете)",
    re.IGNORECASE,
)
"""The beginning of a stretch that belongs to the citation before it: where it is to be had, when it was looked at."""


# "Pour en savoir plus :", "À ce sujet, lire l’article :", "For further reading, see:": the author's words up to a colon.
_INTRODUCED = re.compile(
    r"(?:[Pp]our|À|Sur|Voir|Lire|Para|Sobre|Ver|Zu[mr]?|Siehe|Per|Su|Vedi|For|On|See|Further|More)\s[^:;“”«»\"()\d]{0,70}?"
    r"\b(?:(?P<signal>voir|see|siehe|ver|véase|vedi|si veda)|lire|consulter|savoir plus|aller plus loin|más información|principes?|"
    r"approfondire|Literatur|weiterführende|details|information|reading|article|étude|page|site)\b[^:;,“«\"()\d]{0,40}?\s?:\s+(?=[«“„‘\"]|[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я])",
)


# "Sul teatro dell’Ottocento: A. Rossi, Il teatro, Roma 1991": what it is about, before an author who has initials.
_SUBJECT = re.compile(
    r"(?:Su(?:l|lla|llo|lle|i|gli|ll’\w+)?|Sur|Sobre|Über|Zu[mr]?|On|Para|Per|Pour|For)\s[^:;.,“”«»\"()\d]{3,90}:\s"
    r"(?=(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){1,3}(?:(?:[Dd]e|[Dd]i|[Dd]a|von|van)\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+,\s[A-ZÀ-ÞĀ-ŒŔ-Ž«“„])"
)


# "See the discussion in Brook, Rivers, p. 12", "See also her Six Rivers (Leeds, 1994)": what the author says of it before it begins.
_SPOKEN_OF = re.compile(
    r"(?:the\s(?:[a-z]+\s)?(?:approach|discussions?|analys[ei]s|"
    r"reasoning|treatment|account|remarks|comments|overview|survey|examples?|sources|works?|"
    r"literature|references|cases|authorities|views?|position)\s(?:(?:cited|collected|given|quoted|taken|adopted|described|set\sout)\s)?(?:in|of|by)"
    r"|la\sthèse\sde|l[’'](?:article|ouvrage|étude|analyse)\sde|le\slivre\sde|les\s(?:analyses|travaux|remarques)\sde|"
    r"(?:el\s(?:libro|artículo|estudio|trabajo)|la\s(?:obra|tesis))\sde|(?:il\s(?:libro|saggio|volume|lavoro)|la\stesi|l[’'](?:articolo|opera))\sdi|"
    r"(?:die\s(?:Arbeit(?:en)?|Studien?|Darstellung(?:en)?|Dissertation|Beiträge|Aufsätze|Hinweise|Nachweise|Ausführungen|Überlegungen|Übersicht|"
    r"Diskussion|Literatur|Belege|Angaben)|das\sBuch|den\s(?:Aufsatz|Beitrag|(?:Forschungs)?[Üü]berblick))\s(?:von|bei|in)"
    r"|his|her|their|my|the\s(?:German|French|English|Latin|Italian|Spanish|Russian|Greek|original)(?:\s(?:text|version|edition|translation|title))?\s(?:in|of|by))"
    r"\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž“‘«])"
)
_FIRST = re.compile(r"[^\W\d_]+")
_CONJUNCTIONS = frozenset("and but or und et y".split())
_APPLIED = frozenset("also first similarly likewise subsequently later further".split())
_FIRST_WORDS = frozenset(
    """
    a abgedruckt accord acerca allg also and
    beispielhaft exemplarisch stellvertretend vertiefend zusammenfassend
    ganz h st statt anders as ausführlich but cf cfr cit citado citato cited citing cité citée citées cités
    compare concerning confer consult contra contrast cp dagegen dans dazu discussed e ebenso eg eingehend en et first for further für
    grundlegend hierzu in jf jfr kritisch later likewise lire more mutatis nello näher on or para per por pour quoted quoting regarding
    reprinted reproduced reproducido reproduit respecto riprodotto s se see si siehe similarly sml so sobre su subsequently sugli sui sul
    sulla sulle sullo sull sur translated und v vedi ver vergleiche vgl vid vide voir véanse véase weiterführend with y z zie zit zitiert
    zu zum zur à ähnlich über подробнее
    см ср цит
    """.split()
)
"""The first words of all that a signal can begin with, in small letters: most citations begin with another word."""
_OPENINGS = frozenset(word[:2] for word in _FIRST_WORDS)
"""Their first two letters: seen at once."""
_FOLLOWING = _FIRST_WORDS | frozenset("ora recogido reimpreso repris réimprimé ripubblicato wieder wiederabgedruckt".split())
"""The first words of all that a second signal can begin with, right behind the first: "See, reprinted in"."""
_GOING_ON = _FOLLOWING | frozenset(
    """
    aber ad ainda al allerdings allgemein among anche ancora asimismo auch ausserdem aussi beispielsweise bereits bijv bijvoorbeeld by
    da daarover designadamente em encore enfin entre esp especially especialmente etwa ferner fra freilich generally hierover i ie
    igualmente inoltre insb insbesondere inter jedoch jetzt more most neuerdings noch nomeadamente not notably notamment now nunmehr nur
    ook p par particularly plus poi recently schliesslich schon soprattutto surtout too tra u unter verder vor weiter weiterhin zudem
    zuletzt
    """.split()
)
"""And those of what belongs to a signal, "see also", without words that have other letters than the Latin ones."""


def _is_other(text: str, start: int, end: int, words: frozenset[str]) -> bool:
    """Whether a word stands there that is none of these, or none."""
    word = _FIRST.match(text, start, end)
    return (word.group().isascii() and word.group().lower() not in words) if word else not text[start].isspace()


def _past_words(text: str, start: int, end: int) -> int:
    """Past what the author says of a citation before it begins; most begin with a name."""
    spoken_of = _SPOKEN_OF.match(text, start, end) if text[start : start + 1].islower() else None
    return spoken_of.end() if spoken_of else start


def _introduced(text: str, start: int, end: int) -> tuple[str | None, int] | None:
    """The signal behind a topic and its colon; it is no topic's before who wrote a work: "For more, see Ann Brook: Häfen. Köln 1991"."""
    found = _INTRODUCED.match(text, start, end)
    behind = text[found.end("signal") + 1 : found.end()].removeprefix("also ") if found and found["signal"] else ""
    if found and behind and is_person(behind.rstrip(": ")):
        return signal_at(text, found.start("signal"), end)
    return (found["signal"], found.end()) if found else None


def signal_at(text: str, start: int, end: int) -> tuple[str | None, int]:
    """The signal that the stretch begins with, and where the citation begins.

    >>> signal_at("See, for example, S/2018/462", 0, 28), signal_at("For an overview, see also X", 0, 27)
    (('See, for example', 18), ('see also', 26))
    """
    opening = text[start : start + 2]
    if opening.isalpha() and opening.isascii() and opening.lower() not in _OPENINGS:
        return None, start
    word = _FIRST.match(text, start, end)
    if word is None or (first := word.group().casefold()) not in _FIRST_WORDS:
        return None, start
    stop = word.end() + 1
    alone = stop < end and text[stop - 1] == " "
    if text[stop - 1 : stop] == "/" or (alone and first in _CONJUNCTIONS and _is_other(text, stop, end, _FOLLOWING)):
        return None, start  # "S/2018/462", "and Brook"
    if first in _APPLIED and (also := _ALSO_APPLIED.match(text, start, end)):
        return None, also.end()
    if text.find(":", start, min(end, start + 140)) >= 0:
        if introduced := _introduced(text, start, end):
            return introduced
        if subject := _SUBJECT.match(text, start, end):
            return None, subject.end()
    if first == "see" and alone:
        stop += 5 if text.startswith("also ", stop) else 0
        if stop < end and _is_other(text, stop, end, _GOING_ON):  # "See Brook", "See also Brook": most of all signals
            return text[start : stop - 1], _past_words(text, stop, end)
    match = _HEAD.match(text, start, end)
    if match:
        stop = match.end()
        if stop < end and not _is_other(text, stop, end, _FOLLOWING) and (following := _HEAD.match(text, stop, end)):
            stop = following.end()
        return " ".join(text[start:stop].split()).rstrip(" ,:"), _past_words(text, stop, end)
    named = _BEFORE_NAME.match(text, start, end)
    if (
        named
        and (not named["letter"] or text[:start].rstrip()[-1:] in ("", ";"))  # no party of a case
        and is_person(named["name"], surname=True)
        and named["title"] not in TOWNS
    ):
        return named["signal"], named.end()
    led = _LED.match(text, start, end) if _LED.may_match(text, start, end) else None
    if led:
        return " ".join(led["signal"].split()).rstrip(" ,:"), led.end()
    return None, start
