"""Versions of the agreement in a packet: they travel as the documents that were proposed or signed.

A proposal goes to the other side, to be read and signed there; a draft stays where it is drawn up.
One that is taken back is none any more on either side; its text goes on as a draft of whoever drew
it up (``own_drafts``). Of what both did to one proposal the later act holds, as of any field, and
both are told. Once a version is signed by both sides nothing but an earlier such signing changes
it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import Connection

from slaapp.domain.trouble import Trouble
from slaapp.store.agreement_texts import FROZEN, stored_versions
from slaapp.store.packets.choice import Kind
from slaapp.store.packets.schemas import Schemas


@dataclass(frozen=True, slots=True)
class Versions:
    """The numbers of the versions that are new here, and of those signed here and there apart."""

    new: tuple[int, ...] = ()
    twice: tuple[int, ...] = ()
    proposed: int = 0
    """Proposals that are new here, and wait for signatures."""
    taken_back: int = 0
    """Proposals that waited for signatures here and were taken back there."""


def meet_versions(connection: Connection, kind: Kind, schemas: Schemas) -> Versions:
    """Hold each version to its digest and seal, and to ours of the same key.

    Raises Trouble: agreement_tampered, agreement_differs.
    """
    if kind == "fair":
        return Versions()
    for version in stored_versions(connection, FROZEN, withdrawn=True, schema=schemas.packet):
        if version.tampered is not None:
            raise Trouble("agreement_tampered", number=version.number or "–")
    run, here, packet = connection.exec_driver_sql, schemas.here, schemas.packet
    both = (
        f"{packet}.agreement AS p JOIN {here}.agreement AS h ON h.id = p.id "
        "AND h.state = 'signed' AND p.state = 'signed'"
    )
    differs = run(f"SELECT p.number FROM {both} WHERE h.sha256 IS NOT p.sha256").scalar()
    if differs is not None:
        raise Trouble("agreement_differs", number=differs)
    signed = f"SELECT id FROM {here}.agreement WHERE state = 'signed'"
    new = run(
        f"SELECT number FROM {packet}.agreement WHERE state = 'signed' AND id NOT IN ({signed}) "
        f"UNION SELECT p.number FROM {both} WHERE {is_earlier('p', 'h')} ORDER BY number"
    ).scalars()
    twice = run(
        f"SELECT DISTINCT p.number FROM {packet}.agreement AS p JOIN {here}.agreement AS h "
        "ON h.number = p.number AND h.id <> p.id WHERE h.state = 'signed' "
        "AND p.state = 'signed' ORDER BY p.number"
    ).scalars()
    proposed = run(
        f"SELECT count(*) FROM {packet}.agreement AS p LEFT JOIN {here}.agreement AS h "
        "ON h.id = p.id WHERE p.state = 'proposed' AND p.withdrawn = 0 AND h.id IS NULL"
    ).scalar_one()
    return Versions(tuple(new.all()), tuple(twice.all()), int(proposed))


def with_taken_back(versions: Versions, connection: Connection, schemas: Schemas) -> Versions:
    """The versions with what of them is taken back, as ``meet`` found it just now."""
    taken_back = connection.exec_driver_sql(
        "SELECT count(DISTINCT c.row_id) FROM temp.contest AS c "
        f"JOIN {schemas.here}.agreement AS h ON h.id = c.row_id "
        f"JOIN {schemas.packet}.agreement AS p ON p.id = c.row_id WHERE c.takes = 1 "
        "AND c.table_name = 'agreement' AND h.state = 'proposed' AND h.withdrawn = 0 AND ("
        "c.field = 'state' AND p.state = 'draft' OR c.field = 'withdrawn' AND p.withdrawn = 1)"
    ).scalar_one()
    return replace(versions, taken_back=int(taken_back))


def is_earlier(one: str, other: str) -> str:
    """A condition: of one text that was signed twice over, ``one`` was complete first."""
    return (
        f"({one}.signed_at, {one}.seal) < ({other}.signed_at, {other}.seal) "
        f"AND {one}.seal IS NOT {other}.seal"
    )
