"""
Reports and determinations as plain values, for JSON.

The forms are published in `report.schema.json` and `determination.schema.json` beside this module;
texts are objects with `en` and `ja`.
Lines are named by their number in `lines`, reasons, situations and items by theirs, all counted from 0.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from warifu.casework.open_items import OpenItem
from warifu.casework.time_limits import Deadline
from warifu.documents.reasons import Reason
from warifu.documents.report import Obstacle, Report
from warifu.rules.determine import Determination
from warifu.rules.findings import Finding
from warifu.rules.provisions import LifeEvent, Provision, Timing
from warifu.rules.wording import Text
from warifu.rules.words import trace

REPORT_FORM = "warifu-report/1"
DETERMINATION_FORM = "warifu-determination/1"
SCHEMAS = {REPORT_FORM: "report.schema.json", DETERMINATION_FORM: "determination.schema.json"}
"""Each form, and the file beside this module that publishes it."""


def report_json(report: Report) -> dict[str, Any]:
    """Return a report as a plain value."""
    determined = report.determined
    return {
        "form": REPORT_FORM,
        "made": {
            "file": report.made.file,
            "file_sha256": report.made.file_digest,
            "version": report.made.version,
            "rulebook": report.made.rulebook,
        },
        "title": text(report.title),
        "instrument": {
            "id": report.instrument.id,
            "title": text(report.instrument.title),
            "how_sure": text(report.instrument.how_sure),
            "life": [_life(event) for event in report.instrument.life],
        },
        "mode": determined.mode.value,
        "on": report.on.isoformat() if report.on else None,
        "activity": [
            {"fact": fact.name, "question": text(fact.question), "answer": text(answer)}
            for fact, answer in report.activity
        ],
        "counts": [
            {"kind": t.kind.value, "name": text(t.kind.word), "yes": t.yes, "no": t.no, "unknown": t.unknown}
            for t in report.counts
        ],
        "obstacles": [_obstacle(obstacle) for obstacle in report.obstacles],
        "queries": [
            {
                "where": text(query.where),
                "title": text(query.title),
                "found": text(query.found),
                "wanted": text(query.wanted),
                "remedy": text(query.remedy),
            }
            for query in report.queries
        ],
        "open_items": [_item(item) for item in report.items],
        "reasons": [_reason(reason) for reason in report.reasons],
        "situations": [
            {
                "reason": report.reason_of_situation[number],
                "trace": trace_json(situation.determination.finding) if number in report.traced else None,
            }
            for number, situation in enumerate(determined.situations)
        ],
        "lines": [
            {
                "kind": line.kind.value,
                "sheet": line.sheet,
                "row": line.row,
                "label": line.label,
                "answer": report.outcomes[number].word.en,
                "situations": list(determined.of_line[number]),
            }
            for number, line in enumerate(determined.lines)
        ],
        "unasked": [{"kind": kind.value, "matter": matter.id} for kind, matter in determined.unasked],
    }


def determination_json(determination: Determination) -> dict[str, Any]:
    """Return one determination as a plain value."""
    return {
        "form": DETERMINATION_FORM,
        "instrument": determination.instrument.id,
        "matter": determination.matter.id,
        "reversed": determination.reversed,
        "question": text(determination.question),
        "answer": determination.outcome.word.en,
        "kinds": [kind.value for kind in determination.kinds],
        "mode": determination.mode.value,
        "sharpened": determination.sharpened,
        "confidence": determination.confidence.value,
        "provisions": [provision_json(provision) for provision in determination.provisions],
        "missing": [
            {"fact": fact.name, "question": text(fact.question), "office": text(fact.office.word)}
            for fact in determination.needed
        ],
        "open": [
            {
                "row": part.row,
                "says": text(part.says),
                "kind": part.kind.value,
                "office": text(part.office.word),
            }
            for part in determination.open
        ],
        "trace": trace_json(determination.finding),
    }


def provision_json(provision: Provision) -> dict[str, Any]:
    """Return a provision's citation as a plain value."""
    return {
        "id": provision.id,
        "rows": list(provision.rows),
        "cite": provision.cite,
        "confidence": provision.sure.value,
        "says": text(provision.says),
    }


def trace_json(finding: Finding) -> list[dict[str, Any]]:
    """Return a finding and all beneath it as a flat list with depths."""
    return [
        {
            "depth": line.depth,
            "outcome": line.outcome.word.en,
            "says": text(line.says),
            "decisive": line.decisive,
            "provision": line.provision.id if line.provision else None,
            "wanted": text(line.wanted) if line.wanted else None,
        }
        for line in trace(finding)
    ]


def schema(form: str = REPORT_FORM) -> dict[str, Any]:
    """Return the published JSON Schema of a form: of a report, or of one determination."""
    text = files("warifu.documents").joinpath(SCHEMAS[form]).read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def text(words: Text) -> dict[str, str]:
    """Return words in both languages as a plain value."""
    return {"en": words.en, "ja": words.ja}


def _life(event: LifeEvent) -> dict[str, Any]:
    return {
        "stage": event.stage.value,
        "day": event.day.isoformat() if event.day else None,
        "source": text(event.source),
        "confidence": event.confidence.value,
    }


def _obstacle(obstacle: Obstacle) -> dict[str, Any]:
    return {
        "says": text(obstacle.says),
        "answer": obstacle.outcome.word.en,
        "kind": obstacle.kind.value if obstacle.kind else None,
        "lines": list(obstacle.lines),
        "reason": obstacle.reason,
        "item": obstacle.item,
    }


def _item(item: OpenItem) -> dict[str, Any]:
    return {
        "says": text(item.says),
        "fact": item.fact or None,
        "kind": item.kind.value,
        "office": text(item.office.word),
        "deadline": _deadline(item.deadline) if item.deadline else None,
        "lead_time_known": item.lead_time_known,
        "timings": [{"row": row, **_timing(timing)} for row, timing in item.timings],
        "rows": list(item.rows),
        "matters": list(item.matters),
        "lines": list(item.lines),
        "deciding": list(item.deciding),
    }


def _timing(timing: Timing) -> dict[str, Any]:
    return {
        "says": text(timing.says),
        "days": timing.days,
        "months": timing.months,
        "working": timing.working,
        "before": timing.before or None,
        "after": timing.after or None,
    }


def _deadline(deadline: Deadline) -> dict[str, Any]:
    return {
        "day": deadline.day.isoformat(),
        "counted_from": deadline.counted_from.isoformat(),
        "working_days": deadline.working_days,
        "skipped": [
            {"day": skipped.day.isoformat(), "why": text(skipped.why), "state": skipped.state}
            for skipped in deadline.skipped
        ],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "matter": reason.matter.id,
        "question": text(reason.matter.question),
        "answer": reason.outcome.word.en,
        "kinds": [kind.value for kind in reason.kinds],
        "decides": reason.decides,
        "title": text(reason.title),
        "because": [{"says": text(b.says), "outcome": b.outcome.word.en} for b in reason.because],
        "provisions": [provision_json(provision) for provision in reason.provisions],
        "toward_yes": [text(way) for way in reason.toward_yes],
        "situations": list(reason.situations),
        "lines": list(reason.lines),
    }
