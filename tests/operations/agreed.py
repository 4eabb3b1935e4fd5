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
    """The default agreement and marketing's answer."""
    terms = default_agreement()
    answer = Commitment("answer", {"default": WorkingTime(4 * HOUR)})
    return replace(terms, commitments=(*terms.commitments, answer))


def agree_on_answers(workspace: Workspace) -> None:
    """Sign the next version, with an answer in it."""
    by = workspace.manager
    save_draft(workspace.connection, terms_with_answer(), by=by, now=workspace.tick())
    signed = {"marketing_signer": "Anaïs", "sales_signer": "Bruno", "today": workspace.today}
    put_in_force(workspace.connection, **signed, by=by, now=workspace.tick())
