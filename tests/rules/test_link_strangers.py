"""Pages as strangers write them: walls, lost pages and parked names in a dozen languages, and works that only sound like them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citator.model import LinkVerdict, Observation
from citator.rules.link_places import error_address
from citator.rules.link_verdict import EVERYWHERE, Expected, judge, suspicion
from tests.support.pages import seen, titled
from tests.support.web import PROSE

CITED = Expected("The lamps of the Talis and their keepers")
MENU = "<ul><li><a href=/>Home</a><li><a href=/a>About</a><li><a href=/n>News</a><li><a href=/c>Contact</a></ul>"
ARTICLE = "".join(f"<p>{PROSE[:300]}</p>" for _ in range(4))
NOTHING = titled("Not Found", "There is nothing here.", status=404)


def verdict(page: Observation, expected: Expected = CITED) -> str:
    check = judge(page, expected)
    return f"{check.verdict}/{check.reason}"


def same_everywhere(html: str) -> Observation:
    """A page that stands in the place of every address below the home page."""
    page = seen(html)
    return replace(page, probe=page)


LOGINS = [
    "You need to be logged in to read this thread.", "This section is only available to registered users.",
    "Sie müssen eingeloggt sein, um diesen Beitrag zu lesen.", "Nur registrierte Mitglieder sehen diesen Bereich.",
    "Vous devez être connecté pour consulter ce dossier.", "Un dossier réservé aux adhérents du port.",
    "Debes iniciar sesión para ver este tema.", "Solo para usuarios registrados.",
    "Для просмотра раздела необходимо авторизоваться.", "Devi effettuare il login per vedere la discussione.",
    "Você precisa estar logado para ver este tópico.", "U moet ingelogd zijn om dit bericht te lezen.",
    "Musisz być zalogowany, aby zobaczyć ten wątek.", "يجب تسجيل الدخول لعرض هذا الموضوع.", "您需要登录才能查看此主题。",
    "この記事を読むにはログインが必要です。",
]  # fmt: skip


@pytest.mark.parametrize("words", LOGINS)
def test_a_forum_for_members_is_no_lost_page(words: str) -> None:
    page = same_everywhere(f"<title>Notice</title><h1>Notice</h1><p>{words}</p>{MENU}")
    assert verdict(page) == "restricted/login"


def test_comments_for_members_are_no_wall() -> None:
    html = f"<title>Tides of the Orlo</title><h1>Tides of the Orlo</h1><p>{PROSE[:300]}</p><p>You must be logged in to post a comment.</p>"
    assert verdict(seen(html), Expected()) == "alive/ok"


CONSENTS = [
    "To continue, please accept our cookies, or subscribe without ads.", "You must accept cookies to read this site.",
    "Mit Werbung weiterlesen oder werbefrei im Pur-Angebot", "Um weiterzulesen, stimmen Sie der Nutzung von Cookies zu.",
    "Pour continuer, acceptez les cookies ou abonnez-vous.", "Para continuar, acepte las cookies o suscríbase.",
    "Per continuare a leggere accetta i cookie oppure abbonati.", "Para continuar, aceite os cookies ou assine.",
    "Om verder te lezen accepteer cookies of neem een abonnement.", "Aby czytać dalej, zaakceptuj pliki cookie albo wykup abonament.",
    "Чтобы продолжить, примите файлы cookie.", "续读请同意使用Cookie后继续",
]  # fmt: skip


@pytest.mark.parametrize("words", CONSENTS)
def test_a_wall_before_consent_is_no_lost_page(words: str) -> None:
    assert verdict(same_everywhere(f"<title>Harbour News</title><p>{words}</p><button>OK</button>")) == "restricted/consent"


def test_a_notice_about_cookies_is_no_wall() -> None:
    banner = "<div>We use cookies. <button>Accept all</button> <a href=/p>Privacy policy</a></div>"
    assert verdict(titled("Tides of the Orlo", PROSE[:500], banner), Expected()) == "alive/ok"
    assert verdict(titled(CITED.title, PROSE[:500], "<div>Accept cookies to continue</div>")) == "alive/ok"
    assert verdict(replace(titled("Page not found", "See the menu.", banner), probe=NOTHING)) == "dead/soft-404"


ORDERS = [
    "This site was blocked following a court order.", "L'accès à ce site est bloqué par décision de justice.",
    "Der Zugang zu dieser Seite wurde auf Anordnung des Gerichts gesperrt.", "El acceso a este sitio ha sido bloqueado por orden judicial.",
    "Доступ к сайту ограничен по решению суда.", "Sito oscurato per disposizione dell'autorità giudiziaria.",
    "Site bloqueado por ordem judicial.", "De toegang tot deze website is geblokkeerd op last van de rechter.",
]  # fmt: skip


@pytest.mark.parametrize("words", ORDERS)
def test_what_a_court_keeps_from_us_is_no_lost_page(words: str) -> None:
    assert verdict(same_everywhere(f"<title>Notice</title><p>{words}</p>")) == "restricted/legal"


ROBOTS = [
    "Please confirm that you are not a robot.", "Bitte bestätigen Sie, dass Sie ein Mensch sind.",
    "Confirmez que vous n'êtes pas un robot.", "Подтвердите, что вы человек", "Verifica de que eres humano", "Conferma di essere umano",
    "Confirme que você é humano", "Bevestig dat u een mens bent", "Potwierdź, że jesteś człowiekiem",
    "请完成验证", "人間であることを確認します",
]  # fmt: skip


@pytest.mark.parametrize("words", ROBOTS)
def test_a_wall_before_machines_in_many_languages(words: str) -> None:
    assert verdict(same_everywhere(f"<title>Harbour News</title><p>{words}</p>")) == "restricted/blocked"


LOST = [
    "Deze pagina bestaat niet meer", "De opgevraagde pagina kon niet worden gevonden",
    "Nie znaleziono strony", "Żądana strona nie istnieje",
    "お探しのページは見つかりませんでした", "このページは存在しません", "A página que procura não existe", "Não encontramos a página",
    "La pagina richiesta non è più disponibile", "Wir konnten diese Seite nicht finden", "Diese Seite gibt es leider nicht mehr",
    "La notice demandée a été supprimée", "No hemos encontrado la página que buscas", "Мы не нашли страницу", "Материал был удалён",
    "该页面已被删除", "查無此頁", "لم نعثر على الصفحة المطلوبة", "Sidan kunde inte hittas",
    "Stránka nebyla nalezena", "페이지를 찾을 수 없습니다",
]  # fmt: skip


@pytest.mark.parametrize("words", LOST)
def test_lost_pages_with_a_login_in_the_side_column(words: str) -> None:
    box = "<div id=sidebar><h3>Log in</h3><form><input name=user><input type=password></form></div>"
    window = "<div id=loginModal class=modal><form>Password: <input type=password></form></div>"
    for beside in (box, window, f"<aside>{box}</aside>", "<form><input type=password></form>"):
        page = seen(f"<title>Harbour Office</title>{MENU}<h1>{words}</h1><p>Use the menu.</p>{beside}")
        assert verdict(page) == "dead/soft-404"


PARKED = [
    "lamps.example steht zum Verkauf", "Diese Domain wurde für einen Kunden registriert", "Hier entsteht in Kürze eine neue Website",
    "Ce nom de domaine est à vendre", "Votre nom de domaine a bien été créé", "Este dominio está a la venta", "Este dominio ha caducado",
    "Домен lamps.example выставлен на продажу", "Срок действия домена истёк", "Questo dominio è in vendita", "Il dominio è scaduto",
    "Este domínio está à venda", "Deze domeinnaam is te koop", "Ta domena jest na sprzedaż", "Domena wygasła", "هذا النطاق معروض للبيع",
    "该域名正在出售", "このドメインは販売中です", "This domain has been recently registered", "www.lamps.example is for sale",
]  # fmt: skip


@pytest.mark.parametrize("words", PARKED)
def test_a_parked_name_is_dead_where_the_home_page_shows_it_too(words: str) -> None:
    page = same_everywhere(f"<title>{words}</title><h1>{words}</h1><p>Hosting, mail.</p>")
    assert verdict(replace(page, notes=(f"{EVERYWHERE}the home page shows the same",))) == "dead/parked"


def test_a_page_that_bears_the_name_of_its_host_and_advertising_is_parked() -> None:
    url = "https://www.talis-lamps.example/keepers"
    ads = seen("<title>talis-lamps.example</title><h1>talis-lamps.example</h1><p>Related searches</p><p>Lamp oil</p>", url=url)
    assert verdict(ads, Expected("Talis lamps")) == "dead/parked"
    society = seen("<title>talis-lamps.example</title><h1>talis-lamps.example</h1><p>The keepers of 1880 by name</p>", url=url)
    assert verdict(society, Expected("Talis lamps")) == "alive/ok"


SOUNDS_LIKE = [
    "Page not found: a novel of the harbour", "404: a bus line and its drivers", "Domain for sale: a market",
    "Are you human? Essays on proof",
    "Under construction", "Verify that you are human: tests and their makers", "Not available in your country: films and borders",
    "Before you continue: letters to a son", "Seite nicht gefunden: ein Roman", "Dominio en venta: crónica", "Page introuvable, un récit",
    "Registered users only: clubs and their rules", "Zutritt nur für Mitglieder", "The domain is parked: cars in towns",
]  # fmt: skip


@pytest.mark.parametrize("title", SOUNDS_LIKE)
def test_works_that_only_sound_like_it_are_alive(title: str) -> None:
    """Also where no title is cited, or one of other words, and whatever stands for an address that can't exist."""
    page = replace(seen(f"<title>{title} | Harbour Press</title>{MENU}<h1>{title}</h1>{ARTICLE}"), probe=NOTHING)
    for expected in (Expected(title), Expected(), Expected(title + ", second edition")):
        assert judge(page, expected).verdict is LinkVerdict.ALIVE


QUOTED = [
    "“Subscribe to continue reading.” So it says at the end of half the papers of the coast.",
    "“You must be logged in to view this page”: the sentence is older than the web.",
    "„Diese Domain steht zum Verkauf“ ist ein Satz, den jeder kennt.",
    "The council said that the domain name lamps.example is for sale, and that nobody had asked for it.",
]  # fmt: skip


@pytest.mark.parametrize("words", QUOTED)
def test_what_an_article_quotes_it_does_not_say(words: str) -> None:
    page = replace(seen(f"<title>Words of the web</title>{MENU}<h1>Words of the web</h1><p>{words}</p>{ARTICLE}"), probe=NOTHING)
    assert verdict(page, Expected()) == "alive/ok"


def test_a_wall_before_the_rest_is_one_where_the_text_ends_there() -> None:
    teaser = f"<title>Tides</title><h1>Tides</h1><p>{PROSE[:400]}</p><p>Subscribe to continue reading.</p>"
    assert verdict(seen(teaser), Expected()) == "restricted/paywall"
    assert verdict(seen(teaser + ARTICLE), Expected()) == "alive/ok"
    free = '<script type="application/ld+json">{"isAccessibleForFree": true}</script>'
    assert verdict(seen(free + teaser), Expected()) == "alive/ok"


def test_a_title_that_sounds_lost_is_told_by_what_stands_for_nothing() -> None:
    cited = Expected("Page Not Found")
    band = seen(f"<title>Vinyl: Page Not Found</title><h1>Page Not Found</h1>{ARTICLE}", url="https://www.example.org/page-not-found")
    assert suspicion(band, cited)
    assert verdict(replace(band, probe=NOTHING), cited) == "alive/ok"
    assert verdict(replace(band, probe=band), cited) == "dead/soft-404"
    bare = titled("Page Not Found", "See the menu.")
    assert verdict(replace(bare, probe=NOTHING), cited) == "unknown/not-checked"
    assert verdict(replace(bare, probe=bare), cited) == "dead/soft-404"


def test_a_wiki_that_repeats_a_name_it_has_no_page_for() -> None:
    def wiki(name: str) -> Observation:
        return seen(f"<title>{name} - Rivers</title><h1>{name}</h1><p>Diese Seite existiert noch nicht.</p>{MENU}")

    page, cited = wiki("Orlo Ropewalk"), Expected("Orlo Ropewalk")
    assert suspicion(page, cited)
    assert verdict(replace(page, probe=wiki("X1")), cited) == "dead/soft-404"
    assert verdict(replace(page, probe=NOTHING), cited) == "alive/ok"
    assert verdict(page, cited) == "alive/ok"


def test_something_went_wrong_and_what() -> None:
    wrong = "<title>Error</title><h1>Sorry, something went wrong</h1>"
    assert verdict(seen(f"{wrong}<p>The file you asked for was deleted.</p>{MENU}")) != "unstable/server-error"
    assert verdict(seen(f"{wrong}<p>Please try again in a minute.</p>{MENU}")) == "unstable/server-error"


THESIS = "Nesting of the common swift in the towers of a town"


def _record(title: str, text: str = "Swifts were watched for three years. ", author: str = "") -> Observation:
    head = f'<title>{title}</title><meta name="citation_title" content="{title}">'
    return replace(seen(f"{head}{MENU}<table><tr><td>{title}</td><td>{author}</td></tr></table><p>{text * 4}</p>"), probe=NOTHING)


def test_a_record_of_another_work() -> None:
    cited = Expected("The hydraulics of tidal mills", ("Lepik",))
    assert verdict(_record(THESIS), cited) == "mismatch/other-work"
    assert verdict(replace(_record(THESIS), probe=None), cited) == "alive/ok"
    for other in (
        _record(THESIS, author="Lepik, J."),
        _record("Nistplätze des Mauerseglers in den Türmen der Stadt", "Der Vogel und die Stadt. "),
        _record("Tides and mills of the coast"),
        _record("Harbour Papers"),
    ):
        assert judge(other, cited).verdict is LinkVerdict.ALIVE
    assert judge(_record(THESIS), replace(cited, container="Swift papers")).verdict is LinkVerdict.ALIVE


def test_addresses_of_error_pages_and_those_that_only_look_it() -> None:
    asked = "https://example.org/n/12"
    for final in ("/404.html", "/error/404", "/page-not-found", "/pagina-no-encontrada/", "/errors", "/sv/404"):
        assert error_address(asked, f"https://example.org{final}")
    for final in ("/news/404-a-bus-line", "/missing-persons", "/records/not-found-in-the-archive", "/lists/unavailable-titles"):
        assert not error_address(asked, f"https://example.org{final}")


def test_a_gate_that_takes_the_address_along_is_no_lost_page() -> None:
    gate = "https://www.example.org/welcome?back=%2Fnews%2F1997%2Flamps-of-the-talis"
    page = seen("<title>Harbour News</title><p>Cookies and data. Accept or leave.</p>" + MENU, hops=[(seen().url, 302)], final_url=gate)
    assert verdict(replace(page, probe=page)) == "restricted/consent"


OFFICES = [
    ("The domain of the river law is reserved to the states", "A short note on who may speak for the river."),
    ("Dominio útil y dominio directo", "El dominio está registrado en los libros del puerto desde 1802."),
    ("Domaine à vendre au bord du fleuve", "Domaine de 12 hectares avec moulin à vendre. Visites le samedi."),
    ("Impressum", "Inhaber der Domain: Hafenamt. Die Domain ist registriert bei der Vergabestelle."),
    ("Hier entsteht eine neue Schule", "Die Gemeinde baut am Fluss. Eröffnung im Herbst."),
    ("Site closed for the winter", "The castle site is closed until April. Cars may be parked free of charge."),
    ("域名注册指南", "本校域名已注册,请各位老师使用新地址。"),
    ("お知らせ", "ドメインが登録されました。新しいサイトの使い方をご覧ください。"),
    ("Missing persons of the flood", "The list has twelve names. Three were found, and nine were not found."),
    ("Catalogue", "Title: Page not found. Author: J. Lepik. Publisher: Harbour Press 2011. Pages: 212. Shelf mark: 12 L 44."),
    ("Privacy notice", "We use cookies to count readers. You may accept or reject them at any time."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "words"), OFFICES)
def test_short_pages_with_such_words_are_alive(title: str, words: str) -> None:
    page = replace(seen(f"<title>{title}</title>{MENU}<h1>{title}</h1><p>{words}</p>"), probe=NOTHING)
    assert verdict(page, Expected()) == "alive/ok"
    assert verdict(page) == "alive/ok"


def test_that_a_domain_is_taken_counts_where_the_page_comes_for_everything() -> None:
    page = seen("<title>Welcome</title><h1>Dominio registrado</h1><p>Hosting, correo.</p>")
    assert verdict(replace(page, probe=page)) == "dead/parked"
    assert verdict(replace(page, probe=NOTHING)) == "alive/ok"
