"""Worked examples of the target that one types in, among all of a part."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from slaapp.domain.commitment import KINDS_OF_COMMITMENT
from ui.pages.agreement.reckoning import Reckoning
from ui.pages.agreement.target_edit import TargetEdit
from ui.target_words import target_text
from ui.widgets.examples_box import ExamplesBox

Place = tuple[str, str]
"""A kind of commitment and a tier; or another clause, and what its time starts with."""


class TargetExamples:
    """Each of ``watch``'s targets has its examples in ``box`` while the keyboard is in it."""

    def __init__(self, box: ExamplesBox) -> None:
        self.box = box
        self._edits: dict[Place, tuple[TargetEdit, Callable[[], str]]] = {}
        self._now: Place | None = None
        self._reckoning: Reckoning | None = None

    def watch(self, place: Place, edit: TargetEdit, name: Callable[[], str]) -> None:
        """Show examples of this one too; ``name`` is what it is called."""
        self._edits[place] = edit, name
        edit.entered.connect(partial(self._turn_to, place))

    def reckon(self, reckoning: Reckoning) -> None:
        """Other terms; before one is anywhere, examples of the first target there is."""
        self._reckoning = reckoning
        now = self._edits.get(self._now) if self._now is not None else None
        if now is None or (not now[0].is_entered() and now[0].target() is None):
            given = (at for at, (edit, _name) in self._edits.items() if edit.target() is not None)
            self._now = next(given, self._now)
        self.say()

    def say(self) -> None:
        """Say them, in the language in force."""
        if self._reckoning is None or self._now is None:
            self.box.setVisible(False)
            return
        self.box.setVisible(True)
        edit, name = self._edits[self._now]
        title, target, fault = name(), edit.target(), edit.fault()
        if fault:
            # Said at the field; examples of the last good target would mislead.
            self.box.show_examples(title, ())
        elif target is None:
            words = QCoreApplication.translate("Clauses", "{what}: no commitment")
            self.box.show_examples(words.format(what=title), ())
        else:
            self._show(f"{title}{_colon()}{target_text(target)}")
        edit.describe(fault or self.box.sentence())

    def _show(self, title: str) -> None:
        assert self._reckoning is not None
        assert self._now is not None
        target = self._edits[self._now][0].target()
        assert target is not None
        kind = KINDS_OF_COMMITMENT.get(self._now[0])
        starts = kind.starts if kind is not None else self._now[1]
        found = self._reckoning.examples(target, starts)
        if isinstance(found, str):
            self.box.show_fault(title, found)
        else:
            self.box.show_examples(title, found)

    def _turn_to(self, place: Place) -> None:
        self._now = place
        self.say()


def _colon() -> str:
    return QCoreApplication.translate("Segments", ": ", "between a name and what it says")
