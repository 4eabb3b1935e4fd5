"""What a promise by month comes to for each of the month's working days."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.ruled_days import following_month


def promised_days(
    book: Rulebook, first: date, since: date
) -> list[tuple[date, AgreementVersion, Fraction]]:
    """Each working day from ``since`` on of the month that begins on ``first``, the version that
    it ends under, and its part of the month's promise; ``ruled_days`` has their sums by version."""
    days = [first + timedelta(days=n) for n in range((following_month(first) - first).days)]
    worked: list[tuple[date, AgreementVersion]] = []
    for version, held in groupby(days, book.version_on):
        if version is not None:
            own, openings = list(held), book.openings_of(version)
            until = own[-1] + timedelta(days=1)
            worked += [(day, version) for day in openings.working_days(own[0], until)]
    return [(day, version, Fraction(1, len(worked))) for day, version in worked if day >= since]
