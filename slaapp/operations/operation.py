"""One operation: one transaction, one line of history, one step of undo, figures kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace

from sqlalchemy import Connection, insert, select

from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.trouble import Trouble
from slaapp.operations.under_way import Author, Operation, Receipt
from slaapp.store.bulk_writing import changing
from slaapp.store.derivation import Progress, derive
from slaapp.store.engine import path_of
from slaapp.store.failures import naming_troubles
from slaapp.store.journaling import (
    Entry,
    begin_entry,
    changed_tables,
    describe_entry,
    end_entry,
    touched_leads,
)
from slaapp.store.qualification import leads_to_qualify
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import event, workspace

__all__ = ["Author", "Operation", "Receipt", "operation", "qualify"]


@contextmanager
def operation(
    connection: Connection,
    kind: str,
    *,
    by: Author,
    now: Instant,
    undoable: bool = True,
    undoes: str | None = None,
    progress: Progress | None = None,
    after: Instant = 0,
) -> Iterator[Operation]:
    """Everything within happens, or nothing; then the figures follow, in the same transaction.

    ``after`` is a ``recorded_at`` of another machine that this one knows of by now.

    Raises Trouble where the disk or the file fails: disk_full, file_locked, file_damaged, …
    """
    with naming_troubles(path_of(connection)), connection.begin():
        entry = Entry(kind, by.member_id, by.device_id, {}, undoes, undoable)
        key, recorded_at = begin_entry(connection, entry, now, after)
        under_way = Operation(connection, key, kind, by, recorded_at, now)
        yield under_way
        tables = _keep_figures(under_way, progress)
        describe_entry(connection, key, under_way.details)
        end_entry(connection)
    under_way.receipt = Receipt(key, kind, under_way.details, tables, undoable, undoes)
    _hand_on(under_way)


def _hand_on(done: Operation) -> None:
    """Hand over what was qualified by an operation, where the team wants it, right after it.

    Nobody did it, the rule did: an operation of its own, without an author, that can be undone.
    Where it cannot be written the leads stay qualified: what was done before stands.
    """
    if not done.qualifies or done.kind == "hand_over_qualified":
        return
    with suppress(Trouble):
        owners = _to_hand_on(done)
        following = owners and _give(done, owners)
        if following and done.receipt is not None:
            tables = done.receipt.tables | following.tables
            followed_by = following.operation_id
            done.receipt = replace(done.receipt, tables=tables, followed_by=followed_by)


def _to_hand_on(done: Operation) -> dict[str, str | None]:
    connection = done.connection
    with naming_troubles(path_of(connection)), connection.begin():
        if not connection.execute(select(workspace.c.hands_over)).scalar():
            return {}
        # Imported here: few teams want it.
        from slaapp.operations.handing import completed_by, qualified_by, share_out

        ready = qualified_by(connection, done.id) + completed_by(connection, done.id)
        return share_out(connection, list(dict.fromkeys(ready)), done.now) if ready else {}


def _give(done: Operation, owners: dict[str, str | None]) -> Receipt | None:
    from slaapp.operations.handing import give, tell_given

    connection, nobody = done.connection, Author(None, done.author.device_id)
    with operation(connection, "hand_over_qualified", by=nobody, now=done.now) as following:
        rows, _lack = give(following, owners)
        following.details.update(follows=done.id, **tell_given(rows))
    return following.receipt


_JUDGED_BY = frozenset(
    {
        "agreement", "calendar_entry", "workspace",
        "event", "lead", "person", "company", "source", "campaign", "product", "member", "tag",
        "lead_tag",
    }
)  # fmt: skip
"""The tables that figures are made of."""


def _keep_figures(under_way: Operation, progress: Progress | None) -> frozenset[str]:
    connection = under_way.connection
    tables = changed_tables(connection, under_way.id)
    if under_way.figures_kept:
        return tables
    touched = touched_leads(connection, under_way.id, tables)
    if touched:
        book = read_rulebook(connection)
        day = book.day_of(under_way.now)
        if tables & _JUDGED_BY == {"agreement"}:
            # Imported here: it stands on numpy, which few operations need.
            from slaapp.store.rescoring import rescore_by_new_version

            rescore_by_new_version(connection, touched, book, day, progress)
        else:
            with changing(connection, len(touched)):
                derive(connection, touched, book, day, progress)
        qualify(under_way, touched, book)
    return changed_tables(connection, under_way.id)


def qualify(under_way: Operation, touched: Sequence[str], book: Rulebook) -> int:
    """A lead that reaches what was agreed is qualified then and there, and stays so; how many."""
    if not under_way.qualifies:
        return 0
    version = book.version_at(under_way.now)
    if version is None:
        return 0
    found = leads_to_qualify(under_way.connection, touched)
    if found:
        keys = [reached.key for reached in found]
        moments = under_way.moments_of(keys)
        rows = [
            under_way.event_row(
                key,
                "qualified",
                moments.get(key, under_way.now),
                value=str(score),
                tier=version.agreement.tier_of(score, grade),
                author_id=None,
            )
            for key, score, grade in found
        ]
        under_way.connection.execute(insert(event), rows)
        derive(under_way.connection, keys, book, book.day_of(under_way.now))
    return len(found)
