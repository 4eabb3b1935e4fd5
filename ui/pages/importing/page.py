"""Import a file in three steps: choose it, say what its columns become, check and bring it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.trouble import Trouble
from ui.banners import Banners
from ui.desk import Desk
from ui.page import Page
from ui.pages.importing.errand import Errand
from ui.pages.importing.file_step import FileStep
from ui.pages.importing.next_steps import NextSteps
from ui.pages.importing.preset_errands import PresetErrands
from ui.pages.importing.remembering import Kept, kept_mapping, recalled
from ui.pages.importing.step_trail import StepTrail
from ui.pages.importing.waiting import Waiting
from ui.pages.importing.watched_offer import WatchedOffer
from ui.pages.titles import page_title

if TYPE_CHECKING:
    from slaapp.operations.import_leads import (
        Clocks,
        Inspection,
        Known,
        Mapping,
        ReadOptions,
        StagedImport,
    )
    from ui.pages.importing.check_step import CheckStep
    from ui.pages.importing.columns_step import ColumnsStep


class ImportPage(Page):
    """Given a Path it looks at that file; each "Cancel" leaves everything as it was.

    What is wrong with a file is said on the page itself, above the step that one is at.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.errand = Errand(desk)
        self.trail = StepTrail()
        self.header.addWidget(self.trail)
        self.steps = QStackedWidget()
        self.file, self.waiting = FileStep(), Waiting()
        self.watched = WatchedOffer(desk, self.file, self.look_at)
        self.columns: ColumnsStep | None = None
        self.check: CheckStep | None = None
        self.notices = Banners()
        self.notices.set_margins(0, 0, 0, 0)
        self._before = self._step = cast(QWidget, self.file)
        self._applying = False
        self._clocks: Clocks | None = None
        self._known: Known = "person"
        self._recalling: Inspection | None = None
        self._next = NextSteps(self, desk, self._take_columns, self._take_check)
        for step in (self.file, self.waiting):
            self.steps.addWidget(step)
        self.body.addWidget(self.notices)
        self.body.addWidget(self.steps, 1)
        self.file.chosen.connect(self.look_at)
        self.waiting.cancelled.connect(self._cancel)
        self.errand.moved.connect(self.waiting.show_far)
        self.errand.warm.connect(self._next.begin)
        self.retranslate()
        self._show(self.file)

    def title(self) -> str:
        """The page's name."""
        return page_title("import")

    def refresh(self, changed: frozenset[str]) -> None:  # noqa: ARG002
        """Nothing here depends on what is in the file, but for its being the demo."""
        workspace = self.desk.workspace
        self.file.show_demo(workspace is not None and bool(workspace.is_demo))

    def show_given(self, given: object) -> None:
        """A file to look at; while another one is brought in, that goes on."""
        if isinstance(given, Path) and not self._applying:
            self.look_at(given)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the step; a focus proxy would keep Tab from what is before it."""
        steps = (self.file, self.waiting, self.columns, self.check)
        shown = self.steps.currentWidget()
        step = next(one for one in steps if one is not None and one is shown)
        step.first().setFocus(reason)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody may choose a file soon."""
        self.errand.wake()
        self.watched.renew()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What waits for a file need not wait on."""
        self.errand.rest()
        super().hideEvent(event)

    def end(self) -> None:
        """The file is closed: stop the child, leave nothing beside the file."""
        self._next.stop()
        self.errand.end(applying=self._applying)

    def look_at(self, path: Path) -> None:
        """Begin with a file, from the first step; another one that is looked at is let go."""
        self.errand.forget()
        self._start_over()
        self._clocks, self._known = None, "person"
        if self.check is not None:
            self.check.forget()
        self._wait(lambda: self.tr("Looking at {file}").format(file=path.name))
        self.errand.inspect(path, None, (), self._recall, self._failed)

    def _recall(self, found: Inspection) -> None:
        """Was there a file with such a header before?"""
        self._recalling = found

        def show(kept: Kept) -> None:
            # Meanwhile another file may have been given, or this one given up.
            if self._recalling is found:
                self._columns_step().know_presets(kept.presets)
                self._show_columns(recalled(found, kept))

        self.ask(lambda c: kept_mapping(c, found), show, topic="mapping")

    def _reread(self, options: ReadOptions) -> None:
        """Another encoding, separator or sheet: look again, and keep what was decided."""
        step = self.columns
        assert step is not None
        assert step.found is not None
        mapping, remembered = step.mapping, step.found.remembered
        path = step.found.path
        self._wait(lambda: self.tr("Looking at {file}").format(file=path.name))

        def show(found: Inspection) -> None:
            from slaapp.operations.import_leads import carry_over

            assert mapping is not None
            self._show_columns(replace(carry_over(found, mapping), remembered=remembered))

        self.errand.inspect(path, options, (), show, self._failed)

    def _show_columns(self, found: Inspection) -> None:
        step = self._columns_step()
        step.show_file(found)
        self._show(step)

    def _stage(self, mapping: Mapping) -> None:
        from slaapp.operations.import_leads import ImportChoice

        step = self.columns
        assert step is not None
        assert step.found is not None
        path = step.found.path
        self._wait(lambda: self.tr("Checking {file}").format(file=path.name))
        choice = ImportChoice(path, mapping, self._clocks, self._known, step.found.preset)
        self.errand.stage(choice, self._show_check, self._failed)

    def _stage_otherwise(self, known: Known) -> None:
        staged = self.errand.staged
        if staged is not None:
            self._known = known
            # Staged as history or not, as it was shown.
            assert staged.choice.clocks is not None
            self._stage_again(staged.choice.clocks)

    def _stage_again(self, clocks: Clocks) -> None:
        staged = self.errand.staged
        if staged is not None:
            # A Cancel now leads back to the columns: what was staged before is gone.
            self._before = self._columns_step()
            self._clocks = clocks
            self._stage(staged.choice.mapping)

    def _show_check(self, staged: StagedImport) -> None:
        step = self._check_step()
        step.show_staged(staged)
        self._show(step)

    def _back(self) -> None:
        self.errand.discard()
        self._show(self._columns_step())

    def _leave_columns(self) -> None:
        """Back to the first step; what was decided can be gone on with."""
        step = self._columns_step()
        assert step.found is not None
        name = step.found.path.name
        self.watched.forget()
        self.file.offer(
            lambda: self.tr("Go on with {file}").format(file=name), lambda: self._show(step)
        )
        self._show(self.file)

    def _save_list(self, place: Path) -> None:
        """Write the bad rows for who mends them, whatever becomes of the import."""

        def saved(_count: int) -> None:
            words = self.tr("The list is saved: {path}").format(path=place)
            self.notices.tell("success", words)
            self._check_step().bad_rows.renew_place()

        self.notices.clear()
        header = self.tr("Reason")
        self.errand.write_bad_rows(place, header, saved, self._tell, kept=True)

    def _agree(self, place: Path | None) -> None:
        """Write the bad rows where they are wanted, then bring the good ones in."""
        self._before = self._step
        if place is None:
            self._apply()
        else:
            header = self.tr("Reason")
            self.errand.write_bad_rows(place, header, lambda _count: self._apply(), self._failed)

    def _apply(self) -> None:
        staged = self.errand.staged
        if staged is None:
            return
        self._applying = True
        self._wait(lambda: self.tr("Importing {file}").format(file=staged.choice.path.name))
        self.errand.apply(lambda receipt: self._applied(receipt, staged), self._failed)

    def _applied(self, receipt: Any, staged: StagedImport) -> None:
        self._applying = False
        brought = LeadFilter(touched_by=receipt.operation_id)

        def show() -> None:
            self.desk.open_page("leads", brought)

        seen = self.isVisible()
        undo = self.tr("Undo"), lambda: self.desk.undo(receipt.operation_id)
        also = None if seen else (self.tr("Show them"), show)
        from ui.pages.importing.result_words import brought_in

        self.desk.banners.tell("success", brought_in(staged), undo, also=also)
        # Each in a turn of its own, so that the window answers in between.
        if seen:
            QTimer.singleShot(0, self, show)
        QTimer.singleShot(0, self, lambda: self._be_done(show))

    def _be_done(self, show: Callable[[], None]) -> None:
        """Ready for the next file; the leads of this one stay within reach."""
        self.watched.forget()
        self.file.offer(lambda: self.tr("Show the leads of the last import"), show)
        self._show(self.file)

    def _failed(self, error: Exception) -> None:
        """Cancelled, a trouble or our bug: back to the step before, everything there as it was."""
        self._applying = False
        self._show(self._before)
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        """Say a trouble on the page, and in the window as well where the page is not in sight."""
        if isinstance(error, Trouble):
            self.notices.tell_trouble(error)
            if not self.isVisible():
                self.desk.banners.tell_trouble(error)

    def _cancel(self) -> None:
        if not self.errand.cancel():
            self._recalling = None
            self._show(self._before)

    def _start_over(self) -> None:
        self._recalling = None
        self.errand.discard()
        self.watched.forget()
        self.file.offer_nothing()
        self._show(self.file)

    def _wait(self, title: Callable[[], str]) -> None:
        if self.steps.currentWidget() is not self.waiting:
            self._before = self._step
        self.notices.clear()
        self.waiting.begin(title)
        self.steps.setCurrentWidget(self.waiting)
        self.setFocus()

    def _show(self, step: QWidget) -> None:
        self._step = step
        self.steps.setCurrentWidget(step)
        self.trail.show_step(
            "check" if step is self.check else "columns" if step is self.columns else "file"
        )
        if self.isVisible():
            self.setFocus()

    def _columns_step(self) -> ColumnsStep:
        if self.columns is None:
            self._next.finish()
        assert self.columns is not None
        return self.columns

    def _check_step(self) -> CheckStep:
        if self.check is None:
            self._next.finish()
        assert self.check is not None
        return self.check

    def _take_columns(self, step: ColumnsStep) -> None:
        self.columns = step
        step.decided.connect(self._stage)
        step.reread.connect(self._reread)
        self._presets = PresetErrands(self, step)
        step.back_pressed.connect(self._leave_columns)
        step.given_up.connect(self._start_over)
        self.steps.addWidget(step)

    def _take_check(self, step: CheckStep) -> None:
        self.check = step
        step.agreed.connect(self._agree)
        step.clocks_chosen.connect(self._stage_again)
        step.known_chosen.connect(self._stage_otherwise)
        step.list_wanted.connect(self._save_list)
        step.back_pressed.connect(self._back)
        step.given_up.connect(self._start_over)
        self.steps.addWidget(step)
