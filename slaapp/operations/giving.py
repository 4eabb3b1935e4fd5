"""Give: what a workspace knows, or what sales needs, into one sealed file for another machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.domain.passphrase import require_strong
from slaapp.domain.trouble import Trouble
from slaapp.exchange.packet import new_lock, seal_packet
from slaapp.operations.importing.places import discard_staging, staging_path
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.operations.packet_body import beside_workspace
from slaapp.store.failures import naming_troubles
from slaapp.store.file_format import SCHEMA_VERSION
from slaapp.store.packets.choice import Choice, Kind
from slaapp.store.packets.copying import Progress
from slaapp.store.packets.filling import HERE, Filled, fill
from slaapp.store.packets.gifts import Gift, gifts_to, machine_of


@dataclass(frozen=True, slots=True)
class Giving:
    """What is given to whom: ``since_last`` only what is new since the last time, if there was
    one. ``to`` is a name that the next time is known by."""

    kind: Kind
    to: str = ""
    campaign_id: str | None = None
    since_last: bool = False


@dataclass(frozen=True, slots=True)
class Packed:
    """A packet that was written."""

    path: Path
    packet_id: str
    giving: Giving
    scope: str
    since: Instant | None
    """When the packet was given that this one goes on from."""
    leads: int
    events: int
    sequence: int
    size: int
    """In bytes."""


def pack(
    original: Path,
    out: Path,
    giving: Giving,
    passphrase: str,
    *,
    by: Author,
    now: Instant,
    file_passphrase: str | None = None,
    body: Path | None = None,
    progress: Progress | None = None,
) -> Packed:
    """Write a packet of the workspace ``original`` to ``out``; only reads there.

    ``body`` is where it is made (default: a fresh place beside the workspace), for who must tidy
    up after it was killed. What ``progress`` raises breaks it off, and leaves nothing.

    Raises Trouble: passphrase_weak, folder_missing, folder_read_only, disk_full.
    """
    require_strong(passphrase)
    if not out.parent.is_dir():
        raise Trouble("folder_missing", path=str(out.parent))
    body, lock = body or staging_path(original), new_lock()
    try:
        key = lock.key(passphrase)
        with beside_workspace(body, key, original, file_passphrase) as filling:
            packed = _filled(filling, giving, by, now, out, progress)
        with naming_troubles(out):
            seal_packet(body, out, lock)
    finally:
        discard_staging(body)
    return Packed(**{**packed, "size": out.stat().st_size})


def _filled(
    connection: Connection,
    giving: Giving,
    by: Author,
    now: Instant,
    out: Path,
    progress: Progress | None,
) -> dict[str, Any]:
    before = _gift_before(connection, giving, by)
    choice = Choice(
        giving.kind,
        giving.campaign_id,
        by.device_id,
        before.sequence if before else None,
        machine_of(connection, HERE, giving.to),
    )
    packet_id = new_id(now)
    manifest = _said(connection, by) | {
        "packet_id": packet_id,
        "kind": giving.kind,
        "schema": SCHEMA_VERSION,
        "made_at": now,
        "device_id": by.device_id,
        "to": giving.to,
        "continues": before.packet_id if before else None,
        "continues_at": before.given_at if before else None,
    }
    filled: Filled = fill(connection, choice, manifest, progress)
    return {
        "path": out,
        "packet_id": packet_id,
        "giving": giving,
        "scope": choice.scope,
        "since": before.given_at if before else None,
        "leads": filled.leads,
        "events": filled.events,
        "sequence": filled.sequence,
    }


def _gift_before(connection: Connection, giving: Giving, by: Author) -> Gift | None:
    if not giving.since_last:
        return None
    scope = Choice(giving.kind, giving.campaign_id).scope
    return next(iter(gifts_to(connection, HERE, giving.to, scope, by.device_id)), None)


def _said(connection: Connection, by: Author) -> dict[str, Any]:
    run = connection.exec_driver_sql
    key, name = run(f"SELECT id, name FROM {HERE}.workspace").one()
    giver = run(f"SELECT name FROM {HERE}.member WHERE id = ?", (by.member_id,)).scalar()
    return {"workspace_id": key, "workspace_name": name or "", "giver": giver or ""}


def note_given(connection: Connection, packed: Packed, *, by: Author, now: Instant) -> Receipt:
    """Note what was given to whom: a line of history, and where the next one goes on from."""
    with operation(connection, "give", by=by, now=now, undoable=False) as doing:
        doing.figures_kept, doing.qualifies = True, False
        doing.details.update(
            to=packed.giving.to,
            file=packed.path.name,
            choice=packed.giving.kind,
            scope=packed.scope,
            packet=packed.packet_id,
            sequence=packed.sequence,
            count=packed.leads,
            events=packed.events,
        )
    assert doing.receipt is not None
    return doing.receipt
