"""The team, and who of it is working here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from slaapp.domain.trouble import Trouble
from ui.desk import Person
from ui.icons import icon
from ui.models.member_columns import WIDTHS, member_columns
from ui.models.paged import PagedModel
from ui.page import Page
from ui.pages.settings.asking import read_team
from ui.pages.settings.member_form import MemberForm
from ui.pages.settings.part import Part
from ui.role_words import role_name
from ui.trouble_words import words_for
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField
from ui.widgets.table import TableView

if TYPE_CHECKING:
    from slaapp.store.rows.members import MemberRow

_HEIGHT = 290


class TeamPart(Part):
    """Add, change, let go; nobody is ever deleted, since history names them."""

    tables = frozenset({"member"})

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._who_title, self._who_hint, self._team_title, self._team_hint = (
            SectionTitle(),
            QLabel(),
            SectionTitle(),
            QLabel(),
        )
        self.who = ChoiceField()
        self.model = PagedModel(self.desk.reader, member_columns(), read_team)
        self.table = TableView("team")
        self.add_button, self.change, self.leave = (
            QPushButton(icon("plus"), ""),
            QPushButton(icon("edit"), ""),
            QPushButton(),
        )
        self.form = MemberForm()
        self._lay_out()
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Read the team again."""
        self._offer_people()
        self.model.reload()

    def is_settled(self) -> bool:
        """Whether the rows are here."""
        return self.model.is_settled()

    def retranslate(self) -> None:
        """Say the part's words."""
        self._who_title.setText(self.tr("Who is working here"))
        self._who_hint.setText(
            self.tr("What is done in this window is noted under this name, on this computer.")
        )
        self.who.setAccessibleName(self._who_title.text())
        self._team_title.setText(self.tr("The team"))
        self._team_hint.setText(
            self.tr("Who left can no longer be chosen; what they did stays in the history.")
        )
        self.table.setAccessibleName(self.tr("The team"))
        self.add_button.setText(self.tr("&Add somebody…"))
        self.change.setText(self.tr("&Change…"))
        self.model.retranslate()
        self._offer_people()
        self._show_chosen(self._chosen())

    def _chosen(self) -> MemberRow | None:
        key = self.table.chosen_key()
        place = self.model.row_of(key) if key else None
        return self.model.rows[place] if place is not None else None

    def _offer_people(self) -> None:
        # From the rows: the desk hears of another team a little later than this page.
        people = [Person(row.id, row.name, row.role) for row in self.model.rows if row.active]
        acting = self.desk.who.key if self.desk.who is not None else None
        with QSignalBlocker(self.who):
            self.who.clear()
            for person in people:
                self.who.addItem(f"{person.name} — {role_name(person.role)}", person)
            keys = [person.key for person in people]
            self.who.setCurrentIndex(keys.index(acting) if acting in keys else 0)

    def _become(self, place: int) -> None:
        self.desk.become(self.who.itemData(place))

    def _rows_came(self) -> None:
        self._offer_people()
        if self.table.chosen_key() is None:
            self.table.choose_place(0)
        self._show_chosen(self._chosen())

    def _show_chosen(self, member: MemberRow | None) -> None:
        active = member is None or member.active
        last = active and sum(row.active for row in self.model.rows) < 2
        self.change.setEnabled(member is not None)
        self.leave.setEnabled(member is not None and not last)
        self.leave.setText(self.tr("Left the &team") if active else self.tr("Is &back in the team"))
        self.leave.setToolTip(self.tr("Somebody has to stay in the team.") if last else "")

    def _ask(self, member: MemberRow | None) -> None:
        self.form.ask(member)
        self.bring_in(self.form)

    def _save(self, member: MemberRow | None, name: str, role: str, email: str) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.team import add_member, change_member
            from slaapp.operations.workspace import NewMember

            new = NewMember(name, role, email)
            if member is None:
                return add_member(connection, new, by=by, now=now)[0]
            return change_member(connection, member.id, new, active=member.active, by=by, now=now)

        words = self.tr("{name} is changed.") if member else self.tr("{name} is in the team.")
        said = words.format(name=name)
        self.page.run(job, said=said, then=lambda _receipt: self._saved(), failed=self._refused)

    def _saved(self) -> None:
        self.form.hide()
        self.table.setFocus()

    def _refused(self, error: Exception) -> None:
        self.form.refuse(words_for(error))

    def _let_go(self) -> None:
        member = self._chosen()
        if member is None:
            return

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.team import change_member
            from slaapp.operations.workspace import NewMember

            as_was = NewMember(member.name, member.role, member.email or "")
            active = not member.active
            return change_member(connection, member.id, as_was, active=active, by=by, now=now)

        left = self.tr("{name} left the team. Their leads stay with them until reassigned.")
        back = self.tr("{name} is back in the team.")
        said = (left if member.active else back).format(name=member.name)
        self.page.run(job, said=said, failed=self._could_not)

    def _could_not(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self.desk.banners.tell_trouble(error)

    def _connect(self) -> None:
        self.who.activated.connect(self._become)
        self.model.settled.connect(self._rows_came)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self._ask)
        self.add_button.clicked.connect(lambda: self._ask(None))
        self.change.clicked.connect(lambda: self._ask(self._chosen()))
        self.leave.clicked.connect(self._let_go)
        self.form.wanted.connect(self._save)
        self.form.dismissed.connect(self._saved)

    def _lay_out(self) -> None:
        self.who.setMinimumWidth(280)
        who = QHBoxLayout()
        who.addWidget(self.who)
        who.addStretch(1)
        self.table.show_model(self.model)
        self.table.set_widths(*WIDTHS)
        self.table.setMinimumHeight(_HEIGHT)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add_button, self.change, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.add_section(self._who_title, self._who_hint)
        self.add(who)
        self.add_section(self._team_title, self._team_hint)
        self.add(self.table, buttons, self.form)
        self.column.addStretch(1)
