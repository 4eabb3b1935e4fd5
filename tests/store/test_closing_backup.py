"""The copy at closing: after every window, and sparingly after single words."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.domain.instants import DAY, HOUR, MINUTE, SECOND
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.undo import redo, undo
from slaapp.store.backups import list_backups, restore
from slaapp.store.closing_backup import LITTLE
from slaapp.store.opening import close_file
from tests.store.workspaces import Workspace, entered


@pytest.fixture
def backed_up(fresh_file: Path) -> Path:
    """A file with one lead, closed by a window an instant ago."""
    work = entered(fresh_file)
    work.add()
    work.close()
    assert len(list_backups(fresh_file)) == 1
    return fresh_file


def word(path: Path, at: int, do=lambda work: work.add(), *, sparingly: bool = True) -> int:
    """A word that does something so long after the first closing; how many copies there are."""
    work = entered(path)
    # The copy was made one tick after the lead was added.
    work.now += 2 * SECOND + at
    closing = work.now
    do(work)
    work.connection.close()
    close_file(work.opened, closing, sparingly=sparingly)
    return len(list_backups(path))


def test_many_words_make_a_copy_every_ten_minutes(backed_up: Path):
    counts = [word(backed_up, minute * MINUTE) for minute in range(2, 42, 2)]
    assert counts == [1] * 4 + [2] * 5 + [3] * 5 + [4] * 5 + [5]


def test_what_the_youngest_copy_lacks_is_at_most_ten_minutes_of_words(backed_up: Path):
    for minute in range(1, 15):
        word(backed_up, minute * MINUTE)
        newest = list_backups(backed_up)[0]
        work = entered(backed_up)
        since = "SELECT count(*) FROM operation WHERE position > ?"
        lacking = work.sql(since, newest.state.position)
        work.connection.close()
        work.opened.lock.release()
        assert lacking[0][0] < 10


def test_a_window_makes_its_copy_however_young_the_last_one_is(backed_up: Path):
    assert word(backed_up, MINUTE, sparingly=False) == 2
    assert word(backed_up, MINUTE + SECOND, sparingly=False) == 3


def test_a_word_that_changes_nothing_makes_none(backed_up: Path):
    assert word(backed_up, 3 * HOUR, lambda _work: None) == 1


def sign(work: Workspace) -> None:
    save_draft(work.connection, default_agreement(), by=work.manager, now=work.tick())
    put_in_force(
        work.connection,
        marketing_signer="Anaïs",
        sales_signer="Bruno",
        today=work.today,
        by=work.manager,
        now=work.tick(),
    )


def much(work: Workspace) -> None:
    before = work.sql("SELECT count(*) FROM change")[0][0]
    while work.sql("SELECT count(*) FROM change")[0][0] <= before + LITTLE:
        work.add()


@pytest.mark.parametrize("do", [sign, much], ids=["cannot be undone", "is much"])
def test_what_is_risky_is_copied_at_once(backed_up: Path, do):
    assert word(backed_up, MINUTE, do) == 2
    assert word(backed_up, 2 * MINUTE) == 2, "and then it is not risky any more"


def test_to_undo_and_to_do_again_is_nothing_risky(backed_up: Path):
    def both(work: Workspace) -> None:
        undo(work.connection, by=work.marketing, now=work.tick())
        redo(work.connection, by=work.marketing, now=work.tick())

    assert word(backed_up, MINUTE, both) == 1


@pytest.mark.parametrize("back", [MINUTE, 3 * DAY])
def test_a_copy_from_a_clock_that_ran_ahead_is_not_young(backed_up: Path, back: int):
    assert word(backed_up, -back) == 2


def test_a_copy_from_before_a_restore_does_not_do(backed_up: Path):
    first = list_backups(backed_up)[0]
    assert word(backed_up, MINUTE, sparingly=False) == 2
    restore(backed_up, first)
    # Other operations take the places of those that the second copy holds.
    assert word(backed_up, 2 * MINUTE) == 3
