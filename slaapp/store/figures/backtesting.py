"""Criteria tried on the leads of one's own history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Connection, and_, select

from slaapp.domain.agreement import Agreement
from slaapp.domain.backtest import Backtest, End, Reproduced, backtest, reproduced
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import DAY, Instant, to_datetime
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.learning.judging import Judge, Judged
from slaapp.domain.learning.looking import TermsAt
from slaapp.domain.rulebook import Rulebook
from slaapp.store.derivation import CHUNK
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.figures.past_reading import read_past
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle, lead

Progress = Callable[[int, int], None]

_UNDER_WAY = frozenset({"handed_over", "accepted", "contacted", "opportunity"})


@dataclass(frozen=True, slots=True)
class Trial:
    """Criteria tried on history: ``in_force`` are those of the version in force (None: there is
    none), ``draft`` those of what was given to be tried. ``as_it_was`` compares the versions of
    their days with what really happened.

    ``leads`` were tried, ``as_imported`` of them came with their end: what was known of them at
    the time nobody can tell. ``leaking`` are fields that sales fill in and criteria look at.
    """

    leads: int
    as_imported: int
    in_force: Backtest | None
    draft: Backtest | None
    as_it_was: Reproduced
    leaking: tuple[str, ...] = ()


def try_on_history(
    connection: Connection,
    book: Rulebook,
    now: Instant,
    draft: Agreement | None = None,
    chosen: LeadFilter | None = None,
    unknown: frozenset[str] = frozenset(),
    progress: Progress | None = None,
) -> Trial:
    """Judge the leads of a filter (None: all) by the version in force, and by a draft beside it.

    ``unknown`` are the fields that sales fill in. ``progress`` hears leads done and in all;
    raising in it ends the work.
    """
    version = book.version_at(now)
    held = version.agreement if version else None
    ends = read_ends(connection, now, chosen, (draft or held))
    sides: dict[str, TermsAt] = {"as_it_was": lambda at: _in_force_at(book, at)}
    if held is not None:
        sides["in_force"] = lambda _at: held
    if draft is not None:
        sides["draft"] = lambda _at: draft
    judged: dict[str, list[Judged]] = {name: [] for name in sides}
    judge = Judge(book, now, unknown)
    pasts = read_past(connection, list(ends), progress)
    while some := list(islice(pasts, CHUNK)):
        for by_side in judge.judge(some, list(sides.values())):
            for name, each in zip(sides, by_side, strict=True):
                judged[name].append(each)
    if progress:
        progress(len(ends), len(ends))

    def tried(name: str) -> Backtest | None:
        return backtest(judged[name], ends, _month_in(book)) if name in judged else None

    was = judged["as_it_was"]
    return Trial(
        len(ends),
        sum(each.as_imported for each in was),
        tried("in_force"),
        tried("draft"),
        reproduced(was, ends),
        tuple(sorted(unknown & _looked_at(held, draft))),
    )


def _looked_at(*agreements: Agreement | None) -> set[str]:
    """The fields that criteria and gates look at."""
    terms = [each for each in agreements if each is not None]
    criteria = {criterion.field for each in terms for criterion in each.criteria}
    return criteria | {gate.condition.field for each in terms for gate in each.qualifying.gates}


def read_ends(
    connection: Connection,
    now: Instant,
    chosen: LeadFilter | None = None,
    terms: Agreement | None = None,
) -> dict[str, End]:
    """What became of each lead, by its key, in the order of their numbers.

    A lead is won within the agreed days of conversion, if there are any; then one that is too
    young to tell is not decided.
    """
    days = terms.conversion_days if terms else None
    rows = connection.execute(_ENDS.where(where(both(chosen or LeadFilter(), COUNTED))))
    return {
        row.id: End(
            row.id,
            _won(row, days, now),
            _accepted(row, now),
            row.qualified_at,
            row.cycle_id is not None or row.stage not in ("new", "qualified"),
        )
        for row in rows
    }


_FIRST = and_(cycle.c.lead_id == lead.c.id, cycle.c.ordinal == 1)
_ENDS = (
    select(
        lead.c.id,
        lead.c.stage,
        lead.c.received_at,
        lead.c.qualified_at,
        lead.c.won_at,
        cycle.c.id.label("cycle_id"),
        cycle.c.accepted_at,
        cycle.c.accepted_silently_at,
        cycle.c.rejected_at,
    )
    .select_from(lead)
    .outerjoin(cycle, _FIRST)
    .order_by(lead.c.number)
)


def _won(row: Any, days: int | None, now: Instant) -> bool | None:
    received = row.received_at
    if days is None or received is None:
        return row.won_at is not None or (None if row.stage in _UNDER_WAY else False)
    if row.won_at is not None and row.won_at <= received + days * DAY:
        return True
    return None if received > now - days * DAY else False


def _accepted(row: Any, now: Instant) -> bool | None:
    if row.rejected_at is not None:
        return False
    taken = row.accepted_silently_at is not None and row.accepted_silently_at <= now
    return True if row.accepted_at is not None or taken else None


def _in_force_at(book: Rulebook, at: Instant) -> Agreement | None:
    version = book.version_at(at)
    return version.agreement if version else None


def _month_in(book: Rulebook) -> Callable[[Instant], str]:
    return lambda at: to_datetime(at, book.zone).strftime("%Y-%m")
