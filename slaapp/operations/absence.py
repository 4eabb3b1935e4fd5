"""Who is away when. It moves no deadline: the promise is the department's (rule 12)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, or_, select

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.tables import absence, member


@dataclass(frozen=True, slots=True)
class Away:
    """The days of an absence, both included; ``from_noon`` leaves the first morning out,
    ``until_noon`` the last afternoon."""

    first: date
    last: date
    from_noon: bool = False
    until_noon: bool = False

    @property
    def is_backwards(self) -> bool:
        """Whether it ends before it begins; from noon until noon of one day is nothing."""
        nothing = self.first == self.last and self.from_noon and self.until_noon
        return self.last < self.first or nothing


def add_absence(
    connection: Connection,
    member_id: str,
    away: Away,
    *,
    by: Author,
    now: Instant,
    note: str = "",
) -> tuple[Receipt, str]:
    """Somebody is away. Raises Trouble: unknown_member, absence_backwards, absence_overlaps."""
    if away.is_backwards:
        raise Trouble("absence_backwards")
    with operation(connection, "add_absence", by=by, now=now) as doing:
        who = select(member.c.name).where(member.c.id == member_id, member.c.withdrawn == 0)
        name = connection.execute(who).scalar()
        if name is None:
            raise Trouble("unknown_member", name=member_id)
        _require_free(connection, member_id, name, away)
        key = doing.add(
            absence,
            member_id=member_id,
            starts_on=away.first.isoformat(),
            ends_on=away.last.isoformat(),
            from_noon=int(away.from_noon),
            until_noon=int(away.until_noon),
            note=note.strip() or None,
        )
        doing.details.update(name=name, first=away.first.isoformat(), last=away.last.isoformat())
    assert doing.receipt is not None
    return doing.receipt, key


def remove_absence(connection: Connection, key: str, *, by: Author, now: Instant) -> Receipt:
    """Take an absence off the list: it was a mistake, or plans changed.

    Raises Trouble("unknown_entry").
    """
    with operation(connection, "remove_absence", by=by, now=now) as doing:
        row = connection.execute(
            select(absence, member.c.name)
            .join(member, member.c.id == absence.c.member_id)
            .where(absence.c.id == key, absence.c.withdrawn == 0)
        ).first()
        if row is None:
            raise Trouble("unknown_entry")
        doing.change(absence, key, withdrawn=1)
        doing.details.update(name=row.name, first=row.starts_on, last=row.ends_on)
    assert doing.receipt is not None
    return doing.receipt


def _require_free(connection: Connection, member_id: str, name: str, away: Away) -> None:
    first, last = away.first.isoformat(), away.last.isoformat()
    # On the day where one ends at noon another may begin at noon.
    ends_before = or_(
        absence.c.ends_on < first,
        (absence.c.ends_on == first) & (absence.c.until_noon == 1) & away.from_noon,
    )
    begins_after = or_(
        absence.c.starts_on > last,
        (absence.c.starts_on == last) & (absence.c.from_noon == 1) & away.until_noon,
    )
    same = select(absence.c.starts_on, absence.c.ends_on).where(
        absence.c.member_id == member_id, absence.c.withdrawn == 0, ~ends_before, ~begins_after
    )
    held = connection.execute(same.limit(1)).first()
    if held is not None:
        raise Trouble("absence_overlaps", name=name, first=held.starts_on, last=held.ends_on)
