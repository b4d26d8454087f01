"""States that are or were parties to the European Convention on Human Rights, as respondents are named before its Court.

Origin: the list of member States of the Council of Europe, https://www.coe.int/en/web/portal/members-states, with the names under which
the Court's judgments carry them in English and French, and earlier names; written down in 2026. Russia ceased to be a party on
16 September 2022; judgments against it go on.
"""

from __future__ import annotations

__all__ = ["RESPONDENTS"]

RESPONDENTS: tuple[str, ...] = (
    "Albania", "Albanie", "Andorra", "Andorre", "Armenia", "Arménie", "Austria", "Autriche", "Azerbaijan", "Azerbaïdjan", "Belgium",
    "Belgique", "Bosnia and Herzegovina", "Bosnie-Herzégovine", "Bulgaria", "Bulgarie", "Croatia", "Croatie", "Cyprus", "Chypre",
    "Czech Republic", "Czechia", "République tchèque", "Denmark", "Danemark", "Estonia", "Estonie", "Finland", "Finlande", "France",
    "Georgia", "Géorgie", "Germany", "Allemagne", "Federal Republic of Germany", "Greece", "Grèce", "Hungary", "Hongrie", "Iceland",
    "Islande", "Ireland", "Irlande", "Italy", "Italie", "Latvia", "Lettonie", "Liechtenstein", "Lithuania", "Lituanie", "Luxembourg",
    "Malta", "Malte", "Moldova", "Moldavie", "Republic of Moldova", "République de Moldova", "Monaco", "Montenegro", "Monténégro",
    "Netherlands", "Pays-Bas", "North Macedonia", "Macédoine du Nord", "former Yugoslav Republic of Macedonia",
    "ex-République yougoslave de Macédoine", "Norway", "Norvège", "Poland", "Pologne", "Portugal", "Romania", "Roumanie", "Russia",
    "Russie", "Russian Federation", "San Marino", "Saint-Marin", "Serbia", "Serbie", "Serbia and Montenegro", "Slovakia", "Slovaquie",
    "Slovenia", "Slovénie", "Spain", "Espagne", "Sweden", "Suède", "Switzerland", "Suisse", "Turkey", "Turquie", "Türkiye", "Ukraine",
    "United Kingdom", "Royaume-Uni", "UK", "U.K.",
)  # fmt: skip
"""Names of respondent States, English and French."""
