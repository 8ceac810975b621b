"""The agreement itself: what must be known of its life before its provisions can be asked."""

from __future__ import annotations

from warifu.rules.facts import Day, Subject, YesNo
from warifu.rules.offices import Office
from warifu.rules.outcomes import Kind


class Agreement(Subject):
    """An agreement whose entry into force, Parties or end the sources do not settle."""

    in_force_on = Day(
        "On which day did the agreement enter into force between the two States?",
        "協定が両国間で効力を生じた日はいつですか。",
        of=Office.COUNSEL,
    )
    binds_both = YesNo(
        "Is the agreement in force for both States on that day?",
        "その時点で協定は両国について効力を有していますか。",
        of=Office.COUNSEL,
    )
    protocol_binds_both = YesNo(
        "Is the protocol on the death penalty in force for both States on that day?",
        "その時点で死刑に関する議定書は両国について効力を有していますか。",
        of=Office.COUNSEL,
    )
    end_notified_on = Day(
        "On which day did a Party give written notice that it ends the agreement?",
        "締約国が協定を終了させる旨の書面による通告を行った日はいつですか。",
        of=Office.BOTH_STATES,
    )
    term_ends_on = Day(
        "On which day does the current term of the agreement end?",
        "協定の現在の有効期間が満了する日はいつですか。",
        of=Office.COUNSEL,
    )
    tax_agreement_applies = YesNo(
        "Does an agreement on tax relief between the two States reach the supply?",
        "両国間の租税の免除に関する取極はこの提供に及びますか。",
        of=Office.COUNSEL,
        missing=Kind.PROVISION_UNREAD,
    )
    hostilities = YesNo(
        "Are there hostilities to which the North Atlantic Treaty applies?",
        "北大西洋条約の適用がある敵対行為が生じていますか。",
        of=Office.BOTH_STATES,
    )
    suspension_notified_on = Day(
        "On which day did the State notify the suspension of a provision?",
        "規定の適用停止を通告した日はいつですか。",
        of=Office.BOTH_STATES,
    )
    denunciation_received_on = Day(
        "On which day did the depositary government receive the written denunciation?",
        "寄託国政府が書面による廃棄の通告を受領した日はいつですか。",
        of=Office.COUNSEL,
    )
    parties_differ = YesNo(
        "Do Parties differ about the meaning or application of the agreement?",
        "協定の解釈又は適用について締約国の見解が異なりますか。",
        of=Office.BOTH_STATES,
    )
    negotiation_failed = YesNo(
        "Have direct negotiations failed to settle it?",
        "直接の交渉によっては解決しませんでしたか。",
        of=Office.BOTH_STATES,
    )
