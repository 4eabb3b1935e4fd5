"""``agreement replay``: other deadlines, tried on the hand-overs of one's own history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slaapp.cli.kpi_document import rate_document
from slaapp.cli.new_terms import typed_commitments
from slaapp.cli.numbers import decimal_text, share_text
from slaapp.cli.output import iso_text, print_json, print_table
from slaapp.cli.parser import WordList
from slaapp.cli.periods import Period, chosen_period
from slaapp.cli.session import Reading, Session
from slaapp.cli.target_text import target_text
from slaapp.domain.commitment import Commitment
from slaapp.domain.deadline_replay import Outcome, ReplayLine
from slaapp.domain.trouble import Trouble
from slaapp.store.figures.replaying import replay_history

_OUTCOMES: tuple[Outcome, ...] = ("kept", "missed", "not_due", "left_out")


def add_replay(acts: WordList) -> None:
    """Add the word to those of ``agreement``."""
    replayed = acts.add("replay", replay_deadlines)
    replayed.takes("--target", action="append", default=[], metavar="first_attempt:hot=4h")
    replayed.takes("--period", default=None, metavar="2026-10", help_of="replay_period")


def replay_deadlines(session: Session) -> int:
    """Print what would have been kept of these targets, by commitment and tier."""
    options = session.options
    if not options.target:
        raise Trouble("usage_missing", word="slaapp agreement replay", names="--target")
    commitments = typed_commitments(options.target, session.vocabulary)
    period = chosen_period(options.period, None, None)
    with session.reading() as reading:
        lines = replay_history(
            reading.connection,
            reading.book,
            commitments,
            reading.now,
            period.begins_at(reading.zone),
            period.ends_at(reading.zone),
        )
        if session.wants_json:
            print_json(_document(reading, period, commitments, lines))
        else:
            _tell(session, commitments, lines)
    return 0


def _document(
    reading: Reading,
    period: Period,
    commitments: Sequence[Commitment],
    lines: Sequence[ReplayLine],
) -> dict[str, Any]:
    return {
        "definition": {
            "kept": {"k": "kept", "n": "kept + missed", "interval": "wilson, 95 %"},
            "missed": "stopped after the due instant, or still waiting past it",
            "not_due": "the due instant lies ahead: not counted",
            "left_out": "no longer owed, or in dispute, before it would have been due: not counted",
            "unchanged": "calendar, pauses, appointments, upgrades and rejections as they were",
            "promised": "what was kept of the deadlines as the agreement really asked them",
            "too_few": "n < 10",
        },
        "as_of": iso_text(reading.now, reading.zone),
        "period": {
            "from": None if period.first is None else period.first.isoformat(),
            "until": None if period.last is None else period.last.isoformat(),
            "zone": reading.workspace.zone,
        },
        "commitments": [each.to_document() for each in commitments],
        "lines": [_line_document(line) for line in lines],
    }


def _line_document(line: ReplayLine) -> dict[str, Any]:
    return {
        "commitment": line.commitment,
        "tier": line.tier,
        "kept": rate_document(line.kept),
        "promised": rate_document(line.promised),
        "leads": {name: line.leads[name] for name in _OUTCOMES},
    }


def _tell(session: Session, commitments: Sequence[Commitment], lines: Sequence[ReplayLine]) -> None:
    if not lines:
        print(session.say("replay.none"))
        return
    by_kind = {each.kind: each for each in commitments}
    for line in lines:
        print(_sentence(session, by_kind[line.commitment], line))
    print()
    heads = ("commitment", "tier", "would_keep", "missed", "not_due", "as_promised")
    cells = [_cells(session, line) for line in lines]
    print_table([session.say(f"head.{name}") for name in heads], cells, "llrrrr")
    print()
    print(session.say("replay.meaning"))
    if any(line.kept.is_too_few for line in lines):
        print(session.say("kpi.too_few"))


def _sentence(session: Session, commitment: Commitment, line: ReplayLine) -> str:
    language, rate = session.vocabulary.language, line.kept
    said: dict[str, Any] = {
        "commitment": session.vocabulary.word("commitment", line.commitment),
        "tier": _tier(session, line),
        "target": _target(session, commitment, line),
    }
    between = rate.interval
    if between is None:
        return session.say("replay.nothing_due", **said)
    low, high = (share_text(end, language) for end in between)
    share = share_text(rate.value, language)
    return session.say(
        "replay.sentence", **said, share=share, low=low, high=high, k=rate.k, n=rate.n
    )


def _target(session: Session, commitment: Commitment, line: ReplayLine) -> str:
    """The time that a tier was given; all tiers together may have had several."""
    times = set(commitment.targets.values())
    if line.tier is None and len(times) > 1:
        return session.say("replay.several_targets")
    target = next(iter(times)) if line.tier is None else commitment.target_for(line.tier)
    assert target is not None
    return target_text(session, target)


def _cells(session: Session, line: ReplayLine) -> list[str]:
    language = session.vocabulary.language
    promised = line.promised
    return [
        session.vocabulary.word("commitment", line.commitment),
        _tier(session, line),
        share_text(line.kept.value, language) + ("*" if line.kept.is_too_few else ""),
        decimal_text(len(line.leads["missed"]), 0, language),
        decimal_text(len(line.leads["not_due"]), 0, language),
        share_text(promised.value, language) + ("*" if promised.is_too_few else ""),
    ]


def _tier(session: Session, line: ReplayLine) -> str:
    if line.tier is None:
        return session.say("replay.every_tier")
    return session.vocabulary.word("tier", line.tier)
