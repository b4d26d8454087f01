"""Pages that are gone: by status, in words under a good status, without words, and by being led somewhere else."""

from __future__ import annotations

import secrets

from tests.support.testweb.case import PATH, Case, case, family, switch, to, told
from tests.support.testweb.pages import ARTICLE, BRIDGES, FOUND_NOWHERE, HOME, LIBRARY, OTHER, TITLE, bare, site
from tests.support.web import Hit, Web, Writer, answer

__all__ = ["CASES"]

# Language, what the error page calls itself, its words. None is taken from the tables of the program.
_SOFT = (
    ("en", "We couldn’t find that page", "It may have moved when we changed our site. Please use the menu."),
    ("fr", "Cette page n’existe pas ou plus", "Elle a peut-être été déplacée. Revenez à l’accueil ou cherchez dans le site."),
    ("es", "Lo sentimos, la página que busca no existe", "Es posible que haya cambiado de lugar. Vuelva a la portada."),
    ("ru", "Запрашиваемая вами страница не найдена", "Возможно, она была перемещена. Вернитесь на главную."),
    ("zh", "抱歉，您访问的页面不存在或已被删除", "请返回首页，或使用搜索功能。"),
    ("ar", "عذراً، الصفحة التي تبحث عنها غير موجودة", "ربما تم نقلها. يرجى العودة إلى الصفحة الرئيسية."),
    ("de", "Diese Seite gibt es leider nicht (mehr)", "Vielleicht wurde sie verschoben. Zurück zur Startseite."),
    ("it", "Siamo spiacenti: la pagina richiesta non è stata trovata", "Forse è stata spostata. Torna alla pagina iniziale."),
    ("pt", "A página que procura não foi encontrada", "Talvez tenha mudado de lugar. Volte à página inicial."),
)


def _worded() -> list[Case]:
    found = []
    for language, heading, words in _SOFT:
        error = site("Harbour Office", f"<h1>{heading}</h1><p>{words}</p>", lang=language)
        why = f"an error page in words ({language}) under 200"
        found.append(case(f"soft-404-{language}", "dead/soft-404", why, answer(200, error), everywhere=True))
        why += "; the citation has a title, which is not on it"
        found.append(case(f"soft-404-{language}-titled", "dead/soft-404", why, answer(200, error), everywhere=True, title=TITLE))
    return found


async def _nonce(web: Web, hit: Hit, writer: Writer) -> None:
    """Says nothing of an error, repeats the address, and is never twice the same."""
    words = (
        f"<h1>Harbour Office</h1><p>You came by {hit.path}. Your number is {secrets.token_hex(8)}. Have a look at our news and papers.</p>"
    )
    writer.write(answer(200, site("Harbour Office", words)))


_OOPS = site("Harbour Office", "<h1>Oops!</h1><p>This one got lost at sea. Have a look at the menu instead.</p>")
_WORDLESS = site("Harbour Office", "<img src=/storm.png alt=''><form action=/search><input name=q><button>Go</button></form>")
_PICTURE = bare("Harbour Office", "<a href=/><img src=/shipwreck.png alt='a wreck'></a><p>Harbour Office</p>")
_ANY = site("Harbour Office", f"<h1>Harbour Office</h1><p>{LIBRARY}</p><p>{BRIDGES}</p><p>{LIBRARY}</p>")
_REPEATS = site("Not found", f"<h1>404</h1><p>There is no page “{TITLE}” here.</p>")
_POPULAR = site("Page not found", f"<h1>Page not found</h1><p>{LIBRARY}</p><h2>What others read</h2><p>{BRIDGES}</p><p>{LIBRARY}</p>")
_NEWS = site("News | Harbour Office", f"<h1>News</h1><h2>Both bridges closed</h2><p>{BRIDGES}</p><h2>The reading room</h2><p>{LIBRARY}</p>")

_STATUS = [
    case("404", "dead/not-found", "404 with a page of words", answer(404, FOUND_NOWHERE)),
    case("404-bare", "dead/not-found", "404 without a body", answer(404)),
    case("404-long", "dead/not-found", "404 whose page is long and friendly", answer(404, _POPULAR), title=TITLE),
    case("404-repeats-title", "dead/not-found", "404 that repeats the title it was asked for", answer(404, _REPEATS), title=TITLE),
    case(
        "404-whole-article", "alive/ok", "404 by mistake: the whole cited article is shown (section 7)", answer(404, ARTICLE), title=TITLE
    ),
    case("404-home-page", "dead/not-found", "404 that shows the home page", answer(404, HOME), title=TITLE),
    case("410", "dead/gone", "410", answer(410, site("Gone", "<h1>This paper was withdrawn from our site</h1>"))),
    case("410-bare", "dead/gone", "410 without a body", answer(410)),
    case("404-after-redirect", "dead/not-found", "a redirect that ends at 404", to("/new/17-b", 301), routes={"/new/17-b": answer(404)}),
    case(
        "410-after-https", "dead/gone", "from http to https, and gone there", to("http://www.{host}:{port}/x"), routes={"/x": answer(410)}
    ),
]

_WITHOUT_WORDS = [
    case("soft-404-oops", "dead/soft-404", "the same “Oops!” for every address", answer(200, _OOPS), everywhere=True),
    case(
        "soft-404-oops-titled",
        "dead/soft-404 mismatch/other-work",
        "the same, with a cited title",
        answer(200, _OOPS),
        everywhere=True,
        title=TITLE,
    ),
    case("soft-404-wordless", "dead/soft-404", "the same search form for every address", answer(200, _WORDLESS), everywhere=True),
    case("soft-404-picture", "dead/soft-404", "the same picture for every address", answer(200, _PICTURE), everywhere=True),
    case("soft-404-nonce", "dead/soft-404", "the same for every address but for a number and the address", _nonce, everywhere=True),
    case("soft-404-bare-number", "dead/soft-404", "“404” and no more, under 200", answer(200, bare("", "404")), everywhere=True),
    case(
        "soft-404-title-only",
        "dead/soft-404",
        "only <title> tells",
        answer(200, site("404 | Harbour Office", "<p>Menu</p>")),
        everywhere=True,
    ),
    case(
        "soft-404-plain-text",
        "dead/soft-404",
        "in plain text",
        answer(200, "The requested page was not found on this server.\n", content_type="text/plain"),
        everywhere=True,
    ),
    case(
        "soft-404-query",
        "dead/soft-404",
        "a script that shows “no such record” for every number",
        answer(200, site("Catalogue", "<h1>Catalogue</h1><p>There is no record with this number.</p>")),
        everywhere=True,
        path="/show.php?id=1742",
    ),
    case(
        "soft-404-no-record-here",
        "dead/soft-404",
        "“document not found” for this number only; another answers 404",
        answer(200, site("Catalogue", "<h1>Document not found</h1><p>Please check the number.</p>")),
        path="/show.php?id=1742",
    ),
    case(
        "catch-all-long-titled",
        "dead/soft-404 mismatch/other-work",
        "one long page for every address; the cited title is not on it",
        answer(200, _ANY),
        everywhere=True,
        title=TITLE,
    ),
    case(
        "catch-all-home-titled",
        "dead/soft-404 dead/redirect-to-home mismatch/other-work",
        "the home page for every address; the cited title is not on it",
        answer(200, HOME),
        everywhere=True,
        title=TITLE,
    ),
    case(
        "catch-all-home",
        "dead/soft-404 dead/redirect-to-home",
        "the home page for every address; nothing is known of the citation",
        answer(200, HOME),
        everywhere=True,
    ),
    case(
        "catch-all-shows-title",
        "alive/ok",
        "one page for every address, and the cited title is on it",
        answer(200, ARTICLE),
        everywhere=True,
        title=TITLE,
    ),
]

_ERROR = answer(200, site("Harbour Office", "<h1>Sorry</h1><p>Use the menu.</p>"))
_LIST = answer(200, _NEWS)
_LED_AWAY = [
    case("to-home", "dead/redirect-to-home", "302 to the home page", to("/")),
    case("to-home-titled", "dead/redirect-to-home", "the same, with a cited title", to("/"), title=TITLE),
    case("to-home-for-good", "dead/redirect-to-home", "301 to the home page: no move", to("/", 301), title=TITLE),
    case("to-home-language", "dead/redirect-to-home", "to the home page in one language", to("/en/"), routes={"/en/": answer(200, HOME)}),
    case("to-home-index", "dead/redirect-to-home", "to index.php", to("/index.php"), routes={"/index.php": answer(200, HOME)}),
    case("to-home-www", "dead/redirect-to-home", "to the home page of www.", to("http://www.{host}:{port}/")),
    case(
        "to-home-other",
        "dead/redirect-to-home",
        "a whole site led to the home page of another",
        to("http://{other}:{port}/", 301),
        title=TITLE,
    ),
    case("to-home-tracked", "dead/redirect-to-home", "to the home page with a mark of where one came from", to("/?from=old"), title=TITLE),
    case(
        "to-home-two-hops",
        "dead/redirect-to-home",
        "to the home page in two steps",
        to("http://www.{host}:{port}/moved", 301),
        routes={"/moved": to("/")},
    ),
    case(
        "to-home-meta",
        "dead/redirect-to-home",
        "a meta refresh to the home page",
        answer(200, bare("", head="<meta http-equiv=refresh content='0;url=/'>")),
    ),
    case(
        "to-home-script",
        "dead/redirect-to-home",
        "a script that goes to the home page",
        answer(200, "<script>window.location.href='/'</script>"),
    ),
    case("to-error", "dead/soft-404", "to a page named 404.html that answers 200", to("/404.html"), routes={"/404.html": _ERROR}),
    case(
        "to-error-aspx", "dead/soft-404", "to a page named error", to(f"/error.aspx?aspxerrorpath={PATH}"), routes={"/error.aspx": _ERROR}
    ),
    case(
        "to-error-named", "dead/soft-404", "to /page-not-found", to("/page-not-found", 301), routes={"/page-not-found": _ERROR}, title=TITLE
    ),
    case("to-error-language", "dead/soft-404", "to /en/not-found/", to("/en/not-found/"), routes={"/en/not-found/": _ERROR}),
    case(
        "to-error-words",
        "dead/soft-404",
        "to a page whose words say it",
        to("/sorry"),
        routes={"/sorry": answer(200, site("Sorry", "<h1>Page not found</h1>"))},
    ),
    case(
        "to-search",
        "dead/soft-404",
        "to the search page",
        to("/search?q=17-b"),
        routes={"/search": answer(200, site("Search", "<h1>Search</h1><p>Nothing fits.</p>"))},
    ),
    case(
        "to-search-titled",
        "dead/soft-404",
        "to a search page that found other things",
        to("/search?q=17-b"),
        routes={"/search": answer(200, site("Search results", f"<h1>12 results</h1><p>{BRIDGES}{LIBRARY}</p>"))},
        title=TITLE,
    ),
    case(
        "to-list",
        "dead/soft-404",
        "every lost address of the folder leads to its list",
        to("/papers/"),
        everywhere=True,
        routes={"/papers/": _LIST},
    ),
    case(
        "to-list-titled",
        "mismatch/other-work dead/soft-404",
        "the same, with a cited title",
        to("/papers/"),
        everywhere=True,
        routes={"/papers/": _LIST},
        title=TITLE,
    ),
    case(
        "rolling-index",
        "mismatch/other-work",
        "a list of news that has moved on; the address beside it is 404",
        answer(200, _NEWS),
        title=TITLE,
    ),
]

_RESULTS = answer(200, site("Search the papers", f"<h1>Search</h1><p>3 papers on lamps.</p><ol><li>{TITLE}<li>Oil<li>Sand</ol>"))
_NO_RESULTS = answer(200, site("Search the papers", "<h1>Search</h1><p>Nothing fits your words.</p>"))
_NO_LOSS = [
    case("home-cited", "alive/ok", "the home page itself is cited", path="/"),
    case(
        "home-cited-language",
        "alive/redirected",
        "the home page is cited, and leads to its language",
        path="/",
        routes={"/": to("/en/"), "/en/": answer(200, HOME)},
    ),
    case(
        "campaign",
        "alive/redirected alive/moved",
        "a short address that leads to a home page of its own",
        to("http://lamps.{other}:{port}/", 301),
        path="/lamps",
        routes={"/": switch("host", "lamps", answer(200, ARTICLE), answer(200, HOME))},
    ),
    case(
        "home-with-title",
        "alive/redirected alive/moved",
        "led to a home page that bears the cited title",
        to("http://{other}:{port}/"),
        routes={"/": switch("host", "example", answer(200, ARTICLE), answer(200, HOME))},
        title=TITLE,
    ),
    case("search-cited", "alive/ok", "a search page is cited", switch(":target", "q=lamps", _RESULTS, _NO_RESULTS), path="/search?q=lamps"),
    case("short-page", "alive/ok", "a short page beside which nothing is", answer(200, bare("Tide table", "<p>High water at six.</p>"))),
    case(
        "short-page-slug",
        "alive/ok",
        "a short page whose address names it, on a site that answers everything",
        told(200, site("Tide tables of spring", "<h1>Tide tables of spring</h1><p>See {path}.</p>")),
        path="/tables/tide-tables-spring",
    ),
    case(
        "other-numbers",
        "alive/ok",
        "a page found by its number, whatever words follow it",
        told(200, site("Harbour Office", "<h1>Buoys</h1><p>Red ones.</p>")),
        path="/n/1742/of-buoys",
        routes={"/n/1742": answer(200, OTHER)},
    ),
]

CASES = family("missing", [*_STATUS, *_worded(), *_WITHOUT_WORDS, *_LED_AWAY, *_NO_LOSS])
