"""Words of the names of American cases: how they are abbreviated, and those that are no part of one.

The abbreviations are those of table T11 of the Indigo Book, https://law.resource.org/pub/us/code/blue/IndigoBook.html (CC0), with the
forms that end a company's name. They hold a full stop that ends no sentence: "Liberty Mut. Ins. Co.".
"""

from __future__ import annotations

from typing import Final

__all__ = ["ABBREVIATED", "COMPANY", "CONNECTED", "LEADS", "UNTELLING"]

ABBREVIATED: Final = frozenset(
    """acad adm’r admin adm’x adver agric all am am’s ass’n assoc assocs atl auth auto automot ave balt bankr bd bhd bldg bros broad bus
    cas cent chem chi chs cir civ cmty cnty co coll comm comm’n comm’r comp cond cong consol const constr contl cont’l coop corp corps
    corr ct ctr ctrs dall def del dep’t det dev dir disc dist distrib div e econ ed educ elec emp’r enter entm’t env’t env’tl equal
    equip exam’r exch exec ex’r ex’x exp explor fab fam fed fed’n fid fin found frat ft fund gen gov’t grp gtd guar hosp hous illum
    imp inc indem indep indus info ins inst instr int’l intl inv invs jr lab lib liab litig ltd mach maint mar mem med metro mfg mfr
    mgmt min mkt mkts mktg mortg mot mun mut n nat’l natl nev no nos org pa pac para pet’r phila pharm pharms phx pinst pres prob prod
    prods prof’l prop props prot prots pub publ publ’g pvt r ref reg rehab rel reprod res rest ret rev rd ry ry’s s sav sch sci sec
    secs sem serv servs shareholder sheet soc soc’y spec ss st std stds stat sts sub super sur sys sr tchr tchrs tech techs tel
    telecomm telecomms telegraph temp tenn tex theatre transp transport tr trs twp univ util utils va vill vt w wash wis wm workm’s
    wyo ala ariz ark cal colo conn fla ga ida ill ind kan ky la mass md me mich minn miss mo mont neb okla or tul lun al et mr mrs ms
    dr hon messrs capt col lt sgt gov u.s st.""".split()
)
COMPANY: Final = frozenset(
    "inc ltd llc l.l.c llp l.l.p lp l.p co cos corp n.a s.a s.c p.c p.a pc pllc p.l.l.c plc gmbh ag jr sr ii iii iv m.d esq trustee "
    "et lcc nv n.v b.v s.p.a md dds d.d.s ph.d individually".split()
)
"""What stands behind a comma and still belongs to the name before it."""

CONNECTED: Final = frozenset("of and the for ex rel. de la le del van von der den du des et al. on to & d/b/a a/k/a f/k/a y".split())
"""Words in small letters that stand in the names of parties."""

LEADS: Final = frozenset(
    """in see citing quoting accord cf but compare contra also e.g and as under before after following for since when if while although
    because unlike like that with from by this whereas both first second third finally then moreover however thus hence similarly likewise
    indeed noting applying distinguishing overruling discussing per is was are here there nor or yet so until through despite although
    once where cases decisions generally id ibid cited quoted consider""".split()
)
"""Words with a capital only because they open a sentence: no party is called so."""

UNTELLING: Final = frozenset(
    "state people commonwealth united states county city town village matter board commission department estate government america".split()
)
"""Parties that are no short name of a case: there are too many of them."""
