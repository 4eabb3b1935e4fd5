"""A lead's facts for whoever judges it by other terms than those in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import LeadFacts
from slaapp.domain.instants import Instant
from slaapp.domain.score import ScoreSheet, score_by
from slaapp.store.derivation import read_subjects
from slaapp.store.rows.leads import LeadRow, lead_row
from slaapp.store.rulebook import read_rulebook


@dataclass(frozen=True, slots=True)
class JudgedLead:
    """A lead, its facts, and the moment it is judged at: the end of the local ``day``.

    ``in_force`` is None where there is no agreement yet.
    """

    row: LeadRow
    facts: LeadFacts
    at: Instant
    day: date
    in_force: Agreement | None

    def sheet_by(self, terms: Agreement) -> ScoreSheet:
        """How terms judge it."""
        return score_by(terms, self.facts, self.at, self.day)


def judged_lead(connection: Connection, lead_id: str, now: Instant) -> JudgedLead | None:
    """The lead as it is now; None where there is none."""
    row = lead_row(connection, lead_id)
    if row is None:
        return None
    ((_key, subject),) = read_subjects(connection, [lead_id])
    book = read_rulebook(connection)
    day = book.day_of(now)
    facts = LeadFacts(subject.fields, subject.all_events)
    return JudgedLead(row, facts, book.end_of(day) - 1, day, book.agreement_on(day))
