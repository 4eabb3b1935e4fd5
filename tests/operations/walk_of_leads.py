"""What a team does with its leads, as steps of a walk at random."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.next_step import KINDS_OF_STEP
from slaapp.domain.objection import OBJECTIONS
from slaapp.operations.appointment import make_appointment
from slaapp.operations.contact import add_note, log_contact
from slaapp.operations.correction import correct_contact, retract_entry
from slaapp.operations.dispute import dispute, overrule, uphold
from slaapp.operations.hand_over import accept, hand_over, reassign, reject
from slaapp.operations.informing import note_informed
from slaapp.operations.leads import LeadForm, add_lead, edit_lead
from slaapp.operations.many import end_many, note_many, set_field
from slaapp.operations.merge import merge
from slaapp.operations.next_step import drop_step, finish_step, move_step, plan_step
from slaapp.operations.objection import lift_objection, note_objection
from slaapp.operations.outcome import lose, open_opportunity, recycle, win
from slaapp.operations.parties import edit_company, edit_person
from slaapp.operations.pause import pause, resume
from slaapp.operations.tags import tag_leads, untag_leads
from slaapp.operations.upgrade import upgrade
from slaapp.store.tables import campaign, event, product, source
from tests.operations.walk import LEADS, PLACES, ROLES, WAITS, Walk

TABLES = {"source": source, "campaign": campaign, "product": product}
AHEAD = st.sampled_from((HOUR, 50 * HOUR))
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
    custom=st.sampled_from((None, {"effectif": 12}, {"effectif": "douze", "ville": "Lyon"})),
)
PARTY_FIELDS = st.sampled_from(("first_name", "last_name", "email", "phone", "job_title"))
PARTY_WORDS = st.sampled_from(("", "Loma", "Œuvre & Cie", "Durand", "0698765432"))
tags = st.sampled_from((["Salon"], ["salon", "Été"], ["Premium"]))


class StepsWithLeads(Walk):
    """From the first contact to a deal, one lead at a time or several."""

    @rule(target=LEADS, role=ROLES, form=forms, wait=WAITS)
    def add(self, role: str, form: LeadForm, wait: int) -> str:
        return add_lead(self.work.connection, form, **self.doing(role, wait))[1]

    @rule(lead=LEADS, role=ROLES, form=forms)
    def edit(self, lead: str, role: str, form: LeadForm) -> None:
        self.attempt(edit_lead, lead, form, **self.doing(role))

    def party_of(self, lead: str, column: str) -> str | None:
        """The key of a lead's person or company; a lead of another machine has none here."""
        found = self.work.sql(f"SELECT {column} FROM lead WHERE id = ?", lead)
        return found[0][0] if found else None

    @rule(lead=LEADS, role=ROLES, values=st.dictionaries(PARTY_FIELDS, PARTY_WORDS, min_size=1))
    def correct_person(self, lead: str, role: str, values: dict[str, str]) -> None:
        key = self.party_of(lead, "person_id")
        self.attempt(edit_person, key, values, **self.doing(role))

    @rule(lead=LEADS, role=ROLES, name=PARTY_WORDS, city=PARTY_WORDS)
    def correct_company(self, lead: str, role: str, name: str, city: str) -> None:
        key, values = self.party_of(lead, "company_id"), {"name": name, "city": city}
        self.attempt(edit_company, key, values, **self.doing(role))

    @rule(lead=LEADS, other=LEADS, role=ROLES, to=st.one_of(st.none(), ROLES), wait=WAITS)
    def hand_over(self, lead: str, other: str, role: str, to: str | None, wait: int) -> None:
        who = to and self.work.people[to].member_id
        self.attempt(hand_over, [lead, other], to=who, **self.doing(role, wait))

    @rule(lead=LEADS, role=ROLES, to=st.one_of(st.none(), ROLES))
    def reassign(self, lead: str, role: str, to: str | None) -> None:
        who = to and self.work.people[to].member_id
        self.attempt(reassign, [lead], to=who, **self.doing(role))

    @rule(lead=LEADS, role=ROLES, wait=WAITS)
    def accept(self, lead: str, role: str, wait: int) -> None:
        self.attempt(accept, lead, **self.doing(role, wait))

    @rule(lead=LEADS, role=ROLES, wait=WAITS)
    def reject(self, lead: str, role: str, wait: int) -> None:
        self.attempt(reject, lead, reason_id=self.work.reason(), **self.doing(role, wait))

    @rule(
        lead=LEADS,
        role=ROLES,
        outcome=st.sampled_from(("reached", "no_answer")),
        ago=st.sampled_from((None, 0, 10 * MINUTE, 30 * HOUR)),
        said=st.sampled_from((None, {"need": "yes", "level": "hot"})),
    )
    def log(self, lead: str, role: str, outcome: str, ago: int | None, said: dict | None) -> None:
        doing = self.doing(role, 10 * MINUTE)
        when = None if ago is None else doing["now"] - ago
        self.attempt(log_contact, lead, outcome=outcome, occurred_at=when, said=said, **doing)

    @rule(lead=LEADS, role=ROLES)
    def note(self, lead: str, role: str) -> None:
        self.attempt(add_note, lead, "à rappeler", **self.doing(role))

    @rule(lead=LEADS, role=ROLES, act=st.sampled_from((win, open_opportunity)), wait=WAITS)
    def sell(self, lead: str, role: str, act, wait: int) -> None:
        self.attempt(act, lead, amount_cents=120_000, **self.doing(role, wait))

    @rule(lead=LEADS, role=ROLES, wait=WAITS)
    def lose(self, lead: str, role: str, wait: int) -> None:
        reason = self.work.reason("loss")
        self.attempt(lose, lead, reason_id=reason, **self.doing(role, wait))

    @rule(lead=LEADS, role=ROLES, ahead=st.one_of(st.none(), AHEAD), wait=WAITS)
    def recycle(self, lead: str, role: str, ahead: int | None, wait: int) -> None:
        doing = self.doing(role, wait)
        wakes_at = ahead and doing["now"] + ahead
        self.attempt(recycle, lead, wakes_at=wakes_at, **doing)

    @rule(lead=LEADS, role=ROLES, act=st.sampled_from((dispute, uphold, overrule)), wait=WAITS)
    def answer_rejection(self, lead: str, role: str, act, wait: int) -> None:
        self.attempt(act, lead, **self.doing(role, wait))

    @rule(lead=LEADS, role=ROLES, ahead=AHEAD)
    def make_appointment(self, lead: str, role: str, ahead: int) -> None:
        doing = self.doing(role)
        self.attempt(make_appointment, lead, at=doing["now"] + ahead, **doing)

    @rule(lead=LEADS, role=ROLES, ahead=AHEAD)
    def pause(self, lead: str, role: str, ahead: int) -> None:
        doing = self.doing(role)
        until = doing["now"] + ahead
        self.attempt(pause, lead, reason="prospect_away", until=until, **doing)

    @rule(lead=LEADS, role=ROLES)
    def resume(self, lead: str, role: str) -> None:
        self.attempt(resume, lead, **self.doing(role))

    @rule(lead=LEADS, role=ROLES, tier=st.sampled_from(("hot", "warm")))
    def upgrade(self, lead: str, role: str, tier: str) -> None:
        self.attempt(upgrade, lead, tier=tier, **self.doing(role))

    @rule(lead=LEADS, other=LEADS, role=ROLES)
    def merge(self, lead: str, other: str, role: str) -> None:
        self.attempt(merge, lead, other, **self.doing(role))

    @rule(
        lead=LEADS,
        role=ROLES,
        kind=st.sampled_from(KINDS_OF_STEP),
        ahead=AHEAD,
        precision=st.sampled_from(("instant", "day")),
        who=st.one_of(st.none(), ROLES),
    )
    def plan(
        self, lead: str, role: str, kind: str, ahead: int, precision: str, who: str | None
    ) -> None:
        doing = self.doing(role)
        more = {"kind": kind, "due_at": doing["now"] + ahead, "precision": precision}
        whose = who and self.work.people[who].member_id
        self.attempt(plan_step, lead, member_id=whose, **more, **doing)

    @rule(place=PLACES, role=ROLES, act=st.sampled_from((finish_step, drop_step)))
    def end_step(self, place: int, role: str, act) -> None:
        step = self.some(event, place, event.c.kind == "planned")
        self.attempt(act, step, **self.doing(role))

    @rule(place=PLACES, role=ROLES, ahead=AHEAD)
    def move_step(self, place: int, role: str, ahead: int) -> None:
        step, doing = self.some(event, place, event.c.kind == "planned"), self.doing(role)
        self.attempt(move_step, step, due_at=doing["now"] + ahead, **doing)

    @rule(lead=LEADS, role=ROLES, to=st.one_of(st.none(), st.sampled_from(OBJECTIONS)))
    def object(self, lead: str, role: str, to: str | None) -> None:
        if to is None:
            self.attempt(lift_objection, lead, **self.doing(role))
        else:
            self.attempt(note_objection, lead, to=to, **self.doing(role))

    @rule(lead=LEADS, other=LEADS, role=ROLES, how=st.sampled_from(("", "yes", "notice")))
    def inform(self, lead: str, other: str, role: str, how: str) -> None:
        self.attempt(note_informed, list({lead, other}), how=how, **self.doing(role))

    @rule(lead=LEADS, other=LEADS, role=ROLES, names=tags)
    def tag(self, lead: str, other: str, role: str, names: list[str]) -> None:
        self.attempt(tag_leads, [lead, other], names, **self.doing(role))

    @rule(lead=LEADS, other=LEADS, role=ROLES, names=tags)
    def untag(self, lead: str, other: str, role: str, names: list[str]) -> None:
        self.attempt(untag_leads, [lead, other], names, **self.doing(role))

    @rule(
        lead=LEADS,
        other=LEADS,
        role=ROLES,
        field=st.sampled_from(sorted(TABLES)),
        place=st.one_of(st.none(), PLACES),
    )
    def set_field(self, lead: str, other: str, role: str, field: str, place: int | None) -> None:
        value = None if place is None else self.some(TABLES[field], place)
        self.attempt(set_field, [lead, other], field, value, **self.doing(role))

    @rule(
        lead=LEADS,
        other=LEADS,
        role=ROLES,
        outcome=st.sampled_from(("lost", "recycled")),
        leave=st.booleans(),
    )
    def end_many(self, lead: str, other: str, role: str, outcome: str, leave: bool) -> None:
        self.attempt(end_many, [lead, other], outcome, leave=leave, **self.doing(role))

    @rule(lead=LEADS, other=LEADS, role=ROLES)
    def note_many(self, lead: str, other: str, role: str) -> None:
        self.attempt(note_many, [lead, other], "vus au salon", **self.doing(role))

    @rule(role=ROLES, place=st.integers(0, 5))
    def retract(self, role: str, place: int) -> None:
        entry = self.some(event, place, event.c.target_id.is_(None))
        self.attempt(retract_entry, entry, **self.doing(role))

    @rule(role=ROLES, place=st.integers(0, 5), outcome=st.sampled_from(("reached", "voicemail")))
    def correct(self, role: str, place: int, outcome: str) -> None:
        entry = self.some(event, place, event.c.target_id.is_(None))
        doing = self.doing(role, 10 * MINUTE)
        more = {"outcome": outcome, "channel": "call", "occurred_at": doing["now"] - MINUTE}
        self.attempt(correct_contact, entry, **more, **doing)
