"""An agreement to a file and from one; another one to begin from, of those that ship."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection, select

from slaapp.domain.agreement import Agreement, canonical_text
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.exchange.agreement_file import read_agreement, write_agreement
from slaapp.operations.agreement_templates import template
from slaapp.operations.open_agreement import draft_row, proposal_row, refuse_beside_proposal
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.agreement_texts import stored_versions
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import agreement, workspace

DRAFT, PROPOSAL = "draft", "proposal"


def export_agreement(connection: Connection, path: Path, which: int | str | None = None) -> None:
    """Write a version by its number, the draft or the proposal; else the newest signed one.

    A signed one is written as it was signed, with the digest it was signed with. Call it within a
    transaction. Raises Trouble: no_agreement, no_draft, no_proposal, agreement_tampered, and as
    ``write_agreement``.
    """
    write_agreement(path, text_of(connection, which))


def text_of(connection: Connection, which: int | str | None) -> str:
    """The canonical text of a version, the draft or the proposal, as it is stored.

    Raises Trouble as ``export_agreement``.
    """
    if which in (DRAFT, PROPOSAL):
        held = (draft_row if which == DRAFT else proposal_row)(connection)
        if held is None:
            raise Trouble("no_draft" if which == DRAFT else "no_proposal")
        return str(held.document)
    signed = stored_versions(connection)
    wanted = [each for each in signed if which is None or each.number == which]
    if not wanted:
        raise Trouble("no_agreement")
    version = wanted[-1]
    if version.tampered:
        raise Trouble("agreement_tampered", number=version.number)
    return version.document.decode()


def import_agreement(connection: Connection, path: Path, *, by: Author, now: Instant) -> Receipt:
    """Make a file's agreement the draft, in place of the one there may be.

    Raises Trouble: agreement_proposed, agreement_file_faulty (with the first fault's code and
    field), and as ``read_agreement``.
    """
    terms = read_agreement(path)
    with operation(connection, "import_agreement", by=by, now=now) as doing:
        _require_sound(doing, terms, path)
        _draft(doing, terms)
        doing.details["file"] = path.name
    assert doing.receipt is not None
    return doing.receipt


def begin_from_template(
    connection: Connection, code: str, language: str, *, by: Author, now: Instant
) -> Receipt:
    """Make one of the agreements that ship the draft, in a language, in the team's time zone.

    Raises Trouble: unknown_template, agreement_proposed.
    """
    chosen = template(code)
    with operation(connection, "begin_from_template", by=by, now=now) as doing:
        terms = chosen.terms(language)
        zone = connection.execute(select(workspace.c.zone)).scalar_one()
        _draft(doing, replace(terms, calendar=replace(terms.calendar, zone=zone)))
        doing.details["name"] = chosen.name(language)
    assert doing.receipt is not None
    return doing.receipt


def _require_sound(doing: Operation, terms: Agreement, path: Path) -> None:
    """What no editor lets one type comes from no file either."""
    book = read_rulebook(doing.connection)
    faults = agreement_faults(terms, book.day_of(doing.now))
    if faults:
        fault = {"fault": faults[0].code, "field": faults[0].field}
        raise Trouble("agreement_file_faulty", path=str(path), **fault)


def _draft(doing: Operation, terms: Agreement) -> None:
    refuse_beside_proposal(doing.connection)
    held, document = draft_row(doing.connection), canonical_text(terms)
    if held is None:
        doing.add(agreement, state="draft", document=document)
    else:
        doing.change(agreement, held.id, document=document)
