"""A workspace whose agreement also promises an answer to rejections, in four working hours."""

from __future__ import annotations

from dataclasses import replace

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.commitment import Commitment
from slaapp.domain.instants import HOUR
from slaapp.domain.target import WorkingTime
from slaapp.operations.agreement import put_in_force, save_draft
from tests.store.workspaces import Workspace


def terms_with_answer() -> Agreement:
    """The default agreement with another answer of marketing's."""
    terms = default_agreement()
    answer = Commitment("answer", {"default": WorkingTime(4 * HOUR)})
    return replace(terms, commitments=(*terms_without_answer().commitments, answer))


def terms_without_answer() -> Agreement:
    """The default agreement without marketing's: a rejection is final at once."""
    terms = default_agreement()
    others = (each for each in terms.commitments if each.kind != "answer")
    return replace(terms, commitments=tuple(others))


def agree_on_answers(workspace: Workspace) -> None:
    """Sign the next version, with an answer in it."""
    agree(workspace, terms_with_answer())


def agree_on_none(workspace: Workspace) -> None:
    """Sign the next version, without any answer in it."""
    agree(workspace, terms_without_answer())


def agree(workspace: Workspace, terms: Agreement) -> None:
    """Put a version in force, signed for both sides."""
    by = workspace.manager
    save_draft(workspace.connection, terms, by=by, now=workspace.tick())
    signed = {"marketing_signer": "Anaïs", "sales_signer": "Bruno", "today": workspace.today}
    put_in_force(workspace.connection, **signed, by=by, now=workspace.tick())
