"""The selected leads on the clipboard, as a table of the columns shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QApplication, QLabel

from ui.models.copied_table import copied_table
from ui.models.lead_question import rows_at
from ui.plurals import takes_singular

if TYPE_CHECKING:
    from ui.page import Page
    from ui.pages.leads.lead_list import LeadList

MOST = 20_000
"""A clipboard is no export: what is more than that is left out, and said."""


class Copying(QObject):
    """Reads the selected rows, also those never scrolled to, and puts them on the clipboard."""

    def __init__(self, page: Page, leads: LeadList) -> None:
        super().__init__(page)
        self._page, self._list = page, leads

    def is_possible(self) -> bool:
        """Whether a lead is selected."""
        return self._list.view.isVisible() and self._list.view.selected_count() > 0

    def copy(self) -> None:
        """Copy; words marked elsewhere on the page go before."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLabel) and focus.hasSelectedText():
            QApplication.clipboard().setText(focus.selectedText())
            return
        question, stretches = self._list.model.question, self._list.view.stretches()
        self._page.ask(lambda c: rows_at(c, question, stretches, MOST), self._put, topic="copied")

    def _put(self, rows: list[Any]) -> None:
        shown, known = self._list.view.columns.shown(), self._list.model.columns
        columns = [next(each for each in known if each.name == name) for name in shown]
        QApplication.clipboard().setMimeData(copied_table(columns, rows))
        translate, count = QCoreApplication.translate, self._list.view.selected_count()
        one = translate("Copying", "{n} lead copied, with the columns shown.")
        words = translate("Copying", "{n} leads copied, with the columns shown.")
        if count > len(rows):
            words = translate("Copying", "Only the first {n} leads are copied, no more fit.")
        words = one if takes_singular(len(rows)) else words
        number = QLocale().toString(len(rows))
        self._page.desk.banners.tell("info", words.format(n=number))
