"""Who is known to object, by the digests of an address and a number, be they here or not."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlalchemy import Connection, and_, func, or_, select

from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.domain.objection import digests_of, stronger
from slaapp.store.among import among
from slaapp.store.tables import objection_mark, person


class Objection(NamedTuple):
    """What somebody objects to (``objection.OBJECTIONS``), since when."""

    to: str
    since: Instant | None


class Objector(NamedTuple):
    """A person, what they object to, since when: as their row should say."""

    key: str
    to: str | None
    since: Instant | None

    def joined_by(self, other: Objection | None) -> Objector | None:
        """The same with what is known besides; None where that adds nothing."""
        if other is None or stronger(self.to, other.to) == self.to:
            return None
        since = other.since if self.since is None else self.since
        return Objector(self.key, stronger(self.to, other.to), since)


def same_people(
    connection: Connection, email: str | None, phone_e164: str | None
) -> list[Objector]:
    """Who has this address or this number, as their rows say."""
    query = select(person.c.id, person.c.objection, person.c.objected_at).where(
        person.c.withdrawn == 0,
        or_(
            and_(person.c.phone_e164 == phone_e164, person.c.phone_e164 != ""),
            and_(func.fold(person.c.email) == fold(email or ""), person.c.email != ""),
        ),
    )
    return [Objector(*row) for row in connection.execute(query.order_by(person.c.id))]


def objection_of(
    connection: Connection, email: str | None, phone_e164: str | None
) -> Objection | None:
    """What whoever has this address or this number objects to; None for nothing."""
    digests = list(digests_of(email, phone_e164).values())
    if not digests:
        return None
    query = select(objection_mark.c.objection, objection_mark.c.objected_at).where(
        objection_mark.c.digest.in_(among(digests)), objection_mark.c.withdrawn == 0
    )
    return _together(Objection(*row) for row in connection.execute(query))


class KnownObjections:
    """All of them, read once, for whoever asks about many people."""

    def __init__(
        self, connection: Connection, schema: str = "main", among: Collection[str] | None = None
    ) -> None:
        """``schema`` is the workspace's, where it is attached; ``among`` digests, where given."""
        rows = connection.exec_driver_sql(
            f"SELECT digest, objection, objected_at FROM {schema}.objection_mark "
            "WHERE withdrawn = 0 ORDER BY digest"
        )
        self._marks = {
            digest: Objection(to, since)
            for digest, to, since in rows
            if among is None or digest in among
        }

    def __bool__(self) -> bool:
        """Whether anybody objects at all."""
        return bool(self._marks)

    def of(self, email: str | None, phone_e164: str | None) -> Objection | None:
        """What whoever has this address or this number objects to."""
        if not self._marks:
            return None
        digests = digests_of(email, phone_e164).values()
        return _together(self._marks[each] for each in digests if each in self._marks)


def _together(found: Iterable[Objection]) -> Objection | None:
    to: str | None = None
    since: Instant | None = None
    for each in found:
        to = stronger(to, each.to)
        known = [at for at in (since, each.since) if at is not None]
        since = min(known, default=None)
    return None if to is None else Objection(to, since)
