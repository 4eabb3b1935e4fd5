"""The figures of what was staged; live leads that reach what was agreed are qualified with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, insert, text

from slaapp.domain.events import Event
from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.score import ScoreSheet
from slaapp.operations.operation import Author
from slaapp.store.derivation import derive
from slaapp.store.qualification import leads_to_qualify
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import event

_SLICE = 20_000
"""Leads whose keys are handled at once."""
_WRITTEN_SINCE = text("SELECT count(*) FROM main.event WHERE recorded_at = :now")


class StagedFigures:
    """Derives all figures in the staged file, each lead's once."""

    def __init__(self, connection: Connection, *, live: bool, by: Author, now: Instant) -> None:
        """``live`` leads are judged; ``by`` and ``now`` are the import's."""
        self._connection, self._live, self._by, self._now = connection, live, by, now
        self._book: Rulebook = read_rulebook(connection)
        self._version = self._book.version_at(now)
        self._rows: list[dict[str, Any]] = []

    def reckon(
        self,
        new: Sequence[str],
        others: Sequence[str],
        doubtful: Sequence[str],
        progress: Callable[[int, int], None] | None,
    ) -> int:
        """Figures of the ``new`` leads and the ``others``; how many events were staged in all.

        New ones that reach what was agreed are qualified as they are reckoned; any more of them,
        and those ``doubtful`` ones that gained what they lacked, in a second round.
        """
        day, judges = self._book.day_of(self._now), self._live and self._version is not None
        done, total = 0, len(new) + len(others)

        def tell(reckoned: int, _of: int) -> None:
            self._write()
            if progress:
                progress(min(done + reckoned, total), total)

        for start in range(0, len(new), _SLICE):
            slice_of_them = new[start : start + _SLICE]
            given = self._qualifying if judges else None
            derive(self._connection, slice_of_them, self._book, day, tell, given)
            done += len(slice_of_them)
        derive(self._connection, others, self._book, day, tell)
        if judges:
            found = leads_to_qualify(self._connection, [*new, *doubtful])
            for key, score, grade in found:
                self._qualify(key, score, grade)
            self._write()
            derive(self._connection, [reached.key for reached in found], self._book, day)
        return int(self._connection.execute(_WRITTEN_SINCE, {"now": self._now}).scalar_one())

    def _qualifying(self, key: str, sheet: ScoreSheet) -> Event:
        return self._qualify(key, sheet.total, sheet.grade)

    def _qualify(self, key: str, score: int, grade: str | None) -> Event:
        assert self._version is not None
        tier = self._version.agreement.tier_of(score, grade)
        told = Event(new_id(self._now), "qualified", self._now, self._now, tier=tier)
        row: dict[str, Any] = {"id": told.id, "lead_id": key, "kind": told.kind, "tier": tier}
        row |= {
            "value": str(score),
            "occurred_at": self._now,
            "recorded_at": self._now,
            "precision": told.precision,
        }
        self._rows.append(row | {"device_id": self._by.device_id})
        return told

    def _write(self) -> None:
        if self._rows:
            self._connection.execute(insert(event), self._rows)
            self._rows.clear()
