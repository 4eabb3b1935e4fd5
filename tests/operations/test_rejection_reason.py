"""A rejection names one of the team's reasons, unless the agreement lets it be left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.domain.sales_promises import SalesPromises
from slaapp.domain.trouble import Trouble
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.hand_over import reject
from tests.store.workspaces import SCORING, Workspace


def refused(work: Workspace, key: str, reason_id: str | None, note: str = "") -> Trouble:
    with pytest.raises(Trouble) as trouble:
        say_no(work, key, reason_id, note)
    return trouble.value


def say_no(work: Workspace, key: str, reason_id: str | None, note: str = "") -> None:
    more = {"reason_id": reason_id, "note": note, "by": work.sales, "now": work.tick()}
    reject(work.connection, key, **more)


def rejections(work: Workspace) -> list:
    return work.sql("SELECT lead_id, reason_id, note FROM event WHERE kind = 'rejected'")


def agree_on_free_words(work: Workspace) -> None:
    terms = replace(default_agreement(), sales=SalesPromises(coded_reasons=False))
    save_draft(work.connection, terms, by=work.manager, now=work.tick())
    names = {"marketing_signer": "Anaïs", "sales_signer": "Bruno", "today": work.today}
    put_in_force(work.connection, **names, by=work.manager, now=work.tick())


def test_free_words_alone_are_refused_where_the_agreement_demands_a_code(workspace: Workspace):
    key = workspace.with_sales()
    trouble = refused(workspace, key, None, "Trop loin de chez nous")
    assert trouble.code == "reason_code_needed"
    assert "not_target" in trouble.values["codes"]
    assert rejections(workspace) == []
    say_no(workspace, key, workspace.reason(), "Trop loin de chez nous")
    assert rejections(workspace) == [(key, workspace.reason(), "Trop loin de chez nous")]


def test_what_is_no_reason_of_a_rejection_is_refused(workspace: Workspace):
    key = workspace.with_sales()
    for given in (workspace.reason("loss"), "nonsense"):
        assert refused(workspace, key, given).code == "unknown_reason"
    assert rejections(workspace) == []


def test_the_version_of_the_hand_over_decides_whether_a_code_is_needed(workspace: Workspace):
    under_one = workspace.with_sales()
    agree_on_free_words(workspace)
    under_two = workspace.with_sales(replace(SCORING, last_name="Après"))
    assert refused(workspace, under_one, None).code == "reason_code_needed"
    say_no(workspace, under_two, None, "Trop loin")
    assert rejections(workspace) == [(under_two, None, "Trop loin")]
