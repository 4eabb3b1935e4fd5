"""Why the deadlines of the lead that is looked at are when they are: one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.pages.leads.looking import Looking
from ui.widgets.panel_slot import PanelSlot
from ui.widgets.why_panel import WhyPanel

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import ExplainedDeadline
    from ui.page import Page


class Explaining(QObject):
    """Opens the panel under the list; it follows what becomes of its deadline."""

    def __init__(self, page: Page, looking: Looking, slot: PanelSlot) -> None:
        super().__init__(page)
        self._desk, self._looking, self._slot = page.desk, looking, slot

    def is_possible(self) -> bool:
        """Whether the lead looked at has deadlines, and they are here."""
        return bool(self._looking.deadlines())

    def explain(self, explained: ExplainedDeadline) -> None:
        """Show a deadline's reasons, and give them the keyboard."""
        panel = self._panel() or WhyPanel()
        self._fill(panel, explained)
        self._slot.open(panel)
        panel.table.setFocus()

    def explain_next(self) -> None:
        """The deadline that presses most; asked again, the one after it."""
        order = self._looking.deadlines()
        if order:
            at = self._place(order)
            self.explain(order[0 if at is None else (at + 1) % len(order)])

    def renew(self) -> None:
        """The lead was read again: its deadline may have other reasons now, or be gone."""
        panel, order = self._panel(), self._looking.deadlines()
        at = self._place(order)
        if panel is not None and at is not None and order[at] is not panel.shown():
            self._fill(panel, order[at])

    def tick(self) -> None:
        """Time goes on."""
        panel = self._panel()
        if panel is not None:
            panel.tick(self._desk.clock.now())

    def _fill(self, panel: WhyPanel, explained: ExplainedDeadline) -> None:
        now, zone = self._desk.clock.now(), self._desk.zone
        panel.explain(explained, now, zone, self._looking.title())

    def _panel(self) -> WhyPanel | None:
        panel = self._slot.panel
        return panel if isinstance(panel, WhyPanel) else None

    def _place(self, order: Sequence[ExplainedDeadline]) -> int | None:
        """Where the deadline shown stands among them, as it is now."""
        panel = self._panel()
        shown = panel.shown() if panel is not None else None
        keys = [_key(each) for each in order]
        return keys.index(_key(shown)) if shown is not None and _key(shown) in keys else None


def _key(explained: ExplainedDeadline) -> tuple[str, int]:
    return explained.deadline.commitment, explained.deadline.start_at
