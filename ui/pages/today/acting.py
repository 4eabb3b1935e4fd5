"""Doing things with the rows of the queue: ask what has to be said, run the operation, go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from slaapp.domain.trouble import Trouble
from ui.desk import Desk, Job
from ui.widgets.panel_slot import PanelSlot

if TYPE_CHECKING:
    from slaapp.domain.next_step import Step
    from slaapp.store.rows.owed import OwedRow
    from ui.deeds.panel import DeedPanel, Given
    from ui.pages.today.call_draft import Callee, CallReport
    from ui.pages.today.call_panel import CallPanel


class Acting(QObject):
    """Panels are imported when first needed; ``done`` tells the leads that were dealt with."""

    done = Signal(list)

    def __init__(self, desk: Desk, drawer: PanelSlot, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._drawer = desk, drawer
        self.call_panel: CallPanel | None = None
        self._follows = False
        self.dealt: dict[str, str] = {}
        """The lead of each operation that was done here, by the operation's key."""

    # --- a call ---

    def begin_call(self, callee: Callee, *, follows: bool) -> None:
        """Open the panel for a lead; the next key is the outcome's.

        ``follows``: it turns to the lead of the row that is selected next.
        """
        self._follows = follows
        panel = self._call_panel()
        panel.show_callee(callee)
        self._drawer.open(panel, keep=True)
        panel.begin()

    def follow(self, row: OwedRow | None) -> None:
        """Another row is selected: a call that is being noted turns to its lead."""
        if row is not None and self._follows and self.is_calling() and self.call_panel is not None:
            self.call_panel.show_callee(callee_of(row))

    def is_calling(self) -> bool:
        """Whether the panel for calls is open."""
        return self.call_panel is not None and self._drawer.panel is self.call_panel

    def _call_panel(self) -> CallPanel:
        if self.call_panel is None:
            from ui.pages.today.call_panel import CallPanel

            self.call_panel = CallPanel(self._desk)
            self.call_panel.submitted.connect(self._log)
            self.call_panel.dismissed.connect(self.call_panel.leave)
        return self.call_panel

    def _log(self, report: CallReport) -> None:
        from ui.calls.submitting import submit_call

        panel = self._call_panel()

        def then(receipt: Any) -> None:
            if panel.callee == report.callee and self.is_calling():
                self._drawer.empty()
            self._tell_done(receipt, [report.callee.lead_id])

        submit_call(self._desk, panel, report, then, self)

    # --- accept, reject, hand over ---

    def accept(self, row: OwedRow) -> None:
        """Sales takes the lead, at once."""
        from ui.deeds.jobs import deed_job
        from ui.deeds.panel import Given

        words = QCoreApplication.translate("TodayActing", "Accepted: {lead}.")
        job = deed_job("lead.accept", [row.lead_id], Given())
        self._run(job, words.format(lead=row.title), self._then(row.lead_id))

    def drop_step(self, row: OwedRow) -> None:
        """One will not do what one had planned."""
        from ui.deeds.step_jobs import dropping

        words = QCoreApplication.translate("TodayActing", "Dropped: {lead}.")
        self._run(dropping(row.id), words.format(lead=row.title), self._then(row.lead_id))

    def finish_step(self, row: OwedRow) -> None:
        """One did what one had planned."""
        from ui.deeds.step_jobs import finishing

        words = QCoreApplication.translate("TodayActing", "Done: {lead}.")
        self._run(finishing(row.id), words.format(lead=row.title), self._then(row.lead_id))

    def begin_move(self, row: OwedRow) -> None:
        """Ask when a step is due instead."""
        from ui.deeds.step_jobs import moving

        self._ask_step(row, lambda step: moving(row.id, step), moved=row.step)

    def begin_plan(self, row: OwedRow) -> None:
        """Ask what is planned with the lead, and when."""
        from ui.deeds.step_jobs import planning

        self._ask_step(row, lambda step: planning(row.lead_id, step))

    def _ask_step(
        self, row: OwedRow, job_of: Callable[[Step], Job], moved: str | None = None
    ) -> None:
        from ui.deeds.step_panel import StepPanel
        from ui.deeds.step_words import planned_words

        clock, zone = self._desk.clock, self._desk.zone
        panel = StepPanel(row.title, clock.now, zone, moved=moved)

        def confirm(step: Step) -> None:
            said = planned_words(row.title, step, clock.now(), zone)
            self._run(job_of(step), said, then, panel)

        def then(receipt: Any) -> None:
            if self._drawer.panel is panel:
                self._drawer.empty()
            # What is owed to the lead is still owed: its row stays the one to go on with.
            self.dealt[receipt.operation_id] = row.lead_id
            self.done.emit([])

        panel.confirmed.connect(confirm)
        self._drawer.open(panel)
        panel.begin()

    def uphold(self, row: Any) -> None:
        """Marketing agrees to the rejection, at once."""
        from ui.deeds.jobs import deed_job
        from ui.deeds.panel import Given

        words = QCoreApplication.translate("TodayActing", "Agreed that it is rejected: {lead}.")
        job = deed_job("lead.uphold", [row.lead_id], Given())
        self._run(job, words.format(lead=row.title), self._then(row.lead_id))

    def begin_dispute(self, row: OwedRow) -> None:
        """Ask why marketing contests the rejection."""
        panel = self._panel("lead.dispute", [row.lead_id], row.title)
        self._drawer.open(panel)
        panel.begin()

    def begin_overrule(self, row: Any) -> None:
        """Ask why the rejection is void."""
        panel = self._panel("lead.overrule", [row.lead_id], row.title)
        self._drawer.open(panel)
        panel.begin()

    def begin_reject(self, row: OwedRow) -> None:
        """Ask for the reason."""

        def read(connection: Any) -> Any:
            from ui.deeds.reasons import read_reasons

            return read_reasons(connection, "lead.reject", row.lead_id)

        def show(reasons: Any) -> None:
            panel = self._panel("lead.reject", [row.lead_id], row.title)
            reasons.put_into(panel)
            self._drawer.open(panel)
            panel.begin()

        self._desk.reader.ask(read, show, owner=self, topic="panel")

    def begin_hand_over(self, rows: Sequence[OwedRow]) -> None:
        """Ask to whom."""
        leads = {row.lead_id: row.title for row in rows}
        keys, now = list(leads), self._desk.clock.now()

        def read(connection: Any) -> Any:
            from ui.deeds.proposing import read_proposal

            return read_proposal(connection, "lead.hand_over", keys, now)

        def show(proposal: Any) -> None:
            panel = self._panel("lead.hand_over", keys, _leads_text(list(leads.values())))
            panel.offer_people(self._desk.team)
            panel.propose(proposal)
            self._drawer.open(panel)
            panel.begin()

        self._desk.reader.ask(read, show, owner=self, topic="panel")

    def _panel(self, name: str, lead_ids: Sequence[str], leads: str) -> DeedPanel:
        from ui.deeds.deed import DEED
        from ui.deeds.panel import DeedPanel

        currency = getattr(self._desk.workspace, "currency", "EUR")
        panel = DeedPanel(DEED[name], leads, currency, count=len(lead_ids))
        panel.confirmed.connect(lambda given: self._do(panel, lead_ids, given))
        return panel

    def _do(self, panel: DeedPanel, lead_ids: Sequence[str], given: Given) -> None:
        from ui.deeds.jobs import deed_job

        name = panel.deed.name

        def said(receipt: Any) -> str:
            from ui.assigning_words import left_text

            left = left_text(receipt)
            count = receipt.details.get("count", len(lead_ids))
            leads = _many(count) if left else panel.leads
            done = _said(name, leads, given.member_name)
            return f"{done} {left}".strip()

        job = deed_job(name, lead_ids, given)
        self._run(job, said, self._then(*lead_ids, panel=panel), panel)

    # --- common ---

    def _then(self, *lead_ids: str, panel: QObject | None = None) -> Any:
        def then(receipt: Any) -> None:
            if panel is not None and self._drawer.panel is panel:
                self._drawer.empty()
            self._tell_done(receipt, list(lead_ids))

        return then

    def _tell_done(self, receipt: Any, lead_ids: list[str]) -> None:
        self.dealt[receipt.operation_id] = lead_ids[0]
        self.done.emit(lead_ids)

    def _run(
        self, job: Job, said: str | Callable[[Any], str], then: Any, panel: Any = None
    ) -> None:
        self._desk.run(job, said=said, then=then, failed=partial(self._failed, panel), owner=self)

    def _failed(self, panel: Any, error: Exception) -> None:
        """Nothing typed is lost: the panel is still open, and can be tried again."""
        if isinstance(error, Trouble):
            self._desk.banners.tell_trouble(error)
        still_open = panel is not None and self._drawer.panel is panel
        if still_open or panel is self.call_panel is not None:
            panel.let_try_again()


def callee_of(row: Any) -> Callee:
    """The lead of a row, of the queue's or of the list of leads."""
    from ui.pages.today.call_draft import Callee

    lead_id = getattr(row, "lead_id", None) or row.id
    since = row.start_at if getattr(row, "side", "") == "sales" else None
    return Callee(lead_id, row.title or "—", row.company or "", row.phone or "", since)


def _said(name: str, leads: str, to: str) -> str:
    if name == "lead.reject":
        words = QCoreApplication.translate("TodayActing", "Rejected: {lead}.")
        return words.format(lead=leads)
    if name == "lead.dispute":
        words = QCoreApplication.translate("TodayActing", "Contested, the manager decides: {lead}.")
        return words.format(lead=leads)
    if name == "lead.overrule":
        words = QCoreApplication.translate("TodayActing", "Back with sales: {lead}.")
        return words.format(lead=leads)
    if not to:
        words = QCoreApplication.translate("TodayActing", "Handed over to sales: {leads}.")
        return words.format(leads=leads)
    words = QCoreApplication.translate("TodayActing", "Handed over to {name}: {leads}.")
    return words.format(name=to, leads=leads)


def _leads_text(titles: Sequence[str]) -> str:
    """The name of one lead, the number of several."""
    if len(titles) == 1:
        return titles[0] or "—"
    return _many(len(titles))


def _many(count: int) -> str:
    words = QCoreApplication.translate("TodayActing", "{n} leads")
    return words.format(n=QLocale().toString(count))
