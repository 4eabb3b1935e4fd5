"""``wave``: the plan is shown, accepted, and its part of the day handed over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.cli.conftest import Run
from tests.store.workspaces import SCORING, entered

BY = ("--as", "Anaïs Marchand")


def test_a_wave_is_shown_accepted_and_handed_over(run: Run, fresh_file: Path):
    work = entered(fresh_file)
    for n in range(3):
        work.add(replace(SCORING, email=f"i{n}@a.fr", campaign="Salon"))
    work.close()
    told = run("wave", "--json", "--minutes", "10", file=fresh_file).data
    assert sum(told["waiting"].values()) == 3
    assert sum(sum(day["leads"].values()) for day in told["days"]) == 3
    assert run("wave", "--campaign", "Batimat", file=fresh_file).sentence
    said = run("wave", "--campaign", "salon", file=fresh_file, language="fr").out
    assert "Transmettre le" in said
    assert "Planned: 3" in run("wave", "--accept", *BY, file=fresh_file).out
    assert "3 are planned already." in run("wave", file=fresh_file).out
    assert "Handed over: 3" in run("wave", "--hand-over", *BY, file=fresh_file).out
    assert "No hand-over is planned" in run("wave", "--hand-over", *BY, file=fresh_file).sentence
