"""Verbs by which a sentence of the author is told from a citation."""

from __future__ import annotations

import re

from citator.text.dates import MONTH
from citator.text.telling import Worded

__all__ = ["OTHER_VERB", "VERB"]


def _by_initial(*alternatives: str) -> str:
    """A pattern for one of these, all of which begin with a letter: most are passed over with their first letter."""
    of: dict[str, list[str]] = {}
    for one in alternatives:
        of.setdefault(one[0], []).append(one[1:])
    return "|".join(f"{initial}(?:{'|'.join(rests)})" for initial, rests in of.items())


_PLAIN = _by_initial(
    *"is are was were has have had did does will would should could may might cannot upheld held said says".split(),
    rf"notes(?!,\s(?:{MONTH}|\d)|\s(?:by|of|from)\b)",
    *"states argues refers means shows writes wrote".split(),
    *(rf"{verb}\s(?:up)?on" for verb in "draws? drew rely relies relied rests? builds?".split()),
    *(rf"{verb}\sfrom" for verb in "comes? came derives?".split()),
    "must",
    *(rf"{verb}\sto" for verb in ("refer(?:s|red)?", "appeal(?:s|ed)?", "point(?:s|ed)?")),
    *(rf"{verb}\s(?:no|the|an?|that|this|its|it|note)" for verb in "found took gave made".split()),
    r"owes?\s(?:much|its|to)",
    *(rf"{verb}(?=\s[a-z\d])" for verb in "sat died lived stood became married succeeded resigned retired settled returned".split()),
    *(rf"{verb}(?=\s[a-z\d])" for verb in "sailed served".split()),
    *"hat haben ist sind wird werden wurden? zeigt hebt est sont ont".split(),
    "a été",
    *"son fue fueron".split(),
)
VERB = Worded(
    re.compile(
        # The first letters of all: at the end of a word, and where a name begins, nothing else is tried.
        rf"\b(?=[a-zIWYHST])(?:{_PLAIN}|"
        r"[a-z]{3,14}ed\s(?:the|a|an|that|this|its|his|her|their|as|some|no|all|him|them|it)|(?:I(?=\s(?:am|was|have|had|do|did|will|"
        r"would|can|could|shall|should|may|might|must|[a-z]+ed|owe|thank|use|take|follow|think|believe|argue|suggest|note|discuss|return|"
        r"refer|draw|rely|wish|borrow|mean|call|leave|cite|quote|give|say|said|wrote|found|find|treat|address|show|read|see|saw|know|deal|"
        r"explain|describe|consider|examine|explore|thereby|also|here)\b)|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|"
        r"[Tt]hey|[Ii]t)\s[a-z]\w*)\b"
    ),
    *"is are was were has have had did does will would should could may might cannot upheld held said says notes states argues".split(),
    *"refers means shows writes wrote draw draws drew rely relies relied rest rests build builds come comes came derive derives".split(),
    *"must refer refers appeal appeals point points found took gave made sat stood became".split(),
    *"owe owes hat haben ist sind wird werden wurde wurden zeigt hebt est sont ont été son fue fueron i we you he she they it -ed".split(),
)
"""Verbs that speak of a sentence wherever they stand in the open."""
OTHER_VERB = Worded(
    re.compile(
        r"\b(?:(?:claims|suggests|observes|remarks|explains|asserts|maintains|contends|concludes|insists|believes|adds|admits|acknowledges|"
        r"warns|recalls|implies)\s(?:that|how|why|it|this)|"
        r"war\s(?:der|die|das|eine?|er|es|im|nicht|auch|schon|noch|bis|dies|damit|so|für)|waren|hatten?|kann|können|konnten?|soll(?:en|te)?|"
        r"muss|muß|darf|gibt|bleibt|heißt|nennt|findet|scheint|wäre|hätte|ließ|erschien|bedeutet|meint|behauptet|"
        r"était|étaient|avait|avaient|fut|furent|doit|doivent|peut|peuvent|semble|sera|serait|faut|n[’'](?:est|avait)|s[’']est|"
        r"(?<!que\s)(?<!che\s)(?:ha|han|hanno)\s[a-zà-ÿ]{2,14}(?:ado|ido|ato|uto|ito|cho|sto|tto)|afirm[óa]|sostuvo|señal[óa]|estableció|declaró|afferma|sostiene|osserva|"
        r"eran|había|habían|dicen?|debe|pueden?|parece|tienen?|hubo|está|están|fué|murió|refiere|"
        r"aveva|furono|può|possono|deve|sembra|scrive|foi|eram|diz|pode|são|havia|"
        r"werd|wordt|heeft|hebben|hadden|zegt|schrijft|vindt|"
        r"(?:told|informed|replied|responded|stated|indicated|confirmed|denied|explained|claimed|alleged|asserted|reported|noted|added|"
        r"declared|recalled|announced|acknowledged|emphasized|stressed|argued|observed|suggested|concluded|maintained|insisted|warned|"
        r"believed|admitted|contended|conceded|complained|decided)\s(?:[\w’-]+\s){0,8}?that)\b"
    ),
    *"claims suggests observes remarks explains asserts maintains contends concludes insists believes adds admits acknowledges".split(),
    *"warns recalls implies war waren hatte hatten kann können konnte konnten soll sollen sollte muss muß darf gibt bleibt".split(),
    *"heißt nennt findet scheint wäre hätte ließ erschien bedeutet meint behauptet était étaient avait avaient fut furent doit".split(),
    *"doivent peut peuvent semble sera serait faut est eran había habían dice dicen debe puede pueden parece tiene tienen".split(),
    *"ha han hanno heisst liess afirmó afirma sostuvo señaló señala estableció declaró afferma sostiene osserva".split(),
    *"hubo está están fué murió refiere aveva furono può possono deve sembra scrive foi eram diz pode são havia werd wordt".split(),
    *"heeft hebben hadden zegt schrijft vindt told informed replied responded stated indicated confirmed denied explained".split(),
    *"claimed alleged asserted reported noted added declared recalled announced acknowledged emphasized stressed argued".split(),
    *"observed suggested concluded maintained insisted warned believed admitted contended conceded complained decided".split(),
)
"""Verbs that speak of a sentence only where nothing of a citation's shape stands before them."""
