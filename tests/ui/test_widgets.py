"""Cards, forms, pills, empty pages: what they say, and what a keyboard can do with them."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.form import Form
from ui.widgets.pill import Pill, PillLabel


def test_a_card_says_all_its_words_to_a_screen_reader(qtbot: QtBot, themed: None):
    card = Card()
    qtbot.addWidget(card)
    card.say("Response time", "3 h 12", "target 4 h", "good")
    assert card.accessibleName() == "Response time: 3 h 12. target 4 h"


def test_a_card_that_opens_does_so_by_mouse_and_keyboard(qtbot: QtBot, themed: None):
    card, opened = Card(opens=True), []
    qtbot.addWidget(card)
    card.pressed.connect(lambda: opened.append(True))
    card.show()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A):
        qtbot.keyClick(card, key)
    assert len(opened) == 3


def test_a_card_without_a_list_behind_it_does_nothing(qtbot: QtBot, themed: None):
    card, opened = Card(), []
    qtbot.addWidget(card)
    card.pressed.connect(lambda: opened.append(True))
    card.show()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert opened == []


def test_a_pill_is_as_wide_as_its_word_and_says_it(qtbot: QtBot, themed: None):
    short, long = PillLabel(Pill("New")), PillLabel(Pill("Follow-up due", "warning"))
    for pill in (short, long):
        qtbot.addWidget(pill)
    assert short.sizeHint().width() < long.sizeHint().width()
    assert long.accessibleName() == "Follow-up due"
    assert not long.grab().isNull()


def test_an_empty_page_offers_what_to_do_next(qtbot: QtBot, themed: None):
    empty, pressed = EmptyState("leads"), []
    qtbot.addWidget(empty)
    empty.pressed.connect(lambda: pressed.append(True))
    empty.say("No leads yet", "Import some.", "Import")
    empty.show()
    assert empty.button.isVisible()
    assert not empty.second.isVisible()
    empty.button.click()
    assert pressed == [True]


def make_form(qtbot: QtBot) -> tuple[Form, QLineEdit, QLineEdit]:
    form, name, phone = Form(), QLineEdit(), QLineEdit()
    qtbot.addWidget(form)
    first = form.add(
        name,
        (lambda: "Type a name.", lambda: not name.text()),
        (lambda: "At most five letters.", lambda: len(name.text()) > 5),
    )
    first.say("&Name", "Paul")
    form.add(phone).say("&Phone")
    form.show()
    return form, name, phone


def test_a_wrong_field_is_told_in_words_and_gets_the_focus(qtbot: QtBot, themed: None):
    form, name, phone = make_form(qtbot)
    phone.setFocus()
    assert not form.check()
    row = form.rows[0]
    assert (row.message.text(), row.message.isVisible()) == ("Type a name.", True)
    assert name.accessibleDescription() == "Type a name."
    assert name.property("wrong") == "true"
    assert form.focusWidget() is name


def test_what_was_typed_is_kept_and_the_message_follows_it(qtbot: QtBot, themed: None):
    form, name, _ = make_form(qtbot)
    name.setText("Paul Durand")
    assert not form.check()
    assert (name.text(), form.rows[0].message.text()) == ("Paul Durand", "At most five letters.")
    name.setText("Paul")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert not form.rows[0].message.isVisible()
    assert form.check()


def test_a_field_is_named_by_its_label(qtbot: QtBot, themed: None):
    form, name, _ = make_form(qtbot)
    assert form.rows[0].label.buddy() is name
    assert name.accessibleName() == "Name"
    assert name.placeholderText() == "Paul"


@pytest.mark.parametrize("way", ["deleted", "removed", "taken", "given to another"])
def test_words_in_a_line_go_one_by_one_in_whatever_way(qtbot: QtBot, themed: None, way: str):
    host, other = QWidget(), QWidget()
    for each in (host, other):
        qtbot.addWidget(each)
    flow = Flow(host, gap=10)
    words = [QLabel(text) for text in ("Une", "ligne", "de", "mots")]
    for place, word in enumerate(words):
        (flow.join if place % 2 else flow.addWidget)(word)
    host.show()
    width = flow.sizeHint().width()
    if way == "deleted":
        shiboken6.delete(words[1])
    elif way == "removed":
        flow.removeWidget(words[1])
    elif way == "taken":
        assert flow.takeAt(1).widget() is words[1]
    else:
        words[1].setParent(other)
    QApplication.processEvents()
    left = [flow.itemAt(place).widget().text() for place in range(flow.count())]
    assert left == ["Une", "de", "mots"]
    assert flow.sizeHint().width() < width
    host.resize(300, 100)
    QApplication.processEvents()
    assert words[3].x() == words[2].geometry().right() + 1, "what was joined stays close"
