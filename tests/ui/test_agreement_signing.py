"""Signing the draft: what is wrong is said and not signed; the next version rules from then on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from sqlalchemy import select

from slaapp.domain.instants import HOUR
from slaapp.domain.target import WorkingTime
from slaapp.operations.hand_over import hand_over
from slaapp.operations.leads import add_lead
from slaapp.store.rows.agreements import read_agreement
from slaapp.store.tables import cycle, deadline
from tests.store.workspaces import SCORING, fresh_file, workspace_template
from tests.ui.real_window import Open, RealWindow, open_window
from ui.pages.agreement.sales_part import SalesPart

__all__ = ["fresh_file", "open_window", "workspace_template"]


@pytest.fixture
def window(open_window: Open, fresh_file: Path) -> RealWindow:
    window = open_window(fresh_file)
    window.open("agreement")
    return window


def held(window: RealWindow):
    now = window.session.desk.clock.now()
    return window.read(lambda connection: read_agreement(connection, now))


def strip_button(window: RealWindow) -> QPushButton:
    return window.page._strip._sign


def fault(window: RealWindow) -> str:
    label = window.page._strip._fault
    return label.text() if label.isVisible() else ""


def saved(window: RealWindow) -> None:
    window.qtbot.waitUntil(lambda: not window.page._draft.is_pending())
    window.rest()


def edit_threshold(window: RealWindow, value: int) -> None:
    window.fill(window.page._criteria._spins["threshold"], str(value))


def sign(window: RealWindow, marketing: str = "Anaïs", sales: str = "Bruno") -> None:
    """Through the panel, by mouse and keys, at a later moment."""
    window.later()
    window.click(strip_button(window))
    window.press(Qt.Key.Key_Backspace)
    window.type(marketing)
    window.fill(window.page._signing.sales, sales)
    window.press(Qt.Key.Key_Return)
    window.rest()


def test_the_signed_draft_is_version_2_in_force_with_both_names(window: RealWindow):
    edit_threshold(window, 60)
    saved(window)
    sign(window)
    found = held(window)
    assert (found.number, found.in_force.threshold, found.draft) == (2, 60, None)
    assert [version.number for version in found.versions] == [1, 2]
    assert (found.versions[1].marketing_signer, found.versions[1].sales_signer) == (
        "Anaïs",
        "Bruno",
    )
    assert window.page._strip._state.text() == (
        "Version 2 is in force. Change anything to begin a draft."
    )
    assert window.said() == ["Signed. The new version is in force from now on."]
    versions = window.page._versions
    assert versions.list.lines() == [
        "Version 2 — in force since 01 Jun 2026 10:00\nAnaïs · Bruno",
        "Version 1 — in force from the start, succeeded since\nthe default, signed by nobody",
    ]
    assert versions.seal._digest.toolTip() == f"SHA-256 {found.versions[1].sha256}"


def test_signing_cannot_be_undone_so_no_undo_is_offered(window: RealWindow):
    edit_threshold(window, 60)
    saved(window)
    sign(window)
    (banner,) = window.shell.banners.banners()
    assert [b for b in banner.findChildren(QPushButton) if b.text() == "Undo"] == []


def test_an_edit_not_yet_saved_is_signed_with_the_rest(window: RealWindow):
    edit_threshold(window, 60)
    sign(window)
    assert held(window).in_force.threshold == 60
    assert held(window).draft is None


def test_the_names_of_both_sides_are_proposed_and_both_are_needed(window: RealWindow):
    edit_threshold(window, 60)
    window.click(strip_button(window))
    panel = window.page._signing
    assert (panel.marketing.text(), panel.sales.text()) == ("Anaïs Marchand", "Bruno Sertil")
    window.fill(panel.sales, " ")
    assert not panel._sign.isEnabled()
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert held(window).number == 1


def test_signing_can_be_put_off_by_escape_and_the_keyboard_goes_back(window: RealWindow):
    edit_threshold(window, 60)
    window.click(strip_button(window))
    assert not strip_button(window).isEnabled()
    window.press(Qt.Key.Key_Escape)
    assert not window.page._signing.isVisible()
    assert window.focus() is strip_button(window)
    assert held(window).number == 1


def test_a_fault_is_said_with_its_place_and_blocks_signing(window: RealWindow):
    criteria = window.page._criteria
    window.click(criteria._add)
    row = criteria._rows[-1]
    window.choose(row.condition.operator, "is")
    assert fault(window) == "Criterion 6 — Say what it is compared with."
    assert row.condition.fault.text() == "Say what it is compared with."
    assert not strip_button(window).isEnabled()
    window.fill(row.condition.operand.text, "Salon")
    assert fault(window) == ""
    assert strip_button(window).isEnabled()


def test_hot_below_warm_is_said(window: RealWindow):
    window.fill(window.page._criteria._spins["hot"], "10")
    assert fault(window) == "Hot needs at least the points of warm."
    assert not strip_button(window).isEnabled()


def test_an_edit_while_the_panel_is_open_keeps_the_names_and_is_signed_too(window: RealWindow):
    edit_threshold(window, 60)
    saved(window)
    window.click(strip_button(window))
    panel = window.page._signing
    window.fill(panel.marketing, "Anaïs M.")
    edit_threshold(window, 70)
    saved(window)
    assert panel.isVisible()
    assert (panel.marketing.text(), panel.sales.text()) == ("Anaïs M.", "Bruno Sertil")
    assert not strip_button(window).isEnabled(), "signing is under way already"
    edit_threshold(window, 75)
    window.later()
    window.click(panel._sign)
    window.rest()
    found = held(window)
    assert (found.number, found.in_force.threshold, found.draft) == (2, 75, None)
    assert found.versions[1].marketing_signer == "Anaïs M."


def test_what_became_faulty_while_signing_is_not_signed(window: RealWindow):
    edit_threshold(window, 60)
    saved(window)
    window.click(strip_button(window))
    window.page._tabs.setCurrentWidget(window.page._calendar)
    window.fill(window.page._calendar.week.fields[0], "nine to noon")
    assert not window.page._signing._sign.isEnabled()
    window.page._signing.marketing.setFocus()
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert held(window).number == 1


def test_hand_overs_before_keep_their_version_those_after_follow_the_new_one(window: RealWindow):
    before = give_lead(window)
    commitments = window.page._tabs.turn_to(SalesPart).deadlines
    for tier in ("hot", "warm", "cold"):
        number, unit = commitments.edits["first_attempt", tier].fields()
        window.choose(unit, "working hour" if number.value() == 1 else "working hours")
        window.fill(number, "3")
    saved(window)
    due_before = due_of(window, before)
    sign(window)
    after = give_lead(window)
    versions = held(window).versions
    assert [version.number for version in versions] == [1, 2]
    assert target_of(window, after) == WorkingTime(3 * HOUR)
    assert target_of(window, before) == WorkingTime(7 * HOUR)
    assert due_of(window, before) == due_before


def give_lead(window: RealWindow) -> str:
    """A warm lead handed over to the one who sells, now; its key."""
    key = window.write(lambda c, by, now: add_lead(c, SCORING, by=by, now=now))[1]
    seller = next(person.key for person in window.session.desk.team if person.role == "sales")
    window.write(lambda c, by, now: hand_over(c, [key], to=seller, by=by, now=now))
    return key


def target_of(window: RealWindow, key: str):
    """What the version of the lead's hand-over promises for the first attempt."""
    from slaapp.store.rows.timeline import lead_details

    now = window.session.desk.clock.now()
    details = window.read(lambda connection: lead_details(connection, key, now))
    (found,) = [each for each in details.deadlines if each.deadline.commitment == "first_attempt"]
    return found.target


def due_of(window: RealWindow, key: str) -> int:
    query = (
        select(deadline.c.due_at)
        .join(cycle, cycle.c.id == deadline.c.cycle_id)
        .where(deadline.c.lead_id == key, deadline.c.commitment == "first_attempt")
    )
    return window.read(lambda connection: connection.execute(query).scalar_one())
