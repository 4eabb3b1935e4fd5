"""The plan of a wave in a window: hours there beside hours demanded; accept, change, refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.commitment import TIERS
from slaapp.domain.trouble import Trouble
from slaapp.domain.wave import Part
from ui.lead_words import tier_word
from ui.trouble_words import words_for
from ui.waves.day_row import COLUMNS, DayRow
from ui.waves.reading import WaveRead, accept, read_wave
from ui.widgets.steady import ChoiceField, NumberField
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.operations.wave import WaveAsk, WaveSheet
    from ui.desk import Desk

_SIZE = (980, 600)
_LEAST_ROWS, _ROWS_AFTER = 5, 2
_AFTER = 250


class WaveWindow(Speaking, QWidget):
    """Nothing is planned before "Accept"; closing it refuses."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._desk = desk
        self.sheet: WaveSheet | None = None
        self._own = False
        """Whether numbers were changed by hand."""
        self.of, self.minutes, self.share = ChoiceField(), NumberField(1, 480), NumberField(1, 100)
        self.of.addItem("", None)
        self.minutes.show_value(6)
        self.share.show_value(100)
        self.summary, self.remarks = QLabel(), QLabel()
        self.rows: list[DayRow] = []
        self._heads = [QLabel() for _ in range(COLUMNS)]
        self._labels = [QLabel() for _ in range(3)]
        self.take, self.anew, self.refuse = QPushButton(), QPushButton(), QPushButton()
        self._grid = QGridLayout()
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._lay_out()
        self._connect()
        self.resize(*_SIZE)
        self.retranslate()
        self._read()

    # --- reckoning ---

    def ask(self) -> WaveAsk:
        """What the plan supposes."""
        from slaapp.operations.wave import WaveAsk

        return WaveAsk(self.of.currentData(), self.minutes.value(), self.share.value())

    def _read(self) -> None:
        ask, now = self.ask(), self._desk.clock.now()
        parts = self._parts() if self._own else None
        self._desk.reader.ask(
            lambda connection: read_wave(connection, ask, now, parts),
            self._take,
            owner=self,
            topic="wave",
            failed=self._failed,
        )

    def _parts(self) -> list[Part]:
        return [
            Part(row.at, tier, leads) for row in self.rows for tier, leads in row.leads().items()
        ]

    def _take(self, read: WaveRead) -> None:
        self.sheet = read.sheet
        if self.of.count() == 1:
            for fair in read.fairs:
                self.of.addItem(fair.name, fair.id)
        last = max((n for n, day in enumerate(read.sheet.days) if day.leads), default=-1)
        shown = max(_LEAST_ROWS, last + 1 + _ROWS_AFTER, len(self._shown_rows()))
        for place, day in enumerate(read.sheet.days[:shown]):
            if place == len(self.rows):
                row = DayRow(self, self._desk.zone)
                row.place(self._grid, place + 1)
                row.changed.connect(self._changed)
                self.rows.append(row)
            self.rows[place].show_day(day)
        self._say()

    def _shown_rows(self) -> list[DayRow]:
        """While one changes numbers, no day goes away."""
        return self.rows if self._own else []

    def _changed(self) -> None:
        self._own = True
        self._soon.start()

    def _plan_anew(self) -> None:
        self._own = False
        self._read()

    # --- doing ---

    def _accept(self) -> None:
        if self.sheet is None or self._soon.isActive():
            return
        day_of = self.sheet.day_of
        self.take.setEnabled(False)
        self._desk.run(
            lambda connection, by, now: accept(connection, day_of, by, now),
            said=self.tr("Planned. Today proposes each day’s part."),
            then=self._accepted,
            failed=self._failed,
            owner=self,
        )

    def _accepted(self, _receipt: Any) -> None:
        self.close()

    def _failed(self, error: Exception) -> None:
        self.take.setEnabled(True)
        if isinstance(error, Trouble):
            self.remarks.setText(words_for(error))
            set_tone(self.remarks, "bad")

    # --- words ---

    def retranslate(self) -> None:
        """Say the window's words."""
        self.setWindowTitle(self.tr("Fair wave"))
        self.setAccessibleName(self.tr("Fair wave"))
        labels = (self.tr("Leads"), self.tr("A call takes"), self.tr("Of open hours, for calls"))
        fields = (self.of, self.minutes, self.share)
        for label, field, words in zip(self._labels, fields, labels, strict=True):
            label.setText(words)
            label.setBuddy(field)
            field.setAccessibleName(words)
        self.of.setItemText(0, self.tr("All that wait"))
        self.minutes.say_units(self.tr("minute"), self.tr("minutes"))
        self.share.say_units("%", "%")
        heads = (
            self.tr("Hand over"),
            self.tr("Hours there"),
            self.tr("Due anyway"),
            *(tier_word(tier) for tier in TIERS),
            self.tr("Calls demanded"),
            "",
        )
        for label, words in zip(self._heads, heads, strict=True):
            label.setText(words)
        self.take.setText(self.tr("Accept the plan"))
        self.anew.setText(self.tr("Plan anew"))
        self.refuse.setText(self.tr("Refuse"))
        self._say()

    def _say(self) -> None:
        sheet = self.sheet
        self.take.setEnabled(bool(sheet and sheet.day_of))
        if sheet is None:
            self.summary.setText("")
            return
        number = QLocale().toString
        waiting = sum(sheet.waiting.values())
        tiers = ", ".join(
            f"{number(count)} {tier_word(tier).lower()}"
            for tier, count in sheet.waiting.items()
            if count
        )
        if not waiting:
            self.summary.setText(self.tr("No qualified lead waits for its hand-over."))
        else:
            words = self.tr("{n} wait for their hand-over: {tiers}. Who sell: {reps}.")
            self.summary.setText(
                words.format(n=number(waiting), tiers=tiers, reps=number(sheet.reps))
            )
        self.remarks.setText("\n".join(self._remarks(sheet)))
        set_tone(self.remarks, "warning" if sheet.left else "muted")

    def _remarks(self, sheet: WaveSheet) -> list[str]:
        number = QLocale().toString
        left = self.tr("{n} {tier}: no day holds them without a promise being broken.")
        own = self.tr("{n} {tier}: left out of this plan.")
        words = own if self._own else left
        said = [
            words.format(n=number(count), tier=tier_word(tier).lower())
            for tier, count in sheet.left.items()
        ]
        others = {
            "late": self.tr("{n} come after marketing’s own promise to hand over."),
            "lacking": self.tr("{n} lack what was agreed before a hand-over and stay here."),
            "planned": self.tr("{n} are planned already."),
        }
        for code, text in others.items():
            if getattr(sheet, code):
                said.append(text.format(n=number(getattr(sheet, code))))
        return said

    # --- place ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc refuses."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing more is asked."""
        self._soon.stop()
        super().closeEvent(event)
        self.closed.emit()

    def _connect(self) -> None:
        self.of.activated.connect(lambda _place: self._plan_anew())
        self.minutes.valueChanged.connect(lambda _value: self._soon.start())
        self.share.valueChanged.connect(lambda _value: self._soon.start())
        self._soon.timeout.connect(self._read)
        self.take.clicked.connect(self._accept)
        self.anew.clicked.connect(self._plan_anew)
        self.refuse.clicked.connect(self.close)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for label, field in zip(self._labels, (self.of, self.minutes, self.share), strict=True):
            top.addWidget(label)
            top.addWidget(field)
        top.addStretch(1)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        right = Qt.AlignmentFlag.AlignRight
        for column, label in enumerate(self._heads):
            set_tone(label, "muted")
            if 0 < column < COLUMNS - 1:
                label.setAlignment(right)
            self._grid.addWidget(label, 0, column)
        self._grid.setColumnStretch(COLUMNS - 1, 1)
        inner = QWidget()
        upright = QVBoxLayout(inner)
        upright.setContentsMargins(0, 0, 8, 0)
        upright.addLayout(self._grid)
        upright.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self.summary.setWordWrap(True)
        self.remarks.setWordWrap(True)
        self.take.setProperty("kind", "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.refuse, self.anew, self.take):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addLayout(top)
        whole.addWidget(self.summary)
        whole.addWidget(area, 1)
        whole.addWidget(self.remarks)
        whole.addLayout(buttons)
