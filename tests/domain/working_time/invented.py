"""Schedules, instants and pauses out of a seeded chance, many near a change of the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

from tests.domain.working_time.schedules import WEEKDAYS

CLOCK_CHANGES = {
    "Europe/Paris": ("2026-03-29", "2026-10-25"),
    "America/New_York": ("2026-03-08", "2026-11-01"),
    "Asia/Tokyo": ("2026-05-03", "2026-12-31"),
    "Australia/Lord_Howe": ("2026-04-05", "2026-10-04"),
}

FIVE = 5 * 60


class Inventor:
    """Draws around one change of the clock of one zone."""

    def __init__(self, seed: int, zone: str) -> None:
        self.chance = Random(f"{zone} {seed}")
        self.zone = zone
        self.about = date.fromisoformat(self.chance.choice(CLOCK_CHANGES[zone]))
        self.midnight = datetime(self.about.year, self.about.month, self.about.day, tzinfo=UTC)
        self.tangled = self.chance.random() < 0.15
        """Whether hours may overlap, which the arithmetic takes in its stride."""
        self.nights = self.tangled or self.chance.random() < 0.4
        self.first = FIVE if self.nights and not self.tangled else 0

    def schedule(self) -> dict:
        chance = self.chance
        schedule: dict = {"tz": self.zone, "weekly": self.week()}
        schedule["holidays"] = [self.day() for _ in range(chance.choice((0, 0, 1, 2, 4)))]
        replaced = [self.day() for _ in range(chance.choice((0, 0, 1, 3)))]
        schedule["day_overrides"] = {day: self.windows(0.9) for day in replaced}
        if chance.random() < 0.4:
            schedule["changes"] = [[self.day(), self.week()]]
        if chance.random() < 0.2:
            schedule["breaks"] = {self.day(): self.windows(1) for _ in range(3)}
        if chance.random() < 0.2:
            schedule["holiday_mode"] = "calendar_day"
        return schedule

    def week(self) -> dict:
        week = {name: self.windows(0.75) for name in WEEKDAYS}
        week[self.chance.choice(WEEKDAYS)] = self.windows(1)
        return {name: windows for name, windows in week.items() if windows}

    def windows(self, likely: float) -> list:
        """Up to three windows in order; the last may run over midnight."""
        chance = self.chance
        if chance.random() > likely:
            return []
        if chance.random() < 0.05 and self.first == 0:
            return [["00:00", "24:00"]]
        count = chance.choice((1, 2, 2, 3))
        grid = range(self.first, 1441, chance.choice((1, 10, 30)))
        bounds = sorted(chance.sample(grid, 2 * count))
        pairs = [list(map(clock, bounds[at : at + 2])) for at in range(0, 2 * count, 2)]
        if self.nights and chance.random() < 0.5:
            pairs[-1][1] = clock(chance.randrange(0, min(bounds[-2], FIVE) + 1))
        if self.tangled and chance.random() < 0.3:
            pairs.append([clock(chance.randrange(0, 1440)), clock(chance.randrange(0, 1441))])
        return pairs

    def day(self) -> str:
        return (self.about + timedelta(days=self.chance.randint(-9, 9))).isoformat()

    def instant(self) -> datetime:
        chance = self.chance
        hours = 12 if chance.random() < 0.4 else 24 * 7
        at = self.midnight + timedelta(minutes=chance.randint(-60 * hours, 60 * hours))
        exact = timedelta(seconds=chance.randrange(60), milliseconds=chance.randrange(1000))
        return at if chance.random() < 0.5 else at + exact

    def duration(self) -> timedelta:
        chance = self.chance
        if chance.random() < 0.5:
            return timedelta(minutes=15 * chance.randint(0, 120))
        return timedelta(milliseconds=chance.randint(1, 30 * 3_600_000))

    def pauses(self) -> list[tuple[datetime, datetime]]:
        """In whole minutes; they may overlap, and last from a minute to some days."""
        begun = [self.instant().replace(second=0, microsecond=0) for _ in range(3)]
        lengths = (1, 90, 600, 1440, 4000)
        return [
            (one, one + timedelta(minutes=self.chance.choice(lengths)))
            for one in begun[: self.chance.randint(1, 3)]
        ]


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
