"""The demo's steps as operations: each act is one thing that a person can do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from slaapp.domain.instants import SECOND, to_datetime
from slaapp.domain.zones import zone_of
from slaapp.operations import (
    absence,
    agreement,
    assigning,
    campaign,
    contact,
    custom_fields,
    dispute,
    hand_over,
    next_step,
    outcome,
)
from slaapp.operations.behaviour import record_visits
from slaapp.operations.demo_script import Step
from slaapp.operations.leads import add_lead
from slaapp.operations.operation import Author
from slaapp.operations.tags import tag_leads
from slaapp.store.rows.members import members
from slaapp.store.rows.team import reasons


@dataclass
class Stage:
    """The file that the demo is played on; ``leads`` are the keys by the script's numbers."""

    connection: Connection
    device_id: str
    members: dict[str, str]
    reasons: dict[tuple[str, str], str]
    leads: dict[int, str] = field(default_factory=dict)

    def play(self, step: Step) -> None:
        """Do what a step says, at its time and by its person."""
        by = Author(self.members[step.by], self.device_id)
        _ACTS[step.act](self, step, {"by": by, "now": step.at})


def set_stage(connection: Connection, device_id: str) -> Stage:
    """The stage of a file that was just founded."""
    with connection.begin():
        people = {each.name: each.id for each in members(connection)}
        coded = {
            (kind, each.code): each.id
            for kind in ("rejection", "loss")
            for each in reasons(connection, kind)
        }
    return Stage(connection, device_id, people, coded)


Context = dict[str, Any]


def _agree(stage: Stage, step: Step, context: Context) -> None:
    """Draft and sign the next version for both sides."""
    signers, now = step.values["signers"], context["now"]
    agreement.save_draft(stage.connection, step.values["terms"], **context)
    agreement.put_in_force(
        stage.connection,
        marketing_signer=signers["marketing"],
        sales_signer=signers["sales"],
        today=to_datetime(now, zone_of(step.values["terms"].calendar.zone)).date(),
        by=context["by"],
        now=now + SECOND,
    )


def _arrive(stage: Stage, step: Step, context: Context) -> None:
    values = step.values
    _receipt, key = add_lead(
        stage.connection, values["form"], received_at=values["received_at"], **context
    )
    stage.leads[step.lead] = key
    if values["visits"]:
        context["now"] += SECOND
        record_visits(stage.connection, key, values["visits"], **context)


def _visit(stage: Stage, step: Step, context: Context) -> None:
    record_visits(stage.connection, stage.leads[step.lead], step.values["visits"], **context)


def _hand_over(stage: Stage, step: Step, context: Context) -> None:
    to = step.values["to"]
    leads = [stage.leads[step.lead]]
    hand_over.hand_over(stage.connection, leads, to=to and stage.members[to], **context)


def _accept(stage: Stage, step: Step, context: Context) -> None:
    hand_over.accept(stage.connection, stage.leads[step.lead], **context)


def _reassign(stage: Stage, step: Step, context: Context) -> None:
    leads, to = [stage.leads[step.lead]], stage.members[step.values["to"]]
    hand_over.reassign(stage.connection, leads, to=to, **context)


def _with_reason(kind: str, act: Callable[..., Any]) -> Callable[[Stage, Step, Context], None]:
    def play(stage: Stage, step: Step, context: Context) -> None:
        reason, note = stage.reasons[kind, step.values["reason"]], step.values["note"]
        lead = stage.leads[step.lead]
        act(stage.connection, lead, reason_id=reason, note=note, **context)

    return play


def _with_values(act: Callable[..., Any]) -> Callable[[Stage, Step, Context], None]:
    def play(stage: Stage, step: Step, context: Context) -> None:
        act(stage.connection, stage.leads[step.lead], **step.values, **context)

    return play


def _be_away(stage: Stage, step: Step, context: Context) -> None:
    values = step.values
    away, note = values["away"], values["note"]
    cover = stage.members[values["cover"]]
    who = stage.members[step.by]
    absence.add_absence(stage.connection, who, away, cover_id=cover, note=note, **context)


def _territory(stage: Stage, step: Step, context: Context) -> None:
    values = step.values
    land = assigning.Land(stage.members[values["to"]], values["field"], values["value"])
    assigning.add_territory(stage.connection, land, **context)


def _tag(stage: Stage, step: Step, context: Context) -> None:
    tag_leads(stage.connection, [stage.leads[step.lead]], step.values["names"], **context)


def _for_the_team(act: Callable[..., Any]) -> Callable[[Stage, Step, Context], None]:
    def play(stage: Stage, step: Step, context: Context) -> None:
        act(stage.connection, **step.values, **context)

    return play


_ACTS: dict[str, Callable[[Stage, Step, Context], None]] = {
    "agree": _agree,
    "arrive": _arrive,
    "visit": _visit,
    "hand_over": _hand_over,
    "accept": _accept,
    "reassign": _reassign,
    "reject": _with_reason("rejection", hand_over.reject),
    "lose": _with_reason("loss", outcome.lose),
    "log": _with_values(contact.log_contact),
    "note": _with_values(contact.add_note),
    "opportunity": _with_values(outcome.open_opportunity),
    "win": _with_values(outcome.win),
    "recycle": _with_values(outcome.recycle),
    "uphold": _with_values(dispute.uphold),
    "dispute": _with_values(dispute.dispute),
    "overrule": _with_values(dispute.overrule),
    "plan": _with_values(next_step.plan_step),
    "tag": _tag,
    "be_away": _be_away,
    "territory": _territory,
    "own_field": _for_the_team(custom_fields.add_field),
    "campaign": _for_the_team(campaign.add_campaign),
}
