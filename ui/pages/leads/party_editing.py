"""Correcting the person or the company of the selected lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from ui.desk import Job
from ui.pages.leads.side import Side

if TYPE_CHECKING:
    from slaapp.operations.operation import Author, Receipt
    from slaapp.store.rows.parties import Party
    from ui.page import Page
    from ui.pages.leads.party_panel import PartyPanel

TABLES = {"lead.person": "person", "lead.company": "company"}
"""What each of the actions corrects."""


class PartyEditing(QObject):
    """``done`` tells that something was saved: the list has the keyboard again."""

    done = Signal()

    def __init__(self, page: Page, side: Side) -> None:
        super().__init__(page)
        self._page, self._desk, self._side = page, page.desk, side

    def begin(self, name: str, lead_id: str) -> None:
        """Read who is behind a lead, then ask; ``name`` is the action's."""
        table = TABLES[name]

        def read(connection: Any) -> Party | None:
            from slaapp.store.rows.parties import party_of

            return party_of(connection, lead_id, table)

        def show(party: Party | None) -> None:
            if party is None:
                self._desk.banners.tell_trouble(Trouble(f"no_{table}"))
            else:
                self._open(party)

        self._page.ask(read, show, topic="party")

    def _open(self, party: Party) -> None:
        from ui.pages.leads.party_panel import PartyPanel

        panel = PartyPanel(party)
        panel.confirmed.connect(lambda changed: self._run(_editing(party, changed), panel))
        self._side.open_panel(panel)
        panel.begin()

    def _run(self, job: Job, panel: PartyPanel) -> None:
        def then(_receipt: Any) -> None:
            if self._side.panel() is panel:
                self._side.close_panel()
            self.done.emit()

        def failed(error: Exception) -> None:
            if isinstance(error, Trouble):
                self._desk.banners.tell_trouble(error)
            panel.let_try_again()

        words = QCoreApplication.translate("PartyEditing", "Corrected: {name}.")
        self._desk.run(
            job,
            said=lambda receipt: words.format(name=receipt.details["name"]),
            then=then,
            failed=failed,
            owner=self,
        )


def _editing(party: Party, changed: dict[str, str]) -> Job:
    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.parties import edit_company, edit_person

        edit = edit_person if party.table == "person" else edit_company
        return edit(connection, party.id, changed, by=by, now=now)

    return job
