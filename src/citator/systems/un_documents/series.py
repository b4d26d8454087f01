"""Series of United Nations document symbols and the bodies behind them.

Compiled from the development data (whose source is the Dag Hammarskjöld Library's guide to document symbols,
https://research.un.org/en/docs/symbols), with a few series from general knowledge. The longest prefix counts.
"""

from __future__ import annotations

from typing import Final

__all__ = ["BODIES", "PREFIXES", "body_of"]

BODIES: Final = {
    "A": "General Assembly",
    "A/C.1": "First Committee", "A/C.2": "Second Committee", "A/C.3": "Third Committee", "A/C.4": "Fourth Committee",
    "A/C.5": "Fifth Committee", "A/C.6": "Sixth Committee", "A/SPC": "Special Political Committee", "A/BUR": "General Committee",
    "A/AC.96": "Executive Committee of the Programme of the United Nations High Commissioner for Refugees",
    "A/AC.105": "Committee on the Peaceful Uses of Outer Space", "A/AC.109": "Special Committee on Decolonization",
    "A/AC.121": "Special Committee on Peacekeeping Operations", "A/AC.172": "Committee on Conferences",
    "A/AC.182": "Special Committee on the Charter of the United Nations",
    "A/AC.183": "Committee on the Exercise of the Inalienable Rights of the Palestinian People",
    "A/AC.237": "Intergovernmental Negotiating Committee for a Framework Convention on Climate Change",
    "A/CN.4": "International Law Commission", "A/CN.9": "United Nations Commission on International Trade Law",
    "A/CN.10": "Disarmament Commission", "A/HRC": "Human Rights Council", "A/HRC/WGAD": "Working Group on Arbitrary Detention",
    "S": "Security Council",
    "E": "Economic and Social Council", "E/CN.3": "Statistical Commission", "E/CN.4": "Commission on Human Rights",
    "E/CN.4/Sub.2": "Sub-Commission on the Promotion and Protection of Human Rights", "E/CN.5": "Commission for Social Development",
    "E/CN.6": "Commission on the Status of Women", "E/CN.7": "Commission on Narcotic Drugs",
    "E/CN.9": "Commission on Population and Development", "E/CN.15": "Commission on Crime Prevention and Criminal Justice",
    "E/CN.16": "Commission on Science and Technology for Development", "E/CN.17": "Commission on Sustainable Development",
    "E/CN.18": "United Nations Forum on Forests", "E/C.2": "Committee on Non-Governmental Organizations",
    "E/C.12": "Committee on Economic, Social and Cultural Rights", "E/C.16": "Committee of Experts on Public Administration",
    "E/C.18": "Committee of Experts on International Cooperation in Tax Matters", "E/C.19": "Permanent Forum on Indigenous Issues",
    "E/C.20": "Committee of Experts on Global Geospatial Information Management", "E/AC.51": "Committee for Programme and Coordination",
    "E/HLPF": "High-level political forum on sustainable development", "E/ICEF": "Executive Board of the United Nations Children’s Fund",
    "E/INCB": "International Narcotics Control Board", "E/ECA": "Economic Commission for Africa", "E/ECE": "Economic Commission for Europe",
    "E/ESCAP": "Economic and Social Commission for Asia and the Pacific", "E/ESCWA": "Economic and Social Commission for Western Asia",
    "ECE": "Economic Commission for Europe", "ESCAP": "Economic and Social Commission for Asia and the Pacific",
    "LC": "Economic Commission for Latin America and the Caribbean",
    "T": "Trusteeship Council", "ST": "Secretariat", "EOSG": "Executive Office of the Secretary-General",
    "HR": "Office of the United Nations High Commissioner for Human Rights",
    "CCPR": "Human Rights Committee", "CEDAW": "Committee on the Elimination of Discrimination against Women",
    "CERD": "Committee on the Elimination of Racial Discrimination", "CAT": "Committee against Torture",
    "CRC": "Committee on the Rights of the Child", "CRPD": "Committee on the Rights of Persons with Disabilities",
    "CMW": "Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families",
    "CED": "Committee on Enforced Disappearances", "HRI": "human rights treaty bodies", "INT": "human rights treaty bodies",
    "DP": "Executive Board of the United Nations Development Programme", "UNW": "Executive Board of UN-Women",
    "UNEP": "United Nations Environment Programme", "UNEP/EA": "United Nations Environment Assembly",
    "UNEP/OzL": "Parties to the Montreal Protocol",
    "HSP": "United Nations Human Settlements Programme",
    "TD": "United Nations Conference on Trade and Development", "UNCTAD": "United Nations Conference on Trade and Development",
    "FCCC": "United Nations Framework Convention on Climate Change", "CBD": "Convention on Biological Diversity",
    "ICCD": "United Nations Convention to Combat Desertification",
    "CTOC": "Conference of the Parties to the United Nations Convention against Transnational Organized Crime",
    "CAC": "Conference of the States Parties to the United Nations Convention against Corruption",
    "SPLOS": "Meeting of States Parties to the United Nations Convention on the Law of the Sea", "ISBA": "International Seabed Authority",
    "LOS": "Preparatory Commission for the International Seabed Authority",
    "NPT": "Conferences of the Parties to the Treaty on the Non-Proliferation of Nuclear Weapons",
    "BWC": "Conferences of the Biological Weapons Convention",
    "CCW": "Conferences of the Convention on Certain Conventional Weapons",
    "CCM": "Meetings of States Parties to the Convention on Cluster Munitions",
    "APLC": "Conferences of the Anti-Personnel Mine Ban Convention",
    "TPNW": "Meetings of States Parties to the Treaty on the Prohibition of Nuclear Weapons", "CD": "Conference on Disarmament",
    "PBC": "Peacebuilding Commission",
    "PCNICC": "Preparatory Commission for the International Criminal Court", "UNODC": "United Nations Office on Drugs and Crime",
    "JIU": "Joint Inspection Unit", "CEB": "Chief Executives Board for Coordination",
    "AT": "Administrative Tribunal", "UNAT": "United Nations Appeals Tribunal", "GEGN.2": "Group of Experts on Geographical Names",
    "CLCS": "Commission on the Limits of the Continental Shelf", "SSC": "High-level Committee on South-South Cooperation",
}  # fmt: skip
"""Prefix of a series: body."""

PREFIXES: Final = tuple(sorted({prefix.partition("/")[0] for prefix in BODIES}, key=len, reverse=True))
"""The first components, longest first."""


def body_of(symbol: str) -> str:
    """The body in whose series a symbol stands, by its longest known prefix; "" where none is known.

    >>> body_of("A/HRC/RES/16/18"), body_of("S/RES/822 (1993)"), body_of("CAT/C/81/D/1010/2020")
    ('Human Rights Council', 'Security Council', 'Committee against Torture')
    """
    parts = symbol.split("/")
    for count in range(min(3, len(parts)), 0, -1):
        prefix = "/".join(parts[:count])
        found = BODIES.get(prefix) or BODIES.get(prefix.partition(".")[0] if count > 1 else prefix)
        if found:
            return found
    return ""
