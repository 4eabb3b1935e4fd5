"""What a window that was closed over a signature left behind follows with the next writing word."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.operations.test_following import POOR, signed, terms
from tests.store.workspaces import entered


def test_the_scores_follow_before_a_word_writes_anything(run: Run, fresh_file: Path):
    work = entered(fresh_file)
    work.add(POOR)
    signed(work, terms(45))
    work.close()

    def score_and_stage() -> tuple[int, str]:
        (one,) = run("leads", "--json", file=fresh_file, now=work.now).data["leads"]
        return one["score"], one["stage"]

    assert run("check", file=fresh_file, now=work.now).status == 0
    assert score_and_stage() == (40, "new")
    refused = run("accept", "nobody", file=fresh_file, now=work.now)
    assert refused.status == 2
    assert score_and_stage() == (45, "qualified")
    assert run("check", file=fresh_file, now=work.now).status == 0
