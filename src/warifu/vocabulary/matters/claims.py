"""Matters of claims between States and against members: arbitration, refunds, courts."""

from __future__ import annotations

from warifu.rules.matters import matter
from warifu.vocabulary.claim import Claim

ARBITRATOR_DECIDES = matter(
    "arbitrator_decides",
    "Does an arbitrator decide it?",
    "仲裁人が決定しますか。",
    about=Claim,
)
ARBITRATOR_NAMED_FOR_THEM = matter(
    "arbitrator_named_for_them",
    "May the arbitrator now be named for the States?",
    "関係国に代わって仲裁人を指名することができる段階ですか。",
    about=Claim,
)
REFUND_STATEMENT_DUE = matter(
    "refund_statement_due",
    "Must the receiving State send a statement of what it paid, with a request for refund?",
    "接受国は支払額の計算書及び償還の請求を送付しなければなりませんか。",
    about=Claim,
)
HARDSHIP_REQUEST = matter(
    "hardship_request",
    "May the State ask for another arrangement because of hardship?",
    "困難を理由として別の取決めを求めることができますか。",
    about=Claim,
)
ENFORCEMENT_BARRED = matter(
    "enforcement_barred",
    "Is enforcement of the judgment against the person barred?",
    "本人に対する判決の執行は禁じられますか。",
    about=Claim,
)
EX_GRATIA_BY_SENDING = matter(
    "ex_gratia_by_sending",
    "Is it for the sending State to decide on a payment of grace?",
    "任意の支払（見舞金）の可否は派遣国が決定しますか。",
    about=Claim,
)
SUIT_OPEN = matter(
    "suit_open",
    "May the injured party still go to court against the person?",
    "被害者は本人を相手として訴えを提起できますか。",
    about=Claim,
)
CIVIL_IMMUNITY_BARRED = matter(
    "civil_immunity_barred",
    "Is the sending State barred from claiming immunity from civil courts for the person?",
    "派遣国は本人について民事裁判権からの免除を主張できないこととされていますか。",
    about=Claim,
)
