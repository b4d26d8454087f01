"""Papers of the European Commission by what they are, to whom they go, their title and number.

Communication from the Commission to the European Parliament and the Council, ‘Lamps and Harbours’, COM(2014) 158 final
Report from the Commission to the European Parliament on the application of Directive 2004/38/EC, COM(2008) 840 final
Proposal for a Directive of the European Parliament and of the Council on lamps, COM(2018) 218 final
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.dates import first_date

__all__ = ["read_of_commission"]

_NUMBER = re.compile(r"[\s,]+\(?(?:COM|SEC|SWD|JOIN)\s?[(/]?\s?\d{2,4}[)/]\s?\d{1,4}")
_TO = (
    r"(?:European\sParliament|European\sCouncil|Council|(?:European\s)?Economic\sand\sSocial\sCommittee|Committee\sof\sthe\sRegions|"
    r"European\sCentral\sBank|European\sInvestment\sBank|Court\sof\s(?:Justice|Auditors)|Eurogroup|Member\sStates)"
)
_FROM = re.compile(
    r"(?P<genre>(?:Joint\s)?Communication|Report|Recommendation|White\sPaper|Green\sPaper)\sfrom\sthe\s(?P<body>(?:European\s)?Commission)"
    rf"(?:\sto\s(?:the\s)?{_TO}(?:(?:,\sand\s|,\s|\sand\s)(?:to\s)?(?:the\s)?{_TO}){{0,6}})?(?P<stop>[,:]?\s|$)"
)
_PROPOSAL = re.compile(
    r"(?:Amended\s|Modified\s)?Proposal\sfor\san?\s(?:Council\s)?(?:Regulation|Directive|Decision|Recommendation|Framework\sDecision)\b|"
    r"Commission\sStaff\sWorking\s(?:Document|Paper)\b"
)
_OPENINGS = ("Com", "Joi", "Rep", "Rec", "Whi", "Gre", "Pro", "Ame", "Mod")


def read_of_commission(draft: Draft) -> bool:
    """Read the draft as such a paper; False where it is none, or where its number does not stand in it.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Communication from the Commission to the Council, ‘Lamps’, COM(2014) 158 final, 11 March 2014"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_of_commission(draft), draft.record().light()
    (True, {'genre': 'Communication', 'author': [{'literal': 'Commission'}], 'title': 'Lamps', 'issued': '2014-03-11'})
    """
    text, start = draft.text, draft.start
    if text[start : start + 3] not in _OPENINGS:
        return False
    sent = _FROM.match(text, start, draft.end)
    proposal = None if sent else _PROPOSAL.match(text, start, draft.end)
    head = sent or proposal
    # At the very end the number is taken off already.
    number = _NUMBER.search(text, head.end() - 1, min(len(text), draft.end + 28)) if head else None
    if head is None or number is None:
        return False
    quoted = next((one for one in draft.nesting.quoted if head.end() <= one.start and one.end <= number.start() + 1), None)
    if quoted and (proposal or text[head.end() : quoted.start].strip()):
        return False
    if sent:
        draft.take("genre", *sent.span("genre"))
        draft.body("author", *sent.span("body"))
    if quoted:
        draft.title(quoted.start, quoted.end)
    else:  # "Report from the Commission … on lamps" is a title, "Communication from the Commission: Lamps" has one
        apart = sent is not None and sent["stop"] in (", ", ": ") and head.end() < number.start()
        draft.title(head.end() if apart else start, number.start())
    day = first_date(text, number.end(), max(draft.end, number.end()))
    if day and day.date.month:
        draft.put("issued", day.date, day.start, day.end)
    return draft.done("report")
