"""Who is in the team: add a member, change one, let one go."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from slaapp.domain.instants import Instant
from slaapp.domain.roles import ROLES
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.operations.workspace import NewMember
from slaapp.store.tables import member


def add_member(
    connection: Connection, new: NewMember, *, by: Author, now: Instant
) -> tuple[Receipt, str]:
    """Somebody joins the team. Raises Trouble: name_missing, role_unknown, name_taken."""
    _require_sound(connection, new, None)
    with operation(connection, "add_member", by=by, now=now) as doing:
        key = doing.add(member, name=new.name.strip(), role=new.role, email=new.email or None)
        doing.details.update(name=new.name.strip(), role=new.role)
    assert doing.receipt is not None
    return doing.receipt, key


def change_member(
    connection: Connection,
    key: str,
    new: NewMember,
    *,
    active: bool = True,
    by: Author,
    now: Instant,
) -> Receipt:
    """Correct a name or role; ``active=False`` for somebody who left: their history stays.

    Raises Trouble: name_missing, role_unknown, name_taken, last_member.
    """
    _require_sound(connection, new, key)
    if not active:
        _require_company(connection, new, key)
    with operation(connection, "change_member", by=by, now=now) as doing:
        doing.change(
            member,
            key,
            name=new.name.strip(),
            role=new.role,
            email=new.email or None,
            active=int(active),
        )
        doing.details.update(name=new.name.strip(), role=new.role, active=active)
    assert doing.receipt is not None
    return doing.receipt


def _require_sound(connection: Connection, new: NewMember, key: str | None) -> None:
    if not new.name.strip():
        raise Trouble("name_missing")
    if new.role not in ROLES:
        raise Trouble("role_unknown", role=new.role)
    with connection.begin():
        same = select(member.c.id).where(
            func.lower(member.c.name) == new.name.strip().lower(), member.c.withdrawn == 0
        )
        taken = connection.execute(same.where(member.c.id != (key or ""))).first()
    if taken is not None:
        raise Trouble("name_taken", name=new.name.strip())


def _require_company(connection: Connection, leaving: NewMember, key: str) -> None:
    with connection.begin():
        others = select(member.c.id).where(
            member.c.active == 1, member.c.withdrawn == 0, member.c.id != key
        )
        stays = connection.execute(others.limit(1)).first()
    if stays is None:
        raise Trouble("last_member", name=leaving.name.strip())
