"""Next steps of the lead that is looked at: planned, done, moved, dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from slaapp.domain.trouble import Trouble
from ui.deeds.step_jobs import dropping, finishing, moving, planning
from ui.deeds.step_words import planned_words
from ui.desk import Job
from ui.pages.leads.side import Side

if TYPE_CHECKING:
    from slaapp.domain.next_step import Step
    from slaapp.store.rows.next_steps import StepRow
    from ui.deeds.step_panel import StepPanel
    from ui.page import Page

translate = QCoreApplication.translate


class Stepping(QObject):
    """``done`` tells that something was planned or moved: the list has the keyboard again."""

    done = Signal()

    def __init__(self, page: Page, side: Side) -> None:
        super().__init__(page)
        self._desk, self._side = page.desk, side
        side.preview.steps.asked.connect(self._do)

    def plan(self, key: str, title: str) -> None:
        """Ask what is planned with a lead, and when."""
        panel = self._open(title)
        panel.confirmed.connect(
            lambda step: self._run(planning(key, step), self._planned(title, step), panel)
        )

    def _do(self, name: str, step: StepRow) -> None:
        if name == "move":
            self._move(step)
        elif name == "done":
            said = translate("Stepping", "Done: {lead}.").format(lead=step.title)
            self._run(finishing(step.id), said)
        else:
            said = translate("Stepping", "Dropped: {lead}.").format(lead=step.title)
            self._run(dropping(step.id), said)

    def _move(self, step: StepRow) -> None:
        panel = self._open(step.title, moved=step.kind)
        panel.confirmed.connect(
            lambda wanted: self._run(
                moving(step.id, wanted), self._planned(step.title, wanted), panel
            )
        )

    def _open(self, title: str, moved: str | None = None) -> StepPanel:
        from ui.deeds.step_panel import StepPanel

        clock, zone = self._desk.clock, self._desk.zone
        panel = StepPanel(title, clock.now, zone, moved=moved, narrow=True)
        self._side.open_panel(panel)
        panel.begin()
        return panel

    def _planned(self, title: str, step: Step) -> str:
        return planned_words(title, step, self._desk.clock.now(), self._desk.zone)

    def _run(self, job: Job, said: str, panel: StepPanel | None = None) -> None:
        def then(_receipt: Any) -> None:
            if panel is not None and self._side.panel() is panel:
                self._side.close_panel()
            self.done.emit()

        def failed(error: Exception) -> None:
            if isinstance(error, Trouble):
                self._desk.banners.tell_trouble(error)
            if panel is not None and self._side.panel() is panel:
                panel.let_try_again()

        self._desk.run(job, said=said, then=then, failed=failed, owner=self)
