"""Newspapers, agencies and hosters of many countries: articles about lost pages and gambling, and pages that are lost, shut or taken.

Each is checked twice, with the cited title and without. The texts are written for this; the shapes are those of the pages of 2020 to 2026.
"""

from __future__ import annotations

from tests.support.testweb.case import Case, Reply, case, family, to
from tests.support.web import answer

__all__ = ["CASES"]

_PROSE = {
    "en": (
        "The ferry between the two banks has run since the spring of 1871, when the last ford was washed away by the "
        "flood. Its keepers wrote down every crossing, the weather and the height of the water. The books fill four "
        "shelves in the town library, and pupils of the school copied them out last winter. What they found surprised "
        "the harbour master: the river freezes ten days later than it did a hundred years ago."
    ),
    "de": (
        "Die Fähre zwischen den beiden Ufern verkehrt seit dem Frühjahr 1871, als das Hochwasser die letzte Furt "
        "fortriss. Ihre Fährleute schrieben jede Überfahrt auf, das Wetter und den Stand des Wassers. Die Bücher füllen"
        " vier Regale der Stadtbücherei, und die Schüler haben sie im vergangenen Winter abgeschrieben. Was sie fanden,"
        " überraschte den Hafenmeister: der Fluss friert zehn Tage später zu als vor hundert Jahren."
    ),
    "fr": (
        "Le bac qui relie les deux rives circule depuis le printemps de 1871, quand la crue emporta le dernier gué. Ses"
        " passeurs notaient chaque traversée, le temps et la hauteur de l'eau. Les registres occupent quatre rayons de "
        "la bibliothèque municipale, et les élèves du collège les ont recopiés l'hiver dernier. Leur découverte a "
        "surpris le capitaine du port : le fleuve gèle dix jours plus tard qu'il y a cent ans."
    ),
    "es": (
        "El transbordador que une las dos orillas navega desde la primavera de 1871, cuando la crecida se llevó el "
        "último vado. Sus barqueros anotaban cada travesía, el tiempo y la altura del agua. Los libros ocupan cuatro "
        "estantes de la biblioteca municipal, y los alumnos los copiaron el invierno pasado. Lo que hallaron sorprendió"
        " al capitán del puerto: el río se hiela diez días más tarde que hace cien años."
    ),
    "ru": (
        "Паром между двумя берегами ходит с весны 1871 года, когда половодье смыло последний брод. Паромщики записывали"
        " каждую переправу, погоду и высоту воды. Книги занимают четыре полки городской библиотеки, и прошлой зимой "
        "школьники переписали их. То, что они нашли, удивило капитана порта: река замерзает на десять дней позже, чем "
        "сто лет назад."
    ),
    "ja": (
        "二つの岸を結ぶ渡し船は、洪水で最後の浅瀬が流された一八七一年の春から運航している。船頭たちは渡しのた"
        "びに天気と水位を書き留めた。その帳面は市立図書館の四つの棚を埋めており、昨年の冬に生徒たちが書き写し"
        "た。見つかったことは港長を驚かせた。川が凍るのは百年前より十日遅い。"
    ),
    "ko": (
        "두 강변을 잇는 나룻배는 홍수로 마지막 여울이 쓸려 나간 1871년 봄부터 다니고 있다. "
        "뱃사공들은 건널 때마다 날씨와 물높이를 적었다. 그 장부는 시립 도서관의 서가 네 칸을 "
        "채우고 있으며 지난겨울 학생들이 옮겨 적었다. 발견한 사실은 항만장을 놀라게 했다. 강은 "
        "백 년 전보다 열흘 늦게 언다."
    ),
    "tr": (
        "İki kıyı arasındaki feribot, selin son geçidi alıp götürdüğü 1871 baharından beri çalışıyor. Feribotçular her "
        "geçişi, havayı ve suyun yüksekliğini yazdılar. Defterler şehir kütüphanesinin dört rafını dolduruyor ve "
        "öğrenciler geçen kış onları kopya etti. Buldukları liman başkanını şaşırttı: nehir yüz yıl öncesine göre on "
        "gün daha geç donuyor."
    ),
    "el": (
        "Το πορθμείο ανάμεσα στις δύο όχθες λειτουργεί από την άνοιξη του 1871, όταν η πλημμύρα παρέσυρε το τελευταίο "
        "πέρασμα. Οι πορθμείς έγραφαν κάθε διάβαση, τον καιρό και το ύψος του νερού. Τα βιβλία γεμίζουν τέσσερα ράφια "
        "της δημοτικής βιβλιοθήκης και οι μαθητές τα αντέγραψαν τον περασμένο χειμώνα. Αυτό που βρήκαν εξέπληξε τον "
        "λιμενάρχη: ο ποταμός παγώνει δέκα μέρες αργότερα από ό,τι πριν από εκατό χρόνια."
    ),
    "id": (
        "Feri di antara kedua tepian beroperasi sejak musim semi 1871, ketika banjir menghanyutkan penyeberangan "
        "terakhir. Para juru feri mencatat setiap penyeberangan, cuaca, dan tinggi air. Buku-buku itu memenuhi empat "
        "rak perpustakaan kota, dan para murid menyalinnya musim dingin lalu. Temuan mereka mengejutkan kepala "
        "pelabuhan: sungai membeku sepuluh hari lebih lambat daripada seratus tahun lalu."
    ),
    "uk": (
        "Пором між двома берегами ходить з весни 1871 року, коли повінь змила останній брід. Поромники записували кожну"
        " переправу, погоду й висоту води. Книги займають чотири полиці міської бібліотеки, і минулої зими школярі "
        "переписали їх. Те, що вони знайшли, здивувало капітана порту: річка замерзає на десять днів пізніше, ніж сто "
        "років тому."
    ),
    "sv": (
        "Färjan mellan de två stränderna har gått sedan våren 1871, då floden spolade bort det sista vadstället. "
        "Färjkarlarna skrev upp varje överfart, vädret och vattnets höjd. Böckerna fyller fyra hyllor i "
        "stadsbiblioteket, och eleverna skrev av dem i vintras. Det de fann förvånade hamnkaptenen: floden fryser tio "
        "dagar senare än för hundra år sedan."
    ),
    "hu": (
        "A két part közötti komp 1871 tavasza óta jár, amikor az árvíz elvitte az utolsó gázlót. A révészek "
        "feljegyeztek minden átkelést, az időjárást és a vízállást. A könyvek a városi könyvtár négy polcát töltik meg,"
        " és a diákok tavaly télen lemásolták őket. Amit találtak, meglepte a kikötőmestert: a folyó tíz nappal később "
        "fagy be, mint száz éve."
    ),
}
_TITLES = {
    "en": "Four shelves of crossings: the ferry books of Torrow",
    "de": "Vier Regale voller Überfahrten: die Fährbücher von Torrau",
    "fr": "Quatre rayons de traversées : les registres du bac de Torrou",
    "es": "Cuatro estantes de travesías: los libros del barco de Torró",
    "ru": "Четыре полки переправ: паромные книги Торрова",
    "ja": "四棚の渡し帳：トロの渡し船の記録",
    "ko": "네 칸의 나룻배 장부: 토로 나루의 기록",
    "tr": "Dört raf dolusu geçiş: Toro feribotunun defterleri",
    "el": "Τέσσερα ράφια διαβάσεις: τα βιβλία του πορθμείου",
    "id": "Empat rak penyeberangan: buku feri Toro",
    "uk": "Чотири полиці переправ: поромні книги Торрова",
    "sv": "Fyra hyllor överfarter: färjböckerna i Torrow",
    "hu": "Négy polcnyi átkelés: a torói kompkönyvek",
}


def _page(title: str, body: str, lang: str = "en", head: str = "") -> str:
    menu = "".join(f"<li><a href=/s{number}/>{word}</a>" for number, word in enumerate(("News", "Sport", "Video", "Weather", "Contact")))
    top = f"<header><a href=/>Torrow Herald</a><nav><ul>{menu}</ul></nav></header>"
    return f"<!doctype html><html lang={lang}><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{top}<main>{body}</main>"


def _alone(title: str, body: str, lang: str = "en") -> str:
    return f"<!doctype html><html lang={lang}><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>"


def _article(lang: str = "en", title: str = "", times: int = 4, above: str = "") -> str:
    title = title or _TITLES[lang]
    text = f"<p>{_PROSE[lang]}</p>" * times
    return _page(f"{title} | Torrow Herald", f"{above}<h1>{title}</h1>{text}", lang)


_LOST = answer(404, _page("Page not found | Torrow Herald", "<h1>Page not found</h1><p>Nothing is at this address.</p>"))
_FRONT = answer(200, _page("Torrow Herald", f"<h1>Torrow Herald</h1><h2>Market day moved</h2><p>{_PROSE['en'][:200]}</p>"))
_ITEM = "/2019/05/item-48213"


def _both(
    name: str,
    accepted: str,
    why: str,
    reply: Reply | str,
    *,
    lang: str = "en",
    title: str = "",
    path: str = _ITEM,
    whole: bool = False,
    routes: dict[str, Reply] | None = None,
) -> list[Case]:
    """A case without and one with the cited title; with ``whole``, the answer is that of the whole site."""
    answered = answer(200, reply) if isinstance(reply, str) else reply
    around: dict[str, Reply] = {} if whole else {"/": _FRONT, "*": _LOST}
    return [
        case(f"{name}{end}", accepted, why, answered, path=path, whole=whole, routes={**around, **(routes or {})}, title=cited)
        for end, cited in (("", ""), ("-titled", title or _TITLES[lang]))
    ]


def _rows(*rows: tuple[str, ...]) -> list[tuple[str, ...]]:
    return list(rows)


_HEADLINES = _rows(
    ("en", "Page not found: how ministries lose their archives"),
    ("en", "This domain is for sale: inside the market in expired names"),
    ("en", "Are you a robot? How captchas shut blind readers out"),
    ("en", "Access denied: why the river archive stayed closed for forty years"),
    ("en", "Site under maintenance: lighthouse closed until May"),
    ("en", "Account suspended: ministry stops payments to ferry operator"),
    ("en", "Subscribers only: how the paywall changed the small-town paper"),
    ("en", "Online casino licence refused to harbour hotel"),
    ("en", "Payday loans for ferrymen: what the inquiry found"),
    ("id", "Situs judi slot diblokir: kementerian menutup seribu laman"),
    ("de", "Seite nicht gefunden: Wie Behörden ihre Netzarchive verlieren"),
    ("de", "Cookies zustimmen oder zahlen: was das Gericht entschied"),
    ("fr", "Page introuvable : où passent les sites des ministères ?"),
    ("es", "Página no encontrada: la memoria perdida de los ministerios"),
    ("ru", "Страница не найдена: куда исчезают сайты министерств"),
    ("uk", "Сторінку не знайдено: куди зникають сайти міністерств"),
    ("tr", "Sayfa bulunamadı: bakanlıkların kaybolan arşivleri"),
    ("el", "Η σελίδα δεν βρέθηκε: πού χάνονται τα αρχεία των υπουργείων"),
    ("ko", "페이지를 찾을 수 없습니다: 사라지는 관공서 기록"),
    ("sv", "Sidan kunde inte hittas: så försvinner myndigheternas arkiv"),
)
_BANNER = (
    "<div id=onetrust-banner-sdk><h2>We value your privacy</h2><p>We and our 842 partners store and access information on a device, such as"
    " cookies, and process personal data. You may consent to this or refuse it.</p><button>Accept all</button></div>"
)
_WARNING = "<br>\n<b>Warning</b>: Undefined array key <b>lang</b> in <b>/var/www/html/inc/head.php</b> on line <b>17</b><br>\n"
_THERE = [
    one
    for number, (lang, title) in enumerate(_HEADLINES)
    for one in _both(
        f"headline-{lang}-{number}",
        "alive/ok",
        "an article about lost pages, walls or gambling",
        _article(lang, title),
        lang=lang,
        title=title,
    )
]
_THERE += [
    *_both(
        "banner-above", "alive/ok", "a banner about cookies before the article, with the first heading", _article(times=2, above=_BANNER)
    ),
    *_both("warning-above", "alive/ok", "a warning of a program above the article", _WARNING + _article()),
    *_both(
        "t.co",
        "alive/redirected",
        "a shortener whose page goes on by script, and by meta element without scripts",
        "<head><noscript><meta http-equiv=refresh content='0;URL=/real'></noscript><title>/real</title></head>"
        '<script>window.opener = null; location.replace("\\/real")</script>',
        path="/AbCdEfG",
        routes={"/real": answer(200, _article())},
    ),
]

_PART = "<p>You are visiting from the EU. Some videos are not available in your country.</p>"
_FERRY = "Fähre vorübergehend nicht verfügbar"
_THERE += [
    *_both("part-kept", "alive/ok", "a part of the page is kept from us by law", _article(times=1, above=_PART)),
    *_both("out-of-order", "alive/ok", "of a ferry that does not run", _article("de", _FERRY, 1), lang="de", title=_FERRY),
]

_SOFT = _rows(
    ("ja", "この記事の公開は終了しました", "掲載期間が過ぎたため、この記事はご覧いただけません。"),
    ("ko", "삭제되었거나 존재하지 않는 기사입니다.", "메인으로 이동해 주세요."),
    ("tr", "Aradığınız sayfa bulunamadı", "Sayfa kaldırılmış veya taşınmış olabilir."),
    ("el", "Η σελίδα που ζητήσατε δεν βρέθηκε", "Μπορεί να έχει μετακινηθεί ή διαγραφεί."),
    ("he", "הדף המבוקש לא נמצא", "ייתכן שהדף הוסר או שכתובתו שונתה."),
    ("hi", "पृष्ठ नहीं मिला", "आप जिस पृष्ठ को खोज रहे हैं वह उपलब्ध नहीं है।"),
    ("hu", "A keresett oldal nem található", "Lehet, hogy az oldalt eltávolították."),
    ("et", "Lehte ei leitud", "Otsitud lehte ei ole olemas."),
    ("lt", "Puslapis nerastas", "Ieškomas puslapis neegzistuoja."),
    ("lv", "Lapa nav atrasta", "Meklētā lapa neeksistē."),
    ("ka", "გვერდი ვერ მოიძებნა", "მოთხოვნილი გვერდი არ არსებობს."),
    ("hy", "Էջը չի գտնվել", "Հարցված էջը գոյություն չունի։"),
    ("az", "Səhifə tapılmadı", "Axtardığınız səhifə mövcud deyil."),
    ("es", "Esta noticia ya no está disponible", "El contenido solicitado ha sido retirado."),
    ("pt", "Esta notícia não está mais disponível", "O conteúdo solicitado foi removido."),
)
_GONE = [
    one
    for lang, heading, words in _SOFT
    for one in _both(
        f"lost-{lang}",
        "dead/soft-404",
        f"a numbered item that is gone, in words ({lang}) under 200",
        _page(f"{heading} | Torrow", f"<h1>{heading}</h1><p>{words}</p>", lang),
        title=_TITLES.get(lang, _TITLES["en"]),
    )
]
_SALES = _rows(
    ("ja", "このドメインは有効期限が切れています", "ドメインの更新手続きを行ってください。"),
    ("sv", "Domänen är parkerad", "Den här domänen är köpt och parkerad av en kund."),
    ("el", "Το domain αυτό πωλείται", "Κάντε προσφορά."),
    ("vi", "Tên miền này đang được bán", "Liên hệ để mua."),
)
_GONE += [
    one
    for lang, heading, words in _SALES
    for one in _both(
        f"taken-{lang}", "dead/parked", f"a name for sale ({lang})", _alone("", f"<h1>{heading}</h1><p>{words}</p>", lang), whole=True
    )
]
_STUFFED = "สมัครคาสิโนออนไลน์ บาคาร่าออนไลน์ แทงบอลออนไลน์ เครดิตฟรี"
_GONE += [
    *_both("home-told", "dead/redirect-to-home", "the home page, which is told of the error", to("/?ref=404")),
    *_both("home-campaign", "dead/redirect-to-home", "the home page, with what counts readers", to("/?utm_source=old2019")),
    *_both(
        "lander",
        "dead/parked",
        "a registrar's page that goes on by script to what only scripts fill",
        '<!doctype html><html><head><script>window.onload=function(){window.location.href="/lander"}</script></head></html>',
        whole=True,
        routes={
            "/lander": answer(
                200, _alone("torrow.example", "<div id=m></div><script src=https://img1.wsimg.example/parking-lander/main.js>")
            )
        },
    ),
    *_both("stuffed-th", "dead/hijacked", "gambling in Thai", _alone("สล็อตเว็บตรง คาสิโนออนไลน์", f"<p>{_STUFFED}</p>" * 9, "th"), whole=True),
]

_ABONNEMENTS = _rows(
    ("en", "This post is for paid subscribers", "Already a paid subscriber? Sign in"),
    ("sv", "Fortsätt läsa", "Artikeln är endast för prenumeranter. Bli prenumerant för att läsa vidare."),
    ("ko", "구독자 전용 기사입니다.", "이 기사는 유료회원 전용입니다."),
    ("tr", "Bu içerik abonelere özeldir", "Devamını okumak için abone olun."),
    ("hu", "Csak előfizetőknek", "A cikk folytatása csak előfizetőink számára elérhető."),
    ("el", "Μόνο για συνδρομητές", "Το άρθρο είναι διαθέσιμο μόνο για συνδρομητές."),
    ("uk", "Лише для передплатників", "Цей матеріал доступний лише передплатникам."),
)
_SHUT = [
    one
    for lang, heading, words in _ABONNEMENTS
    for one in _both(
        f"teaser-{lang}",
        "restricted/paywall",
        f"the beginning of an article, and what it costs ({lang})",
        _page(_TITLES[lang], f"<h1>{_TITLES[lang]}</h1><p>{_PROSE[lang][:150]}</p><h2>{heading}</h2><p>{words}</p>", lang),
        lang=lang,
    )
]
_ACCESS = "<h1>You need access</h1><p>Request access, or switch to an account with access.</p>"
_RISK = (
    "<h1>STOP - there might be a problem with the requested link</h1><p>You can continue at your own risk to http://herald.example/a</p>"
)
_BLOCKED = "<h1>Web Page Blocked!</h1><p>The page cannot be displayed.</p><p>Attack ID: 20000051</p>"
_ROBOT = "<h1>보안 확인</h1><p>자동 접속 방지를 위해 아래 문자를 입력해 주세요.</p>"
_SHUT += [
    *_both("needs-access", "restricted/login", "a document that its owner has not shared", _alone("You need access", _ACCESS)),
    *_both("firewall-page", "restricted/blocked", "a firewall under 200", _alone("Web Page Blocked!", _BLOCKED), whole=True),
    *_both("robot-ko", "restricted/blocked", "a question to machines, in Korean", _alone("확인", _ROBOT, "ko"), whole=True),
    *_both("shortener-warns", "unknown/not-checked", "a shortener that warns instead of leading on", _alone("Warning!", _RISK)),
]
_REPAIRS = _rows(
    ("ko", "시스템 점검 중", "서비스 점검 중입니다. 잠시 후 다시 이용해 주세요."),
    ("tr", "Bakım çalışması", "Sitemiz şu anda bakımdadır. Lütfen daha sonra tekrar deneyiniz."),
    ("cs", "Údržba", "Na webu právě probíhá údržba. Zkuste to prosím později."),
    ("uk", "Технічні роботи", "На сайті тривають технічні роботи. Спробуйте пізніше."),
    ("el", "Συντήρηση", "Ο ιστότοπος βρίσκεται σε συντήρηση. Δοκιμάστε αργότερα."),
    ("sv", "Underhåll pågår", "Webbplatsen är tillfälligt stängd för underhåll. Försök igen senare."),
    ("hu", "Karbantartás", "Az oldal karbantartás alatt áll. Kérjük, látogasson vissza később."),
)
_SHUT += [
    one
    for lang, heading, words in _REPAIRS
    for one in _both(
        f"repairs-{lang}",
        "unstable/server-error",
        f"closed for repairs ({lang})",
        _alone(heading, f"<h1>{heading}</h1><p>{words}</p>", lang),
        whole=True,
        title=_TITLES.get(lang, _TITLES["en"]),
    )
]

CASES = family("strangers", [*_THERE, *_GONE, *_SHUT])
