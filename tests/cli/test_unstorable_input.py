"""Arguments that no file can hold: half a character, numbers beyond 64 bits; one sentence each."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Run

# As Python hands over an argument that is not in the terminal's encoding.
HALF = "caf\udce9"
WORDS = [
    ("log", "2", "--outcome", "reached", "--note", HALF),
    ("accept", HALF),
    ("reject", "1", "--reason", HALF),
    ("reject", "1", "--reason", "other", "--note", HALF),
    ("lose", "1", "--note", HALF),
    ("lose", "1", "--reason", HALF),
    ("win", "1", "--amount", HALF),
    ("win", "1", "--at", HALF),
    ("hand-over", HALF),
    ("hand-over", "2", "--to", HALF),
    ("reassign", "1", "--to", HALF),
    ("undo", HALF),
    ("undo", "--as", HALF),
    ("leads", "--source", HALF),
    ("leads", "--owner", HALF),
    ("leads", "--explain", HALF),
    ("kpi", "--period", HALF),
    ("kpi", "--from", HALF),
    ("import", HALF),
    (HALF,),
]


@pytest.mark.parametrize("words", WORDS, ids=lambda words: " ".join(words[:-1]) or "word")
def test_half_a_character_is_told_in_a_sentence_and_nothing_changes(
    run: Run, team_file: Path, words: tuple[str, ...]
):
    before = run("history", "--json", file=team_file).data
    answer = run(*words, file=team_file)
    assert answer.status == 2
    assert answer.sentence
    assert run("history", "--json", file=team_file).data == before


def test_a_search_for_half_a_character_finds_nothing(run: Run, team_file: Path):
    assert run("leads", "--search", HALF, "--json", file=team_file).data["leads"] == []


@pytest.mark.parametrize(
    "words",
    [
        ("history", "--limit", str(2**63)),
        ("win", "1", "--amount", str(2**63)),
        ("win", "1", "--amount", "9" * 5_000),
        ("agreement", "show", "--number", str(2**70)),
        ("leads", "--limit", "9" * 5_000),
        ("accept", "9" * 30),
        ("win", "1", "--at", f"{'9' * 30}-01-01"),
    ],
    ids=lambda words: " ".join(word[:20] for word in words),
)
def test_a_number_too_large_is_told_in_a_sentence(run: Run, team_file: Path, words):
    answer = run(*words, file=team_file)
    assert answer.status == 2
    assert answer.sentence


def test_the_name_of_a_new_workspace_is_refused_and_no_file_is_left(run: Run, tmp_path: Path):
    file = tmp_path / "new.slaapp"
    for words in (
        ("--name", HALF, "--member", "A:sales"),
        ("--name", "X", "--member", f"{HALF}:sales"),
    ):
        assert run("new", *words, file=file).status == 2
        assert not file.exists()


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(), max_size=10))
def test_any_word_ends_without_a_traceback(run: Run, team_file: Path, typed: str):
    for words in (("leads", "--search", typed), ("accept", typed), ("leads", "--owner", typed)):
        answer = run(*words, file=team_file)
        assert answer.status in (0, 2), answer.err
