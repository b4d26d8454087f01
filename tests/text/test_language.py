"""The language of a text, or silence."""

from __future__ import annotations

import pytest

from citator.text.language import detect, primary

TEXTS = {
    "en": "The lighthouse at the mouth of the river was built in 1874 and has been kept by the same family ever since that year.",
    "fr": "Le phare à l'entrée du fleuve a été construit en 1874 et il est tenu depuis par la même famille dans cette ville.",
    "es": "El faro de la entrada del río fue construido en 1874 y desde entonces lo ha tenido la misma familia con su barco.",
    "de": "Der Leuchtturm an der Mündung des Flusses wurde 1874 gebaut und wird seitdem von derselben Familie und ihren Kindern gehalten.",
    "ru": "Маяк в устье реки был построен в 1874 году и с тех пор его содержит одна и та же семья, которая живёт на берегу.",
    "it": "Il faro alla foce del fiume è stato costruito nel 1874 e da allora è tenuto dalla stessa famiglia con la sua barca.",
    "pt": "O farol na foz do rio foi construído em 1874 e desde então é mantido pela mesma família, que também tem uma casa no porto.",
    "ar": "بنيت المنارة في مصب النهر في عام 1874 ومنذ ذلك الوقت كانت تحت رعاية هذه العائلة التي تعيش على الشاطئ",
    "zh": "河口的灯塔建于1874年，从那时起一直由同一个家庭看守，他们住在岸边的房子里。",
    "fi": "Majakka joen suulla rakennettiin vuonna 1874 ja sama perhe on pitänyt sitä siitä lähtien rannalla asuen",
    "uk": "Маяк у гирлі річки був побудований у 1874 році, і з того часу його утримує одна й та сама сім'я, яка живе на березі",
    "ja": "灯台は1874年に川の河口に建てられ、それ以来ずっと同じ家族によって守られてきました。",
    "nl": "De vuurtoren aan de monding van de rivier werd in 1874 gebouwd en wordt sindsdien door dezelfde familie onderhouden",
    "pl": "Latarnia morska przy ujściu rzeki została zbudowana w 1874 roku i od tego czasu jest pod opieką tej samej rodziny",
    "tr": "Irmağın ağzındaki deniz feneri 1874 yılında yapıldı ve o günden sonra aynı aile tarafından bakıldı, çok eskidir",
    "az": "Çayın ağzındakı mayak 1874-cü ildə tikilmişdir və o vaxtdan bəri eyni ailə tərəfindən qorunur, hər gecə növbətçi var",
    "hy": "Գետի գետաբերանի փարոսը կառուցվել է 1874 թվականին",
    "ka": "მდინარის შესართავთან შუქურა 1874 წელს აშენდა",
    "sv": "Fyren vid flodens mynning byggdes år 1874 och har sedan dess skötts av samma familj som bor på stranden",
    "cs": "Maják při ústí řeky byl postaven v roce 1874 a od té doby se o něj stará tatáž rodina, která žije na břehu",
}


@pytest.mark.parametrize("language", TEXTS)
def test_prose_is_recognised(language: str) -> None:
    assert detect(TEXTS[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1874 1875 1876",
        "Talis Iveson Okoro Lowe Voss Reyes Lindqvist Harrow Finch",
        "S/2018/462, para. 32",
        TEXTS["en"] + " " + TEXTS["fr"],
    ],
)
def test_what_is_unsure_is_not_said(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize(
    ("tag", "language"), [("en-GB", "en"), ("pt_BR", "pt"), ("und", None), ("x", None), (None, None), ("zh-Hant", "zh")]
)
def test_language_tags(tag: str | None, language: str | None) -> None:
    assert primary(tag) == language
