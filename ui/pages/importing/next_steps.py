"""The second and the third step, built a little at a time while somebody looks for a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.gradually import Gradually

if TYPE_CHECKING:
    from ui.pages.importing.check_step import CheckStep
    from ui.pages.importing.columns_step import ColumnsStep

_MODULES = (
    *("words", "question_box", "word_meanings", "target_help", "column_panel", "read_as"),
    *("columns_model", "columns_table", "empty_words", "readiness", "reading_bar", "preset_bar"),
    *(
        "columns_step",
        "clocks_choice",
        "bad_rows_model",
        "bad_rows_part",
        "preview_model",
        "preview_table",
    ),
    *("check_step", "result_words"),
)


class NextSteps:
    """Hands each step over once it is built; all at once they would hold the window up."""

    def __init__(
        self,
        owner: QObject,
        desk: Desk,
        take_columns: Callable[[ColumnsStep], None],
        take_check: Callable[[CheckStep], None],
    ) -> None:
        self._owner, self._desk = owner, desk
        self._take_columns, self._take_check = take_columns, take_check
        self._building: Gradually | None = None

    def begin(self) -> None:
        """Build them, in many turns of the window's loop."""
        if self._building is None:
            self._building = Gradually(self._owner, self._build())

    def finish(self) -> None:
        """Have them now."""
        self.begin()
        assert self._building is not None
        self._building.finish()

    def stop(self) -> None:
        """They are no longer wanted."""
        if self._building is not None:
            self._building.stop()

    def _build(self) -> Iterator[None]:
        for name in _MODULES:
            import_module(f"ui.pages.importing.{name}")
            yield
        from ui.pages.importing.check_step import CheckStep
        from ui.pages.importing.column_panel import ColumnPanel
        from ui.pages.importing.columns_step import ColumnsStep
        from ui.pages.importing.reading_bar import ReadingBar

        reading = ReadingBar()
        yield
        panel = ColumnPanel()
        yield
        columns = ColumnsStep(reading, panel)
        yield
        self._take_columns(columns)
        yield from _polish(columns)
        check = CheckStep(self._desk)
        yield
        self._take_check(check)
        yield from _polish(check)


def _polish(step: QWidget) -> Iterator[None]:
    """Let every part look at the style sheet before it is first shown."""
    yield
    for widget in step.findChildren(QWidget):
        widget.ensurePolished()
    yield
