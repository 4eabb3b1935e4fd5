"""A workspace of years of leads, for whoever reckons figures: three events for each lead.

``python -m tests.benchmarks.many_hand_overs FILE [NUMBER]`` makes it: 100,000 leads unless said.
The facts are invented and written in bulk, journalled; the figures are derived as always.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from slaapp.domain.identity import new_id
from slaapp.domain.instants import DAY, HOUR, MINUTE, Instant
from slaapp.operations.operation import Operation, operation
from slaapp.store.opening import close_file
from slaapp.store.tables import event, lead, person, source
from tests.operations.agreed import agree_on_answers
from tests.store.workspaces import MONDAY, Workspace, entered, workspace_at

YEARS = 4
AT_ONCE = 20_000
"""Leads per operation, as from one import."""

_STORIES = (
    (),
    ("visit",),
    ("qualified", "handed_over"),
    ("qualified", "handed_over", "attempt"),
    ("handed_over", "attempt", "conversation"),
    ("handed_over", "conversation", "won"),
    ("qualified", "handed_over", "attempt", "won"),
    ("handed_over", "attempt", "lost"),
    ("handed_over", "rejected", "upheld"),
    ("qualified", "handed_over", "attempt", "lost"),
)
"""What became of a lead after it was received, each as often as the others; 2.4 on average, but
of old leads nothing waits any more."""

_ENDED = tuple(story for story in _STORIES if not story or story[-1] in ("won", "lost", "upheld"))


def make(path: Path, count: int) -> None:
    """A new file there with so many leads, the oldest first."""
    workspace_at(path).lock.release()
    work = entered(path)
    agree_on_answers(work)
    chance, sources = random.Random(5), _add_sources(work)
    for first in range(0, count, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, count))
        with operation(work.connection, "import", by=work.marketing, now=work.tick()) as doing:
            _write(work.connection, _Rows(work, doing, chance, sources), numbers, count)
        sys.stderr.write(f"{numbers.stop} of {count}\n")
    work.connection.close()
    close_file(work.opened, work.now)


def _add_sources(work: Workspace) -> list[str]:
    keys = [new_id(MONDAY) for _ in range(12)]
    with operation(work.connection, "add_entry", by=work.marketing, now=work.tick()) as doing:
        rows = [(key, f"Source {number}") for number, key in enumerate(keys)]
        _insert(doing.connection, source.name, ("id", "name"), rows)
    return keys


class _Rows:
    """Invents one lead after the other."""

    def __init__(
        self, work: Workspace, doing: Operation, chance: random.Random, sources: list[str]
    ) -> None:
        self._chance, self._sources, self._doing = chance, sources, doing
        self._seller = work.sales.member_id
        self.person: list[tuple[Any, ...]] = []
        self.lead: list[tuple[Any, ...]] = []
        self.event: list[tuple[Any, ...]] = []

    def add(self, number: int, received: Instant) -> None:
        chance, at = self._chance, self._doing.recorded_at
        who, key = new_id(at), new_id(at)
        self.person.append((who, "Élodie", f"Dupont{number}", f"e{number}@exemple.fr"))
        self.lead.append((key, who, chance.choice(self._sources)))
        old = MONDAY - received > 60 * DAY and chance.random() < 0.9
        story = chance.choice(_ENDED if old else _STORIES)
        happens = received
        for kind in ("received", *story):
            self.event.append(self._event(key, kind, happens))
            happens += chance.choice((20 * MINUTE, 3 * HOUR, 30 * HOUR)) + chance.randrange(HOUR)

    def _event(self, key: str, kind: str, at: Instant) -> tuple[Any, ...]:
        given = kind == "handed_over"
        tier = self._chance.choice(("hot", "warm", "cold")) if given else None
        amount = self._chance.randrange(10_000, 900_000) if kind == "won" else None
        reached = "reached" if kind == "conversation" else None
        recorded = self._doing.recorded_at
        return (
            new_id(recorded), key, kind, at, "instant", at + MINUTE, self._seller,
            self._seller if given else None, tier, reached, amount, amount and "EUR",
        )  # fmt: skip


_EVENT = (
    "id", "lead_id", "kind", "occurred_at", "precision", "recorded_at", "author_id", "member_id",
    "tier", "outcome", "amount_cents", "currency",
)  # fmt: skip


def _write(connection: Connection, rows: _Rows, numbers: range, count: int) -> None:
    span = YEARS * 365 * DAY
    for number in numbers:
        # The later ones are nearer to today: a month's leads lie beside each other.
        rows.add(number, MONDAY - span + span * number // count)
    _insert(connection, person.name, ("id", "first_name", "last_name", "email"), rows.person)
    _insert(connection, lead.name, ("id", "person_id", "source_id"), rows.lead)
    _insert(connection, event.name, _EVENT, rows.event)


def _insert(
    connection: Connection, table: str, names: tuple[str, ...], rows: list[tuple[Any, ...]]
) -> None:
    marks = ", ".join("?" * len(names))
    statement = f'INSERT INTO "{table}" ({", ".join(names)}) VALUES ({marks})'
    connection.exec_driver_sql(statement, rows)


def counted(path: Path) -> Iterator[tuple[str, int]]:
    """How many rows of what the file has."""
    work = entered(path)
    for table in ("lead", "event", "cycle", "deadline", "change"):
        yield table, work.sql(f"SELECT count(*) FROM {table}")[0][0]
    work.connection.close()
    work.opened.lock.release()


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
    for said in counted(Path(sys.argv[1])):
        print(*said)
