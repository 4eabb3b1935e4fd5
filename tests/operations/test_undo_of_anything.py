"""Whatever a team does, undoes and does again: the file stays sound, and undoing gives back."""

from __future__ import annotations

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from slaapp.domain.agreement import default_agreement
from slaapp.domain.instants import HOUR, MINUTE, SECOND
from slaapp.domain.trouble import Trouble
from slaapp.operations.absence import Away, add_absence
from slaapp.operations.agreement import discard_draft, save_draft
from slaapp.operations.appointment import make_appointment
from slaapp.operations.contact import add_note, log_contact
from slaapp.operations.correction import correct_contact, retract_entry
from slaapp.operations.dispute import dispute, overrule, uphold
from slaapp.operations.hand_over import accept, hand_over, reassign, reject
from slaapp.operations.leads import LeadForm, add_lead, edit_lead
from slaapp.operations.merge import merge
from slaapp.operations.operation import Author
from slaapp.operations.outcome import lose, open_opportunity, recycle, win
from slaapp.operations.pause import pause, resume
from slaapp.operations.undo import redo, undo
from slaapp.operations.upgrade import upgrade
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force
from slaapp.store.tables import event, fact_tables, operation
from tests.operations.agreed import agree_on_answers
from tests.store.workspaces import Workspace, entered

REFUSALS = {
    "unknown_lead",
    "lead_nameless",
    "already_with_sales",
    "already_decided",
    "already_ended",
    "no_open_cycle",
    "occurred_before",
    "nothing_to_undo",
    "nothing_to_redo",
    "cannot_be_undone",
    "changed_for_good",
    "changed_since",
    "no_draft",
    "no_clocks",
    "not_rejected",
    "rejection_decided",
    "rejection_undecided",
    "before_rejection",
    "already_disputed",
    "tier_not_hotter",
    "already_paused",
    "not_paused",
    "merge_itself",
    "already_merged",
    "absence_overlaps",
    "unknown_entry",
    "entry_stays",
    "entry_built_on",
}

# The timeline of a lead that was merged into another goes on counting there.
GONE = """parent.withdrawn = 1 AND parent.id NOT IN (
    SELECT lead_id FROM event WHERE kind = 'merged' AND field = 'into' AND in_force = 1)"""
TORN = " UNION ALL ".join(
    f"SELECT child.id FROM {table.name} AS child JOIN {key.column.table.name} AS parent "
    f"ON parent.id = child.{key.parent.name} "
    f"WHERE {GONE} AND child.{'in_force = 1' if table is event else 'withdrawn = 0'}"
    for table in fact_tables()
    for key in table.foreign_keys
)

roles = st.sampled_from(("marketing", "sales", "manager"))
few = st.sampled_from(("", "Loma", "Œuvre & Cie", "été"))
forms = st.builds(
    LeadForm,
    last_name=st.sampled_from(("Petit", "Dupont")),
    email=st.sampled_from(("", "a@b.fr")),
    phone=st.sampled_from(("", "0612345678")),
    company=few,
    source=few,
    campaign=few,
    request=few,
)
waits = st.sampled_from((0, SECOND, 20 * MINUTE, 5 * HOUR, 50 * HOUR))


class Team(RuleBasedStateMachine):
    """Random members do random things; what cannot be done is refused by a known trouble."""

    template: Path
    leads = Bundle("leads")

    @initialize()
    def found(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(shutil.copy(self.template, Path(self.folder.name) / "equipe.slaapp"))
        self.work: Workspace = entered(path)
        agree_on_answers(self.work)
        ((self.signed,),) = self.work.sql("SELECT max(position) FROM operation")
        self.first = self.dump()

    def teardown(self) -> None:
        if hasattr(self, "work"):
            self.undo_everything()
            self.work.connection.close()
            self.work.opened.lock.release()
            self.folder.cleanup()

    def dump(self) -> str:
        text = facts_in_force(self.work.connection)
        self.work.connection.rollback()
        return text

    def written(self) -> list:
        """What no change of a fact leaves as it was."""
        return self.work.sql("SELECT max(sequence), count(*) FROM change")

    def doing(self, role: str, wait: int = SECOND) -> dict:
        return {"by": self.work.people[role], "now": self.work.tick(wait)}

    def attempt(self, work, *arguments, **more) -> bool:
        """Do it, or be refused for a reason that a user understands."""
        before, refusal = self.written(), None
        try:
            work(self.work.connection, *arguments, **more)
        except Trouble as trouble:
            refusal = trouble
        if refusal is not None:
            assert refusal.code in REFUSALS
            assert self.written() == before, "a refusal changes nothing"
        return refusal is None

    @rule(target=leads, role=roles, form=forms, wait=waits)
    def add(self, role: str, form: LeadForm, wait: int) -> str:
        return add_lead(self.work.connection, form, **self.doing(role, wait))[1]

    @rule(lead=leads, role=roles, form=forms)
    def edit(self, lead: str, role: str, form: LeadForm) -> None:
        self.attempt(edit_lead, lead, form, **self.doing(role))

    @rule(lead=leads, other=leads, role=roles, to=st.one_of(st.none(), roles), wait=waits)
    def hand_over(self, lead: str, other: str, role: str, to: str | None, wait: int) -> None:
        who = to and self.work.people[to].member_id
        self.attempt(hand_over, [lead, other], to=who, **self.doing(role, wait))

    @rule(lead=leads, role=roles, to=st.one_of(st.none(), roles))
    def reassign(self, lead: str, role: str, to: str | None) -> None:
        who = to and self.work.people[to].member_id
        self.attempt(reassign, [lead], to=who, **self.doing(role))

    @rule(lead=leads, role=roles, wait=waits)
    def accept(self, lead: str, role: str, wait: int) -> None:
        self.attempt(accept, lead, **self.doing(role, wait))

    @rule(lead=leads, role=roles, wait=waits)
    def reject(self, lead: str, role: str, wait: int) -> None:
        self.attempt(reject, lead, reason_id=self.work.reason(), **self.doing(role, wait))

    @rule(
        lead=leads,
        role=roles,
        outcome=st.sampled_from(("reached", "no_answer")),
        ago=st.sampled_from((None, 0, 10 * MINUTE, 30 * HOUR)),
    )
    def log(self, lead: str, role: str, outcome: str, ago: int | None) -> None:
        doing = self.doing(role, 10 * MINUTE)
        when = None if ago is None else doing["now"] - ago
        self.attempt(log_contact, lead, outcome=outcome, occurred_at=when, **doing)

    @rule(lead=leads, role=roles)
    def note(self, lead: str, role: str) -> None:
        self.attempt(add_note, lead, "à rappeler", **self.doing(role))

    @rule(lead=leads, role=roles, act=st.sampled_from((win, open_opportunity)), wait=waits)
    def sell(self, lead: str, role: str, act, wait: int) -> None:
        self.attempt(act, lead, amount_cents=120_000, **self.doing(role, wait))

    @rule(lead=leads, role=roles, act=st.sampled_from((lose, recycle)), wait=waits)
    def end(self, lead: str, role: str, act, wait: int) -> None:
        self.attempt(act, lead, **self.doing(role, wait))

    @rule(lead=leads, role=roles, act=st.sampled_from((dispute, uphold, overrule)), wait=waits)
    def answer_rejection(self, lead: str, role: str, act, wait: int) -> None:
        self.attempt(act, lead, **self.doing(role, wait))

    @rule(lead=leads, role=roles, ahead=st.sampled_from((HOUR, 50 * HOUR)))
    def make_appointment(self, lead: str, role: str, ahead: int) -> None:
        doing = self.doing(role)
        self.attempt(make_appointment, lead, at=doing["now"] + ahead, **doing)

    @rule(lead=leads, role=roles, ahead=st.sampled_from((HOUR, 50 * HOUR)))
    def pause(self, lead: str, role: str, ahead: int) -> None:
        doing = self.doing(role)
        until = doing["now"] + ahead
        self.attempt(pause, lead, reason="prospect_away", until=until, **doing)

    @rule(lead=leads, role=roles)
    def resume(self, lead: str, role: str) -> None:
        self.attempt(resume, lead, **self.doing(role))

    @rule(lead=leads, role=roles, tier=st.sampled_from(("hot", "warm")))
    def upgrade(self, lead: str, role: str, tier: str) -> None:
        self.attempt(upgrade, lead, tier=tier, **self.doing(role))

    @rule(lead=leads, other=leads, role=roles)
    def merge(self, lead: str, other: str, role: str) -> None:
        self.attempt(merge, lead, other, **self.doing(role))

    @rule(role=roles, who=roles, days=st.integers(0, 3))
    def be_away(self, role: str, who: str, days: int) -> None:
        away = Away(self.work.today, self.work.today + timedelta(days=days))
        self.attempt(add_absence, self.work.people[who].member_id, away, **self.doing(role))

    def some_entry(self, place: int) -> str:
        """An entry of any timeline, counted from the newest."""
        told = select(event.c.id).where(event.c.target_id.is_(None))
        found = self.work.rows(told.order_by(event.c.recorded_at.desc(), event.c.id).offset(place))
        return found[0][0] if found else "none"

    @rule(role=roles, place=st.integers(0, 5))
    def retract(self, role: str, place: int) -> None:
        self.attempt(retract_entry, self.some_entry(place), **self.doing(role))

    @rule(role=roles, place=st.integers(0, 5), outcome=st.sampled_from(("reached", "voicemail")))
    def correct(self, role: str, place: int, outcome: str) -> None:
        entry, doing = self.some_entry(place), self.doing(role, 10 * MINUTE)
        more = {"outcome": outcome, "channel": "call", "occurred_at": doing["now"] - MINUTE}
        self.attempt(correct_contact, entry, **more, **doing)

    @rule(role=roles, volume=st.integers(1, 3))
    def draft(self, role: str, volume: int) -> None:
        terms = default_agreement().__class__(
            calendar=default_agreement().calendar, volume_per_month=volume
        )
        self.attempt(save_draft, terms, **self.doing(role))

    @rule(role=roles)
    def discard(self, role: str) -> None:
        self.attempt(discard_draft, **self.doing(role))

    @rule(role=roles)
    def undo(self, role: str) -> None:
        """Undo and redo at once come to nothing; undo alone is drawn next time."""
        before = self.dump()
        if self.attempt(undo, **self.doing(role)):
            redo(self.work.connection, **self.doing(role))
            assert self.dump() == before
            undo(self.work.connection, **self.doing(role))

    @rule(role=roles, back=st.integers(0, 6))
    def undo_an_older_one(self, role: str, back: int) -> None:
        newest = select(operation.c.id).order_by(operation.c.position.desc())
        key = self.work.rows(newest.offset(back).limit(1))
        if key:
            self.attempt(undo, operation_id=key[0][0], **self.doing(role))

    @rule(role=roles)
    def redo(self, role: str) -> None:
        self.attempt(redo, **self.doing(role))

    @invariant()
    def the_file_is_sound(self) -> None:
        if hasattr(self, "work"):
            assert check_file(self.work.connection) == []
            self.work.connection.rollback()

    @invariant()
    def nothing_in_force_refers_to_what_was_withdrawn(self) -> None:
        if hasattr(self, "work"):
            assert self.work.sql(TORN) == []

    def undo_everything(self) -> None:
        """The newest first, by whoever did it; nothing stands in the way then."""
        standing = (
            select(operation.c.id, operation.c.author_id)
            .where(operation.c.undone == 0, operation.c.undoable == 1)
            .where(operation.c.position > self.signed)
            .order_by(operation.c.position.desc())
        )
        for key, author in self.work.rows(standing):
            by = Author(author, "machine-a")
            undo(self.work.connection, operation_id=key, by=by, now=self.work.tick())
        assert self.dump() == self.first
        self.the_file_is_sound()


@pytest.fixture
def team(workspace_template: Path) -> type[Team]:
    return type("TeamOfThree", (Team,), {"template": workspace_template})


def test_undoing_gives_back_whatever_was_done(team: type[Team], long_run: bool):
    run_state_machine_as_test(
        team,
        settings=settings(
            max_examples=1_000 if long_run else 12,
            stateful_step_count=40 if long_run else 20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
