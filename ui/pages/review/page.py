"""The review meeting: look together, step by step, and write down what is decided."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from slaapp.domain.instants import to_datetime
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.trouble import Trouble
from ui.desk import Desk
from ui.page import Page
from ui.pages.review import reading
from ui.pages.review.begin_part import BeginPart
from ui.pages.review.words import meeting_title
from ui.pages.titles import page_title
from ui.paper_place import ask_for_place, beside, say_saved
from ui.preferences import remember, remembered

if TYPE_CHECKING:
    from slaapp.domain.board_period import BoardPeriod
    from slaapp.domain.clause_result import ClauseResult
    from slaapp.domain.review import Resolved
    from slaapp.store.figures.review_pack import ReviewPack
    from slaapp.store.rows.reviews import DecisionRow, ReviewRow
    from ui.pages.review.meeting_part import MeetingPart
    from ui.pages.scoreboard.behind_panel import BehindPanel

_PRESENT = "review/present"


class ReviewPage(Page):
    """The meeting that goes on, a past one, or what is needed to begin one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._pack: ReviewPack | None = None
        self._wanted: str | None = None
        self._corrected: str | None = None
        self._fills = False
        """While the form is filled, nobody types."""
        self._behind: BehindPanel | None = None
        self.meeting: MeetingPart | None = None
        self.begin = BeginPart(desk.reader, lambda: desk.zone)
        self.back, self.pdf, self.close_it = QPushButton(), QPushButton(), QPushButton()
        self.close_it.setProperty("kind", "primary")
        self._stack = QStackedWidget()
        # Nothing is shown before it is known.
        for widget in (QWidget(), self.begin):
            self._stack.addWidget(widget)
        for button in (self.back, self.pdf, self.close_it):
            self.header.addWidget(button)
            button.hide()
        self.body.addWidget(self._stack, 1)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """The meeting that is looked at, by its period."""
        return page_title("review") if self._pack is None else meeting_title(self._pack.period)

    def show_given(self, given: object) -> None:
        """A meeting's key."""
        self._wanted = given if isinstance(given, str) else None

    def refresh(self, _changed: frozenset[str]) -> None:
        """Read the meeting again."""
        wanted, now = self._wanted, self.desk.clock.now()
        self.ask(lambda c: reading.read_held(c, wanted, now), self._show, topic="held")

    def is_settled(self) -> bool:
        """Whether everything is here."""
        shown = self._stack.currentWidget()
        if shown is self.begin:
            return super().is_settled() and self.begin.rows.is_settled()
        return super().is_settled() and (self.meeting is None or self.meeting.is_settled())

    def end(self) -> None:
        """What is typed is kept."""
        self._keep()

    def retranslate(self) -> None:
        """Say the page's words."""
        super().retranslate()
        self.back.setText(self.tr("All meetings"))
        self.pdf.setText(self.tr("Save as PDF…"))
        self.close_it.setText(self.tr("Close the meeting"))
        self.close_it.setToolTip(self.tr("Then the agreement’s next version is opened"))

    # --- what is shown ---

    def _show(self, held: reading.Held) -> None:
        self._pack = pack = held.pack
        self._say_title()
        is_open = pack is not None and pack.review is not None and pack.review.is_open
        self.close_it.setVisible(is_open)
        self.pdf.setVisible(pack is not None)
        self.back.setVisible(pack is not None and not is_open)
        if pack is None:
            self.begin.offer(held, to_datetime(self.desk.clock.now(), self.desk.zone).date())
            if not self.begin.present.text():
                self.begin.present.setText(remembered(_PRESENT, ""))
            self._turn_to(self.begin, self.begin.period)
            return
        meeting = self.meeting or self._make_meeting()
        is_new = self._stack.currentWidget() is not meeting
        meeting.form.know(self.desk.team)
        meeting.show_pack(pack)
        if is_new and self._behind is None:
            self._begin_to_look(meeting, pack)

    def _begin_to_look(self, meeting: MeetingPart, pack: ReviewPack) -> None:
        """From the top: what was decided before, or the promises where nothing was."""
        self._fill_form(None)
        meeting.tabs.setCurrentIndex(0 if pack.earlier else 1)
        self._turn_to(meeting, meeting.next)

    def _turn_to(self, widget: QWidget, first: QWidget) -> None:
        is_new = self._stack.currentWidget() is not widget
        self._stack.setCurrentWidget(widget)
        self.begin_at(first)
        if is_new and self.isVisible():
            first.setFocus()

    def _say_title(self) -> None:
        super().retranslate()

    def _make_meeting(self) -> MeetingPart:
        from ui.pages.review.meeting_part import MeetingPart

        meeting = self.meeting = MeetingPart(self.desk)
        meeting.acted.connect(self._act)
        meeting.decided_all.connect(self._go_to_decisions)
        meeting.form.noted.connect(self._decide)
        meeting.form.typed.connect(self._keep)
        meeting.form.left.connect(self._leave_correcting)
        meeting.rejected.opened.connect(lambda line: self.desk.open_page("leads", line.lead_id))
        meeting.bottlenecks.chosen.connect(lambda leads: self.desk.open_page("leads", leads))
        meeting.clauses.pressed.connect(self._open_list)
        self._stack.addWidget(meeting)
        return meeting

    def _go_to_decisions(self) -> None:
        assert self.meeting is not None
        closed = self.meeting.form.isHidden()
        (self.meeting.decisions if closed else self.meeting.form.text).setFocus()

    def _connect(self) -> None:
        self.begin.begun.connect(self._begin)
        self.begin.opened.connect(self._look_at)
        self.back.clicked.connect(lambda: self._look_at(None))
        self.pdf.clicked.connect(self._ask_for_pdf)
        self.close_it.clicked.connect(self._close)

    # --- the meeting ---

    def _begin(self, period: BoardPeriod, present: str) -> None:
        remember(_PRESENT, present)
        self._wanted = None
        self.run(reading.beginning(period, present))

    def _look_at(self, row: ReviewRow | None) -> None:
        self._wanted = row.id if row is not None else None
        self.be_refreshed(frozenset())

    def _close(self) -> None:
        """What is written down half-way is noted first; then the next version is opened."""
        meeting, key = self.meeting, self._key_of_meeting()
        if meeting is None or key is None:
            return
        if meeting.form.typed_so_far():
            meeting.form.submit()
            if meeting.form.typed_so_far():
                return
        said = self.tr(
            "The meeting is closed. What is changed here becomes the agreement’s next version."
        )
        self.run(
            reading.closing(key),
            said=said,
            then=lambda _receipt: self.desk.open_page("agreement", None),
        )

    # --- decisions ---

    def _decide(self, decided: Resolved) -> None:
        """No message: it is seen in the table, and a message would lie over it."""
        review, corrected = self._key_of_meeting(), self._corrected
        if review is None or self.meeting is None:
            return
        key, typed = self._key(), self.meeting.form.typed_so_far()

        def failed(error: Exception) -> None:
            if isinstance(error, Trouble):
                self.desk.banners.tell_trouble(error)
            self._keep_under(key, typed)
            if self.meeting is not None and self._key() == key:
                self.meeting.form.put_back(typed)

        job = reading.correcting(corrected, decided) if corrected else None
        self.run(job or reading.deciding(review, decided), failed=failed)
        self._leave_correcting()
        self.meeting.form.text.setFocus()

    def _act(self, act: str, row: DecisionRow) -> None:
        if self.meeting is None:
            return
        if act == "done":
            self.run(reading.marking(row.id, row.done_at is None))
        elif act == "drop":
            words = self.tr("Dropped: {decision}")
            self.run(reading.dropping(row.id), said=words.format(decision=row.text))
        else:
            self._fill_form(row)
            self.meeting.form.show()
            self.meeting.form.text.setFocus()

    def _leave_correcting(self) -> None:
        """What stood in the form is noted or given up; what was begun before is there again."""
        assert self.meeting is not None
        self._keep_under(self._key(), {})
        self._fill_form(None)
        closed = self._pack is None or self._pack.review is None or not self._pack.review.is_open
        self.meeting.form.setHidden(closed)

    def _fill_form(self, row: DecisionRow | None) -> None:
        """A decision to be corrected, or (None) another one; as far as it was typed before."""
        assert self.meeting is not None
        self._corrected, self._fills = (row.id if row is not None else None), True
        self.meeting.form.show_resolved(row.resolved if row is not None else None)
        typed = self.desk.drafts.of(self._key()) if self.desk.drafts is not None else {}
        if typed:
            self.meeting.form.put_back(typed)
        self._fills = False

    def _keep(self) -> None:
        """What is typed is in the file within a second."""
        if self.meeting is not None and not self._fills:
            self._keep_under(self._key(), self.meeting.form.typed_so_far())

    def _keep_under(self, key: str, typed: dict[str, Any]) -> None:
        if self.desk.drafts is not None and self._key_of_meeting() is not None:
            self.desk.drafts.keep(key, typed)

    def _key_of_meeting(self) -> str | None:
        review = self._pack.review if self._pack is not None else None
        return review.id if review is not None else None

    def _key(self) -> str:
        """Of what is typed: another for each decision that is being corrected."""
        return f"decision:{self._key_of_meeting()}:{self._corrected or 'new'}"

    # --- what is behind a number ---

    def _open_list(self, result: ClauseResult, part: str) -> None:
        from ui.pages.scoreboard.behind_panel import BehindPanel
        from ui.pages.scoreboard.listed import part_listed

        behind = result.behind(part)
        if len(behind) == 1 and isinstance(behind[0], LeadFilter):
            self.desk.open_page("leads", behind[0])
            return
        assert self._pack is not None
        assert self.meeting is not None
        listed = part_listed(result, part, self._pack.period, self._pack.now)
        panel = self._behind = BehindPanel(self.desk.reader, listed, self.desk.zone)
        panel.dismissed.connect(self._leave_list)
        panel.opened.connect(lambda key: self.desk.open_page("leads", key))
        self.meeting.left.addWidget(panel)
        self.meeting.left.setCurrentWidget(panel)

    def _leave_list(self) -> None:
        panel, self._behind = self._behind, None
        if panel is not None and self.meeting is not None:
            self.meeting.left.removeWidget(panel)
            panel.deleteLater()
            self.meeting.next.setFocus()

    # --- on paper ---

    def _ask_for_pdf(self) -> None:
        ask_for_place(self, beside(self.desk, self.tr("review meeting")), self.write_pdf)

    def write_pdf(self, path: Path) -> None:
        """Write the pack; a banner says where it is, or why it is not."""
        key, now = self._key_of_meeting(), self.desk.clock.now()
        if key is None:
            return

        said = partial(say_saved, self.desk)
        self.ask(partial(reading.write_pack, path=path, key=key, now=now), said)
