"""A clock that went backwards is told on standard error, beside whatever is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.domain.instants import DAY, HOUR
from tests.cli.conftest import Run
from tests.store.workspaces import MONDAY

WARNED = {
    "en": "Warning: this computer’s clock went backwards: it said 2026-06-01 10:00",
    "fr": "Attention\N{NARROW NO-BREAK SPACE}: l’horloge de cet ordinateur a reculé",
}


@pytest.mark.parametrize("words", [("leads", "--json"), ("log", "1", "--outcome", "reached")])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_reading_and_writing_words_warn_and_do_what_they_do(
    run: Run, team_file: Path, words: tuple[str, ...], language: str
):
    answer = run(*words, file=team_file, now=MONDAY - DAY, language=language)
    assert answer.status == 0
    assert answer.sentence.startswith(WARNED[language])
    assert "2026-05-31 10:00" in answer.sentence
    assert answer.out
    assert WARNED[language] not in answer.out


def test_a_clock_that_went_on_is_no_matter(run: Run, team_file: Path):
    for words in (("leads",), ("log", "1", "--outcome", "reached")):
        assert run(*words, file=team_file, now=MONDAY + HOUR).err == ""


def test_what_was_written_down_then_is_marked_in_the_timeline(run: Run, team_file: Path):
    run("log", "1", "--outcome", "reached", file=team_file, now=MONDAY - DAY)
    explained = run("leads", "--explain", "1", file=team_file, language="fr")
    marked = [line for line in explained.out.splitlines() if "recul de l’horloge" in line]
    assert len(marked) == 2
    events = run("leads", "--explain", "1", "--json", file=team_file).data["timeline"]
    assert {event["kind"] for event in events if event["clock_went_back"]} == {
        "accepted",
        "conversation",
    }
