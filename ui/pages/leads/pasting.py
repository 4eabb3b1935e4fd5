"""A text that was copied becomes the form of a new lead; it is looked over, then saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from slaapp.domain.lead_fields import LEAD_FIELDS
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from slaapp.operations.pasting import PasteDraft
    from ui.page import Page
    from ui.pages.leads.lead_form import LeadFormPanel

_SOURCES = {
    "form": QT_TRANSLATE_NOOP("Pasting", "Web form"),
    "mail": QT_TRANSLATE_NOOP("Pasting", "E-mail"),
    "signature": QT_TRANSLATE_NOOP("Pasting", "E-mail"),
    "vcard": QT_TRANSLATE_NOOP("Pasting", "Business card"),
    "mecard": QT_TRANSLATE_NOOP("Pasting", "Business card"),
}
translate = QCoreApplication.translate


class Pasting(QObject):
    """Reads the clipboard; ``open_form`` shows the form of a new lead as it stands."""

    def __init__(self, page: Page, form: LeadFormPanel, open_form: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._form, self._open_form = page, form, open_form

    def begin(self) -> None:
        """Read what was copied into the form; what stands in one that is open stays."""
        text = QApplication.clipboard().text()
        if not text.strip():
            self._say(
                translate("Pasting", "Nothing to paste: copy a mail, a signature or a card first.")
            )
            return

        def read(connection: Any) -> PasteDraft:
            from slaapp.operations.pasting import own_domains, read_paste

            return read_paste(text, own_domains(connection))

        self._page.ask(read, self._take, topic="paste")

    def _take(self, draft: PasteDraft) -> None:
        if not draft.says_who:
            self._say(translate("Pasting", "Nobody could be read from what was copied."))
            return
        if not self._form.isVisible():
            self._form.begin_empty()
        self._open_form()
        values = draft.values()
        values.setdefault("source", translate("Pasting", _SOURCES[draft.kind]))
        fill(self._form, values)
        self._form.look_for_same()

    def _say(self, words: str) -> None:
        self._page.desk.banners.tell("info", words)


def fill(form: LeadFormPanel, values: dict[str, str]) -> None:
    """Put these, by the names of ``LeadForm`` and "postcode", where nothing stands yet."""
    for each in LEAD_FIELDS:
        name = each.typed or each.code
        value = values.get(name) or values.get(each.column if not each.typed else "", "")
        if not value:
            continue
        if each.code == "request":
            if not form.request.toPlainText().strip():
                form.request.setPlainText(value)
        elif each.is_listed and each.code in form.words:
            if not form.words[each.code].currentText().strip():
                form.words[each.code].setEditText(value)
        elif name in form.fields and not form.fields[name].text().strip():
            form.fields[name].setText(value)
