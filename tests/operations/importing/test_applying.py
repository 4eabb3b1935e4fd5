"""Applying a staged import: told as it goes, broken off without a trace, right in the end."""

from __future__ import annotations

import pytest

from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations import undo
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.contact import log_contact
from slaapp.operations.hand_over import hand_over
from slaapp.operations.import_leads import apply_import
from slaapp.operations.importing import copying
from slaapp.operations.outcome import win
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force
from slaapp.store.rows.leads import lead_keys
from slaapp.store.rows.members import members
from slaapp.store.rows.team import rulebook

from .conftest import BY

LEADS = "id;date;nom\n" + "".join(f"{n};{n % 27 + 1:02}/10/2026;Nom {n}\n" for n in range(50))
MORE = LEADS.replace("\n", "\nx")[:-1]


class StoppedHere(Exception):  # noqa: N818 - a wish
    """The user's wish to stop."""


def keys(bench, **parts):
    with bench.connection.begin():
        return lead_keys(bench.connection, LeadFilter(**parts))


def test_it_tells_how_far_it_is(bench, write_file, monkeypatch):
    monkeypatch.setattr(copying, "CHUNK", 20)
    staged = bench.stage(write_file(LEADS))
    told = []
    apply_import(
        bench.connection, staged, by=BY, now=bench.now, progress=lambda *far: told.append(far)
    )
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] >= 150
    assert len(told) > 7


def test_broken_off_at_any_step_it_leaves_nothing_and_can_be_done_after(
    bench, write_file, monkeypatch
):
    monkeypatch.setattr(copying, "CHUNK", 20)
    staged = bench.stage(write_file(LEADS))
    with bench.connection.begin():
        before = facts_in_force(bench.connection)
    steps = 0

    def stop(done, total, at):
        nonlocal steps
        steps += 1
        if steps == at:
            raise StoppedHere

    for at in range(1, 9):
        steps = 0
        with pytest.raises(StoppedHere):
            apply_import(
                bench.connection,
                staged,
                by=BY,
                now=bench.now,
                progress=lambda done, total, at=at: stop(done, total, at),
            )
        with bench.connection.begin():
            assert facts_in_force(bench.connection) == before
            assert check_file(bench.connection) == []
    apply_import(bench.connection, staged, by=BY, now=bench.now)
    assert len(keys(bench)) == 50


def test_what_one_import_brought_can_be_listed(bench, write_file):
    first = bench.bring_in(write_file(LEADS))
    second = bench.bring_in(write_file(MORE))
    deals = write_file("id;date de gain\n3;2026-11-01\nx4;2026-11-01\n", "deals.csv")
    third = bench.bring_in(deals)
    told = [len(keys(bench, touched_by=each.operation_id)) for each in (first, second, third)]
    assert told == [50, 50, 2]
    both = f"{first.operation_id} {third.operation_id}"
    assert len(keys(bench, touched_by=both)) == 1
    undo.undo(bench.connection, by=BY, now=bench.now + 1, operation_id=third.operation_id)
    undo.undo(bench.connection, by=BY, now=bench.now + 2, operation_id=second.operation_id)
    assert keys(bench, touched_by=second.operation_id) == []


def _call_another_lead(bench):
    anyone = keys(bench)[0]
    log_contact(bench.connection, anyone, outcome="no_answer", by=BY, now=bench.now)


def _win_a_joined_lead(bench):
    with bench.connection.begin():
        sql = "SELECT id FROM lead WHERE external_id = '3'"
        key = bench.connection.exec_driver_sql(sql).scalar_one()
    win(bench.connection, key, by=BY, now=bench.now, amount_cents=5_00)


def _agree_anew(bench):
    from dataclasses import replace

    with bench.connection.begin():
        book = rulebook(bench.connection)
    terms = replace(book.version_at(bench.now).agreement, threshold=1)
    save_draft(bench.connection, terms, by=BY, now=bench.now)
    put_in_force(
        bench.connection,
        marketing_signer="Anne",
        sales_signer="Bruno",
        today=book.day_of(bench.now),
        by=BY,
        now=bench.now,
    )


def _hand_one_over(bench):
    with bench.connection.begin():
        rep = next(each.id for each in members(bench.connection) if each.role == "sales")
    hand_over(bench.connection, keys(bench)[:1], to=rep, by=BY, now=bench.now)


@pytest.mark.parametrize(
    "meanwhile", [_call_another_lead, _win_a_joined_lead, _agree_anew, _hand_one_over]
)
@pytest.mark.parametrize("clocks", ["historical", "live"])
@pytest.mark.parametrize("joins", [False, True])
def test_figures_are_right_whatever_happened_since_the_staging(
    bench, write_file, meanwhile, clocks, joins
):
    bench.bring_in(write_file(LEADS), clocks="live")
    deals = "id;date de gain\n3;2026-11-01\n4;2026-11-02\n"
    staged = bench.stage(write_file(deals, "deals.csv") if joins else write_file(MORE), clocks)
    meanwhile(bench)
    apply_import(bench.connection, staged, by=BY, now=bench.now)
    with bench.connection.begin():
        assert check_file(bench.connection) == []
