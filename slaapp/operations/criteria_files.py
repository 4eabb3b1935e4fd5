"""Criteria to a file and from one, into the draft of the next agreement."""

from __future__ import annotations

import json
from pathlib import Path

from sqlalchemy import Connection

from slaapp.domain.agreement import Agreement, agreement_from, default_agreement
from slaapp.domain.instants import Instant
from slaapp.domain.qualifying_faults import qualifying_faults
from slaapp.domain.trouble import Trouble
from slaapp.exchange.criteria_file import read_criteria, write_criteria
from slaapp.operations.agreement import save_draft
from slaapp.operations.agreement_files import text_of
from slaapp.operations.open_agreement import draft_row, terms_of
from slaapp.operations.operation import Author, Receipt
from slaapp.store.rows.team import deleted_fields
from slaapp.store.rulebook import read_rulebook


def terms_judged_by(connection: Connection, which: int | str | None) -> Agreement:
    """A version by its number, the draft, the proposal, or the newest signed one; within a
    transaction. Raises Trouble as ``agreement_files.text_of``."""
    return agreement_from(json.loads(text_of(connection, which)))


def export_criteria(connection: Connection, path: Path, which: int | str | None = None) -> None:
    """Write the criteria of an agreement; within a transaction. Raises as ``terms_judged_by``."""
    write_criteria(path, terms_judged_by(connection, which))


def import_criteria(connection: Connection, path: Path, *, by: Author, now: Instant) -> Receipt:
    """Make a file's criteria those of the draft; without one, of the version signed last.

    Raises Trouble: agreement_proposed, agreement_file_faulty (with the first fault's code and
    field), and as ``read_criteria``.
    """
    with connection.begin():
        terms = read_criteria(path, _begun(connection))
        faults = list(qualifying_faults(terms, deleted_fields(connection)))
    if faults:
        fault = {"fault": faults[0].code, "field": faults[0].field}
        raise Trouble("agreement_file_faulty", path=str(path), **fault)
    return save_draft(connection, terms, by=by, now=now)


def _begun(connection: Connection) -> Agreement:
    held = draft_row(connection)
    if held is not None:
        return terms_of(held)
    versions = read_rulebook(connection).versions
    return versions[-1].agreement if versions else default_agreement()
