"""Newspapers, news agencies and broadcasters by the names that notes give them.

Written down from general knowledge. A name that is missing here is still known by its words ("… Times", "… Zeitung") or by where it
stands; one that is a common word as well (Dawn, The Star) counts only where it is all that stands in the place of an outlet.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

__all__ = ["NEWSPAPERS", "is_newspaper"]

NEWSPAPERS: Final = frozenset(
    name.strip()
    for name in """
    The Times; The Sunday Times; The Guardian; The Observer; The Independent; The Daily Telegraph; The Telegraph; Financial Times;
    Daily Mail; Daily Mirror; Daily Express; Daily Star; The Sun; Evening Standard; London Evening Standard; Morning Star; The Scotsman;
    The Herald; Western Mail; Belfast Telegraph; The Irish News; The Irish Times; Irish Independent; Irish Examiner; Yorkshire Post;
    Manchester Evening News; The New York Times; New York Times; The Washington Post; Washington Post; The Wall Street Journal;
    Wall Street Journal; Los Angeles Times; USA Today; Chicago Tribune; Chicago Sun-Times; The Boston Globe; Boston Globe; Boston Herald;
    San Francisco Chronicle; Houston Chronicle; The Dallas Morning News; Miami Herald; The Philadelphia Inquirer; Philadelphia Inquirer;
    The Baltimore Sun; Baltimore Sun; The Denver Post; The Seattle Times; Star Tribune; Detroit Free Press;
    The Atlanta Journal-Constitution; The Christian Science Monitor; Christian Science Monitor; New York Post; New York Daily News;
    Newsday; Politico; Roll Call; Axios; BuzzFeed News; The Daily Beast; The Verge; TechCrunch; Ars Technica; Vice News;
    The Globe and Mail; Globe and Mail; Toronto Star; National Post; Montreal Gazette; Ottawa Citizen; Vancouver Sun; Winnipeg Free Press;
    Le Devoir; La Presse; Le Journal de Montréal; The Sydney Morning Herald; Sydney Morning Herald; The Age; The Australian;
    The Canberra Times; Australian Financial Review; The West Australian; The New Zealand Herald; New Zealand Herald; The Dominion Post;
    Otago Daily Times; Frankfurter Allgemeine Zeitung; Frankfurter Allgemeine; FAZ; F.A.Z.; Süddeutsche Zeitung; SZ; Die Zeit; Die Welt;
    Welt am Sonntag; Handelsblatt; Frankfurter Rundschau; Der Tagesspiegel; Tagesspiegel; die tageszeitung; Die Tageszeitung; taz;
    Neues Deutschland; junge Welt; Bild; Bild-Zeitung; Bild am Sonntag; Berliner Zeitung; Berliner Morgenpost; Hamburger Abendblatt;
    Stuttgarter Zeitung; Stuttgarter Nachrichten; Rheinische Post; Kölner Stadt-Anzeiger; Westdeutsche Allgemeine Zeitung; WAZ;
    Sächsische Zeitung; Leipziger Volkszeitung; Mitteldeutsche Zeitung; Weser-Kurier; Hannoversche Allgemeine Zeitung;
    Augsburger Allgemeine; Münchner Merkur; Abendzeitung; Badische Zeitung; Nürnberger Nachrichten; Thüringer Allgemeine; Spiegel Online;
    Tagesschau; tagesschau.de; Deutsche Welle; Deutschlandfunk; Vossische Zeitung; Kölnische Zeitung; Neue Freie Presse; Arbeiter-Zeitung;
    Wiener Zeitung; Der Standard; Die Presse; Kurier; Kronen Zeitung; Kleine Zeitung; Salzburger Nachrichten; Tiroler Tageszeitung;
    Neue Zürcher Zeitung; NZZ; NZZ am Sonntag; Tages-Anzeiger; Tagesanzeiger; Basler Zeitung; Der Bund; Berner Zeitung; Aargauer Zeitung;
    Blick; Weltwoche; WOZ; Le Temps; Tribune de Genève; Journal de Genève; 24 heures; Le Monde; Le Monde diplomatique; Le Figaro;
    Libération; L’Humanité; La Croix; Les Échos; Les Echos; Le Parisien; Ouest-France; Sud Ouest; Le Progrès; La Voix du Nord;
    Le Canard enchaîné; Mediapart; France Info; L’Équipe; La Tribune; L’Aurore; Le Matin; Le Petit Journal; Le Petit Parisien;
    Journal des débats; L’Illustration; France-Soir; Le Soir; La Libre Belgique; L’Écho; De Standaard; De Morgen; De Tijd;
    Het Laatste Nieuws; Luxemburger Wort; NRC; NRC Handelsblad; de Volkskrant; De Volkskrant; Trouw; Het Parool; De Telegraaf;
    Algemeen Dagblad; Corriere della Sera; la Repubblica; La Repubblica; La Stampa; Il Sole 24 Ore; Il Messaggero; Il Giornale;
    il manifesto; Il Manifesto; l’Unità; L’Unità; Avvenire; Il Foglio; Il Fatto Quotidiano; Il Mattino; Il Tempo; La Nazione;
    Il Resto del Carlino; Il Secolo XIX; Il Gazzettino; Gazzetta del Mezzogiorno; Avanti!; L’Osservatore Romano; El País; El Mundo; ABC;
    La Vanguardia; El Periódico; El Confidencial; elDiario.es; La Razón; El Correo; El Diario Vasco; Avui; La Voz de Galicia; Expresso;
    Diário de Notícias; Jornal de Notícias; Correio da Manhã; O Globo; Folha de S.Paulo; Folha de S. Paulo; Folha de São Paulo;
    O Estado de S. Paulo; O Estado de São Paulo; Correio Braziliense; Jornal do Brasil; Valor Econômico; Clarín; La Nación; Página/12;
    Página 12; Ámbito Financiero; El Mercurio; La Tercera; El Comercio; La República; El Universo; El Tiempo; El Espectador; El Nacional;
    El Universal; La Jornada; Excélsior; Milenio; Animal Político; Prensa Libre; El Periódico de Guatemala; La Prensa Gráfica;
    El Diario de Hoy; El Faro; La Prensa; El Heraldo; La Estrella de Panamá; Granma; Listín Diario; El Nuevo Día; El Deber; Los Tiempos;
    ABC Color; Última Hora; El Observador; Aftenposten; Verdens Gang; Dagbladet; Dagens Næringsliv; Bergens Tidende; Klassekampen;
    Dagens Nyheter; Svenska Dagbladet; Aftonbladet; Expressen; Göteborgs-Posten; Sydsvenskan; Politiken; Berlingske; Berlingske Tidende;
    Jyllands-Posten; Ekstra Bladet; Weekendavisen; Helsingin Sanomat; Hufvudstadsbladet; Iltalehti; Yle; Yle News; Morgunblaðið;
    Fréttablaðið; Postimees; Eesti Päevaleht; Neatkarīgā; Lietuvos rytas; Delfi; LRT; Gazeta Wyborcza; Rzeczpospolita; Trybuna Ludu;
    Polityka; Newsweek Polska; Mladá fronta Dnes; Lidové noviny; Právo; Hospodářské noviny; Respekt; Rudé právo; SME; Denník N; Pravda;
    Népszabadság; Magyar Nemzet; Magyar Hírlap; HVG; Dnevnik; Večer; Jutarnji list; Večernji list; Vjesnik; Slobodna Dalmacija; Novi list;
    Oslobođenje; Dnevni avaz; Politika; Danas; Blic; Večernje novosti; Borba; Vreme; NIN; B92; Vijesti; Pobjeda; Nova Makedonija;
    Koha Ditore; Zëri; Shekulli; Kathimerini; Ta Nea; To Vima; Eleftherotypia; Adevărul; România liberă; Evenimentul Zilei; Scînteia;
    Trud; 24 chasa; Kapital; Cumhuriyet; Hürriyet; Hurriyet; Hürriyet Daily News; Milliyet; Sabah; Daily Sabah; Zaman; Today’s Zaman;
    Radikal; Bianet; Anadolu Agency; Cyprus Mail; Phileleftheros; Izvestia; Izvestiya; Kommersant; Kommersant-Vlast; Vedomosti;
    Nezavisimaya Gazeta; Novaya Gazeta; Rossiyskaya Gazeta; Rossiiskaya Gazeta; Krasnaya Zvezda; Literaturnaya Gazeta;
    Komsomolskaya Pravda; Moskovsky Komsomolets; Argumenty i Fakty; The Moscow Times; Moscow Times; RIA Novosti; Interfax; TASS;
    ITAR-TASS; RBC; Meduza; Lenta.ru; Gazeta.ru; Правда; Известия; Коммерсант; Коммерсантъ; Ведомости; Независимая газета; Новая газета;
    Российская газета; Красная звезда; Литературная газета; Комсомольская правда; Московский комсомолец; Аргументы и факты; РИА Новости;
    РБК; Труд; Медуза; Интерфакс; Газета.ру; Лента.ру; Kyiv Post; Kyiv Independent; Ukrayinska Pravda; Ukrainska Pravda;
    Українська правда; Dzerkalo Tyzhnia; Ukrinform; Civil Georgia; Civil.ge; Hetq; Azatutyun; Armenpress; Azertac; Eurasianet; EurasiaNet;
    24.kg; Fergana; The Jerusalem Post; Jerusalem Post; Haaretz; Ha’aretz; Yedioth Ahronoth; Maariv; Ma’ariv; Times of Israel;
    The Times of Israel; +972 Magazine; Al-Quds; WAFA; Ma’an News Agency; Al-Ahram; Ahram Online; Al-Masry Al-Youm;
    Egypt Independent; Mada Masr; Daily News Egypt; An-Nahar; L’Orient-Le Jour; L’Orient Today; The Daily Star; Al-Akhbar; Al-Hayat;
    Asharq Al-Awsat; The Jordan Times; Jordan Times; Al-Rai; Arab News; Saudi Gazette; Okaz; Gulf News; The National; Khaleej Times;
    Al-Bayan; Gulf Times; The Peninsula; Al Jazeera; Al Jazeera English; Al-Jazeera; Kuwait Times; Times of Oman; Bahrain Mirror;
    Yemen Times; Iraqi News; Rudaw; Tehran Times; IRNA; Fars News; Tasnim; El Watan; Liberté; El Moudjahid; TelQuel; Hespress;
    La Presse de Tunisie; Libya Herald; Sudan Tribune; Radio Dabanga; Addis Standard; Daily Nation; The Standard; The East African;
    New Vision; Daily Monitor; The Monitor; Daily News; The New Times; NewsDay; Zambia Daily Mail; Times of Zambia; The Namibian;
    Mail & Guardian; Mail and Guardian; Business Day; The Star; Cape Times; Cape Argus; Sowetan; City Press; Daily Maverick; News24;
    Rand Daily Mail; The Punch; The Vanguard; ThisDay; Premium Times; Daily Trust; The Daily Graphic; Daily Graphic; GhanaWeb;
    Jeune Afrique; Fraternité Matin; Le Soleil; Sud Quotidien; Walfadjri; L’Observateur Paalga; Cameroon Tribune; allAfrica; AllAfrica;
    The Hindu; The Times of India; Times of India; Hindustan Times; The Indian Express; Indian Express; The Economic Times;
    Business Standard; Deccan Herald; The Wire; Scroll.in; The Statesman; India Today; Press Trust of India; PTI; ANI; Dawn; The News;
    The News International; The Express Tribune; Express Tribune; The Nation; The Friday Times; Prothom Alo; Dhaka Tribune; bdnews24;
    bdnews24.com; The Kathmandu Post; Kathmandu Post; The Himalayan Times; Daily Mirror; The Island; Sunday Times; Daily FT; TOLOnews;
    Pajhwok; Pajhwok Afghan News; The Irrawaddy; Irrawaddy; Mizzima; Myanmar Times; The Myanmar Times; Frontier Myanmar; Myanmar Now;
    The Bangkok Post; Bangkok Post; Prachatai; Khaosod; The Phnom Penh Post; Phnom Penh Post; The Cambodia Daily; Cambodia Daily;
    Vientiane Times; Viet Nam News; Tuoi Tre; Thanh Nien; VnExpress; Nhan Dan; The Straits Times; Straits Times; New Straits Times;
    Malaysiakini; The Jakarta Post; Jakarta Post; Kompas; Tempo; Antara; Philippine Daily Inquirer; The Philippine Star; Manila Bulletin;
    Manila Times; Rappler; GMA News; ABS-CBN News; Borneo Post; The Fiji Times; Fiji Times; Post-Courier; PNG Post-Courier;
    Samoa Observer; Solomon Star; RNZ; South China Morning Post; Ming Pao; Apple Daily; Hong Kong Free Press; Oriental Daily;
    The China Daily; China Daily; Global Times; People’s Daily; Xinhua; Xinhua News Agency; Caixin; Southern Weekly; Sixth Tone; 人民日报;
    新华社; 光明日报; 南方周末; Taipei Times; China Times; United Daily News; Central News Agency; Asahi Shimbun;
    The Asahi Shimbun; Yomiuri Shimbun;
    The Yomiuri Shimbun; Daily Yomiuri; Mainichi Shimbun; The Mainichi; Nikkei; Nikkei Asia; Nikkei Asian Review; Nihon Keizai Shimbun;
    Sankei Shimbun; Kyodo; Kyodo News; Jiji Press; The Japan Times; Japan Times; NHK; NHK World; 朝日新聞; 読売新聞;
    毎日新聞; 日本経済新聞;
    The Korea Herald; Korea Herald; The Korea Times; Korea Times; Chosun Ilbo; The Chosun Ilbo; Dong-A Ilbo; JoongAng Ilbo;
    Korea JoongAng Daily; Hankyoreh; The Hankyoreh; Yonhap; Yonhap News Agency; Rodong Sinmun; KCNA; NK News; Daily NK; UB Post; Montsame;
    Reuters; Associated Press; AP; AP News; Agence France-Presse; Agence France Presse; AFP;
    United Press International; UPI; dpa; Deutsche Presse-Agentur; ANSA; EFE; Agencia EFE; Efe; Europa Press; Bloomberg; Bloomberg News;
    BBC; BBC News; BBC World Service; BBC Russian; BBC Persian; CNN; CBS News; NBC News; ABC News; Fox News; NPR;
    PBS NewsHour; CBC; CBC News; Radio-Canada; SBS News; Sky News; ITV News; Channel 4 News; RTÉ; RTÉ News; France 24; RFI;
    Radio France Internationale; Euronews; Voice of America; VOA; VOA News; Radio Free Asia; RFA; Radio Free Europe/Radio Liberty; RFE/RL;
    Radio Liberty; Radio Free Europe; Radio Svoboda; EUobserver; Euractiv; EURACTIV; Politico Europe; Balkan Insight; OpenDemocracy;
    openDemocracy; Global Voices; Middle East Eye; Al-Monitor; Al Monitor; The New Arab; The Intercept; ProPublica; The Conversation;
    HuffPost; Huffington Post; The Huffington Post; Mongabay; IRIN; IRIN News; The New Humanitarian; UN News; UN News Centre; Devex;
    Law360; Inter Press Service; El Porvenir; Izvestija; Sovetskaya Rossiya
    """.replace("\n", " ").split(";")
)  # fmt: skip


@lru_cache(maxsize=4096)
def is_newspaper(name: str) -> bool:
    """Whether the whole name is that of a newspaper, an agency or a broadcaster; an English article and the kind of apostrophe are free.

    >>> is_newspaper("The New York Times"), is_newspaper("L'Humanité"), is_newspaper("Helsingin Sanomat"), is_newspaper("Journal of Rivers")
    (True, True, True, False)
    """
    plain = name.strip().replace("'", "’")
    return plain in NEWSPAPERS or plain.removeprefix("The ") in NEWSPAPERS or (plain[:4] == "the " and f"T{plain[1:]}" in NEWSPAPERS)
