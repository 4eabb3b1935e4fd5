"""A review meeting is opened, decides, is closed; every step can be undone and is told."""

from __future__ import annotations

from datetime import date

import pytest

from slaapp.domain.board_period import month_of
from slaapp.domain.review import MOST_LETTERS, Resolved
from slaapp.domain.trouble import Trouble
from slaapp.operations.dispute import dispute
from slaapp.operations.hand_over import reject
from slaapp.operations.review import (
    close_review,
    correct_decision,
    drop_decision,
    mark_decision_done,
    note_decision,
    note_present,
    open_review,
)
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.figures.review_pack import ReviewPack, read_review_pack
from slaapp.store.rows.reviews import decisions_of, reviews
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import Workspace, workspace, workspace_template

__all__ = ["workspace", "workspace_template"]

JUNE = date(2026, 6, 1), date(2026, 6, 30)
CALL = Resolved("Rappeler avant midi", "sales", date(2026, 6, 12))


def opened(work: Workspace) -> str:
    return open_review(work.connection, *JUNE, by=work.manager, now=work.tick())[1]


def decide(work: Workspace, review: str, decided: Resolved = CALL) -> str:
    return note_decision(work.connection, review, decided, by=work.manager, now=work.tick())[1]


def pack(work: Workspace) -> ReviewPack:
    with work.connection.begin():
        book = read_rulebook(work.connection)
        (review,) = reviews(work.connection)[:1]
        return read_review_pack(work.connection, book, month_of(work.today), work.now, review)


def state(work: Workspace) -> list:
    with work.connection.begin():
        held = reviews(work.connection)
        return [held, decisions_of(work.connection, [each.id for each in held])]


def test_a_meeting_and_each_step_of_it_is_kept_and_can_be_undone(workspace: Workspace):
    work, by = workspace, workspace.manager
    key = opened(work)
    note_present(work.connection, key, " Anaïs,  Bruno ", by=by, now=work.tick())
    first = decide(work, key)
    decide(work, key, Resolved("Trier les doublons", work.marketing.member_id))
    held = pack(work)
    assert held.review is not None
    told = held.review.present, held.review.period, held.review.version
    assert told == ("Anaïs, Bruno", month_of(JUNE[0]), 1)
    assert [(each.owner, each.name, each.due) for each in held.decisions] == [
        ("sales", None, CALL.due), (work.marketing.member_id, "Anaïs Marchand", None),
    ]  # fmt: skip
    other = Resolved("Autre chose", "both")
    steps = (
        lambda **d: correct_decision(work.connection, first, other, **d),
        lambda **d: mark_decision_done(work.connection, first, **d),
        lambda **d: drop_decision(work.connection, first, **d),
        lambda **d: close_review(work.connection, key, **d),
    )
    for step in steps:
        before = state(work)
        step(by=by, now=work.tick())
        assert state(work) != before
        undo(work.connection, by=by, now=work.tick())
        assert state(work) == before
    work.connection.rollback()
    assert check_file(work.connection) == []


def test_the_next_meeting_begins_with_what_the_last_one_decided(workspace: Workspace):
    work = workspace
    key = opened(work)
    done, late = decide(work, key), decide(work, key, Resolved("Trop tard", "both", CALL.due))
    mark_decision_done(work.connection, done, by=work.sales, now=work.tick())
    close_review(work.connection, key, by=work.manager, now=work.tick())
    work.at("2026-06-15 09:00")
    opened(work)
    found = pack(work)
    assert [each.id for each in found.earlier] == [done, late]
    assert not found.decisions
    assert [each.is_late(work.today) for each in found.earlier] == [False, True]
    close_review(work.connection, found.review.id, by=work.manager, now=work.tick())
    opened(work)
    assert [each.id for each in pack(work).earlier] == [late], "only what is still to be done"


def test_what_was_rejected_is_named_with_its_reason_and_what_is_disputed(workspace: Workspace):
    work = workspace
    keys = [work.with_sales() for _ in range(2)]
    for key in keys:
        note = {"reason_id": work.reason(), "note": "Pas de budget"}
        reject(work.connection, key, **note, by=work.sales, now=work.tick())
    dispute(work.connection, keys[1], note="Si", by=work.marketing, now=work.tick())
    opened(work)
    found = pack(work)
    assert [(each.lead_id, each.note, each.disputed_at is not None) for each in found.named] == [
        (keys[1], "Pas de budget", True), (keys[0], "Pas de budget", False),
    ]  # fmt: skip
    assert found.rejected.count == len(found.named)
    assert [each.lead_id for each in found.disputed] == [keys[1]]


def test_a_meeting_says_what_cannot_be(workspace: Workspace):
    work, by = workspace, workspace.manager
    key = opened(work)
    cases = {
        "review_open": lambda: opened(work),
        "decision_missing": lambda: decide(work, key, Resolved(" \n ")),
        "entry_too_long": lambda: decide(work, key, Resolved("x" * (MOST_LETTERS + 1))),
        "unknown_member": lambda: decide(work, key, Resolved("x", "nobody")),
        "unknown_entry": lambda: decide(work, "0" * 32),
    }
    for code, deed in cases.items():
        with pytest.raises(Trouble) as trouble:
            deed()
        assert trouble.value.code == code
    close_review(work.connection, key, by=by, now=work.tick())
    with pytest.raises(Trouble) as trouble:
        decide(work, key)
    assert trouble.value.code == "review_closed"
