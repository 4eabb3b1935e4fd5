"""How long is left of what is owed, in words: a row of today's queue as seen from now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from ui.countdown import clock_text, working_text
from ui.dates import near_text
from ui.widgets.pill import Pill

if TYPE_CHECKING:
    from slaapp.domain.openings import Openings
    from slaapp.domain.rulebook import Rulebook
    from slaapp.store.rows.owed import OwedRow


class CountdownWords(NamedTuple):
    """A text and its tone; the pill says in a word what the colour says."""

    text: str
    tone: str = ""
    pill: Pill | None = None

    @property
    def spoken(self) -> str:
        """All of it as one text, for screen readers and for copying."""
        return f"{self.pill.word}: {self.text}" if self.pill else self.text


def at_risk_pill() -> Pill:
    """What is in the last quarter of its time; told in opening hours only (rule 34)."""
    return Pill(QCoreApplication.translate("Countdown", "At risk"), "warning")


class Countdowns:
    """Says rows as of ``now()``; before the rules are here, only when a row is due.

    Working time is that of the calendar of the row's own version of the agreement.
    """

    def __init__(self, now: Callable[[], Instant], zone: ZoneInfo) -> None:
        self.now = now
        self.zone = zone
        self._book: Rulebook | None = None
        self._rules: dict[tuple[str | None, str, str | None], tuple[Openings | None, bool]] = {}

    def know(self, book: Rulebook) -> None:
        """The rules changed: reckon by these from now on."""
        self._book = book
        self._rules.clear()

    def of(self, row: OwedRow) -> CountdownWords:
        """``1 h 40 working — tomorrow 10:10``; ``+2 h 10 working — 09:00`` once it is overdue.

        Time on the clock is said otherwise: ``in 3 h 20``.
        """
        now = self.now()
        if row.step is not None:
            return step_countdown(row.due_at, row.precision, now, self.zone)
        over = now > row.due_at
        text = _with_moment(self._span(row, now), row.due_at, now, self.zone)
        if over:
            word = QCoreApplication.translate("Countdown", "Overdue")
            return CountdownWords(text, "bad", Pill(word, "bad"))
        if now >= row.warn_at:
            return CountdownWords(text, "warning", at_risk_pill())
        return CountdownWords(text)

    def _span(self, row: OwedRow, now: Instant) -> str:
        """From now to when it is due, or from then to now; empty where that is not known."""
        openings, on_any_clock = self._rules_of(row)
        over = now > row.due_at
        first, last = sorted((now, row.due_at))
        if on_any_clock:
            return clock_text(last - first, over=over)
        between = _between(openings, first, last)
        return "" if between is None else working_text(between, over=over)

    def _rules_of(self, row: OwedRow) -> tuple[Openings | None, bool]:
        """The calendar a row is counted in, and whether its target runs on any clock."""
        if self._book is None:
            return None, False
        # Without a version of its own, a row goes by the one in force at its start.
        version_id = row.agreement_id or self._version_at(row.start_at)
        key = (version_id, row.commitment, row.tier)
        if key not in self._rules:
            self._rules[key] = self._look_up(*key)
        return self._rules[key]

    def _version_at(self, instant: Instant) -> str | None:
        version = self._book.version_at(instant) if self._book else None
        return version.id if version else None

    def _look_up(
        self, version_id: str | None, commitment: str, tier: str | None
    ) -> tuple[Openings | None, bool]:
        from slaapp.domain.target import CalendarTime

        assert self._book is not None
        version = next((each for each in self._book.versions if each.id == version_id), None)
        if version is None:
            return None, False
        target = version.agreement.target_of(commitment, tier)
        return self._book.openings_of(version), isinstance(target, CalendarTime)


def step_countdown(due_at: Instant, precision: str, now: Instant, zone: ZoneInfo) -> CountdownWords:
    """One's own step, in calendar time, under a name of its own: it is no promise to anybody.

    Of a day nothing is counted but days.
    """
    over = now > due_at
    own = QCoreApplication.translate("Countdown", "My step")
    late = QCoreApplication.translate("Countdown", "My step, late")
    pill = Pill(late, "warning") if over else Pill(own, "accent")
    if precision == "day":
        text = near_text(due_at, now, zone, "day")
    else:
        text = _with_moment(clock_text(abs(due_at - now), over=over), due_at, now, zone)
    return CountdownWords(text, "warning" if over else "", pill)


def _with_moment(span: str, due: Instant, now: Instant, zone: ZoneInfo) -> str:
    moment = near_text(due, now, zone, "instant")
    return f"{span} — {moment}" if span else moment


def _between(openings: Openings | None, start: Instant, end: Instant) -> int | None:
    """Working milliseconds; None where the calendar is not here or does not reach so far."""
    if openings is None:
        return None
    try:
        return openings.between(start, end)
    except Trouble:
        return None
