"""The page of the fair: each part is a file of its own; here they are wired together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from slaapp.domain.instants import to_datetime
from ui.desk import Desk
from ui.page import Page
from ui.pages.fair.alike import Alike
from ui.pages.fair.catching import Catching
from ui.pages.fair.cautions import Cautions
from ui.pages.fair.fair_choice import FairChoice
from ui.pages.fair.form import FairForm
from ui.pages.fair.new_fair import NewFairPanel
from ui.pages.fair.pace_card import PaceCard
from ui.pages.fair.reading import (
    FairGround,
    be_ready,
    read_ground,
    read_known,
    read_pasted,
)
from ui.pages.fair.sizes import be_large
from ui.pages.leads.jobs import Added
from ui.pages.titles import page_title
from ui.widgets.panel_slot import PanelSlot
from ui.widgets.tone import set_tone

DRAFT = "fair"
_ALIKE_AFTER = 250
_SAVE_HEIGHT = 52
_ERRANDS = ("fair.wave", "fair.pack", "fair.unpack")
"""What the program does beside the page, when the day is over."""


class FairPage(Page):
    """One person at a time: Enter saves, and the form is empty for the next."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.choice, self.form, self.pace = FairChoice(), FairForm(), PaceCard()
        self.save, self.whole, self.above = QPushButton(), QPushButton(), PanelSlot()
        self.errands = {name: QPushButton() for name in _ERRANDS}
        self.none_chosen = QLabel()
        self.none_chosen.setWordWrap(True)
        set_tone(self.none_chosen, "warning")
        self.none_chosen.hide()
        self._source = ""
        self._is_ready = False
        self._alike = QTimer(self, singleShot=True, interval=_ALIKE_AFTER)
        self.catching = Catching(self, self.form, DRAFT)
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- what the shell asks ---

    def title(self) -> str:
        """The page's name."""
        return page_title("fair")

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: ARG002
        """Begin to type, wherever one was before."""
        self.form.begin()

    def refresh(self, changed: frozenset[str]) -> None:  # noqa: ARG002
        """The fairs, the questions, the pace."""
        if self.desk.workspace is None:
            return
        self.choice.remember_under(self.desk.workspace.id)
        chosen, now, zone = self.choice.key(), self.desk.clock.now(), self.desk.zone
        self.ask(
            lambda connection: read_ground(connection, chosen, now, zone), self._take, topic="fair"
        )

    def end(self) -> None:
        """Nothing more is asked."""
        self._alike.stop()

    def offers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done here."""
        tiers = {
            f"fair.{tier}": lambda tier=tier: self._tap_tier(tier)
            for tier in self.form.tier.buttons
        }
        privacy = self.form.privacy
        return {
            **tiers,
            "fair.informed": lambda: privacy.toggle(privacy.informed),
            "fair.consent": lambda: privacy.toggle(privacy.consent),
            "fair.clear": self._clear,
            "fair.new": self._new_fair,
            "fair.whole": self._toggle_whole,
            "lead.paste": self._paste,
        }

    def retranslate(self) -> None:
        """Say the page's words."""
        super().retranslate()
        self.save.setText(self.tr("Save — next person (Enter)"))
        self.whole.setText(self.tr("Whole screen (F11)"))
        words = (
            self.tr("Plan the hand-overs…"),
            self.tr("Take the file home…"),
            self.tr("Take in a stand’s file…"),
        )
        self.none_chosen.setText(
            self.tr("No fair is chosen: whoever is saved now belongs to none. Choose it above.")
        )
        for button, said in zip(self.errands.values(), words, strict=True):
            button.setText(said)

    # --- what is read ---

    def _take(self, ground: FairGround) -> None:
        self._source = ground.source
        self.choice.offer(ground.fairs)
        self.none_chosen.setVisible(not self.choice.name())
        self.form.ask(ground.asks)
        self.pace.show_pace(ground.pace)
        if not self._is_ready:
            self._is_ready = True
            self.ask(be_ready, lambda _nothing: None)

    # --- what is done ---

    def _submit(self) -> None:
        if self.form.says_who():
            source = self._source or self.tr("Trade fair")
            self.catching.save(self.choice.name(), source, self.same.key)
            self._alike.stop()
            self._forget_who()

    def _tap_tier(self, tier: str) -> None:
        self.form.tier.choose("" if self.form.tier.code() == tier else tier)
        self.form.typed.emit()

    def _clear(self) -> None:
        self.catching.forget()
        self.form.clear()
        self._forget_who()

    def _paste(self) -> None:
        from PySide6.QtWidgets import QApplication

        text = QApplication.clipboard().text()
        if text.strip():
            self._read_paste(text, "message")
        else:
            self.form.tell(self.tr("Nothing to paste: copy a mail, a signature or a card first."))

    def _read_paste(self, text: str, origin: str) -> None:
        def take(found: Any) -> None:
            if not found.says_who:
                self.form.complain(self.tr("Nobody could be read from this."))
                return
            whence = origin if found.is_card or origin == "message" else "message"
            self.form.fill(found.values(), whence)
            self.form.tell(self.tr("Read. Look it over, then Enter."))

        self.ask(lambda connection: read_pasted(connection, text), take, topic="paste")

    def _look_alike(self) -> None:
        values = self.form.values()

        def show(found: Any) -> None:
            # Of whoever was saved meanwhile nothing is said any more.
            if self.form.values() == values:
                self.same.propose(found[0])
                self.cautions.tell_objection(found[1])

        self.ask(lambda connection: read_known(connection, values), show, "alike")
        # Nobody is told that digits are missing while typing them.
        if self.window().focusWidget() is not self.form.fields["phone"]:
            self._check_phone()

    def _check_phone(self) -> None:
        self.cautions.check_phone(self.form.fields["phone"].text())

    def _forget_who(self) -> None:
        self.same.clear()
        self.cautions.clear()

    def _new_fair(self) -> None:
        today = to_datetime(self.desk.clock.now(), self.desk.zone).date()
        panel = NewFairPanel(today)
        panel.wanted.connect(lambda form: self._add_fair(panel, form))
        self.above.open(panel)
        # There is no room for both on a small screen.
        self.pace.foot.hide()
        panel.begin()

    def _add_fair(self, panel: NewFairPanel, form: Any) -> None:
        from ui.trouble_words import words_for

        def job(connection: Any, by: Any, now: int) -> Added:
            from slaapp.operations.campaign import add_campaign

            return Added(*add_campaign(connection, form, by=by, now=now))

        def then(added: Added) -> None:
            self.choice.choose(added.key)
            self.above.empty()
            self._begin_again()

        def failed(error: Exception) -> None:
            panel.complain(words_for(error))

        self.run(job, then=then, failed=failed)

    def _met(self, receipt: Any) -> None:
        self.pace.tell_saved(receipt)

    def _begin_again(self) -> None:
        self.pace.foot.show()
        self.form.begin()

    def _run_errand(self, name: str, _on: bool = False) -> None:
        if self.desk.around is not None:
            self.desk.around.do(name)

    def _toggle_whole(self) -> None:
        self.whole_wanted.emit()

    def _open_lead(self, key: str) -> None:
        self.desk.open_page("leads", key)

    # --- making it ---

    def _connect(self) -> None:
        self.form.submitted.connect(self._submit)
        self.save.clicked.connect(self._submit)
        self.form.typed.connect(self.catching.keep)
        self.form.typed.connect(self._alike.start)
        self._alike.timeout.connect(self._look_alike)
        phone = self.form.fields["phone"]
        phone.editingFinished.connect(self._check_phone)
        phone.textEdited.connect(lambda _typed: self.cautions.check_phone(""))
        self.form.pasted.connect(self._read_paste)
        self.choice.changed.connect(lambda: self.refresh(frozenset()))
        self.choice.wanted.connect(self._new_fair)
        self.same.linked.connect(self.form.begin)
        self.catching.saved.connect(self._met)
        self.pace.undone.connect(self.desk.undo)
        self.pace.opened.connect(self._open_lead)
        self.above.left.connect(self._begin_again)
        self.whole.clicked.connect(self._toggle_whole)
        for name, button in self.errands.items():
            button.clicked.connect(partial(self._run_errand, name))

    def _lay_out(self) -> None:
        self.same, self.cautions = Alike(), Cautions()
        self.header.addWidget(self.choice)
        self.header.addWidget(self.whole)
        be_large(self.whole)
        be_large(self.save, _SAVE_HEIGHT)
        self.save.setProperty("kind", "primary")
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        self.form.begun.connect(lambda: scroll.verticalScrollBar().setValue(0))
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.none_chosen)
        left.addWidget(scroll, 1)
        left.addWidget(self.cautions)
        left.addWidget(self.same)
        left.addWidget(self.save)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.pace)
        for button in self.errands.values():
            be_large(button)
            self.pace.below.addWidget(button)
        self.body.addWidget(self.above)
        self.body.addLayout(row, 1)
