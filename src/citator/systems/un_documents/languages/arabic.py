"""Arabic: the body stands between the kind and the number ("قرار الجمعية العامة 62/243"), the article and pronouns are part of the word.

Letters of parts are named (ألف, باء), sessions are written with the letter dal and figures: 2200 ألف (د-21), special ones دإ-23/2,
emergency ones دإط-10/23.
"""

from __future__ import annotations

from citator.systems.un_documents.languages.table import Words

__all__ = ["ARABIC"]

_THE = r"(?:ال|لل)?"

ARABIC = Words(
    code="ar",
    stems=("قرار", "مقرر"),
    bodies={
        "Security Council": r"(?:ل|ب)?مجلس\s+الأمن",
        "General Assembly": r"(?:ال|لل)جمعية\s+العامة",
        "Economic and Social Council": r"(?:ال|لل)مجلس\s+الاقتصادي\s+والاجتماعي",
        "Human Rights Council": r"(?:ل)?مجلس\s+حقوق\s+الإنسان",
        "Commission on Human Rights": r"(?:ل)?لجنة\s+حقوق\s+الإنسان",
        "Sub-Commission on the Promotion and Protection of Human Rights": r"اللجنة\s+الفرعية(?:\s+[\w\s]{0,90}?الإنسان)?",
        "United Nations Environment Assembly": r"جمعية\s+الأمم\s+المتحدة\s+للبيئة",
    },
    short={"Assembly": r"(?:ال|لل)جمعية", "Council": r"(?:ال|لل)مجلس", "Commission": r"(?:ال|لل)جنة"},
    kinds=rf"(?<!\w)(?:و|ف)?(?:ب|ل|ك)?{_THE}(?:قرار|مقرر)(?:ات|ين|ان|ي|ا)?(?:ها|ه|هما|هم)?(?![^\W\d])",
    decision=r"مقرر",
    draft=r"(?:مشروع|مشاريع|مشروعي)\s+",
    between=r"\s+(?:الصادر(?:ة)?\s+عن\s+|الذي\s+اتخذته\s+|التي\s+اتخذتها\s+)?",
    number=r"(?:ال)?(?:رقم|أرقام|مرقم\w*)\s+",
    joint=r"،?\s*(?:و|أو|إلى)\s*(?:القرار(?:ات|ين)?\s+|المقرر(?:ات|ين)?\s+)?",
    dated=r"(?:المؤرخ(?:ة|ين|تين)?|الصادر(?:ة)?(?:\s+في)?|المتخذ(?:ة)?\s+في|في)\s+",
    by=r"\s*،?\s*\(?(?:الصادر(?:ة)?\s+عن\s+|الذي\s+اتخذته\s+|التي\s+اتخذتها\s+|ل(?=مجلس|لجمعية))",
    other=r"\w+(?:\s+\w+){0,4}",
    pinpoint=r"(?:الفرع|الفقر(?:ة|ات)|المرفق|الفصل|الجزء|المادة|الباب)",
    foreign=(
        r"الجمعية\s+البرلمانية|مجلس\s+أوروبا|جمعية\s+الصحة\s+العالمية|المجلس\s+التنفيذي|مجلس\s+الإدارة|مجلس\s+المحافظين|البرلمان|"
        r"مجلس\s+النواب|مجلس\s+الشيوخ|مؤتمر|اللجنة|الاتحاد\s+الأوروبي|منظمة"
    ),
    rivals=(
        r"جمعية\s+الأمم\s+المتحدة\s+للبيئة|جمعية\s+الصحة\s+العالمية|المجلس\s+التنفيذي|مجلس\s+الإدارة|مجلس\s+المحافظين|مؤتمر\s+الأطراف|"
        r"البرلمان|مجلس\s+الشيوخ|الاتحاد\s+البرلماني"
    ),
    within=r"(?:(?:الفصل|الفرع|المرفق|الجزء|التذييل)(?:\s+[^؛،()]{1,20})?،|المرجع\s+نفسه،(?:\s+[^؛()]{0,30}،)?)\s*",
    whose=r"(?!)",
    records=r"الوثائق\s+الرسمية\s+للجمعية\s+العامة",
    united_nations=("", r"(?:\s+(?:التابع(?:ة)?\s+للأمم\s+المتحدة|للأمم\s+المتحدة))?"),
)
