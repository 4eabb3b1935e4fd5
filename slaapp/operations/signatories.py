"""Those who sign are of the team: whoever is named for a side joins it."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.domain.roles import SIDES
from slaapp.operations.operation import Author, Receipt
from slaapp.operations.team import add_member, change_member
from slaapp.operations.workspace import NewMember
from slaapp.store.rows.members import MemberRow, members


def name_signatories(
    connection: Connection,
    names: Mapping[str, str],
    *,
    mistyped: Mapping[str, str],
    by: Author,
    now: Instant,
) -> list[Receipt]:
    """Let the people named for "marketing" and "sales" be of the team, each in one operation.

    ``mistyped`` are the names that were typed before for the sides and mean the same people: who
    has one of them in the side's role is named anew. A blank name asks for nobody; one person for
    both sides joins as manager. Raises Trouble as ``add_member`` and ``change_member`` do.
    """
    receipts = []
    for side in SIDES:
        name, team = names.get(side, "").strip(), _team(connection)
        if not name or fold(name) in team:
            continue
        before = team.get(fold(mistyped.get(side, "")))
        if before is not None and before.role == side:
            corrected = NewMember(name, side, before.email or "")
            receipts.append(change_member(connection, before.id, corrected, by=by, now=now))
        else:
            both = all(fold(names.get(each, "")) == fold(name) for each in SIDES)
            joining = NewMember(name, "manager" if both else side)
            receipts.append(add_member(connection, joining, by=by, now=now)[0])
    return receipts


def _team(connection: Connection) -> dict[str, MemberRow]:
    with connection.begin():
        return {fold(each.name): each for each in members(connection)}
