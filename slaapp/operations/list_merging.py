"""Two entries of a list that mean the same become one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, Table, select, update

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.lists import entry_words, require_entry
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.tables import lead, lead_tag, reason, tag
from slaapp.store.word_lists import LISTS


def merge_entries(
    connection: Connection, code: str, key: str, into: str, *, by: Author, now: Instant
) -> Receipt:
    """What was under ``key`` is under ``into`` from now on, also of the past; ``key`` is taken
    off the list. What happened is never rewritten: answers with a merged reason read as the
    other one does.

    Raises Trouble: merge_with_itself, unknown_entry.
    """
    if key == into:
        raise Trouble("merge_with_itself")
    table = LISTS[code].table
    with operation(connection, "merge_entries", by=by, now=now) as doing:
        gone, kept = (require_entry(connection, code, each) for each in (key, into))
        _move(doing, table, gone, kept)
        doing.change(table, key, withdrawn=1)
        doing.details.update(list=code, old=entry_words(gone), name=entry_words(kept))
    assert doing.receipt is not None
    return doing.receipt


def _move(doing: Operation, table: Table, gone: Row[Any], kept: Row[Any]) -> None:
    if table is reason:
        doing.change(reason, gone.id, code=kept.code, label=kept.label)
    elif table is tag:
        _move_tags(doing, gone.id, kept.id)
    else:
        column = f"{table.name}_id"
        change = update(lead).where(lead.c[column] == gone.id)
        doing.connection.execute(change.values({column: kept.id}))


def _move_tags(doing: Operation, gone: str, kept: str) -> None:
    """A lead that has both tags keeps one of them."""
    other, mine = lead_tag.alias(), lead_tag.c
    of_gone = (mine.tag_id == gone) & (mine.withdrawn == 0)
    had = select(other.c.lead_id).where(other.c.tag_id == gone, other.c.withdrawn == 0)
    both = select(other.c.lead_id).where(other.c.tag_id == kept)
    run = doing.connection.execute
    # The kept tag may have been taken off before: it comes back on who had the other.
    back = update(lead_tag).where(mine.tag_id == kept, mine.lead_id.in_(had), mine.withdrawn == 1)
    run(back.values(withdrawn=0))
    run(update(lead_tag).where(of_gone, mine.lead_id.in_(both)).values(withdrawn=1))
    run(update(lead_tag).where(of_gone).values(tag_id=kept))
