"""Walls before machines, with any status, and gates that an honest program passes."""

from __future__ import annotations

from tests.support.testweb.case import Case, case, family, switch, to
from tests.support.testweb.pages import ARTICLE, LAMPS, TITLE, bare, site
from tests.support.web import answer, page, redirect

__all__ = ["CASES"]

_MOMENT = bare(
    "Just a moment...",
    "<h1>www.harbour.example</h1><p>Checking your browser before accessing the site. This process is automatic.</p>"
    "<script src=/c.js></script>",
)
_ATTENTION = bare(
    "Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><p>You are unable to access harbour.example. Ray ID: 8f</p>"
)
_AKAMAI = bare(
    "Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access this on this server. Reference #18.2d351ab8</p>"
)
_INCAPSULA = bare("", '<iframe src="/_Incapsula_Resource?CWUDNSAI=9">Request unsuccessful. Incapsula incident ID: 118-2</iframe>')
_DATADOME = bare(
    "harbour.example", "<p>Please enable JS and disable any ad blocker</p><script src=https://ct.captcha-delivery.example/c.js></script>"
)
_PERIMETER = bare("Access to this page has been denied", "<h1>Press &amp; Hold to confirm you are a human (and not a bot).</h1>")
_ANUBIS = bare("Making sure you're not a bot!", "<h1>Making sure you're not a bot!</h1><p>Loading...</p><script src=/a.js></script>")
_SUCURI = bare("Sucuri WebSite Firewall - Access Denied", "<h1>Access Denied - Sucuri Website Firewall</h1><p>Block ID: GEO02</p>")
_ROBOT = bare(
    "Robot Check",
    "<h4>Enter the characters you see below</h4><p>Sorry, we just need to make sure you're not a robot.</p><form><input name=c></form>",
)
_TRAFFIC = bare("Sorry...", "<h1>We're sorry...</h1><p>Our systems have detected unusual traffic from your computer network.</p>")
_PARDON = bare(
    "Pardon Our Interruption",
    "<h1>Pardon Our Interruption</h1><p>As you were browsing something about your browser made us think you were a bot.</p>",
)
_CAPTCHA = site(
    "Security check", "<h1>Security check</h1><p>Please complete the CAPTCHA to verify that you are human.</p><div class=g-recaptcha></div>"
)
_RELOADS = bare(
    "One moment, please...", "<p>Please wait while your request is being verified...</p>", "<meta http-equiv=refresh content='12'>"
)
_RUSSIAN = bare(
    "Вы не робот?", "<h1>Подтвердите, что вы не робот</h1><p>Нам очень жаль, но запросы похожи на автоматические.</p>", lang="ru"
)
_CHINESE = bare("安全验证", "<h1>请完成安全验证</h1><p>系统检测到您的访问存在异常。</p>", lang="zh")
_LIMITED = bare(
    "Access denied | harbour.example used Cloudflare to restrict access", "<h1>Error 1015</h1><p>You are being rate limited</p>"
)

_B = "restricted/blocked"
_BOTH = "restricted/blocked restricted/rate-limited"
_ANY_STATUS = [
    case(
        f"challenge-{status}",
        _BOTH if status == 429 else _B,
        f"a challenge under {status}, told by its words",
        answer(status, _MOMENT),
        title=title,
    )
    for status, title in ((200, TITLE), (202, ""), (401, ""), (403, TITLE), (404, ""), (429, ""), (500, ""), (503, ""))
]
_TOLD_BY_HEADER = [
    case("challenge-header-403", _B, "a challenge told by its header", answer(403, _MOMENT, cf_mitigated="challenge", server="cloudflare")),
    case("challenge-header-404", _B, "the same under 404", answer(404, _MOMENT, cf_mitigated="challenge")),
    case("challenge-header-503", _B, "the same under 503", answer(503, "", cf_mitigated="challenge")),
    case("challenge-header-202", _B, "202 without a body and a header that tells", answer(202, "", x_amzn_waf_action="challenge")),
    case("challenge-header-405", _B, "405 and a header that tells", answer(405, "<p>Human verification", x_amzn_waf_action="captcha")),
]
_WORDED: list[Case] = [
    case("challenge-attention", _B, "blocked by a protection service", answer(403, _ATTENTION)),
    case("challenge-akamai", _B, "the same, another", answer(403, _AKAMAI), title=TITLE),
    case("challenge-akamai-200", _B, "the same under 200", answer(200, _AKAMAI), whole=True),
    case("challenge-incapsula", _B, "a frame, and a number", answer(200, _INCAPSULA), whole=True),
    case("challenge-datadome", _B, "scripts wanted, and a header", answer(403, _DATADOME, x_datadome="protected")),
    case("challenge-datadome-200", _B, "the same under 200 without the header", answer(200, _DATADOME), whole=True),
    case("challenge-press", _B, "press and hold", answer(403, _PERIMETER)),
    case("challenge-press-200", _B, "the same under 200", answer(200, _PERIMETER), whole=True, title=TITLE),
    case("challenge-work", _B, "a proof of work", answer(200, _ANUBIS), whole=True),
    case("challenge-firewall", _B, "a web firewall", answer(403, _SUCURI)),
    case("challenge-firewall-200", _B, "the same under 200", answer(200, _SUCURI), whole=True),
    case("challenge-robot", _B, "letters to be read off a picture", answer(200, _ROBOT), whole=True),
    case("challenge-robot-503", _B, "the same under 503", answer(503, _ROBOT)),
    case("challenge-traffic", _BOTH, "too much traffic, it says", answer(429, _TRAFFIC)),
    case("challenge-traffic-503", _BOTH, "the same under 503", answer(503, _TRAFFIC)),
    case("challenge-pardon", _B, "an interruption", answer(200, _PARDON), whole=True, title=TITLE),
    case("challenge-captcha", _B, "a captcha within the site", answer(200, _CAPTCHA), whole=True),
    case("challenge-reloads", _B, "a page that reloads itself until it is content", answer(200, _RELOADS), whole=True),
    case("challenge-ru", _B, "in Russian", answer(200, _RUSSIAN), whole=True),
    case("challenge-zh", _B, "in Chinese", answer(200, _CHINESE), whole=True),
    case("challenge-limited", _BOTH, "rate-limited by a protection service", answer(429, _LIMITED)),
    case("challenge-redirect", _B, "302 to a page for humans", to("/are-you-human?u=17"), routes={"/are-you-human": answer(200, _CAPTCHA)}),
    case(
        "challenge-cited",
        "alive/ok",
        "an article with such a title",
        answer(200, site("Just a moment in time", f"<h1>Just a moment in time</h1><p>{LAMPS}</p>")),
    ),
    case(
        "challenge-denied-cited",
        "alive/ok",
        "another, which the citation names",
        title="Access denied: the closed archive of the harbour",
        reply=answer(
            200,
            site(
                "Access denied: the closed archive of the harbour",
                f"<h1>Access denied: the closed archive of the harbour</h1><p>{LAMPS}</p>",
            ),
        ),
    ),
]

_GOOD = answer(200, ARTICLE)
_COOKIE = switch("cookie", "seen=1", _GOOD, redirect("/papers/17-b", set_cookie="seen=1; Path=/; HttpOnly; SameSite=Lax"))
_CHECKED = switch("cookie", "ok=2", _GOOD, to("/cookie-check?to=17-b", set_cookie="ok=1; Path=/"))
_CHECK = switch("cookie", "ok=1", redirect("/papers/17-b", set_cookie="ok=2; Path=/"), answer(403, "cookies are off"))
_GATES = [
    case("gate-cookie", "alive/redirected", "needs its cookie back (by a redirect to itself)", _COOKIE, title=TITLE),
    case(
        "gate-cookie-check",
        "alive/redirected",
        "looks whether cookies work, at another address",
        _CHECKED,
        routes={"/cookie-check": _CHECK},
    ),
    case("gate-accept", "alive/ok", "406 unless HTML is asked for", switch("accept", "text/html", _GOOD, answer(406))),
    case(
        "gate-agent", "alive/ok", "403 unless the User-Agent looks like a browser's", switch("user-agent", "Mozilla/", _GOOD, answer(403))
    ),
    case("gate-language", "alive/ok", "400 without a language", switch("accept-language", "en", _GOOD, answer(400))),
    case("gate-host", "alive/ok", "400 unless Host has the port", switch("host", ":", _GOOD, answer(400))),
    case("gate-coding", "alive/ok", "406 unless gzip is taken", switch("accept-encoding", "gzip", _GOOD, answer(406))),
]


def _head(name: str, why: str, reply: bytes, accepted: str = "alive/ok", get: bytes = _GOOD) -> Case:
    return case(f"head-{name}", accepted, f"HEAD lies: {why}", switch(":method", "HEAD", reply, get))


_HEADS = [
    *(_head(str(status), f"{status}, and GET is fine", answer(status)) for status in (403, 404, 405, 500, 501, 503)),
    _head("200", "200, and GET answers 404", answer(200), "dead/not-found", answer(404, page("Not found"))),
    _head("200-410", "200, and GET answers 410", answer(200), "dead/gone", answer(410)),
    _head("to-home", "a redirect to the home page, and GET is fine", redirect("/")),
]

CASES = family("challenges", [*_ANY_STATUS, *_TOLD_BY_HEADER, *_WORDED, *_GATES, *_HEADS])
