"""The side of the list: the lead in full, what can be done with it, the forms."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.icons import icon
from ui.models.lead_columns import Outlook
from ui.pages.leads.deed_bar import DeedBar
from ui.pages.leads.lead_form import LeadFormPanel
from ui.pages.leads.preview import Preview
from ui.widgets.panel import AskingPanel
from ui.widgets.panel_slot import PanelSlot
from ui.widgets.tone import set_tone
from ui.words import Speaking

LEAST_WIDTH, _LEAST_HEIGHT = 300, 160


class Side(Speaking, QWidget):
    """Shows a lead, or how many are selected, or the form; above it the panel of a deed."""

    left = Signal()
    """A panel or the form was closed: the list has the keyboard again."""

    def __init__(self, outlook: Outlook) -> None:
        super().__init__()
        self.setMinimumWidth(LEAST_WIDTH)
        self.bar, self.preview, self.form = DeedBar(), Preview(outlook), LeadFormPanel()
        self._slot = PanelSlot()
        self._slot.left.connect(self.left)
        self._behind: QWidget = self.preview
        self._count = 0
        self._several = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        set_tone(self._several, "muted")
        self.change = QPushButton()
        self.change.setIcon(icon("edit"))
        self._many = QWidget()
        middle = QVBoxLayout(self._many)
        middle.setSpacing(12)
        middle.addStretch(1)
        middle.addWidget(self._several)
        middle.addWidget(self.change, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(_LEAST_HEIGHT)
        self._nothing = QWidget()
        for widget in (self._nothing, self.preview, self._many, self.form):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self._slot)
        column.addWidget(self._stack, 1)
        self.form.dismissed.connect(self.close_form)
        self.retranslate()

    def retranslate(self) -> None:
        """Say how many leads are selected."""
        words = self.tr("{n} leads are selected.").format(n=self.locale().toString(self._count))
        self._several.setText(words)
        self.change.setText(self.tr("Change them all…"))

    def show_nothing(self) -> None:
        """No lead is selected."""
        self._turn_to(self._nothing)

    def show_preview(self) -> None:
        """The selected lead; its details are shown by the preview itself."""
        self._turn_to(self.preview)

    def show_several(self, count: int) -> None:
        """Several leads are selected."""
        self._count = count
        self.retranslate()
        self._turn_to(self._many)

    def is_form_open(self) -> bool:
        """Whether a lead is being typed."""
        return self._stack.currentWidget() is self.form

    def open_form(self) -> None:
        """Show the form in the place of the lead."""
        self._slot.empty()
        # The form is seen as a whole; beside it there may be little room for the lead.
        self._stack.setMinimumHeight(0)
        if not self.is_form_open():
            self._behind = self._stack.currentWidget() or self._nothing
        self._stack.setCurrentWidget(self.form)
        self.bar.hide()

    def close_form(self) -> None:
        """Back to the lead."""
        if self.is_form_open():
            self._stack.setCurrentWidget(self._behind)
            self._stack.setMinimumHeight(_LEAST_HEIGHT)
            self.bar.show()
            self.left.emit()

    def open_panel(self, panel: AskingPanel) -> None:
        """Show what a deed asks, above the lead."""
        self.close_form()
        self._slot.open(panel)

    def panel(self) -> AskingPanel | None:
        """What is asked now."""
        panel = self._slot.panel
        return panel if isinstance(panel, AskingPanel) else None

    def close_panel(self) -> None:
        """Ask nothing any more."""
        self._slot.empty()

    def leave_panel(self) -> None:
        """Another lead is looked at: what was asked about the last one goes, unless words were
        typed into it."""
        panel = self.panel()
        if panel is not None and not panel.is_touched():
            self._slot.empty()

    def _turn_to(self, widget: QWidget) -> None:
        if self.is_form_open():
            self._behind = widget
        else:
            self._stack.setCurrentWidget(widget)
