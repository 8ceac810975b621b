"""Matters of goods, customs and tax."""

from __future__ import annotations

from warifu.rules.matters import matter
from warifu.vocabulary.consignment import Consignment
from warifu.vocabulary.papers import Papers
from warifu.vocabulary.person import Person

OFFICIAL_GOODS_DUTY_FREE = matter(
    "official_goods_duty_free",
    "May official goods be imported free of duty and tax?",
    "公用の物品を免税で輸入できますか。",
    about=Consignment,
)
CUSTOMS_TARIFF_ITEM_RELIEF = matter(
    "tariff_item_relief",
    "Does the receiving State's own tariff item for such goods give relief?",
    "接受国の関税率表の当該項目により免除されますか。",
    about=Consignment,
)
PERSONAL_EFFECTS_DUTY_FREE = matter(
    "personal_effects_duty_free",
    "May personal effects and household goods be imported free of duty and tax?",
    "身回品及び家庭用品を免税で輸入できますか。",
    about=Consignment,
)
PRIVATE_VEHICLE_DUTY_FREE = matter(
    "private_vehicle_duty_free",
    "May the private motor vehicle be imported free of duty and tax?",
    "私有自動車を免税で輸入できますか。",
    about=Consignment,
)
IMPORT_CHARGE_WAIVED = matter(
    "import_charge_waived",
    "Is the import processing charge waived?",
    "輸入手続手数料は免除されますか。",
    about=Consignment,
)
BIOSECURITY_FEE_WAIVED = matter(
    "biosecurity_fee_waived",
    "Are biosecurity fees waived?",
    "検疫（バイオセキュリティ）手数料は免除されますか。",
    about=Consignment,
)
DIVERSION_DUTY_COLLECTED = matter(
    "diversion_duty_collected",
    "Is duty collected at once on the diversion?",
    "用途外使用等に対し直ちに関税が徴収されますか。",
    about=Consignment,
)
DIVERSION_NOTICE_DUE = matter(
    "diversion_notice_due",
    "Must customs be notified before the goods are diverted?",
    "用途外使用等の前に税関へ届け出なければなりませんか。",
    about=Consignment,
)
MOVE_NOTICE_DUE = matter(
    "move_notice_due",
    "Must customs be notified of the move or hand-over?",
    "使用場所の変更又は譲渡を税関へ届け出なければなりませんか。",
    about=Consignment,
)
BOOK_KEPT = matter(
    "book_due",
    "Must a book of the exempt goods be kept?",
    "免税物品の帳簿を備えなければなりませんか。",
    about=Consignment,
)
RELIEF_COVERS_DISPOSAL = matter(
    "relief_covers_disposal",
    "Does the import relief cover a sale or other disposal in the receiving State?",
    "輸入免税は接受国内での売却その他の処分に及びますか。",
    about=Consignment,
)
DISPOSAL_ALLOWED = matter(
    "disposal_allowed",
    "May the goods be sold or given away in the receiving State?",
    "物品を接受国内で売却又は贈与できますか。",
    about=Consignment,
)
REEXPORT_FREE = matter(
    "reexport_free",
    "May the goods be taken out again free of duty?",
    "物品を免税で再輸出できますか。",
    about=Consignment,
)
LOCAL_TAX_RELIEF = matter(
    "local_tax_relief",
    "Is there relief from this tax on local purchase or use?",
    "現地での調達・使用に係るこの税は免除されますか。",
    about=Consignment,
)
FUEL_DUTY_FREE = matter(
    "fuel_duty_free", "Is the fuel free of duty and tax?", "燃料は免税ですか。", about=Consignment
)
CUSTOMS_MAY_INSPECT = matter(
    "customs_may_inspect",
    "May customs search and inspect?",
    "税関は検査を行うことができますか。",
    about=Consignment,
)
OFFICIAL_DOCUMENTS_UNINSPECTED = matter(
    "official_documents_uninspected",
    "Are the conditions met for official documents to pass without inspection?",
    "公用文書が検査を受けずに通過する条件を満たしていますか。",
    about=Papers,
)
SERVICE_VEHICLE_TEMPORARY_IMPORT = matter(
    "service_vehicle_temporary_import",
    "May the service vehicle be imported temporarily free of duty?",
    "公用車両を一時的に免税で輸入できますか。",
    about=Consignment,
)
CUSTOMS_BENEFICIARY = matter(
    "customs_beneficiary",
    "Is the person among those whom customs and tax relief is for?",
    "本人は関税及び税の免除の対象者ですか。",
    about=Person,
)
LOCAL_EXPORT_RULES_APPLY = matter(
    "local_export_rules_apply",
    "Do the receiving State's own export rules govern taking out goods bought there?",
    "現地で購入した物品の持出しに接受国の輸出規則は適用されますか。",
    about=Consignment,
)
ABUSE_CONDITIONS_ALLOWED = matter(
    "abuse_conditions_allowed",
    "May the authorities set conditions against abuse before they give relief?",
    "当局は免税に先立ち、濫用を防ぐための条件を付すことができますか。",
    about=Consignment,
)
RELIEF_MAY_BE_REFUSED = matter(
    "relief_may_be_refused",
    "May relief be refused because of where the goods come from?",
    "物品の原産を理由として免税を拒むことができますか。",
    about=Consignment,
)
SEIZED_GOODS_RETURNED = matter(
    "seized_goods_returned",
    "Must the seized goods be given back to the force?",
    "差し押さえられた物品は部隊に返還されなければなりませんか。",
    about=Consignment,
)
CUSTOMS_HELP_OWED = matter(
    "customs_help_owed",
    "Must both sides help each other with customs inquiries and duties?",
    "双方は税関の調査及び徴収について相互に援助しなければなりませんか。",
    about=Consignment,
)
IMPORT_PROHIBITION_LIFTED = matter(
    "import_prohibition_lifted",
    "Are the receiving State's import and export prohibitions lifted for the goods?",
    "物品について接受国の輸出入の禁止は解除されますか。",
    about=Consignment,
)
VEHICLE_IMPORT_APPROVAL_WAIVED = matter(
    "vehicle_import_approval_waived",
    "May the road vehicle be imported without a separate import approval?",
    "道路運送車両を個別の輸入承認なしに輸入できますか。",
    about=Consignment,
)
