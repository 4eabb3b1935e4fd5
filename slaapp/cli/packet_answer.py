"""What ``give`` and ``take`` answer: how much, to whom, and where both sides edited one field."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from slaapp.cli.output import print_json, print_table, utc_text
from slaapp.cli.session import Session
from slaapp.operations.operation import Receipt
from slaapp.operations.packets import Conflict, Packed, Preview, Side, Taken

_SHOWN = 20


def tell_given(session: Session, packed: Packed, receipt: Receipt) -> int:
    """Say what the file holds; exit status 0."""
    said = {
        "path": str(packed.path),
        "leads": packed.leads,
        "events": packed.events,
        "bytes": packed.size,
    }
    if session.wants_json:
        since = None if packed.since is None else utc_text(packed.since)
        print_json({"operation": receipt.operation_id, **said, "since": since})
    else:
        print(session.say("give.since" if packed.since else "give.done", **said))
    return 0


def tell_taken(session: Session, taken: Taken) -> int:
    """Say what was taken in, or would be; exit status 0."""
    seen = taken.preview
    if session.wants_json:
        print_json(_document(taken))
        return 0
    meeting = seen.meeting
    values = {
        "giver": seen.manifest.giver or seen.manifest.workspace_name,
        "leads": meeting.leads,
        "events": meeting.events,
        "fields": meeting.fields,
    }
    if seen.is_empty:
        print(session.say("take.nothing", **values))
    else:
        looked = taken.receipt is None
        print(session.say("take.would" if looked else "take.done", **values))
    for number in seen.versions.new:
        print(session.say("take.version", number=number))
    if seen.versions.proposed:
        print(session.say("take.proposed"))
    if seen.versions.taken_back:
        print(session.say("take.taken_back"))
    for number in seen.versions.twice:
        print(session.say("take.version_twice", number=number))
    if seen.gap is not None:
        print(session.say("take.gap", at=utc_text(seen.gap)))
    if meeting.conflict_count:
        _tell_conflicts(session, seen)
    return 0


def _tell_conflicts(session: Session, seen: Preview) -> None:
    meeting = seen.meeting
    print(session.say("take.both", count=meeting.conflict_count))
    heads = [session.say(f"take.{name}") for name in ("whose", "field", "holds", "other")]
    print_table(heads, [_row(session, each) for each in meeting.conflicts[:_SHOWN]])


def _row(session: Session, clash: Conflict) -> tuple[str, ...]:
    sides = (_side(session, clash, each) for each in clash.sides)
    return (clash.name, _field(session, clash), *sides)


def _field(session: Session, clash: Conflict) -> str:
    """The word of a field where it has one; its name in the file where not."""
    if clash.table == "event":
        return session.say("take.entry")
    plain = clash.field.removeprefix("custom.").removesuffix("_id")
    code = plain if clash.table == "lead" else f"{clash.table}.{plain}"
    said = session.vocabulary.word("field", code)
    return plain if said == code else said


def _side(session: Session, of: Conflict, side: Side) -> str:
    value = "–" if side.value in (None, "") else str(side.value)
    if of.withdrawn and side is getattr(of, of.withdrawn):
        value = session.say("take.withdrawn")
    elif of.table == "event":
        value = session.vocabulary.word("event", value)
    return f"{value} ({side.author})" if side.author else value


def _document(taken: Taken) -> dict[str, Any]:
    seen = taken.preview
    return {
        "operation": taken.receipt.operation_id if taken.receipt else None,
        "undoable": bool(taken.receipt and taken.receipt.undoable),
        "packet": seen.manifest.packet_id,
        "giver": seen.manifest.giver,
        "made_at": utc_text(seen.manifest.made_at),
        "new": {table: count for table, count in seen.meeting.rows.items() if count},
        "fields": seen.meeting.fields,
        "back": seen.meeting.revived,
        "versions": list(seen.versions.new),
        "proposals": seen.versions.proposed,
        "proposals_taken_back": seen.versions.taken_back,
        "versions_twice": list(seen.versions.twice),
        "missing_before": None if seen.gap is None else utc_text(seen.gap),
        "known": seen.known,
        "conflicts": [_conflict(each) for each in seen.meeting.conflicts],
    }


def _conflict(clash: Conflict) -> dict[str, Any]:
    told = asdict(clash)
    for side in ("ours", "theirs"):
        told[side]["at"] = utc_text(told[side]["at"])
    return told
