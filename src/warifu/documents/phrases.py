"""Fixed phrases of reports in both languages, and small pieces that every form of a report words alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from warifu.casework.lines import Line
from warifu.casework.open_items import OpenItem
from warifu.casework.time_limits import Deadline
from warifu.parties import state_names
from warifu.rules.provisions import Instrument, LifeEvent
from warifu.rules.wording import Language, Text

PHRASES = {
    "report": Text("Determination", "判定書"),
    "under": Text("under", "適用協定"),
    "mode": Text("mode", "判定方式"),
    "strict": Text(
        "strict: only texts read or officially summarised decide",
        "厳格：確認済みの条文又は公的な要約のみにより判定",
    ),
    "lenient": Text(
        "lenient: secondary and inferred texts decide too; each such answer carries a warning",
        "緩和：二次資料・推論による条文も判定に用い、その旨を警告表示",
    ),
    "may_pass": Text("How many may pass", "通過の可否（件数）"),
    "all_lines": Text("all lines", "全行"),
    "obstacles": Text("The biggest obstacles", "主な支障"),
    "open_items": Text("What is missing, by when, who must act", "不足事項・期限・対応者"),
    "what": Text("what", "事項"),
    "who_acts": Text("who must act", "対応者"),
    "by_when": Text("by when", "期限"),
    "line_count": Text("lines", "行数"),
    "reasons": Text("Reasons, each once", "理由（重複なし）"),
    "answer": Text("answer", "判定"),
    "why": Text("why", "理由"),
    "by_article": Text("by which article", "根拠条項"),
    "which_lines": Text("which lines", "該当行"),
    "more": Text("… and {} more in the report", "…ほか{}件は報告書に記載"),
    "no_lead_time": Text("no lead time is known", "準備期間の定めは確認できていません"),
    "before_arrival": Text("last working day of both States before {}", "{}の前の両国共通の最終執務日"),
    "skipped": Text("not counted: {}", "除外日：{}"),
    "no_arrival": Text(
        "no arrival day is known, so no day can be counted", "到着日が不明のため期限を計算できません"
    ),
    "in_force": Text("in force since {}", "{}発効"),
    "who": Text("who", "部隊等"),
    "where": Text("where", "場所"),
    "when": Text("when", "期間"),
    "between": Text("from → to", "派遣国→接受国"),
    "as_of": Text("as of", "基準日"),
    "warning": Text("Warning.", "注意"),
    "skip": Text("Skip to the determination", "本文へ移動"),
    "kind": Text("kind", "区分"),
    "nothing_open": Text("Nothing is missing.", "不足事項はありません。"),
    "deadline_note": Text(
        "Where no provision names a lead time, none is invented: the day shown is the last common working day "
        "before the first arrival that depends on it.",
        "条文に期間の定めがないときは期間を補うことなく、関係する最初の到着日の前の両国共通の最終執務日を示します。",
    ),
    "not_deciding": Text(
        "for information; passage does not depend on it", "参考事項（通過の可否に影響しません）"
    ),
    "deciding": Text("What decides whether a line may pass", "通過の可否を決める事項"),
    "further": Text("What else was asked", "その他の事項"),
    "traces": Text("Every line, with its full trace", "全行と判定過程"),
    "traces_note": Text(
        "Lines that came out alike in every matter stand together. Grey parts did not decide.",
        "全事項で同じ結果となった行をまとめています。灰色の部分は結論に影響していません。",
    ),
    "queries": Text("Places in the file that ask for a look", "ファイル内の確認を要する箇所"),
    "queries_note": Text(
        "What these places say stays unknown until they are settled.",
        "これらの箇所の内容は、確認されるまで不明として扱います。",
    ),
    "position": Text("where", "位置"),
    "wrong": Text("what was found", "検出内容"),
    "remedy": Text("what to do", "対処"),
    "way": Text("Would be yes if", "次の場合は「はい」となります"),
    "articles": Text("The articles, in our own words", "根拠条項（要約）"),
    "articles_note": Text(
        "Each paragraph that was used, once: where it stands, how sure we are of its text, what it says, its source.",
        "用いた各条項を一度だけ掲げます：所在、条文の確度、要旨及び出典。要旨は公定訳ではありません。",
    ),
    "traces_many": Text(
        "There are very many different lines: the full trace of the first line of each reason stands with that "
        "reason; `warifu explain` shows that of any other line.",
        "異なる状況の行が非常に多いため、各理由の最初の行の判定過程のみを当該理由に掲げます。"
        "他の行の判定過程は warifu explain で表示できます。",
    ),
    "trace_of_first": Text("Full trace of the first of these lines", "最初の行の判定過程"),
    "nothing_asked": Text(
        "The instrument, as far as it is known, says nothing that could be asked of these lines.",
        "判明している範囲では、これらの行について協定に該当する規定がありません。",
    ),
    "unasked": Text(
        "The instrument, as far as it is known, has no provision on:",
        "判明している範囲で協定に規定がない事項：",
    ),
    "about": Text("How to read this", "この判定書の読み方"),
    "no_means": Text(
        "“No” means: this agreement gives no such right or relief. Other law may. “Unknown” is never taken for no.",
        "「いいえ」は、この協定がその権利又は免除を与えないことを意味し、他の法令により認められる可能性を否定するものではありません。"
        "「不明」を「いいえ」とみなすことはありません。",
    ),
    "life": Text("The life of the instrument", "協定の経過"),
    "activity_facts": Text("Facts of the activity", "活動に関する事実"),
    "made_from": Text("Made from", "作成の基礎"),
    "file": Text("file", "ファイル"),
    "rules": Text("rules", "規則"),
}
"""Every fixed phrase by its name."""

_WEEKDAYS = {
    Language.EN: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    Language.JA: ("月", "火", "水", "木", "金", "土", "日"),
}


def lines_of(count: int) -> Text:
    """Return how many lines, such as *1 line* or *1,200 lines*."""
    return Text(f"{count:,} line{'s' * (count != 1)}", f"{count:,}件")


def stage_words(event: LifeEvent, language: Language) -> str:
    """Return a step in an instrument's life, such as *signed 2023-01-11*."""
    unknown = {"en": "date not known", "ja": "日付不明"}[language.value]
    return f"{event.stage.word.to(language)} {event.day.isoformat() if event.day else unknown}"


def life_words(instrument: Instrument, language: Language) -> str:
    """Return an instrument's life in one line."""
    return " · ".join(stage_words(event, language) for event in instrument.life)


def line_ranges(lines: Sequence[Line], numbers: Sequence[int], *, most: int = 10) -> str:
    """Return where some lines stand, such as *People 4–18, 22; Vehicles 5*, cut after some ranges."""
    found: list[str] = []
    for sheet, group in groupby((lines[n] for n in numbers), key=lambda line: line.sheet):
        rows = [line.row for line in group]
        runs = [f"{a}–{b}" if b > a else f"{a}" for a, b in _runs(rows)]
        found.append(f"{sheet} {', '.join(runs[:most])}{', …' if len(runs) > most else ''}")
    return "; ".join(found)


def deadline_day(item: OpenItem, language: Language) -> str:
    """Return the last day for an open item, or that none can be counted."""
    if item.deadline is None:
        return PHRASES["no_arrival"].to(language)
    return day_words(item.deadline.day, language)


def deadline_how(item: OpenItem, language: Language) -> str:
    """Return how the day of an open item was counted, what its provisions say of time, and what is not known."""
    said = list(dict.fromkeys(timing.says.to(language) for _, timing in item.timings))
    if not item.lead_time_known:
        said.append(PHRASES["no_lead_time"].to(language))
    if item.deadline is not None:
        said.append(
            PHRASES["before_arrival"].to(language).format(day_words(item.deadline.counted_from, language))
        )
        if item.deadline.skipped:
            said.append(PHRASES["skipped"].to(language).format(skipped_words(item.deadline, language)))
    return ("; " if language is Language.EN else "。").join(said)


def deadline_words(item: OpenItem, language: Language) -> str:
    """Return by when an open item must be settled, and how that was counted."""
    return f"{deadline_day(item, language)} ({deadline_how(item, language)})"


def skipped_words(deadline: Deadline, language: Language) -> str:
    """Return the days that were not counted, each with why."""
    return ", ".join(
        f"{skipped.day.isoformat()} {skipped.why.to(language)}{_of(skipped.state, language)}"
        for skipped in sorted(deadline.skipped, key=lambda skipped: skipped.day)
    )


def day_words(day: date, language: Language) -> str:
    """Return a day with its weekday."""
    weekday = _WEEKDAYS[language][day.weekday()]
    return f"{weekday} {day.isoformat()}" if language is Language.EN else f"{day.isoformat()}({weekday})"


def _of(state: str | None, language: Language) -> str:
    if state is None:
        return ""
    names = state_names(state)
    return f" ({names[0]})" if language is Language.EN else f"({names[1]})"


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
