"""Chinese: body, number and kind in this order ("大会第62/243号决议"), several numbers before one kind
("第822(1993)号和第853(1993)号决议").
"""

from __future__ import annotations

from citator.systems.un_documents.languages.table import Words

__all__ = ["CHINESE"]

CHINESE = Words(
    code="zh",
    stems=("决议", "决定", "決議", "決定"),
    bodies={
        "Security Council": r"安全理事会|安理会|安全理事會|安理會",
        "General Assembly": r"(?<!环境)(?<!卫生)(?<!议会)(?<!世界)(?<!国民)(?<!代表)大会|联合国大会|联大|聯大",
        "Economic and Social Council": r"经济及社会理事会|经社理事会",
        "Human Rights Council": r"人权理事会",
        "Commission on Human Rights": r"人权委员会",
        "Sub-Commission on the Promotion and Protection of Human Rights": r"(?:防止歧视及保护少数|增进和保护人权)小组委员会",
        "United Nations Environment Assembly": r"(?:联合国)?环境大会",
    },
    short={"Council": r"(?<!安全)(?<!社会)(?<!人权)(?<!欧洲)(?<!执行)理事会", "Commission": r"(?<!人权)(?<!小组)委员会"},
    kinds=r"号?(?:决议|决定|決議|決定)",
    decision=r"决定|決定",
    draft=r"草案",
    between=r"",
    number=r"第",
    joint=r"(?:、|，|,|和|及|以及|与|或|至|[-–])",
    dated=r"(?!)",
    by=r"(?!)",
    other=r"(?!)",
    pinpoint=r"(?!)",
    foreign=(
        r"议会大会|欧洲委员会|欧洲理事会|世界卫生大会|卫生大会|执行局|执行委员会|执行理事会|管理局|议会|国会|参议院|众议院|代表大会|缔约方|"
        r"欧洲联盟|欧盟|教科文组织|原子能机构|缔约国"
    ),
    rivals=r"环境大会|卫生大会|执行局|执行理事会|管理局|缔约方(?:大会|会议)|参议院|议会|原子能机构|各国议会联盟",
    within=r"(?:(?:章|节|部分|附件[一二三四五六七八九十]{0,2}|附录)[，,、]|同上[，,](?:[^；()]{0,20}[，,])?)\s*",
    whose=r"(?:其|本)$",
    records=r"《?大会正式记录",
    behind=True,
)
