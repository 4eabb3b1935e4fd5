"""A closure that is taken back was never there: for cycles that closed meanwhile too."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from slaapp.domain.closures import Closure
from slaapp.domain.instants import DAY
from slaapp.operations.days_off import add_closure
from slaapp.operations.leads import LeadForm
from slaapp.operations.outcome import lose, recycle
from slaapp.operations.undo import redo, undo
from slaapp.store.check import check_file
from tests.store.workspaces import Workspace, entered


@pytest.mark.parametrize("passed", [0, 5])
@pytest.mark.parametrize("end", [recycle, lose])
def test_figures_of_a_cycle_closed_meanwhile_are_those_without_it(
    workspace_template: Path, tmp_path: Path, end: Callable[..., object], passed: int
):
    work = entered(Path(shutil.copy(workspace_template, tmp_path / "equipe.slaapp")))
    keys = [work.with_sales(LeadForm(last_name="Petit")) for _ in range(2)]
    day = work.today + timedelta(days=3)
    add_closure(work.connection, Closure(day, day, "Pont"), by=work.sales, now=work.tick())
    end(work.connection, keys[0], by=work.marketing, now=work.tick())
    work.now += passed * DAY
    undo(work.connection, by=work.sales, now=work.tick())
    assert sound(work)
    redo(work.connection, by=work.sales, now=work.tick())
    assert sound(work)
    work.connection.close()
    work.opened.lock.release()


def sound(work: Workspace) -> bool:
    found = check_file(work.connection)
    work.connection.rollback()
    return found == []
