"""A fair's packet from a workspace that was never related to this one: its words become ours.

Sources, campaigns, products and tags are matched by name, reasons by kind, code and label, own
fields by key, people by e-mail, then by name; what is unknown comes along by its name, people as
no longer active. The leads, who they are and what happened to them keep their keys: so the same
file may be read twice, and two stands' files in either order.
"""

from __future__ import annotations

from sqlalchemy import Connection

from slaapp.store.packets.schemas import Schemas

_SAME: dict[str, tuple[str, ...]] = {
    "source": ("h.name = p.name",),
    "campaign": ("h.name = p.name",),
    "product": ("h.name = p.name",),
    "tag": ("h.name = p.name",),
    "reason": ("h.kind IS p.kind AND h.code IS p.code AND h.label IS p.label",),
    "custom_field": ("h.key = p.key",),
    "member": (
        "h.email <> '' AND fold(h.email) = fold(p.email)",
        "fold(h.name) = fold(p.name)",
    ),
}
"""When a row ``p`` of the packet is one ``h`` of ours; the first of several tests that holds."""

_REFERENCES = (
    ("lead", "source_id", ""),
    ("lead", "campaign_id", ""),
    ("lead", "product_id", ""),
    ("lead_tag", "tag_id", ""),
    ("event", "reason_id", ""),
    ("event", "member_id", ""),
    ("event", "author_id", ""),
    ("event", "value", "kind = 'changed' AND field IN ('source', 'campaign', 'owner')"),
    ("edit", "author_id", ""),
)
"""Where the keys of those rows stand."""


def naturalise(connection: Connection, schemas: Schemas) -> None:
    """Rewrite the packet (a copy of ours) in the words of this workspace."""
    run, packet = connection.exec_driver_sql, schemas.packet
    _drop_what_is_known(connection, schemas)
    run("DROP TABLE IF EXISTS temp.ours")
    run("CREATE TEMP TABLE ours (theirs TEXT PRIMARY KEY, id TEXT) WITHOUT ROWID")
    for table, tests in _SAME.items():
        for test in tests:
            run(
                f"INSERT OR IGNORE INTO temp.ours SELECT p.id, min(h.id) "
                f"FROM {packet}.{table} AS p JOIN {schemas.here}.{table} AS h ON {test} "
                f"WHERE h.withdrawn = 0 AND p.id NOT IN (SELECT id FROM {schemas.here}.{table}) "
                "GROUP BY p.id"
            )
        run(f"DELETE FROM {packet}.{table} WHERE id IN (SELECT theirs FROM temp.ours)")
        run(f"DELETE FROM {packet}.edit WHERE table_name = '{table}'")
    for table, column, condition in _REFERENCES:
        run(
            f"UPDATE {packet}.{table} SET {column} = "
            f"(SELECT id FROM temp.ours WHERE theirs = {column}) "
            f"WHERE {column} IN (SELECT theirs FROM temp.ours)"
            + (f" AND {condition}" if condition else "")
        )
    ours = f"SELECT id FROM {schemas.here}.member WHERE withdrawn = 0"
    run(f"UPDATE {packet}.member SET active = 0 WHERE id NOT IN ({ours})")
    # Days and costs of a campaign are the home's to know.
    plain = "starts_on = NULL, ends_on = NULL, cost_cents = NULL, currency = NULL"
    run(f"UPDATE {packet}.campaign SET {plain}")


def _drop_what_is_known(connection: Connection, schemas: Schemas) -> None:
    """Words that nothing new needs stay out: what is known here may have another name by now."""
    run, packet = connection.exec_driver_sql, schemas.packet
    for table, queries in _NEEDED.items():
        needed = " UNION ".join(query.format(p=packet, h=schemas.here) for query in queries)
        run(
            f"DELETE FROM {packet}.{table} WHERE id NOT IN "
            f"(SELECT key FROM ({needed}) WHERE key IS NOT NULL)"
        )


_NEW_EVENT = "{p}.event WHERE id NOT IN (SELECT id FROM {h}.event)"
_NEW_LEAD = (
    "{p}.lead WHERE id NOT IN (SELECT id FROM {h}.lead WHERE withdrawn = 0) "
    "OR id IN (SELECT row_id FROM {p}.edit WHERE table_name = 'lead')"
)
_NEEDED: dict[str, tuple[str, ...]] = {
    **{
        name: (
            f"SELECT {name}_id AS key FROM {_NEW_LEAD}",
            f"SELECT value AS key FROM {_NEW_EVENT} AND field = '{name}'",
        )
        for name in ("source", "campaign", "product")
    },
    "tag": (
        "SELECT tag_id AS key FROM {p}.lead_tag "
        "WHERE id NOT IN (SELECT id FROM {h}.lead_tag WHERE withdrawn = 0)",
    ),
    "reason": (f"SELECT reason_id AS key FROM {_NEW_EVENT}",),
}
"""The keys of the words that new rows refer to."""
