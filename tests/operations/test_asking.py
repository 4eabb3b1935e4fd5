"""A question about a file, asked by another process than the one that holds it."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.domain.trouble import Trouble
from slaapp.operations import trials
from slaapp.operations.asking import ask_file
from slaapp.operations.importing.child import ImportChild
from tests.store.workspaces import Workspace


def _untold(_done: int, _total: int) -> None:
    """Nobody wants to know."""


def test_an_answer_is_the_same_from_another_process_while_the_file_is_held(workspace: Workspace):
    workspace.add()
    asked = (default_agreement(), "all", workspace.now)
    told: list[tuple[int, int]] = []
    here = ask_file(workspace.path, None, trials.try_criteria, *asked, progress=_untold)
    there = ImportChild().call(
        ask_file,
        workspace.path,
        None,
        trials.try_criteria,
        *asked,
        progress=lambda *each: told.append(each),
    )
    assert there == here
    assert here.trial.leads == 1
    assert told, "it says how far it is"


def test_what_is_wrong_with_the_file_is_a_trouble_with_words(tmp_path: Path):
    with pytest.raises(Trouble) as caught:
        ask_file(tmp_path / "none.slaapp", None, trials.try_criteria, progress=_untold)
    assert caught.value.code == "file_missing"
