"""A chart of the gallery: its name and number, its definition on a click, a menu, the picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QMenu, QToolButton

from ui.background import Reader
from ui.charts.panel import ChartPanel
from ui.icons import icon
from ui.pages.scoreboard.drawn.kind import ChartKind, Drawn
from ui.pages.scoreboard.drawn.said import translate
from ui.pages.scoreboard.phrases import count_text
from ui.widgets.tone import set_tone

HEIGHT = 316
_DEEDS = ("leads", "copy", "png", "svg", "csv", "xlsx")


class GalleryCard(ChartPanel):
    """Says ``seen`` when it is looked at while its figures are old, and ``done`` what its menu is
    asked for: one of ``leads``, ``copy``, ``png``, ``svg``, ``csv``, ``xlsx``."""

    seen = Signal()
    done = Signal(str)

    def __init__(self, kind: ChartKind, painter: Reader) -> None:
        super().__init__(painter)
        self.kind = kind
        self.drawn: Drawn | None = None
        self.is_old = False
        self._count, self._definition = QLabel(), QLabel()
        self.about, self.more = QToolButton(), QToolButton()
        self.menu = QMenu(self)
        self.deeds = {name: self.menu.addAction("") for name in _DEEDS}
        self._seen_soon = QTimer(self, singleShot=True, interval=0)
        self._seen_soon.timeout.connect(self.seen)
        self._lay_out()
        for name, deed in self.deeds.items():
            deed.triggered.connect(lambda _checked=False, name=name: self.done.emit(name))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words again; those of the figures are said with them."""
        words = {
            "leads": translate("Scoreboard", "Open its leads"),
            "copy": translate("Scoreboard", "Copy as a picture"),
            "png": translate("Scoreboard", "Save as PNG…"),
            "svg": translate("Scoreboard", "Save as SVG…"),
            "csv": translate("Scoreboard", "Save its figures as CSV…"),
            "xlsx": translate("Scoreboard", "Save its figures as a workbook…"),
        }
        for name, said in words.items():
            self.deeds[name].setText(said)
        title = self.kind.title()
        about = translate("Scoreboard", "How is this counted?")
        more = translate("Scoreboard", "What to do with this chart")
        for button, said in ((self.about, about), (self.more, more)):
            button.setToolTip(said)
            button.setAccessibleName(f"{title}: {said}")
        self._definition.setText(self.kind.definition())
        self.say(title, self.drawn.note if self.drawn else "", self.kind.definition())

    def grow_old(self) -> None:
        """Other figures are wanted: they are asked for once somebody looks."""
        self.is_old = True
        self.update()

    def show_drawn(self, drawn: Drawn) -> None:
        """Show other figures."""
        self.drawn = drawn
        self.say(self.kind.title(), drawn.note, self.kind.definition())
        self._count.setText(f"n = {count_text(drawn.count)}")
        self.show_chart(drawn.chart, drawn.missing)
        empty = drawn.chart.is_empty
        for name, deed in self.deeds.items():
            deed.setEnabled(not empty and (name != "leads" or drawn.leads is not None))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whoever paints it looks at it."""
        super().paintEvent(event)
        if self.is_old and not self._seen_soon.isActive():
            self._seen_soon.start()

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _lay_out(self) -> None:
        self.setFixedHeight(HEIGHT)
        for button, sign in ((self.about, "info"), (self.more, "more")):
            button.setIcon(icon(sign, "muted"))
            button.setAutoRaise(True)
        self.about.setCheckable(True)
        self.about.toggled.connect(self._definition.setVisible)
        self.more.clicked.connect(self._open_menu)
        self._definition.setWordWrap(True)
        self._definition.setTextFormat(Qt.TextFormat.PlainText)
        self._definition.hide()
        set_tone(self._count, "muted")
        for widget in (self._count, self.about, self.more):
            self.head.addWidget(widget)
        self.insert_below_note(self._definition)
