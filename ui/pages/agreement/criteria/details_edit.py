"""What a criterion says beside its sentence: how recent, about what, how it fades, its group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from slaapp.domain.criterion import EVENT, Criterion
from slaapp.domain.criterion_field import kind_of
from ui.pages.agreement.criteria.ground import Ground
from ui.widgets.flow import Flow
from ui.widgets.steady import ChoiceField, NumberField, TextField
from ui.words import Speaking

_MOST = 99_999
"""More than may be agreed: what is too much is refused in words, not cut off while one types."""
_DAYS, _FADES, _ABOUT, _GROUP = 170, 190, 190, 170
_NAMES = ("days", "about", "fades", "group")


def details_of(criterion: Criterion, groups: tuple[str, ...], *, gate: bool) -> list[str]:
    """Which details make sense for a criterion, or are there although they make none."""
    wanted = {
        "days": criterion.field.startswith(EVENT) or criterion.within_days is not None,
        "about": bool(kind_of(criterion.field)) or bool(criterion.about),
        "fades": criterion.family != "profile" or criterion.half_life is not None,
        "group": bool(groups) or bool(criterion.group),
    }
    of_gates = ("days", "about")
    return [name for name in _NAMES if wanted[name] and not (gate and name not in of_gates)]


class DetailsEdit(Speaking, QWidget):
    """``edited`` after each edit by hand; a field is built when it is first needed."""

    edited = Signal()

    def __init__(self, *, gate: bool = False) -> None:
        super().__init__()
        self._gate = gate
        self._shown: list[str] = []
        self._made: dict[str, Any] = {}
        self.tail = QLabel()
        """What is said after the details."""
        self._flow = Flow(self, line_gap=4)
        self._flow.addWidget(self.tail)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def retranslate(self) -> None:
        """Say the fields' words."""
        says: dict[str, Callable[[Any], None]] = {
            "days": self._say_days,
            "about": self._say_about,
            "fades": self._say_fades,
            "group": self._say_groups,
        }
        for name, field in self._made.items():
            says[name](field)

    def show_details(self, criterion: Criterion, ground: Ground) -> None:
        """Show the details of a criterion."""
        self._shown = details_of(criterion, ground.groups, gate=self._gate)
        for name in self._shown:
            self._field(name)
        for name, field in self._made.items():
            field.setVisible(name in self._shown)
        for name, value in (("days", criterion.within_days), ("fades", criterion.half_life)):
            if name in self._made:
                self._made[name].show_value(value or 0)
        if "about" in self._made and self._made["about"].text().strip() != criterion.about:
            self._put(self._made["about"].setText, criterion.about, self._made["about"])
        if "group" in self._made:
            self._offer_groups(self._made["group"], ground.groups, criterion.group)
        self.retranslate()

    def applied_to(self, criterion: Criterion) -> Criterion:
        """A criterion with the details as they stand here, those that are not shown taken away."""
        held = {name: self._made[name] for name in self._shown}
        about = held["about"].text() if "about" in held else ""
        return replace(
            criterion,
            within_days=(held["days"].value() or None) if "days" in held else None,
            about=about if about == criterion.about else about.strip(),
            half_life=(held["fades"].value() or None) if "fades" in held else None,
            group=held["group"].currentData() if "group" in held else "",
        )

    def fields(self) -> list[QWidget]:
        """What Tab goes through now."""
        return [self._made[name] for name in self._shown]

    def find_field(self, name: str) -> QWidget | None:
        """The field of a detail, if it is shown."""
        return self._made.get(name) if name in self._shown else None

    def _field(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = self._make(name)
            while self._flow.takeAt(0) is not None:
                pass
            for each in (*(self._made[n] for n in _NAMES if n in self._made), self.tail):
                self._flow.addWidget(each)
        return self._made[name]

    def _make(self, name: str) -> QWidget:
        if name == "about":
            text = TextField()
            text.setMinimumWidth(_ABOUT)
            text.textChanged.connect(self._edited)
            return text
        if name == "group":
            box = ChoiceField()
            box.setMinimumWidth(_GROUP)
            box.activated.connect(self._edited)
            return box
        number = NumberField(0, _MOST)
        number.setFixedWidth(_DAYS if name == "days" else _FADES)
        number.valueChanged.connect(self._edited)
        return number

    def _edited(self, *_told: object) -> None:
        self.edited.emit()

    def _put(self, put: Callable[[Any], Any], value: object, field: QWidget) -> None:
        before = field.blockSignals(True)
        put(value)
        field.blockSignals(before)

    def _offer_groups(self, box: ChoiceField, groups: tuple[str, ...], chosen: str) -> None:
        codes = ["", *groups] if chosen in groups or not chosen else ["", *groups, chosen]
        box.clear()
        for code in codes:
            box.addItem(code, code)
        box.setCurrentIndex(codes.index(chosen))

    def _say_days(self, field: NumberField) -> None:
        field.setPrefix(self.tr("within") + " ")
        field.say_units(self.tr("day"), self.tr("days"))
        field.setSpecialValueText(self.tr("at any time"))
        field.setAccessibleName(self.tr("Within how many days"))

    def _say_about(self, field: TextField) -> None:
        field.setPlaceholderText(self.tr("of any page or note"))
        field.setToolTip(self.tr("Only those whose page or note contains this"))
        field.setAccessibleName(self.tr("What the page or the note contains"))

    def _say_fades(self, field: NumberField) -> None:
        field.setPrefix(self.tr("halves every") + " ")
        field.say_units(self.tr("day"), self.tr("days"))
        field.setSpecialValueText(self.tr("does not fade"))
        field.setToolTip(self.tr("After so many days half of the points are left"))
        field.setAccessibleName(self.tr("Half-life in days"))

    def _say_groups(self, field: ChoiceField) -> None:
        field.setAccessibleName(self.tr("Group with a cap"))
        for place in range(field.count()):
            code = field.itemData(place)
            words = self.tr("group “{name}”").format(name=code) if code else self.tr("no group")
            field.setItemText(place, words)
