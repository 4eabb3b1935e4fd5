"""Somebody is away: who stands in, or the manager, takes over what falls due; owners by rule."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from slaapp.domain.absence import Away
from slaapp.domain.instants import to_datetime
from slaapp.operations.absence import add_absence
from slaapp.operations.assigning import set_assigning
from tests.store.workspaces import PARIS
from tests.ui.today.conftest import NOW, SHIFT, Window


def test_what_falls_due_while_somebody_is_away_is_taken_over_and_undone(window: Window):
    today = to_datetime(NOW, PARIS).date()
    people = {person.name.split()[0]: person.key for person in window.session.desk.team}
    away = Away(today, today + timedelta(days=1))

    def note(connection, by, now):
        cover = people["Denise"]
        return add_absence(connection, people["Bruno"], away, cover_id=cover, by=by, now=now)[0]

    strip = window.page.cover
    assert not strip.isVisible()
    window.session.desk.run(note)
    window.rest()
    assert not strip.isVisible(), "whoever is away is not asked"
    window.become("Denise")
    assert strip.isVisible()
    (button,) = strip.buttons
    assert button.text() == "Take over 2"
    window.become("Chloé")
    (button,) = strip.buttons
    assert button.text() == "Give 2 to Denise Aubry"
    window.click(button)
    assert window.said()[-1] == "2 leads of Bruno Sertil are Denise Aubry’s now."
    assert not strip.isVisible()
    window.undo()
    assert strip.isVisible()


def test_a_hand_over_by_rule_says_who_is_away_and_shares_the_leads_out(window: Window):
    people = {person.name.split()[0]: person.key for person in window.session.desk.team}
    today = to_datetime(NOW, PARIS).date()
    desk = window.session.desk
    desk.run(lambda c, by, now: set_assigning(c, "least_leads", by=by, now=now))
    desk.run(
        lambda c, by, now: add_absence(c, people["Bruno"], Away(today, today), by=by, now=now)[0]
    )
    window.become("Anaïs")
    window.choose("Inès Dupont")
    window.press(Qt.Key.Key_Down, SHIFT)
    assert len(window.page.view.selected_rows()) == 2
    window.page.act("lead.hand_over")
    window.rest()
    panel = window.page.drawer.panel
    assert panel.member.currentText().startswith("By rule")
    assert panel.proposed.text() == "By rule: Denise Aubry 2"
    names = [panel.member.itemText(place) for place in range(panel.member.count())]
    assert any(name.startswith("Bruno Sertil — away until") for name in names)
    window.press(Qt.Key.Key_Return, on=panel.confirm)
    for lead in ("Inès Dupont", "Paul Durand"):
        (given,) = [each for each in window.details(lead).timeline if each.kind == "handed_over"]
        assert given.concerns == "Denise Aubry"
