"""Leads at random with all that a file can hold of them, put into a workspace as facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from sqlalchemy import select

from slaapp.domain.instants import DAY, HOUR, Instant, start_of_day, to_datetime, to_instant
from slaapp.domain.origin import PASTED, STAND, TYPED, Origin
from slaapp.domain.privacy import INFORMED, PRIVACY_FIELDS
from slaapp.operations.custom_fields import add_field
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.operation import operation
from slaapp.operations.tags import tag_leads
from slaapp.store.tables import event, lead
from tests.store.workspaces import PARIS, Workspace

SIGNS = "=+-@'\"\t,;|\n éœÀß中😀\\_x000D_%0a1"
"""Among them those that begin a formula, part cells, or are spelt otherwise in a workbook."""

texts = st.text(st.sampled_from(SIGNS + "abc"), max_size=12).map(lambda text: f"a{text}b")
hard_texts = st.builds(
    lambda sign, text: f"{sign}{text}z",
    st.sampled_from(["=", "+33", "-", "@", "'=", "''+", "=HYPERLINK(1)", "'"]),
    st.text(st.sampled_from(SIGNS), max_size=6),
)
words = texts | hard_texts | st.just("")
phones = st.sampled_from(
    ["", "+33 6 12 34 56 78", "+33612345678", "06 12 34 56 78", "+44 20 7946 0958", "'+33 6"]
)
mails = st.sampled_from(["", "ines@atelier.fr", "=b@exemple.fr", "o'neil@exemple.fr"])
numbers = st.integers(2, 10**12) | st.floats(-1e9, 1e9).filter(lambda x: abs(x) > 1.5)
days = st.dates(datetime(1950, 1, 1).date(), datetime(2090, 1, 1).date())

_AUTUMN = to_instant(datetime(2026, 10, 25, 0, 30, tzinfo=ZoneInfo("UTC")))
"""The clock of Paris shows the next hour twice."""

NOW = _AUTUMN + 60 * DAY
COURSES = (
    (),
    ("qualified",),
    ("qualified", "handed_over", "accepted", "attempt", "conversation", "opportunity", "won"),
    ("qualified", "handed_over", "accepted", "attempt", "conversation", "lost"),
    ("handed_over", "rejected"),
    ("qualified", "handed_over", "rejected", "recycled"),
    ("handed_over", "accepted", "conversation", "opportunity"),
)


@dataclass
class Life:
    """A lead: its form, its tags, and what happened, each with its precision."""

    form: LeadForm
    tags: list[str]
    tier: str | None
    received: tuple[Instant, str]
    origin: Origin
    said: dict[str, str]
    informed: tuple[Instant, str] | None
    course: list[tuple[str, Instant, str]] = field(default_factory=list)


@st.composite
def moments(draw: Any, count: int) -> list[tuple[Instant, str]]:
    """Instants that rise, some of them known to the day only, some in a doubled hour."""
    at, found = _AUTUMN + draw(st.integers(0, HOUR)), []
    for _each in range(count):
        known = draw(st.sampled_from(["day", "instant"]))
        day = start_of_day(to_datetime(at, PARIS).date(), PARIS)
        found.append((day if known == "day" else at, known))
        at += DAY + draw(st.integers(0, 2 * HOUR))
    return found


@st.composite
def lives(draw: Any) -> Life:
    """A lead and its life; the company's city goes with its name.

    Nobody is like another: an import makes one person of two rows that are certainly of one.
    """
    key = draw(st.uuids()).hex
    company = draw(st.sampled_from(["", "=Œuvre & Fils", "Atelier; Nord", "+33 Conseil"]))
    custom = {
        "taille": draw(st.none() | numbers),
        "reprise": draw(st.none() | days.map(lambda day: {"date": day.isoformat()})),
        "client": draw(st.none() | st.booleans()),
        "gamme": draw(st.none() | st.sampled_from(["=bas", "haut de gamme", "moyen"])),
        "remarque": draw(st.none() | texts.map(str.strip)),
    }
    form = LeadForm(
        first_name=draw(words),
        last_name=f"{draw(texts)}{key}",
        email=draw(mails),
        phone=draw(phones),
        job_title=draw(words),
        company=company,
        city=f"+ville {company}" if company else "",
        source=draw(st.sampled_from(["", "Salon", "=Web"])),
        campaign=draw(st.sampled_from(["", "-Automne"])),
        request=draw(words),
        external_id=key,
        custom={key: value for key, value in custom.items() if value is not None} or None,
        more={"product": draw(st.sampled_from(["", "@Pompe"]))},
    )
    course = draw(st.sampled_from(COURSES))
    received, *rest = draw(moments(len(course) + 1))
    tags = draw(
        st.lists(
            st.sampled_from(["Salon 2026", "=vip", "-a relancer", "a, b", '"c";d|e', 'x "y", z']),
            unique=True,
        )
    )
    tier = draw(st.sampled_from([None, "hot", "warm", "cold"]))
    of_files = texts.map(lambda text: Origin("file", text.strip()))
    origin = draw(st.sampled_from([TYPED, STAND, PASTED]) | of_files)
    said = {code: draw(st.sampled_from([None, *known])) for code, known in PRIVACY_FIELDS.items()}
    informed = draw(st.sampled_from([None, (received[0] - DAY, "instant"), received]))
    if informed is None:
        del said[INFORMED]
    happened = [(kind, *moment) for kind, moment in zip(course, rest, strict=True)]
    told = {code: answer for code, answer in said.items() if answer}
    return Life(form, tags, tier, received, origin, told, informed, happened)


def with_fields(workspace: Workspace) -> None:
    """The fields of the team's own that these leads have values in."""
    kinds = {"Taille": "number", "Reprise": "date", "Client": "yes_no", "Remarque": "text"}
    act = {"by": workspace.manager, "now": workspace.tick()}
    for label, kind in kinds.items():
        add_field(workspace.connection, label, kind, **act)
    add_field(workspace.connection, "Gamme", "choice", ["=bas", "haut de gamme", "moyen"], **act)


def live(workspace: Workspace, lead_life: Life) -> str:
    """Put it into the workspace as history; the lead's key."""
    connection, by = workspace.connection, workspace.marketing
    workspace.now = NOW
    at, precision = lead_life.received
    key = add_lead(connection, lead_life.form, by=by, now=NOW, received_at=at)[1]
    if lead_life.tags:
        tag_leads(connection, [key], lead_life.tags, by, NOW)
    details = {kind: _details(workspace, kind) for kind, *_rest in lead_life.course}
    with operation(connection, "import", by=by, now=NOW) as doing:
        received = select(event.c.id).where(event.c.lead_id == key, event.c.kind == "received")
        doing.add_event(key, "retracted", target_id=connection.execute(received).scalar_one())
        doing.add_event(key, "received", at, precision=precision, **lead_life.origin.columns())
        for code, answer in lead_life.said.items():
            when = (lead_life.informed if code == INFORMED else None) or (at, precision)
            doing.add_event(key, "changed", when[0], precision=when[1], field=code, value=answer)
        if lead_life.tier:
            doing.add_event(key, "changed", at, field="tier", value=lead_life.tier)
        for kind, moment, known in lead_life.course:
            doing.add_event(key, kind, moment, precision=known, **details[kind])
        doing.change(lead, key, historical=1)
    return key


def _details(workspace: Workspace, kind: str) -> dict[str, Any]:
    if kind == "handed_over":
        return {"member_id": workspace.sales.member_id}
    if kind in ("opportunity", "won"):
        return {"amount_cents": 123_456, "currency": "CHF"}
    if kind in ("rejected", "lost"):
        return {"reason_id": workspace.reason("rejection" if kind == "rejected" else "loss")}
    return {}
