"""How long leads stay in each stage, in working time: where they stand still.

Definition: ``kpis.md``, "Time in stage": of the leads received in the period those that were or
are in the stage, all their stays in it together; those that are there still count as longer than
they are now. Of history nothing is measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, or_, select

from slaapp.domain.figure_list import FigureList
from slaapp.domain.figure_question import Question
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.kpi_value import Spread, censored_spread
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.stagnation import MOVING_STAGES
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.figures.responses import Waits
from slaapp.store.figures.working_spans import Stretch, worked_in
from slaapp.store.rows.filtering import where
from slaapp.store.tables import lead


@dataclass(frozen=True, slots=True)
class StageTime:
    """The stays in one stage: their quantiles, and ``total`` ms of working time in all so far.

    ``behind`` are the leads of ``spread.n``, ``there`` those of ``spread.still_open``.
    """

    stage: str
    spread: Spread
    total: int
    behind: FigureList
    there: FigureList


def stage_times(
    connection: Connection, asked: Question, book: Rulebook, now: Instant
) -> list[StageTime]:
    """One for each stage that a lead is to leave again, in their order."""
    chosen = both(asked.received, COUNTED)
    rows = _rows(connection, both(chosen, LeadFilter(historical=False)))
    return [
        _stage_time(stage, waits, chosen)
        for stage, waits in zip(MOVING_STAGES, _waits(rows, book, now), strict=True)
    ]


def _rows(connection: Connection, chosen: LeadFilter) -> Sequence[Any]:
    """Stage, since when, and the working time of the stays that are over, stage by stage."""
    stays = [lead.c[f"stay_{stage}"] for stage in MOVING_STAGES]
    is_there = and_(lead.c.stage.in_(MOVING_STAGES), lead.c.stage_since.is_not(None))
    measured = or_(is_there, *(stay.is_not(None) for stay in stays))
    query = select(lead.c.stage, lead.c.stage_since, *stays).where(where(chosen), measured)
    return connection.execute(query).all()


def _waits(rows: Sequence[Any], book: Rulebook, now: Instant) -> list[Waits]:
    places = {stage: place for place, stage in enumerate(MOVING_STAGES)}
    there = [row for row in rows if row[0] in places and row[1] is not None]
    lasting = iter(worked_in(book, [_stretch(book, row[1], now) for row in there]))
    found = [Waits() for _stage in MOVING_STAGES]
    for row in rows:
        own = places.get(row[0]) if row[1] is not None else None
        for place, waits in enumerate(found):
            stay = row[2 + place]
            if place == own:
                waits.lasting.append((stay or 0) + next(lasting))
            elif stay is not None:
                waits.ended.append(stay)
    return found


def _stretch(book: Rulebook, since: Instant, now: Instant) -> Stretch:
    version = book.ruling_at(since)
    return Stretch(version.id if version else None, since, now)


def _stage_time(stage: str, waits: Waits, chosen: LeadFilter) -> StageTime:
    behind = both(chosen, LeadFilter(was_in=((stage,),)))
    return StageTime(
        stage,
        censored_spread(waits.ended, waits.lasting),
        int(sum(waits.ended) + sum(waits.lasting)),
        FigureList(behind),
        FigureList(both(behind, LeadFilter(stages=(stage,)))),
    )
