"""The line over the queue needs no more room than what can be done with a row."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.pages.today.row_bar import RowBar


def test_a_page_that_never_had_a_row_is_no_wider_for_what_could_be_done_with_one(
    qtbot: QtBot,
) -> None:
    page, bar = QWidget(), RowBar()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(bar)
    every = sum(button.minimumSizeHint().width() for button in bar.buttons.values())
    assert page.minimumSizeHint().width() < every
