"""Logging a call with the selected lead, in the panel that the page of today uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ui.widgets.panel_slot import PanelSlot

if TYPE_CHECKING:
    from slaapp.store.rows.leads import LeadRow
    from ui.page import Page
    from ui.pages.today.call_draft import CallReport
    from ui.pages.today.call_panel import CallPanel


class Calling(QObject):
    """``done`` tells that a call was logged: the list has the keyboard again."""

    done = Signal()

    def __init__(self, page: Page, slot: PanelSlot) -> None:
        super().__init__(page)
        self._desk, self._slot = page.desk, slot
        self.panel: CallPanel | None = None

    def begin(self, row: LeadRow) -> None:
        """Open the panel for a lead; the next key is the outcome's."""
        from ui.pages.today.call_draft import Callee

        panel = self._panel()
        panel.show_callee(Callee(row.id, row.title or "—", row.company or "", row.phone or ""))
        self._slot.open(panel, keep=True)
        panel.begin()

    def leave(self) -> None:
        """Another lead is looked at; what was typed is found again with its own."""
        if self.panel is not None:
            self.panel.leave()

    def _panel(self) -> CallPanel:
        if self.panel is None:
            from ui.pages.today.call_panel import CallPanel

            self.panel = CallPanel(self._desk)
            self.panel.submitted.connect(self._log)
            self.panel.dismissed.connect(self.panel.leave)
        return self.panel

    def _log(self, report: CallReport) -> None:
        from ui.calls.submitting import submit_call

        panel = self._panel()

        def then(_receipt: Any) -> None:
            if self._slot.panel is panel and panel.callee == report.callee:
                self._slot.empty()
            self.done.emit()

        submit_call(self._desk, panel, report, then, self)
