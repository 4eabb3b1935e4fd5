"""Two leads of one person with lives of any kind: merged, undone, merged; no ghost deadline."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.trouble import Trouble
from slaapp.operations.contact import log_contact
from slaapp.operations.hand_over import accept, hand_over, reject
from slaapp.operations.leads import LeadForm
from slaapp.operations.merge import merge
from slaapp.operations.outcome import lose, open_opportunity, recycle, win
from slaapp.operations.undo import redo, undo
from slaapp.store.rows.merging import merge_sheet
from tests.operations.acting import doing, dump
from tests.store.workspaces import SCORING, Workspace, entered

OTHER = LeadForm(
    first_name="Ines",
    last_name="DUPONT",
    email="i.dupont@atelier.fr",
    company="Atelier Œuvre SARL",
    phone="01 44 55 66 77",
    request="Rappeler",
    source="Web",
    custom={"budget": 12},
    more={"product": "Rabot"},
)

Act = Callable[[Workspace, str, Random], object]
ACTS: tuple[Act, ...] = (
    lambda work, key, _: work.hand_over(key),
    lambda work, key, _: hand_over(work.connection, [key], to=None, **doing(work, "marketing")),
    lambda work, key, _: accept(work.connection, key, **doing(work)),
    lambda work, key, _: reject(work.connection, key, reason_id=work.reason(), **doing(work)),
    lambda work, key, _: log_contact(work.connection, key, outcome="no_answer", **doing(work)),
    lambda work, key, _: log_contact(work.connection, key, outcome="reached", **doing(work)),
    lambda work, key, _: open_opportunity(work.connection, key, **doing(work)),
    lambda work, key, _: win(work.connection, key, amount_cents=5_000, **doing(work)),
    lambda work, key, _: lose(work.connection, key, **doing(work)),
    lambda work, key, _: recycle(work.connection, key, **doing(work)),
)
"""Those that a lead is handed over by come first: most lives need it."""


def live(work: Workspace, keys: tuple[str, str], draw: Random) -> None:
    for _step in range(draw.randrange(9)):
        work.tick(draw.choice((HOUR, 5 * HOUR, DAY)))
        act = ACTS[min(draw.randrange(len(ACTS)), draw.randrange(len(ACTS)))]
        try:
            act(work, draw.choice(keys), draw)
        except Trouble:
            continue


def open_deadlines(work: Workspace) -> list[tuple]:
    return work.sql(
        "SELECT lead_id, commitment, due_at FROM deadline "
        "WHERE stopped_at IS NULL AND cancelled_at IS NULL ORDER BY due_at, commitment"
    )


@pytest.mark.parametrize("seed", range(12))
def test_merged_undone_and_merged_two_leads_say_the_same_each_time(
    workspace_template: Path, tmp_path: Path, long_run: bool, seed: int
):
    for turn in range(25 if long_run else 1):
        path = Path(shutil.copy(workspace_template, tmp_path / f"{turn}.slaapp"))
        work = entered(path)
        check_life(work, Random(f"{seed} {turn}"))
        work.connection.close()
        work.opened.lock.release()


def check_life(work: Workspace, draw: Random) -> None:
    keys = work.add(SCORING), work.add(OTHER)
    live(work, keys, draw)
    kept, other = keys if draw.random() < 0.5 else keys[::-1]
    before, owed = dump(work), open_deadlines(work)
    with work.connection.begin():
        sheet = merge_sheet(work.connection, kept, other, at := work.now + HOUR)
    assert sheet is not None
    picks = {pair.code: draw.random() < 0.5 for pair in sheet.pairs}

    by = work.marketing
    merge(work.connection, kept, other, picks=picks, by=by, now=at)
    once, left = dump(work), open_deadlines(work)
    assert [row for row in left if row[0] != kept] == []
    commitments = [row[1] for row in left]
    assert len(set(commitments)) == len(commitments)
    assert [(each.commitment, each.due_at) for each in sheet.after] == [row[1:] for row in left]

    work.now = at
    undo(work.connection, **doing(work, "marketing"))
    assert (dump(work), open_deadlines(work)) == (before, owed)
    redo(work.connection, **doing(work, "marketing"))
    assert (dump(work), open_deadlines(work)) == (once, left)
    undo(work.connection, **doing(work, "marketing"))
    # A clock that shows the same hour again: nothing but the time of writing differs.
    merge(work.connection, kept, other, picks=picks, by=by, now=at)
    assert (dump(work), open_deadlines(work)) == (once, left)
