"""Apply a staged import: copy its rows into the workspace, in one operation that can be undone."""

from __future__ import annotations

import json

from sqlalchemy import Connection, select

from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.exchange.mapping import header_fingerprint, mapping_to_json
from slaapp.operations.importing.choice import StagedImport
from slaapp.operations.importing.copying import Copying, Progress, attached
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.tables import custom_field, import_mapping

_RULES = "'workspace', 'agreement', 'calendar_entry'"
_WORDS = "'source', 'campaign', 'company', 'person'"
_CHANGED_SINCE = f"""
SELECT 1 FROM change JOIN operation ON operation.id = change.operation_id
WHERE operation.position > ?1 AND operation.id <> ?2 AND (
  change.table_name IN ({_RULES})
  OR (change.kind <> 'insert' AND change.table_name IN ({_WORDS}))
  OR (change.table_name = 'lead' AND change.row_id IN (SELECT id FROM joined))
  OR (change.table_name = 'event' AND EXISTS (
    SELECT 1 FROM event JOIN joined ON joined.id = event.lead_id WHERE event.id = change.row_id
  ))
) LIMIT 1
"""

_CHOSEN = """
SELECT told.value FROM staged.lead, json_each(staged.lead.custom) AS told
WHERE staged.lead.custom IS NOT NULL AND told.key = ?1 AND told.type = 'text'
GROUP BY told.value ORDER BY count(*) DESC, told.value LIMIT 200
"""


def apply_import(
    connection: Connection,
    staged: StagedImport,
    *,
    by: Author,
    now: Instant,
    good_rows_only: bool = False,
    passphrase: str | None = None,
    progress: Progress | None = None,
) -> Receipt:
    """Bring a staged import in; all of it, or nothing.

    Rows that could not be taken stop it unless ``good_rows_only`` was chosen on the preview.
    ``progress`` is told the rows done and their number; raising in it leaves nothing.
    Raises Trouble: nothing_to_import, rows_rejected, disk_full.
    Where what the figures were made of changed since, they are derived once more here.
    """
    if staged.is_empty:
        raise Trouble("nothing_to_import", path=str(staged.choice.path))
    if staged.rejected and not good_rows_only:
        raise Trouble("rows_rejected", count=len(staged.rejected), path=str(staged.choice.path))
    with (
        attached(connection, staged.staged, passphrase),
        operation(connection, "import", by=by, now=now) as doing,
    ):
        copying = Copying(connection, (doing.recorded_at, doing.clock_at), progress)
        copying.copy()
        _remember(doing, staged)
        _offer_new_choices(doing, staged)
        doing.figures_kept = _is_current(doing, staged)
        copying.forget_joined()
        doing.details.update(
            file=staged.choice.path.name,
            count=staged.new_leads,
            outcomes=staged.outcomes,
            digest=staged.digest,
        )
    assert doing.receipt is not None
    return doing.receipt


def _remember(doing: Operation, staged: StagedImport) -> None:
    """Keep the mapping for the next file with such a header."""
    mapping = staged.choice.mapping
    fingerprint = header_fingerprint([column.column for column in mapping.columns])
    document = mapping_to_json(mapping)
    connection = doing.connection
    held = connection.execute(
        import_mapping.select().where(import_mapping.c.fingerprint == fingerprint)
    ).first()
    if held is None:
        name = staged.choice.path.name
        doing.add(import_mapping, fingerprint=fingerprint, name=name, document=document)
    elif held.document != document or held.withdrawn:
        doing.change(import_mapping, held.id, document=document, withdrawn=0)


def _offer_new_choices(doing: Operation, staged: StagedImport) -> None:
    """What the file chose in a field to choose from can be chosen from now on."""
    keys = [each.field_key for each in staged.choice.mapping.columns if each.target == "custom"]
    query = select(custom_field).where(
        custom_field.c.key.in_(keys), custom_field.c.type == "choice", custom_field.c.withdrawn == 0
    )
    for row in doing.connection.execute(query).all():
        told = doing.connection.exec_driver_sql(_CHOSEN, (row.key,)).scalars().all()
        held = json.loads(row.choices) if row.choices else []
        known = {fold(each): each for each in reversed([*held, *map(str, told)])}
        offered = sorted(known.values(), key=[*held, *map(str, told)].index)
        if offered != held:
            doing.change(custom_field, row.id, choices=json.dumps(offered, ensure_ascii=False))


def _is_current(doing: Operation, staged: StagedImport) -> bool:
    """Whether the figures were staged under these rules, and from all facts of these leads.

    A call logged meanwhile on another lead changes neither.
    """
    run = doing.connection.exec_driver_sql
    return run(_CHANGED_SINCE, (staged.position, doing.id)).first() is None
