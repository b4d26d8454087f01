"""Top-level domains, enough to tell a host name from a word with a full stop in it.

Country codes, and of the generic ones the original seven, the sponsored ones and newer ones that are seen in references. Written down from
general knowledge and not compared with the list, which is the IANA root zone database, https://www.iana.org/domains/root/db.
"""

from __future__ import annotations

from typing import Final

__all__ = ["COUNTRY", "GENERIC", "TOP_LEVEL"]

GENERIC: Final = frozenset(
    """
    com org net edu gov mil int arpa info biz name pro aero asia cat coop jobs museum post tel travel xxx mobi
    academy agency app art bank blog book build cloud club center charity church city community dev digital earth eco
    education email energy expert foundation fund global green group health help history host house institute international
    law legal library life link live media news ngo ong online page paris berlin london wien press pub report reports
    research review school science scot site social solutions space store studio study support swiss systems team tech
    technology today tools top university uno video watch website wiki work works world xyz zone рф укр бг срб орг сайт
    """.split()
)
"""Generic top-level domains, lower case."""

COUNTRY: Final = frozenset(
    """
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch
    ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn
    gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb
    lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu
    nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy
    sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
    """.split()
)
"""Country code top-level domains, lower case."""

TOP_LEVEL: Final = GENERIC | COUNTRY
"""All of them."""
