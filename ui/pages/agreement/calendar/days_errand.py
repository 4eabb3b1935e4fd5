"""What is decided about days is written down at once, beside the agreement; one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from slaapp.domain.bridge_days import BridgeDay
from slaapp.domain.closures import Stretch
from slaapp.domain.instants import to_datetime
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry
from ui.page import Page
from ui.pages.agreement.calendar.day_form import DayWish
from ui.pages.agreement.calendar.days import moved_words
from ui.pages.agreement.calendar.days_editor import DaysEditor
from ui.pages.agreement.calendar.place_line import KeptPlace, read_place
from ui.trouble_words import words_for
from ui.words import QT_TRANSLATE_NOOP, spoken

_Job = Callable[[Any, Any, int], Any]


class DaysErrand(QObject):
    """Hears the editor of the days and runs the operations; a banner says how much they move."""

    def __init__(self, page: Page, editor: DaysEditor) -> None:
        super().__init__(editor)
        self._page, self._editor = page, editor
        self._place: KeptPlace | None = None
        editor.shown.connect(self.refresh)
        editor.form.wanted.connect(self._note)
        editor.decided.unwanted.connect(self._remove)
        editor.holiday_switched.connect(self._switch)
        editor.bridge_switched.connect(self._bridge)
        editor.place.moved.connect(self._move)
        editor.place.elsewhere.connect(lambda: page.desk.open_page("settings", None))

    def refresh(self) -> None:
        """Read whose holidays are kept."""
        year, language = self._today().year, spoken()
        self._page.ask(lambda c: read_place(c, year, language), self._show_place, "place")

    def _show_place(self, place: KeptPlace) -> None:
        self._place = place
        self._editor.place.show_place(place)

    def _note(self, wish: DayWish) -> None:
        said = _CLOSURE if wish.minute is None else _HALF_DAY
        said = _SPECIAL if wish.windows is not None else said
        self._run(_noting(wish), said, self._editor.form.begin_again, self._refuse)

    def _refuse(self, error: Exception) -> None:
        self._editor.form.refuse(words_for(error))

    def _remove(self, stretch: Stretch) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.days_off import remove_days

            return remove_days(connection, stretch, by=by, now=now)

        self._run(job, _WORKED)

    def _bridge(self, bridge: BridgeDay, closed: bool) -> None:
        if bridge.taken is not None and not closed:
            self._remove(Stretch((bridge.taken,)))
        elif closed:
            wish = DayWish(bridge.day, bridge.day, _say(_BRIDGE))
            self._run(_noting(wish), _CLOSURE)

    def _switch(self, entry: DatedEntry, observed: bool) -> None:
        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.calendar import switch_entry
            from slaapp.operations.moved_deadlines import DueWatch

            watch = DueWatch(connection, entry.day)
            return watch.tell(switch_entry(connection, entry, observed=observed, by=by, now=now))

        self._run(job, _CHANGED)

    def _move(self, region: str | None) -> None:
        if self._place is None:
            return
        country, language = self._place.country, spoken()

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.calendar import Place, coming_years, extend_holidays

            with connection.begin():
                years = coming_years(connection, now)
            place = Place(country, region)
            return extend_holidays(
                connection, place, language=language, years=years, by=by, now=now
            )

        self._page.run(job, said=_moved, then=lambda _receipt: self.refresh())

    def _run(
        self,
        job: _Job,
        said: str,
        then: Callable[[], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        def told(receipt: Any) -> str:
            return moved_words(_say(said), receipt.details["moved"])

        def done(_receipt: Any) -> None:
            if then is not None:
                then()

        self._page.run(job, said=told, then=done, failed=failed or self._tell)

    def _tell(self, error: Exception) -> None:
        # A tick that could not be set is taken back.
        self._page.be_refreshed(frozenset())
        if isinstance(error, Trouble):
            self._page.desk.banners.tell_trouble(error)

    def _today(self) -> date:
        desk = self._page.desk
        return to_datetime(desk.clock.now(), desk.zone).date()


def _noting(wish: DayWish) -> _Job:
    def job(connection: Any, by: Any, now: int) -> Any:
        from slaapp.domain.closures import Closure
        from slaapp.operations.calendar import coming_years
        from slaapp.operations.days_off import add_closure, add_early_closing, add_special_hours

        day, label = wish.first, wish.label
        with connection.begin():
            years = coming_years(connection, now) if wish.yearly else ()
        if wish.windows is not None:
            return add_special_hours(
                connection, day, wish.windows, label, years=years, by=by, now=now
            )
        if wish.minute is not None:
            return add_early_closing(
                connection, day, wish.minute, label, years=years, by=by, now=now
            )
        closure = Closure(day, wish.last, label)
        return add_closure(connection, closure, years=years, by=by, now=now)

    return job


def _moved(receipt: Any) -> str:
    if receipt is None:
        return _say(_NOTHING)
    return _say(_MOVED).format(count=QLocale().toString(receipt.details["count"]))


_CLOSURE = QT_TRANSLATE_NOOP("CalendarDays", "The closure is noted.")
_HALF_DAY = QT_TRANSLATE_NOOP("CalendarDays", "The half-day is noted.")
_SPECIAL = QT_TRANSLATE_NOOP("CalendarDays", "The hours of that day are noted.")
_WORKED = QT_TRANSLATE_NOOP("CalendarDays", "One works as usual on these days.")
_CHANGED = QT_TRANSLATE_NOOP("CalendarDays", "The calendar is changed.")
_BRIDGE = QT_TRANSLATE_NOOP("CalendarDays", "Bridge day")
_MOVED = QT_TRANSLATE_NOOP(
    "CalendarDays", "The holidays are those of this place. Days changed: {count}."
)
_NOTHING = QT_TRANSLATE_NOOP("CalendarDays", "No day changes: the holidays are the same there.")


def _say(source: str) -> str:
    return QCoreApplication.translate("CalendarDays", source)
