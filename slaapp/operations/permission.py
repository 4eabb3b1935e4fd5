"""Whose part a step between both sides is: what one promised, the other cannot do in its place."""

from __future__ import annotations

from sqlalchemy import Connection, select

from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Operation
from slaapp.store.tables import member


def require_role(doing: Operation, role: str, code: str) -> None:
    """Raises Trouble(``code``) unless who does it is of this role, or a manager.

    Who is not of the team (a rule, an import) does what was decided elsewhere.
    """
    if _role_of(doing) not in (role, "manager", None):
        raise Trouble(code)


def require_judge(doing: Operation, conceding: str) -> None:
    """Raises Trouble("manager_decides") unless who decides between both sides is a manager.

    Where the team has none, the side that gives way may say so: ``conceding``.
    """
    role = _role_of(doing)
    if role in ("manager", None):
        return
    if role != conceding or _has_manager(doing.connection):
        raise Trouble("manager_decides")


def _role_of(doing: Operation) -> str | None:
    query = select(member.c.role).where(member.c.id == doing.author.member_id)
    role: str | None = doing.connection.execute(query).scalar()
    return role


def _has_manager(connection: Connection) -> bool:
    query = select(member.c.id).where(
        member.c.role == "manager", member.c.active == 1, member.c.withdrawn == 0
    )
    return connection.execute(query.limit(1)).first() is not None
