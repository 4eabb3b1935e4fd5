"""Handing over: how owners are chosen, whether at once, and whose territory is where."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton

from slaapp.domain.assigning import WAYS, Choice, Whence
from slaapp.domain.trouble import Trouble
from ui.assigning_words import owner_text, way_word
from ui.icons import icon
from ui.models.paged import PagedModel
from ui.models.territory_columns import WIDTHS, territory_columns
from ui.page import Page
from ui.pages.settings.part import Part
from ui.pages.settings.territory_form import TerritoryForm
from ui.trouble_words import words_for
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField, TextField
from ui.widgets.table import TableView
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.store.rows.assigning import Assigning, TerritoryRow

_HEIGHT = 200
_BY_HAND = ""


class _Answer(NamedTuple):
    place: str
    choice: Choice


class AssigningPart(Part):
    """The way in force is chosen at once; territories are rows of a list."""

    tables = frozenset({"workspace", "territory", "member", "absence"})

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._held: Assigning | None = None
        self._answer: _Answer | None = None
        self._title, self._hint, self._said = SectionTitle(), QLabel(), QLabel()
        self.way, self.at_once = ChoiceField(), QCheckBox()
        for way in (_BY_HAND, *WAYS):
            self.way.addItem("", way)
        self._at_once_hint = QLabel()
        self._lands_title, self._lands_hint = SectionTitle(), QLabel()
        self.model = PagedModel(self.desk.reader, territory_columns(), _fetch)
        self.table = TableView("territories")
        self.add_button, self.change, self.remove = (
            QPushButton(icon("plus"), ""),
            QPushButton(icon("edit"), ""),
            QPushButton(icon("trash"), ""),
        )
        self.form = TerritoryForm()
        self._trial_label, self.trial, self.answer = QLabel(), TextField(), QLabel()
        self._lay_out()
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Read the way and the territories again."""
        self.page.ask(_read, self._show, topic="assigning")
        self.model.reload()

    def is_settled(self) -> bool:
        """Whether the rows are here."""
        return self.model.is_settled()

    def retranslate(self) -> None:
        """Say the part's words."""
        self._title.setText(self.tr("Who is given a lead that is handed over"))
        self._hint.setText(
            self.tr(
                "Proposed at every hand-over, where another can be chosen. Who is away is left "
                "out; their territory goes to who stands in. Where nobody is found, the sales "
                "manager decides."
            )
        )
        self.way.setAccessibleName(self._title.text())
        for place, way in enumerate((_BY_HAND, *WAYS)):
            self.way.setItemText(place, way_word(way or None))
        self.at_once.setText(self.tr("Hand a lead over as soon as it is &qualified"))
        self._at_once_hint.setText(
            self.tr(
                "From then on nobody has to press a button: a lead that reaches what was agreed "
                "goes to sales at once and its clocks start. While it lacks something that the "
                "agreement wants before, it stays with marketing, and goes once that is filled "
                "in. Leads of the past are never handed over; each hand-over is a line of the "
                "history and can be undone."
            )
        )
        self._lands_title.setText(self.tr("Territories"))
        self._lands_hint.setText(
            self.tr("The most telling one counts: a postcode before a city, a source, a country.")
        )
        self.table.setAccessibleName(self._lands_title.text())
        self.add_button.setText(self.tr("&Add a territory…"))
        self.change.setText(self.tr("&Change…"))
        self.remove.setText(self.tr("&Remove"))
        self._trial_label.setText(self.tr("&Try it: a lead from"))
        self.trial.setAccessibleName(self.tr("Postcode, city, source or country of a lead"))
        self.trial.setPlaceholderText("69003")
        self.model.retranslate()
        self._say_way()
        self._say_answer()

    def _show(self, held: Assigning) -> None:
        self._held = held
        with QSignalBlocker(self.way), QSignalBlocker(self.at_once):
            self.way.setCurrentIndex(max(0, self.way.findData(held.way or _BY_HAND)))
            self.at_once.setChecked(held.hands_over)
        self._say_way()
        self._try()

    def _say_way(self) -> None:
        said = {
            _BY_HAND: self.tr("Whoever hands over chooses; by rule they go to the sales manager."),
            "round_robin": self.tr("Next is who was given a lead the longest ago."),
            "territory": self.tr("By the list below."),
            "least_leads": self.tr("Next is who has the fewest leads that are not closed."),
            "least_deadlines": self.tr("Next is who owes the fewest open deadlines."),
        }
        self._said.setText(said[self.way.currentData() or _BY_HAND])

    def _save_way(self) -> None:
        way, at_once = self.way.currentData() or None, self.at_once.isChecked()
        if self._held is None or (way, at_once) == (self._held.way, self._held.hands_over):
            return

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.assigning import set_assigning

            return set_assigning(connection, way, hands_over=at_once, by=by, now=now)

        said = self.tr("Owners are chosen {way} from now on.").format(way=way_word(way))
        if way == self._held.way:
            on = self.tr("What is qualified from now on is handed over at once.")
            off = self.tr("What is qualified from now on waits to be handed over.")
            said = on if at_once else off
        # Pressed twice before the file answers, it is asked for once.
        self._held = replace(self._held, way=way, hands_over=at_once)
        self._say_way()
        self.page.run(job, said=said, failed=self._could_not)

    # --- territories ---

    def _chosen(self) -> TerritoryRow | None:
        key = self.table.chosen_key()
        place = self.model.row_of(key) if key else None
        return self.model.rows[place] if place is not None else None

    def _rows_came(self) -> None:
        if self.table.chosen_key() is None:
            self.table.choose_place(0)
        self._show_chosen(self._chosen())
        self._try()

    def _show_chosen(self, row: TerritoryRow | None) -> None:
        self.change.setEnabled(row is not None)
        self.remove.setEnabled(row is not None)

    def _ask(self, row: TerritoryRow | None) -> None:
        self.form.know(self.desk.team)
        self.form.ask(row)
        self.bring_in(self.form)

    def _save(self, row: TerritoryRow | None, member: str, field: str, value: str) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.assigning import Land, add_territory, change_territory

            land = Land(member, field, value)
            if row is None:
                return add_territory(connection, land, by=by, now=now)[0]
            return change_territory(connection, row.id, land, by=by, now=now)

        said = self.tr("The territory {value} is noted.").format(value=value)
        refused = lambda error: self.form.refuse(words_for(error))  # noqa: E731
        self.page.run(job, said=said, then=lambda _r: self._saved(), failed=refused)

    def _saved(self) -> None:
        self.form.hide()
        self.table.setFocus()

    def _remove(self) -> None:
        row = self._chosen()
        if row is None:
            return

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.assigning import remove_territory

            return remove_territory(connection, row.id, by=by, now=now)

        said = self.tr("The territory {value} is removed.").format(value=row.value)
        self.page.run(job, said=said, failed=self._could_not)

    def _could_not(self, error: Exception) -> None:
        self.refresh()
        if isinstance(error, Trouble):
            self.desk.banners.tell_trouble(error)

    # --- the trial ---

    def _try(self) -> None:
        typed, now = self.trial.text().strip(), self.desk.clock.now()
        if not typed:
            self._show_answer(None)
            return

        def read(connection: Any) -> _Answer:
            from slaapp.operations.assigning import try_whence

            whence = Whence(typed, typed, typed, typed)
            return _Answer(typed, try_whence(connection, whence, now))

        self.page.ask(read, self._show_answer, topic="trial")

    def _show_answer(self, answer: _Answer | None) -> None:
        self._answer = answer
        self._say_answer()

    def _say_answer(self) -> None:
        if self._answer is None:
            self.answer.setText("")
            return
        names = {person.key: person.name for person in self.desk.team}
        said = self.tr("goes to {owner}").format(owner=owner_text(self._answer.choice, names))
        self.answer.setText(said)

    def _connect(self) -> None:
        self.way.activated.connect(lambda _place: self._save_way())
        self.at_once.toggled.connect(lambda _on: self._save_way())
        self.model.settled.connect(self._rows_came)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self._ask)
        self.add_button.clicked.connect(lambda: self._ask(None))
        self.change.clicked.connect(lambda: self._ask(self._chosen()))
        self.remove.clicked.connect(self._remove)
        self.form.wanted.connect(self._save)
        self.form.dismissed.connect(self._saved)
        self.trial.textChanged.connect(lambda _text: self._try())

    def _lay_out(self) -> None:
        for label in (self._said, self._at_once_hint):
            label.setWordWrap(True)
            set_tone(label, "muted")
        self.way.setMinimumWidth(320)
        way = QHBoxLayout()
        way.setSpacing(12)
        way.addWidget(self.way)
        way.addWidget(self._said, 1)
        self.table.show_model(self.model)
        self.table.set_widths(*WIDTHS)
        self.table.setMinimumHeight(_HEIGHT)
        self.trial.setFixedWidth(180)
        self._trial_label.setBuddy(self.trial)
        trying = QHBoxLayout()
        trying.setSpacing(8)
        trying.addWidget(self._trial_label)
        trying.addWidget(self.trial)
        trying.addWidget(self.answer, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add_button, self.change, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.add_section(self._title, self._hint)
        self.add(way, self.at_once, self._at_once_hint)
        self.add_section(self._lands_title, self._lands_hint)
        self.add(self.table, buttons, self.form, trying)
        self.column.addStretch(1)


def _read(connection: Any) -> Assigning:
    from slaapp.store.rows.assigning import read_assigning

    return read_assigning(connection)


def _fetch(connection: Any, after: Any, _limit: int) -> list[TerritoryRow]:
    from slaapp.store.rows.assigning import territories

    return [] if after is not None else territories(connection)
