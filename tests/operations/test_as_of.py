"""A past day's board is the one that was shown then, whatever was done since."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy import Connection

from slaapp.domain.figure_question import Question
from slaapp.domain.instants import DAY, HOUR, MINUTE, Instant, to_datetime
from slaapp.domain.trouble import Trouble
from slaapp.operations.as_of import as_of, forget_pasts, sweep_pasts
from slaapp.operations.contact import log_contact
from slaapp.operations.correction import retract_entry
from slaapp.operations.leads import LeadForm
from slaapp.operations.outcome import win
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force
from slaapp.store.figures.promises import promises
from slaapp.store.figures.scoreboard import scoreboard
from slaapp.store.past.opening import open_past
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import event
from tests.operations.agreed import agree, terms_without_answer
from tests.operations.two_machines import give, machines, take
from tests.operations.walk_of_fairs import StepsAtAFair
from tests.operations.walk_of_leads import StepsWithLeads
from tests.operations.walk_of_teams import StepsOfTheTeam
from tests.store.workspaces import PARIS, SCORING, Workspace, entered, workspace_at

MONTHS = (date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1))


def shown(connection: Connection, now: Instant) -> list:
    """All that a board says at an instant, and every figure that it says it from."""
    book = read_rulebook(connection)
    version = book.version_at(now)
    days = version.agreement.conversion_days if version else None
    told = [
        scoreboard(connection, Question(by=by, conversion_days=days), book, now)
        for by in (None, "source", "owner", "month")
    ]
    told.append(promises(connection, book, MONTHS, now))
    told.append(facts_in_force(connection))
    connection.rollback()
    return told


class Remembered(StepsWithLeads, StepsAtAFair, StepsOfTheTeam):
    """A team that writes down its board now and then, and looks it up at the end."""

    folder_of_copies: Path
    compared: Counter[str]

    @precondition(lambda self: len(self.boards) < 4)
    @rule()
    def write_the_board_down(self) -> None:
        now = self.work.now
        self.boards.append((now, shown(self.work.connection, now)))
        self.work.tick()

    def __init__(self) -> None:
        super().__init__()
        self.boards: list[tuple[Instant, list]] = []

    @invariant()
    def the_file_is_sound(self) -> None:
        """The other walk looks at it."""

    @invariant()
    def nothing_in_force_refers_to_what_was_withdrawn(self) -> None:
        """The other walk looks at it."""

    def undo_everything(self) -> None:
        """Instead: go back to each of the boards."""
        for moment, board in self.boards:
            past = open_past(self.work.connection, moment, self.folder_of_copies)
            assert shown(past.connection, moment) == board
            assert check_file(past.connection) == []
            past.close()
            self.compared["boards"] += 1
        self.work.connection.rollback()


def test_a_board_of_then_is_found_again_to_the_last_digit(
    workspace_template: Path, tmp_path: Path, long_run: bool
):
    walk = type(
        "TeamThatRemembers",
        (Remembered,),
        {
            "template": workspace_template,
            "done": Counter(),
            "compared": Counter(),
            "folder_of_copies": tmp_path,
        },
    )
    run_state_machine_as_test(
        walk,
        settings=settings(
            max_examples=300 if long_run else 3,
            stateful_step_count=60 if long_run else 30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert walk.compared["boards"] >= (300 if long_run else 2)
    assert list(tmp_path.iterdir()) == [], "the copies are gone"


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Copies of a test go into a folder of its own."""
    folder = tmp_path / "cache"
    monkeypatch.setattr("slaapp.operations.as_of.cache_folder", lambda: folder)
    return folder / "past"


def evening(work: Workspace) -> Instant:
    """The last instant of the workspace's day; the clock then shows the next morning."""
    tomorrow = work.today + timedelta(days=1)
    work.at(f"{tomorrow.isoformat()} 00:00")
    last = work.now - 1
    work.tick(9 * HOUR)
    return last


def then(work: Workspace, moment: Instant) -> list:
    """The board of the day of ``moment``, looked up now."""
    day = read_rulebook(work.connection).day_of(moment)
    past = as_of(work.connection, day, work.now)
    assert past.now == moment
    assert check_file(past.connection) == []
    return shown(past.connection, past.now)


def test_what_was_taken_back_or_corrected_later_counts_as_it_stood(workspace: Workspace):
    key = workspace.with_sales()
    log_contact(workspace.connection, key, outcome="reached", by=workspace.sales,
                now=workspace.tick(HOUR))  # fmt: skip
    win(workspace.connection, key, amount_cents=9_000, by=workspace.sales, now=workspace.tick())
    moment = evening(workspace)
    board = shown(workspace.connection, moment)
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    entry = workspace.rows(event.select().where(event.c.kind == "conversation"))[0].id
    retract_entry(workspace.connection, entry, by=workspace.sales, now=workspace.tick())
    assert shown(workspace.connection, workspace.now) != board
    assert then(workspace, moment) == board


def test_a_signature_cannot_be_undone_and_yet_was_not_there_before(workspace: Workspace):
    workspace.with_sales()
    moment = evening(workspace)
    board = shown(workspace.connection, moment)
    agree(workspace, terms_without_answer())
    workspace.tick(3 * DAY)
    workspace.with_sales(LeadForm(last_name="Plus tard", phone="06 11 22 33 44"))
    assert then(workspace, moment) == board


def test_what_came_in_a_packet_counts_from_the_day_on_which_it_came(
    workspace_template: Path, tmp_path: Path
):
    with machines(workspace_template, tmp_path, "here", "there") as (here, there):
        there.with_sales()
        packet = give(there)
        here.tick(HOUR)
        here.add(replace(SCORING, last_name="Petit"))
        moment = evening(here)
        board = shown(here.connection, moment)
        take(here, packet)
        assert len(shown(here.connection, here.now)[-1]) > len(board[-1])
        assert then(here, moment) == board
        forget_pasts(here.connection)


def test_an_encrypted_file_has_an_encrypted_past(
    tmp_path: Path, cache: Path, quick_passphrases: None
):
    path = tmp_path / "secret.slaapp"
    workspace_at(path, "trois pommes").lock.release()
    work = entered(path, "trois pommes")
    work.with_sales()
    moment = evening(work)
    board = shown(work.connection, moment)
    work.with_sales()
    assert then(work, moment) == board
    (copy,) = cache.glob("*.past")
    assert b"SQLite format" not in copy.read_bytes()[:100]
    forget_pasts(work.connection)
    assert list(cache.iterdir()) == []
    work.connection.close()
    work.opened.lock.release()


def test_a_past_is_made_once_and_the_oldest_goes(workspace: Workspace, cache: Path):
    days = []
    for _ in range(4):
        workspace.with_sales()
        days.append(evening(workspace))
    first = as_of(workspace.connection, date(2026, 6, 1), workspace.now)
    assert as_of(workspace.connection, date(2026, 6, 1), workspace.now) == first
    for moment in days[1:]:
        then(workspace, moment)
    assert len(list(cache.glob("*.past"))) == 3
    forget_pasts(workspace.connection)
    assert list(cache.iterdir()) == []


def test_today_is_the_file_itself_and_other_days_are_refused_in_words(workspace: Workspace):
    asked = as_of(workspace.connection, workspace.today, workspace.now)
    assert asked.connection is workspace.connection
    for days, code in ((1, "day_to_come"), (-1, "before_the_file")):
        with pytest.raises(Trouble, match=code):
            as_of(workspace.connection, workspace.today + timedelta(days=days), workspace.now)


def test_going_back_can_be_broken_off_and_leaves_nothing(workspace: Workspace, cache: Path):
    workspace.with_sales()
    moment = evening(workspace)
    workspace.add()

    def stop(done: int, _total: int) -> None:
        if done > 400:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        as_of(workspace.connection, to_datetime(moment, PARIS).date(), workspace.now, stop)
    assert list(cache.iterdir()) == []


def test_what_another_run_left_is_swept_but_not_what_one_holds(workspace: Workspace, cache: Path):
    moment = evening(workspace)
    then(workspace, moment)
    (held,) = cache.glob("*.past")
    (cache / "0123.past").touch()
    (cache / "0123.past.lock").touch()
    sweep_pasts()
    assert list(cache.glob("*.past")) == [held]
    forget_pasts(workspace.connection)


def test_one_operation_by_a_clock_gone_wrong_moves_no_day(workspace: Workspace):
    """A clock that lags for one entry, or is ahead for one, is outvoted by all the others."""
    keys = [workspace.add() for _ in range(4)]
    moment = evening(workspace)
    workspace.connection.rollback()
    for wrong in (-400 * DAY, 400 * DAY):
        log_contact(workspace.connection, keys[0], outcome="no_answer", by=workspace.sales,
                    now=workspace.now + wrong)  # fmt: skip
        for _ in range(3):
            workspace.tick(MINUTE)
            workspace.add()
    past = as_of(workspace.connection, to_datetime(moment, PARIS).date(), workspace.now)
    leads = past.connection.exec_driver_sql("SELECT count(*) FROM lead").scalar_one()
    assert leads == len(keys)
    forget_pasts(workspace.connection)
