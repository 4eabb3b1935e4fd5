"""Who is given what is handed over: the team's way, its territories, and what they would give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from slaapp.domain.assigning import (
    TERRITORY_FIELDS,
    WAYS,
    Choice,
    Whence,
    distribute,
    plain_value,
)
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.handing import Lacking, lacking
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.rows.assigning import TerritoryRow, assigning_ground, territories, whences
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import member, territory, workspace


@dataclass(frozen=True, slots=True)
class Land:
    """Leads with this value in this field (of ``domain.assigning.TERRITORY_FIELDS``) are the
    member's, who sells."""

    member_id: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class SharingOut:
    """What a hand-over by rule would do: who is given each lead and why, and who has to stay."""

    choices: dict[str, Choice]
    lacking: tuple[Lacking, ...]


def set_assigning(
    connection: Connection,
    way: str | None,
    *,
    hands_over: bool | None = None,
    by: Author,
    now: Instant,
) -> Receipt:
    """The team's way to choose an owner (None: by hand), and whether a lead is handed over as soon
    as it is qualified (None: as it was). Raises Trouble("assigning_unknown")."""
    if way is not None and way not in WAYS:
        raise Trouble("assigning_unknown", way=way)
    with operation(connection, "set_assigning", by=by, now=now) as doing:
        row = connection.execute(select(workspace.c.id, workspace.c.hands_over)).one()
        switch = row.hands_over if hands_over is None else int(hands_over)
        doing.change(workspace, row.id, assigning=way, hands_over=switch)
        doing.details.update(way=way or "by_hand", hands_over=bool(switch))
    assert doing.receipt is not None
    return doing.receipt


def add_territory(
    connection: Connection, land: Land, *, by: Author, now: Instant
) -> tuple[Receipt, str]:
    """Somebody's territory. Raises Trouble: territory_field_unknown, territory_blank,
    unknown_member, territory_owner_sells, territory_taken."""
    with operation(connection, "add_territory", by=by, now=now) as doing:
        _require_sound(doing, land, None)
        key = doing.add(
            territory, member_id=land.member_id, field=land.field, value=land.value.strip()
        )
    assert doing.receipt is not None
    return doing.receipt, key


def change_territory(
    connection: Connection, key: str, land: Land, *, by: Author, now: Instant
) -> Receipt:
    """Correct a territory. Raises Trouble as ``add_territory``, and unknown_entry."""
    with operation(connection, "change_territory", by=by, now=now) as doing:
        _require_there(connection, key)
        _require_sound(doing, land, key)
        values = {"member_id": land.member_id, "field": land.field, "value": land.value.strip()}
        doing.change(territory, key, **values)
    assert doing.receipt is not None
    return doing.receipt


def remove_territory(connection: Connection, key: str, *, by: Author, now: Instant) -> Receipt:
    """It is nobody's territory any more. Raises Trouble("unknown_entry")."""
    with operation(connection, "remove_territory", by=by, now=now) as doing:
        row = _require_there(connection, key)
        doing.change(territory, key, withdrawn=1)
        doing.details.update(name=row.member, field=row.field, value=row.value)
    assert doing.receipt is not None
    return doing.receipt


def propose_owners(
    connection: Connection, lead_ids: Sequence[str], now: Instant, way: str | None = None
) -> SharingOut:
    """Who would be given each of these leads, by the team's way or another; reads only.

    Those that lack what the agreement wants before a hand-over are named apart.
    """
    lack = lacking(connection, lead_ids, now)
    left = {each.lead_id for each in lack}
    ground = assigning_ground(connection, read_rulebook(connection), now)
    leads = whences(connection, [key for key in lead_ids if key not in left])
    return SharingOut(distribute(ground, leads, way), tuple(lack))


def try_whence(
    connection: Connection, whence: Whence, now: Instant, way: str | None = None
) -> Choice:
    """Who would be given a lead from there; reads only."""
    ground = assigning_ground(connection, read_rulebook(connection), now)
    return distribute(ground, [("", whence)], way)[""]


def _require_there(connection: Connection, key: str) -> TerritoryRow:
    found = next((row for row in territories(connection) if row.id == key), None)
    if found is None:
        raise Trouble("unknown_entry")
    return found


def _require_sound(doing: Operation, land: Land, key: str | None) -> None:
    if land.field not in TERRITORY_FIELDS:
        raise Trouble("territory_field_unknown", field=land.field)
    plain = plain_value(land.field, land.value)
    if not plain:
        raise Trouble("territory_blank")
    who = select(member.c.name, member.c.role).where(
        member.c.id == land.member_id, member.c.withdrawn == 0, member.c.active == 1
    )
    row = doing.connection.execute(who).first()
    if row is None:
        raise Trouble("unknown_member", name=land.member_id)
    if row.role != "sales":
        raise Trouble("territory_owner_sells", name=row.name)
    for held in territories(doing.connection):
        same = held.field == land.field and plain_value(held.field, held.value) == plain
        if same and held.id != key:
            raise Trouble("territory_taken", name=held.member, value=held.value)
    doing.details.update(name=row.name, field=land.field, value=land.value.strip())
