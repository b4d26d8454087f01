"""Cities where much is published, to notice a slip in a place of publication.

Written down from general knowledge; a city that is missing here only means that a slip in its name is not noticed.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Final

__all__ = ["COUNTRIES", "FAMILIES_TOO", "LANDS", "PLACES", "TOWNS", "nearest_place"]

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

COUNTRIES: Final = frozenset(
    " ".join(name.split())
    for name in """
    Afghanistan; Albania; Algeria; Andorra; Angola; Antigua and Barbuda; Argentina; Armenia; Australia; Austria; Azerbaijan; Bahamas;
    Bahrain; Bangladesh; Barbados; Belarus; Belgium; Belize; Benin; Bhutan; Bolivia; Bosnia and Herzegovina; Botswana; Brazil;
    Brunei Darussalam; Brunei; Bulgaria; Burkina Faso; Burundi; Cabo Verde; Cape Verde; Cambodia; Cameroon; Canada;
    Central African Republic; Chad; Chile; China; Colombia; Comoros; Congo; Costa Rica; Côte d’Ivoire; Croatia; Cuba; Cyprus; Czechia;
    Czech Republic; Democratic People’s Republic of Korea; Democratic Republic of the Congo; Denmark; Djibouti; Dominica;
    Dominican Republic; Ecuador; Egypt; El Salvador; Equatorial Guinea; Eritrea; Estonia; Eswatini; Ethiopia; Fiji; Finland; France;
    Gabon; Gambia; Georgia; Germany; Ghana; Greece; Grenada; Guatemala; Guinea; Guinea-Bissau; Guyana; Haiti; Holy See; Honduras;
    Hungary; Iceland; India; Indonesia; Iran; Islamic Republic of Iran; Iraq; Ireland; Israel; Italy; Ivory Coast; Jamaica; Japan;
    Jordan; Kazakhstan; Kenya; Kiribati; Kuwait; Kyrgyzstan; Lao People’s Democratic Republic; Laos; Latvia; Lebanon; Lesotho; Liberia;
    Libya; Liechtenstein; Lithuania; Luxembourg; Madagascar; Malawi; Malaysia; Maldives; Mali; Malta; Marshall Islands; Mauritania;
    Mauritius; Mexico; Micronesia; Monaco; Mongolia; Montenegro; Morocco; Mozambique; Myanmar; Namibia; Nauru; Nepal; Netherlands;
    New Zealand; Nicaragua; Niger; Nigeria; North Macedonia; Norway; Oman; Pakistan; Palau; Palestine; State of Palestine; Panama;
    Papua New Guinea; Paraguay; Peru; Philippines; Poland; Portugal; Qatar; Republic of Korea; Republic of Moldova; Moldova; Romania;
    Russia; Russian Federation; Rwanda; Saint Kitts and Nevis; Saint Lucia; Saint Vincent and the Grenadines; Samoa; San Marino;
    Sao Tome and Principe; Saudi Arabia; Senegal; Serbia; Seychelles; Sierra Leone; Singapore; Slovakia; Slovenia; Solomon Islands;
    Somalia; South Africa; South Sudan; South Korea; North Korea; Spain; Sri Lanka; Sudan; Suriname; Sweden; Switzerland; Syria;
    Syrian Arab Republic; Tajikistan; Thailand; Timor-Leste; Togo; Tonga; Trinidad and Tobago; Tunisia; Türkiye; Turkey; Turkmenistan;
    Tuvalu; Uganda; Ukraine; United Arab Emirates; United Kingdom; United Republic of Tanzania; Tanzania; United States;
    United States of America; Uruguay; Uzbekistan; Vanuatu; Venezuela; Bolivarian Republic of Venezuela; Viet Nam; Vietnam; Yemen;
    Zambia; Zimbabwe; Taiwan; Hong Kong; Kosovo; Cook Islands; Niue; Puerto Rico; Greenland; Faroe Islands
    """.split(";")
)
"""States and territories by their short names in the terminology of the United Nations (https://unterm.un.org) and in everyday use."""

TOWNS: Final = PLACES | frozenset(
    " ".join(name.split())
    for name in """
    Halle; Erlangen; Bonn; Mainz; Trier; Marburg; Jena; Weimar; Gotha; Kiel; Rostock; Greifswald; Breslau; Königsberg; Darmstadt; Gießen;
    Giessen; Würzburg; Bamberg; Braunschweig; Augsburg; Regensburg; Nürnberg; Opladen; Paderborn; Straßburg; Strassburg; Strasbourg;
    Frankfurt am Main; Frankfurt a. M.; Freiburg im Breisgau; Rom; Mailand; Venedig; Florenz; Neapel; Gand; Gent; Antwerpen; Anvers;
    Leuven; Louvain; Liège; Namur; Haarlem; Den Haag; ’s-Gravenhage; Zwolle; Assen;
    Newcastle upon Tyne; Genova; Génova; Pisa; Padova; Parma; Modena; Ferrara; Bari;
    Palermo; Catania; Sevilla; Salamanca; Valladolid; Zaragoza; Coimbra; Porto; Braga; Rio de Janeiro; Rennes; Nantes; Dijon; Rouen; Caen;
    Москва; Ленинград; Санкт-Петербург; Петроград; Киев; Казань; Praha; Prag; Kraków; Lwów; Wrocław; København; Uppsala; Lund;
    Leeds; Sheffield; York; Hull; Bradford; Huddersfield; Lancaster; Preston; Carlisle; Kendal; Exeter; Plymouth; Southampton; Portsmouth;
    Winchester; Chichester; Brighton; Canterbury; Norwich; Ipswich; Woodbridge; Colchester; Lincoln; Worcester; Gloucester; Stroud; Bath;
    Truro; Coventry; Stafford; Keele; Derby; Durham; Newcastle; Sunderland; Dundee; Aberdeen; St Andrews; East Linton; Stirling;
    Swansea; Aberystwyth; Bangor; Llandysul; Cork; Galway; Limerick; Maynooth; Dún Laoghaire; Newton Abbot; Letchworth; Twickenham;
    Ann Arbor; East Lansing; West Lafayette; South Bend; Notre Dame; Evanston; Carbondale; DeKalb; Iowa City; Kalamazoo; Kent; Oberlin;
    University Park; State College; Bethlehem; Lewisburg; Cranbury; New Brunswick; Newark; Rutherford; Garden City; Westport; Hartford;
    Middletown; Amherst; Northampton; Medford; Waltham; Hanover; Burlington; Brunswick; Providence; Newport; Annapolis; Charlottesville;
    Williamsburg; Norfolk; Richmond; Charleston; Columbia; Tuscaloosa; Knoxville; Nashville; Memphis; Baton Rouge; Jackson;
    Fayetteville; Norman; Lubbock; College Station; Waco; San Antonio; El Paso; Lincoln; Omaha; Laramie; Logan; Provo; Salt Lake City; Reno;
    Eugene; Corvallis; Pullman; Oakland; Stanford; Palo Alto; Malibu; Santa Barbara; Santa Cruz; Sacramento; St. Louis; St. Paul;
    Saint Paul;
    Milwaukee; Indianapolis; Louisville; Tempe; Boca Raton; Gainesville; Tallahassee; Coral Gables; Buffalo; Rochester; Syracuse; Albany;
    Hamilton; Waterloo; Guelph; Saskatoon; Regina; Victoria; Fredericton; St. John’s; Québec; Sherbrooke; Sainte-Foy;
    Fremantle; Nedlands; Launceston; Palmerston North; St Lucia; Carlton; Suva;
    Aix-en-Provence; Avignon; Montpellier; Nice; Nîmes; Arles; Poitiers; Tours; Orléans; Angers; Le Mans; Brest; Limoges; Clermont-Ferrand;
    Besançon; Nancy; Metz; Lille; Villeneuve d’Ascq; Amiens; Reims; Troyes; Chambéry; Saint-Étienne; Pau; Perpignan; Ajaccio; Nanterre;
    Neuchâtel; Fribourg; Sion; Louvain-la-Neuve; Mons; Bruges; Brugge; Turnhout; Arnhem; Hilversum; Deventer; Leeuwarden; Maastricht;
    Tilburg; Eindhoven; Delft; Muiderberg; Osnabrück; Münster; Essen; Duisburg; Bochum; Dortmund; Düsseldorf; Aachen; Siegen; Kassel;
    Hannover; Oldenburg; Bremen; Lübeck; Schwerin; Potsdam; Magdeburg; Erfurt; Chemnitz; Bautzen; Bayreuth; Passau; Ulm; Konstanz;
    Karlsruhe; Mannheim; Ludwigsburg; Saarbrücken; Kaiserslautern; Koblenz; Hildesheim; Wolfenbüttel; Berlin-Ost; Bad Homburg; Neuwied;
    Lüneburg; Reinbek; Gütersloh; Sigmaringen; Königstein; Pfaffenweiler; Pfullingen; Weilerswist; Baltmannsweiler; Bad Heilbrunn;
    Neukirchen-Vluyn; Schwalbach; Husum; Emsdetten; Kevelaer; Frankfurt/Main; Brussel; Amersfoort; Zutphen; Bergen; Sankt Pölten;
    Frankfurt/M.; Sankt Ingbert; Ostfildern; Paderborn; Klagenfurt; Graz; Linz; Bregenz; Bozen; St. Gallen; Luzern; Aarau; Chur; Winterthur;
    Bergamo; Brescia; Cremona; Mantova; Verona; Vicenza; Treviso; Udine; Trieste; Trento; Pavia; Como; Novara; Alessandria; Lucca; Siena;
    Arezzo; Perugia; Spoleto; Ancona; Urbino; Rimini; Ravenna; Forlì; Reggio Emilia; Piacenza; Cosenza; Soveria Mannelli; Lecce; Manduria;
    Messina; Siracusa; Cagliari; Sassari; Nuoro; Città del Vaticano; Vatican City; Granada; Málaga; Córdoba; Cádiz; Murcia; Alicante;
    Castellón; Tarragona; Lleida; Girona; Palma; Pamplona; Bilbao; San Sebastián; Vitoria; Santander; Oviedo; Gijón; León; Burgos; Toledo;
    Cuenca; Santiago de Compostela; A Coruña; Vigo; La Laguna; Lisbonne; Évora; Funchal; Aarhus; Odense; Roskilde; Ålborg; Göteborg; Umeå;
    Linköping; Trondheim; Tromsø; Stavanger; Kristiansand; Åbo; Jyväskylä; Oulu; Joensuu; Tórshavn; Gdańsk; Łódź; Lublin; Katowice; Toruń;
    Szczecin; Olomouc; Ostrava; Plzeň; Košice; Szeged; Pécs; Debrecen; Cluj; Cluj-Napoca; Iași; Timișoara; Sibiu; Brașov; Novi Sad; Niš;
    Split; Rijeka; Dubrovnik; Maribor; Skopje; Tirana; Pristina; Podgorica; Heraklion; Ioannina; Patras; Valletta; Lviv; Kharkiv; Odesa;
    Odessa;
    Mexico; México; Ciudad de México; Guadalajara; Monterrey; Puebla; Guatemala; San Salvador; Tegucigalpa; Managua; San Juan;
    Medellín; Cali; Cuzco; La Paz; Sucre; Asunción; Rosario; La Plata; Mendoza; Valparaíso; Concepción; Campinas; Belo Horizonte;
    Porto Alegre; Salvador; Recife; Curitiba; Petrópolis; Legon; Nsukka; Zaria; Enugu; Makerere; Entebbe; Lilongwe; Zomba; Maputo; Luanda;
    Bamako; Ouagadougou; Yaoundé; Kinshasa; Kigali; Bujumbura; Antananarivo; Port Louis; Pietermaritzburg; Stellenbosch; Grahamstown;
    Bloemfontein; Ahmedabad; Allahabad; Aligarh; Benares; Varanasi; Lucknow; Patna; Pune; Poona; Hyderabad; Peshawar; Kabul; Isfahan;
    Ramallah; Nablus; Amman; Aleppo; Mosul; Basra; Riyadh; Jeddah; Doha; Abu Dhabi; Dubai; Muscat; Sanaa; Chiang Mai; Yangon; Rangoon;
    Phnom Penh; Vientiane; Ho Chi Minh City; Saigon; Yogyakarta; Bandung; Penang; Quezon City; Guangzhou; Nanjing; Wuhan; Chengdu; Tianjin;
    Nagoya; Fukuoka; Sapporo; Sendai; Yokohama; Kobe; Busan; Pusan; Ulaanbaatar;
    Londra; Londres; Londen; Parigi; París; Parijs; Berlino; Berlín; Berlim; Vienne; Viena; Wenen; Ginevra; Ginebra; Genebra; Genf; Zurigo;
    Basilea; Bâle; Berna; Losanna; Lausana; Lipsia; Tubinga; Gottinga; Francoforte; Fráncfort; Monaco di Baviera; Múnich; Munique;
    Stoccarda; Amburgo; Hambourg; Hamburgo; Friburgo; Fribourg; Strasburgo; Estrasburgo; Lovanio; Lovaina; Anversa; Amberes; Bruselas;
    Bruxelas; Lisbona; Lisbon; Lissabon; Varsavia; Varsovie; Varsovia; Warschau; Praga; Prague; Mosca; Moscou; Moscú;
    Moskau; Copenaghen; Copenhague; Kopenhagen; Stoccolma; Estocolmo; Atene; Athènes; Atenas; Athen; Edimburgo; Édimbourg; Dublino; Dublín;
    Turín; Milán; Venecia; Venise; Nápoles; Bolonia; Bologne; Filadelfia; Nueva York; Nova York; Nova Iorque; L’Aia; La Haye; La Haya
    """.split(";")
)
"""With more towns whose presses and learned societies are cited, and their names in other languages, for reading alone: a slip is noticed
in the first ones only."""

FAMILIES_TOO: Final = frozenset(
    """
    Bradford Carlisle Carlton Columbia Derby Hamilton Jackson Kent Lancaster Lincoln Logan Medford Newport Norfolk Norman Preston Regina
    Reno Rutherford Stafford Victoria
    """.split()
)
"""Towns among them that people and houses are called by as often: before a given name and behind another town they are none."""


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
