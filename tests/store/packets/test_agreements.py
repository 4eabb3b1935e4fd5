"""A proposal is read and signed on the other side's machine; a draft stays where it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.operations.agreement import save_draft
from slaapp.operations.open_agreement import draft_row, proposal_row
from slaapp.operations.proposal import correct_proposal, propose, withdraw_proposal
from slaapp.operations.signing import sign
from slaapp.operations.undo import undo
from slaapp.store.rulebook import read_rulebook
from tests.operations.two_machines import facts, give, leave, machine, take
from tests.store.workspaces import Workspace

Two = tuple[Workspace, Workspace]
TERMS = replace(default_agreement(), volume_per_month=77)


@pytest.fixture
def two(workspace_template: Path, tmp_path: Path) -> Iterator[Two]:
    places = tuple(machine(workspace_template, tmp_path, name) for name in ("marketing", "sales"))
    yield places
    for work in places:
        leave(work)


def doing(work: Workspace, role: str = "manager") -> dict:
    return {"by": work.people[role], "now": work.tick()}


def proposed(work: Workspace) -> None:
    save_draft(work.connection, TERMS, **doing(work))
    propose(work.connection, **doing(work))


def signed(work: Workspace, side: str) -> None:
    sign(work.connection, side, name=side.title(), **doing(work, side))


def waiting(work: Workspace) -> tuple[str | None, str | None] | None:
    """Who signed what is proposed; None where nothing is."""
    row = proposal_row(work.connection)
    work.connection.rollback()
    return None if row is None else (row.marketing_signer, row.sales_signer)


def in_force(work: Workspace) -> Agreement | None:
    found = read_rulebook(work.connection).version_at(work.now)
    work.connection.rollback()
    return found.agreement if found else None


def to_and_fro(one: Workspace, other: Workspace) -> list:
    """Each hears of the other; what they were told."""
    told = [take(other, give(one), "manager"), take(one, give(other), "manager")]
    assert facts(one) == facts(other)
    return [each.preview.meeting.conflicts for each in told]


def test_a_proposal_is_signed_there_and_in_force_on_both(two: Two):
    marketing, sales = two
    proposed(marketing)
    signed(marketing, "marketing")
    seen = take(sales, give(marketing), "manager").preview
    assert (seen.versions.proposed, seen.versions.new) == (1, ())
    assert waiting(sales) == ("Marketing", None)
    assert in_force(sales) != TERMS
    signed(sales, "sales")
    back = take(marketing, give(sales), "manager")
    assert len(back.preview.versions.new) == 1
    assert in_force(marketing) == TERMS == in_force(sales)
    assert waiting(marketing) is None
    assert facts(marketing) == facts(sales)


def test_a_draft_stays_and_another_ones_proposal_leaves_it_alone(two: Two):
    marketing, sales = two
    save_draft(marketing.connection, TERMS, **doing(marketing))
    other = replace(TERMS, volume_per_month=5)
    save_draft(sales.connection, other, **doing(sales))
    take(sales, give(marketing), "manager")
    assert "77" not in draft_row(sales.connection).document
    sales.connection.rollback()
    propose(marketing.connection, **doing(marketing))
    take(sales, give(marketing), "manager")
    assert waiting(sales) == (None, None)
    withdraw_proposal(sales.connection, **doing(sales))
    assert '"volume_per_month":5' in draft_row(sales.connection).document
    sales.connection.rollback()
    take(marketing, give(sales), "manager")
    assert waiting(marketing) is None


@pytest.mark.parametrize("act", [correct_proposal, withdraw_proposal])
def test_what_is_no_longer_proposed_is_gone_there_and_the_new_draft_stays_here(two: Two, act):
    marketing, sales = two
    proposed(marketing)
    take(sales, give(marketing), "manager")
    act(marketing.connection, **doing(marketing))
    take(sales, give(marketing), "manager")
    assert waiting(sales) is None
    assert draft_row(sales.connection) is None
    sales.connection.rollback()


def test_what_was_proposed_by_mistake_and_undone_is_no_proposal_there_either(two: Two):
    marketing, sales = two
    proposed(marketing)
    take(sales, give(marketing), "manager")
    undo(marketing.connection, **doing(marketing))
    take(sales, give(marketing), "manager")
    assert waiting(sales) is None
    propose(marketing.connection, **doing(marketing))
    take(sales, give(marketing), "manager")
    assert waiting(sales) == (None, None)


def test_of_two_signatures_given_apart_the_later_stands_and_the_other_is_asked_again(two: Two):
    marketing, sales = two
    proposed(marketing)
    take(sales, give(marketing), "manager")
    signed(marketing, "marketing")
    sales.now = marketing.now + 1_000
    signed(sales, "sales")
    (told, _later) = to_and_fro(marketing, sales)
    assert [(each.field, each.theirs_holds) for each in told] == [("state", False)]
    assert waiting(marketing) == waiting(sales) == (None, "Sales")
    signed(marketing, "marketing")
    to_and_fro(marketing, sales)
    assert in_force(marketing) == TERMS == in_force(sales)


def test_what_both_sides_signed_here_and_there_is_what_was_complete_first(two: Two):
    marketing, sales = two
    proposed(marketing)
    take(sales, give(marketing), "manager")
    for work in (sales, marketing):
        signed(work, "marketing")
        signed(work, "sales")
        marketing.now = sales.now + 60_000
    newest = "SELECT seal FROM agreement ORDER BY number DESC LIMIT 1"
    first = sales.sql(newest)
    to_and_fro(marketing, sales)
    for work in two:
        assert work.sql(newest) == first


def test_what_both_signed_there_is_in_force_though_it_was_given_up_here(two: Two):
    marketing, sales = two
    proposed(marketing)
    signed(marketing, "marketing")
    take(sales, give(marketing), "manager")
    signed(sales, "sales")
    marketing.now = sales.now + 60_000
    withdraw_proposal(marketing.connection, **doing(marketing))
    to_and_fro(marketing, sales)
    assert in_force(marketing) == TERMS == in_force(sales)


def test_taking_a_proposal_in_is_undone_and_done_again(two: Two):
    marketing, sales = two
    proposed(marketing)
    before = facts(sales)
    packet = give(marketing)
    take(sales, packet, "manager")
    undo(sales.connection, **doing(sales))
    assert waiting(sales) is None
    assert facts(sales) == before
    take(sales, packet, "manager")
    assert waiting(sales) == (None, None)
    assert facts(sales) == facts(marketing)
