"""Words of the names of American cases: how they are abbreviated, and those that are no part of one.

The abbreviations are those of table T11 of the Indigo Book, https://law.resource.org/pub/us/code/blue/IndigoBook.html (CC0), with the
forms that end a company's name. They hold a full stop that ends no sentence: "Liberty Mut. Ins. Co.".
"""

from __future__ import annotations

from typing import Final

__all__ = ["ABBREVIATED", "COMPANY", "CONNECTED", "LEADS", "UNTELLING"]

ABBREVIATED: Final = frozenset(
    """acad admin adm’r adm’x adver advert agric al ala all alt am am’s ann app arb ariz ark assoc assocs ass’n atl auth auto automot ave
    balt bankr bd behav bhd bldg bor brit broad bros bull bus cal cap capt cas cath cent chem chi child chs cir civ cmty cnty co coal
    col coll colo com comm commc’n comm’n comm’r comp cond condo cong conn consol const constr contemp contl cont’l coop corp corps corr
    cosm couns crim ct ctr ctrs dall def del delinq dem dep’t det dev dig dipl dir disc disp dist distrib div dr e econ ed educ elec
    emp’r eng’g eng’r ent enter entm’t env’t env’tl equal equip est et eur exam’r exch exec exp expl explor ex’r ex’x fab fac fam fed
    fed’n fid fin fla found frat ft fund ga gen glob gov gov’t grp gtd guar hist hon hosp hous hum ida ill illum immigr imp inc ind
    indem indep indus ineq info inj ins inst instr intell intl int’l inv invs jr jud jurid juris just juv kan ky la lab lab’y law legis
    liab lib libr libs litig loc lt ltd lun mach mag maint mar mass matrim md me mech med mem mem’l merch messrs metro mfg mfr mgmt mich
    mil min minn miss mkt mktg mkts mo mod mont mortg mot mr mrs ms mt mun mut n nat natl nat’l ne neb negl negot nev newsl no nos nw
    okla op or org pa pac par para pat penn pers persp pet’r pharm pharms phil phila phx pinst plan pol pol’y prac pres priv pro prob
    proc prod prods prof’l prop props prot prots psych pub publ publ’g publ’n pvt p’ship r rd rec ref refin reg regul rehab rel rels
    reprod res resol resp rest ret rev rsch rsrv rts ry ry’s s sav sch sci scot se sec secs sec’y sem sent’g serv servs sgt shareholder
    sheet soc socio soc’y sol solic spec sr ss st st. stat std stds sts stud sub sup super sur surv sw sys s’holder tchr tchrs tech
    techs tel telecomm telecomms telegraph temp tenn tex theatre tpk tr trans transcon transp transport treas trs tul twp u.s unif univ
    urb util utils va vill vt w wash week wis wkly wm workm’s wyo""".split()
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
    once where generally id ibid cited quoted consider""".split()
)
"""Words with a capital only because they open a sentence: no party is called so."""

UNTELLING: Final = frozenset(
    "state people commonwealth united states county city town village matter board commission department estate government america".split()
)
"""Parties that are no short name of a case: there are too many of them."""
