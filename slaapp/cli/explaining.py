"""``leads --explain``: one lead's score, deadlines and timeline, with the reasons for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from resources.domain_words import answer_word
from slaapp.cli.explained_document import details_document
from slaapp.cli.numbers import money_text
from slaapp.cli.output import print_json, span_text, time_text
from slaapp.cli.score_document import moves_document
from slaapp.cli.score_text import cap_text, gate_line_text, line_text, missing_texts
from slaapp.cli.session import Reading, Session
from slaapp.cli.snapshots import snapshots_of
from slaapp.cli.target_text import target_text
from slaapp.domain.criterion_field import INTEREST
from slaapp.domain.origin import ORIGIN
from slaapp.domain.pausing import APPOINTMENT, IN_DISPUTE
from slaapp.domain.privacy import PRIVACY
from slaapp.domain.score import CapLine
from slaapp.domain.score_move import Move
from slaapp.domain.segments import Segment
from slaapp.domain.trouble import Trouble
from slaapp.store.finding import resolve_lead
from slaapp.store.rows.score_moves import score_moves
from slaapp.store.rows.team import own_field_labels
from slaapp.store.rows.timeline import ExplainedDeadline, LeadDetails, TimelineRow, lead_details

MOST_SEGMENTS = 12
"""Of a longer explanation only what is out of the ordinary is printed; JSON has it all."""

_OUR_PAUSES = frozenset({APPOINTMENT, IN_DISPUTE})
"""Why a clock stands still beside what the agreement lists."""

_ORDINARY = frozenset({"counted", "lunch", "night", "weekend", "closed"})


def explain_lead(session: Session, reading: Reading, word: str, since: date | None = None) -> int:
    """Print everything about the lead that a word means, and what moved its score since a day;
    exit status 0."""
    connection = reading.connection
    key = resolve_lead(connection, word)
    details = lead_details(connection, key, reading.now)
    if details is None:
        raise Trouble("unknown_lead", id=word)
    today = reading.book.day_of(reading.now)
    found = () if since is None else score_moves(connection, key, since, today)
    if session.wants_json:
        document = details_document(details, reading)
        if since is not None:
            document["moved"] = {"since": since.isoformat(), "lines": moves_document(found)}
        print_json(document)
    else:
        _tell(session, reading, details)
        if since is not None:
            _tell_moves(session, found, since, reading)
    return 0


def _tell_moves(session: Session, found: Sequence[Move], since: date, reading: Reading) -> None:
    labels = own_field_labels(reading.connection)
    print(f"\n{session.say('explain.moved', day=since.isoformat())}")
    for move in found:
        line = move.after or move.before
        if isinstance(line, CapLine):
            text = cap_text(session, line)
        else:
            text = line_text(session, line, labels) if line else ""
        print(f"  {move.points:+4d}  {text}")


def _tell(session: Session, reading: Reading, details: LeadDetails) -> None:
    say, word, row = session.say, session.vocabulary.word, details.row
    print(f"{row.title}{f' – {row.company}' if row.company else ''} ({row.number})")
    facts = [word("stage", row.stage), word("tier", row.tier), row.owner, row.source]
    print("  " + " · ".join(fact for fact in facts if fact))
    if details.request:
        print(f"  {details.request}")
    _tell_score(session, reading, details)
    print(f"\n{say('explain.deadlines')}")
    for each in details.deadlines:
        _tell_deadline(session, reading, each)
    print(f"\n{say('explain.timeline')}")
    # The numbers are those that "retract" and "correct" go by.
    for number, event in enumerate(details.timeline, 1):
        print(f"{number:4d}  " + _event_text(session, reading, event))


def _tell_score(session: Session, reading: Reading, details: LeadDetails) -> None:
    say, sheet = session.say, details.sheet
    labels = own_field_labels(reading.connection)
    print(f"\n{say('explain.score', score=sheet.total, threshold=details.threshold or 0)}")
    if sheet.grade is not None:
        print(f"  {say('explain.grade', grade=sheet.grade)}")
    for line in sheet.lines:
        print(f"  {line.points:+4d}  {line_text(session, line, labels)}")
    for cap in sheet.caps:
        print(f"  {cap.points:+4d}  {cap_text(session, cap)}")
    _tell_snapshots(session, reading, details)
    if details.missing:
        print(f"\n{say('explain.missing')}")
        for text in missing_texts(session, details.missing, labels):
            print(f"  {text}")
    if sheet.lacks:
        print(f"\n{say('explain.lacks')}")
        for lacking in sheet.lacks:
            print(f"  {gate_line_text(session, lacking, labels)}")


def _tell_snapshots(session: Session, reading: Reading, details: LeadDetails) -> None:
    for at, number, sheet in snapshots_of(details.timeline, reading.book):
        told = {"when": time_text(at, reading.zone), "score": sheet.total, "number": number}
        print(f"  {session.say('explain.snapshot', **told)}")


def _tell_deadline(session: Session, reading: Reading, each: ExplainedDeadline) -> None:
    say, word, zone = session.say, session.vocabulary.word, reading.zone
    promise = each.deadline
    state = promise.state_at(reading.now)
    ended = promise.stopped_at or promise.cancelled_at
    said = say(
        "explain.deadline",
        commitment=word("commitment", promise.commitment),
        target=target_text(session, each.target),
        due=time_text(promise.due_at, zone),
        state=word("state", state),
    )
    print(f"  {said}{f' ({time_text(ended, zone)})' if ended else ''}")
    for text in _segment_texts(session, reading, each.segments):
        print(f"      {text}")


def _segment_texts(
    session: Session, reading: Reading, segments: Sequence[Segment]
) -> Iterator[str]:
    """Every stretch; of a long time only what is out of the ordinary, and the sum."""
    long = len(segments) > MOST_SEGMENTS
    for segment in segments:
        if not (long and segment.kind in _ORDINARY):
            yield _segment_text(session, reading, segment)
    if long:
        counted = sum(each.end - each.start for each in segments if each.kind == "counted")
        yield session.say("explain.counted", span=span_text(counted))


def _segment_text(session: Session, reading: Reading, segment: Segment) -> str:
    begins, ends = (time_text(at, reading.zone) for at in (segment.start, segment.end))
    word = session.vocabulary.word
    kind, label = word("segment", segment.kind), segment.label
    if segment.kind == "pause":
        label = (
            word("segment_pause", label) if label in _OUR_PAUSES else word("pause_reason", label)
        )
    span = span_text(segment.end - segment.start) if segment.kind == "counted" else ""
    return " ".join(part for part in (f"{begins} – {ends}", kind, label, span) if part)


def _event_text(session: Session, reading: Reading, event: TimelineRow) -> str:
    word = session.vocabulary.word
    reason = event.reason_label or word("reason", event.reason_code)
    parts = [
        word("channel", event.channel),
        word("outcome", event.outcome),
        reason,
        event.concerns,
        money_text(event.amount_cents, event.currency, session.vocabulary.language),
        _value_text(session, event),
        time_text(event.until, reading.zone),
        event.note,
    ]
    more = ", ".join(part for part in parts if part)
    said = f"{time_text(event.occurred_at, reading.zone, event.precision)}  "
    kind = word("event", event.kind)
    said += session.say("explain.event", kind=kind, more=more) if more else kind
    said += f"  ({event.author})" if event.author else ""
    mark = _mark_of(event)
    return f"{said}  [{session.say(mark)}]" if mark else said


def _mark_of(event: TimelineRow) -> str:
    """What is to be known of when it was written down."""
    if event.clock_went_back:
        return "explain.clock_went_back"
    return "explain.late_entry" if event.late_entry else ""


def _value_text(session: Session, event: TimelineRow) -> str | None:
    word = session.vocabulary.word
    if event.kind == "paused":
        return word("pause_reason", event.value)
    if event.kind == "upgraded":
        return word("tier", event.tier)
    if event.kind == "exception":
        said = word("exception", event.field)
        return f"{said}, {event.about}" if event.about else said
    if event.kind == "handed_over":
        # What its value keeps is the score of that day, told apart.
        return event.about
    if event.field == ORIGIN:
        return None if event.note else word(ORIGIN, event.value)
    if event.field and event.field.startswith((INTEREST, PRIVACY)):
        answer = answer_word(event.field, event.value or "–", session.vocabulary.language)
        return f"{word('field', event.field)} = {answer}"
    return event.about or event.value
