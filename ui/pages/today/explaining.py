"""Why the selected deadline is when it is: asked for by a key, and again for the next row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.pages.today.reading import read_why
from ui.widgets.panel_slot import PanelSlot

if TYPE_CHECKING:
    from slaapp.store.rows.owed import OwedRow
    from slaapp.store.rows.timeline import ExplainedDeadline
    from ui.widgets.why_panel import WhyPanel


class Explaining(QObject):
    """Opens the panel in the drawer; while it is open it follows the selected row."""

    def __init__(self, desk: Desk, drawer: PanelSlot, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._drawer = desk, drawer
        self.panel: WhyPanel | None = None

    def explain(self, row: OwedRow) -> None:
        """Ask for a row's reasons and show them."""
        now = self._desk.clock.now()
        self._desk.reader.ask(
            lambda connection: read_why(connection, row, now),
            lambda explained: self._show(row, explained),
            owner=self,
            topic="why",
        )

    def follow(self, row: OwedRow | None) -> None:
        """Another row is selected, or the same one may have other reasons now."""
        if row is not None and self.is_open():
            self.explain(row)

    def tick(self) -> None:
        """Time goes on."""
        if self.panel is not None and self.is_open():
            self.panel.tick(self._desk.clock.now())

    def is_open(self) -> bool:
        """Whether the panel is shown."""
        return self.panel is not None and self._drawer.panel is self.panel

    def _show(self, row: OwedRow, explained: ExplainedDeadline | None) -> None:
        if explained is None:
            return
        if self.panel is None:
            from ui.widgets.why_panel import WhyPanel

            self.panel = WhyPanel()
        self.panel.explain(explained, self._desk.clock.now(), self._desk.zone, row.title)
        self._drawer.open(self.panel, keep=True)
