"""``agreement replay``: other deadlines on one's own history, for people and for programs."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import DEMO_NOW, Run


def test_other_deadlines_are_replayed_with_their_interval_and_the_leads(
    run: Run, demo_template: Path
):
    words = ("agreement", "replay", "--target", "first_attempt=4h", "--json")
    found = run(*words, file=demo_template, now=DEMO_NOW).data
    lines = {each["tier"]: each for each in found["lines"]}
    whole = lines.pop(None)
    assert list(lines) == ["hot", "warm", "cold"]
    assert sum(each["kept"]["n"] for each in lines.values()) == whole["kept"]["n"] > 100
    low, high = whole["kept"]["interval"]
    assert low < whole["kept"]["value"] < high
    assert len(whole["leads"]["kept"]) == whole["kept"]["k"]
    assert len(whole["leads"]["missed"]) == whole["kept"]["n"] - whole["kept"]["k"]
    period = run(*words, "--period", "2026-05", file=demo_template, now=DEMO_NOW).data
    assert 0 < period["lines"][0]["kept"]["n"] < whole["kept"]["n"]


def test_it_is_said_in_a_sentence_in_the_users_language(run: Run, demo_template: Path):
    words = ("agreement", "replay", "--target", "première tentative=4h")
    said = run(*words, file=demo_template, now=DEMO_NOW, language="fr").out
    assert "Première tentative, chaud : à tenir en 4 h 00 de temps ouvré, " in said
    assert "auraient été tenues : " in said


def test_without_a_target_or_without_a_hand_over_it_says_so(
    run: Run, demo_template: Path, fresh_file: Path
):
    assert "--target" in run("agreement", "replay", file=demo_template).sentence
    words = ("agreement", "replay", "--target", "outcome=day 3")
    assert "No lead was handed over" in run(*words, file=fresh_file).out
    assert run(*words[:3], "outcome=never", file=fresh_file).status == 2
