"""A calendar holds what is owed and planned; taken in again it is brought up to date."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.saved_view import ListView
from slaapp.domain.trouble import Trouble
from slaapp.operations.appointment import make_appointment
from slaapp.operations.contact import log_contact
from slaapp.operations.export import ExportChoice, export_leads
from slaapp.operations.next_step import drop_step, plan_step
from slaapp.operations.objection import note_objection
from tests.operations.acting import doing
from tests.store.workspaces import SCORING, Workspace, paris

Event = dict[str, str]


def calendar(workspace: Workspace, tmp_path: Path, **more: Any) -> dict[str, Event]:
    """The events by their UIDs."""
    path = tmp_path / "c.ics"
    choice = ExportChoice(path, "icalendar", language="fr", **more)
    export_leads(workspace.connection, choice, workspace.now)
    workspace.connection.rollback()
    text = path.read_bytes().replace(b"\r\n ", b"").decode()
    blocks = [each.split("\r\nEND:VEVENT")[0] for each in text.split("BEGIN:VEVENT\r\n")[1:]]
    events = [dict(each.split(":", 1) for each in block.split("\r\n")) for block in blocks]
    found = {event["UID"]: event for event in events}
    assert len(found) == len(events)
    return found


def about(events: dict[str, Event], word: str) -> Event:
    (event,) = (event for event in events.values() if event["SUMMARY"].startswith(word))
    return event


def test_deadlines_steps_and_appointments_have_their_times(workspace: Workspace, tmp_path: Path):
    key = workspace.with_sales()
    due, day = paris("2026-10-26 09:30"), paris("2026-06-05 12:00")
    act = doing(workspace)
    plan_step(workspace.connection, key, kind="call_back", due_at=due, note="Devis", **act)
    plan_step(workspace.connection, key, kind="task", due_at=day, precision="day", **act)
    make_appointment(workspace.connection, key, at=paris("2026-06-03 15:00"), **doing(workspace))
    events = calendar(workspace, tmp_path)
    owed = workspace.sql("SELECT id, due_at FROM deadline WHERE stopped_at IS NULL ORDER BY due_at")
    assert {f"{each}@slaapp" for each, _due in owed} < events.keys()
    call = about(events, "Rappel")
    assert (call["DTSTART"], "DURATION" in call) == ("20261026T083000Z", False)
    assert call["DESCRIPTION"].startswith("Devis\\nAtelier Œuvre\\n06 12 34 56 78\\nines@")
    assert about(events, "Tâche")["DTSTART;VALUE=DATE"] == "20260605"
    meeting = about(events, "Rendez-vous")
    assert (meeting["DTSTART"], meeting["DURATION"]) == ("20260603T130000Z", "PT30M")


def test_the_same_file_comes_out_until_something_changes(workspace: Workspace, tmp_path: Path):
    workspace.with_sales()
    calendar(workspace, tmp_path)
    before = (tmp_path / "c.ics").read_bytes()
    workspace.tick(HOUR)
    calendar(workspace, tmp_path)
    assert (tmp_path / "c.ics").read_bytes() == before


def test_what_moved_keeps_its_uid_and_what_fell_away_is_cancelled(
    workspace: Workspace, tmp_path: Path
):
    key = workspace.with_sales()
    act = doing(workspace)
    step = plan_step(
        workspace.connection, key, kind="call_back", due_at=workspace.now + 3 * DAY, **act
    )[1]
    make_appointment(workspace.connection, key, at=paris("2026-06-03 15:00"), **doing(workspace))
    first = calendar(workspace, tmp_path)
    make_appointment(workspace.connection, key, at=paris("2026-06-04 09:00"), **doing(workspace))
    drop_step(workspace.connection, step, **doing(workspace))
    log_contact(workspace.connection, key, outcome="reached", **doing(workspace))
    second = calendar(workspace, tmp_path)
    asked = f"{key}:asked@slaapp"
    assert (first[asked]["DTSTART"], second[asked]["DTSTART"]) == (
        "20260603T130000Z", "20260604T070000Z",
    )  # fmt: skip
    assert all(
        int(second[uid]["SEQUENCE"]) > int(first[uid]["SEQUENCE"]) for uid in first & second.keys()
    )
    assert second[f"{step}@slaapp"]["STATUS"] == "CANCELLED"
    met = workspace.sql("SELECT id FROM deadline WHERE stopped_at IS NOT NULL AND due_at > ?",
                        workspace.now)  # fmt: skip
    assert met
    assert all(second[f"{each}@slaapp"]["STATUS"] == "CANCELLED" for (each,) in met)


def test_what_is_long_over_does_not_come_into_a_calendar(workspace: Workspace, tmp_path: Path):
    key = workspace.with_sales()
    log_contact(workspace.connection, key, outcome="reached", **doing(workspace))
    workspace.tick(30 * DAY)
    over = workspace.sql("SELECT id FROM deadline WHERE stopped_at IS NOT NULL")
    assert over
    assert not {f"{each}@slaapp" for (each,) in over} & calendar(workspace, tmp_path).keys()


@pytest.mark.parametrize(("role", "side"), [("sales", "sales"), ("marketing", "marketing")])
def test_everybody_can_have_a_calendar_of_their_own(
    workspace: Workspace, tmp_path: Path, role: str, side: str
):
    key = workspace.with_sales()
    for person in ("sales", "marketing"):
        act = doing(workspace, person)
        plan_step(
            workspace.connection, key, kind="task", due_at=workspace.now + DAY, note=person, **act
        )
    who = workspace.people[role].member_id
    events = calendar(workspace, tmp_path, member_id=who, side=side)
    assert about(events, "Tâche")["DESCRIPTION"].startswith(role)
    owed = {uid.rpartition(":")[2].removesuffix("@slaapp") for uid in events if ":" in uid}
    assert ("acceptance" in owed, "hand_over" in owed) == (role == "sales", role == "marketing")


def test_who_objects_is_not_called_from_a_calendar(workspace: Workspace, tmp_path: Path):
    key = workspace.with_sales()
    note_objection(workspace.connection, key, to="calls", **doing(workspace))
    assert all("06 12" not in e["DESCRIPTION"] for e in calendar(workspace, tmp_path).values())
    assert not calendar(workspace, tmp_path, objectors="leave_out")
    kept = calendar(workspace, tmp_path, objectors="keep")
    assert all("06 12" in event["DESCRIPTION"] for event in kept.values())


def test_an_empty_calendar_is_no_file_but_a_sentence(workspace: Workspace, tmp_path: Path):
    workspace.with_sales()
    manager = workspace.people["manager"].member_id
    for more, code in (
        ({"member_id": manager}, "calendar_empty_of_member"),
        ({"view": ListView(LeadFilter(text="nobody"))}, "calendar_empty"),
    ):
        with pytest.raises(Trouble) as met:
            calendar(workspace, tmp_path, **more)
        workspace.connection.rollback()
        assert met.value.code == code
    assert list(tmp_path.glob("*.ics")) == []


def test_an_objection_closes_the_calendar_to_everybody_with_that_number(
    workspace: Workspace, tmp_path: Path
):
    workspace.with_sales(replace(SCORING, last_name="Martin", email=""))
    note_objection(workspace.connection, workspace.add(SCORING), to="calls", **doing(workspace))
    assert all("06 12" not in e["DESCRIPTION"] for e in calendar(workspace, tmp_path).values())
