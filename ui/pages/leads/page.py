"""The page of leads: the list, and the selected lead at its side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QWidget

from slaapp.domain.lead_filter import LeadFilter
from ui.desk import Desk
from ui.exporting.source import Source
from ui.icons import icon
from ui.models.lead_columns import Outlook
from ui.page import Page
from ui.pages.leads.acting import Acting
from ui.pages.leads.asking import SETTING_TABLES, Setting, read_setting
from ui.pages.leads.calling import Calling
from ui.pages.leads.changing import Changing
from ui.pages.leads.copying import Copying
from ui.pages.leads.correcting import Correcting
from ui.pages.leads.explaining import Explaining
from ui.pages.leads.filter_words import Names
from ui.pages.leads.informing import Informing
from ui.pages.leads.lead_list import LeadList
from ui.pages.leads.looking import Looking
from ui.pages.leads.party_editing import TABLES as PARTIES
from ui.pages.leads.party_editing import PartyEditing
from ui.pages.leads.pasting import Pasting
from ui.pages.leads.side import Side
from ui.pages.leads.stepping import Stepping
from ui.pages.leads.viewing import Viewing
from ui.pages.titles import page_title
from ui.preferences import kept_under, remember
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.store.rows.lead_places import LeadHead

_SPLITTER = "leads/splitter"
_SIDE_WIDTH = 344


class LeadsPage(Page):
    """Every part is a file of its own; here they are wired together."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.outlook = Outlook(desk.clock.now, desk.zone)
        self.setting = Setting(Names(desk.zone), {}, None)
        self.list = LeadList(desk, self.outlook, self.ask)
        self.side = Side(self.outlook)
        self.looking = Looking(self, self.list, self.side, lambda: self.setting)
        self.acting = Acting(self, self.side)
        self.pasting = Pasting(self, self.side.form, self._open_new)
        self.stepping, self.correcting = Stepping(self, self.side), Correcting(self, self.side)
        self.informing = Informing(self, self.side)
        self.parties = PartyEditing(self, self.side)
        self.calling = Calling(self, self.list.below)
        self.viewing, self.copying = Viewing(self, self.list), Copying(self, self.list)
        self.changing = Changing(self, self.list, lambda: self.setting.names)
        self.explaining = Explaining(self, self.looking, self.list.below)
        self.new, self.paste, self.count = QPushButton(), QPushButton(), QLabel()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()
        desk.clock.watch(self)
        desk.clock.ticked.connect(self._tick)
        self.begin_at(self.list.view)
        self.retranslate()

    # --- what the shell asks ---

    def title(self) -> str:
        """The page's name."""
        return page_title("leads")

    def refresh(self, changed: frozenset[str]) -> None:
        """Ask for the rows and for the selected lead again."""
        self.outlook.zone = self.desk.zone
        if not changed or changed & SETTING_TABLES:
            zone, team, now = self.desk.zone, self.desk.team, self.desk.clock.now()
            self.ask(
                lambda c: read_setting(c, zone, team, now), self._take_setting, topic="setting"
            )
        self.list.refresh()
        self.looking.read()

    def show_given(self, given: object) -> None:
        """A filter: exactly its leads. A lead's key: that lead."""
        if isinstance(given, LeadFilter):
            self.list.show_filter(given)
        elif isinstance(given, str):
            self.list.show_lead(given)

    def offers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done now with what is selected."""
        acts: dict[str, Callable[[], None]] = {
            "edit.find": self.list.search.begin,
            "lead.new": self._open_new,
            "lead.paste": self.pasting.begin,
            "list.filter": self.list.filters.add.showMenu,
            "list.views": self.list.views.showMenu,
            "list.columns": self.list.open_columns,
            "file.export": self._export,
        }
        if self.copying.is_possible():
            acts["edit.copy"] = self.copying.copy
            acts["edit.select_all"] = self.list.view.selectAll
            acts["lead.export"] = self._export_selected
            acts["lead.change_many"] = self.changing.begin
        if self.explaining.is_possible():
            acts["lead.why"] = self.explaining.explain_next
        return acts | {deed.name: partial(self.act, deed.name) for deed in self.looking.possible()}

    def is_settled(self) -> bool:
        """Whether rows and details have arrived."""
        waits = self.looking.waits() or self.side.form.is_asking()
        return super().is_settled() and self.list.is_settled() and not waits

    def retranslate(self) -> None:
        """Say the page's own words; the parts say theirs."""
        super().retranslate()
        self.new.setText(self.tr("New lead"))
        self.paste.setText(self.tr("Paste a text…"))
        self.paste.setToolTip(
            self.tr("A mail, a signature or a card that was copied becomes a new lead’s form (F8)")
        )
        self.side.setAccessibleName(self.tr("Details"))
        self._say_count()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember how wide the side is."""
        remember(_SPLITTER, self.splitter.saveState())
        super().hideEvent(event)

    # --- making it ---

    def _lay_out(self) -> None:
        self.new.setProperty("kind", "primary")
        self.new.setIcon(icon("plus", "on_accent"))
        set_tone(self.count, "muted")
        self.header.insertWidget(1, self.count)
        self.header.addWidget(self.list.search)
        self.paste.setIcon(icon("copy"))
        self.header.addWidget(self.paste)
        self.header.addWidget(self.new)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.side)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setHandleWidth(8)
        kept = kept_under(_SPLITTER)
        if not (isinstance(kept, QByteArray) and self.splitter.restoreState(kept)):
            self.splitter.setSizes([10_000, _SIDE_WIDTH])
        self.body.addWidget(self.splitter)
        bar = self.side.bar
        line = (self.list.views, self.list.filters.add, self.list.choose_columns)
        stops = (self.list.search, self.paste, self.new, *line, self.list.view, *bar.buttons)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.new.clicked.connect(self._open_new)
        self.paste.clicked.connect(self.pasting.begin)
        self.desk.when_undone.append(self.list.leave_import)
        self.list.moved.connect(self._say_count)
        self.list.missed.connect(self._say_missed)
        self.list.no_leads.pressed.connect(self._import)
        self.list.no_leads.second_pressed.connect(self._open_new)
        self.list.view.menu_asked.connect(self._open_menu)
        self.list.view.opened.connect(lambda _row: self.side.bar.setFocus())
        self.looking.turned.connect(self.calling.leave)
        self.looking.turned.connect(self.list.below.empty)
        self.looking.turned.connect(self.side.leave_panel)
        self.looking.offers_changed.connect(self.offers_changed)
        self.side.bar.asked.connect(self.act)
        self.side.left.connect(self.list.view.setFocus)
        self.side.change.clicked.connect(self.changing.begin)
        self.looking.offers_changed.connect(self.explaining.renew)
        self.side.preview.asked_why.connect(self.explaining.explain)
        self.acting.added.connect(self._saved)
        self.side.preview.related.opened.connect(self.list.show_lead)
        self.side.form.same.opened.connect(self._look_at)
        self.side.preview.steps.asked_plan.connect(partial(self.act, "lead.plan"))
        self.acting.done.connect(self.list.view.setFocus)
        for part in (self.stepping, self.parties, self.informing):
            part.done.connect(self.list.view.setFocus)
        self.calling.done.connect(self.list.view.setFocus)

    # --- the selected lead ---

    def _take_setting(self, setting: Setting) -> None:
        self.setting = setting
        self.outlook.openings = setting.openings
        self.list.know(setting.names)
        self.viewing.know(setting.views, setting.names)
        self.list.model.repaint_cells()
        self.looking.read()

    def _tick(self) -> None:
        if self.isVisible():
            self.list.tick()
            self.side.preview.tick()
            self.explaining.tick()

    # --- doing ---

    def act(self, name: str) -> None:
        """Do a deed with what is selected; nothing where it makes no sense."""
        if name not in {deed.name for deed in self.looking.possible()}:
            return
        if name == "lead.call":
            row = self.list.current()
            if row is not None:
                self.calling.begin(row)
        elif name in ("lead.plan", "lead.history") or name in PARTIES:
            self.list.read_selected(partial(self._do_with_one, name))
        elif name == "lead.edit":
            self.list.read_selected(self._edit)
        elif name == "lead.informed":
            self.list.read_selected(self.informing.begin)
        else:
            self.list.read_selected(lambda leads: self.acting.act(name, leads))

    def _edit(self, leads: list[LeadHead]) -> None:
        if leads:
            self.acting.open_edit(leads[0], tuple(self.setting.names.sources.values()))

    def _do_with_one(self, name: str, leads: list[LeadHead]) -> None:
        if leads and name in PARTIES:
            self.parties.begin(name, leads[0].id)
        elif leads and name == "lead.history":
            self.desk.open_page("history", leads[0].id)
        elif leads:
            self.stepping.plan(leads[0].id, leads[0].title or "—")

    def _open_menu(self, at: QPoint) -> None:
        if self.looking.possible():
            self.side.bar.open_menu(at)

    def _open_new(self) -> None:
        self.acting.open_new(tuple(self.setting.names.sources.values()))

    def _saved(self, key: str) -> None:
        self.list.show_lead(key)
        if not self.side.is_form_open():
            self.list.view.setFocus()

    def _look_at(self, key: str) -> None:
        """The lead of somebody who is here already; what was typed waits in the form."""
        self.side.close_form()
        self.list.show_lead(key)

    def _import(self) -> None:
        self.desk.open_page("import", None)

    def _export(self) -> None:
        if self.list.view.selected_count() > 1:
            self._export_selected()
        else:
            self.desk.export(Source(self.list.list_view(), name=self.list.views.name()))

    def _export_selected(self) -> None:
        def go_on(leads: list[LeadHead]) -> None:
            keys, view = tuple(lead.id for lead in leads), self.list.list_view()
            self.desk.export(Source(view, keys, self.list.views.name()))

        self.list.read_selected(go_on)

    # --- words ---

    def _say_count(self) -> None:
        self.count.setText(self.list.count_text())

    def _say_missed(self) -> None:
        self.desk.banners.tell("info", self.tr("This lead is not there any more."))
