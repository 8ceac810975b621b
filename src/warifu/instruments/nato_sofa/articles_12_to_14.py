"""Articles XII to XIV: abuse of relief, help between customs, seized property, currency."""

from __future__ import annotations

from warifu.rules import Confidence, Office, Provision, Text, all_of, always, clause
from warifu.vocabulary import Consignment
from warifu.vocabulary.matters import goods, living

ABUSE = Provision(
    "NS-80",
    cite="Art. XII.1",
    matter=goods.ABUSE_CONDITIONS_ALLOWED,
    says=Text(
        "the authorities may set conditions against abuse before they give relief",
        "当局は、免税の供与に先立ち、濫用を防ぐための条件を付すことができる",
    ),
    when=always("before any relief", "免税の供与に先立ち常に"),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

LOCAL_ORIGIN = Provision(
    "NS-81",
    cite="Art. XII.2",
    matter=goods.RELIEF_MAY_BE_REFUSED,
    says=Text(
        "relief may be refused for goods of local origin that left untaxed and come back",
        "免税又は税の還付を受けて輸出された接受国産品の再輸入については、免税を拒むことができる",
    ),
    when=all_of(
        clause(
            "the goods are of the receiving State's origin",
            "接受国産品であること",
            Consignment.made_in_receiving_state,
        ),
        clause(
            "they left it without tax, or with tax returned",
            "免税又は税の還付を受けて輸出されたこと",
            Consignment.exported_untaxed,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

CUSTOMS_HELP = Provision(
    "NS-82",
    cite="Art. XIII",
    matter=goods.CUSTOMS_HELP_OWED,
    says=Text(
        "both sides help with customs inquiries, with handing over what may be seized, and with duties due",
        "双方は、税関の調査、差押対象物の引渡し及び関税等の徴収について相互に援助する",
    ),
    when=always("always between the two authorities", "両国の当局間で常に"),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

SEIZED = Provision(
    "NS-82/seized",
    cite="Art. XIII",
    matter=goods.SEIZED_GOODS_RETURNED,
    says=Text(
        "service property that customs seizes is given back to the force",
        "税関が差し押さえた公用の財産は、部隊に返還される",
    ),
    when=all_of(
        clause("customs has seized it", "税関が差し押さえたこと", Consignment.seized),
        clause(
            "it belongs to the force, not to a single member",
            "個人ではなく部隊に属する財産であること",
            Consignment.owner_at_entry.equals("sending_state"),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

CURRENCY = Provision(
    "NS-83",
    cite="Art. XIV",
    matter=living.CURRENCY_RULES_APPLY,
    says=Text(
        "the currency rules of both States bind the force and its people",
        "部隊及びその人員には、両国の外国為替に関する規則が適用される",
    ),
    when=always("always, for all of them", "常に、全ての者について"),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
    note=Text("Special rules may be made for them.", "特別の規則が設けられることがある。"),
)

PROVISIONS = (ABUSE, LOCAL_ORIGIN, CUSTOMS_HELP, SEIZED, CURRENCY)
