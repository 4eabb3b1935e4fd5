"""Whatever the file, the figure, the filter and the period: the number is that of a recount from
the events alone, and the length of the list it opens."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import insert, select

from slaapp.domain.figure_list import FigureList
from slaapp.domain.figure_question import Question
from slaapp.domain.identity import new_id
from slaapp.domain.instants import DAY, HOUR, MINUTE, Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.kpi_value import Money, Spread, TimeShare
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.derivation import derive
from slaapp.store.figures.board import GROUPS
from slaapp.store.figures.kpis import KPIS, OF_LEADS, Kpi
from slaapp.store.figures.listed import count_listed, keys_listed
from slaapp.store.figures.scoreboard import ScoreLine, scoreboard
from slaapp.store.rows.leads import count_leads
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import cycle, deadline, event, lead, reason
from tests.operations.agreed import agree_on_answers
from tests.store.random_leads import beginnings, filled, some_filter, some_leads, some_now
from tests.store.scores_recount import FromEvents, Recount
from tests.store.workspaces import MONDAY, Workspace, entered

COMBINATIONS, LONG, PER_FILE = 60, 1_000, 10


@pytest.fixture(scope="module")
def work(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("scores") / "equipe.slaapp"
    workspace = entered(Path(shutil.copy(workspace_template, path)))
    agree_on_answers(workspace)
    yield workspace
    workspace.connection.close()
    workspace.opened.lock.release()


def some_instant(draw: Random, leads: list[dict[str, Any]]) -> Instant | None:
    """Any, none, or just where something happens."""
    turns = [each for lead in leads for each in beginnings(lead)]
    return draw.choice((None, some_now(draw), draw.choice(turns or [MONDAY])))


def some_question(draw: Random, leads: list[dict[str, Any]]) -> Question:
    begin, end = some_instant(draw, leads), some_instant(draw, leads)
    by = draw.choice((None, None, *GROUPS))
    return Question(begin, end, some_filter(draw), by, draw.choice((None, 0, 30)))


def disturb(work: Workspace, draw: Random) -> None:
    """Bursts of attempts, agreed pauses, late entries, reasons of all kinds."""
    book = read_rulebook(work.connection)
    reasons = list(work.connection.execute(select(reason.c.id)).scalars())
    keys = list(work.connection.execute(select(lead.c.id).order_by(lead.c.id)).scalars())
    rows = []
    for key in keys:
        told = select(event.c.occurred_at).where(event.c.lead_id == key)
        first = max(work.connection.execute(told).scalars(), default=MONDAY)
        for _ in range(draw.choice((0, 2, 9))):
            kind = draw.choice((*("attempt",) * 9, "paused", "conversation", "rejected"))
            at = first + draw.choice((0, MINUTE, 5 * HOUR, DAY, 2 * DAY, 5 * DAY))
            rows.append(
                {
                    "id": new_id(MONDAY),
                    "lead_id": key,
                    "kind": kind,
                    "occurred_at": at,
                    "recorded_at": at + draw.choice((0, HOUR, HOUR + 1, 3 * HOUR, 3 * DAY)),
                    "precision": "instant",
                    "until": at + 4 * DAY if kind == "paused" else None,
                    "value": book.versions[-1].agreement.pause_reasons[0],
                    "reason_id": draw.choice(reasons) if kind == "rejected" else None,
                }
            )
    if rows:
        work.connection.execute(insert(event), rows)
        derive(work.connection, keys, book, book.day_of(MONDAY))


def when_it_turns(work: Workspace, draw: Random) -> list[Instant]:
    """Some instants at which a deadline is due, or past its warning."""
    rows = work.connection.execute(select(deadline.c.warn_at, deadline.c.due_at, deadline.c.side))
    own = [row for row in rows if row.side == draw.choice(("marketing", "sales"))]
    return [at for row in draw.sample(own, min(2, len(own))) for at in (row.warn_at, row.due_at)]


def number_of(value: Any) -> int:
    """What the list behind a figure is as long as."""
    match value:
        case Rate(k, _n):
            return k
        case Spread():
            return value.n if value.leads is None else value.leads
        case TimeShare():
            return value.n
    return value


def rows_of(work: Workspace, listed: FigureList, now: Instant) -> int:
    """The length of a list; of the leads that it is about each is there, and no other."""
    keys = keys_listed(work.connection, listed, now)
    assert len(keys) == count_listed(work.connection, listed, now) == len(set(keys))
    tables = {"HandOverFilter": cycle, "AttainmentFilter": deadline, "EntryFilter": event}
    table = tables.get(type(listed.counted).__name__)
    whose = set(keys)
    if table is not None:
        query = select(table.c.lead_id).where(table.c.id.in_(keys))
        whose = set(work.connection.execute(query).scalars())
    assert count_leads(work.connection, listed.of_leads(now)) == len(whose)
    return len(keys)


def assert_lists(work: Workspace, kpi: Kpi[Any], line: ScoreLine, now: Instant) -> None:
    value = line.values[kpi.code]
    if not isinstance(value, Money):
        assert rows_of(work, line.opened(kpi), now) == number_of(value), kpi.code
    if isinstance(value, Rate):
        assert rows_of(work, line.all_of(kpi), now) == value.n, kpi.code


def test_a_figure_is_its_recount_and_its_list(work: Workspace, long_run: bool):
    wanted = {kpi.code for kpi in KPIS} - {kpi.code for kpi in OF_LEADS}
    told: set[str] = set()
    for seed in range((LONG if long_run else COMBINATIONS) // PER_FILE):
        draw = Random(seed)
        leads = some_leads(draw, 12)
        with filled(work, leads):
            disturb(work, draw)
            book = read_rulebook(work.connection)
            events = FromEvents(work, book)
            turns = when_it_turns(work, draw)
            for _ in range(PER_FILE):
                asked, now = some_question(draw, leads), draw.choice((some_now(draw), *turns))
                total, groups = scoreboard(work.connection, asked, book, now)
                line = draw.choice([total, *groups])
                of_group = GROUPS[asked.by][1](line.key) if line is not total else LeadFilter()
                found = Recount(events, asked, now, of_group).figures()
                assert found == {code: line.values[code] for code in wanted}
                told |= {code for code, value in found.items() if number_of(value)}
                for kpi in draw.sample(KPIS, 3):
                    assert_lists(work, kpi, line, now)
    assert len(wanted - told) <= (0 if long_run else 3), "else the files say too little"
