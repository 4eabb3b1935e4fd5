"""Who is away when, and who stands in: the month as a picture, the absences as a list."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton

from slaapp.domain.absence import Away
from slaapp.domain.instants import to_datetime
from slaapp.domain.trouble import Trouble
from ui.dates import month_text
from ui.icons import icon
from ui.models.absence_columns import WIDTHS, absence_columns
from ui.models.paged import PagedModel
from ui.page import Page
from ui.pages.settings.absence_form import AbsenceForm
from ui.pages.settings.away_month import AwayMonth
from ui.pages.settings.part import Part
from ui.trouble_words import words_for
from ui.widgets.section import SectionTitle
from ui.widgets.table import TableView

if TYPE_CHECKING:
    from slaapp.store.rows.absences import AbsenceRow

_HEIGHT = 220


class AbsencesPart(Part):
    """Add, change, take off; an absence moves no deadline, it proposes cover."""

    tables = frozenset({"absence", "member"})

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._month: date | None = None
        self._title, self._hint, self._name = SectionTitle(), QLabel(), QLabel()
        self._earlier, self._later = QToolButton(), QToolButton()
        self._earlier.setIcon(icon("chevron-left"))
        self._later.setIcon(icon("chevron-right"))
        self.month = AwayMonth()
        self._list_title = SectionTitle()
        self.model = PagedModel(self.desk.reader, absence_columns(), self._fetch)
        self.table = TableView("absences")
        self.add_button, self.change, self.remove = (
            QPushButton(icon("plus"), ""),
            QPushButton(icon("edit"), ""),
            QPushButton(icon("trash"), ""),
        )
        self.form = AbsenceForm()
        self._lay_out()
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Read the absences again."""
        self.model.reload()

    def is_settled(self) -> bool:
        """Whether the rows are here."""
        return self.model.is_settled()

    def retranslate(self) -> None:
        """Say the part's words."""
        self._title.setText(self.tr("Who is away"))
        self._hint.setText(
            self.tr(
                "No deadline moves for an absence: the promise is the team’s. Leads are not "
                "handed over to who is away, and Today proposes who takes over what falls due."
            )
        )
        self._list_title.setText(self.tr("Absences from this month on"))
        self.table.setAccessibleName(self._list_title.text())
        self._earlier.setToolTip(self.tr("The month before"))
        self._later.setToolTip(self.tr("The next month"))
        for button in (self._earlier, self._later):
            button.setAccessibleName(button.toolTip())
        self.add_button.setText(self.tr("&Add an absence…"))
        self.change.setText(self.tr("&Change…"))
        self.remove.setText(self.tr("&Take off the list"))
        self.model.retranslate()
        self._show_month()

    def show_month(self, first: date) -> None:
        """Turn to the month that a day begins."""
        self._month = first
        self._show_month()

    def _today(self) -> date:
        return to_datetime(self.desk.clock.now(), self.desk.zone).date()

    def _fetch(self, connection: Any, after: Any, _limit: int) -> list[AbsenceRow]:
        from slaapp.store.rows.absences import absences

        since = self._today().replace(day=1)
        return [] if after is not None else absences(connection, since)

    def _rows_came(self) -> None:
        self.form.know(self.desk.team, self.model.rows)
        if self.table.chosen_key() is None:
            self.table.choose_place(0)
        self._show_chosen(self._chosen())
        self._show_month()

    def _show_month(self) -> None:
        first = self._month or self._today().replace(day=1)
        self._name.setText(month_text(first))
        self.month.show_month(first, self._today(), self.desk.team, self.model.rows)
        self._earlier.setEnabled(first > self._today().replace(day=1))

    def _turn(self, days: int) -> None:
        first = self._month or self._today().replace(day=1)
        beyond = first + timedelta(days=days)
        self.show_month(beyond.replace(day=1))

    def _chosen(self) -> AbsenceRow | None:
        key = self.table.chosen_key()
        place = self.model.row_of(key) if key else None
        return self.model.rows[place] if place is not None else None

    def _show_chosen(self, row: AbsenceRow | None) -> None:
        self.change.setEnabled(row is not None)
        self.remove.setEnabled(row is not None)

    def _ask(self, row: AbsenceRow | None) -> None:
        who = self.desk.who.key if self.desk.who is not None else None
        self.form.know(self.desk.team, self.model.rows)
        self.form.ask(row, who, max(self._today(), self._month or self._today()))
        self.bring_in(self.form)

    def _save(
        self, row: AbsenceRow | None, whose: str, away: Away, cover: str | None, note: str
    ) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.absence import add_absence, change_absence

            given = {"note": note, "cover_id": cover, "by": by, "now": now}
            if row is None:
                return add_absence(connection, whose, away, **given)[0]
            return change_absence(connection, row.id, away, **given)

        words = self.tr("The absence is changed.") if row else self.tr("The absence is noted.")
        self.page.run(job, said=words, then=lambda _r: self._saved(away), failed=self._refused)

    def _saved(self, away: Away | None = None) -> None:
        self.form.hide()
        self.table.setFocus()
        if away is not None:
            self.show_month(max(away.first, self._today().replace(day=1)).replace(day=1))

    def _refused(self, error: Exception) -> None:
        self.form.refuse(words_for(error))

    def _take_off(self) -> None:
        row = self._chosen()
        if row is None:
            return

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.absence import remove_absence

            return remove_absence(connection, row.id, by=by, now=now)

        words = self.tr("The absence of {name} is off the list.").format(name=row.name)
        self.page.run(job, said=words, failed=self._could_not)

    def _could_not(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self.desk.banners.tell_trouble(error)

    def _connect(self) -> None:
        self.model.settled.connect(self._rows_came)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self._ask)
        self.month.pressed.connect(self.table.choose_key)
        self._earlier.clicked.connect(lambda: self._turn(-1))
        self._later.clicked.connect(lambda: self._turn(31))
        self.add_button.clicked.connect(lambda: self._ask(None))
        self.change.clicked.connect(lambda: self._ask(self._chosen()))
        self.remove.clicked.connect(self._take_off)
        self.form.wanted.connect(self._save)
        self.form.dismissed.connect(self._saved)

    def _lay_out(self) -> None:
        self.table.show_model(self.model)
        self.table.set_widths(*WIDTHS)
        self.table.setMinimumHeight(_HEIGHT)
        turning = QHBoxLayout()
        turning.setSpacing(8)
        turning.addWidget(self._earlier)
        turning.addWidget(self._later)
        turning.addWidget(self._name)
        turning.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add_button, self.change, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.add_section(self._title, self._hint)
        self.add(turning, self.month)
        self.add_section(self._list_title)
        self.add(self.table, buttons, self.form)
        self.column.addStretch(1)
