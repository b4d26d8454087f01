"""Lines that announce notes: a rule, a heading."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["opener_at"]

_RULE: Final = re.compile(r"_{5,}|[-–—―─━═=]{5,}|(?:_ ?){8,}|(?:[-–—*] ?){10,}")
_RULED: Final = frozenset("_-–—―─━═=*")
_SPACED: Final = re.compile(r"[^\W\d_](?: [^\W\d_]){3,30}:?")
_HEADING: Final = re.compile(
    r"[#*\s\d.]{0,12}(?:(?P<notes>(?:end|foot)?notes?(?: and references)?|endnoten|fußnoten|anmerkungen|notas(?: al pie(?: de página)?)?|"
    r"notes de bas de page|notas finales|note a piè di pagina|note|voetnoten|noten|przypisy|dipnotlar|notlar|poznámky|fotnoter|noter|"
    r"примечания|сноски|примітки|виноски|ծանոթագրություններ|შენიშვნები|qeydlər|notas de rodapé|"
    r"الهوامش|الحواشي|注释|註釋|注)|"
    r"(?P<list>(?:normative |informative |selected )?references(?: and notes)?|bibliography|works cited|sources|literature cited|"
    r"literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|bibliographie|références(?: bibliographiques)?|"
    r"referencias(?: bibliográficas)?|bibliografía|bibliografia|riferimenti(?: bibliografici)?|referências(?: bibliográficas)?|"
    r"bronnen|literatuur|kaynakça|kaynaklar|literatura|källor|referenser|"
    r"литература|источники|список литературы|джерела|література|المراجع|المصادر|参考文献|參考文獻))[*\s:.]{0,4}",
    re.IGNORECASE,
)


def opener_at(line: str) -> str:
    """What a line announces: "rule", "heading" (of notes), "list" (of references), or "" for nothing.

    >>> opener_at("__________"), opener_at("## Notes:"), opener_at("REFERENCES"), opener_at("Notes on lamps")
    ('rule', 'heading', 'list', '')
    """
    if line[:1] in _RULED and _RULE.fullmatch(line):
        return "rule"
    words = "".join(line.split(" ")) if line[1:2] == " " and _SPACED.fullmatch(line) else line  # "N o t e s"
    heading = _HEADING.fullmatch(words) if len(words) < 48 else None
    return ("list" if heading["list"] else "heading") if heading else ""
