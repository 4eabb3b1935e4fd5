"""``attainment``: how many deadlines were met, each side for itself; and all clauses that are
measured (``clause_table.py``)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from slaapp.cli.clause_table import CLAUSE, show_clauses
from slaapp.cli.kpi_document import EMPTY_GROUP, rate_document
from slaapp.cli.numbers import decimal_text, share_text
from slaapp.cli.output import iso_text, print_json, print_table, time_text
from slaapp.cli.parser import WordList
from slaapp.cli.periods import Period, chosen_period
from slaapp.cli.session import Reading, Session
from slaapp.domain.attainment_filter import AttainmentFilter, Part
from slaapp.store.figures.attainment import (
    PAGE,
    WAYS,
    AttainedRow,
    AttainmentLine,
    attainment,
    deadlines_behind,
)

_LISTS = ("met", "breached", "open")


def add_words(words: WordList) -> None:
    """``attainment``."""
    asked = words.add("attainment", show_attainment)
    asked.takes("--period", default=None, metavar="2026-10", help_of="due_period")
    asked.takes("--from", dest="since", default=None, metavar="2026-06", help_of="since")
    asked.takes("--until", default=None, metavar="2026-12")
    asked.takes("--by", choices=[*WAYS, CLAUSE], default="side", help_of="attainment_by")
    asked.takes("--list", choices=list(_LISTS), default=None, help_of="attainment_list")


def show_attainment(session: Session) -> int:
    """Print the share of the deadlines due in the period that were met, or those behind it."""
    options = session.options
    period = chosen_period(options.period, options.since, options.until)
    with session.reading() as reading:
        zone = reading.zone
        chosen = AttainmentFilter(period.begins_at(zone), period.ends_at(zone))
        if options.list is not None:
            return _show_list(session, reading, replace(chosen, part=cast(Part, options.list)))
        if options.by == CLAUSE:
            return show_clauses(session, reading, period)
        lines = attainment(reading.connection, chosen, reading.now, zone, options.by)
        if session.wants_json:
            print_json(_document(reading, period, options.by, lines))
        else:
            _tell(session, reading, period, lines, options.by)
    return 0


def _show_list(session: Session, reading: Reading, chosen: AttainmentFilter) -> int:
    rows: list[AttainedRow] = []
    while page := deadlines_behind(
        reading.connection, chosen, reading.now, rows[-1] if rows else None
    ):
        rows += page
        if len(page) < PAGE:
            break
    if session.wants_json:
        print_json({"count": len(rows), "deadlines": [_row_document(r, reading) for r in rows]})
        return 0
    heads = ("number", "name", "side", "commitment", "tier", "owner", "due", "kept")
    cells = [_row_cells(session, reading, row) for row in rows]
    print_table([session.say(f"head.{name}") for name in heads], cells, "rlllllll")
    return 0


def _row_cells(session: Session, reading: Reading, row: AttainedRow) -> list[str]:
    word = session.vocabulary.word
    return [
        str(row.number),
        row.title,
        word("side", row.side),
        word("commitment", row.commitment),
        word("tier", row.tier),
        row.holder or "",
        time_text(row.due_at, reading.zone),
        time_text(row.stopped_at, reading.zone),
    ]


def _row_document(row: AttainedRow, reading: Reading) -> dict[str, Any]:
    zone = reading.zone
    return {
        "id": row.lead_id,
        "number": row.number,
        "title": row.title,
        "side": row.side,
        "commitment": row.commitment,
        "tier": row.tier,
        "owner": row.holder,
        "due_at": iso_text(row.due_at, zone),
        "stopped_at": iso_text(row.stopped_at, zone),
        "cancelled_at": iso_text(row.cancelled_at, zone),
    }


def _tell(
    session: Session, reading: Reading, period: Period, lines: list[AttainmentLine], by: str
) -> None:
    say = session.say
    first, last = period.first or "…", period.last or "…"
    print(say("attainment.period", first=first, last=last, zone=reading.workspace.zone))
    print()
    heads = ("side", "group", "met", "breached", "attainment", "interval", "met_so_far", "open")
    cells = [_cells(session, line, by) for line in lines]
    print_table([say(f"head.{name}") for name in heads], cells, "llrrrrrr")
    print()
    print(say("attainment.meaning"))
    if any(line.rate.is_too_few for line in lines):
        print(say("kpi.too_few"))


def _cells(session: Session, line: AttainmentLine, by: str) -> list[str]:
    language = session.vocabulary.language
    between = line.rate.interval
    shown = "" if between is None else " – ".join(share_text(end, language) for end in between)
    mark = "*" if line.rate.is_too_few else ""
    return [
        session.vocabulary.word("side", line.side),
        _name(session, line, by),
        decimal_text(line.met, 0, language),
        decimal_text(line.breached, 0, language),
        share_text(line.rate.value, language) + mark,
        shown,
        decimal_text(line.met_so_far, 0, language),
        decimal_text(line.open, 0, language),
    ]


def _name(session: Session, line: AttainmentLine, by: str) -> str:
    if by == "side":
        return session.say("kpi.total")
    if line.name is None:
        return session.say("kpi.empty")
    return session.vocabulary.word(by, line.name)


def _document(
    reading: Reading, period: Period, by: str, lines: list[AttainmentLine]
) -> dict[str, Any]:
    return {
        "definition": {
            "attainment": {"k": "met", "n": "met + breached", "interval": "wilson, 95 %"},
            "enters": "a deadline counts from its due instant on; until then it is in so_far",
            "breached": "stopped or cancelled after the due instant, or open past it",
            "left_out": "cancelled in time or in dispute, duplicates, signed exclusions",
            "owner": "who held the lead at the due instant",
            "too_few": "n < 10",
        },
        "period": {
            "from": None if period.first is None else period.first.isoformat(),
            "until": None if period.last is None else period.last.isoformat(),
            "zone": reading.workspace.zone,
        },
        "as_of": iso_text(reading.now, reading.zone),
        "by": by,
        "groups": [_line_document(line) for line in lines],
    }


def _line_document(line: AttainmentLine) -> dict[str, Any]:
    return {
        "side": line.side,
        "name": line.name or EMPTY_GROUP,
        "key": line.key or None,
        "met": line.met,
        "breached": line.breached,
        "attainment": rate_document(line.rate),
        "so_far": {"met": line.met_so_far, "open": line.open},
    }
