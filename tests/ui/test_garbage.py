"""What lasts is not searched for garbage; what a file left behind goes with the next."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal

from ui.garbage import keep_from_searches


class Opening(QObject):
    """As much of the program as tells that a file is open."""

    file_opened = Signal()


class Ring:
    """What only a search finds: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def program(qapp) -> Iterator[Opening]:
    opening = Opening()
    keep_from_searches(opening.file_opened, opening)
    yield opening
    opening.deleteLater()


def test_what_is_there_with_a_file_is_set_apart_until_the_next_one(program: Opening):
    ring = Ring()
    left = weakref.ref(ring)
    before = gc.get_freeze_count()
    program.file_opened.emit()
    assert gc.get_freeze_count() > before
    del ring
    gc.collect()
    assert left() is not None, "it is looked at no more"
    program.file_opened.emit()
    assert left() is None
