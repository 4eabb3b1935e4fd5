"""What every step of the guide is: a part of the agreement's editor that says why it matters."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from slaapp.domain.calendar_faults import Fault
from ui.pages.agreement.part import Part
from ui.pages.agreement.words import fault_sentence


class Step(Part):
    """Shows terms and applies what was typed, as every ``Part``; one goes on when nothing in it is
    wrong. ``about`` are the fields of the agreement that it answers for."""

    about: tuple[str, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.column.setContentsMargins(0, 12, 12, 12)

    def title(self) -> str:
        """The step's one question or deed."""
        raise TypeError(f"{type(self).__name__} has no title")

    def reason(self) -> str:
        """Why it matters, in a sentence."""
        raise TypeError(f"{type(self).__name__} has no reason")

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        raise TypeError(f"{type(self).__name__} has no field")

    def settle(self) -> None:
        """One goes on: do what the file needs beside the terms."""

    def fault(self, faults: tuple[Fault, ...]) -> str:
        """What is wrong with this step's part of the terms, or with what was typed."""
        mine = (each for each in faults if each.field.partition(".")[0] in self.about)
        found = next(mine, None)
        return self.unreadable() or (fault_sentence(found) if found is not None else "")
