"""What is kept of a board gives what a reading of everything gives, whatever happens meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test
from sqlalchemy import Connection
from sqlalchemy.event import listen, remove

from slaapp.domain.figure_question import Question
from slaapp.domain.instants import DAY, HOUR, Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.operations.contact import log_contact
from slaapp.operations.correction import retract_entry
from slaapp.operations.lists import rename_entry
from slaapp.operations.many import set_field
from slaapp.operations.merge import merge
from slaapp.operations.operation import Author
from slaapp.operations.outcome import lose, win
from slaapp.operations.refresh import refresh_scores
from slaapp.operations.undo import undo
from slaapp.store.figures.board import board_with_total
from slaapp.store.figures.kept.keeping import Kept, keep_figures
from slaapp.store.figures.scoreboard import scoreboard
from slaapp.store.rescoring import rescore
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import event, lead, operation, source
from tests.operations.agreed import agree, terms_without_answer
from tests.operations.walk_of_leads import StepsWithLeads
from tests.operations.walk_of_teams import StepsOfTheTeam
from tests.store.workspaces import MONDAY, SCORING, Workspace

QUESTIONS: tuple[Question, ...] = (
    Question(by="source"),
    Question(by="owner", conversion_days=2),
    Question(begin=MONDAY - DAY, end=MONDAY + DAY, leads=LeadFilter(tiers=("hot", "cold"))),
)


ALL = range(len(QUESTIONS) + 1)
"""What can be asked: each of the questions, and the leads by tier."""
FEW = (0, 2)
"""What is asked where one thing happens: a grouping, and a period with a filter."""


def answers(connection: Connection, now: Instant, asked: Iterable[int] = ALL) -> list:
    book = read_rulebook(connection)
    told = [_answer(connection, place, book, now) for place in asked]
    connection.rollback()
    return [_in_order(each) for each in told]


def _answer(connection: Connection, place: int, book: Rulebook, now: Instant) -> tuple:
    if place == len(QUESTIONS):
        return board_with_total(connection, LeadFilter(), book, now, "tier", 1)
    return scoreboard(connection, QUESTIONS[place], book, now)


def _in_order(told: tuple) -> tuple:
    """Keys of a list behind a figure say whose it is, and stand in no order."""
    total, groups = told
    return _sorted_keys(total), [_sorted_keys(line) for line in groups]


def _sorted_keys(line: object) -> str:
    """All that a line says, with long lists of keys in one order."""
    behind = {name: str(sorted(str(chosen))) for name, chosen in line.behind.items()}
    return f"{line.key} {line.name} {line.values} behind {behind}"


class Kepts(StepsWithLeads, StepsOfTheTeam):
    """A team works while somebody looks at the board again and again."""

    looked: Counter[str]
    at_once: int
    """How many of all questions are asked at a look; the others have their turn at the next."""

    def look(self, ahead: int = 0) -> None:
        connection = self.reader()
        now = self.work.now + ahead
        asked = [(self.looked["looks"] + n) % len(ALL) for n in range(self.at_once)]
        kept = answers(connection, now, asked)
        assert kept == answers(self.plain, now, asked)
        self.looked["looks"] += 1

    def reader(self) -> Connection:
        if not hasattr(self, "watching"):
            self.watching = self.work.opened.reading_connection()
            self.plain = self.work.opened.reading_connection()
            self.kept = Kept(width=1, fewest=0)
            keep_figures(self.watching, self.kept)
        return self.watching

    @rule(ahead=st.sampled_from((0, HOUR, 30 * HOUR, 9 * DAY)))
    def look_later(self, ahead: int) -> None:
        """Of what is still to come time alone tells."""
        self.look(ahead)
        self.work.tick(ahead)

    @rule(days=st.integers(1, 40))
    def come_back_another_day(self, days: int) -> None:
        self.look()
        self.work.tick(days * DAY)
        refresh_scores(self.work.connection, self.work.now)
        self.look()

    @invariant()
    def the_file_is_sound(self) -> None:
        if hasattr(self, "work"):
            self.look()

    @invariant()
    def nothing_in_force_refers_to_what_was_withdrawn(self) -> None:
        """The other walk looks at it."""

    def undo_everything(self) -> None:
        self.watching.close()
        self.plain.close()


def test_what_is_kept_says_what_all_the_leads_say(workspace_template: Path, long_run: bool):
    walk = type(
        "TeamThatWatches",
        (Kepts,),
        {
            "template": workspace_template,
            "done": Counter(),
            "looked": Counter(),
            "at_once": len(ALL) if long_run else 1,
        },
    )
    run_state_machine_as_test(
        walk,
        settings=settings(
            max_examples=300 if long_run else 2,
            stateful_step_count=50 if long_run else 20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert walk.looked["looks"] >= (3_000 if long_run else 30)


@pytest.fixture
def watched(workspace: Workspace) -> Iterator[tuple[Workspace, Kept, list[str]]]:
    """Leads whose life is over, so that everything about them is kept."""
    keys = [workspace.with_sales(replace(SCORING, last_name=f"Dupont {n}")) for n in range(6)]
    doing = {"by": workspace.sales}
    for place, key in enumerate(keys):
        now = workspace.tick(HOUR)
        log_contact(workspace.connection, key, outcome="reached", **doing, now=now)
        act = win if place % 2 else lose
        act(workspace.connection, key, **doing, now=workspace.tick())
    workspace.tick(40 * DAY)
    watching = workspace.opened.reading_connection()
    kept = Kept(width=2, fewest=0)
    keep_figures(watching, kept)
    answers(watching, workspace.now, FEW)
    assert not any(number for ground in kept.grounds.values() for number in ground.moving.values())
    workspace.people["watching"] = watching  # type: ignore[assignment]
    yield workspace, kept, keys
    watching.close()


def looked_at(work: Workspace) -> list:
    """What is kept says what everything says."""
    kept = answers(work.people["watching"], work.now, FEW)
    plain = work.opened.reading_connection()
    assert kept == answers(plain, work.now, FEW)
    plain.close()
    # What stands behind a figure says as of when.
    return [str(each).split(" behind ")[0] for told in kept for each in (told[0], *told[1])]


def entry_of(work: Workspace, key: str, kind: str) -> str:
    told = event.select().where(event.c.lead_id == key, event.c.kind == kind)
    return work.rows(told)[0].id


def _rename(work: Workspace, _keys: list[str]) -> None:
    key = work.rows(source.select())[0].id
    rename_entry(work.connection, "source", key, "Loma", by=work.manager, now=work.tick())


def _other_source(work: Workspace, keys: list[str]) -> None:
    set_field(work.connection, keys[:1], "source", None, by=work.manager, now=work.tick())


def _retract(work: Workspace, keys: list[str]) -> None:
    entry = entry_of(work, keys[1], "won")
    retract_entry(work.connection, entry, by=work.sales, now=work.tick())


def _merge(work: Workspace, keys: list[str]) -> None:
    merge(work.connection, keys[0], keys[5], by=work.marketing, now=work.tick())


def _sign(work: Workspace, _keys: list[str]) -> None:
    agree(work, replace(terms_without_answer(), conversion_days=3))


def _one_more(work: Workspace, _keys: list[str]) -> None:
    work.with_sales(replace(SCORING, last_name="Nouveau"))


def _rescore(work: Workspace, keys: list[str]) -> None:
    """As a new day does, without a word in the journal."""
    with work.connection.begin():
        rescore(work.connection, keys, read_rulebook(work.connection), work.today)
        work.connection.execute(lead.update().values(tier="hot"))


@pytest.mark.parametrize(
    "act", [_rename, _other_source, _retract, _merge, _one_more, _rescore, _sign]
)
def test_what_is_over_is_read_again_once_somebody_writes_about_it(watched, act):
    work, _kept, keys = watched
    before = looked_at(work)
    act(work, keys)
    after = looked_at(work)
    assert (after != before) is (act is not _sign)
    if act not in (_one_more, _rescore, _sign):
        undo(work.connection, by=Author(newest_author(work), "machine-a"), now=work.tick())
        assert looked_at(work) == before


def newest_author(work: Workspace) -> str:
    newest = operation.select().where(operation.c.author_id.is_not(None))
    return work.rows(newest.order_by(operation.c.position.desc()).limit(1))[0].author_id


def test_of_many_leads_only_those_are_read_that_were_written_about(watched):
    """Otherwise nothing would be gained: each share that is read is counted."""
    work, kept, keys = watched
    shares: list[str] = []

    def hear(_connection, _cursor, statement: str, values, *_more) -> None:
        if "FROM lead" in statement and "lead.number <" in statement:
            shares.append(str(values))

    engine = work.people["watching"].engine
    listen(engine, "before_cursor_execute", hear)
    try:
        looked_at(work)
        assert shares == []
        _other_source(work, keys)
        looked_at(work)
        blocks = {name for ground in kept.grounds.values() for name in ground.moving}
        assert blocks == {0, 1, 2, 3}
        assert shares, "the block of the lead is read again"
        once = len(shares)
        looked_at(work)
        assert len(shares) == once
    finally:
        remove(engine, "before_cursor_execute", hear)


def test_a_small_file_is_read_as_a_whole(workspace: Workspace):
    reader = workspace.opened.reading_connection()
    kept = Kept()
    keep_figures(reader, kept)
    workspace.with_sales()
    answers(reader, workspace.now)
    assert kept.answers == {}
    reader.close()
