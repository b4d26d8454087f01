"""The same things said in other words: error pages that only words give away, works that only sound like one, and whole sites.

A site answers 404 for other addresses here, so that no second look helps where the words are not understood.
"""

from __future__ import annotations

from tests.support.testweb.case import Case, case, family, to
from tests.support.testweb.pages import HOME, LAMPS, TEASER, TITLE, bare, site
from tests.support.web import answer

__all__ = ["CASES"]

_LOST = {
    "en": (
        "Whoops, looks like this page doesn't exist.", "HTTP 404", "This content isn't available right now", "Nothing found",
        "Page Not Available", "404 - File or directory not found.", "The requested document is no longer available",
        "The article you requested has been removed", "We're sorry, but the page you tried to reach has moved or no longer exists",
        "Requested item does not exist", "This page could not be located", "Sorry, we cannot locate the page you requested",
        "The URL you entered does not exist on this site", "Object not found!", "We can't seem to find the page you're looking for",
        "Broken link", "Error 404 (Not Found)!!1",
    ),
    "fr": (
        "La page que vous avez demandée est introuvable", "Oups ! Cette page est introuvable.",
        "Le document demandé n'est plus disponible", "Nous n'avons pas trouvé la page demandée", "Page introuvable (404)",
        "Le contenu que vous recherchez n'existe plus",
    ),
    "es": (
        "Página no encontrada", "No encontramos la página que buscas", "El contenido solicitado no está disponible",
        "¡Ups! Esta página no existe", "Error 404: recurso no encontrado", "La página solicitada no pudo encontrarse",
        "El documento ha sido retirado",
    ),
    "ru": (
        "Ошибка 404", "К сожалению, страница, которую вы ищете, не существует", "Документ удалён или перемещён",
        "Запрошенный документ не найден", "Страница, которую вы запросили, отсутствует", "Извините, такой страницы нет",
    ),
    "zh": (
        "404 您要查看的页面不存在", "很抱歉，您要找的内容已删除", "页面走丢了", "抱歉，您所访问的页面已经失效", "该文章已被删除",
    ),
    "ar": (
        "خطأ 404: الصفحة غير متوفرة", "نأسف، لم نتمكن من العثور على الصفحة المطلوبة", "هذه الصفحة غير متاحة حاليا",
        "عذرا، لا توجد هذه الصفحة",
    ),
    "de": (
        "Die angeforderte Seite existiert nicht oder wurde verschoben", "Fehler 404", "Leider konnten wir die Seite nicht finden",
        "Die Datei ist nicht mehr vorhanden",
    ),
    "it": (
        "Oops! Pagina non trovata", "La pagina che cerchi non esiste",
    ),
    "pt": (
        "Página não encontrada", "Página inexistente",
    ),
}  # fmt: skip


def _lost() -> list[Case]:
    found = []
    for language, headings in _LOST.items():
        for number, heading in enumerate(headings, 1):
            page = site("Harbour Office", f"<h1>{heading}</h1><p>Menu.</p>", lang=language)
            found.append(case(f"lost-{language}-{number}", "dead/soft-404", f"an error page: “{heading}”", answer(200, page)))
    return found


_WORKS = (
    "What was not found at the quay",
    "Files of the harbour, 1820-1900",
    "Content and form",
    "Removed: the statue of the keeper",
    "The deleted article of the treaty",
    "No longer available: books out of print",
    "Links between rivers",
    "The missing report of 1911",
    "Unknown pages of a diary",
    "Items found on the beach",
    "The document that could not be found",
    "Resources of the river",
    "An address that no longer exists: Quay 4",
    "The story that was never published",
    "Records not found in other archives",
    "How a page disappears from the web",
    "Gone: the ships",
    "Lost pages",
    "This page is intentionally left blank",
    "Article 404 of the code",
    "Not available in shops: the harbour's coins",
    "Removed from the map",
    "Sedimentation at the harbour mouth",
    "Bus line 404",
    "Login required: passwords in libraries",
    "Error and exception in navigation",
    "The lighthouse is for sale",
    "Index of ships",
    "A robot checks the lamps",
    "We use cookies: recipes of the quay",
    "Sorry, no vacancies",
    "On fatal error: how bridges fall",
    "Under maintenance: the old bridge",
    "The keeper's account has been suspended, 1911",
    "Which lamps are available in your country",
)


def _works() -> list[Case]:
    found = []
    for number, title in enumerate(_WORKS, 1):
        reply = answer(200, site(title, f"<h1>{title}</h1><p>{LAMPS}</p><p>{LAMPS}</p>"))
        found.append(case(f"work-{number}", "alive/ok", f"a work called “{title}”", reply))
        found.append(case(f"work-{number}-titled", "alive/ok", f"the same, cited by its title: “{title}”", reply, title=title))
    return found


_FIELDS = "<form><input name=u><input type=password></form>"
_SITES: dict[str, tuple[str, str, str]] = {
    "for-sale": ("dead/parked", "harbour.example", "<h1>harbour.example is for sale</h1><p>Get a price within a day</p><input name=email>"),
    "for-sale-perhaps": ("dead/parked", "Buy harbour-news.example", "<h1>harbour-news.example may be for sale</h1><p>Inquire</p>"),
    "for-purchase": ("dead/parked", "harbour-news.example", "<h1>This premium domain is available for purchase</h1>"),
    "reserved": ("dead/parked", "Domain reserved", "<h1>This domain is reserved</h1><p>This domain has been registered by a customer.</p>"),
    "listings": ("dead/parked", "harbour.example", "<h1>harbour.example</h1><p>Sponsored listings</p><p>Lamps. Oil.</p>"),
    "expired": ("dead/parked", "harbour.example", "<p>The domain harbour.example has expired and is pending renewal or deletion.</p>"),
    "expired-fr": ("dead/parked", "Domaine expiré", "<h1>Ce domaine a expiré</h1>"),
    "plesk": (
        "dead/placeholder",
        "Web Server's Default Page",
        "<h1>Web Server's Default Page</h1><p>This page is generated by a panel.</p>",
    ),
    "fedora": ("dead/placeholder", "Test Page for the HTTP Server on Fedora", "<h1>Fedora Test Page</h1><p>Used to test the server.</p>"),
    "debian": ("dead/placeholder", "Welcome to nginx on Debian!", "<h1>Welcome to nginx on Debian!</h1>"),
    "index-of-nothing": ("dead/placeholder", "Index of /", "<h1>Index of /</h1><hr>"),
    "unpublished": ("dead/placeholder", "Site not published", "<h1>This site has not been published yet</h1>"),
    "coming": ("dead/placeholder", "Coming Soon", "<h1>Coming Soon</h1><p>Our new website is under construction.</p>"),
    "suspended-ru": ("dead/placeholder", "Сайт временно отключён", "<h1>Хостинг сайта временно приостановлен</h1>"),
    "authenticate": ("restricted/login", "Intranet", f"<h1>Please authenticate</h1>{_FIELDS}"),
    "identify-fr": ("restricted/login", "Portail", f"<h1>Identifiez-vous</h1>{_FIELDS}"),
    "members": ("restricted/login", "Members", f"<h1>This content is for members only</h1><p>Please log in or register.</p>{_FIELDS}"),
    "organization": ("restricted/login", "Sign In", f"<h1>Sign In</h1><p>Use your organizational account</p>{_FIELDS}"),
    "register-de": ("restricted/login", "Mein Konto", f"<h1>Jetzt anmelden oder registrieren</h1>{_FIELDS}"),
    "institution": ("restricted/login", "Papers", "<h1>Choose your institution</h1><form><input name=inst></form>"),
    "cookies": (
        "restricted/consent",
        "Cookies",
        "<h1>We use cookies</h1><p>To continue to the site, please accept cookies.</p><button>Accept</button>",
    ),
    "choices": ("restricted/consent", "Harbour", "<h1>Your choices regarding cookies</h1><p>Accept all or reject all to proceed.</p>"),
    "search-de": ("restricted/consent", "Bevor Sie fortfahren", "<h1>Bevor Sie zur Suche fortfahren</h1>"),
    "privacy-fr": (
        "restricted/consent",
        "Vie privée",
        "<h1>Le respect de votre vie privée est notre priorité</h1><button>Accepter</button>",
    ),
    "country": ("restricted/legal", "Blocked", "<h1>This video is not available in your country or region</h1>"),
    "verification": ("restricted/blocked", "Bot Verification", "<h1>Verifying that you are not a robot...</h1>"),
    "address-blocked": ("restricted/blocked", "Access Restricted", "<h1>Your IP address has been blocked</h1>"),
    "forbidden-200": ("restricted/blocked", "403", "<h1>403 Forbidden</h1>"),
    "rejected": ("restricted/blocked", "Request Rejected", "The requested URL was rejected. Please consult with your administrator."),
    "solve": ("restricted/blocked", "Bot Manager Captcha", "<p>We apologize for the inconvenience. Please solve this CAPTCHA</p>"),
    "step": (
        "restricted/blocked",
        "One more step",
        "<h1>One more step</h1><p>Please complete the security check to access harbour.example</p>",
    ),
    "browser": ("restricted/blocked", "Loading", "<p>Verifying your browser, please wait...</p><script src=x></script>"),
    "application": (
        "unstable/server-error",
        "Error",
        "<h1>Application Error</h1><p>An error occurred and your page could not be served.</p>",
    ),
    "unavailable": ("unstable/server-error", "Service Unavailable", "<h2>Service Unavailable</h2><p>HTTP Error 503.</p>"),
    "user-denied": ("unstable/server-error", "", "Connection failed: Access denied for user 'web'@'localhost' (using password: YES)"),
    "critical": ("unstable/server-error", "Error", "<p>There has been a critical error on this website.</p>"),
    "traceback": (
        "unstable/server-error",
        "",
        "<pre>Traceback (most recent call last):\n File '/srv/app.py', line 3\nKeyError: 'id'</pre>",
    ),
    "odbc": (
        "unstable/server-error",
        "",
        "Microsoft OLE DB Provider for ODBC Drivers error '80004005'<br>Timeout expired<br>/show.asp, line 12",
    ),
    "query": ("unstable/server-error", "Error", "<p>Error: Database query failed.</p>"),
    "maintenance-de": ("unstable/server-error", "Wartung", "<h1>Wegen Wartungsarbeiten vorübergehend nicht erreichbar</h1>"),
    "internal-ru": ("unstable/server-error", "Ошибка", "<h1>Внутренняя ошибка сервера</h1>"),
    "wrong": ("unstable/server-error", "Oops", "<h1>Oops! Something went wrong.</h1><p>Please try again in a few minutes.</p>"),
}
_WHOLE = [
    case(f"site-{name}", accepted, "one page for the whole site", answer(200, bare(title, body)), whole=True)
    for name, (accepted, title, body) in _SITES.items()
]
_UNTOLD = bare("Harbour", "<h1>Harbour</h1><p>Please wait here until somebody calls you.</p><button>Here</button>")
_MORE = [
    case(
        "site-whisper",
        "restricted/blocked",
        "a whole site behind words that say little elsewhere",
        answer(200, bare("Harbour", "<h1>Access blocked</h1><p>There was suspicious activity from your network.</p>")),
        whole=True,
    ),
    case(
        "site-whisper-unwell",
        "unstable/server-error",
        "the same of an outage",
        answer(200, bare("Harbour", "<h1>See you on Monday</h1><p>There is some scheduled maintenance until then.</p>")),
        whole=True,
    ),
    case(
        "site-untold", "unknown/* restricted/*", "a few words that nobody knows in place of a whole site", answer(200, _UNTOLD), whole=True
    ),
    case("site-untold-lost", "dead/soft-404", "the same words for every address but the home page", answer(200, _UNTOLD), everywhere=True),
    *(
        case(
            f"paywall-words-{number}",
            "restricted/paywall",
            words,
            answer(200, site(TITLE, f"<h1>{TITLE}</h1><p>{TEASER}</p><p>{words}</p>")),
            title=TITLE,
        )
        for number, words in enumerate(
            (
                "This story is for subscribers only.",
                "Want to read more? Subscribe today for full access.",
                "Suscríbete para seguir leyendo",
                "Weiterlesen mit Hafenzeitung+",
            ),
            1,
        )
    ),
    *(
        case(f"to-home-named-{number}", "dead/redirect-to-home", f"302 to {path}", to(path), routes={path: answer(200, HOME)})
        for number, path in enumerate(("/home", "/fr/accueil", "/default.aspx", "/index.html", "/de/startseite", "/es/"), 1)
    ),
    *(
        case(
            f"to-error-path-{number}",
            "dead/soft-404",
            f"302 to {path}",
            to(path),
            routes={path: answer(200, site("Harbour Office", "<p>Menu"))},
        )
        for number, path in enumerate(("/Error/NotFound", "/pages/404/", "/unavailable.html", "/errors/", "/404", "/fehler-404"), 1)
    ),
    *(
        case(
            f"to-login-path-{number}",
            "restricted/login",
            f"302 to {path}",
            to(path),
            routes={path: answer(200, bare("Harbour", f"<h1>Hello</h1>{_FIELDS}"))},
        )
        for number, path in enumerate(
            ("/account/signin", "/idp/profile/SAML2/Redirect/SSO", "/wp-login.php", "/cas/login", "/oauth2/authorize"), 1
        )
    ),
]

CASES = family("words", [*_lost(), *_works(), *_WHOLE, *_MORE])
