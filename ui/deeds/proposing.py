"""What the panel of a hand-over is told: who is away, who would be given the leads, who has to
stay; read on the reading thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.zones import zone_of

if TYPE_CHECKING:
    from slaapp.domain.assigning import Choice
    from slaapp.operations.handing import Lacking
    from slaapp.store.rows.absences import AbsenceRow


@dataclass(frozen=True)
class Proposal:
    """``choices`` by lead, empty where owners are chosen by hand; ``lacking`` cannot go yet."""

    away: tuple[AbsenceRow, ...] = ()
    way: str | None = None
    choices: dict[str, Choice] = field(default_factory=dict)
    lacking: tuple[Lacking, ...] = ()


def read_proposal(connection: Any, deed: str, lead_ids: Sequence[str], now: Instant) -> Proposal:
    """Who is away today; for a hand-over also what the team's way says of these leads."""
    from slaapp.store.rows.absences import away_on
    from slaapp.store.rows.members import read_workspace

    zone = zone_of(read_workspace(connection).zone)
    away = tuple(away_on(connection, to_datetime(now, zone).date()))
    if deed != "lead.hand_over":
        return Proposal(away)
    from slaapp.operations.assigning import propose_owners
    from slaapp.store.rows.assigning import read_assigning

    way = read_assigning(connection).way
    shared = propose_owners(connection, list(lead_ids), now)
    return Proposal(away, way, shared.choices if way else {}, shared.lacking)
