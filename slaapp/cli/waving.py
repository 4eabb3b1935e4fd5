"""``wave``: many leads after a fair, staggered by the hours that sales has."""

from __future__ import annotations

from collections.abc import Iterable

from slaapp.cli.done import tell_done
from slaapp.cli.numbers import decimal_text
from slaapp.cli.output import iso_text, print_json, print_table, time_text
from slaapp.cli.parser import WordList
from slaapp.cli.session import Reading, Session
from slaapp.domain.commitment import TIERS
from slaapp.domain.folding import fold
from slaapp.domain.instants import HOUR
from slaapp.domain.trouble import Trouble
from slaapp.operations.wave import (
    USUAL_MINUTES,
    WaveAsk,
    WaveDay,
    WaveSheet,
    accept_wave,
    hand_over_planned,
    reckon_wave,
)
from slaapp.store.rows.fair import FairRow, fairs


def add_words(words: WordList) -> None:
    """``wave``."""
    wave = words.add("wave", plan)
    wave.takes("--campaign", default=None, metavar="NAME", help_of="wave_campaign")
    wave.takes("--minutes", type=int, default=USUAL_MINUTES, metavar="N", help_of="wave_minutes")
    wave.takes("--share", type=int, default=100, metavar="PERCENT", help_of="wave_share")
    wave.takes("--accept", action="store_true", help_of="wave_accept")
    wave.takes("--hand-over", action="store_true", help_of="wave_hand_over")


def plan(session: Session) -> int:
    """Show the plan for who waits; accept it, or hand over today's part of one accepted before."""
    if session.options.hand_over:
        with session.writing() as writing:
            receipt = hand_over_planned(writing.connection, by=writing.by, now=writing.now)
            return tell_done(session, receipt)
    if not session.options.accept:
        with session.reading() as reading:
            ask = _ask(session, fairs(reading.connection))
            _tell(session, reading, reckon_wave(reading.connection, ask, reading.now))
        return 0
    with session.writing() as writing:
        with writing.connection.begin():
            ask = _ask(session, fairs(writing.connection))
            sheet = reckon_wave(writing.connection, ask, writing.now)
        receipt = accept_wave(writing.connection, sheet.day_of, by=writing.by, now=writing.now)
        return tell_done(session, receipt)


def _ask(session: Session, known: Iterable[FairRow]) -> WaveAsk:
    options = session.options
    return WaveAsk(_campaign(options.campaign, known), options.minutes, options.share)


def _campaign(name: str | None, known: Iterable[FairRow]) -> str | None:
    """The key of the campaign of that name. Raises Trouble("unknown_entry")."""
    if name is None:
        return None
    found = [row.id for row in known if fold(row.name) == fold(name)]
    if not found:
        raise Trouble("unknown_entry")
    return found[0]


def _tell(session: Session, reading: Reading, sheet: WaveSheet) -> None:
    if session.wants_json:
        print_json(_document(reading, sheet))
        return
    say = session.say
    if not any(sheet.waiting.values()):
        print(say("wave.none"))
    else:
        heads = ("day", "there", "owed", *TIERS, "demanded", "broken")
        rows = [_cells(session, reading, day) for day in shown_days(sheet)]
        print_table([say(f"wave.{head}") for head in heads], rows, "lrrrrrrl")
        print(say("wave.reps", count=sheet.reps))
    for tier, count in sheet.left.items():
        print(say("wave.left", count=count, tier=session.vocabulary.word("tier", tier)))
    for code in ("late", "lacking", "planned"):
        if getattr(sheet, code):
            print(say(f"wave.{code}", count=getattr(sheet, code)))


def shown_days(sheet: WaveSheet) -> list[WaveDay]:
    """The days up to the last with a hand-over."""
    last = max((place for place, day in enumerate(sheet.days) if day.leads), default=-1)
    return list(sheet.days[: last + 1])


def _cells(session: Session, reading: Reading, day: WaveDay) -> list[str]:
    def hours(ms: int) -> str:
        return decimal_text(ms / HOUR, 1, session.vocabulary.language)

    word = session.vocabulary.word
    return [
        time_text(day.at, reading.zone),
        hours(day.free_ms),
        hours(day.owed_ms),
        *(str(day.leads.get(tier, "")) for tier in TIERS),
        hours(day.demanded_ms),
        ", ".join(word("tier", tier) for tier in day.broken),
    ]


def _document(reading: Reading, sheet: WaveSheet) -> dict[str, object]:
    return {
        "waiting": dict(sheet.waiting),
        "reps": sheet.reps,
        "days": [
            {
                "at": iso_text(day.at, reading.zone),
                "leads": dict(day.leads),
                "free_ms": day.free_ms,
                "owed_ms": day.owed_ms,
                "demanded_ms": day.demanded_ms,
                "broken": list(day.broken),
            }
            for day in shown_days(sheet)
        ],
        "left": dict(sheet.left),
        "late": sheet.late,
        "lacking": sheet.lacking,
        "planned": sheet.planned,
    }
