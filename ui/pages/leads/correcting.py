"""A wrong entry of the timeline: written anew, or taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from ui.desk import Job
from ui.pages.leads.side import Side
from ui.pages.leads.timeline_entry import CORRECT

if TYPE_CHECKING:
    from slaapp.operations.operation import Author, Receipt
    from slaapp.store.rows.timeline import TimelineRow
    from ui.page import Page
    from ui.pages.leads.correct_panel import Corrected, CorrectPanel

translate = QCoreApplication.translate


class Correcting(QObject):
    """Between the timeline and the operations; the keyboard stays with the timeline."""

    def __init__(self, page: Page, side: Side) -> None:
        super().__init__(page)
        self._desk, self._side = page.desk, side
        side.preview.timeline.asked.connect(self._do)

    def _do(self, name: str, row: TimelineRow) -> None:
        if name == CORRECT:
            self._ask(row)
        else:
            self._run(_retracting(row.id), translate("Correcting", "Taken back: {lead}."))

    def _ask(self, row: TimelineRow) -> None:
        from ui.pages.leads.correct_panel import CorrectPanel

        panel = CorrectPanel(row, self._desk.clock.now, self._desk.zone)
        panel.confirmed.connect(
            lambda given: self._run(
                _correcting(row, given), translate("Correcting", "Corrected: {lead}."), panel
            )
        )
        self._side.open_panel(panel)
        panel.begin()

    def _run(self, job: Job, said: str, panel: CorrectPanel | None = None) -> None:
        def then(_receipt: Any) -> None:
            if panel is not None and self._side.panel() is panel:
                self._side.close_panel()
            self._side.preview.timeline.begin()

        def failed(error: Exception) -> None:
            if isinstance(error, Trouble):
                self._desk.banners.tell_trouble(error)
            if panel is not None and self._side.panel() is panel:
                panel.let_try_again()

        self._desk.run(
            job,
            said=lambda receipt: _told(said, receipt.details),
            then=then,
            failed=failed,
            owner=self,
        )


def _told(said: str, details: Mapping[str, Any]) -> str:
    from ui.calls.submitting import came_with

    return " ".join([said.format(lead=details["lead"]), *came_with(details)])


def _retracting(entry: str) -> Job:
    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.correction import retract_entry

        return retract_entry(connection, entry, by=by, now=now)

    return job


def _correcting(row: TimelineRow, given: Corrected) -> Job:
    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.correction import correct_contact, correct_note

        if not given.outcome:
            return correct_note(connection, row.id, given.note, by=by, now=now)
        return correct_contact(
            connection,
            row.id,
            outcome=given.outcome,
            channel=given.channel,
            occurred_at=given.occurred_at,
            note=given.note,
            by=by,
            now=now,
        )

    return job
