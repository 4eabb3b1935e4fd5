"""The public holidays: of which country and region, how far they are known, the years ahead."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from slaapp.domain.trouble import Trouble
from ui.dates import day_text
from ui.page import Page
from ui.pages.settings.asking import Holidays, read_countries, read_holidays, read_regions
from ui.pages.settings.part import Part
from ui.widgets.form import Form
from ui.widgets.place_choice import offer_countries, offer_regions
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField
from ui.words import spoken

_MOST_SHOWN = 16
_WIDTH = 460


class HolidaysPart(Part):
    """Only days to come are added: what is past moves no deadline."""

    tables = frozenset({"calendar_entry", "workspace"})

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._shown: Holidays | None = None
        self._countries: tuple[str, ...] = ()
        self._regions: dict[str, str] = {}
        self._title, self._hint, self.reach = SectionTitle(), QLabel(), QLabel()
        self.country, self.region = ChoiceField(), ChoiceField()
        self._form = Form()
        self._rows = self._form.add(self.country), self._form.add(self.region)
        self._next, self.coming = SectionTitle(), QLabel()
        self.propose, self.see = QPushButton(), QPushButton()
        self.propose.setProperty("kind", "primary")
        self.propose.setEnabled(False)
        self._lay_out()
        self.country.activated.connect(self._ask_regions)
        self.region.activated.connect(self._say_state)
        self.propose.clicked.connect(self._propose)
        self.see.clicked.connect(lambda: self.desk.open_page("agreement", None))
        self.retranslate()

    def refresh(self) -> None:
        """Read how far the holidays reach; the countries once."""
        now = self.desk.clock.now()
        self.page.ask(lambda connection: read_holidays(connection, now), self._show, "holidays")

    def retranslate(self) -> None:
        """Say the part's words, and the places."""
        self._title.setText(self.tr("Public holidays"))
        self._hint.setText(
            self.tr(
                "No deadline falls on a holiday of the calendar. Days are only added for the "
                "future; those that somebody decided about stay as they are."
            )
        )
        country, region = self._rows
        country.say(self.tr("&Country"))
        region.say(self.tr("&Region"))
        self._next.setText(self.tr("Next in the calendar"))
        self.see.setText(self.tr("&See the days in the agreement"))
        if self._countries:
            self._offer_countries(self.country.currentData())
            self._offer_regions(self.region.currentData())
        self._say_state()

    def _show(self, holidays: Holidays) -> None:
        before, self._shown = self._shown, holidays
        if not self._countries:
            self.page.ask(read_countries, self._take_countries, topic="countries")
        elif before is None or before[:2] != holidays[:2]:
            self._choose_kept()
        self._say_state()

    def _take_countries(self, countries: dict[str, tuple[str, ...]]) -> None:
        self._countries = tuple(countries)
        self._choose_kept()

    def _choose_kept(self) -> None:
        """Show the place whose holidays are kept."""
        if self._shown is not None:
            self._offer_countries(self._shown.country)
            self._ask_regions()

    def _offer_countries(self, chosen: str) -> None:
        offer_countries(self.country, self._countries, chosen)

    def _ask_regions(self) -> None:
        country: str | None = self.country.currentData()
        self.propose.setEnabled(False)
        if country:
            self.page.ask(
                lambda connection: read_regions(connection, country), self._take_regions, "regions"
            )

    def _take_regions(self, found: tuple[str, dict[str, str]]) -> None:
        country, self._regions = found
        kept = self._shown
        self._offer_regions(kept.region if kept and kept.country == country else None)
        self._say_state()

    def _offer_regions(self, chosen: str | None) -> None:
        offer_regions(self.region, self._regions, self.tr("The whole country"), chosen)

    def _moves(self) -> bool:
        kept = self._shown
        place = (self.country.currentData(), self.region.currentData())
        return kept is not None and place != (kept.country, kept.region)

    def _say_state(self) -> None:
        if self._shown is None:
            return
        newest = self._shown.newest
        known = self.tr("The calendar knows the holidays up to {day}.")
        none = self.tr("The calendar knows no holidays yet.")
        self.reach.setText(known.format(day=day_text(newest)) if newest else none)
        coming = self._shown.coming
        self.coming.setText("\n".join(f"{day_text(each.day)} — {each.label}" for each in coming))
        self._next.setVisible(bool(coming))
        self.propose.setText(
            self.tr("&Take the holidays of this place")
            if self._moves()
            else self.tr("&Propose holidays for the coming years")
        )
        self.propose.setEnabled(self.country.currentData() is not None and self.region.count() > 0)

    def _propose(self) -> None:
        if self._shown is None:
            return
        country, region = self.country.currentData(), self.region.currentData()
        years, language = self._shown.years, spoken()

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.calendar import Place, extend_holidays

            return extend_holidays(
                connection, Place(country, region), language=language, years=years, by=by, now=now
            )

        self.propose.setEnabled(False)
        self.page.run(job, said=self._done, then=self._proposed, failed=self._could_not)

    def _done(self, receipt: Any) -> str:
        if receipt is None:
            words = self.tr("Nothing is missing: the calendar has them all up to {year}.")
            return words.format(year=self._shown.years[-1] if self._shown else "")
        return self.tr("The holidays are in the calendar. Days changed: {count}.").format(
            count=QLocale().toString(receipt.details["count"])
        )

    def _proposed(self, _receipt: Any) -> None:
        self._say_state()

    def _could_not(self, error: Exception) -> None:
        self._say_state()
        if isinstance(error, Trouble):
            self.desk.banners.tell_trouble(error)

    def _lay_out(self) -> None:
        self._form.setMaximumWidth(_WIDTH)
        for field in (self.country, self.region):
            field.setMaxVisibleItems(_MOST_SHOWN)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.propose, self.see):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.add_section(self._title, self._hint)
        self.add(self.reach, self._form, buttons)
        self.add_section(self._next)
        self.add(self.coming)
        self.column.addStretch(1)
