"""The schedules of the shared cases, as working calendars; ours may hold dated ``changes`` too.

Their ``breaks`` and their holiday mode "calendar_day" have no counterpart in a working calendar:
they are written out here as special days with what is left of the hours.
"""

from __future__ import annotations

from datetime import date, timedelta

from slaapp.domain.working_calendar import DatedEntry, Week, Window, WorkingCalendar

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ONE_DAY = timedelta(days=1)
MINUTES = 24 * 60

Span = tuple[int, int]


def minutes(clock: str) -> int:
    return 60 * int(clock[:2]) + int(clock[3:5])


def calendar_of(schedule: dict) -> WorkingCalendar:
    """The working calendar of a schedule in the form of the shared cases."""
    changes = tuple(
        (date.fromisoformat(day), week_of(weekly)) for day, weekly in schedule.get("changes", [])
    )
    week, entries = week_of(schedule["weekly"]), tuple(entries_of(schedule))
    return WorkingCalendar(schedule["tz"], week, entries, changes)


def week_of(weekly: dict) -> Week:
    return tuple(windows_of(spans_of(weekly.get(name, []))) for name in WEEKDAYS)


def weekly_on(schedule: dict, day: date) -> dict:
    """The week in force on a day."""
    begun = [week for since, week in schedule.get("changes", []) if since <= day.isoformat()]
    return begun[-1] if begun else schedule["weekly"]


def spans_of(pairs: list) -> list[Span]:
    """Minutes from midnight, up to 48 h; overlaps joined, as every rule of arithmetic would."""
    spans = []
    for opens, closes in ((minutes(a), minutes(b)) for a, b in pairs):
        spans.append((opens, closes if closes > opens else closes + MINUTES))
    return joined(spans)


def joined(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for opens, closes in sorted(spans):
        if kept and opens <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(kept[-1][1], closes))
        else:
            kept.append((opens, closes))
    return kept


def windows_of(spans: list[Span]) -> tuple[Window, ...]:
    return tuple(window for span in spans for window in windows_of_span(*span))


def windows_of_span(opens: int, closes: int) -> tuple[Window, ...]:
    """A span of more than 24 hours, out of hours that overlap, takes two windows that overlap."""
    if closes - opens > MINUTES:
        return Window(opens, opens), Window(closes - MINUTES, closes - MINUTES)
    return (Window(opens, closes if closes <= MINUTES else closes - MINUTES),)


def entries_of(schedule: dict) -> list[DatedEntry]:
    entries = []
    for day, spans in written_out(schedule).items():
        kind = "special" if spans else "holiday"
        entries.append(DatedEntry(day, kind, windows_of(spans), "", recorded_at=0))
    return entries


def written_out(schedule: dict) -> dict[date, list[Span]]:
    """The spans that start on each day that is unlike its weekday."""
    closed = {date.fromisoformat(day) for day in schedule.get("holidays", [])}
    replaced = {date.fromisoformat(d): w for d, w in schedule.get("day_overrides", {}).items()}
    breaks = {date.fromisoformat(d): w for d, w in schedule.get("breaks", {}).items()}
    if schedule.get("holiday_mode") == "calendar_day":
        breaks |= {day: [["00:00", "24:00"]] for day in closed}
    days = closed | set(replaced) | set(breaks) | {day - ONE_DAY for day in breaks}

    def usual(day: date) -> list[Span]:
        weekly = weekly_on(schedule, day).get(WEEKDAYS[day.weekday()], [])
        return [] if day in closed else spans_of(replaced.get(day, weekly))

    written: dict[date, list[Span]] = {day: [] for day in days}
    for day in sorted(days):
        for span in usual(day):
            cut = breaks_of(breaks, day) + later_by_a_day(breaks_of(breaks, day + ONE_DAY))
            for opens, closes in without(span, cut):
                # What is left of a night behind a break belongs to the next day's windows.
                later = opens >= MINUTES
                owner, shift = (day + ONE_DAY, MINUTES) if later else (day, 0)
                written.setdefault(owner, []).append((opens - shift, closes - shift))
    return {day: joined(spans) for day, spans in written.items()}


def breaks_of(breaks: dict, day: date) -> list[Span]:
    """Those of the day, in wall minutes; one that ends before it begins is none."""
    spans = [(minutes(begins), minutes(ends)) for begins, ends in breaks.get(day, [])]
    return [(begins, ends) for begins, ends in spans if ends > begins]


def later_by_a_day(spans: list[Span]) -> list[Span]:
    return [(begins + MINUTES, ends + MINUTES) for begins, ends in spans]


def without(span: Span, cuts: list[Span]) -> list[Span]:
    """What is left of a span."""
    left = [span]
    for begins, ends in cuts:
        left = [
            piece
            for opens, closes in left
            for piece in ((opens, min(closes, begins)), (max(opens, ends), closes))
            if piece[1] > piece[0]
        ]
    return left
