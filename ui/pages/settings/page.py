"""The settings: calm parts beside one another, each read when it is looked at."""

from __future__ import annotations

from ui.desk import Desk
from ui.page import Page
from ui.pages.settings.absences_part import AbsencesPart
from ui.pages.settings.assigning_part import AssigningPart
from ui.pages.settings.fields_part import FieldsPart
from ui.pages.settings.file_part import FilePart
from ui.pages.settings.holidays_part import HolidaysPart
from ui.pages.settings.lists_part import ListsPart
from ui.pages.settings.look_part import LookPart
from ui.pages.settings.names import PARTS, part_title
from ui.pages.settings.part import Part
from ui.pages.settings.team_part import TeamPart
from ui.pages.titles import page_title
from ui.preferences import remember, remembered
from ui.widgets.tabs import Tabs

_PART = "settings/part"


class SettingsPage(Page):
    """A part that is not looked at waits with its questions."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.team, self.file, self.holidays = TeamPart(self), FilePart(self), HolidaysPart(self)
        self.lists, self.fields, self.look = ListsPart(self), FieldsPart(self), LookPart(self)
        self.absences, self.assigning = AbsencesPart(self), AssigningPart(self)
        parts: dict[str, Part] = {
            "team": self.team,
            "absences": self.absences,
            "assigning": self.assigning,
            "file": self.file,
            "holidays": self.holidays,
            "lists": self.lists,
            "fields": self.fields,
            "look": self.look,
        }
        self._names = tuple(PARTS)
        self._parts = tuple(parts[name] for name in self._names)
        self._stale = set(self._parts)
        self.tabs = Tabs()
        for part in self._parts:
            self.tabs.addTab(part, "")
        self.tabs.setCurrentIndex(self._names.index(remembered(_PART, self._names[0], self._names)))
        self.tabs.currentChanged.connect(self._turned)
        self.body.addWidget(self.tabs, 1)
        self.begin_at(self.tabs.tabBar())
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return page_title("settings")

    def retranslate(self) -> None:
        """Say the parts' names; they say their own words."""
        super().retranslate()
        for place, name in enumerate(self._names):
            self.tabs.setTabText(place, part_title(name))
        self.tabs.setAccessibleName(self.tr("Parts of the settings"))

    def show_given(self, given: object) -> None:
        """The name of a part, one of ``PARTS``."""
        if isinstance(given, str) and given in PARTS:
            self.tabs.setCurrentIndex(self._names.index(given))

    def refresh(self, changed: frozenset[str]) -> None:
        """The part that is looked at asks now, the others when they are."""
        self._stale |= {
            part for part in self._parts if not changed or not part.tables or changed & part.tables
        }
        self._refresh_part()

    def end(self) -> None:
        """A check that is under way ends with the page."""
        self.file.check.end()

    def is_settled(self) -> bool:
        """Whether the part that is looked at has all it shows."""
        part = self.tabs.currentWidget()
        return super().is_settled() and isinstance(part, Part) and part.is_settled()

    def _turned(self, place: int) -> None:
        """Another part is looked at; the next opening of the settings begins with it."""
        remember(_PART, self._names[place])
        self._refresh_part()

    def _refresh_part(self) -> None:
        part = self.tabs.currentWidget()
        if part in self._stale and self.desk.ready:
            self._stale.discard(part)
            part.refresh()
