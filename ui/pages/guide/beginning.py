"""Step 1 before there is a file: who agrees, and where the file goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.appearance import large_font
from ui.new_file import default_place
from ui.page import MARGIN
from ui.pages.guide.frame import StepFrame
from ui.pages.guide.trail import Trail
from ui.pages.guide.who_step import WIDTH
from ui.widgets.form import Form
from ui.widgets.steady import ChoiceField, TextField
from ui.words import Speaking

_ROLES = ("marketing", "sales", "manager")

Team = list[tuple[str, str]]
"""Names with their roles; the first is who founds the file."""


class Beginning(Speaking, QWidget):
    """``wanted`` tells a path, the company and the team; it stays until the file was made."""

    wanted = Signal(object, str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.company, self.person, self.role = TextField(), TextField(), ChoiceField()
        self.marketing, self.sales = TextField(), TextField()
        self.place, self._choose = TextField(), QPushButton()
        self.place.setText(str(default_place()))
        for role in _ROLES:
            self.role.addItem("", role)
        self.form = Form()
        self._rows = {
            name: self.form.add(field, *((self._needed, self._is_missing(name)),) * checked)
            for name, field, checked in (
                ("company", self.company, True),
                ("person", self.person, True),
                ("role", self.role, False),
                ("marketing", self.marketing, True),
                ("sales", self.sales, True),
                ("place", self.place, True),
            )
        }
        self._rows["place"].rules.append((self._taken, self._is_taken))
        self._heading, self.trail, self.frame = QLabel(), Trail(), StepFrame(QStackedWidget())
        self._lay_out()
        self._choose.clicked.connect(self._choose_place)
        self.role.currentIndexChanged.connect(self._arrange)
        self.frame.on_pressed.connect(self.submit)
        for signal in (self.frame.left, self.frame.back_pressed):
            signal.connect(self.left)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the step."""
        self._heading.setText(self.tr("Who agrees with whom?"))
        self.frame.reason.setText(
            self.tr(
                "A promise needs a person on each side: somebody who gives it and answers for it."
            )
        )
        both = self.role.currentData() == "manager"
        name, optional = self.tr("First name and name"), self.tr("Empty if it is you")
        other = optional if both else name
        words = {
            "company": (self.tr("&Company or team"), self.tr("As it stands on the agreement")),
            "person": (self.tr("&Your name"), name),
            "role": (self.tr("You &answer for"), ""),
            "marketing": (self.tr("Signs for &marketing"), other),
            "sales": (self.tr("Signs for &sales"), other),
            "place": (self.tr("&File"), ""),
        }
        for key, said in words.items():
            self._rows[key].say(*said)
        sides = self.tr("Marketing"), self.tr("Sales"), self.tr("Both, as their manager")
        for place, side in enumerate(sides):
            self.role.setItemText(place, side)
        self._choose.setText(self.tr("Choose a place…"))

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard begins at the first empty field."""
        fields = (self.company, self.person)
        next((each for each in fields if not each.text().strip()), self.company).setFocus(reason)

    def submit(self) -> None:
        """Check every field that is seen; then ask for the file."""
        wrong = [row for row in self._rows.values() if row.field.isVisible() and not row.check()]
        if wrong:
            wrong[0].field.setFocus()
            return
        self.frame.on.setEnabled(False)
        path = Path(self.place.text().strip())
        self.wanted.emit(path, self.company.text().strip(), self.team())

    def typed(self) -> tuple[str, ...]:
        """What stands in the fields, for the next look."""
        return (self.role.currentData(), *(field.text() for field in self._texts()))

    def show_typed(self, typed: tuple[str, ...]) -> None:
        """Show what was typed before; nothing where it is nothing."""
        if typed:
            self.role.setCurrentIndex(_ROLES.index(typed[0]))
            for field, text in zip(self._texts(), typed[1:], strict=True):
                field.setText(text)

    def _texts(self) -> tuple[TextField, ...]:
        return self.company, self.person, self.marketing, self.sales, self.place

    def refuse(self, sentence: str) -> None:
        """The file could not be made: say why, and keep what was typed."""
        self.frame.on.setEnabled(True)
        self._rows["place"].complain(sentence)
        self.place.setFocus()

    def team(self) -> Team:
        """Who founds the file, and who signs beside them."""
        role = self.role.currentData()
        own = self.person.text().strip()
        others = [("marketing", self.marketing), ("sales", self.sales)]
        named = [(each.text().strip(), side) for side, each in others if side != role]
        return [(own, role), *((name, side) for name, side in named if name and name != own)]

    def _arrange(self) -> None:
        """Ask for the other side's name, and a manager for both."""
        role = self.role.currentData()
        for side in ("marketing", "sales"):
            row = self._rows[side]
            row.label.setVisible(role != side)
            row.field.setVisible(role != side)
            row.complain("")
        self.retranslate()

    def _is_missing(self, name: str) -> Callable[[], bool]:
        def missing() -> bool:
            optional = name in ("marketing", "sales") and self.role.currentData() == "manager"
            field = getattr(self, name)
            return not optional and not field.text().strip()

        return missing

    def _is_taken(self) -> bool:
        return Path(self.place.text().strip()).exists()

    def _needed(self) -> str:
        return self.tr("This is needed.")

    def _taken(self) -> str:
        return self.tr("There is already a file of that name. Choose another.")

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self._choose.text(), self.place.text(), "SLA (*.slaapp)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("slaapp")
        dialog.fileSelected.connect(self.place.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        self._heading.setFont(large_font(self.font()))
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self.trail)
        inside, narrow = QWidget(), QWidget()
        narrow.setMaximumWidth(WIDTH)
        column = QVBoxLayout(narrow)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(self.form)
        column.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(narrow, 1)
        row.addStretch(0)
        self.frame.stack.addWidget(inside)
        self.frame.show_step(inside)
        self.frame.later.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 16, MARGIN, 16)
        whole.setSpacing(16)
        whole.addLayout(head)
        whole.addWidget(self.frame, 1)
