"""Country and region, whose holidays the calendar keeps: an operation of its own, no terms."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, QSignalBlocker, QTimer, QTimeZone, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.page import Page
from ui.pages.settings.asking import Holidays, read_countries, read_holidays, read_regions
from ui.widgets.place_choice import offer_countries, offer_regions
from ui.widgets.steady import ChoiceField
from ui.words import Speaking, spoken

_MOST_SHOWN = 16
_TAKE_AFTER = 500


class PlaceFields(Speaking, QWidget):
    """``moved`` tells the country's usual time zone once another country was chosen by hand."""

    moved = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._kept: Holidays | None = None
        self._countries: tuple[str, ...] = ()
        self._regions: dict[str, str] = {}
        self.country, self.region = ChoiceField(), ChoiceField()
        self.labels = QLabel(), QLabel()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, field in enumerate((self.country, self.region)):
            field.setMaxVisibleItems(_MOST_SHOWN)
            field.setMinimumContentsLength(16)
            field.setSizeAdjustPolicy(field.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.labels[line].setBuddy(field)
            grid.addWidget(self.labels[line], line, 0)
            grid.addWidget(field, line, 1)
        # Keys pass by several places on the way to one's own: each would be an operation.
        self._take_soon = QTimer(self, singleShot=True, interval=_TAKE_AFTER)
        self._take_soon.timeout.connect(self._take)
        self.country.activated.connect(self._country_chosen)
        self.region.activated.connect(lambda _at: self._take_soon.start())
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fields and the places."""
        names = self.tr("Holidays of"), self.tr("Region")
        for label, field, name in zip(self.labels, (self.country, self.region), names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        if self._countries:
            self._offer_countries(self.country.currentData())
            self._offer_regions(self.region.currentData())

    def refresh(self) -> None:
        """Read whose holidays are kept; the countries once."""
        now = self._page.desk.clock.now()
        self._page.ask(lambda connection: read_holidays(connection, now), self._show, "holidays")

    def _show(self, kept: Holidays) -> None:
        self._kept = kept
        if not self._countries:
            self._page.ask(read_countries, self._take_countries, "countries")
        else:
            self._choose_kept()

    def _take_countries(self, countries: dict[str, tuple[str, ...]]) -> None:
        self._countries = tuple(countries)
        self._choose_kept()

    def _choose_kept(self) -> None:
        if self._kept is not None:
            self._offer_countries(self._kept.country)
            self._ask_regions()

    def _offer_countries(self, chosen: str | None) -> None:
        offer_countries(self.country, self._countries, chosen)

    def _ask_regions(self) -> None:
        country: str | None = self.country.currentData()
        if country:
            self._page.ask(lambda c: read_regions(c, country), self._take_regions, "regions")

    def _take_regions(self, found: tuple[str, dict[str, str]]) -> None:
        country, self._regions = found
        kept = self._kept
        self._offer_regions(kept.region if kept and kept.country == country else None)

    def _offer_regions(self, chosen: str | None) -> None:
        offer_regions(self.region, self._regions, self.tr("The whole country"), chosen)

    def _country_chosen(self) -> None:
        with QSignalBlocker(self.region):
            self.region.setCurrentIndex(0)
        self.moved.emit(usual_zone(self.country.currentData()))
        self._take_soon.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Who goes on at once has chosen."""
        if self._take_soon.isActive():
            self._take_soon.stop()
            self._take()
        super().hideEvent(event)

    def _take(self) -> None:
        """Keep the holidays of the place from now on."""
        kept = self._kept
        country, region = self.country.currentData(), self.region.currentData()
        if kept is None or (country, region) == (kept.country, kept.region):
            return
        years, language = kept.years, spoken()

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.calendar import Place, extend_holidays

            place = Place(country, region)
            return extend_holidays(
                connection, place, language=language, years=years, by=by, now=now
            )

        self._page.run(
            job, said=self.tr("The calendar keeps the holidays of this place from now on.")
        )


def usual_zone(country: str) -> str:
    """The IANA name of the zone that most of a country's zones mean, "" where Qt knows none."""
    territory = QLocale.codeToTerritory(country)
    if territory == QLocale.Country.AnyTerritory:
        return ""
    found: dict[str, int] = {}
    for each in QTimeZone.availableTimeZoneIds(territory):
        windows = QTimeZone.ianaIdToWindowsId(each)
        name = bytes(QTimeZone.windowsIdToDefaultIanaId(windows, territory).data()).decode()
        found[name] = found.get(name, 0) + 1
    found.pop("", None)
    return max(found, key=lambda name: (found[name], name)) if found else ""
