"""Take in what a packet brings, as ``meeting`` noted it, within an operation."""

from __future__ import annotations

from sqlalchemy import Connection, Table, update

from slaapp.store.among import among
from slaapp.store.inverting import Stamp, mark_taking, settle_force
from slaapp.store.journaling import Entry
from slaapp.store.packets.agreements import is_earlier
from slaapp.store.packets.copying import Copying, Progress
from slaapp.store.packets.layout import columns_in, names_of, path_in
from slaapp.store.tables import agreement, event

_MARKS = "('retracted', 'restored')"


class Joining:
    """The packet is attached as ``packet``; tells how many of its rows are done."""

    def __init__(
        self, connection: Connection, tables: list[Table], progress: Progress | None
    ) -> None:
        self._connection, self._run = connection, connection.exec_driver_sql
        self._tables, self._copying = tables, Copying(connection, tables, "packet", progress)

    def join(self, operation_id: str, stamp: Stamp, author: Entry) -> None:
        """Everything that is new; figures are the operation's to keep."""
        for table in self._tables:
            if table is not event:
                self._insert(table)
                self._bring_back(table)
        self._take_edits(operation_id)
        self._take_events(stamp, author)

    def _insert(self, table: Table) -> None:
        self._copying.copy(table, f"r.id NOT IN (SELECT id FROM main.{table.name})")

    def _bring_back(self, table: Table) -> None:
        """Rows that were left out here are what the packet says of them."""
        if table is agreement:
            self._sign()
        names = names_of(table)
        self._run(
            f"UPDATE main.{table.name} SET ({names}) = "
            f"(SELECT {names} FROM packet.{table.name} AS p WHERE p.id = main.{table.name}.id) "
            "WHERE id IN (SELECT id FROM temp.void WHERE table_name = ?)",
            (table.name,),
        )

    def _sign(self) -> None:
        """What was signed there is signed, if it was open here, or signed by both sides later."""
        names = names_of(agreement)
        self._run(
            f"UPDATE main.agreement SET ({names}) = (SELECT {names} FROM packet.agreement AS p "
            "WHERE p.id = main.agreement.id) WHERE id IN (SELECT p.id FROM packet.agreement AS p "
            "JOIN main.agreement AS h ON h.id = p.id WHERE p.state = 'signed' "
            f"AND (h.state <> 'signed' OR {is_earlier('p', 'h')}))"
        )

    def _take_edits(self, operation_id: str) -> None:
        """The later edit of each field holds; every edit is known from now on."""
        query = "SELECT DISTINCT table_name, field FROM temp.contest WHERE takes"
        for table, field in self._run(query).all():
            chosen = "SELECT row_id FROM temp.contest WHERE table_name = ? AND field = ? AND takes"
            self._run(
                f"UPDATE main.{table} SET {_setting(table, field)} WHERE id IN ({chosen})",
                (table, field),
            )
        self._run(
            "INSERT INTO main.edit_elsewhere (operation_id, table_name, row_id, field, "
            "edited_at, device_id, author_id, value) SELECT ?, p.table_name, p.row_id, p.field, "
            "p.edited_at, p.device_id, p.author_id, CASE WHEN NOT c.takes THEN c.given END "
            "FROM packet.edit AS p LEFT JOIN temp.contest AS c ON c.unaware "
            "AND c.row_id = p.row_id AND c.field = p.field "
            "AND c.theirs = printf('%016d', p.edited_at) || p.device_id "
            "WHERE NOT EXISTS (SELECT 1 FROM temp.known AS k WHERE k.row_id = p.row_id "
            "AND k.field = p.field AND k.edited_at = p.edited_at AND k.device_id = p.device_id)",
            (operation_id,),
        )

    def _take_events(self, stamp: Stamp, author: Entry) -> None:
        targets = self._run(
            f"SELECT DISTINCT target_id FROM packet.event WHERE kind IN {_MARKS} "
            "AND id NOT IN (SELECT id FROM main.event)"
        )
        marked = list(targets.scalars())
        self._insert(event)
        new_marks = update(event).where(event.c.target_id.in_(among(marked)))
        self._connection.execute(new_marks.values(in_force=0))
        back = list(self._run("SELECT id FROM temp.void WHERE table_name = 'event'").scalars())
        mark_taking(self._connection, back, "restored", stamp, author)
        settle_force(self._connection, marked)


def _setting(table: str, field: str) -> str:
    given = f"FROM packet.{table} AS p WHERE p.id = main.{table}.id"
    if not field.startswith("custom."):
        names = ", ".join(columns_in(table, field))
        return f"({names}) = (SELECT {names} {given})"
    path = path_in(field)
    value = f"(SELECT p.custom -> {path} {given})"
    held = "coalesce(custom, '{}')"
    return (
        f"custom = CASE WHEN {value} IS NULL THEN json_remove({held}, {path}) "
        f"ELSE json_set({held}, {path}, json({value})) END"
    )
