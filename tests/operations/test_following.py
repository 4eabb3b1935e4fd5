"""A version is signed at once; the scores follow step by step, whatever comes in between."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.instants import DAY
from slaapp.operations import following
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.contact import log_contact
from slaapp.operations.following import follow_all, follow_some, qualify_some
from slaapp.operations.merge import merge
from slaapp.operations.proposal import propose
from slaapp.operations.signing import sign
from slaapp.store.check import check_file
from slaapp.store.derivation import derive
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import SCORING, Workspace

TABLES = ("lead", "cycle", "deadline")
POOR = replace(SCORING, phone="", email="")


def terms(points: int, threshold: int = 40) -> Agreement:
    has_request = Criterion("request", "is_known", (), points)
    return replace(default_agreement(), criteria=(has_request,), threshold=threshold)


def signed(work: Workspace, agreed: Agreement, *, later: bool = True) -> None:
    save_draft(work.connection, agreed, by=work.manager, now=work.tick())
    names = {"marketing_signer": "Anaïs", "sales_signer": "Bruno"}
    put_in_force(
        work.connection,
        **names,
        today=work.today,
        scores_follow=later,
        by=work.manager,
        now=work.tick(),
    )


def figures(work: Workspace) -> list[list]:
    return [work.sql(f"SELECT * FROM {table} ORDER BY id") for table in TABLES]


def scores(work: Workspace) -> list[int]:
    return [row[0] for row in work.sql("SELECT score FROM lead ORDER BY number")]


def is_sound(work: Workspace) -> bool:
    found = check_file(work.connection)
    work.connection.rollback()
    assert found == []
    return True


def all_derived(work: Workspace) -> list[list]:
    """What deriving everything would store today."""
    with work.connection.begin() as transaction:
        book = read_rulebook(work.connection)
        keys = work.connection.exec_driver_sql("SELECT id FROM lead").scalars().all()
        derive(work.connection, keys, book, book.day_of(work.now))
        found = [
            work.connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY id").all()
            for table in TABLES
        ]
        transaction.rollback()
    return found


@pytest.fixture
def few(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Seven leads, one of them with sales; two per step."""
    monkeypatch.setattr(following, "STEP", 2)
    workspace.with_sales()
    for name in "abcdef":
        workspace.add(replace(POOR, last_name=name))
    return workspace


def test_a_signature_writes_no_score_and_each_step_leaves_a_sound_file(few: Workspace):
    before = scores(few)
    signed(few, terms(45))
    assert scores(few) == before
    assert is_sound(few)
    told: list[tuple[int, int]] = []
    while (step := follow_some(few.connection, few.tick())) is not None:
        told.append((step.done, step.total))
        assert scores(few) == [45] * step.done + before[step.done :]
        assert is_sound(few)
        if step.done == 4:
            few.reopen()
    assert told == [(2, 7), (4, 7), (6, 7), (7, 7)]
    assert scores(few) == [45] * 7
    stages = "SELECT stage, count(*) FROM lead GROUP BY stage ORDER BY stage"
    assert few.sql(stages) == [("handed_over", 1), ("new", 6)]
    few.reopen()
    counts = []
    while (receipt := qualify_some(few.connection, by=few.manager, now=few.tick())) is not None:
        counts.append(receipt.details["count"])
    assert sum(counts) == 6
    assert few.sql(stages) == [("handed_over", 1), ("qualified", 6)]
    assert is_sound(few)
    assert figures(few) == all_derived(few)


def test_what_is_done_between_two_steps_counts_by_the_new_version_and_stays(few: Workspace):
    signed(few, terms(45))
    follow_some(few.connection, few.tick())
    keys = [row[0] for row in few.sql("SELECT id FROM lead ORDER BY number")]
    log_contact(few.connection, keys[0], outcome="no_answer", by=few.sales, now=few.tick())
    log_contact(few.connection, keys[5], outcome="no_answer", by=few.marketing, now=few.tick())
    merge(few.connection, keys[6], keys[4], by=few.manager, now=few.tick())
    few.add(replace(POOR, last_name="g"))
    assert is_sound(few)
    signed(few, terms(60, threshold=50))
    assert is_sound(few), "some have the scores of the first version, some of the second"
    few.tick(3 * DAY)
    follow_some(few.connection, few.now)
    assert is_sound(few)
    follow_all(few.connection, by=few.manager, now=few.now)
    assert set(scores(few)) == {60}
    assert is_sound(few)
    assert figures(few) == all_derived(few)


def test_a_step_that_is_broken_off_is_done_again_whole(
    few: Workspace, monkeypatch: pytest.MonkeyPatch
):
    signed(few, terms(45))
    before = figures(few)

    class PowerCutError(Exception):
        pass

    def cut(*_arguments: object) -> None:
        raise PowerCutError

    with monkeypatch.context() as broken:
        broken.setattr(following, "note_reached", cut)
        with pytest.raises(PowerCutError):
            follow_some(few.connection, few.tick())
    assert figures(few) == before
    few.reopen()
    assert is_sound(few)
    follow_all(few.connection, by=few.manager, now=few.tick())
    assert set(scores(few)) == {45}


def test_a_score_that_no_version_gives_is_found_while_scores_are_due(few: Workspace):
    signed(few, terms(45))
    with few.connection.begin():
        few.connection.exec_driver_sql("UPDATE lead SET score = 7 WHERE number = 5")
    found = check_file(few.connection)
    assert ("lead", "score", 7) in [(one.table, one.column, one.stored) for one in found]
    few.connection.rollback()


def test_who_signs_last_of_the_two_sides_lets_the_scores_follow_too(few: Workspace):
    before = scores(few)
    save_draft(few.connection, terms(45), by=few.manager, now=few.tick())
    propose(few.connection, begins_on=None, by=few.manager, now=few.tick())
    for side in ("marketing", "sales"):
        assert follow_some(few.connection, few.tick()) is None
        by, now = few.manager, few.tick()
        sign(few.connection, side, name="Zoé", scores_follow=True, by=by, now=now)
    assert scores(few) == before
    follow_all(few.connection, by=few.manager, now=few.tick())
    assert set(scores(few)) == {45}
    signed(few, terms(50), later=False)
    assert set(scores(few)) == {50}
    assert follow_some(few.connection, few.tick()) is None
