"""One lead through everything, by two departments on one file, against tables worked out by hand.

Hours of work: Monday to Friday 9:00–12:30 and 14:00–17:30, Paris, 7 hours a day; 1 June 2026 is a
Monday. What happens ("01 11:00" is the 1st at 11:00):

    01 10:00  received, qualified with 50 points, cold
    01 11:00  Anaïs (marketing) hands over to Bruno (sales): the first cycle
    01 12:00  Bruno rejects
    01 16:00  Anaïs disputes
    02 10:00  decided by Chloé: upheld, or not
    03 10:00  recycled, to be thought of again on 08 09:00
    08 09:30  Anaïs hands over again: the second cycle
    08 11:00  Bruno accepts
    08 11:30  nobody answers
    08 16:00  nobody answers, 1 h + 2 h of work later
    09 11:00  voicemail, 1 h 30 + 2 h of work later
    09 16:00  reached
    11 15:00  won

Promised to a cold lead: hand-over by the end of working day 1; an answer to a rejection in 4 h;
acceptance in 2 h; the first attempt in 3 h; the first conversation by the end of day 3; three
attempts at least 3 h apart by the end of day 5; the outcome by the end of day 10.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.domain.instants import HOUR
from tests.cli.conftest import Run
from tests.cli.test_whole_cycle import Act, number, office, owed, short

__all__ = ["office"]

Row = tuple[str, str | None, str]

# Each promise: due, stopped, state. How its due instant comes about:
FIRST: dict[str, Row] = {
    # Received on Monday 1: day 1 is Tuesday 2.
    "hand_over": ("02 17:30", "01 11:00", "met"),
    # 11:00–12:30 is 1 h 30, and half an hour after lunch. A rejection is an answer.
    "acceptance": ("01 14:30", "01 12:00", "met"),
    # Rejected at 12:00: half an hour before lunch, 3 h 30 after it. A dispute is an answer.
    "answer": ("01 17:30", "01 16:00", "met"),
}
UPHELD: dict[str, Row] = FIRST | {
    # 1 h 30 before lunch, 1 h 30 after it; then the rejection counted, and nothing was owed.
    "first_attempt": ("01 15:30", None, "cancelled"),
    # Monday 1; Tuesday 2 is day 1, Thursday 4 day 3, Monday 8 day 5, Monday 15 day 10.
    "first_conversation": ("04 17:30", None, "cancelled"),
    "attempts": ("08 17:30", None, "cancelled"),
    "outcome": ("15 17:30", None, "cancelled"),
}
OVERRULED: dict[str, Row] = FIRST | {
    # One of three hours was used until 01 12:00; the other two begin on 02 at 10:00. Nobody tried.
    "first_attempt": ("02 12:00", None, "breached"),
    # No whole working day was in dispute: days are counted as before. Recycled on 03, before.
    "first_conversation": ("04 17:30", None, "cancelled"),
    "attempts": ("08 17:30", None, "cancelled"),
    # Recycled is how it ended.
    "outcome": ("15 17:30", "03 10:00", "met"),
}
SECOND: dict[str, Row] = {
    # Two hours from 09:30, before lunch.
    "acceptance": ("08 11:30", "08 11:00", "met"),
    # Three hours from 09:30 end with the morning.
    "first_attempt": ("08 12:30", "08 11:30", "met"),
    # Tuesday 9 is day 1, Thursday 11 day 3.
    "first_conversation": ("11 17:30", "09 16:00", "met"),
    # Monday 15 is day 5; the third call that counts was the third one.
    "attempts": ("15 17:30", "09 11:00", "met"),
    # Friday 12 is day 4, Friday 19 day 9, Monday 22 day 10.
    "outcome": ("22 17:30", "11 15:00", "met"),
}

# The stage after each step of the day, by the decision.
STAGES = {
    "uphold": ("rejected", "recycled", "handed_over", "accepted", "contacted", "won"),
    "overrule": ("accepted", "recycled", "handed_over", "accepted", "contacted", "won"),
}

# Hours of work between, from receipt 01 10:00 to the conversation 09 16:00, 198 h in all. Closed is
# the rest: the nights, the lunches and the weekend of the whole stretch.
BOTH = {
    "before_hand_over": 1.0,  # 01 10:00–11:00
    # 01 11:00–12:30 1.5, 14:00–17:30 3.5, 02 9:00–10:00 1 (in dispute, an acceptance is what is
    # waited for); 08 9:30–11:00 1.5.
    "acceptance": 6.0 + 1.5,
    "closed": 151.5,
}
# 08 11:00–12:30 1.5, 14:00–17:30 3.5, 09 9:00–12:30 3.5, 14:00–16:00 2
ONCE_ACCEPTED = 10.5
WAITED = {
    # From the decision on: 02 2.5 + 3.5, 03 7, 04 7, 05 7, 08 9:00–9:30 0.5.
    "uphold": BOTH | {"recycled": 27.5, "sales": ONCE_ACCEPTED},
    # 02 10:00 – 03 10:00 was sales' again: 2.5 + 3.5 + 1; the rest of those 27.5 h was not.
    "overrule": BOTH | {"recycled": 20.5, "sales": ONCE_ACCEPTED + 7.0},
}


def test_the_tables_add_up():
    for parts in WAITED.values():
        assert sum(parts.values()) == 198 == 8 * 24 + 6


@pytest.mark.parametrize(("decision", "first"), [("uphold", UPHELD), ("overrule", OVERRULED)])
def test_rejected_disputed_decided_recycled_given_again_accepted_tried_reached_and_won(
    run: Run, office: tuple[Act, Path], decision: str, first: dict[str, Row]
):
    act, file = office
    alix = number(act, "alix")
    stages = []

    def stands(when: str) -> None:
        stages.append(act(when, "leads", "--explain", alix, "--json").data["stage"])

    act("01 11:00", "hand-over", alix, "--to", "Bruno", "--as", "Anaïs")
    act("01 12:00", "reject", alix, "--reason", "not_target", "--as", "Bruno")
    act("01 16:00", "dispute", alix, "--note", "C’est notre cible", "--as", "Anaïs")
    act("02 10:00", decision, alix, "--as", "Chloé")
    stands("02 10:01")
    act("03 10:00", "recycle", alix, "--wake", "2026-06-08 09:00", "--as", "Bruno")
    stands("03 10:01")
    assert owed(act, "05 18:00", "alix", "01 11:00") == {
        name: row for name, row in first.items() if name not in ("hand_over", "answer")
    }
    act("08 09:30", "hand-over", alix, "--to", "Bruno", "--as", "Anaïs")
    stands("08 09:31")
    act("08 11:00", "accept", alix, "--as", "Bruno")
    stands("08 11:01")
    act("08 11:30", "log", alix, "--outcome", "no_answer", "--as", "Bruno")
    act("08 16:00", "log", alix, "--outcome", "no_answer", "--as", "Bruno")
    assert owed(act, "09 10:59", "alix", "08 09:30")["attempts"] == ("15 17:30", None, "running")
    act("09 11:00", "log", alix, "--outcome", "voicemail", "--as", "Bruno")
    act("09 16:00", "log", alix, "--outcome", "reached", "--as", "Bruno")
    stands("09 16:01")
    act("11 15:00", "win", alix, "--amount", "12 500", "--as", "Bruno")
    stands("11 15:01")
    assert tuple(stages) == STAGES[decision]
    told = act("30 10:00", "leads", "--explain", alix, "--json").data
    assert deadlines(told) == sorted([*first.items(), *SECOND.items()])
    assert waited(told) == WAITED[decision]
    assert run("check", file=file).status == 0


def deadlines(told: dict) -> list[tuple[str, Row]]:
    """Every promise of both cycles, as in the tables."""
    return sorted(
        (each["commitment"], (short(each["due_at"]), short(each["stopped_at"]), each["state"]))
        for each in told["deadlines"]
    )


def waited(told: dict) -> dict[str, float]:
    """Hours of each part of the waiting that has any."""
    return {part: ms / HOUR for part, ms in told["waiting"]["parts_ms"].items() if ms}
