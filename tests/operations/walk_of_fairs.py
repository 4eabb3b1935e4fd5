"""What a team does at a stand and after it, as steps of a walk at random."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from slaapp.domain.commitment import TIERS
from slaapp.domain.instants import DAY
from slaapp.operations.campaign import CampaignForm, add_campaign
from slaapp.operations.fair import Capture, capture
from slaapp.operations.leads import LeadForm
from slaapp.operations.pasting import add_pasted
from slaapp.operations.wave import WaveAsk, accept_wave, hand_over_planned, reckon_wave
from tests.operations.walk import LEADS, ROLES, Walk
from tests.operations.walk_of_leads import forms

said = st.dictionaries(st.just("need"), st.sampled_from(("yes", "no")))
privacy = st.dictionaries(st.just("consent"), st.sampled_from(("emails", "nothing")))


class StepsAtAFair(Walk):
    """From the stand to the plan of the hand-overs."""

    @rule(
        target=LEADS,
        role=ROLES,
        form=forms,
        tier=st.sampled_from(("", *TIERS)),
        said=said,
        privacy=privacy,
        act=st.sampled_from((capture, add_pasted)),
    )
    def meet(self, role: str, form: LeadForm, tier: str, said, privacy, act) -> str:
        caught = Capture(form, tier, said, privacy)
        return act(self.work.connection, caught, **self.doing(role))[1]

    @rule(role=ROLES, name=st.sampled_from(("Batimat", "Loma")))
    def found_a_fair(self, role: str, name: str) -> None:
        self.attempt(add_campaign, CampaignForm(name), **self.doing(role))

    @rule(lead=LEADS, role=ROLES, days=st.integers(0, 9))
    def plan_one(self, lead: str, role: str, days: int) -> None:
        doing = self.doing(role)
        self.attempt(accept_wave, {lead: doing["now"] + days * DAY}, **doing)

    @rule(role=ROLES)
    def plan_who_waits(self, role: str) -> None:
        doing = self.doing(role)
        connection = self.work.connection
        with connection.begin():
            sheet = reckon_wave(connection, WaveAsk(), doing["now"])
        self.attempt(accept_wave, sheet.day_of, **doing)

    @rule(role=ROLES)
    def hand_over_the_days_part(self, role: str) -> None:
        self.attempt(hand_over_planned, **self.doing(role))
