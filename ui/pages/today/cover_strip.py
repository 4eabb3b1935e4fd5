"""Over the queue: who is away today, and what of theirs falls due meanwhile, to be taken over.

For the manager everybody's; for others those for whom they stand in. Not there where there is
nothing to take over.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from slaapp.domain.trouble import Trouble
from ui.dates import short_day_text
from ui.icons import SMALL, icon
from ui.page import Page
from ui.plurals import takes_singular
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.covering import CoverProposal

TABLES = frozenset({"absence", "event", "lead", "member"})
"""What the proposals are made of."""

_MOST = 3


class CoverStrip(Speaking, QFrame):
    """``ask`` reads the proposals as of now; a button does one, and a banner can undo it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._desk = page, page.desk
        self.proposals: tuple[CoverProposal, ...] = ()
        self._away: frozenset[str] = frozenset()
        self.buttons: list[QPushButton] = []
        self.setProperty("kind", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 8, 6)
        self._column.setSpacing(4)
        self.hide()

    def ask(self) -> None:
        """Read again who is away, for who acts."""
        who, now = self._desk.who, self._desk.clock.now()
        if who is None:
            self._show(((), frozenset()))
            return
        whose = None if who.role == "manager" else who.key
        self._page.ask(lambda c: _read(c, now, whose), self._show, "cover")

    def retranslate(self) -> None:
        """Say the rows again."""
        self._show((self.proposals, self._away))

    def _show(self, found: tuple[Sequence[CoverProposal], frozenset[str]]) -> None:
        self.proposals, self._away = tuple(found[0]), found[1]
        self.buttons = []
        while self._column.count():
            held = self._column.takeAt(0)
            widget = held.widget() if held is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for proposal in self.proposals[:_MOST]:
            self._column.addWidget(self._row(proposal))
        if len(self.proposals) > _MOST:
            more = self.tr("{n} more are away with deadlines meanwhile.")
            number = QLocale().toString(len(self.proposals) - _MOST)
            self._column.addWidget(QLabel(more.format(n=number)))
        self.setAccessibleName(self.tr("Who is away today"))
        self.setVisible(bool(self.proposals))

    def _row(self, proposal: CoverProposal) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        mark, words = QLabel(), QLabel(self._sentence(proposal))
        mark.setPixmap(icon("user", "warning").pixmap(SMALL, SMALL))
        words.setWordWrap(True)
        line.addWidget(mark)
        line.addWidget(words, 1)
        button = self._button(proposal)
        if button is not None:
            line.addWidget(button)
            self.buttons.append(button)
        return row

    def _sentence(self, proposal: CoverProposal) -> str:
        """``Tom is away until 3 Dec: 3 of their leads fall due meanwhile. By tonight: 2.``"""
        count, soon = len(proposal.lead_ids), proposal.due_today
        words = (
            self.tr("{name} is away until {day}: a lead of theirs falls due meanwhile.")
            if takes_singular(count)
            else self.tr("{name} is away until {day}: {n} of their leads fall due meanwhile.")
        )
        number = QLocale().toString
        day = short_day_text(proposal.absence.last)
        said = words.format(name=proposal.absence.name, day=day, n=number(count))
        if not soon:
            return said
        return f"{said} {self.tr('By tonight: {n}.').format(n=number(soon))}"

    def _button(self, proposal: CoverProposal) -> QPushButton | None:
        """For who stands in; else the manager's, who also chooses where nobody does."""
        who, cover = self._desk.who, proposal.absence.cover_id
        button = QPushButton()
        count = QLocale().toString(len(proposal.lead_ids))
        if who is not None and cover == who.key:
            button.setText(self.tr("Take over {n}").format(n=count))
            button.clicked.connect(partial(self._do, proposal, None))
        elif cover is not None and cover not in self._away:
            words = self.tr("Give {n} to {name}")
            button.setText(words.format(n=count, name=proposal.absence.cover))
            button.clicked.connect(partial(self._do, proposal, None))
        else:
            button.setText(self.tr("Give {n} to…").format(n=count))
            button.setMenu(self._menu(proposal, button))
        button.setAccessibleDescription(self._sentence(proposal))
        return button

    def _menu(self, proposal: CoverProposal, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for person in self._desk.team:
            if person.role == "sales" and person.key not in self._away:
                action = menu.addAction(person.name)
                action.triggered.connect(partial(self._do, proposal, person.key))
        return menu

    def _do(self, proposal: CoverProposal, to: str | None, _on: bool = False) -> None:
        key = proposal.absence.id

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.absence import cover_absence

            return cover_absence(connection, key, to=to, by=by, now=now)

        for button in self.buttons:
            button.setEnabled(False)
        self._page.run(job, said=self._said, failed=self._failed)

    def _said(self, receipt: Any) -> str:
        details = receipt.details
        one = self.tr("A lead of {name} is {cover}’s now.")
        many = self.tr("{n} leads of {name} are {cover}’s now.")
        words = one if takes_singular(details["count"]) else many
        number = QLocale().toString(details["count"])
        return words.format(n=number, name=details["name"], cover=details["cover"])

    def _failed(self, error: Exception) -> None:
        self.ask()
        if isinstance(error, Trouble):
            self._desk.banners.tell_trouble(error)


def _read(
    connection: Any, now: int, whose: str | None
) -> tuple[list[CoverProposal], frozenset[str]]:
    from slaapp.store.rows.covering import away_now, cover_proposals

    return cover_proposals(connection, now, whose), away_now(connection, now)
