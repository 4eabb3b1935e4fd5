"""The short form of an absence: who, from when to when, who stands in, a note."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from slaapp.domain.absence import Away
from ui.away_words import first_text, last_text
from ui.widgets.form import Form
from ui.widgets.panel import Panel
from ui.widgets.steady import ChoiceField, DayField, TextField

if TYPE_CHECKING:
    from slaapp.store.rows.absences import AbsenceRow
    from ui.desk import Person

_NOBODY = ""


class AbsenceForm(Panel):
    """Asks for an absence, or changes one; stays until it could be saved."""

    wanted = Signal(object, str, object, object, str)
    """The AbsenceRow that is changed (None: a new one), whose, the Away, the key of who stands in
    (None: nobody), the note."""

    def __init__(self) -> None:
        super().__init__()
        self._held: AbsenceRow | None = None
        self._rows: tuple[AbsenceRow, ...] = ()
        self._team: tuple[Person, ...] = ()
        self.who, self.cover, self.note = ChoiceField(), ChoiceField(), TextField()
        self.first, self.last = DayField(), DayField()
        self.from_noon, self.until_noon = QCheckBox(), QCheckBox()
        self.save = QPushButton()
        self.save.setProperty("kind", "primary")
        self.form = Form()
        begins, ends = _beside(self.first, self.from_noon), _beside(self.last, self.until_noon)
        self._lines = (
            self.form.add(self.who),
            self.form.add(begins),
            self.form.add(
                ends,
                (self._backwards, lambda: self.away().is_backwards),
                (self._overlap, lambda: self._met() is not None),
            ),
            self.form.add(self.cover, (self._away_too, lambda: self._cover_met() is not None)),
            self.form.add(self.note),
        )
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.save)
        self.body.addWidget(self.form)
        self.body.addLayout(below)
        self._connect()
        self.hide()
        self.retranslate()

    def know(self, team: Sequence[Person], rows: Sequence[AbsenceRow]) -> None:
        """Who can be away or stand in, and what is noted already."""
        self._team, self._rows = tuple(team), tuple(rows)
        for field in (self.who, self.cover):
            kept = field.currentData()
            field.clear()
            if field is self.cover:
                field.addItem("", _NOBODY)
            for person in team:
                field.addItem(person.name, person.key)
            field.setCurrentIndex(max(0, field.findData(kept)))
        self.retranslate()

    def ask(self, row: AbsenceRow | None, who: str | None, day: date) -> None:
        """Show the form: an absence as it is noted, or a new one of ``who`` on a day."""
        self._held = row
        away = row.away if row else Away(day, day)
        self.who.setCurrentIndex(max(0, self.who.findData(row.member_id if row else who)))
        self.who.setEnabled(row is None)
        for field, at in ((self.first, away.first), (self.last, away.last)):
            field.setDate(QDate(at.year, at.month, at.day))
        self.from_noon.setChecked(away.from_noon)
        self.until_noon.setChecked(away.until_noon)
        cover = (row.cover_id if row else None) or _NOBODY
        self.cover.setCurrentIndex(max(0, self.cover.findData(cover)))
        self.note.setText((row.note or "") if row else "")
        for line in self._lines:
            line.complain("")
        self.retranslate()
        self.show()
        (self.first if row else self.who).setFocus()

    def away(self) -> Away:
        """The half-days as they are typed."""
        return Away(
            _day(self.first),
            _day(self.last),
            self.from_noon.isChecked(),
            self.until_noon.isChecked(),
        )

    def submit(self) -> None:
        """Check every field; then ask for it to be saved."""
        if self.form.check():
            cover = self.cover.currentData() or None
            whose = self.who.currentData()
            self.wanted.emit(self._held, whose, self.away(), cover, self.note.text().strip())

    def refuse(self, message: str) -> None:
        """It could not be saved: say why under the days, and keep what was typed."""
        self._lines[2].complain(message)
        self.first.setFocus()

    def complaint(self) -> str:
        """What is said to be wrong with the days; empty for nothing."""
        message = self._lines[2].message
        return "" if message.isHidden() else message.text()

    def retranslate(self) -> None:
        """Say the form's words."""
        super().retranslate()
        new = self._held is None
        change = self.tr("Change an absence of {name}")
        self.set_title(
            self.tr("Somebody is away")
            if self._held is None
            else change.format(name=self._held.name)
        )
        who, begins, ends, cover, note = self._lines
        who.say(self.tr("&Who"))
        begins.say(self.tr("&First day"))
        ends.say(self.tr("&Last day"))
        cover.say(self.tr("&Stands in"))
        note.say(self.tr("N&ote"), self.tr("may stay empty"))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        self.from_noon.setText(self.tr("from noon on"))
        self.until_noon.setText(self.tr("until noon only"))
        if self.cover.count():
            self.cover.setItemText(0, self.tr("Nobody"))
        self.save.setText(self.tr("Add") if new else self.tr("Save"))

    def _connect(self) -> None:
        self.save.clicked.connect(self.submit)
        self.note.returnPressed.connect(self.submit)
        self.first.dateChanged.connect(self._keep_order)
        for changed in (self.who.currentIndexChanged, self.last.dateChanged):
            changed.connect(lambda _value: self._look_again())
        for box in (self.from_noon, self.until_noon):
            box.toggled.connect(lambda _on: self._look_again())
        self.cover.currentIndexChanged.connect(lambda _place: self._look_again())

    def _keep_order(self, first: QDate) -> None:
        if self.last.date() < first:
            self.last.setDate(first)
        self._look_again()

    def _look_again(self) -> None:
        """What is wrong is said at once where the days are chosen, and taken back as soon."""
        if not self.isHidden():
            self._lines[2].check()
            self._lines[3].check()

    def _met(self) -> AbsenceRow | None:
        """What the same person is away for already then."""
        return self._meets(self.who.currentData())

    def _cover_met(self) -> AbsenceRow | None:
        cover = self.cover.currentData()
        if cover and cover == self.who.currentData():
            return self._rows[0] if self._rows else None
        return self._meets(cover) if cover else None

    def _meets(self, key: str | None) -> AbsenceRow | None:
        held, away = self._held, self.away()
        if away.is_backwards:
            return None
        others = (row for row in self._rows if held is None or row.id != held.id)
        return next((r for r in others if r.member_id == key and r.away.meets(away)), None)

    def _backwards(self) -> str:
        return self.tr("The absence ends before it begins.")

    def _overlap(self) -> str:
        met = self._met()
        if met is None:
            return ""
        words = self.tr("{name} is noted as away already: {first} – {last}.")
        return words.format(name=met.name, first=first_text(met), last=last_text(met))

    def _away_too(self) -> str:
        met = self._cover_met()
        if self.cover.currentData() == self.who.currentData() or met is None:
            return self.tr("Nobody stands in for themselves.")
        words = self.tr("{name} is away then too: {first} – {last}.")
        return words.format(name=met.name, first=first_text(met), last=last_text(met))


def _beside(field: DayField, box: QCheckBox) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    field.setMinimumWidth(180)
    row.addWidget(field)
    row.addWidget(box)
    row.addStretch(1)
    pair.setFocusProxy(field)
    return pair


def _day(field: DayField) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
