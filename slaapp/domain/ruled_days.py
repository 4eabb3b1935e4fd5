"""The days of a month as the versions of the agreement rule them, for what is promised by month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby
from math import ceil

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class RuledDays:
    """The days of a month, from ``begin`` to before ``end``, that end under one version.

    ``share`` are its working days of all those of the month; ``elapsed`` those of them that have
    gone by, today by the part of its open time that has, of all those of the month too.
    """

    version: AgreementVersion
    month: str
    begin: Instant
    end: Instant
    share: Fraction
    elapsed: Fraction

    def promised(self, per_month: int) -> int:
        """Of so many a month the part of these days: rounded up, since a promise must suffice."""
        return ceil(per_month * self.share)

    def expected(self, per_month: int) -> float:
        """How many of them are due by now (``kpis.md``: pro rata of the working days elapsed)."""
        return float(per_month * self.elapsed)


def ruled_days(
    book: Rulebook, first: date, since: date, now: Instant, until: date = date.max
) -> list[RuledDays]:
    """The month that begins on ``first``, by the versions in the order of their days.

    Nobody promised anything for the days before ``since``, when the team began; those from
    ``until`` on are not asked for.
    """
    pieces = list(_pieces(book, first, since, until))
    worked = [_working_days(book, version, days) for version, days in pieces]
    whole = sum(map(len, worked))
    return [
        RuledDays(
            version,
            f"{first:%Y-%m}",
            start_of_day(days[0], book.zone),
            start_of_day(days[-1] + timedelta(days=1), book.zone),
            Fraction(len(own), whole) if whole else Fraction(0),
            elapsed_days(book, version, own, now) / whole if whole else Fraction(0),
        )
        for (version, days), own in zip(pieces, worked, strict=True)
        if since <= days[0] < until
    ]


def following_month(first: date) -> date:
    """The first day of the month after."""
    return (first + timedelta(days=32)).replace(day=1)


def _pieces(
    book: Rulebook, first: date, since: date, until: date
) -> Iterator[tuple[AgreementVersion, Sequence[date]]]:
    days = [first + timedelta(days=n) for n in range((following_month(first) - first).days)]

    def side(day: date) -> tuple[AgreementVersion | None, bool, bool]:
        return book.version_on(day), day >= since, day >= until

    for (version, _begun, _over), own in groupby(days, side):
        if version is not None:
            yield version, list(own)


def _working_days(
    book: Rulebook, version: AgreementVersion, days: Sequence[date]
) -> Sequence[date]:
    return book.openings_of(version).working_days(days[0], days[-1] + timedelta(days=1))


def elapsed_days(
    book: Rulebook, version: AgreementVersion, days: Sequence[date], now: Instant
) -> Fraction:
    """Of these working days those gone by, and of today the part that has."""
    today = book.day_of(now)
    gone = Fraction(sum(day < today for day in days))
    if today not in days:
        return gone
    openings, begin = book.openings_of(version), start_of_day(today, book.zone)
    whole = openings.between(begin, book.end_of(today))
    return gone + (Fraction(openings.between(begin, now), whole) if whole else 0)
