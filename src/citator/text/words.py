"""Small word lists: the commonest words of ten languages, and English words that form compounds with a hyphen.

They are function words (articles, prepositions, pronouns, conjunctions, forms of "to be"), written down from grammars. No frequency
list was copied. Chinese has no word boundaries: its entries are single characters and pairs.
"""

from __future__ import annotations

from typing import Final

__all__ = ["COMMON", "COMPOUND_HEADS", "COMPOUND_PARTS", "PREFIXES", "STOP_WORDS"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS: Final[dict[str, frozenset[str]]] = {
    "en": _words(
        "the of and to in that is was for it with as his on be at by had not are but from or have an they which one you were all her "
        "she there would their we him been has when who will no more if out so what up its about than into them can only other time "
        "new some could these two may first then do any like my now over such our me most made after also did many before must through "
        "back where much your way well down should because each just those how too between under since being during without within "
        "upon every against both while here same another around however though still again who whom whose this yet among"
    ),
    "fr": _words(
        "le la les de des du un une et est en que qui dans pour pas sur par au aux avec ce cette ces il elle ils elles nous vous on ne "
        "se sa son ses leur leurs mais ou où donc car être été sont était fait plus comme tout tous toute même sans sous entre après "
        "avant aussi ainsi dont lors depuis selon très peut ont avait cela celle celui"
    ),
    "es": _words(
        "el la los las de del y en que un una por con para se no es al lo como más su sus o pero este esta estos estas son fue ha han "
        "ser era entre sin sobre también hasta desde donde cuando muy nos ya todo todos así según contra durante había sido puede cual "
        "quien porque ante bajo esa ese"
    ),
    "de": _words(
        "der die das und ist von den dem des mit sich auf für nicht ein eine einer eines einem einen im zu zum zur als auch es an werden "
        "wird wurde wurden aus er sie hat haben dass oder bei nach durch über um wie so noch nur vor sein seine unter gegen zwischen "
        "sind war waren kann diese dieser dieses sowie bis ihre ihr wir man aber wenn mehr"
    ),
    "ru": _words(
        "и в во не на я быть он с со что а по это она к но они мы из за то от который для о об у так как его ее её их был была было были "
        "при до или также после между под все всех же бы только еще ещё уже этой этого этот эта том том чем может которые которых между"
    ),
    "it": _words(
        "il lo la i gli le di del della dei degli delle e è un una uno che in nel nella nei nelle per con su sul sulla da dal dalla non "
        "si sono come più anche ma o se al alla ai alle tra fra questo questa questi queste essere stato stata era ha hanno suo sua loro "
        "dopo prima sono contro secondo così quale quali"
    ),
    "pt": _words(
        "o a os as de do da dos das e em no na nos nas que um uma para com por não se mais como mas ao aos à às foi são ser é seu sua "
        "seus suas ou quando muito há também até isso ela ele eles entre era depois sem mesmo já pelo pela pelos pelas este esta esse "
        "essa foram sobre segundo ainda está"
    ),
    "ar": _words(
        "في من على إلى عن أن إن كان كانت هذا هذه التي الذي ما لا مع أو كما قد بين بعد قبل كل عند ذلك تلك هو هي لم لن ثم حيث غير منذ "
        "حول خلال الى وقد وفي ومن ولا بما وأن"
    ),
    "zh": _words("的 了 在 是 和 有 不 这 為 为 以 于 与 及 其 之 就 也 對 对 而 等 中 上 我们 他们 联合国 第 年"),
}
"""Function words by language (ISO 639-1)."""

COMPOUND_HEADS: Final = _words(
    "self non well quasi vice socio politico anglo franco sino russo afro twenty thirty forty fifty sixty seventy eighty ninety"
)
"""First parts of English compounds that keep their hyphen whatever follows, unless the document writes the whole as one word."""

COMPOUND_PARTS: Final = _words(
    "long short high low full half large small medium deep wide open close old new free good best hard soft first second third one two "
    "three four five six seven eight nine ten year month day week time date term scale range level speed based led made making "
    "going known written spoken held owned run born ended wing depth third thirds quarter quarters style type like free wide ever "
    "fact finding decision policy law peace keeping building sharing saving setting taking governmental government general president "
    "chairman elect chief speaking related called looking lasting standing reaching ranking profile quality income sized edged page "
    "century hand handed side sided way away off up down out over under east west north south eastern western northern southern white "
    "black red green left right cease fire land sea air water war post co human user man woman child"
)
"""Parts of English compounds with a hyphen (long-term, fact-finding). Both parts must be words for a hyphen at a line end to stay."""

PREFIXES: Final = _words(
    "inter intra trans re un in im dis con com pre pro sub de ex en per multi anti semi mis be ad ac ap as ob op re sur par mal mono "
    "micro macro hyper super ultra tele photo geo bio aero electro hydro thermo ir il ab al an at so to on or is it"
)
"""Beginnings of words that say nothing when they are found alone: a hyphen after one is a typesetter's."""

COMMON: Final = frozenset().union(*(words for language, words in STOP_WORDS.items() if language != "zh"))
"""Words that are certainly words, in any of the languages."""
