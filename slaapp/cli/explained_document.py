"""One lead with its reasons as a JSON document."""

from __future__ import annotations

from typing import Any

from slaapp.cli.output import iso_text
from slaapp.cli.score_document import missing_document, score_document
from slaapp.cli.session import Reading
from slaapp.cli.snapshots import snapshots_of
from slaapp.store.rows.timeline import ExplainedDeadline, LeadDetails, TimelineRow


def details_document(details: LeadDetails, reading: Reading) -> dict[str, Any]:
    """Score lines, deadlines with state and segments, shares of the waiting, timeline (newest
    first)."""
    row, zone = details.row, reading.zone
    return {
        "id": row.id,
        "number": row.number,
        "title": row.title,
        "company": row.company,
        "source": row.source,
        "owner": row.owner,
        "stage": row.stage,
        "tier": row.tier,
        "received_at": iso_text(row.received_at, zone, row.received_precision),
        "historical": details.historical,
        "request": details.request,
        "custom": {label: value for label, _type, value in details.custom},
        "score": {
            "threshold": details.threshold,
            **score_document(details.sheet),
            "missing": missing_document(details.missing),
        },
        "handed_over": [
            {"at": iso_text(at, zone), "version": number, **score_document(sheet)}
            for at, number, sheet in snapshots_of(details.timeline, reading.book)
        ],
        "deadlines": [_deadline(each, reading) for each in details.deadlines],
        "waiting": _waiting(details, reading),
        "timeline": [_event(event, reading) for event in details.timeline],
    }


def _waiting(details: LeadDetails, reading: Reading) -> dict[str, Any] | None:
    """Where the prospect's waiting went, each part in milliseconds; None for history."""
    waiting, zone = details.waiting, reading.zone
    if waiting is None:
        return None
    return {
        "since": iso_text(waiting.since, zone),
        "until": iso_text(waiting.until, zone),
        "parts_ms": waiting.parts,
    }


def _deadline(each: ExplainedDeadline, reading: Reading) -> dict[str, Any]:
    promise, zone = each.deadline, reading.zone
    return {
        "commitment": promise.commitment,
        "side": promise.side,
        "tier": promise.tier,
        "target": each.target.to_document(),
        "agreement": each.version_number,
        "start_at": iso_text(promise.start_at, zone),
        "due_at": iso_text(promise.due_at, zone),
        "stopped_at": iso_text(promise.stopped_at, zone),
        "cancelled_at": iso_text(promise.cancelled_at, zone),
        "state": promise.state_at(reading.now),
        "late_entry": promise.late_entry,
        "segments": [
            {
                "kind": segment.kind,
                "from": iso_text(segment.start, zone),
                "until": iso_text(segment.end, zone),
                "label": segment.label,
            }
            for segment in each.segments
        ],
    }


def _event(event: TimelineRow, reading: Reading) -> dict[str, Any]:
    return {
        "id": event.id,
        "kind": event.kind,
        "occurred_at": iso_text(event.occurred_at, reading.zone, event.precision),
        "recorded_at": iso_text(event.recorded_at, reading.zone),
        "late_entry": event.late_entry,
        "clock_went_back": event.clock_went_back,
        "author": event.author,
        "concerns": event.concerns,
        "channel": event.channel,
        "outcome": event.outcome,
        "reason": event.reason_code,
        "amount_cents": event.amount_cents,
        "currency": event.currency,
        "tier": event.tier,
        "note": event.note,
        "field": event.field,
        "value": event.value,
        "until": iso_text(event.until, reading.zone),
        "about": event.about,
    }
