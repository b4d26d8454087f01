"""The verdict table of docs/interfaces.md, and the page's own word above it."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import FailureKind, FrozenMap, Hop, LinkCheck, LinkVerdict, Observation, PartialDate
from citator.rules.link_verdict import Expected, judge, suspicion
from tests.support.growth import grows_no_faster_than_its_input
from tests.support.pages import AT, URL, seen, titled
from tests.support.web import PROSE

TITLE = "The lamps of the Talis and their keepers"
CITED = Expected(TITLE)
ARTICLE = titled(TITLE)


def verdict(check: LinkCheck) -> str:
    return f"{check.verdict}/{check.reason}"


FAILURES = {
    FailureKind.NO_SUCH_HOST: "dead/no-such-host",
    FailureKind.REFUSED: "dead/refused",
    FailureKind.REDIRECT_LOOP: "dead/redirect-loop",
    FailureKind.TOO_MANY_REDIRECTS: "dead/redirect-loop",
    FailureKind.BAD_REDIRECT: "dead/bad-redirect",
    FailureKind.TIMEOUT: "unstable/timeout",
    FailureKind.RESET: "unstable/reset",
    FailureKind.MALFORMED: "unstable/malformed",
    FailureKind.RESOLVER: "unstable/resolver",
    FailureKind.UNREACHABLE: "unstable/unreachable",
    FailureKind.TLS: "insecure/tls",
    FailureKind.PRIVATE_ADDRESS: "unsafe/private-address",
    FailureKind.SCHEME: "unsafe/scheme",
    FailureKind.PORT: "unsafe/port",
    FailureKind.CREDENTIALS: "unsafe/credentials",
    FailureKind.OFFLINE: "unknown/offline",
    FailureKind.ROBOTS: "unknown/robots",
    FailureKind.BUDGET: "unknown/not-checked",
    FailureKind.CANCELLED: "unknown/not-checked",
    FailureKind.INVALID_URL: "unknown/invalid-url",
}


@pytest.mark.parametrize("kind", list(FailureKind))
def test_every_failure_has_its_verdict_and_its_reason_in_words(kind: FailureKind) -> None:
    check = judge(Observation("o1", URL, AT, failure=kind, detail="as it happened"), CITED)
    assert verdict(check) == FAILURES[kind]
    assert check.evidence == ("as it happened",)


STATUSES = {
    200: "alive/ok", 203: "alive/ok", 206: "alive/ok", 204: "dead/empty", 304: "unstable/server-error", 302: "dead/bad-redirect",
    400: "unstable/server-error",
    401: "restricted/login", 402: "restricted/paywall", 403: "restricted/blocked", 404: "dead/not-found", 407: "restricted/blocked",
    408: "unstable/timeout", 410: "dead/gone", 429: "restricted/rate-limited", 451: "restricted/legal", 500: "unstable/server-error",
    502: "unstable/server-error", 503: "unstable/server-error", 520: "unstable/server-error", 599: "unstable/server-error",
    999: "restricted/blocked",
}  # fmt: skip


@pytest.mark.parametrize("status", STATUSES)
def test_statuses(status: int) -> None:
    check = judge(titled("Harbour Office", status=status))
    assert verdict(check) == STATUSES[status]
    assert check.status == status


def test_what_a_check_tells() -> None:
    check = judge(titled(TITLE, final_url="https://example.org/new", hops=[(URL, 301)], sha256="ab", elapsed=0.2), CITED)
    assert verdict(check) == "alive/moved"
    assert (check.permanent, check.final_url, check.suggested_url) == (True, "https://example.org/new", "https://example.org/new")
    assert (check.title, check.media_type, check.sha256, check.checked_at, check.elapsed, check.requests) == (
        TITLE, "text/html", "ab", AT, 0.2, 2,
    )  # fmt: skip
    assert check.observation == "o1"
    assert "title" in check.evidence[0]


MOVES = [
    ([(URL, 301)], "https://example.org/new-place", "alive/moved", True),
    ([(URL, 308), (URL + "/b", 301)], "https://other.example/x", "alive/moved", True),
    ([(URL, 302)], "https://example.org/new-place", "alive/redirected", False),
    ([(URL, 301), (URL + "/b", 302)], "https://example.org/new-place", "alive/redirected", False),
    ([(URL.replace("https", "http"), 301)], URL, "alive/redirected", True),
    ([(URL.replace("www.", ""), 301)], URL + "/", "alive/redirected", True),
]


@pytest.mark.parametrize(("hops", "final", "wanted", "permanent"), MOVES)
def test_moved_for_good_or_redirected(hops: list[tuple[str, int]], final: str, wanted: str, permanent: bool) -> None:
    check = judge(titled(TITLE, url=hops[0][0], hops=hops, final_url=final), CITED)
    assert (verdict(check), check.permanent) == (wanted, permanent)


ERROR_PAGES = [
    "Page not found", "404", "404 - Page not found", "Error 404", "404 Not Found", "Oops! Page not found | Harbour Office", "Not Found",
    "Sorry, the page you are looking for could not be found", "We can't find that page", "This page is no longer available",
    "Page introuvable", "Erreur 404 : page introuvable - Ministère du fleuve", "La page demandée n’existe pas", "Page non trouvée",
    "Página no encontrada", "Error 404: la página no existe", "La página que busca no existe",
    "Страница не найдена", "Ошибка 404 — страница не найдена", "Такой страницы не существует",
    "页面不存在", "404 - 找不到页面", "对不起，您访问的页面不存在",
    "الصفحة غير موجودة", "عذرا، الصفحة التي تبحث عنها غير موجودة", "لم يتم العثور على الصفحة",
    "Seite nicht gefunden", "Die Seite wurde nicht gefunden", "404 – Die gesuchte Seite existiert nicht",
    "Pagina non trovata", "Errore 404 - Pagina inesistente", "Document not found", "The requested page does not exist",
]  # fmt: skip


@pytest.mark.parametrize("title", ERROR_PAGES)
def test_error_pages_under_a_good_status(title: str) -> None:
    for page in (titled(title, "Please use the menu. " * 10), seen(f"<h1>{title}</h1><p>Menu"), seen(f"<p>{title}</p>")):
        assert verdict(judge(page, CITED)) == "dead/soft-404"
        assert verdict(judge(page)) == "dead/soft-404"


NO_ERROR_PAGES = [
    "404 Not Found: a short history of lost pages", "The Peugeot 404 and its makers", "Keys not found at the lighthouse", "How it works",
    "Bridges under construction", "Lost and found", "Access denied: the closed archive of the harbour", "Sign in the window",
    "The mystery of the missing page", "Kerosene no longer available in the harbour", "Coming soon to the river: new lamps",
    "Just a moment in time", "Maintenance of lighthouses", "Why the page went missing", "Casino architecture on the coast",
    "Domain name law", "The login book of the keeper", "Error in measurement", "Nothing found but sand", "Resolution 404 of the council",
]  # fmt: skip


@pytest.mark.parametrize("title", NO_ERROR_PAGES)
def test_titles_that_only_sound_like_one(title: str) -> None:
    assert judge(titled(title)).verdict is LinkVerdict.ALIVE
    assert judge(titled(title, PROSE[:500])).verdict is LinkVerdict.ALIVE


@pytest.mark.parametrize("words", ["Page not found", "404", "domain for sale", "Casino", "under construction", "Sign in", "Access denied"])
def test_the_cited_title_on_the_page_is_stronger_than_any_words(words: str) -> None:
    page = seen(f"<title>{words}</title><h1>{TITLE}</h1><p>{words} {PROSE}")
    assert verdict(judge(page, CITED)) == "alive/ok"


@pytest.mark.parametrize("status", [404, 410, 403, 500])
def test_a_whole_article_under_a_bad_status_is_alive(status: int) -> None:
    assert verdict(judge(replace(ARTICLE, status=status), CITED)) == "alive/ok"
    assert judge(titled(TITLE, "short", status=status), CITED).verdict is not LinkVerdict.ALIVE
    assert judge(titled("Harbour Office", status=status), CITED).verdict is not LinkVerdict.ALIVE


WALLS = [
    (titled("Just a moment...", "Checking your browser before you go on.", status=403), "restricted/blocked"),
    (titled("Just a moment...", "Checking your browser before you go on.", status=503), "restricted/blocked"),
    (titled("Just a moment...", "Checking your browser before you go on."), "restricted/blocked"),
    (titled("Access Denied", "You don't have permission. Reference #18.2", status=404), "restricted/blocked"),
    (titled("Attention Required! | Cloudflare", "Sorry, you have been blocked", status=403), "restricted/blocked"),
    (titled("Pardon Our Interruption", "As you were browsing something made us think you were a bot."), "restricted/blocked"),
    (titled("Harbour News", status=200, headers=FrozenMap({"cf-mitigated": "challenge"})), "restricted/blocked"),
    (seen("", status=202, headers=FrozenMap({"x-amzn-waf-action": "challenge"})), "restricted/blocked"),
    (titled("Вход в систему", "Введите пароль", "<input type=password>"), "restricted/login"),
    (titled("Sign in to Harbour News", "Mail, password", "<form><input type=password></form>"), "restricted/login"),
    (titled("Harbour", "Password", "<input type=password>"), "restricted/login"),
    (titled("Welcome", hops=[(URL, 302)], final_url="https://www.example.org/login?next=/news"), "restricted/login"),
    (titled("Welcome", hops=[(URL, 302)], final_url="https://login.example.org/?to=news"), "restricted/login"),
    (titled("Before you continue", "We use cookies.", "<button>Agree</button>"), "restricted/consent"),
    (titled("Welcome", hops=[(URL, 302)], final_url="https://consent.example.org/x"), "restricted/consent"),
    (titled(TITLE, PROSE[:400] + " Subscribe to continue reading."), "restricted/paywall"),
    (titled(TITLE, PROSE[:400], head='<script type="application/ld+json">{"isAccessibleForFree": false}</script>'), "restricted/paywall"),
    (titled(TITLE, PROSE[:400] + " La suite est réservée aux abonnés."), "restricted/paywall"),
    (titled("Harbour News", "This content is not available in your region."), "restricted/legal"),
]


@pytest.mark.parametrize(("page", "wanted"), WALLS)
def test_walls(page: Observation, wanted: str) -> None:
    assert verdict(judge(page, CITED)) == wanted
    assert verdict(judge(page)) == wanted


NO_WALLS = [
    titled(TITLE, PROSE, "<form action=/login><input type=password></form>"),
    titled(TITLE, PROSE, "<div>We value your privacy. Accept all cookies</div>"),
    titled(TITLE, PROSE * 3 + "Subscribe to continue reading our newsletter. Already a subscriber?"),
    titled(TITLE, PROSE[:500] + " Subscribers only: full text", head=f'<meta name="citation_title" content="{TITLE}">'),
    titled(TITLE, hops=[(URL, 302)], final_url="https://id.example.org/authorities/n1"),
    titled(TITLE, hops=[(URL, 302)], final_url="https://www.cas.example/loginstatistics/2020"),
]


@pytest.mark.parametrize("page", NO_WALLS)
def test_what_is_no_wall(page: Observation) -> None:
    assert judge(page, CITED).verdict is LinkVerdict.ALIVE
    assert judge(page).verdict is LinkVerdict.ALIVE


ABANDONED = [
    (titled("talis.example", "This domain is for sale. Buy this domain now."), "dead/parked"),
    (titled("talis.example", "Related searches: lamps, oil, ships. The domain has expired."), "dead/parked"),
    (titled("Premium names", hops=[(URL, 302)], final_url="https://www.hugedomains.com/domain_profile.cfm?d=talis"), "dead/parked"),
    (titled("Diese Domain steht zum Verkauf", "x"), "dead/parked"),
    (titled("Домен продаётся", "x"), "dead/parked"),
    (titled("Apache2 Ubuntu Default Page: It works", PROSE), "dead/placeholder"),
    (titled("Welcome to nginx!", "If you see this page, the web server is installed."), "dead/placeholder"),
    (titled("It works!", ""), "dead/placeholder"),
    (titled("Account Suspended", "Contact your hosting provider"), "dead/placeholder"),
    (titled("Coming soon", "Our new site"), "dead/placeholder"),
    (titled("Under construction", "x"), "dead/placeholder"),
    (titled("Slot Gacor Hari Ini | Situs Judi Online", PROSE), "dead/hijacked"),
    (titled("Best casino, poker and sportsbook bonus", PROSE), "dead/hijacked"),
    (seen("", size=0), "dead/empty"),
    (seen("<html><body>  </body></html>"), "dead/empty"),
    (titled("Lamps", media_type="application/pdf"), "dead/soft-404"),
    (seen("", size=30, media_type="application/pdf", signature="application/pdf", notes=("empty: a PDF without pages",)), "dead/empty"),
    (titled("Error establishing a database connection", ""), "unstable/server-error"),
    (titled("Site under maintenance", "We'll be back soon."), "unstable/server-error"),
    (titled("Wartungsarbeiten", "x"), "unstable/server-error"),
    (seen("<title>App</title><div id=root></div><script src=a.js></script>"), "unknown/needs-browser"),
    (seen("<title>App</title><p>You need to enable JavaScript to run this app and see all of what it has to show to you and to others.</p>"
          "<script src=a.js></script>"), "unknown/needs-browser"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "wanted"), ABANDONED)
def test_abandoned_and_empty_pages(page: Observation, wanted: str) -> None:
    assert verdict(judge(page, CITED)) == wanted
    assert verdict(judge(page)) == wanted


def test_a_page_of_pictures_or_frames_is_not_empty() -> None:
    assert judge(seen("<frameset><frame src=a.html></frameset>")).verdict is LinkVerdict.ALIVE
    assert judge(seen("<body><img src=scan1.jpg><img src=scan2.jpg>")).verdict is LinkVerdict.ALIVE


def test_a_site_about_gambling_is_not_hijacked_when_that_is_cited() -> None:
    page = titled("Online casino licences: a legal study", PROSE, url="https://law.example/online-casino-licences")
    assert judge(page).verdict is LinkVerdict.ALIVE
    assert judge(page, Expected("Online casino licences: a legal study")).verdict is LinkVerdict.ALIVE


HOME = titled("Harbour Office")
REDIRECTS = [
    (URL, "https://www.example.org/", "dead/redirect-to-home"),
    (URL, "https://www.example.org/en/index.html", "dead/redirect-to-home"),
    (URL, "https://new.example/", "dead/redirect-to-home"),
    (URL, "https://www.example.org/?lang=en", "dead/redirect-to-home"),
    (URL, "https://www.example.org/404.html", "dead/soft-404"),
    (URL, "https://www.example.org/error/page-not-found", "dead/soft-404"),
    (URL, "https://www.example.org/search?q=lamps", "dead/soft-404"),
    ("http://www.example.org/", "https://www.example.org/en/", "alive/redirected"),
    ("http://www.example.org/index.html", "https://www.example.org/", "alive/redirected"),
    ("http://www.example.org/web/guest/home", "https://www.example.org/", "alive/redirected"),
    ("http://www.example.org/annualreport", "https://annualreport.example.org/", "alive/redirected"),
    ("http://www.example.org/old/page-77", "https://www.example.org/?p=77", "alive/redirected"),
    ("https://short.example/x7Kq2", "https://www.example.org/", "alive/redirected"),
    ("http://www.example.org/ok", "https://www.example.org/xq", "alive/redirected"),
]


@pytest.mark.parametrize(("asked", "final", "wanted"), REDIRECTS)
def test_where_a_redirect_leads(asked: str, final: str, wanted: str) -> None:
    assert verdict(judge(replace(HOME, url=asked, hops=titled("x", hops=[(asked, 302)]).hops, final_url=final))) == wanted


def test_a_home_page_that_shows_the_cited_title_is_its_place() -> None:
    page = titled(TITLE, hops=[(URL, 302)], final_url="https://lamps.example/")
    assert verdict(judge(page, CITED)) == "alive/redirected"


OTHER = "The cake is made with apples from the old orchard, and the pears are boiled with sugar and cinnamon for an hour. " * 6


def test_a_page_about_something_else_is_a_mismatch() -> None:
    check = judge(titled("Recipes for apple cake and pear jam", OTHER), CITED)
    assert verdict(check) == "mismatch/other-work"
    assert "Recipes" in check.evidence[0]


NOT_OTHER = [
    (titled("Recipes for apple cake", OTHER), Expected("Lamps")),  # too little is known of the cited work
    (titled("Recipes for apple cake", OTHER), Expected("Les lampes de la rivière et les gardiens du phare")),  # another language
    (titled("Recipes for apple cake", OTHER), Expected("Лампы реки Талис и смотрители маяков на берегу")),
    (titled("Recipes for apple cake", OTHER + " by J. Marlow"), Expected(TITLE, authors=("Marlow",))),
    (titled("The keepers of the Talis", OTHER), CITED),  # a paraphrase
    (titled("Apple cake", "Short."), CITED),  # nothing to go by
    (titled("Recipes for apple cake", OTHER, url="https://www.example.org/"), CITED),  # a home page is a poor address, not a wrong one
]


@pytest.mark.parametrize(("page", "expected"), NOT_OTHER)
def test_what_does_not_decide_is_no_mismatch(page: Observation, expected: Expected) -> None:
    assert judge(page, expected).verdict is LinkVerdict.ALIVE


def test_a_page_that_any_address_brings_is_an_error_page() -> None:
    page = titled("Harbour Office", "Welcome to the harbour. Ships, lamps and oil.")
    same = replace(page, url=URL + "x", final_url=URL + "x")
    other = titled("Harbour Office", "There is no such thing here, dear reader.", url=URL + "x")
    assert verdict(judge(replace(page, probe=same))) == "dead/soft-404"
    assert judge(replace(page, probe=other)).verdict is LinkVerdict.ALIVE
    assert judge(replace(page, probe=replace(same, status=404))).verdict is LinkVerdict.ALIVE
    assert judge(replace(page, probe=Observation("o2", URL, AT, failure=FailureKind.TIMEOUT))).verdict is LinkVerdict.ALIVE


SUSPECT = [
    (titled("Harbour Office", "Short."), Expected(), True),
    (titled("Harbour Office", "Sorry: the page you are looking for is gone. " + PROSE), Expected(), True),
    (titled("Harbour Office", PROSE, hops=[(URL, 302)], final_url="https://www.example.org/news"), Expected(), True),
    (titled("Harbour Office", PROSE, url="https://www.example.org/a.pdf"), Expected(), True),
    (titled("Harbour Office", PROSE), CITED, True),
    (titled("Harbour Office", PROSE), Expected(), False),
    (titled(TITLE, "Short."), CITED, False),
    (titled("Lamps of the Talis", "Short."), Expected(), False),  # the words of the address
    (titled("Harbour Office", "Short.", url="https://www.example.org/"), Expected(), False),
    (titled("Harbour Office", "Short.", status=404), Expected(), False),
]


@pytest.mark.parametrize(("page", "expected", "wanted"), SUSPECT)
def test_when_a_second_look_is_worth_it(page: Observation, expected: Expected, wanted: bool) -> None:
    assert bool(suspicion(page, expected)) is wanted


def test_insecure_says_that_nothing_else_is_wrong() -> None:
    bad = Observation("o1", URL, AT, failure=FailureKind.TLS, detail="certificate does not verify: expired")
    assert verdict(judge(bad, CITED)) == "insecure/tls"
    assert verdict(judge(replace(bad, insecure=ARTICLE), CITED)) == "insecure/tls"
    assert verdict(judge(replace(bad, insecure=titled("x", status=404)), CITED)) == "dead/not-found"
    assert verdict(judge(replace(bad, insecure=titled("Page not found", "x")), CITED)) == "dead/soft-404"
    assert verdict(judge(replace(bad, insecure=Observation("o2", URL, AT, failure=FailureKind.TIMEOUT)), CITED)) == "insecure/tls"


@pytest.mark.parametrize("kind", ["timeout", "reset", "malformed"])
def test_a_head_without_a_page_proves_nothing(kind: str) -> None:
    assert verdict(judge(seen("", truncated=True, notes=(f"{kind}: as it happened",)))) == f"unstable/{kind}"


FRAGMENTS = [
    ("", None), ("#", None), ("#top", True), ("#part", True), ("#Part", False), ("#named%20place", True), ("#named place", True),
    ("#gone", False),    ("#page=3", None), ("#!/route", None), ("#/route", None), ("#L10-L12", None), ("#:~:text=every%20ship", True),
    ("#:~:text=every,lighthouse", True), ("#:~:text=no%20such%20words", False), ("#part:~:text=wrote-,down", True), ("#readme", True),
]  # fmt: skip


@pytest.mark.parametrize(("fragment", "found"), FRAGMENTS)
def test_fragments(fragment: str, found: bool | None) -> None:
    page = titled(
        TITLE, more='<p id=part><a name="named place"></a><i id=user-content-readme></i>', url=URL + fragment, final_url=URL + fragment
    )
    check = judge(page, CITED)
    assert check.fragment_ok is found
    assert verdict(check) == ("alive/fragment-missing" if found is False else "alive/ok")


def test_when_it_was_read_is_told_of_a_dead_link() -> None:
    check = judge(titled("x", status=404), Expected(TITLE, accessed=PartialDate(2014, 5, 3)))
    assert check.evidence == ("the server answered 404", "cited as read on 2014-05-03")


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from([None, *range(200, 208), 301, 302, 304, 400, 404, 429, 500, 999]),
    st.text(max_size=30),
    st.text(max_size=60),
    st.text(max_size=30),
    st.sampled_from([URL, "http://[", "", "http://h/#:~:text=%ff", "nonsense"]),
)
def test_every_observation_gets_a_verdict_with_evidence(status: int | None, title: str, text: str, cited: str, url: str) -> None:
    check = judge(titled(title, text, status=status, url=url, hops=[("http://[x", 301)]), Expected(cited))
    assert check.evidence


@pytest.mark.parametrize(
    "piece", ["a", ".", "-", " ", "/", "login.", "404-", "not found ", "页", '"name": "', "{[", "%2e", "&a=", "error/"]
)
def test_time_grows_with_length_only(piece: str) -> None:
    number = count()  # the words of a title are remembered: no title comes twice

    def judge_long(letters: int) -> None:
        text = piece * (letters // len(piece))
        page = seen(f"<title>{text}</title><script type='application/ld+json'>{text}</script><h1>{text}</h1><p>{text}")
        page = replace(page, url=f"http://h/{text}#{text}", hops=(Hop(f"http://h/{text}", 302),), final_url=f"http://{text}/")
        for expected in (Expected(), Expected(f"{text[:2000]} {next(number)}")):
            judge(page, expected)

    assert grows_no_faster_than_its_input(judge_long, 120_000)


def test_that_the_cited_title_was_not_seen_is_said_of_a_page_that_is_there() -> None:
    page = titled("Lamps")
    said = "the cited title was not seen on the page"
    check = judge(page, Expected("Keepers at night and their lamps"))
    assert check.verdict is not LinkVerdict.ALIVE or said in check.evidence
    assert said not in judge(page, Expected()).evidence
    assert said not in judge(page, Expected("Lamps")).evidence
