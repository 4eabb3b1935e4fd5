"""The pages' modules, imported while nobody waits: the first look at a page is quicker then."""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import QObject, QTimer

_AFTER = 700
"""Milliseconds after the file was opened: the page that is shown has its figures by then."""


class PagesAhead(QObject):
    """Imports them once, on a thread of its own; matplotlib stays out until a chart is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._thread = Thread(target=import_pages, name="slaapp imports", daemon=True)
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self._thread.start)

    def begin(self) -> None:
        """Import them soon, if that was not begun yet."""
        if self._thread.ident is None:
            self._timer.start()

    def end(self) -> None:
        """The program ends: wait for what was begun, a few hundred milliseconds at most."""
        self._timer.stop()
        if self._thread.is_alive():
            self._thread.join()


def import_pages() -> None:
    """What the pages and their questions are made of, and numpy, which the charts stand on."""
    import numpy  # noqa: F401

    import slaapp.store.figures.board
    import slaapp.store.rows.history
    import slaapp.store.rows.leads
    import slaapp.store.rows.timeline  # noqa: F401
    import ui.pages.agreement.page
    import ui.pages.fair.page
    import ui.pages.guide.page
    import ui.pages.history.page
    import ui.pages.importing.page
    import ui.pages.leads.page
    import ui.pages.scoreboard.board_view
    import ui.pages.scoreboard.page
    import ui.pages.scoreboard.question
    import ui.pages.settings.page  # noqa: F401
