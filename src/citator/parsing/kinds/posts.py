"""Posts on social networks, in words as reports of organisations and newspapers have them.

Tweet by Harbour Office (@harbour), 4 June 2019; Facebook post by the Harbour Office, 4 June 2019
Ann Brook, post on X, 4 June 2024; Harbour Office (@harbour), “The dock is open,” Twitter, June 4, 2019, 3:15 p.m.
Video posted to YouTube, “Dock reopened,” uploaded by “HarbourTV,” May 6, 2018
"""

from __future__ import annotations

import re

from citator.facts.given_names import GIVEN_NAMES
from citator.model import Name
from citator.parsing.kinds.draft import Draft, Readers
from citator.text.dates import MONTH, YEAR, first_date
from citator.text.names import is_person, parse_names
from citator.text.telling import Signs
from citator.text.urls import host_of

__all__ = ["POSTS"]

_NETWORK = (
    r"(?:Twitter(?:/X)?|X(?:\s\((?:formerly|then|previously)(?:\sknown\sas)?\sTwitter\))?|Facebook|Instagram|Telegram|LinkedIn|Mastodon|"
    r"Bluesky|Threads|TikTok|VKontakte|VK|Reddit|Weibo|Truth Social|WhatsApp|YouTube)"
)
_SORT = r"(?:post|status(?:\supdate)?|message|tweet|thread|statement|video|comment|story|reel|photo)"
_KEPT = r"(?:(?:\sofficial)?\s(?:page|account|channel|profile|feed|group))?"
_HANDLE = r"(?:,?\s[(\[]?(?P<handle>@[\w.]{2,40})[)\]]?)?"
_TITLED = r"(?P<title>[“\"«„‘][^“”«»\"]{1,600}[”\"»“’])"
# No more than a whole day, an hour or whom it answers: "Office on Ports", "Women at 50" and "Committee on May Day" are names.
_WHEN = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:of\s)?{MONTH},?\s{YEAR}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{YEAR}|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d|\d{1,2}[:.]\d\d|\d{1,2}\s?[ap]\.?m\b)"
)
_GOES_ON = (
    rf"\s(?:dated\s|(?:on|from|at)\s(?:\w+day,?\s)?(?:the\s)?{_WHEN})|\s(?:on|from)\s\w+day,\s(?=\d|{MONTH})|"
    r"\s(?:in\sreply|replying|in\sresponse)\sto\s|\sto\s@"
)
# "Tweet by …", "Facebook post of …", "Post on the Facebook page of …", "Statement posted to Telegram by …"
_BY = re.compile(
    rf"(?P<what>(?:[Rr]e)?[Tt]weets?|(?P<network>{_NETWORK})\s{_SORT}|(?:{_SORT}|Post|Status(?:\supdate)?|Message|Thread|Statement|Video|Comment|Photo)"
    rf"(?:\s(?:posted|published|uploaded|shared|made))?\s(?:on|to|in|via)\s(?:the\s)?(?P<network2>{_NETWORK}){_KEPT})"
    rf"(?:,?\s{_TITLED},?\s(?:posted|uploaded|shared|published)\sby|\s(?:by|from|of))\s(?:the\s)?"
    rf"(?P<who>[“\"][^“”\"]{{2,80}}?(?=,?[”\"])|[^,()“”\"]{{2,90}}?){_HANDLE}(?=,|\s\(|[”\"]|$|{_GOES_ON})"
)
# Who first: "Harbour Office (@harbour), “…,” Twitter, …", "Ann Brook, post on X, …", "Harbour Office, Facebook post, …"
_BEHIND = re.compile(
    rf"(?:(?P<who>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”\"@]{{1,90}}?){_HANDLE}|(?P<alone>@[\w.]{{2,40}}))[,:]\s(?:{_TITLED}[,.]?\s)?"
    rf"(?P<what>(?:via\s|on\s)?(?P<network>{_NETWORK})(?:\s{_SORT}|{_KEPT})|[Tt]weet|(?:[Pp]ost(?:ed)?|{_SORT})\s(?:on|to|via)\s(?:(?:its|his|her|their|the)\s)?"
    rf"(?:(?:official|verified|personal)\s)?(?P<network2>{_NETWORK}){_KEPT})(?=,\s|\s\()"
)
# "Post by the Harbour Office on Telegram, …"; "Telegram channel “Harbour News,” post, …"; "Harbour News Telegram channel, …"
_BY_ON = re.compile(
    rf"(?P<what>(?:Post|Message|Statement|Video|Photo|Comment))\s(?:by|from|of)\s(?:the\s)?(?P<who>[^,;()“”\"]{{2,90}}?){_HANDLE}\s"
    rf"(?:on|to|via)\s(?:the\s)?(?P<network>{_NETWORK}){_KEPT}(?P<title>(?!))?(?P<network2>(?!))?(?=,)"
)
_PLACE = r"(?:channel|page|account|group)"
_CHANNEL = re.compile(
    rf"(?:(?P<network>{_NETWORK})\s{_PLACE}\s(?:of\s(?:the\s)?)?(?:[“\"](?P<marked>[^“”\"]{{2,80}}?),?[”\"]|(?P<who>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”\"]{{2,80}}?)),?\s|"
    rf"(?P<of>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”\"]{{2,80}}?)\s(?P<network2>{_NETWORK})\s{_PLACE},\s)(?:{_SORT},\s)?(?={_WHEN})"
)
# "Harbour Watch, “The Dock,” May 3, 2018, video clip, YouTube": behind the day what it is and where it is to be seen.
_CLIP = re.compile(
    rf"(?:(?P<who>[A-ZÀ-ÞĀ-ŒŔ-Ž][^“”\"«»;()@]{{1,90}}?){_HANDLE},\s)?{_TITLED},?\s(?P<date>{MONTH}\s\d{{1,2}},\s{YEAR}|\d{{1,2}}\s{MONTH}\s{YEAR}),\s"
    r"(?P<genre>video(?:\sclip)?),\s(?P<network>YouTube|Vimeo|Facebook|Instagram|TikTok|Dailymotion)(?=,|\.?$)"
)
# Chicago's "“The Dock,” YouTube video, 2:34, posted by “Harbour TV,” May 6, 2018"
_POSTED = re.compile(
    rf"(?:(?P<who>[A-ZÀ-ÞĀ-ŒŔ-Ž][^“”\"«»;()@]{{1,90}}?),\s)?{_TITLED},?\s(?P<genre>(?P<network>YouTube|Vimeo|Facebook)\s[Vv]ideo),\s(?:\d{{1,2}}:\d\d(?::\d\d)?,\s)?"
    rf"(?:from\s[^“”\"]{{3,120}},\s)?posted\sby\s(?:[“\"](?P<marked>[^“”\"]{{2,80}}?),?[”\"]|(?P<by>[^,;“”\"]{{2,80}}?)),?\s(?={_WHEN})"
)
_SITES = re.compile(
    r"(?:^|\.)(?:twitter|x|facebook|instagram|linkedin|bsky|threads|tiktok|vk|reddit|weibo|truthsocial|t|youtube|youtu|fb|mastodon)\."
    r"(?:com|me|app|net|be|social|watch)$"
)


def _by(draft: Draft) -> bool:
    """A post by what it is and by whom; False where no network, no day, or neither an address nor words for a post stand in it.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Tweet by Harbour Office (@harbour), June 4, 2019"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> _by(draft), draft.kind, [str(name) for name in draft.record().names("author")], draft.record().text("container-title")
    (True, 'post', ['Harbour Office'], 'Twitter')
    """
    found = _BY.match(draft.text, draft.start, draft.end)
    return found is not None and _read(draft, found)


def _behind(draft: Draft) -> bool:
    found = _BEHIND.match(draft.text, draft.start, draft.end)
    if found is None or not (
        found["handle"] or found["alone"] or " " in found["what"] or found["what"] in ("Tweet", "tweet") or _on_site(draft)
    ):
        return False
    return _read(draft, found)


def _channel(draft: Draft) -> bool:
    """A post that is known by the channel or the page on which it stands, and by its day."""
    found = _BY_ON.match(draft.text, draft.start, draft.end)
    if found is not None:
        return _read(draft, found)
    found = _CHANNEL.match(draft.text, draft.start, draft.end)
    dated = first_date(draft.text, found.end(), draft.end) if found else None
    if found is None or dated is None or dated.date.day is None or dated.start != found.end():
        return False
    who = next(group for group in ("marked", "who", "of") if found[group])
    draft.put("author", (Name(literal=found[who]),), *found.span(who))
    draft.take("container-title", *found.span("network" if found["network"] else "network2"))
    draft.put("issued", dated.date, dated.start, dated.end)
    return draft.done("post")


def _posted(draft: Draft) -> bool:
    found = _POSTED.match(draft.text, draft.start, draft.end)
    dated = first_date(draft.text, found.end(), draft.end) if found else None
    if found is None or dated is None or dated.start != found.end():
        return False
    who = next(group for group in ("who", "marked", "by") if found[group])
    person = who == "who" and is_person(found[who])  # who posted it is a name of an account
    draft.put("author", parse_names(found[who]) if person else (Name(literal=found[who]),), *found.span(who))
    draft.title(*found.span("title"))
    draft.put("issued", dated.date, dated.start, dated.end)
    draft.take("genre", *found.span("genre"))
    draft.take("container-title", *found.span("network"))
    return draft.done("broadcast")


def _alone(draft: Draft) -> bool:
    """Such as "@harbour, 3 May 2019, https://twitter.com/harbour/status/11358": the network is told by the address alone."""
    found = _HANDLE_ALONE.match(draft.text, draft.start, draft.end)
    network = _NETWORKS.get(host_of(draft.url or "").removeprefix("www.").removeprefix("mobile.")) if found else None
    dated = first_date(draft.text, found.end(), draft.end) if found and network else None
    if found is None or dated is None or dated.date.day is None or dated.start != found.end():
        return False
    draft.put("author", (Name(literal=found["who"]),), *found.span("who"))
    draft.put("issued", dated.date, dated.start, dated.end)
    draft.put("container-title", network, *found.span("who"))
    return draft.done("post")


_HANDLE_ALONE = re.compile(r"(?P<who>@[\w.]{2,40}),\s(?=[A-Z\d])")
_NETWORKS = {"twitter.com": "Twitter", "x.com": "X", "instagram.com": "Instagram", "t.me": "Telegram", "facebook.com": "Facebook"}


def _clip(draft: Draft) -> bool:
    found = _CLIP.match(draft.text, draft.start, draft.end)
    if found is None:
        return False
    if found["who"]:
        names = parse_names(found["who"]) if is_person(found["who"]) else (Name(literal=found["who"]),)
        draft.put("author", names, *found.span("who"))
    draft.title(*found.span("title"))
    draft.date(*found.span("date"))
    draft.take("genre", *found.span("genre"))
    draft.take("container-title", *found.span("network"))
    return draft.done("broadcast")


def _on_site(draft: Draft) -> bool:
    return _SITES.search(host_of(draft.url or "")) is not None


def _read(draft: Draft, found: re.Match[str]) -> bool:
    dated = first_date(draft.text, found.end("what"), draft.end)
    if dated is None or dated.date.day is None or (dated.start - found.end() > 60):
        return False
    draft.put("issued", dated.date, dated.start, dated.end)
    group = "who" if found["who"] else "alone"
    who = found[group].strip('“”" ')
    person, to, _ = who.partition(" to ")
    if to and person.split()[0] in GIVEN_NAMES and is_person(person):  # "Ann Brook to Jo Weir", and not "Special Envoy to Norway"
        who = person
    start = found.start(group) + found[group].index(who)
    if is_person(who):
        draft.people("author", start, start + len(who))
    else:
        draft.put("author", (Name(literal=who),), start, start + len(who))
    if found["title"]:
        draft.title(*found.span("title"))
    network = "network" if found["network"] else "network2"
    if found[network]:
        draft.take("container-title", *found.span(network))
    else:
        draft.put("container-title", "Twitter", *found.span("what"))
    return draft.done("broadcast" if found[network] == "YouTube" else "post")


_WORDS = (
    *("tweet", "twitter", "facebook", "instagram", "telegram", "linkedin", "mastodon", "bluesky", "threads", "tiktok", "vk", "reddit"),
    *("weibo", "truth social", "whatsapp", "youtube", " x ", " x,", "x post", "x status"),
)
POSTS: Readers = (
    (Signs((_BY,), *_WORDS), _by),
    (Signs((_BEHIND,), *_WORDS), _behind),
    (Signs((_CLIP,), "video, ", "video clip, "), _clip),
    (Signs((_BY_ON, _CHANNEL), *_WORDS), _channel),
    (Signs((_POSTED,), "posted by"), _posted),
    (Signs((_HANDLE_ALONE,), "@"), _alone),
)
"""Who reads posts, in order, each with the signs without which it takes none."""
