"""Addresses whose owner is gone: for sale, hijacked, suspended, a server's own page, nothing at all."""

from __future__ import annotations

import gzip

from tests.support.testweb.case import case, family, to
from tests.support.testweb.pages import ARTICLE, BRIDGES, LAMPS, LIBRARY, TITLE, bare, site
from tests.support.web import answer, chunked

__all__ = ["CASES"]

_ADS = "<ul><li><a href=/a1>Harbour lamps</a><li><a href=/a2>Oil prices</a><li><a href=/a3>Boat insurance</a></ul>"
_SALE = bare("harbour-office.example", f"<h1>harbour-office.example</h1><p>This domain may be for sale. Buy it from its owner.</p>{_ADS}")
_RELATED = bare("harbour-office.example", f"<h2>Related searches</h2>{_ADS}<p>This page is parked free, courtesy of your registrar.</p>")
_LANDER = bare("", '<script>window.onload=function(){window.location.href="/lander"}</script>')
_FRAME = "<html><head><title>harbour-office.example</title></head><frameset rows=100%><frame src=http://sedoparking.com/harbour></frameset></html>"

_PARKED = [
    case("parked", "dead/parked", "a name that is for sale, with advertisements", answer(200, _SALE), whole=True),
    case("parked-titled", "dead/parked", "the same, with a cited title", answer(200, _SALE), whole=True, title=TITLE),
    case("parked-related", "dead/parked", "parked by a registrar", answer(200, _RELATED), whole=True),
    case(
        "parked-expired",
        "dead/parked",
        "a name that has run out",
        answer(200, bare("Expired", "<h1>This domain has expired.</h1><p>Is it yours? Renew it now.</p>")),
    ),
    case(
        "parked-offer",
        "dead/parked",
        "an offer of a name",
        answer(200, bare("For sale", "<h1>The domain name harbour-office.example is for sale!</h1><p>Make an offer.</p>")),
    ),
    case(
        "parked-ru",
        "dead/parked",
        "for sale, in Russian",
        answer(200, bare("Домен продаётся", "<h1>Этот домен продаётся</h1><p>Свяжитесь с владельцем.</p>", lang="ru")),
    ),
    case(
        "parked-zh",
        "dead/parked",
        "for sale, in Chinese",
        answer(200, bare("域名出售", "<h1>您正在访问的域名可以转让</h1><p>此域名出售中。</p>", lang="zh")),
    ),
    case(
        "parked-de",
        "dead/parked",
        "for sale, in German",
        answer(200, bare("Domain", "<h1>Diese Domain steht zum Verkauf</h1><p>Jetzt anfragen.</p>", lang="de")),
    ),
    case(
        "parked-fr",
        "dead/parked",
        "for sale, in French",
        answer(200, bare("Domaine", "<h1>Ce nom de domaine est à vendre</h1><p>Faites une offre.</p>", lang="fr")),
    ),
    case(
        "parked-seller",
        "dead/parked",
        "led to a seller of names",
        to("http://www.hugedomains.com:{port}/domain_profile.cfm?d=harbour"),
        names={"www.hugedomains.com": None},
        routes={"/domain_profile.cfm": answer(200, bare("Premium", f"<h1>harbour</h1><p>{LIBRARY}</p>"))},
    ),
    case(
        "parked-lander",
        "dead/parked unknown/needs-browser",
        "a registrar's page that only scripts fill",
        answer(200, _LANDER),
        whole=True,
        routes={"/lander": answer(200, bare("", "<script src=/parking.js></script>"))},
    ),
    case(
        "parked-frame",
        "dead/parked dead/soft-404 unknown/needs-browser",
        "a frame of a seller of names",
        answer(200, _FRAME),
        whole=True,
    ),
    case("parked-behind-404", "dead/not-found dead/parked", "parked, and honest about it: 404", answer(404, _SALE)),
]

_SLOTS = bare(
    "RAJA88: Situs Slot Gacor Hari Ini",
    f"<h1>Situs slot gacor terpercaya</h1><p>Daftar sekarang, bonus deposit dan jackpot setiap hari.</p>{_ADS}",
    lang="id",
)
_CASINO = site("Best online casino bonus 2026", f"<h1>Best online casinos</h1><p>Free spins, roulette, blackjack and poker. {BRIDGES}</p>")
_CASINO_FR = bare(
    "Casino en ligne : les meilleurs bonus",
    f"<h1>Casino en ligne fiable</h1><p>Machines à sous, roulette, jackpot.</p><p>{'Jouez. ' * 60}</p>",
    lang="fr",
)
_CASINO_RU = bare("Онлайн казино: бонусы и ставки", f"<h1>Лучшие онлайн казино</h1><p>{'Играйте и выигрывайте. ' * 40}</p>", lang="ru")
_CASINO_ZH = bare("在线赌场_娱乐城", f"<h1>娱乐城注册送彩金</h1><p>{'立即注册，体验真人游戏。' * 30}</p>", lang="zh")
_PILLS = bare("Buy Viagra online without prescription", f"<h1>Cheap Cialis</h1><p>{'Fast delivery. ' * 60}</p>")
_ESSAYS = bare(
    "Essay writing service - order your paper", f"<h1>The best essay writing service</h1><p>{'Our writers are ready. ' * 50}</p>"
)

_HIJACKED = [
    case("hijacked", "dead/hijacked", "gambling under an abandoned name", answer(200, _SLOTS), whole=True),
    case("hijacked-titled", "dead/hijacked", "the same, with a cited title", answer(200, _SLOTS), whole=True, title=TITLE),
    case("hijacked-casino", "dead/hijacked", "a casino's advertising, long and in English", answer(200, _CASINO), title=TITLE),
    case("hijacked-fr", "dead/hijacked", "the same in French", answer(200, _CASINO_FR)),
    case("hijacked-ru", "dead/hijacked", "the same in Russian", answer(200, _CASINO_RU)),
    case("hijacked-zh", "dead/hijacked", "the same in Chinese", answer(200, _CASINO_ZH)),
    case("hijacked-pills", "dead/hijacked", "medicine sold under an abandoned name", answer(200, _PILLS), title=TITLE),
    case("hijacked-essays", "dead/hijacked", "papers for sale", answer(200, _ESSAYS), title=TITLE),
    case("hijacked-led", "dead/hijacked", "led to such a site", to("http://{other}:{port}/win"), routes={"/win": answer(200, _SLOTS)}),
    case(
        "casino-cited",
        "alive/ok",
        "a work about casinos, which the citation names",
        title="Casino architecture and the poker rooms of the coast",
        reply=answer(
            200,
            site(
                "Casino architecture and the poker rooms of the coast",
                f"<h1>Casino architecture and the poker rooms of the coast</h1><p>{LAMPS}</p>",
            ),
        ),
    ),
    case(
        "casino-word",
        "alive/ok",
        "an article in which the word stands",
        answer(200, site("The casino of the spa, a listed building", f"<h1>The casino of the spa</h1><p>{LAMPS}{LIBRARY}</p>")),
    ),
]

_APACHE = bare(
    "Apache2 Ubuntu Default Page: It works",
    f"<h1>Apache2 Default Page</h1><p>It works! This is the default welcome page used to test the server. {LIBRARY}</p>",
)
_IIS = bare("IIS Windows Server", "<a href=/><img src=iisstart.png alt=IIS width=960></a>")
_CPANEL = bare("Default Web Site Page", "<h1>SORRY!</h1><p>If you are the owner of this website, please contact your hosting provider.</p>")
_SUSPENDED = bare(
    "Account Suspended",
    "<h1>Account Suspended</h1><p>This Account has been suspended. Contact your hosting provider for more information.</p>",
)
_PLACEHOLDERS = [
    case("suspended", "dead/placeholder", "a hosting firm's page for who has not paid", answer(200, _SUSPENDED), whole=True),
    case("suspended-titled", "dead/placeholder", "the same, with a cited title", answer(200, _SUSPENDED), whole=True, title=TITLE),
    case(
        "suspended-led",
        "dead/placeholder",
        "led to that page",
        to("/cgi-sys/suspendedpage.cgi"),
        routes={"/cgi-sys/suspendedpage.cgi": answer(200, _SUSPENDED)},
    ),
    case(
        "suspended-site",
        "dead/placeholder",
        "this site has been suspended",
        answer(200, bare("Notice", "<h1>This site has been suspended</h1>")),
        whole=True,
    ),
    case(
        "bandwidth",
        "dead/placeholder unstable/server-error",
        "no bandwidth left (509)",
        answer(509, bare("509", "<h1>Bandwidth Limit Exceeded</h1>")),
    ),
    case("default-apache", "dead/placeholder", "Apache's default page", answer(200, _APACHE), whole=True),
    case(
        "default-nginx",
        "dead/placeholder",
        "nginx's default page",
        answer(200, bare("Welcome to nginx!", "<h1>Welcome to nginx!</h1><p>Further configuration is required.</p>")),
    ),
    case("default-iis", "dead/placeholder", "the default page of IIS, a picture", answer(200, _IIS), whole=True),
    case("default-cpanel", "dead/placeholder", "the default page of a hosting panel", answer(200, _CPANEL), title=TITLE),
    case(
        "default-plesk",
        "dead/placeholder",
        "the default page of another",
        answer(200, bare("Domain Default page", "<h1>This is the default page of the domain</h1>")),
    ),
    case(
        "default-works",
        "dead/placeholder",
        "“It works!” and no more",
        answer(200, "<html><body><h1>It works!</h1></body></html>"),
        whole=True,
    ),
    case(
        "future-home",
        "dead/placeholder",
        "a site that is not there yet",
        answer(200, bare("harbour-office.example", "<h1>Future home of something quite cool.</h1>")),
    ),
    case(
        "under-construction",
        "dead/placeholder",
        "the same",
        answer(200, bare("Harbour Office", "<h1>This site is under construction</h1><p>Come back.</p>")),
        whole=True,
    ),
    case(
        "coming-soon-fr",
        "dead/placeholder",
        "the same in French",
        answer(200, bare("Site en construction", "<h1>Site en construction</h1>", lang="fr")),
        whole=True,
    ),
    case(
        "how-it-works",
        "alive/ok",
        "a title that only sounds like it",
        answer(200, site("How it works: the lamp", f"<h1>How it works: the lamp</h1><p>{LAMPS}</p>")),
    ),
    case(
        "works-no-more",
        "alive/ok",
        "“under construction” in a title",
        answer(200, site("Bridges under construction", f"<h1>Bridges under construction</h1><p>{BRIDGES}</p>")),
    ),
]

_EMPTY = [
    case("empty", "dead/empty", "200 and no byte", answer(200)),
    case("empty-titled", "dead/empty", "the same, with a cited title", answer(200), title=TITLE),
    case("empty-chunked", "dead/empty", "chunked, and no chunk", chunked()),
    case("empty-gzip", "dead/empty", "gzip of nothing", answer(200, gzip.compress(b""), content_encoding="gzip")),
    case("empty-blank", "dead/empty", "line ends only", answer(200, "\r\n\r\n  \r\n")),
    case("empty-body", "dead/empty", "HTML without anything in it", answer(200, "<!doctype html><html><head></head><body></body></html>")),
    case("empty-comment", "dead/empty", "HTML with a comment in it", answer(200, "<html><body><!-- nothing here --></body></html>")),
    case("empty-nbsp", "dead/empty", "a space that does not break", answer(200, "<html><body>&nbsp;</body></html>")),
    case(
        "empty-title",
        "dead/empty dead/soft-404",
        "HTML with the name of the site and no body, for every address",
        answer(200, bare("Harbour Office")),
        whole=True,
    ),
    case("204", "dead/empty", "204", b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"),
    case(
        "204-titled", "dead/empty", "204 for a citation with a title", b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", title=TITLE
    ),
    case(
        "empty-octets", "dead/empty", "a file of no bytes", answer(200, b"", content_type="application/octet-stream"), path="/papers/17.zip"
    ),
    case(
        "only-embedded",
        "alive/ok",
        "nothing but an embedded document",
        answer(200, bare("Paper 17", "<embed src=/papers/17.pdf type=application/pdf>")),
    ),
    case(
        "only-picture",
        "alive/ok",
        "a page that is a scanned sheet",
        answer(200, bare("Sheet 17", "<img src=/sheets/17.jpg alt='sheet 17'>")),
    ),
    case("article", "alive/ok", "the cited work, as it should be", answer(200, ARTICLE), title=TITLE),
    case("article-untitled", "alive/ok", "the same without a cited title", answer(200, ARTICLE)),
]

CASES = family("abandoned", [*_PARKED, *_HIJACKED, *_PLACEHOLDERS, *_EMPTY])
