"""What only sales fill in: nobody knows it when a lead is judged, so nothing is judged by it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.criterion import FIELDS, INTERESTS
from slaapp.operations.trials import Fields
from ui.pages.agreement.trial.words import field_name, reason_text
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField
from ui.widgets.tone import set_tone
from ui.words import Speaking

_NAMED = ("name_says_so",)


class SalesFieldsBox(Speaking, QFrame):
    """A switch for each suspect and each declared field; ``declared`` tells a field's code, its
    name, and whether sales fill it in."""

    declared = Signal(str, str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._fields: Fields | None = None
        self._reasons: dict[str, tuple[str, ...]] = {}
        self._title, self._about, self._other = SectionTitle(), QLabel(), QLabel()
        self.switches: dict[str, QCheckBox] = {}
        self.others, self.add = ChoiceField(), QPushButton()
        self._rows = QGridLayout()
        self._lay_out()
        # A key that walks through the choices must not declare each of them.
        self.others.currentIndexChanged.connect(self._allow_other)
        self.add.clicked.connect(self._declare_other)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words and the fields' names."""
        self._title.setText(self.tr("What only sales fill in"))
        self._about.setText(
            self.tr(
                "Points learned from such a field look splendid and are worth nothing: nobody "
                "knows it when the lead is judged. Tick what sales fill in; then try again."
            )
        )
        self._other.setText(self.tr("&Another field"))
        self.add.setText(self.tr("Only sales fill it in"))
        self.others.setAccessibleName(self.tr("Another field that only sales fill in"))
        self._fill()

    def fields(self) -> list[QWidget]:
        """What Tab goes through, but for the switches, which come and go: they stand before it."""
        return [self.others, self.add]

    def show_fields(self, fields: Fields) -> None:
        """What is declared now, and what is called like it."""
        self._fields = fields
        for code in fields.telling:
            self._reasons.setdefault(code, _NAMED)
        self._fill()

    def show_reasons(self, reasons: Mapping[str, tuple[str, ...]]) -> None:
        """What learning found suspect, field by field; what was declared before stays here."""
        self._reasons.update(reasons)
        self._fill()

    def _fill(self) -> None:
        fields = self._fields
        self.setVisible(fields is not None)
        if fields is None:
            return
        shown = sorted(
            {*self._reasons, *fields.sales}, key=lambda code: field_name(code, fields.labels)
        )
        if list(self.switches) != shown:
            self._build(shown)
        for code, switch in self.switches.items():
            switch.setText(field_name(code, fields.labels))
            switch.setChecked(code in fields.sales)
            why = ", ".join(reason_text(reason) for reason in self._reasons.get(code, ()))
            switch.setAccessibleDescription(why)
            self._why(code).setText(why)
        self._offer_others(fields, shown)

    def _build(self, shown: list[str]) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.switches = {}
        for row, code in enumerate(shown):
            switch, why = QCheckBox(), QLabel()
            set_tone(why, "muted")
            switch.clicked.connect(lambda on, code=code: self._tell(code, on))
            self.switches[code] = switch
            self._rows.addWidget(switch, row, 0)
            self._rows.addWidget(why, row, 1)
        before: QWidget | None = self.others.previousInFocusChain()
        for switch in self.switches.values():
            if before is not None:
                QWidget.setTabOrder(before, switch)
            before = switch
        if self.switches and before is not None:
            QWidget.setTabOrder(before, self.others)

    def _why(self, code: str) -> QLabel:
        item = self._rows.itemAtPosition(list(self.switches).index(code), 1)
        label = item.widget() if item is not None else None
        assert isinstance(label, QLabel)
        return label

    def _offer_others(self, fields: Fields, shown: list[str]) -> None:
        codes = [code for code in (*fields.labels, *FIELDS, *INTERESTS) if code not in shown]
        codes.sort(key=lambda code: field_name(code, fields.labels).casefold())
        chosen = self.others.currentData()
        self.others.clear()
        self.others.addItem(self.tr("Choose a field…"), "")
        for code in codes:
            self.others.addItem(field_name(code, fields.labels), code)
        self.others.setCurrentIndex(max(self.others.findData(chosen), 0))

    def _allow_other(self) -> None:
        self.add.setEnabled(bool(self.others.currentData()))

    def _declare_other(self) -> None:
        code = self.others.currentData()
        if code:
            self._tell(code, True)

    def _tell(self, code: str, on: bool) -> None:
        assert self._fields is not None
        self.declared.emit(code, field_name(code, self._fields.labels), on)

    def _lay_out(self) -> None:
        self._about.setWordWrap(True)
        set_tone(self._about, "muted")
        self._other.setBuddy(self.others)
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(1, 1)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self._other)
        adding.addWidget(self.others)
        adding.addWidget(self.add)
        adding.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(self._rows)
        column.addLayout(adding)
