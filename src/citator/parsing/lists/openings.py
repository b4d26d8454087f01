"""How an entry of a list begins, where nothing but its first words shows it, and how the lines go on into which one is broken.

Brook, Ann. …   Brook A., …   Brook AB, …   A. Brook, …   Brook (Ann) (dir.), …   Harbour Office (ed.) …   Иванов И. И. …   李明. …
Sea Studies, 12(3), 4–9. …   Leeds: Weir Press.                  what stands behind the title of one whose line ended there
"""

from __future__ import annotations

import re
from typing import Final

from citator.facts.places import TOWNS
from citator.parsing.lists.legal import LEGAL
from citator.parsing.lists.standards import NUMBER_AND_TITLE
from citator.text.dates import MONTH, YEAR
from citator.text.persons import is_given

__all__ = ["MARK", "breaks_off", "goes_on", "opens"]

MARK: Final = re.compile(
    r"(?:[-*•–]|\[(?:[\w.:/+-]{1,15}|[A-ZÀ-ÞĀ-ŒŔ-Ž][^\[\]\n]{2,60}?[\s(](?:1[4-9]|20)\d\d[a-z]?\)?)\]|\(?\d{1,3}[.)])\s+"
)
"""What stands before an entry and is no part of it: "•", "12.", "[12]", "[BH94]", "[Brook and Hale, 1994]"."""

_UPPER = "A-ZÀ-ÞĀ-ŒŔ-ŽА-ЯЁ"
_ROLE = r"\((?:Hrsgg?|Hg|Eds?|eds?|dirs?|[ée]ds?|coords?|orgs?|comps?|a\scura\sdi|[Hh]rsg)\.?\)"
_OPENS: Final = re.compile(
    r"(?:[a-z’']{1,4}\s){0,2}[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я][\w’'-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+){0,2},\s|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+\s[A-Z]{1,3}[,.]\s|[A-Z]\.\s?(?:[A-Z]\.\s?)*[A-Z]|"
    rf"[{_UPPER}][\w’'-]+(?:\s[{_UPPER}][\w’'-]+)?,?\s(?:[{_UPPER}]\.[\s-]?){{1,3}}(?:[,;&(]|et\s|e\s|y\s|und\s|(?<=[А-ЯЁ]\.\s)[А-ЯЁ«]|(?<=[А-ЯЁ]\.)\s?[,А-ЯЁ])|"
    rf"[{_UPPER}][\w’'-]+\s\([A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]*(?:[\s-][A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]*)?\)(?:\s{_ROLE})?,\s|"
    rf"[{_UPPER}][\w’'-]+(?:,?\s[\w’'.&-]+){{0,7}}\s{_ROLE}[\s,.:]|"
    r"[-–—_]{2,}|[“„«\"*]|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]*(?:\s?,?\s[\w’'&-]+){0,9}\s?[.,]?\s?(?:\(?(?:1[4-9]|20)\d\d|\((?:o\.\s?J|[ns]\.\s?d)\.\))|"
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž](?:[\w’'-]+(?:\s[\w’'-]+){0,7}|\s[A-Z][\w’'-]+(?:\s[\w’'-]+){1,6})\.\s|[^\[\]\n]{2,100}\s\[Internet\]\.\s|"
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]*){1,2}(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]*){1,2}){0,3}\s(?:et|and|und|y|e|&)\s[A-ZÀ-ÞĀ-ŒŔ-Ž]|"
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]+(?:\s(?:(?:von|van|de|der|den|zu|di|du|da|del|della)\s){0,2}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]+){1,3}"
    r"(?:(?:,\s|/|\s(?:und|et|and|y|e|&)\s)[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]+){1,3}){0,3}(?:\s\((?:Hrsg|Hg|Eds?|eds?|dirs?)\.?\))?:\s|"
    r"(?:[A-Z][\w’-]*\s){0,4}[Rr]esolution\s\d|The\s[^.,:;()]{3,60}\.\s\((?:1[4-9]|20)\d\d[a-z]?\)|"
    r"[\u4e00-\u9fff\u3040-\u30ff]{2,20}(?:[,，、]\s?[\u4e00-\u9fff]{2,8})*[.．，,：:『《（(]|"
    rf"[A-Z]{{1,4}}/[\w./-]{{3,40}}(?:\s\(\d{{4}}\))?[,:]\s|(?=[A-ZÀ-ÞĀ-ŒŔ-Ž]){LEGAL.pattern}|{NUMBER_AND_TITLE}"
)
_STANDARD = re.compile(NUMBER_AND_TITLE)
_TARGET = re.compile(r"[*_]{0,3}\](?:\((?:[^()\s]|\([^()\s]*\))*\)|\[[^\[\]]*\])")
_COUNTED = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w&’-]*[.,]?\s|(?:of|and|the|for|in|on|de|der|des|du|für|und|et)\s){1,8}"
    r"(?:(?:(?:1[4-9]|20)\d\d[,;]\s?)?(?:[Vv]ol\.?\s)?\d{1,4}(?:\s?\(\d{1,4}(?:[-–]\d{1,4})?\)\s?[,:]|[,:]\s?[A-Za-z]?\d{1,5}(?:[-–]\d(?!\d?\s(?:"
    + MONTH
    + r"))|\s\()|,\s(?:no|nr|pp?)\.\s?\d))"
)
"""A journal with its numbers and nothing before it: "Sea Studies, 12(3), 4–9", "J. Ports 2012, 14: 5–9", "Commun. Lamps 21, 7 (2001)"."""
_IMPRINT = re.compile(
    r"(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+){0,2})(?P<state>,\s[A-Z]{2}(?=:))?(?::\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^:]{2,80}|,?\s(?:1[4-9]|20)\d\d\.?)$"
    r"|(?:Translated|Edited|Transl?|Reprinted|Retrieved|Accessed|Available)\s(?:by|from|at|on|\d)"
)


_ACT = re.compile(
    r"\b(?:Resolutions?|Res\.?|Decisions?|Recommendations?|Comments?|Opinions?|Observations?|Directives?|Regulations?|Acts?|Laws?|Orders?|Rules?|Protocols?|"
    r"Articles?|Cases?|Conventions?|Reports?|Bills?|Circulars?|Declarations?|Notes?|R[ée]solution|Resoluci[óo]n|Resolução|Décision|Decisi[óo]n|Loi|Ley|Lei|Legge|Gesetz)"
    rf"(?:\s[Nn]os?\.?)?\s\d{{1,4}}\s?\({YEAR}\)\s?[,:](?:(?=\s\d{{1,2}}$)|"
    rf"(?!\s?(?:pp?\.\s?|S\.\s?)?[A-Za-z]?\d+\b(?!\s(?:{MONTH}))))"
)
"""What is known by its number and year, and no journal, whose pages follow: "Harbour Council Resolution 1325 (2000), on lamps".

A bare number at the end of the line is the day of what goes on with its month.
"""

# "Translated by A." at the end of a line: its name goes on in the next one. An entry may end in "Washington, D. C.", "Vol. I.", "Series A."
_INITIAL = re.compile(
    r"(?:(?:\b(?:by|and|von|und|par|et|por|y|da|di|e)|&|\b(?!Washington)[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ’-]+,|\b(?P<given>[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ’-]+))\s)"
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){0,2}[A-ZÀ-ÞĀ-ŒŔ-Ž]\.\s*$"
)
_WITH_INITIALS = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){1,3},\s)+[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){1,3}\s*$"
)


def opens(text: str) -> bool:
    """Whether a text begins as an entry does, without what is written of where its links lead.

    >>> opens("Brook A., Lamps, Leeds, 1994"), opens("of the coast. Leeds: Weir Press, 1994")
    (True, False)
    """
    return _OPENS.match(_TARGET.sub("", text)) is not None


def goes_on(line: str) -> bool:
    """Whether a line can't be the first of an entry, though it begins with a capital as one does: a journal with volume and pages, or an
    imprint, and no names and no title before it.

    >>> goes_on("Sea Studies, 12(3), 4–9."), goes_on("Leeds: Weir Press."), goes_on("Brook, Ann: Lamps. Leeds 1994.")
    (True, True, False)
    >>> goes_on("Harbour Council Resolution 1325 (2000), S/12"), goes_on("Journal of Harbour Law 12 (2003), 4–9.")
    (False, True)
    >>> goes_on("ISO 690:2021, Information and documentation. Geneva: ISO.")
    False
    """
    if counted := _COUNTED.match(line):
        return not (_ACT.search(line, 0, counted.end() + 20) or _STANDARD.match(line))
    imprint = _IMPRINT.match(line)
    return imprint is not None and (imprint["town"] is None or imprint["state"] is not None or imprint["town"] in TOWNS)


def breaks_off(line: str) -> bool:
    """Whether a line ends within a name, or behind names and before their title.

    >>> [breaks_off(line) for line in ("Lamps. Edited by John A.", "Hale B., Weir J.", "Lamps and Vitamin C.", "Lamps, Vol. I.")]
    [True, True, False, False]
    """
    found = _INITIAL.search(line) if line.rstrip().endswith(".") else None
    return found is not None and (found["given"] is None or is_given(found["given"]) or _WITH_INITIALS.match(line) is not None)
