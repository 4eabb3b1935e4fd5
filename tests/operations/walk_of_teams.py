"""What a team settles about itself: lists, fields, absences, agreement, as steps of a walk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from slaapp.domain.agreement import default_agreement
from slaapp.domain.assigning import TERRITORY_FIELDS, WAYS
from slaapp.domain.board_choice import BoardChoice
from slaapp.domain.board_period import COMPARISONS
from slaapp.domain.closures import Closure
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.saved_view import ListView
from slaapp.exchange.mapping import ColumnMapping, Mapping
from slaapp.operations.absence import (
    Away,
    add_absence,
    change_absence,
    cover_absence,
    remove_absence,
)
from slaapp.operations.agreement import discard_draft, save_draft
from slaapp.operations.apart import keep_apart
from slaapp.operations.assigning import (
    Land,
    add_territory,
    change_territory,
    remove_territory,
    set_assigning,
)
from slaapp.operations.campaign import CampaignForm, change_campaign
from slaapp.operations.custom_fields import (
    add_field,
    change_choices,
    rename_choice,
    rename_field,
    retype_field,
    withdraw_field,
)
from slaapp.operations.days_off import add_closure
from slaapp.operations.list_merging import merge_entries
from slaapp.operations.lists import add_entry, rename_entry, withdraw_entry
from slaapp.operations.presets import delete_preset, save_preset
from slaapp.operations.proposal import correct_proposal, propose, withdraw_proposal
from slaapp.operations.sales_fields import declare_sales_fields, release_sales_fields
from slaapp.operations.saved_boards import delete_board, replace_board, save_board
from slaapp.operations.saved_views import delete_view, rename_view, replace_view, save_view
from slaapp.operations.team import add_member, change_member
from slaapp.operations.workspace import NewMember
from slaapp.store.tables import absence, campaign, custom_field, member, saved_view, territory
from slaapp.store.word_lists import LISTS
from tests.operations.walk import LEADS, PLACES, ROLES, Walk

NAMES = st.sampled_from(("Loma", "été", "Salon", "salon", "Premium"))
CODES = st.sampled_from(sorted(LISTS))
LAND = st.tuples(PLACES, st.sampled_from(TERRITORY_FIELDS), st.sampled_from(("Loma", "69", "FR")))
VIEWS = st.builds(ListView, chosen=st.builds(LeadFilter, text=st.sampled_from(("", "dupont"))))
BOARDS = st.builds(
    BoardChoice, comparison=st.sampled_from(COMPARISONS), leads=st.just(LeadFilter(won=True))
)
PROPOSING = (propose, correct_proposal, withdraw_proposal)


class StepsOfTheTeam(Walk):
    """Whatever is no lead: what they are sorted by, who does the work, what was agreed."""

    @rule(role=ROLES, code=CODES, name=NAMES)
    def add_entry(self, role: str, code: str, name: str) -> None:
        self.attempt(add_entry, code, name, **self.doing(role))

    @rule(role=ROLES, code=CODES, place=PLACES, name=NAMES)
    def rename_entry(self, role: str, code: str, place: int, name: str) -> None:
        key = self.some(LISTS[code].table, place)
        self.attempt(rename_entry, code, key, name, **self.doing(role))

    @rule(role=ROLES, code=CODES, place=PLACES)
    def withdraw_entry(self, role: str, code: str, place: int) -> None:
        key = self.some(LISTS[code].table, place)
        self.attempt(withdraw_entry, code, key, **self.doing(role))

    @rule(role=ROLES, code=CODES, place=PLACES, other=PLACES)
    def merge_entries(self, role: str, code: str, place: int, other: int) -> None:
        key, into = (self.some(LISTS[code].table, each) for each in (place, other))
        self.attempt(merge_entries, code, key, into, **self.doing(role))

    @rule(role=ROLES, place=PLACES, name=NAMES, cost=st.sampled_from((None, 5_000)))
    def change_campaign(self, role: str, place: int, name: str, cost: int | None) -> None:
        form = CampaignForm(name, date(2026, 5, 1), cost_cents=cost, currency="EUR")
        self.attempt(change_campaign, self.some(campaign, place), form, **self.doing(role))

    def some_field(self, place: int) -> str:
        """The key of a custom field, one that is used on leads among them."""
        row = self.some(custom_field, place)
        found = self.work.sql("SELECT key FROM custom_field WHERE id = ?", row)
        return found[0][0] if found else "effectif"

    @rule(role=ROLES, kind=st.sampled_from(("text", "number", "choice")))
    def add_field(self, role: str, kind: str) -> None:
        label = {"text": "Ville", "number": "Effectif", "choice": "Taille"}[kind]
        self.attempt(add_field, label, kind, ["petite", "grande"], **self.doing(role))

    @rule(role=ROLES, place=PLACES, name=NAMES)
    def rename_field(self, role: str, place: int, name: str) -> None:
        self.attempt(rename_field, self.some_field(place), name, **self.doing(role))

    @rule(role=ROLES, place=PLACES, kind=st.sampled_from(("text", "number", "choice")))
    def retype_field(self, role: str, place: int, kind: str) -> None:
        self.attempt(retype_field, self.some_field(place), kind, **self.doing(role))

    @rule(role=ROLES, place=PLACES, name=NAMES)
    def change_choices(self, role: str, place: int, name: str) -> None:
        key = self.some_field(place)
        if not self.attempt(rename_choice, key, "petite", name, **self.doing(role)):
            self.attempt(change_choices, key, ["petite", name], **self.doing(role))

    @rule(role=ROLES, place=PLACES)
    def withdraw_field(self, role: str, place: int) -> None:
        self.attempt(withdraw_field, self.some_field(place), **self.doing(role))

    @rule(role=ROLES, act=st.sampled_from((declare_sales_fields, release_sales_fields)))
    def say_who_fills_in(self, role: str, act) -> None:
        self.attempt(act, {"request": "Demande"}, **self.doing(role))

    @rule(role=ROLES, name=NAMES, view=VIEWS)
    def save_view(self, role: str, name: str, view: ListView) -> None:
        self.attempt(save_view, name, view, **self.doing(role))

    @rule(role=ROLES, place=PLACES, name=NAMES, view=VIEWS, what=st.integers(0, 2))
    def change_view(self, role: str, place: int, name: str, view: ListView, what: int) -> None:
        key = self.some(saved_view, place)
        act, more = ((replace_view, [view]), (rename_view, [name]), (delete_view, []))[what]
        self.attempt(act, key, *more, **self.doing(role))

    @rule(role=ROLES, place=PLACES, name=NAMES, choice=BOARDS, what=st.integers(0, 2))
    def change_board(
        self, role: str, place: int, name: str, choice: BoardChoice, what: int
    ) -> None:
        if what == 0:
            self.attempt(save_board, name, choice, **self.doing(role))
            return
        act, more = ((replace_board, [choice]), (delete_board, []))[what - 1]
        self.attempt(act, self.some(saved_view, place), *more, **self.doing(role))

    @rule(role=ROLES, name=NAMES, is_given_up=st.booleans())
    def keep_mapping(self, role: str, name: str, is_given_up: bool) -> None:
        if is_given_up:
            self.attempt(delete_preset, name, **self.doing(role))
        else:
            mapping = Mapping((ColumnMapping("Nom", "last_name"),))
            self.attempt(save_preset, name, mapping, **self.doing(role))

    @rule(lead=LEADS, other=LEADS, role=ROLES)
    def keep_apart(self, lead: str, other: str, role: str) -> None:
        self.attempt(keep_apart, lead, other, **self.doing(role))

    def away(self, days: int) -> Away:
        return Away(self.work.today, self.work.today + timedelta(days=days), until_noon=days == 2)

    @rule(role=ROLES, who=ROLES, days=st.integers(0, 3), cover=st.one_of(st.none(), ROLES))
    def be_away(self, role: str, who: str, days: int, cover: str | None) -> None:
        stand_in = cover and self.work.people[cover].member_id
        whose = self.work.people[who].member_id
        self.attempt(add_absence, whose, self.away(days), cover_id=stand_in, **self.doing(role))

    @rule(role=ROLES, place=PLACES, days=st.integers(0, 3))
    def change_absence(self, role: str, place: int, days: int) -> None:
        key = self.some(absence, place)
        self.attempt(change_absence, key, self.away(days), **self.doing(role))

    @rule(role=ROLES, place=PLACES, act=st.sampled_from((remove_absence, cover_absence)))
    def end_absence(self, role: str, place: int, act) -> None:
        self.attempt(act, self.some(absence, place), **self.doing(role))

    @rule(role=ROLES, way=st.sampled_from((None, *WAYS)), at_once=st.booleans())
    def set_assigning(self, role: str, way: str | None, at_once: bool) -> None:
        self.attempt(set_assigning, way, hands_over=at_once, **self.doing(role))

    def land(self, land: tuple[int, str, str]) -> Land:
        place, field, value = land
        return Land(self.some(member, place), field, value)

    @rule(role=ROLES, land=LAND)
    def add_territory(self, role: str, land: tuple[int, str, str]) -> None:
        self.attempt(add_territory, self.land(land), **self.doing(role))

    @rule(role=ROLES, place=PLACES, land=LAND, removes=st.booleans())
    def change_territory(
        self, role: str, place: int, land: tuple[int, str, str], removes: bool
    ) -> None:
        key = self.some(territory, place)
        if removes:
            self.attempt(remove_territory, key, **self.doing(role))
        else:
            self.attempt(change_territory, key, self.land(land), **self.doing(role))

    @rule(role=ROLES, of=ROLES, name=NAMES)
    def add_member(self, role: str, of: str, name: str) -> None:
        self.attempt(add_member, NewMember(name, of), **self.doing(role))

    @rule(role=ROLES, place=PLACES, of=ROLES, active=st.booleans())
    def change_member(self, role: str, place: int, of: str, active: bool) -> None:
        key = self.some(member, place)
        name = self.work.sql("SELECT name FROM member WHERE id = ?", key)
        if name:
            new = NewMember(name[0][0], of)
            self.attempt(change_member, key, new, active=active, **self.doing(role))

    @rule(role=ROLES, ahead=st.integers(0, 9))
    def close(self, role: str, ahead: int) -> None:
        day = self.work.today + timedelta(days=ahead)
        self.attempt(add_closure, Closure(day, day, "Pont"), **self.doing(role))

    @rule(role=ROLES, volume=st.integers(1, 3))
    def draft(self, role: str, volume: int) -> None:
        terms = replace(default_agreement(), volume_per_month=volume)
        self.attempt(save_draft, terms, **self.doing(role))

    @rule(role=ROLES)
    def discard(self, role: str) -> None:
        self.attempt(discard_draft, **self.doing(role))

    @rule(role=ROLES, act=st.sampled_from(PROPOSING))
    def propose(self, role: str, act) -> None:
        self.attempt(act, **self.doing(role))
