"""By keys alone from the first start to a signed agreement in force, with the defaults."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from slaapp.operations.agreement_templates import template
from slaapp.store.rows.history import history_page
from slaapp.store.rows.members import members
from tests.ui.guide.conftest import ALT, ENTER, ESCAPE, Come, Newcomer, begin, to_step
from ui.pages.guide.beginning import Beginning
from ui.pages.guide.standing import kept_standing

_TAB, _DOWN = Qt.Key.Key_Tab, Qt.Key.Key_Down
_LEFT, _RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
KEYS = 48
"""32 letters of three names, 5 Tab and 11 Enter: at one key in two seconds, a minute and a half."""


def sign_both(newcomer: Newcomer) -> None:
    """From the reading: to the name, over the function, by Enter; then the other side's."""
    newcomer.press(ENTER)
    for _side in range(2):
        newcomer.press(ENTER, times=2)
        newcomer.rest()


def test_a_newcomer_comes_to_a_signed_agreement_by_keys_alone(newcomer: Newcomer):
    begin(newcomer)
    workspace = newcomer.program.session.desk.workspace.id
    assert kept_standing(workspace).step == 2
    assert newcomer.program.session.who_strip is None, "who made the file is known"
    assert newcomer.program.session.desk.who.name == "Zoé Petit"
    to_step(newcomer, 7)
    sign_both(newcomer)
    held = newcomer.held()
    ruling = held.versions[-1]
    assert (held.number, held.draft, held.proposal) == (2, None, None)
    assert (ruling.standing, ruling.tampered) == ("in_force", False)
    assert (ruling.marketing.name, ruling.marketing.function) == ("Zoé Petit", "Head of marketing")
    assert (ruling.sales.name, ruling.sales.function) == ("Paul Durand", "Head of sales")
    model = template("b2b_services").terms("en")
    assert held.in_force.criteria == model.criteria
    assert held.in_force.commitments == model.commitments
    assert held.in_force.parties.company == "Atelier Nord"
    assert newcomer.page.title() == "Guided agreement"
    assert newcomer.sign.is_done()
    assert newcomer.said() == []
    assert newcomer.keys == KEYS
    assert kept_standing(workspace) is None, "the guide is over"
    by_kind = {row.kind: row.author for row in newcomer.read(history_page)}
    assert {"save_draft", "propose_agreement", "sign_side"} <= set(by_kind)
    assert set(by_kind.values()) == {"Zoé Petit"}
    newcomer.press(ENTER)
    newcomer.rest()
    assert newcomer.program.shell.shown == "import"


def test_the_keys_of_the_arrows_go_back_and_on_and_change_nothing(guided: Newcomer):
    to_step(guided, 4)
    terms = guided.page.terms
    for step in (3, 2, 1):
        guided.press(_LEFT, ALT)
        guided.rest()
        assert guided.step == step
    guided.press(_LEFT, ALT)
    assert guided.step == 1
    guided.press(_RIGHT, ALT)
    guided.rest()
    assert (guided.step, guided.page.terms) == (2, terms)
    assert guided.held().draft == terms


def test_a_held_enter_goes_on_but_once_and_never_signs(guided: Newcomer):
    guided.hold_enter()
    assert guided.step == 3
    to_step(guided, 7)
    guided.hold_enter()
    assert guided.focus() is guided.sign.rows["marketing"].name
    guided.hold_enter()
    assert guided.focus() is guided.sign.rows["marketing"].function
    assert guided.held().proposal is None


def test_nothing_begins_before_the_names_are_there(newcomer: Newcomer):
    newcomer.press(_TAB)
    newcomer.press(ENTER)
    shown = newcomer.program.shell.stack.currentWidget()
    assert isinstance(shown, Beginning)
    newcomer.press(ENTER)
    assert newcomer.focus() is shown.company
    newcomer.type("Atelier Nord")
    newcomer.press(ENTER)
    assert newcomer.focus() is shown.person
    assert shown._rows["person"].message.text() == "This is needed."
    assert newcomer.program.session is None


def test_escape_goes_back_to_the_three_ways_and_what_was_typed_is_there_again(newcomer: Newcomer):
    newcomer.press(_TAB)
    newcomer.press(ENTER)
    newcomer.type("Atelier Nord")
    newcomer.press(ESCAPE)
    start = newcomer.program.shell.stack.currentWidget()
    newcomer.click(start.new.button)
    shown = newcomer.program.shell.stack.currentWidget()
    assert shown.company.text() == "Atelier Nord"
    assert newcomer.focus() is shown.person


def test_a_manager_of_both_sides_signs_alone(newcomer: Newcomer):
    newcomer.press(_TAB)
    newcomer.press(ENTER)
    shown = newcomer.program.shell.stack.currentWidget()
    newcomer.type("Atelier Nord")
    newcomer.press(_TAB)
    newcomer.type("Zoé Petit")
    newcomer.press(_TAB)
    newcomer.press(_DOWN, times=2)
    assert shown.role.currentText() == "Both, as their manager"
    newcomer.press(ENTER)
    newcomer.qtbot.waitUntil(lambda: newcomer.program.session is not None, timeout=20_000)
    newcomer.rest()
    to_step(newcomer, 7)
    sign_both(newcomer)
    ruling = newcomer.held().versions[-1]
    assert (ruling.marketing.name, ruling.sales.name) == ("Zoé Petit", "Zoé Petit")
    team = newcomer.read(lambda connection: [(m.name, m.role) for m in members(connection)])
    assert team == [("Zoé Petit", "manager")]


def test_what_was_left_is_offered_again_and_gone_on_with(come: Come):
    first = come()
    begin(first)
    to_step(first, 4)
    switch = first.qualified.switches[1]
    first.click(switch)
    first.press(ESCAPE)
    first.rest()
    assert first.program.shell.shown == "agreement"
    first.close()

    again = come()
    assert again.said() == ["The guided agreement waits where you left it: step 4 of 7."]
    (banner,) = again.program.shell.banners.banners()
    again.click(banner.findChildren(QPushButton)[0])
    assert again.step == 4
    shown = [switch.isChecked() for switch in again.qualified.switches]
    assert shown == [True, False, True, True, True, True, True, True], "what is off stays in reach"
    assert len(again.held().draft.criteria) == 7
