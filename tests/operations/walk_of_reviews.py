"""Review meetings and their decisions, as steps of a walk."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from slaapp.domain.review import OWNERS, Resolved
from slaapp.operations.review import (
    close_review,
    correct_decision,
    drop_decision,
    mark_decision_done,
    note_decision,
    note_present,
    open_review,
)
from slaapp.store.tables import decision, review
from tests.operations.walk import PLACES, ROLES, Walk


class StepsInReviews(Walk):
    """What both sides do when they sit together."""

    @rule(role=ROLES, place=PLACES, act=st.sampled_from((open_review, close_review, note_present)))
    def meet(self, role: str, place: int, act) -> None:
        today, key = self.work.today, self.some(review, place)
        args = {open_review: (today - timedelta(days=place), today), close_review: (key,)}
        self.attempt(act, *args.get(act, (key, "Anaïs")), **self.doing(role))

    @rule(role=ROLES, place=PLACES, owner=st.sampled_from((*OWNERS, "member")))
    def decide(self, role: str, place: int, owner: str) -> None:
        whose = self.work.people[role].member_id if owner == "member" else owner
        decided = Resolved("Rappeler", whose, self.work.today if place % 2 else None)
        self.attempt(note_decision, self.some(review, place), decided, **self.doing(role))
        self.attempt(correct_decision, self.some(decision, place), decided, **self.doing(role))

    @rule(role=ROLES, place=PLACES, done=st.sampled_from((True, False, None)))
    def follow_up(self, role: str, place: int, done: bool | None) -> None:
        key = self.some(decision, place)
        if done is None:
            self.attempt(drop_decision, key, **self.doing(role))
        else:
            self.attempt(mark_decision_done, key, done=done, **self.doing(role))
