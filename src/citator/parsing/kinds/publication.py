"""What is said behind a decision of whether it was printed: "Publié au bulletin", "inédit", "unveröffentlicht", "unreported"."""

from __future__ import annotations

import re

__all__ = ["tells_of_publication"]

_REMARK = re.compile(
    r"(?:(?:non|pas|not|nicht|no|niet)\s(?:encore\s|ancora\s|noch\s|yet\s|nog\s|aún\s)?|(?:noch|as\syet)\s(?:nicht|not|un)\s?|à\s|en\scours\sde\s|"
    r"da\s|zur\s)?"
    r"(?:publi(?:é|ée|és|ées|er|cation|cad[oa]|shed|ed)|paraître|inédite?s?|inédit[oa]s?|inedit[oa]|mentionnée?|fichée?|diffusée?|"
    r"unpublished|unreported|reported|pubblicat[oa]|massimat[oa]|unveröffentlicht|veröffentlicht|unv(?:eröff)?\.?|"
    r"onuitg\.?|(?:on)?gepubliceerd|Veröffentlichung\s(?:bestimmt|vorgesehen))"
    r"(?:\s(?:(?:au|aux|à|sur|dans|in|en|nel|im|bei|for)\s|l[ae]\s)[^,;]{2,60})?",
    re.IGNORECASE,
)
# The letters by which the French Court of Cassation says how widely a decision is made known: "FS-P+B+I", "F-D", "P+B".
_LETTERS = re.compile(r"(?:(?:F|FS|FP|AP)-)?[PDB](?:\s?\+\s?[PBRI]{1,2}){1,4}|(?:F|FS|FP)-[PDBR]")


def tells_of_publication(words: str) -> bool:
    """Whether the words tell whether and where a decision was printed, and name nobody.

    >>> [tells_of_publication(one) for one in ("Publié au bulletin", "Inédit", "FS-P+B", "Publicis", "Société des publications")]
    [True, True, True, False, False]
    """
    words = words.strip(" .()[]")
    return _REMARK.fullmatch(words) is not None or _LETTERS.fullmatch(words) is not None
