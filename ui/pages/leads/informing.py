"""Noting that the people of the selected leads were informed of what is kept of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from resources.domain_words import answer_word
from resources.typed_words import spoken_words
from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.privacy import INFORMED, PRIVACY_FIELDS
from slaapp.domain.spoken_time import read_spoken_day
from slaapp.domain.trouble import Trouble
from ui.desk import Job
from ui.typed_day import typed_day
from ui.widgets.form import Form
from ui.widgets.panel import AskingPanel
from ui.widgets.steady import ChoiceField, TextField
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.operations.operation import Author, Receipt
    from slaapp.store.rows.lead_places import LeadHead
    from ui.page import Page
    from ui.pages.leads.side import Side

translate = QCoreApplication.translate
_MOST = 60


@dataclass(frozen=True)
class Told:
    """How they were informed ("" takes it back), and on which day; None for now."""

    how: str
    on: Instant | None


class InformPanel(AskingPanel):
    """``confirmed`` brings a Told, Esc dismisses."""

    confirmed = Signal(object)

    def __init__(self, who: str, now: Callable[[], Instant], zone: ZoneInfo) -> None:
        super().__init__()
        self._who, self._now, self._zone = who, now, zone
        self.how, self.when, self.confirm = ChoiceField(), TextField(), QPushButton()
        for code in (*PRIVACY_FIELDS[INFORMED], ""):
            self.how.addItem("", code)
        self.when.setMaxLength(_MOST)
        unclear = lambda: self.tr("No such day in the past: write 23/11/2026, yesterday …")  # noqa: E731
        self._form = Form()
        self._rows = {
            "how": self._form.add(self.how),
            "when": self._form.add(self.when, (unclear, self._is_unclear)),
        }
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self._submit)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.confirm)
        self.body.addWidget(self._form)
        self.body.addLayout(buttons)
        self.retranslate()

    def begin(self) -> None:
        """Take the keyboard."""
        self.how.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_touched(self) -> bool:
        """Whether something was typed that would be lost."""
        return bool(self.when.text().strip())

    def let_try_again(self) -> None:
        """It could not be done; what was typed stays."""
        self.confirm.setEnabled(True)

    def retranslate(self) -> None:
        """Say everything again."""
        super().retranslate()
        self.set_title(self.tr("Informed — {leads}").format(leads=self._who))
        self._rows["how"].say(self.tr("How"))
        self._rows["when"].say(self.tr("On"))
        self.when.setPlaceholderText(self.tr("today; or 23/11/2026, yesterday …"))
        for place in range(self.how.count()):
            code = self.how.itemData(place)
            words = answer_word(INFORMED, code, spoken()) if code else self.tr("not informed")
            self.how.setItemText(place, words)
        self.confirm.setText(self.tr("Note it (Enter)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        else:
            super().keyPressEvent(event)

    def _day(self) -> Instant | None:
        text = self.when.text().strip()
        day = typed_day(text) or read_spoken_day(text, self._now(), self._zone, spoken_words())
        at = None if day is None else start_of_day(day, self._zone)
        return at if at is not None and at <= self._now() else None

    def _is_unclear(self) -> bool:
        return bool(self.when.text().strip()) and self._day() is None

    def _submit(self) -> None:
        if self.confirm.isEnabled() and self._form.check():
            self.confirm.setEnabled(False)
            on = self._day() if self.when.text().strip() else None
            self.confirmed.emit(Told(self.how.currentData(), on))


class Informing(QObject):
    """``done`` tells that it was noted: the list has the keyboard again."""

    done = Signal()

    def __init__(self, page: Page, side: Side) -> None:
        super().__init__(page)
        self._desk, self._side = page.desk, side

    def begin(self, leads: Sequence[LeadHead]) -> None:
        """Ask how and when they were informed."""
        if not leads:
            return
        count = QLocale().toString(len(leads))
        many = translate("Informing", "{n} leads").format(n=count)
        who = (leads[0].title or "—") if len(leads) == 1 else many
        panel = InformPanel(who, self._desk.clock.now, self._desk.zone)
        keys = [lead.id for lead in leads]
        panel.confirmed.connect(lambda told: self._run(keys, who, told, panel))
        self._side.open_panel(panel)
        panel.begin()

    def _run(self, keys: list[str], who: str, told: Told, panel: InformPanel) -> None:
        noted = translate("Informing", "Noted as informed: {leads}")
        taken = translate("Informing", "No longer noted as informed: {leads}")

        def then(_receipt: Any) -> None:
            if self._side.panel() is panel:
                self._side.close_panel()
            self.done.emit()

        def failed(error: Exception) -> None:
            if isinstance(error, Trouble):
                self._desk.banners.tell_trouble(error)
            if self._side.panel() is panel:
                panel.let_try_again()

        said = (noted if told.how else taken).format(leads=who)
        self._desk.run(_informing(keys, told), said=said, then=then, failed=failed, owner=self)


def _informing(keys: list[str], told: Told) -> Job:
    def job(connection: Any, by: Author, now: Instant) -> Receipt:
        from slaapp.operations.informing import note_informed

        return note_informed(connection, keys, how=told.how, on=told.on, by=by, now=now)

    return job
