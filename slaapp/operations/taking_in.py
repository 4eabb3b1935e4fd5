"""Take in: what another machine gave, in one operation that can be looked at before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.exchange.packet import unseal_packet
from slaapp.operations.importing.places import discard_staging, staging_path
from slaapp.operations.operation import Author, Receipt, operation, qualify
from slaapp.operations.packet_body import beside_workspace
from slaapp.store.engine import attached_as, connect_file, path_of
from slaapp.store.failures import naming_troubles
from slaapp.store.packets.agreements import Versions, meet_versions, with_taken_back
from slaapp.store.packets.copying import Progress
from slaapp.store.packets.filling import HERE
from slaapp.store.packets.foreign import naturalise
from slaapp.store.packets.gifts import was_taken
from slaapp.store.packets.joining import Joining
from slaapp.store.packets.layout import carried, names_of
from slaapp.store.packets.meeting import Meeting, meet
from slaapp.store.packets.objectors import mark_objectors
from slaapp.store.packets.reading import Manifest, lacks_rows, read_body
from slaapp.store.packets.receipts import add_receipts
from slaapp.store.packets.schemas import Schemas
from slaapp.store.qualification import leads_to_qualify
from slaapp.store.rows.members import MemberRow, members
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import event

_STEPS = 1_000
"""What a taking in reports its progress of: half of it copies, half of it reckons."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking a packet in would do."""

    manifest: Manifest
    meeting: Meeting
    versions: Versions
    known: bool
    """It was taken in before, and that stands."""
    gap: Instant | None
    """When the packet was made that this one goes on from, if that was not taken in here."""
    foreign: bool
    """It comes from a workspace that was never related to this one."""

    @property
    def is_empty(self) -> bool:
        """Whether everything in it is known here."""
        return self.meeting.is_empty and not self.versions.new


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking a packet in did; ``receipt`` is None where all of it was known."""

    preview: Preview
    receipt: Receipt | None


def preview(
    original: Path,
    source: Path,
    passphrase: str,
    *,
    file_passphrase: str | None = None,
    body: Path | None = None,
) -> Preview:
    """What ``unpack`` would do now; only reads the workspace, beside whoever writes.

    ``body`` as in ``pack``. Raises Trouble as ``unpack``.
    """
    with (
        _opened(original, source, passphrase, body) as (place, key, manifest),
        beside_workspace(place, key, original, file_passphrase) as connection,
    ):
        return _looked_at(connection, manifest, Schemas(HERE, "main"))


def team_in(original: Path, source: Path, passphrase: str) -> tuple[Manifest, list[MemberRow]]:
    """What a packet says of itself, and the team that it knows; ``original`` is what it is for.

    Raises Trouble as ``unpack``.
    """
    with _opened(original, source, passphrase) as (body, key, manifest):
        engine = connect_file(body, writing=False, passphrase=key)
        try:
            with engine.connect() as connection:
                return manifest, members(connection)
        finally:
            engine.dispose()


def unpack(
    connection: Connection,
    source: Path,
    passphrase: str,
    *,
    by: Author,
    now: Instant,
    body: Path | None = None,
    progress: Progress | None = None,
) -> Taken:
    """Take in what a packet holds and is not known here; read twice, it changes nothing more.

    A version of the agreement that was signed meanwhile is in force here too, and then it cannot
    be undone. Raises Trouble: file_missing, not_a_packet, packet_damaged,
    packet_passphrase_wrong, packet_from_newer_version, packet_of_another_workspace,
    packet_contradicts, packet_lacks_rows, agreement_tampered, agreement_differs, disk_full.
    """
    with (
        _opened(path_of(connection), source, passphrase, body) as (place, key, manifest),
        attached_as(connection, place, "packet", key),
    ):
        raw: Any = connection.connection.dbapi_connection
        raw.execute("PRAGMA packet.journal_mode=MEMORY")
        with connection.begin():
            seen = _looked_at(connection, manifest, Schemas())
        if seen.is_empty and seen.known:
            return Taken(seen, None)
        undoable = not seen.versions.new and not _is_empty_file(connection)
        with operation(
            connection,
            "take_in",
            by=by,
            now=now,
            undoable=undoable,
            after=manifest.newest,
            progress=_reckoning(progress),
        ) as doing:
            doing.qualifies = False
            joining = Joining(connection, carried(manifest.kind), _copying(progress))
            joining.join(doing.id, doing.stamp, doing.entry)
            mark_objectors(connection, doing.id, doing.stamp, doing.entry)
            add_receipts(connection, doing.stamp, doing.entry)
            doing.details.update(_told(seen, source))
    assert doing.receipt is not None
    if seen.foreign:
        _qualify_new(connection, doing.receipt.operation_id, by, now)
    return Taken(seen, doing.receipt)


def _qualify_new(connection: Connection, key: str, by: Author, now: Instant) -> None:
    """Another team's leads that reach what is agreed here are qualified, as those of an import.

    Leads of one's own team were, where it happened. It is undone with the taking in.
    """
    query = "SELECT DISTINCT row_id FROM change WHERE operation_id = ? AND table_name = 'lead'"
    with connection.begin():
        keys = connection.exec_driver_sql(query, (key,)).scalars().all()
        if not leads_to_qualify(connection, keys):
            return
        book = read_rulebook(connection)
    nobody = Author(None, by.device_id)
    with operation(connection, "qualify_leads", by=nobody, now=now) as doing:
        doing.details.update(count=qualify(doing, keys, book), follows=key)


def unpack_file(
    path: Path,
    source: Path,
    passphrase: str,
    *,
    by: Author,
    now: Instant,
    file_passphrase: str | None = None,
    body: Path | None = None,
    progress: Progress | None = None,
) -> Taken:
    """``unpack`` in a process of its own, for the window that holds the lock of ``path``, and
    writes nothing meanwhile. Killed, it leaves the file as it was."""
    engine = connect_file(path, writing=True, passphrase=file_passphrase)
    try:
        with naming_troubles(path), engine.connect() as connection:
            return unpack(
                connection, source, passphrase, by=by, now=now, body=body, progress=progress
            )
    finally:
        engine.dispose()


@contextmanager
def _opened(
    original: Path, source: Path, passphrase: str, body: Path | None = None
) -> Iterator[tuple[Path, str, Manifest]]:
    """The packet's body beside the workspace, checked, and its key; it does not stay."""
    body = body or staging_path(original)
    try:
        with naming_troubles(body):
            key = unseal_packet(source, body).key(passphrase)
            manifest = read_body(body, source, key)
        yield body, key, manifest
    finally:
        discard_staging(body)


def _is_empty_file(connection: Connection) -> bool:
    with connection.begin():
        return connection.exec_driver_sql("SELECT 1 FROM workspace").first() is None


def _looked_at(connection: Connection, manifest: Manifest, schemas: Schemas) -> Preview:
    run, here = connection.exec_driver_sql, schemas.here
    home = run(f"SELECT id FROM {here}.workspace").scalar()
    foreign = home != manifest.workspace_id and (home is not None or manifest.kind == "fair")
    if foreign and (manifest.kind != "fair" or home is None):
        raise Trouble("packet_of_another_workspace", name=manifest.workspace_name)
    if foreign:
        naturalise(connection, schemas)
    elif _contradicts(connection, schemas):
        raise Trouble("packet_contradicts")
    if lacks_rows(connection, carried(manifest.kind), here, schemas.packet):
        raise Trouble("packet_lacks_rows")
    versions = meet_versions(connection, manifest.kind, schemas)
    meeting = meet(connection, carried(manifest.kind), schemas)
    if manifest.kind != "fair":
        versions = with_taken_back(versions, connection, schemas)
    known = was_taken(connection, here, manifest.packet_id)
    missed = manifest.continues and not was_taken(connection, here, manifest.continues)
    gap = manifest.continues_at if missed else None
    return Preview(manifest, meeting, versions, known, gap, foreign)


def _contradicts(connection: Connection, schemas: Schemas) -> bool:
    """Whether an event says something else there than here: one of the two was tampered with."""
    names = names_of(event).split(", ")
    ours, theirs = (", ".join(f"{side}.{name}" for name in names) for side in "hp")
    query = (
        f"SELECT 1 FROM {schemas.packet}.event AS p JOIN {schemas.here}.event AS h "
        f"ON h.id = p.id WHERE ({ours}) IS NOT ({theirs}) LIMIT 1"
    )
    return connection.exec_driver_sql(query).first() is not None


def _told(seen: Preview, source: Path) -> dict[str, Any]:
    """What the line of history keeps: both values of what both sides edited, too."""
    manifest, meeting = seen.manifest, seen.meeting
    return {
        "file": source.name,
        "from": manifest.giver or manifest.workspace_name,
        "packet": manifest.packet_id,
        "device": manifest.device_id,
        "made_at": manifest.made_at,
        "count": meeting.leads,
        "events": meeting.events,
        "fields": meeting.fields,
        "both": meeting.conflict_count,
        "conflicts": [asdict(each) for each in meeting.conflicts],
    }


def _copying(progress: Progress | None) -> Progress | None:
    if progress is None:
        return None
    return lambda done, of: progress(_STEPS // 2 * done // max(1, of), _STEPS)


def _reckoning(progress: Progress | None) -> Progress | None:
    if progress is None:
        return None
    half = _STEPS // 2
    return lambda done, of: progress(half + half * done // max(1, of), _STEPS)
