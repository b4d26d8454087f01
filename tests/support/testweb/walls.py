"""What is there and hidden from us: logins, paywalls, consent walls, the law, and limits of how often one may ask."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from tests.support.testweb.case import Case, at_first, case, family, switch, to
from tests.support.testweb.pages import ARTICLE, LAMPS, LIBRARY, TEASER, TITLE, bare, site
from tests.support.web import Hit, Web, Writer, answer, redirect

__all__ = ["CASES"]

_FIELDS = (
    "<form method=post><label>Name <input name=user></label><label>Password <input type=password name=pw></label><button>Go</button></form>"
)
_FORM = answer(200, site("Sign in | Harbour Office", f"<h1>Sign in</h1>{_FIELDS}"))
_FORM_DE = answer(200, site("Hafenamt", f"<h1>Anmeldung</h1><p>Bitte geben Sie Namen und Kennwort ein.</p>{_FIELDS}", lang="de"))
_FORM_TITLED = answer(200, site(f"{TITLE} | Sign in", f"<h1>Sign in to read “{TITLE}”</h1><p>{TEASER}</p>{_FIELDS}"))
_SSO = answer(200, bare("Harbour identity", f"<h1>Welcome</h1>{_FIELDS}"))
_REALM = 'Basic realm="papers"'
_OPEN = site(f"{TITLE} | Harbour Office", f"<aside>Members: {_FIELDS}</aside><h1>{TITLE}</h1><p>{LAMPS}</p><p>{LAMPS}</p>")

_LOGIN = [
    case("401", "restricted/login", "401 with a realm", answer(401, "", www_authenticate=_REALM)),
    case("401-page", "restricted/login", "401 with a page", answer(401, site("Authorization required", "<h1>Authorization required</h1>"))),
    case(
        "401-titled",
        "restricted/login",
        "401 that names the work and hides it",
        answer(401, site(TITLE, f"<h1>{TITLE}</h1>{_FIELDS}")),
        title=TITLE,
    ),
    case("login-redirect", "restricted/login", "302 to /login", to("/login?next=/papers/17-b"), routes={"/login": _FORM}),
    case(
        "login-redirect-user",
        "restricted/login",
        "302 to /user/login, titled",
        to("/user/login?destination=papers"),
        routes={"/user/login": _FORM},
        title=TITLE,
    ),
    case(
        "login-redirect-sso",
        "restricted/login",
        "302 to an identity provider elsewhere",
        to("http://sso.{other}:{port}/idp/SAML2/Redirect/SSO?SAMLRequest=x"),
        routes={"/idp/SAML2/Redirect/SSO": _SSO},
    ),
    case(
        "login-redirect-wordless",
        "restricted/login",
        "302 to a form that has no words",
        to("/s/a?to=17"),
        routes={"/s/a": answer(200, bare("Harbour Office", _FIELDS))},
    ),
    case("login-form", "restricted/login", "a form in place of the page", _FORM, whole=True),
    case("login-form-titled", "restricted/login", "the same, with a cited title", _FORM, whole=True, title=TITLE),
    case("login-form-de", "restricted/login", "the same in German", _FORM_DE, whole=True),
    case("login-form-names-work", "restricted/login", "a form that shows the title and a teaser", _FORM_TITLED, title=TITLE),
    case(
        "login-meta",
        "restricted/login",
        "a meta refresh to the form",
        answer(200, bare("", head="<meta http-equiv=refresh content='0; url=/login'>")),
        routes={"/login": _FORM},
    ),
    case("login-403", "restricted/login restricted/blocked", "a form under 403", answer(403, site("Log in", f"<h1>Log in</h1>{_FIELDS}"))),
    case("login-beside", "alive/ok", "a form beside the article", answer(200, _OPEN), title=TITLE),
    case(
        "login-cited",
        "alive/ok",
        "a work on logins",
        answer(200, site("The login book of the keeper", f"<h1>The login book of the keeper</h1><p>{LAMPS}</p>")),
    ),
]

_NOT_FREE = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "%s", "isAccessibleForFree": false}</script>'
_PAYWALL = [
    case("402", "restricted/paywall", "402", answer(402, site("Subscribe", "<h1>Subscribers only</h1>"))),
    case(
        "paywall",
        "restricted/paywall",
        "a teaser, and words for who does not pay",
        title=TITLE,
        reply=answer(
            200, site(TITLE, f"<h1>{TITLE}</h1><p>{TEASER}</p><div>Subscribe to continue reading. Already a subscriber? Sign in.</div>")
        ),
    ),
    case(
        "paywall-fr",
        "restricted/paywall",
        "the same in French",
        title=TITLE,
        reply=answer(
            200,
            site(
                TITLE, f"<h1>{TITLE}</h1><p>{TEASER}</p><p>Cet article est réservé aux abonnés. Il vous reste 80 % à lire.</p>", lang="fr"
            ),
        ),
    ),
    case(
        "paywall-counted",
        "restricted/paywall",
        "the free articles are used up",
        answer(200, site(TITLE, f"<h1>{TITLE}</h1><p>{TEASER}</p><p>You have reached your limit of free articles this month.</p>")),
    ),
    case(
        "paywall-marked",
        "restricted/paywall",
        "a teaser that only its metadata calls not free",
        answer(200, site(TITLE, f"<h1>{TITLE}</h1><p>{TEASER}</p>", _NOT_FREE % TITLE)),
        title=TITLE,
    ),
    case(
        "paywall-abstract",
        "alive/ok",
        "the page of a scholarly work with its abstract: what a reader expects without paying",
        title=TITLE,
        reply=answer(
            200,
            site(
                TITLE,
                f"<h1>{TITLE}</h1><h2>Abstract</h2><p>{LAMPS}</p><p>Subscribers only: PDF</p>",
                f"<meta name=citation_title content='{TITLE}'>",
            ),
        ),
    ),
    case(
        "paywall-newsletter",
        "alive/ok",
        "the whole article, and an invitation to subscribe",
        title=TITLE,
        reply=answer(200, site(TITLE, f"<h1>{TITLE}</h1><p>{LAMPS * 8}</p><p>Subscribe to our letter. Already a subscriber?</p>")),
    ),
]

_ASKS = "<p>We and our partners store information on your device.</p><button>Accept all</button><button>Manage</button>"
_CONSENT_PAGE = answer(200, bare("Before you continue", f"<h1>Before you continue to Harbour News</h1>{_ASKS}"))
_BEFORE = switch("cookie", "consent=1", answer(200, ARTICLE), to("/consent?back=17-b"))
_CONSENT = [
    case(
        "consent-redirect",
        "restricted/consent",
        "302 to a consent host",
        to("http://consent.{other}:{port}/collectConsent?s=1"),
        routes={"/collectConsent": _CONSENT_PAGE},
    ),
    case(
        "consent-redirect-titled",
        "restricted/consent",
        "302 to a consent page of the site",
        to("/cookie-consent/?to=17"),
        routes={"/cookie-consent/": _CONSENT_PAGE},
        title=TITLE,
    ),
    case("consent-page", "restricted/consent", "a consent page in place of the article", _CONSENT_PAGE, whole=True),
    case("consent-page-titled", "restricted/consent", "the same, with a cited title", _CONSENT_PAGE, whole=True, title=TITLE),
    case(
        "consent-shows-title",
        "restricted/consent",
        "a wall that shows title and teaser only",
        answer(200, bare(f"{TITLE}", f"<h1>We value your privacy</h1>{_ASKS}<h2>{TITLE}</h2><p>{TEASER}</p>")),
        title=TITLE,
    ),
    case(
        "consent-de",
        "restricted/consent",
        "the same choice in German",
        answer(
            200,
            bare("Hafenzeitung", f"<h1>Weiterlesen mit Werbung oder im Abo</h1><p>Wir schätzen Ihre Privatsphäre.</p>{_ASKS}", lang="de"),
        ),
        whole=True,
    ),
    case(
        "consent-bar",
        "alive/ok",
        "the whole article with a bar below it",
        title=TITLE,
        reply=answer(200, site(TITLE, f"<h1>{TITLE}</h1><p>{LAMPS * 2}</p><div><h2>We value your privacy</h2>{_ASKS}</div>")),
    ),
    case(
        "consent-given",
        "alive/redirected",
        "a consent page that gives itself what it wants and leads back",
        _BEFORE,
        title=TITLE,
        routes={"/consent": redirect("/papers/17-b", set_cookie="consent=1; Path=/")},
    ),
]

_LAW = [
    case("451", "restricted/legal", "451", answer(451, site("Unavailable", "<h1>Unavailable for legal reasons</h1>"))),
    case("451-bare", "restricted/legal", "451 without a body", answer(451)),
    case(
        "legal-region",
        "restricted/legal",
        "not shown where we are",
        answer(200, bare("Harbour TV", "<h1>This content is not available in your country</h1>")),
    ),
    case(
        "legal-europe",
        "restricted/legal",
        "not shown in Europe",
        answer(
            200,
            bare(
                "Harbour News",
                "<p>451: We recognise you are attempting to access this website from a country in the EEA. "
                "Our website is currently unavailable in most European countries.</p>",
            ),
        ),
    ),
    case(
        "legal-ru",
        "restricted/legal",
        "blocked by an authority",
        answer(200, bare("Доступ ограничен", "<h1>Доступ к информационному ресурсу ограничен</h1>", lang="ru")),
    ),
]

_STATUS = [
    case("403", "restricted/blocked", "403 and few words", answer(403, bare("403 Forbidden", "<h1>Forbidden</h1>"))),
    case("403-bare", "restricted/blocked", "403 without a body", answer(403)),
    case(
        "403-titled", "restricted/blocked", "403, with a cited title", answer(403, bare("403 Forbidden", "<h1>Forbidden</h1>")), title=TITLE
    ),
    case(
        "403-everywhere",
        "restricted/blocked",
        "403 for every address",
        answer(403, bare("Forbidden", "<h1>Forbidden</h1>")),
        whole=True,
    ),
    case("403-after-redirect", "restricted/blocked", "a redirect that ends at 403", to("/new/17"), routes={"/new/17": answer(403)}),
    case(
        "403-whole-article",
        "alive/ok restricted/blocked",
        "403 by mistake: the whole cited article is shown",
        answer(403, ARTICLE),
        title=TITLE,
    ),
    case("407", "restricted/blocked restricted/login", "407", answer(407)),
    case("999", "restricted/blocked", "999, the answer of a large network to programs", answer(999, "")),
    case(
        "999-page",
        "restricted/blocked",
        "999 with a script",
        answer(999, "<html><head><script>window.onload=function(){}</script></head></html>"),
    ),
]


def _in(**time: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(**time), usegmt=True)


async def _in_two_seconds(web: Web, hit: Hit, writer: Writer) -> None:
    writer.write(answer(429, "slowly", retry_after=_in(seconds=2)))


_BUSY = bare("Too many requests", "<h1>Too many requests</h1><p>Slow down.</p>")
_LIMITS: list[Case] = [
    case("429", "restricted/rate-limited", "429 whenever one asks, without a time", answer(429, _BUSY)),
    case("429-small", "restricted/rate-limited", "429 whenever one asks, each time with one second", answer(429, _BUSY, retry_after="1")),
    case("429-hour", "restricted/rate-limited", "429 that wants an hour", answer(429, _BUSY, retry_after="3600")),
    case("429-tomorrow", "restricted/rate-limited", "429 that names a day", answer(429, _BUSY, retry_after=_in(days=1))),
    case("429-nonsense", "restricted/rate-limited", "429 with a time that is none", answer(429, _BUSY, retry_after="soon")),
    case("429-then-fine", "alive/ok", "429 without a time, once", at_first(answer(429, _BUSY), answer(200, ARTICLE))),
    case(
        "429-second-then-fine",
        "alive/ok",
        "429 with one second, once",
        at_first(answer(429, _BUSY, retry_after="1"), answer(200, ARTICLE)),
        title=TITLE,
    ),
    case("429-date-then-fine", "alive/ok", "429 with a date in two seconds, once", at_first(_in_two_seconds, answer(200, ARTICLE))),
    case(
        "429-past",
        "alive/ok",
        "429 with a date that is over, once",
        at_first(answer(429, _BUSY, retry_after=_in(days=-1)), answer(200, ARTICLE)),
    ),
    case(
        "429-behind-redirect",
        "restricted/rate-limited",
        "a redirect to where we ask too often",
        to("/new/17"),
        routes={"/new/17": answer(429, _BUSY, retry_after="3600")},
    ),
    case(
        "503-second-then-fine",
        "alive/ok",
        "503 with one second, once",
        at_first(answer(503, "busy", retry_after="1"), answer(200, ARTICLE)),
    ),
    case(
        "503-hour",
        "unstable/server-error restricted/rate-limited",
        "503 that wants an hour",
        answer(503, site("Maintenance", f"<h1>Maintenance</h1><p>{LIBRARY}</p>"), retry_after="3600"),
    ),
]

CASES = family("walls", [*_LOGIN, *_PAYWALL, *_CONSENT, *_LAW, *_STATUS, *_LIMITS])
