"""Rule 2 between machines: whose receipt moves which clock, worked out by hand.

Monday, 1 June 2026, 10:30 is when everything is handed over; a first attempt is due a day later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import pytest

from slaapp.operations.contact import add_note
from slaapp.operations.hand_over import hand_over, reassign
from slaapp.operations.leads import LeadForm
from slaapp.operations.operation import Author
from slaapp.operations.packets import unpack
from slaapp.operations.team import add_member
from slaapp.operations.undo import redo, undo
from slaapp.operations.workspace import NewMember
from tests.operations.two_machines import SECRET, facts, give, leave, machine
from tests.store.workspaces import Workspace, paris

HANDED_OVER = paris("2026-06-01 10:30")
TUESDAY, WEDNESDAY, THURSDAY = (f"2026-06-0{day} 09:30" for day in (2, 3, 4))


@dataclass
class Team:
    """Marketing's machine, on which two leads were handed over, one to each of two reps."""

    template: Path
    folder: Path
    marketing: Workspace
    of_bruno: str
    of_denis: str
    denis: str

    def machine(self, name: str) -> Workspace:
        """Another machine, as marketing's was before anybody was handed anything."""
        work = machine(self.template, self.folder, name)
        self.places.append(work)
        return work

    def __post_init__(self) -> None:
        self.places: list[Workspace] = []


def who(work: Workspace, name: str) -> Author:
    """Somebody at a machine."""
    ((key,),) = work.sql("SELECT id FROM member WHERE name = ?", name)
    return Author(key, work.sales.device_id)


def starts(work: Workspace) -> dict[str, int]:
    """When the clocks of each lead start on a machine, whose file is sound."""
    facts(work)
    return dict(work.sql("SELECT lead_id, start_at FROM cycle"))


def carried(source: Workspace, to: Workspace, name: str, at: str) -> None:
    """Everything goes from one machine to another, where somebody takes it in."""
    packet = give(source)
    to.at(at)
    unpack(to.connection, packet, SECRET, by=who(to, name), now=to.now)


@pytest.fixture
def team(workspace_template: Path, tmp_path: Path) -> Iterator[Team]:
    work = machine(workspace_template, tmp_path, "marketing")
    new = NewMember("Denis Vasseur", "sales", "")
    _, denis = add_member(work.connection, new, by=work.manager, now=work.tick())
    leads = [work.add(LeadForm(last_name=name)) for name in ("Dupont", "Petit")]
    leave(work)
    base = work.path
    work = machine(base, tmp_path, "marketing")
    work.now = HANDED_OVER
    bruno = who(work, "Bruno Sertil").member_id
    for key, to in zip(leads, (bruno, denis), strict=True):
        hand_over(work.connection, [key], to=to, by=work.marketing, now=HANDED_OVER)
    made = Team(base, tmp_path, work, *leads, denis)
    yield made
    for place in (work, *made.places):
        leave(place)


def test_only_who_holds_a_lead_gets_it_by_a_packet(team: Team):
    boss, bruno, denis = (team.machine(name) for name in ("boss", "bruno", "denis"))
    carried(team.marketing, boss, "Chloé Nguyên", TUESDAY)
    assert starts(boss) == {team.of_bruno: HANDED_OVER, team.of_denis: HANDED_OVER}
    carried(boss, bruno, "Bruno Sertil", WEDNESDAY)
    assert starts(bruno) == {team.of_bruno: paris(WEDNESDAY), team.of_denis: HANDED_OVER}
    carried(bruno, denis, "Denis Vasseur", THURSDAY)
    assert starts(denis) == {team.of_bruno: paris(WEDNESDAY), team.of_denis: paris(THURSDAY)}


def test_a_colleagues_breach_outlives_what_somebody_else_takes_in(team: Team):
    bruno = team.machine("bruno")
    late = (
        "SELECT count(*) FROM deadline WHERE lead_id = ? AND due_at < ? AND stopped_at IS NULL "
        "AND cancelled_at IS NULL"
    )
    week_later = paris("2026-06-08 10:00")
    ((before,),) = team.marketing.sql(late, team.of_denis, week_later)
    carried(team.marketing, bruno, "Bruno Sertil", "2026-06-08 10:00")
    carried(bruno, team.marketing, "Anaïs Marchand", "2026-06-08 11:00")
    assert before > 0
    assert team.marketing.sql(late, team.of_denis, week_later) == [(before,)]
    assert team.marketing.sql(late, team.of_bruno, week_later) == [(0,)]


def test_what_is_read_twice_or_comes_back_later_moves_nothing(team: Team):
    bruno, denis = team.machine("bruno"), team.machine("denis")
    carried(team.marketing, bruno, "Bruno Sertil", TUESDAY)
    carried(team.marketing, bruno, "Bruno Sertil", WEDNESDAY)
    carried(bruno, denis, "Denis Vasseur", WEDNESDAY)
    carried(denis, bruno, "Bruno Sertil", THURSDAY)
    assert starts(bruno) == {team.of_bruno: paris(TUESDAY), team.of_denis: paris(WEDNESDAY)}
    assert bruno.sql("SELECT count(*) FROM event WHERE kind = 'available'") == [(2,)]


def test_of_two_machines_of_one_rep_the_first_that_had_it_counts_whoever_tells_first(team: Team):
    desk, bag = team.machine("desk"), team.machine("bag")
    carried(team.marketing, desk, "Bruno Sertil", TUESDAY)
    carried(team.marketing, bag, "Bruno Sertil", WEDNESDAY)
    assert starts(bag)[team.of_bruno] == paris(WEDNESDAY)
    packets = [give(desk), give(bag)]
    for number, order in enumerate(permutations(packets)):
        boss = team.machine(f"boss-{number}")
        boss.at(THURSDAY)
        for packet in order:
            unpack(boss.connection, packet, SECRET, by=boss.manager, now=boss.tick())
        assert starts(boss)[team.of_bruno] == paris(TUESDAY)


def test_a_rep_who_works_at_the_machine_of_the_hand_over_had_it_at_once(team: Team):
    shared, bag = team.machine("shared"), team.machine("bag")
    bruno = who(shared, "Bruno Sertil")
    add_note(
        shared.connection, team.of_denis, "vu au salon", by=bruno, now=shared.at("2026-06-01 10:20")
    )
    hand_over(
        shared.connection, [team.of_bruno], to=bruno.member_id, by=shared.marketing,
        now=shared.at("2026-06-01 10:30"),
    )  # fmt: skip
    carried(shared, bag, "Bruno Sertil", THURSDAY)
    assert starts(bag) == {team.of_bruno: HANDED_OVER}


def test_a_rep_who_comes_back_to_that_machine_had_it_from_then_on(team: Team):
    bag = team.machine("bag")
    bruno = who(team.marketing, "Bruno Sertil")
    add_note(
        team.marketing.connection, team.of_denis, "à voir", by=bruno,
        now=team.marketing.at(TUESDAY),
    )  # fmt: skip
    carried(team.marketing, bag, "Bruno Sertil", THURSDAY)
    assert starts(bag) == {team.of_bruno: paris(TUESDAY), team.of_denis: HANDED_OVER}


def test_a_lead_of_nobody_has_reached_sales_with_the_first_of_them_or_a_manager(team: Team):
    marketing, boss, bruno = (team.machine(name) for name in ("other", "boss", "bruno"))
    hand_over(
        marketing.connection, [team.of_bruno], to=None, by=marketing.marketing,
        now=marketing.at("2026-06-01 10:30"),
    )  # fmt: skip
    elsewhere = team.machine("elsewhere")
    carried(marketing, elsewhere, "Anaïs Marchand", "2026-06-01 17:00")
    assert starts(elsewhere) == {team.of_bruno: HANDED_OVER}
    carried(elsewhere, boss, "Chloé Nguyên", TUESDAY)
    carried(boss, bruno, "Bruno Sertil", WEDNESDAY)
    assert starts(bruno) == {team.of_bruno: paris(TUESDAY)}


def test_who_has_it_by_now_gets_it_though_the_hand_over_was_known_before(team: Team):
    denis = team.machine("denis")
    carried(team.marketing, denis, "Denis Vasseur", TUESDAY)
    reassign(
        team.marketing.connection, [team.of_bruno], to=team.denis, by=team.marketing.manager,
        now=team.marketing.at(WEDNESDAY),
    )  # fmt: skip
    carried(team.marketing, denis, "Denis Vasseur", THURSDAY)
    assert starts(denis) == {team.of_bruno: paris(THURSDAY), team.of_denis: paris(TUESDAY)}


def test_no_clock_starts_anew_where_another_has_it_after_it_arrived(team: Team):
    bruno, denis = team.machine("bruno"), team.machine("denis")
    carried(team.marketing, bruno, "Bruno Sertil", TUESDAY)
    reassign(
        bruno.connection, [team.of_bruno], to=team.denis, by=who(bruno, "Bruno Sertil"),
        now=bruno.at(WEDNESDAY),
    )  # fmt: skip
    carried(bruno, denis, "Denis Vasseur", THURSDAY)
    assert starts(denis)[team.of_bruno] == paris(TUESDAY)


def test_a_receipt_goes_and_comes_with_the_taking_in(team: Team):
    bruno = team.machine("bruno")
    packet = give(team.marketing)
    by = who(bruno, "Bruno Sertil")
    unpack(bruno.connection, packet, SECRET, by=by, now=bruno.at(TUESDAY))
    undo(bruno.connection, by=by, now=bruno.tick())
    redo(bruno.connection, by=by, now=bruno.tick())
    assert starts(bruno)[team.of_bruno] == paris(TUESDAY)
    undo(bruno.connection, by=by, now=bruno.tick())
    assert starts(bruno) == {}
    unpack(bruno.connection, packet, SECRET, by=by, now=bruno.at(THURSDAY))
    assert starts(bruno)[team.of_bruno] == paris(TUESDAY)


def test_what_was_taken_in_again_from_a_backup_contradicts_nothing(team: Team):
    before, after = team.machine("bruno"), team.machine("bruno")
    carried(team.marketing, after, "Bruno Sertil", WEDNESDAY)
    carried(team.marketing, before, "Bruno Sertil", TUESDAY)
    for place, at in ((after, "2026-06-04 10:00"), (before, "2026-06-04 11:00")):
        carried(place, team.marketing, "Anaïs Marchand", at)
    assert starts(team.marketing)[team.of_bruno] == paris(TUESDAY)
