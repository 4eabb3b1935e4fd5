"""The working days of a period by the calendar of the version that each day ends under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.ruled_days import elapsed_days

_LOOKED_BACK = 400


@dataclass(frozen=True, slots=True)
class WorkedDays:
    """``whole`` working days, ``elapsed`` of them, today by the part of its open time that has."""

    whole: int
    elapsed: Fraction

    @property
    def remaining(self) -> Fraction:
        """Those to come."""
        return self.whole - self.elapsed


def worked_days(book: Rulebook, first: date, after: date, now: Instant) -> WorkedDays:
    """Of the days from ``first`` to before ``after``; none where no agreement was in force."""
    whole, elapsed = 0, Fraction(0)
    for version, days in _by_version(book, first, after):
        whole += len(days)
        elapsed += elapsed_days(book, version, days, now)
    return WorkedDays(whole, elapsed)


def latest_working_days(book: Rulebook, since: date, before: date, most: int) -> list[date]:
    """At most so many working days right before a day, none of them before ``since``; in order."""
    first = max(since, before - timedelta(days=min(_LOOKED_BACK, 7 * most)))
    found = [day for _version, days in _by_version(book, first, before) for day in days]
    return found[-most:]


def _by_version(
    book: Rulebook, first: date, after: date
) -> Iterator[tuple[AgreementVersion, Sequence[date]]]:
    days = [first + timedelta(days=n) for n in range((after - first).days)]
    for version, held in groupby(days, book.version_on):
        if version is not None:
            own = list(held)
            openings = book.openings_of(version)
            yield version, openings.working_days(own[0], own[-1] + timedelta(days=1))
