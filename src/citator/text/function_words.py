"""Function words of further languages, for telling languages apart. Written down by hand from grammars' lists of articles, pronouns,
prepositions and conjunctions; words that are frequent in a neighbour, too, are harmless, as shares are compared.
"""

from __future__ import annotations

from typing import Final

__all__ = ["FURTHER"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FURTHER: Final = {
    "nl": _words(
        "de het een en van in op te dat die voor met is zijn niet aan er om ook als dan maar bij door naar uit over tot heeft "
        "hebben werd worden wordt zich dit deze hij zij ze we wij haar hun of ieder elke geen tegen tussen onder kan moet zal "
        "aldus zonder wie wat"
    ),
    "pl": _words(
        "i w z na do się nie że jest to od o po za przez dla oraz lub jak jako jego jej ich ma być są był była było który która "
        "które których przy pod nad tym tego tej też także może aby czy ale ze każdy każda we bez jednak tylko między został "
        "została"
    ),
    "tr": _words(
        "ve bir bu da de ile için olarak veya her olan gibi daha kadar ya hakkı hakkına ancak hiçbir kimse ne çok sonra göre "
        "değil ise var olduğu o ki en bütün tarafından olmak herkes edilir mi mı şu eden karşı içinde üzere dolayı"
    ),
    "uk": _words(
        "і в у на з та що не до як за для від про по це є або має його її їх який яка яке які при під між бути був була було були "
        "також через так але вона він вони й бо щоб тому кожна кожен людина ні без цієї цього цих свого своєї усі всі із зі"
    ),
    "sv": _words(
        "och i att en ett det som på av för är med till den inte har om var de eller från kan ska skall vid så sin sitt sina vara "
        "varje efter under mellan över genom mot alla hans hennes deras också men utan hade blev vilka vilken envar rätt"
    ),
    "da": _words(
        "og i at en et det som på af for er med til den ikke har om var de eller fra kan skal ved så sin sit sine være hver efter "
        "under mellem over gennem mod alle hans hendes deres også men uden havde blev enhver hvilke hvilken ret nogen"
    ),
    "nb": _words(
        "og i å en et det som på av for er med til den ikke har om var de eller fra kan skal ved så sin sitt sine være hver etter "
        "under mellom over gjennom mot alle hans hennes deres også men uten hadde ble enhver hvilke hvilken rett noen"
    ),
    "fi": _words(
        "ja on ei että se oli hän ovat tai joka mutta kun myös sekä jos kuin ole hänen sen niin tämä tämän olla mukaan hänellä "
        "oikeus jokaisella jotka jonka voi kaikki ne siitä jokainen ketään kuten vain joko"
    ),
    "cs": _words(
        "a v na je se s z že do o to i za po pro ve od nebo jako jeho její jejich není jsou byl byla bylo který která které kteří "
        "při podle aby by však také ke k u má musí být každý ani bez mezi tak si než aniž těchto tohoto této jen či"
    ),
    "sk": _words(
        "a v na je sa s z že do o to i za po pre vo od alebo ako jeho jej ich nie sú bol bola bolo ktorý ktorá ktoré ktorí pri "
        "podľa aby by však tiež ku k u má musí byť každý ani bez medzi tak si než týchto tohto tejto len či"
    ),
    "hu": _words(
        "a az és hogy nem is egy ez vagy van meg de azt mint csak minden el ki ha volt kell lehet személynek joga joguk van amely "
        "amelyek ezt által szerint között után alatt senkit sem nem való jogot arra továbbá"
    ),
    "ro": _words(
        "și în de la a cu pe că din nu o sau este un să se pentru care ca al prin mai sunt fi lui ei lor sa său orice are dreptul "
        "fost după între fără împotriva cele cel ale această acest nici dar fie până asupra"
    ),
    "hr": _words(
        "i u na je se da za od s o koji koja koje ne ili su kao po iz do što bi biti svatko ima pravo njegov njegova svoje svoju "
        "sve nitko pri prema može bez kao ni te ali samo kako bio bila bilo između protiv svih"
    ),
    "az": _words(
        "və bir bu ilə üçün olan hər hüququ vardır var ki da də öz onun heç kəs malikdir edilən tərəfindən ya olaraq ən çox kimi "
        "sonra görə onların yaxud bütün insan lakin isə olunur qarşı azərbaycan"
    ),
    "id": _words(
        "dan yang di dengan untuk dari dalam pada ini itu tidak adalah oleh sebagai atau setiap orang berhak atas akan ada dapat "
        "telah tersebut mereka ia kepada juga karena tanpa harus secara bagi"
    ),
    "vi": _words("và của các có là được trong những cho không một người với mọi hay đều khi này từ về để phải quyền do theo bất ai"),
    "bg": _words(
        "и на в да от се за с не е по това са или който която което които при като до има право всеки без му си ще бъде той тя те "
        "но както между срещу неговата неговото през след този тази тези"
    ),
    "sr": _words(
        "и у на је се да за од с о који која које не или су као по из до што би бити свако има право његов његова своје своју све "
        "нико при према може без ни те али само како био била било између против"
    ),
    "be": _words(
        "і у на з што не да як за для ад аб па гэта ёсць або мае яго яе іх які якая якое якія пры пад паміж быць быў была было "
        "былі таксама праз так але яна ён яны каб таму кожны чалавек ні без гэтай гэтага ўсе"
    ),
    "fa": _words("و در به از که این را با است برای آن یک تا بر هر کس حق دارد یا شود خود هیچ نمی می باشد باید او های شده بود"),
    "ur": _words("اور کے کی کا میں سے ہے کو نے ہر شخص حق کہ یا اس پر کسی نہیں جائے اپنے ہیں گا ہو بھی"),
    "ca": _words(
        "i el la els les de del dels que en a un una per amb no és tota persona té dret al als o seva seu seves llurs ha ser "
        "sense aquest aquesta ni com pel sobre qualsevol tot"
    ),
    "af": _words(
        "die en van het in te dat is nie om vir met aan wat sy haar of elkeen op reg tot deur word sal hierdie as geen enige hul "
        "ook moet by kan alle mag sonder"
    ),
    "sl": _words(
        "in v na je se da za z s o ki ne ali so kot po iz do kar bi biti vsakdo ima pravico njegov svoje svojo vse nihče pri "
        "proti lahko brez kakor niti te tudi kako bil bila med vsak ter ter vseh"
    ),
    "et": _words(
        "ja on ei et see oli ta või mis kuid ka kui tema oma igal inimesel õigus igaühel keegi kes mida ega peab ning selle nende "
        "kõik võib tohi vastu üle vahel ilma"
    ),
    "lt": _words(
        "ir yra ne kad tai bet ar jo jos savo į iš su už per apie prie kaip kiekvienas žmogus turi teisę būti arba nuo visi jų "
        "tik kuris kurie"
    ),
    "lv": _words("un ir ne ka tas bet vai viņa savu uz no ar par pie kā katram cilvēkam tiesības būt visi to tikai kas kuri bez pret kura"),
    "eo": _words("kaj la de en al ne estas esti kiu kiuj por per sen aŭ ĉiu havas rajton li lia sia sian sur kun pri tio ĉi kiel inter el"),
    "sw": _words(
        "na ya wa kwa ni za la katika haki kila mtu yake au bila kama hii huo wake ana cha vya kuwa yoyote watu nchi hiyo hizi ana"
    ),
    "la": _words(
        "et in est non ad ut cum sed ex per quod aut sunt esse qui quae ius omnis homo sui suam vel nec neque ab a atque habet sine"
    ),
    "eu": _words("eta da du ez edo bere dute dira pertsona orok eskubidea dago izan izango baten bat ere hori guztiak gabe arabera"),
    "tl": _words("ang ng sa na at mga ay may ito kanyang o bawat tao karapatan walang lahat para hindi kung"),
    "cy": _words("y yr a yn i o ac ar gan hawl pawb neu ei at fod nid ni na am bod i'r o'r sydd mewn oddi"),
}
