"""The team's own fields in the form of a lead: for each the right editor, checked in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ui.dates import day_text
from ui.typed_day import typed_day
from ui.widgets.form import Form, Rule
from ui.widgets.steady import ChoiceField, TextField, let_narrow
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.own_fields import OwnField


class OwnFields(Speaking, QWidget):
    """A row for each field; what a lead holds in fields that are not asked for stays."""

    def __init__(self) -> None:
        super().__init__()
        self._fields: tuple[OwnField, ...] = ()
        self._held: Mapping[str, Any] = {}
        self.edits: dict[str, QLineEdit | QComboBox] = {}
        self._form = Form()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._form)
        self.hide()

    def offer(self, fields: Sequence[OwnField]) -> None:
        """Ask for these; what was typed stays where its field does."""
        if tuple(fields) == self._fields:
            return
        typed = {key: text_in(edit) for key, edit in self.edits.items()}
        self._fields = tuple(fields)
        self._column.removeWidget(self._form)
        self._form.deleteLater()
        self._form, self.edits = Form(), {}
        for field in fields:
            edit = self._edit(field)
            self.edits[field.key] = edit
            self._form.add(edit, *self._rules(field)).say(field.label)
        self._column.addWidget(self._form)
        self.setVisible(bool(fields))
        self.show_values(self._held)
        for key, text in typed.items():
            if key in self.edits and text:
                show_in(self.edits[key], text)

    def show_values(self, held: Mapping[str, Any]) -> None:
        """Show what a lead holds."""
        self._held = held
        for field in self._fields:
            show_in(self.edits[field.key], self._said(held.get(field.key)))
        for row in self._form.rows:
            row.complain("")

    def is_touched(self) -> bool:
        """Whether something stands here that the lead does not hold."""
        return any(
            text_in(self.edits[field.key]) != self._said(self._held.get(field.key))
            for field in self._fields
        )

    def check(self) -> bool:
        """Whether every value fits its field; the first that does not has the keyboard."""
        return self._form.check()

    def values(self, held: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
        """What the lead is to hold; None where nothing was touched."""
        if not self.is_touched():
            return held
        kept = dict(held or {})
        for field in self._fields:
            text = text_in(self.edits[field.key])
            if text == self._said(self._held.get(field.key)):
                continue
            kept.pop(field.key, None)
            if text:
                kept[field.key] = self._value(field, text)
        return kept

    def retranslate(self) -> None:
        """Say yes and no, and what is wrong, in the language in force."""
        for field in self._fields:
            if field.type == "yes_no":
                for place, word in enumerate(("", self.tr("yes"), self.tr("no"))):
                    edit = self.edits[field.key]
                    assert isinstance(edit, QComboBox)
                    edit.setItemText(place, word)

    def _edit(self, field: OwnField) -> QLineEdit | QComboBox:
        if field.type not in ("choice", "yes_no"):
            return TextField()
        words = (self.tr("yes"), self.tr("no")) if field.type == "yes_no" else field.choices
        edit = ChoiceField()
        edit.addItems(["", *words])
        return let_narrow(edit)

    def _rules(self, field: OwnField) -> list[Rule]:
        def wrong() -> bool:
            text = text_in(self.edits[field.key])
            known = text == self._said(self._held.get(field.key))
            return bool(text) and not known and self._value(field, text) is None

        if field.type == "number":
            return [(lambda: self.tr("A number is needed here."), wrong)]
        if field.type == "date":
            said = self.tr("A day is needed here, such as {day}.")
            day = day_text(date(2026, 6, 30))
            return [(lambda: said.format(day=day), wrong)]
        return []

    def _value(self, field: OwnField, text: str) -> Any:
        """What is kept for a text; None where it does not fit."""
        from slaapp.operations.custom_fields import Unreadable, read_value

        if field.type == "date":
            day = typed_day(text)
            text = day.isoformat() if day is not None else text
        if field.type == "yes_no":
            return text == self.tr("yes")
        if field.type == "choice":
            return text
        value = read_value(text, field.type)
        return None if isinstance(value, Unreadable) else value

    def _said(self, value: Any) -> str:
        from slaapp.operations.custom_fields import value_text

        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, dict) and isinstance(value.get("date"), str) and "time" not in value:
            return day_text(date.fromisoformat(value["date"]))
        if isinstance(value, float):
            return QLocale().toString(value, "g", 12)
        return value_text(value)


def text_in(edit: QLineEdit | QComboBox) -> str:
    """What stands in an editor."""
    return (edit.currentText() if isinstance(edit, QComboBox) else edit.text()).strip()


def show_in(edit: QLineEdit | QComboBox, text: str) -> None:
    """Show a text; a choice that is no longer offered is shown beside the others."""
    if isinstance(edit, QLineEdit):
        edit.setText(text)
        return
    if text and edit.findText(text) < 0:
        edit.addItem(text)
    edit.setCurrentIndex(max(0, edit.findText(text)))
