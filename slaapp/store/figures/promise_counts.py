"""What the clauses are measured from, by month and version: each kind of it in one question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, Select, func, select, text

from slaapp.domain.attainment_filter import PARTS as DEADLINE_PARTS
from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.filter_joining import both
from slaapp.domain.hand_over_filter import HandOverFilter, Part
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures import attaining, hand_overs
from slaapp.store.figures.among_leads import of_leads
from slaapp.store.figures.month_buckets import MonthBuckets
from slaapp.store.figures.recycling import Again, handed_over_again
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle, deadline, lead

Place: TypeAlias = tuple[str, str]
"""A month and the key of a version."""

_DECIDED: tuple[Part, ...] = ("accepted", "rejected", "undecided", "coded", "uncoded")


@dataclass(frozen=True, slots=True)
class Counts:
    """``deadlines`` by commitment and part, ``given`` the hand-overs by part, ``complete`` those of
    which all that was promised was known, ``again`` those of leads that had been given back."""

    deadlines: Mapping[Place, Mapping[str, Mapping[str, int]]]
    given: Mapping[Place, Mapping[str, int]]
    complete: Mapping[Place, int]
    again: Mapping[Place, list[Again]]


def read_counts(
    connection: Connection,
    book: Rulebook,
    months: MonthBuckets,
    now: Instant,
    leads: LeadFilter | None = None,
) -> Counts:
    """All of it at ``now``: deadlines by the month they are due in, hand-overs by their own; with
    ``leads`` only what is theirs."""
    chosen = HandOverFilter(months.begin, months.end)
    again: dict[Place, list[Again]] = defaultdict(list)
    for each in handed_over_again(connection, chosen, now, months.zone, leads):
        if each.agreement_id is not None:
            again[months.name_at(each.handed_over_at), each.agreement_id].append(each)
    return Counts(
        _deadlines(connection, months, now, leads),
        _given(connection, chosen, months, now, leads),
        _complete(connection, book, chosen, months, now, leads),
        again,
    )


def qualified_by_month(
    connection: Connection, chosen: LeadFilter, months: MonthBuckets
) -> dict[str, int]:
    """How many leads of a filter were qualified in each month."""
    within = LeadFilter(qualified_from=months.begin, qualified_until=months.end)
    month = months.bucket(lead.c.qualified_at).label("month")
    query = select(month, func.count()).where(where(both(chosen, within))).group_by(text("month"))
    return {row[0]: row[1] for row in connection.execute(query)}


def _deadlines(
    connection: Connection, months: MonthBuckets, now: Instant, leads: LeadFilter | None
) -> Mapping[Place, Mapping[str, Mapping[str, int]]]:
    parts = (func.count().filter(attaining.part_clause(each, now)) for each in DEADLINE_PARTS)
    month = months.bucket(deadline.c.due_at).label("month")
    query: Select[Any] = select(month, deadline.c.agreement_id, deadline.c.commitment, *parts)
    within = AttainmentFilter(months.begin, months.end)
    query = of_leads(attaining.among_deadlines(query, within, now), leads)
    query = query.group_by(text("month"), deadline.c.agreement_id, deadline.c.commitment)
    found: dict[Place, dict[str, dict[str, int]]] = defaultdict(dict)
    for name, version, commitment, *counts in connection.execute(query):
        found[name, version][commitment] = dict(zip(DEADLINE_PARTS, counts, strict=True))
    return found


def _given(
    connection: Connection,
    chosen: HandOverFilter,
    months: MonthBuckets,
    now: Instant,
    leads: LeadFilter | None,
) -> Mapping[Place, Mapping[str, int]]:
    parts = (func.count().filter(hand_overs.part_clause(each, now)) for each in _DECIDED)
    month = months.bucket(cycle.c.handed_over_at).label("month")
    query: Select[Any] = select(month, cycle.c.agreement_id, func.count(), *parts)
    query = of_leads(hand_overs.among_hand_overs(query, chosen, now), leads)
    query = query.where(cycle.c.agreement_id.is_not(None))
    query = query.group_by(text("month"), cycle.c.agreement_id)
    return {
        (name, version): dict(zip(("all", *_DECIDED), counts, strict=True))
        for name, version, *counts in connection.execute(query)
    }


def _complete(
    connection: Connection,
    book: Rulebook,
    chosen: HandOverFilter,
    months: MonthBuckets,
    now: Instant,
    leads: LeadFilter | None,
) -> Mapping[Place, int]:
    """One question for each version that promises complete data: they promise other fields."""
    found: dict[Place, int] = {}
    month = months.bucket(cycle.c.handed_over_at).label("month")
    for version in book.versions:
        fields = version.agreement.marketing.complete_fields
        if not fields:
            continue
        columns: list[Any] = [month, func.count()]
        query = of_leads(hand_overs.among_hand_overs(select(*columns), chosen, now), leads)
        known = hand_overs.part_clause("complete", now, fields)
        query = query.where(cycle.c.agreement_id == version.id, known).group_by(text("month"))
        found |= {(row[0], version.id): row[1] for row in connection.execute(query)}
    return found
