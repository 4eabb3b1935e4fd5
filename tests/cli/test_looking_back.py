"""``kpi --as-of``: the figures of a past day are those that the word gave when it ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.domain.instants import DAY
from slaapp.operations.contact import log_contact
from slaapp.operations.outcome import win
from slaapp.operations.undo import undo
from tests.cli.conftest import Run
from tests.store.workspaces import MONDAY, entered, paris

EVENING = paris("2026-06-02 00:00") - 1


@pytest.fixture
def told_then(run: Run, fresh_file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict:
    """What was told on the evening of a day; the next day much of it was changed."""
    monkeypatch.setattr("slaapp.operations.as_of.cache_folder", lambda: tmp_path / "cache")
    work = entered(fresh_file)
    key = work.with_sales()
    win(work.connection, key, amount_cents=5_000, by=work.sales, now=work.tick())
    told = run("kpi", "--json", file=fresh_file, now=EVENING).data
    work.tick(DAY)
    undo(work.connection, by=work.sales, now=work.tick())
    work.with_sales()
    log_contact(work.connection, key, outcome="reached", by=work.sales, now=work.tick())
    work.connection.close()
    work.opened.lock.release()
    return told


def test_the_figures_of_then_are_told_again(run: Run, fresh_file: Path, told_then: dict, tmp_path):
    later = {"file": fresh_file, "now": MONDAY + 3 * DAY}
    assert run("kpi", "--json", **later).data["total"] != told_then["total"]
    assert run("kpi", "--json", "--as-of", "2026-06-01", **later).data == told_then
    said = run("kpi", "--as-of", "2026-06-01", **later).out
    assert "2026-06-01 23:59" in said
    assert list((tmp_path / "cache" / "past").iterdir()) == []


@pytest.mark.usefixtures("told_then")
def test_a_day_of_which_nothing_is_known_is_refused_in_one_sentence(run: Run, fresh_file: Path):
    for day, word in (("2026-05-31", "2026-06-01"), ("2026-06-09", "2026-06-09"), ("hier", "hier")):
        answer = run("kpi", "--as-of", day, file=fresh_file, now=MONDAY + 3 * DAY)
        assert answer.status != 0
        assert word in answer.sentence
