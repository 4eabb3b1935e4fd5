"""Between the board and the saved boards: saving one, saving it anew, deleting it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from ui.pages.leads.jobs import Added
from ui.pages.leads.name_panel import NamePanel
from ui.widgets.panel_slot import PanelSlot

if TYPE_CHECKING:
    from slaapp.operations.operation import Author
    from ui.desk import Desk
    from ui.pages.scoreboard.board_bar import BoardBar

translate = QCoreApplication.translate


class BoardNamePanel(NamePanel):
    """Asks what a board is to be called."""

    def retranslate(self) -> None:
        """Say the words again."""
        super().retranslate()
        self.set_title(self.tr("Name of the board"))
        self.field.setAccessibleName(self.tr("Name of the board"))


class SavingBoards(QObject):
    """Runs the operations; ``below`` is where a name is asked for."""

    def __init__(self, desk: Desk, bar: BoardBar) -> None:
        super().__init__(bar)
        self._desk, self._bar, self.below = desk, bar, PanelSlot()
        self._do: dict[str, Callable[[], None]] = {
            "save": self._replace,
            "save_as": self._ask_name,
            "delete": self._delete,
        }
        bar.saved.asked.connect(lambda what: self._do[what]())

    def _ask_name(self) -> None:
        panel, choice = BoardNamePanel("", ""), self._bar.choice()

        def job(name: str) -> Callable[[Any, Author, Instant], Any]:
            def run(connection: Any, by: Author, now: Instant) -> Any:
                from slaapp.operations.saved_boards import save_board

                return Added(*save_board(connection, name, choice, by=by, now=now))

            return run

        def done(answer: Any) -> None:
            self.below.empty()
            self._bar.saved.mark(answer.key)

        def failed(error: Exception) -> None:
            if isinstance(error, Trouble):
                self._desk.banners.tell_trouble(error)
            panel.let_try_again()

        said = translate("SavingBoards", "Board saved: {name}")
        panel.confirmed.connect(
            lambda typed: self._desk.run(
                job(typed), said=said.format(name=typed), then=done, failed=failed, owner=panel
            )
        )
        self.below.open(panel)
        panel.begin()

    def _replace(self) -> None:
        key, choice = self._bar.saved.key, self._bar.choice()

        def job(connection: Any, by: Author, now: Instant) -> Any:
            from slaapp.operations.saved_boards import replace_board

            return replace_board(connection, key, choice, by=by, now=now)

        said = translate("SavingBoards", "Board saved: {name}")
        self._desk.run(job, said=said.format(name=self._bar.saved.name()), owner=self)

    def _delete(self) -> None:
        key = self._bar.saved.key

        def job(connection: Any, by: Author, now: Instant) -> Any:
            from slaapp.operations.saved_boards import delete_board

            return delete_board(connection, key, by=by, now=now)

        said = translate("SavingBoards", "Board deleted: {name}")
        self._desk.run(job, said=said.format(name=self._bar.saved.name()), owner=self)
