"""The timeline in the preview: newest first, a page of entries at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.dates import instant_text
from ui.icons import SMALL, icon
from ui.models.lead_columns import precision_of
from ui.pages.leads.timeline_words import ICONS, Terms, fact_text
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.timeline import TimelineRow

AT_ONCE = 25


class TimelineEntry(QWidget):
    """One fact: its words, when and by whom, what was written with it."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._words, self._when, self._note = (QLabel() for _ in range(4))
        self._late = QLabel()
        set_tone(self._when, "muted")
        set_tone(self._late, "warning")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        for line, label in enumerate((self._words, self._when, self._late, self._note)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            grid.addWidget(label, line, 1)
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def say(self, row: TimelineRow, terms: Terms, zone: ZoneInfo, late: str) -> None:
        """Show a fact; ``late`` is what is said of a late entry, empty for none."""
        words = fact_text(row, terms)
        self._icon.setPixmap(icon(ICONS.get(row.kind, "clock"), "muted").pixmap(SMALL, SMALL))
        self._words.setText(words)
        when = instant_text(row.occurred_at, precision_of(row.precision), zone)
        when = f"{when} · {row.author}" if row.author else when
        self._when.setText(when)
        for label, text in ((self._late, late), (self._note, row.note or "")):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(". ".join(t for t in (words, when, late, row.note or "") if t))


class TimelinePart(Speaking, QWidget):
    """Entries are kept and filled anew for the next lead: making widgets takes long."""

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
        self._column.setSpacing(10)
        self._column.addWidget(self._title)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_facts(self, rows: Sequence[TimelineRow], terms: Terms, zone: ZoneInfo) -> None:
        """Show a lead's facts, newest first."""
        self._rows, self._terms, self._zone = rows, terms, zone
        self._shown = AT_ONCE
        self._fill()

    def entries(self) -> list[TimelineEntry]:
        """The entries shown."""
        return [entry for entry in self._entries if not entry.isHidden()]

    def retranslate(self) -> None:
        """Say the title and the entries again."""
        self._title.setText(self.tr("Timeline"))
        self._fill()

    def _show_more(self) -> None:
        self._shown += AT_ONCE
        self._fill()

    def _fill(self) -> None:
        shown = self._rows[: self._shown]
        while len(self._entries) < len(shown):
            entry = TimelineEntry()
            self._entries.append(entry)
            self._column.insertWidget(len(self._entries), entry)
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
