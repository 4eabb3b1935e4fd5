"""The timeline in the preview: newest first, a page of entries at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.dates import instant_text
from ui.pages.leads.timeline_entry import TimelineEntry
from ui.pages.leads.timeline_words import Terms
from ui.widgets.section import SectionTitle
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import TimelineRow

AT_ONCE = 25


class TimelinePart(Speaking, QWidget):
    """Entries are kept and filled anew for the next lead: making widgets takes long.

    ``asked`` brings what is wanted ("correct", "retract") and of which fact; ``entered`` the entry
    that the keyboard came to.
    """

    asked = Signal(str, object)
    entered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[TimelineRow] = ()
        self._shown = AT_ONCE
        self._terms, self._zone = Terms({}), ZoneInfo("UTC")
        self._entries: list[TimelineEntry] = []
        self._title = SectionTitle()
        self.more = QPushButton()
        self.more.setProperty("kind", "flat")
        self.more.clicked.connect(self._show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._title)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_facts(self, rows: Sequence[TimelineRow], terms: Terms, zone: ZoneInfo) -> None:
        """Show a lead's facts, newest first."""
        self._rows, self._terms, self._zone = rows, terms, zone
        self._fill()
        shown = self.entries()
        if shown and not any(_is_stop(entry) for entry in shown):
            self._stand_on(len(shown) - 1)

    def begin_anew(self) -> None:
        """The next facts are another lead's: they are shown from the newest."""
        self._shown = AT_ONCE
        self._stand_on(0)

    def begin(self) -> None:
        """Take the keyboard: the entry where it was last, else the first."""
        for entry in self.entries():
            if _is_stop(entry):
                entry.setFocus(Qt.FocusReason.OtherFocusReason)
                self.entered.emit(entry)

    def entries(self) -> list[TimelineEntry]:
        """The entries shown."""
        return [entry for entry in self._entries if not entry.isHidden()]

    def retranslate(self) -> None:
        """Say the title and the entries again."""
        self._title.setText(self.tr("Timeline"))
        self._fill()

    def _move(self, entry: TimelineEntry, step: int) -> None:
        shown = self.entries()
        place = shown.index(entry) + step
        if 0 <= place < len(shown):
            shown[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.entered.emit(shown[place])

    def _stand_on(self, place: int) -> None:
        for at, entry in enumerate(self._entries):
            entry.stop_at(at == place)

    def _add_entry(self) -> None:
        entry = TimelineEntry()
        entry.asked.connect(lambda name: self.asked.emit(name, entry.row))
        entry.moved.connect(lambda step: self._move(entry, step))
        entry.came.connect(lambda: self._stand_on(self._entries.index(entry)))
        entry.stop_at(not self._entries)
        self._entries.append(entry)
        self._column.insertWidget(len(self._entries), entry)

    def _show_more(self) -> None:
        self._shown += AT_ONCE
        self._fill()

    def _fill(self) -> None:
        shown = self._rows[: self._shown]
        while len(self._entries) < len(shown):
            self._add_entry()
        for place, entry in enumerate(self._entries):
            if place < len(shown):
                entry.say(shown[place], self._terms, self._zone, self._late_text(shown[place]))
            entry.setVisible(place < len(shown))
        hidden = len(self._rows) - len(shown)
        self.more.setText(self.tr("Show more ({n})").format(n=hidden))
        self.more.setVisible(hidden > 0)

    def _late_text(self, row: TimelineRow) -> str:
        if row.clock_went_back:
            words = self.tr("Written down after the clock went backwards: it said {moment}")
        elif row.late_entry:
            words = self.tr("Late entry: written down {moment}")
        else:
            return ""
        return words.format(moment=instant_text(row.recorded_at, "instant", self._zone))


def _is_stop(entry: TimelineEntry) -> bool:
    return entry.focusPolicy() == Qt.FocusPolicy.StrongFocus
