"""Files of a few leads with any history: what two machines, imports and wrong clocks may leave."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import insert, select

from slaapp.domain.identity import new_id
from slaapp.domain.instants import DAY, HOUR, Instant
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.store.derivation import derive
from slaapp.store.journaling import Entry, begin_entry
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import event, lead, member, source
from tests.store.workspaces import MONDAY, Workspace

SOURCES = ("Salon", "Site")
_KINDS = (
    "accepted", "rejected", "attempt", "conversation", "opportunity", "won", "won", "lost",
    "recycled", "reassigned", "handed_over", "note", "disputed", "overruled", "upheld",
)  # fmt: skip
_AMOUNTS = (None, 0, 1, 1_200_00, -5_000, 3 * 10**18)

seeds = st.integers(0, 2**32 - 1)
"""What a file and the questions about it are drawn from: Hypothesis alone draws small files."""


def some_now(draw: Random) -> Instant:
    """Some time about the leads: a clock may have been wrong, so not always after them."""
    return MONDAY + draw.randint(-60 * 24, 100 * 24) * HOUR


def some_leads(draw: Random, most: int = 14) -> list[dict[str, Any]]:
    """What became of a few leads, some before there was an agreement."""
    return [_some_lead(draw) for _ in range(draw.randint(0, most))]


def _some_lead(draw: Random) -> dict[str, Any]:
    told = [
        {
            "kind": draw.choice(_KINDS),
            "after": draw.choice((0, 0, 1, 2, 5, 30, 24 * 8, 24 * 40)),
            "member": draw.randint(0, 2),
            "amount": draw.choice(_AMOUNTS),
            "currency": draw.choice((None, "EUR", "USD")),
        }
        for _ in range(draw.randint(0, 6))
    ]
    return {
        "at": draw.randint(-60 * 24, 60 * 24),
        "received": draw.random() < 0.8,
        "by_day": draw.random() < 0.5,
        "source": draw.choice((None, *SOURCES)),
        "tier": draw.choice((None, "hot", "cold")),
        "historical": draw.random() < 0.2,
        "withdrawn": draw.random() < 0.1,
        "excluded": draw.random() < 0.1,
        "qualified": draw.random() < 0.5,
        "given": draw.choice((None, 1, 30)),
        "told": told,
    }


def beginnings(each: dict[str, Any]) -> tuple[Instant, Instant]:
    """When it was received, and when it was handed over."""
    at = MONDAY + each["at"] * HOUR
    return at, at + (each["given"] or 0) * HOUR


def some_filter(draw: Random) -> LeadFilter:
    """What one may have chosen before one looks at the figures."""

    def some(*values: str) -> tuple[str, ...]:
        return tuple(draw.sample(values, draw.randint(1, 2)))

    parts: dict[str, Any] = {
        "stages": some("new", "handed_over", "contacted", "won", "lost", "rejected"),
        "tiers": some("hot", "warm", "cold", EMPTY),
        "months": some("2026-05", "2026-06", "2026-07", EMPTY),
        "won_within_days": draw.randint(0, 60),
    }
    for name in ("received_from", "received_until", "qualified_from", "accepted_by", "clocked_by"):
        parts[name] = some_now(draw)
    for name in YES_NO:
        parts[name] = draw.random() < 0.5
    chosen = draw.sample(list(parts), draw.choice((0, 1, 1, 2)))
    return LeadFilter(**{name: parts[name] for name in chosen})


YES_NO = (
    "received", "excluded", "qualified", "handed_over", "accepted", "attempted", "opportunity",
    "won", "open_deadline",
)  # fmt: skip


@contextmanager
def filled(work: Workspace, leads: list[dict[str, Any]]) -> Iterator[None]:
    """The workspace with these leads in it, for as long as one looks; then none of them."""
    connection = work.connection
    with connection.begin() as whole:
        sources = {name: new_id(MONDAY) for name in SOURCES}
        begin_entry(connection, Entry("import", None, "machine-a", {}), MONDAY)
        _insert(work, source, [{"id": key, "name": name} for name, key in sources.items()])
        people = list(connection.execute(select(member.c.id).order_by(member.c.id)).scalars())
        rows, events = [], []
        for each in leads:
            key = new_id(MONDAY)
            rows.append(
                {
                    "id": key,
                    "source_id": sources.get(each["source"]),
                    "historical": int(each["historical"]),
                    "withdrawn": int(each["withdrawn"]),
                }
            )
            events += _timeline(key, each, [None, *people])
        _insert(work, lead, rows)
        _insert(work, event, events)
        book = read_rulebook(connection)
        derive(connection, [row["id"] for row in rows], book, book.day_of(MONDAY))
        yield
        whole.rollback()


def _timeline(key: str, each: dict[str, Any], people: list[str | None]) -> Iterator[dict[str, Any]]:
    at: Instant = MONDAY + each["at"] * HOUR
    if each["received"]:
        day = at // DAY * DAY if each["by_day"] else at
        yield _event(key, "received", day, precision="day" if each["by_day"] else "instant")
    if each["tier"]:
        yield _event(key, "changed", at, field="tier", value=each["tier"])
    if each["excluded"]:
        yield _event(key, "exception", at, field="excluded")
    if each["qualified"]:
        yield _event(key, "qualified", at + HOUR)
    if each["given"] is not None:
        at += each["given"] * HOUR
        yield _event(key, "handed_over", at, member_id=people[1], tier=each["tier"])
    for told in each["told"]:
        at += told["after"] * HOUR
        kind, more = told["kind"], {}
        if kind in ("won", "opportunity"):
            more = {"amount_cents": told["amount"], "currency": told["currency"]}
        elif kind in ("handed_over", "reassigned"):
            more = {"member_id": people[told["member"]]}
        yield _event(key, kind, at, **more)


def _event(key: str, kind: str, at: Instant, **more: Any) -> dict[str, Any]:
    known = dict.fromkeys(("field", "value", "member_id", "tier", "amount_cents", "currency"))
    return {
        "id": new_id(MONDAY),
        "lead_id": key,
        "kind": kind,
        "occurred_at": at,
        "recorded_at": at,
        "precision": "instant",
        **known,
        **more,
    }


def _insert(work: Workspace, table: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        work.connection.execute(insert(table), rows)
