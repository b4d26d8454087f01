"""Cities where much is published, to notice a slip in a place of publication.

Written down from general knowledge; a city that is missing here only means that a slip in its name is not noticed.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Final

__all__ = ["LANDS", "PLACES", "TOWNS", "nearest_place"]

PLACES: Final = frozenset(
    name.strip()
    for name in """
    London; Oxford; Cambridge; Edinburgh; Glasgow; Manchester; Liverpool; Birmingham; Bristol; Leicester; Nottingham; Reading;
    Cheltenham; Abingdon; Basingstoke; Harmondsworth; Farnham; Aldershot; Dublin; Belfast; Cardiff; Paris; Lyon; Marseille;
    Strasbourg; Bordeaux; Toulouse; Grenoble; Brussels; Bruxelles; Antwerp; Leuven; Louvain; Ghent; Luxembourg; Amsterdam; Rotterdam;
    The Hague; Leiden; Utrecht; Nijmegen; Dordrecht; Groningen; Berlin; Hamburg; Munich; München; Frankfurt; Cologne; Köln; Leipzig;
    Dresden; Stuttgart; Tübingen; Heidelberg; Göttingen; Freiburg; Wiesbaden; Baden-Baden; Bielefeld; Weinheim; Vienna; Wien;
    Salzburg; Innsbruck; Zurich; Zürich; Geneva; Genève; Basel; Bern; Lausanne; Rome; Roma; Milan; Milano; Turin; Torino; Florence;
    Firenze; Bologna; Venice; Venezia; Naples; Napoli; Padua; Madrid; Barcelona; Valencia; Seville; Lisbon; Lisboa; Porto; Coimbra;
    Copenhagen; Stockholm; Uppsala; Gothenburg; Lund; Oslo; Bergen; Helsinki; Tampere; Turku; Reykjavik; Warsaw; Kraków; Krakow;
    Poznań; Prague; Praha; Brno; Bratislava; Budapest; Bucharest; Sofia; Belgrade; Zagreb; Ljubljana; Sarajevo; Athens; Thessaloniki;
    Istanbul; Ankara; Izmir; Nicosia; Kyiv; Kiev; Minsk; Moscow; Saint Petersburg; St. Petersburg; Leningrad; Vilnius; Riga; Tallinn;
    Tartu; Tbilisi; Yerevan; Baku; Almaty; Tashkent; Bishkek; Jerusalem; Tel Aviv; Haifa; Beirut; Damascus; Baghdad; Tehran; Cairo;
    Alexandria; Tunis; Algiers; Rabat; Casablanca; Dakar; Accra; Lagos; Ibadan; Abuja; Nairobi; Kampala; Dar es Salaam; Addis Ababa;
    Khartoum; Johannesburg; Pretoria; Cape Town; Durban; Harare; Lusaka; Windhoek; Gaborone; Delhi; New Delhi; Mumbai; Bombay;
    Calcutta; Kolkata; Madras; Chennai; Bangalore; Hyderabad; Karachi; Lahore; Islamabad; Dhaka; Colombo; Kathmandu; Beijing;
    Shanghai; Hong Kong; Taipei; Tokyo; Kyoto; Osaka; Seoul; Hanoi; Bangkok; Singapore; Kuala Lumpur; Jakarta; Manila; Sydney;
    Melbourne; Canberra; Brisbane; Adelaide; Perth; Hobart; Auckland; Wellington; Dunedin; Christchurch; Toronto; Montreal; Montréal;
    Ottawa; Vancouver; Calgary; Edmonton; Winnipeg; Halifax; Kingston; New York; Boston; Chicago; Philadelphia; Washington; Baltimore;
    Princeton; New Haven; Ithaca; Durham; Chapel Hill; Berkeley; Stanford; Los Angeles; San Francisco; San Diego; Seattle; Portland;
    Minneapolis; Madison; Ann Arbor; Bloomington; Urbana; Lawrence; Austin; Houston; Dallas; New Orleans; Atlanta; Athens; Miami;
    Pittsburgh; Cleveland; Columbus; Cincinnati; Detroit; Denver; Boulder; Tucson; Phoenix; Albuquerque; Honolulu; Lanham; Lexington;
    Thousand Oaks; Hoboken; Englewood Cliffs; Upper Saddle River; Mahwah; Hillsdale; Santa Monica; Mexico City; Bogotá; Lima; Quito;
    Caracas; Santiago; Buenos Aires; Montevideo; São Paulo; Rio de Janeiro; Brasília; Havana; San José; Panama City; Kingston
    """.replace("\n", " ").split(";")
)
"""Names as they are printed."""

LANDS: Final = frozenset(
    name.strip()
    for name in """
    England; Wales; Scotland; Ireland; Northern Ireland; Britain; Great Britain; Kingdom; United Kingdom; Europe; Africa; Asia;
    America; North; South; East; West; France; Germany; Italy; Spain; Portugal; Austria; Switzerland; Belgium; Netherlands;
    Luxembourg; Denmark; Sweden; Norway; Finland; Iceland; Poland; Czechia; Slovakia; Hungary; Romania; Bulgaria; Serbia; Croatia;
    Slovenia; Bosnia; Albania; Greece; Turkey; Cyprus; Malta; Estonia; Latvia; Lithuania; Belarus; Ukraine; Moldova; Russia; Georgia;
    Armenia; Azerbaijan; Iran; Iraq; Syria; Lebanon; Israel; Jordan; Egypt; Libya; Tunisia; Algeria; Morocco; Sudan; Ethiopia; Kenya;
    Uganda; Tanzania; Rwanda; Congo; Nigeria; Ghana; Senegal; Angola; Mozambique; Zimbabwe; Zambia; South Africa; Namibia;
    Afghanistan; Pakistan; India; Nepal; Bangladesh; Sri Lanka; Myanmar; Thailand; Vietnam; Cambodia; Laos; Malaysia; Singapore;
    Indonesia; Philippines; China; Taiwan; Japan; Korea; Mongolia; Australia; New Zealand; Canada; States; United States; Mexico;
    Cuba; Haiti; Jamaica; Guatemala; Honduras; Nicaragua; Panama; Colombia; Venezuela; Ecuador; Peru; Bolivia; Chile; Argentina;
    Uruguay; Paraguay; Brazil
    """.split(";")
)
"""Countries and parts of the world, by the names of everyday use; written down from general knowledge, and not all there are."""

TOWNS: Final = PLACES | frozenset(
    name.strip()
    for name in """
    Halle; Erlangen; Bonn; Mainz; Trier; Marburg; Jena; Weimar; Gotha; Kiel; Rostock; Greifswald; Breslau; Königsberg; Darmstadt; Gießen;
    Giessen; Würzburg; Bamberg; Braunschweig; Augsburg; Regensburg; Nürnberg; Opladen; Paderborn; Straßburg; Strassburg; Strasbourg;
    Frankfurt am Main; Frankfurt a. M.; Freiburg im Breisgau; Rom; Mailand; Venedig; Florenz; Neapel; Gand; Gent; Antwerpen; Anvers;
    Leuven; Louvain; Liège; Namur; Haarlem; Den Haag; ’s-Gravenhage; Zwolle; Assen;
    Newcastle upon Tyne; Genova; Génova; Pisa; Padova; Parma; Modena; Ferrara; Bari;
    Palermo; Catania; Sevilla; Salamanca; Valladolid; Zaragoza; Coimbra; Porto; Braga; Rio de Janeiro; Rennes; Nantes; Dijon; Rouen; Caen;
    Москва; Ленинград; Санкт-Петербург; Петроград; Киев; Казань; Praha; Prag; Kraków; Lwów; Wrocław; København; Uppsala; Lund
    """.split(";")
)
"""With more towns whose presses and learned societies are cited, for reading alone: a slip is noticed in the first ones only."""


@cache
def _plain() -> dict[str, str]:
    return {name.casefold(): name for name in PLACES}


def nearest_place(name: str) -> str | None:
    """The one city that differs from ``name`` by one letter (left out, put in, changed, or two in the wrong order); ``None`` where there
    is none, or several, where ``name`` is one itself, or is shorter than six letters.

    >>> nearest_place("Cambrigde"), nearest_place("Cambridge"), nearest_place("Lewes")
    ('Cambridge', None, None)
    """
    low = name.casefold()
    known = _plain()
    if len(low) < 6 or low in known:
        return None
    near = {known[one] for one in _one_off(low) if one in known}
    return near.pop() if len(near) == 1 else None


def _one_off(word: str) -> set[str]:
    letters = "abcdefghijklmnopqrstuvwxyzäöüéèãçøåß "
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    left_out = {head + letter + tail for head, tail in cuts for letter in letters}
    changed = {head + letter + tail[1:] for head, tail in cuts if tail for letter in letters if letter != tail[0]}
    put_in = {head + tail[1:] for head, tail in cuts if tail}
    swapped = {word[:at] + second + first + word[at + 2 :] for at, (first, second) in enumerate(pairwise(word)) if first != second}
    return left_out | changed | put_in | swapped
