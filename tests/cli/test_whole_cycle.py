"""Whole cycles by two departments through the command line, each instant worked out by hand.

Hours of work: Monday to Friday 9:00–12:30 and 14:00–17:30, Paris. 1 June 2026 is a Monday; there is
no holiday before 14 July.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Run
from tests.cli.test_words import stage
from tests.store.workspaces import paris

TARGETS = (
    "acceptance:cold=2h", "first_attempt:cold=3h", "first_conversation:default=day 3",
    "attempts:default=day 5", "outcome:cold=day 10", "hand_over:default=day 1",
    "answer:default=4h",
)  # fmt: skip

# Telephone 15, e-mail 15, company 20: 50 points, a qualified and cold lead.
LEADS = "nom;email;téléphone;société\n" + "".join(
    f"{name};{name}@exemple.fr;06 39 98 00 0{n};Loma\n"
    for n, name in enumerate(("alix", "basile", "colette"), 1)
)

Act = Callable[..., Answer]


@pytest.fixture
def office(run: Run, tmp_path: Path) -> tuple[Act, Path]:
    """A team with three cold leads that came in on Monday at 10:00, and its agreement."""
    file, table = tmp_path / "nord.slaapp", tmp_path / "leads.csv"
    table.write_text(LEADS, "utf-8")

    def act(when: str, *words: object, status: int = 0) -> Answer:
        answer = run(*words, file=file, now=paris(f"2026-06-{when}"))
        assert answer.status == status, answer.err
        return answer

    team = ("Anaïs:marketing", "Bruno:sales", "Chloé:manager")
    act("01 08:00", "new", "--name", "Nord", *(w for each in team for w in ("--member", each)))
    drafted = [word for each in TARGETS for word in ("--target", each)]
    spaced = ("--attempts", 3, "--apart", "3h")
    act("01 08:30", "agreement", "draft", *drafted)
    act("01 08:31", "agreement", "draft", *spaced)
    act("01 08:45", "agreement", "sign", "--marketing", "Anaïs", "--sales", "Bruno")
    act("01 10:00", "import", table, "--live")
    return act, file


def owed(act: Act, when: str, lead: str, start: str | None = None) -> dict[str, tuple]:
    """What is told of each deadline: due, stopped and state; of those begun at ``start``."""
    found = act(when, "leads", "--explain", f"{lead}@exemple.fr", "--json").data["deadlines"]
    return {
        each["commitment"]: (short(each["due_at"]), short(each["stopped_at"]), each["state"])
        for each in found
        if start is None or short(each["start_at"]) == start
    }


def short(text: str | None) -> str | None:
    """``01 14:30`` of June; None for what did not happen."""
    return None if text is None else text[8:16].replace("T", " ")


def number(act: Act, lead: str) -> int:
    found = act("01 10:01", "leads", "--search", lead, "--json").data["leads"]
    return found[0]["number"]


def test_rejected_disputed_overruled_tried_three_times_reached_and_won(
    run: Run, office: tuple[Act, Path]
):
    act, file = office
    alix = number(act, "alix")

    def stands() -> str:
        return stage(run, file, alix)

    assert stands() == "qualified"
    _handed_over_in_time(act, alix)
    _rejected_and_overruled(act, alix, stands)
    _tried_three_times_and_reached(act, alix, stands)
    _won(act, alix, stands)
    _told_from_the_first_to_the_last(act, alix)
    assert run("check", file=file).status == 0


def _handed_over_in_time(act: Act, alix: int) -> None:
    # Received and qualified on Monday: to be handed over before Tuesday closes.
    assert owed(act, "01 10:30", "alix") == {"hand_over": ("02 17:30", None, "running")}
    act("01 11:00", "hand-over", alix, "--to", "Bruno", "--as", "Anaïs")
    assert owed(act, "01 11:30", "alix") == {
        "hand_over": ("02 17:30", "01 11:00", "met"),
        # 11:00–12:30 is 1 h 30, half an hour more after lunch.
        "acceptance": ("01 14:30", None, "running"),
        # 1 h 30 before lunch, 1 h 30 after it.
        "first_attempt": ("01 15:30", None, "running"),
        # The third working day after Monday is Thursday, the fifth the Monday after.
        "first_conversation": ("04 17:30", None, "running"),
        "attempts": ("08 17:30", None, "running"),
        # Tuesday 2 is day 1, Monday 8 is day 5, Monday 15 is day 10.
        "outcome": ("15 17:30", None, "running"),
    }


def _rejected_and_overruled(act: Act, alix: int, stands: Callable[[], str]) -> None:
    act("01 12:00", "reject", alix, "--reason", "not_target", "--as", "Bruno")
    assert stands() == "rejected"
    told = owed(act, "01 15:45", "alix")
    # Answered in time; half an hour before lunch and 3 h 30 after it: due at closing.
    assert told["acceptance"] == ("01 14:30", "01 12:00", "met")
    assert told["answer"] == ("01 17:30", None, "running")
    act("01 16:00", "dispute", alix, "--note", "C’est bien notre cible", "--as", "Anaïs")
    again = act("01 16:30", "dispute", alix, "--as", "Anaïs", status=2)
    assert "contested already" in again.sentence
    act("02 10:00", "overrule", alix, "--as", "Chloé")
    assert stands() == "accepted"
    told = owed(act, "02 10:30", "alix")
    assert told["answer"] == ("01 17:30", "01 16:00", "met")
    assert told["acceptance"] == ("01 14:30", "01 12:00", "met")
    # One of the three hours was used by Monday noon: two more from Tuesday 10:00.
    assert told["first_attempt"] == ("02 12:00", None, "running")
    # No working day was in dispute from its opening to its closing.
    assert told["first_conversation"][0] == "04 17:30"
    assert told["attempts"][0] == "08 17:30"
    assert told["outcome"] == ("15 17:30", None, "running")


def _tried_three_times_and_reached(act: Act, alix: int, stands: Callable[[], str]) -> None:
    # The second call follows too soon; the third comes 1 h 30 + 1 h 30 of work after the first.
    for when in ("02 11:00", "02 11:30", "02 15:30"):
        act(when, "log", alix, "--outcome", "no_answer", "--as", "Bruno")
    assert owed(act, "02 16:00", "alix")["attempts"] == ("08 17:30", None, "running")
    act("03 11:30", "log", alix, "--outcome", "voicemail", "--as", "Bruno")
    told = owed(act, "03 11:31", "alix")
    assert told["first_attempt"] == ("02 12:00", "02 11:00", "met")
    assert told["attempts"] == ("08 17:30", "03 11:30", "met")
    assert told["first_conversation"] == ("04 17:30", None, "running")
    act("03 16:00", "log", alix, "--outcome", "reached", "--as", "Bruno")
    assert stands() == "contacted"


def _won(act: Act, alix: int, stands: Callable[[], str]) -> None:
    act("05 15:00", "win", alix, "--amount", "12 500", "--as", "Bruno")
    assert stands() == "won"
    assert owed(act, "30 10:00", "alix") == {
        "hand_over": ("02 17:30", "01 11:00", "met"),
        "acceptance": ("01 14:30", "01 12:00", "met"),
        "answer": ("01 17:30", "01 16:00", "met"),
        "first_attempt": ("02 12:00", "02 11:00", "met"),
        "first_conversation": ("04 17:30", "03 16:00", "met"),
        "attempts": ("08 17:30", "03 11:30", "met"),
        "outcome": ("15 17:30", "05 15:00", "met"),
    }


def _told_from_the_first_to_the_last(act: Act, alix: int) -> None:
    told = act("30 10:00", "leads", "--explain", alix, "--json").data["timeline"]
    assert [(each["kind"], each["author"]) for each in reversed(told)] == [
        ("received", "Chloé"),
        ("qualified", None),
        ("handed_over", "Anaïs"),
        ("rejected", "Bruno"),
        ("disputed", "Anaïs"),
        ("overruled", "Chloé"),
        ("attempt", "Bruno"),
        ("attempt", "Bruno"),
        ("attempt", "Bruno"),
        ("attempt", "Bruno"),
        ("conversation", "Bruno"),
        ("won", "Bruno"),
    ]


def test_upheld_in_words_and_handed_over_again(run: Run, office: tuple[Act, Path]):
    act, file = office
    basile = number(act, "basile")
    act("01 11:00", "hand-over", basile, "--to", "Bruno", "--as", "Anaïs")
    act("01 12:00", "reject", basile, "--reason", "no_need", "--as", "Bruno")
    undecided = act("01 14:00", "hand-over", basile, "--as", "Anaïs", status=2)
    assert "not decided yet" in undecided.sentence
    act("01 15:00", "uphold", basile, "--as", "Anaïs")
    told = owed(act, "09 10:00", "basile", "01 11:00")
    assert told["acceptance"] == ("01 14:30", "01 12:00", "met")
    for commitment in ("first_attempt", "first_conversation", "attempts", "outcome"):
        _due, stopped, state = told[commitment]
        assert (stopped, state) == (None, "cancelled"), commitment
    assert owed(act, "09 10:00", "basile")["answer"] == ("01 17:30", "01 15:00", "met")
    late = act("09 10:00", "overrule", basile, "--as", "Chloé", status=2)
    assert "stands decided" in late.sentence
    # A cycle of its own: Wednesday 9:00 and two hours, Wednesday and three working days.
    act("03 09:00", "hand-over", basile, "--to", "Bruno", "--as", "Anaïs")
    again = owed(act, "03 09:30", "basile", "03 09:00")
    assert again["acceptance"] == ("03 11:00", None, "running")
    assert again["first_conversation"] == ("08 17:30", None, "running")
    assert stage(run, file, basile) == "handed_over"
    assert run("check", file=file).status == 0


def test_upheld_by_silence_at_the_due_instant_of_marketings_answer(
    run: Run, office: tuple[Act, Path]
):
    act, file = office
    colette = number(act, "colette")
    act("01 11:00", "hand-over", colette, "--to", "Bruno", "--as", "Anaïs")
    act("01 12:00", "reject", colette, "--reason", "wrong_contact", "--as", "Bruno")
    assert owed(act, "01 17:30", "colette")["answer"] == ("01 17:30", None, "running")
    # On Tuesday it is too late to contest; what was said on Monday in time would still count.
    late = act("02 09:00", "dispute", colette, "--as", "Anaïs", status=2)
    assert "stands decided" in late.sentence
    told = owed(act, "02 09:15", "colette")
    assert told["answer"] == ("01 17:30", None, "breached")
    assert told["first_attempt"][2] == "cancelled"
    act("02 09:30", "hand-over", colette, "--to", "Bruno", "--as", "Anaïs")
    again = owed(act, "02 10:00", "colette", "02 09:30")
    assert again["acceptance"] == ("02 11:30", None, "running")
    # The first cycle keeps its result.
    assert owed(act, "02 10:00", "colette")["answer"] == ("01 17:30", None, "breached")
    assert run("check", file=file).status == 0


def test_what_was_met_is_told_of_each_side_by_itself(office: tuple[Act, Path]):
    act, _file = office
    leads = [number(act, name) for name in ("alix", "basile", "colette")]
    act("01 11:00", "hand-over", *leads, "--to", "Bruno", "--as", "Anaïs")
    for lead in leads:
        act("01 12:00", "reject", lead, "--reason", "no_need", "--as", "Bruno")
    act("01 15:00", "uphold", leads[1], "--as", "Anaïs")
    act("01 16:00", "dispute", leads[0], "--as", "Anaïs")
    act("02 10:00", "overrule", leads[0], "--as", "Chloé")
    asked = ("attainment", "--period", "2026-06", "--by", "commitment", "--json")
    found = act("03 10:00", *asked).data["groups"]
    told = {
        (each["side"], each["name"]): (each["met"], each["breached"], each["so_far"]["open"])
        for each in found
    }
    assert told == {
        ("marketing", "hand_over"): (3, 0, 0),
        # Two said what they thought of it, of the third nothing was heard.
        ("marketing", "answer"): (2, 1, 0),
        ("sales", "acceptance"): (3, 0, 0),
        # Only the overruled one is still owed: its first attempt was due on Tuesday noon.
        ("sales", "first_attempt"): (0, 1, 0),
        ("sales", "first_conversation"): (0, 0, 1),
        ("sales", "attempts"): (0, 0, 1),
        ("sales", "outcome"): (0, 0, 1),
    }


def test_a_pause_and_an_appointment_move_what_they_may(run: Run, office: tuple[Act, Path]):
    act, file = office
    alix = number(act, "alix")
    act("01 11:00", "hand-over", alix, "--to", "Bruno", "--as", "Anaïs")
    act("01 11:30", "accept", alix, "--as", "Bruno")
    unlisted = act(
        "01 11:45", "pause", alix, "--reason", "flemme", "--until", "02/06/2026 9h", status=2
    )
    assert "flemme" in unlisted.sentence
    words = ("--reason", "prospect_away", "--until", "2026-06-03 10:00", "--as", "Bruno")
    act("01 12:00", "pause", alix, *words)
    assert "paused already" in act("01 12:10", "pause", alix, *words, status=2).sentence
    told = owed(act, "01 14:00", "alix")
    # Three hours: one was used; the others from Wednesday 10:00 on.
    assert told["first_attempt"] == ("03 12:00", None, "paused")
    # Tuesday was paused from opening to closing: a day later than Thursday.
    assert told["first_conversation"] == ("05 17:30", None, "paused")
    act("02 16:30", "resume", alix, "--as", "Bruno")
    assert "not paused" in act("02 16:31", "resume", alix, status=2).sentence
    told = owed(act, "02 16:45", "alix")
    # One hour until Tuesday closes, one on Wednesday.
    assert told["first_attempt"] == ("03 10:00", None, "running")
    assert told["first_conversation"] == ("04 17:30", None, "running")
    act("02 17:00", "appointment", alix, "--at", "2026-06-05 15:00", "--as", "Bruno")
    told = owed(act, "02 17:10", "alix")
    # The appointment and the agreed hour after it; the outcome does not wait for it.
    for commitment in ("first_attempt", "first_conversation", "attempts"):
        assert told[commitment] == ("05 16:00", None, "running")
    assert told["outcome"] == ("15 17:30", None, "running")
    for _ in range(3):
        act("02 17:15", "undo", "--as", "Bruno")
    assert owed(act, "02 17:20", "alix")["first_attempt"] == ("01 15:30", None, "breached")
    assert run("check", file=file).status == 0
